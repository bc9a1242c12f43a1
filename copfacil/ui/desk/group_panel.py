"""What can be done with one group: a card at the foot of the right column, over nothing, asking nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from copfacil.core.catchup import CatchUp
from copfacil.core.play import Play
from copfacil.core.scene import Tile
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.letters import LINE
from copfacil.ui.desk.said import shortened, sign
from copfacil.ui.icons import IconName
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.card import Card, CardLook
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_LATE_AT_LEAST = 1_000


class GroupPanel(Card):
    """One group.

    Signals:
        hold(), back(), next(), skip(), catch_up(), action(), check(), close(): what a person wants for this group.
        minutes(int): +1 or -1.
    """

    hold = Signal()
    back = Signal()
    next = Signal()
    skip = Signal()
    catch_up = Signal()
    action = Signal()
    check = Signal()
    close_wanted = Signal()
    minutes = Signal(int)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, look="plain", pad=12)
        self._words = words
        self._plan: CatchUp | None = None
        self.body.setSpacing(theme.px(4))
        head = Box(theme, across=True)
        self._title = Label("", theme, weight=SEMIBOLD, wrap=True)
        leave = IconButton("cross", words(Msg("Back to everybody")), theme, look="quiet", size="small")
        leave.clicked.connect(self.close_wanted)
        head.add(self._title, stretch=1)
        head.add(leave)
        self._state = Label("", theme, "small", weight=SEMIBOLD, wrap=True)
        self._presents = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._catching = Box(theme, margins=(0, 4, 0, 0), gap=4)
        self._preview = Label("", theme, "small", wrap=True)
        self._catch = self._button(Msg("Catch up so"), "late")
        self._catch.clicked.connect(self.catch_up)
        self._catching.add(self._preview, self._catch)
        for part in (head, self._state, self._presents, self._catching, self._acts()):
            self.body.addWidget(part)

    def _acts(self) -> Flow:
        flow = Flow(self.theme, gap=6)
        self.hold_button = self._button(Msg("Hold"), "held")
        less, more = self._button(Msg("1 min"), "minus"), self._button(Msg("1 min"), "plus")
        less.setAccessibleName(self._words(Msg("One minute less for this group")))
        more.setAccessibleName(self._words(Msg("One minute more for this group")))
        self._next = self._button(Msg("Next"), "next")
        back, skip = self._button(Msg("Back"), "back"), self._button(Msg("Leave out"), "skip")
        action, check = self._button(Msg("Action"), "flag"), self._button(Msg("Check"), "check")
        self._moves = (less, more, self._next, back, skip)
        flow.add(self.hold_button, skip, less, more, back, self._next, action, check)  # two of a kind to a line
        self._check, self._action = check, action
        for button, signal in (
            (self.hold_button, self.hold),
            (back, self.back),
            (self._next, self.next),
            (skip, self.skip),
            (action, self.action),
            (check, self.check),
        ):
            button.clicked.connect(signal)
        less.clicked.connect(lambda: self.minutes.emit(-1))
        more.clicked.connect(lambda: self.minutes.emit(1))
        return flow

    def _button(self, says: Msg, icon: IconName) -> Button:
        return Button(self._words(says), self.theme, size="small", icon=icon)

    def show_group(self, tile: Tile, play: Play, plans: Sequence[CatchUp]) -> None:
        """Shows one group as it is now."""
        words, shown = self._words, sign(tile)
        named = words(Msg("Group {number}", number=tile.number))
        self._title.set_text(f"{named}, {tile.spot}" if tile.spot else named)
        self.setAccessibleName(named)
        looks: dict[str, CardLook] = {"held": "warn", "late": "over", "over": "warn"}
        self.set_look(looks.get(tile.state, "plain"))
        tones: dict[str, Tone] = {"held": "warn", "late": "over", "over": "warn"}
        self._state.set_tone(tones.get(tile.state, "ink"))
        explained = {
            "held": Msg("{state}. Only this clock stands still.", state=shown.says),
            "late": Msg("{state}. It runs on by itself.", state=shown.says),
        }.get(tile.state, shown.says)
        self._state.set_text(words(explained))
        self._presents.set_text(words(Msg("{name} presents", name=tile.presenter)) if tile.presenter else "")
        self._presents.setVisible(bool(tile.presenter))
        held = tile.state == "held"
        self.hold_button.set_text(words(Msg("Release") if held else Msg("Hold")))
        self.hold_button.set_icon("play" if held else "held")
        why = words(Msg("Release the group first.")) if held else ""
        over = words(Msg("This group is through.")) if tile.state == "done" else ""
        for button in self._moves:
            if button.isEnabled() == bool(why or over):
                button.set_why_not(why or over)
        self.hold_button.set_why_not(over)
        self._check.setVisible("health" in play.captures)
        self._action.setVisible("action" in play.captures)
        self._preview_of(tile, play, plans)

    def _preview_of(self, tile: Tile, play: Play, plans: Sequence[CatchUp]) -> None:
        plan = next((plan for plan in plans if plan.group == tile.number and plan.late >= _LATE_AT_LEAST), None)
        self._catching.setVisible(plan is not None and tile.state != "held")
        if plan is None or plan == self._plan:
            return
        self._plan = plan
        words = self._words
        lines = [words(msg) for msg in shortened(plan, play)]
        if not plan.lengths:
            lines.insert(0, words(Msg("No later talk can be shortened: silence, feedback and commitment stay whole.")))
        self._preview.set_text(LINE.join(lines))
        self._catch.set_why_not("" if plan.lengths else words(Msg("There is no later talk to take it from.")))
