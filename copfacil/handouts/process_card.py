"""The process card on every table, A5: phases and seats in front; rules, roles and questions on the back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import product

from copfacil.core.exercise import Phase
from copfacil.core.plan import minutes_said
from copfacil.core.seats import MOST
from copfacil.core.sitting import Sitting, Table
from copfacil.core.words import Msg, Words
from copfacil.handouts import letters, process_back, said, seating
from copfacil.handouts.ink import A5, Ink
from copfacil.handouts.letters import CAP, Block, block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.process_back import EDGE, FLOOR, RIGHT, WIDE, Section

_TOP = 42.0
_SEATS = 34.0
_MINUTES = 66.0
"""Where the figures of the minutes end, from the margin."""
_TEXT = 76.0
_TITLE = 28.0
_NUMBER = 48.0
_BADGE = 90.0
"""Room for the number and the spot under it; the spot has more where the title is short."""
_UNDER_BADGE = _TOP + 49
_AGAIN = EDGE + 34
"""Where the first rule stands on a page that goes on."""
_LEGEND = 30.0
_SHEET = 2
"""Sides of one sheet."""
_PADS = (7.0, 6.0, 5.0, 4.0, 3.0)
"""White above and below each row."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One phase on the card."""

    phase: Phase
    minutes: str
    head: Block
    body: Block
    never: str

    @property
    def text(self) -> float:
        return self.head.height + self.body.height

    def height(self, pad: float) -> float:
        return max(self.text, _SEATS) + 2 * pad


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One side of a card.

    Attributes:
        first: begins with the names of exercise and preset.
        last: the rows end here, the key to the drawing follows.
        rows: phases that stand here.
        pad: white above and below each.
        space: how to sit, under the names.
        rules: the first house rules, under the key.
        sections: what else stands below.
        credited: its foot names whose method it is.
        foot: what the foot says on the right.
    """

    first: bool = False
    last: bool = False
    rows: tuple[_Row, ...] = ()
    pad: float = _PADS[2]
    space: Block = letters.NOTHING
    rules: Block = letters.NOTHING
    sections: tuple[Section, ...] = ()
    credited: bool = False
    foot: str = ""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """One card for each table, each on sheets of its own; without groups one card for the room."""
    sizes = {len(table.people) for table in sitting.tables} or {_room(sitting)}
    cards = {people: _card(sitting, words) for people in sizes}
    for table in sitting.tables or (None,):
        people = len(table.people) if table else _room(sitting)
        sides = cards[people]
        for number, side in enumerate(sides):
            ink.page(A5)
            paint = partial(_paint, side, people, sitting, words)
            ink.stamp(("process card", number, people if side.rows else 0), A5, paint, (0, 0))
            if number == 0 and table:
                _badge(ink, table, sitting.preset.name)
        if len(sides) % 2:
            ink.page(A5)  # the next card begins on a new sheet, also when both sides are printed


def _room(sitting: Sitting) -> int:
    """How many chairs are drawn when there are no groups: the group's best number, else everyone."""
    return sitting.exercise.group.best if sitting.exercise.group else min(max(len(sitting.people), 1), MOST)


def _card(sitting: Sitting, words: Words) -> tuple[_Side, ...]:
    """One sheet where that can be: sooner than a second one, what a role does is left to the card of the role."""
    whole = _sides(sitting, words, brief=False)
    brief = whole if len(whole) <= _SHEET else _sides(sitting, words, brief=True)
    return brief if len(brief) <= _SHEET else whole


def _sides(sitting: Sitting, words: Words, *, brief: bool) -> tuple[_Side, ...]:
    """Phases on the front where they fit, the roomiest way that does; else they go on on the back."""
    rows = tuple(_rows(sitting, words))
    space = block(sitting.exercise.space, WIDE)
    first, second, *_ = (*sitting.exercise.rules, "", "")
    rules = block((("Bold", first), ("Regular", second)), WIDE)
    for (chairs, house), pad in product(((space, rules), (space, letters.NOTHING)), _PADS):
        front = _Side(first=True, last=True, rows=rows, pad=pad, space=chairs, rules=house)
        if _below_rows(front, sitting) + _LEGEND + house.height <= FLOOR:
            backs = process_back.sides(sitting, words, FLOOR - EDGE, brief=brief)
            return _footed((front, *(_Side(sections=sections) for sections in backs)), sitting, words)
    return _footed(tuple(_long(rows, space, sitting, words, brief=brief)), sitting, words)


def _footed(sides: tuple[_Side, ...], sitting: Sitting, words: Words) -> tuple[_Side, ...]:
    """Each side counted at its foot; one names whose method it is: the front on one line, else the last."""
    count = len(sides)
    naming = 0 if process_back.credited_on_one_line(sitting.exercise) else count - 1
    return tuple(
        replace(side, credited=number == naming, foot=words(_counted(number, count)))
        for number, side in enumerate(sides)
    )


def _long(rows: tuple[_Row, ...], space: Block, sitting: Sitting, words: Words, *, brief: bool) -> Iterator[_Side]:
    """Sides for more phases than one holds; rules and roles follow under the last."""
    side = _Side(first=True, space=space)
    for row in rows:
        grown = replace(side, rows=(*side.rows, row))
        if side.rows and _below_rows(grown, sitting) > FLOOR:
            yield side
            grown = replace(side, first=False, rows=(row,))
        side = grown
    below = _below_rows(side, sitting) + _LEGEND
    here, *others = process_back.sides(sitting, words, FLOOR - below, brief=brief)
    yield replace(side, last=True, sections=here)
    yield from (_Side(sections=sections) for sections in others)


def _below_rows(side: _Side, sitting: Sitting) -> float:
    """Where the last rule stands."""
    top = _names(None, sitting, side.space) if side.first else _AGAIN
    return top + sum(row.height(side.pad) for row in side.rows)


def _rows(sitting: Sitting, words: Words) -> Iterator[_Row]:
    lengths = {step.key: minutes_said(step.ms) for step in sitting.steps}
    chip = letters.tidy(words(Msg("never cut")))
    for phase in sitting.preset.phases:
        never = chip if phase.protected else ""
        room = WIDE - _TEXT - (letters.width(chip) + 16 if never else 0)
        who = words(said.speaks(phase.speaks, echo=phase.echo))
        yield _Row(
            phase,
            lengths.get(phase.key, ""),
            block((("Bold", phase.name), ("Regular", who)), room, size=13, leading=15.5),
            block(phase.card or phase.wall, WIDE - _TEXT),
            never,
        )


def _paint(side: _Side, people: int, sitting: Sitting, words: Words, ink: Ink) -> None:
    if side.first:
        y = _names(ink, sitting, side.space)
    elif side.rows:
        name = words(Msg("{name}, continued", name=sitting.preset.name))
        ink.block(EDGE, EDGE, fit(name, WIDE, size=18, cut="Bold"))
        y = _AGAIN
    else:
        y = EDGE
    for row in side.rows:
        ink.rule(EDGE, y, RIGHT)
        _row(ink, y, row, side.pad, people)
        y += row.height(side.pad)
    if side.rows:
        ink.rule(EDGE, y, RIGHT)
    if side.last:
        _legend(ink, y + 17, words)
        y = ink.block(EDGE, y + _LEGEND, side.rules)
    process_back.draw(ink, y, side.sections)
    if side.credited:
        process_back.credit(ink, sitting.exercise)
    ink.block(RIGHT, FLOOR + 4, block(side.foot, WIDE), align="right")


def _counted(number: int, count: int) -> Msg:
    if count == 2:  # noqa: PLR2004 - two sides of one sheet
        return (Msg("A5, front"), Msg("A5, back"))[number]
    return Msg("A5, side {side} of {sides}", side=number + 1, sides=count)


def _names(ink: Ink | None, sitting: Sitting, space: Block) -> float:
    """Names of exercise and preset, how to sit; gives the height of the first rule. Measures when there is no ink."""
    exercise, preset = sitting.exercise, sitting.preset
    over = block("" if preset.name == exercise.name else exercise.name, WIDE - _BADGE - 8)
    title = _title(preset.name)
    y = _TOP + over.height + title.height + 5
    if ink:
        ink.block(EDGE, ink.block(EDGE, _TOP, over), title)
    y = max(y, _UNDER_BADGE)
    if ink:
        ink.block(EDGE, y, space)
    return y + space.height + 8


def _title(name: str) -> Block:
    return fit(name, WIDE - _BADGE - 8, size=_TITLE, least=18, cut="Bold")


def _badge(ink: Ink, table: Table, title: str) -> None:
    """The group's number and spot, upper right."""
    baseline = _TOP + 24
    ink.right(RIGHT, baseline, str(table.number), size=_NUMBER, cut="Bold")
    room = WIDE - _title(title).width - 14
    ink.block(RIGHT, baseline + 4, letters.spot(printed_place(table.spot), room, size=12, lines=1), align="right")


def _row(ink: Ink, y: float, row: _Row, pad: float, people: int) -> None:
    middle = y + row.height(pad) / 2
    seating.draw(ink, (EDGE + _SEATS / 2, middle), _SEATS, row.phase, people)
    minutes = fit(row.minutes, _MINUTES - _SEATS - 5, size=25, cut="Bold")
    # The line is centred with its deep letters; figures have none, so they are set by their own middle.
    ink.block(EDGE + _MINUTES, middle - minutes.height / 2 - minutes.size * (CAP / 2 - 0.26), minutes, align="right")
    top = middle - row.text / 2
    ink.block(EDGE + _TEXT, ink.block(EDGE + _TEXT, top, row.head), row.body)
    if row.never:
        wide = letters.width(row.never) + 8
        ink.chip(RIGHT - wide - 0.4, top - 0.8, wide, 14.5)
        ink.text(RIGHT - wide + 3.6, top + 10.4, row.never)


def _legend(ink: Ink, y: float, words: Words) -> None:
    """The key to the drawing."""
    x = EDGE
    for text, filled, back in (
        (Msg("may speak"), True, 180.0),
        (Msg("listens"), False, 180.0),
        (Msg("turned away"), False, 0.0),
    ):
        seating.chair(ink, (x + 7, y + (1.5 if back == 0 else -1.5)), 5.4, back, filled=filled)
        label = words(text)
        ink.text(x + 21, y + 4, label)
        x += 21 + letters.width(letters.tidy(label)) + 16
