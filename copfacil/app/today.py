"""What Home shows and can do: the day that comes next, what can start now, what was before, what the room needs."""

from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from copfacil.app.folders import at_home
from copfacil.app.offering import day_said, offers
from copfacil.app.shell import Shell
from copfacil.core.words import Msg, Words
from copfacil.store import SessionLine
from copfacil.ui.home.doors import Doors
from copfacil.ui.home.values import Day as NextDay
from copfacil.ui.home.values import Earlier, Line, Ready, Start, State, Today

if TYPE_CHECKING:
    from types import ModuleType

    from copfacil.core.agenda.plan import Agenda


_PROBE = 4096
"""Bytes of the file with which saving is tried: a page of a disk."""

PAGE = 20
"""Earlier sessions on one page."""


def home_doors(desktop: Shell) -> Doors:
    """Home's doors."""
    return Doors(
        words=desktop.words,
        open=lambda stream: _acts().open_day(desktop, stream),
        rehearse=lambda stream: _acts().rehearse(desktop, stream),
        rename=lambda stream, title, day, place: _acts().rename(desktop, stream, title, day, place),
        start_now=lambda start: _acts().start_now(desktop, start),
        sum_up=lambda start: _summed(desktop.words, start),
        paint_wall=lambda painter, box, start: _acts().paint(desktop, painter, box, start),
        new=lambda: _acts().begin(desktop, "plan"),
        bring_people=lambda: _acts().begin(desktop, "people"),
        open_file=lambda: _acts().choose_file(desktop),
        kit=lambda: _acts().open_kit(desktop),
        sample=lambda: _acts().sample_day(desktop),
        ready=lambda key: _acts().try_out(desktop, key),
        check_all=lambda: _acts().try_all(desktop),
        more=lambda offset: earlier(desktop, offset),
    )


def _acts() -> "ModuleType":
    """What Home's buttons do: imported when the first is pressed, for it brings the whole day along."""
    from copfacil.app import starting  # noqa: PLC0415 - see the docstring

    return starting


def today(desktop: Shell) -> Today:
    """All that Home shows, from one look at the store."""
    lines = desktop.store.sessions(limit=PAGE)
    words = desktop.words
    return Today(
        day=_next(desktop, lines[0]) if lines else None,
        offers=offers(words),
        earlier=tuple(_earlier(words, line) for line in lines[1:]),
        total=max(desktop.store.count() - 1, 0),
        ready=ready(desktop),
    )


def _next(desktop: Shell, line: SessionLine) -> NextDay:
    words = desktop.words
    opened = desktop.opened if desktop.day and desktop.day.host.stream == line.stream else None
    counts = [words(Msg("{n} person", "{n} people", n=line.people))] if line.people else []
    if line.groups:
        counts.append(words(Msg("{n} group", "{n} groups", n=line.groups)))
    where, lines = line.place, tuple[Line, ...]()
    if opened:
        lines = tuple(Line(time="", title=name, minutes=minutes) for name, minutes in opened.outline())
    if (agenda := _agenda(desktop, line.stream)) is not None:
        from copfacil.app import outline  # noqa: PLC0415 - only a planned day needs it

        lines, where = outline.outline(agenda, words), outline.hours(agenda, line.place, words)
        counts += [told] if (told := outline.slack_said(agenda, words)) else []
    running = opened.now_said() if opened else ""
    about = [part for part in (where, ", ".join(counts)) if part]
    return NextDay(
        stream=line.stream,
        day=day_said(words, line.day),
        title=line.title or words("A day without a name"),
        name=line.title,
        date=line.day,
        place=line.place,
        about=tuple(about),
        lines=lines,
        running=running,
        rehearsable=agenda is not None and not agenda.ran and not running,
    )


def _agenda(desktop: Shell, stream: str) -> "Agenda | None":
    """The plan of a session, of the day that is open or of the one that was looked at ahead; None without one."""
    day = desktop.day
    state = day.state if day is not None and day.host.stream == stream else desktop.ahead.get(stream)
    return state.agenda if state is not None and state.agenda.blocks else None


def earlier(desktop: Shell, offset: int) -> tuple[Earlier, ...]:
    """A page of earlier sessions after so many newer ones; the very newest is not among them, it comes next."""
    return tuple(_earlier(desktop.words, line) for line in desktop.store.sessions(limit=PAGE, offset=offset + 1))


def _earlier(words: Words, line: SessionLine) -> Earlier:
    people = words(Msg("{n} person", "{n} people", n=line.people))
    groups = words(Msg("{n} group", "{n} groups", n=line.groups))
    return Earlier(
        stream=line.stream,
        day=day_said(words, line.day, short=True),
        title=line.title or words("A day without a name"),
        counts=f"{people}, {groups}" if line.groups else people,
        open_actions=line.open_actions,
    )


def ready(desktop: Shell) -> tuple[Ready, ...]:
    """What the room needs; what was not tried is not known."""
    words = desktop.words
    screens = len(desktop.app.screens())
    heard = desktop.heard
    return (
        saving(words, desktop.store.folder),
        Ready(
            key="screen",
            name=words("Second screen"),
            state="ready" if screens > 1 else "unknown",
            sentence=_second(desktop) if screens > 1 else words("Not found yet. With one screen the wall shares it."),
            act=words("Look"),
        ),
        Ready(
            key="sound",
            name=words("Sound"),
            state="failed" if desktop.deaf else "ready" if heard else "unknown",
            sentence=words("No sound on this machine: bells are shown.")
            if desktop.deaf
            else words("The bell rang at {time}.", time=heard)
            if heard
            else words("Not heard yet."),
            act=words("Ring"),
        ),
        Ready(
            key="printer",
            name=words("Printer"),
            state="ready" if desktop.printed else "unknown",
            sentence=words("Took pages at {time}.", time=desktop.printed)
            if desktop.printed
            else words("Nothing printed from here yet."),
            act=words("Print"),
        ),
    )


def saving(words: Words, folder: Path) -> Ready:
    """Whether days can be kept in a folder, found by a small file that is written there and gone at once."""
    state: State = "ready"
    said = Msg("Your days are kept in {folder}.", folder=at_home(folder))
    try:
        with TemporaryFile(dir=folder) as probe:
            probe.write(bytes(_PROBE))
            probe.flush()
    except OSError as failed:
        state = "failed"
        said = Msg(
            "Nothing can be written in {folder}: {reason}. Make room there, or choose another folder with --data.",
            folder=at_home(folder),
            reason=failed.strerror or str(failed),
        )
    return Ready(key="save", name=words("Saving"), state=state, sentence=words(said))


def _second(desktop: Shell) -> str:
    """The second screen by its name and size."""
    other = next(one for one in desktop.app.screens() if one is not desktop.app.primaryScreen())
    size = other.size() * other.devicePixelRatio()
    return desktop.words("{name}, {wide} by {high}.", name=other.name(), wide=size.width(), high=size.height())


def _summed(words: Words, start: Start) -> str:
    if start.offer == "timed-rounds":
        return words(
            Msg(
                "{n} round of {each} minutes, {all} in all.",
                "{n} rounds of {each} minutes, {all} in all.",
                n=start.rounds,
                each=start.minutes,
                all=start.rounds * start.minutes,
            )
        )
    offer = next(offer for offer in offers(words) if offer.key == start.offer)
    return f"{offer.name}: {offer.note}."
