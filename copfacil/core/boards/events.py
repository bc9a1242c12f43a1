"""What can happen on a board. People and cards appear by id."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from copfacil.core.boards.plan import BoardKind, Zone
from copfacil.core.codec import event


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """Cards of the last board of this kind, counted: where they stood, and what of their marks is a figure."""

    zone: str
    count: int
    marks: Mapping[str, str] = field(default_factory=dict)


@event("board-opened")
class BoardOpened:
    """A board stands in the room: an exercise was put on.

    ``since`` is the title of the session in which the last board of its kind stood, ``then`` how many stood where.
    """

    board: str
    kind: BoardKind
    name: str
    zones: tuple[Zone, ...] = ()
    play: str = ""
    circles: tuple[tuple[str, ...], ...] = ()
    anonymous: bool = False
    hidden: bool = False
    seats: int = 0
    dots: int = 0
    since: str = ""
    then: tuple[Recalled, ...] = ()


@event("board-posed")
class BoardPosed:
    """The sentence that stands in the middle: a proposal, a theme, a topic."""

    board: str
    text: str


@event("board-circled")
class BoardCircled:
    """Who sits in which ring, in order."""

    board: str
    circles: tuple[tuple[str, ...], ...]


@event("card-written")
class CardWritten:
    """A card came onto the board; ``count`` says for how many like it it stands."""

    board: str
    card: str
    zone: str
    text: str
    by: str = ""
    count: int = 1
    marks: Mapping[str, str] = field(default_factory=dict)


@event("card-edited")
class CardEdited:
    """The words of a card were corrected."""

    board: str
    card: str
    text: str


@event("card-moved")
class CardMoved:
    """A card went to another zone or cluster, before another card or to the end."""

    board: str
    card: str
    zone: str
    cluster: str = ""
    before: str = ""


@event("card-marked")
class CardMarked:
    """Something was noted about a card: a date, a state, a consent; an empty text takes the mark away."""

    board: str
    card: str
    marks: Mapping[str, str]


@event("card-taken")
class CardTaken:
    """A card was taken off the board."""

    board: str
    card: str


@event("cluster-titled")
class ClusterTitled:
    """A cluster of a zone got a title; without one its cards stand alone again."""

    board: str
    cluster: str
    zone: str
    title: str


@event("linked")
class Linked:
    """Something leads from one card or person to another: an offer to an ask, a pair that met."""

    board: str
    link: str
    source: str
    target: str
    text: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)


@event("link-marked")
class LinkMarked:
    """Something was noted about a link: its kind, its date, what came of it."""

    board: str
    link: str
    marks: Mapping[str, str]


@event("unlinked")
class Unlinked:
    """A link is gone."""

    board: str
    link: str


@event("voted")
class Voted:
    """A card has so many dots now."""

    board: str
    card: str
    dots: int


@event("seated")
class Seated:
    """Somebody took a chair inside (1 and up), or left it (0)."""

    board: str
    person: str
    seat: int


@event("revealed")
class Revealed:
    """Whether the wall shows the cards."""

    board: str
    revealed: bool


BoardEvent = (
    BoardOpened
    | BoardPosed
    | BoardCircled
    | CardWritten
    | CardEdited
    | CardMoved
    | CardMarked
    | CardTaken
    | ClusterTitled
    | Linked
    | LinkMarked
    | Unlinked
    | Voted
    | Seated
    | Revealed
)
