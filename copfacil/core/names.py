"""What a gesture is called when it can be undone: "next phase", "hold group 3"."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from copfacil.core import events as e
from copfacil.core.agenda.names import NAMES as OF_THE_DAY
from copfacil.core.boards.names import NAMES as ON_BOARDS
from copfacil.core.feedback.names import NAMES as OF_FEEDBACK
from copfacil.core.launch import events as k
from copfacil.core.plan import clock
from copfacil.core.words import Msg


def named(happened: Sequence[object]) -> Msg:
    """The name of a gesture, from the events it made; the last one says what it was for."""
    for one in reversed(happened):
        if (name := _NAMES.get(type(one))) is not None:
            return name(one, len(happened)) if callable(name) else name
    return Msg("change")


def _went(h: e.Went, _: int) -> Msg:
    if h.group is None:
        return {"next": Msg("next phase"), "back": Msg("back"), "skip": Msg("skip")}[h.how]
    return {
        "next": Msg("next phase, group {group}", group=h.group),
        "back": Msg("back, group {group}", group=h.group),
        "skip": Msg("skip, group {group}", group=h.group),
    }[h.how]


def _lengthened(h: e.Lengthened, _: int) -> Msg:
    time = clock(abs(h.ms))
    if h.group is None:
        return Msg("extend by {time}", time=time) if h.ms > 0 else Msg("shorten by {time}", time=time)
    if h.ms > 0:
        return Msg("extend group {group} by {time}", group=h.group, time=time)
    return Msg("shorten group {group} by {time}", group=h.group, time=time)


def _caught_up(h: e.CaughtUp, count: int) -> Msg:
    return Msg("catch up") if count > 1 else Msg("catch up group {group}", group=h.group)


def _started(h: e.Started, _: int) -> Msg:
    return Msg("start") if h.group is None else Msg("start group {group}", group=h.group)


def _attended(h: e.Attended, _: int) -> Msg:
    return {"here": Msg("mark as here"), "away": Msg("mark as away"), "late": Msg("mark as late")}[h.state]


def _kept(h: e.Kept, _: int) -> Msg:
    kinds = {"action": Msg("keep an action"), "learning": Msg("keep a learning line"), "note": Msg("keep a note")}
    return kinds.get(h.what, Msg("keep a card"))


_NAMES: Mapping[type, Msg | Callable[[Any, int], Msg]] = {
    e.Titled: Msg("title"),
    e.PersonListed: lambda _, n: Msg("{n} person listed", "{n} people listed", n=n),
    e.PersonDropped: Msg("person off the list"),
    e.Attended: _attended,
    e.MixChosen: Msg("how groups mix"),
    e.GroupsFormed: Msg("form groups"),
    e.SpotNamed: Msg("name of a spot"),
    e.NamesReleased: Msg("names on the wall"),
    e.FaceChosen: Msg("face of the wall"),
    e.Played: lambda h, _: Msg("put on {name}", name=h.name),
    e.Read: Msg("read aloud"),
    e.Started: _started,
    e.Paused: Msg("pause"),
    e.Resumed: Msg("resume"),
    e.Went: _went,
    e.Lengthened: _lengthened,
    e.Held: lambda h, _: Msg("hold group {group}", group=h.group),
    e.Released: lambda h, _: Msg("release group {group}", group=h.group),
    e.CaughtUp: _caught_up,
    e.AdvanceChosen: Msg("automatic advance"),
    e.Ended: Msg("put away"),
    e.Slept: Msg("count the gap"),
    e.Kept: _kept,
    e.Amended: Msg("correction"),
    e.Settled: Msg("action done"),
    e.Removed: Msg("removal"),
    e.HealthChecked: lambda h, _: Msg("health check, group {group}", group=h.group),
    **ON_BOARDS,
    **OF_THE_DAY,
    **OF_FEEDBACK,
    k.KitWritten: lambda _, n: Msg("words of the kit") if n == 1 else Msg("words of an unusual invitation"),
    k.KitTicked: Msg("tick"),
}
