"""What Home can ask for: callables that the app gives it. Home knows no host and no store."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui.home.values import Earlier, Start

Answer = Msg | None
"""None when it was done, otherwise why it was not: Home says that sentence. A door never raises."""


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of Home."""

    words: Words
    """The desk's language."""
    open: Callable[[str], Answer]
    """Goes to the session of that stream; to the desk when it runs."""
    rehearse: Callable[[str], Answer]
    """The session of that stream is run through beforehand, ten times as fast."""
    rename: Callable[[str, str, str, str], Answer]
    """The session of that stream gets its title, ISO date and place; each may be empty."""
    start_now: Callable[[Start], Answer]
    """A session of its own begins, and its clock runs on the wall."""
    sum_up: Callable[[Start], str]
    """What would start, in a sentence ("Three rounds of five, 15 minutes in all.")."""
    paint_wall: Callable[[QPainter, QRectF, Start], None]
    """Paints into a box in px what the room would see."""
    new: Callable[[], Answer]
    """A new day, empty."""
    bring_people: Callable[[], Answer]
    """A new day that begins with a list of people."""
    open_file: Callable[[], Answer]
    """Asks for the file of a day, and takes it in."""
    kit: Callable[[], Answer]
    """The kit of a first meeting: the one that was begun, or a new one."""
    sample: Callable[[], Answer]
    """The sample day."""
    ready: Callable[[str], Answer]
    """The act of one line of the readiness check, by its key."""
    check_all: Callable[[], Answer]
    """All lines that can be tried by themselves."""
    more: Callable[[int], Sequence[Earlier]]
    """Earlier sessions after so many newer ones, newest first; a page of them."""
