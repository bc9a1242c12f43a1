"""What was done from a programme's pages, in order: its own gestures, and those on the sessions begun from it.

A session has a journal of its own, so its gestures are taken back there; the person at the desk sees one row of deeds.
"""

from collections.abc import Callable
from dataclasses import dataclass

from copfacil.app.answer import Answer
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A gesture on a session.

    Attributes:
        name: what it is called when it can be taken back.
        do: does it, and does it again.
        back: a gesture that brings what was before.
    """

    name: Msg
    do: Callable[[], Answer]
    back: Callable[[], Answer]


@dataclass(frozen=True, slots=True)
class Deeds:
    """The row of deeds since the programme was opened; None stands for a gesture of the programme itself.

    Attributes:
        done: the last one last.
        undone: what was taken back and not done again, the last one last.
    """

    done: tuple[Deed | None, ...] = ()
    undone: tuple[Deed | None, ...] = ()

    @property
    def last(self) -> Deed | None:
        """The deed on a session that would be taken back next; None where that is the programme's own turn."""
        return self.done[-1] if self.done else None

    @property
    def next(self) -> Deed | None:
        """The deed on a session that would be done again next; None as above."""
        return self.undone[-1] if self.undone else None

    def and_then(self, deed: Deed | None) -> "Deeds":
        """The row after something new."""
        return Deeds((*self.done, deed))

    def back(self) -> "Deeds":
        """The row after the last one was taken back."""
        return Deeds(self.done[:-1], (*self.undone, self.last))

    def again(self) -> "Deeds":
        """The row after what was taken back last was done again."""
        return Deeds((*self.done, self.next), self.undone[:-1])
