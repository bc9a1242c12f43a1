"""What a start costs: ``python -m tests.bench_start``. A real window under Xvfb, beside two peers, in turns.

The bare peer is a PySide6 window; the fair peer a window that also loads qasync and SQLAlchemy Core and reads one row.
"""

import compileall
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from copfacil.core import gestures
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.exercises.shelf import shelf
from copfacil.live.clock import SystemClock
from copfacil.live.host import Host
from copfacil.store import Store

RUNS = 5
LIMITS = {
    "time/bare": 3.2,
    "time/fair": 1.3,
    "memory/bare": 2.2,
    "memory/fair": 1.3,
    "1,000 sessions": 1.1,
    "resume": 1.5,
}

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


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """An X server of our own; gives the environment for what shows windows on it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-noreset", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    try:
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def shown(command: list[str], title: str, screen_env: dict[str, str]) -> tuple[float, int]:
    """Seconds from the start of a process to its window of that title, and the memory (PSS, KiB) it then has."""
    began = time.perf_counter()
    process = subprocess.Popen(command, env=screen_env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while _windows(title, screen_env) == 0:
            if process.poll() is not None or time.perf_counter() - began > 30:
                raise RuntimeError(f"{command} showed no window {title!r}")
        took = time.perf_counter() - began
        time.sleep(0.5)  # what is loaded after the first picture belongs to it
        return took, _pss(process.pid)
    finally:
        # Put away properly, or the next start would rightly look through the whole file first.
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _windows(title: str, screen_env: dict[str, str]) -> int:
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"],
        env=screen_env,
        capture_output=True,
        text=True,
        check=False,
    )
    return len(found.stdout.split())


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


def running(folder: Path) -> Path:
    """A data folder in which forty groups were running when the app was killed."""
    folder.mkdir()
    with Store.open(folder) as store:
        host = Host(store, SystemClock(), "live")
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


def main() -> int:
    """Prints the ratios; 1 where a limit is missed."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        sys.stdout.write("start: needs Xvfb and xdotool (apt-get install xvfb xdotool)\n")
        return 1
    compileall.compile_dir(Path(__file__).parent.parent / "copfacil", quiet=2)  # as an installed package is
    took: dict[str, list[float]] = {}
    held: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name, screen() as env:
        folder = Path(name)
        few, many, live = filled(folder / "few", 3), filled(folder / "many", 1_000), running(folder / "live")
        ours = [sys.executable, "-m", "copfacil", "--data"]
        commands = {
            "bare": ([sys.executable, "-c", BARE], "copfacil peer"),
            "fair": ([sys.executable, "-c", FAIR, str(few / "copfacil.db")], "copfacil peer"),
            "ours": ([*ours, str(few)], "copfacil - Today"),
            "many": ([*ours, str(many)], "copfacil - Today"),
            "live": ([*ours, str(live)], "copfacil - Run"),
        }
        for number in range(RUNS + 1):
            for key, (command, title) in commands.items():
                seconds, memory = shown(command, title, env)
                if number:  # the first round only warms the disk's cache
                    took.setdefault(key, []).append(seconds)
                    held.setdefault(key, []).append(memory / 1024)
    time_of = {key: statistics.median(values) for key, values in took.items()}
    memory_of = {key: statistics.median(values) for key, values in held.items()}
    ratios = {
        "time/bare": time_of["ours"] / time_of["bare"],
        "time/fair": time_of["ours"] / time_of["fair"],
        "memory/bare": memory_of["ours"] / memory_of["bare"],
        "memory/fair": memory_of["ours"] / memory_of["fair"],
        "1,000 sessions": time_of["many"] / time_of["ours"],
        "resume": time_of["live"] / time_of["ours"],
    }
    for key, seconds in time_of.items():
        sys.stdout.write(f"{key}: {seconds:.2f} s, {memory_of[key]:.0f} MiB\n")
    for key, ratio in ratios.items():
        sys.stdout.write(f"{key}: {ratio:.2f} times (limit {LIMITS[key]})\n")
    return int(any(ratio > LIMITS[key] for key, ratio in ratios.items()))


if __name__ == "__main__":
    sys.exit(main())
