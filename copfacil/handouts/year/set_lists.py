"""Set lists: who sits together at every module, who lives near enough to meet in between, A4."""

from collections.abc import Iterator, Sequence

from copfacil.core.exercise import Speaks
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts import seating, table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import Block, block, fit
from copfacil.handouts.names import printed, printed_place
from copfacil.handouts.table import EDGE, RIGHT, WIDE, Sheet
from copfacil.handouts.year import said

_NAME = EDGE + 78
_TOLD = _NAME + 170


class _Circle:
    """The circle beside a set's name: everybody may speak."""

    speaks: Speaks = "all"
    echo: bool = False
    turned: bool = False


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """Mixed sets, then near ones; members in their order, those who left passed over."""
    programme = book.programme
    head = table.heading(said.over(book, words, Msg("Set lists")), printed_place(programme.headed))
    first = {line.person for one in book.ledger.sets for line in one.lines if line.first}
    rows = (
        *_sets(book, programme.sets.mix, words, Msg("Sets that sit together at every module"), first),
        *_sets(
            book, programme.sets.near, words, Msg("Sets that live near each other and meet in between"), frozenset()
        ),
    )
    if not rows:
        rows = (table.beside([(EDGE, block(words(Msg("No sets have been formed yet.")), WIDE), "left")], 15, pad=6),)
    foot = words(Msg("A filled seat presents first next time. What is said in a set stays in it."))
    table.draw(ink, Sheet(head=head, rows=rows, foot=foot), words)


def _sets(
    book: Yearbook, sets: Sequence[Group], words: Words, name: Msg, first: set[str] | frozenset[str]
) -> Iterator[table.Part]:
    if not sets:
        return
    title = block(words(name), WIDE, size=17, cut="Bold")
    yield table.Part(title.height + 22, lambda ink, y: _ruled(ink, y, title), held=True)
    for group in sets:
        cohort = book.programme.cohort
        people = [
            cohort.people[member]
            for member in group.order or group.members
            if member in cohort.people and not cohort.left(member)
        ]
        yield _set(group, people, words, first)


def _ruled(ink: Ink, y: float, title: Block) -> None:
    ink.block(EDGE, y + 12, title)
    ink.rule(EDGE, y + title.height + 18, RIGHT)


def _set(group: Group, people: Sequence[Person], words: Words, first: set[str] | frozenset[str]) -> table.Part:
    number = fit(str(group.number), 26, size=28, least=18, cut="Bold")
    lines = [_member(person, presents=person.id in first) for person in people]
    if spot := printed_place(group.spot):
        lines.append(
            table.beside(
                [(_NAME, block(words(Msg("Sits at: {spot}", spot=spot)), RIGHT - _NAME), "left")],
                15,
                pad=1.5,
                ruled=False,
            )
        )
    body = table.joined(lines)
    high = max(body.high, 36) + 8

    def paint(ink: Ink, y: float) -> None:
        ink.block(EDGE, y + 2, number)
        seating.draw(ink, (EDGE + 44, y + 21), 26, _Circle(), len(people))
        body.paint(ink, y + 4)
        ink.rule(EDGE, y + high, RIGHT)

    return table.Part(high, paint)


def _member(person: Person, *, presents: bool) -> table.Part:
    cells = (
        (_NAME, block(printed(person), _TOLD - _NAME - 8, cut="Bold"), "left"),
        (_TOLD, block(said.facts(person, "role", "organisation", "region"), RIGHT - _TOLD), "left"),
    )
    row = table.beside([cell for cell in cells if cell[1].lines], 15, pad=1, ruled=False)

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        if presents:
            seating.chair(ink, (_NAME - 10, y + 9.5), 3.2, 0.0, filled=True)

    return table.Part(row.high, paint)
