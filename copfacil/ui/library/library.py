"""The library: what is found on the left, the exercise a person stands on at the right, an editor in their place."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QStackedLayout, QWidget

from copfacil.core.exercise import Aim, Exercise
from copfacil.core.finding import Book, Finder, Wish
from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.chip import FilterChip
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.library.cards import Cards
from copfacil.ui.library.doors import Answer, Doors
from copfacil.ui.library.recipe import Recipe
from copfacil.ui.library.values import AIMS, ENERGIES, FRESH
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    from copfacil.ui.library.editor import Editor

_BESIDE = 960
"""px before the text scale, from which the recipe stands beside the cards."""
_ONE_ROW = 1300
"""px before the text scale, from which the search and what narrows it stand in one row."""

_MINUTES = (15, 30, 45, 60, 90)
_PEOPLE = (4, 8, 12, 24, 40, 60, 100)
"""What can be asked for at most, and for how many."""


class LibraryScreen(QWidget):
    """The library.

    Args:
        doors: what can be asked for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.words, self.theme = doors, doors.words, theme
        self._finder = Finder(())
        self.editor: Editor | None = None
        words = self.words
        self._count = Label("", theme, tone="ink_soft")
        self.bring = Button(words("Open a file"), theme)
        self.new = Button(words("New"), theme, icon="plus")
        self.credits = Button(words("Credits and licences"), theme, look="quiet")
        self.search = Field(
            words("Find an exercise"), theme, placeholder=words("Word, purpose or person"), icon="search"
        )
        minutes = [(n, words("Up to {n} minutes", n=n)) for n in _MINUTES]
        people = [(n, words("{n} people", n=n)) for n in _PEOPLE]
        energies = [(key, words(name)) for key, name in ENERGIES.items()]
        self.minutes = Choice(words("Minutes"), [(0, words("Any length")), *minutes], theme)
        self.people = Choice(words("People"), [(0, words("Any number")), *people], theme)
        self.energy = Choice(words("Energy"), [(None, words("Any energy")), *energies], theme)
        self.aims = {aim: FilterChip(words(name), theme) for aim, name in AIMS.items()}
        self._refused = Label("", theme, "small", tone="warn", wrap=True)
        self.nothing = Label(words("No exercise is like that. Ask for less."), theme, tone="ink_soft", wrap=True)
        self.cards, self.recipe = Cards(words, theme), Recipe(words, theme)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._library())
        self._listen()
        self.refresh()

    def _library(self) -> QWidget:
        theme = self.theme
        page = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        left, head = Box(theme, gap=10), Box(theme, across=True, gap=12)
        named, acts = Box(theme, across=True, gap=12), Flow(theme, gap=12)
        named.add(Label(self.words("Library"), theme, "title"), self._count)
        named.spring()
        acts.add(self.credits, self.bring, self.new)
        head.add(named, stretch=1)
        head.add(acts)
        self._head = head
        filters, chips = Box(theme, across=True), Flow(theme, gap=6)
        filters.add(self.minutes, self.people, self.energy)
        self._asks = Box(theme, across=True)
        self._asks.add(self.search, stretch=1)
        self._asks.add(filters)
        chips.add(*self.aims.values())
        left.add(head, self._asks, chips, self._refused, self.nothing)
        left.add(self.cards, stretch=1)
        self._columns.addWidget(left, 1)
        self._columns.addWidget(self.recipe)
        return Scroll(page, theme)

    def _fold(self) -> None:
        """Beside large letters the recipe stands below the cards."""
        theme, ways = self.theme, QBoxLayout.Direction
        beside = self.width() >= theme.px(_BESIDE)
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for row in (self._head, self._asks):
            row.lay.setDirection(ways.LeftToRight if self.width() >= theme.px(_ONE_ROW) else ways.TopToBottom)
        self._columns.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(16))
        self._columns.setSpacing(theme.px(16))
        self.cards.setMinimumHeight(0 if beside else theme.px(280))
        self.recipe.setMinimumHeight(0 if beside else theme.px(400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def _listen(self) -> None:
        self.search.edited.connect(lambda _text: self._find())
        self.search.entered.connect(lambda _text: self.cards.setFocus(Qt.FocusReason.TabFocusReason))
        for choice in (self.minutes, self.people, self.energy):
            choice.activated.connect(lambda _row: self._find())
        for aim, chip in self.aims.items():
            chip.toggled.connect(lambda on, aim=aim: self._aim(aim, on=on))
        self.cards.chosen.connect(lambda _key: self._read())
        self.cards.opened.connect(lambda _key: self.recipe.plan.setFocus(Qt.FocusReason.TabFocusReason))
        self.recipe.plan_wanted.connect(lambda: self._say(self.doors.plan(self.cards.key)))
        self.recipe.card_wanted.connect(self._choose_card)
        self.recipe.put_wanted.connect(lambda: self._say(self.doors.put_on(self.cards.key)))
        self.recipe.adapt_wanted.connect(self._adapt)
        self.recipe.save_wanted.connect(self._choose_place)
        self.bring.clicked.connect(self._choose_file)
        self.new.clicked.connect(lambda: self.edit(self.doors.fresh(), new=True))
        self.credits.clicked.connect(self._show_credits)

    def refresh(self) -> None:
        """Shows the shelf as it stands."""
        exercises, own, words = self.doors.exercises(), self.doors.own(), self.words
        self._finder = Finder(exercises)
        told = words(Msg("{n} exercise", "{n} exercises", n=len(exercises)))
        self._count.set_text(words("{count}, {n} of your own", count=told, n=len(own)) if own else told)
        self._refused.set_text("  ".join(self.doors.refused()))
        self._refused.setVisible(bool(self._refused.text()))
        self._find()
        self._read()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; its parts take it themselves."""
        self.theme = theme
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the search."""
        super().showEvent(event)
        if not event.spontaneous() and self.focusWidget() is None:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # Finding.

    def _aim(self, aim: Aim, *, on: bool) -> None:
        """One shelf at a time, or all."""
        for other, chip in self.aims.items():
            if on and other != aim:
                chip.setChecked(False)
        self._find()

    def _find(self) -> None:
        text = self.search.text()
        wish = Wish(
            text=text,
            aim=next((aim for aim, chip in self.aims.items() if chip.isChecked()), None),
            minutes=self.minutes.currentData(),
            people=self.people.currentData(),
            energy=self.energy.currentData(),
        )
        found = self._finder.found(wish)
        self.cards.show_books(found if text.strip() else _shelved(found))
        self.nothing.setVisible(not found)
        self.cards.setVisible(bool(found))
        self.recipe.setVisible(bool(found))

    @property
    def book(self) -> Book | None:
        """The exercise a person stands on."""
        return next((book for book in self._finder.books if book.exercise.key == self.cards.key), None)

    def _read(self) -> None:
        if self.book is not None:
            self.recipe.show_book(self.book, own=self.cards.key in self.doors.own())

    # Adapting.

    def _adapt(self) -> None:
        if self.book is not None:
            self.edit(self.book.exercise, new=self.cards.key not in self.doors.own())

    def edit(self, exercise: Exercise, *, new: bool) -> None:
        """Opens the editor on an exercise, or on a copy of it."""
        from copfacil.ui.library.editor import Editor  # noqa: PLC0415 - most only read

        editor = Editor(exercise, self.doors, self.theme, whole=exercise.key == FRESH)
        editor.kept.connect(lambda: self._keep(editor, new=new))
        editor.left.connect(lambda: self._leave(editor, new=new))
        self.editor = editor
        self._turn_to(editor)

    def _keep(self, editor: "Editor", *, new: bool) -> None:
        kept = self.doors.keep(editor.draft, new)
        if isinstance(kept, Msg):
            self._say(kept)
            return
        self._back()
        self._show_new(kept)

    def _leave(self, editor: "Editor", *, new: bool) -> None:
        """Back without keeping; what was written can be had back."""
        draft, changed = editor.draft, editor.changed
        self._back()
        if changed:
            toast = Toast(self.words("Not kept: {name}", name=draft.name), self.theme, undo=self.words("Undo"))
            toast.undone.connect(lambda: self.edit(draft, new=new))
            toast.show_over(self)

    def _show_new(self, key: str) -> None:
        self.search.set_text("")
        for choice in (self.minutes, self.people, self.energy):
            choice.setCurrentIndex(0)
        for chip in self.aims.values():
            chip.setChecked(False)
        self.refresh()
        self.cards.choose(key)
        self._read()
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_credits(self) -> None:
        from copfacil.ui.library.credits import CreditsPage  # noqa: PLC0415 - few ask for it

        page = CreditsPage(self.doors.exercises(), self.words, self.theme)
        page.left.connect(self._back)
        self._turn_to(page)

    def _turn_to(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        page = self._pages.currentWidget()
        self._pages.setCurrentIndex(0)
        if page is not None and page is not self._pages.currentWidget():
            self._pages.removeWidget(page)
            page.deleteLater()
        self.editor = None

    # Files.

    def _choose_place(self) -> None:
        words, name = self.words, f"{self.cards.key}.toml"
        dialog = QFileDialog(self, words("copfacil - Save the exercise"), name, words("Exercise") + " (*.toml)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.open()

    def _choose_card(self) -> None:
        words, name = self.words, f"{self.cards.key}.pdf"
        dialog = QFileDialog(self, words("copfacil - Save the card"), name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.write(Path(file), card=True))
        dialog.open()

    def write(self, path: Path, *, card: bool = False) -> None:
        """The exercise a person stands on goes into a file, or its card onto paper."""
        refused = (self.doors.card if card else self.doors.save)(self.cards.key, path)
        self._say(refused)
        if refused is None:
            Toast(self.words("Saved as {name}.", name=path.name), self.theme, icon="save").show_over(self)

    def _choose_file(self) -> None:
        words = self.words
        dialog = QFileDialog(self, words("copfacil - Open an exercise"), "", words("Exercise") + " (*.toml)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.take(Path(file)))
        dialog.open()

    def take(self, path: Path) -> None:
        """An exercise comes in from a file."""
        key = self.doors.bring(path)
        if isinstance(key, Msg):
            self._say(key)
        else:
            self._show_new(key)

    def _say(self, answer: Answer) -> None:
        if answer is not None:
            Toast(self.words(answer), self.theme, icon="warning").show_over(self)


def _shelved(found: Sequence[Book]) -> tuple[Book | Aim, ...]:
    """Each shelf's name before what stands on it."""
    told: list[Book | Aim] = []
    for aim in AIMS:
        books = [book for book in found if book.exercise.aim == aim]
        told += [aim, *books] if books else []
    return tuple(told)
