"""Buttons: the one main act (primary), acts (plain), acts that step back (quiet), and those that are a sign only."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.kit.painted import mirrored, whole
from copfacil.ui.theme import SEMIBOLD, Theme

ButtonLook = Literal["primary", "plain", "quiet"]
Size = Literal["small", "normal", "big"]


class Button(QPushButton):
    """A button with a word, perhaps an icon before or after it, perhaps the cap of its key.

    Args:
        text: what it does, in the words of the person.
        theme: the look.
        look: one primary to a screen.
        size: 32, 40 or 56 px high.
        icon: beside the word.
        icon_after: the icon follows the word ("Next: Feed back ->").
        key: the key that does the same, already in words ("Space").
    """

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        text: str,
        theme: Theme,
        *,
        look: ButtonLook = "plain",
        size: Size = "normal",
        icon: IconName | None = None,
        icon_after: bool = False,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.look, self.size_name, self.key = theme, look, size, key
        self.icon_name, self.icon_after = icon, icon_after
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Other words; the same ones again want no room anew."""
        if text == self.words:
            return
        self.words = text
        self.setText(text.replace("&", "&&"))  # an ampersand is a letter here, not a shortcut
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, icon: IconName | None) -> None:
        """Another icon."""
        if icon != self.icon_name:
            self.icon_name = icon
            self.updateGeometry()
            self.update()

    def set_look(self, look: ButtonLook) -> None:
        """Another rank."""
        if look != self.look:
            self.look = look
            self.update()

    def set_why_not(self, why: str) -> None:
        """Not now, because of this sentence; an empty one makes it available again."""
        self.setEnabled(not why)
        self.setToolTip(why)
        self.setAccessibleDescription(why)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words, icon and key want."""
        return QSize(round(self._inside() + 2 * self._pad()), self._high())

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too, as people expect of a button that has the keyboard."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws ground, icon, words and key."""
        painter = QPainter(self)
        ink, fill, border = self._colours()
        if fill is not None or border is not None:
            # Where soft ink falls away, a broken border tells what is not available.
            broken = None if self.isEnabled() or self.theme.state_line == 1 else self.theme.lines.dash_empty
            marks.rounded(painter, whole(self), fill, border, radius=self.theme.radius.control, dash=broken)
        self._paint_inside(painter, ink)

    def _paint_inside(self, painter: QPainter, ink: QColor) -> None:
        flipped = mirrored(self)
        x = (self.width() - self._inside()) / 2

        def place(width: float, height: float) -> QRectF:
            start = self.width() - x - width if flipped else x
            return QRectF(start, (self.height() - height) / 2, width, height)

        side, gap = self.theme.px(20), self.theme.px(8)
        if self.icon_name and not self.icon_after:
            paint_icon(painter, place(side, side), self.icon_name, ink, right_to_left=flipped)
            x += side + gap
        painter.setFont(self._font())
        painter.setPen(ink)
        wide = self._words_wide()
        painter.drawText(place(wide + 1, self.height()), int(Qt.AlignmentFlag.AlignCenter), self.words)
        x += wide + gap
        if self.icon_name and self.icon_after:
            paint_icon(painter, place(side, side), self.icon_name, ink, right_to_left=flipped)
            x += side + gap
        if self.key:
            cap = marks.key_cap_size(self.theme, self.key)
            marks.key_cap(painter, place(cap.width(), cap.height()), self.theme, self.key, ink)

    def _colours(self) -> tuple[QColor, QColor | None, QColor | None]:
        """Ink, ground and border as the button stands now."""
        theme, down, over = self.theme, self.isDown(), self.underMouse()
        if not self.isEnabled():
            return theme.edge, None, theme.line if self.look != "quiet" else None
        if self.look == "primary":
            fill = theme.accent_pressed if down else theme.accent_hover if over else theme.accent
            return theme.accent_ink, fill, None
        fill = theme.pressed if down else theme.hover if over else theme.sheet
        if self.look == "quiet":
            return theme.ink, fill if down or over else None, None
        return theme.ink, fill, theme.edge

    def _font(self) -> QFont:
        role: Literal["small", "body", "head"] = "body"
        if self.size_name != "normal":
            role = "small" if self.size_name == "small" else "head"
        return self.theme.font(role, weight=SEMIBOLD)

    def _words_wide(self) -> float:
        return QFontMetricsF(self._font()).horizontalAdvance(self.words)

    def _inside(self) -> float:
        gap = self.theme.px(8)
        wide = self._words_wide()
        if self.icon_name:
            wide += self.theme.px(20) + gap
        if self.key:
            wide += marks.key_cap_size(self.theme, self.key).width() + gap
        return wide

    def _pad(self) -> int:
        wide = {"small": 11, "normal": 17, "big": 28}[self.size_name]
        return self.theme.px(wide if self.look != "quiet" or self.size_name == "small" else 8)

    def _high(self) -> int:
        space = self.theme.space
        return {"small": space.control_small, "normal": space.control, "big": space.control_big}[self.size_name]


class IconButton(Button):
    """A square button with a sign alone; its name is told to screen readers and in its tip."""

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        icon: IconName,
        name: str,
        theme: Theme,
        *,
        look: ButtonLook = "plain",
        size: Size = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, theme, look=look, size=size, icon=icon, parent=parent)
        self.setToolTip(name)

    def set_why_not(self, why: str) -> None:
        """Not now, because of this sentence; its tip tells its name again once it is available."""
        super().set_why_not(why)
        self.setToolTip(why or self.words)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._high(), self._high())

    def _paint_inside(self, painter: QPainter, ink: QColor) -> None:
        if self.icon_name:
            side = self.theme.px(20)
            box = QRectF(0, 0, side, side)
            box.moveCenter(whole(self).center())
            paint_icon(painter, box, self.icon_name, ink, right_to_left=mirrored(self))
