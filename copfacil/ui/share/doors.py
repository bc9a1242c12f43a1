"""What the page of sharing can ask for: callables that the app gives it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from copfacil.core.words import Msg, Words

Answer = Msg | None
"""None when it was done, otherwise why it was not: the page says that sentence."""


@dataclass(frozen=True, kw_only=True)
class Thing:
    """A file that can be made.

    Attributes:
        key: by which the app knows it.
        name: what people call it.
        about: what it is for, a sentence.
        ending: of its file, without the dot.
        file: a name for it, without its ending.
    """

    key: str
    name: str
    about: str
    ending: str
    file: str


@dataclass(frozen=True, kw_only=True)
class Stated:
    """What a programme says of itself on certificates and invitations."""

    about: str = ""
    accreditor: str = ""
    signer: str = ""


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of sharing."""

    words: Words
    """The desk's language."""
    digest: Callable[[], str]
    """What members need to know, as plain text."""
    copy: Callable[[str], Answer]
    """The digest as "text" or "markdown" is ready to be pasted."""
    things: Callable[[], Sequence[Thing]]
    """Files that can be made."""
    write: Callable[[str, Path], tuple[Msg, ...]]
    """A file of that key is made and written there; what could not be, a sentence each."""
    stated: Callable[[], Stated]
    """What the programme says of itself."""
    state: Callable[[Stated], Answer]
    """It says this from now on."""
