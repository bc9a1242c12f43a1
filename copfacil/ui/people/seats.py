"""The rows behind the cards of groups: each group's head, then who sits in it; before them who has no group yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.ui.people import said
from copfacil.ui.people.doors import WhyLine

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole
NOWHERE = 0
"""The number of the card that holds who has no group yet."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a card.

    Attributes:
        number: of the group, NOWHERE for people without one.
        spot: where it sits, may be empty.
        locked: forming again leaves it as it is.
        why: its line, may be empty.
        good: no look is wanted.
        people: how many sit there.
    """

    number: int
    spot: str
    locked: bool
    why: str
    good: bool
    people: int


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody on a card; first presents today."""

    number: int
    person: str
    name: str
    detail: str
    first: bool


Item = Head | Seat


def items_of(session: Session, why: Sequence[WhyLine], words: Words) -> tuple[Item, ...]:
    """The rows in the order of the cards."""
    lines = {line.number: line for line in why}
    seated = {member for group in session.groups for member in group.members}
    left = [person.id for person in session.present if person.id not in seated]
    made: list[Item] = []
    if left:
        waits = words(Msg("{n} person waits for a group", "{n} people wait for a group", n=len(left)))
        made.append(Head(NOWHERE, "", locked=False, why=waits, good=False, people=len(left)))
        made += _seats(session, NOWHERE, left, "")
    for group in session.groups:
        line = lines.get(group.number, WhyLine(group.number, "", good=True))
        made.append(Head(group.number, group.spot, group.locked, line.text, line.good, len(group.members)))
        first = group.order[0] if group.order else ""
        made += _seats(session, group.number, group.members, first)
    return tuple(made)


def _seats(session: Session, number: int, members: Sequence[str], first: str) -> list[Seat]:
    people = [session.people[member] for member in members if member in session.people]
    return [Seat(number, p.id, p.shown, said.detail(p), p.id == first) for p in people]


class Seats(QAbstractListModel):
    """The rows as Qt asks for them."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.items: tuple[Item, ...] = ()
        self.rows: Mapping[str, int] = {}

    def show(self, items: tuple[Item, ...]) -> None:
        """Shows these; a change that moves nobody is no new list."""
        before, self.items = self.items, items
        if [_key(item) for item in before] == [_key(item) for item in items]:
            if before != items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self.rows = {item.person: row for row, item in enumerate(items) if isinstance(item, Seat)}
        self.endResetModel()

    def row_of(self, person: str) -> int:
        """Where somebody stands, -1 for nowhere."""
        return self.rows.get(person, -1)

    def head_row(self, number: int) -> int:
        """Where a group's head stands, -1 for nowhere."""
        heads = (row for row, item in enumerate(self.items) if isinstance(item, Head) and item.number == number)
        return next(heads, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row is, shows and tells."""
        item = self.items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name if isinstance(item, Seat) else self.title(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head can be edited: its spot."""
        flags = super().flags(index)
        item = self.items[index.row()]
        named = isinstance(item, Head) and item.number != NOWHERE
        return flags | Qt.ItemFlag.ItemIsEditable if named else flags

    def title(self, head: Head) -> str:
        """What a card is called."""
        if head.number == NOWHERE:
            return self.words("No group yet")
        return self.words("Group {number}", number=head.number)

    def _told(self, item: Item) -> str:
        if isinstance(item, Head):
            parts = [self.title(item), item.spot, self.words("locked") if item.locked else "", item.why]
        else:
            parts = [item.name, item.detail, self.words("presents") if item.first else ""]
        return ", ".join(part for part in parts if part)


def item_at(index: Index) -> Item:
    """The row behind an index."""
    found = index.data(ITEM)
    if not isinstance(found, (Head, Seat)):
        raise TypeError("This index belongs to another list.")
    return found


def _key(item: Item) -> object:
    return (item.number, item.person) if isinstance(item, Seat) else item.number
