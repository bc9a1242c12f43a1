"""What a handout is: what it is for, on which paper, what draws it, and where it makes sense."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TypeAlias

from copfacil.core.boards.plan import BoardKind
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import four_up
from copfacil.handouts.ink import Ink

Draw: TypeAlias = Callable[[Ink, Sitting, Words], None]
"""Draws the pages of one handout, as many copies as the sitting needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """One handout.

    Attributes:
        key: as exercises name it in what they print.
        name: what people call it.
        paper: the sheet that goes into the printer as long as nobody chooses another: A3, A4 or A5.
        purpose: what it is for, a sentence.
        draw: draws it.
        others: draw it on each other paper that it may be on.
        needs: what of the sitting must be there ("tables", "passages", "blocks"): without it a pack leaves it out;
            "launch" is offered at a first meeting alone.
        kinds: of the board that the room makes; none for a handout of any exercise, with a board or without.
    """

    key: str
    name: Msg
    paper: str
    purpose: Msg
    draw: Draw
    others: Mapping[str, Draw] = field(default_factory=dict)
    needs: str = ""
    kinds: tuple[BoardKind, ...] = ()

    @property
    def papers(self) -> tuple[str, ...]:
        """Every paper that it may be on, the usual one first."""
        return (self.paper, *self.others)

    def on(self, paper: str) -> Draw:
        """What draws it on a paper; on the usual one where it cannot be on that, or none was chosen."""
        return self.others.get(paper, self.draw)

    def offered(self, sitting: Sitting) -> bool:
        """Whether it belongs to the exercise at all."""
        if self.needs == "launch" and not sitting.launch:
            return False
        return not self.kinds or sitting.kind in self.kinds

    def wanted(self, sitting: Sitting) -> bool:
        """Whether it makes sense for this sitting."""
        return self.offered(sitting) and (not self.needs or bool(getattr(sitting, self.needs)))


def painter(module: str, function: str = "draw") -> Draw:
    """The painter in a file of this folder, imported when it first draws: who wants one sheet waits for one only."""

    def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
        getattr(import_module(f"copfacil.handouts.{module}"), function)(ink, sitting, words)

    return draw


def _cards(module: str, function: str, lay: Callable[[Ink, Iterable[four_up.Card]], None]) -> Draw:
    """The painter of A6 cards in a file of this folder, and how they lie on the paper."""

    def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
        lay(ink, getattr(import_module(f"copfacil.handouts.{module}"), function)(sitting, words))

    return draw


def four(module: str, function: str = "cards") -> Draw:
    """Four of them on A4, to be cut."""
    return _cards(module, function, four_up.sheets)


def single(module: str, function: str = "cards") -> Mapping[str, Draw]:
    """And each on a page of A6."""
    return {"A6": _cards(module, function, four_up.single)}
