"""Results as a person uses it: two buttons for the report, actions ticked off, files for other programs."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QPushButton, QWidget
from qasync import QEventLoop

from copfacil.core.report import report
from copfacil.core.reported import Action, Captured, Report
from copfacil.core.session import Session
from copfacil.core.words import ENGLISH, Msg
from copfacil.ui.dress import dress
from copfacil.ui.feedback.doors import Doors as FeedbackDoors
from copfacil.ui.feedback.doors import View
from copfacil.ui.kit.painted import Painted
from copfacil.ui.kit.toast import Toast
from copfacil.ui.results.doors import Answer, Doors, Kind
from copfacil.ui.results.results import ResultsScreen
from copfacil.ui.theme import load
from tests.report_samples import PRIVATE, local, sample

KINDS = (Kind("pdf", "Report as PDF", "pdf"), Kind("word", "Report for Word", "docx"), Kind("json", "JSON", "json"))
PAPERS = (("A5", "Feedback sheet, A5"),)
EMPTY = report(Session(title="A new day"), now=0, local=local)
_OPEN: list[ResultsScreen] = []
"""Windows of the test that runs: Qt takes them away, not whoever lets go of them last."""
Run = Callable[[Callable[[], Coroutine[None, None, None]]], None]


def feedback_doors() -> FeedbackDoors:
    """Feedback on which nothing is done: its own page is looked at where its store is."""
    view = View(questions=(), sheets=(), returned=0, counts={}, quotes=(), here=0, present=0, heard=None)
    return FeedbackDoors(
        words=ENGLISH,
        view=lambda: view,
        ask=lambda _: None,
        as_last_time=lambda: None,
        key_sheet=lambda _, __: None,
        take_sheet=lambda _: None,
        count=lambda _, __: None,
        tell_present=lambda _: None,
        write=lambda _, __: None,
        correct=lambda _, __: None,
        code=lambda _, __: None,
        take_words=lambda _: None,
        undo=lambda: None,
        redo=lambda: None,
    )


@dataclass
class Room:
    """The doors, what was asked of them, and the day behind them."""

    told: Report
    answer: Answer = None
    refused: Msg | None = None
    acts: list[tuple[object, ...]] = field(default_factory=list)

    def note(self, *act: object) -> Answer:
        self.acts.append(act)
        return self.answer

    def settle(self, stream: str, card: str, done: bool) -> Answer:
        self.acts.append(("settle", stream, card, done))
        if self.answer is not None:
            return self.answer

        def settled(actions: tuple[Action, ...]) -> tuple[Action, ...]:
            return tuple(replace(one, done=done) if one.id == card else one for one in actions)

        if stream:
            left = tuple(one for one in sample().earlier if not (done and one.id == card))
            self.told = replace(self.told, earlier=left)
        else:
            self.told = replace(self.told, actions=settled(self.told.actions))
        return None

    def set_date(self, card: str, text: str) -> Answer:
        self.acts.append(("date", card, text))
        if self.answer is None:
            dated = (replace(one, due="2026-12-01") if one.id == card else one for one in self.told.actions)
            self.told = replace(self.told, actions=tuple(dated))
        return self.answer

    async def make(self, key: str) -> bytes | Msg:
        return self.refused or key.encode()

    def save(self, kind: Kind, made: bytes, path: Path) -> Answer:
        path.write_bytes(made)
        return self.note("save", kind.key, path)

    def doors(self) -> Doors:
        return Doors(
            words=ENGLISH,
            kinds=KINDS,
            told=lambda: self.told,
            make=self.make,
            save=self.save,
            open_file=lambda path: self.note("open", path),
            settle=self.settle,
            set_date=self.set_date,
            held=lambda: (("s1", Captured(what="quote", text=PRIVATE)),),
            release=lambda card: self.note("release", card),
            bring=lambda path: Msg("{file} came", file=path.name),
            explain=lambda block, why: self.note("explain", block, why),
            feedback=feedback_doors(),
            papers=PAPERS,
            to_print=lambda paper: self.note("to print", paper),
            said=lambda: (*self.told.before, *self.told.suggestions),
            answer=lambda one, how, text: self.note("answer", one.id, how, text),
        )


@pytest.fixture
def dressed(lent: QApplication) -> Iterator[QApplication]:
    dress(lent, load("light"))
    yield lent
    for screen in _OPEN:
        screen.close()
        screen.deleteLater()
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _OPEN.clear()


@pytest.fixture
def run(dressed: QApplication) -> Run:
    """Lets a test play on the app's own loop."""

    def running(play: Callable[[], Coroutine[None, None, None]]) -> None:
        with asyncio.Runner(loop_factory=lambda: QEventLoop(dressed)) as runner:
            runner.run(play())

    return running


def shown(room: Room) -> ResultsScreen:
    """The screen before a person."""
    screen = ResultsScreen(room.doors(), load("light"))
    screen.resize(1366, 700)
    screen.show()
    screen.activateWindow()
    _OPEN.append(screen)
    return screen


def texts(screen: QWidget) -> str:
    """Everything that is said on it, to the eye or to a screen reader."""
    seen = [one for one in screen.findChildren(QWidget) if one.isVisibleTo(screen)]
    said = [one.text() for one in seen if isinstance(one, QLabel | QAbstractButton)]
    return "\n".join([*said, *(one.accessibleName() for one in seen if isinstance(one, Painted))])


@pytest.mark.usefixtures("dressed")
def test_the_day_is_told_in_a_glance() -> None:
    said = texts(shown(Room(sample())))
    for line in (
        "Module 2, Vitality",
        "Ended 16:29, 1 minute early.",
        "Co-consulting, 60 minutes planned, 66 taken.",
        "Send the reading list",
        "Bring the map of the room",
        "Silence did more than my advice",
        "1 stays on the desk and is in no report.",
        "Groups are not shown one by one: some have fewer than five people.",
    ):
        assert line in said
    assert PRIVATE not in said


@pytest.mark.usefixtures("dressed")
def test_the_keyboard_begins_at_the_report() -> None:
    screen = shown(Room(sample()))
    assert screen.focusWidget() is screen.head.pdf


@pytest.mark.usefixtures("dressed")
def test_before_anything_was_run_the_buttons_say_why_they_wait() -> None:
    screen = shown(Room(EMPTY))
    for button in (screen.head.pdf, screen.head.word, *screen.side.buttons.values()):
        assert not button.isEnabled()
        assert button.toolTip() == "Nothing was run or captured yet."


@pytest.mark.usefixtures("dressed")
def test_an_action_is_ticked_by_key_and_the_keyboard_stays_on_it() -> None:
    room = Room(sample())
    screen = shown(room)
    screen.todo.row("a1").check.setFocus()
    QTest.keyClick(screen.todo.row("a1").check, Qt.Key.Key_Space)
    assert room.acts == [("settle", "", "a1", True)]
    again = screen.todo.row("a1").check
    assert again.isChecked()
    assert screen.focusWidget() is again


@pytest.mark.usefixtures("dressed")
def test_a_date_that_is_missing_is_set_without_leaving_the_keyboard() -> None:
    room = Room(sample(), answer=Msg("A day such as 27 Nov."))
    screen = shown(room)
    row = screen.todo.row("a4")
    assert not screen.todo.row("a1").ask.isVisible(), "it has a date"
    QTest.keyClick(row.ask, Qt.Key.Key_Return)
    assert screen.focusWidget() is row.date.line
    QTest.keyClicks(row.date.line, "soon\r")
    assert "A day such as 27 Nov." in texts(row)
    room.answer = None
    row.date.set_text("1 Dec")
    QTest.keyClick(row.date.line, Qt.Key.Key_Return)
    assert room.acts[-1] == ("date", "a4", "1 Dec")
    assert "1 December" in texts(screen.todo.row("a4"))
    assert not screen.todo.row("a4").ask.isVisible()


@pytest.mark.usefixtures("dressed")
def test_a_tick_that_was_refused_is_taken_back_and_said() -> None:
    room = Room(sample(), answer=Msg("The disk is full."))
    screen = shown(room)
    screen.todo.row("a1").check.click()
    assert not screen.todo.row("a1").check.isChecked()
    assert [one.accessibleName() for one in screen.findChildren(Toast)] == ["The disk is full."]


@pytest.mark.usefixtures("dressed")
def test_what_was_left_from_an_earlier_day_is_ticked_off_and_brought_back_by_undo() -> None:
    room = Room(sample())
    screen = shown(room)
    screen.todo.row("old-1").check.click()
    assert room.acts == [("settle", "stream-1", "old-1", True)]
    (toast,) = screen.findChildren(Toast)
    assert toast.accessibleName() == "Done: Bring the map of the room"
    assert "Still open from earlier days" not in texts(screen)
    toast.findChildren(QPushButton)[0].click()
    assert room.acts[-1] == ("settle", "stream-1", "old-1", False)
    assert not screen.todo.row("old-1").check.isChecked()


@pytest.mark.usefixtures("dressed")
def test_a_button_asks_where_the_report_goes_under_a_name_that_every_system_takes() -> None:
    screen = shown(Room(replace(sample(), title="Day 2: what/next?")))
    screen.head.pdf.click()
    (dialog,) = screen.findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "Day 2  what next , Report as PDF.pdf"
    dialog.reject()


@pytest.mark.usefixtures("dressed")
def test_why_a_block_ran_over_is_said_in_its_place_and_the_next_plan_is_told() -> None:
    room = Room(sample())
    screen = shown(room)
    (key,) = [key for key, row in screen.time.rows.items() if "Co-consulting" in row.ask.accessibleDescription()]
    row = screen.time.rows[key]
    assert "Next plan: 65 minutes." in texts(row)
    row.ask.click()
    QTest.keyClicks(row.reason.line, "Spot 2 had no chairs")
    QTest.keyClick(row.reason.line, Qt.Key.Key_Return)
    assert room.acts == [("explain", key, "Spot 2 had no chairs")]


@pytest.mark.usefixtures("dressed")
def test_what_stays_inside_is_shown_only_while_somebody_asks_and_is_released_one_by_one() -> None:
    room = Room(sample())
    screen = shown(room)
    assert PRIVATE not in texts(screen)
    screen.released.ask.click()
    QApplication.processEvents()
    assert PRIVATE in texts(screen)
    screen.released.buttons["s1"].click()
    assert room.acts == [("release", "s1")]
    screen.released.ask.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert PRIVATE not in texts(screen)


@pytest.mark.usefixtures("dressed")
def test_actions_that_were_edited_elsewhere_come_back_and_what_was_done_is_said(tmp_path: Path) -> None:
    screen = shown(Room(sample()))
    screen.side.back.click()
    (dialog,) = screen.findChildren(QFileDialog)
    dialog.reject()
    screen.bring(tmp_path / "actions.csv")
    assert [one.accessibleName() for one in screen.findChildren(Toast)] == ["actions.csv came"]


def test_a_file_is_made_written_and_opened(run: Run, tmp_path: Path) -> None:
    room, path = Room(sample()), tmp_path / "report.docx"

    async def play() -> None:
        screen = shown(room)
        screen.write(KINDS[1], path)
        await screen.settle()
        (toast,) = screen.findChildren(Toast)
        assert toast.accessibleName() == "Saved as report.docx."
        toast.findChildren(QPushButton)[0].click()

    run(play)
    assert path.read_bytes() == b"word"
    assert room.acts == [("save", "word", path), ("open", path)]


def test_what_cannot_be_made_is_said_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    room, path = Room(sample(), refused=Msg("This file cannot be made: no memory.")), tmp_path / "report.pdf"

    async def play() -> None:
        screen = shown(room)
        screen.write(KINDS[0], path)
        await screen.settle()
        assert [one.accessibleName() for one in screen.findChildren(Toast)] == ["This file cannot be made: no memory."]

    run(play)
    assert not path.exists()
    assert room.acts == []
