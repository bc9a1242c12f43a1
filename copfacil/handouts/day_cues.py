"""Cues of the whole day, A4, for the timekeeper: every phase of every turn of every block in clock times."""

from collections.abc import Iterator
from itertools import groupby

from copfacil.core.agenda.plan import Part, clock_said, portions
from copfacil.core.agenda.timed import Timed, timed
from copfacil.core.plan import Step, minutes_said
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, table
from copfacil.handouts.day_sheets import sheet
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT

_TITLE = EDGE + 62
_MIN = RIGHT - 134
_SIGNAL = RIGHT - 122
_REAL = RIGHT - 52
_WHAT = _MIN - 36 - _TITLE
_ROW = 15.0


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """Blocks in bold, their phases below; the minutes of each, the one signal before its end, room for the real time."""
    rows = tuple(row for line in timed(sitting.agenda) for row in _block(line, sitting, words))
    foot = words(Msg("For when the laptop sleeps: a watch and this sheet are enough."))
    columns = (
        (EDGE, Msg("Clock"), "left"),
        (_TITLE, Msg("What"), "left"),
        (_MIN, Msg("Min"), "right"),
        (_SIGNAL, Msg("Signal"), "left"),
        (_REAL, Msg("Real"), "left"),
    )
    sheet(ink, sitting, words, Msg("Cues of the whole day. {where}"), rows, foot, columns)


def turns(parts: list[tuple[Part, int]], people: int) -> Iterator[tuple[int, Part, int]]:
    """Parts as they follow each other: turn (from 1, 0 for what comes once), part, ms of that turn."""
    for times, run in groupby(parts, key=lambda one: one[0].times(people)):
        told = tuple(run)
        for turn in range(1, times + 1):
            yield from ((turn if times > 1 else 0, part, ms) for part, ms in told)


def _block(line: Timed, sitting: Sitting, words: Words) -> Iterator[table.Part]:
    one, people = line.block, line.block.counted(sitting.agenda.expected)
    many = len(one.parts) > 1
    yield _head(line, words, held=many)
    if not many:
        return
    at = line.begin
    for turn, part, ms in turns(list(portions(one, line.ms, people)), people):
        if ms:
            yield _part(at, turn, part, ms, words)
        at += ms
    yield table.gap(4)


def _head(line: Timed, words: Words, *, held: bool) -> table.Part:
    place = printed_place(line.block.place)
    title = block(printed_place(line.block.title), _WHAT, size=14, cut="Bold")
    more = block(words(Msg("In {place}.", place=place)), _WHAT).lines if place else ()
    row = table.beside(
        (
            (EDGE, fit(clock_said(line.begin), 56, size=14, cut="Bold"), "left"),
            (_TITLE, title._replace(lines=title.lines + more), "left"),
            (_MIN, fit(minutes_said(line.ms), 40, size=14, cut="Bold"), "right"),
        ),
        17.5,
        pad=3,
    )

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y + 5)
        ink.rule(_REAL, y + 5 + 17.5, RIGHT, dotted=True)

    return table.Part(row.high + 5, paint, held=held)


def _part(at: int, turn: int, part: Part, ms: int, words: Words) -> table.Part:
    name = printed_place(part.name)
    told = words(Msg("{phase}, round {turn}", phase=name, turn=turn)) if turn else name
    step = Step(key=part.key, name=name, ms=ms, kind=part.kind)
    signal = Msg("none") if part.kind == "break" else said.warning(step)
    seconds = f":{at // 1000 % 60:02}" if at // 1000 % 60 else ""
    row = table.beside(
        (
            (EDGE, fit(f"{clock_said(at)}{seconds}", 58, size=12), "left"),
            (_TITLE, block(told, _WHAT), "left"),
            (_MIN, fit(minutes_said(ms), 40, size=12), "right"),
            (_SIGNAL, block(words(signal), _REAL - _SIGNAL - 4), "left"),
        ),
        _ROW,
        pad=1.6,
        ruled=False,
    )

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        ink.rule(_REAL, y + _ROW - 0.5, RIGHT, dotted=True)

    return table.Part(row.high, paint)
