"""What Print can ask for: callables that the app gives it. Print knows no handouts and no files."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from copfacil.core.words import Msg, Words
from copfacil.ui.prints.values import Papers

Answer = Msg | None
"""None when it was done, otherwise why it was not: Print says that sentence. A door never raises."""


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of Print. Pages are made off the loop; a task that waits for them may be cancelled."""

    words: Words
    """The desk's language."""
    papers: Callable[[], Papers]
    """What can be printed now."""
    choose: Callable[[str], Papers]
    """Paper shall be about that; what can be printed of it."""
    render: Callable[[str, Mapping[str, str]], Awaitable[bytes | Msg]]
    """One printable by its key, with its options by theirs, as a PDF; or why it cannot be made."""
    render_pack: Callable[[Sequence[str], Mapping[str, Mapping[str, str]]], Awaitable[bytes | Msg]]
    """Several printables in one PDF, each with its options."""
    state: Callable[[str, str], Answer]
    """Words that are typed for a printable, by their key, are these."""
    save: Callable[[bytes, Path], Answer]
    """Writes a PDF into a file."""
    left: Callable[[str, Sequence[str], Path | None], None]
    """What left the app: its title, the keys of what is in it, the file; None for paper."""
    open_file: Callable[[Path], Answer]
    """Opens a file in the system's own program."""
    go: Callable[[str], Answer]
    """Goes to where what is missing can be had."""
