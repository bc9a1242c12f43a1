"""One timer for all screens: it goes off on the edges of seconds and of the ring's steps, and asks the time again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

AFTER = 2
"""ms after an edge: loops wake up to a millisecond early, and a second that is not over would be shown again."""
APART = 80
"""ms between two looks: edges of several groups within this time are shown together, none later than 100 ms."""
REST = 1_000
"""The longest wait, ms: the time of day, sleep."""


class Ticker(QObject):
    """Calls back when something on a screen may look different.

    Args:
        look: shows everything as it is now; returns ms until it wants to be called again.
    """

    def __init__(self, look: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.now)

    def now(self) -> None:
        """Looks at once, and arms the timer anew."""
        wait = self._look()
        self._timer.start(min(max(wait, APART), REST) + AFTER)

    def stop(self) -> None:
        """No more looks."""
        self._timer.stop()
