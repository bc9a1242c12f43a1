"""The table and the timetable as widgets: seats in a ring of time, the strip of phases, the digits of a clock."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from copfacil.core.seats import Circle
from copfacil.ui import paint
from copfacil.ui.kit.painted import Painted, leading, mirrored, whole
from copfacil.ui.paint import Pace, Stretch
from copfacil.ui.theme import Theme, Tone


class SeatRing(Painted):
    """Who may speak, inside the time that is left.

    Args:
        theme: the look.
        size: wanted side in px before the text scale.
        small: a tile's: seats as large as they fit.
    """

    def __init__(self, theme: Theme, *, size: int = 214, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.size_px, self.small = size, small
        self._told: tuple[Circle, float, Pace] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, circle: Circle, left: float, pace: Pace, says: str) -> None:
        """Shows a state.

        Args:
            circle: the seats.
            left: share of the time that is left, 0.0 to 1.0.
            pace: of the clock.
            says: the same in words for screen readers, without the seconds.
        """
        told = (circle, left, pace)
        if told != self._told:
            self._told = told
            self.setAccessibleName(says)
            self.update()

    def sizeHint(self) -> QSize:
        """Its size at the text scale."""
        return QSize(self.theme.px(self.size_px), self.theme.px(self.size_px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        if self._told is not None:
            circle, left, pace = self._told
            paint.table(QPainter(self), whole(self), self.theme, circle, left, pace=pace, small=self.small)


class Seats(Painted):
    """The seats alone, beside a line of text or a group's name."""

    def __init__(
        self, circle: Circle, theme: Theme, says: str, *, size: int = 64, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, says, parent)
        self.circle, self.size_px = circle, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, circle: Circle, says: str) -> None:
        """Shows other seats."""
        self.circle = circle
        self.setAccessibleName(says)
        self.update()

    def sizeHint(self) -> QSize:
        """Its size at the text scale."""
        return QSize(self.theme.px(self.size_px), self.theme.px(self.size_px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them."""
        paint.seats(QPainter(self), whole(self), self.circle, self.theme.ink)


class PhaseStrip(Painted):
    """All phases of the round in proportion, the present one filled as far as it is."""

    def __init__(self, theme: Theme, *, bar: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.bar = bar
        self._phases: tuple[Stretch, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, phases: Sequence[Stretch], says: str) -> None:
        """Shows a state; says tells it in words, without the seconds."""
        if tuple(phases) != self._phases:
            self._phases = tuple(phases)
            self.setAccessibleName(says)
            self.update()

    def sizeHint(self) -> QSize:
        """Bars and labels."""
        return QSize(self.theme.px(320), self.theme.px(self.bar + 4) + self.theme.letters["small"].line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them."""
        paint.strip(
            QPainter(self),
            whole(self),
            self.theme,
            self._phases,
            bar=self.theme.px(self.bar),
            right_to_left=mirrored(self),
        )


class ClockDigits(Painted):
    """Big figures that keep their places; drawn again only when their text changes.

    Args:
        theme: the look.
        px: font size before the text scale; 120 is the desk's clock, 28 a group's.
        widest: a text as long as it ever gets, so that nothing beside it moves.
    """

    def __init__(self, theme: Theme, *, px: int = 120, widest: str = "88:88", parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.px, self.widest = px, widest
        self.text = ""
        self.tone: Tone = "ink"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, text: str, *, tone: Tone = "ink", says: str = "") -> None:
        """Shows other figures; says is the name for screen readers, the figures when empty."""
        if (text, tone) != (self.text, self.tone):
            self.text, self.tone = text, tone
            self.setAccessibleName(says or text)
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the widest text; as high as the figures and a little air."""
        font = paint.figures(self.theme, self.theme.px(self.px) * paint.FIGURE_HEIGHT)
        wide = max(QFontMetricsF(font).horizontalAdvance(text) for text in (self.widest, self.text))
        return QSize(round(wide) + 1, self.theme.px(self.px * 0.8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the figures."""
        paint.digits(
            QPainter(self),
            whole(self),
            self.theme,
            self.text,
            height=self.theme.px(self.px) * paint.FIGURE_HEIGHT,
            colour=self.theme.colour(self.tone),
            align=leading(self),
        )
