"""A page on the table: drawn sharp at the screen's own pixels, whole or at its true size."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from copfacil.ui.kit.painted import Painted
from copfacil.ui.prints.pages import POINTS_PER_INCH, Page
from copfacil.ui.theme import Theme

Zoom = Literal["fit", "true"]
"""The whole page, or as large as on paper (100 %)."""

_LEAST = 0.05
"""Px to a point: a window may be too small for anything."""


class _Sheet(Painted):
    """The sheet of paper, with its picture once there is one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.image: QImage | None = None

    def sizeHint(self) -> QSize:
        """What it was given."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws paper, picture and edge; paper is white in every theme."""
        painter, box = QPainter(self), QRectF(self.rect())
        painter.fillRect(box, Qt.GlobalColor.white)
        if self.image is not None:
            # Old pixels stretch for a moment while the new ones are made; made ones fit exactly.
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self.image)
        painter.setPen(self.theme.edge)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


class PaperView(QScrollArea):
    """One page, scrolled by arrow keys where it does not fit.

    Signals:
        scaled(): the page has another size on screen; a picture at ``scale`` is wanted.
        turned(int): another page, so many further, was asked for by a key.
    """

    scaled = Signal()
    turned = Signal(int)

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.theme, self._page = theme, Page(595, 842)
        self._zoom: Zoom = "fit"
        self._sheet = _Sheet(theme)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The page's size must not depend on bars that come and go with it.
        self._bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table = QWidget()
        self._sheet.setParent(self._table)
        self.setWidget(self._table)
        self.viewport().setAutoFillBackground(False)
        self._table.setAutoFillBackground(False)
        self.viewport().installEventFilter(self)

    @property
    def scale(self) -> float:
        """Device px to a point."""
        return self._points() * self.devicePixelRatioF()

    def show_page(self, page: Page, says: str) -> None:
        """Shows the blank sheet of a page, told by these words, until its picture comes."""
        self._page = page
        self._sheet.image = None
        self.setAccessibleName(says)
        self.setAccessibleDescription("")
        self._lay()
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setValue(0)

    def show_picture(self, image: QImage) -> None:
        """The picture of the page that is shown."""
        self._sheet.image = image
        self._sheet.update()

    def show_text(self, words: str) -> None:
        """The words of the page, for screen readers."""
        self.setAccessibleDescription(words)

    def zoom(self, zoom: Zoom) -> None:
        """Shows the whole page, or its true size."""
        self._zoom = zoom
        policies = Qt.ScrollBarPolicy
        self._bars(policies.ScrollBarAlwaysOff if zoom == "fit" else policies.ScrollBarAsNeeded)
        self._lay()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._lay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page fits the room there is."""
        if event.type() == QEvent.Type.Resize:
            self._lay()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down and Page Up turn the page."""
        turns: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in turns:
            self.turned.emit(turns[event.key()])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the table on which the page lies."""
        QPainter(self.viewport()).fillRect(event.rect(), self.theme.sunk)

    def _bars(self, policy: Qt.ScrollBarPolicy) -> None:
        self.setHorizontalScrollBarPolicy(policy)
        self.setVerticalScrollBarPolicy(policy)

    def _points(self) -> float:
        """Px to a point."""
        if self._zoom == "true":
            return self.logicalDpiX() / POINTS_PER_INCH
        seen, air = self.viewport().size(), 2 * self._air()
        across, down = (seen.width() - air) / self._page.width, (seen.height() - air) / self._page.height
        return max(_LEAST, min(across, down))

    def _air(self) -> int:
        return self.theme.space.l

    def _lay(self) -> None:
        points, air, seen = self._points(), self._air(), self.viewport().size()
        size = QSize(round(self._page.width * points), round(self._page.height * points))
        table = QSize(size.width() + 2 * air, size.height() + 2 * air).expandedTo(seen)
        self._table.resize(table)
        self._sheet.setGeometry(
            (table.width() - size.width()) // 2, (table.height() - size.height()) // 2, size.width(), size.height()
        )
        self.scaled.emit()
