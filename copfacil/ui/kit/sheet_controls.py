"""The controls of the kit in their states, for the kit's sheet."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from copfacil.core.seats import Speaks, seating
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.chip import Chip, FilterChip
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.meter import Meter
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.kit.time_views import Seats
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    from copfacil.ui.icons import IconName
    from copfacil.ui.marks import ChipLook

W = TypeVar("W", bound=QWidget)

_PHASES: tuple[tuple[str, Speaks, bool], ...] = (
    ("Settle", "host", False),
    ("Present", "presenter", False),
    ("Clarify", "all", False),
    ("Silence", "nobody", False),
    ("Witness", "consultants", True),
)


class Controls:
    """The middle column; ``focused`` are those that the picture shows with the keyboard's ring."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.focused: list[QWidget] = []

    def column(self) -> QLayout:
        """All of them."""
        theme = self.theme
        column = column_of(theme)
        column.addWidget(Rule("Buttons", theme, heavy=True))
        column.addLayout(self._buttons())
        column.addSpacing(theme.space.m)
        column.addWidget(Rule("Fields and choices", theme, heavy=True))
        column.addLayout(self._fields())
        column.addSpacing(theme.space.m)
        column.addWidget(Rule("Chips", theme, heavy=True))
        column.addLayout(self._chips())
        column.addSpacing(theme.space.m)
        column.addWidget(Rule("Who may speak", theme, heavy=True))
        column.addLayout(self._seats())
        column.addWidget(
            Label(
                "Filled may speak, open listens. The presenter sits at twelve; the chair turned away has its back to "
                "the circle. The same drawing on desk, wall and paper.",
                theme,
                "small",
                tone="ink_soft",
                wrap=True,
            )
        )
        column.addSpacing(theme.space.m)
        column.addWidget(Rule("Meters", theme, heavy=True))
        for says, share, tone in (("Slack 13 %, line at 10 %", 0.65, "good"), ("Slack 6 %: end may slip", 0.3, "warn")):
            bar = Meter(says, share, theme, tone="good" if tone == "good" else "warn", line_at=0.5)
            column.addLayout(row_of(bar, Label(says, theme, "small"), gap=theme.space.m))
        column.addStretch(1)
        return column

    def _buttons(self) -> QLayout:
        theme = self.theme
        hover, pressed, off = Button("Hold group", theme), Button("Hold group", theme), Button("Hold group", theme)
        main_hover = Button("Start the round", theme, look="primary")
        for button in (hover, main_hover):
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        pressed.setDown(True)
        off.set_why_not("The round has not begun.")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        shown = (
            (Button("Start the round", theme, look="primary"), "primary"),
            (main_hover, "hover"),
            (self._focus(Button("Start the round", theme, look="primary")), "focus"),
            (Button("Hold group", theme), "plain"),
            (hover, "hover"),
            (self._focus(Button("Hold group", theme)), "focus"),
            (pressed, "pressed"),
            (off, "not now, says why"),
            (Button("Back", theme, look="quiet", icon="back"), "quiet"),
        )
        for place, (button, words) in enumerate(shown):
            row, column = divmod(place, 3)
            grid.addWidget(button, 2 * row, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Label(words, theme, "small", tone="ink_soft"), 2 * row + 1, column)
        rows = column_of(theme)
        rows.addLayout(grid)
        rows.addLayout(
            row_of(
                IconButton("plus", "One minute more", theme),
                self._focus(IconButton("minus", "One minute less", theme)),
                Button("Test page", theme, size="small"),
                Button("Pause all", theme, icon="pause", key="Space"),
                Button("Next", theme, icon="next", icon_after=True),
                None,
                gap=theme.px(12),
            )
        )
        rows.addWidget(Button("Start the day", theme, look="primary", size="big", icon="play", key="Space"))
        return rows

    def _fields(self) -> QLayout:
        theme = self.theme
        wrong, typed = Field("Clock time", theme), Field("Spot", theme)
        wrong.set_text("25:70")
        wrong.set_error("A clock time such as 14:20")
        typed.set_text("Spot 4")
        self._focus(typed.line)
        grid = QGridLayout()
        grid.setSpacing(theme.px(12))
        grid.addWidget(Field("Name", theme, placeholder="Type a name", icon="search"), 0, 0)
        grid.addWidget(typed, 0, 1)
        grid.addWidget(wrong, 1, 0)
        slot = Choice("Preset", (("slot-20", "Twenty-minute slot"), ("sitting-60", "Sitting of an hour")), theme)
        grid.addWidget(slot, 1, 1, Qt.AlignmentFlag.AlignTop)
        column = column_of(theme)
        column.addLayout(grid)
        here, some = Check("here", theme), Check("some", theme)
        here.setChecked(True)
        some.setCheckState(Qt.CheckState.PartiallyChecked)
        focus = self._focus(Check("focus", theme))
        later = Check("later", theme, note="by 10:00", late=True)
        column.addLayout(row_of(here, Check("away", theme), some, focus, later, None, gap=theme.px(20)))
        kinds: tuple[tuple[str, str, IconName | None], ...] = (
            ("note", "Note", "note"),
            ("action", "Action", "flag"),
            ("quote", "Quote", "quote"),
            ("parked", "Parked", "parked"),
        )
        column.addWidget(Segments("Kind", kinds, theme))
        rounds = Stepper("Rounds", 3, theme, fewer="One round less", more="One round more")
        listen, decide = FilterChip("Listen", theme), FilterChip("Decide", theme)
        listen.setChecked(True)
        column.addLayout(row_of(rounds, None, listen, decide, gap=theme.space.s))
        return column

    def _chips(self) -> QLayout:
        theme = self.theme
        shown: tuple[tuple[str, IconName, ChipLook], ...] = (
            ("by 4 Dec", "clock", "plain"),
            ("happened", "check", "accent"),
            ("as planned", "ready", "good"),
            ("Held 4 min", "held", "warn"),
            ("2:40 late", "late", "over"),
            ("Silence", "none", "calm"),
            ("Desk only", "lock", "quiet"),
        )
        chips = [Chip(text, theme, icon=icon, look=look) for text, icon, look in shown]
        column = column_of(theme)
        for part in (chips[:4], chips[4:]):
            column.addLayout(row_of(*part, None, gap=theme.space.s))
        return column

    def _seats(self) -> QLayout:
        theme = self.theme
        row = QHBoxLayout()
        for name, speaks, turned in _PHASES:
            one = QVBoxLayout()
            one.setSpacing(theme.space.xs)
            seats = Seats(seating(speaks, 4, presenter_turned=turned), theme, name, size=72)
            for part in (seats, Label(name, theme, "small")):
                one.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            row.addLayout(one)
        return row

    def _focus(self, widget: W) -> W:
        self.focused.append(widget)
        return widget


def row_of(*parts: QWidget | None, gap: int) -> QHBoxLayout:
    """Side by side; None is a gap that grows."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row


def column_of(theme: Theme) -> QVBoxLayout:
    """One below the other."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(10))
    return column
