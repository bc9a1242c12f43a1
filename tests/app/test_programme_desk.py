"""The programme at the desk: begun, its year seen, a session begun from a module with people and sets carried over."""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from qasync import QEventLoop

from copfacil.app.programme_doors import create
from copfacil.app.programme_groups import plan_rounds
from copfacil.app.programme_year import begin_session, year_view
from copfacil.core import gestures as of_a_day
from copfacil.core.people import Person
from copfacil.core.programme import gestures
from copfacil.core.programme.template import Wish
from copfacil.ui.people.doors import Preview
from copfacil.ui.people.people import PeopleScreen
from copfacil.ui.programme.met import MetPage
from copfacil.ui.programme.people import PeoplePage
from copfacil.ui.programme.turns import TurnsPage
from copfacil.ui.programme.year import YearPage
from tests.screen_states import STATES, Laptop
from tests.screen_states_programme import begun, cohort_of, screen


def at_the_desk(app: QApplication, folder: Path, look: Callable[[Laptop], None]) -> None:
    """Opens the app and looks."""

    async def looked() -> None:
        laptop = Laptop(app, folder)
        try:
            look(laptop)
        finally:
            await laptop.close()

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        runner.run(looked())


def test_a_programme_is_begun_with_its_year_and_is_the_one_that_is_open(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        assert create(laptop.desktop, "First", None) is None
        assert create(laptop.desktop, "Second", Wish(first=date(2027, 1, 14), modules=3)) is None
        opened = laptop.desktop.programmes.opened
        assert opened is not None
        assert any(one.accessibleName().startswith("Saved ") for one in laptop.frame.status.findChildren(QWidget))
        assert len(opened.state.year.modules) == 3
        shown = screen(laptop)
        assert shown.title.text() == "Second"
        shown.choose()
        streams = {one.title: one.stream for one in shown.begin.list.shown}
        assert set(streams) == {"First", "Second"}
        shown.begin.opened.emit(streams["First"])
        assert shown.title.text() == "First"

    at_the_desk(qapp, tmp_path, look)


def test_the_session_of_a_module_has_its_people_sets_and_blocks_and_opens_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 23, held=2)
        third = opened.state.year.modules[2]
        assert begin_session(opened, laptop.desktop, third.id) is None
        day = laptop.day
        assert laptop.frame.current == "plan"
        assert day.state.title == third.title
        assert set(day.state.people) == set(opened.state.expected(third))
        assert [group.number for group in day.state.groups] == [group.number for group in opened.state.sets.mix]
        assert day.state.agenda.blocks
        assert begin_session(opened, laptop.desktop, third.id) is None
        assert laptop.day.host.stream == day.host.stream

    at_the_desk(qapp, tmp_path, look)


def test_a_day_of_a_programme_sits_in_new_faces_and_again_in_its_sets(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 23, held=2)
        assert opened.act(plan_rounds, met=opened.readings.met.counts(), effort=2_000) is None
        third = opened.state.year.modules[2]
        assert begin_session(opened, laptop.desktop, third.id) is None
        laptop.desktop.go("people")
        page = laptop.frame.screen_of("people")
        assert isinstance(page, PeopleScreen)
        sets = [set(group.members) for group in laptop.day.state.groups]

        page.groups.size_choice.choose("faces")
        page.groups.form.click()
        faces = [set(group.members) for group in laptop.day.state.groups]
        assert sorted(map(len, faces)) == sorted(map(len, sets))
        assert max(len(one & other) for one in faces for other in sets) == 1, "nobody sits with anybody of their set"
        assert page.groups.size_choice.currentText() == "New faces, as planned"

        away = min(next(one for one in sets if len(one) == 4))  # three are left, and nobody moves
        assert laptop.day.act(of_a_day.attend, away, "away") is None
        page.groups.size_choice.choose("sets")
        page.groups.form.click()
        assert [set(group.members) for group in laptop.day.state.groups] == [one - {away} for one in sets]

    at_the_desk(qapp, tmp_path, look)


def test_planned_groups_are_mended_for_who_left_and_who_came_and_undo_brings_them_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 23, held=2)
        assert opened.act(plan_rounds, met=opened.readings.met.counts(), effort=2_000) is None
        page = screen(laptop, "turns").widget_of("turns")
        assert isinstance(page, TurnsPage)
        assert not page.mend.isVisible()
        assert opened.act(gestures.stay, "p2", left=opened.state.year.modules[1].id) is None
        assert opened.act(gestures.list_people, [Person(id="new", name="Đorđe Ilić")]) is None
        assert opened.act(gestures.stay, "new", joined=opened.state.year.modules[2].id) is None
        view = page.doors.view()
        assert view.adrift == "1 who left still sits in them. 1 who comes has no place in them."
        before = {one.meeting: one.groups for one in opened.state.sets.rounds}
        page.refresh()
        page.mend.click()
        for one in opened.state.sets.rounds:
            kept = [set(was) & set(now) for was, now in zip(before[one.meeting], one.groups, strict=True)]
            assert sum(map(len, kept)) == 21, "nobody but the two changed tables"
            assert {person for group in one.groups for person in group} >= {"new"}
        assert not page.doors.view().adrift
        assert opened.undo() is None
        assert {one.meeting: one.groups for one in opened.state.sets.rounds} == before

    at_the_desk(qapp, tmp_path, look)


def test_a_day_on_its_own_offers_sizes_alone(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        STATES["people-groups"](laptop)
        page = laptop.frame.screen_of("people")
        assert isinstance(page, PeopleScreen)
        assert [page.groups.size_choice.itemData(row) for row in range(page.groups.size_choice.count())] == [3, 4, 5, 6]

    at_the_desk(qapp, tmp_path, look)


def test_the_year_tells_how_each_meeting_stands_and_whose_turn_comes_first(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 23)
        view = year_view(opened, laptop.desktop)
        modules = [one for one in view.meetings if one.meeting.kind == "module"]
        assert [one.state for one in modules] == ["held", "held", "held", "to come", "to come"]
        assert modules[0].note == "21 of 23 there"
        assert view.next == modules[3].meeting.id
        assert all(sum(line.first for line in one.lines) == 1 for one in view.turns.sets)
        assert [one.text for one in view.due if one.late][-1] == "Reading list for Module 4"

    at_the_desk(qapp, tmp_path, look)


def test_the_calculator_moves_what_is_to_come_and_one_undo_takes_it_back(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = begun(laptop)
        first = opened.state.year.modules[0]
        assert opened.act(gestures.hold, first.id) is None
        before = opened.state.year
        page = screen(laptop).widget_of("year")
        assert isinstance(page, YearPage)
        page.open_dates()
        page.dates.first.show_day("2026-08-06")
        page.dates.first.changed.emit()
        page.dates.take.click()
        after = opened.state.year
        assert after.meetings[first.id].day == first.day
        assert [one.day for one in after.modules[1:3]] == ["2026-08-06", "2026-10-15"]
        assert all(one.until >= one.day for one in after.of("between"))
        assert opened.undo() is None
        assert opened.state.year == before

    at_the_desk(qapp, tmp_path, look)


def test_a_list_brought_again_shows_what_it_changes_before_it_does(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 4, held=0)
        page = screen(laptop, "people").widget_of("people")
        assert isinstance(page, PeoplePage)
        before = opened.state
        preview = page.doors.read_pasted(
            "id;name;role\nP01;Siân Prys;GP partner\nP02;Łukasz Żak;Nurse\nP09;Mari Ellis;GP"
        )
        assert isinstance(preview, Preview)
        assert [new.facts["role"] for _, new in preview.changes.changed] == ["GP partner"]
        assert [one.name for one in preview.changes.new] == ["Mari Ellis"]
        assert len(preview.changes.missing) == 2
        assert opened.state is before
        assert page.doors.take(preview) is None
        assert opened.state.cohort.people["p0"].facts["role"] == "GP partner"
        assert "Mari Ellis" in [one.name for one in page.list.shown]

    at_the_desk(qapp, tmp_path, look)


def test_the_first_people_are_typed_one_by_one_and_back_leads_to_the_page(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = begun(laptop)
        page = screen(laptop, "people").widget_of("people")
        assert isinstance(page, PeoplePage)
        page.bring.click()
        bring = page.intake.bring
        for name in ("Siân Prys", "Łukasz Żak"):
            bring.typing.field.set_text(name)
            QTest.keyClick(bring.typing.field.line, Qt.Key.Key_Return)
        assert bring.typing.last.text() == "Łukasz Żak is on the list. The next?"
        assert [one.name for one in opened.state.cohort.people.values()] == ["Siân Prys", "Łukasz Żak"]
        assert not bring.back.isHidden()
        bring.back.click()
        assert [one.name for one in page.list.shown] == ["Siân Prys", "Łukasz Żak"]

    at_the_desk(qapp, tmp_path, look)


def test_one_persons_page_tells_what_is_theirs_and_takes_what_is_written(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 23)
        page = screen(laptop, "people").widget_of("people")
        assert isinstance(page, PeoplePage)
        page.choose("p2")
        page.panel.drop_needs.click()
        assert "p2" not in opened.state.cohort.needs
        community = page.panel.community
        community.about.set_text("Rest for carers")
        community.keep.click()
        assert [one.theme for one in opened.state.cohort.communities_of("p2")] == ["Rest for carers"]
        community.another.click()
        community.about.set_text("The night shift")
        community.stage.choose("planned")
        community.keep.click()
        assert [one.theme for one in opened.state.cohort.communities_of("p2")] == ["Rest for carers", "The night shift"]
        community.about.set_text("Nights")
        community.keep.click()
        shown = page.doors.member("p2")
        assert shown is not None
        assert [one.theme for one in shown.communities] == ["Rest for carers", "Nights"]
        assert "The night shift" in shown.communities[1].history
        shown = page.doors.member("p2")
        assert shown is not None
        assert shown.hours == "16.5 hours"
        assert page.doors.merge("p3", "p2") is None
        assert "p3" not in [one.person for one in page.list.shown]

    at_the_desk(qapp, tmp_path, look)


def test_a_late_comer_takes_a_chair_and_a_swap_is_asked_for_once(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 23, held=2)
        page = screen(laptop, "people").widget_of("people")
        turns = screen(laptop, "turns").widget_of("turns")
        assert isinstance(page, PeoplePage)
        assert isinstance(turns, TurnsPage)
        before = {group.number: set(group.members) for group in opened.state.sets.mix}
        assert page.doors.add("Đorđe Ilić") is None
        new = list(opened.state.cohort.people)[-1]
        assert page.doors.stay(new, opened.state.year.modules[2].id, "") is None
        after = {group.number: set(group.members) for group in opened.state.sets.mix}
        assert [after[key] - before[key] for key in before if after[key] != before[key]] == [{new}]
        one, other = (group.members[0] for group in opened.state.sets.mix[:2])
        assert turns.doors.swap(one, other) is None
        assert turns.doors.swap(one, opened.state.sets.mix[2].members[0]) is not None

    at_the_desk(qapp, tmp_path, look)


def test_pairs_that_met_are_counted_and_told(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 23)
        page = screen(laptop, "met").widget_of("met")
        assert isinstance(page, MetPage)
        mates = opened.state.sets.mix[0].members
        said = page.doors.when(mates[0], mates[1])
        assert "3 times" in said
        assert "Planning and launching" in said
        assert sum(len(one.known) for one in page.list.shown) == 2 * opened.readings.met.known

    at_the_desk(qapp, tmp_path, look)


def test_the_circle_is_gone_round_by_keys_and_tells_whom_each_has_met(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        cohort_of(laptop, 23)
        page = screen(laptop, "met").widget_of("met")
        assert isinstance(page, MetPage)
        page.way.chosen.emit("circle")
        people = {one.name: one for one in page.list.shown}
        # Beside Siân Prys sits the other one of Trust 1; before her, the last of Trust 9.
        told = ("Siân Prys", "Gwen Pugh", "Siân Prys", "Kirsty Muir")
        for key, name in zip((Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up), told, strict=True):
            QTest.keyClick(page.circle, key)
            assert page.circle.accessibleDescription().startswith(
                f"{name}, met {len(people[name].known)} of {len(people) - 1}"
            )
        assert [people[name].organisation for name in told[:2]] == ["Trust 1", "Trust 1"]
        middle = page.circle.rect().center()
        QTest.mouseClick(page.circle, Qt.MouseButton.LeftButton, pos=QPoint(middle.x(), 2))
        assert page.circle.accessibleDescription().startswith(page.list.shown[0].name)

    at_the_desk(qapp, tmp_path, look)
