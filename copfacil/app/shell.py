"""What the parts of the app may ask of the desktop that holds them: they know this, not the desktop itself."""

from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QApplication, QWidget

from copfacil.app.frame import Frame
from copfacil.app.look import Looks
from copfacil.app.ticking import Ticker
from copfacil.core.words import Words
from copfacil.live.clock import Clock
from copfacil.store import Store

if TYPE_CHECKING:
    # For their types only: Home stands before any of these is needed.
    from asyncio import Task
    from collections.abc import Mapping

    from copfacil.app.answer import Answer
    from copfacil.app.day import Day
    from copfacil.app.programme import OpenProgramme
    from copfacil.app.ringing import Ringer
    from copfacil.app.wall import WallKeeper
    from copfacil.core.exercise import Exercise
    from copfacil.core.session import Session


class Opened(Protocol):
    """The day on its screens."""

    def now_said(self) -> str:
        """What runs now, in words; empty when nothing does."""
        ...

    def outline(self) -> tuple[tuple[str, str], ...]:
        """Name and minutes of the phases of what is on."""
        ...


class Programmes(Protocol):
    """The programme that is open, and its screen."""

    opened: "OpenProgramme | None"

    def open(self, stream: str) -> "OpenProgramme":
        """Opens a programme."""
        ...

    def go(self, page: str) -> None:
        """Shows a page of the one that is open."""
        ...

    def page(self, key: str) -> QWidget | None:
        """A page of it, if it was made already."""
        ...


class Shell(Protocol):
    """The desktop."""

    app: QApplication
    store: Store
    clock: Clock
    words: Words
    looks: Looks
    frame: Frame
    ticker: Ticker
    heard: str
    printed: str
    ahead: "Mapping[str, Session]"
    deleting: "Task[None] | None"

    @property
    def opened(self) -> Opened | None:
        """The day on its screens."""
        ...

    @property
    def day(self) -> "Day | None":
        """The day that is open."""
        ...

    @property
    def programmes(self) -> "Programmes":
        """The programme that is open, and its screen."""
        ...

    @property
    def shelf(self) -> "Mapping[str, Exercise]":
        """The exercises."""
        ...

    @property
    def wall(self) -> "WallKeeper":
        """The wall."""
        ...

    @property
    def ringer(self) -> "Ringer":
        """The bells."""
        ...

    @property
    def deaf(self) -> bool:
        """Whether this machine was found without sound."""
        ...

    def rehearse(self) -> "Answer":
        """The day that is open is run through beforehand."""
        ...

    def open(self, stream: str = "", title: str = "") -> "Day":
        """Opens a session, or begins a new one."""
        ...

    def needed(self) -> "Day":
        """The day that is open, else the newest, else a new one."""
        ...

    def speak(self, words: Words) -> None:
        """The desk speaks another language from now on."""
        ...

    def close_day(self) -> None:
        """Puts the day away."""
        ...

    def go(self, key: str) -> "Answer":
        """Shows a screen."""
        ...

    def show_today(self) -> None:
        """Home shows what the store holds now."""
        ...

    def changed(self) -> None:
        """The day has changed, and the change is on disk."""
        ...

    def mute(self) -> "Answer":
        """Bells are only shown, or heard again."""
        ...

    def ring(self) -> None:
        """Rings the bell once."""
        ...

    def has_printed(self) -> None:
        """A printer took pages."""
        ...

    def date(self) -> date:
        """The date in the room."""
        ...
