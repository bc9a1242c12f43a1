"""What a sponsor notices who reads the interim report."""

from io import BytesIO

import pytest
from docx import Document

from copfacil.core.programme.interim import interim
from copfacil.core.words import ENGLISH, Words, pseudo
from copfacil.files.word_report import document_word
from copfacil.handouts.year import render_year
from tests.handouts.reading import pages
from tests.handouts.year_samples import BOOKS

BOOK = BOOKS["23 people"]


@pytest.mark.parametrize("words", [ENGLISH, pseudo()], ids=("English", "pseudo"))
@pytest.mark.parametrize("name", BOOKS)
def test_it_prints_on_any_day_of_any_programme(name: str, words: Words) -> None:
    for page in pages(render_year("interim", BOOKS[name], words)):
        assert list(page.strays()) == []
        assert list(page.crossings()) == []


def test_it_counts_and_keeps_what_may_not_be_told() -> None:
    text = " ".join(page.words for page in pages(render_year("interim", BOOK, ENGLISH)))
    assert "3 of 15 meetings held, 23 people in the programme." in text
    assert "No realised story yet" in text
    assert "Silence opens our handover" in text
    assert "The executive team funds backfill" not in text
    assert "2 more stories stay within the programme." in text
    teller = BOOK.programme.called(BOOK.programme.register.stories["w1"].by)
    assert teller not in text


def test_word_tells_the_same_and_can_be_edited() -> None:
    made = Document(BytesIO(document_word(interim(BOOK, ENGLISH), ENGLISH, lambda _: b"")))
    assert [one.text for one in made.paragraphs if one.style is not None and one.style.name == "Heading 1"] == [
        section.title for section in interim(BOOK, ENGLISH).sections
    ]
    assert len(made.tables) == sum(bool(section.heads) for section in interim(BOOK, ENGLISH).sections)
