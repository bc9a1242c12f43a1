"""The pile of sheets as a grid: a row a sheet, figures alone; the sheet in hand stands on top, those keyed below it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from copfacil.core.feedback.fold import Sheet
from copfacil.core.feedback.form import LEAST, MOST, Column
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.kit.painted import Painted, leading, mirrored
from copfacil.ui.theme import SEMIBOLD, Theme

_ROW, _HEAD, _NUMBER, _CELL, _LEAST = 36, 48, 64, 112, 34
"""Height of a row and of the heads, width of the number, widths of a cell at best and at least, px before the scale."""

_DIGITS = {Qt.Key(Qt.Key.Key_0 + digit): digit for digit in range(10)}
_OPEN = {Qt.Key.Key_0, Qt.Key.Key_Space, Qt.Key.Key_Minus, Qt.Key.Key_Right}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Pile(Painted):
    """The grid. Row 0 is the sheet in hand; below it stand those that were keyed, the newest first.

    Args:
        words: the language.
        theme: the look.

    Attributes:
        row: where the keyboard stands.
        cell: its figure; one past the last when the row is full.

    Signals:
        kept(str, object): a sheet (its id, empty for the one in hand) with its figures.
        taken(str): a sheet was keyed by mistake.
        stood(): the keyboard went to another figure.
        wrong(Msg): what was pressed makes no sense, and why.
    """

    kept = Signal(str, object)
    taken = Signal(str)
    stood = Signal()
    wrong = Signal(object)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, words("Sheets"))
        self._words = words
        self._columns: tuple[Column, ...] = ()
        self._sheets: tuple[Sheet, ...] = ()
        self._hand: dict[str, int] = {}
        self._draft: dict[str, int] | None = None
        self._empty_asked = False
        self.row = self.cell = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sheets(self, columns: Sequence[Column], sheets: Sequence[Sheet]) -> None:
        """Shows these figures and sheets; what is half keyed stays."""
        newest = tuple(reversed(sheets))
        if (tuple(columns), newest) == (self._columns, self._sheets):
            return
        if tuple(columns) != self._columns:
            known = {column.key for column in columns}
            self._hand = {key: answer for key, answer in self._hand.items() if key in known}
            self._draft, self.row, self.cell = None, 0, 0
        self._columns, self._sheets = tuple(columns), newest
        self.row = min(self.row, len(newest))
        self.updateGeometry()
        self.update()
        self._told()

    @property
    def number(self) -> int:
        """Which sheet of the pile the keyboard stands on, from 1."""
        return len(self._sheets) + 1 - self.row

    @property
    def column(self) -> Column | None:
        """The figure on which the keyboard stands; None when the row is full."""
        return self._columns[self.cell] if self.cell < len(self._columns) else None

    def begin(self) -> None:
        """The keyboard goes to the sheet in hand."""
        self._stand(0, next((at for at, one in enumerate(self._columns) if one.key not in self._hand), 0))

    def row_box(self) -> QRect:
        """Where the row of the keyboard stands."""
        return QRect(0, self._top(self.row), self.width(), self.theme.px(_ROW))

    def focus_box(self) -> QRect | None:
        """None: it draws the keyboard's ring itself, round the figure."""
        return None

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures fill the row, Enter keeps the sheet."""
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in _ENTER:
            self._keep()
        elif key in _OPEN:
            self._open()
        elif key in _DIGITS:
            self._tick(_DIGITS[key])
        elif key == Qt.Key.Key_Backspace:
            self._back(clear=True)
        elif key == Qt.Key.Key_Left:
            self._back(clear=False)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._to_row(self.row + (1 if key == Qt.Key.Key_Down else -1))
        elif key == Qt.Key.Key_Delete and self.row:
            self.taken.emit(self._sheets[self.row - 1].id)
        elif key == Qt.Key.Key_Escape and self._draft is not None:
            self._draft = None
            self._stand(self.row, 0)
        else:
            super().keyPressEvent(event)

    def _tick(self, digit: int) -> None:
        column = self.column
        if column is None:
            self.wrong.emit(Msg("This sheet is full. Enter keeps it."))
        elif not LEAST <= digit <= MOST:
            self.wrong.emit(Msg("Each answer is a number from 1 to 5."))
        else:
            self._figures()[column.key] = digit
            self._stand(self.row, self.cell + 1)

    def _open(self) -> None:
        """Nothing was ticked here."""
        column = self.column
        if column is not None:
            self._figures().pop(column.key, None)
            self._stand(self.row, self.cell + 1)

    def _back(self, *, clear: bool) -> None:
        if self.cell:
            self._stand(self.row, self.cell - 1)
            if clear:
                self._figures().pop(self._columns[self.cell].key, None)
                self.update()

    def _figures(self) -> dict[str, int]:
        """What is being keyed: the sheet in hand, or a correction of an earlier one."""
        if not self.row:
            return self._hand
        if self._draft is None:
            self._draft = self._shown(self._sheets[self.row - 1])
        return self._draft

    def _shown(self, sheet: Sheet) -> dict[str, int]:
        return {one.key: sheet.answers[one.key] for one in self._columns if one.key in sheet.answers}

    def _keep(self) -> None:
        figures = dict(self._figures())
        if not figures and not self._empty_asked:
            self._empty_asked = True
            self.wrong.emit(Msg("Nothing is ticked. Enter once more keeps a sheet with words alone."))
            return
        sheet = self._sheets[self.row - 1].id if self.row else ""
        self._hand, self._draft = ({} if not self.row else self._hand), None
        self._stand(0, 0)
        self.kept.emit(sheet, figures)

    def _to_row(self, row: int) -> None:
        if 0 <= row <= len(self._sheets) and row != self.row:
            if self.row and self._draft is not None and self._draft != self._shown(self._sheets[self.row - 1]):
                self.kept.emit(self._sheets[self.row - 1].id, dict(self._draft))
            self._draft = None
            self._stand(row, min(self.cell, len(self._columns) - 1))

    def _stand(self, row: int, cell: int) -> None:
        self._empty_asked = False
        self.row, self.cell = row, max(min(cell, len(self._columns)), 0)
        self.update()
        self._told()
        self.stood.emit()

    def _told(self) -> None:
        words, column = self._words, self.column
        where = words(Msg("Sheet {number}", number=self.number))
        self.setAccessibleDescription(f"{where}. {named(column, words) if column else words('Enter keeps it.')}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A figure that is pressed is the one to be keyed."""
        y, px = event.position().y() - self.theme.px(_HEAD), self.theme.px
        row = int(y // px(_ROW))
        if y < 0 or row > len(self._sheets):
            return
        x = self.width() - event.position().x() if mirrored(self) else event.position().x()
        self._to_row(row)
        self._stand(row, min(int(max(x - px(_NUMBER), 0) // self._wide()), len(self._columns) - 1))

    # Drawing.

    def sizeHint(self) -> QSize:
        """All rows."""
        px = self.theme.px
        return QSize(px(_NUMBER) + len(self._columns) * px(_LEAST), self._top(len(self._sheets) + 1))

    def _top(self, row: int) -> int:
        return self.theme.px(_HEAD) + row * self.theme.px(_ROW)

    def _wide(self) -> float:
        room = (self.width() - self.theme.px(_NUMBER)) / max(len(self._columns), 1)
        return min(room, self.theme.px(_CELL))

    def _box(self, row: float, cell: int, high: int) -> QRectF:
        """A cell; -1 is the number of the sheet."""
        px = self.theme.px
        x, wide = (0.0, float(px(_NUMBER))) if cell < 0 else (px(_NUMBER) + cell * self._wide(), self._wide())
        return QRectF(self.width() - x - wide if mirrored(self) else x, row, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the heads, and the rows that are looked at."""
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        self._heads(painter)
        for row in range(len(self._sheets) + 1):
            top, high = self._top(row), px(_ROW)
            if not event.rect().intersects(QRect(0, top, self.width(), high)):
                continue
            if row == self.row:
                painter.fillRect(0, top, self.width(), high, theme.wash)
            painter.fillRect(0, top + high - 1, self.width(), 1, theme.line)
            self._row(painter, row, top, high)

    def _heads(self, painter: QPainter) -> None:
        theme, px = self.theme, self.theme.px
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.ink_soft)
        halves = {"": "", "before": self._words("before"), "after": self._words("now")}
        line = (px(_HEAD) - 4) / 2
        self._write(painter, self._box(0, -1, px(_HEAD)).adjusted(0, line, 0, -4), self._words("Sheet"))
        for at, column in enumerate(self._columns):
            lower = self._inset(self._box(0, at, px(_HEAD)), px(10), px(8)).adjusted(0, line, 0, -4)
            upper = lower.translated(0, -line)
            for box, text in ((upper if column.half else lower, column.question.ask), (lower, halves[column.half])):
                shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
                self._write(painter, box, shown)
        painter.fillRect(0, px(_HEAD) - 1, self.width(), 1, theme.edge)

    def _row(self, painter: QPainter, row: int, top: int, high: int) -> None:
        theme, here = self.theme, row == self.row
        answers: Mapping[str, int] = self._hand if not row else self._sheets[row - 1].answers
        if here and row and self._draft is not None:
            answers = self._draft
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink if here else theme.ink_soft)
        self._write(painter, self._box(top, -1, high), f" {len(self._sheets) + 1 - row}")
        for at, column in enumerate(self._columns):
            box = self._box(top, at, high)
            answer = answers.get(column.key)
            painter.setFont(theme.font("body", weight=SEMIBOLD if here else None))
            painter.setPen(theme.ink if answer else theme.edge)
            self._write(painter, self._inset(box, theme.px(10), 0), str(answer) if answer else "–" if row else "")
            if here and at == self.cell:
                wide = min(box.width() - 6, theme.px(34))
                x = box.right() - wide - 2 if mirrored(self) else box.x() + 2
                ring = QRectF(x, box.y() + 4, wide, box.height() - 9)
                if self.hasFocus():
                    marks.focus_ring(painter, ring.adjusted(5, 5, -5, -5), theme, radius=theme.radius.chip)
                else:
                    marks.rounded(painter, ring, None, theme.edge, radius=theme.radius.chip)

    def _inset(self, box: QRectF, begin: float, end: float) -> QRectF:
        return box.adjusted(end, 0, -begin, 0) if mirrored(self) else box.adjusted(begin, 0, -end, 0)

    def _write(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.drawText(box, int(leading(self) | Qt.AlignmentFlag.AlignVCenter), text)


def named(column: Column, words: Words) -> str:
    """What a figure is called: "Pace", "Confidence, before"."""
    if column.half == "before":
        return words(Msg("{ask}, before", ask=column.question.ask))
    if column.half == "after":
        return words(Msg("{ask}, now", ask=column.question.ask))
    return column.question.ask
