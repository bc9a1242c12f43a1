"""What may stand in a day's plan: the host asks here of every event, whoever made it."""

from collections.abc import Iterator

from copfacil.core.agenda import events as a
from copfacil.core.agenda.plan import DAY, Agenda, Block, Part, clock_ms
from copfacil.core.words import Msg

BLOCKS_MOST = 300
"""Blocks of one day."""

PARTS_MOST = 60
"""Parts of one block: as many as an exercise may have phases."""

MATERIALS_MOST = 20
"""Lines of materials of one block."""

PEOPLE_MOST = 5000
"""People expected."""

TITLE_MOST = 60
"""Characters of a title: one line of the timeline."""

LINE_MOST = 80
"""Characters of a lead, a guest, a place, a line of materials."""

NOTES_MOST = 400
"""Characters of what the team must know: a short paragraph of the run sheet."""

REASON_MOST = 80
"""Characters of why a block took longer: "spot 5 had no chairs", never what was said."""

KEY_MOST = 64
"""Characters of an id or key."""

_LONGEST = DAY // 2
"""ms of a block."""


def unfit(day: Agenda, happened: a.AgendaEvent) -> Msg | None:
    """Why an event of the day may not be stored, None where it may."""
    match happened:
        case a.AgendaLaid() | a.DayHours():
            return _unfit_day(happened)
        case a.BlockPut(block=block) | a.BlockChanged(block=block):
            full = isinstance(happened, a.BlockPut) and len(day.blocks) >= BLOCKS_MOST
            return _too_many() if full else _unfit_block(block)
        case a.BlockBegan() | a.BlockEnded():
            return _too_long(happened.title, TITLE_MOST) or _unfit_keys(happened.block)
        case a.BlockMoved() | a.BlockDropped():
            return _too_long(happened.title, TITLE_MOST) or _unfit_keys(happened.block)
        case a.BlockExplained(block=key, title=title, reason=reason):
            if day.ran_of(key) is None:
                return Msg("This is not here any more.")
            return _too_long(title, TITLE_MOST) or _too_long(reason, REASON_MOST)
        case a.CertificatesStated():
            return _too_long(happened.accreditor, LINE_MOST) or _too_long(happened.signer, LINE_MOST)
        case a.AgendaCaughtUp(lengths=lengths):
            known = {block.id for block in day.blocks}
            stray = any(key not in known or not 0 <= ms <= _LONGEST for key, ms in lengths)
            return Msg("This is not here any more.") if stray else None


def _unfit_day(happened: a.AgendaLaid | a.DayHours) -> Msg | None:
    for text in (happened.starts, happened.ends):
        if clock_ms(text) is None:
            return _no_clock(text)
    if (clock_ms(happened.starts) or 0) >= (clock_ms(happened.ends) or 0):
        return Msg("The day ends before it begins. Give it a later end.")
    if not 0 <= happened.expected <= PEOPLE_MOST:
        return Msg("There is room for 0 to {most} people.", most=PEOPLE_MOST)
    if isinstance(happened, a.DayHours):
        return None
    if len(happened.blocks) > BLOCKS_MOST:
        return _too_many()
    if (why := _unfit_keys(happened.template)) is not None:
        return why
    return next((why for block in happened.blocks if (why := _unfit_block(block)) is not None), None)


def _unfit_block(block: Block) -> Msg | None:
    if not block.title.strip():
        return Msg("A block needs a title.")
    if block.anchor and clock_ms(block.anchor) is None:
        return _no_clock(block.anchor)
    if not block.parts or len(block.parts) > PARTS_MOST or len(block.materials) > MATERIALS_MOST:
        return Msg("{title} has more parts or materials than a block can hold.", title=block.title[:TITLE_MOST])
    if not 0 <= block.by_hand <= _LONGEST or not all(_sound(part) for part in block.parts):
        return Msg("A block takes at most 12 hours.")
    if not (0 <= block.group <= PEOPLE_MOST and 1 <= block.circles <= PEOPLE_MOST):
        return Msg("There is room for 0 to {most} people.", most=PEOPLE_MOST)
    return next((why for text, most in _texts(block) if (why := _too_long(text, most)) is not None), None)


def _sound(part: Part) -> bool:
    return 0 <= part.ms <= _LONGEST and 0 <= part.each <= _LONGEST and 0 <= part.turns <= PEOPLE_MOST


def _texts(block: Block) -> Iterator[tuple[str, int]]:
    yield block.title, TITLE_MOST
    yield block.notes, NOTES_MOST
    for line in (block.lead, block.guest, block.place, *block.materials, *(part.name for part in block.parts)):
        yield line, LINE_MOST
    for key in (block.id, block.exercise, block.preset, block.beside, *(part.key for part in block.parts)):
        yield key, KEY_MOST


def _unfit_keys(*keys: str) -> Msg | None:
    return next((why for key in keys if (why := _too_long(key, KEY_MOST)) is not None), None)


def _too_long(text: str, most: int) -> Msg | None:
    return Msg("This text is too long: at most {most} characters.", most=most) if len(text) > most else None


def _too_many() -> Msg:
    return Msg("A day has at most {most} blocks.", most=BLOCKS_MOST)


def _no_clock(text: str) -> Msg:
    return Msg("{text} is not a time of day. Write it like 09:30.", text=text[:KEY_MOST])
