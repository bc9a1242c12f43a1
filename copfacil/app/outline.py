"""The plan of a day as Home tells it: a line a block, slack told with what follows it, and its hours."""

from collections.abc import Iterator

from copfacil.core.agenda.plan import RESTS, Agenda, clock_said
from copfacil.core.agenda.slack import slack
from copfacil.core.agenda.timed import Timed, timed
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg, Words
from copfacil.ui.home.values import Line

LINES_MOST = 12
"""Lines of a day on Home: with more, the last one counts what is left."""

_TOLD_ALONE = 30 * MINUTE
"""Slack of this length has a line of its own, ms."""


def outline(day: Agenda, words: Words) -> tuple[Line, ...]:
    """The lines of a day, none where nothing is planned."""
    lines = tuple(_lines(day, words))
    if len(lines) <= LINES_MOST:
        return lines
    left = len(lines) - LINES_MOST + 1
    more = words(Msg("and {n} more, until {time}", "and {n} more, until {time}", n=left, time=day.ends))
    return (*lines[: LINES_MOST - 1], Line("", more, "", quiet=True))


def _lines(day: Agenda, words: Words) -> Iterator[Line]:
    before: Timed | None = None
    for one in timed(day):
        if one.block.beside:
            continue
        if one.block.kind in {"slack", "move"} and one.ms < _TOLD_ALONE and before is None:
            before = one
            continue
        yield _line(before, one, words)
        before = None
    if before is not None:
        yield _line(None, before, words)


def _line(before: Timed | None, one: Timed, words: Words) -> Line:
    """A block, with the short slack or the move before it."""
    title, begin, ms = one.block.title, one.begin, one.ms
    if before is not None:
        begin, ms = before.begin, one.end - before.begin
        if before.block.kind == "slack":
            title = words(Msg("{title}, after slack of {n}", title=title, n=before.ms // MINUTE))
    quiet = one.block.kind in RESTS | {"slack"}
    return Line(clock_said(begin), title, str(ms // MINUTE), quiet=quiet)


def hours(day: Agenda, place: str, words: Words) -> str:
    """When it is and where: "09:30 to 16:30 at Tŷ Afon"."""
    if place:
        return words("{begin} to {end} at {place}", begin=day.starts, end=day.ends, place=place)
    return words("{begin} to {end}", begin=day.starts, end=day.ends)


def slack_said(day: Agenda, words: Words) -> str:
    """How much slack it has: "55 minutes of slack"; empty for a short day without any."""
    n = slack(day).ms // MINUTE
    return "" if not n else words(Msg("{n} minute of slack", "{n} minutes of slack", n=n))
