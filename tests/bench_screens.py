"""What the screens cost while forty groups run: ``python -m tests.bench_screens``.

The desk's repaint on a second's edge, off-screen; and the share of one core that the open app takes under Xvfb, with the
wall in silence and without a wall: all its threads, sound included.
"""

import asyncio
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from copfacil.core import gestures
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.exercises.shelf import shelf
from copfacil.live.clock import SystemClock
from copfacil.live.host import Host
from copfacil.store import Store
from tests.bench_start import Screen

REPAINT_MS = 16.0
BUSY = 0.03
"""Of one core."""
LONG = 15
"""s of each measurement."""
EDGES = 60


def main() -> int:
    """Prints the ratios; 1 where a limit is missed."""
    if not shutil.which("Xvfb"):
        sys.stdout.write("screens: needs Xvfb (apt-get install xvfb)\n")
        return 1
    repaint = float(_child("repaint", {**os.environ, "QT_QPA_PLATFORM": "offscreen"}))
    with tempfile.TemporaryDirectory() as name, closing(Screen(Path(name))) as screen:
        walled, alone = (float(_child(what, screen.env)) for what in ("wall", "desk"))
    ratios = {
        f"repaint of 40 groups, {repaint:.1f} ms": repaint / REPAINT_MS,
        f"40 groups and silence on the wall, {walled:.1%} of a core": walled / BUSY,
        f"40 groups without a wall, {alone:.1%} of a core": alone / BUSY,
    }
    for told, ratio in ratios.items():
        sys.stdout.write(f"{told}: {ratio:.2f} of the limit\n")
    return int(any(ratio > 1 for ratio in ratios.values()))


def _child(what: str, env: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench_screens", what], env=env, stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout.split()[-1]


def silent(folder: Path) -> Path:
    """A data folder in which forty groups are in a long silence, six of them held."""
    with Store.open(folder) as store:
        host = Host(store, SystemClock(), "live")
        people = [Person(id=f"p{number}", name=f"Person {number}") for number in range(160)]
        host.act(gestures.title, "Forty groups", "2026-11-19")
        host.act(gestures.list_people, people)
        groups = [
            Group(number=n + 1, members=tuple(p.id for p in people[4 * n : 4 * n + 4]), order=(people[4 * n].id,))
            for n in range(40)
        ]
        host.act(gestures.form, groups)
        put_on = shelf().exercises["co-consulting"]
        host.act(gestures.play, put_on, play_id="p", preset="slot-20", minutes={"silence": 5.0}, auto=True)
        host.act(gestures.read_and_start)
        for _ in range(3):
            host.act(gestures.go_next)
        for number in range(1, 41, 7):
            host.act(gestures.hold, number)
        store.set_setting("live", "live")
    return folder


def _repaint() -> float:
    """Median ms from a second's edge until the desk is painted."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the platform is the child's
    from qasync import QEventLoop  # noqa: PLC0415 - as above

    from tests.screen_states import STATES, Laptop  # noqa: PLC0415 - as above

    async def measured(folder: Path) -> float:
        laptop = Laptop(app, folder)
        laptop.frame.resize(1366, 768)
        STATES["run-forty"](laptop)
        await laptop.settled()
        took = []
        for _ in range(EDGES):
            laptop.clock.advance(1000)
            began = time.thread_time()  # of this thread, for the machine has other things to do
            laptop.desktop.ticker.now()
            app.processEvents()
            took.append(1000 * (time.thread_time() - began))
        await laptop.close()
        return statistics.median(took)

    app = QApplication([])
    with (
        tempfile.TemporaryDirectory() as name,
        asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner,
    ):
        return runner.run(measured(Path(name)))


def _busy(*, walled: bool) -> float:
    """The share of a core that the real app takes on its real loop."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above
    from qasync import QEventLoop  # noqa: PLC0415 - as above

    from copfacil.app.desktop import Desktop  # noqa: PLC0415 - as above
    from copfacil.core.words import ENGLISH  # noqa: PLC0415 - as above

    async def measured(folder: Path) -> float:
        desktop = Desktop(app, Store.open(folder), SystemClock(), ENGLISH)
        living = asyncio.ensure_future(desktop.live())
        await asyncio.sleep(1)
        if walled:
            desktop.wall.show(sharing=True)  # over the desk, which goes on painting beneath
        await asyncio.sleep(3)
        began = time.process_time()
        await asyncio.sleep(LONG)
        took = time.process_time() - began
        desktop.frame.close()
        await living
        return took / LONG

    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with (
        tempfile.TemporaryDirectory() as name,
        asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner,
    ):
        return runner.run(measured(silent(Path(name) / "data")))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["repaint"]:
            sys.stdout.write(f"{_repaint()}\n")
        case ["wall" | "desk" as what]:
            sys.stdout.write(f"{_busy(walled=what == 'wall')}\n")
        case _:
            sys.exit(main())
