"""Where the cards of groups and the rows within them stand: pure, from how many sit where and the width there is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from copfacil.ui.people import cards
from copfacil.ui.people.painting import place
from copfacil.ui.people.seats import Head, Item
from copfacil.ui.theme import Theme

LEAST_WIDE, MOST_COLUMNS = 320, 6
"""Of a card, px before the text scale; and how many stand side by side on the widest screen."""


@dataclass(frozen=True, slots=True)
class Place:
    """A card: its number, its box in px, and which of all rows stand on it, the head first."""

    number: int
    box: QRectF
    rows: range


@dataclass(frozen=True)
class Grid:
    """The places, px.

    Attributes:
        rows: of each item, in the items' order; a card's rows follow each other, its head first.
        cards: in the same order.
        height: of all.
    """

    rows: tuple[QRectF, ...]
    cards: tuple[Place, ...]
    height: int

    def card(self, number: int) -> Place:
        """The card of that number."""
        return next(card for card in self.cards if card.number == number)

    def card_of(self, row: int) -> int:
        """In which place among the cards a row stands."""
        return next(at for at, card in enumerate(self.cards) if row in card.rows)

    def beside(self, row: int, aside: int, down: int) -> int:
        """The row that the keyboard reaches from this one; the same when there is none."""
        if down and 0 <= row + down < len(self.rows) and self.card_of(row) == self.card_of(row + down):
            return row + down
        number = self.neighbour(row, aside, down)
        if number is None:
            return row
        there = self.card(number).rows
        if down:
            return there[0] if down > 0 else there[-1]
        here = self.cards[self.card_of(row)].rows
        return there[min(row - here[0], len(there) - 1)]

    def neighbour(self, row: int, aside: int, down: int) -> int | None:
        """The number of the nearest card on that side: aside 1 is onwards in reading, down 1 is below."""
        if not 0 <= row < len(self.rows):
            return None
        at = self.card_of(row)
        if aside:
            following = at + aside
            return self.cards[following].number if 0 <= following < len(self.cards) else None
        columns = sum(1 for card in self.cards if card.box.y() == self.cards[0].box.y())
        below = at + down * columns
        if down > 0 and below >= len(self.cards) and at // columns < (len(self.cards) - 1) // columns:
            below = len(self.cards) - 1
        return self.cards[below].number if 0 <= below < len(self.cards) else None


def laid(items: Sequence[Item], width: int, theme: Theme, *, flipped: bool) -> Grid:
    """Cards side by side, all of one line equally high."""
    gap, pad = theme.space.m, theme.px(cards.PAD)
    heads = [item for item in items if isinstance(item, Head)]
    fitting = max(1, (width + gap) // (theme.px(LEAST_WIDE) + gap))
    columns = min(MOST_COLUMNS, fitting)
    wide = (width - gap * (columns - 1)) / columns
    rows: list[QRectF] = []
    places: list[Place] = []
    y = 0
    bounds = QRectF(0, 0, width, 0)
    for start in range(0, len(heads), columns):
        line = heads[start : start + columns]
        high = max(cards.height(head.people, theme) for head in line)
        for column, head in enumerate(line):
            box = place(bounds, round(column * (wide + gap)), y, round(wide), high, mirrored=flipped)
            places.append(Place(head.number, box, range(len(rows), len(rows) + 1 + head.people)))
            inner = box.adjusted(pad, 0, -pad, 0)
            rows.append(QRectF(inner.x(), inner.y(), inner.width(), theme.px(cards.HEAD)))
            for seat in range(head.people):
                top = inner.y() + theme.px(cards.HEAD) + seat * theme.px(cards.ROW)
                rows.append(QRectF(inner.x(), top, inner.width(), theme.px(cards.ROW)))
        y += high + gap
    return Grid(tuple(rows), tuple(places), max(0, y - gap) + 2 if heads else 0)
