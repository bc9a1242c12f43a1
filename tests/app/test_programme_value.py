"""Value, paper and sharing of a programme, as somebody at the desk meets them."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from icalendar import Calendar
from PySide6.QtWidgets import QApplication

from copfacil.app.programme_paper import paper_doors, papers
from copfacil.core.programme import gestures
from copfacil.store import exports
from copfacil.ui.prints.prints import PrintScreen
from copfacil.ui.register.page import RegisterPage
from copfacil.ui.share.share import SharePage
from tests.app.test_programme_desk import at_the_desk
from tests.handouts.reading import pages
from tests.handouts.year_samples import INDICATORS, stories
from tests.screen_states import Laptop
from tests.screen_states_programme import begun, cohort_of, screen


def register(laptop: Laptop) -> RegisterPage:
    page = screen(laptop, "value").widget_of("value")
    assert isinstance(page, RegisterPage)
    return page


def test_a_story_is_written_in_one_value_and_finished_in_another(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 8, held=0)
        page = register(laptop)
        page.choose("applied")
        page.save.click()
        assert page.story.title.line.property("wrong")
        page.story.title.set_text("Silence opens our handover")
        page.story.by.choose("p0")
        page.story.text.setPlainText("We begin with a minute of nothing.")
        page.story.strength.choose("observed")
        page.story.again.field.set_text("16 Apr 2027")
        page.save.click()
        (story,) = [one for one in opened.state.register.stories.values() if one.title.startswith("Silence")]
        assert (story.by, story.consent, story.ask_again) == ("p0", "none", "2027-04-16")
        assert [(part.value, part.strength) for part in story.parts] == [("applied", "observed")]
        page.choose("realised", "story", story.id)
        assert page.story.title.text() == "Silence opens our handover"
        page.story.text.setPlainText("Fewer calls at night.")
        page.story.consent.choose("unnamed")
        page.save.click()
        again = opened.state.register.stories[story.id]
        assert [part.value for part in again.parts] == ["applied", "realised"]
        assert again.part("applied") == story.part("applied")
        assert opened.undo() is None
        assert opened.state.register.stories[story.id] == story

    at_the_desk(qapp, tmp_path, look)


def test_a_figure_read_on_another_day_stands_beside_the_first(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = begun(laptop)
        assert opened.act(gestures.put, *INDICATORS) is None
        page = register(laptop)
        page.choose("immediate", "indicator", "i1")
        page.indicator.figure.set_text("91")
        page.save.click()
        assert [one.figure for one in opened.state.register.indicators["i1"].readings] == ["88", "91"]
        page.choose("immediate", "indicator", "i1")
        page.drop.click()
        assert "i1" not in opened.state.register.indicators
        page.choose("realised", "hope")
        page.hope.title.set_text("Nobody waits alone")
        page.save.click()
        assert [one.text for one in opened.state.register.aspirations.values()] == ["Nobody waits alone"]

    at_the_desk(qapp, tmp_path, look)


def test_gaps_are_named_until_there_is_a_story_and_a_sign(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 8, held=0)
        assert opened.act(gestures.put, *stories(list(opened.state.cohort.people)), *INDICATORS) is None
        rows = register(laptop).rows
        told = [str(rows.model().data(rows.model().index(row, 0))) for row in range(rows.model().rowCount())]
        assert "No realised story yet" in told[3]
        assert "No immediate" not in told[0]
        assert "People came back, with a colleague (measured)" in told[0]

    at_the_desk(qapp, tmp_path, look)


def test_every_sheet_of_the_year_can_be_printed_and_what_left_with_names_is_noted(
    qapp: QApplication, tmp_path: Path
) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 12, held=1)
        doors = paper_doors(opened, laptop.desktop)
        keys = [item.key for item in papers(opened, laptop.desktop).items]
        page = screen(laptop, "paper").widget_of("paper")
        assert page is not None
        assert page.findChild(PrintScreen) is not None
        doors.left("Value matrix", ["value-matrix"], tmp_path / "matrix.pdf")
        doors.left("Set lists", ["sets"], tmp_path / "sets.pdf")
        assert [one.what for one in exports.noted(laptop.desktop.store.folder)] == ["Set lists"]
        assert {"year", "sets", "turns", "who-met", "certificates", "interim"} <= set(keys)

    at_the_desk(qapp, tmp_path, look)


def test_the_digest_is_copied_and_files_are_written(qapp: QApplication, tmp_path: Path) -> None:
    def look(laptop: Laptop) -> None:
        opened = cohort_of(laptop, 12, held=1)
        page = screen(laptop, "share").widget_of("share")
        assert isinstance(page, SharePage)
        page.text.click()
        assert QApplication.clipboard().text() == page.digest.toPlainText()
        assert "Capturing and managing value" in page.digest.toPlainText()
        things = {thing.key: thing for thing in page.doors.things()}
        for key, thing in things.items():
            page.write(thing, tmp_path / f"{key}.{thing.ending}")
        events = Calendar.from_ical((tmp_path / "calendar.ics").read_bytes()).walk("VEVENT")
        assert len(events) == len(opened.state.year.meetings)
        assert Document(str(tmp_path / "report.docx")).paragraphs[0].text == opened.state.title
        with ZipFile(BytesIO((tmp_path / "pack.zip").read_bytes())) as pack:
            assert pages(pack.read("files/Interim report.pdf"))
            assert "index.html" in pack.namelist()
        (tmp_path / "closed.zip").mkdir()
        assert page.doors.write("pack", tmp_path / "closed.zip")
        page.accreditor.set_text("The Faculty, reference 147")
        page.accreditor.line.editingFinished.emit()
        assert opened.state.accreditor == "The Faculty, reference 147"
        assert opened.state.title

    at_the_desk(qapp, tmp_path, look)
