"""A day's plan once its words were taken out: order, lengths and clocks stay as they were."""

from collections.abc import Iterator
from dataclasses import replace as copied
from typing import Any

from copfacil.core.agenda import events as a
from copfacil.core.agenda.plan import Agenda, Block
from copfacil.core.boards.wordless import GONE
from copfacil.core.changing import replace

_FREE = ("lead", "guest", "place", "notes", "materials", "wall_more", "accreditor", "signer")
"""Fields of a block, of its clock, or of certificates, that hold words and may be left out."""
_WITHIN = ("block", "blocks", "parts", "steps")
"""Fields that hold what has words in turn."""


def wordless(day: Agenda) -> Iterator[a.AgendaEvent]:
    """What takes every word out of the plan."""
    yield from (a.BlockChanged(block=_less(block)) for block in day.blocks)
    yield from (a.BlockExplained(block=key, title=GONE, reason="") for key in day.reasons)
    if day.accreditor or day.signer:
        yield a.CertificatesStated()


def _less(block: Block) -> Block:
    parts = tuple(copied(part, name=GONE) for part in block.parts)
    return replace(block, title=GONE, parts=parts, lead="", guest="", place="", notes="", materials=())


def emptied(body: dict[str, Any]) -> dict[str, Any]:
    """The body of a plan's event, or of the clock of a block, without its words; it has the same blocks and lengths."""
    left = {key: held for key, held in body.items() if key not in _FREE}
    named = {key: GONE for key in ("title", "name") if key in left}
    why = {"reason": ""} if "reason" in left else {}
    return left | named | why | {key: _within(left[key]) for key in _WITHIN if isinstance(left.get(key), (dict, list))}


def _within(held: Any) -> Any:  # noqa: ANN401 - one body or several, as somebody wrote them
    if isinstance(held, list):
        return [_within(one) for one in held]
    return emptied(held) if isinstance(held, dict) else held
