"""What is looked at rather than pressed: type, time, cards and the compass, for the kit's sheet."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from copfacil.core.seats import Speaks, seating
from copfacil.ui import marks
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card, CardLook
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.notice import Notice
from copfacil.ui.kit.painted import Painted, leading, whole
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.kit.sheet_controls import column_of, row_of
from copfacil.ui.kit.time_views import ClockDigits, PhaseStrip, SeatRing
from copfacil.ui.kit.toast import Toast
from copfacil.ui.marks import Point
from copfacil.ui.paint import Pace, Stretch
from copfacil.ui.theme import SEMIBOLD, Theme, TypeRole


class Views:
    """The right column and the compass; ``focused`` are those that the picture shows with the keyboard's ring."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.focused: list[QWidget] = []

    def column(self) -> QLayout:
        """The right column."""
        theme = self.theme
        column = column_of(theme)
        column.addWidget(Rule("Type: Source Sans, tabular figures", theme, heavy=True))
        digits = ClockDigits(theme, px=112)
        digits.tell("3:42")
        column.addWidget(digits)
        roles: tuple[tuple[TypeRole, str], ...] = (
            ("face", "Witness"),
            ("title", "Groups for Module 2"),
            ("time", "3:42"),
            ("head", "Who is here"),
            ("lead", "Who speaks now: the presenter"),
            ("body", "Chairs in a tight circle, no table between."),
            ("small", "Saved 13:53:17. Never smaller than this."),
        )
        for role, text in roles:
            size = Label(f"{role.capitalize()} {theme.letters[role].px}", theme, "small", tone="ink_soft")
            size.setFixedWidth(theme.px(96))
            column.addLayout(row_of(size, Label(text, theme, role), None, gap=0))
            column.addWidget(Hairline(theme))
        column.addSpacing(theme.space.m)
        column.addWidget(Rule("Rings of time and the strip", theme, heavy=True))
        column.addLayout(self._rings())
        strip = PhaseStrip(theme)
        strip.tell(
            [
                Stretch("Settle 1", 1, 1),
                Stretch("Present 4", 4, 1),
                Stretch("Witness 6", 6, 0.38, now=True),
                Stretch("Feed back 3", 3),
                Stretch("Commit 2", 2),
            ],
            "Witness, third of five phases",
        )
        column.addWidget(strip)
        column.addSpacing(theme.space.m)
        column.addWidget(Rule("Cards, toasts, notices", theme, heavy=True))
        column.addLayout(self._cards())
        column.addWidget(Toast("Ruth Seddon moved to group 4", theme, undo="Undo", key="Ctrl Z"))
        acts = (Button("Release", theme, size="small"), Button("Signpost card", theme, size="small"))
        column.addWidget(Notice("Spot 5 is held", "Only this clock stands still.", theme, icon="held", acts=acts))
        column.addStretch(1)
        return column

    def _rings(self) -> QLayout:
        theme = self.theme
        told: tuple[tuple[str, Pace, float, Speaks], ...] = (
            ("On pace", "on_pace", 0.62, "consultants"),
            ("Late", "late", 0.37, "nobody"),
            ("Held", "held", 0.36, "all"),
            ("Silence", "silence", 0.62, "nobody"),
            ("Paused", "paused", 0.5, "presenter"),
        )
        row = QHBoxLayout()
        for words, pace, left, speaks in told:
            ring = SeatRing(theme, size=76, small=True)
            ring.tell(seating(speaks, 4, presenter_turned=speaks == "consultants"), left, pace, words)
            one = QVBoxLayout()
            for part in (ring, Label(words, theme, "small")):
                one.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            row.addLayout(one)
        return row

    def _cards(self) -> QLayout:
        theme = self.theme
        shown: tuple[tuple[CardLook, str, str], ...] = (
            ("plain", "Troika", "3 people, 30 minutes"),
            ("chosen", "Fishbowl", "focus"),
            ("drop", "", "Drop here"),
            ("empty", "", "Slack: an empty place"),
        )
        grid = QGridLayout()
        grid.setSpacing(theme.px(12))
        for place, (look, title, words) in enumerate(shown):
            card = Card(theme, look=look, name=title or words, pad=14)
            card.body.setSpacing(0)
            if title:
                card.body.addWidget(Label(title, theme, weight=SEMIBOLD))
            card.body.addWidget(Label(words, theme, "small", tone="ink_soft" if title else "ink"))
            grid.addWidget(card, place // 2, place % 2)
            if words == "focus":
                self.focused.append(card)
        return grid

    def compass(self) -> QLayout:
        """The four zones side by side."""
        theme = self.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space.m)
        points: tuple[tuple[Point, str, str], ...] = (
            ("east", "E", "Opportunities"),
            ("north", "N", "Strengths"),
            ("west", "W", "Concerns"),
            ("south", "S", "Suggestions"),
        )
        for which, letter, says in points:
            row.addWidget(_Compass(which, letter, says, theme))
        column = column_of(theme)
        column.addWidget(Rule("Compass: hue, shape, letter and pattern, any one is enough", theme, heavy=True))
        column.addLayout(row)
        return column


class _Compass(Painted):
    """A zone of the compass: its pattern, its shape, its name, a card."""

    def __init__(self, which: Point, letter: str, says: str, theme: Theme) -> None:
        super().__init__(theme, says)
        self.which, self.letter, self.says = which, letter, says
        self.setMinimumHeight(theme.px(104))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        theme, box = self.theme, whole(self)
        washes = {
            "east": theme.east_wash,
            "north": theme.north_wash,
            "west": theme.west_wash,
            "south": theme.south_wash,
        }
        colour = theme.colour(self.which)
        painter = QPainter(self)
        marks.card(painter, box, theme)
        band = box.adjusted(2, 2, -2, 0)
        band.setHeight(theme.px(8))
        painter.fillRect(band, marks.hatch(theme, marks.PATTERNS[self.which], colour))
        side = theme.px(24)
        marks.point(painter, QRectF(theme.px(12), theme.px(22), side, side), theme, self.which, letter=self.letter)
        painter.setFont(theme.font("body", weight=SEMIBOLD))
        painter.setPen(theme.ink)
        painter.drawText(theme.px(48), theme.px(40), self.says)
        card = QRectF(theme.px(12), theme.px(60), box.width() - theme.px(24), theme.px(32))
        marks.rounded(painter, card, washes[self.which], colour, radius=theme.radius.chip)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.ink)
        painter.drawText(
            card.adjusted(theme.px(12), 0, -theme.px(12), 0),
            int(leading(self) | Qt.AlignmentFlag.AlignVCenter),
            "One card",
        )
