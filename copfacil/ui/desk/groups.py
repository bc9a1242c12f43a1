"""The grid of groups: one view for one group or forty, that paints again only the tiles whose picture changed."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from copfacil.core.scene import Tile
from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.desk.tile import (
    LEAST,
    Face,
    Kind,
    Rest,
    Still,
    digits_picture,
    digits_place,
    face,
    paint_tile,
    rest_of,
    still_of,
)
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.theme import Theme, Tone

Index = QModelIndex | QPersistentModelIndex

AROUND = 5
"""px round each tile, so that the keyboard's ring is never cut."""

_KINDS: tuple[Kind, ...] = ("big", "medium", "small")
_MOST_COLUMNS = 8
_CLOCKS = 100
"""Pictures of digits that are kept at most."""
_REST_MS = 150
"""After so long without scrolling no row stays cut."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How tiles are laid: so many columns of cells of a size in px, the tiles of a kind."""

    columns: int
    width: int
    height: int
    kind: Kind


def laid(count: int, width: int, height: int, scale: float = 1.0) -> Grid:
    """The largest tiles with which so many groups fit into a room in px.

    Where none do, the smallest, to be scrolled, and so high that the room shows whole rows.
    """
    least_columns = min(2, max(count, 1))
    for kind in _KINDS:
        wide, high, most = (round(px * scale) + 2 * AROUND for px in LEAST[kind])
        for columns in range(2 if kind == "big" else least_columns, _MOST_COLUMNS + 1):
            rows = -(-count // columns)
            if width // columns >= wide and rows * high <= height:
                return Grid(columns, width // columns, min(most, height // max(rows, 1)), kind)
    wide, high, _ = (round(px * scale) + 2 * AROUND for px in LEAST["small"])
    columns = max(1, min(_MOST_COLUMNS, width // wide))
    return Grid(columns, width // columns, max(high, height // max(1, height // high)), "small")


class Tiles(QAbstractListModel):
    """The faces of all groups; tells which of them changed, and each as a sentence for screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self.faces: tuple[Face, ...] = ()
        self.numbers: tuple[int, ...] = ()
        self._rests: dict[int, tuple[Rest, Still]] = {}

    def show(self, tiles: Sequence[Tile], words: Words) -> None:
        """Takes the tiles as they are now."""
        faces = tuple(face(tile, self._still(tile, words)) for tile in tiles)
        numbers = tuple(tile.number for tile in tiles)
        if numbers != self.numbers:
            self.beginResetModel()
            self.faces, self.numbers = faces, numbers
            self.endResetModel()
            return
        before, self.faces = self.faces, faces
        for row, (old, new) in enumerate(zip(before, faces, strict=True)):
            if old != new:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def _still(self, tile: Tile, words: Words) -> Still:
        """What the tile shows for a while, worked out only when it changes."""
        rest, known = rest_of(tile), self._rests.get(tile.number)
        if known is not None and known[0] == rest:
            return known[1]
        made = still_of(tile, words)
        self._rests[tile.number] = rest, made
        return made

    def rowCount(self, parent: Index | None = None) -> int:
        """One row for each group."""
        return 0 if parent is not None and parent.isValid() else len(self.faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The sentence of a tile."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.faces[index.row()].still.tells
        return None


class _Painter(QStyledItemDelegate):
    """Paints the tiles of one grid; of small ones, of which there may be forty, the picture is kept but for the digits."""

    def __init__(self, view: "GroupGrid") -> None:
        super().__init__(view)
        self._view = view
        self._kept: dict[int, tuple[tuple[Still, str, bool], QPixmap]] = {}
        self._clocks: dict[tuple[str, Tone], QPixmap] = {}
        self._kept_for: tuple[object, ...] = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one tile, and the keyboard's ring round it while the grid has the focus."""
        view = self._view
        cell: QRect = option.rect
        box = QRectF(cell.adjusted(AROUND, AROUND, -AROUND, -AROUND))
        number = view.tiles.numbers[index.row()]
        shown = view.tiles.faces[index.row()]
        chosen, kind, flipped = number == view.chosen, view.grid.kind, mirrored(view)
        if kind == "big":
            paint_tile(painter, box, view.theme, shown, kind, chosen=chosen, right_to_left=flipped)
        else:
            painter.drawPixmap(box.topLeft(), self._still(number, box, shown, chosen=chosen, flipped=flipped))
            digits = self._clock(shown)
            size = digits.deviceIndependentSize()
            painter.drawPixmap(digits_place(view.theme, kind, box, size, right_to_left=flipped), digits)
        if view.hasFocus() and index.row() == view.currentIndex().row():
            marks.focus_ring(painter, box, view.theme, radius=view.theme.radius.card)

    def _still(self, number: int, box: QRectF, shown: Face, *, chosen: bool, flipped: bool) -> QPixmap:
        """The tile without its digits, drawn once for as long as it looks so."""
        view, ratio = self._view, self._view.devicePixelRatioF()
        kept_for = (view.theme, view.grid.kind, box.size().toTuple(), ratio, flipped)
        if kept_for != self._kept_for:
            self._kept.clear()
            self._clocks.clear()
            self._kept_for = kept_for
        looks, known = (shown.still, shown.shape, chosen), self._kept.get(number)
        if known is not None and known[0] == looks:
            return known[1]
        made = QPixmap((box.size() * ratio).toSize())
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        whole = QRectF(0, 0, box.width(), box.height())
        paint_tile(painter, whole, view.theme, shown, view.grid.kind, chosen=chosen, right_to_left=flipped)
        painter.end()
        self._kept[number] = looks, made
        return made

    def _clock(self, shown: Face) -> QPixmap:
        """The digits, drawn once for all groups that show the same."""
        looks = shown.digits, shown.still.sign.tone
        if (known := self._clocks.get(looks)) is not None:
            return known
        if len(self._clocks) >= _CLOCKS:
            self._clocks.clear()
        view = self._view
        made = digits_picture(view.theme, view.grid.kind, *looks, view.devicePixelRatioF())
        self._clocks[looks] = made
        return made

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The cell of the grid."""
        return QSize(self._view.grid.width, self._view.grid.height)


class GroupGrid(QListView):
    """All groups, to be looked at and chosen.

    Signals:
        picked(int): the number of the group that a person has pressed, or gone to with the arrow keys.
        opened(): Enter was pressed on the chosen group.
    """

    picked = Signal(int)
    opened = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self.theme, self.words = theme, words
        self.tiles = Tiles()
        self.chosen: int | None = None
        self.grid = laid(1, 800, 300)
        self.setAccessibleName(words(Msg("Groups")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setItemDelegate(_Painter(self))
        self.setModel(self.tiles)
        bar = self.verticalScrollBar()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: bar.setValue(round(bar.value() / self.grid.height) * self.grid.height))
        bar.valueChanged.connect(lambda _value: self._rest.start())
        self.clicked.connect(lambda index: self.picked.emit(self.tiles.numbers[index.row()]))

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Shows the groups as they are now."""
        before = len(self.tiles.faces)
        self.tiles.show(tiles, self.words)
        if len(tiles) != before:
            self._lay()

    def choose(self, number: int | None) -> None:
        """Marks a group as chosen, or none."""
        if number == self.chosen:
            return
        self.chosen = number
        if number in self.tiles.numbers:
            index = self.tiles.index(self.tiles.numbers.index(number))
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()

    def focus_box(self) -> QRect | None:
        """The ring goes round one tile, which draws it itself."""
        return None

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self._lay()
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Two rows of the smallest tiles."""
        wide, high, _ = (self.theme.px(px) + 2 * AROUND for px in LEAST["small"])
        return QSize(2 * wide, 2 * high)

    def wanted_height(self, width: int) -> int:
        """How high all groups are in the largest tiles that fit a width in px."""
        count = max(len(self.tiles.faces), 1)
        wide, high, _ = (self.theme.px(px) + 2 * AROUND for px in LEAST["big"])
        columns = max(1, min(2, width // wide))
        return -(-count // columns) * high

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from group to group and choose it, Enter opens what can be done with it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.picked.emit(self.tiles.numbers[self.currentIndex().row()])
                self.opened.emit()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex().isValid() and self.currentIndex() != before:
            self.picked.emit(self.tiles.numbers[self.currentIndex().row()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the tiles anew."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        # One px of reserve: the view wraps a row that fills its width exactly.
        room, count = self.contentsRect().size(), len(self.tiles.faces)
        grid = laid(count, room.width() - 1, room.height(), self.theme.scale)
        fits = grid.height * -(-count // grid.columns) <= room.height()
        # Decided here, since the view keeps room for a bar that may come: it would wrap a column early.
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAlwaysOn)
        if not fits:
            bar = self.verticalScrollBar().sizeHint().width()
            grid = laid(count, room.width() - bar - 1, room.height(), self.theme.scale)
        # Whole rows only, so that none is cut at the foot, nor at the top when the last one is reached.
        self.setViewportMargins(0, 0, 0, 0 if fits else room.height() % grid.height)
        self.verticalScrollBar().setSingleStep(grid.height)
        if grid != self.grid or self.gridSize().isEmpty():
            self.grid = grid
            self.setGridSize(QSize(grid.width, grid.height))
