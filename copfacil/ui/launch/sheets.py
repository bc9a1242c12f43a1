"""The pages that are filled in: the plan of the meeting, the charter, the checklist."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from copfacil.core.agenda.plan import RESTS, Agenda, clock_said
from copfacil.core.agenda.timed import timed
from copfacil.core.launch.kit import Kit
from copfacil.core.launch.sheets import CHARTER, LINE_MOST, PARTS, Check
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.check import Check as Tick
from copfacil.ui.kit.field import Field, NoteBox
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.launch.cell import Cell
from copfacil.ui.theme import SEMIBOLD, Theme


class MeetingPlan(Box):
    """The meeting, block by block.

    Signals:
        lay_wanted(): it is to be planned as a first meeting.
        go_wanted(str): another screen.
        expected(int): the plan is to be for so many.
        paper_wanted(str): the handout of that key.
    """

    lay_wanted = Signal()
    go_wanted = Signal(str)
    expected = Signal(int)
    paper_wanted = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=16, name=words("First meeting"))
        self._words = words
        self._shown: Agenda | None = None
        self._coming = 0
        self.lay_it = Button(words("Plan it: 120 minutes"), theme, icon="calendar")
        self.change = Button(words("Change the plan"), theme, icon="edit")
        self.sheet = Button(words("Run sheet"), theme, icon="printer")
        self.rehearse = Button(words("Run or rehearse"), theme, icon="play")
        self.expect = Button("", theme, look="quiet", size="small", icon="people")
        self._about = Label("", theme, "lead", wrap=True)
        self._lines = Box(theme, gap=0)
        self._acts = Flow(theme, gap=12)
        self._acts.add(self.change, self.sheet, self.rehearse)
        self.add(self._about)
        self.add(self.expect, self.lay_it, align=Qt.AlignmentFlag.AlignLeading)
        self.add(self._lines, self._acts)
        self.spring()
        self.lay_it.clicked.connect(self.lay_wanted)
        self.change.clicked.connect(lambda: self.go_wanted.emit("plan"))
        self.rehearse.clicked.connect(lambda: self.go_wanted.emit("run"))
        self.sheet.clicked.connect(lambda: self.paper_wanted.emit("run-sheet"))
        self.expect.clicked.connect(lambda: self.expected.emit(self._coming))

    def show_day(self, day: Agenda, coming: int) -> None:
        """Shows the plan, and how many are coming."""
        words = self._words
        self._coming = coming
        self.expect.setVisible(bool(day.blocks) and coming > 0 and coming != day.expected)
        self.expect.set_text(words(Msg("Plan for the {n} who is coming", "Plan for the {n} who are coming", n=coming)))
        if day is self._shown:
            return
        self._shown = day
        self._lines.clear()
        for part, seen in ((self.lay_it, not day.blocks), (self._acts, bool(day.blocks))):
            part.setVisible(seen)
        if not day.blocks:
            self._about.set_text(words("Two hours: who is here, why this, something real, and who does what next."))
            return
        self._about.set_text(words("{begin} to {end}, for {n} people", begin=day.starts, end=day.ends, n=day.expected))
        for one in timed(day):
            quiet = one.block.kind in RESTS
            row = Box(self.theme, across=True, margins=(0, 8, 0, 8), gap=16)
            time = Cell(Label(clock_said(one.begin), self.theme), 64, self.theme)
            told = Box(self.theme, gap=0)
            told.add(Label(one.block.title, self.theme, weight=None if quiet else SEMIBOLD, wrap=True))
            if one.block.notes:
                told.add(Label(one.block.notes, self.theme, "small", tone="ink_soft", wrap=True))
            row.add(time, align=Qt.AlignmentFlag.AlignTop)
            row.add(told, stretch=1)
            row.add(Label(str(one.ms // MINUTE), self.theme), align=Qt.AlignmentFlag.AlignTop)
            self._lines.add(Hairline(self.theme), row)


class Charter(Box):
    """What a community agrees on, a field each.

    Signals:
        written(str, str): a field by its key has this text now.
        paper_wanted(str): the handout of that key.
    """

    written = Signal(str, str)
    paper_wanted = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=16, name=words("Charter"))
        self.boxes: dict[str, NoteBox] = {}
        said = words(
            "One large sheet, filled in together at the meeting; type here what stays. Empty fields print with lines."
        )
        self.print = Button(words("Print the charter, A3"), theme, icon="printer")
        self.add(Label(said, theme, "lead", wrap=True))
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(12))
        self._cells: list[Box] = []
        for one in CHARTER:
            cell = Box(theme, gap=4)
            box = NoteBox(words(one.name), theme, lines=3, placeholder=words(one.hint))
            box.kept.connect(lambda text, key=one.key: self.written.emit(key, " ".join(text.split())))
            box.textChanged.connect(lambda box=box, most=one.most: _held(box, most))
            self.boxes[one.key] = box
            cell.add(Label(words(one.name), theme, weight=SEMIBOLD), box)
            self._cells.append(cell)
        self.add(holder)
        self.add(self.print, align=Qt.AlignmentFlag.AlignLeading)
        self.spring()
        self._columns = 0
        self.fold(narrow=False)
        self.print.clicked.connect(lambda: self.paper_wanted.emit("charter"))
        self.setFocusProxy(self.boxes[CHARTER[0].key])

    def show_kit(self, kit: Kit) -> None:
        """Shows what is written."""
        for key, box in self.boxes.items():
            box.show_text(kit.text(key))

    def fold(self, *, narrow: bool) -> None:
        """One column, or two."""
        columns = 1 if narrow else 2
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self._cells) // columns)
        for place, cell in enumerate(self._cells):
            self._grid.addWidget(cell, place % rows, place // rows)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))


def _held(box: NoteBox, most: int) -> None:
    """No more than has room on the sheet."""
    if len(text := box.toPlainText()) > most:
        cursor = box.textCursor()
        at = min(cursor.position(), most)
        box.setPlainText(text[:most])
        box.document().setModified(True)
        cursor = box.textCursor()
        cursor.setPosition(at)
        box.setTextCursor(cursor)


class Checklist(Box):
    """What must not be forgotten.

    Signals:
        ticked(str, bool): a line by its key is done, or is not.
        taken_out(str): a line goes.
        added(str): a line of one's own.
        paper_wanted(str): the handout of that key.
    """

    ticked = Signal(str, bool)
    taken_out = Signal(str)
    added = Signal(str)
    paper_wanted = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=8, name=words("Checklist"))
        self._words = words
        self._shown: tuple[Check, ...] = ()
        self.ticks: dict[str, Tick] = {}
        self.outs: dict[str, IconButton] = {}
        self._sum = Label("", theme, "lead", wrap=True)
        self._list = Box(theme, gap=2)
        self.new = Field(words("A line of your own"), theme, show_name=True)
        self.new.line.setMaxLength(LINE_MOST)
        self.print = Button(words("Print the checklist"), theme, icon="printer")
        self.add(self._sum, self._list)
        self.space(8)
        self.add(self.new)
        self.space(8)
        self.add(self.print, align=Qt.AlignmentFlag.AlignLeading)
        self.spring()
        self.new.entered.connect(self._add)
        self.print.clicked.connect(lambda: self.paper_wanted.emit("launch-checklist"))

    def show_kit(self, kit: Kit) -> None:
        """Shows the lines, and which are done."""
        checks = kit.checks
        if checks != self._shown:
            self._shown = checks
            self._lay(checks)
        for key, tick in self.ticks.items():
            tick.setChecked(key in kit.ticked)
        done = sum(check.key in kit.ticked for check in checks)
        self._sum.set_text(self._words("{done} of {all} done", done=done, all=len(checks)))

    def _lay(self, checks: tuple[Check, ...]) -> None:
        words, theme = self._words, self.theme
        self._list.clear()
        self.ticks, self.outs = {}, {}
        for part, name in PARTS.items():
            found = [check for check in checks if check.part == part]
            if found:
                self._list.space(10)
                self._list.add(Rule(words(name), theme))
            for check in found:
                text = words(check.said) if isinstance(check.said, Msg) else check.said
                tick = Tick(text, theme)
                tick.clicked.connect(lambda on, key=check.key: self.ticked.emit(key, bool(on)))
                out = IconButton("cross", words("Take out: {line}", line=text), theme, look="quiet", size="small")
                out.clicked.connect(lambda _on=False, key=check.key: self.taken_out.emit(key))
                row = Box(theme, across=True)
                row.add(tick, stretch=1)
                row.add(out)
                self._list.add(row)
                self.ticks[check.key], self.outs[check.key] = tick, out

    def _add(self, text: str) -> None:
        if text.strip():
            self.added.emit(text.strip())
            self.new.set_text("")
