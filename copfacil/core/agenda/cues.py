"""What a person can do as the day runs: begin a block, end it, catch up."""

from dataclasses import replace

from copfacil.core import events as e
from copfacil.core import gestures
from copfacil.core.agenda import events as a
from copfacil.core.agenda.catchup import catch_ups
from copfacil.core.agenda.gestures import block_of
from copfacil.core.agenda.plan import QUESTIONS, Agenda, Block, Part, portions
from copfacil.core.exercise import IN_THE_ROOM, Capture, Exercise, Speaks
from copfacil.core.gestures import Events, Refused
from copfacil.core.plan import MINUTE, Step
from copfacil.core.session import Session
from copfacil.core.words import Msg

_UNKNOWN_KEPT: tuple[Capture, ...] = ("action", "note")
"""What may be kept in an exercise that is not on this shelf, so that nobody knows what it allows."""


def begin(  # noqa: PLR0913 - the choices a person makes in one form
    session: Session,
    now: int,
    key: str,
    *,
    clock: int,
    play_id: str,
    exercise: Exercise | None = None,
    auto: bool = False,
) -> Events:
    """A block begins; what ran before is over.

    An exercise is put on and waits for its reading; any other block runs at once, with a clock for each of its parts. A
    block beside the one that runs has no clock here: desk and wall stay with the main room.

    Args:
        session: with its agenda.
        now: ms on the session's clock.
        key: the block.
        clock: the time of day, ms since midnight.
        play_id: for the block's clock.
        exercise: what is played, from the shelf; without it the block's own parts are its clock.
        auto: whether phases follow each other by themselves.
    """
    day = session.agenda
    block = block_of(day, key)
    ran, running = day.ran_of(key), day.running
    if ran is not None and ran.ended is None:
        raise Refused(Msg("{title} runs already.", title=block.title))
    if block.beside and running is not None and running.id == block.beside:
        return (a.BlockBegan(block=key, title=block.title, clock=clock),)
    played = _played(session, now, block, exercise, play_id, auto=auto)
    return (*_ends(day, clock), *played, a.BlockBegan(block=key, title=block.title, clock=clock, play=play_id))


def end(session: Session, _: int, *, clock: int, key: str = "") -> Events:
    """A block is over, and its clock with it; without a key the one that the day follows."""
    day = session.agenda
    block = block_of(day, key) if key else day.running
    ran = day.ran_of(block.id) if block is not None else None
    if block is None or ran is None or ran.ended is not None:
        raise Refused(Msg("No block is running."))
    play = session.plays.get(ran.play)
    away: Events = (e.Ended(play=play.id),) if play is not None and not play.ended else ()
    return (*away, a.BlockEnded(block=block.id, title=block.title, clock=clock))


def catch_up(session: Session, now: int, way: a.Way, *, clock: int, drop: str = "") -> Events:
    """The day catches up in one of the three ways; what runs now and later gets the lengths of its preview."""
    found = next((one for one in catch_ups(session, now, clock, drop) if one.way == way), None)
    if found is None:
        raise Refused(Msg("The day is not behind. There is nothing to catch up."))
    if not found.events:
        raise Refused(found.said)
    return found.events


def _ends(day: Agenda, clock: int) -> Events:
    """What still runs is over."""
    return tuple(
        a.BlockEnded(block=ran.block, title=block.title, clock=clock)
        for ran in day.ran
        if ran.ended is None and (block := day.block(ran.block)) is not None
    )


def _played(  # noqa: PLR0913 - what is put on, and how
    session: Session, now: int, block: Block, exercise: Exercise | None, play_id: str, *, auto: bool
) -> Events:
    day, people = session.agenda, _here(session, block)
    ms = day.given.get(block.id) or block.by_hand
    if exercise is None:
        return _plain(block, ms or day.planned(block), people, play_id, auto=auto)
    natural = sum(part.length(people) for part in block.parts)
    minutes: dict[str, float] | None = None
    if block.circles > 1 or 0 < ms < natural:
        minutes = {part.key: turn / MINUTE for part, turn in portions(block, ms or natural, people)}
    try:
        happened = gestures.play(
            session,
            now,
            exercise,
            play_id=play_id,
            preset=block.preset,
            minutes=minutes,
            turns=max(part.times(people) for part in block.parts),
            auto=auto,
        )
    except KeyError:
        raise Refused(Msg("{title} cannot be run in this way any more.", title=block.title)) from None
    return tuple(_without_nothing(one) if isinstance(one, e.Played) else one for one in happened)


def _here(session: Session, block: Block) -> int:
    """For how many of those who are here a block's minutes are counted: the largest group, or one circle."""
    if block.group:
        return max((len(group.members) for group in session.groups), default=block.group)
    return -(-(len(session.present) or session.agenda.expected) // max(block.circles, 1))


def _without_nothing(played: e.Played) -> e.Played:
    """Phases that catching up left nothing of are not put on."""
    return replace(played, steps=tuple(step for step in played.steps if step.ms > 0))


def _plain(block: Block, ms: int, people: int, play_id: str, *, auto: bool) -> Events:
    """A clock for each part of a block, running at once: there is nothing to read to the room."""
    steps = tuple(
        _step(block, part, turn, number)
        for part, turn in portions(block, ms, people)
        for number in range(part.times(people))
        if turn > 0
    )
    if not steps:
        raise Refused(Msg("{title} has no minutes. Give it some first.", title=block.title))
    played = e.Played(
        play=play_id,
        exercise="",
        version=0,
        preset="",
        name=block.title,
        steps=steps,
        auto=auto,
        captures=_UNKNOWN_KEPT if block.exercise else IN_THE_ROOM,
    )
    return (played, e.Read(play=play_id, aloud=False), e.Started(play=play_id))


def _step(block: Block, part: Part, ms: int, turn: int) -> Step:
    one_speaks = part.front and block.kind == "talk" and part.key not in QUESTIONS
    speaks: Speaks = "nobody" if part.kind == "silent" else "host" if one_speaks else "all"
    one = len(block.parts) == 1
    return Step(
        key=part.key,
        name=block.title if one else part.name,
        ms=ms,
        kind=part.kind,
        speaks=speaks,
        protected=part.whole,
        turn=turn,
        wall_more="" if one else block.title,
    )
