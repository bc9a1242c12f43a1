"""The ground that every test stands on: no screen, English, folders of its own, nothing left behind.

A test that wants a part of the system says so with `needs`. Without the part it is skipped with the line that installs
it; with COPFACIL_ALL=1 it fails, so that nobody takes a run with gaps for a whole one.
"""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

hypothesis.settings.register_profile("copfacil", deadline=None)  # how long an example takes says nothing about it
hypothesis.settings.load_profile("copfacil")

_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME")
"""Where platformdirs and Qt look for a person's own folders."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the system that a test may need.

    Attributes:
        programs: all of them are wanted, by name.
        package: the Debian package that brings them.
    """

    programs: tuple[str, ...]
    package: str

    @property
    def missing(self) -> bool:
        """Whether this machine lacks it."""
        return not all(shutil.which(program) for program in self.programs)


PARTS = {
    "xvfb": Part(("Xvfb",), "xvfb"),
    "xdotool": Part(("xdotool",), "xdotool"),
    "poppler": Part(("pdftoppm", "pdftotext", "pdffonts"), "poppler-utils"),
    "git": Part(("git",), "git"),
    "mount": Part(("mount", "umount"), "mount"),
}


def needs(*parts: str) -> None:
    """Skips the test that calls it where one of PARTS is missing; fails it where everything is asked for."""
    packages = [PARTS[part].package for part in parts if PARTS[part].missing]
    if not packages:
        return
    line = f"install with: apt-get install {' '.join(packages)}"
    if os.environ.get("COPFACIL_ALL") == "1":
        pytest.fail(f"COPFACIL_ALL is set and parts are missing; {line}", pytrace=False)
    pytest.skip(line)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--rewrite`` writes the files that tests compare with anew, to be looked at before they are kept."""
    parser.addoption("--rewrite", action="store_true", help="write the files that tests compare with anew")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """All tests run on every core there is; some that are asked for by name run here, where they begin at once."""
    return None if config.args_source is pytest.Config.ArgsSource.TESTPATHS else 0


@pytest.fixture(scope="session")
def rewrite(pytestconfig: pytest.Config) -> bool:
    """Whether files that tests compare with are to be written anew."""
    return bool(pytestconfig.getoption("--rewrite"))


def pytest_configure(config: pytest.Config) -> None:
    """Sets up the surroundings before any test file, and with it Qt, is imported."""
    home = Path(tempfile.mkdtemp(prefix="copfacil-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    for name in _FOLDERS:
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", LANGUAGE="en")


@pytest.fixture(autouse=True, scope="module")
def _nothing_left_behind() -> Iterator[None]:
    """Finds after each file of tests what was not closed: an open file is a warning.

    Warnings are errors, so the error stands in the file of tests that left it open, not in one that comes later.
    """
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _no_window_left_behind() -> Iterator[None]:
    """Ends a test's windows: every test that follows would dress them again, and the last ones take minutes."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        _end_windows()


@pytest.fixture(scope="module")
def lent(qapp: "QApplication") -> "Iterator[QApplication]":
    """The app, to be dressed as a test likes; given back as it was after each file of tests, for dressing takes long."""
    before = qapp.styleSheet(), qapp.palette(), qapp.font(), qapp.quitOnLastWindowClosed()
    yield qapp
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])
    qapp.setQuitOnLastWindowClosed(before[3])


def _end_windows() -> None:
    from PySide6.QtCore import QEvent  # noqa: PLC0415 - tests of other rooms go without Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    app = QApplication.instance()
    if isinstance(app, QApplication):
        for window in app.topLevelWidgets():
            window.close()
            window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
