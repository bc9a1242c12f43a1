"""The desk between two blocks of a planned day: what comes next, and one button that begins it."""

from PySide6.QtCore import Signal

from copfacil.core.agenda.plan import Block, clock_said
from copfacil.core.agenda.running import Line, Progress
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.read_back import Promised, Promises
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.rule import Rule
from copfacil.ui.theme import SEMIBOLD, Theme


class NextBlock(Box):
    """The block that comes next.

    Signals:
        begun(str): it is to begin; its id.
        else_wanted(): something that is not in the plan is to be put on.
        rehearsed(): the day is to be run through beforehand.
        settled(str, str, bool): something that was promised (session, card) was done, or is open again.

    Before the day begins it shows what was promised on earlier days too.
    """

    begun = Signal(str)
    rehearsed = Signal()
    else_wanted = Signal()
    settled = Signal(str, str, bool)

    def __init__(self, theme: Theme, words: Words, promised: Promised) -> None:
        super().__init__(theme, margins=(24, 22, 24, 16), gap=0, name=words(Msg("What comes next")))
        self._words, self._promised = words, promised
        self._key = ""
        self._opens = False
        self._above = Label("", theme, "small", weight=SEMIBOLD, tone="ink_soft")
        self._title = Label("", theme, "face", wrap=True)
        self._when = Label("", theme, "lead", wrap=True)
        self._who = Label("", theme, "lead", tone="ink_soft", wrap=True)
        self._notes = Label("", theme, wrap=True)
        self._ready = Label("", theme, tone="ink_soft", wrap=True)
        self.begin_button = Button("", theme, look="primary", size="big", icon="play", key=words(Msg("Space")))
        self.else_button = Button(words(Msg("Something else")), theme, look="quiet")
        acts = Flow(theme, gap=16)
        self.rehearse_button = Button(words(Msg("Rehearse the day")), theme, icon="redo")
        self._rehearse_said = Label(
            words(Msg("Ten times as fast, with invented people; nothing of it is kept.")),
            theme,
            "small",
            tone="ink_soft",
            wrap=True,
        )
        acts.add(self.begin_button, self.rehearse_button, self.else_button)
        self.add(self._above, self._title, self._when, self._who)
        self.space(16)
        self.add(self._notes, self._ready)
        self.space(24)
        self.add(acts)
        self.space(8)
        self.add(self._rehearse_said)
        self.promises = Promises(theme, words)
        self.promises.settled.connect(self.settled)
        self._before = Rule(words(Msg("What was promised")), theme)
        self.space(16)
        self.add(self._before, self.promises)
        self.spring()
        self.begin_button.clicked.connect(lambda: self.begun.emit(self._key))
        self.else_button.clicked.connect(self.else_wanted)
        self.rehearse_button.clicked.connect(self.rehearsed)

    @property
    def main_button(self) -> Button:
        """What Space presses."""
        return self.begin_button if self._key else self.else_button

    def show_day(self, stands: Progress, *, rehearsable: bool) -> None:
        """Shows what comes next as things stand, or that all is through; before it begins it may be rehearsed."""
        line = stands.following
        for part in (self.rehearse_button, self._rehearse_said):
            part.setVisible(rehearsable and not stands.begun)
        self._show_promised(opens=not stands.begun and line is not None)
        self._key = "" if line is None else line.block.id
        self.begin_button.setVisible(line is not None)
        if line is None:
            self._show_over(stands)
        else:
            self._show_line(line, begun=stands.begun)

    def _show_promised(self, *, opens: bool) -> None:
        """Looked up once as the day opens: a tick can be taken away until it has begun."""
        if opens != self._opens:
            self._opens = opens
            self.promises.show_promised(self._promised() if opens else ())
        for part in (self._before, self.promises):
            part.setVisible(bool(self.promises.checks))

    def _show_line(self, line: Line, *, begun: bool) -> None:
        words, block = self._words, line.block
        self._above.set_text(words(Msg("Next in the day") if begun else Msg("First in the day")))
        self._title.set_text(block.title)
        when = words(
            Msg(
                "{n} minute, planned {start} to {end}.",
                "{n} minutes, planned {start} to {end}.",
                n=round(line.ms / MINUTE),
                start=clock_said(line.planned),
                end=clock_said(line.planned_end),
            )
        )
        self._when.set_text(when)
        self._tell(self._who, " ".join(self._said_of(block)))
        self._tell(self._notes, block.notes)
        self._ready.setVisible(bool(block.materials))
        ready = [Run(f"{words(Msg('Ready:'))} ", SEMIBOLD), Run(", ".join(block.materials))]
        self._ready.set_text(ready if block.materials else "")
        self.begin_button.set_text(words(Msg("Begin {title}", title=block.title)))

    def _said_of(self, block: Block) -> list[str]:
        words = self._words
        told = []
        if block.lead:
            told.append(words(Msg("{name} leads.", name=block.lead)))
        if block.guest:
            told.append(words(Msg("{name} comes to speak.", name=block.guest)))
        if block.place:
            told.append(words(Msg("In {place}.", place=block.place)))
        return told

    def _show_over(self, stands: Progress) -> None:
        words = self._words
        self._above.set_text(words(Msg("The day")))
        self._title.set_text(words(Msg("The day is through")))
        ended = Msg(
            "Over at {end}, planned {planned}.",
            end=clock_said(stands.ends),
            planned=clock_said(stands.planned_end),
        )
        self._when.set_text(words(ended))
        self._tell(self._who, words(Msg("Results has the report of the day, Print its paper.")))
        self._tell(self._notes, "")
        self._ready.hide()

    @staticmethod
    def _tell(label: Label, text: str) -> None:
        label.set_text(text)
        label.setVisible(bool(text))
