"""The interim report on paper, A4: the sections of the report, as those of a day's report are drawn."""

from copfacil.core.programme.interim import interim
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Words
from copfacil.handouts.ink import Ink
from copfacil.handouts.report import draw_document


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """As many pages as the sections need."""
    draw_document(ink, interim(book, words), words)
