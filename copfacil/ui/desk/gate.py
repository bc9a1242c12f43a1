"""The read-aloud gate: the process in a few lines, said to the room before the first start of a sitting."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy

from copfacil.core.play import Play
from copfacil.core.scene import Desk, Turns
from copfacil.core.seats import seating
from copfacil.core.words import Msg, Words
from copfacil.ui import paint
from copfacil.ui.desk.letters import fitting
from copfacil.ui.desk.read_back import Promised, ReadBack
from copfacil.ui.desk.said import seats_of
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.chip import Chip
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import leading, mirrored, whole
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.time_views import Seats
from copfacil.ui.theme import SEMIBOLD, Theme, TypeRole

Lines = Sequence[tuple[str, str, str]]

_INDENT, _SEATS, _SEATS_TOP = 40, 46, 8
"""Where the name of a presenter begins, how large the seats beside it are and where they begin, px before the scale."""


class Gate(Box):
    """The lines and the one big button.

    Signals:
        begun(bool): start; whether the lines were read aloud.
        settled(str, str, bool): something that was promised (session, card) was done, or is open again.
    """

    begun = Signal(bool)
    settled = Signal(str, str, bool)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, margins=(32, 22, 18, 24), gap=0, name=words(Msg("Read this to the room")))
        self._words = words
        self._shown: object = None
        self._named = ""
        head = Box(theme, across=True)
        head.add(IconView("sound", theme, tone="ink_soft", size=18))
        self._ask = Label("", theme, "small", weight=SEMIBOLD, tone="ink_soft")
        head.add(self._ask)
        head.spring()
        self._long = Label(words(Msg("About one minute")), theme, "small", tone="ink_soft")
        head.add(self._long)
        self._title = Label("", theme, "face", wrap=True)
        self._lines = Box(theme, gap=0)
        self.start_button = Button("", theme, look="primary", size="big", icon="play", key=words(Msg("Space")))
        self._without = Button(words(Msg("Start without reading")), theme, look="quiet")
        self.start_button.clicked.connect(lambda: self.begun.emit(True))
        self._without.clicked.connect(lambda: self.begun.emit(False))
        buttons = Flow(theme, gap=20)
        self.read_back = ReadBack(theme, words)
        self.read_back.settled.connect(self.settled)
        self.read_back.turned.connect(self._turn)
        buttons.add(self.start_button, self._without, self.read_back.button)
        foot = Msg("Asked once in each sitting, also of old hands. Nothing is timed until you start.")
        self._foot = Label(words(foot), theme, "small", tone="ink_soft", wrap=True)
        self.add(head)
        self.space(12)
        self.add(self._title)
        self.space(14)
        self.add(self._lines, self.read_back)
        self.space(20)
        self.spring()
        self.add(buttons)
        self.space(16)
        self.add(self._foot)

    def show_lines(self, desk: Desk, play: Play, lines: Lines, promised: Promised) -> None:
        """Shows the lines of what is on; what was promised is asked for when another sitting is at the gate."""
        shown = (desk.play, tuple(lines), len(play.tables), self.theme)
        if shown == self._shown:
            return
        self._shown = shown
        words = self._words
        read = bool(lines)
        self._ask.set_text(words(Msg("Read this to the room") if read else Msg("Nothing to read aloud")))
        self._long.setVisible(read)
        self._named = words(Msg("How we do this")) if read else desk.name
        many = desk.dial.turns > 1
        begin = Msg("Read out. Start round 1") if many else Msg("Read out. Start")
        self.start_button.set_text(words(begin if read else Msg("Start {phase}", phase=desk.dial.step.name)))
        self._without.setVisible(read)
        self._foot.setVisible(read)
        self._fill(play, lines)
        self.read_back.show_promised(promised())

    def _turn(self, promised: bool) -> None:
        self._lines.setVisible(not promised)
        self._title.set_text(self._words(Msg("What was promised")) if promised else self._named)

    def _fill(self, play: Play, lines: Lines) -> None:
        theme = self.theme
        self._lines.clear()
        steps = {step.key: step for step in play.steps}
        seats = max((len(table.members) for table in play.tables), default=4) or 4
        if not lines:
            step = play.steps[0]
            lines = [(step.key, step.wall or step.name, step.host)]
        for number, (key, line, more) in enumerate(lines, start=1):
            step = steps.get(key, play.steps[0])
            row = Box(theme, across=True, margins=(0, 11, 0, 11), gap=14)
            figure = Label(str(number), theme, "head", align=Qt.AlignmentFlag.AlignVCenter)
            figure.setFixedWidth(theme.px(22))
            circle = seats_of(step, seats)
            texts = Box(theme, gap=2)
            texts.add(Label(line, theme, "head", wrap=True), Label(more, theme, tone="ink_soft", wrap=True))
            row.add(figure, Seats(circle, theme, "", size=56))
            row.add(texts, stretch=1, align=Qt.AlignmentFlag.AlignVCenter)
            self._lines.add(Hairline(theme), row)
        self._lines.add(Hairline(theme))


class _Presenter(QPushButton):
    """Who presents in one group; a press lets the next person of the group present."""

    def __init__(self, turns: Turns, theme: Theme, words: Words) -> None:
        super().__init__()
        self.turns, self.theme = turns, theme
        after = [words(Msg("then {names}", names=words(Msg(", then ")).join(turns.then)))] if turns.then else []
        waits = (
            words(Msg("{names} wait for the next sitting", names=", ".join(turns.waiting)))
            if len(turns.waiting) > 1
            else words(Msg("{name} waits for the next sitting", name=turns.waiting[0]))
            if turns.waiting
            else words(Msg("Everyone presents"))
            if turns.then or turns.now
            else words(Msg("Nobody is in this group yet"))
        )
        self.lines = (*after, waits)
        self.who = turns.now or words(Msg("Nobody"))
        said = words(Msg("Group {number}, {name} presents. Press to change.", number=turns.number, name=self.who))
        self.setAccessibleName(said)
        self.setAccessibleDescription(". ".join(self.lines))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as all names need at a usual width."""
        wide = self.theme.px(392)
        return QSize(wide, self.heightForWidth(wide))

    def hasHeightForWidth(self) -> bool:
        """Names that do not fit a line go on in the next."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The name, who follows and who waits, px."""
        return round(self._laid(width)[1]) + self.theme.px(6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws number, name, spot, who follows, and the seats."""
        theme, turns, flipped = self.theme, self.turns, mirrored(self)
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.hover)
        px, middle = theme.px, Qt.AlignmentFlag.AlignVCenter
        side, box = px(_SEATS), whole(self)
        high = theme.letters["lead"].line
        painter.setFont(theme.font("head"))
        painter.setPen(theme.ink)
        painter.drawText(QRectF(box.x(), px(6), box.width(), high), int(leading(self) | middle), str(turns.number))
        texts = self._laid(self.width())[0]
        for layout in texts:
            painter.setPen(theme.ink_soft if layout is texts[-1] else theme.ink)
            layout.draw(painter, QPointF())
        last = texts[0].lineAt(texts[0].lineCount() - 1)
        taken, font = last.naturalTextWidth() + px(8), theme.font("small")
        room = QRectF(last.x() if flipped else last.x() + taken, last.y(), last.width() - taken, last.height())
        painter.setFont(font)
        painter.drawText(room, int(leading(self) | middle), fitting(font, turns.spot, max(room.width(), 0)))
        seats = QRectF(box.x() if flipped else box.right() - side, px(_SEATS_TOP), side, side)
        if turns.seats:
            paint.seats(painter, seats, seating("presenter", turns.seats), theme.ink)

    def _laid(self, width: int) -> tuple[list[QTextLayout], float]:
        """The name, who follows and who waits, in lines beside the seats and below them; where the last one ends, px."""
        theme, flipped = self.theme, mirrored(self)
        px, indent, below = theme.px, theme.px(_INDENT), theme.px(_SEATS_TOP + _SEATS)
        made: list[QTextLayout] = []
        y: float = px(6)
        letters: tuple[tuple[str, TypeRole], ...] = ((self.who, "head"), *((text, "small") for text in self.lines))
        for text, letter in letters:
            high = theme.letters["lead" if letter == "head" else letter].line
            layout = QTextLayout(text, theme.font(letter))
            layout.setTextOption(QTextOption(leading(self)))
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                beside = px(_SEATS + 8) if y < below else 0
                line.setLineWidth(width - indent - beside)
                line.setPosition(QPointF(beside if flipped else indent, y + (high - line.height()) / 2))
                y += high
            layout.endLayout()
            made.append(layout)
        return made, y


class WhoPresents(Box):
    """The right column at the gate: who presents, group by group.

    Signals:
        change(int): in that group the next person presents.
        cards(), on_wall(), people(): process cards, the lines on the wall, forming groups.
    """

    change = Signal(int)
    cards = Signal()
    on_wall = Signal()
    people = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, margins=(24, 22, 10, 16), gap=0, name=words(Msg("Who presents")))
        self._words = words
        self._turns: tuple[Turns, ...] | None = None
        head = Box(theme, across=True)
        self._known = Chip("", theme)
        head.add(Label(words(Msg("Who presents")), theme, "head"))
        head.spring()
        head.add(self._known)
        self._how = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._rows = Box(theme, gap=0)
        self._buttons = Flow(theme)
        self.wall_button = Button(words(Msg("These lines on the wall")), theme, size="small", icon="screen")
        cards = Button(words(Msg("Process cards")), theme, size="small", icon="printer")
        groups = Button(words(Msg("People and groups")), theme, size="small", icon="people")
        self._buttons.add(cards, self.wall_button, groups)
        cards.clicked.connect(self.cards)
        groups.clicked.connect(self.people)
        self.wall_button.clicked.connect(self.on_wall)
        self.add(head)
        self.space(2)
        self.add(self._how)
        self.space(8)
        self.add(self._rows)
        self.space(16)
        self.add(self._buttons)
        self.spring()

    def show_turns(self, turns: Sequence[Turns]) -> None:
        """Shows who presents; built anew only when it changed."""
        if tuple(turns) == self._turns:
            return
        self._turns = tuple(turns)
        words, theme = self._words, self.theme
        open_ = sum(1 for one in turns if not one.now)
        if not turns:
            self._known.hide()
            self._how.set_text(words(Msg("The whole room goes through this together. Groups are formed in People.")))
        else:
            self._known.show()
            if open_:
                text = words(Msg("{n} not known", n=open_))
                self._known.tell(text, icon="unknown", look="warn")
            else:
                self._known.tell(words(Msg("All {n} known", n=len(turns))), icon="ready", look="good")
            how = Msg("Taken from the turns still owed. Press 1 to {last} to change one.", last=turns[-1].number)
            self._how.set_text(words(how))
        self._rows.clear()
        for one in turns:
            row = _Presenter(one, theme, words)
            row.clicked.connect(lambda _on=False, number=one.number: self.change.emit(number))
            self._rows.add(Hairline(theme), row)
        if turns:
            self._rows.add(Hairline(theme))
