"""The card that is dragged: it follows the pointer and says who it is and what the move would mean."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.painted import Painted, mirrored
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.theme import SEMIBOLD, Theme

_LEAST, _MOST, _HIGH, _AROUND = 200, 320, 66, 5
"""px before the text scale; and around the card the room of its ring."""


class CarriedCard(Painted):
    """Lies over the screen and takes no mouse."""

    def __init__(self, words: Words, theme: Theme, over: QWidget) -> None:
        super().__init__(theme, "", over)
        self.over, self.words, self.name, self.cost = over, words, "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, name: str, cost: str) -> None:
        """Whose card it is, and what the move would mean here; an empty one: no place to drop."""
        self.name, self.cost = name, cost or self.words("Hold it over a group")
        self.setAccessibleName(f"{name}, {self.cost}")
        self.resize(self.sizeHint())
        self.update()

    def follow(self, at: QPoint) -> None:
        """Goes to where the pointer is on the screen; the pointer holds it by its grip."""
        here = self.over.mapFromGlobal(at)
        grip = self.theme.px(24)
        x = here.x() - self.width() + grip if mirrored(self) else here.x() - grip
        self.move(x, here.y() - self.height() // 2)
        self.show()
        self.raise_()

    def sizeHint(self) -> QSize:
        """As wide as its words, within limits."""
        theme = self.theme
        words = max(
            wide(theme.font("body", weight=SEMIBOLD), self.name),
            wide(theme.font("small"), self.cost),
        )
        needs = min(max(round(words) + theme.px(52), theme.px(_LEAST)), theme.px(_MOST))
        return QSize(needs + 2 * _AROUND, theme.px(_HIGH) + 2 * _AROUND)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the card with its ring."""
        theme, painter = self.theme, QPainter(self)
        box = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        marks.rounded(
            painter, box.adjusted(-2, -2, 2, 2), theme.paper, None, radius=theme.radius.card + theme.lines.focus_gap
        )
        marks.card(painter, box, theme, border=theme.edge)
        marks.focus_ring(painter, box, theme, radius=theme.radius.card)
        brush = Brush(painter, theme, box, mirrored=mirrored(self))
        grip, x = theme.px(16), theme.px(36)
        paint_icon(painter, brush.at(theme.px(12), (box.height() - grip) / 2, grip, grip), "grip", theme.ink_soft)
        body, small = theme.letters["body"].line, theme.letters["small"].line
        top, room = (box.height() - body - small) / 2, box.width() - x - theme.px(14)
        brush.text(brush.at(x, top, room, body), self.name, weight=SEMIBOLD, ends=True)
        brush.text(brush.at(x, top + body, room, small), self.cost, "small", tone="ink_soft")
