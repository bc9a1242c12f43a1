"""Fields in which people write: one line with a sentence beneath when it is wrong, and several lines."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.theme import Theme, TypeRole


class Line(QLineEdit):
    """One line, 40 px high or 56 when big, perhaps with an icon before the text."""

    def __init__(
        self, name: str, theme: Theme, *, placeholder: str = "", icon: IconName | None = None, big: bool = False
    ) -> None:
        super().__init__()
        self.theme, self.icon_name, self.big = theme, icon, big
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        role: TypeRole = "lead" if self.big else "body"
        self.setFont(theme.font(role))
        self.setFixedHeight(theme.space.control_big if self.big else theme.space.control)
        room = theme.px(28) if self.icon_name else 0
        flipped = mirrored(self)
        self.setTextMargins(0 if flipped else room, 0, room if flipped else 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo in a field in which nothing was written is meant for what was done before."""
        if event.matches(QKeySequence.StandardKey.Undo) and not (self.text() and self.isUndoAvailable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the field, and its icon on top."""
        super().paintEvent(event)
        if self.icon_name:
            side = self.theme.px(20)
            x = self.width() - side - self.theme.px(12) if mirrored(self) else self.theme.px(12)
            box = QRectF(x, (self.height() - side) / 2, side, side)
            paint_icon(QPainter(self), box, self.icon_name, self.theme.ink_soft)


class Field(QWidget):
    """A line to write in, with its name above when wanted, and a sentence beneath while what it holds is wrong.

    Args:
        name: told to screen readers; shown above when show_name is set.
        theme: the look.
        placeholder: an example or the kind of thing.
        icon: before the text.
        show_name: the name stands above.
        big: 56 px high with larger type.

    Signals:
        edited(str): the text after each change by hand.
        entered(str): the text when Enter is pressed.
    """

    edited = Signal(str)
    entered = Signal(str)

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        name: str,
        theme: Theme,
        *,
        placeholder: str = "",
        icon: IconName | None = None,
        show_name: bool = False,
        big: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line = Line(name, theme, placeholder=placeholder, icon=icon, big=big)
        self.name_label = Label(name, theme, "small", tone="ink_soft")
        if not show_name:
            self.name_label.hide()
        self._error = Label("", theme, "small", tone="over", wrap=True)
        self._wrong = QWidget()
        wrong = QHBoxLayout(self._wrong)
        wrong.setContentsMargins(0, 0, 0, 0)
        wrong.addWidget(IconView("warning", theme, tone="over", size=18))
        wrong.addWidget(self._error, 1)
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.name_label, self.line, self._wrong):
            column.addWidget(part)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(lambda: self.entered.emit(self.text()))

    def text(self) -> str:
        """What stands in it."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Puts text in, without a signal."""
        self.line.setText(text)

    def set_error(self, sentence: str) -> None:
        """Says what is wrong and what to do; an empty sentence means that all is well."""
        self._error.set_text(sentence)
        self._wrong.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        self.line.setProperty("wrong", bool(sentence))
        # Qt reads a property that a style sheet asks for only when the widget is polished.
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)


class TextBox(QPlainTextEdit):
    """Several lines to write in. Enter keeps what is written, Shift and Enter begin a new line.

    Signals:
        kept(str): the text when Enter is pressed.
    """

    kept = Signal(str)

    def __init__(
        self, name: str, theme: Theme, *, placeholder: str = "", lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lines = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.setFont(theme.font("body"))
        self.setFixedHeight(self.lines * theme.letters["body"].line + 2 * theme.space.s + 2)

    def focus_box(self) -> QRect | None:
        """All of it."""
        return self.rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit(self.toPlainText())
        else:
            super().keyPressEvent(event)


class NoteBox(TextBox):
    """Several lines to write in that count when somebody leaves them, too."""

    def show_text(self, text: str) -> None:
        """Puts text in, without a signal; what somebody is writing stays."""
        if not (self.hasFocus() and self.document().isModified()) and self.toPlainText() != text:
            self.setPlainText(text)
            self.document().setModified(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keeps."""
        super().focusOutEvent(event)
        if self.document().isModified():
            self.document().setModified(False)
            self.kept.emit(self.toPlainText())
