"""Can windows open, and what to install where they cannot."""

import socket
import sys
import tempfile
from pathlib import Path

import pytest

from copfacil.app.packages import install_line
from copfacil.app.platform import unseen, windows

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only here can a display be missing")
MISSING = ("libEGL.so.1", "libGL.so.1", "libxcb-cursor.so.0", "libxcb-randr.so.0")


@pytest.mark.parametrize(
    ("system", "line"),
    [
        ({"ID": "debian"}, "apt-get update && apt-get install -y libegl1 libgl1 libxcb-cursor0 libxcb-randr0"),
        ({"ID": "mint", "ID_LIKE": "ubuntu debian"}, "apt-get update && apt-get install -y libegl1 libgl1 libxcb-"),
        ({"ID": "fedora"}, "dnf install -y 'libEGL.so.1()(64bit)' 'libGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'"),
        ({"ID": "opensuse-tumbleweed", "ID_LIKE": "opensuse suse"}, "zypper install -y 'libEGL.so.1()(64bit)' "),
        ({"ID": "arch"}, "pacman -S --needed libglvnd xcb-util-cursor libxcb"),
        ({"ID": "plan9"}, ""),
    ],
)
def test_each_system_is_told_its_own_line(system: dict[str, str], line: str) -> None:
    assert install_line(MISSING, system, root=True).startswith(line)


def test_who_is_not_root_is_told_to_ask_for_it() -> None:
    line = install_line(["libEGL.so.1"], {"ID": "ubuntu"}, root=False)
    assert line == "sudo apt-get update && sudo apt-get install -y libegl1"


def test_no_display_is_told_from_one_that_does_not_answer() -> None:
    none, dead = windows({}), windows({"DISPLAY": ":4711"})
    assert none is not None
    assert dead is not None
    assert (none.what, str(none.said)) == ("display", "There is no display here.")
    assert (dead.what, str(dead.said)) == ("display", "The display :4711 does not answer.")
    gone = windows({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "/nowhere"})
    assert gone is not None
    assert gone.what == "display"


def test_a_wayland_display_that_answers_is_good() -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(str(Path(folder, "wayland-0")))
        server.listen()
        trouble = windows({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": folder})
    assert trouble is None or trouble.what == "libraries"


def test_who_asks_qt_to_draw_unseen_gets_windows_that_nobody_sees() -> None:
    assert windows({"QT_QPA_PLATFORM": "offscreen"}) is None
    assert unseen({"QT_QPA_PLATFORM": "offscreen"})
    assert not unseen({"QT_QPA_PLATFORM": "xcb"})
    assert not unseen({})
