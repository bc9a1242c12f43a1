"""The same cards as a list: for the keyboard, for screen readers, for finding one among many."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from copfacil.core.boards.board import Card
from copfacil.core.words import Words
from copfacil.ui.board.cards import Cards, Column, card_at
from copfacil.ui.board.keys import asked
from copfacil.ui.board.signs import signed, zone_sign
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.painted import leading, mirrored
from copfacil.ui.theme import REGULAR, SEMIBOLD, Theme, Tone, TypeRole

INSET = 8
"""Beside the words of a cell, px before the text scale."""
_ROW = 36
_WIDE: dict[Column, int] = {"number": 52, "sign": 36, "zone": 136, "cluster": 164, "by": 164, "noted": 150, "dots": 56}
"""px before the text scale; the words of the cards have the rest."""
_ROWS_KEPT = 256
"""Rows whose pictures are kept: some screens full."""
_WORDS_LEAST = 200
"""px before the text scale that the words keep before another column goes."""


class CardTable(QTableView):
    """The list.

    Args:
        words: the language.
        theme: the look.
        keying: it stands beside the field: the newest card is marked, dots have time.

    Attributes:
        cards: the table behind it.
        under: the row that the mouse points at, -1 for none.

    Signals:
        chose(object): ids of the cards that a person has chosen, as a tuple.
        wanted(object): what a key asks for, as ``keys.Asked``.
    """

    chose = Signal(object)
    wanted = Signal(object)

    def __init__(self, words: Words, theme: Theme, *, keying: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._keying = theme, keying
        self.cards = Cards(words)
        self.under = -1
        self._telling = False
        self.setModel(self.cards)
        self._rows = _Rows(self)
        self.setAccessibleName(words("Cards of the board"))
        self.setAccessibleDescription(
            words(
                "Enter: correct. C: cluster. M: merge. S: split. O: out of the cluster. L: mark, then link. "
                "Delete: take off. "
                "Plus and minus: dots. F2 and on: to a place. Control and a figure: into a cluster."
            )
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(1)
        self.cards.modelReset.connect(self._measure)
        self.cards.modelReset.connect(self._rows.forget)
        self.cards.dataChanged.connect(self._rows.forget)
        self.cards.rowsRemoved.connect(self._rows.forget)  # the numbers of others change
        self.entered.connect(lambda index: self._point(index.row()))
        self.viewportEntered.connect(lambda: self._point(-1))
        self.set_theme(theme)

    def show_scene(self, scene: Scene) -> None:
        """Shows a board; the keyboard and what is chosen stay with their cards."""
        kept, here = self.chosen, self.current
        self._telling = True
        self.cards.show_scene(scene)
        self._telling = False
        if here and self.current != here:
            self.choose(kept, here)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the cards that are chosen, in the order in which they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.cards.card(row).id for row in rows)

    @property
    def current(self) -> str:
        """Id of the card on which the keyboard stands, empty for none."""
        index = self.currentIndex()
        return card_at(index).id if index.isValid() else ""

    def is_newest(self, row: int) -> bool:
        """Whether a row is marked because its card came last."""
        return self._keying and row == 0 and not self.selectionModel().hasSelection()

    def choose(self, cards: tuple[str, ...], current: str = "") -> None:
        """Chooses these, without a signal."""
        if cards == self.chosen and not current:
            return
        self._telling = True
        flags = QItemSelectionModel.SelectionFlag
        picked = QItemSelection()
        rows = [row for card in cards if (row := self.cards.row_of(card)) >= 0]
        for row in rows:
            picked.select(self.cards.index(row, 0), self.cards.index(row, len(self.cards.columns) - 1))
        here = self.cards.row_of(current) if current else max(rows, default=-1)
        if here >= 0:
            self.selectionModel().setCurrentIndex(self.cards.index(here, 0), flags.NoUpdate)
        self.selectionModel().select(picked, flags.ClearAndSelect)
        self._telling = False

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self.horizontalHeader().setFont(theme.font("small"))
        self.horizontalHeader().setFixedHeight(theme.px(_ROW))
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding: 0 {theme.px(INSET)}px; }}")
        self._measure()
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Some words, and a few rows."""
        return QSize(self.theme.px(_WORDS_LEAST + _WIDE["number"] + _WIDE["sign"]), self.theme.px(4 * _ROW))

    def focus_box(self) -> QRect | None:
        """The row on which the keyboard stands; all of it while there is none."""
        here = self.currentIndex()
        if not here.isValid():
            return self.rect()
        row = self.visualRect(here.siblingAtColumn(0))
        return QRect(0, row.y(), self.viewport().width(), row.height()).translated(self.viewport().pos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard stands on a card from the first moment."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self.cards.rowCount():
            self.selectRow(max(self.currentIndex().row(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that act on cards; arrows go on."""
        found = asked(event)
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.cards.rowCount() - 1}
        if found is not None and self.currentIndex().isValid():
            self.wanted.emit(found)
        elif event.key() in ends and not event.modifiers() and self.cards.rowCount():
            self.selectRow(ends[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            QWidget.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tells what a person has chosen."""
        super().selectionChanged(selected, deselected)
        if not self._telling:
            self.chose.emit(self.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words take the room that is left."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Puts the rows that are in sight under one another."""
        painter, exposed = QPainter(self.viewport()), event.rect()
        row, rows = max(self.rowAt(exposed.top()), 0), self.cards.rowCount()
        chosen = self.selectionModel()
        root, width, high = self.rootIndex(), self.viewport().width(), self.verticalHeader().defaultSectionSize()
        columns = [(at, self.columnViewportPosition(at), self.columnWidth(at)) for at in range(len(self.cards.columns))]
        while row < rows and (top := self.rowViewportPosition(row)) <= exposed.bottom():
            ground = "under" if row == self.under else ""
            ground = "chosen" if self.is_newest(row) or chosen.isRowSelected(row, root) else ground
            if ground:
                painter.fillRect(0, top, width, high, self.theme.wash if ground == "chosen" else self.theme.hover)
            painter.drawPixmap(0, top, self._rows.row(row, columns))
            row += 1
        painter.end()

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse points at no row any more."""
        super().leaveEvent(event)
        self._point(-1)

    def _point(self, row: int) -> None:
        self.under = row
        self.viewport().update()

    def _measure(self) -> None:
        columns = self.cards.columns
        if "card" not in columns:
            return
        px, room = self.theme.px, self.viewport().width()
        shown = [column for column in columns if not (self._keying and column == "dots")]
        if not any(signed(zone) for zone in self.cards.zones):
            shown.remove("sign")
        for one in ("zone", "cluster", "by", "noted"):
            # The sign tells the place, so its name goes first where room is short.
            if sum(px(_WIDE.get(column, _WORDS_LEAST)) for column in shown) > room and one in shown:
                shown.remove(one)
        for at, column in enumerate(columns):
            self.setColumnHidden(at, column not in shown)
            if column != "card":
                self.setColumnWidth(at, px(_WIDE[column]))
        taken = sum(px(_WIDE[column]) for column in shown if column != "card")
        self.setColumnWidth(columns.index("card"), max(room - taken, px(_WORDS_LEAST)))


_Row = tuple[Card, QPixmap]
"""A card, and its row as it was drawn."""


class _Rows:
    """Draws the rows, each once: a card more moves the others down as they are."""

    def __init__(self, view: CardTable) -> None:
        self._view = view
        self._drawn: dict[int, _Row] = {}
        self._look_of: object = None

    def forget(self) -> None:
        """Cards have other words now, or stand elsewhere."""
        self._drawn.clear()

    def row(self, row: int, columns: Sequence[tuple[int, int, int]]) -> QPixmap:
        """A row from the first column to the last: each with where it begins and how wide it is, px."""
        view = self._view
        size = QSize(view.viewport().width(), view.verticalHeader().defaultSectionSize())
        look = (size, columns, view.theme, view.devicePixelRatioF())
        if look != self._look_of:
            self._look_of = look
            self.forget()
        card = view.cards.card(row)
        known = self._drawn.pop(id(card), None)
        if known is None or known[0] is not card:
            known = card, self._made(row, size, columns)
        self._drawn[id(card)] = known  # the one that was wanted last is the last to go
        if len(self._drawn) > _ROWS_KEPT:
            del self._drawn[next(iter(self._drawn))]
        return known[1]

    def _made(self, row: int, size: QSize, columns: Sequence[tuple[int, int, int]]) -> QPixmap:
        view, theme = self._view, self._view.theme
        ratio = view.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.fillRect(QRectF(0, size.height() - 1, size.width(), 1), theme.line)
        for at, x, wide in columns:
            if not view.isColumnHidden(at):
                self._cell(painter, QRectF(x, 0, wide, size.height()), row, view.cards.columns[at])
        painter.end()
        return picture

    def _cell(self, painter: QPainter, box: QRectF, row: int, column: Column) -> None:
        view, theme = self._view, self._view.theme
        if column == "sign":
            self._sign(painter, box, row)
            return
        tone, weight, role = self._look(column, row)
        font = theme.font(role, weight=weight)
        painter.setFont(font)
        painter.setPen(theme.colour(tone))
        inner = box.adjusted(theme.px(INSET), 0, -theme.px(INSET), 0)
        text = " ".join(view.cards.text(row, column).split())
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(leading(view) | Qt.AlignmentFlag.AlignVCenter), shown)

    def _look(self, column: Column, row: int) -> tuple[Tone, int, TypeRole]:
        if column == "card":
            return "ink", REGULAR, "body"
        if column == "number":
            return "ink_soft", REGULAR, "body"
        if column == "zone":
            return "ink_soft", REGULAR, "small"
        lonely = column == "cluster" and self._view.cards.lonely(self._view.cards.card(row))
        return ("warn", SEMIBOLD, "small") if lonely else ("ink", REGULAR, "small")

    def _sign(self, painter: QPainter, box: QRectF, row: int) -> None:
        view = self._view
        zone = view.cards.zone(view.cards.card(row))
        if zone is None:
            return
        side = view.theme.px(16)
        place = QRectF(0, 0, side, side)
        place.moveCenter(box.center())
        inset = view.theme.px(INSET)
        place.moveLeft(box.right() - side - inset if mirrored(view) else box.x() + inset)
        zone_sign(painter, place, view.theme, zone, lettered=not zone.hue)
