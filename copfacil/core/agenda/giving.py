"""Where minutes come from when a day is late: from slack, from talk in proportion, from a block that goes.

Clocks in a room are never late by full minutes, and a plan has no others: the nearest is meant.
"""

from collections.abc import Mapping

from copfacil.core.agenda.events import AgendaCaughtUp
from copfacil.core.agenda.plan import Agenda, Block, nearest_minute, up_to_minute
from copfacil.core.agenda.running import Line, Progress, progress
from copfacil.core.plan import MINUTE
from copfacil.core.play import Play, where
from copfacil.core.session import Session, evolve


def droppable(day: Agenda, stands: Progress) -> tuple[tuple[Block, int], ...]:
    """The blocks to come that could be dropped, each with the ms that this would give, in the order of the day."""
    found = (
        (line.block, day.length(line.block) - line.block.whole(day.expected))
        for line in stands.to_come
        if line.block.kind != "slack" and not line.block.protected and not line.block.beside
    )
    return tuple((block, ms) for block, ms in found if ms > 0)


def from_slack(session: Session, now: int, clock: int) -> Mapping[str, int]:
    """New lengths of slack, ms by block id: each gives what the day is late when it comes to it, in order."""
    lengths: dict[str, int] = {}
    for slack in progress(session, now, clock).to_come:
        if slack.block.kind != "slack" or slack.block.beside:
            continue
        caught_up = evolve(session, AgendaCaughtUp(way="slack", lengths=tuple(lengths.items())), now)
        line = progress(caught_up, now, clock).line(slack.block.id)
        if line is not None and (late := nearest_minute(line.begin - line.planned)) > 0:
            lengths[slack.block.id] = max(line.ms - late, 0)
    return lengths


def from_talk(session: Session, stands: Progress, now: int, over: int) -> Mapping[str, int]:
    """New lengths of talk, ms by block id: what the day is late is taken in proportion, in full minutes."""
    day, running = session.agenda, stands.running
    talks = _to_come(day, stands)
    if running is not None and (talking := _talking(session, running, now)) is not None:
        talks = {running.block.id: talking, **talks}
    cuts = shared(nearest_minute(over) // MINUTE, {key: (talk, most // MINUTE) for key, (talk, most) in talks.items()})
    return {block.id: day.length(block) - cuts[block.id] * MINUTE for block in day.blocks if cuts.get(block.id)}


def from_drop(day: Agenda, stands: Progress, drop: str, over: int) -> tuple[str, Mapping[str, int]]:
    """The block that goes, and new lengths, ms by block id; what it gives beyond need goes to the slack after it.

    Args:
        day: the plan.
        stands: how it stands.
        drop: id of the block; empty for the one that gives just enough, or else the most.
        over: what the day is late, ms.
    """
    could = {block.id: (block, ms) for block, ms in droppable(day, stands)}
    fitting = sorted(could, key=lambda key: (could[key][1] < over, abs(could[key][1] - over)))
    key = drop if drop in could else next(iter(fitting), "")
    if not key:
        return "", {}
    block, ms = could[key]
    lengths = {key: day.length(block) - ms}
    later = day.blocks[day.blocks.index(block) + 1 :]
    slack = next((one for one in later if one.kind == "slack" and not one.beside), None)
    if slack is not None and ms > over:
        lengths[slack.id] = day.length(slack) + nearest_minute(ms - over)
    return key, lengths


def clock_of(session: Session, block: Block) -> Play | None:
    """The play that is the clock of a block which runs."""
    ran = session.agenda.ran_of(block.id)
    play = session.plays.get(ran.play) if ran is not None else None
    return None if play is None or play.ended else play


def shared(wanted: int, talks: Mapping[str, tuple[int, int]]) -> dict[str, int]:
    """So many minutes dealt out in proportion to how much each talks, to none more than the minutes it can give.

    Args:
        wanted: minutes.
        talks: how much each talks (any unit), and how many minutes it can give.
    """
    cuts = dict.fromkeys(talks, 0)
    wanted = min(wanted, sum(most for _, most in talks.values()))
    while wanted > 0:
        open_ = [key for key, (_, most) in talks.items() if cuts[key] < most]
        weight = sum(talks[key][0] for key in open_)
        exact = {key: wanted * talks[key][0] / weight for key in open_}
        dealt = {key: min(int(exact[key]), talks[key][1] - cuts[key]) for key in open_}
        if not any(dealt.values()):
            nearest = sorted(open_, key=lambda key: int(exact[key]) - exact[key])[:wanted]
            dealt = dict.fromkeys(nearest, 1)
        for key, minutes in dealt.items():
            cuts[key] += minutes
        wanted -= sum(dealt.values())
    return cuts


def _to_come(day: Agenda, stands: Progress) -> dict[str, tuple[int, int]]:
    """What each block to come talks, and the most that it can give of that, ms: none below half of what was planned."""
    found: dict[str, tuple[int, int]] = {}
    for line in stands.to_come:
        block = line.block
        if block.kind == "slack" or block.beside or block.protected:
            continue
        whole = block.whole(day.expected)
        talk = day.length(block) - whole
        least = up_to_minute((day.planned(block) - whole) // 2)
        if talk > least:
            found[block.id] = (talk, talk - least)
    return found


def _talking(session: Session, running: Line, now: int) -> tuple[int, int] | None:
    """What the block that runs talks, and what it can give, ms; only a talk can, an exercise has its own clock."""
    play = clock_of(session, running.block)
    if play is None or running.block.exercise or running.block.kind == "slack":
        return None
    track = where(play, now)
    step = play.steps[track.index]
    if track.done or step.protected:
        return None
    least = max(step.ms // 2, track.timer.elapsed(play.axis(now)))
    return step.ms, max(track.timer.length - least, 0)
