"""What the page of values can ask for: callables that the app gives it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from copfacil.core.programme.gains import Gain
from copfacil.core.programme.register import Aspiration, Indicator, Story
from copfacil.core.words import Msg, Words

Answer = Msg | None
"""None when it was done, otherwise why it was not: the page says that sentence."""

Entry = Story | Indicator | Aspiration
"""Whatever the register keeps."""


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Whom to ask what became of it: the day as people say it, whether it is past, what, and of whom."""

    when: str
    late: bool
    text: str
    note: str


@dataclass(frozen=True, kw_only=True)
class RegisterView:
    """The register as it stands.

    Attributes:
        gains: the seven values.
        hopes: what people hoped for.
        ask: whom to ask again, the first day first.
        people: (id, name) of who may tell a story.
        told: how many stories and indicators, in a sentence.
        travels: how many of them may be told outside, in a sentence.
    """

    gains: Sequence[Gain]
    hopes: Sequence[Aspiration]
    ask: Sequence[AskAgain]
    people: Sequence[tuple[str, str]]
    told: str
    travels: str


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of the register."""

    words: Words
    """The desk's language."""
    view: Callable[[], RegisterView]
    """The register as it stands."""
    put: Callable[[Entry], Answer]
    """An entry comes in, or is this from now on."""
    drop: Callable[[Entry], Answer]
    """An entry is taken away; undo brings it back."""
    today: Callable[[], date]
    """The date in the room."""
    new_id: Callable[[], str]
    """For a new entry."""
    paper: Callable[[], None]
    """Goes to the page on which the matrix and the sponsor's page are printed."""
