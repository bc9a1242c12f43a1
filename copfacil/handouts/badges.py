"""Name badges, eight to an A4 sheet with the number of the group, and tent cards to fold, two to a sheet."""

from copfacil.core.people import Person
from copfacil.core.sitting import Sitting, Table
from copfacil.core.words import Words
from copfacil.handouts import seating
from copfacil.handouts.ink import A4, MM, Ink, Point
from copfacil.handouts.letters import CAP, LEAST, Block, block, fit, tidy, width
from copfacil.handouts.names import printed, printed_place

_WIDE, _HIGH = A4[0] / 2, A4[1] / 4
_EDGE = 9 * MM
_ON_A_SHEET = 8
_SIGN = 76.0
_SPREAD = 4.4
"""Chairs stand as far apart as two figures are wide."""
_NAMES = (32.0, 28.0, 25.0, 22.0, 20.0, 18.0, 16.0, 14.0, 13.0, LEAST)
"""Letters of a name, pt, the largest first."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """A badge for everybody who is expected: name, role, organisation, and the number of the group."""
    del words  # names are nobody's to translate
    groups = {person.id: table for table in sitting.tables for person in table.people}
    people = [person for person in sitting.people if person.id not in sitting.away]
    for start in range(0, len(people) or 1, _ON_A_SHEET):
        ink.page(A4)
        ink.stamp("badge marks", A4, _marks, (0, 0))
        for place, person in enumerate(people[start : start + _ON_A_SHEET]):
            _badge(ink, place % 2 * _WIDE, place // 2 * _HIGH, person, groups.get(person.id))


def _marks(ink: Ink) -> None:
    for row in range(1, 4):
        ink.dashes(0, row * _HIGH, A4[0])
    ink.post(_WIDE, 0, A4[1])


def _badge(ink: Ink, x: float, y: float, person: Person, group: Table | None) -> None:
    room = _WIDE - 2 * _EDGE
    if group is not None:
        _circle(ink, (x + _WIDE - _EDGE - _SIGN / 2, y + _EDGE + _SIGN / 2), group)
    facts = [printed_place(person.facts.get(key, "")) for key in ("role", "organisation")]
    name, told = _sized(printed(person), ", ".join(fact for fact in facts if fact), room)
    top = y + _HIGH - _EDGE - name.height - told.height
    if name.lines:
        ink.block(x + _EDGE, top, name)
    else:
        ink.rule(x + _EDGE, top - 4, x + _WIDE - _EDGE, dotted=True)
    ink.block(x + _EDGE, top + name.height, told)


def _circle(ink: Ink, at: Point, group: Table) -> None:
    """The number of the group amid its chairs, as the wall shows it."""
    seating.draw(ink, at, _SIGN, seating.NOBODY, len(group.people), spread=_SPREAD)
    size = _SIGN * 0.4
    ink.centred(at[0], at[1] + CAP * size / 2, str(group.number), size=size, cut="Bold")


def _sized(name: str, facts: str, room: float) -> tuple[Block, Block]:
    """Name and facts as large as they go below the circle; the smallest letters of paper where nothing larger fits.

    A name stays on one line down to 22 pt, then it may take two; no word of it is broken while a smaller size helps.
    """
    for size in _NAMES:
        told = block(name, room, size=size, cut="Bold", leading=size * 1.1)
        words = (width(word, "Bold", size) for word in tidy(name).split())
        below = block(facts, room, size=13.0 if size > 14 else LEAST)  # noqa: PLR2004 - pt
        lines = 1 if size > 22 else 2  # noqa: PLR2004 - pt
        high = told.height + below.height
        if len(told.lines) <= lines and all(word <= room for word in words) and high <= _HIGH - 2 * _EDGE - _SIGN:
            return told, below
    return fit(name, room, size=LEAST, cut="Bold"), block(facts, room)


def draw_tents(ink: Ink, sitting: Sitting, words: Words) -> None:
    """Tent cards: each is folded in the middle and shows the name on both sides."""
    del words  # names are nobody's to translate
    people = [person for person in sitting.people if person.id not in sitting.away]
    half = A4[1] / 2
    for start in range(0, len(people) or 1, 2):
        ink.page(A4)
        ink.dashes(0, half, A4[0])
        for place, person in enumerate(people[start : start + 2]):
            top = place * half
            with ink.upside_down(A4[0] / 2, top + half / 4):
                _face(ink, top, person)
            _face(ink, top + half / 2, person)
            ink.rule(0, top + half / 2, _EDGE)
            ink.rule(A4[0] - _EDGE, top + half / 2, A4[0])


def _face(ink: Ink, top: float, person: Person) -> None:
    high = A4[1] / 4
    name = fit(printed(person), A4[0] - 2 * _EDGE, size=54, least=24, cut="Bold")
    if name.lines:
        ink.block(A4[0] / 2, top + (high - name.height) / 2, name, align="centre")
    else:
        ink.rule(3 * _EDGE, top + high * 0.65, A4[0] - 3 * _EDGE, dotted=True)
