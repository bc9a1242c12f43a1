"""The first window: what it does not wait for, and how Qt is begun."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.samples import filled

ROOT = Path(__file__).parents[2]
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def said_by(code: str, **more: str) -> str:
    """What a Python program says."""
    words = [sys.executable, "-c", code]
    return subprocess.run(
        words, cwd=ROOT, env=OFFSCREEN | more, capture_output=True, text=True, check=True
    ).stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="the app is ended by a signal")
def test_home_waits_for_no_database_library_which_then_comes_by_itself(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    words = [sys.executable, "-X", "importtime", "-m", "copfacil", "--data", str(tmp_path)]
    with subprocess.Popen(words, cwd=ROOT, env=OFFSCREEN, stderr=subprocess.PIPE, text=True) as app:
        assert app.stderr is not None
        imported = []
        for line in app.stderr:
            imported.append(line.rpartition("|")[2].strip())
            if imported[-1] == "sqlalchemy":
                break
        app.send_signal(signal.SIGTERM)
        app.stderr.read()
    assert app.returncode == 0
    assert "copfacil.ui.home.today" in imported[:-1]
    assert "copfacil.core.gestures" not in imported


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
