"""The one place where anything unexpected is caught."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QWidget

from copfacil.core.words import Msg, Words


def catch(window: QWidget, words: Callable[[], Words], folder: Path) -> None:
    """From now on anything unexpected is logged, and said over the window; the journal is safe.

    Args:
        window: over which it is said.
        words: the language spoken then.
        folder: of the data.
    """
    log = logging.getLogger("copfacil")

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - it should never be needed

        log.error("unexpected", exc_info=(kind, error, trace))
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            "copfacil",
            words()(
                Msg(
                    "Something went wrong that we had not thought of. Everything you did is saved. "
                    "You can go on; what happened is written down in {folder}.",
                    folder=str(folder / "logs"),
                )
            ),
            parent=window,
        )
        box.setInformativeText(f"{kind.__name__}: {error}")
        box.open()

    sys.excepthook = caught
