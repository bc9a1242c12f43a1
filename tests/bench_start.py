"""What a start costs: ``python -m tests.bench_start``. A real window under Xvfb, beside two peers, in turns.

The bare peer is a PySide6 window; the fair peer a window that also loads qasync and SQLAlchemy Core and reads one row.
A start takes until the last change of the picture: Home stands there with what the store holds, and then moves the
keyboard's ring when it is asked to.
"""

import compileall
import mmap
import os
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from copfacil.core import gestures
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.exercises.shelf import shelf
from copfacil.live.clock import Reading, SystemClock
from copfacil.live.host import Host
from copfacil.store import Store

RUNS = 7
QUIET = 0.4
"""s without a change after which the picture stands."""
REST = 1.6
"""s after that in which what was put off is brought in; memory is read then, with all of it."""
LIMITS = {
    "time/bare": 3.2,
    "time/fair": 1.3,
    "memory/bare": 2.2,
    "memory/fair": 1.3,
    "1,000 sessions": 1.1,
    "memory, 1,000 sessions": 1.1,
    "resume": 1.5,
}

PEER = "copfacil peer"
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv)
window = QLabel("bare")
window.resize(1366, 768)
window.setWindowTitle("copfacil peer")
window.show()
app.exec()
"""
FAIR = """
import asyncio, sys
from PySide6.QtWidgets import QApplication, QLabel
from qasync import QEventLoop
from sqlalchemy import create_engine, text
app = QApplication(sys.argv)
engine = create_engine("sqlite:///" + sys.argv[1])
with engine.connect() as connection:
    row = connection.execute(text("select count(*) from sqlite_master")).scalar()
window = QLabel(str(row))
window.resize(1366, 768)
window.setWindowTitle("copfacil peer")
window.show()
async def live():
    await asyncio.Event().wait()
with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
    runner.run(live())
"""


class Screen:
    """An X server of our own that keeps its picture in a file.

    Args:
        folder: for the file.
    """

    def __init__(self, folder: Path) -> None:
        read, write = os.pipe()
        server = ["Xvfb", "-displayfd", str(write), "-fbdir", str(folder), "-screen", "0", "1920x1080x24"]
        self._server = subprocess.Popen(
            [*server, "-noreset", "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        # On a desktop a bus is at hand; where none is named Qt starts a program to look for one.
        no_bus = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        self.env = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", **no_bus}
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._held = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", self._held[:100])  # an X window dump: its head, its colours, its rows
        self._first, self._row = head[0] + 12 * head[19], head[12]

    def picture(self) -> bytes:
        """Every ninth row of where windows open."""
        rows = range(self._first + 4 * self._row, self._first + 768 * self._row, 9 * self._row)
        return b"".join(self._held[at : at + 4 * 1366] for at in rows)

    def changed(self, before: bytes, seconds: float) -> bool:
        """Whether the picture becomes another one within so many seconds."""
        until = time.perf_counter() + seconds
        while (same := self.picture() == before) and time.perf_counter() < until:
            time.sleep(0.002)
        return not same

    def ask(self, *words: str) -> str:
        """What xdotool answers."""
        asked = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, check=False)
        return asked.stdout

    def close(self) -> None:
        """Ends it."""
        self._held.close()
        self._server.terminate()
        self._server.wait()


def shown(command: list[str], title: str, screen: Screen) -> tuple[float, int]:
    """Seconds from the start of a process until its picture stands, and the memory (PSS, KiB) it then has."""
    empty = before = screen.picture()
    last = began = time.perf_counter()
    process = subprocess.Popen(command, env=screen.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while before == empty or time.perf_counter() - last < QUIET:
            if process.poll() is not None or time.perf_counter() - began > 30:
                raise RuntimeError(f"{command} showed nothing that stands")
            time.sleep(0.0005)
            if (now := screen.picture()) != before:
                before, last = now, time.perf_counter()
        window = screen.ask("search", "--onlyvisible", "--name", f"^{title}$").strip()
        if not window:
            raise RuntimeError(f"{command} showed no window {title!r}")
        time.sleep(REST)
        memory = _pss(process.pid)
        if title != PEER:
            before = screen.picture()
            screen.ask("windowfocus", "--sync", window, "key", "Tab")
            if not screen.changed(before, 2):
                raise RuntimeError(f"{command} answers no key")
        return last - began, memory
    finally:
        # Put away properly, or the next start would rightly look through the whole file first.
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        while screen.picture() != empty:
            time.sleep(0.01)


def _pss(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def filled(folder: Path, sessions: int) -> Path:
    """A data folder with so many small sessions."""
    folder.mkdir()
    with Store.open(folder) as store:
        for number in range(sessions):
            host = Host(store, SystemClock(), uuid4().hex)
            host.act(gestures.title, f"Session {number}", f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}")
            host.act(gestures.list_people, [Person(id=f"p{number}-{n}", name=f"Person {n}") for n in range(5)])
    return folder


class _AnHourAgo:
    """The clocks of this machine before it was started anew."""

    def read(self) -> Reading:
        """The times then."""
        now = SystemClock().read()
        return replace(now, boot="before", wall=now.wall - 3_600_000)


def running(folder: Path) -> Path:
    """A data folder in which forty groups were running an hour ago, when the laptop went off: all stands still by now."""
    folder.mkdir()
    with Store.open(folder) as store:
        host = Host(store, _AnHourAgo(), "live")
        people = [Person(id=f"p{n}", name=f"Person {n}") for n in range(160)]
        host.act(gestures.title, "Forty groups", "2026-11-19")
        host.act(gestures.list_people, people)
        groups = [
            Group(number=n + 1, members=tuple(p.id for p in people[4 * n : 4 * n + 4]), order=(people[4 * n].id,))
            for n in range(40)
        ]
        host.act(gestures.form, groups)
        host.act(gestures.play, shelf().exercises["co-consulting"], play_id="p", preset="sitting-60", auto=True)
        host.act(gestures.read_and_start)
        for number in range(1, 41, 3):
            host.act(gestures.hold, number)
        store.set_setting("live", "live")
    return folder


def _ratio(ones: list[float], others: list[float]) -> float:
    """Of what was measured in turns, each against its neighbour: whatever else the machine did, it did to both."""
    return statistics.median(one / other for one, other in zip(ones, others, strict=True))


def main() -> int:
    """Prints the ratios; 1 where a limit is missed."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        sys.stdout.write("start: needs Xvfb and xdotool (apt-get install xvfb xdotool)\n")
        return 1
    compileall.compile_dir(Path(__file__).parent.parent / "copfacil", quiet=2)  # as an installed package is
    took: dict[str, list[float]] = {}
    held: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name, closing(Screen(Path(name))) as screen:
        folder = Path(name)
        screen.ask("mousemove", "1900", "1060")  # nothing of a window lies under the pointer
        few, many = filled(folder / "few", 3), filled(folder / "many", 1_000)
        off, live = running(folder / "off"), folder / "live"
        ours = [sys.executable, "-m", "copfacil", "--data"]
        commands = {
            "bare": ([sys.executable, "-c", BARE], PEER),
            "fair": ([sys.executable, "-c", FAIR, str(few / "copfacil.db")], PEER),
            "ours": ([*ours, str(few)], "copfacil - Today"),
            "many": ([*ours, str(many)], "copfacil - Today"),
            "live": ([*ours, str(live)], "copfacil - Run"),
        }
        for number in range(RUNS + 1):
            shutil.rmtree(live, ignore_errors=True)
            shutil.copytree(off, live)  # the first start after it tells what went by
            for key, (command, title) in commands.items():
                seconds, memory = shown(command, title, screen)
                if number:  # the first round only warms the disk's cache
                    took.setdefault(key, []).append(seconds)
                    held.setdefault(key, []).append(memory / 1024)
    ratios = {
        "time/bare": _ratio(took["ours"], took["bare"]),
        "time/fair": _ratio(took["ours"], took["fair"]),
        "memory/bare": _ratio(held["ours"], held["bare"]),
        "memory/fair": _ratio(held["ours"], held["fair"]),
        "1,000 sessions": _ratio(took["many"], took["ours"]),
        "memory, 1,000 sessions": _ratio(held["many"], held["ours"]),
        "resume": _ratio(took["live"], took["ours"]),
    }
    for key, times in took.items():
        sys.stdout.write(f"{key}: {statistics.median(times):.2f} s, {statistics.median(held[key]):.0f} MiB\n")
    for key, ratio in ratios.items():
        sys.stdout.write(f"{key}: {ratio:.2f} times (limit {LIMITS[key]})\n")
    return int(any(ratio > LIMITS[key] for key, ratio in ratios.items()))


if __name__ == "__main__":
    sys.exit(main())
