"""The day on A4: the run sheet for the team, cues in clock times for the timekeeper, the agenda for participants."""

from collections.abc import Iterator

from copfacil.core.agenda.plan import RESTS, Part, clock_said
from copfacil.core.agenda.plan import Block as Line
from copfacil.core.agenda.timed import Timed, timed
from copfacil.core.plan import minutes_said
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import Block, Cut, block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT, WIDE, Sheet

_TITLE = EDGE + 62
_MIN = RIGHT - 66
_REAL = RIGHT - 52
_ROW = 15.0
_WHAT = _MIN - 40 - _TITLE


def draw_run(ink: Ink, sitting: Sitting, words: Words) -> None:
    """For the team: every block with who leads it and what they must know, and room for the real time."""
    rows = tuple(_run_row(line, words) for line in timed(sitting.agenda))
    foot = words(Msg("For the team. Slack gives first, a break never."))
    _sheet(ink, sitting, words, Msg("Run sheet. {where}"), rows, foot, real=True)


def draw_cues(ink: Ink, sitting: Sitting, words: Words) -> None:
    """For the timekeeper: every part of every block in clock times."""
    rows = tuple(row for line in timed(sitting.agenda) for row in _cues(line, sitting, words))
    foot = words(Msg("For when the laptop sleeps: a watch and this sheet are enough."))
    _sheet(ink, sitting, words, Msg("Cues of the whole day. {where}"), rows, foot, real=True)


def draw_agenda(ink: Ink, sitting: Sitting, words: Words) -> None:
    """For participants: what they come for, without the team's notes and without slack."""
    shown = [
        line for line in timed(sitting.agenda) if line.block.kind not in {"slack", "move"} and not line.block.beside
    ]
    rows = tuple(_agenda_row(line.begin, line.block.title, soft=line.block.kind in RESTS) for line in shown)
    if shown:
        rows = (*rows, _agenda_row(max(line.end for line in shown), words(Msg("End")), soft=True))
    _sheet(ink, sitting, words, Msg("The day. {where}"), rows, "", real=False)


def _sheet(  # noqa: PLR0913, PLR0917 - the parts of one sheet
    ink: Ink, sitting: Sitting, words: Words, over: Msg, rows: tuple[table.Part, ...], foot: str, *, real: bool
) -> None:
    day = sitting.agenda
    lines = timed(day)
    ends = max((line.end for line in lines), default=day.begins)
    span = words(Msg("{start} to {end}", start=clock_said(day.begins), end=clock_said(ends)))
    where = words(Msg(over.id, where=said.place_and_day(sitting, words)))
    head = table.heading(where, printed_place(sitting.title), span)
    named = [(EDGE, Msg("Clock"), "left"), (_TITLE, Msg("What"), "left")]
    if real:
        named += [(_MIN, Msg("Min"), "right"), (_REAL, Msg("Real"), "left")]
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


def _cues(line: Timed, sitting: Sitting, words: Words) -> Iterator[table.Part]:
    one, people = line.block, sitting.agenda.expected
    title = block(printed_place(one.title), _WHAT, cut="Bold")
    yield _timed_row(clock_said(line.begin), title, line.ms)
    if len(one.parts) < 2:  # noqa: PLR2004 - a block of one part is its own cue
        return
    at = line.begin
    for part in one.parts:
        length = part.length(one.counted(people))
        yield _timed_row(clock_said(at), block(_part_said(part, words), _WHAT), length, soft=True)
        at += length


def _part_said(part: Part, words: Words) -> str:
    name = printed_place(part.name)
    return words(Msg("{phase}, never shortened", phase=name)) if part.whole else name


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


def _agenda_row(clock: int, title: str, *, soft: bool) -> table.Part:
    cut: Cut = "Regular" if soft else "Bold"
    cells = (
        (EDGE, fit(clock_said(clock), 56, size=14, cut=cut), "left"),
        (_TITLE, block(printed_place(title), WIDE - 62, size=14, cut=cut), "left"),
    )
    return table.beside(cells, 18, pad=5)
