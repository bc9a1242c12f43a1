"""The three times a laptop has: running time without sleep, time since boot with sleep, and the wall clock."""

import time
from pathlib import Path
from typing import Protocol

from copfacil.core.value import dataclass

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Reading:
    """One look at the clocks.

    Attributes:
        mono: ms that only ever go forward and stand still while the laptop sleeps.
        up: ms since boot, sleep counted.
        boot: id of this boot.
        wall: UTC, ms since 1970; may jump.
    """

    mono: int
    up: int
    boot: str
    wall: int


class Clock(Protocol):
    """Whoever can tell the times."""

    def read(self) -> Reading:
        """The times now."""
        ...


class FastClock:
    """A clock on which time passes so many times as fast, from an hour of its own on; it stands still in sleep.

    Args:
        clock: tells the real time.
        rate: how many times as fast.
        wall: what its wall clock shows first, UTC, ms since 1970.
    """

    def __init__(self, clock: Clock, rate: int, wall: int) -> None:
        self._clock, self._rate, self._wall = clock, rate, wall
        self._first = clock.read().mono

    def read(self) -> Reading:
        """The times now."""
        went = (self._clock.read().mono - self._first) * self._rate
        return Reading(mono=went, up=went, boot="fast", wall=self._wall + went)


class SystemClock:
    """The clocks of this machine.

    Linux tells time since boot with sleep apart (CLOCK_BOOTTIME). Elsewhere the wall clock stands in for it: a jump of
    the wall clock may then look like a sleep, and the person is asked.
    """

    def __init__(self) -> None:
        self._boot = _BOOT_ID.read_text("ascii").strip() if _BOOT_ID.exists() else ""

    def read(self) -> Reading:
        """The times now."""
        wall = time.time_ns() // 1_000_000
        mono = time.monotonic_ns() // 1_000_000
        since_boot = getattr(time, "CLOCK_BOOTTIME", None)
        if since_boot is None:
            return Reading(mono, wall, "wall", wall)
        return Reading(mono, time.clock_gettime_ns(since_boot) // 1_000_000, self._boot, wall)
