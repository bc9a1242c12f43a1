"""The team and the celebration at the desk: jobs, contacts that stay private, stations, guests, pledges, the day's plan."""

import asyncio
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from copfacil.app import programme_share
from copfacil.app.programme import OpenProgramme
from copfacil.core.programme import gestures
from copfacil.core.programme.missing import celebration_of
from copfacil.ui.kit.notice import Notice
from copfacil.ui.prints.prints import PrintScreen
from tests.app.test_programme_desk import at_the_desk
from tests.screen_states import Laptop
from tests.screen_states_programme import begun
from tests.screen_states_team import celebration, party_of, team, team_of
from tests.store.samples import holding

At = Callable[[Callable[[Laptop], None]], None]


@pytest.fixture
def at(qapp: QApplication, tmp_path: Path) -> At:
    """Opens the app and looks."""
    return lambda look: at_the_desk(qapp, tmp_path, look)


def hosts_of(opened: OpenProgramme, station: str) -> tuple[str, ...]:
    """Who hosts a station."""
    return opened.state.celebration.stations[station].hosts


def reply_of(opened: OpenProgramme, guest: str) -> str:
    """How a guest stands."""
    return opened.state.celebration.invitations[guest].reply


def test_a_job_is_typed_owned_dated_ticked_and_taken_back_by_keys_alone(at: At) -> None:
    def look(laptop: Laptop) -> None:
        opened = begun(laptop)
        page = team(laptop)
        QTest.keyClicks(page.tasks.add.line, "Book the kitchen")
        QTest.keyClick(page.tasks.add.line, Qt.Key.Key_Return)
        (task,) = opened.state.team.tasks.values()
        assert task.text == "Book the kitchen"
        form = page.tasks.form
        form.day.field.line.setText("1 Nov 2026")
        QTest.keyClick(form.day.field.line, Qt.Key.Key_Return)
        assert page.tasks.rows.shown[0].late
        assert "late" in page.tasks.rows.shown[0].far
        QTest.keyClick(page.tasks.rows, Qt.Key.Key_Space)
        assert opened.state.team.tasks[task.id].done
        form.done.click()
        assert not opened.state.team.tasks[task.id].done
        form.text.set_text(" ")
        form.save.click()
        assert opened.state.team.tasks[task.id].text == "Book the kitchen"
        form.text.set_text("Book the kitchen")
        form.drop.click()
        assert not opened.state.team.tasks
        assert opened.undo() is None
        assert [one.task.text for one in page.tasks.rows.shown] == ["Book the kitchen"]

    at(look)


def test_who_leads_what_is_kept_and_meetings_that_nobody_leads_are_named(at: At) -> None:
    def look(laptop: Laptop) -> None:
        opened = team_of(laptop)
        page = team(laptop)
        page.bar.show_part("team")
        page.team.choose("k2")
        party = celebration_of(opened.state)
        assert party is not None
        assert party.title in page.doors.view().unled
        page.team.form.leads.take(party.id)
        page.team.form.save.click()
        assert [one.name for one in opened.state.team.leading(party.id)] == ["Iolo Vaughan"]
        assert party.title not in page.doors.view().unled
        assert page.team.add.isVisibleTo(page)
        assert str(page.doors.add("Iolo Vaughan", "team")) == "Iolo Vaughan is on this list already."

    at(look)


def test_how_a_mentor_is_reached_is_shown_on_a_tap_and_covered_again(at: At) -> None:
    def look(laptop: Laptop) -> None:
        opened = team_of(laptop)
        page = team(laptop)
        page.bar.show_part("mentors")
        page.mentors.choose("k3")
        who = page.mentors.form.who
        assert "960 001" not in repr(page.doors.view())
        assert not who.reach.isVisibleTo(page)
        page.mentors.form.save.click()
        assert opened.state.team.contacts["k3"].reach == "+44 1632 960 001"
        who.show_reach.click()
        assert who.reach.text() == "+44 1632 960 001"
        who.reach.set_text("niamh@example.org")
        page.mentors.form.save.click()
        assert opened.state.team.contacts["k3"].reach == "niamh@example.org"
        assert not who.reach.isVisibleTo(page)
        page.mentors.choose("k4")
        assert not who.reach.isVisibleTo(page)
        assert not who.reach.text()

    at(look)


def test_a_mentor_who_is_deleted_can_be_brought_back_below_the_list_or_is_gone_from_every_byte(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def looked() -> None:
        laptop = Laptop(qapp, tmp_path)
        opened = team_of(laptop)
        page = team(laptop)
        page.bar.show_part("mentors")
        page.mentors.choose("k3")
        assert page.mentors.form.deleting.doors.delete("k3") is None
        await deleted(laptop)
        assert [one.contact.id for one in page.mentors.rows.shown] == ["k4"]
        below = page.mentors.below
        assert below is not None
        assert below.isVisibleTo(page)
        below.waiting.rows[0].brought_back.emit(below.doors.pending()[0].key)
        await deleted(laptop)
        assert [one.contact.id for one in page.mentors.rows.shown] == ["k3", "k4"]
        assert opened.state.team.contacts["k3"].members == ("p0", "p4")
        assert below.doors.delete_now("k3") is None
        await deleted(laptop)
        assert not [word for word in ("Niamh Doyle", "960 001") if holding(tmp_path, word)]
        assert any(one.isVisibleTo(laptop.frame) for one in laptop.frame.findChildren(Notice))
        await laptop.close()

    with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        runner.run(looked())


async def deleted(laptop: Laptop) -> None:
    """What was begun is done."""
    if laptop.desktop.deleting is not None:
        await laptop.desktop.deleting


def test_no_file_that_leaves_tells_a_mentor_or_how_anybody_is_reached(at: At, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = team_of(laptop)
        words = laptop.desktop.words
        told = [programme_share.digest_in(opened, words, way).encode() for way in ("text", "markdown")]
        for thing in programme_share.things(opened, words):
            file = tmp_path / f"out.{thing.ending}"
            assert not programme_share.write(opened, words, thing.key, file)
            told.append(file.read_bytes())
            if zipfile.is_zipfile(file):
                with zipfile.ZipFile(file) as packed:
                    told += [packed.read(name) for name in packed.namelist()]
        for word in (b"Niamh", b"Kwame", b"ana@example.org", b"960 001"):
            assert not [one for one in told if word in one]

    at(look)


def test_a_station_without_a_host_is_missing_until_one_is_put(at: At) -> None:
    def look(laptop: Laptop) -> None:
        opened = party_of(laptop)
        page = celebration(laptop)
        told = [button.words for button in page.lacks]
        assert "2 stations have no host." in told
        page.bar.show_part("guests")
        page.lacks[told.index("2 stations have no host.")].click()
        assert page.stations.here == "e2"
        hosts = page.stations.form.hosts
        hosts.more.choose("p7")
        page.stations.form.save.click()
        assert hosts_of(opened, "e2") == ("p7",)
        assert "1 station has no host." in [button.words for button in page.lacks if not button.isHidden()]
        assert opened.undo() is None
        assert hosts_of(opened, "e2") == ()
        assert hosts.ids == ()

    at(look)


def test_hosts_who_left_or_were_two_lines_of_the_list_stay_hosts_when_a_station_is_kept(at: At) -> None:
    def look(laptop: Laptop) -> None:
        opened = party_of(laptop)
        assert opened.act(gestures.merge, "p0", "p5") is None
        assert opened.act(gestures.stay, "p3", left=opened.state.year.modules[1].id) is None
        page = celebration(laptop)
        page.stations.choose("e0")
        page.stations.form.place.set_text("in the hall")
        page.stations.form.save.click()
        assert opened.state.celebration.stations["e0"].place == "in the hall"
        assert hosts_of(opened, "e0") == ("p5", "p3")

    at(look)


def test_a_guest_answers_by_one_press_which_one_undo_takes_back(at: At) -> None:
    def look(laptop: Laptop) -> None:
        opened = party_of(laptop)
        page = celebration(laptop)
        page.bar.show_part("guests")
        page.guests.choose("i0")
        form = page.guests.form
        form.who.role.set_text("Chair")
        form.replies["came"].click()
        assert reply_of(opened, "i0") == "came"
        assert opened.state.team.contacts["g0"].role == "Chair"
        assert opened.state.team.contacts["g0"].reach == "1"
        form.thanked.click()
        assert opened.state.celebration.invitations["i0"].thanked
        assert opened.undo() is None
        assert opened.undo() is None
        assert reply_of(opened, "i0") == "planned"
        assert opened.state.team.contacts["g0"].role == ""
        page.guests.sheets.click()
        prints = laptop.frame.findChild(PrintScreen)
        assert prints is not None
        assert prints.side.shelf.here() == "sponsor-invitations"

    at(look)


def test_at_the_door_a_guest_is_ticked_off_by_keys_and_the_keyboard_is_back_on_the_list(at: At) -> None:
    def look(laptop: Laptop) -> None:
        opened = party_of(laptop)
        laptop.frame.show()
        page = celebration(laptop)
        page.bar.show_part("guests")
        rows = page.guests.rows
        rows.setFocus()
        QTest.keyClicks(rows, "Owain")
        QTest.keyClick(rows, Qt.Key.Key_Return)
        came = page.guests.form.replies["came"]
        assert laptop.frame.focusWidget() is came
        QTest.keyClick(came, Qt.Key.Key_Return)
        assert reply_of(opened, "i2") == "came"
        assert laptop.frame.focusWidget() is rows

    at(look)


def test_a_pledge_of_a_community_is_followed_up_and_ticked(at: At) -> None:
    def look(laptop: Laptop) -> None:
        opened = party_of(laptop)
        page = celebration(laptop)
        page.bar.show_part("pledges")
        page.pledges.choose("l4")
        form = page.pledges.form
        form.by.choose("c1")
        form.day.show_day("2027-05-13")
        form.save.click()
        assert opened.state.called(opened.state.celebration.pledges["l4"].by) == "The first two weeks at home"
        assert ("pledge", "2027-05-13") in [(one.kind, one.day) for one in opened.readings.due]
        form.done.click()
        assert opened.state.celebration.pledges["l4"].done
        assert page.doors.view().pledges_told == "4 pledges, 2 kept"

    at(look)


def test_the_day_of_the_celebration_is_laid_from_its_template_also_where_the_year_has_none(at: At) -> None:
    def look(laptop: Laptop) -> None:
        opened = begun(laptop)
        meeting = celebration_of(opened.state)
        assert meeting is not None
        assert opened.act(gestures.drop, meeting) is None
        page = celebration(laptop)
        page.plan.click()
        made = celebration_of(opened.state)
        assert made is not None
        assert made.session == laptop.day.host.stream
        assert laptop.frame.current == "plan"
        blocks = laptop.day.state.agenda.blocks
        assert sum(block.length(40) for block in blocks) == 150 * 60_000
        assert "Pledges" in [block.title for block in blocks]
        again = celebration(laptop)
        assert again.plan.words == "Open its day"

    at(look)
