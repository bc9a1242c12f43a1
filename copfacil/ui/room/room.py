"""The screen of the room: everything about this laptop in this room."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.room.about import AboutSection
from copfacil.ui.room.appearance import AppearanceSection
from copfacil.ui.room.days import DaysSection
from copfacil.ui.room.doors import Answer, Doors
from copfacil.ui.room.old_days import OldDaysSection
from copfacil.ui.room.sound import SoundSection
from copfacil.ui.room.wall import WallSection
from copfacil.ui.theme import Theme

_SIDE = 400
_BESIDE = 1100
"""px before the text scale: width of the side, and of the window from which it stands beside the middle."""
_ANSWERS_MS = (300, 2_000)
"""When a sound card has told whether it is there."""


class RoomScreen(QWidget):
    """The room.

    It reads its values by itself when it is shown, when its window is come back to and after each of its own acts;
    ``refresh`` does it at any other time and leaves alone what is the same.

    Args:
        doors: what can be asked and asked for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors, self.words, self.theme = doors, doors.words, theme
        room = doors.room()
        self.wall = WallSection(doors, theme)
        self.sound = SoundSection(self.words, theme)
        self.look = AppearanceSection(self.words, theme, room.look.percents)
        self.days = DaysSection(self.words, theme)
        self.old = OldDaysSection(self.words, theme, doors.today, doors.reach)
        self.about = AboutSection(self.words, theme, doors.credits)
        self._sections = (self.wall, self.sound, self.look, self.days, self.old, self.about)
        page = QWidget()
        ways = QBoxLayout.Direction
        self._columns = QBoxLayout(ways.LeftToRight, page)
        self._middle, self._side = QBoxLayout(ways.TopToBottom), QBoxLayout(ways.TopToBottom)
        self._columns.addLayout(self._middle, 1)
        self._columns.addLayout(self._side)
        self._middle.addStretch(1)
        self._side.addStretch(1)
        self._beside: bool | None = None
        self._scroll = Scroll(page, theme)
        for section in self._sections:
            section.setParent(page)
        whole = QBoxLayout(ways.TopToBottom, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._fold)
        self._listen()
        self._fold()
        self.refresh()

    def refresh(self) -> None:
        """Reads everything again."""
        room = self.doors.room()
        self.wall.show_wall(room.wall)
        self.sound.show_sound(room.sound)
        self.look.show_look(room.look)
        self.days.show_days(room.days)
        self.old.show_old(room.old)
        self.about.show_version(room.version)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too; keys change it from anywhere, so what is chosen is read again."""
        self.theme = theme
        self._beside = None
        self._fold()
        if self.isVisible():
            self.refresh()

    def event(self, event: QEvent) -> bool:
        """Coming back to the window finds it as things stand: the wall may have covered it, a screen may be new."""
        if event.type() == QEvent.Type.WindowActivate and self.isVisible():
            self.refresh()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Shows how things stand; the keyboard begins at the wall."""
        super().showEvent(event)
        self.refresh()
        if not event.spontaneous():
            button = self.wall.hide_button if self.wall.show_button.isHidden() else self.wall.show_button
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows and large letters put everything into one column."""
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """B blanks, S swaps, M mutes, as at the desk."""
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not plain or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_B:
            self._do(self.doors.blank())
        elif key == Qt.Key.Key_S:
            self._do(self.doors.swap())
        elif key == Qt.Key.Key_M:
            self.sound.mute.click()
        else:
            super().keyPressEvent(event)

    def _listen(self) -> None:
        doors, do = self.doors, self._do
        wall, sound, look, days = self.wall, self.sound, self.look, self.days
        wall.picked.connect(lambda key: do(doors.pick(key)))
        wall.shown.connect(lambda: do(doors.show()))
        wall.hidden.connect(lambda: do(doors.hide()))
        wall.blanked.connect(lambda: do(doors.blank()))
        wall.swapped.connect(lambda: do(doors.swap()))
        wall.dial.connect(lambda dial: do(doors.dial(dial)))
        wall.dark.connect(lambda dark: do(doors.dark(dark)))
        sound.rung.connect(self._ring)
        sound.volume.connect(lambda percent: do(doors.volume(percent)))
        sound.muted.connect(lambda muted: do(doors.mute(muted)))
        look.theme_wanted.connect(lambda theme: do(doors.theme(theme)))
        look.percent_wanted.connect(lambda percent: do(doors.percent(percent)))
        look.still_wanted.connect(lambda still: do(doors.still(still)))
        look.language_wanted.connect(self._speak)
        look.wall_language_wanted.connect(lambda code: do(doors.wall_language(code)))
        days.back_up.connect(self._back_up)
        days.go_back.connect(self._go_back)
        self.old.purged.connect(lambda day: self._purge(doors.purge(day)))
        self.old.purged_now.connect(lambda day: self._purge(doors.purge_now(day)))
        self.old.brought_back.connect(lambda key: do(doors.bring_back(key)))
        self.old.emptied.connect(lambda key: do(doors.empty_now(key)))

    def _do(self, answer: Answer) -> None:
        """Shows what an act has changed, or says why it was not done."""
        self.refresh()
        if answer is not None:
            Toast(self.words(answer), self.theme, icon="warning").show_over(self)

    def _ring(self) -> None:
        self._do(self.doors.ring())
        for ms in _ANSWERS_MS:
            QTimer.singleShot(ms, self, self.refresh)

    def _back_up(self) -> None:
        answer = self.doors.back_up()
        self._do(answer)
        if answer is None:
            Toast(self.words("A backup was made."), self.theme).show_over(self)

    def _speak(self, code: str) -> None:
        answer = self.doors.language(code)
        if answer is not None:
            self._do(answer)

    def _purge(self, answer: Answer) -> None:
        if answer is None:
            self.old.empty()
        self._do(answer)

    def _go_back(self, key: str) -> None:
        answer = self.doors.restore(key)
        if answer is None:
            self.doors.restored()
        else:
            self._do(answer)

    def _fold(self) -> None:
        theme = self.theme
        beside = self.width() >= theme.px(_BESIDE)
        across = theme.px(56) if beside else theme.space.gutter
        down = theme.space.gutter
        bar = self._scroll.width() - self._scroll.viewport().width()  # it stands in the margin and moves nothing
        flipped = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ends = (across - bar, across) if flipped else (across, across - bar)
        self._columns.setContentsMargins(ends[0], down, ends[1], down)
        if beside == self._beside:
            return
        self._beside = beside
        self._columns.setSpacing(theme.px(56) if beside else 0)
        self._middle.setSpacing(theme.px(32))
        self._side.setSpacing(theme.px(32))
        self._sort(beside=beside)

    def _sort(self, *, beside: bool) -> None:
        """Puts each section into its column; the keyboard goes through them in one order either way."""
        side = (self.sound, self.look, self.about)
        for section in self._sections:
            apart = beside and section in side
            section.setMinimumWidth(self.theme.px(_SIDE) if apart else 0)
            section.setMaximumWidth(self.theme.px(_SIDE) if apart else _ANY)
            for column in (self._middle, self._side):
                column.removeWidget(section)
            column = self._side if apart else self._middle
            column.insertWidget(column.count() - 1, section)


_ANY = (1 << 24) - 1
"""Qt's own largest width."""
