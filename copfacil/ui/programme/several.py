"""Several of a list: those who are chosen, a row each with a way off, and a choice of who else there is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

Named = Sequence[tuple[str, str]]
"""(id, name) of who can be chosen."""


class Several(Box):
    """People, or meetings.

    Args:
        name: what they are to the record ("Hosts").
        none: what an empty list says.
        words: the language.
        theme: the look.
    """

    def __init__(self, name: str, none: str, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=4, name=name)
        self._words, self._options = words, dict[str, str]()
        self._ids: list[str] = []
        self._none = Label(none, theme, tone="ink_soft", wrap=True)
        self._rows = Box(theme, gap=0)
        self.more = Choice(name, [("", "")], theme)
        self.put = IconButton("plus", words("Add to {list}", list=name), theme)
        self._adding = Box(theme, across=True, gap=8)
        self._adding.add(self.more, stretch=1)
        self._adding.add(self.put)
        self.add(Label(name, theme, "small", tone="ink_soft"), self._none, self._rows, self._adding)
        self.setFocusProxy(self.more)
        self.put.clicked.connect(self._put)

    @property
    def ids(self) -> tuple[str, ...]:
        """Who is chosen, in the order in which they came; one that was picked and not yet put counts too."""
        picked = self.more.currentData() or ""
        return (*self._ids, picked) if picked else tuple(self._ids)

    def offer(self, options: Named) -> None:
        """Who can be chosen from now on; who is chosen stays, as far as they are still there."""
        if (offered := dict(options)) != self._options:
            self._options = offered
            self.show_ids(self._ids)

    def show_ids(self, ids: Sequence[str]) -> None:
        """Shows who is chosen."""
        self._ids = [one for one in ids if one in self._options]
        self._show()

    def take(self, key: str) -> None:
        """One more."""
        if key in self._options and key not in self._ids:
            self._ids.append(key)
            self._show()

    def leave_out(self, key: str) -> None:
        """One less."""
        if key in self._ids:
            self._ids.remove(key)
            self._show()
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self) -> None:
        self.take(self.more.currentData() or "")

    def _show(self) -> None:
        words = self._words
        self._rows.clear()
        for key in self._ids:
            name = self._options[key]
            out = IconButton("cross", words("Without {name}", name=name), self.theme, look="quiet", size="small")
            out.clicked.connect(lambda _on=False, key=key: self.leave_out(key))
            row = Box(self.theme, across=True, gap=8)
            row.add(Label(name, self.theme, wrap=True), stretch=1, align=Qt.AlignmentFlag.AlignVCenter)
            row.add(out)
            self._rows.add(row)
        self._none.setVisible(not self._ids)
        self._rows.setVisible(bool(self._ids))
        self.more.clear()
        self.more.addItem(words("Choose one more"), "")
        for key, name in self._options.items():
            if key not in self._ids:
                self.more.addItem(name, key)
        self._adding.setVisible(self.more.count() > 1)


def named(choice: Choice, theme: Theme) -> Box:
    """A choice with its name above."""
    box = Box(theme, gap=4)
    box.add(Label(choice.accessibleName(), theme, "small", tone="ink_soft", wrap=True), choice)
    return box


def offer(choice: Choice, options: Named) -> None:
    """Other options; what was chosen stays chosen where it is still there."""
    if [(choice.itemData(at), choice.itemText(at)) for at in range(choice.count())] == list(options):
        return
    was = choice.currentData()
    choice.clear()
    for key, name in options:
        choice.addItem(name, key)
    choice.choose(was if choice.findData(was) >= 0 else "")
    choice.updateGeometry()
