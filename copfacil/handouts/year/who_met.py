"""Who met whom: a circle and a square of all pairs, then for everybody whom they have not met, A4."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from copfacil.core.people import Person
from copfacil.core.programme.roundabout import spots, together
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts import table
from copfacil.handouts.ink import A4, Ink
from copfacil.handouts.letters import block, fit
from copfacil.handouts.names import printed, printed_place
from copfacil.handouts.table import EDGE, FLOOR, RIGHT, TOP, WIDE, Sheet
from copfacil.handouts.year import said

_SQUARE = EDGE + 150
_CELL = 15.4
"""A cell of the square, pt: two figures of 12 pt."""
_FIGURES = 23.0
"""Height of the numbers above the square, pt."""
_ACROSS = int((RIGHT - _SQUARE) / _CELL)
"""People that stand across on one page."""
_ROUND = 40
"""People that a circle takes with their numbers."""
_OUTSIDE = 24.0
"""Room for a number outside the circle, pt."""
_COLUMNS, _ROW = 3, 15.0
"""Of the names under it: how many columns, and how high a line is, pt."""
_THIN = 0.5
"""A line for each time, pt, and for four at most: more is seen as much."""
_NAMED = 8
"""So many are named; more are told by number."""


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """The circle where it can be read, squares, as many as the people need, then the list."""
    people = [book.programme.cohort.people[person] for person in book.met.people]
    if book.met.known and len(people) <= _ROUND:
        _circle(ink, book, people, words)
    high = sum(part.high for part in (*_head(book, words), _told(book, words)))
    down = int((FLOOR - 22 - TOP - high - _FIGURES) / _CELL)
    for row in range(0, len(people), down):
        for column in range(0, len(people), _ACROSS):
            _square(ink, book, people, words, (slice(row, row + down), slice(column, column + _ACROSS)))
    _list(ink, book, people, words)


def _circle(ink: Ink, book: Yearbook, people: Sequence[Person], words: Words) -> None:
    """Everybody round it, those of one organisation side by side; a line for each pair, thicker the more often."""
    ink.page(A4)
    y = TOP
    for part in (*_head(book, words), _told(book, words)):
        part.paint(ink, y)
        y += part.high
    names = _legend(ink, people)
    groups = [person.facts.get("organisation", "") for person in people]
    radius = min(WIDE, names - y) / 2 - _OUTSIDE
    middle = ((EDGE + RIGHT) / 2, y + radius + _OUTSIDE)
    with ink.straight():
        round_it = spots(together(groups), groups)
        at = [(middle[0] + x * radius, middle[1] + down * radius) for x, down in round_it]
        for (one, first), (other, second) in combinations(enumerate(people), 2):
            if times := book.met.count(first.id, second.id):
                ink.line(at[one], at[other], weight=_THIN * min(times, 4))
        far = radius + _OUTSIDE / 2
        for number, (x, down) in enumerate(round_it):
            ink.dot(at[number], 2.4, weight=1.0, filled=True)
            ink.centred(middle[0] + x * far, middle[1] + down * far + 4, str(number + 1), cut="Bold")
    ink.text(EDGE, FLOOR - 4, words(Msg("A line: at one table; thicker: more often. Side by side: one organisation.")))


def _legend(ink: Ink, people: Sequence[Person]) -> float:
    """Who has which number, at the foot of the page; gives where it begins, pt."""
    rows = -(-len(people) // _COLUMNS)
    top, wide = FLOOR - 30 - rows * _ROW, (RIGHT - EDGE) / _COLUMNS
    for number, person in enumerate(people):
        x, y = EDGE + number // rows * wide, top + (number % rows + 1) * _ROW
        ink.right(x + 18, y, str(number + 1), cut="Bold")
        shown = fit(printed(person), wide - 34, size=12)
        ink.text(x + 24, y, printed(person) if len(shown.lines) == 1 else _short(printed(person)))
    return top


def _square(ink: Ink, book: Yearbook, people: Sequence[Person], words: Words, at: tuple[slice, slice]) -> None:
    rows, columns = people[at[0]], people[at[1]]
    ink.page(A4)
    y = TOP
    for part in (*_head(book, words), _told(book, words)):
        part.paint(ink, y)
        y += part.high
    y += _FIGURES
    for column in range(len(columns)):
        ink.centred(_SQUARE + (column + 0.5) * _CELL, y - 5, str(at[1].start + column + 1))
    for row, person in enumerate(rows):
        top = y + row * _CELL
        ink.right(EDGE + 18, top + 11.5, str(at[0].start + row + 1), cut="Bold")
        name = fit(printed(person), _SQUARE - EDGE - 28, size=12)
        shown = name if len(name.lines) == 1 else fit(_short(printed(person)), _SQUARE - EDGE - 28, size=12)
        ink.block(EDGE + 24, top + 0.2, shown._replace(lines=shown.lines[:1]))
        for column, other in enumerate(columns):
            _cell(ink, book, (_SQUARE + column * _CELL, top), person, other)
    _grid(ink, y, len(rows), len(columns))
    ink.text(EDGE, FLOOR - 4, words(Msg("A figure: so often at one table. Black: the same person. Empty: not yet.")))


def _short(name: str) -> str:
    """A long name by its first part and the first letter of the last: the list tells it whole."""
    first, *rest = name.split()
    return f"{first} {rest[-1][0]}." if rest else first


def _cell(ink: Ink, book: Yearbook, at: tuple[float, float], person: Person, other: Person) -> None:
    x, y = at
    if person.id == other.id:
        ink.box(x + 2, y + 2, _CELL - 4, _CELL - 4, filled=True)
    elif count := book.met.count(person.id, other.id):
        ink.centred(x + _CELL / 2, y + 11.5, str(count))


def _grid(ink: Ink, y: float, rows: int, columns: int) -> None:
    right, low = _SQUARE + columns * _CELL, y + rows * _CELL
    for row in range(rows + 1):
        ink.rule(_SQUARE, y + row * _CELL, right, weight=1.0 if row % 5 == 0 else 0.4)
    for column in range(columns + 1):
        ink.post(_SQUARE + column * _CELL, y, low, weight=1.0 if column % 5 == 0 else 0.4)


def _head(book: Yearbook, words: Words) -> tuple[table.Part, ...]:
    return table.heading(said.over(book, words, Msg("Who met whom")), printed_place(book.programme.headed))


def _told(book: Yearbook, words: Words) -> table.Part:
    sentence = Msg("{met} of {pairs} pairs have sat at one table.", met=book.met.known, pairs=book.met.pairs)
    return table.beside([(EDGE, block(words(sentence), WIDE), "left")], 15, pad=0, ruled=False)


def _strangers(strangers: Sequence[str], names: Mapping[str, str], numbers: Mapping[str, int]) -> str:
    """A few by name, many by their numbers in the square ("2, 5 to 9" as "2, 5–9")."""
    if len(strangers) <= _NAMED:
        return ", ".join(names[one] or str(numbers[one]) for one in strangers)
    runs: list[list[int]] = []
    for number in sorted(numbers[one] for one in strangers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _list(ink: Ink, book: Yearbook, people: Sequence[Person], words: Words) -> None:
    """For everybody, whom they have not met; a matter of the next groups, not of blame."""
    names = {person.id: printed(person) for person in people}
    numbers = {person.id: number for number, person in enumerate(people, 1)}
    rows = []
    for person in people:
        strangers = book.met.strangers(person.id)
        told = _strangers(strangers, names, numbers) or words(Msg("has met everybody"))
        cells = (
            (EDGE + 18, block(str(numbers[person.id]), 30, cut="Bold"), "right"),
            (EDGE + 24, block(names[person.id], _SQUARE - EDGE - 30, cut="Bold"), "left"),
            (_SQUARE, block(told, RIGHT - _SQUARE), "left"),
        )
        rows.append(table.beside([cell for cell in cells if cell[1].lines], 15, pad=3))
    if not rows:
        rows = [table.beside([(EDGE, block(words(Msg("Nobody is on the list yet.")), WIDE), "left")], 15, pad=6)]
    over = table.beside(
        [
            (EDGE + 24, block(words(Msg("Name")), 120), "left"),
            (_SQUARE, block(words(Msg("Has not sat with")), 300), "left"),
        ],
        15,
        pad=2,
    )
    table.draw(ink, Sheet(head=_head(book, words), rows=rows, columns=(over,)), words)
