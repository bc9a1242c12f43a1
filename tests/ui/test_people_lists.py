"""A list on its way in: what was understood, what stays out, what it changes, and how a hand corrects it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from copfacil.ui.people.people import PeopleScreen
from tests.ui.people_room import Room, room

LIST = """Code;Full name;Job title;Organisation;Region;E-mail;Shirt
P01;Siân Prys;GP;Surgery;Wales;s@example.org;M
P02;Łukasz Żak;Service improvement;Hospital C;Scotland;l@example.org;L
;;Nurse;Hospital A;Wales;n@example.org;S
P04;Ngũgĩ wa Kamau;Improvement;Surgery;England;k@example.org;M
P02;Orla McCann;Project manager;AHSN South;Ireland;o@example.org;L
P06;Nguyễn Thị Hoa;Nurse lead;Hospital C;England;h@example.org;S
"""
Open = Callable[[Room], PeopleScreen]


@pytest.fixture
def cohort(tmp_path: Path) -> Path:
    """A list with two rows that cannot be people."""
    file = tmp_path / "cohort.csv"
    file.write_text(LIST, "utf-8")
    return file


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Open:
    """Opens the screen over a room."""

    def opening(over: Room) -> PeopleScreen:
        over.files = tmp_path
        screen = over.open()
        qtbot.addWidget(screen)
        screen.resize(1366, 672)
        screen.show()
        QApplication.processEvents()
        return screen

    return opening


def texts(screen: PeopleScreen) -> list[str]:
    """All that the preview says now."""
    QApplication.processEvents()
    return [label.text() for label in screen.intake.preview.findChildren(QLabel) if label.isVisible()]


def test_a_list_is_shown_before_anybody_comes_in(opened: Open, cohort: Path) -> None:
    over = room()
    screen = opened(over)

    screen.intake.read_file(cohort)

    assert screen.intake.preview.isVisible()
    assert "The list “cohort.csv”" in texts(screen)
    assert any("UTF-8" in text for text in texts(screen))
    assert screen.intake.preview.take.text() == "Take 4 people in"
    assert over.session.people == {}


def test_each_row_that_stays_out_has_its_sentence(opened: Open, cohort: Path) -> None:
    screen = opened(room())

    screen.intake.read_file(cohort)

    said = texts(screen)
    assert "2 rows stay out" in said
    assert any(text.startswith("Row 4, column “Full name”: neither a name nor an id.") for text in said)
    assert any(text.startswith("Row 6, column “Code”: “P02” stands in row 3 already.") for text in said)


def test_many_refused_rows_are_told_six_first_and_all_on_asking(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    file.write_text("id,name\n" + "P1,Siân\n" * 12, "utf-8")
    screen = opened(room())

    screen.intake.read_file(file)
    assert screen.intake.preview.more.text() == "Show 5 more"
    assert sum(text.startswith("Row ") for text in texts(screen)) == 6

    screen.intake.preview.more.click()
    assert sum(text.startswith("Row ") for text in texts(screen)) == 11


def test_what_is_private_is_left_out_and_not_shown(opened: Open, cohort: Path) -> None:
    screen = opened(room())

    screen.intake.read_file(cohort)

    assert screen.intake.preview.columns.choices[5].currentText() == "Left out"
    assert "not kept, not shown" in texts(screen)
    assert not any("@" in text for text in texts(screen))


def test_a_column_is_understood_otherwise_when_a_hand_says_so(opened: Open, cohort: Path) -> None:
    over = room()
    screen = opened(over)
    screen.intake.read_file(cohort)
    choice = screen.intake.preview.columns.choices[2]
    assert choice.currentText() == "Role"

    at = choice.findText("Left out")
    choice.setCurrentIndex(at)
    choice.activated.emit(at)
    assert screen.intake.preview.columns.choices[2].currentText() == "Left out"

    screen.intake.preview.take.click()
    assert all("role" not in p.facts for p in over.session.people.values())


def test_people_come_in_with_the_facts_that_were_ticked(opened: Open, cohort: Path) -> None:
    over = room()
    screen = opened(over)
    screen.intake.read_file(cohort)
    assert screen.intake.preview.rules.mix() == ("organisation", "region")

    screen.intake.preview.rules.mix_chips["region"].click()
    screen.intake.preview.take.click()

    assert [p.name for p in over.session.people.values()] == [
        "Siân Prys",
        "Łukasz Żak",
        "Ngũgĩ wa Kamau",
        "Nguyễn Thị Hoa",
    ]
    assert over.session.mix == ("organisation",)
    assert over.session.apart == ("organisation",)
    assert screen.ready.isVisible()


def test_a_list_opened_again_says_what_it_changes_for_people_who_are_here(
    opened: Open, cohort: Path, tmp_path: Path
) -> None:
    over = room()
    screen = opened(over)
    screen.intake.read_file(cohort)
    screen.intake.preview.take.click()
    again = tmp_path / "again.csv"
    again.write_text(
        "Code;Full name;Job title\nP01;Siân Prys;GP partner\nP04;Ngũgĩ wa Kamau;Improvement\nP09;Leila Haddad;Council\n",
        "utf-8",
    )

    screen.intake.read_file(again)

    said = texts(screen)
    assert "Siân Prys: Role: GP → GP partner" in said
    assert "Not in this list, and they stay: Łukasz Żak and Nguyễn Thị Hoa." in said
    screen.intake.preview.take.click()
    assert len(over.session.people) == 5


def test_not_now_leaves_everything_as_it_was(opened: Open, cohort: Path) -> None:
    over = room(3)
    screen = opened(over)
    screen.intake.read_file(cohort)

    screen.intake.preview.not_now.click()

    assert screen.ready.isVisible()
    assert len(over.session.people) == 3


def test_a_file_that_cannot_be_read_is_told_beside_the_three_ways(opened: Open, tmp_path: Path) -> None:
    screen = opened(room())

    screen.intake.read_file(tmp_path / "none.csv")

    QApplication.processEvents()
    assert screen.intake.bring.isVisible()
    said = [label.text() for label in screen.intake.bring.findChildren(QLabel) if label.isVisible()]
    assert "“none.csv” cannot be read as it is" in said
    assert any("Choose the list again." in text for text in said)


def test_a_pasted_list_of_names_is_read_too(opened: Open) -> None:
    over = room()
    screen = opened(over)

    screen.intake.bring.lines.setPlainText("Siân Prys\nŁukasz Żak\n")
    screen.intake.bring.read.click()

    assert "The list “the pasted list”" in texts(screen)
    screen.intake.preview.take.click()
    assert [p.name for p in over.session.people.values()] == ["Siân Prys", "Łukasz Żak"]


def test_the_file_is_chosen_in_a_dialog_that_stops_nothing(opened: Open, cohort: Path, qtbot: QtBot) -> None:
    screen = opened(room())

    dialog = screen.intake.choose_file()
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(cohort))
    dialog.close()

    assert screen.intake.preview.isVisible()
    qtbot.wait(0)
