"""What earlier days say about the lengths of the next one: blocks that took longer, or shorter, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copfacil.core.account import departures
from copfacil.core.agenda.plan import Agenda, Block, BlockKind
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session
from copfacil.core.words import Msg

_STEP = 5 * MINUTE
"""Lengths are proposed in such steps."""

_NOTICED = 2 * MINUTE
"""A block that took so much longer or shorter wants a reason."""

_REST: frozenset[BlockKind] = frozenset({"break", "lunch", "move", "slack", "arrive"})
"""Kinds of blocks whose length says nothing of what is done in them."""

_REASONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """How long a block really took on one day.

    Attributes:
        block: as it was planned.
        planned, took: ms.
        why: what made the difference, a sentence each; what somebody wrote first.
        title: of the day.
    """

    block: Block
    planned: int
    took: int
    why: tuple[str | Msg, ...]
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A length that earlier days propose for a block of this one.

    Attributes:
        block: its id here.
        name: what it is called here.
        planned: its length here, ms.
        proposed: ms, in steps of five minutes.
        took: how long it took on each of these days, the newest first, ms.
        why: what made the difference then.
        title: of the newest of these days.
    """

    block: str
    name: str
    planned: int
    proposed: int
    took: tuple[int, ...]
    why: tuple[str | Msg, ...]
    title: str


def took(session: Session) -> tuple[Took, ...]:
    """How long the blocks of a day took that are over."""
    return tuple(_took(session))


def _took(session: Session) -> Iterator[Took]:
    day = session.agenda
    for ran in day.ran:
        block = day.block(ran.block)
        if block is None or ran.ended is None or block.kind in _REST:
            continue
        play = session.plays.get(ran.play)
        reason = day.reasons.get(block.id, "")
        groups = (
            [Msg("Group {group}: {what}.", group=number, what=said) for number, said in departures(play)]
            if play
            else []
        )
        yield Took(
            block=block,
            planned=day.planned(block),
            took=ran.ended - ran.began,
            why=(*((reason,) if reason else ()), *groups[:_REASONS]),
            title=session.title,
        )


def estimates(day: Agenda, earlier: Sequence[Session]) -> tuple[Estimate, ...]:
    """What earlier days propose for blocks that are still to come, where it differs from the plan.

    The same exercise in the same way, or where there is none the same title, is the same block. Of several days the
    mean counts.

    Args:
        day: the plan.
        earlier: days that were run, the newest first.
    """
    past = [one for session in earlier for one in took(session)]
    found = (_estimate(day, block, past) for block in day.blocks if day.ran_of(block.id) is None)
    return tuple(one for one in found if one is not None)


def proposed(ms: int) -> int:
    """A length in steps of five minutes, one step at least."""
    return max(round(ms / _STEP), 1) * _STEP


def learnt(block: Block, planned: int, real: int) -> int | None:
    """What the next plan can take from a block, ms; None where it went as planned, or its length says nothing."""
    return proposed(real) if abs(real - planned) >= _NOTICED and block.kind not in _REST else None


def _estimate(day: Agenda, block: Block, past: Sequence[Took]) -> Estimate | None:
    same = [one for one in past if _same(block, one.block)]
    if not same or block.kind in _REST:
        return None
    planned = day.planned(block)
    wanted = proposed(sum(one.took for one in same) // len(same))
    if abs(wanted - planned) < _STEP:
        return None
    why = dict.fromkeys(reason for one in same for reason in one.why)
    return Estimate(
        block=block.id,
        name=block.title,
        planned=planned,
        proposed=wanted,
        took=tuple(one.took for one in same),
        why=tuple(why)[:_REASONS],
        title=same[0].title,
    )


def _same(block: Block, other: Block) -> bool:
    if block.exercise or other.exercise:
        return (block.exercise, block.preset) == (other.exercise, other.preset)
    return block.title.casefold() == other.title.casefold()
