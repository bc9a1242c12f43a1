"""The side panel: how many are here, a field that finds and adds people, the list, and the way to bring more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.people.attendance import INSET, AttendanceList
from copfacil.ui.people.deleting import Deleting, Deletions
from copfacil.ui.people.here import counted, rows_of
from copfacil.ui.theme import SEMIBOLD, Theme

WIDE = 289
"""px before the text scale."""
_MOST_LETTERS = 18
"""Of a name within a button."""


class WhoIsHere(QWidget):
    """The panel on the side on which lines begin.

    Signals:
        added(str): a name to be put on the list.
        more_wanted(): a list shall be opened or pasted.

    Args:
        words: the language.
        theme: the look.
        deletions: what deleting somebody can ask for.
    """

    added = Signal(str)
    more_wanted = Signal()

    def __init__(self, words: Words, theme: Theme, deletions: Deletions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.theme = words, theme
        self._session = Session()
        self.deleting = Deleting(deletions, theme)
        self.head = Label(words("Who is here"), theme, "head", wrap=True)
        self.count = Label("", theme, "head")
        self.search = Field(words("Find or add a name"), theme, placeholder=words("Type a name"), icon="search")
        self.add = Button("", theme, size="small", icon="plus")
        self.add.hide()
        self.list = AttendanceList(words, theme)
        self.nobody = Label(words("Nobody is on the list yet."), theme, tone="ink_soft", wrap=True)
        self.foot = Label("", theme, "small", tone="ink_soft", wrap=True, align=Qt.AlignmentFlag.AlignVCenter)
        self.bring = Button(words("Bring a list"), theme, look="quiet", size="small", icon="folder")
        self._lay()
        self.search.edited.connect(lambda _text: self._show())
        self.search.entered.connect(self._entered)
        self.add.clicked.connect(self._add)
        self.bring.clicked.connect(self.more_wanted)
        self.list.chosen.connect(self._choose)
        self.list.delete_wanted.connect(self._ask)
        self.deleting.turned.connect(self._turn)
        self.deleting.left.connect(self.list.setFocus)

    def show_session(self, session: Session) -> None:
        """Shows who stands how."""
        self._session = session
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        beside = theme.space.gutter - INSET
        self._column.setContentsMargins(beside, theme.space.l, beside, theme.space.s)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the field to the list, Escape keeps whom a question is about, or empties the field."""
        if event.key() == Qt.Key.Key_Down and self.list.people.rows:
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.deleting.question is not None:
            self.deleting.leave()
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.set_text("")
            self._show()
        else:
            super().keyPressEvent(event)

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.count)
        foot = QHBoxLayout()
        foot.addWidget(self.foot, 1)
        foot.addWidget(self.bring)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(self.theme.space.s)
        self._column.addLayout(_inset(top))
        self._column.addLayout(_inset(self.search))
        self._column.addLayout(_inset(self.add))
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.deleting.room, 1)
        self.deleting.room.setViewportMargins(INSET, 0, INSET, 0)
        self._column.addLayout(_inset(self.nobody))
        self._column.addStretch(0)
        self._column.addLayout(_inset(self.deleting))
        self._column.addLayout(_inset(foot))
        self.set_theme(self.theme)

    def _show(self) -> None:
        words, typed = self.words, self.search.text().strip()
        everybody = rows_of(self._session)
        rows = rows_of(self._session, typed) if typed else everybody
        self.list.show_rows(rows)
        self._choose(self.list.person())
        here, away, late = counted(everybody)
        self.count.set_text(words("{here} of {all}", here=here, all=len(everybody)))
        self.count.set_tone("ink", SEMIBOLD)
        parts = [words(Msg("{n} away", "{n} away", n=away))] if away else []
        parts += [words(Msg("{n} comes later", "{n} come later", n=late))] if late else []
        told = words("Everybody is here.") if here and not parts else ", ".join(parts)
        self.foot.set_text(told if everybody else "")
        self.count.setVisible(bool(everybody))
        self._turn()
        self.nobody.setVisible(not everybody)
        unknown = bool(typed) and not rows
        self.add.setVisible(unknown)
        if unknown:
            self.add.set_text(
                words("Add “{name}”", name=typed if len(typed) <= _MOST_LETTERS else typed[: _MOST_LETTERS - 1] + "…")
            )

    def _choose(self, person: str) -> None:
        found = self._session.people.get(person)
        self.deleting.choose(person if found else "", found.shown if found else "")

    def _turn(self) -> None:
        """The list, or the question in its place."""
        asked = self.deleting.question is not None
        self.deleting.room.setVisible(asked)
        for part in (self.list, self.search, self.bring, self.foot):
            part.setVisible(bool(self._session.people) and not asked)

    def _ask(self, person: str) -> None:
        self._choose(person)
        self.deleting.ask()

    def _entered(self) -> None:
        if self.add.isVisibleTo(self):
            self._add()
        elif self.list.people.rows and self.search.text().strip():
            self.list.setFocus()

    def _add(self) -> None:
        name = self.search.text().strip()
        self.search.set_text("")
        self.search.setFocus()
        self.added.emit(name)


def _inset(part: QWidget | QHBoxLayout) -> QHBoxLayout:
    """A row that keeps clear of the sides by as much as the list's rows do."""
    row = QHBoxLayout()
    row.setContentsMargins(INSET, 0, INSET, 0)
    if isinstance(part, QWidget):
        row.addWidget(part)
    else:
        row.addLayout(part)
    return row
