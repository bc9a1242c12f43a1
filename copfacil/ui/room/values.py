"""What the room shows, as values. All texts are already in the desk's language."""

from dataclasses import dataclass
from typing import Literal

from copfacil.ui.kit.going import Going
from copfacil.ui.wall.frame import Look

Stands = Literal["wall", "desk", ""]
SoundState = Literal["untried", "on", "none"]
"""untried is never shown as on; none means that this machine has no sound, and bells are shown."""
DeskTheme = Literal["light", "dark", "contrast"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A screen to pick from.

    Attributes:
        key: what it is known by.
        name: what people call it.
        size: "1920 × 1080".
        main: the desktop's main screen.
        stands: who has it, or will have it once the wall is shown.
    """

    key: str
    name: str
    size: str
    main: bool = False
    stands: Stands = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """The wall: its screens, whether the room sees it, how it looks."""

    screens: tuple[Screen, ...] = ()
    shown: bool = False
    blank: bool = False
    dark: bool = False
    dial: Look = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """The bells.

    Attributes:
        state: what is known.
        heard: clock time at which the bell was last rung by hand; empty when it was not.
        percent: volume, 0 to 100.
        muted: bells are only shown.
    """

    state: SoundState = "untried"
    heard: str = ""
    percent: int = 80
    muted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """How the desk looks; percent is the size of letters, one of ``percents``.

    Languages are (code, own name).
    """

    theme: DeskTheme = "light"
    percent: int = 100
    percents: tuple[int, ...] = (100, 125, 150, 175, 200)
    still: bool = False
    languages: tuple[tuple[str, str], ...] = (("en", "English"), ("cy", "Cymraeg"))
    language: str = "en"
    wall_language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A dated backup: its key, its time ("21 November, 09:00"), its size ("312 KB")."""

    key: str
    when: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Where days are kept.

    Attributes:
        folder: its path.
        copies: the backups, newest first.
        told: what happened to the data since the app was started.
        why_not: why no backup can be gone back to now; empty when one can.
    """

    folder: str
    copies: tuple[Copy, ...] = ()
    told: tuple[str, ...] = ()
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OldDays:
    """What people said on days before a date, and shall go.

    Attributes:
        going: what is hidden and not yet emptied.
        why_not: why nothing can be deleted now; empty when it can.
    """

    going: tuple[Going, ...] = ()
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a date would take: in a sentence, and whether there is any such day."""

    said: str
    some: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """All that the room shows."""

    wall: Wall
    sound: Sound
    look: Appearance
    days: Days
    old: OldDays
    version: str


@dataclass(frozen=True, slots=True)
class Credit:
    """An exercise and whose work it comes from."""

    name: str
    credit: str
    licence: str
