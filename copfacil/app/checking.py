"""What works on this machine, each thing as a line; nothing is changed by looking, and the app may run meanwhile."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Literal

from copfacil.app import platform
from copfacil.core.words import Msg

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

State = Literal["ready", "unknown", "off", "failed"]
"""off: not there, and nothing needs it; unknown: only a person can tell, so it is never shown as ready."""

NEEDED = frozenset({"qt", "fonts", "screen", "folder", "disk", "database"})
"""Without these copfacil does not work."""

_LEAST_FREE = 50
"""MB that a day with its backups may take."""
_SOUND_S = 3.0
"""How long a sound device may take to open."""
_HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing.

    Attributes:
        key: qt, fonts, screen, sound, folder, disk, database, exercises.
        name: what people call it.
        state: how it stands.
        sentence: what is known, and what to do where it does not work.
    """

    key: str
    name: Msg
    state: State
    sentence: Msg


def check(folder: Path) -> tuple[Item, ...]:
    """Everything that can be looked at, for the data of this folder."""
    return (qt(), *readiness(folder), database(folder), *exercises(folder))


def broken(items: tuple[Item, ...]) -> bool:
    """Whether something is broken that copfacil needs."""
    return any(item.state == "failed" and item.key in NEEDED for item in items)


def readiness(folder: Path) -> tuple[Item, ...]:
    """What a room needs: letters, a screen, sound, a place to save; also asked while the app runs."""
    return (fonts(), screens(), sound(), saving(folder), disk(folder))


def qt() -> Item:
    """Whether windows can be drawn, and by which Qt."""
    name = Msg("Qt")
    if (trouble := platform.drawing()) is not None:
        return Item(key="qt", name=name, state="failed", sentence=trouble.said)
    try:
        from PySide6.QtCore import qVersion  # noqa: PLC0415 - Qt may be missing, that is what we ask
        from PySide6.QtWidgets import QApplication  # noqa: F401, PLC0415 - as above
    except ImportError as error:
        why = Msg("Qt cannot be loaded ({reason}): install copfacil again with pip.", reason=str(error))
        return Item(key="qt", name=name, state="failed", sentence=why)
    return Item(key="qt", name=name, state="ready", sentence=Msg("Version {version} works.", version=qVersion()))


def fonts() -> Item:
    """Whether the letters are there that screens and paper use."""
    from importlib.util import find_spec  # noqa: PLC0415 - as the others: nothing is loaded that is not asked about

    name = Msg("Letters")
    found = find_spec("font_source_sans_pro")
    files = Path(found.origin).parent / "files" if found and found.origin else None
    cuts = len(list(files.glob("SourceSansPro-*.ttf"))) if files else 0
    if not cuts:
        why = Msg("Source Sans is missing: install the package font-source-sans-pro with pip.")
        return Item(key="fonts", name=name, state="failed", sentence=why)
    return Item(key="fonts", name=name, state="ready", sentence=Msg("Source Sans is there, in {cuts} cuts.", cuts=cuts))


def screens() -> Item:
    """How many screens there are; where Qt would draw unseen, or not at all, that."""
    name = Msg("Screens")
    if (trouble := platform.windows()) is not None:
        why = Msg(
            "{why} The app needs one; groups, print and check work, and demo draws the sample day into a folder.",
            why=trouble.said,
        )
        said = why if trouble.what == "display" else trouble.said
        return Item(key="screen", name=name, state="failed", sentence=said)
    if platform.unseen():
        why = Msg("Qt is told to draw where nobody sees it (QT_QPA_PLATFORM).")
        return Item(key="screen", name=name, state="off", sentence=why)
    sizes = [(screen.size().width(), screen.size().height()) for screen in _application().screens()]
    told = ", ".join(f"{width}x{height}" for width, height in sizes)
    if len(sizes) > 1:
        both = Msg("{n} screens: {sizes}. The wall has its own.", n=len(sizes), sizes=told)
        return Item(key="screen", name=name, state="ready", sentence=both)
    one = Msg("One screen, {sizes}: desk and wall share it until a projector is plugged in.", sizes=told)
    return Item(key="screen", name=name, state="ready", sentence=one)


def sound() -> Item:
    """Whether a sound device opens; whether anybody hears it is for ears to tell, so it is never ready by itself."""
    from copfacil.live.bells import NO_DEVICE, Bells, State  # noqa: PLC0415 - sound is looked at here alone
    from copfacil.live.bells import monotonic as now  # noqa: PLC0415 - as above
    from copfacil.live.mixer import Bell  # noqa: PLC0415 - as above

    missing = Event()
    bells = Bells(say=lambda _: missing.set())
    bells.set_bells([Bell("end", int(now()) + _HOUR_MS)])  # opens the device; the bell itself is never reached
    until = now() + _SOUND_S * 1000
    while bells.state == State.AT_REST and now() < until and not missing.wait(0.02):
        pass
    state = bells.state
    bells.close()
    name = Msg("Sound")
    if state == State.NO_DEVICE:
        return Item(key="sound", name=name, state="off", sentence=NO_DEVICE)
    if state == State.OPEN:
        heard = Msg("A device opens. Whether the room hears it, only ears can tell: ring the test bell in the app.")
        return Item(key="sound", name=name, state="unknown", sentence=heard)
    slow = Msg("No device has opened yet: ring the test bell in the app.")
    return Item(key="sound", name=name, state="unknown", sentence=slow)


def saving(folder: Path) -> Item:
    """Whether the data folder can be written to, or made."""
    name = Msg("Data folder")
    there = _nearest(folder)
    if not there.is_dir():
        why = Msg("{folder} is not a folder: choose another with --data.", folder=str(there))
        return Item(key="folder", name=name, state="failed", sentence=why)
    if not os.access(there, os.W_OK | os.X_OK):
        why = Msg("{folder} cannot be written to: allow it, or choose another with --data.", folder=str(there))
        return Item(key="folder", name=name, state="failed", sentence=why)
    said = Msg("{folder} can be written to.", folder=str(folder))
    if there != folder:
        said = Msg("{folder} is not there yet; it can be made.", folder=str(folder))
    return Item(key="folder", name=name, state="ready", sentence=said)


def disk(folder: Path) -> Item:
    """How much room is left."""
    name = Msg("Free disk")
    try:
        free = shutil.disk_usage(_nearest(folder)).free // 1_000_000
    except OSError as error:
        why = Msg("Nobody can tell ({reason}).", reason=error.strerror or str(error))
        return Item(key="disk", name=name, state="unknown", sentence=why)
    shown = f"{free:,}"
    if free < _LEAST_FREE:
        why = Msg("Only {free} MB are left: free some space before the day.", free=shown)
        return Item(key="disk", name=name, state="failed", sentence=why)
    return Item(key="disk", name=name, state="ready", sentence=Msg("{free} MB are left.", free=shown))


def database(folder: Path) -> Item:
    """Whether what is kept is whole; reads all of it, several ms a megabyte."""
    from copfacil.store import Store, StoreError  # noqa: PLC0415 - Home asks for readiness without the database
    from copfacil.store.files import NAME  # noqa: PLC0415 - as above

    name = Msg("Sessions")
    try:
        if not folder.exists() or (os.access(folder, os.X_OK) and not (folder / NAME).exists()):
            return Item(key="database", name=name, state="ready", sentence=Msg("None are kept yet."))
        with Store.open(folder, read_only=True) as store:
            wrong = store.check()
            count = store.count()
    except StoreError as error:
        return Item(key="database", name=name, state="failed", sentence=error.said)
    except OSError as error:
        why = Msg("They cannot be read ({reason}).", reason=error.strerror or str(error))
        return Item(key="database", name=name, state="failed", sentence=why)
    if wrong:
        return Item(key="database", name=name, state="failed", sentence=wrong[0])
    whole = Msg("{n} is kept, and it is whole.", "{n} are kept, all of them whole.", n=count)
    return Item(key="database", name=name, state="ready", sentence=whole)


def rebuild(folder: Path) -> Msg:
    """Works out anew all that is looked up across sessions and programmes; says of how many.

    Raises:
        StoreError: it could not be written, or another copfacil writes there.
    """
    from copfacil.live.looking import looked_up  # noqa: PLC0415 - only who asks for it pays
    from copfacil.store import Store  # noqa: PLC0415 - as above

    with Store.open(folder) as store:
        streams = store.streams()
        store.rebuild([(stream, looked_up(store.rows(stream))) for stream in streams])
    return Msg(
        "The lists of {n} session or programme are new.",
        "The lists of {n} sessions and programmes are new.",
        n=len(streams),
    )


def exercises(folder: Path) -> Iterator[Item]:
    """How many exercises there are, and each that was refused."""
    from copfacil.exercises.shelf import shelf  # noqa: PLC0415 - Home asks for readiness without exercises

    name = Msg("Exercises")
    found = shelf([folder / "exercises"])
    yield Item(key="exercises", name=name, state="ready", sentence=Msg("{n} are there.", n=len(found.exercises)))
    for one in found.refused:
        why = Msg("{file}, line {line}: {reason}", file=str(one.path), line=one.line, reason=one.msg)
        yield Item(key="exercises", name=name, state="failed", sentence=why)


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest above it that is there."""
    found = folder.absolute()
    while not _is_there(found) and found != found.parent:
        found = found.parent
    return found


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # it lies in a folder that nobody may look into
        return False


def _application() -> "QGuiApplication":
    """The app's own application, or one for this look."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - as in `qt`

    there = QGuiApplication.instance()
    return there if isinstance(there, QGuiApplication) else QGuiApplication(sys.argv[:1])
