"""Can windows open here: does a display answer, are Qt's system libraries there, and what to install where not.

Qt ends the whole process when it cannot connect to a display, so we ask first, in the way that Qt would.
"""

import builtins
import ctypes
import os
import re
import socket
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from copfacil.app.packages import DRAWING, WAYLAND, XCB, install_line
from copfacil.core.value import dataclass
from copfacil.core.words import Msg

_CONNECT_S = 2.0
_UNSEEN = {"offscreen", "minimal"}
_NEEDS = {"xcb": (*DRAWING, *XCB), "wayland": (*DRAWING, *WAYLAND)}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why windows cannot open: no display answers, or libraries are missing; and the sentence that says so."""

    what: Literal["display", "libraries"]
    said: Msg


def windows(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> Trouble | None:
    """Why windows cannot open here; None where they can."""
    if find_spec("PySide6") is None:
        return Trouble("libraries", Msg("Qt for Python (PySide6) is missing: install copfacil again with pip."))
    if not system.startswith("linux"):
        return None
    asked = [name.partition(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    if asked and not any(name in {"xcb", "wayland"} for name in asked):
        return drawing(system)
    answering = [name for name in ("wayland", "xcb") if (not asked or name in asked) and _ANSWERS[name](environ)]
    troubles = [_libraries(name) for name in answering]
    if not troubles:
        return _libraries("offscreen") or Trouble("display", _no_display(environ))
    return None if None in troubles else troubles[0]


def drawing(system: str = sys.platform) -> Trouble | None:
    """Why pictures cannot be drawn, even without a display; None where they can."""
    if find_spec("PySide6") is None or not system.startswith("linux"):
        return windows({}, system)
    return _libraries("offscreen")


def unseen(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt was told to draw where nobody sees it."""
    return environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _UNSEEN


def _no_display(environ: Mapping[str, str]) -> Msg:
    named = environ.get("WAYLAND_DISPLAY") or environ.get("DISPLAY")
    if named:
        return Msg("The display {name} does not answer.", name=named)
    return Msg("There is no display here.")


def load_qt() -> None:
    """Brings in Qt for Python, without what it does for those who switch on its optional features.

    From its first import on it reads the source of every module that is imported, to see whether one does: a twentieth
    of the start, and 7 MB.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415 - this is the first import

    builtins.__import__ = plain


# Does a display answer?


def _x_answers(environ: Mapping[str, str]) -> bool:
    """Whether the X server lets us in: asked with the very library that Qt uses."""
    name = environ.get("DISPLAY")
    if not name:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # nobody can ask; what is missing is told next
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    if environ.get("WAYLAND_SOCKET"):  # an open connection that was handed down; a look would use it up
        return True
    name = environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(_CONNECT_S)
        try:
            probe.connect(str(Path(environ.get("XDG_RUNTIME_DIR", "/"), name)))
        except OSError:
            return False
    return True


_ANSWERS = {"wayland": _wayland_answers, "xcb": _x_answers}


# Are the libraries there?


def _libraries(plugin: str) -> Trouble | None:
    """What the plugin of a platform lacks; where it loads it stays loaded, Qt is about to do the same."""
    path = _plugin(plugin)
    if path is None:  # Qt came from the system, whose packages bring what they need
        return None
    try:
        ctypes.CDLL(str(path))
    except OSError as error:
        missing = [name for name in _NEEDS.get(plugin, DRAWING) if not _loads(name)] or _named(str(error))
        return Trouble("libraries", _to_install(missing))
    return None


def _plugin(name: str) -> Path | None:
    found = find_spec("PySide6")
    places = found.submodule_search_locations if found else None
    path = Path(next(iter(places or ()), ""), "Qt", "plugins", "platforms", f"libq{name}.so")
    return path if path.is_file() else None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _named(error: str) -> list[str]:
    """The library that the loader complains about."""
    found = re.match(r"(?:.*/)?([\w.+-]+\.so[\w.]*):", error)
    return [found[1]] if found else [error]


def _to_install(missing: Iterable[str]) -> Msg:
    names = list(missing)
    line = install_line(names)
    libraries = ", ".join(names)
    if not line:
        return Msg("Qt needs libraries that this system lacks: {libraries}. Install them.", libraries=libraries)
    return Msg(
        "Qt needs libraries that this system lacks: {libraries}. Install them with:\n  {line}",
        libraries=libraries,
        line=line,
    )
