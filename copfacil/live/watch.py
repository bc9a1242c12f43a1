"""What a watch in the room showed: it goes on while the laptop sleeps, and the session's clock does not."""

NOTICED = 1_000
"""ms by which the two must have come apart before it counts: systems set their clocks right by less all the time."""


class Watch:
    """Where a watch jumped ahead of the session's clock: the laptop slept, the app was away, somebody set the time."""

    def __init__(self) -> None:
        self._ahead: int | None = None
        self._jumps: list[tuple[int, int]] = []

    def look(self, at: int, wall: int) -> None:
        """The watch shows ``wall`` (UTC, ms since 1970) when the session's clock shows ``at`` (ms)."""
        self._ahead_since(at, wall - at)

    def stood(self, at: int, wall: int) -> None:
        """The session's clock stood at ``at`` until the watch showed ``wall``: what happened at ``at`` was before."""
        self._ahead_since(at + 1, wall - at)

    def _ahead_since(self, at: int, ahead: int) -> None:
        if self._ahead is None:
            self._ahead = ahead
        elif abs(ahead - self._ahead) >= NOTICED:
            self._jumps.append((at, ahead - self._ahead))
            self._ahead = ahead

    def jumped_since(self, at: int) -> int:
        """By how many ms the watch has jumped ahead since the session's clock showed ``at``."""
        return sum(ms for jumped, ms in self._jumps if at < jumped)
