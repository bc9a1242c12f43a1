"""The editor of exercises as somebody writes a whole one: roles, rules, lines to read aloud, ways, and its licence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from copfacil.app.library_doors import check, fresh
from copfacil.core.exercise import Exercise
from copfacil.core.words import ENGLISH, Msg
from copfacil.exercises import own
from copfacil.exercises.shelf import shelf
from copfacil.ui.dress import dress
from copfacil.ui.kit.label import Label
from copfacil.ui.library.doors import Doors
from copfacil.ui.library.editor import Editor
from copfacil.ui.theme import load

SHELF = shelf().exercises


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The app in the light theme, given back as it was."""
    before = qapp.styleSheet(), qapp.palette(), qapp.font()
    dress(qapp, load("light"))
    yield qapp
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


def editing(qtbot: QtBot, exercise: Exercise, *, whole: bool) -> Editor:
    doors = Doors(
        words=ENGLISH,
        exercises=lambda: [*SHELF.values()],
        own=frozenset,
        refused=lambda: (),
        put_on=lambda _key: None,
        plan=lambda _key: None,
        card=lambda _key, _path: None,
        fresh=lambda: fresh(ENGLISH),
        check=check,
        keep=lambda _draft, _new: Msg("Nothing is kept here."),
        save=lambda _key, _path: None,
        bring=lambda _path: Msg("Nothing is brought here."),
    )
    editor = Editor(exercise, doors, load("light", still=True), whole=whole)
    qtbot.addWidget(editor)
    editor.resize(1366, 672)
    editor.show()
    return editor


@pytest.mark.usefixtures("dressed")
def test_a_new_exercise_gets_roles_rules_lines_and_ways_and_is_kept_as_it_was_written(
    qtbot: QtBot, tmp_path: Path
) -> None:
    editor = editing(qtbot, fresh(ENGLISH), whole=True)
    editor.roles.more.click()
    role = editor.roles.cards[0]
    role.fields["name"].line.selectAll()
    QTest.keyClicks(role.fields["name"].line, "Keeper")
    role.lists["card"].setPlainText("Hold the stone.\nPass it on.")
    editor.way.lines.more.click()
    line = editor.way.lines.cards[0].fields["line"].line
    line.selectAll()
    QTest.keyClicks(line, "Each of you has {first} minutes.")
    editor.way.add_way.click()
    editor.way.name.line.selectAll()
    QTest.keyClicks(editor.way.name.line, "Short")
    editor.way.own.click()
    editor.way.lines.cards[0].remove.click()
    assert editor.keep.isEnabled(), editor.wrong.text()
    assert own.keep(tmp_path, own.keyed(editor.draft, "three-stones"), new=True) is None
    kept = shelf([tmp_path]).exercises["three-stones"]
    assert [(one.name, one.card) for one in kept.roles] == [("Keeper", ("Hold the stone.", "Pass it on."))]
    assert [one.line for one in kept.said] == ["Each of you has {first} minutes."]
    assert [one.name for one in kept.presets] == ["Standard", "Short"]


@pytest.mark.usefixtures("dressed")
def test_what_is_wrong_with_a_role_a_way_or_a_line_is_said_with_the_key_that_made_it_so(qtbot: QtBot) -> None:
    editor = editing(qtbot, fresh(ENGLISH), whole=True)
    editor.way.lines.more.click()
    line = editor.way.lines.cards[0].fields["line"].line
    QTest.keyClicks(line, " {nowhere}")
    assert not editor.keep.isEnabled()
    assert "nowhere" in editor.wrong.text()
    editor.undo.click()
    assert editor.keep.isEnabled()
    QTest.keyClicks(editor.way.turns.line, "x")
    assert not editor.keep.isEnabled()
    while editor.draft.presets[0].turns != 1:
        editor.undo.click()
    editor.roles.more.click()
    editor.roles.cards[0].lists["card"].setPlainText("")
    assert not editor.keep.isEnabled()
    editor.roles.cards[0].remove.click()
    assert editor.keep.isEnabled()


@pytest.mark.usefixtures("dressed")
def test_a_way_is_taken_out_and_had_back(qtbot: QtBot) -> None:
    editor = editing(qtbot, SHELF["co-consulting"], whole=False)
    ways = len(editor.draft.presets)
    editor.way.remove.click()
    assert len(editor.draft.presets) == ways - 1
    assert editor.draft.version == SHELF["co-consulting"].version + 1
    editor.undo.click()
    assert editor.draft == SHELF["co-consulting"]


@pytest.mark.usefixtures("dressed")
def test_the_licence_of_a_new_one_is_chosen_or_written(qtbot: QtBot) -> None:
    editor = editing(qtbot, fresh(ENGLISH), whole=True)
    terms = editor.terms
    terms.choice.setCurrentIndex(terms.choice.findData("CC BY 4.0"))
    terms.choice.activated.emit(terms.choice.currentIndex())
    assert editor.draft.licence == "CC BY 4.0"
    terms.choice.setCurrentIndex(0)
    terms.choice.activated.emit(0)
    assert editor.draft.licence == "Ours"
    QTest.keyClicks(editor.fields["licence"].line, ", ask us first")
    assert editor.draft.licence == "Ours, ask us first"


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(("key", "why"), [("troika", "shared on the same terms"), ("co-consulting", "given to others")])
def test_a_copy_keeps_its_licence_and_says_why(qtbot: QtBot, key: str, why: str) -> None:
    editor = editing(qtbot, SHELF[key], whole=False)
    assert not {"licence", "credit"} & set(editor.fields)
    said = "\n".join(label.text() for label in editor.findChildren(Label) if label.isVisible())
    assert f"Licence: {SHELF[key].licence}" in said
    assert why in said
