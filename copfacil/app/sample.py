"""The sample day: invented people in six groups, and a sitting of co-consulting ready to be read aloud."""

import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

from copfacil import resources
from copfacil.app import forming
from copfacil.app.ending import Code, Ended
from copfacil.core import gestures
from copfacil.core.roster import Roster, read_people
from copfacil.core.words import Msg
from copfacil.live.host import Host

MARK = "copfacil-sample"
"""A file of this name tells that the folder holds nothing but the sample day."""

_LOCK = "copfacil.lock"


def make(host: Host) -> None:
    """Makes the sample day in a new session, by gestures alone; its first phase waits behind the reading aloud.

    Raises:
        OSError: it could not be written.
    """
    from copfacil.exercises.shelf import shelf  # noqa: PLC0415 - Home offers the sample day without reading exercises

    told, listed = day(), people()
    host.act(gestures.title, told["title"], host.local(host.now()).date().isoformat(), told["place"])
    host.act(gestures.list_people, listed.people)
    host.act(gestures.mix, listed.mix, ("organisation",))
    host.act(forming.form_groups, size=told["size"])
    for group, spot in zip(host.state.groups, told["spots"], strict=True):
        host.act(gestures.name_spot, group.number, spot)
    exercise = shelf().exercises[told["exercise"]]
    host.act(gestures.play, exercise, play_id=uuid4().hex, preset=told["preset"], turns=told["turns"])


def day() -> Mapping[str, Any]:
    """What the sample day says of itself: resources/demo/day.toml."""
    return tomllib.loads(resources.path("demo", "day.toml").read_text("utf-8"))


def people() -> Roster:
    """The people of the sample day, read as any list is read."""
    from copfacil.files.people import read_table  # noqa: PLC0415 - as above

    table = read_table(resources.path("demo", "people.csv"))
    return read_people(table.header, table.rows, lambda: uuid4().hex)


def fresh(folder: Path) -> None:
    """Empties the folder of the sample day, or makes it; a folder with anything else in it is left alone.

    Raises:
        Ended: the folder holds something else.
        StoreError: another copfacil uses it, or it cannot be written to.
    """
    from copfacil.store.failures import told_of  # noqa: PLC0415 - as above
    from copfacil.store.lock import WriterLock  # noqa: PLC0415 - as above

    with told_of(folder):
        folder.mkdir(0o700, exist_ok=True)
        held = {path.name for path in folder.iterdir()} - {_LOCK}
        if held and MARK not in held:
            sentence = "{folder} holds something else than the sample day: choose another folder with --data."
            raise Ended(Code.FOLDER, Msg(sentence, folder=str(folder)))
        lock = WriterLock(folder)
        try:
            (folder / MARK).touch()
            for path in (folder / name for name in held - {MARK}):
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path)
                else:
                    path.unlink()
        finally:
            lock.close()


def prepare(folder: Path) -> None:
    """Makes the folder of the sample day anew, with the day in it as this machine's clock has it.

    Raises:
        Ended, StoreError: as `fresh`.
    """
    from copfacil.live.clock import SystemClock  # noqa: PLC0415 - as above
    from copfacil.store import Store  # noqa: PLC0415 - as above

    fresh(folder)
    with Store.open(folder) as store:
        make(Host(store, SystemClock(), uuid4().hex))
