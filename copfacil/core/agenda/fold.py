"""How events change the day: total, so an event that makes no sense any more changes nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace as copied
from typing import Any

from copfacil.core.agenda import events as a
from copfacil.core.agenda.plan import Agenda, Block, Ran
from copfacil.core.changing import replace

Change = Callable[[Agenda, Any], Agenda]


def _laid(day: Agenda, h: a.AgendaLaid) -> Agenda:
    return Agenda(
        template=h.template,
        starts=h.starts,
        ends=h.ends,
        expected=h.expected,
        blocks=h.blocks,
        accreditor=day.accreditor,
        signer=day.signer,
    )


def _hours(day: Agenda, h: a.DayHours) -> Agenda:
    return replace(day, starts=h.starts, ends=h.ends, expected=h.expected)


def _put(day: Agenda, h: a.BlockPut) -> Agenda:
    if day.block(h.block.id) is not None:
        return day
    return replace(day, blocks=_inserted(day.blocks, (h.block,), h.after))


def _changed(day: Agenda, h: a.BlockChanged) -> Agenda:
    return replace(day, blocks=tuple(h.block if block.id == h.block.id else block for block in day.blocks))


def _moved(day: Agenda, h: a.BlockMoved) -> Agenda:
    gone = {h.block} | {block.id for block in day.blocks if block.beside == h.block}
    if h.after in gone or day.block(h.block) is None:
        return day
    rest = tuple(block for block in day.blocks if block.id not in gone)
    return replace(day, blocks=_inserted(rest, [block for block in day.blocks if block.id in gone], h.after))


def _dropped(day: Agenda, h: a.BlockDropped) -> Agenda:
    kept = (block for block in day.blocks if block.id != h.block)
    return replace(day, blocks=tuple(replace(one, beside="") if one.beside == h.block else one for one in kept))


def _inserted(blocks: tuple[Block, ...], new: Iterable[Block], after: str) -> tuple[Block, ...]:
    """The blocks with new ones after another and all that runs beside it; after one that is not there, at the end."""
    if not after:
        return (*new, *blocks)
    places = [place for place, block in enumerate(blocks, start=1) if after in {block.id, block.beside}]
    place = places[-1] if places else len(blocks)
    return (*blocks[:place], *new, *blocks[place:])


def _began(day: Agenda, h: a.BlockBegan) -> Agenda:
    return replace(day, ran=(*day.ran, Ran(block=h.block, play=h.play, began=h.clock)))


def _ended(day: Agenda, h: a.BlockEnded) -> Agenda:
    over = (copied(one, ended=h.clock) if one.block == h.block and one.ended is None else one for one in day.ran)
    return replace(day, ran=tuple(over))


def _caught_up(day: Agenda, h: a.AgendaCaughtUp) -> Agenda:
    return replace(day, given={**day.given, **dict(h.lengths)})


def _explained(day: Agenda, h: a.BlockExplained) -> Agenda:
    rest = {key: reason for key, reason in day.reasons.items() if key != h.block}
    return replace(day, reasons={**rest, h.block: h.reason} if h.reason else rest)


def _stated(day: Agenda, h: a.CertificatesStated) -> Agenda:
    return replace(day, accreditor=h.accreditor, signer=h.signer)


CHANGES: Mapping[type, Change] = {
    a.AgendaLaid: _laid,
    a.DayHours: _hours,
    a.BlockPut: _put,
    a.BlockChanged: _changed,
    a.BlockMoved: _moved,
    a.BlockDropped: _dropped,
    a.BlockBegan: _began,
    a.BlockEnded: _ended,
    a.AgendaCaughtUp: _caught_up,
    a.BlockExplained: _explained,
    a.CertificatesStated: _stated,
}
"""What each event does to the day."""
