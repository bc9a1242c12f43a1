"""An X server of our own, and what a person does to its cables: monitors come and go, a window's cross is pressed."""

import os
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

_INTERN_ATOM, _SEND_EVENT, _QUERY_EXTENSION = 16, 25, 98
_RR_VERSION, _RR_RESOURCES, _RR_SET_MONITOR, _RR_DELETE_MONITOR = 0, 25, 43, 44
"""Codes of requests, from the X protocol and its extension RandR 1.5."""


@contextmanager
def screens(folder: Path, whole: QRect) -> Iterator["Screens"]:
    """Xvfb with one large screen, which keeps its picture in a folder."""
    read, write = os.pipe()
    size = f"{whole.width()}x{whole.height()}x24"
    words = ["-displayfd", str(write), "-screen", "0", size, "-fbdir", str(folder), "-noreset", "-nolisten", "tcp"]
    server = subprocess.Popen(["Xvfb", *words], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        display = int(told.readline())
    try:
        with socket.socket(socket.AF_UNIX) as line:
            yield Screens(display, folder / "Xvfb_screen0", line)
    finally:
        server.terminate()
        server.wait()


class Screens:
    """An X server, with a line to it for what xdotool cannot do.

    Args:
        display: its number.
        dump: the file in which its picture lies.
        line: a socket, not yet connected.
    """

    def __init__(self, display: int, dump: Path, line: socket.socket) -> None:
        self.display, self._dump, self._line = display, dump, line
        line.connect(f"/tmp/.X11-unix/X{display}")  # noqa: S108 - where X servers are found
        line.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        head = self._read(8)
        told = self._read(struct.unpack("<H", head[6:])[0] * 4)
        vendor, formats = struct.unpack("<H", told[16:18])[0], told[21]
        roots = 32 + (vendor + 3) // 4 * 4 + formats * 8
        self._root: int = struct.unpack("<I", told[roots : roots + 4])[0]
        self._randr = self._ask(struct.pack("<BxHHxx8s", _QUERY_EXTENSION, 4, 5, b"RANDR"))[9]
        self._ask(struct.pack("<BBHII", self._randr, _RR_VERSION, 3, 1, 5))
        found = self._ask(struct.pack("<BBHI", self._randr, _RR_RESOURCES, 2, self._root))
        outputs = 32 + struct.unpack("<H", found[16:18])[0] * 4
        self._output: int = struct.unpack("<I", found[outputs : outputs + 4])[0]

    def seen(self, box: QRect) -> QImage:
        """What stands on a part of the screen now."""
        data = self._dump.read_bytes()
        head = struct.unpack(">25I", data[:100])  # an X window dump: its sizes, its colours (12 bytes each), its pixels
        start, width, height, line = head[0] + head[19] * 12, head[4], head[5], head[12]
        return QImage(data[start:], width, height, line, QImage.Format.Format_RGB32).copy(box)

    def monitor(self, name: str, box: QRect, *, primary: bool) -> None:
        """A monitor shows this part of the screen; the primary one hangs on the server's only output."""
        outputs = [self._output] if primary else []
        where = (box.x(), box.y(), box.width(), box.height(), 300, 170)  # px, and mm
        head = (self._randr, _RR_SET_MONITOR, 8 + len(outputs), self._root, self._atom(name), primary, len(outputs))
        self._do(struct.pack(f"<BBHIIBxHhhHHII{len(outputs)}I", *head, *where, *outputs))

    def no_monitor(self, name: str) -> None:
        """A monitor is gone."""
        self._do(struct.pack("<BBHII", self._randr, _RR_DELETE_MONITOR, 3, self._root, self._atom(name)))

    def ask_to_close(self, window: int) -> None:
        """What a desktop sends when a window's cross is pressed."""
        kind, what = self._atom("WM_PROTOCOLS"), self._atom("WM_DELETE_WINDOW")
        message = struct.pack("<BBHIIII12x", 33, 32, 0, window, kind, what, 0)
        self._do(struct.pack("<BBHII", _SEND_EVENT, 0, 11, window, 0) + message)

    def _atom(self, name: str) -> int:
        padded = name.encode("ascii") + bytes(-len(name) % 4)
        asked = struct.pack("<BBHHxx", _INTERN_ATOM, 0, 2 + len(padded) // 4, len(name)) + padded
        found: int = struct.unpack("<I", self._ask(asked)[8:12])[0]
        return found

    def _do(self, request: bytes) -> None:
        self._line.sendall(request)
        self._atom("WM_PROTOCOLS")  # an answer to this means that the request was read

    def _ask(self, request: bytes) -> bytes:
        self._line.sendall(request)
        while (answer := self._read(32))[0] != 1:
            assert answer[0] != 0, f"the X server refused a request: {answer.hex()}"
        return answer + self._read(struct.unpack("<I", answer[4:8])[0] * 4)

    def _read(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            data += self._line.recv(count - len(data))
        return data
