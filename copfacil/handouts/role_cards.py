"""Role cards, A6: one set for each table, one card for each person or more."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple, TypeAlias

from copfacil.core.exercise import Exercise, Role
from copfacil.core.plan import turns_in
from copfacil.core.sitting import Sitting, Table
from copfacil.core.words import Msg, Words
from copfacil.handouts import letters
from copfacil.handouts.four_up import Card
from copfacil.handouts.ink import A6, MM, Ink, Point
from copfacil.handouts.letters import LEAST, Block, block, fit
from copfacil.handouts.names import printed, printed_place

_EDGE = 9 * MM
_RIGHT = A6[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_FLOOR = A6[1] - _EDGE
_NUMBER = 30.0
_SIZES = (15.0, 14.5, 14.0, 13.5, 13.0, 12.5, LEAST)
_HANG = 0.95
"""How far a point's text stands from the margin, in font sizes."""
_GAP = 0.25
"""White below each line, in font sizes."""
_FOOT = 17.0
"""Room for the spot."""
_NAMED = 34.0
"""Room for a name, on two lines if it is long."""

_ONCE = ("presenter", "host", "timekeeper", "note-taker")
"""Roles held by one person each, in the order in which they are taken."""
_FIVE = 5

_Line: TypeAlias = tuple[Block, float]
"""A text and how far it hangs in from the margin."""


def cards(sitting: Sitting, words: Words) -> Iterator[Card]:
    """The sets of all tables; without groups one card of each role."""
    bodies = {role.key: partial(_body, sitting, role, words) for role in sitting.exercise.roles}
    if not sitting.tables:
        yield from (partial(_draw, _Held(role, bodies[role.key], None)) for role in sitting.exercise.roles)
    for table in sitting.tables:
        for role in at_table(sitting.exercise, len(table.people)):
            yield partial(_draw, _Held(role, bodies[role.key], table, _holder(sitting, role, table)))


def at_table(exercise: Exercise, people: int) -> tuple[Role, ...]:
    """The cards of one table: each role that one person holds, an observer from five people on, consultants for the rest.

    The exercise's own roles are held once each. Small groups get all the roles: one person holds two cards.
    """
    known = {role.key: role for role in exercise.roles}
    once = [known[key] for key in _ONCE if key in known]
    once += [role for role in exercise.roles if role.key not in {*_ONCE, "consultant", "observer"}]
    if people >= _FIVE and "observer" in known:
        once.append(known["observer"])
    rest = (known["consultant"],) * (people - len(once)) if "consultant" in known else ()
    return (*once, *rest)


class _Held(NamedTuple):
    """One card.

    Attributes:
        role: whose card it is.
        body: draws what it says at every table.
        table: where; None without groups.
        holder: the name of who holds it, empty where the table agrees on that.
    """

    role: Role
    body: Callable[[Ink], None]
    table: Table | None
    holder: str = ""


def _draw(card: _Held, ink: Ink, at: Point) -> None:
    ink.stamp(("role", card.role.key), A6, card.body, at)
    table = card.table
    if table is None:
        return
    x, y = at
    ink.right(x + _RIGHT, y + _EDGE + 20, str(table.number), size=_NUMBER, cut="Bold")
    if card.holder:
        shown = fit(card.holder, _WIDE, size=14, cut="Bold")
        ink.block(x + _EDGE, y + _FLOOR - shown.height, shown)
    else:
        spot = letters.spot(printed_place(table.spot), _WIDE, size=12, lines=1)
        ink.block(x + _RIGHT, y + _FLOOR - spot.height, spot, align="right")


def named(sitting: Sitting, role: Role) -> bool:
    """Whether it is known who holds a role: the presenter, when there is one turn only. The table agrees on the others."""
    return role.key == "presenter" and turns_in(sitting.steps) == 1


def _holder(sitting: Sitting, role: Role, table: Table) -> str:
    if not named(sitting, role):
        return ""
    person = table.presenter(0)
    return printed(person) if person else ""


def _body(sitting: Sitting, role: Role, words: Words, ink: Ink) -> None:
    """What the card of a role says at every table."""
    name = fit(role.name, _WIDE - 40, size=24, least=15, cut="Bold")
    y = ink.block(_EDGE, _EDGE - 3, name)
    y = max(y, _EDGE + 28) + 2
    ink.rule(_EDGE, y, _RIGHT)
    room = _FLOOR - (_NAMED if named(sitting, role) else _FOOT) - y - 7
    size, parts = _largest(sitting, role, room, words)
    y += 7
    for part, hang in parts:
        if hang:
            ink.box(_EDGE + 0.5, y + size * 0.45, size * 0.3, size * 0.3, filled=True)
        y = ink.block(_EDGE + hang, y, part) + size * _GAP


def _largest(sitting: Sitting, role: Role, room: float, words: Words) -> tuple[float, list[_Line]]:
    """What the card says in the largest letters that let all of it stand there; in small ones what helps may be missing."""
    must: list[_Line] = []
    for size in _SIZES:
        must = [(block(role.does, _WIDE, size=size, cut="Bold"), 0.0), *_points(role.card, size)]
        more = [part for head, lines in _more(sitting, role, words) for part in _headed(head, lines, size)]
        if _high((*must, *more), size) <= room:
            return size, must + more
    for head, lines in _more(sitting, role, words):
        if _high((*must, *(part := _headed(head, lines, LEAST))), LEAST) <= room:
            must += part
    return LEAST, must


def _headed(head: str, lines: tuple[str, ...], size: float) -> list[_Line]:
    return [(Block((), size, size * 0.4), 0.0), (block(head, _WIDE, size=size, cut="Bold"), 0.0), *_points(lines, size)]


def _points(lines: tuple[str, ...], size: float) -> list[_Line]:
    return [(block(line, _WIDE - size * _HANG, size=size), size * _HANG) for line in lines]


def _high(lines: Iterable[_Line], size: float) -> float:
    return sum(part.height + size * _GAP for part, _ in lines)


def _more(sitting: Sitting, role: Role, words: Words) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What else helps whoever holds the card, where there is room: the consultant's part, then the role's questions."""
    consultant = next((one for one in sitting.exercise.roles if one.key == "consultant"), None)
    if consultant and role.key in {"host", "timekeeper", "note-taker"}:
        yield words(Msg("You also consult")), consultant.card
    for prompts in sitting.exercise.prompts:
        if prompts.role == role.key:
            yield prompts.name, prompts.lines
