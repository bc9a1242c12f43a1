"""Three ways back to the hour at which the day was to end, each to be looked at before it is taken.

Use the slack: spare minutes go, every exercise keeps its length. Shorten talk: what is to come gets shorter in
proportion, no part below half. Drop a block: one block goes. In all three, breaks, moves, silence, feedback,
commitment, questions and the close stay as they are; of a block that is dropped, too, these minutes stay.
"""

from collections.abc import Iterator, Mapping

from copfacil.core import events as e
from copfacil.core.agenda.events import AgendaCaughtUp, Way
from copfacil.core.agenda.giving import clock_of, from_drop, from_slack, from_talk
from copfacil.core.agenda.plan import QUESTIONS, RESTS, Agenda, Block, portions
from copfacil.core.agenda.running import Line, Progress, progress
from copfacil.core.agenda.slack import Slack
from copfacil.core.plan import MINUTE, minutes_said
from copfacil.core.play import where
from copfacil.core.session import Session, fold
from copfacil.core.value import dataclass
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Shorter:
    """A part of a block that gets shorter, ms of one turn.

    Attributes:
        block: id.
        name: of the part.
        was, ms: its length before and after; 0 for one that goes.
    """

    block: str
    name: str
    was: int
    ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchUp:
    """One way to catch up, as it would be.

    Attributes:
        way: which.
        drop: id of the block that goes, empty in the other ways.
        events: what happens when it is taken; none where this way gives nothing.
        lengths: new lengths by block id, ms; 0 for a block that goes.
        progress: the day as it would stand.
        on_time_from: time of day from which the day would be as planned again; None where it never is.
        late: ms by which it would still end late.
        slack: what would be left of it, of the time still to come.
        said: what it costs.
        shorter: the parts that get shorter.
    """

    way: Way
    drop: str = ""
    events: tuple[e.Event, ...]
    lengths: Mapping[str, int]
    progress: Progress
    on_time_from: int | None
    late: int
    slack: Slack
    said: Msg
    shorter: tuple[Shorter, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """What stays whole in all three ways: silence, feedback, breaks.

    Attributes:
        key: "silence", "feedback", "commitment", "questions", "breaks", "close" or "other".
        said: what people call it.
        ms: how much of it is still to come.
    """

    key: str
    said: Msg
    ms: int


def catch_ups(session: Session, now: int, clock: int, drop: str = "") -> tuple[CatchUp, ...]:
    """The three ways, in the order slack, talk, drop; none where the day ends on time as things stand.

    Args:
        session: with its agenda and plays.
        now: ms on the session's clock.
        clock: the time of day, ms since midnight.
        drop: id of the block to drop; empty for the one that fits best.
    """
    stands = progress(session, now, clock)
    over = stands.ends - stands.planned_end
    if not stands.begun or over < MINUTE:
        return ()
    ways: tuple[tuple[Way, str, Mapping[str, int]], ...] = (
        ("slack", "", from_slack(session, now, clock)),
        ("talk", "", from_talk(session, stands, now, over)),
        ("drop", *from_drop(session.agenda, stands, drop, over)),
    )
    return tuple(_looked_at(session, now, clock, *way) for way in ways)


def kept_whole(day: Agenda, stands: Progress) -> tuple[Whole, ...]:
    """What is still to come and stays whole in all three ways."""
    sums: dict[str, int] = {}
    for line in stands.lines:
        if line.state in {"to come", "running"} and not line.block.beside:
            for key, ms in _whole(line.block, day.expected):
                sums[key] = sums.get(key, 0) + ms
    return tuple(Whole(key, said, sums[key]) for key, said in _WHOLES.items() if sums.get(key))


_WHOLES = {
    "silence": Msg("Silence"),
    "feedback": Msg("Feedback"),
    "commitment": Msg("Commitment"),
    "questions": Msg("Questions"),
    "breaks": Msg("Breaks and lunch"),
    "close": Msg("The close"),
    "other": Msg("Other protected minutes"),
}
_FEEDBACK = frozenset({"feed-back", "feedback", "respond"})
_COMMITMENT = frozenset({"commit", "own-note", "steps"})


def _whole(block: Block, people: int) -> Iterator[tuple[str, int]]:
    for part in block.parts:
        if not part.whole:
            continue
        if block.kind in RESTS:
            key = "breaks"
        elif block.kind == "close":
            key = "close"
        elif part.kind == "silent":
            key = "silence"
        elif part.key in QUESTIONS:
            key = "questions"
        else:
            key = "feedback" if part.key in _FEEDBACK else "commitment" if part.key in _COMMITMENT else "other"
        length = block.length(people) if len(block.parts) == 1 else part.length(block.counted(people))
        yield key, length


def _looked_at(session: Session, now: int, clock: int, way: Way, drop: str, lengths: Mapping[str, int]) -> CatchUp:  # noqa: PLR0913, PLR0917 - one look
    before = progress(session, now, clock)
    happened = _events(session, now, way, lengths, before)
    after = progress(fold(((one, now) for one in happened), session), now, clock)
    return CatchUp(
        way=way,
        drop=drop,
        events=happened,
        lengths=lengths,
        progress=after,
        on_time_from=next((line.planned for line in _ahead(after) if line.begin - line.planned < MINUTE), None),
        late=max(after.ends - after.planned_end, 0),
        slack=_slack_left(after, clock),
        said=_said(session.agenda, way, drop, lengths, before),
        shorter=tuple(_shorter(session.agenda, lengths)),
    )


def _events(session: Session, now: int, way: Way, lengths: Mapping[str, int], stands: Progress) -> tuple[e.Event, ...]:
    """What happens: new lengths, and a shorter clock where the block that runs is one of them."""
    if not lengths:
        return ()
    running = stands.running
    clock: tuple[e.Event, ...] = ()
    if running is not None and running.block.id in lengths:
        play = clock_of(session, running.block)
        less = lengths[running.block.id] - session.agenda.length(running.block)
        if play is not None:
            clock = (e.Lengthened(play=play.id, index=where(play, now).index, ms=less),)
    return (*clock, AgendaCaughtUp(way=way, lengths=tuple(lengths.items())))


def _ahead(stands: Progress) -> Iterator[Line]:
    return (line for line in stands.to_come if not line.block.beside)


def _slack_left(stands: Progress, clock: int) -> Slack:
    spare = sum(line.ms for line in _ahead(stands) if line.block.kind == "slack")
    begun = stands.running.begin if stands.running is not None else clock
    return Slack(spare, max(stands.ends, stands.planned_end) - begun)


def _said(day: Agenda, way: Way, drop: str, lengths: Mapping[str, int], stands: Progress) -> Msg:
    used = sum(day.length(block) - lengths[block.id] for block in day.blocks if block.id in lengths)
    match way:
        case "slack":
            spare = sum(line.ms for line in _ahead(stands) if line.block.kind == "slack")
            if not spare:
                return Msg("There is no slack left to use.")
            return Msg(
                "{used} of the {spare} spare minutes. Every exercise keeps its length.",
                used=minutes_said(used),
                spare=minutes_said(spare),
            )
        case "talk":
            if not lengths:
                return Msg("There is no talk left that could be shorter.")
            return Msg(
                "{minutes} minutes less talk, everywhere in proportion. No part falls below half.",
                minutes=minutes_said(used),
            )
        case "drop":
            block = day.block(drop)
            if block is None:
                return Msg("There is no block left that could be dropped.")
            stays = lengths[drop]
            if not stays:
                return Msg("{title} goes.", title=block.title)
            return Msg(
                "The talk of {title} goes; its {minutes} protected minutes stay.",
                title=block.title,
                minutes=minutes_said(stays),
            )


def _shorter(day: Agenda, lengths: Mapping[str, int]) -> Iterator[Shorter]:
    for block in day.blocks:
        if block.id not in lengths or block.kind == "slack":
            continue
        people = block.counted(day.expected)
        before = portions(block, day.length(block), people)
        after = portions(block, lengths[block.id], people)
        for (part, was), (_, ms) in zip(before, after, strict=True):
            if ms < was:
                yield Shorter(block=block.id, name=part.name, was=was, ms=ms)
