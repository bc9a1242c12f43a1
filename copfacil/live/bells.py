"""Rings the bells: keeps a sound device open while something runs, and says so when there is none."""

import os
import sys
import threading
import time
import wave
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from copfacil import resources
from copfacil.core.words import Msg
from copfacil.live.mixer import TONES, Bell, Mixer

if TYPE_CHECKING:
    import miniaudio

RATE = 48_000
BUFFER = 10
"""ms of sound in one request of the device; with miniaudio's own 200 ms a bell would wait that long."""

RETRY = 10_000
"""ms after a failed opening before new bells try again."""

NO_DEVICE = Msg("There is no sound on this machine: every bell is shown on the screens instead.")

_LOOK = 0.5  # s between two looks at an open device
_SILENT = 4  # looks without a new request after which it counts as lost; counted, so that no leap of a clock does it


class State(StrEnum):
    """What became of the sound."""

    AT_REST = "at rest"
    OPEN = "open"
    NO_DEVICE = "no device"


def monotonic() -> float:
    """The clock that bells are due by: ms, never set, never going back."""
    return time.monotonic_ns() / 1e6


@cache
def tone(name: str) -> "array[int]":
    """The samples of one of TONES, 16 bit, mono, at RATE.

    Raises:
        OSError: its file is missing.
    """
    with wave.open(str(resources.path("tones", f"{name}.wav")), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


class Bells:
    """The bells of this machine.

    A device opens with the first bell that is set and stays open until ``rest``: opening takes too long for a bell
    that is due now. A thread of its own opens, watches and closes it, for any of that may hang in a driver.

    Args:
        say: told NO_DEVICE when sound is found missing or was lost, once until there was sound again; called from the
            bells' thread.
        now: the clock of the deadlines, ms.
        backend: the way to the sound; without one the system's usual ways are tried in turn.
    """

    def __init__(
        self,
        say: Callable[[Msg], None] = lambda _: None,
        now: Callable[[], float] = monotonic,
        backend: "miniaudio.Backend | None" = None,
    ) -> None:
        self.mixer = Mixer(tone, now, RATE)
        self._say, self._now, self._backend = say, now, backend
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._keeper: threading.Thread | None = None
        self._resting = True
        self._closed = False
        self._state = State.AT_REST
        self._failed: float | None = None  # when an opening last failed, ms

    @property
    def state(self) -> State:
        """What the screens say about sound."""
        return self._state

    @property
    def volume(self) -> float:
        """From 0 to 1."""
        return self.mixer.volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self.mixer.volume = volume

    @property
    def muted(self) -> bool:
        """Whether bells are only shown."""
        return self.mixer.muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        self.mixer.muted = muted

    def set_bells(self, bells: Iterable[Bell]) -> None:
        """Replace all bells that have not sounded; an empty set keeps the device open for the next one."""
        given = tuple(bells)
        with self._lock:
            self.mixer.set_bells(given)
            if given:
                self._resting = False
                if self._failed is None or self._now() - self._failed >= RETRY:
                    self._open()

    def rest(self) -> None:
        """Nothing runs any more: forget the bells, let what sounds finish, and close the device."""
        with self._lock:
            self.mixer.set_bells(())
            self._resting = True
        self._wake.set()

    def hush(self) -> None:
        """What sounds now fades away; what is due stays due."""
        self.mixer.hush()

    def test(self, name: str = "end") -> None:
        """Ring once, now. The person who asks wants to know: a missing device is tried again at once."""
        with self._lock:
            self.mixer.ring(name)
            self._open()

    def close(self) -> None:
        """The app ends: stop at once. A driver that hangs is given one second."""
        with self._lock:
            self._closed = True
            keeper = self._keeper
        self._wake.set()
        if keeper:
            keeper.join(1)

    def _open(self) -> None:
        if self._keeper is None and not self._closed:
            self._keeper = threading.Thread(target=self._keep, name="bells", daemon=True)
            self._keeper.start()

    def _keep(self) -> None:
        """Open a device, feed it while it is wanted, close it."""
        try:
            device = self._device()
        except (ImportError, OSError):
            self._lose()
            return
        self._state, self._failed = State.OPEN, None
        asked, silent = self.mixer.asked, 0
        while not self._done():
            if not device.running or silent == _SILENT:
                self._lose()
                break
            if self._wake.wait(_LOOK):
                self._wake.clear()
            else:
                before, asked = asked, self.mixer.asked
                silent = silent + 1 if asked == before else 0
        _shut(device)

    def _device(self) -> "miniaudio.PlaybackDevice":
        """A device that plays already.

        Raises:
            ImportError: miniaudio cannot be loaded on this machine.
            OSError: there is no device, or a tone's file is missing.
        """
        import miniaudio  # noqa: PLC0415 - nobody pays for sound before the first bell

        for name in TONES:
            tone(name)  # read here, so that the device's thread never reads a file
        try:
            with quiet_stderr():
                device = miniaudio.PlaybackDevice(
                    output_format=miniaudio.SampleFormat.SIGNED16,
                    nchannels=1,
                    sample_rate=RATE,
                    buffersize_msec=BUFFER,
                    backends=[self._backend] if self._backend else None,
                    app_name="copfacil",
                )
                # Not every backend calls back when its device goes; the watch in _keep is what can be relied upon.
                device.stop_callback = self._wake.set
                device.start(self.mixer.stream())
        except miniaudio.MiniaudioError as error:
            raise OSError(str(error)) from error
        return device

    def _done(self) -> bool:
        """Whether the device is wanted no longer; if so, the next bell opens another."""
        with self._lock:
            if not self._closed and not (self._resting and self.mixer.quiet.is_set()):
                return False
            self.mixer.end()
            self._keeper = None
            self._state = State.AT_REST
            return True

    def _lose(self) -> None:
        with self._lock:
            self.mixer.end()
            self._keeper = None
            self._failed = self._now()
            news = self._state is not State.NO_DEVICE
            self._state = State.NO_DEVICE
        if news:
            self._say(NO_DEVICE)


def _shut(device: "miniaudio.PlaybackDevice") -> None:
    import miniaudio  # noqa: PLC0415 - as above

    device.close()
    # miniaudio keeps a context for each device and never lets go of it: one connection to the sound server a session.
    miniaudio.lib.ma_context_uninit(device._context)  # noqa: SLF001 - there is no public way


@contextmanager
def quiet_stderr() -> Iterator[None]:
    """Nothing written to file descriptor 2 is seen meanwhile: ALSA and JACK complain there at length, past Python."""
    try:
        kept = os.dup(2)
    except OSError:  # a program without a console has no such descriptor
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)
