"""Ways to a day of one's own: rows that are buttons."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.painted import leading, mirrored
from copfacil.ui.kit.rule import Rule
from copfacil.ui.theme import SEMIBOLD, Theme


class WayRow(QPushButton):
    """A row of 48 px with icon, name, a soft word after it or below it, and an arrow; a hairline beneath."""

    def __init__(self, icon: IconName, name: str, detail: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name.replace("&", "&&"), parent)
        self.theme, self.icon_name, self.name, self.detail = theme, icon, name, detail
        self.setAccessibleName(f"{name}, {detail}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Name and detail on one line."""
        return QSize(round(self._ends() + self._words()[1] + self.theme.px(16)), self.theme.px(48))

    def minimumSizeHint(self) -> QSize:
        """The longer of name and detail, one below the other."""
        return QSize(round(self._ends() + max(self._words())), self.theme.px(48))

    def hasHeightForWidth(self) -> bool:
        """Two lines where one has no room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px."""
        return self.theme.px(48 if self._on_one_line(width) else 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        theme, flipped = self.theme, mirrored(self)
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            ground = QRectF(self.rect()).adjusted(0, 0, 0, -1)
            marks.rounded(painter, ground, theme.pressed if self.isDown() else theme.hover, None, radius=0)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        side = theme.px(20)
        middle = (self.height() - 1 - side) / 2

        def place(x: float, wide: float, y: float, high: float) -> QRectF:
            return QRectF(self.width() - x - wide if flipped else x, y, wide, high)

        paint_icon(painter, place(theme.px(2), side, middle, side), self.icon_name, theme.ink_soft)
        end = place(self.width() - side, side, middle, side)
        paint_icon(painter, end, "chevron-right", theme.ink_soft, right_to_left=flipped)
        name, detail = self._words()
        start = theme.px(34)
        one = self._on_one_line(self.width())
        body, small = theme.letters["body"].line, theme.letters["small"].line
        top = (self.height() - 1 - (body if one else body + small)) / 2
        side_of_text = int(leading(self) | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.font("body", weight=SEMIBOLD))
        painter.setPen(theme.ink)
        painter.drawText(place(start, name + 1, top, body), side_of_text, self.name)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        below = (
            place(start + name + theme.px(12), detail + 1, top, body)
            if one
            else place(start, detail + 1, top + body, small)
        )
        painter.drawText(below, side_of_text, self.detail)

    def _words(self) -> tuple[float, float]:
        name = QFontMetricsF(self.theme.font("body", weight=SEMIBOLD)).horizontalAdvance(self.name)
        return name, QFontMetricsF(self.theme.font("small")).horizontalAdvance(self.detail)

    def _ends(self) -> float:
        return self.theme.px(34) + self.theme.px(28)

    def _on_one_line(self, width: int) -> bool:
        return sum(self._words()) + self.theme.px(12) + self._ends() <= width


class Begin(Box):
    """A new day, people first, a day from a file, or the sample day.

    Signals:
        new_wanted(), people_wanted(), file_wanted(), sample_wanted(): one was pressed.
    """

    new_wanted = Signal()
    people_wanted = Signal()
    file_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, heading: str, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0, name=heading)
        self.new = WayRow("calendar", words("Plan a day"), words("from a module or a blank page"), theme)
        self.people = WayRow("people", words("Bring your people"), words("CSV or Excel, nothing is lost"), theme)
        self.file = WayRow("save", words("Open a file"), words("a day someone gave you"), theme)
        self.sample = WayRow("folder", words("Open the sample day"), words("with invented people"), theme)
        self.add(Rule(heading, theme), self.new, self.people, self.file, self.sample)
        self.new.clicked.connect(self.new_wanted)
        self.people.clicked.connect(self.people_wanted)
        self.file.clicked.connect(self.file_wanted)
        self.sample.clicked.connect(self.sample_wanted)
