"""What a programme's groups are asked to be: people, rounds, who is absent when, and the rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from copfacil.core.people import Person
from copfacil.grouping.weights import NOBODY_MET, by_value

Groups = tuple[tuple[str, ...], ...]
"""The groups of one round, as ids; a group's position is its table and stays the same in every round."""

Rounds = tuple[Groups, ...]
"""The groups of every round."""


@dataclass(frozen=True, slots=True)
class Apart:
    """These people never share a group; ``name`` says what they have in common ("AHSN 2")."""

    people: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Together:
    """These people share a group in every round in which they are there; their meetings are no repeats."""

    people: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """Every value of a fact is spread over the groups, so that no group has two more of it than another."""

    fact: str


@dataclass(frozen=True, slots=True)
class NotAlone:
    """Nobody with this value of a fact is the only one of it in a group."""

    fact: str
    value: str


@dataclass(frozen=True, slots=True)
class Pinned:
    """A person sits at one table, in one round or (None) in all of them; positions count from 0."""

    person: str
    group: int
    round: int | None = None


@dataclass(frozen=True, slots=True)
class Capacity:
    """A table has no more than these seats; positions count from 0."""

    group: int
    seats: int


Rule = Apart | Together | Balance | NotAlone | Pinned | Capacity


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The question put to the search.

    Attributes:
        people: everybody of the programme, with ids that differ.
        rounds: how many times groups are formed.
        size: people in a group; ``sizes`` says what happens with a remainder.
        absent: who is missing in which round (from 0).
        met: how often two people met before the first round.
        rules: apart, together, pinned, capacity and nobody alone are kept before everything else; then comes
            meeting nobody twice; then balance, then the mix.
        mix: facts in which a group should differ.

    Raises:
        ValueError: when a rule or an absence names somebody, a round or a table that is not there.
    """

    people: tuple[Person, ...]
    rounds: int
    size: int = 4
    absent: frozenset[tuple[str, int]] = frozenset()
    met: Mapping[frozenset[str], int] = field(default_factory=lambda: NOBODY_MET)
    rules: tuple[Rule, ...] = ()
    mix: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        ids = [person.id for person in self.people]
        if twice := sorted({one for one in ids if ids.count(one) > 1}):
            raise ValueError(f'The id "{twice[0]}" comes twice; give each person an id of their own.')
        if self.rounds < 1:
            raise ValueError(f"{self.rounds} rounds cannot be planned; ask for one or more.")
        for one, number in sorted(self.absent):
            if one not in ids:
                raise ValueError(f'"{one}" is marked absent but is not in the list of people.')
            if not 0 <= number < self.rounds:
                raise ValueError(f'"{one}" is marked absent in round {number + 1}; there are {self.rounds} rounds.')
        for rule in self.rules:
            _check_rule(rule, frozenset(ids), self.rounds)

    def present(self, number: int) -> tuple[Person, ...]:
        """Who is there in a round (from 0)."""
        return tuple(person for person in self.people if (person.id, number) not in self.absent)


def _check_rule(rule: Rule, ids: frozenset[str], rounds: int) -> None:
    match rule:
        case Apart() | Together():
            named: Sequence[str] = rule.people
        case Pinned():
            named = (rule.person,)
            if rule.group < 0 or (rule.round is not None and not 0 <= rule.round < rounds):
                raise ValueError(f'"{rule.person}" is pinned to a table or round that does not exist.')
        case Capacity():
            named = ()
            if rule.group < 0 or rule.seats < 0:
                raise ValueError("A table's number and its seats cannot be negative.")
        case Balance() | NotAlone():
            named = ()
    for one in named:
        if one not in ids:
            raise ValueError(f'A rule names "{one}", who is not in the list of people.')


def apart_by(people: Sequence[Person], fact: str) -> tuple[Apart, ...]:
    """One rule for each value of a fact that more than one person has: all of one organisation kept apart."""
    return tuple(
        Apart(tuple(people[i].id for i in alike), people[alike[0]].facts[fact].strip())
        for alike in by_value(people, fact).values()
        if len(alike) > 1
    )
