"""The rows behind the list of who is here, and how they are told."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from copfacil.core.events import Attendance
from copfacil.core.session import Session
from copfacil.core.words import Words
from copfacil.ui.people import said

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Here:
    """One row: a person and how they stand."""

    person: str
    name: str
    detail: str
    state: Attendance
    until: str


def rows_of(session: Session, word: str = "") -> tuple[Here, ...]:
    """The rows of those whose name or code holds the word, in the list's order."""
    wanted = said.plain(word.strip())
    return tuple(
        Here(p.id, p.shown, said.detail(p), _state(session, p.id), session.late.get(p.id, ""))
        for p in session.people.values()
        if wanted in said.plain(f"{p.shown} {p.code}")
    )


def _state(session: Session, person: str) -> Attendance:
    return "away" if person in session.away else "late" if person in session.late else "here"


class People(QAbstractListModel):
    """The rows as Qt asks for them."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.rows: tuple[Here, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row is, shows and tells."""
        row = self.rows[index.row()]
        if role == ITEM:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {self.note(row) or self.words('here')}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return {"here": Qt.CheckState.Checked, "late": Qt.CheckState.PartiallyChecked}.get(
                row.state, Qt.CheckState.Unchecked
            )
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be ticked, and told until when they are late."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable

    def note(self, row: Here) -> str:
        """The word at the far end, empty for who is here."""
        if row.state == "away":
            return self.words("away")
        if row.state == "late":
            return self.words("by {time}", time=row.until) if row.until else self.words("comes later")
        return ""

    def show(self, rows: tuple[Here, ...]) -> None:
        """Shows these; the same people in another state are no new list."""
        if [row.person for row in rows] == [row.person for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


def row_at(index: Index) -> Here:
    """The row behind an index."""
    found = index.data(ITEM)
    if not isinstance(found, Here):
        raise TypeError("This index belongs to another list.")
    return found


def counted(rows: Sequence[Here]) -> tuple[int, int, int]:
    """How many are here, away and late."""
    states = [row.state for row in rows]
    return states.count("here"), states.count("away"), states.count("late")
