"""From a data folder to the open app, and back when its window was closed."""

import asyncio
import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from copfacil.app.caught import catch
from copfacil.app.desktop import Desktop
from copfacil.app.look import spoken
from copfacil.live.clock import SystemClock
from copfacil.store import Store
from copfacil.ui.dress import STYLE


def run(folder: Path, *, demo: bool = False) -> int:
    """Opens the app on a data folder; returns the exit code when its window was closed.

    Raises:
        StoreError: the folder cannot be used; the sentence says why.
    """
    from qasync import QEventLoop  # noqa: PLC0415 - nobody else needs the loop

    store = Store.open(folder)
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("copfacil")
    app.setQuitOnLastWindowClosed(False)
    desktop = Desktop(app, store, SystemClock(), spoken(store.setting("look.language", "en")))
    catch(desktop.frame, lambda: desktop.words, folder)
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda *_: desktop.frame.close())
    if demo:
        desktop.needed()
        desktop.go("run")
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        runner.run(desktop.live())
    return 0
