"""What an exercise says about its board: which kind it is, and what its zones are called."""

from typing import Literal

from copfacil.core.value import dataclass

BoardKind = Literal[
    "ring", "compass", "fishbowl", "tree", "lanes", "matrix", "journey", "river", "pairs", "scores", "grid"
]
"""The kinds there are. A new one makes mypy name the layout that lacks it."""

Hue = Literal["", "east", "north", "west", "south"]
"""One of the four colours that a zone may have, each with a pattern of its own on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A place on a board that cards are put into."""

    key: str
    """Lower-case word, unique on its board."""
    name: str
    """What people call it ("Concerns")."""
    ask: str = ""
    """The question that stands under its name."""
    hue: Hue = ""
    """Its colour."""
    sign: str = ""
    """The letter in its shape ("E"), at most two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Another set of names for the zones of a board."""

    key: str
    """Lower-case word."""
    name: str
    """What people call the set."""
    zones: tuple[Zone, ...]
    """As many as the board has, in the same order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPlan:
    """The board of an exercise."""

    kind: BoardKind
    """How it is drawn and what can be done on it."""
    zones: tuple[Zone, ...] = ()
    """In the order in which people fill them."""
    labels: tuple[Labels, ...] = ()
    """Other sets of names."""
    anonymous: bool = False
    """Whether authors are dropped at the door."""
    hidden: bool = False
    """Whether the wall shows its cards only once they are revealed."""
    seats: int = 0
    """Chairs inside a fishbowl, the empty one counted."""
    dots: int = 0
    """Dots each person may place."""
