"""What each person takes home from a ring, A5: my ask, who helps me, what I offered, when to look back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from copfacil.core.boards.board import Card
from copfacil.core.boards.ring import KINDS, STATES, WEEKS, Offer, Ring, State, ring, shown, slip
from copfacil.core.dates import day_short
from copfacil.core.people import Person
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said
from copfacil.handouts.board_sheets import names
from copfacil.handouts.boards import legible
from copfacil.handouts.ink import A5, MM, Ink
from copfacil.handouts.letters import NOTHING, Block, block, fit, tidy, width
from copfacil.handouts.names import printed

_EDGE = 10 * MM
_RIGHT = A5[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_FLOOR = A5[1] - _EDGE
_LINE = 22.0
_TICKS = 18.0
_ABOVE = 9.0
_BOX = 10.0
_APART = 10.0
"""Between a word and the next box."""
_TICKED: tuple[State, ...] = ("contacted", "helped", "fulfilled")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of text, with a dotted line to write on behind it or without.

    Attributes:
        text: one line, or none.
        above: white before it.
        field: a dotted line goes from the text to the right edge.
        ticks: words with boxes to tick, behind the text.
        held: stands on the same page as the next.
    """

    text: Block = NOTHING
    above: float = 0.0
    field: bool = False
    ticks: tuple[str, ...] = ()
    held: bool = False

    @property
    def height(self) -> float:
        """With the white before it."""
        return self.above + (_LINE if self.field else _TICKS if self.ticks else self.text.height)


@dataclass(frozen=True, slots=True)
class _Said:
    """What every page needs."""

    sitting: Sitting
    words: Words
    names: Mapping[str, str]
    asks: Mapping[str, Card]


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """A page for everybody who came, or as many as their offers take; without people one to fill in by hand."""
    of = ring(sitting.board) if sitting.board is not None and sitting.board.kind == "ring" else None
    told = _Said(sitting, words, names(sitting), {ask.id: ask for ask in of.asks} if of else {})
    for person in sitting.present:
        _pages(ink, told, printed(person), tuple(_rows(told, of, person)))
    if not sitting.present:
        _pages(ink, told, "", tuple(_rows(told, None, None)))


def _pages(ink: Ink, told: _Said, name: str, rows: tuple[Row, ...]) -> None:
    y = _FLOOR
    for at, row in enumerate(rows):
        if y + _together(rows[at:]) > _FLOOR:
            ink.page(A5)
            y = _head(ink, told, name)
        _paint(ink, row, y)
        y += row.height


def _together(rows: tuple[Row, ...]) -> float:
    """How high the first row stands with those it holds."""
    last = next((at for at, row in enumerate(rows) if not row.held), len(rows) - 1)
    return sum(row.height for row in rows[: last + 1])


def _head(ink: Ink, told: _Said, name: str) -> float:
    title = said.place_and_day(told.sitting, told.words)
    y = ink.block(_EDGE, _EDGE - 2, block(title, _WIDE))
    if name:
        return ink.block(_EDGE, y + 2, fit(name, _WIDE, size=22, least=14, cut="Bold"))
    ink.rule(_EDGE, y + 26, _EDGE + 220, dotted=True)
    return y + 30


def _paint(ink: Ink, row: Row, y: float) -> None:
    y += row.above
    if row.field:
        y += _LINE - 17.5
    ink.block(_EDGE, y, row.text)
    x = _EDGE + (row.text.width + 8 if row.text.lines else 0)
    if row.field:
        ink.rule(x, y + 15, _RIGHT, dotted=True)
    for word in row.ticks:
        ink.box(x, y + 1.6, _BOX, _BOX)
        ink.text(x + _BOX + 4, y + 10.6, word)
        x += _BOX + 4 + width(word) + _APART


def _rows(told: _Said, of: Ring | None, person: Person | None) -> Iterator[Row]:
    words = told.words
    mine = slip(of, person.id) if of is not None and person is not None else None
    yield from _title(words(Msg("My ask")))
    for ask in mine.asks if mine else ():
        yield from _ask(words, ask)
    if not mine or not mine.asks:
        yield from (Row(field=True), Row(field=True))
        yield Row(text=_one(words(Msg("By when"))), field=True)
    yield from _title(words(Msg("Who helps me")))
    for offer in mine.gets if mine else ():
        yield from _offer(told, offer, offer.helper)
    if not mine or not mine.gets:
        yield from (Row(field=True), Row(field=True))
    yield from _title(words(Msg("What I offered")))
    for offer in mine.gives if mine else ():
        yield from _offer(told, offer, offer.asker, told.asks.get(offer.ask))
    if not mine or not mine.gives:
        yield from (Row(field=True), Row(field=True))
    yield from _title(words(Msg("When we look back")))
    ticks = tuple(tidy(words(STATES[state])) for state in _TICKED)
    for week in WEEKS:
        on = words(said.day(told.sitting.day + timedelta(weeks=week)))
        rows = _look_back(words(Msg("{weeks} weeks: {day}", weeks=week, day=on)), ticks)
        yield from (replace(row, held=week != WEEKS[-1]) for row in rows)


def _look_back(text: str, ticks: tuple[str, ...]) -> Iterator[Row]:
    """A day with its boxes in one row, or in as many as they take."""
    told = _one(text)
    if told.width + 8 + _wide(ticks) <= _WIDE and len(told.lines) == 1:
        yield Row(text=told, ticks=ticks)
        return
    yield from _text(text)
    row: tuple[str, ...] = ()
    for word in ticks:
        if row and _wide((*row, word)) > _WIDE:
            yield Row(ticks=row)
            row = ()
        row = (*row, word)
    yield Row(ticks=row)


def _wide(ticks: tuple[str, ...]) -> float:
    return sum(_BOX + 4 + width(word) + _APART for word in ticks) - _APART


def _ask(words: Words, ask: Card) -> Iterator[Row]:
    if not shown(ask, "paper"):
        yield from _text(words(Msg("Said in the room only. Write it here if you like:")))
        yield from (Row(field=True), Row(field=True))
    else:
        yield from _text(legible(ask.text))
    if due := ask.marks.get("due", ""):
        yield from _text(words(Msg("By when: {day}", day=day_short(due))))


def _offer(told: _Said, offer: Offer, other: str, ask: Card | None = None) -> Iterator[Row]:
    """One offer: with whom, what, and when the two first speak.

    Args:
        told: what the page needs.
        offer: the offer.
        other: id of the other person.
        ask: what is helped with, on the page of who helps.
    """
    words = told.words
    name = told.names.get(other, "") or words(Msg("somebody"))
    when = words(Msg("First talk on {day}", day=day_short(offer.due))) if offer.due else ""
    head = block((("Bold", f"{name}, {words(KINDS[offer.kind])}"), ("Regular", when)), _WIDE)
    yield from _lines(head, above=3)
    if ask is not None and shown(ask, "paper"):
        yield from _text(words(Msg("asks for: {ask}", ask=legible(ask.text))))
    if offer.text:
        yield from _text(legible(offer.text))
    if not offer.due:
        yield Row(text=_one(words(Msg("First talk on"))), field=True)


def _title(text: str) -> Iterator[Row]:
    yield Row(text=fit(text, _WIDE, size=15, cut="Bold"), above=_ABOVE, held=True)


def _text(text: str) -> Iterator[Row]:
    yield from _lines(block(text, _WIDE))


def _lines(told: Block, *, above: float = 0.0) -> Iterator[Row]:
    """A text of any length, a row for each of its lines, so that a page may end between two."""
    for number, line in enumerate(told.lines):
        yield Row(text=told._replace(lines=(line,)), above=0.0 if number else above)


def _one(text: str) -> Block:
    return fit(text, _WIDE, size=12)
