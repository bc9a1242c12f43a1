"""What the desk can ask of the day that is planned: how it stands, to begin a block, to catch up."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from copfacil.core.agenda.events import Way
from copfacil.core.agenda.plan import Block
from copfacil.core.agenda.running import Progress
from copfacil.core.value import dataclass
from copfacil.core.words import Msg

if TYPE_CHECKING:
    from copfacil.core.agenda.catchup import CatchUp, Whole  # for their types alone, as in doors

Answer = Msg | None
"""None when it was done, otherwise why it was not."""


@dataclass(frozen=True, kw_only=True)
class DayDoors:
    """The doors of the day."""

    stands: Callable[[], Progress | None]
    """How it stands now; None where nothing is planned."""
    begin: Callable[[str], Answer]
    """A block, by its id, begins; what ran before is over."""
    catch_ups: "Callable[[str], tuple[CatchUp, ...]]"
    """The three ways to catch up, with the id of the block to drop; empty for the one that fits best."""
    droppable: Callable[[], tuple[tuple[Block, int], ...]]
    """The blocks that could be dropped, each with the ms that this would give."""
    whole: "Callable[[], tuple[Whole, ...]]"
    """What stays whole in all three ways."""
    catch_up: Callable[[Way, str], Answer]
    """The day catches up in one of them."""
    rehearse: Callable[[], Answer] | None = None
    """The day is run through beforehand, ten times as fast; None in a rehearsal."""
