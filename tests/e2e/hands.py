"""Hands and eyes for the real program: screens of its own, keys, the windows there are, what they show, what is kept.

Nothing here waits a fixed time: `until` asks again and again, and gives up with a sentence.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from copfacil.core.codec import from_body
from copfacil.core.journal import Row
from copfacil.core.session import Session
from copfacil.live.clock import SystemClock
from copfacil.live.looking import folded
from copfacil.store import Store, StoreError
from copfacil.ui.theme import load
from tests.e2e.reading import seconds_off
from tests.e2e.screens import Screens

T = TypeVar("T")

PATIENCE = 15
"""s after which something is not going to happen any more."""
_AGAIN = 0.03
"""s between two questions."""
_MOMENT = 0.15
"""s; a ring moves four times a second."""

TODAY, PEOPLE, RUN, WALL = "copfacil - Today", "copfacil - People", "copfacil - Run", "copfacil - Wall"
LAPTOP, PROJECTOR = QRect(0, 0, 1366, 768), QRect(1366, 0, 1280, 720)
"""Where the laptop's screen and the projector's lie on the X screen, px."""
ROOT = Path(__file__).parents[2]


def until(what: str, asked: Callable[[], T | None]) -> T:
    """Asks until the answer counts as yes, and gives it.

    Raises:
        AssertionError: it never did; the sentence says what was waited for.
    """
    end = time.monotonic() + PATIENCE
    while not (answer := asked()):
        assert time.monotonic() < end, f"waited {PATIENCE} s in vain for {what}"
        time.sleep(_AGAIN)
    return answer


class Room:
    """A laptop's screen, with a projector beside it once one is plugged in; nobody else is on it.

    Args:
        screens: the X server.
        pictures: folder for pictures to be looked at; None keeps none.
    """

    def __init__(self, screens: Screens, pictures: Path | None) -> None:
        self.env = {**os.environ, "DISPLAY": f":{screens.display}", "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        self._screens, self._pictures = screens, pictures
        self._plugged = False

    def plug_in(self) -> None:
        """The projector's cable goes in."""
        self._screens.monitor("PROJECTOR", PROJECTOR, primary=False)
        self._plugged = True

    def unplug(self) -> None:
        """The cable is pulled, if it was in."""
        if self._plugged:
            self._screens.no_monitor("PROJECTOR")
        self._plugged = False

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def keys(self, *keys: str) -> None:
        """Presses keys one after the other, into whichever window has the keyboard."""
        self._xdotool("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Writes."""
        self._xdotool("type", "--delay", "5", text)

    def click(self, x: int, y: int) -> None:
        """Clicks at a point of the laptop's screen, px."""
        self._xdotool("mousemove", "--sync", str(x), str(y), "click", "1")

    def find(self, title: str) -> int | None:
        """The visible window of that very title, None while there is none."""
        found = self._xdotool("search", "--onlyvisible", "--name", f"^{title}$").split()
        return int(found[0]) if found else None

    def window(self, title: str) -> int:
        """The window of that title, once it is there."""
        return until(f"the window {title!r}", lambda: self.find(title))

    def gone(self, title: str) -> None:
        """Waits until there is no such window any more."""
        until(f"the window {title!r} to go", lambda: self.find(title) is None)

    def go_to(self, title: str) -> None:
        """Gives a window the keyboard, as a click or the desktop does; there is no desktop here that would."""
        self._xdotool("windowfocus", "--sync", str(self.window(title)))

    def close(self, title: str) -> None:
        """Presses the window's cross."""
        self._screens.ask_to_close(self.window(title))

    def box(self, title: str) -> QRect:
        """Where a window stands, px."""
        told = self._xdotool("getwindowgeometry", "--shell", str(self.window(title)))
        at = dict(line.split("=") for line in told.splitlines())
        return QRect(int(at["X"]), int(at["Y"]), int(at["WIDTH"]), int(at["HEIGHT"]))

    def seen(self, box: QRect) -> QImage:
        """What stands on a screen now."""
        return self._screens.seen(box)

    def wall_is_right(self, data: Path, box: QRect) -> None:
        """Waits until the wall on that screen shows the very second that the journal says."""
        until("the right second on the wall", lambda: seconds_off(self.seen(box), session(data), now(data)) == 0)

    def notice(self) -> None:
        """Waits until the desk is painted, with a notice under its upper bar that wants an answer."""
        wash = load("light").warn_wash
        until("a notice", lambda: self.seen(LAPTOP).pixelColor(LAPTOP.center().x(), 72) == wash)

    def answer(self) -> None:
        """Presses the first button of the notice."""
        self.notice()
        picture, accent = self.seen(LAPTOP), load("light").accent
        under_the_bar = ((x, y) for y in range(72, 240) for x in range(24, 400))
        x, y = next(at for at in under_the_bar if picture.pixelColor(*at) == accent)
        self.click(x + 4, y + 4)

    def shows_another_picture(self, before: QImage) -> None:
        """Waits until the desk's centre looks different from before."""
        centre = QRect(300, 90, 600, 60)  # the heading: nothing lies over it, and no clock runs in it
        until("another picture", lambda: self.seen(LAPTOP).copy(centre) != before.copy(centre))

    def keep(self, name: str, box: QRect = LAPTOP) -> None:
        """Keeps a picture of a screen once it rests, to be looked at."""
        if self._pictures is not None:
            rests = _Rest()
            picture = until("a screen that rests", lambda: rests.after(self.seen(box)))
            picture.save(str(self._pictures / f"{name}.png"))


class _Rest:
    """Tells when a picture has not changed for a moment; rings and digits leave such moments."""

    def __init__(self) -> None:
        self._last, self._since = QImage(), 0.0

    def after(self, picture: QImage) -> QImage | None:
        """The picture, once it rests."""
        if picture != self._last:
            self._last, self._since = picture, time.monotonic()
        return picture if time.monotonic() - self._since > _MOMENT else None


class Program:
    """copfacil, started on a data folder; put away at the end whatever happens.

    Args:
        room: where its windows appear.
        data: the folder.
    """

    def __init__(self, room: Room, data: Path) -> None:
        self.data = data
        self._process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "copfacil", "--data", str(data)],
            env=room.env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.crash()
        log = self.data / "logs" / "copfacil.log"
        assert not log.exists() or "Traceback" not in log.read_text("utf-8"), log.read_text("utf-8")

    def crash(self) -> None:
        """The power fails."""
        if self._process.returncode is None:
            self._process.kill()
            self._process.communicate()

    def put_away(self) -> None:
        """The system asks it to end."""
        self._process.send_signal(signal.SIGTERM)

    def ended(self) -> tuple[int, str]:
        """The exit code and the last words, once it has ended."""
        _, said = self._process.communicate(timeout=PATIENCE)
        return self._process.returncode, said


def rows(data: Path) -> list[Row]:
    """The journal of the session touched last, read beside the running program; empty while there is none."""
    try:
        with Store.open(data, read_only=True) as store:
            newest = store.sessions(limit=1)
            return store.rows(newest[0].stream) if newest else []
    except StoreError:
        return []


def kept(data: Path, kind: str, count: int = 1) -> list[Row]:
    """The rows of a kind, once there are so many."""
    what = f"{count} of {kind!r} in the journal"
    return until(what, lambda: (found := [row for row in rows(data) if row.kind == kind])[count - 1 :] and found)


def happened(row: Row, kind: type[T]) -> T:
    """What a row tells, of the kind that is expected."""
    event = from_body(row.kind, row.version, row.body)
    assert isinstance(event, kind)
    return event


def session(data: Path) -> Session:
    """The session as the journal tells it."""
    return folded(rows(data))


def now(data: Path) -> int:
    """The session's clock as it must stand now, ms: on from the last row by the time since."""
    last = rows(data)[-1]
    return last.at + SystemClock().read().up - last.up
