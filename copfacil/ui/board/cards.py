"""The cards of a board as a table: newest first, changed in place, so that ten thousand cards cost no more than ten."""

from bisect import bisect_left
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.plan import BoardKind, Zone
from copfacil.core.many import Many
from copfacil.core.words import Words
from copfacil.ui.board.notes import NOTES, noted
from copfacil.ui.board.values import Scene

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole
"""The card itself."""

UNCLUSTERED: frozenset[BoardKind] = frozenset({"river", "scores", "tree", "grid", "matrix"})
"""Kinds whose cards are in no clusters."""

Column = Literal["number", "sign", "card", "zone", "cluster", "by", "noted", "dots"]


class Cards(QAbstractTableModel):
    """The table.

    Attributes:
        total: cards on the board, those a card stands for counted.
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._scene: Scene | None = None
        self._cards: Many[Card] = Many()
        self._places: list[int] = []  # at which cards came, oldest first
        self._ids: list[str] = []
        self._known: dict[int, Card] = {}
        self._zones: dict[str, Zone] = {}
        self.columns: tuple[Column, ...] = ()
        self.total = 0

    # What it shows.

    def show_scene(self, scene: Scene) -> None:
        """Shows a board; the rows that did not change stay as they are."""
        before, self._scene = self._scene, scene
        board = scene.board
        if before is None or before.board.id != board.id or before.board.zones is not board.zones:
            self._reset(board)
            return
        if before.board.clusters is not board.clusters or before.view.names is not scene.view.names:
            self._tell(0, len(self._ids) - 1)
        if columns_of(scene) != self.columns:
            self._reset(board)
            return
        other, gone = board.cards.since(self._cards)
        self._cards = board.cards
        came = sorted(place for place in other if place not in self._known)
        if came and self._places and came[0] < self._places[-1]:
            self._reset(board)  # one came back where it was before: an undo
            return
        self._take(gone)
        for place, card in other.items():
            if place in self._known:
                self.total += card.count - self._known[place].count
                self._known[place] = card
                self._tell(row := self._row(place), row)
        self._add([(place, other[place]) for place in came])

    @property
    def _kind(self) -> BoardKind | None:
        return self._scene.board.kind if self._scene is not None else None

    def _reset(self, board: Board) -> None:
        self.beginResetModel()
        assert self._scene is not None  # noqa: S101 - said to the checker of types
        self._zones = {zone.key: zone for zone in board.zones}
        self.columns = columns_of(self._scene)
        self._cards = board.cards
        other, _ = board.cards.since(Many())
        self._places = sorted(other)
        self._known = {place: other[place] for place in self._places}
        self._ids = [card.id for card in self._known.values()]
        self.total = sum(card.count for card in self._known.values())
        self.endResetModel()

    def _add(self, came: list[tuple[int, Card]]) -> None:
        if not came:
            return
        self.beginInsertRows(QModelIndex(), 0, len(came) - 1)
        for place, card in came:
            self._places.append(place)
            self._ids.append(card.id)
            self._known[place] = card
            self.total += card.count
        self.endInsertRows()
        # Numbers count from the oldest, so those of the others stay.

    def _take(self, gone: frozenset[int]) -> None:
        for place in gone & self._known.keys():
            row = self._row(place)
            self.beginRemoveRows(QModelIndex(), row, row)
            at = len(self._ids) - 1 - row
            self.total -= self._known.pop(place).count
            del self._places[at], self._ids[at]
            self.endRemoveRows()

    def _row(self, place: int) -> int:
        return len(self._places) - 1 - bisect_left(self._places, place)

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    # Rows and cards.

    def card(self, row: int) -> Card:
        """The card in a row."""
        return self._known[self._places[-1 - row]]

    def row_of(self, card: str) -> int:
        """Where a card stands, -1 for nowhere."""
        try:
            return len(self._ids) - 1 - self._ids.index(card)
        except ValueError:
            return -1

    @property
    def newest(self) -> Card | None:
        """The card that came last."""
        return self.card(0) if self._ids else None

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The zones of the board."""
        return tuple(self._zones.values())

    def zone(self, card: Card) -> Zone | None:
        """The zone of a card."""
        return self._zones.get(card.zone)

    def lonely(self, card: Card) -> bool:
        """Whether a card stands in no cluster though its zone has some."""
        if self._scene is None or card.cluster:
            return False
        return any(one.zone == card.zone for one in self._scene.board.clusters.values())

    # What Qt asks.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many cards."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as the board needs."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a column is called."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = self._words
        names: dict[Column, str] = {
            "number": words("No"),
            "sign": "",
            "card": words("Card"),
            "zone": words("Point") if self._kind == "compass" else words("Place"),
            "cluster": words("Cluster"),
            "by": words("Whose"),
            "noted": words("Noted"),
            "dots": words("Dots"),
        }
        return names[self.columns[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell is, shows and tells."""
        if not index.isValid():
            return None
        card = self.card(index.row())
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), self.columns[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole and self.columns[index.column()] == "card":
            return card.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.told(index.row()) if self.columns[index.column()] == "card" else None
        return None

    def told(self, row: int) -> str:
        """A row as it is read out."""
        parts = [self.text(row, column) for column in self.columns if column != "sign"]
        return ", ".join(part for part in parts if part)

    def text(self, row: int, column: Column) -> str:
        """What a cell shows."""
        card = self.card(row)
        match column:
            case "number":
                return str(len(self._ids) - row)
            case "sign":
                return ""
            case "card":
                return card.text if card.count == 1 else f"{card.text} ×{card.count}"
            case "zone":
                zone = self.zone(card)
                return zone.name if zone is not None else ""
            case "cluster":
                held = self._scene.board.clusters.get(card.cluster) if self._scene is not None else None
                return held.title if held is not None else self._words("no cluster yet") if self.lonely(card) else ""
            case "by":
                return self._scene.view.names.get(card.by, "") if self._scene is not None else ""
            case "noted":
                return self._words(noted(card, self._kind)) if self._kind is not None else ""
            case "dots":
                return str(card.dots) if card.dots else ""


def columns_of(scene: Scene) -> tuple[Column, ...]:
    """The columns that a board needs."""
    by_name: tuple[Column, ...] = ("by",) if scene.by_name else ()
    cluster: tuple[Column, ...] = () if scene.by_name or scene.board.kind in UNCLUSTERED else ("cluster",)
    told: tuple[Column, ...] = ("noted",) if scene.board.kind in NOTES else ()
    dots: tuple[Column, ...] = ("dots",) if scene.board.dots else ()
    return ("number", "sign", "card", "zone", *by_name, *cluster, *told, *dots)


def card_at(index: Index) -> Card:
    """The card behind an index."""
    found = index.data(CARD)
    if not isinstance(found, Card):
        raise TypeError("This index belongs to another list.")
    return found
