"""A sheet for one story of value, A4: begun in the room, finished later."""

from copfacil.core.boards.plan import Zone
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.board_sheets import nothing
from copfacil.handouts.ink import A4, MM, Ink
from copfacil.handouts.letters import LEAST, Block, block, fit, tidy, width
from copfacil.handouts.names import printed_place

_EDGE = 14 * MM
_RIGHT = A4[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_FLOOR = A4[1] - _EDGE
_NOW = 2
"""The first headings are written in the room: what happened, what I gained (domain: value framework)."""
_MORE = 2
"""Of the lines that a sheet has room for, these headings get twice as many."""
_LINE = 21.0
_FIELD = 24.0


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """One sheet, to be copied."""
    zones = sitting.zones
    if not zones:
        nothing(ink, A4, words)
        return
    ink.page(A4)
    y = ink.block(_EDGE, _EDGE - 4, fit(printed_place(sitting.exercise.name), _WIDE, size=24, least=16, cut="Bold"))
    half = _EDGE + _WIDE * 0.56
    y += _FIELD
    _field(ink, _EDGE, y, half - 12, words(Msg("Told by")))
    _field(ink, half, y, _RIGHT, words(Msg("Day")))
    y += _FIELD
    _ticks(ink, y, words(Msg("May be read by")), [words(one) for one in (Msg("me"), Msg("the group"), Msg("anybody"))])
    heads = (words(Msg("Begun today")), words(Msg("Finished later, whatever came of it")))
    fixed = sum(_told(zone).height + 5 for zone in zones) + 2 * 30 + _FIELD + 6
    shares = len(zones) + min(_NOW, len(zones)) * (_MORE - 1)
    room = _FLOOR - y - fixed
    lines = max(int(room / _LINE / shares), 1)
    line = room / (lines * shares)
    for number, zone in enumerate(zones):
        if number in {0, _NOW}:
            y += 10
            y = ink.block(_EDGE, y, block(heads[bool(number)], _WIDE, size=16, cut="Bold"))
        y = _heading(ink, y, zone, lines * (_MORE if number < _NOW else 1), line)
    _field(ink, _EDGE, _FLOOR - 4, half - 12, words(Msg("I look at it again on")))
    _field(ink, half, _FLOOR - 4, _RIGHT, words(Msg("with")))


def _told(zone: Zone) -> Block:
    return block((("Bold", printed_place(zone.name)), ("Regular", printed_place(zone.ask))), _WIDE, size=LEAST)


def _heading(ink: Ink, y: float, zone: Zone, lines: int, line: float) -> float:
    y = ink.block(_EDGE, y + 5, _told(zone))
    for _ in range(lines):
        y += line
        ink.rule(_EDGE, y, _RIGHT, dotted=True)
    return y


def _field(ink: Ink, x: float, y: float, to: float, label: str) -> None:
    ink.text(x, y - 2, label)
    ink.rule(x + width(tidy(label)) + 6, y, to, dotted=True)


def _ticks(ink: Ink, y: float, label: str, choices: list[str]) -> None:
    ink.text(_EDGE, y - 2, label)
    x = _EDGE + width(tidy(label)) + 16
    for choice in choices:
        ink.box(x, y - 11, 10, 10)
        ink.text(x + 15, y - 2, choice)
        x += 15 + width(tidy(choice)) + 20
