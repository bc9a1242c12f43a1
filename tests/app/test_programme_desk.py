"""The programme at the desk: begun, its year seen, a session begun from a module with people and sets carried over."""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from copfacil.app.programme_doors import create
from copfacil.app.programme_year import begin_session, year_view
from copfacil.core.programme import gestures
from copfacil.core.programme.template import Wish
from copfacil.ui.programme.year import YearPage
from tests.screen_states import Laptop
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
