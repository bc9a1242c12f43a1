"""Pages of a PDF as pictures and as text. Everything may run off the loop, in any thread."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Lock
from typing import Any, NamedTuple

from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_ALONE = Lock()
"""PDFium must not be entered by two threads at once, whatever document each has."""


class Page(NamedTuple):
    """The size of a page, points."""

    width: float
    height: float


def measure(pdf: bytes) -> tuple[Page, ...]:
    """The pages of a PDF."""
    with _opened(pdf) as document:
        return tuple(Page(*document.get_page_size(number)) for number in range(len(document)))


def picture(pdf: bytes, number: int, scale: float) -> QImage:
    """One page, counted from 0.

    Args:
        pdf: the file.
        number: of the page.
        scale: device px to a point.
    """
    with (
        _opened(pdf) as document,
        closing(document[number]) as page,
        closing(page.render(scale=scale, prefer_bgrx=True, may_draw_forms=False)) as bitmap,
    ):
        form = QImage.Format.Format_RGB32
        return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()


def text(pdf: bytes, number: int) -> str:
    """The words of one page, for those who hear it."""
    with (
        _opened(pdf) as document,
        closing(document[number]) as page,
        closing(page.get_textpage()) as found,
    ):
        return " ".join(found.get_text_range().split())


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    """The document, for this thread alone, and closed afterwards."""
    # 8 MB of library, wanted only where a page is shown; it brings no types.
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # noqa: PLC0415

    with _ALONE, closing(PdfDocument(pdf)) as document:
        yield document
