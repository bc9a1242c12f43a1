"""What the room can ask for: callables that the app gives it. The room knows no window, no sound card and no store."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from copfacil.core.words import Msg, Words
from copfacil.ui.room.values import Credit, DeskTheme, Reach, Room
from copfacil.ui.wall.frame import Look

Answer = Msg | None
"""None when it was done, otherwise why it was not: the room says that sentence. A door never raises."""


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of the room."""

    words: Words
    """The desk's language."""
    room: Callable[[], Room]
    """How everything stands now."""

    paint_wall: Callable[[QPainter, QRectF], None]
    """Paints into a box in px what the wall shows, or would show."""
    paint_dial: Callable[[QPainter, QRectF, Look], None]
    """Paints a wall that shows time in this way."""
    pick: Callable[[str], Answer]
    """The wall goes to the screen of that key, now and the next time."""
    show: Callable[[], Answer]
    """The room sees the wall; with one screen it covers the desk."""
    hide: Callable[[], Answer]
    """Takes the wall away."""
    blank: Callable[[], Answer]
    """Blanks the wall, or shows it again."""
    swap: Callable[[], Answer]
    """Desk and wall change places."""
    dial: Callable[[Look], Answer]
    """How the wall shows time."""
    dark: Callable[[bool], Answer]
    """A dark wall, or a light one."""

    ring: Callable[[], Answer]
    """The bell, once."""
    volume: Callable[[int], Answer]
    """Percent, 0 to 100."""
    mute: Callable[[bool], Answer]
    """Bells are only shown, or heard too."""

    theme: Callable[[DeskTheme], Answer]
    """The desk's theme; the desk is dressed at once."""
    percent: Callable[[int], Answer]
    """The size of letters, likewise."""
    still: Callable[[bool], Answer]
    """Less motion, likewise."""

    language: Callable[[str], Answer]
    """The desk's language by its code; this screen may be gone when it returns."""
    wall_language: Callable[[str], Answer]
    """The wall's."""

    back_up: Callable[[], Answer]
    """A dated backup now."""
    restore: Callable[[str], Answer]
    """The backup of that key takes the place of the data."""
    restored: Callable[[], None]
    """After that everything is opened again; this screen may be gone when it returns."""

    today: Callable[[], date]
    """The date in the room."""
    reach: Callable[[date], Reach]
    """Which days lie before that one."""
    purge: Callable[[date], Answer]
    """What people said on them is hidden, and emptied a day later."""
    purge_now: Callable[[date], Answer]
    """It is hidden and emptied at once."""
    bring_back: Callable[[str], Answer]
    """What is hidden under that key is back."""
    empty_now: Callable[[str], Answer]
    """It is emptied at once."""

    credits: Callable[[], Sequence[Credit]]
    """Whose exercises these are; read when asked for."""
