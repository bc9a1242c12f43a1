"""The system's own dialog of printers, before anything is printed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from copfacil.ui.prints import printing
from copfacil.ui.prints.pages import Page


@pytest.mark.parametrize("agreed", [True, False])
def test_the_dialog_knows_the_pages_and_gives_its_printer_only_to_who_agrees(
    qapp: QApplication, tmp_path: Path, agreed: bool
) -> None:
    window, given = QWidget(), list[QPrinter]()
    window.show()
    dialog = printing.ask(window, "Everything to print", [Page(420, 595), Page(595, 842)], given.append)
    assert dialog.isVisible(), "and nothing waits for it"
    assert (dialog.windowTitle(), dialog.minPage(), dialog.maxPage()) == ("Everything to print", 1, 2)
    dialog.printer().setOutputFileName(str(tmp_path / "pages.pdf"))
    if agreed:
        dialog.accept()
    else:
        dialog.reject()
    assert [printer.docName() for printer in given] == (["Everything to print"] if agreed else [])
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
