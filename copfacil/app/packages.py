"""Qt's system libraries on Linux, and the line that installs those which are missing.

Names of libraries are those that PySide6 6.11 is linked against (readelf -d of its libraries and platform plugins).
"""

import os
import platform
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

_PACKAGES = {  # library: package of Debian and Ubuntu, package of Arch
    "libEGL.so.1": ("libegl1", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libx11"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libzstd.so.1": ("libzstd1", "zstd"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libx11"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libwayland-client.so.0": ("libwayland-client0", "wayland"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "wayland"),
}

_LIBRARIES = tuple(_PACKAGES)
DRAWING = _LIBRARIES[: _LIBRARIES.index("libxkbcommon-x11.so.0")]
"""Needed to draw at all."""
WAYLAND = tuple(name for name in _LIBRARIES if "wayland" in name)
"""Needed beside those for windows on Wayland."""
XCB = tuple(name for name in _LIBRARIES if name not in {*DRAWING, *WAYLAND})
"""Needed beside those for windows on X."""

NO_SYSTEM: Mapping[str, str] = MappingProxyType({})


def install_line(missing: Iterable[str], system: Mapping[str, str] | None = None, *, root: bool | None = None) -> str:
    """What to type to install the packages that hold these libraries; empty on a system that we do not know.

    Args:
        missing: names of libraries such as "libEGL.so.1".
        system: what /etc/os-release says, by default of this machine.
        root: nobody needs sudo; by default whoever runs this.
    """
    system = _this_system() if system is None else system
    kinds = {system.get("ID", ""), *system.get("ID_LIKE", "").split()}
    line = next((line for known, line in _LINES if kinds & known), None)
    if line is None:
        return ""
    root = os.geteuid() == 0 if root is None else root
    said = line(tuple(missing))
    return said if root else " && ".join(f"sudo {part}" for part in said.split(" && "))


def _this_system() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return NO_SYSTEM


def _packages(missing: tuple[str, ...], column: int) -> str:
    return " ".join(dict.fromkeys(_PACKAGES[name][column] for name in missing if name in _PACKAGES))


def _capabilities(missing: tuple[str, ...]) -> str:
    """Systems of RPM packages find a package by the library that it holds."""
    return " ".join(f"'{name}()(64bit)'" for name in missing)


_LINES: tuple[tuple[frozenset[str], Callable[[tuple[str, ...]], str]], ...] = (
    (
        frozenset({"debian", "ubuntu"}),
        lambda names: f"apt-get update && apt-get install -y {_packages(names, 0)}",
    ),
    (frozenset({"fedora", "rhel", "centos"}), lambda names: f"dnf install -y {_capabilities(names)}"),
    (frozenset({"suse", "opensuse", "opensuse-leap"}), lambda names: f"zypper install -y {_capabilities(names)}"),
    (frozenset({"arch", "manjaro"}), lambda names: f"pacman -S --needed {_packages(names, 1)}"),
)
