"""The report for Word: real headings, real tables, real lists, so that a person can edit it."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Doc

from copfacil.core.words import ENGLISH
from copfacil.files.word_report import word
from tests.report_samples import sample


@pytest.fixture(scope="module")
def made() -> Doc:
    return Document(BytesIO(word(sample(), ENGLISH)))


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


def test_signs_that_no_document_may_hold_are_left_out() -> None:
    odd = replace(sample(), title="Module\x00 2\x0b")
    assert styled(Document(BytesIO(word(odd, ENGLISH))), "Title") == ["Module 2"]
