"""Turns the table of keys into shortcuts that stand back while somebody writes."""

from PySide6.QtCore import QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from copfacil.ui.desk.keys import KEYS, Key
from copfacil.ui.kit.stepper import Stepper

_WRITING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_ARROWS = (QAbstractItemView, QComboBox, QRadioButton, Stepper)

TOGETHER_MS = 900
"""Two figures typed within this time are one number."""


class Keyboard(QObject):
    """The keys of one screen.

    Signals:
        pressed(str, int): the act, and which key of its row (from 0).
    """

    pressed = Signal(str, int)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._made: list[tuple[Key, QShortcut]] = []
        for key in KEYS:
            for place, sequence in enumerate(key.keys):
                shortcut = QShortcut(QKeySequence(sequence), screen)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(key.act in {"longer", "shorter"})
                shortcut.activated.connect(lambda act=key.act, place=place: self.pressed.emit(act, place))
                self._made.append((key, shortcut))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._stand_back)

    def press(self, event: QKeyEvent) -> None:
        """Does what a key does here that was pressed elsewhere: on the wall while it covers the desk."""
        # A figure block and a laptop's own keys count as the others; "?" is typed with Shift on most keyboards.
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        for held in (modifiers, modifiers & ~Qt.KeyboardModifier.ShiftModifier):
            typed = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
            for _, shortcut in self._made:
                if shortcut.key() == typed:
                    if shortcut.autoRepeat() or not event.isAutoRepeat():
                        shortcut.activated.emit()
                    return

    def _stand_back(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self._screen.isAncestorOf(new):
            return
        writing = isinstance(new, _WRITING)
        arrows = isinstance(new, _ARROWS) or isinstance(new.parentWidget(), Stepper)
        for key, shortcut in self._made:
            shortcut.setEnabled((key.writing or not writing) and not (key.arrow and (arrows or writing)))


class Figures(QObject):
    """One or two figures that are typed to name a group.

    Args:
        owner: whose figures they are.

    Signals:
        named(int): a number that may still grow by a figure.
        settled(int): the number that was meant.
    """

    named = Signal(int)
    settled = Signal(int)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._typed = 0
        self._last = 0
        self._timer = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._timer.timeout.connect(self._settle)

    def type(self, figure: int, last: int) -> None:
        """A figure was typed, where numbers go up to ``last``."""
        joined = self._typed * 10 + figure
        self._typed = joined if self._typed and joined <= last else figure
        if not 1 <= self._typed <= last:
            self._typed = 0
            self._timer.stop()
            return
        self.named.emit(self._typed)
        if self._typed * 10 > last:
            self._settle()
        else:
            self._timer.start()

    def _settle(self) -> None:
        number, self._typed = self._typed, 0
        self._timer.stop()
        self.settled.emit(number)
