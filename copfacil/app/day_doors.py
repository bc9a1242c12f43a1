"""The doors of the desk onto the day that is planned: its time of day is that of the room."""

from collections.abc import Callable

from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.app.earlier import recalling
from copfacil.core import gestures
from copfacil.core.agenda import cues
from copfacil.core.agenda.catchup import catch_ups, kept_whole
from copfacil.core.agenda.giving import droppable
from copfacil.core.agenda.running import Progress, of_day, progress
from copfacil.core.words import Msg
from copfacil.ui.desk.day_doors import DayDoors


def day_doors(day: Day, rehearse: Callable[[], Answer] | None = None) -> DayDoors:
    """The doors of a day, and the way to its rehearsal; a rehearsal is not rehearsed."""
    host = day.host

    def clock() -> int:
        return of_day(day.local(host.now()))

    def stands() -> Progress:
        return progress(host.state, host.now(), clock())

    return DayDoors(
        stands=lambda: stands() if host.state.agenda.blocks else None,
        begin=lambda key: begin(day, key, clock()),
        catch_ups=lambda drop: catch_ups(host.state, host.now(), clock(), drop),
        droppable=lambda: droppable(host.state.agenda, stands()),
        whole=lambda: kept_whole(host.state.agenda, stands()),
        rehearse=rehearse,
        catch_up=lambda way, drop: day.act(cues.catch_up, way, clock=clock(), drop=drop),
    )


def begin(day: Day, key: str, clock: int) -> Answer:
    """A block begins; an exercise waits for its reading, unless there is nothing to read."""
    block = day.state.agenda.block(key)
    if block is None:
        return Msg("This is not here any more.")
    exercise = day.shelf.get(block.exercise)
    # The parts of a talk or a break follow each other by themselves; an exercise waits for its timekeeper.
    answer = day.act(
        recalling(day, cues.begin), key, clock=clock, play_id=fresh_id(), exercise=exercise, auto=exercise is None
    )
    waits = day.state.play is not None and not day.state.play.begun
    if answer is None and exercise is not None and not exercise.said and waits:
        return day.act(gestures.read, aloud=False)
    return answer


def put_away(day: Day) -> Answer:
    """What is on is put away; the block whose clock it is is over with it."""
    session = day.state
    block = next((ran.block for ran in session.agenda.ran if ran.ended is None and ran.play == session.current), "")
    if not block or not session.current:
        return day.act(gestures.end)
    return day.act(cues.end, clock=of_day(day.local(day.host.now())), key=block)
