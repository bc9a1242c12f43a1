"""What the screen of the kit can ask for: callables that the app gives it. It knows no host and no paper."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from PySide6.QtGui import QImage

from copfacil.core.launch.log import Asked
from copfacil.core.words import Msg, Words

Answer = Msg | None
"""None when it was done, otherwise why it was not. A door never raises."""


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of the kit. Each that changes it is one gesture, which undo takes back."""

    words: Words
    """The desk's language."""
    write: Callable[[str, str], Answer]
    """A field by its key says this from now on."""
    borrow: Callable[[str], Answer]
    """Words of the unusual invitation of that key come onto ours."""
    tick: Callable[[str, bool], Answer]
    """A line of the checklist is done, or is not."""
    add_line: Callable[[str], Answer]
    """A line of one's own comes onto the checklist."""
    ask: Callable[[str, str, str], Answer]
    """Somebody is asked: name, by whom, how."""
    note: Callable[[Asked], Answer]
    """What is known of an invitation is this from now on."""
    strike: Callable[[str], Answer]
    """Somebody, by the id, is taken off the list."""
    lay: Callable[[], Answer]
    """The day is planned as a first meeting."""
    expect: Callable[[int], Answer]
    """The plan is for so many people."""
    card: Callable[[], Awaitable[QImage | None]]
    """The first sheet of invitations as it would be printed; None where it cannot be made."""
    paper: Callable[[str], Answer]
    """Goes to where the handout of that key is printed."""
    go: Callable[[str], Answer]
    """Goes to another screen."""
    undo: Callable[[], Answer]
    """Takes the last gesture back."""
    redo: Callable[[], Answer]
    """Brings back what was taken back."""
