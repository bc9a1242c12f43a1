"""A section of a person's page: what is known of them, a row each, and how it stands at the end of the row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from copfacil.ui.kit.box import Box
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.programme.people_values import Said
from copfacil.ui.theme import Theme


class Told(Box):
    """Rows under a heading.

    Args:
        title: the heading.
        none: said where there is no row.
        theme: the look.
    """

    def __init__(self, title: str, none: str, theme: Theme) -> None:
        super().__init__(theme, gap=6)
        self._title, self._none = title, none
        self._head = Rule(title, theme)
        self._rows = Box(theme, gap=4)
        self._shown: tuple[Said, ...] | None = None
        self.add(self._head, self._rows)

    def show_lines(self, lines: Sequence[Said], detail: str = "") -> None:
        """Shows these; the word at the end of the heading is their number unless another one is given."""
        self._head.tell(self._title, detail or (str(len(lines)) if lines else ""))
        if self._shown == tuple(lines):
            return
        self._shown = tuple(lines)
        self._rows.clear()
        if not lines:
            self._rows.add(Label(self._none, self.theme, tone="ink_soft", wrap=True))
        for line in lines:
            row = Box(self.theme, across=True, gap=12)
            row.add(Label(line.text, self.theme, wrap=True), stretch=1)
            state = Label(line.state, self.theme, "small", tone="warn" if line.waits else "ink_soft")
            row.add(state, align=Qt.AlignmentFlag.AlignTop)
            self._rows.add(row)
