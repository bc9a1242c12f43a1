"""What Home shows and can do: the day that comes next, what can start now, what was before, what the room needs."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from copfacil.app.day import Answer, Day, fresh_id
from copfacil.core import gestures
from copfacil.core.exercise import Exercise
from copfacil.core.faces import Phase
from copfacil.core.plan import MINUTE, clock, steps
from copfacil.core.play import Play, Track
from copfacil.core.playing import put_on
from copfacil.core.scene import dial
from copfacil.core.timer import Timer
from copfacil.core.words import Msg, Words
from copfacil.store import SessionLine
from copfacil.ui.home.doors import Doors
from copfacil.ui.home.values import Day as NextDay
from copfacil.ui.home.values import Earlier, Line, Offer, Ready, Span, Start, Today

if TYPE_CHECKING:
    from copfacil.app.desktop import Desktop

PAGE = 20
"""Earlier sessions on one page."""

OFFERS = ("timed-rounds", "co-consulting", "troika", "one-two-four-all")
"""Exercises that can start from Home, best first."""


def home_doors(desktop: "Desktop") -> Doors:
    """Home's doors."""
    words = desktop.words
    return Doors(
        words=words,
        open=lambda stream: _open(desktop, stream),
        start_now=lambda start: _start_now(desktop, start),
        sum_up=lambda start: _summed(words, start),
        paint_wall=lambda painter, box, start: _paint(desktop, painter, box, start),
        new=lambda: _new(desktop, "run"),
        bring_people=lambda: _new(desktop, "people"),
        sample=lambda: _sample(desktop),
        ready=lambda key: _tried(desktop, key),
        check_all=lambda: _tried(desktop, "sound"),
        more=lambda offset: earlier(desktop, offset),
    )


def today(desktop: "Desktop") -> Today:
    """All that Home shows, from one look at the store."""
    lines = desktop.store.sessions(limit=PAGE)
    words = desktop.words
    return Today(
        day=_next(desktop, lines[0]) if lines else None,
        offers=offers(words),
        earlier=tuple(_earlier(words, line) for line in lines[1:]),
        total=desktop.store.count(),
        ready=ready(desktop),
    )


def offers(words: Words) -> tuple[Offer, ...]:
    """What can start at once; the figures are those of the shelf, kept here so that Home reads no exercise."""
    return (
        Offer(
            key="timed-rounds",
            name=words("Timed rounds"),
            note=words("any number"),
            icon="clock",
            rounds=Span(3, 1, 12),
            minutes=Span(5, 1, 60),
        ),
        Offer(
            key="co-consulting",
            name=words("Co-consulting"),
            note=words("20 minutes a turn"),
            icon="people",
            rounds=Span(1, 1, 4),
            minutes=Span(20, 20, 20),
        ),
        Offer(
            key="troika",
            name=words("Troika"),
            note=words("31 minutes"),
            icon="ring",
            rounds=Span(3, 3, 4),
            minutes=Span(10, 10, 10),
        ),
        Offer(
            key="one-two-four-all",
            name=words("1-2-4-All"),
            note=words("12 minutes"),
            icon="person",
            rounds=Span(1, 1, 1),
            minutes=Span(12, 12, 12),
        ),
    )


def _next(desktop: "Desktop", line: SessionLine) -> NextDay:
    words = desktop.words
    running, lines = _running(desktop, line.stream)
    about = [words(Msg("{n} person", "{n} people", n=line.people))] if line.people else []
    if line.groups:
        about = [f"{about[0]}, " + words(Msg("{n} group", "{n} groups", n=line.groups))] if about else []
    if line.place:
        about.insert(0, line.place)
    return NextDay(
        stream=line.stream,
        day=_day_said(words, line.day),
        title=line.title or words("A day without a name"),
        about=tuple(about),
        lines=lines,
        running=running,
    )


def _running(desktop: "Desktop", stream: str) -> tuple[str, tuple[Line, ...]]:
    """What runs in the open day, and its steps; another day is not opened just to be looked at."""
    day = desktop.day
    if day is None or day.host.stream != stream or day.state.play is None:
        return "", ()
    play, now = day.state.play, day.host.now()
    shown = dial(play, now, day.clock_at)
    lines = tuple(
        Line(time="", title=step.name, minutes=str(round(step.ms / MINUTE))) for step in play.steps if step.turn == 0
    )
    if not play.begun or shown.pace == "done":
        return "", lines
    return desktop.words(Msg("{phase}, {time} left", phase=shown.step.name, time=clock(max(shown.left, 0)))), lines


def earlier(desktop: "Desktop", offset: int) -> tuple[Earlier, ...]:
    """A page of earlier sessions after so many newer ones; the very newest is not among them, it comes next."""
    return tuple(_earlier(desktop.words, line) for line in desktop.store.sessions(limit=PAGE, offset=offset + 1))


def _earlier(words: Words, line: SessionLine) -> Earlier:
    people = words(Msg("{n} person", "{n} people", n=line.people))
    groups = words(Msg("{n} group", "{n} groups", n=line.groups))
    return Earlier(
        stream=line.stream,
        day=_day_said(words, line.day, short=True),
        title=line.title or words("A day without a name"),
        counts=f"{people}, {groups}" if line.groups else people,
        open_actions=line.open_actions,
    )


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _day_said(words: Words, day: str, *, short: bool = False) -> str:
    if not day:
        return ""
    told = date.fromisoformat(day)
    plain = f"{told.day} {words(_MONTHS[told.month - 1])}"
    return plain if short else f"{words(_WEEKDAYS[told.weekday()])} {plain}"


def ready(desktop: "Desktop") -> tuple[Ready, ...]:
    """What the room needs; what was not tried is not known."""
    words = desktop.words
    screens = len(desktop.app.screens())
    heard = desktop.heard
    return (
        Ready(
            key="save",
            name=words("Saving"),
            state="ready",
            sentence=words("Your days are kept in {folder}.", folder=str(desktop.store.folder)),
        ),
        Ready(
            key="screen",
            name=words("Second screen"),
            state="ready" if screens > 1 else "unknown",
            sentence=words("Found.") if screens > 1 else words("Not found yet. With one screen the wall shares it."),
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
            state="unknown",
            sentence=words("Nothing printed from here yet."),
            act=words("Print"),
        ),
    )


def _tried(desktop: "Desktop", key: str) -> Answer:
    match key:
        case "sound":
            desktop.ring()
        case "screen":
            desktop.wall.show(sharing=False)
        case "printer":
            desktop.go("print")
    desktop.show_today()
    return None


def _open(desktop: "Desktop", stream: str) -> Answer:
    day = desktop.open(stream)
    return desktop.go("run" if day.state.groups or day.state.play else "people")


def _new(desktop: "Desktop", screen: str) -> Answer:
    day = desktop.open(title=_title(desktop))
    if screen == "people":
        return desktop.go("people")
    return desktop.go("run" if not day.state.people else "people")


def _title(desktop: "Desktop") -> str:
    today_ = desktop.date()
    return desktop.words(Msg("Session of {day}", day=_day_said(desktop.words, today_.isoformat(), short=True)))


def _sample(desktop: "Desktop") -> Answer:
    from copfacil.app.sample import make  # noqa: PLC0415 - only who asks for it pays

    day = desktop.open(title=desktop.words("Sample day"))
    make(day.host)
    return desktop.go("run")


def _start_now(desktop: "Desktop", start: Start) -> Answer:
    """A session of its own begins and its clock runs on the wall: the third gesture of a first start."""
    day = desktop.open(title=_title(desktop))
    why = _put_on(day, start)
    if why is None:
        why = day.act(gestures.read_and_start, aloud=False)
    desktop.go("run")
    desktop.wall.show(sharing=True)
    return why


def _put_on(day: Day, start: Start) -> Answer:
    return day.act(
        gestures.play,
        day.shelf[start.offer],
        play_id=fresh_id(),
        turns=start.rounds,
        minutes=_minutes(start),
        auto=True,
    )


def _summed(words: Words, start: Start) -> str:
    if start.offer == "timed-rounds":
        return words(
            Msg(
                "{n} round of {each}, {all} minutes in all.",
                "{n} rounds of {each}, {all} minutes in all.",
                n=start.rounds,
                each=start.minutes,
                all=start.rounds * start.minutes,
            )
        )
    offer = next(offer for offer in offers(words) if offer.key == start.offer)
    return f"{offer.name}: {offer.note}."


def preview(start: Start, exercise: Exercise) -> Phase:
    """The face with which it would begin."""
    laid = steps(exercise.preset(), people=4, minutes=_minutes(start), turns=start.rounds)
    first = Play(id="", exercise=exercise.key, version=0, preset="", name=exercise.name, steps=laid)
    play = replace(put_on(first, 0), begun=True, run=Timer(0, 0, 0), centre=Track(0, Timer(laid[0].ms, 0, 0)))
    return Phase(dial=dial(play, 0, lambda _: ""), seats=4)


def _minutes(start: Start) -> dict[str, float] | None:
    fixed = next(offer for offer in offers(Words()) if offer.key == start.offer).minutes.fixed
    return None if fixed else {"round": float(start.minutes)}


def _paint(desktop: "Desktop", painter: QPainter, box: QRectF, start: Start) -> None:
    """What the room would see: the wall's own painter, at the size of the box."""
    from copfacil.ui.wall.face import paint_face  # noqa: PLC0415 - kept beside its one use

    face = preview(start, desktop.shelf[start.offer])
    painter.save()
    painter.translate(box.topLeft())
    paint_face(painter, box.size(), face, desktop.looks.wall_theme, desktop.words, desktop.looks.dial, 0)
    painter.restore()
