"""The doors of the desk onto the day that is planned: its time of day is that of the room."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.app.recalling import recalling
from copfacil.core import gestures
from copfacil.core.agenda.events import Way
from copfacil.core.agenda.plan import Block
from copfacil.core.agenda.running import Progress, of_day, progress
from copfacil.core.words import Msg
from copfacil.ui.desk.day_doors import DayDoors

if TYPE_CHECKING:
    from copfacil.core.agenda.catchup import CatchUp, Whole


def day_doors(day: Day, rehearse: Callable[[], Answer] | None = None) -> DayDoors:
    """The doors of a day, and the way to its rehearsal; a rehearsal is not rehearsed."""
    host = day.host

    def clock() -> int:
        return of_day(day.local(host.now()))

    def stands() -> Progress:
        return progress(host.state, host.now(), clock())

    # A desk that comes back after a crash is behind nothing yet: what catching up takes is imported when it is asked for.
    def ways(drop: str) -> "tuple[CatchUp, ...]":
        from copfacil.core.agenda.catchup import catch_ups  # noqa: PLC0415 - as said above

        return catch_ups(host.state, host.now(), clock(), drop)

    def droppable() -> tuple[tuple[Block, int], ...]:
        from copfacil.core.agenda import giving  # noqa: PLC0415 - as said above

        return giving.droppable(host.state.agenda, stands())

    def whole() -> "tuple[Whole, ...]":
        from copfacil.core.agenda.catchup import kept_whole  # noqa: PLC0415 - as said above

        return kept_whole(host.state.agenda, stands())

    def catch_up(way: Way, drop: str) -> Answer:
        from copfacil.core.agenda import cues  # noqa: PLC0415 - as said above

        return day.act(cues.catch_up, way, clock=clock(), drop=drop)

    return DayDoors(
        stands=lambda: stands() if host.state.agenda.blocks else None,
        begin=lambda key: begin(day, key, clock()),
        catch_ups=ways,
        droppable=droppable,
        whole=whole,
        rehearse=rehearse,
        catch_up=catch_up,
    )


def begin(day: Day, key: str, clock: int) -> Answer:
    """A block begins; an exercise waits for its reading, unless there is nothing to read."""
    from copfacil.core.agenda import cues  # noqa: PLC0415 - nothing waits for it before a block begins

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
    from copfacil.core.agenda import cues  # noqa: PLC0415 - as above

    session = day.state
    block = next((ran.block for ran in session.agenda.ran if ran.ended is None and ran.play == session.current), "")
    if not block or not session.current:
        return day.act(gestures.end)
    return day.act(cues.end, clock=of_day(day.local(day.host.now())), key=block)
