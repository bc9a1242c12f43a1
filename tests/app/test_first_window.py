"""The first window: what it does not wait for, and how Qt is begun."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench_start import running
from tests.store.samples import filled

ROOT = Path(__file__).parents[2]
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def said_by(code: str, **more: str) -> str:
    """What a Python program says."""
    words = [sys.executable, "-c", code]
    return subprocess.run(
        words, cwd=ROOT, env=OFFSCREEN | more, capture_output=True, text=True, check=True
    ).stdout.strip()


def brought_in(folder: Path) -> list[str]:
    """What the app imports until the database library comes by itself, which is the last of it."""
    words = [sys.executable, "-X", "importtime", "-m", "copfacil", "--data", str(folder)]
    with subprocess.Popen(words, cwd=ROOT, env=OFFSCREEN, stderr=subprocess.PIPE, text=True) as app:
        assert app.stderr is not None
        imported: list[str] = []
        for line in app.stderr:
            imported.append(line.rpartition("|")[2].strip())
            if imported[-1] == "sqlalchemy":
                break
        app.send_signal(signal.SIGTERM)
        app.stderr.read()
    assert app.returncode == 0
    return imported[:-1]


@pytest.mark.skipif(sys.platform == "win32", reason="the app is ended by a signal")
def test_home_waits_for_no_database_library_which_then_comes_by_itself(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    imported = brought_in(tmp_path)
    assert "copfacil.ui.home.today" in imported
    assert "copfacil.core.gestures" not in imported


@pytest.mark.skipif(sys.platform == "win32", reason="the app is ended by a signal")
def test_a_day_that_goes_on_after_a_crash_waits_for_it_no_more_than_home_does(tmp_path: Path) -> None:
    imported = brought_in(running(tmp_path / "data"))
    assert "copfacil.ui.desk.run" in imported
    assert "copfacil.ui.home.today" not in imported


def test_bringing_in_qt_leaves_it_to_nobody_to_look_through_what_is_imported() -> None:
    code = (
        "import builtins, linecache; plain = builtins.__import__\n"
        "from copfacil.app.platform import load_qt; load_qt()\n"
        "from PySide6.QtWidgets import QWidget; import copfacil.ui.theme, calendar\n"
        "print(builtins.__import__ is plain, [name for name in linecache.cache if name.endswith('calendar.py')])"
    )
    assert said_by(code) == "True []"


def test_controls_look_the_same_whatever_the_desktop_asks_for() -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; from copfacil.ui.dress import STYLE\n"
        "print(QApplication(['copfacil', *STYLE]).style().name())"
    )
    assert said_by(code, QT_STYLE_OVERRIDE="windows") == "fusion"
