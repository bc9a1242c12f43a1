"""The central timekeeper's cue sheet, A4, in clock times: for when the laptop sleeps."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from copfacil.core.plan import Step, minutes_said, total, turns_in
from copfacil.core.sitting import Sitting, Table
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import Block, block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT, WIDE, Part, Sheet

_PHASE = EDGE + 55
_SAY = EDGE + 130
_MIN = RIGHT - 122
_SIGNAL = RIGHT - 115
_REAL = RIGHT - 55
_ROW = 15.0
_FITS = ((True, 3.6), (True, 2.6), (False, 3.6), (False, 3.0), (False, 2.4))
"""Whether the host's sentences stand under what is said, and the white above and below a row: the first that fits."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """Every step with its time, what to say, when to signal; below, the groups and what may be shortened."""
    full = total(sitting.steps)
    if sitting.begins is None:
        span = words(Msg("{n} minute", "{n} minutes", n=said.length(sitting.steps)))
    else:
        span = words(Msg("{start} to {end}", start=said.at(sitting, 0), end=said.at(sitting, full)))
    over = words(Msg("Timekeeper’s cue sheet. {where}", where=said.place_and_day(sitting, words)))
    head = table.heading(over, sitting.exercise.name, span)
    if sitting.begins is None:
        head = (*head, _started(words))
    foot = words(Msg("For when the laptop sleeps: a watch and this sheet are enough."))
    columns = _columns(sitting, words)
    below = (table.gap(10), *_below(sitting, words))

    def sheet(*, sentences: bool, pad: float) -> Sheet:
        rows = (*_rows(sitting, words, sentences=sentences, pad=pad), *below)
        return Sheet(head=head, columns=columns, rows=rows, foot=foot)

    tried = (sheet(sentences=sentences, pad=pad) for sentences, pad in _FITS)
    fitting = next((one for one in tried if one.one_page), None)
    table.draw(ink, fitting or sheet(sentences=False, pad=_FITS[0][1]), words)


def _started(words: Words) -> Part:
    """Room to write when it began, when nobody knows yet."""
    label = words(Msg("Started at"))

    def paint(ink: Ink, y: float) -> None:
        ink.right(_REAL - 6, y + 11, label)
        ink.rule(_REAL, y + 13, RIGHT, dotted=True)

    return Part(24, paint)


def _columns(sitting: Sitting, words: Words) -> tuple[Part, ...]:
    clock = Msg("Clock") if sitting.begins else Msg("After")
    named = (
        (EDGE, clock, "left"),
        (_PHASE, Msg("Phase"), "left"),
        (_SAY, Msg("Say to the room"), "left"),
        (_MIN, Msg("Min"), "right"),
        (_SIGNAL, Msg("Signal"), "left"),
        (_REAL, Msg("Real time"), "left"),
    )
    cells = tuple((x, block(words(name), 200), align) for x, name, align in named)
    return (table.beside(cells, 15, pad=0, ruled=False),)


@dataclass(frozen=True, slots=True)
class _Run:
    """Steps that stand together: one turn, or what all do before and after the turns."""

    turn: int | None
    starts: int
    steps: tuple[Step, ...]


def _runs(sitting: Sitting) -> Iterator[_Run]:
    each = {phase.key for phase in sitting.preset.phases if phase.each}
    several = turns_in(sitting.steps) > 1
    at = 0
    for turn, run in groupby(sitting.steps, key=lambda step: step.turn if several and step.key in each else None):
        steps = tuple(run)
        yield _Run(turn, at, steps)
        at += total(steps)


def _rows(sitting: Sitting, words: Words, *, sentences: bool, pad: float) -> Iterator[Part]:
    for run in _runs(sitting):
        if turns_in(sitting.steps) > 1:
            yield _round(run, sitting, words)
        else:
            yield Part(6, lambda ink, y: ink.rule(EDGE, y + 6, RIGHT), held=True)
        at = run.starts
        for step in run.steps:
            yield _row(step, said.at(sitting, at), step.host if sentences else "", pad, words)
            at += step.ms


def _round(run: _Run, sitting: Sitting, words: Words) -> Part:
    name = Msg("All together") if run.turn is None else Msg("Round {number}", number=run.turn + 1)
    start, end = (said.at(sitting, ms) for ms in (run.starts, run.starts + total(run.steps)))
    span = words(Msg("{start} to {end}", start=start, end=end))
    title = fit(words(name), WIDE / 2, size=17, cut="Bold")
    who = block(words(_whose(run.turn, sitting)), WIDE / 2 - 20) if run.turn is not None else block("", WIDE)

    def paint(ink: Ink, y: float) -> None:
        ink.block(EDGE, y + 9, title)
        ink.text(EDGE + title.width + 10, y + 25, span)
        ink.block(RIGHT, y + 14.2, who, align="right")
        ink.rule(EDGE, y + 34, RIGHT)

    return Part(34, paint, held=True)


def _whose(turn: int, sitting: Sitting) -> Msg:
    """Whose turn it is, and in how many groups nobody is left to present."""
    spare = [table for table in sitting.tables if table.order and table.presenter(turn) is None]
    if not spare:
        return Msg("presenter {number} in each group", number=turn + 1)
    numbers = ", ".join(str(table.number) for table in spare)
    return Msg(
        "presenter {number}; nobody in {n} group ({groups})",
        "presenter {number}; nobody in {n} groups ({groups})",
        number=turn + 1,
        n=len(spare),
        groups=numbers,
    )


def _row(step: Step, at: str, sentence: str, pad: float, words: Words) -> Part:
    say = step.wall or words(said.speaks(step.speaks, echo=step.echo))
    wide = _MIN - 30 - _SAY
    told = block(say, wide)
    told = told._replace(lines=told.lines + block(sentence, wide).lines)
    minutes = fit(minutes_said(step.ms), 34, size=12)
    cells = (
        (EDGE, fit(at, 52, size=13, cut="Bold"), "left"),
        (_PHASE, block(step.name, _SAY - _PHASE - 6, cut="Bold"), "left"),
        (_SAY, told, "left"),
        (_MIN, minutes, "right"),
        (_SIGNAL, block(words(said.warning(step)), _REAL - _SIGNAL - 4), "left"),
    )
    row = table.beside(cells, _ROW, pad=pad)

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        ink.rule(_REAL, y + pad + _ROW - 2.5, RIGHT, dotted=True)

    return Part(row.high, paint)


def _below(sitting: Sitting, words: Words) -> Iterator[Part]:
    """Groups with their spots on the left, what may be shortened on the right; both start on one line."""
    late = _late(sitting, words)
    groups = _groups(sitting, words, WIDE * 0.5)
    tones = block(words(Msg("One tone at each start, two at the signal, a bell at the end.")), _half(sitting))
    left = 20 + sum(part.high for part in groups)
    right = 20 + tones.height + (late.height + 26 if late.lines else 0)

    def paint(ink: Ink, y: float) -> None:
        if groups:
            ink.text(EDGE, y + 12, words(Msg("Groups")), cut="Bold")
        at = y + 20
        for part in groups:
            part.paint(ink, at)
            at += part.high
        x = RIGHT - _half(sitting)
        ink.text(x, y + 12, words(Msg("Signals")), cut="Bold")
        at = ink.block(x, y + 20, tones)
        if late.lines:
            ink.text(x, at + 18, words(Msg("If you run late")), cut="Bold")
            ink.block(x, at + 26, late)

    yield Part(max(left, right), paint)


def _half(sitting: Sitting) -> float:
    """Width of what stands beside the groups; all of it where there are none."""
    return WIDE * 0.46 if sitting.tables else WIDE


def _late(sitting: Sitting, words: Words) -> Block:
    """What may be shortened and what may not."""
    kinds = {step.name: step.protected for step in sitting.steps}
    may = ", ".join(name for name, protected in kinds.items() if not protected)
    never = ", ".join(name for name, protected in kinds.items() if protected)
    wide = _half(sitting)
    if may and never:
        return block(words(Msg("Shorten {may}; never {never}.", may=may, never=never)), wide)
    return block("", wide)


def _groups(sitting: Sitting, words: Words, wide: float) -> tuple[Part, ...]:
    """Groups in two columns, read downwards; a group of another size than most says so."""
    if not sitting.tables:
        return ()
    usual = Counter(len(one.people) for one in sitting.tables).most_common(1)[0][0]
    column = wide / 2
    half = -(-len(sitting.tables) // 2)
    parts = []
    for row in range(half):
        cells = []
        for place, at in enumerate((row, row + half)):
            if at < len(sitting.tables):
                one = sitting.tables[at]
                x = EDGE + place * column
                cells.append((x, fit(str(one.number), 20, size=12, cut="Bold"), "left"))
                cells.append((x + 22, block(_spot(one, usual, words), column - 30), "left"))
        parts.append(table.beside(tuple(cells), 16, pad=0, ruled=False))
    return tuple(parts)


def _spot(one: Table, usual: int, words: Words) -> str:
    place = printed_place(one.spot)
    size = "" if len(one.people) == usual else words(Msg("{n} person", "{n} people", n=len(one.people)))
    return ", ".join(part for part in (place, size) if part)
