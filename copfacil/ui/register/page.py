"""The page of values: the matrix, and beside it the entry that is written, gaps, and whom to ask again."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from copfacil.core.programme.gains import Gain, figures
from copfacil.core.programme.register import QUESTIONS, VALUES, Aspiration, Indicator, Story, Value
from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.toast import Toast
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.rows import Rows
from copfacil.ui.register.doors import Answer, AskAgain, Doors, Entry, RegisterView
from copfacil.ui.register.forms import HopeForm, IndicatorForm, StoryForm
from copfacil.ui.register.matrix import matrix
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

F = TypeVar("F", StoryForm, IndicatorForm, HopeForm)

_SIDE = 360
_BESIDE = 1000
"""px before the text scale: from so much room on, the side stands beside the matrix."""


class RegisterPage(QWidget):
    """The page.

    Args:
        doors: what it can ask for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self._view: RegisterView | None = None
        self._value: Value = "immediate"
        self._entry = ""
        self.rows = matrix(words, theme)
        self.kind = Segments(
            words("What is written"),
            [("story", words("Story"), None), ("indicator", words("Indicator"), None), ("hope", words("Hope"), None)],
            theme,
        )
        self.which = Choice(words("Which one"), (), theme)
        self._forms = QStackedWidget()
        self.save = Button(words("Keep"), theme, look="primary")
        self.drop = IconButton("trash", words("Take it away"), theme, look="quiet")
        self.paper = Button(words("Matrix and sponsor’s page"), theme, icon="printer")
        self.ask = _asked(doors, theme)
        self._told = Label("", theme, tone="ink_soft", wrap=True)
        self._named = Label("", theme, "head", wrap=True)
        self._gaps = Label("", theme, tone="warn", weight=SEMIBOLD, wrap=True)
        self._lay()
        self._listen()
        self._fold()

    def refresh(self) -> None:
        """Shows the register as it stands."""
        view = self._view = self.doors.view()
        values = [gain.value for gain in view.gains]
        self.rows.show_rows(view.gains, values.index(self._value))
        self._told.set_text(f"{view.told} {view.travels}")
        self.ask.show_rows(view.ask)
        self._asks.setVisible(bool(view.ask))
        gaps = [self.doors.words(gap) for gain in view.gains for gap in gain.gaps]
        self._gaps.set_text(". ".join(gaps) + "." if gaps else "")
        self._gap.setVisible(bool(gaps))
        self._show_side()

    def choose(self, value: Value, kind: str = "story", entry: str = "") -> None:
        """Goes to a value, and to an entry of it; an empty one is a new one."""
        self._value, self._entry = value, entry
        self.kind.choose(kind)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    # The side: a form is made when somebody first writes into one of its kind.

    @cached_property
    def story(self) -> StoryForm:
        """Of a story."""
        return self._stood(StoryForm(self.doors, self.theme))

    @cached_property
    def indicator(self) -> IndicatorForm:
        """Of something that is counted."""
        return self._stood(IndicatorForm(self.doors, self.theme))

    @cached_property
    def hope(self) -> HopeForm:
        """Of an aspiration."""
        return self._stood(HopeForm(self.doors, self.theme))

    def _stood(self, form: F) -> F:
        self._forms.addWidget(form)
        form.kept.connect(self._keep)
        return form

    def _gain(self) -> Gain:
        gains: Sequence[Gain] = self._view.gains if self._view is not None else ()
        return next((gain for gain in gains if gain.value == self._value), Gain(value=self._value))

    def _entries(self) -> Sequence[Entry]:
        """What can be chosen: stories that speak in the value, then those that are ripe for it."""
        gain = self._gain()
        match self.kind.value():
            case "indicator":
                return gain.indicators
            case "hope":
                return [one for one in (self._view.hopes if self._view is not None else ()) if one.value == self._value]
            case _:
                return [*(one.story for one in gain.told), *gain.ripe]

    def _show_side(self) -> None:
        words = self.doors.words
        entries = self._entries()
        self._named.set_text(words(VALUES[self._value]))
        self.which.clear()
        self.which.addItem(words("A new one"), "")
        for one in entries:
            self.which.addItem(_title(one), one.id)
        found = next((one for one in entries if one.id == self._entry), None)
        self._entry = found.id if found is not None else ""
        self.which.choose(self._entry)
        self.which.setVisible(bool(entries))
        self.drop.setVisible(found is not None)
        people = self._view.people if self._view is not None else ()
        match self.kind.value():
            case "indicator":
                shown = found if isinstance(found, Indicator) else Indicator(id="", value=self._value)
                self.indicator.show_entry(shown, figures(shown))
                self._forms.setCurrentWidget(self.indicator)
            case "hope":
                self.hope.show_entry(
                    found if isinstance(found, Aspiration) else Aspiration(id="", value=self._value), people
                )
                self._forms.setCurrentWidget(self.hope)
            case _:
                story = found if isinstance(found, Story) else Story(id="")
                self.story.show_entry(story, self._value, words(QUESTIONS[self._value]), people)
                self._forms.setCurrentWidget(self.story)
        made = [form for at in range(self._forms.count()) if (form := self._forms.widget(at)) is not None]
        for form in made:
            policy = form.sizePolicy()
            ways = policy.Policy
            policy.setVerticalPolicy(
                ways.Preferred if form is self._forms.currentWidget() else ways.Ignored
            )  # only what is seen takes room
            form.setSizePolicy(policy)
        self._forms.adjustSize()

    def _keep(self) -> None:
        form = self._forms.currentWidget()
        made = form.entry() if isinstance(form, StoryForm | IndicatorForm | HopeForm) else None
        if made is None:
            return
        why = self.doors.put(made)
        if why is None:
            self._entry = made.id
            self.refresh()
        self._say(why if why is not None else Msg("Kept."))

    def _drop(self) -> None:
        found = next((one for one in self._entries() if one.id == self._entry), None)
        if found is not None:
            self._entry = ""
            self._say(self.doors.drop(found))
            self.refresh()

    def _say(self, sentence: Answer) -> None:
        if sentence is not None:
            Toast(self.doors.words(sentence), self.theme).show_over(self)

    def _listen(self) -> None:
        self.rows.chosen.connect(self._chose)
        self.kind.chosen.connect(lambda _kind: self._new())
        self.which.activated.connect(lambda _row: self._pick())
        self.save.clicked.connect(self._keep)
        self.drop.clicked.connect(self._drop)
        self.paper.clicked.connect(self.doors.paper)

    def _chose(self, row: int) -> None:
        if self._view is not None:
            self._value, self._entry = self._view.gains[row].value, ""
            self._show_side()

    def _new(self) -> None:
        self._entry = ""
        self._show_side()

    def _pick(self) -> None:
        self._entry = str(self.which.currentData() or "")
        self._show_side()

    def _lay(self) -> None:
        words, theme = self.doors.words, self.theme
        head = Box(theme, across=True, gap=16)
        head.add(self._told, stretch=1)
        head.add(self.paper)
        left = Box(theme, gap=12)
        left.add(head, self.rows)
        self.rows.set_free()
        left.spring()
        acts = Box(theme, across=True, gap=8)
        acts.add(self.save, self.drop)
        acts.spring()
        self._side = Box(theme, gap=12)
        self._gap = Box(theme, gap=4)
        self._gap.add(Rule(words("Gaps"), theme), self._gaps)
        self._asks = Box(theme, gap=0)
        self._asks.add(Rule(words("Ask again"), theme), self.ask)
        self.ask.set_free()
        self._side.add(self._named, self.kind, self.which, self._forms, acts, self._asks, self._gap)
        self._side.add(
            Label(words("Also ask what did not work. It counts."), theme, "small", tone="ink_soft", wrap=True)
        )
        self._side.spring()
        page = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._columns.addWidget(left, 1)
        self._columns.addWidget(self._side)
        whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(page, theme))

    def _fold(self) -> None:
        """Beside large letters the side stands below the matrix."""
        px, ways = self.theme.px, QBoxLayout.Direction
        beside = self.width() >= px(_BESIDE)
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._columns.setContentsMargins(0, 0, px(12), px(20))
        self._columns.setSpacing(px(32))
        self._side.setMaximumWidth(px(_SIDE) if beside else 16_777_215)
        self._side.setMinimumWidth(px(_SIDE) if beside else 0)


def _title(entry: Entry) -> str:
    match entry:
        case Story(title=title):
            return title
        case Indicator(name=name):
            return name
        case Aspiration(text=text):
            return text


def _asked(doors: Doors, theme: Theme) -> Rows[AskAgain]:
    """Whom to ask again."""
    words = doors.words

    def paint(brush: Brush, one: AskAgain) -> None:
        look = brush.theme
        px, body, small = look.px, look.letters["body"].line, look.letters["small"].line
        tone: Tone = "warn" if one.late else "ink"
        brush.text(
            brush.at(0, px(5), px(64), body), words("late") if one.late else one.when, tone=tone, weight=SEMIBOLD
        )
        room = brush.box.width() - px(72)
        brush.text(brush.at(px(72), px(5), room, body), one.text)
        note = ", ".join(part for part in (one.note, words("was due {day}", day=one.when) if one.late else "") if part)
        brush.text(brush.at(px(72), px(5) + body, room, small), note, "small", tone="ink_soft")

    def told(one: AskAgain) -> str:
        return ", ".join(part for part in (one.when, words("late") if one.late else "", one.text, one.note) if part)

    return Rows(words("Ask again"), theme, paint, told, two_lines, picks=False)
