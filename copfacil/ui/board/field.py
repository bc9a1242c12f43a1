"""The field in which cards are keyed: Enter keeps, Tab goes to the next place, a pasted list makes many cards.

Where cards are somebody's, the person is named first: two letters complete the name, Enter, Tab or a colon takes it,
and it stands in front of the text; Backspace in the empty text takes it back.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMargins, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from copfacil.core.boards.fit import TEXT_MOST
from copfacil.core.boards.plan import Zone
from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.board.by_name import completed, meant
from copfacil.ui.board.keys import cluster_key, zone_key
from copfacil.ui.board.signs import signed, zone_sign
from copfacil.ui.kit.painted import leading, mirrored
from copfacil.ui.theme import SEMIBOLD, Theme, TypeRole

_KEEPS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class CardField(QLineEdit):
    """One line.

    Args:
        name: told to screen readers.
        words: the language.
        theme: the look.
        big: 56 px high with larger type.

    Attributes:
        person: id of the person that was named, empty for nobody yet.

    Signals:
        kept(str): the text, when Enter is pressed.
        again(str): the same words once more: Control and Enter.
        pasted(object): a list of texts.
        stepped(int): to the next place, or the one before.
        zoned(int): to the place with that number, from 0.
        clustered(int): into that cluster, from 0.
        taken_back(): the last card comes back.
        unknown(): the name is nobody's.
        went_on(str): the text after each change by hand.
    """

    kept = Signal(str)
    again = Signal(str)
    pasted = Signal(object)
    stepped = Signal(int)
    zoned = Signal(int)
    clustered = Signal(int)
    taken_back = Signal()
    unknown = Signal()
    went_on = Signal(str)

    def __init__(self, name: str, words: Words, theme: Theme, *, big: bool = False) -> None:
        super().__init__()
        self.theme, self.big, self.person = theme, big, ""
        self._name, self._words = name, words
        self._names: Mapping[str, str] = {}
        self._by_name = False
        self._zone: Zone | None = None
        self._sign: Zone | None = None
        self._shown_before: object = None
        self._before = 0
        self.setAccessibleName(name)
        # A pasted list may be long; what one card may hold is said when it is kept.
        self.setMaxLength(200 * TEXT_MOST)
        self.textEdited.connect(self._edited)
        self.set_theme(theme)

    def show_zone(self, zone: Zone | None) -> None:
        """Shows into which place the card goes."""
        self._zone = zone
        self._sign = zone if zone is not None and signed(zone) else None
        self._tell()

    def take_names(self, names: Mapping[str, str], *, wanted: bool) -> None:
        """Whether a card is somebody's, and who there is."""
        self._names = names
        if wanted != self._by_name:
            self._by_name, self.person = wanted, ""
        self._tell()

    @property
    def names_first(self) -> bool:
        """Whether a name is being written now."""
        return self._by_name and not self.person

    def empty(self, *, keep_person: bool = False) -> None:
        """Ready for the next card."""
        self.clear()
        self._before = 0
        if not keep_person:
            self.person = ""
        self._tell()

    def put(self, text: str, person: str = "") -> None:
        """Puts a card's words back."""
        self.setText(text)
        self._before = len(text)
        self.person = person
        self._tell()

    def name_person(self, person: str) -> None:
        """Names somebody."""
        self.put("", person)

    def set_wrong(self, sentence: str) -> None:
        """Shows that what it holds is wrong; the sentence stands beneath."""
        if bool(self.property("wrong")) != bool(sentence):
            self.setProperty("wrong", bool(sentence))
            self.style().unpolish(self)
            self.style().polish(self)
        self._tell(sentence)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        role: TypeRole = "lead" if self.big else "body"
        self.setFont(theme.font(role))
        self.setFixedHeight(theme.space.control_big if self.big else theme.space.control)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Tab is ours, before Qt takes it to go on; with Control it goes on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_tab(event):
            self._tab(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Our keys; the others write."""
        zone, cluster = zone_key(event), cluster_key(event)
        if event.key() in _KEEPS:
            self._enter(once_more=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.taken_back.emit()
        elif zone is not None:
            self.zoned.emit(zone)
        elif cluster is not None:
            self.clustered.emit(cluster)
        elif event.key() == Qt.Key.Key_K and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # it goes to the board and back; on Linux a field would empty itself
        elif event.key() == Qt.Key.Key_Backspace and self.person and not self.text():
            self.person = ""
            self._tell()
        elif event.text() == ":" and self.names_first:
            self._take_name()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the field; in front of the text the place, or the person."""
        super().paintEvent(event)
        painter, theme, flipped = QPainter(self), self.theme, mirrored(self)
        pad, side = theme.px(14), theme.px(16)
        x: float = self.width() - pad - side if flipped else pad
        if self._sign is not None:
            box = QRectF(x, (self.height() - side) / 2, side, side)
            zone_sign(painter, box, theme, self._sign, lettered=False)
        if self.person:
            wide, high = self._chip(), theme.px(28)
            x = self._chip_at()
            box = QRectF(self.width() - x - wide if flipped else x, (self.height() - high) / 2, wide, high)
            marks.rounded(painter, box, theme.wash, None, radius=theme.radius.chip)
            painter.setFont(theme.font("body", weight=SEMIBOLD))
            painter.setPen(theme.ink)
            inner = box.adjusted(theme.px(8), 0, -theme.px(8), 0)
            painter.drawText(inner, int(leading(self) | Qt.AlignmentFlag.AlignVCenter), self._shown())

    # How it is done.

    def _is_tab(self, event: QKeyEvent) -> bool:
        return event.key() in _TABS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier

    def _tab(self, event: QKeyEvent) -> None:
        back = event.key() == Qt.Key.Key_Backtab or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.names_first and self.text() and not back:
            self._take_name()
        else:
            self.stepped.emit(-1 if back else 1)

    def _enter(self, *, once_more: bool) -> None:
        if self.names_first and (self.text() or not once_more):
            self._take_name()
        elif once_more:
            self.again.emit(self.text())
        else:
            self.kept.emit(self.text())

    def _take_name(self) -> None:
        found = meant(self.text(), self._names)
        if found is None:
            self.unknown.emit()
        else:
            self.name_person(found)
            self.went_on.emit("")

    def _edited(self, text: str) -> None:
        if "\n" in text or "\u2029" in text:
            self._several(text)
            return
        grew, self._before = len(text) > self._before, len(text)
        if self.names_first and grew and self.cursorPosition() == len(text):
            name = completed(text, self._names)
            if name is not None and len(name) > len(text):
                self.setText(name)
                self.setSelection(len(text), len(name) - len(text))
        self.went_on.emit(text)

    def _several(self, text: str) -> None:
        lines = [line.strip() for line in text.replace("\u2029", "\n").splitlines()]
        lines = [line for line in lines if line]
        if len(lines) > 1:
            self.pasted.emit(lines)
        else:
            self.put(" ".join(lines), self.person)

    def _shown(self) -> str:
        name = self._names.get(self.person, "")
        metrics = QFontMetricsF(self.theme.font("body", weight=SEMIBOLD))
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(self.width() * 0.4, self.theme.px(80)))

    def _chip(self) -> float:
        metrics = QFontMetricsF(self.theme.font("body", weight=SEMIBOLD))
        return metrics.horizontalAdvance(self._shown()) + self.theme.px(16)

    def _chip_at(self) -> float:
        return self.theme.px(38 if self._sign is not None else 8)

    def _tell(self, wrong: str = "") -> None:
        """Room in front of the text, and what a screen reader says of the field."""
        px = self.theme.px
        room = px(28) if self._sign is not None else 0
        if self.person:
            room = round(self._chip_at() + self._chip()) - px(4)
        words, margins = self._words, QMargins(room, 0, 0, 0)
        if mirrored(self):
            margins = QMargins(0, 0, room, 0)
        if margins != self.textMargins():
            self.setTextMargins(margins)
        parts = [self._name, self._zone.name if self._zone is not None else "", self._names.get(self.person, "")]
        if self.names_first:
            parts.append(words("Who? Two letters bring up the name."))
        held = words("Who? Two letters bring up the name.") if self.names_first else ""
        if held != self.placeholderText():
            self.setPlaceholderText(held)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(wrong)
        if (shown := (self._sign, self.person, self._names.get(self.person))) != self._shown_before:
            self._shown_before = shown
            self.update()
