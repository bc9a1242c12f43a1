"""An exercise as a recipe card: what it is for, its phases with their seats, what lies ready, what to take care of."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from copfacil.core.exercise import Exercise, Phase, Preset
from copfacil.core.finding import Book
from copfacil.core.words import Msg, Words
from copfacil.ui import paint
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.painted import Painted, leading, mirrored, trailing
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.library.values import AIMS, SPEAKS, circle_of, minutes_said, people_said, span
from copfacil.ui.theme import SEMIBOLD, Theme

_WIDE, _NAMES = 440, 92
"""Width of the card, and of the column in which its notes are named, px before the text scale."""


class PhaseRow(Painted):
    """A phase: its seats, its name, who speaks, how long."""

    def __init__(self, phase: Phase, exercise: Exercise, words: Words, theme: Theme) -> None:
        self.speaks = words(SPEAKS[phase.speaks])
        self.minutes = minutes_said(phase.minutes, words)
        told = words("{name}, {speaks}, {minutes} minutes", name=phase.name, speaks=self.speaks, minutes=self.minutes)
        super().__init__(theme, told)
        self.title, self._circle = phase.name, circle_of(phase, exercise)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(self.theme.px(280), self.theme.px(42))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it over a hairline."""
        theme, px, flipped = self.theme, self.theme.px, mirrored(self)
        painter = QPainter(self)
        box = QRectF(self.rect())
        side = px(36)
        at = QRectF(box.right() - side if flipped else 0, (box.height() - side) / 2, side, side)
        paint.seats(painter, at, self._circle, theme.ink)
        painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), theme.line)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        lead, end = int(leading(self)) | middle, int(trailing(self)) | middle
        strong, small = theme.font("body", weight=SEMIBOLD), theme.font("small")
        painter.setFont(theme.font("body"))
        painter.setPen(theme.ink)
        painter.drawText(box, end, self.minutes)
        used = QFontMetricsF(theme.font("body")).horizontalAdvance(self.minutes) + px(12)
        step = side + px(12)
        row = box.adjusted(used, 0, -step, 0) if flipped else box.adjusted(step, 0, -used, 0)
        speaks = max(QFontMetricsF(small).horizontalAdvance(self.speaks), px(88))
        name = row.adjusted(speaks + px(8), 0, 0, 0) if flipped else row.adjusted(0, 0, -speaks - px(8), 0)
        painter.setFont(strong)
        told = QFontMetricsF(strong).elidedText(self.title, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, lead, told)
        painter.setFont(small)
        painter.setPen(theme.ink_soft)
        who = QRectF(row.x() if flipped else row.right() - speaks, row.y(), speaks, row.height())
        painter.drawText(who, lead, self.speaks)


class NoteName(Label):
    """What a note is called, in a column of its own."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme, weight=SEMIBOLD, wrap=True)
        self.setFixedWidth(theme.px(_NAMES))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        self.setFixedWidth(theme.px(_NAMES))


class Recipe(Card):
    """The card, and what can be done with the exercise.

    Signals:
        plan_wanted(), put_wanted(), adapt_wanted(), save_wanted(), card_wanted(): its buttons.
    """

    plan_wanted = Signal()
    put_wanted = Signal()
    adapt_wanted = Signal()
    save_wanted = Signal()
    card_wanted = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        self._shown: tuple[Book, bool] | None = None
        self._way = 0
        self.plan = Button(words("Put into the day"), theme, look="primary", icon="plus", size="small")
        self.put = Button(words("Put on now"), theme, icon="play", size="small")
        self.adapt = Button(words("Copy and adapt"), theme, size="small")
        self.save = Button(words("Save as file"), theme, look="quiet", size="small")
        self.card = Button(words("Card as PDF"), theme, look="quiet", icon="printer", size="small")
        super().__init__(theme, name=words("The exercise"), pad=20)
        self._words, self._page = words, Box(theme, gap=6)
        self._scroll = Scroll(self._page, theme)
        self.body.addWidget(self._scroll, 1)
        acts = Flow(theme)
        acts.add(self.plan, self.put, self.adapt, self.save, self.card)
        self.body.addWidget(acts)
        self.plan.clicked.connect(self.plan_wanted)
        self.put.clicked.connect(self.put_wanted)
        self.card.clicked.connect(self.card_wanted)
        self.adapt.clicked.connect(self.adapt_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.setFixedWidth(theme.px(_WIDE))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too; the page is written anew in it."""
        super().set_theme(theme)
        self.setFixedWidth(theme.px(_WIDE))
        if self._shown is not None:
            book, own = self._shown
            self.show_book(book, own=own)

    def show_book(self, book: Book, *, own: bool) -> None:
        """Shows an exercise from its top, in its first way of being run."""
        if self._shown is None or self._shown[0] != book:
            self._way = 0
        self._shown = book, own
        self.adapt.set_text(self._words("Change") if own else self._words("Copy and adapt"))
        self._fill(book.exercise, book)
        self._scroll.verticalScrollBar().setValue(0)

    def _fill(self, one: Exercise, book: Book) -> None:
        page, words, theme = self._page, self._words, self.theme
        page.clear()
        page.add(
            Label(words(AIMS[one.aim]), theme, "small", tone="ink_soft"),
            Label(one.name, theme, "title", wrap=True),
            Label(one.purpose, theme, "lead", wrap=True),
            Label(self._figures(book), theme, tone="ink_soft", wrap=True),
        )
        if len(one.presets) > 1:
            ways = Choice(words("Way of running it"), [(n, preset.name) for n, preset in enumerate(one.presets)], theme)
            ways.choose(self._way)
            ways.activated.connect(lambda row: self._turn(row, book))
            page.space(4)
            page.add(ways)
        self._phases(one.presets[self._way], one)
        page.space(8)
        for name, texts in (
            (words("Newcomers"), (one.starter,)),
            (words("Old hands"), (one.stretch,)),
            (words("Take care"), one.cautions),
            (words("Instead"), (one.seated,)),
            (words("Bring"), one.materials),
            (words("Room"), (one.space,)),
        ):
            self._note(name, texts)
        for prompts in one.prompts:
            self._lines(prompts.name, prompts.lines)
        page.space(8)
        for text in (one.credit, words("Licence: {licence}.", licence=one.licence), one.source):
            page.add(Label(text, theme, "small", tone="ink_soft", wrap=True))
        page.spring()

    def _turn(self, way: int, book: Book) -> None:
        """Another way of running it; the keyboard stays on the choice."""
        self._way = way
        self._fill(book.exercise, book)
        for choice in self._page.findChildren(Choice):
            if not choice.isHidden():
                choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _figures(self, book: Book) -> tuple[Run, ...]:
        words, one = self._words, book.exercise
        told = [
            Run(span(book.minutes, words), SEMIBOLD, "ink"),
            Run(f" {words('minutes')}    "),
            Run(people_said(one.people, words), SEMIBOLD, "ink"),
            Run(f" {words('people')}"),
        ]
        if one.group is not None:
            told += [Run("    "), Run(people_said(one.group, words), SEMIBOLD, "ink"), Run(f" {words('to a group')}")]
        return tuple(told)

    def _phases(self, preset: Preset, one: Exercise) -> None:
        page, words, theme = self._page, self._words, self.theme
        page.space(4)
        if preset.about:
            page.add(Label(preset.about, theme, "small", tone="ink_soft", wrap=True))
        page.add(*(PhaseRow(phase, one, words, theme) for phase in preset.phases))
        again = [phase.name for phase in preset.phases if phase.each]
        if again and preset.turns != 1:
            names = ", ".join(again)
            told = (
                words(Msg("{names}: {n} turn.", "{names}: {n} turns.", n=preset.turns, names=names))
                if preset.turns
                else words("{names}: once for each person.", names=names)
            )
            page.add(Label(told, theme, "small", tone="ink_soft", wrap=True))

    def _note(self, name: str, lines: Iterable[str]) -> None:
        """What somebody must know, beside what it is called."""
        told = [line for line in lines if line]
        if not told:
            return
        row, texts = Box(self.theme, across=True, gap=12), Box(self.theme, gap=2)
        texts.add(*(Label(line, self.theme, wrap=True) for line in told))
        row.add(NoteName(name, self.theme), align=Qt.AlignmentFlag.AlignTop)
        row.add(texts, stretch=1)
        self._page.add(row)

    def _lines(self, name: str, lines: Iterable[str]) -> None:
        told = [line for line in lines if line]
        if told:
            self._page.space(4)
            self._page.add(Label(name, self.theme, "small", weight=SEMIBOLD))
            self._page.add(*(Label(line, self.theme, wrap=True) for line in told))
