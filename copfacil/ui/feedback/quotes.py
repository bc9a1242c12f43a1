"""Words from the sheets: keyed one after the other, then coded to the seven values, one key each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from copfacil.core.feedback.fold import Words as Quote
from copfacil.core.feedback.form import Question
from copfacil.core.feedback.sections import covered_said
from copfacil.core.feedback.values import ASKS, VALUES
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted, leading, mirrored, trailing
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.theme import SEMIBOLD, Theme

_ROW, _KEY = 40, 28
"""Height of a row, room for the key of its value, px before the text scale."""
_VALUE = 128
_KEYS = {Qt.Key(Qt.Key.Key_1 + at): value for at, value in enumerate(VALUES)}
_FLAGS = Qt.TextFlag


class QuoteRow(Painted):
    """Words, how many sheets say so, and the value they tell of; covered ones are read where the keyboard is alone.

    Signals:
        coded(str): a value's key, by its figure or with the mouse.
        taken(), corrected(): they go; they are to be written anew.
        stepped(int): to the next row, or the one before.
        stood(): the keyboard is here.
    """

    coded = Signal(str)
    taken = Signal()
    corrected = Signal()
    stepped = Signal(int)
    stood = Signal()

    def __init__(self, quote: Quote, words: Words, theme: Theme) -> None:
        super().__init__(theme)
        self._words, self._covered = words, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.quote = quote
        self.show_quote(quote)

    def show_quote(self, quote: Quote) -> None:
        """The words as they are now."""
        self.quote = quote
        self._tell()

    def cover(self, *, covered: bool) -> None:
        """From so few sheets it would be told who wrote it: only who codes it may read it."""
        if covered != self._covered:
            self._covered = covered
            self._tell()

    @property
    def shown(self) -> str:
        """What stands there to be read."""
        return self._words("Words of a sheet, covered") if self._covered and not self.hasFocus() else self._text()

    def _tell(self) -> None:
        value = self._words(VALUES[self.quote.value]) if self.quote.value else self._words("no value yet")
        self.setAccessibleName(f"{self.shown}. {value}")
        self.updateGeometry()
        self.update()

    def _text(self) -> str:
        one = self.quote
        return self._words(Msg("{text}, {n} times", text=one.text, n=one.times)) if one.times > 1 else one.text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 7 code, arrows go on, Delete takes out, F2 or Enter corrects."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _KEYS:
            self.coded.emit(_KEYS[key])
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Delete:
            self.taken.emit()
        elif key in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.corrected.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """The keyboard comes here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells that it is the one."""
        super().focusInEvent(event)
        self._tell()
        self.stood.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Covered words are covered again."""
        super().focusOutEvent(event)
        self._tell()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.theme.px(_KEY + _VALUE + 160), self.heightForWidth(self.theme.px(600)))

    def heightForWidth(self, width: int) -> int:
        """Room for all lines of the words."""
        metrics = QFontMetricsF(self.theme.font("body"))
        room = QRectF(0, 0, max(width - self.theme.px(_KEY + _VALUE + 16), 1), 1 << 16)
        high = metrics.boundingRect(room, int(_FLAGS.TextWordWrap), self._text()).height()
        return max(self.theme.px(_ROW), round(high) + self.theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws key, words and value."""
        painter, theme, px, quote = QPainter(self), self.theme, self.theme.px, self.quote
        if self.hasFocus():
            painter.fillRect(self.rect(), theme.wash)
        flipped, middle = mirrored(self), Qt.AlignmentFlag.AlignVCenter
        key = str([*VALUES].index(quote.value) + 1) if quote.value else ""
        side = px(20)
        cap = QRectF(self.width() - side if flipped else 0, (self.height() - side) / 2, side, side)
        if key:
            marks.key_cap(painter, cap, theme, key)
        else:
            marks.rounded(painter, cap, None, theme.warn, radius=theme.radius.chip / 2, dash=(3, 3))
        words = QRectF(px(_KEY), 0, self.width() - px(_KEY + _VALUE + 8), self.height())
        value = QRectF(self.width() - px(_VALUE), 0, px(_VALUE), self.height())
        if flipped:
            words.moveLeft(px(_VALUE + 8))
            value.moveLeft(0)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.ink if self.shown == self._text() else theme.ink_soft)
        painter.drawText(words, int(leading(self) | middle) | int(_FLAGS.TextWordWrap), self.shown)
        painter.setFont(theme.font("small", weight=None if quote.value else SEMIBOLD))
        painter.setPen(theme.ink_soft if quote.value else theme.warn)
        said = self._words(VALUES[quote.value]) if quote.value else self._words("no value yet")
        painter.drawText(value, int(trailing(self) | middle), said)


class Quotes(Box):
    """The field, the words, and what the keys stand for.

    Signals:
        written(str, str): a question's key and words for it.
        coded(str, str): the words' id and a value.
        taken(str): words go.
        corrected(str, str): words are these.
    """

    written = Signal(str, str)
    coded = Signal(str, str)
    taken = Signal(str)
    corrected = Signal(str, str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=12)
        self._words = words
        self._asked: tuple[tuple[str, str], ...] = ()
        self._rows: dict[str, QuoteRow] = {}
        self._correcting = ""
        self._here = ""
        self.question = Choice(words("Question"), (), theme)
        self.field = Field(words("Words of the sheet"), theme, placeholder=words("Words of the sheet"), big=True)
        self._rule = Rule("", theme)
        self._list = Box(theme, gap=0)
        self._none = Label("", theme, tone="ink_soft", wrap=True)
        self._few = Label("", theme, "small", tone="ink_soft", wrap=True)
        keep = Box(theme, across=True)
        keep.add(self.question)
        keep.add(self.field, stretch=1)
        self.keys = Box(theme, gap=0, name=words("Values"))
        for at, (value, name) in enumerate(VALUES.items(), 1):
            button = Button(words(name), theme, look="quiet", size="small", key=str(at))
            button.setAccessibleDescription(words(ASKS[value]))
            button.setToolTip(words(ASKS[value]))
            button.clicked.connect(lambda _on=False, value=value: self._code(value))
            about = Box(theme, margins=(11, 0, 0, 0))
            about.add(Label(words(ASKS[value]), theme, "small", tone="ink_soft", wrap=True))
            self.keys.add(button, align=Qt.AlignmentFlag.AlignLeading)
            self.keys.add(about)
        self.add(keep, self._rule, self._none, self._few, self._list)
        self.spring()
        self.field.entered.connect(self._keep)
        self.setFocusProxy(self.field)

    def show_quotes(self, questions: Sequence[Question], quotes: Sequence[Quote], *, covered: bool = False) -> None:
        """Shows these, covered where fewer than five sheets came back; the keyboard stays with its words."""
        asked = tuple((one.key, one.ask) for one in questions if not one.in_figures)
        if asked != self._asked:
            self._asked, before = asked, self.question.currentData()
            self.question.clear()
            for key, ask in asked:
                self.question.addItem(ask, key)
            self.question.choose(before if before in dict(asked) else next(iter(dict(asked)), None))
        ordered = [one for key, _ in asked for one in quotes if one.question == key]
        ordered += [one for one in quotes if one.question not in dict(asked)]
        if [one.id for one in ordered] != [*self._rows]:
            self._fill(ordered)
        for one in ordered:
            if self._rows[one.id].quote != one:
                self._rows[one.id].show_quote(one)
            self._rows[one.id].cover(covered=covered)
        coded, words = sum(bool(one.value) for one in ordered), self._words
        detail = words(Msg("{done} of {n} coded", done=coded, n=len(ordered))) if ordered else ""
        self._rule.tell(words("Words"), detail)
        none = words("Nothing was keyed yet. Write what stands on a sheet and press Enter; the same words again count.")
        ask_none = words("The form asks for no words.")
        self._none.set_text("" if ordered else none if asked else ask_none)
        self._none.setVisible(not ordered)
        one_by_one = words("Go to one to read and code it.")
        self._few.set_text(f"{words(covered_said(len(ordered)))} {one_by_one}" if covered and ordered else "")
        self._few.setVisible(bool(self._few.text()))

    def row(self, quote: str) -> QuoteRow:
        """The row of these words."""
        return self._rows[quote]

    def begin_coding(self) -> bool:
        """The keyboard goes to the first words without a value; False where all have one."""
        waits = next((row for row in self._rows.values() if not row.quote.value), None)
        if waits is not None:
            waits.setFocus(Qt.FocusReason.OtherFocusReason)
        return waits is not None

    def _fill(self, quotes: Sequence[Quote]) -> None:
        words, here = self._words, self._here
        had = any(row.hasFocus() for row in self._rows.values())
        self._list.clear()
        self._rows.clear()
        question = ""
        for one in quotes:
            if one.question != question:
                question = one.question
                self._list.space(8)
                self._list.add(Label(dict(self._asked).get(question, ""), self.theme, "small", weight=SEMIBOLD))
            row = self._rows[one.id] = QuoteRow(one, words, self.theme)
            row.coded.connect(lambda value, key=one.id: self._coded(key, value))
            row.taken.connect(lambda key=one.id: self._take(key))
            row.corrected.connect(lambda key=one.id: self._correct(key))
            row.stepped.connect(lambda by, key=one.id: self._step(key, by))
            row.stood.connect(lambda key=one.id: self._stand(key))
            self._list.add(row, Hairline(self.theme))
        if had and here in self._rows:
            self._rows[here].setFocus()

    def _stand(self, key: str) -> None:
        self._here = key

    def _keep(self, text: str) -> None:
        key, corrected = str(self.question.currentData() or ""), self._correcting
        self._correcting = ""
        self.field.set_text("")
        if corrected:
            self.corrected.emit(corrected, text)
            if corrected in self._rows:
                self._rows[corrected].setFocus()
        elif text.strip():
            self.written.emit(key, text)

    def _correct(self, key: str) -> None:
        self._correcting = key
        self.field.set_text(self._rows[key].quote.text)
        self.field.setFocus()
        self.field.line.selectAll()

    def _coded(self, key: str, value: str) -> None:
        """Codes, and goes on to the next that has no value yet."""
        known = self._rows[key].quote.value
        self.coded.emit(key, value)
        if not known:
            self._next(key)

    def _next(self, key: str) -> None:
        keys = [*self._rows]
        at = keys.index(key) if key in self._rows else 0
        order = (*keys[at + 1 :], *keys[:at])
        waits = next((one for one in order if not self._rows[one].quote.value), "")
        if waits:
            self._rows[waits].setFocus(Qt.FocusReason.OtherFocusReason)

    def _code(self, value: str) -> None:
        if self._here in self._rows:
            self._rows[self._here].setFocus()
            self._coded(self._here, value)

    def _take(self, key: str) -> None:
        self._step(key, 1)
        if self._here == key:
            self._step(key, -1)
        self.taken.emit(key)

    def _step(self, key: str, by: int) -> None:
        keys = [*self._rows]
        at = keys.index(key) + by
        if 0 <= at < len(keys):
            self._rows[keys[at]].setFocus(Qt.FocusReason.OtherFocusReason)
