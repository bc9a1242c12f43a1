"""A pile that was counted by hand: how many sheets, and for each question how many ticked 1, 2, 3, 4, 5."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from copfacil.core.feedback.fold import Counts
from copfacil.core.feedback.form import LEAST, MOST, Column
from copfacil.core.words import Msg, Words
from copfacil.ui.feedback.pile import named
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.field import Field, Line
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme

_CELL = 56
"""Width of a count, px before the text scale."""
_WIDE = 680
"""Width at most: names stay near their counts."""
_NONE: Counts = (0,) * MOST


class CountsTable(Box):
    """The table. A count holds as soon as its field is left; Enter goes on to the next field.

    Signals:
        counted(int, object): sheets, and counts by the key of the figure.
        wrong(Msg): what was written is no count.
    """

    counted = Signal(int, object)
    wrong = Signal(object)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=16)
        self._words = words
        self._columns: tuple[Column, ...] = ()
        self._kept: tuple[int, Mapping[str, Counts]] = (0, {})
        self.returned = Field(words("Sheets in this pile"), theme, show_name=True)
        self._cells: dict[tuple[str, int], Line] = {}
        self._sums: dict[str, Label] = {}
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.returned.line.editingFinished.connect(self._read)
        self.returned.line.returnPressed.connect(self._go_on)
        self.setFocusProxy(self.returned)
        about = words("Sort the pile by one question after the other and count. It adds to sheets that were keyed.")
        self.add(Label(about, theme, tone="ink_soft", wrap=True), self.returned, self._table)
        self.spring()

    def show_counts(self, columns: Sequence[Column], returned: int, counts: Mapping[str, Counts]) -> None:
        """Shows these; what is being written stays."""
        if tuple(columns) != self._columns:
            self._columns = tuple(columns)
            self._lay()
        self._kept = (returned, dict(counts))
        self._put(self.returned.line, returned)
        for column in columns:
            told = counts.get(column.key, _NONE)
            for at, count in enumerate(told):
                self._put(self._cells[column.key, at], count)
            self._sums[column.key].set_text(str(sum(told)) if any(told) else "")

    def cell(self, key: str, answer: int) -> Line:
        """The field of a figure's answer, 1 to 5."""
        return self._cells[key, answer - LEAST]

    def _put(self, line: Line, count: int) -> None:
        if not (line.hasFocus() and line.isModified()):
            line.setText(str(count) if count else "")

    def _lay(self) -> None:
        """Fields anew for other questions."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._cells.clear()
        self._sums.clear()
        theme = self.theme
        for at in range(MOST):
            head = Label(str(at + LEAST), theme, "small", tone="ink_soft", align=Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(head, 0, at + 1)
        for row, column in enumerate(self._columns, 1):
            name = named(column, self._words)
            self._grid.addWidget(Label(name, theme, wrap=True, align=Qt.AlignmentFlag.AlignVCenter), row, 0)
            for at in range(MOST):
                said = self._words(Msg("{ask}: how many ticked {answer}", ask=name, answer=at + LEAST))
                line = Line(said, theme)
                line.setAlignment(Qt.AlignmentFlag.AlignCenter)
                line.setMaxLength(4)
                line.editingFinished.connect(self._read)
                line.returnPressed.connect(self._go_on)
                self._cells[column.key, at] = line
                self._grid.addWidget(line, row, at + 1)
            total = Label("", theme, weight=SEMIBOLD, align=Qt.AlignmentFlag.AlignVCenter)
            self._sums[column.key] = total
            self._grid.addWidget(total, row, MOST + 1)
        self._measure_cells()

    def _go_on(self) -> None:
        self.focusNextChild()

    def _read(self) -> None:
        """Tells what is written, where it differs."""
        try:
            returned = _count(self.returned.text())
            counts = {
                column.key: tuple(_count(self._cells[column.key, at].text()) for at in range(MOST))
                for column in self._columns
            }
        except ValueError:
            self.wrong.emit(Msg("A count is a number, such as 7."))
            return
        told = {key: each for key, each in counts.items() if any(each)}
        most = max((sum(each) for each in told.values()), default=0)
        if (max(returned, most), told) != self._kept:
            for line in (self.returned.line, *self._cells.values()):
                line.setModified(False)
            self.counted.emit(max(returned, most), told)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        self._measure_cells()

    def _measure_cells(self) -> None:
        px = self.theme.px
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(0, 1)
        for line in self._cells.values():
            line.setFixedWidth(px(_CELL))
        self.returned.setMaximumWidth(px(220))
        self._table.setMaximumWidth(px(_WIDE))


def _count(text: str) -> int:
    """The number; an empty field stands for none.

    Raises:
        ValueError: it is none.
    """
    if text.strip() and not (text.strip().isascii() and text.strip().isdigit()):
        raise ValueError(text)
    return int(text.strip() or 0)
