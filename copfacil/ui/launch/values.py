"""What the screen of the kit shows, as one value."""

from dataclasses import dataclass, field

from copfacil.core.agenda.plan import Agenda
from copfacil.core.launch.kit import Kit
from copfacil.core.launch.log import Asked
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class KitView:
    """A first meeting as it stands.

    Attributes:
        title: the day's.
        kit: what was written and ticked.
        asked: who is asked, in the list's order.
        day: its plan.
        undo, redo: what they would do; None where there is nothing.
    """

    title: str = ""
    kit: Kit = field(default_factory=Kit)
    asked: tuple[Asked, ...] = ()
    day: Agenda = field(default_factory=Agenda)
    undo: Msg | None = None
    redo: Msg | None = None

    @property
    def coming(self) -> int:
        """How many said yes."""
        return sum(one.reply == "yes" for one in self.asked)
