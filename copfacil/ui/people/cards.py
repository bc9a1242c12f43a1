"""How a card of a group is drawn: ground, head, people, the place to drop; and the field for a spot's name."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.kit.card import paint_card
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.people.painting import Brush, place, wide
from copfacil.ui.people.seats import NOWHERE, Head, Seat, item_at
from copfacil.ui.theme import BOLD, SEMIBOLD, Theme

PAD = 16
HEAD, ROW, FOOT = 78, 49, 12
"""px before the text scale, from the card's top: head with its line, each person, and air beneath."""


def height(people: int, theme: Theme) -> int:
    """The height of a card, px."""
    return theme.px(HEAD) + people * theme.px(ROW) + theme.px(FOOT)


def lock_box(head: QRectF, theme: Theme, *, flipped: bool) -> QRectF:
    """Where a tap locks the group, px."""
    side = theme.space.target_least
    return place(head, head.width() - side, theme.px(20), side, side, mirrored=flipped)


def spot_box(head: QRectF, theme: Theme, number: int, *, flipped: bool) -> QRectF:
    """Where the spot's name stands, px."""
    after = round(wide(theme.font("title", weight=BOLD), str(number))) + theme.px(12)
    room = head.width() - after - theme.space.target_least - theme.px(8)
    return place(head, after, theme.px(16), max(0.0, room), theme.px(32), mirrored=flipped)


def first_box(row: QRectF, theme: Theme, text: str, *, flipped: bool) -> QRectF:
    """Where the chip of who presents stands, px."""
    size = marks.chip_size(theme, text)
    return place(row, row.width() - size.width(), theme.px(13), size.width(), size.height(), mirrored=flipped)


class CardPainter(QStyledItemDelegate):
    """Draws the parts of a card; the view says what is pointed at and what is lifted.

    Attributes:
        lifted: the person who is being dragged, empty for nobody.

    Signals:
        named(int, str): a group's spot got a name.
    """

    named = Signal(int, str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.words, self.theme, self.view = words, theme, parent
        self.lifted = ""

    def ground(self, painter: QPainter, box: QRectF, *, nowhere: bool, chosen: bool) -> None:
        """The card itself; chosen while something is held over it."""
        if nowhere:
            paint_card(painter, box, self.theme, "empty")
        elif chosen:
            marks.card(painter, box, self.theme, border=self.theme.accent, strong=True)
        else:
            paint_card(painter, box, self.theme, "plain")

    def row(self, painter: QPainter, box: QRectF, item: Head | Seat, *, pointed: bool, flipped: bool) -> None:
        """A head or a person within the card's inner width."""
        brush = Brush(painter, self.theme, box, mirrored=flipped)
        if isinstance(item, Head):
            self._head(brush, item, pointed=pointed)
        else:
            self._person(brush, item, pointed=pointed)

    def drop_place(self, painter: QPainter, box: QRectF, *, flipped: bool) -> None:
        """The place where somebody would sit."""
        paint_card(painter, box, self.theme, "drop")
        brush = Brush(painter, self.theme, box, mirrored=flipped)
        pad = self.theme.px(14)
        brush.text(brush.at(pad, 0, box.width() - 2 * pad, box.height()), self.words("Drop here"), "small")

    def _head(self, brush: Brush, head: Head, *, pointed: bool) -> None:
        theme = self.theme
        if head.number == NOWHERE:
            title = brush.at(0, theme.px(11), brush.box.width(), theme.letters["title"].line)
            brush.text(title, self.words("No group yet"), "head")
        else:
            number = brush.at(0, theme.px(11), brush.box.width(), theme.letters["title"].line)
            brush.text(number, str(head.number), "title")
            self._spot(brush, head, pointed=pointed)
        line = theme.px(50)
        self._why(brush, head, line)
        self._hairline(brush, theme.px(HEAD) - 1)

    def _spot(self, brush: Brush, head: Head, *, pointed: bool) -> None:
        theme = self.theme
        box = spot_box(brush.box, theme, head.number, flipped=brush.mirrored)
        if pointed:
            marks.rounded(brush.painter, box.adjusted(-6, 0, 6, 0), theme.hover, None, radius=theme.radius.control)
        brush.text(box, head.spot or self.words("Name the spot"), tone="ink_soft" if head.spot else "edge")
        lock = lock_box(brush.box, theme, flipped=brush.mirrored)
        inset = (lock.width() - theme.px(20)) / 2
        paint_icon(
            brush.painter,
            lock.adjusted(inset, inset, -inset, -inset),
            "lock" if head.locked else "unlock",
            theme.accent if head.locked else theme.ink,
        )
        if head.locked:
            word = self.words("locked")
            needs = wide(theme.font("small", weight=SEMIBOLD), word) + 1
            at = brush.at_end(lock.width() + theme.px(4), theme.px(20), needs, lock.height())
            if at.width() < box.width() / 2:
                brush.painter.fillRect(at, theme.sheet)
                brush.text(at, word, "small", tone="accent", weight=SEMIBOLD, end=True)

    def _why(self, brush: Brush, head: Head, y: int) -> None:
        if not head.why:
            return
        theme, side = self.theme, self.theme.px(16)
        sign: IconName = "check" if head.good else "people" if head.number == NOWHERE else "warning"
        colour = theme.good if head.good else theme.warn
        high = theme.letters["small"].line
        paint_icon(brush.painter, brush.at(0, y + (high - side) / 2, side, side), sign, colour)
        room = brush.at(side + theme.px(4), y, brush.box.width() - side - theme.px(4), high)
        brush.text(room, head.why, "small", tone="ink" if head.good else "warn")

    def _person(self, brush: Brush, seat: Seat, *, pointed: bool) -> None:
        theme, box = self.theme, brush.box
        if seat.person == self.lifted:
            place_left = box.adjusted(0, 4, 0, -4)
            marks.rounded(
                brush.painter, place_left, None, theme.edge, radius=theme.radius.control, dash=theme.lines.dash_empty
            )
            pad = theme.px(20)
            brush.text(
                brush.at(pad, 0, box.width() - 2 * pad, box.height()), seat.name, "small", tone="edge", ends=True
            )
            return
        chip = self._chip(brush, seat, pointed=pointed)
        grip, x = theme.px(16), theme.px(20)
        paint_icon(brush.painter, brush.at(0, (box.height() - grip) / 2, grip, grip), "grip", theme.ink_soft)
        body, small = theme.letters["body"].line, theme.letters["small"].line
        top = (box.height() - body - small) / 2 if seat.detail else (box.height() - body) / 2
        brush.text(brush.at(x, top, box.width() - x - chip, body), seat.name, weight=SEMIBOLD, ends=True)
        brush.text(brush.at(x, top + body, box.width() - x - chip, small), seat.detail, "small", tone="ink_soft")

    def _chip(self, brush: Brush, seat: Seat, *, pointed: bool) -> float:
        """Who presents; or, where one points, who could. Gives the px it takes."""
        if seat.number == NOWHERE or not (seat.first or pointed):
            return 0.0
        text = self.words("presents") if seat.first else self.words("present first")
        box = first_box(brush.box, self.theme, text, flipped=brush.mirrored)
        look: marks.ChipLook = "accent" if seat.first else "plain"
        marks.chip(brush.painter, box, self.theme, text, look=look, right_to_left=brush.mirrored)
        return box.width() + self.theme.px(8)

    def _hairline(self, brush: Brush, y: float) -> None:
        brush.painter.fillRect(brush.at(0, y, brush.box.width(), 1), self.theme.line)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """The field for a spot's name."""
        field = QLineEdit(parent)
        field.setFont(self.theme.font("body"))
        field.setMaxLength(60)
        field.setAccessibleName(self.words("Where group {number} sits", number=item_at(index).number))
        field.setPlaceholderText(self.words("window, stage, garden room"))
        return field

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """What it is called now."""
        item = item_at(index)
        if isinstance(editor, QLineEdit) and isinstance(item, Head):
            editor.setText(item.spot)
            editor.selectAll()

    def setModelData(
        self, editor: QWidget, _model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tells the view what it shall be called."""
        item = item_at(index)
        if isinstance(editor, QLineEdit) and isinstance(item, Head) and editor.text().strip() != item.spot:
            self.named.emit(item.number, editor.text().strip())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Over the name of the spot."""
        head = QRectF(option.rect)
        box = spot_box(head, self.theme, item_at(index).number, flipped=mirrored(self.view))
        editor.setGeometry(box.adjusted(-self.theme.px(12), 0, 0, 0).toAlignedRect())
