"""A pile of feedback sheets at the real window, by keys alone: keyed, counted, coded, answered, and carried on."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from qasync import QEventLoop

from copfacil.app import sample
from copfacil.app.day_file import bring_in
from copfacil.app.desktop import Desktop
from copfacil.core import gestures
from copfacil.core.feedback import gestures as feedback
from copfacil.core.feedback.form import usual
from copfacil.core.words import ENGLISH
from copfacil.live.host import Host
from copfacil.live.looking import folded
from copfacil.store import Store
from copfacil.ui.feedback.page import FeedbackPage, Part
from copfacil.ui.kit.choice import Choice
from copfacil.ui.prints.prints import PrintScreen
from copfacil.ui.results.results import ResultsScreen
from tests.score import SimClock

Key = Qt.Key


@pytest.fixture
def desktop(lent: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    """A desktop whose first day asked for something, and whose second one is open."""
    made = Desktop(lent, Store.open(tmp_path / "data"), SimClock(), ENGLISH)
    host = Host(made.store, made.clock, uuid4().hex)
    host.act(gestures.title, "Module 1", "2025-10-15")
    host.act(feedback.ask, [*usual(), *usual()[:0]])
    host.act(feedback.count_sheets, 9, {})
    host.act(feedback.write, "change", "More time in small groups", words="old", times=3)
    day = made.open(title="Module 2")
    sample.make(day.host)
    day.act(gestures.end)  # while a sitting is on, no words of sheets are keyed
    day.act(gestures.title, "Module 2", "2025-11-19")
    made.frame.show()
    yield made
    made.close()
    made.frame.close()


def results(desktop: Desktop) -> ResultsScreen:
    desktop.go("results")
    screen = desktop.frame.screen_of("results")
    assert isinstance(screen, ResultsScreen)
    return screen


def page(desktop: Desktop, part: Part) -> FeedbackPage:
    screen = results(desktop)
    screen.heard.ways[part].click()
    assert screen.feedback is not None
    return screen.feedback


def press(where: QWidget, *keys: Key, text: str = "") -> None:
    QTest.keyClicks(where, text)
    for key in keys:
        QTest.keyClick(where, key)


def test_twenty_sheets_are_keyed_by_figures_and_enter_alone_and_survive_the_laptop(desktop: Desktop) -> None:
    pile = page(desktop, "sheets").pile
    for _ in range(20):
        press(pile, Key.Key_Return, text="535424")
    day = desktop.needed()
    assert len(day.state.feedback.sheets) == 20
    again = folded(day.store.rows(day.host.stream)).feedback
    assert [dict(one.answers) for one in again.sheets] == [
        {"relevance": 5, "pace": 3, "safety": 5, "talk": 4, "confidence:before": 2, "confidence:after": 4}
    ] * 20


def test_what_was_left_open_is_skipped_and_a_slip_is_taken_back_within_the_sheet_and_after_it(desktop: Desktop) -> None:
    shown = page(desktop, "sheets")
    press(shown.pile, Key.Key_Space, Key.Key_Backspace, Key.Key_Backspace, text="5")
    press(shown.pile, Key.Key_Space, Key.Key_Return, text="4")
    (sheet,) = desktop.needed().state.feedback.sheets
    assert dict(sheet.answers) == {"relevance": 4}
    QTest.keyClick(shown.pile, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(desktop.needed().state.feedback.sheets) == 0


def test_other_figures_and_too_many_are_refused_in_a_sentence_and_nothing_is_lost(desktop: Desktop) -> None:
    shown = page(desktop, "sheets")
    said: list[str] = []
    shown.pile.wrong.connect(lambda why: said.append(str(why)))
    press(shown.pile, text="75353441")
    assert said == ["Each answer is a number from 1 to 5.", "This sheet is full. Enter keeps it."]
    press(shown.pile, Key.Key_Return)
    (sheet,) = desktop.needed().state.feedback.sheets
    assert len(sheet.answers) == 6


def test_a_sheet_with_words_alone_wants_enter_twice(desktop: Desktop) -> None:
    shown = page(desktop, "sheets")
    press(shown.pile, Key.Key_Return)
    assert len(desktop.needed().state.feedback.sheets) == 0
    press(shown.pile, Key.Key_Return)
    (sheet,) = desktop.needed().state.feedback.sheets
    assert sheet.answers == {}


def test_an_earlier_sheet_is_corrected_in_its_row_or_taken_out(desktop: Desktop) -> None:
    shown = page(desktop, "sheets")
    for text in ("111111", "222222"):
        press(shown.pile, Key.Key_Return, text=text)
    press(shown.pile, Key.Key_Down, Key.Key_Down)
    press(shown.pile, Key.Key_Return, text="5")
    first, second = desktop.needed().state.feedback.sheets
    assert (first.answers["relevance"], first.answers["pace"], second.answers["relevance"]) == (5, 1, 2)
    assert shown.pile.row == 0
    press(shown.pile, Key.Key_Down, Key.Key_Delete)
    (left,) = desktop.needed().state.feedback.sheets
    assert left.id == first.id


def test_a_pile_is_counted_in_fields_and_more_sheets_than_people_were_told_are_taken_as_they_are(
    desktop: Desktop,
) -> None:
    counts = page(desktop, "counts").counts
    counts.returned.line.setFocus()
    press(counts.returned.line, Key.Key_Return, text="3")
    cell = counts.cell("relevance", 5)
    cell.setFocus()
    press(cell, Key.Key_Return, text="7")
    now = desktop.needed().state.feedback
    assert (now.returned, now.counts["relevance"]) == (7, (0, 0, 0, 0, 7)), "seven ticks are seven sheets at least"
    other = counts.cell("relevance", 4)
    other.setFocus()
    press(other, Key.Key_Return, text="x")
    assert desktop.needed().state.feedback.counts["relevance"] == (0, 0, 0, 0, 7)


def test_words_are_written_one_after_the_other_and_coded_by_one_key_each(desktop: Desktop) -> None:
    quotes = page(desktop, "words").quotes
    for text in ("The silence", "Our director came", "the silence"):
        press(quotes.field.line, Key.Key_Return, text=text)
    first, second = desktop.needed().state.feedback.words
    assert (first.text, first.times, second.times) == ("The silence", 2, 1)
    desktop.app.processEvents()
    assert quotes.begin_coding()
    press(quotes.row(first.id), Key.Key_1)
    assert desktop.frame.focusWidget() is quotes.row(second.id), "the keyboard goes on to the next"
    press(quotes.row(second.id), Key.Key_5)
    assert [one.value for one in desktop.needed().state.feedback.words] == ["immediate", "strategic"]
    assert not quotes.begin_coding()
    press(quotes.row(first.id), Key.Key_F2)
    quotes.field.line.clear()
    press(quotes.field.line, Key.Key_Return, text="The long silence")
    assert next(one.text for one in desktop.needed().state.feedback.words) == "The long silence"
    press(quotes.row(second.id), Key.Key_Delete)
    assert len(desktop.needed().state.feedback.words) == 1


def test_the_form_is_reworded_reordered_added_to_and_taken_from_and_the_pile_follows(desktop: Desktop) -> None:
    shown = page(desktop, "form")
    row = shown.editor.row("pace")
    row.ask.line.setFocus()
    row.ask.line.selectAll()
    press(row.ask.line, Key.Key_Return, text="Tempo")
    shown.editor.row("pace").up.click()
    shown.editor.row("safety").out.click()
    shown.editor.adds["scale"].click()
    desktop.app.processEvents()
    form = desktop.needed().state.feedback.questions
    assert desktop.frame.focusWidget() is shown.editor.row(form[-1].key).ask.line, "its words can be written at once"
    assert [one.ask for one in form][:3] == ["Tempo", "Relevance", "Time to talk"]
    assert form[-1].ask == "A new question"
    assert form[-1].key
    shown.turn("sheets")
    press(shown.pile, Key.Key_Return, text="123451")
    (sheet,) = desktop.needed().state.feedback.sheets
    assert sheet.answers["pace"] == 1
    assert form[-1].key in sheet.answers
    desktop.needed().undo()
    shown.turn("form")
    shown.editor.last.click()
    assert [one.key for one in desktop.needed().state.feedback.questions] == [one.key for one in usual()]


def test_what_people_asked_for_last_time_is_answered_where_it_was_asked_and_stands_in_both_reports(
    desktop: Desktop,
) -> None:
    screen = results(desktop)
    (one,) = screen.doors.said()
    assert (one.text, one.title, one.how) == ("More time in small groups", "Module 1", "")
    row = screen.said.row("old")
    row.ask.click()
    row.how.choose("did")
    press(row.sentence.line, Key.Key_Return, text="Sixty minutes instead of 45")
    told = screen.doors.told()
    assert [(one.how, one.sentence) for one in told.before] == [("did", "Sixty minutes instead of 45")]
    assert folded(desktop.store.rows(one.stream)).feedback.words.get("old") is not None
    row = screen.said.row("old")
    row.ask.click()
    row.sentence.set_text("")
    press(row.sentence.line, Key.Key_Return)
    assert screen.said.row("old").sentence.line.accessibleName() == "A sentence"
    assert screen.doors.told().before[0].sentence == "Sixty minutes instead of 45"


def test_four_sheets_show_their_number_on_the_screen_and_no_figure(desktop: Desktop) -> None:
    pile = page(desktop, "sheets").pile
    for _ in range(4):
        press(pile, Key.Key_Return, text="111111")
    screen = results(desktop)
    assert screen.feedback is not None
    screen.feedback.back.click()
    desktop.app.processEvents()
    heard = screen.doors.told().heard
    assert heard is not None
    assert heard.returned == 4
    names = {one.accessibleName() for one in screen.heard.findChildren(QWidget) if one.isVisible()}
    assert "4 of 23 sheets, 17 %" in names
    assert not any("mean" in name or "1.0" in name for name in names)


def test_words_of_four_sheets_are_covered_and_coded_one_at_a_time(desktop: Desktop) -> None:
    pile = page(desktop, "sheets").pile
    for _ in range(4):
        press(pile, Key.Key_Return, text="111111")
    quotes = page(desktop, "words").quotes
    quotes.question.choose("change")
    for text in ("More chairs", "A quieter room"):
        press(quotes.field.line, Key.Key_Return, text=text)
    first, second = (quotes.row(one.id) for one in desktop.needed().state.feedback.words)
    assert [first.shown, second.shown] == ["Words of a sheet, covered"] * 2
    assert "2 lines are covered: so few sheets would tell who wrote them." in said(quotes)
    desktop.app.processEvents()
    first.setFocus()
    assert [first.shown, second.shown] == ["More chairs", "Words of a sheet, covered"]
    press(first, Key.Key_4)
    assert [first.shown, second.shown] == ["Words of a sheet, covered", "A quieter room"]
    press(second, Key.Key_4)
    assert [bool(one.value) for one in desktop.needed().state.feedback.words] == [True, True]
    screen = results(desktop)
    assert screen.feedback is not None
    screen.feedback.back.click()
    assert "2 lines are covered" in said(screen.said)
    assert "2 lines are covered" in said(screen.heard)
    assert "chairs" not in said(screen)
    page(desktop, "sheets")
    press(pile, Key.Key_Return, text="222222")
    assert [row.shown for row in (first, second)] == ["More chairs", "A quieter room"], "five are enough"


def said(shown: QWidget) -> str:
    """Everything that stands there, to the eye or to a screen reader."""
    labels = [one.text() for one in shown.findChildren(QLabel)]
    return "\n".join([*labels, *(one.accessibleName() for one in shown.findChildren(QWidget) if one.isVisible())])


def test_escape_goes_back_to_results(desktop: Desktop) -> None:
    shown = page(desktop, "sheets")
    press(shown.pile, Key.Key_Escape)
    assert not shown.isVisible()
    assert results(desktop).heard.isVisible()


def test_the_day_leaves_as_one_file_with_its_sheets_and_brought_twice_it_is_there_once(
    desktop: Desktop, tmp_path: Path
) -> None:
    pile = page(desktop, "sheets").pile
    for _ in range(6):
        press(pile, Key.Key_Return, text="535424")
    doors = results(desktop).doors
    kind = next(one for one in doors.kinds if one.ending == "copfacil")
    made = asyncio.run(doors.make(kind.key))
    assert isinstance(made, bytes)
    path = tmp_path / "day.copfacil"
    assert doors.save(kind, made, path) is None
    with Store.open(tmp_path / "another laptop") as other:
        stream, _ = bring_in(other, path)
        again, said = bring_in(other, path)
        assert again == stream
        assert "is here already" in str(said)
        assert len(other.sessions()) == 1
        assert len(folded(other.rows(stream)).feedback.sheets) == 6


def test_the_sheet_is_looked_at_and_printed_where_every_other_sheet_is(desktop: Desktop) -> None:
    screen = results(desktop)

    async def play() -> None:
        screen.heard.paper.click()
        assert desktop.frame.current == "print"
        paper = desktop.frame.screen_of("print")
        assert isinstance(paper, PrintScreen)
        await paper.settle()
        assert (paper.preview.title, _size(paper)) == ("Feedback sheet", "A5")
        page(desktop, "form").editor.papers["A4"].click()
        await paper.settle()
        assert (paper.preview.title, _size(paper)) == ("Feedback sheet", "A4")
        assert paper.preview.print.isEnabled(), "it goes to a printer from here, or into a file"

    with asyncio.Runner(loop_factory=lambda: QEventLoop(desktop.app)) as runner:
        runner.run(play())


def _size(screen: PrintScreen) -> str:
    """The size of paper that is chosen, in words."""
    return next(one.currentText() for one in screen.preview.findChildren(Choice) if one.accessibleName() == "Paper")
