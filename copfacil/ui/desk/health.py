"""The health check of a group: three figures from 1 to 5 and Enter, then the next group."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.letters import LINE
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme

_QUESTIONS = 3
_MOST = 5


def three(text: str) -> tuple[int, int, int] | None:
    """Three answers from "3 4 5" or "345"; None where the text is anything else."""
    figures = [sign for sign in text if not sign.isspace() and sign not in ",;."]
    if len(figures) != _QUESTIONS or any(not ("1" <= sign <= str(_MOST)) for sign in figures):
        return None
    return int(figures[0]), int(figures[1]), int(figures[2])


class HealthForm(Box):
    """Keys the slips of all groups, one after the other.

    Signals:
        checked(int, object): a group and its three answers.
    """

    checked = Signal(int, object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, gap=6)
        self._words = words
        self._numbers: tuple[int, ...] = ()
        self.group: int | None = None
        self._who = Label("", theme, weight=SEMIBOLD, wrap=True)
        asks = Msg("Connected, useful, kept to the process: 1 to 5 each, as on the slip.")
        self.field = Field(words(Msg("Three figures")), theme, placeholder="3 4 5")
        self._answers = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.add(self._who, Label(words(asks), theme, "small", tone="ink_soft", wrap=True), self.field)
        self.add(
            Label(
                words(Msg("Enter keeps them and goes to the next group.")), theme, "small", tone="ink_soft", wrap=True
            )
        )
        self.add(self._answers)
        self.field.entered.connect(self._enter)

    def show_session(self, session: Session, numbers: Sequence[int], chosen: int | None) -> None:
        """Shows which group is asked, and what was answered."""
        self._numbers = tuple(numbers)
        if chosen in self._numbers:
            self.group = chosen
        elif self.group not in self._numbers:
            self.group = self._numbers[0] if self._numbers else None
        self.field.setEnabled(self.group is not None)
        self._who.set_text(
            self._words(Msg("Group {group}", group=self.group))
            if self.group is not None
            else self._words(Msg("There are no groups in this round."))
        )
        play = session.current or next(reversed(list(session.plays)), "")
        said = [
            self._words(
                Msg(
                    "Group {group}: {connected}, {useful}, {kept}",
                    group=group,
                    connected=health.connected,
                    useful=health.useful,
                    kept=health.kept,
                )
            )
            for (of, group), health in session.health.items()
            if of == play
        ]
        self._answers.set_text(LINE.join(said))
        self._answers.setVisible(bool(said))

    def go_on(self) -> None:
        """To the next group."""
        self.field.set_text("")
        self.field.set_error("")
        if self.group in self._numbers:
            place = self._numbers.index(self.group)
            self.group = self._numbers[(place + 1) % len(self._numbers)]

    def _enter(self, text: str) -> None:
        answers = three(text)
        if answers is None or self.group is None:
            self.field.set_error(self._words(Msg("Three figures from 1 to 5, such as 3 4 5.")))
        else:
            self.checked.emit(self.group, answers)
