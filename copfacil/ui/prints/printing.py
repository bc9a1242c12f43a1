"""Pages go to a printer: drawn at the printer's own resolution, each on its own size of paper."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from copfacil.ui.prints.pages import POINTS_PER_INCH, Page, picture

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

_SHARP = 300
"""Dots per inch; more cannot be told from it on paper and takes four times the memory."""


def has_printer() -> bool:
    """Whether the system knows of any."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - a library more, wanted only to print

    return bool(QPrinterInfo.availablePrinterNames())


def ask(parent: QWidget, title: str, pages: Sequence[Page], chosen: "Callable[[QPrinter], None]") -> "QPrintDialog":
    """The system's own dialog of printers; ``chosen`` gets the printer once the person has agreed."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - as above

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(layout(pages[0]))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, len(pages))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.accepted.connect(lambda: chosen(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own open() wants a slot by name
    return dialog


async def send(printer: "QPrinter", pdf: bytes, pages: Sequence[Page], told: Callable[[int, int], None]) -> bool:
    """Draws the pages that the person asked for; False where the printer refused. Cancelled, nothing is printed.

    Args:
        printer: as the dialog left it.
        pdf: the document.
        pages: its pages.
        told: called before each page with its place, from 1, and how many there are.
    """
    wanted = _wanted(printer, len(pages))
    scale = min(_SHARP, printer.resolution()) / POINTS_PER_INCH
    printer.setFullPage(True)
    printer.setPageLayout(layout(pages[wanted[0]]))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for place, number in enumerate(wanted):
            told(place + 1, len(wanted))
            if place:
                printer.setPageLayout(layout(pages[number]))
                if not printer.newPage():
                    return False
            image = await asyncio.to_thread(picture, pdf, number, scale)
            dots = printer.resolution() / POINTS_PER_INCH
            painter.drawImage(QRectF(0, 0, pages[number].width * dots, pages[number].height * dots), image)
    except asyncio.CancelledError:
        printer.abort()
        raise
    finally:
        with suppress(RuntimeError):
            painter.end()
    return True


def layout(page: Page) -> QPageLayout:
    """The paper of a page, to its very edges."""
    upright = QSizeF(min(page), max(page))
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    ways = QPageLayout.Orientation
    made = QPageLayout(size, ways.Landscape if page.width > page.height else ways.Portrait, QMarginsF())
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made


def _wanted(printer: "QPrinter", count: int) -> range:
    """The pages that are asked for, counted from 0."""
    if printer.printRange() != printer.PrintRange.PageRange or not printer.fromPage():
        return range(count)
    return range(min(printer.fromPage(), count) - 1, min(printer.toPage() or count, count))
