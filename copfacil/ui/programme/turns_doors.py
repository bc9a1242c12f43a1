"""What the pages of turns and of who met whom show and can ask for. Persons are ids, sets numbers; a door never raises."""

from collections.abc import Callable
from dataclasses import dataclass

from copfacil.core.words import Words
from copfacil.ui.programme.doors import Answer
from copfacil.ui.programme.values import Turns


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated:
    """A person in a set: the id, the name, the set's number, and whether the one swap was used."""

    person: str
    name: str
    number: int
    swapped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnsView:
    """The page of turns.

    Attributes:
        mix: the ledger.
        near: the small sets, without columns.
        seated: everybody who sits in a mixed set.
        health: how each set fares, in words by its number; empty where nothing is known.
        low: numbers of sets that somebody should look in on.
        planned: what is planned of new faces, in a sentence.
        adrift: who came or left since that was planned, in a sentence; empty for nobody.
        people: whether there is anybody to form sets of.
        busy: a search is on.
    """

    mix: Turns
    near: Turns
    seated: tuple[Seated, ...]
    health: tuple[tuple[int, str], ...]
    low: frozenset[int]
    planned: str
    adrift: str
    people: bool
    busy: bool


@dataclass(frozen=True, kw_only=True)
class TurnsDoors:
    """The doors of turns."""

    words: Words
    """The desk's language."""
    view: Callable[[], TurnsView]
    """As it stands."""
    form: Callable[[str, int], Answer]
    """Sets of a kind ("mix", "near") of that size are formed, beside everything else."""
    plan: Callable[[], Answer]
    """New faces for every module to come are planned, beside everything else."""
    mend: Callable[[], Answer]
    """The new faces that are planned are mended for who came or left; as few as can be change tables."""
    swap: Callable[[str, str], Answer]
    """Who asked in private, and with whom they change sets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MetPerson:
    """A person among those who met: id, name, organisation, and whom they met, by their places."""

    person: str
    name: str
    organisation: str
    known: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class MetView:
    """Who met whom.

    Attributes:
        people: in the list's order.
        times: how often, by the places of two people; pairs that never met are not in it.
        coverage: in a sentence.
        exercises: key and name of each exercise that was sat in.
    """

    people: tuple[MetPerson, ...]
    times: dict[tuple[int, int], int]
    coverage: str
    exercises: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class MetDoors:
    """The doors of who met whom."""

    words: Words
    """The desk's language."""
    view: Callable[[str], MetView]
    """As it stands, in one exercise; an empty key stands for all."""
    when: Callable[[str, str], str]
    """When two people met, in words."""
