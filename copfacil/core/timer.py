"""A countdown that owns no clock: whoever asks brings the time."""

from copfacil.core.changing import replace
from copfacil.core.value import dataclass


@dataclass(frozen=True)
class Timer:
    """A length of time that is used up while it runs.

    Attributes:
        length: what it was given, ms.
        spent: what was used up before it last started, ms.
        since: when it last started, ms on the asker's axis; None while it stands still.
    """

    length: int
    spent: int = 0
    since: int | None = None

    def elapsed(self, now: int) -> int:
        """What is used up at ``now``, ms."""
        return self.spent if self.since is None else self.spent + now - self.since

    def left(self, now: int) -> int:
        """What is left at ``now``, ms; below zero it runs over."""
        return self.length - self.elapsed(now)

    def start(self, now: int) -> "Timer":
        """The same, running from ``now``; a running one is returned as it is."""
        return self if self.since is not None else replace(self, since=now)

    def pause(self, now: int) -> "Timer":
        """The same, standing still from ``now``."""
        return self if self.since is None else Timer(self.length, self.elapsed(now))

    def add(self, ms: int) -> "Timer":
        """The same with ``ms`` more; a negative number takes away."""
        return replace(self, length=self.length + ms)
