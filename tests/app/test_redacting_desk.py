"""Deleting at the desk itself: the window, People, Room, the store and the bytes on disk, on the app's own loop."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from qasync import QEventLoop

from copfacil.app import deletion_work
from copfacil.app.desktop import Desktop
from copfacil.core import gestures
from copfacil.core.exports import Export
from copfacil.core.people import Person
from copfacil.core.redaction import WAIT
from copfacil.core.words import ENGLISH
from copfacil.store import Busy, Store
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.notice import Notice
from copfacil.ui.kit.toast import Toast
from copfacil.ui.people.people import PeopleScreen
from copfacil.ui.room.room import RoomScreen
from tests.score import SimClock
from tests.store.samples import holding

NAME = "Ngũgĩ wa Kamau"
PEOPLE = [Person(id="x1", name=NAME), Person(id="x2", name="Siân Prys"), Person(id="x3", name="Łukasz Żak")]
Key = Qt.Key


class Desk:
    """The app on People, with three people and an action, and a person before it."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.clock = SimClock()
        self.folder = folder
        self.desktop = Desktop(app, Store.open(folder), self.clock, ENGLISH)
        self.desktop.frame.show()
        day = self.desktop.open(title="Module 2")
        day.act(gestures.list_people, PEOPLE)
        day.act(gestures.keep, "action", f"Ask {NAME} about beds", card="a", owner="x2")
        self.desktop.go("people")

    async def close(self) -> None:
        self.desktop.close()
        self.desktop.frame.close()
        self.desktop.frame.deleteLater()
        await asyncio.sleep(0)
        self.desktop.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    async def done(self) -> None:
        """What was begun is done."""
        if self.desktop.deleting is not None:
            await self.desktop.deleting
        QApplication.processEvents()

    def begin(self, word: str) -> None:
        """Presses the button of that word that can be seen."""
        QApplication.processEvents()
        shown = [one for one in self.desktop.frame.findChildren(Button) if one.isVisible() and one.words == word]
        QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)

    async def press(self, word: str) -> None:
        """The same, and waits for what comes of it."""
        self.begin(word)
        await self.done()

    async def look(self) -> None:
        """The hourly look."""
        deletion_work.look(self.desktop)
        await self.done()

    @property
    def notices(self) -> list[str]:
        """What the notices under the top bar say."""
        QApplication.processEvents()
        shown = [one for one in self.desktop.frame.findChildren(Notice) if one.isVisible()]
        return ["\n".join(label.text() for label in one.findChildren(Label)) for one in shown]

    @property
    def toast(self) -> str:
        shown = [one for one in self.desktop.frame.findChildren(Toast) if not one.isHidden()]
        return shown[-1].accessibleName() if shown else ""

    @property
    def people(self) -> PeopleScreen:
        screen = self.desktop.frame.screen_of("people")
        assert isinstance(screen, PeopleScreen)
        return screen

    @property
    def room(self) -> RoomScreen:
        screen = self.desktop.frame.screen_of("room")
        assert isinstance(screen, RoomScreen)
        return screen

    @property
    def names(self) -> list[str]:
        return [row.name for row in self.people.who.list.people.rows]

    @property
    def held(self) -> list[str]:
        """The files that hold the name."""
        return holding(self.folder, NAME)


Play = Callable[[Desk], Coroutine[None, None, None]]


@pytest.fixture
def run(qapp: QApplication, tmp_path: Path) -> Callable[[Play], None]:
    """Lets a test play at the desk, on the app's own loop."""

    async def played(play: Play) -> None:
        desk = Desk(qapp, tmp_path / "data")
        try:
            await play(desk)
        finally:
            await desk.close()

    def running(play: Play) -> None:
        with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
            runner.run(played(play))

    return running


Run = Callable[[Play], None]


def test_deleted_brought_back_deleted_and_emptied_a_day_later(run: Run) -> None:
    async def play(desk: Desk) -> None:
        await desk.press("Delete this person…")
        await desk.press("Delete, empty tomorrow")
        assert desk.names == ["Siân Prys", "Łukasz Żak"]
        await desk.press("Bring back")
        assert NAME in desk.names
        await desk.press("Delete this person…")
        await desk.press("Delete, empty tomorrow")
        await desk.look()
        assert desk.held
        desk.clock.advance(WAIT)
        await desk.look()
        assert desk.held == []
        assert desk.desktop.frame.current == "people"
        assert not desk.people.who.deleting.waiting.isVisible()
        assert len(desk.notices) == 1
        assert "one person, number x1" in desk.notices[0]
        assert desk.desktop.needed().act(gestures.settle, "a", done=True) is None
        assert desk.held == []

    run(play)


def test_emptied_now_the_receipt_is_saved_as_text_and_names_what_was_printed(run: Run, tmp_path: Path) -> None:
    async def play(desk: Desk) -> None:
        stream = desk.desktop.needed().host.stream
        for made in (
            Export(what="The pack", day="2025-11-24", path=f"/home/sian/{NAME}, pack.pdf", stream=stream),
            Export(what="Sign-in sheet", day="2024-03-02", stream=stream),
            Export(what="Sign-in sheet", day="2025-11-24", stream="another session"),
            Export(what="Groups", day="2025-11-20", path="/home/sian/groups.csv"),
        ):
            desk.desktop.store.note_export(made)
        await desk.press("Delete this person…")
        await desk.press("Empty now")
        assert desk.held == []
        await desk.press("Save as text")
        (dialog,) = desk.desktop.frame.findChildren(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "receipt.txt"))
        dialog.close()
        receipt = (tmp_path / "receipt.txt").read_text("utf-8")
        assert receipt.startswith("Deleted for good on ")
        assert "Module 2" in receipt
        assert NAME not in receipt
        assert [line for line in receipt.splitlines() if "yourself" in line][:3] == [
            "Sign-in sheet, 2 March 2024, on paper: look for it yourself.",
            "Groups, 20 November, /home/sian/groups.csv: delete it yourself.",
            "The pack, 24 November, /home/sian/…, pack.pdf: delete it yourself.",
        ]

    run(play)


def test_while_a_round_is_on_nobody_is_deleted_and_what_is_due_waits(run: Run) -> None:
    async def play(desk: Desk) -> None:
        await desk.press("Delete this person…")
        await desk.press("Delete, empty tomorrow")
        day = desk.desktop.needed()
        assert day.act(gestures.play, day.shelf["timed-rounds"], play_id="p") is None
        desk.clock.advance(WAIT)
        assert day.act(gestures.read_and_start) is None
        await desk.look()
        assert desk.held
        await desk.press("Empty now")
        assert desk.desktop.day is day
        assert desk.held
        assert day.act(gestures.end) is None
        await desk.look()
        assert desk.held == []

    run(play)


def test_while_words_are_taken_out_people_go_on_and_what_they_do_brings_no_word_back(run: Run) -> None:
    async def play(desk: Desk) -> None:
        await desk.press("Delete this person…")
        desk.begin("Empty now")
        job = desk.desktop.deleting
        assert job is not None
        acts, refused = 0, []
        while not job.done():
            # The host that is open still knows the action that names them, and writes it down once more.
            assert desk.desktop.needed().act(gestures.settle, "a", done=acts % 2 == 0) is None
            acts += 1
            refused.append(deletion_work.why_not(desk.desktop))
            await asyncio.sleep(0)
        await desk.done()
        assert acts > 1
        assert {str(why) for why in refused} == {"Words are being deleted just now: do it again in a moment."}
        assert desk.held == []
        assert desk.desktop.needed().state.actions["a"].done == (acts % 2 == 1)
        assert len(desk.desktop.store.rows(desk.desktop.needed().host.stream)) > acts

    run(play)


def test_a_round_begun_meanwhile_is_left_in_peace_and_emptied_after_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("copfacil.app.redacting.ROUND", 0.01)

    async def play(desk: Desk) -> None:
        await desk.press("Delete this person…")
        await desk.press("Delete, empty tomorrow")
        desk.begin("Empty now")
        day = desk.desktop.needed()
        assert day.act(gestures.play, day.shelf["timed-rounds"], play_id="p") is None
        assert day.act(gestures.read_and_start) is None
        for _ in range(20):
            await asyncio.sleep(0)
        assert desk.desktop.day is day
        assert day.round_on
        assert day.act(gestures.end) is None
        await desk.done()
        assert desk.held == []
        assert "Deleted for good" in desk.notices[0]

    run(play)


def test_closed_in_the_middle_nothing_is_lost_and_the_next_start_finishes_it(run: Run, tmp_path: Path) -> None:
    async def play(desk: Desk) -> None:
        await desk.press("Delete this person…")
        await desk.press("Delete, empty tomorrow")
        desk.clock.advance(WAIT)
        deletion_work.look(desk.desktop)
        for _ in range(5):
            await asyncio.sleep(0)

    run(play)
    with Store.open(tmp_path / "data") as store:
        assert store.told == ()
        assert store.check() == ()
        assert len(store.setting("deletions", [])) == 1


def test_no_backup_is_made_or_gone_back_to_while_words_are_taken_out_of_them(run: Run) -> None:
    async def play(desk: Desk) -> None:
        backup = desk.desktop.store.back_up()
        await desk.press("Delete this person…")
        desk.begin("Empty now")
        with desk.desktop.store._copying:  # noqa: SLF001 - as if the other thread were in the midst of it
            with pytest.raises(Busy, match="Words are being deleted"):
                desk.desktop.store.back_up()
            with pytest.raises(Busy, match="Words are being deleted"):
                desk.desktop.store.restore(backup)
        await desk.done()
        desk.desktop.store.restore(backup)
        assert desk.held == []

    run(play)


def test_old_days_are_deleted_from_the_room_brought_back_and_emptied(run: Run) -> None:
    async def play(desk: Desk) -> None:
        desktop = desk.desktop
        desk.clock.advance(1_000)
        desktop.open(title="Spring day").act(gestures.list_people, PEOPLE[:1])
        was = desktop.needed().host.stream
        desk.clock.advance(40 * WAIT)
        desktop.open(title="Winter day").act(gestures.list_people, PEOPLE[1:])
        desktop.go("room")
        old = desk.room.old
        old.day.setFocus()
        QTest.keyClicks(old.day.line, "25 Dec 2025")
        assert old.told.text().endswith("2 sessions are older, the last is Spring day, 19 November 2025.")

        await desk.press("Delete, empty tomorrow")
        assert desk.held  # hidden, not emptied
        assert sorted(line.people for line in desktop.store.sessions()) == [0, 0, 2]
        assert [row.accessibleName() for row in (old.rows[0].back,)] == [
            "Bring back What was said before 25 December 2025"
        ]
        old.rows[0].back.click()
        await desk.done()
        assert sorted(line.people for line in desktop.store.sessions()) == [1, 2, 3]
        assert old.rows == []

        QTest.keyClicks(old.day.line, "25 Dec 2025")
        old.now.click()
        assert desk.held
        assert old.now.words == "Press again: nobody can bring it back"
        old.now.click()
        await desk.done()
        assert desk.held == []
        assert "what people said before 2025-12-25" in desk.notices[0]
        assert desktop.frame.current == "room"
        assert desktop.open(was).state.people == {}

    run(play)
