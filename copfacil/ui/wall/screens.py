"""Which screen the wall stands on: picked and remembered, put back when a projector returns.

`choose` is the rule and knows no toolkit; `Screens` tells it what is plugged in and passes on what follows.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from copfacil.core.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenId:
    """What a screen is known by.

    Attributes:
        name: of its connector ("HDMI-1").
        maker, model, serial: as the screen tells them; many projectors tell nothing.
        size: px, "1920x1080".
        primary: the desktop's main screen now; no part of what it is known by.
    """

    name: str
    maker: str = ""
    model: str = ""
    serial: str = ""
    size: str = ""
    primary: bool = False

    @property
    def key(self) -> str:
        """What is remembered of it."""
        return "|".join(part.replace("|", "/") for part in (self.maker, self.model, self.serial, self.name, self.size))

    @property
    def said(self) -> str:
        """What people call it: its model, else its connector."""
        return self.model or self.name


def choose(screens: Sequence[ScreenId], remembered: str = "") -> ScreenId | None:
    """The screen for the wall; None when there is only one, which desk and wall then share.

    The remembered one comes first: wholly the same, else the same machine at another connector or size, else the same
    connector where a machine tells nothing of itself. Else the first that is not the main one.
    """
    if len(screens) < 2:  # noqa: PLR2004 - one screen is no choice
        return None
    known = sorted(screens, key=lambda one: -_likeness(one.key, remembered))
    if remembered and _likeness(known[0].key, remembered):
        return known[0]
    return next((one for one in screens if not one.primary), screens[-1])


def desk_beside(screens: Sequence[ScreenId], wall: ScreenId | None) -> ScreenId | None:
    """The screen for the desk: the main one unless the wall stands there; None when there are no screens."""
    free = [one for one in screens if one != wall] or list(screens)
    return next((one for one in free if one.primary), free[0] if free else None)


def is_same(key: str, remembered: str) -> bool:
    """Whether two keys mean the same screen."""
    return _likeness(key, remembered) > 0


def _likeness(key: str, remembered: str) -> int:
    """3 for the very same, 2 for the same machine, 1 for the same connector without a machine's name, 0 for another."""
    if key == remembered:
        return 3
    one, other = key.split("|"), remembered.split("|")
    if len(one) != len(other):
        return 0
    machine, connector = slice(0, 3), 3
    if any(one[machine]) or any(other[machine]):
        return 2 if one[machine] == other[machine] else 0
    return 1 if one[connector] == other[connector] else 0


@dataclass(frozen=True, slots=True)
class Post:
    """Where the wall stands, from one change of the screens to the next.

    Attributes:
        remembered: key of the screen picked; empty while nobody has picked and none was lost.
        wall: its screen now; None when it shares the desk's.
        gone: the wall's screen that was unplugged and is waited for.
    """

    remembered: str = ""
    wall: ScreenId | None = None
    gone: ScreenId | None = None

    def among(self, screens: Sequence[ScreenId]) -> "Post":
        """The post once these are the screens.

        A screen that goes while the wall is on it is remembered, picked or not: it gets the wall back.
        """
        gone = self.gone
        if self.wall is not None and not _there(self.wall, screens):
            gone = self.wall
        elif gone is not None and _there(gone, screens):
            gone = None
        remembered = self.remembered or (gone.key if gone else "")
        return Post(remembered, choose(screens, remembered), gone)

    def picked(self, screen: ScreenId, screens: Sequence[ScreenId]) -> "Post":
        """The post once somebody has picked a screen; nothing lost is waited for any more."""
        return Post(screen.key, choose(screens, screen.key), None)


def _there(screen: ScreenId, screens: Sequence[ScreenId]) -> bool:
    return any(is_same(one.key, screen.key) for one in screens)


class Screens(QObject):
    """The screens that are plugged in, and the one that the wall has.

    Args:
        app: tells of screens that come and go.
        remembered: key of the screen picked last time; empty for none.
        parent: owner.

    Signals:
        moved(): the wall has another screen now, or shares one; ask ``wall`` and ``desk``.
        lost(str): the wall's screen was unplugged; what people call it. The desktop now shows the wall's window on some
            other screen: hide it or move it. Its face is kept, and the screen's return is waited for.
        returned(str): the screen is back: show the wall on it again.
    """

    moved = Signal()
    lost = Signal(str)
    returned = Signal(str)

    def __init__(self, app: QGuiApplication, remembered: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._post = Post(remembered).among(self.all)
        app.screenAdded.connect(lambda _: self._settle(self.all))
        app.screenRemoved.connect(self._removed)

    @property
    def all(self) -> tuple[ScreenId, ...]:
        """Every screen there is, to pick from."""
        return tuple(_told(screen, self._app) for screen in self._app.screens())

    @property
    def wall(self) -> QScreen | None:
        """The wall's screen; None when it shares the desk's."""
        return self._found(self._post.wall)

    @property
    def desk(self) -> QScreen | None:
        """The desk's screen."""
        return self._found(desk_beside(self.all, self._post.wall))

    @property
    def remembered(self) -> str:
        """Key to keep for the next time; empty while nobody has picked."""
        return self._post.remembered

    def pick(self, screen: ScreenId) -> None:
        """The wall goes to this screen, now and the next time."""
        self._take(self._post.picked(screen, self.all))

    def swap(self) -> None:
        """Desk and wall change places; with one screen there is nothing to swap."""
        other = desk_beside(self.all, self._post.wall)
        if self._post.wall is not None and other is not None and other != self._post.wall:
            self.pick(other)

    def _removed(self, screen: QScreen) -> None:
        # Some desktops still list a screen while they tell of its end.
        self._settle([_told(one, self._app) for one in self._app.screens() if one is not screen])

    def _settle(self, screens: Sequence[ScreenId]) -> None:
        was = self._post
        self._take(was.among(screens))
        gone = self._post.gone
        if gone is not None and gone != was.gone:
            self.lost.emit(gone.said)
        elif was.gone is not None and gone is None:
            self.returned.emit(was.gone.said)

    def _take(self, post: Post) -> None:
        was, self._post = self._post, post
        if was.wall != post.wall:
            self.moved.emit()

    def _found(self, wanted: ScreenId | None) -> QScreen | None:
        if wanted is None:
            return None
        return next((one for one in self._app.screens() if _told(one, self._app).key == wanted.key), None)


def _told(screen: QScreen, app: QGuiApplication) -> ScreenId:
    box: QRect = screen.geometry()
    return ScreenId(
        name=screen.name(),
        maker=screen.manufacturer(),
        model=screen.model(),
        serial=screen.serialNumber(),
        size=f"{box.width()}x{box.height()}",
        primary=screen is app.primaryScreen(),
    )
