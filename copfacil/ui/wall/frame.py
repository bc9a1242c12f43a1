"""What a face is laid out in: a picture of some size, its theme, its language and how it shows the time."""

from math import ceil
from typing import Literal

from copfacil.core.value import dataclass
from copfacil.core.words import Words
from copfacil.ui.theme import Theme

Look = Literal["both", "ring", "disc", "digits"]
"""How a phase shows its time: digits and ring, the ring only, a shrinking disc, digits only."""

LEAST = 0.0465
"""Font size whose capitals are 3 % of the picture's height, with a hair to spare for rounding to pixels."""
MARGIN = 0.09
TOP = 0.075
"""Where the first capital begins."""
VITAL = 0.662
"""Name, who speaks and digits stand above this; the rest is the lowest third."""
DIGITS, DIGITS_LEAST = 0.265, 0.25
"""Height of the figures, and when hours show or room is short."""
GAP = 0.055
"""Between columns."""
WORD = 0.056
SECOND = 0.052
"""Font size of who may speak, and of the softer line."""
TITLE = 0.14
RING = 0.574
RING_LINE = 0.031

TURN_MS = 8_000
"""How long one turn stays when something is shown in turns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A picture to lay out a face in.

    Attributes:
        width, height: px.
        theme: colours and letters.
        words: the language of the wall.
        look: how time is shown.
        turn: counts up every ``TURN_MS``; says which turn is shown.
    """

    width: float
    height: float
    theme: Theme
    words: Words
    look: Look
    turn: int

    def px(self, share: float) -> float:
        """A share of the picture's height, px."""
        return share * self.height

    @property
    def least(self) -> int:
        """The smallest font size, px."""
        return ceil(self.px(LEAST))

    @property
    def left(self) -> float:
        """Where columns begin, px."""
        return self.px(MARGIN)

    @property
    def right(self) -> float:
        """Where columns end, px."""
        return self.width - self.px(MARGIN)

    @property
    def room(self) -> float:
        """The width between the margins, px."""
        return self.right - self.left
