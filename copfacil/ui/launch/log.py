"""The log: who is asked, by whom and how, a line for them alone, what they said, whether they came."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from copfacil.core.launch.log import Asked
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.launch.cell import Cell
from copfacil.ui.theme import Theme

REPLIES: dict[str, Msg] = {
    "": Msg("no answer"),
    "yes": Msg("coming"),
    "perhaps": Msg("perhaps"),
    "no": Msg("cannot"),
}
"""What somebody answered."""

CAME: dict[str, Msg] = {"": Msg("came?"), "yes": Msg("came"), "no": Msg("absent")}
"""Whether somebody came."""

_NAME, _BY, _HOW, _LINE = 160, 112, 124, 220
"""px before the text scale: widths of fields in a row."""


class _Row(Box):
    """Somebody who is asked.

    Signals:
        noted(object): the Asked as it is now.
        struck(str): they are taken off the list.
    """

    noted = Signal(object)
    struck = Signal(str)

    def __init__(self, one: Asked, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=10, name=one.name)
        self.one = one
        self.name = Field(words("Name"), theme)
        self.by = Field(words("Asked by, {name}", name=one.name), theme, placeholder=words("asked by"))
        self.how = Field(words("How, {name}", name=one.name), theme, placeholder=words("how"))
        self.line = Field(words("For {name} alone", name=one.name), theme, placeholder=words("a line for them alone"))
        self.reply = Choice(
            words("Reply of {name}", name=one.name), [(key, words(said)) for key, said in REPLIES.items()], theme
        )
        self.came = Choice(
            words("Whether {name} came", name=one.name), [(key, words(said)) for key, said in CAME.items()], theme
        )
        self.out = IconButton("trash", words("Take {name} off the list", name=one.name), theme, look="quiet")
        self._flow = Flow(theme, gap=8)
        widths = ((self.name, _NAME), (self.by, _BY), (self.how, _HOW), (self.line, _LINE))
        cells = (Cell(field, wide, theme) for field, wide in widths)
        self._flow.add(*cells, self.reply, self.came, self.out)
        self.add(self._flow, Hairline(theme))
        for field, most in ((self.name, 80), (self.by, 60), (self.how, 60), (self.line, 80)):
            field.line.setMaxLength(most)
            field.line.editingFinished.connect(self._note)
        self.reply.activated.connect(lambda _row: self._note())
        self.came.activated.connect(lambda _row: self._note())
        self.out.clicked.connect(lambda: self.struck.emit(self.one.person))
        self.show_one(one)

    def show_one(self, one: Asked) -> None:
        """Shows what is known; what somebody is writing stays."""
        self.one = one
        for field, text in ((self.name, one.name), (self.by, one.by), (self.how, one.how), (self.line, one.line)):
            if not (field.line.hasFocus() and field.line.isModified()):
                field.set_text(text)
                field.line.setCursorPosition(0)
        self.reply.choose(one.reply)
        self.came.choose(one.came)

    def _note(self) -> None:
        for field in (self.name, self.by, self.how, self.line):
            field.line.setModified(False)
        told = replace(
            self.one,
            name=self.name.text().strip() or self.one.name,
            by=self.by.text().strip(),
            how=self.how.text().strip(),
            line=self.line.text().strip(),
            reply=self.reply.currentData(),
            came=self.came.currentData(),
        )
        if told != self.one:
            self.noted.emit(told)


class Log(Box):
    """The page.

    Signals:
        asked(str, str, str): somebody is asked: name, by whom, how.
        noted(object): what is known of an Asked.
        struck(str): a person, by the id, is taken off the list.
        paper_wanted(str): the handout of that key.
    """

    asked = Signal(str, str, str)
    noted = Signal(object)
    struck = Signal(str)
    paper_wanted = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=16, name=words("Invitation log"))
        self._words = words
        self.name = Field(words("Name"), theme, show_name=True)
        self.by = Field(words("Asked by"), theme, show_name=True)
        self.how = Field(words("How"), theme, show_name=True, placeholder=words("a card, by telephone"))
        self.add_button = Button(words("Ask"), theme, icon="plus")
        self.print = Button(words("Print the log"), theme, icon="printer")
        self._sum = Label("", theme, "lead", wrap=True)
        self._none = Label(
            words("Nobody yet. Six to fifteen people asked by name are better than sixty by a list."),
            theme,
            tone="ink_soft",
            wrap=True,
        )
        new = Flow(theme, gap=12)
        for field, wide in ((self.name, 224), (self.by, 192), (self.how, 224)):
            field.line.setMaxLength(80)
            field.entered.connect(lambda _text: self._ask())
            new.add(Cell(field, wide, theme))
        put = Box(theme, gap=4)
        put.add(Label(" ", theme, "small"), self.add_button)
        new.add(put)
        self._rows = Box(theme, gap=10)
        self.rows: dict[str, _Row] = {}
        self.add(self._sum, new, self._none, self._rows)
        self.add(self.print, align=Qt.AlignmentFlag.AlignLeading)
        self.spring()
        self.add_button.clicked.connect(self._ask)
        self.print.clicked.connect(lambda: self.paper_wanted.emit("invitation-log"))
        self.setFocusProxy(self.name)

    def show_log(self, people: Sequence[Asked]) -> None:
        """Shows who is asked; rows that are there already stay, with what is being written in them."""
        words = self._words
        keys = [one.person for one in people]
        for key in [key for key in self.rows if key not in keys]:
            gone = self.rows.pop(key)
            self._rows.lay.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for one in people:
            if one.person in self.rows:
                self.rows[one.person].show_one(one)
                continue
            row = self.rows[one.person] = _Row(one, words, self.theme)
            row.noted.connect(self.noted)
            row.struck.connect(self.struck)
            self._rows.add(row)
        self._none.setVisible(not people)
        self._sum.set_text(summed(people, words))

    def asked_for(self) -> None:
        """They are on the list: the next name can be written."""
        self.name.set_text("")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        self.asked.emit(self.name.text(), self.by.text(), self.how.text())


def summed(people: Sequence[Asked], words: Words) -> str:
    """How many are asked, how many are coming, how many have not answered."""
    if not people:
        return words("Nobody is asked yet")
    told = [words(Msg("{n} asked", "{n} asked", n=len(people)))]
    for reply, said in (("yes", Msg("{n} coming")), ("perhaps", Msg("{n} perhaps")), ("no", Msg("{n} cannot"))):
        count = sum(one.reply == reply for one in people)
        if count:
            told.append(words(Msg(said.id, n=count)))
    came = sum(one.came == "yes" for one in people)
    if came:
        told.append(words(Msg("{n} came", "{n} came", n=came)))
    return ", ".join(told)
