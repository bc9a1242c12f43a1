"""What a person can do to the plan of a day: each gesture looks at the session and decides which events happen."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from copfacil.core.agenda import events as a
from copfacil.core.agenda.blocks import Said, plain
from copfacil.core.agenda.checks import Fix
from copfacil.core.agenda.plan import Agenda, Block, clock_ms
from copfacil.core.agenda.template import Template, laid
from copfacil.core.changing import replace
from copfacil.core.exercise import Exercise
from copfacil.core.gestures import Events, Refused
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session
from copfacil.core.words import Msg


def lay(
    _: Session,
    __: int,
    template: Template,
    shelf: Mapping[str, Exercise],
    *,
    new_id: Callable[[], str],
    expected: int = 0,
    said: Said = str,
) -> Events:
    """The day is this template from now on; for as many people as expected, 0 for those it is thought for."""
    people = expected or template.expected
    try:
        blocks = laid(template, shelf, people, new_id, said)
    except KeyError as missing:
        key = str(missing.args[0])
        raise Refused(Msg("{name} needs {key}, which is not on the shelf.", name=template.name, key=key)) from None
    return (
        a.AgendaLaid(
            template=template.key,
            starts=template.starts,
            ends=template.ends,
            expected=people,
            blocks=blocks,
        ),
    )


def hours(session: Session, _: int, starts: str = "", ends: str = "", expected: int = -1) -> Events:
    """When the day begins and ends, and how many are expected; what is left out stays."""
    day = session.agenda
    people = day.expected if expected < 0 else expected
    return (a.DayHours(starts=starts or day.starts, ends=ends or day.ends, expected=people),)


def put(session: Session, _: int, block: Block, after: str = "") -> Events:
    """A block comes into the day, after another one; after nothing it comes first."""
    if after:
        block_of(session.agenda, after)
    return (a.BlockPut(block=block, after=after),)


def put_all(session: Session, now: int, blocks: Sequence[Block], after: str = "") -> Events:
    """Several blocks come into the day, one after the other: a string of exercises."""
    following = (a.BlockPut(block=block, after=before.id) for before, block in pairwise(blocks))
    return (*put(session, now, blocks[0], after), *following)


def change(session: Session, _: int, block: Block) -> Events:
    """A block is this from now on: another title, lead, guest, place, notes, materials, other parts."""
    block_of(session.agenda, block.id)
    if block.beside != "" and not _may_stand_beside(session.agenda, block.id, block.beside):
        raise Refused(Msg("A block runs beside one other, which runs beside none."))
    return (a.BlockChanged(block=block),)


def resize(session: Session, now: int, key: str, ms: int) -> Events:
    """A block is so long, set by hand; 0 gives its length back to its parts."""
    if 0 < ms < MINUTE:
        raise Refused(Msg("A block takes a minute at least."))
    return change(session, now, replace(block_of(session.agenda, key), by_hand=max(ms, 0)))


def anchor(session: Session, now: int, key: str, time: str) -> Events:
    """A block begins at a clock time, whatever comes before; an empty one lets it follow again."""
    if time and clock_ms(time) is None:
        raise Refused(Msg("{text} is not a time of day. Write it like 09:30.", text=time[:20]))
    return change(session, now, replace(block_of(session.agenda, key), anchor=time))


def beside(session: Session, now: int, key: str, host: str) -> Events:
    """A block runs beside another one and begins with it; an empty host puts it into the line again."""
    day = session.agenda
    block = block_of(day, key)
    if host and not _may_stand_beside(day, key, host):
        raise Refused(Msg("A block runs beside one other, which runs beside none."))
    changed = change(session, now, replace(block, beside=host, anchor="" if host else block.anchor))
    return (*changed, a.BlockMoved(block=key, title=block.title, after=host)) if host else changed


def move(session: Session, _: int, key: str, after: str = "") -> Events:
    """A block goes after another one, with what runs beside it; after nothing it comes first."""
    day = session.agenda
    block = _waiting(day, key)
    if after:
        block_of(day, after)
    if after == key or any(one.id == after and one.beside == key for one in day.blocks):
        raise Refused(Msg("A block cannot go after itself."))
    return (a.BlockMoved(block=key, title=block.title, after=after),)


def duplicate(session: Session, _: int, key: str, *, new_id: str) -> Events:
    """The same block once more, after itself; an anchor is not copied."""
    block = block_of(session.agenda, key)
    return (a.BlockPut(block=replace(block, id=new_id, anchor=""), after=key),)


def drop(session: Session, _: int, key: str) -> Events:
    """A block is taken out of the plan."""
    block = _waiting(session.agenda, key)
    return (a.BlockDropped(block=key, title=block.title),)


def mend(session: Session, now: int, fix: Fix, *, new_id: str, said: Said = str) -> Events:
    """What a check offers is done."""
    if fix.what == "move-block":
        return move(session, now, fix.block, fix.after)
    if fix.what == "put-break":
        return put(session, now, plain("break", said(Msg("Break")), fix.ms, key=new_id), fix.after)
    return put(session, now, plain("move", said(Msg("Move about")), fix.ms, key=new_id), fix.after)


def explain(session: Session, _: int, key: str, reason: str) -> Events:
    """Why a block took longer or shorter than planned; an empty reason takes it away."""
    block = block_of(session.agenda, key)
    if session.agenda.ran_of(key) is None:
        raise Refused(Msg("{title} has not been run yet.", title=block.title))
    return (a.BlockExplained(block=key, title=block.title, reason=" ".join(reason.split())),)


def certify(session: Session, _: int, /, **told: str) -> Events:
    """Certificates name who accredited the day (``accreditor``) and who signs (``signer``); what is not named stays."""
    day = session.agenda
    now = {"accreditor": day.accreditor, "signer": day.signer} | {key: text.strip() for key, text in told.items()}
    return () if now == {"accreditor": day.accreditor, "signer": day.signer} else (a.CertificatesStated(**now),)


def block_of(day: Agenda, key: str) -> Block:
    """The block of that id.

    Raises:
        Refused: it is not in the plan any more.
    """
    found = day.block(key)
    if found is None:
        raise Refused(Msg("This is not here any more."))
    return found


def _waiting(day: Agenda, key: str) -> Block:
    """The block, which has not begun yet."""
    block = block_of(day, key)
    if day.ran_of(key) is not None:
        raise Refused(Msg("{title} has begun already. It stays where it is.", title=block.title))
    return block


def _may_stand_beside(day: Agenda, key: str, host: str) -> bool:
    """Whether a block may run beside another: that one stands in the line, and nothing runs beside the block."""
    found = day.block(host)
    return host != key and found is not None and not found.beside and all(one.beside != key for one in day.blocks)
