"""Sentences that several handouts say: days, times, who may speak."""

from datetime import date, datetime, timedelta

from copfacil.core.dates import MONTHS
from copfacil.core.exercise import Speaks
from copfacil.core.plan import MINUTE, Step, total
from copfacil.core.sitting import Sitting, Table
from copfacil.core.words import Msg, Words
from copfacil.handouts.names import printed_place

_SPEAKS: dict[Speaks, Msg] = {
    "host": Msg("Host speaks"),
    "presenter": Msg("Presenter speaks"),
    "consultants": Msg("Consultants speak"),
    "all": Msg("Everyone speaks"),
    "nobody": Msg("Nobody speaks"),
}


def day(on: date) -> Msg:
    """The date as people write it ("19 November 2026")."""
    return Msg("{day} {month} {year}", day=on.day, month=MONTHS[on.month - 1], year=on.year)


def place_and_day(sitting: Sitting, words: Words) -> str:
    """The line over a heading: the session's title, its date, its place."""
    parts = (printed_place(sitting.title), words(day(sitting.day)), printed_place(sitting.place))
    return ". ".join(part for part in parts if part)


def speaks(who: Speaks, *, echo: bool) -> Msg:
    """Who may speak in a phase."""
    return Msg("Presenter, then one peer") if echo and who == "presenter" else _SPEAKS[who]


def warning(step: Step) -> Msg:
    """The one signal before a phase ends; silence has none, moving has its own tone."""
    if step.kind == "move":
        return Msg("long tone")
    from copfacil.core.scene import warning_of  # noqa: PLC0415 - brings the whole session along, for one sheet

    before = warning_of(step)
    if before is None:
        return Msg("none")
    return Msg("1 min left") if before == MINUTE else Msg("30 s left")


def at(sitting: Sitting, ms: int) -> str:
    """A moment ``ms`` after the beginning: the time of day, or the minutes gone when no beginning is known."""
    if sitting.begins is None:
        minutes, seconds = divmod(round(ms / 1000), 60)
        return f"{minutes}:{seconds:02}"
    return time(sitting.begins + timedelta(milliseconds=ms))


def time(moment: datetime) -> str:
    """A time of day, "13:20"; with seconds where it has some."""
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def length(steps: tuple[Step, ...]) -> int:
    """Of all steps, whole minutes rounded up."""
    return -(-total(steps) // MINUTE)


def group(table: Table) -> Msg:
    """The group by its number."""
    return Msg("Group {number}", number=table.number)
