"""What the pages of a programme can ask for: callables that the app gives them. They know no host and no store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from copfacil.core.programme.template import Wish
from copfacil.core.programme.year import Holiday, Meeting
from copfacil.core.words import Msg, Words
from copfacil.ui.programme.values import Head, YearView

Answer = Msg | None
"""None when it was done, otherwise why it was not: the screen says that sentence. A door never raises."""


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of what stands around the pages."""

    words: Words
    """The desk's language."""
    pages: Sequence[tuple[str, str]]
    """The pages: key, and what each is called."""
    head: Callable[[], Head]
    """What stands above them now."""
    make: Callable[[str], QWidget]
    """A page, made when it is first shown."""
    refresh: Callable[[str], None]
    """A page that was made shows the programme as it stands."""
    today: Callable[[], date]
    """The date in the room."""
    create: Callable[[str, Wish | None], Answer]
    """A new programme of that name is open, with a year as wished; None for one without meetings."""
    open: Callable[[str], Answer]
    """Another programme is open."""
    rename: Callable[[str], Answer]
    """It is called otherwise."""
    undo: Callable[[], Answer]
    """The last gesture on it is taken back."""
    redo: Callable[[], Answer]
    """What was taken back is done again."""


@dataclass(frozen=True, kw_only=True)
class YearDoors:
    """The doors of the year. Meetings are ids."""

    words: Words
    """The desk's language."""
    view: Callable[[], YearView]
    """The year as it stands."""
    today: Callable[[], date]
    """The date in the room."""
    begin: Callable[[str], Answer]
    """Its session is open: begun from its template with people and sets, or the one begun before."""
    hold: Callable[[str, bool], Answer]
    """It was held, or was not after all."""
    put: Callable[[Meeting], Answer]
    """A meeting comes in, or is this from now on."""
    drop: Callable[[str], Answer]
    """A meeting is taken off the year."""
    redate: Callable[[Mapping[str, str], int, Sequence[Holiday]], Answer]
    """Meetings get other days (id to ISO date); weeks apart, and days that are kept free."""
    settle: Callable[[str], Answer]
    """What is due under that key is done."""
    undo: Callable[[], Answer]
    """What was done last is taken back."""
    go: Callable[[str], None]
    """Another page of the programme is shown, or a part of the page Between."""
    new_id: Callable[[], str]
    """An id for a new meeting."""
