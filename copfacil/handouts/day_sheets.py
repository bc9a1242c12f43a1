"""The run sheet of the day for the team, A4, and what the other lists of a day share with it."""

from collections.abc import Iterator

from copfacil.core.agenda.plan import RESTS, clock_said
from copfacil.core.agenda.plan import Block as Line
from copfacil.core.agenda.timed import Timed, timed
from copfacil.core.plan import minutes_said
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import Block, block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT, Sheet

_TITLE = EDGE + 62
_MIN = RIGHT - 66
_REAL = RIGHT - 52
_ROW = 15.0
_WHAT = _MIN - 40 - _TITLE
_NAMED = (
    (EDGE, Msg("Clock"), "left"),
    (_TITLE, Msg("What"), "left"),
    (_MIN, Msg("Min"), "right"),
    (_REAL, Msg("Real"), "left"),
)


def draw_run(ink: Ink, sitting: Sitting, words: Words) -> None:
    """For the team: every block with who leads it and what they must know, and room for the real time."""
    rows = tuple(_run_row(line, words) for line in timed(sitting.agenda))
    foot = words(Msg("For the team. Slack gives first, a break never."))
    sheet(ink, sitting, words, Msg("Run sheet. {where}"), rows, foot, _NAMED)


def sheet(  # noqa: PLR0913, PLR0917 - the parts of one sheet
    ink: Ink,
    sitting: Sitting,
    words: Words,
    over: Msg,
    rows: tuple[table.Part, ...],
    foot: str,
    named: tuple[tuple[float, Msg, str], ...],
) -> None:
    """A list of the day: its hours in the heading, columns by their names ("left" or "right" of an x), rows, foot."""
    day = sitting.agenda
    lines = timed(day)
    ends = max((line.end for line in lines), default=day.begins)
    span = words(Msg("{start} to {end}", start=clock_said(day.begins), end=clock_said(ends)))
    where = words(Msg(over.id, where=said.place_and_day(sitting, words)))
    head = table.heading(where, printed_place(sitting.title), span)
    columns = (table.beside([(x, block(words(name), 200), align) for x, name, align in named], 15, pad=0, ruled=False),)
    table.draw(ink, Sheet(head=head, rows=rows, columns=columns, foot=foot), words)


def _run_row(line: Timed, words: Words) -> table.Part:
    one = line.block
    title = block(printed_place(one.title), _WHAT, cut="Regular" if one.kind in RESTS | {"slack"} else "Bold")
    told = [text for text in _about(one, words) if text]
    more = block(" ".join(told), _WHAT)
    return _timed_row(clock_said(line.begin), title._replace(lines=title.lines + more.lines), line.ms)


def _about(one: Line, words: Words) -> Iterator[str]:
    """Who leads, who comes, where, and what the team must know."""
    if lead := printed_place(one.lead):
        yield words(Msg("{name} leads.", name=lead))
    if guest := printed_place(one.guest):
        yield words(Msg("Guest: {name}.", name=guest))
    if place := printed_place(one.place):
        yield words(Msg("In {place}.", place=place))
    if one.anchor:
        yield words(Msg("At {time} whatever comes before.", time=one.anchor))
    yield printed_place(one.notes)


def _timed_row(clock: str, what: Block, ms: int, *, soft: bool = False) -> table.Part:
    """A row with its clock time, its minutes and a line for the real time; a soft one has no rule of its own."""
    cells = (
        (EDGE, fit(clock, 56, size=13, cut="Regular" if soft else "Bold"), "left"),
        (_TITLE, what, "left"),
        (_MIN, fit(minutes_said(ms), 40, size=12), "right"),
    )
    row = table.beside(cells, _ROW, pad=2 if soft else 3.6)

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        ink.rule(_REAL, y + 3.6 + _ROW - 2.5, RIGHT, dotted=True)

    return table.Part(row.high, paint)
