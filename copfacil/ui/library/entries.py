"""Small things of an exercise in the editor, a card each: roles at the table, lines that are read aloud."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field, TextBox
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What one of them is made of, each field by its key with its name.

    Attributes:
        texts: written on one line.
        lists: written one thing a line.
        choices: one of several (value, text) pairs.
    """

    texts: tuple[tuple[str, str], ...]
    lists: tuple[tuple[str, str], ...] = ()
    choices: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = ()


class EntryCard(Card):
    """One of them.

    Signals:
        changed(object): as it is now.
        removed(): it goes.
    """

    changed = Signal(object)
    removed = Signal()

    def __init__(self, entry: Any, shape: Shape, name: str, words: Words, theme: Theme) -> None:  # noqa: ANN401 - any frozen value of the contract
        super().__init__(theme, name=name, pad=12)
        self.entry = entry
        self.fields: dict[str, Field] = {}
        self.lists: dict[str, TextBox] = {}
        self.choices: dict[str, Choice] = {}
        self.remove = IconButton("trash", words("Remove {name}", name=name), theme, size="small")
        self.remove.clicked.connect(self.removed)
        head = Box(theme, across=True)
        for key, said, options in shape.choices:
            choice = self.choices[key] = Choice(said, options, theme)
            choice.choose(getattr(entry, key))
            choice.activated.connect(lambda _row, key=key, choice=choice: self._take(key, choice.currentData()))
            head.add(choice if len(shape.choices) > 1 else named(said, choice, theme))
        for place, (key, said) in enumerate(shape.texts):
            field = self.fields[key] = Field(said, theme, show_name=True)
            field.set_text(getattr(entry, key))
            field.line.setCursorPosition(0)
            field.edited.connect(lambda text, key=key: self._take(key, text))
            if place == 0 and not shape.choices:
                head.add(field, stretch=1)
        if shape.choices:
            head.spring()
        head.add(self.remove, align=Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(head)
        for place, field in enumerate(self.fields.values()):
            if place or shape.choices:
                self.body.addWidget(field)
        for key, said in shape.lists:
            self.body.addWidget(named(said, self._listed(key, said), theme))

    def _listed(self, key: str, said: str) -> TextBox:
        lines: tuple[str, ...] = getattr(self.entry, key)
        box = self.lists[key] = TextBox(said, self.theme, lines=min(max(len(lines) + 1, 2), 6))
        box.setPlainText("\n".join(lines))
        box.kept.connect(lambda _text: box.insertPlainText("\n"))
        box.textChanged.connect(lambda: self._take(key, told_lines(box)))
        return box

    def _take(self, key: str, told: object) -> None:
        self.entry = replace(self.entry, **{key: told})
        self.changed.emit(self.entry)


class Entries(Box):
    """All of one sort, under a heading, with a button for one more.

    Args:
        title: the heading.
        more: the word of the button.
        entries: as they are.
        shape: what each is made of.
        named: what one is called, for those who hear the screen.
        fresh: makes a new one.

    Signals:
        changed(tuple): the texts of one have changed.
        counted(tuple): there is one more, or one less.
    """

    changed = Signal(object)
    counted = Signal(object)

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        title: str,
        more: str,
        entries: Sequence[Any],
        words: Words,
        theme: Theme,
        *,
        shape: Shape,
        named: Callable[[Any], str],
        fresh: Callable[[], Any],
    ) -> None:
        super().__init__(theme, gap=12, name=title)
        self._entries = [*entries]
        self.cards: list[EntryCard] = []
        self.add(Rule(title, theme))
        for place, entry in enumerate(self._entries):
            card = EntryCard(entry, shape, named(entry), words, theme)
            card.changed.connect(lambda entry, place=place: self._change(place, entry))
            card.removed.connect(lambda place=place: self._count([*self._entries[:place], *self._entries[place + 1 :]]))
            self.cards.append(card)
            self.add(card)
        self.more = Button(more, theme, icon="plus", size="small")
        self.more.clicked.connect(lambda: self._count([*self._entries, fresh()]))
        self.add(self.more, align=Qt.AlignmentFlag.AlignLeading)

    def _change(self, place: int, entry: object) -> None:
        self._entries[place] = entry
        self.changed.emit(tuple(self._entries))

    def _count(self, entries: Sequence[object]) -> None:
        self.counted.emit(tuple(entries))


def named(name: str, part: QWidget, theme: Theme) -> Box:
    """A part under its name, as a field stands under its own."""
    made = Box(theme, gap=4)
    made.add(Label(name, theme, "small", tone="ink_soft", wrap=True), part)
    return made


def told_lines(box: TextBox) -> tuple[str, ...]:
    """What stands in a box of lines; empty ones are none."""
    return tuple(line.strip() for line in box.toPlainText().split("\n") if line.strip())


def free(word: str, taken: Sequence[str]) -> str:
    """A key that is not taken: the word with a number."""
    return next(key for n in range(1, len(taken) + 2) if (key := f"{word}-{n}") not in taken)
