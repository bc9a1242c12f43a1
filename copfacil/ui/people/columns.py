"""The first rows of a list, and over each column what it was understood as: a small chooser changes it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from copfacil.core.heading_words import Means
from copfacil.core.roster import Column
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.people import said
from copfacil.ui.people.doors import Preview
from copfacil.ui.theme import Theme

SHOWN_ROWS, MOST_COLUMNS = 4, 30
"""Rows that give an idea of the list, and columns that anybody looks through."""
_LEAST_WIDE = 176
_MEANINGS: tuple[tuple[Means, Msg], ...] = (
    ("name", Msg("Name")),
    ("first_name", Msg("First name")),
    ("last_name", Msg("Last name")),
    ("id", Msg("Code")),
    ("role", Msg("Role")),
    ("role_family", Msg("Role family")),
    ("organisation", Msg("Organisation")),
    ("organisation_type", Msg("Type of organisation")),
    ("region", Msg("Region")),
    ("experience", Msg("Experience")),
    ("", Msg("A fact of its own")),
)


class Columns(QScrollArea):
    """The table; it scrolls aside when there are many columns.

    Signals:
        chosen(int, object): the column at a place means something else; None leaves it out.
    """

    chosen = Signal(int, object)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.theme = words, theme
        self.choices: dict[int, Choice] = {}
        self._grid = QGridLayout()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setAccessibleName(words("What the columns mean"))

    def show_columns(self, preview: Preview) -> None:
        """Shows a list's columns and first rows."""
        had_focus = next((place for place, choice in self.choices.items() if choice.hasFocus()), None)
        self.choices = {}
        table = QWidget()
        grid = self._grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.theme.space.m)
        grid.setVerticalSpacing(self.theme.space.xs)
        for at, column in enumerate(preview.roster.columns[:MOST_COLUMNS]):
            self._column(grid, at, column, preview)
        grid.addWidget(Hairline(self.theme), 2, 0, 1, max(1, grid.columnCount()))
        self.setWidget(table)
        self.viewport().setAutoFillBackground(False)
        table.setAutoFillBackground(False)
        self._fit()
        if had_focus in self.choices:
            self.choices[had_focus].setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its widths too."""
        self.theme = theme
        for at in range(self._grid.columnCount()):
            self._grid.setColumnMinimumWidth(at, theme.px(_LEAST_WIDE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as high as the table in it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        table = self.widget()
        if table is not None:
            self.setFixedHeight(table.minimumSizeHint().height() + self.horizontalScrollBar().sizeHint().height())

    def _column(self, grid: QGridLayout, at: int, column: Column, preview: Preview) -> None:
        words, theme = self.words, self.theme
        grid.setColumnMinimumWidth(at, theme.px(_LEAST_WIDE))
        grid.setColumnStretch(at, 1)
        heading = column.name if preview.header else words("Column {number}", number=column.place + 1)
        grid.addWidget(ShortText(heading, theme, "small", tone="ink_soft"), 0, at)
        options: list[tuple[object, str]] = [(means, words(msg)) for means, msg in _MEANINGS if means]
        options += [("", words(said.fact(column.key)) if not column.means else words("A fact of its own"))]
        options += [("left out", words("Left out"))]
        choice = Choice(words("Column “{column}” means", column=heading), options, theme)
        choice.choose("left out" if column.private else column.means)
        choice.activated.connect(lambda _row, choice=choice: self._chose(column.place, choice))
        self.choices[column.place] = choice
        grid.addWidget(choice, 1, at)
        for row, (_, cells) in enumerate(preview.rows[:SHOWN_ROWS]):
            cell = cells[column.place] if column.place < len(cells) else ""
            grid.addWidget(self._cell(cell, private=column.private, first=row == 0), 3 + row, at)

    def _cell(self, text: str, *, private: bool, first: bool) -> ShortText:
        if private:
            return ShortText(self.words("not kept, not shown") if first else "", self.theme, tone="ink_soft")
        return ShortText(" ".join(text.split()), self.theme)

    def _chose(self, place: int, choice: Choice) -> None:
        means = choice.currentData()
        self.chosen.emit(place, None if means == "left out" else means)
