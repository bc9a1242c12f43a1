"""The report for Word: real headings, real tables, real lists, so that a person can edit it."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Doc
from PySide6.QtWidgets import QApplication

from copfacil.app.board_files import board_png
from copfacil.core.figures import Picture
from copfacil.core.words import ENGLISH
from copfacil.files.word_report import word
from tests.report_samples import sample


def drawn(picture: Picture) -> bytes:
    return board_png(picture, ENGLISH)


@pytest.fixture(scope="module")
def made(qapp: QApplication) -> Doc:
    del qapp  # letters of pictures are drawn by it
    return Document(BytesIO(word(sample(), ENGLISH, drawn)))


def test_every_board_is_there_as_a_picture_that_says_what_it_shows(made: Doc) -> None:
    assert len(made.inline_shapes) == len(sample().boards)
    assert "What helps" in made.inline_shapes[0]._inline.docPr.get("descr")  # noqa: SLF001 - the library has no word for it


def styled(of: Doc, style: str) -> list[str]:
    """The paragraphs of one style."""
    return [one.text for one in of.paragraphs if one.style is not None and one.style.name == style]


def test_headings_are_headings(made: Doc) -> None:
    assert styled(made, "Title") == ["Module 2, Vitality"]
    assert styled(made, "Heading 1")[:3] == ["Actions", "Still open from earlier days", "What people released"]


def test_tables_are_tables_whose_heads_come_again_overleaf(made: Doc) -> None:
    actions = made.tables[0]
    assert [cell.text for cell in actions.rows[0].cells] == ["Due", "Owner", "Action", "Who asks", "Stands"]
    assert [cell.text for cell in actions.rows[1].cells][:2] == ["27 November", "Siân Prys"]
    assert "tblHeader" in actions.rows[0]._tr.xml  # noqa: SLF001 - the library has no word for it


def test_lists_are_lists(made: Doc) -> None:
    assert "Spot 2 lacked chairs" in styled(made, "List Bullet")


def test_the_document_says_what_it_is(made: Doc) -> None:
    assert (made.core_properties.title, made.core_properties.author) == ("Module 2, Vitality", "copfacil")
    assert made.core_properties.language == "en"


def test_signs_that_no_document_may_hold_are_left_out(qapp: QApplication) -> None:
    del qapp
    odd = replace(sample(), title="Module\x00 2\x0b")
    assert styled(Document(BytesIO(word(odd, ENGLISH, drawn))), "Title") == ["Module 2"]
