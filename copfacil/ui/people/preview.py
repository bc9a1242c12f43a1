"""A list before it is taken in: what was understood, what stays out and why, what it changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from copfacil.core.people import Person
from copfacil.core.roster import Changes
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.chip import Chip
from copfacil.ui.kit.flow import FlowLayout
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.notice import Notice
from copfacil.ui.kit.rule import Rule
from copfacil.ui.people import said
from copfacil.ui.people.columns import Columns
from copfacil.ui.people.doors import Preview
from copfacil.ui.people.page import Page
from copfacil.ui.people.rules import Rules
from copfacil.ui.theme import Theme

MOST_SENTENCES = 6
"""Refused rows that are told at once; the others on asking."""


class PreviewPage(Page):
    """The list, and the question whether to take it in.

    Signals:
        understood(int, object): the column at a place means something else; None leaves it out.
        taken(object, object): the people come in, with facts to mix and facts to keep apart.
        left(): not now.
    """

    understood = Signal(int, object)
    taken = Signal(object, object)
    left = Signal()

    def __init__(self, words: Words, theme: Theme, *, rules: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.words, self._ruled = words, rules
        self.take = Button("", theme, look="primary")
        self.not_now = Button(words("Not now"), theme)
        self.columns = Columns(words, theme)
        self.rules = Rules(words, theme)
        self.more = Button("", theme, size="small")
        self._all = False
        self._shown: Preview | None = None
        self._top = QVBoxLayout()
        self._rest = QVBoxLayout()
        self._lay()
        self.take.clicked.connect(lambda: self.taken.emit(self.rules.mix(), self.rules.apart()))
        self.not_now.clicked.connect(self.left)
        self.columns.chosen.connect(self.understood)
        self.more.clicked.connect(self._show_all)

    def show_preview(self, preview: Preview) -> None:
        """Shows a list; a hand's choice of facts stays while it is the same file."""
        again = self._shown is not None and self._shown.rows == preview.rows
        self._all = again and self._all
        self._shown = preview
        roster = preview.roster
        self.columns.show_columns(preview)
        mix = tuple(key for key in roster.mixable if key in self.rules.mix()) if again else roster.mix
        apart = self.rules.apart() if again else ("organisation",)
        self.rules.show_rules(roster.mixable, mix or roster.mix, apart)
        self._tell(preview)

    def _lay(self) -> None:
        theme = self.theme
        self._top.setSpacing(theme.space.s)
        self._rest.setSpacing(theme.space.s)
        self.column.addLayout(self._top)
        self.column.addWidget(Rule(self.words("What the columns mean"), theme))
        self.column.addWidget(self.columns)
        self.mix_head = Rule(self.words("What the groups mix"), theme)
        self.column.addWidget(self.mix_head)
        self.column.addWidget(self.rules)
        self.rules.setVisible(self._ruled)
        self.column.addLayout(self._rest)
        self.column.addStretch(1)

    def _tell(self, preview: Preview) -> None:
        for layout in (self._top, self._rest):
            _emptied(layout, keep=(self.take, self.not_now, self.more))
        self._tell_top(preview)
        self._tell_changes(preview.changes)
        self.mix_head.setVisible(self._ruled and bool(preview.roster.mixable))

    def _tell_top(self, preview: Preview) -> None:
        words, theme, changes = self.words, self.theme, preview.changes
        count = len(preview.roster.people)
        self.take.set_text(words(Msg("Take {n} person in", "Take {n} people in", n=count)))
        self.take.set_why_not("" if count else words("No row can be taken in yet."))
        self._top.addWidget(Label(words("The list “{file}”", file=preview.file), theme, "title", wrap=True))
        for note in preview.notes:
            self._top.addWidget(Label(words(note), theme, tone="ink_soft", wrap=True))
        row = QWidget()
        flow = FlowLayout(theme.space.s, parent=row)
        for chip in self._chips(changes, len(preview.roster.refused)):
            flow.addWidget(chip)
        self._top.addWidget(row)
        acts = QWidget()
        buttons = FlowLayout(theme.space.s, parent=acts)
        buttons.addWidget(self.take)
        buttons.addWidget(self.not_now)
        self.take.show()
        self.not_now.show()
        self._top.addSpacing(theme.space.xs)
        self._top.addWidget(acts)
        if preview.roster.refused:
            self._top.addSpacing(theme.space.xs)
            self._top.addWidget(self._refused(preview))

    def _chips(self, changes: Changes, refused: int) -> Sequence[Chip]:
        words, theme = self.words, self.theme
        told = [
            (Msg("{n} new", "{n} new", n=len(changes.new)), "plus", "good", len(changes.new)),
            (Msg("{n} changed", "{n} changed", n=len(changes.changed)), "edit", "accent", len(changes.changed)),
            (Msg("{n} as before", "{n} as before", n=len(changes.same)), "check", "plain", len(changes.same)),
            (
                Msg("{n} not in this list", "{n} not in this list", n=len(changes.missing)),
                "person",
                "plain",
                len(changes.missing),
            ),
            (Msg("{n} row stays out", "{n} rows stay out", n=refused), "warning", "warn", refused),
        ]
        return [Chip(words(msg), theme, icon=icon, look=look) for msg, icon, look, count in told if count]  # type: ignore[arg-type]  # names of icons and looks

    def _refused(self, preview: Preview) -> Notice:
        words, theme, refused = self.words, self.theme, preview.roster.refused
        shown = refused if self._all else refused[:MOST_SENTENCES]
        title = words(Msg("{n} row stays out", "{n} rows stay out", n=len(refused)))
        notice = Notice(title, "", theme, acts=())
        for one in shown:
            notice.body.addWidget(Label(words(one.why), theme, "small", wrap=True))
        left = len(refused) - len(shown)
        if left:
            self.more.set_text(words(Msg("Show {n} more", "Show {n} more", n=left)))
            self.more.show()
            notice.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        kept = words("The file itself is not changed. Correct it there and open it again, or take in the others now.")
        notice.body.addWidget(Label(kept, theme, "small", tone="ink_soft", wrap=True))
        return notice

    def _tell_changes(self, changes: Changes) -> None:
        words, theme = self.words, self.theme
        if not changes.changed and not changes.missing:
            return
        self._rest.addWidget(Rule(words("What changes for people who are here"), theme))
        for old, new in changes.changed[:MOST_SENTENCES]:
            self._rest.addWidget(Label(f"{said.short(old)}: {difference(old, new, words)}", theme, wrap=True))
        more = len(changes.changed) - MOST_SENTENCES
        if more > 0:
            text = words(Msg("and {n} more person", "and {n} more people", n=more))
            self._rest.addWidget(Label(text, theme, tone="ink_soft"))
        if changes.missing:
            names = [said.short(person) for person in changes.missing[:MOST_SENTENCES]]
            rest = len(changes.missing) - len(names)
            if rest:
                names.append(words(Msg("{n} other", "{n} others", n=rest)))
            listed = words(Msg("{all}", all=said.listed(names)))
            text = words("Not in this list, and they stay: {names}.", names=listed)
            self._rest.addWidget(Label(text, theme, tone="ink_soft", wrap=True))

    def _show_all(self) -> None:
        self._all = True
        if self._shown is not None:
            self._tell(self._shown)


def difference(old: Person, new: Person, words: Words) -> str:
    """What a list changes about somebody: "Role: Nurse → Nurse lead"."""
    pairs = [(words("Name"), old.name, new.name), (words("Code"), old.code, new.code)]
    keys = dict.fromkeys([*old.facts, *new.facts])
    pairs += [(words(said.fact(key)), old.facts.get(key, ""), new.facts.get(key, "")) for key in keys]
    told = [
        words("{what}: {before} → {after}", what=what, before=before or "–", after=after or "–")
        for what, before, after in pairs
        if before != after
    ]
    return "; ".join(told)


def _emptied(layout: QVBoxLayout, keep: Sequence[QWidget]) -> None:
    """Takes everything off a layout; kept widgets only come off what goes."""
    for widget in keep:
        widget.hide()
        widget.setParent(layout.parentWidget())
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
