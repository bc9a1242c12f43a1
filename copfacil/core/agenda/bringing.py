"""What comes back into a day's plan from a file: a whole plan, or other times for the blocks that stand here."""

from collections.abc import Callable, Mapping

from copfacil.core.agenda import events as a
from copfacil.core.agenda.gestures import hours
from copfacil.core.agenda.plan import DAY, Agenda, Block, clock_ms, clock_said
from copfacil.core.agenda.timed import Timed, timed
from copfacil.core.changing import replace
from copfacil.core.gestures import Events, Refused
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session
from copfacil.core.words import Msg

Hours = tuple[int, int]
"""Begin and end of a block, time of day, ms since midnight."""


def bring(session: Session, _: int, plan: a.AgendaLaid, *, new_id: Callable[[], str]) -> Events:
    """The day is this plan from now on. Its blocks get ids of their own, so that a plan can be brought into many days.

    Args:
        session: the day; nothing of it has been run.
        plan: as a file tells it.
        new_id: gives ids.
    """
    if session.agenda.ran:
        raise Refused(Msg("This day has begun. Bring the plan into a new day."))
    ids = {block.id: new_id() for block in plan.blocks}
    if len(ids) < len(plan.blocks):
        raise Refused(Msg("Two blocks of this plan have the same id: it was not saved here."))
    blocks = tuple(replace(block, id=ids[block.id], beside=ids.get(block.beside, "")) for block in plan.blocks)
    laid = a.AgendaLaid(
        template=plan.template, starts=plan.starts, ends=plan.ends, expected=plan.expected, blocks=blocks
    )
    return (laid,)


def retime(session: Session, now: int, told: Mapping[str, Hours]) -> Events:
    """Blocks begin when, and take as long as, a calendar tells by their ids.

    Where all of them moved alike, the day begins earlier or later. Else what begins at another time is set to it, and
    what follows goes on by itself, as in Plan.

    Raises:
        Refused: none of them stands here, or nothing is different.
    """
    day = session.agenda
    known = [line for line in timed(day) if line.block.id in told]
    if not known:
        raise Refused(Msg("None of the blocks of this calendar stands in this day."))
    shifts = {told[line.block.id][0] - line.begin for line in known}
    whole = len(known) == len(day.blocks) and len(shifts) == 1
    shift = shifts.pop() if whole else 0
    changed = tuple(event for line in known if (event := _changed(day, line, told[line.block.id], shift)) is not None)
    later = _later(session, now, shift) if shift else ()
    if not (later or changed):
        raise Refused(Msg("Everything in this file stands here already."))
    return (*later, *changed)


def _later(session: Session, now: int, shift: int) -> Events:
    begins, ends = session.agenda.begins + shift, session.agenda.closes + shift
    if begins < 0 or ends >= DAY:
        raise Refused(Msg("A day stays between midnight and midnight."))
    return hours(session, now, clock_said(begins), clock_said(ends))


def _changed(day: Agenda, line: Timed, told: Hours, shift: int) -> a.BlockChanged | None:
    block, (begin, end) = line.block, told
    ms = (end - begin) // MINUTE * MINUTE
    if ms < MINUTE:
        raise Refused(Msg("{title} has no minutes. Give it some first.", title=block.title))
    made: Block = block
    if ms != day.planned(block):
        made = replace(made, by_hand=ms)
    if shift and block.anchor:
        made = replace(made, anchor=clock_said((clock_ms(block.anchor) or 0) + shift))
    elif not shift and begin != line.begin and not block.beside:
        made = replace(made, anchor=clock_said(begin))
    return a.BlockChanged(block=made) if made != block else None
