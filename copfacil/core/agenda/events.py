"""What can happen to the day's plan, and what happens as it runs. Blocks come whole, so the past needs no shelf."""

from typing import Literal

from copfacil.core.agenda.plan import Block
from copfacil.core.codec import event

Way = Literal["slack", "talk", "drop"]
"""Ways to catch up: use slack, shorten talk in proportion, drop a block."""


@event("agenda-laid")
class AgendaLaid:
    """The day is this from now on: a template was laid, with its lengths worked out."""

    template: str
    starts: str
    ends: str
    expected: int
    blocks: tuple[Block, ...] = ()


@event("day-hours")
class DayHours:
    """When the day begins and ends (clock times), and how many people are expected."""

    starts: str
    ends: str
    expected: int


@event("block-put")
class BlockPut:
    """A block came into the day, after another one; after nothing it comes first."""

    block: Block
    after: str = ""


@event("block-changed")
class BlockChanged:
    """A block is this from now on, at its place."""

    block: Block


@event("block-moved")
class BlockMoved:
    """A block went after another one, with what runs beside it; after nothing it comes first."""

    block: str
    title: str
    after: str = ""


@event("block-dropped")
class BlockDropped:
    """A block was taken out of the plan."""

    block: str
    title: str


@event("block-began")
class BlockBegan:
    """A block began at a time of day (``clock``, ms since midnight); ``play`` is its clock, empty for none."""

    block: str
    title: str
    clock: int
    play: str = ""


@event("block-ended")
class BlockEnded:
    """A block is over, at a time of day."""

    block: str
    title: str
    clock: int


@event("agenda-caught-up")
class AgendaCaughtUp:
    """Blocks to come got other lengths: (block, ms) each, 0 for one that is left out."""

    way: Way
    lengths: tuple[tuple[str, int], ...]


@event("block-explained")
class BlockExplained:
    """Why a block took longer or shorter than it was planned; empty takes the reason away."""

    block: str
    title: str
    reason: str


@event("certificates-stated")
class CertificatesStated:
    """Certificates of the day name who accredited it and who signs; empty for neither."""

    accreditor: str = ""
    signer: str = ""


AgendaEvent = (
    AgendaLaid
    | DayHours
    | BlockPut
    | BlockChanged
    | BlockMoved
    | BlockDropped
    | BlockBegan
    | BlockEnded
    | AgendaCaughtUp
    | BlockExplained
    | CertificatesStated
)
