"""The middle of the desk: the shelf, the gate, what runs, the ways back or the next block, each made when it is first seen."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from copfacil.ui.desk.acts import Acts
from copfacil.ui.desk.doors import Answer, Doors
from copfacil.ui.desk.pages import Pages
from copfacil.ui.desk.stage import Stage
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    from copfacil.ui.desk.catching import Catching
    from copfacil.ui.desk.chooser import Chooser
    from copfacil.ui.desk.gate import Gate
    from copfacil.ui.desk.next_block import NextBlock

CHOOSER, GATE, STAGE, CATCHING, NEXT = range(5)
"""The pages."""


class Centre(Pages):
    """The pages of the middle.

    A desk that comes back after a crash shows one of them, and the room waits for it: the others are imported, made
    and connected when somebody first goes there.

    Args:
        theme: the look.
        doors: what may be asked for.
        acts: what buttons do.

    Signals:
        else_wanted: the shelf, in spite of the plan.
        caught_up(str, str): this way back is taken, and perhaps this block dropped.
        stayed: none of the ways is taken.
    """

    else_wanted = Signal()
    caught_up = Signal(str, str)
    stayed = Signal()

    def __init__(self, theme: Theme, doors: Doors, acts: Acts) -> None:
        self._theme, self._doors, self._acts = theme, doors, acts
        self.stage = Stage(theme, doors)
        super().__init__(
            lambda: self.chooser,
            lambda: Scroll(self.gate, self._theme),
            self.stage,
            lambda: self.catching,
            lambda: Scroll(self.next, self._theme),
        )

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, for pages that are still to be made."""
        self._theme = theme

    @cached_property
    def chooser(self) -> "Chooser":
        """What to put on."""
        from copfacil.ui.desk.chooser import Chooser  # noqa: PLC0415 - as the class says

        made = Chooser(self._theme, self._doors)
        made.chosen.connect(self._acts.put_on)
        made.people.connect(self._do(self._doors.choose_people))
        return made

    @cached_property
    def gate(self) -> "Gate":
        """What is read aloud."""
        from copfacil.ui.desk.gate import Gate  # noqa: PLC0415 - as the class says

        doors, done = self._doors, self._acts.done
        made = Gate(self._theme, doors.words)
        made.begun.connect(lambda aloud: done(doors.read_and_start(aloud)))
        made.settled.connect(lambda stream, card, on: done(doors.keep_promise(stream, card, on)))
        return made

    @cached_property
    def catching(self) -> "Catching":
        """Ways back into the plan."""
        from copfacil.ui.desk.catching import Catching  # noqa: PLC0415 - as the class says

        made = Catching(self._theme, self._doors.words, self._doors.day)
        made.taken.connect(self.caught_up)
        made.left.connect(self.stayed)
        return made

    @cached_property
    def next(self) -> "NextBlock":
        """What the plan says comes now."""
        from copfacil.ui.desk.next_block import NextBlock  # noqa: PLC0415 - as the class says

        doors, done = self._doors, self._acts.done
        made = NextBlock(self._theme, doors.words, doors.promised)
        made.settled.connect(lambda stream, card, on: done(doors.keep_promise(stream, card, on)))
        made.begun.connect(self._acts.begin_block)
        if (rehearse := self._doors.day.rehearse) is not None:
            made.rehearsed.connect(self._do(rehearse))
        made.else_wanted.connect(self.else_wanted)
        return made

    def _do(self, door: Callable[[], Answer]) -> Callable[[], bool]:
        return lambda: self._acts.done(door())
