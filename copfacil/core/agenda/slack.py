"""Time that nothing is planned for: how much there is, whether it is enough, and where more could be found."""

from copfacil.core.agenda.plan import Agenda, Block
from copfacil.core.plan import MINUTE
from copfacil.core.value import dataclass
from copfacil.core.words import Msg

ENOUGH = 10
"""Per cent of a day that must be slack; with less it rarely ends on time (the programme asks for 10 to 15)."""

PLACES_MOST = 3
"""Places named where minutes could be found: more is no help."""


@dataclass(frozen=True, slots=True)
class Slack:
    """Time that nothing is planned for.

    Attributes:
        ms: slack blocks, gaps, and what is empty before the end; less what runs into a set time or past the end.
        of: the whole day, ms.
    """

    ms: int
    of: int

    @property
    def share(self) -> int:
        """Per cent of the day, rounded."""
        return round(100 * self.ms / self.of) if self.of > 0 else 0

    @property
    def enough(self) -> bool:
        """Whether a day with so much of it tends to end on time."""
        return self.ms * 100 >= ENOUGH * self.of


def slack(day: Agenda) -> Slack:
    """The slack of a day as planned: its hours less everything that is planned one after the other."""
    of = day.closes - day.begins
    filled = sum(day.planned(block) for block in day.blocks if block.kind != "slack" and not block.beside)
    return Slack(max(of - filled, 0), of)


@dataclass(frozen=True, slots=True)
class Findable:
    """Minutes that a block could give.

    Attributes:
        block: its id.
        ms: how much.
        said: where they are.
    """

    block: str
    ms: int
    said: Msg


def findable(day: Agenda) -> tuple[Findable, ...]:
    """Where a day that is too full could find minutes, the most first; nothing where there is slack enough.

    A block gives what it has beyond its exercise; a talk gives up to a third of its talking. Breaks, silence,
    questions and the close give nothing.
    """
    if slack(day).enough:
        return ()
    found = [one for block in day.blocks if not block.beside for one in _found(day, block)]
    return tuple(sorted(found, key=lambda one: -one.ms)[:PLACES_MOST])


def _found(day: Agenda, block: Block) -> tuple[Findable, ...]:
    planned, natural, title = day.planned(block), block.natural(day.expected), block.title
    if block.exercise:
        n = (planned - natural) // MINUTE
        said = Msg(
            "{n} minute of {title} is more than its exercise takes.",
            "{n} minutes of {title} are more than its exercise takes.",
            n=n,
            title=title,
        )
    elif block.kind in {"talk", "arrive"}:
        n = (planned - block.whole(day.expected)) // 3 // MINUTE
        said = Msg("{n} minute of {title}, told shorter.", "{n} minutes of {title}, told shorter.", n=n, title=title)
    else:
        return ()
    return (Findable(block.id, n * MINUTE, said),) if n > 0 else ()
