"""You said, we did: each suggestion with what becomes of it, answered in its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from copfacil.core.feedback.sections import HOW, covered_said
from copfacil.core.feedback.summary import Suggestion
from copfacil.core.words import Msg, Words
from copfacil.ui.icons import IconName
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.kit.segments import Segments
from copfacil.ui.results.rows import signed
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_TOP = Qt.AlignmentFlag.AlignTop
_SIGNS: dict[str, tuple[IconName, Tone]] = {
    "": ("unknown", "warn"),
    "did": ("check", "good"),
    "will": ("clock", "ink_soft"),
    "not now": ("pause", "ink_soft"),
}


class SaidRow(Box):
    """A suggestion, and its answer; the button opens the way to give one.

    Signals:
        answered(str, str): did, will, not now, and a sentence.
    """

    answered = Signal(str, str)

    def __init__(self, one: Suggestion, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._one = one
        icon, tone = _SIGNS[one.how]
        text = Box(theme, gap=0)
        said = words(Msg("{text}, {n} times", text=one.text, n=one.times)) if one.times > 1 else one.text
        text.add(Label(said, theme, wrap=True))
        if one.title:
            text.add(Label(one.title, theme, "small", tone="ink_soft", wrap=True))
        state = Box(theme, gap=0)
        state.add(Label(words(HOW[one.how]), theme, "small", tone=tone, weight=SEMIBOLD, wrap=True))
        if one.sentence:
            state.add(Label(one.sentence, theme, wrap=True))
        self.ask = Button(words("Answer") if not one.how else words("Change"), theme, size="small")
        self.ask.setAccessibleDescription(one.text)
        row = Box(theme, across=True, margins=(0, 8, 0, 8), gap=12)
        row.add(text, stretch=5)
        row.add(IconView(icon, theme, tone=tone), align=_TOP)
        row.add(state, stretch=5)
        row.add(self.ask, align=_TOP)
        options = [
            ("did", words("We did"), None),
            ("will", words("We will"), None),
            ("not now", words("Not now"), None),
        ]
        self.how = Segments(words("What becomes of it"), options, theme)
        self.how.choose(one.how or "did")
        self.sentence = Field(words("A sentence"), theme, placeholder=words("What those who asked will read"))
        self.sentence.set_text(one.sentence)
        self._open = Box(theme, margins=(0, 0, 0, 12))
        self._open.add(self.how, self.sentence)
        self._open.hide()
        self.add(row, self._open, Hairline(theme))
        self.ask.clicked.connect(self._turn)
        self.sentence.entered.connect(lambda text: self.answered.emit(self.how.value(), text))

    def refuse(self, sentence: str) -> None:
        """Says why the answer was not taken."""
        self.sentence.set_error(sentence)

    def _turn(self) -> None:
        self._open.setVisible(self._open.isHidden())
        if not self._open.isHidden():
            self.sentence.setFocus()


class SaidPart(Box):
    """All suggestions.

    Signals:
        answered(Suggestion, str, str): what becomes of one.
    """

    answered = Signal(object, str, str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._words = words
        self._rule = Rule(words("You said, we did"), theme)
        self._rows = Box(theme, gap=0)
        self._foot = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._listed: tuple[Suggestion, ...] = ()
        self._covered = 0
        self._found: dict[str, SaidRow] = {}
        self.add(self._rule, self._rows)
        self.space(8)
        self.add(self._foot)
        self.setVisible(False)

    def row(self, key: str) -> SaidRow:
        """The row of a suggestion, by its id."""
        return self._found[key]

    def show_said(self, said: Sequence[Suggestion], covered: int = 0) -> None:
        """Shows these, and how many more there are that fewer than five sheets must not tell."""
        words, said = self._words, tuple(said)
        self.setVisible(bool(said) or covered > 0)
        if (said, covered) == (self._listed, self._covered):
            return
        self._listed, self._covered = said, covered
        waits = sum(not one.how for one in said)
        detail = words(Msg("{n} wants an answer", "{n} want an answer", n=waits)) if waits else ""
        self._rule.tell(words("You said, we did"), detail)
        self._foot.set_text(
            words("The answers stand in the report, and beside the plan of the next day.") if said else ""
        )
        self._rows.clear()
        self._found.clear()
        for one in said:
            row = self._found[one.id] = SaidRow(one, words, self.theme)
            row.answered.connect(lambda how, text, one=one: self.answered.emit(one, how, text))
            self._rows.add(row)
        if covered:
            self._rows.space(8)
            self._rows.add(signed("lock", words(covered_said(covered)), self.theme))
