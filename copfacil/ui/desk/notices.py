"""What wants the timekeeper while no group is chosen: held groups, late groups, each with its next act."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Signal

from copfacil.core.catchup import CatchUp
from copfacil.core.plan import clock
from copfacil.core.scene import Tile
from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box, keep_keyboard
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.notice import Notice
from copfacil.ui.theme import Theme

_MOST_HELD = 2


@dataclass(frozen=True)
class Wanted:
    """One notice: what is the case, of which groups, and what can be done."""

    kind: Literal["held", "many held", "late"]
    groups: tuple[int, ...]
    title: Msg
    text: Msg


def wanted(tiles: Sequence[Tile], plans: Sequence[CatchUp]) -> tuple[Wanted, ...]:
    """What wants a look now; nothing of it counts seconds, so that it is rarely built anew."""
    held = tuple(tile for tile in tiles if tile.state == "held")
    found: list[Wanted] = []
    if len(held) > _MOST_HELD:
        numbers = tuple(tile.number for tile in held)
        title = Msg("{n} groups held", n=len(held))
        found.append(
            Wanted("many held", numbers, title, Msg("Groups {groups}. The other clocks run.", groups=_listed(numbers)))
        )
    else:
        found += [
            Wanted("held", (tile.number,), Msg("Group {number} is held", number=tile.number), _where(tile))
            for tile in held
        ]
    late = [plan for plan in plans if any(t.number == plan.group and t.state == "late" for t in tiles)]
    if late:
        numbers = tuple(plan.group for plan in late)
        title = Msg("{n} group late", "{n} groups late", n=len(late))
        missing = max(plan.missing for plan in late)
        text = (
            Msg("After catching up, the last one ends {time} late.", time=clock(missing // 1000 * 1000))
            if missing >= 1000  # noqa: PLR2004 - one second
            else Msg("")
        )
        found.append(Wanted("late", numbers, title, text))
    return tuple(found)


def _where(tile: Tile) -> Msg:
    if not tile.spot:
        return Msg("Only this clock stands still.")
    return Msg("Spot: {spot}. Only this clock stands still.", spot=tile.spot)


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)


class Notices(Box):
    """The notices.

    Signals:
        release(int): a group is released.
        look(int): a group is chosen, to see what can be done.
        catch_up(): every late group catches up.
    """

    release = Signal(int)
    look = Signal(int)
    catch_up = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, name=words(Msg("What wants a look")))
        self._words = words
        self._shown: tuple[Wanted, ...] = ()

    def show_wanted(self, found: Sequence[Wanted]) -> None:
        """Shows these notices; built anew only when they changed. Several take a line each, their sentence in the tip."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        self.clear()
        for one in found:
            text, over = self._words(one.text), one.kind == "late"
            notice = Notice(
                self._words(one.title),
                "" if len(found) > 1 else text,
                self.theme,
                look="over" if over else "warn",
                icon="late" if over else "held",
                acts=(self._act(one),),
            )
            notice.setToolTip(text)
            notice.setAccessibleDescription(text)
            self.add(notice)

    def _act(self, one: Wanted) -> Button:
        """The one thing to do; any group can be looked at by its figure too."""
        group = one.groups[0]
        if one.kind == "held":
            release = self._button(Msg("Release"))
            release.clicked.connect(lambda: self.release.emit(group))
            return release
        if one.kind == "late" and len(one.groups) > 1:
            every = self._button(Msg("Catch up all"))
            every.clicked.connect(self.catch_up)
            return every
        look = self._button(Msg("Look"))
        look.clicked.connect(lambda: self.look.emit(group))
        return look

    def _button(self, says: Msg) -> Button:
        button = Button(self._words(says), self.theme, size="small")
        keep_keyboard(button)
        return button
