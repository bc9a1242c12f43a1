"""The weeks between modules, as somebody at the desk goes through them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from copfacil.app.day import Day
from copfacil.app.programme import OpenProgramme
from copfacil.app.programme_between import open_material
from copfacil.app.programme_share import write
from copfacil.core.boards.ring import ring
from copfacil.core.programme import gestures
from copfacil.core.programme.materials import Material
from copfacil.core.programme.team import Task
from copfacil.core.programme.year import Gathering
from copfacil.core.words import Msg, Words
from copfacil.ui.between.page import BetweenPage
from copfacil.ui.kit.toast import Toast
from copfacil.ui.prints.prints import PrintScreen
from copfacil.ui.programme.frame import ProgrammeScreen
from copfacil.ui.programme.year import YearPage
from tests.app.test_programme_desk import at_the_desk
from tests.screen_states import Laptop
from tests.screen_states_between import now_of, promised, shown, weeks_of
from tests.screen_states_programme import begun, cohort_of, screen


def toast(laptop: Laptop) -> str:
    """What the window says at its foot."""
    said = [one for one in laptop.frame.findChildren(Toast) if not one.isHidden()]
    return said[-1].accessibleName() if said else ""


def session(laptop: Laptop, opened: OpenProgramme) -> Day:
    """The session of the last module held, as the disk has it."""
    return Day(laptop.desktop.store, laptop.clock, opened.state.year.modules[2].session)


def test_a_small_set_gets_its_day_by_keys_and_the_keyboard_goes_back_to_the_list(
    qapp: QApplication, tmp_path: Path
) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 12)
        page = shown(laptop, "sets")
        rows, weeks = page.sets.list, now_of(opened)
        assert page.sets.weeks.currentData() == weeks
        rows.setCurrentIndex(rows.model().index(1, 0))
        QTest.keyClick(rows, Qt.Key.Key_Return)
        form = page.sets.form
        form.day.field.set_text("8 Dec 2026")
        form.place.set_text("Siân's kitchen")
        QTest.keyClick(form.place.line, Qt.Key.Key_Return)
        assert opened.state.year.gathering(weeks, 2) == Gathering(day="2026-12-08", place="Siân's kitchen")
        QTest.keyClick(rows, Qt.Key.Key_Space)
        assert opened.state.year.gathering(weeks, 2).met
        page.sets.add.set_text("3 Dec 2026")
        QTest.keyClick(page.sets.add.line, Qt.Key.Key_Return)
        days = [opened.state.year.gathering(weeks, one.number).day for one in opened.state.sets.near]
        assert days == ["2026-12-03" if number != 1 else "2026-12-08" for number in range(len(days))]
        assert opened.undo() is None
        assert opened.state.year.gathering(weeks, 1) == Gathering()

    at_the_desk(qapp, tmp_path, look)


def test_the_sheet_for_the_calls_is_one_press_away(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        cohort_of(laptop, 6, held=0)
        shown(laptop, "sets").sets.sheets.click()
        paper = screen(laptop, "paper").widget_of("paper")
        assert paper is not None
        (prints,) = paper.findChildren(PrintScreen)
        assert prints.side.shelf.here() == "trios"

    at_the_desk(qapp, tmp_path, look)


def test_votes_are_keyed_as_counts_and_the_idea_that_is_ahead_becomes_the_theme(
    qapp: QApplication, tmp_path: Path
) -> None:
    def look(laptop: Laptop) -> None:
        opened = begun(laptop)
        webinar = opened.state.year.of("webinar")[0].id
        form = shown(laptop, "webinars", webinar).webinars.form
        for text in ("Power in the room", "Rewilding a meeting"):
            form.idea.set_text(text)
            QTest.keyClick(form.idea.line, Qt.Key.Key_Return)
        form.take.click()
        assert toast(laptop).startswith("Nobody has voted yet.")
        for _ in range(3):
            form.ideas[1].votes.plus.click()
        QTest.keyClick(form.ideas[0].votes, Qt.Key.Key_Up)
        assert [(one.text, votes) for one, votes in opened.state.webinars.ideas_of(webinar)] == [
            ("Rewilding a meeting", 3),
            ("Power in the room", 1),
        ]
        form.take.click()
        assert opened.state.year.meetings[webinar].theme == "Rewilding a meeting"
        assert form.theme_line.text() == "Rewilding a meeting"
        assert opened.undo() is None
        assert not opened.state.year.meetings[webinar].theme

    at_the_desk(qapp, tmp_path, look)


def test_a_guest_is_asked_answers_and_is_a_contact_from_then_on(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = begun(laptop)
        webinar = opened.state.year.of("webinar")[0].id
        page = shown(laptop, "webinars", webinar)
        form = page.webinars.form
        for _ in range(2):
            form.guest.set_text("Wanjikũ Njoroge")
            QTest.keyClick(form.guest.line, Qt.Key.Key_Return)
        assert toast(laptop) == "Wanjikũ Njoroge is on this list already."
        (row,) = [one for one in form.guests if not one.isHidden()]
        row.state.choose("asked")
        row.state.activated.emit(row.state.currentIndex())
        row.minutes.plus.click()
        row.about.line.setFocus()
        QTest.keyClicks(row.about.line, "Hosting across nations")
        QTest.keyClick(row.about.line, Qt.Key.Key_Return)
        (slot,) = opened.state.webinars.slots_of(webinar)
        assert (slot.state, slot.minutes, slot.title) == ("asked", 9, "Hosting across nations")
        told = next(one.about for one in page.webinars.rows.shown if one.meeting.id == webinar)
        assert "Wanjikũ Njoroge on Hosting across nations (asked)" in told
        assert [one.name for one in opened.state.team.of("guest")] == ["Wanjikũ Njoroge"]
        page.bar.show_part("due")
        (line,) = [one for one in page.due.list.shown if one.answers]
        page.due.choose(line.key)
        page.due.form.answers[0].click()
        assert opened.state.webinars.slots[slot.id].state == "agreed"

    at_the_desk(qapp, tmp_path, look)


def test_a_webinar_comes_in_by_its_name_and_goes(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = begun(laptop)
        page = shown(laptop, "webinars")
        page.webinars.add.set_text("An extra hour")
        QTest.keyClick(page.webinars.add.line, Qt.Key.Key_Return)
        form = page.webinars.form
        form.day.field.set_text("9 Sep 2026")
        form.ends.set_text("11:00")
        form.save.click()
        assert toast(laptop) == "An extra hour ends before it begins. Give it a later end."
        form.ends.set_text("13:00")
        form.save.click()
        (new,) = [one for one in opened.state.year.of("webinar") if one.title == "An extra hour"]
        assert new.day == "2026-09-09"
        form.drop.click()
        assert new.id not in opened.state.year.meetings
        assert page.webinars.here == ""

    at_the_desk(qapp, tmp_path, look)


def test_a_material_is_written_ordered_and_goes_into_the_pack(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 12)
        paper = tmp_path / "first meetings.pdf"
        paper.write_bytes(b"%PDF")
        page = shown(laptop, "materials")
        page.materials.add.set_text("How first meetings went")
        QTest.keyClick(page.materials.add.line, Qt.Key.Key_Return)
        form = page.materials.form
        form.minutes.set_text("some")
        form.by.choose("p3")
        form.save.click()
        assert form.minutes.line.property("wrong")
        form.minutes.set_text("15")
        form.choose_file(str(paper))
        form.save.click()
        (new,) = [one for one in opened.state.materials.items.values() if one.by == "p3"]
        assert (new.ready, new.minutes, new.when) == (True, 15, "before")
        form.agrees.click()
        assert opened.state.cohort.consents["p3"] == {"listed"}
        before = [one.material.title for one in page.materials.list.shown]
        QTest.keyClick(page.materials.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        form.up.click()
        assert [one.material.title for one in page.materials.list.shown] == [before[1], before[0]]
        form.up.click()
        assert toast(laptop) == "It is the first of its list already."
        pack = tmp_path / "pack.zip"
        assert write(opened, Words(), "pack", pack) == ()
        assert b"first meetings.pdf" in pack.read_bytes()

    at_the_desk(qapp, tmp_path, look)


def test_a_link_has_a_whole_address_and_a_lost_file_is_named() -> None:
    lost = open_material(Material(id="m", title="Lift", where="/nowhere/lift.pdf"))
    assert str(lost) == "/nowhere/lift.pdf is not there. Choose the file again."
    assert open_material(Material(id="m", title="Lift")) == Msg("Say first where {title} is.", title="Lift")


def test_an_action_of_a_session_is_ticked_and_undo_takes_back_what_was_done_last(
    qapp: QApplication, tmp_path: Path
) -> None:
    def look(laptop: Laptop) -> None:
        opened = weeks_of(laptop)
        page = shown(laptop, "due")
        rows = page.due.list
        texts = [one.text for one in rows.shown]
        for text in ("Ring the two who left early", "Reading list for Module 4"):
            rows.setCurrentIndex(rows.model().index([one.text for one in rows.shown].index(text), 0))
            QTest.keyClick(rows, Qt.Key.Key_Space)
        assert toast(laptop) == "Done: Reading list for Module 4"
        assert len(rows.shown) == len(texts) - 2
        assert session(laptop, opened).state.actions["action1"].done
        assert str(opened.undoable) == "task done"
        assert opened.undo() is None
        assert str(opened.undoable) == "action done"
        assert opened.undo() is None
        assert [one.text for one in rows.shown] == texts
        assert not session(laptop, opened).state.actions["action1"].done
        assert opened.redo() is None
        assert session(laptop, opened).state.actions["action1"].done
        assert opened.redo() is None
        assert opened.undo() is None
        page.due.settling.tick([one.text for one in rows.shown].index("Call the night shift once a month"))
        assert opened.undo() is None
        assert opened.undo() is None
        page.due.settling.tick([one.text for one in rows.shown].index("Ring the two who left early"))
        assert opened.redoable is None
        assert opened.redo() == Msg("There is nothing to redo.")

    at_the_desk(qapp, tmp_path, look)


def test_an_offer_is_answered_here_and_the_open_session_shows_it(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 12)
        promised(laptop, opened)
        stream = opened.state.year.modules[2].session
        laptop.desktop.open(stream)
        page = shown(laptop, "due")
        (line,) = [one for one in page.due.list.shown if one.text == "An hour on the telephone"]
        page.due.choose(line.key)
        form = page.due.form
        next(one for one in form.answers if one.words == "Fulfilled").click()
        (offer,) = ring(laptop.day.state.boards["ring1"]).offers
        assert offer.state == "fulfilled"
        assert line.key not in [one.key for one in page.due.list.shown]
        assert opened.undo() is None
        assert ring(laptop.day.state.boards["ring1"]).offers[0].state == "offered"

    at_the_desk(qapp, tmp_path, look)


def test_what_is_due_is_ticked_on_the_year_too_or_leads_to_where_it_is_settled(
    qapp: QApplication, tmp_path: Path
) -> None:
    def look(laptop: Laptop) -> None:
        opened = weeks_of(laptop)
        page = screen(laptop).widget_of("year")
        assert isinstance(page, YearPage)
        texts = [one.text for one in page.due.shown]
        page.settling.tick(texts.index("Reading list for Module 4"))
        assert str(opened.undoable) == "task done"
        (said,) = [one for one in laptop.frame.findChildren(Toast) if not one.isHidden()]
        said.undone.emit()
        assert not opened.state.team.tasks["t1"].done
        page.settling.tick(texts.index("Dates of the small sets"))
        between = screen(laptop, "between").widget_of("between")
        assert isinstance(between, BetweenPage)
        assert between.bar.part is between.sets

    at_the_desk(qapp, tmp_path, look)


def test_before_anything_is_there_the_page_says_how_each_part_begins(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = begun(laptop)
        page = shown(laptop, "due")
        page.due.add.set_text("Thank the kitchen")
        QTest.keyClick(page.due.add.line, Qt.Key.Key_Return)
        assert [one.text for one in opened.state.team.tasks.values()] == ["Thank the kitchen"]
        page.bar.show_part("sets")
        assert page.sets.rows.isHidden()
        page.sets.form_them.click()
        shown_screen = laptop.frame.screen_of("programme")
        assert isinstance(shown_screen, ProgrammeScreen)
        assert shown_screen.page == "turns"
        shown(laptop, "due")
        assert opened.act(gestures.put, Task(id="t", text="Call Łukasz")) is None
        assert [one.text for one in page.due.list.shown] == ["Thank the kitchen", "Call Łukasz"]

    at_the_desk(qapp, tmp_path, look)
