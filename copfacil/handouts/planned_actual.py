"""Planned against actual, A4, after the sitting: what each phase was given, what it took, and why."""

from collections.abc import Iterator

from copfacil.core.plan import clock
from copfacil.core.sitting import Passage, Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import block, fit
from copfacil.handouts.table import EDGE, RIGHT, WIDE, Part, Sheet

_NAME = EDGE + 56
_PLANNED = EDGE + 210
_ACTUAL = EDGE + 262
_APART = EDGE + 316
_BAR = EDGE + 332
_BARS = RIGHT - _BAR - 0.4
_ROW = 15.0
_SECOND = 1000
_PADS = (4.0, 3.2, 2.4)
"""White above and below a row, the first that fits one page, else the first."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """A row for each step, with a bar of what was planned (outline) and what it took (black)."""
    foot = words(Msg("Outline: planned. Black: what it took. Minutes and seconds."))
    taken = sum(passage.actual or 0 for passage in sitting.passages)
    planned = sum(passage.planned for passage in sitting.passages)
    sums = words(Msg("{actual} of {planned}", actual=clock(taken), planned=clock(planned))) if sitting.passages else ""
    over = words(Msg("Planned against actual. {where}", where=said.place_and_day(sitting, words)))
    head = table.heading(over, sitting.preset.name, sums)
    if not sitting.passages:
        rows = (_sentence(words(Msg("The sitting has not been run yet."))),)
        table.draw(ink, Sheet(head=head, rows=rows), words)
        return
    columns = _columns(words)
    tried = [
        Sheet(
            head=head, columns=columns, rows=(*_rows(sitting, pad, words), *_departures(sitting, pad, words)), foot=foot
        )
        for pad in _PADS
    ]
    table.draw(ink, next((sheet for sheet in tried if sheet.one_page), tried[0]), words)


def _columns(words: Words) -> tuple[Part, ...]:
    named = (
        (EDGE, Msg("Began"), "left"),
        (_NAME, Msg("Phase"), "left"),
        (_PLANNED, Msg("Planned"), "right"),
        (_ACTUAL, Msg("Actual"), "right"),
        (_APART, Msg("Off by"), "right"),
    )
    return (table.beside(tuple((x, block(words(name), 120), align) for x, name, align in named), 15, pad=2),)


def _rows(sitting: Sitting, pad: float, words: Words) -> Iterator[Part]:
    longest = max((max(one.planned, one.actual or 0) for one in sitting.passages), default=1) or 1
    several = len({one.turn for one in sitting.passages}) > 1
    turn = -1
    for passage in sitting.passages:
        if several and passage.turn != turn:
            turn = passage.turn
            yield _title(words(Msg("Round {number}", number=turn + 1)))
        yield _row(passage, longest, pad, words)


def _row(passage: Passage, longest: int, pad: float, words: Words) -> Part:
    actual = "–" if passage.actual is None else clock(passage.actual)
    cells = [
        (EDGE, block(said.time(passage.began) if passage.began else "–", 54), "left"),
        (_NAME, block(passage.name, _PLANNED - _NAME - 50, cut="Bold"), "left"),
        (_PLANNED, block(clock(passage.planned), 60), "right"),
        (_ACTUAL, block(actual, 60), "right"),
        (_APART, block(_apart(passage), 60, cut="Bold"), "right"),
    ]
    row = table.beside(tuple(cell for cell in cells if cell[1].lines), _ROW, pad=pad, ruled=False)
    why = block(words(passage.deviation), RIGHT - _NAME) if passage.deviation else block("", WIDE)
    high = row.high + (why.height + 2 if why.lines else 0)

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        ink.box(_BAR, y + pad + 2.5, max(_BARS * passage.planned / longest, 0.75), 10)
        if passage.actual:
            ink.box(_BAR, y + pad + 5.5, _BARS * passage.actual / longest, 4, filled=True)
        ink.block(_NAME, y + row.high - 2, why)
        ink.rule(EDGE, y + high, RIGHT)

    return Part(high, paint)


def _apart(passage: Passage) -> str:
    """The difference with its sign; nothing where it is less than a second."""
    if passage.actual is None or abs(apart := passage.actual - passage.planned) < _SECOND:
        return ""
    return f"+{clock(apart)}" if apart > 0 else clock(apart)


def _title(text: str) -> Part:
    made = fit(text, WIDE, size=17, cut="Bold")
    return table.beside(((EDGE, made, "left"),), 22, pad=5)._replace(held=True)


def _sentence(text: str) -> Part:
    made = block(text, WIDE, size=14)
    return table.beside(((EDGE, made, "left"),), made.height, pad=0, ruled=False)


def _departures(sitting: Sitting, pad: float, words: Words) -> Iterator[Part]:
    if not sitting.departures:
        return
    yield _title(words(Msg("What groups did differently")))
    for number, why in sitting.departures:
        yield table.beside(
            ((EDGE, block(str(number), 24, cut="Bold"), "left"), (EDGE + 26, block(words(why), WIDE - 26), "left")),
            _ROW,
            pad=pad,
        )
