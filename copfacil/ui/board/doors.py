"""What the screen of boards can ask for: callables that the app gives it. It knows no host and no store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from copfacil.core.boards.compass import Meeting
from copfacil.core.boards.left import Left
from copfacil.core.words import Msg, Words

Answer = Msg | None
"""None when it was done, otherwise why it was not: the screen says that sentence. A door never raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCard:
    """A card to be written.

    Attributes:
        zone: key.
        text: its words.
        by: person id, empty for nobody's.
        count: for how many like it it stands.
        cluster: id of the cluster that it goes into, empty for none.
        marks: what is noted about it.
    """

    zone: str
    text: str
    by: str = ""
    count: int = 1
    cluster: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """An exercise with a board that can be put on.

    Attributes:
        key: of the exercise.
        name, short: what people read.
    """

    key: str
    name: str
    short: str


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of the screen. The first argument of whatever changes a board is its id; each call is one gesture."""

    words: Words
    """The desk's language."""

    # Questions. They change nothing.
    now: Callable[[], int]
    """ms on the session's clock."""
    today: Callable[[], date]
    """The date, for "in 2 weeks"."""
    offered: Callable[[], tuple[Offered, ...]]
    """Exercises that make a board, those offered first in front."""
    labels: Callable[[str], tuple[tuple[str, str], ...]]
    """Other sets of names for the zones of a board: key and name."""

    # What an earlier session left.
    left: Callable[[str], Left | None]
    """What the last board of the same exercise left to this one."""
    earlier: Callable[[str], tuple[Meeting, ...]]
    """How the boards of the same exercise stood in earlier sessions, the latest first."""
    take_up: Callable[[str, str], Answer]
    """Something that it left comes onto this board."""
    close: Callable[[str, str], Answer]
    """Nobody has to come back to it."""

    # Cards.
    write: Callable[[str, NewCard], str | Msg]
    """Gives the id of the card, or why it was not kept."""
    paste: Callable[[str, Sequence[NewCard]], Answer]
    """Many cards in one gesture."""
    again: Callable[[str, str], Answer]
    """A card stands for one more."""
    edit: Callable[[str, str, str], Answer]
    """Card and its words."""
    move: Callable[[str, Sequence[str], str, str, str], Answer]
    """Cards, zone, cluster, and the card before which they shall stand (empty for the end)."""
    put: Callable[[str, Mapping[str, Mapping[str, str]], str, str, str], Answer]
    """Cards with what is noted about each where they are put; else as in ``move``, and one gesture."""
    mark: Callable[[str, Sequence[str], Mapping[str, str]], Answer]
    take: Callable[[str, Sequence[str]], Answer]
    cluster: Callable[[str, str, Sequence[str]], Answer]
    """Title, cards."""
    retitle: Callable[[str, str, str], Answer]
    """Cluster, title; without a title its cards stand alone again."""
    merge: Callable[[str, Sequence[str]], Answer]
    split: Callable[[str, str, Sequence[str]], Answer]
    """Card, the words of each part."""
    vote: Callable[[str, str, int], Answer]
    """Card, dots more."""

    # Between people.
    link: Callable[[str, str, str, str, Mapping[str, str]], Answer]
    """From, to, words, marks."""
    mark_link: Callable[[str, str, Mapping[str, str]], Answer]
    unlink: Callable[[str, str], Answer]
    seat: Callable[[str, str, int | None], Answer]
    """Person, chair; None is the first that is free."""
    leave: Callable[[str, str], Answer]
    change_over: Callable[[str, Sequence[str]], Answer]
    """The next group goes in: their ids; those inside who are not among them come out."""
    circle: Callable[[str, Sequence[Sequence[str]]], Answer]
    """Who sits in which ring."""
    promise: Callable[[str, str, str, str], Answer]
    """Card, whose it is, ISO day: it becomes an action of the session, and the card says so."""

    # The board.
    pose: Callable[[str, str], Answer]
    """The sentence in the middle."""
    relabel: Callable[[str, str], Answer]
    """Key of another set of names."""
    reveal: Callable[[str, bool], Answer]
    """Whether the wall shows the cards."""

    # The play, and what is around.
    put_on: Callable[[str], Answer]
    """Exercise."""
    start: Callable[[], Answer]
    """The phase that waits runs."""
    to_the_gate: Callable[[], Answer]
    """Goes to Run, where the process is read aloud before the first start."""
    pause: Callable[[], Answer]
    resume: Callable[[], Answer]
    go_next: Callable[[], Answer]
    go_back: Callable[[], Answer]
    undo: Callable[[], Answer]
    redo: Callable[[], Answer]
    for_sponsor: Callable[[], Answer]
    """Goes to the programme's page of values, whose paper has a page for sponsors; says why where there is none."""
    print_board: Callable[[], Answer]
    """Goes to Print, at this board."""
