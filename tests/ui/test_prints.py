"""Print as a person uses it: the very pages on screen, the pack in one click, to a printer or into a file."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from copfacil.core.words import Msg, Words, pseudo
from copfacil.handouts import PRINTABLES
from copfacil.ui.dress import dress
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.toast import Toast
from copfacil.ui.prints import pages
from copfacil.ui.prints.prints import Document, PrintScreen
from copfacil.ui.prints.values import Option, Papers
from copfacil.ui.theme import THEMES, ThemeName, load
from tests.ui.print_samples import EMPTY, NO_GROUPS, Asked, doors, papers

Key = Qt.Key
Run = Callable[[Callable[[], Coroutine[None, None, None]]], None]
READY = tuple(key for key, printable in PRINTABLES.items() if printable.needs != "passages")


@pytest.fixture
def dressed(lent: QApplication) -> Iterator[QApplication]:
    """The app in the light theme, given back as it was."""
    dress(lent, load("light"))
    yield lent
    for window in lent.topLevelWidgets():
        window.deleteLater()
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    lent.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def run(dressed: QApplication) -> Run:
    """Lets a test play on the app's own loop."""

    def running(play: Callable[[], Coroutine[None, None, None]]) -> None:
        with asyncio.Runner(loop_factory=lambda: QEventLoop(dressed)) as runner:
            runner.run(play())

    return running


class Room:
    """The screen, what was asked of its doors, and a person before it."""

    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.qtbot, self.app, self.asked = qtbot, app, Asked()
        self.screen: PrintScreen

    async def open(
        self,
        shown: Papers | None = None,
        *,
        words: Words | None = None,
        theme: ThemeName = "light",
        scale: float = 1.0,
        first: str = "sign-in",
    ) -> PrintScreen:
        look = load(theme, scale=scale)
        dress(self.app, look)
        screen = self.screen = PrintScreen(doors(words or Words(), self.asked), look)
        self.qtbot.addWidget(screen)
        screen.show_papers(shown if shown is not None else papers(words or Words()))
        screen.choose(first)
        screen.resize(1366, 672)
        screen.show()
        screen.activateWindow()
        await self.settled()
        return screen

    async def settled(self) -> None:
        """Everything that is on its way has come, and stands where it belongs."""
        for _turn in range(4):
            await asyncio.sleep(0)  # Qt's own events have their turn
            await self.screen.settle()

    def button(self, name: str) -> QPushButton:
        found = self.screen.findChildren(QPushButton)
        return next(one for one in found if one.accessibleName() == name and one.isVisible())

    def rendered(self) -> list[object]:
        return [said for door, said in self.asked.acts if door == "render"]


@pytest.fixture
def room(qtbot: QtBot, dressed: QApplication) -> Room:
    return Room(qtbot, dressed)


def texts(screen: QWidget) -> str:
    return "\n".join(label.text() for label in screen.findChildren(Label) if label.isVisible())


def said(screen: QWidget) -> list[str]:
    return [toast.accessibleName() for toast in screen.findChildren(Toast) if not toast.isHidden()]


def dark(image: QImage) -> int:
    """How many of its pixels, one in nine, are ink."""
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(image.pixelColor(x, y).lightness() < 100 for x, y in points)


def read(pdf: bytes) -> list[tuple[int, int]]:
    """The sizes of its pages, whole points."""
    return [(round(page.width), round(page.height)) for page in pages.measure(pdf)]


def test_the_page_on_screen_is_the_page_of_the_file(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open()
        assert screen.preview.title == "Sign-in sheet"
        assert "Page 1 of 1" in texts(screen)
        assert "23 people" in screen.preview.view.accessibleDescription()
        assert dark(screen.preview.view.grab().toImage()) > 300

    run(play)


def test_the_keyboard_goes_down_the_list_and_pages_follow(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open()
        screen.side.shelf.setFocus()
        QTest.keyClick(screen.side.shelf, Key.Key_Down)
        await room.settled()
        assert screen.preview.title == "Timekeeper’s cue sheet"
        assert room.rendered() == [("sign-in", {}), ("cue-sheet", {})]
        QTest.keyClick(screen.side.shelf, Key.Key_Up)
        await room.settled()
        assert screen.preview.title == "Sign-in sheet"
        assert len(room.rendered()) == 2  # pages that were made are kept

    run(play)


def test_pages_turn_by_button_and_by_key(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open(first="process-card")
        assert "Page 1 of 12" in texts(screen)
        assert not room.button("Page before").isEnabled()
        room.button("Next page").click()
        QTest.keyClick(screen.preview.view, Key.Key_PageDown)
        await room.settled()
        assert "Page 3 of 12" in texts(screen)
        assert screen.preview.view.accessibleName() == "Process card, Page 3 of 12"

    run(play)


def test_at_a_hundred_percent_the_page_is_as_large_as_on_paper(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open()
        whole = screen.preview.view.scale
        for segment in screen.preview.zoom.findChildren(QAbstractButton):
            if segment.accessibleName() == "100 %":
                segment.click()
        await room.settled()
        assert screen.preview.view.scale == pytest.approx(screen.logicalDpiX() / 72)
        assert screen.preview.view.scale > whole
        assert screen.preview.view.verticalScrollBar().maximum() > 0

    run(play)


def test_only_the_last_that_was_chosen_is_shown(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open()
        for key in ("role-cards", "action-slips", "note-sheet"):
            screen.choose(key)
        await room.settled()
        assert screen.preview.title == "Presenter’s notes"
        assert "Page 1 of" in texts(screen)

    run(play)


def test_a_size_of_paper_is_chosen_and_stands_beside_the_name(run: Run, room: Room) -> None:
    async def play() -> None:
        cards = replace(
            next(one for one in papers().items if one.key == "role-cards"),
            options=(Option("paper", "Paper", (("A4", "A4"), ("A6", "A6"))),),
        )
        screen = await room.open(replace(papers(), items=(cards,)), first="role-cards")
        choice = screen.preview.findChild(QComboBox)
        assert isinstance(choice, QComboBox)
        choice.setCurrentIndex(1)
        choice.activated.emit(1)
        await room.settled()
        assert room.rendered()[-1] == ("role-cards", {"paper": "A6"})
        assert "A6. " in texts(screen)
        screen.show_papers(replace(papers(), items=(cards,)))  # the day has changed
        await room.settled()
        assert "A6. " in texts(screen)

    run(play)


def test_words_of_a_certificate_are_typed_beside_it_and_kept(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open(first="certificates")
        signer = screen.preview.fields["signer"]
        QTest.keyClicks(signer.line, "Ngugi wa Mirii")
        QTest.keyClick(signer.line, Key.Key_Return)
        await room.settled()
        assert ("state", ("signer", "Ngugi wa Mirii")) in room.asked.acts
        screen.choose("sign-in")
        await room.settled()
        assert not screen.preview.fields

    run(play)


def test_an_option_makes_the_pages_anew(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open(first="process-card")
        choice = screen.preview.findChild(QComboBox)
        assert isinstance(choice, QComboBox)
        choice.setCurrentIndex(2)
        choice.activated.emit(2)
        await room.settled()
        assert "Page 1 of 2" in texts(screen)
        assert room.rendered()[-1] == ("process-card", {"tables": "2"})

    run(play)


def test_space_takes_a_thing_out_of_the_pack(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open()
        assert screen.side.shelf.pack() == READY
        assert room.button("Print the whole pack").isEnabled()
        QTest.keyClick(screen.side.shelf, Key.Key_Space)
        assert screen.side.shelf.pack() == READY[1:]
        assert f"{len(READY) - 1} of {len(READY)} are in the pack" in texts(screen)
        assert room.button("Print the pack").isEnabled()
        screen.show_papers(papers())
        assert screen.side.shelf.pack() == READY[1:]  # news of the day do not tick it again

    run(play)


def test_a_press_on_the_box_ticks_and_one_on_the_line_only_shows(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open()
        shelf = screen.side.shelf
        row = shelf.visualRect(shelf.model().index(1, 0))
        QTest.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
        await room.settled()
        assert screen.preview.title == "Timekeeper’s cue sheet"
        assert shelf.pack() == READY
        QTest.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(28, row.top() + 22))
        assert "cue-sheet" not in shelf.pack()
        await room.settled()

    run(play)


def test_an_empty_pack_cannot_be_printed_and_says_what_to_do(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open(Papers(title="", items=tuple(replace(item, ticked=False) for item in papers().items)))
        assert not screen.side.print.isEnabled()
        assert screen.side.print.toolTip() == "Tick what you want to print."

    run(play)


def test_what_lacks_something_says_what_and_leads_there(run: Run, room: Room) -> None:
    async def play() -> None:
        screen = await room.open(papers(groups=False), first="group-list")
        assert NO_GROUPS.sentence in texts(screen)
        assert not screen.preview.print.isEnabled()
        assert "group-list" not in screen.side.shelf.pack()
        room.button("Form groups").click()
        assert room.asked.acts[-1] == ("go", "people")

    run(play)


def test_with_nothing_to_print_the_screen_offers_the_way(run: Run, room: Room) -> None:
    async def play() -> None:
        await room.open(EMPTY)
        room.button("Bring people").click()
        room.button("Choose an exercise").click()
        assert room.asked.acts == [("go", "people"), ("go", "run")]

    run(play)


def test_pages_that_cannot_be_made_say_why(run: Run, room: Room) -> None:
    async def play() -> None:
        room.asked.refused = Msg("The letters are missing. Install the package font-source-sans-pro.")
        screen = await room.open()
        assert "The letters are missing." in texts(screen)
        assert not screen.preview.save.isEnabled()

    run(play)


def test_what_paper_cannot_print_is_told_beside_the_list(run: Run, room: Room) -> None:
    async def play() -> None:
        lines = ("The name 山田 is left blank.", "The spot “窓” is left blank.")
        screen = await room.open(papers(told=lines))
        assert all(line in texts(screen) for line in lines)

    run(play)


def test_one_click_saves_the_whole_pack(run: Run, room: Room, tmp_path: Path) -> None:
    async def play() -> None:
        screen = await room.open()
        room.button("Save the pack").click()
        await room.settled()
        dialog = screen.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        assert not dialog.isModal() or dialog.windowModality() == Qt.WindowModality.WindowModal
        file = tmp_path / "pack.pdf"
        dialog.fileSelected.emit(str(file))
        assert room.asked.acts[-3:] == [("pack", READY), ("save", file), ("left", ("The pack", READY, file))]
        assert {(842, 1191), (595, 842), (420, 595)} >= set(read(file.read_bytes()))
        assert said(screen) == ["Saved as pack.pdf."]
        dialog.close()

    run(play)


def test_a_file_that_cannot_be_written_says_so(run: Run, room: Room, tmp_path: Path) -> None:
    async def play() -> None:
        screen = await room.open()
        room.asked.answer = Msg("The folder is read-only. Choose another.")
        room.button("Save as PDF").click()
        dialog = screen.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "page.pdf"))
        assert said(screen) == ["The folder is read-only. Choose another."]
        dialog.close()

    run(play)


def test_a_printer_gets_each_page_on_its_own_size_of_paper(run: Run, room: Room, tmp_path: Path) -> None:
    async def play() -> None:
        screen = await room.open()
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        file = tmp_path / "printed.pdf"
        printer.setOutputFileName(str(file))
        pack = await doors().render_pack(("sign-in", "process-card", "group-list-wall"), {})
        assert isinstance(pack, bytes)
        wanted = pages.measure(pack)
        screen.send(printer, document(pack))
        await room.settled()
        got = pages.measure(file.read_bytes())
        assert len(got) == len(wanted)
        for here, there in zip(got, wanted, strict=True):
            assert here == pytest.approx(there, abs=2)
        assert dark(pages.picture(file.read_bytes(), 0, 1.0)) > 300
        assert said(screen) == ["The pack went to the printer."]

    run(play)


def test_printing_can_be_stopped(run: Run, room: Room, tmp_path: Path) -> None:
    async def play() -> None:
        screen = await room.open()
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        pack = await doors().render_pack(READY, {})
        assert isinstance(pack, bytes)
        screen.send(printer, document(pack))
        await asyncio.sleep(0)
        room.button("Stop").click()
        await room.settled()
        assert said(screen) == []
        assert "Printing" not in texts(screen)

    run(play)


def document(pdf: bytes) -> Document:
    return Document("The pack", pdf, pages.measure(pdf), ("sign-in", "process-card", "group-list-wall"))


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("words", [Words(), pseudo()], ids=["English", "pseudo"])
def test_no_word_is_cut(run: Run, room: Room, scale: float, words: Words) -> None:
    async def play() -> None:
        screen = await room.open(words=words, scale=scale)
        for label in screen.findChildren(Label):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()) or not label.wrap, label.text()
                assert label.width() >= label.minimumSizeHint().width(), label.text()
        for one in screen.findChildren(QAbstractButton):
            if one.isVisible():
                assert one.accessibleName(), one
                assert min(one.width(), one.height()) >= 24
                assert one.mapTo(screen, one.rect().topRight()).x() < screen.width(), one.accessibleName()

    run(play)


@pytest.mark.parametrize("theme", THEMES[:3])
def test_paper_is_white_in_every_theme(run: Run, room: Room, theme: ThemeName) -> None:
    async def play() -> None:
        screen = await room.open(theme=theme)
        picture = screen.preview.view.grab().toImage()
        assert picture.pixelColor(picture.width() // 2, 30).lightness() > 250

    run(play)


def test_from_right_to_left_the_list_stands_at_the_right(run: Run, room: Room) -> None:
    async def play() -> None:
        room.app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        screen = await room.open()
        assert screen.side.x() > screen.preview.x()
        assert not screen.grab().isNull()

    run(play)


def test_paper_is_about_another_exercise_by_one_choice(run: Run, room: Room) -> None:
    async def play() -> None:
        about = (("play:b", "Compass, 10:05"), ("exercise:ring", "Ask & offer ring, before it is run"))
        screen = await room.open(replace(papers(), abouts=about, about="play:b"))
        choice = screen.side.about
        assert choice.isVisible()
        assert choice.currentText() == "Compass, 10:05"
        choice.setCurrentIndex(1)
        choice.activated.emit(1)
        await room.settled()
        assert ("choose", "exercise:ring") in room.asked.acts

    run(play)
