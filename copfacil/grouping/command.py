"""What ``copfacil groups`` answers: from people and wishes to the rows of a file and a report to print."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from copfacil.core.people import Person
from copfacil.core.words import Msg
from copfacil.grouping.programme import EFFORT, Plan, Progress, plan
from copfacil.grouping.said import listed
from copfacil.grouping.sizes import Unclear
from copfacil.grouping.task import Task, apart_by
from copfacil.grouping.told import report
from copfacil.grouping.weights import NOBODY_MET

HEADER = ("round", "group", "person")
"""The first row of the file; ``person`` is the code of a person, else the name."""

Row = tuple[int, int, str]
"""Round and group from 1, and the person as the list calls them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Meetings read from an earlier file: how often two people met, and who in it is not in the list any more."""

    met: Mapping[frozenset[str], int] = field(default_factory=lambda: NOBODY_MET)
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """The options of the command.

    Attributes:
        rounds: how many times groups are formed.
        size: people in a group.
        apart: columns in which two people of a group must differ.
        mix: columns in which they should differ.
        absent: who is missing in which round, as typed: "P07@2,P11@4".
        history: who met before.
        seed: another seed, another answer.
    """

    rounds: int = 1
    size: int = 4
    apart: tuple[str, ...] = ()
    mix: tuple[str, ...] = ()
    absent: str = ""
    history: History = field(default_factory=History)
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The rows for the file (without the header), the report to print in sentences, and the plan behind both."""

    rows: tuple[Row, ...]
    report: tuple[Msg, ...]
    plan: Plan


def answer(people: Sequence[Person], wishes: Wishes, *, progress: Progress | None = None) -> Answer:
    """Form the groups that were asked for.

    Raises:
        Unclear: with a sentence for the person, when a column, a person or a round is not there.
    """
    if not people:
        raise Unclear(Msg("The list has no people; add a row for each person."))
    for fact in (*wishes.apart, *wishes.mix):
        _check_column(people, fact)
    task = Task(
        people=tuple(people),
        rounds=wishes.rounds,
        size=wishes.size,
        absent=absences(wishes.absent, people, wishes.rounds),
        met=wishes.history.met,
        rules=tuple(rule for fact in wishes.apart for rule in apart_by(people, fact)),
        mix=wishes.mix,
    )
    effort = EFFORT if wishes.rounds > 1 else EFFORT // 8
    found = plan(task, seed=wishes.seed, effort=effort, progress=progress)
    told = report(found)
    if unknown := wishes.history.unknown:
        told = (*told, Msg("Left out of the history, since not in the list: {people}.", people=listed(unknown)))
    return Answer(rows=rows(found), report=told, plan=found)


def rows(found: Plan) -> tuple[Row, ...]:
    """A plan as rows of a file."""
    called = {person.id: _called(person) for person in found.task.people}
    return tuple(
        (number, g, called[one])
        for number, groups in enumerate(found.rounds, start=1)
        for g, group in enumerate(groups, start=1)
        for one in group
    )


def absences(text: str, people: Sequence[Person], rounds: int) -> frozenset[tuple[str, int]]:
    """Read who is missing when, from "P07@2,P11@4"; rounds count from 1 in the text and from 0 in the answer.

    Raises:
        Unclear: naming the piece that cannot be read.
    """
    found = set()
    for piece in filter(None, (piece.strip() for piece in text.split(","))):
        who, at, when = piece.rpartition("@")
        person = next((person for person in people if person.answers_to(who.strip())), None)
        if not at or not when.strip().isdecimal():
            raise Unclear(Msg("“{piece}” is no absence; write the person, @ and the round, as in P07@2.", piece=piece))
        if person is None:
            sentence = "“{piece}” names somebody who is not in the list; use the id or the name as in the list."
            raise Unclear(Msg(sentence, piece=piece))
        if not 1 <= int(when) <= rounds:
            raise Unclear(
                Msg(
                    "“{piece}” names round {round}, but there is {n} round.",
                    "“{piece}” names round {round}, but there are {n} rounds.",
                    n=rounds,
                    piece=piece,
                    round=int(when),
                )
            )
        found.add((person.id, int(when) - 1))
    return frozenset(found)


def history(table: Iterable[tuple[str, str, str]], people: Sequence[Person]) -> History:
    """Read who met whom from rows of an earlier file, without its header.

    Raises:
        Unclear: naming the row (the header is row 1) and the column that is empty.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    unknown: dict[str, None] = {}
    called = {_called(person): person.id for person in people}
    for number, row in enumerate(table, start=2):
        cells = [cell.strip() for cell in row]
        for column, cell in zip(HEADER, cells, strict=True):
            if not cell:
                sentence = "History, row {row}, column “{column}” is empty; fill it or take the row out."
                raise Unclear(Msg(sentence, row=number, column=column))
        round_, group, who = cells
        if who in called:
            groups.setdefault((round_, group), []).append(called[who])
        else:
            unknown[who] = None
    met = Counter(frozenset(pair) for group in groups.values() for pair in combinations(sorted(set(group)), 2))
    return History(met=met, unknown=tuple(unknown))


def _called(person: Person) -> str:
    return person.code or person.name


def _check_column(people: Sequence[Person], fact: str) -> None:
    columns = dict.fromkeys(column for person in people for column in person.facts)
    if fact not in columns:
        if not columns:
            raise Unclear(Msg("The list has no column “{column}”; it has no such columns.", column=fact))
        sentence = "The list has no column “{column}”; its columns are {columns}."
        raise Unclear(Msg(sentence, column=fact, columns=listed(list(columns))))
