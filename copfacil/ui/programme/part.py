"""A list, and beside it the form of the record that is chosen; where there is little room, one of them at a time."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.segments import Segments
from copfacil.ui.people.deleting import Deleting
from copfacil.ui.programme.rows import Rows
from copfacil.ui.theme import Theme

R = TypeVar("R")
Answer = Msg | None

_SIDE, _BESIDE = 400, 980
"""px before the text scale: the form, and from so much room on it stands beside the list."""
_MOST = 200
"""Letters of a new record's name."""


class Form(Box, Generic[R]):
    """What is written about one record. Whoever adds to it lays its own parts below the heading.

    Signals:
        told(object): an Answer that the page says.
        kept(): what was written was taken in.
        closed(): back to the list.
    """

    told = Signal(object)
    kept = Signal()
    closed = Signal()

    def __init__(self, words: Words, theme: Theme, back: str) -> None:
        super().__init__(theme, gap=14, margins=(0, 0, 12, 24))
        self.words = words
        self._shown: R | None = None
        self.back = Button(back, theme, look="quiet", icon="back", size="small")
        self.head = Label("", theme, "head", wrap=True)
        self.says = Label("", theme, tone="ink_soft", wrap=True)
        top = Box(theme, gap=4)
        top.add(self.back, align=Qt.AlignmentFlag.AlignLeading)
        top.add(self.head, self.says)
        self.add(top)
        self.back.clicked.connect(self.closed)

    def show_line(self, line: R) -> None:
        """Shows a record; what is being written stays while the record is the same."""
        if line != self._shown:
            self._shown = line
            self.fill(line)

    @property
    def shown(self) -> R | None:
        """The record that is shown, as the list has it."""
        return self._shown

    def fill(self, line: R) -> None:
        """Puts a record into the fields."""
        raise NotImplementedError

    def begin(self) -> None:
        """The keyboard goes to what is written first once a record has its name."""
        raise NotImplementedError

    def line(self, name: str, placeholder: str = "") -> Field:
        """A line to write in; Enter keeps the form."""
        field = Field(name, self.theme, show_name=True, placeholder=placeholder)
        field.entered.connect(lambda _text: self.keep())
        return field

    def keep(self) -> None:
        """Takes in what is written."""
        raise NotImplementedError

    def tell(self, answer: Answer) -> None:
        """Says why something was not done, or that it was kept."""
        self.told.emit(answer)
        if answer is None:
            self.kept.emit()


F = TypeVar("F", bound=Form[Any])


class Part(QWidget, Generic[R, F]):
    """A list with its form.

    Args:
        theme: the look.
        add: a line for a new record; it is emptied once that came in.
        rows: the list.
        form: makes the form, when somebody first looks at one.
        key: id of a line.
        none: what an empty list says.
        put: a new record of that name comes in.

    Attributes:
        below: who is being deleted, where that can be.
        acts: the line and buttons; whoever holds several parts puts those of the one that is shown into its bar.

    Signals:
        told(object): an Answer that the page says.
    """

    told = Signal(object)

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        theme: Theme,
        *,
        add: Field,
        rows: Rows[R],
        form: Callable[[Theme], F],
        key: Callable[[R], str],
        none: str,
        put: Callable[[str], Answer],
    ) -> None:
        super().__init__()
        self.theme, self.add, self.rows = theme, add, rows
        self._key, self._put, self._make = key, put, form
        self._side: Scroll | None = None
        self.below: Deleting | None = None
        self.here = ""
        self._after: QWidget | None = None
        self.acts = Flow(theme, gap=8)
        self.told_head = Label("", theme, tone="ink_soft", wrap=True)
        self._none = Label(none, theme, "lead", tone="ink_soft", wrap=True)
        self._lay()
        self._listen()

    def show_lines(self, lines: Sequence[R], told: str = "") -> None:
        """Shows the list as it stands, with a sentence over it."""
        ids = [self._key(one) for one in lines]
        if self.here not in ids:
            self.here = ""
        at = ids.index(self.here) if self.here else -1
        self.rows.show_rows(lines, at)
        self.rows.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self.told_head.set_text(told)
        self.told_head.setVisible(bool(told))
        if self.below is not None:
            self.below.show_waiting()
        if at >= 0:
            self.prepare()
            self.form.show_line(lines[at])
        self._fold()

    def prepare(self) -> None:
        """Tells the form what can be chosen in it; called before it shows a record."""
        raise NotImplementedError

    @cached_property
    def form(self) -> F:
        """Of the one that is chosen."""
        form = self._make(self.theme)
        self._side = Scroll(form, self.theme)
        self._row.addWidget(self._side)
        form.told.connect(self.told)
        form.kept.connect(self._kept)
        form.closed.connect(self._close)
        return form

    def choose(self, key: str) -> None:
        """Shows the form of one, or of none for empty."""
        self.here, self._after = key, None
        self.show_lines(self.rows.shown, self.told_head.text())

    def stand_below(self, deleting: Deleting) -> None:
        """Below the list stands who is being deleted, while no form is open that tells it."""
        self.below = deleting
        self._list.add(deleting)
        deleting.refused.connect(self.told.emit)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def _lay(self) -> None:
        theme = self.theme
        self.add.setMinimumWidth(theme.px(260))
        self.add.line.setMaxLength(_MOST)
        self.acts.add(self.add)
        self._list = Box(theme, gap=12, margins=(0, 0, 12, 16))
        self._list.add(self.told_head, self._none)
        self._list.add(self.rows, stretch=1)
        self._list.lay.addStretch(0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._list, 1)
        self.setFocusProxy(self.add)

    def _fold(self) -> None:
        theme = self.theme
        beside = self.width() >= theme.px(_BESIDE)
        self.add.setMinimumWidth(theme.px(260))
        self._list.setVisible(beside or not self.here)
        # Beside its form a long list scrolls by itself, so that the form stays in sight; alone it is as long as it is.
        ways = QSizePolicy.Policy
        self.rows.setSizePolicy(ways.Expanding, ways.Ignored if beside else ways.Preferred)
        self.rows.setMinimumHeight(self.rows.minimumSizeHint().height())
        if self.below is not None:
            self.below.setVisible(not self.here and not self.below.waiting.isHidden())
        if self._side is None:
            return
        self._side.setVisible(bool(self.here))
        self.form.back.setVisible(not beside)
        self._side.setMinimumWidth(theme.px(_SIDE) if beside else 0)
        self._side.setMaximumWidth(theme.px(_SIDE) if beside else 1 << 20)
        self._side.set_free(free=not beside)

    def _listen(self) -> None:
        self.add.entered.connect(self._add)
        self.rows.chosen.connect(lambda row: self.choose(self._key(self.rows.shown[row])))
        self.rows.entered.connect(self._enter)

    def _add(self, text: str) -> None:
        if not text.strip():
            return
        before = {self._key(one) for one in self.rows.shown}
        why = self._put(" ".join(text.split()))
        self.told.emit(why)
        if why is not None:
            return
        self.add.set_text("")
        new = next((key for one in self.rows.shown if (key := self._key(one)) not in before), "")
        if new:
            self._write(new, self.add)

    def _enter(self, row: int) -> None:
        self._write(self._key(self.rows.shown[row]), self.rows)

    def _write(self, key: str, after: QWidget) -> None:
        """The keyboard goes into the form of one, and back to where it came from once that is kept."""
        self.choose(key)
        self._after = after
        self.form.begin()

    def _kept(self) -> None:
        after, self._after = self._after, None
        if after is not None and after.isVisibleTo(self.window()):
            after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self.choose("")
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)


class Bar(Box):
    """Which part is shown, and beside it what can be done there. A part is made when it is first shown.

    Args:
        name: told to screen readers.
        parts: key, name and maker of each.
        theme: the look.
    """

    def __init__(self, name: str, parts: Sequence[tuple[str, str, Callable[[], Part[Any, Any]]]], theme: Theme) -> None:
        super().__init__(theme, across=True, gap=12)
        self.what = Segments(name, [(key, said, None) for key, said, _ in parts], theme)
        self.what.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._makers = {key: make for key, _, make in parts}
        self._made: dict[str, Part[Any, Any]] = {}
        self.add(self.what, align=Qt.AlignmentFlag.AlignTop)
        self.what.chosen.connect(self.show_part)

    @property
    def part(self) -> Part[Any, Any]:
        """The one that is shown."""
        return self._made[self.what.value()]

    def show_part(self, key: str) -> None:
        """Shows one of them."""
        self.what.choose(key)
        if key not in self._made:
            self._made[key] = self._makers[key]()
            self.add(self._made[key].acts, stretch=1)
        for name, part in self._made.items():
            part.setVisible(name == key)
            part.acts.setVisible(name == key)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        super().set_theme(theme)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= self.theme.px(_BESIDE)
        self.lay.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
