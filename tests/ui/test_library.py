"""The library as a person uses it: typed at, tapped, read, adapted, taken."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from copfacil.app.library_doors import fresh
from copfacil.core.exercise import Exercise
from copfacil.core.words import ENGLISH, Msg
from copfacil.exercises import own
from copfacil.exercises.shelf import shelf
from copfacil.ui.dress import dress
from copfacil.ui.kit.choice import Choice
from copfacil.ui.library.doors import Answer, Doors
from copfacil.ui.library.library import LibraryScreen
from copfacil.ui.library.recipe import PhaseRow
from copfacil.ui.theme import load

SHELF = dict(shelf().exercises)


@dataclass
class Room:
    """The doors, and what was asked of them."""

    shelf: dict[str, Exercise] = field(default_factory=lambda: dict(SHELF))
    acts: list[tuple[object, ...]] = field(default_factory=list)

    def note(self, *act: object) -> Answer:
        self.acts.append(act)
        return None

    def keep(self, draft: Exercise, new: bool) -> str | Msg:
        key = own.free_key(draft.name, self.shelf) if new else draft.key
        self.shelf[key] = own.keyed(draft, key)
        return key

    def doors(self) -> Doors:
        def check(draft: Exercise) -> Answer:
            refused = own.checked(draft)
            return refused.msg if refused is not None else None

        return Doors(
            words=ENGLISH,
            exercises=lambda: list(self.shelf.values()),
            own=lambda: frozenset(self.shelf) - frozenset(SHELF),
            refused=lambda: (),
            put_on=lambda key: self.note("put on", key),
            plan=lambda key: self.note("plan", key),
            card=lambda key, path: self.note("card", key, path),
            fresh=lambda: fresh(ENGLISH),
            check=check,
            keep=self.keep,
            save=lambda key, path: self.note("save", key, path),
            bring=lambda path: Msg("{file} is no exercise.", file=path.name),
        )


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def screen(lent: QApplication, room: Room) -> Iterator[LibraryScreen]:
    theme = load("light", still=True)
    dress(lent, theme)
    made = LibraryScreen(room.doors(), theme)
    made.resize(1366, 660)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def told(screen: LibraryScreen) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in screen.recipe.findChildren(QLabel) if label.isVisible())


def test_typing_a_name_shows_its_card(screen: LibraryScreen) -> None:
    QTest.keyClicks(screen.search.line, "troika")
    assert screen.cards.key == "troika"
    text = told(screen)
    assert SHELF["troika"].purpose in text
    assert SHELF["troika"].credit in text
    assert SHELF["troika"].cautions[0] in text
    assert len(screen.recipe.findChildren(PhaseRow)) >= 5


def test_what_is_nowhere_is_said(screen: LibraryScreen) -> None:
    QTest.keyClicks(screen.search.line, "zzzz")
    assert screen.nothing.isVisible()
    assert not screen.recipe.isVisible()


def test_one_aim_at_a_time(screen: LibraryScreen) -> None:
    screen.aims["listen"].click()
    screen.aims["decide"].click()
    assert [aim for aim, chip in screen.aims.items() if chip.isChecked()] == ["decide"]
    assert screen.book is not None
    assert screen.book.exercise.aim == "decide"


def test_put_on_and_save_name_the_exercise(screen: LibraryScreen, room: Room, tmp_path: Path) -> None:
    screen.cards.choose("troika")
    screen.recipe.put.click()
    screen.write(tmp_path / "x.toml")
    assert room.acts == [("put on", "troika"), ("save", "troika", tmp_path / "x.toml")]


def test_a_copy_is_adapted_checked_and_kept(screen: LibraryScreen, room: Room) -> None:
    screen.cards.choose("troika")
    screen.recipe.adapt.click()
    editor = screen.editor
    assert editor is not None
    editor.cards[0].minutes.line.selectAll()
    QTest.keyClicks(editor.cards[0].minutes.line, "x")
    assert not editor.keep.isEnabled()
    assert editor.wrong.isVisible()
    editor.cards[0].minutes.line.selectAll()
    QTest.keyClicks(editor.cards[0].minutes.line, "3")
    assert editor.keep.isEnabled()
    editor.cards[0].down.click()
    assert not editor.keep.isEnabled()  # a phase between those that come again for every turn
    editor.undo.click()
    editor.cards[1].down.click()
    editor.cards[4].remove.click()
    editor.undo.click()
    assert len(editor.cards) == 5
    assert editor.wrong.text() == ""
    editor.keep.click()
    assert "troika-2" in room.shelf
    assert screen.cards.key == "troika-2"
    kept = room.shelf["troika-2"].presets[0].phases
    assert [phase.key for phase in kept[:2]] == ["write", "clarify"]
    assert kept[0].minutes.plus == 3
    assert room.shelf["troika"] == SHELF["troika"]


def test_a_phase_is_added(screen: LibraryScreen) -> None:
    screen.cards.choose("troika")
    screen.recipe.adapt.click()
    assert screen.editor is not None
    screen.editor._add()  # noqa: SLF001 - the button at the foot of the column
    assert screen.editor.cards[-1].name.text() == "New phase"
    assert screen.editor.keep.isEnabled()


def test_credits_tell_the_terms(screen: LibraryScreen) -> None:
    screen.credits.click()
    QApplication.processEvents()
    text = "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())
    assert "CC BY-SA 4.0" in text
    assert SHELF["troika"].credit in text


def test_an_exercise_of_ones_own_begins_with_new_and_is_kept(screen: LibraryScreen, room: Room) -> None:
    screen.new.click()
    editor = screen.editor
    assert editor is not None
    assert editor.keep.isEnabled()
    assert {"credit", "licence", "source"} <= set(editor.fields)
    editor.fields["name"].line.selectAll()
    QTest.keyClicks(editor.fields["name"].line, "Three stones")
    editor.cards[0].every.click()
    editor.keep.click()
    assert room.shelf["three-stones"].presets[0].phases[0].each
    assert screen.cards.key == "three-stones"


def test_how_many_people_it_is_for_is_written_and_checked(screen: LibraryScreen) -> None:
    screen.cards.choose("troika")
    screen.recipe.adapt.click()
    editor = screen.editor
    assert editor is not None
    assert "credit" not in editor.fields  # whose method it is stays
    least = _field(editor, "People in the room, least")
    least.selectAll()
    QTest.keyClicks(least, "many")
    assert not editor.keep.isEnabled()
    least.selectAll()
    QTest.keyClicks(least, "6")
    assert editor.keep.isEnabled()
    assert editor.draft.people.least == 6


def _field(editor: QWidget, name: str) -> QLineEdit:
    return next(line for line in editor.findChildren(QLineEdit) if line.accessibleName() == name)


def test_notes_stand_before_questions_and_another_way_shows_its_own_phases(screen: LibraryScreen) -> None:
    screen.cards.choose("co-consulting")
    text = told(screen)
    starter = SHELF["co-consulting"].starter
    assert text.index(starter) < text.index(SHELF["co-consulting"].prompts[0].lines[0])
    first = [row.title for row in screen.recipe.findChildren(PhaseRow) if row.isVisible()]
    ways = next(one for one in screen.recipe.findChildren(Choice) if one.isVisible())
    ways.setCurrentIndex(3)
    ways.activated.emit(3)
    told(screen)
    assert [row.title for row in screen.recipe.findChildren(PhaseRow) if row.isVisible()] != first


def test_into_the_day_and_onto_a_card(screen: LibraryScreen, room: Room, tmp_path: Path) -> None:
    screen.cards.choose("triz")
    screen.recipe.plan.click()
    screen.write(tmp_path / "triz.pdf", card=True)
    assert room.acts == [("plan", "triz"), ("card", "triz", tmp_path / "triz.pdf")]
