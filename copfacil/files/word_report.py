"""The report as a Word document that a person can edit: real headings, lists and tables; boards as pictures."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from copfacil.core.figures import Picture
from copfacil.core.report_sections import head, sections
from copfacil.core.reported import Report
from copfacil.core.section import Document, Section
from copfacil.core.words import Words

if TYPE_CHECKING:
    from docx.document import Document as Doc

_FONT, _LETTERS = "Calibri", 11
"""A font that Word has, pt."""
_EDGE = 2.2
"""Margins, cm."""
_WIDE = 21 - 2 * _EDGE
"""Of a picture, cm."""


def word(told: Report, words: Words, draw: Callable[[Picture], bytes]) -> bytes:
    """The day's report as .docx.

    Args:
        told: what is told.
        words: the language.
        draw: makes a PNG of a board.
    """
    made = Document(over="", title=told.title, day=told.day, lines=head(told, words), sections=sections(told, words))
    return document_word(made, words, draw)


def document_word(told: Document, words: Words, draw: Callable[[Picture], bytes]) -> bytes:
    """A document as .docx.

    Args:
        told: what is told.
        words: the language.
        draw: makes a PNG of a board.
    """
    from docx import Document as new_document  # noqa: N813, PLC0415 - a quarter of a second, paid by who wants it

    made = new_document()
    _dress(made, told, words)
    made.add_heading(_clean(told.title), level=0)
    for line in told.lines:
        made.add_paragraph(_clean(line))
    for section in told.sections:
        _add(made, section, draw)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _dress(made: "Doc", told: Document, words: Words) -> None:
    """A4, one plain font, and what the document says of itself."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415 - as above

    sheet = made.sections[0]
    sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = Cm(_EDGE)
    for name in ("Normal", "Title", "Heading 1"):
        style = made.styles[name]
        style.font.name = _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0x12, 0x1D, 0x21)
    made.styles["Normal"].font.size = Pt(_LETTERS)
    about = made.core_properties
    about.title, about.author, about.comments = _clean(told.title), "copfacil", ""
    about.language = words.language
    about.created = about.modified = datetime(told.day.year, told.day.month, told.day.day, tzinfo=UTC)


def _add(made: "Doc", section: Section, draw: Callable[[Picture], bytes]) -> None:
    from docx.shared import Cm  # noqa: PLC0415 - as above

    made.add_heading(_clean(section.title), level=1)
    if section.picture is not None:
        shown = made.add_picture(BytesIO(draw(section.picture)), width=Cm(_WIDE))
        about = shown._inline.docPr  # noqa: SLF001 - the library has no word for what a picture shows
        about.set("descr", _clean(" ".join((section.title, *section.lines))))
    for line in section.lines:
        made.add_paragraph(_clean(line))
    if section.heads:
        _table(made, section.heads, section.rows)
    for point in section.points:
        made.add_paragraph(_clean(point), style="List Bullet")
    if section.foot:
        made.add_paragraph(_clean(section.foot))


def _table(made: "Doc", heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table whose heads come again on each page."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - as above

    table = made.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(_clean(text)).bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no word for it
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = _clean(text)
    made.add_paragraph()


def _clean(text: str) -> str:
    """Without the control characters that no Word document may hold."""
    return "".join(sign for sign in text if sign.isprintable() or sign in "\t\n")
