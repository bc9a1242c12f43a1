"""Deleting at the desk: one deed at a time beside everything else, what is due every hour, the receipt at the end."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from copfacil.app.answer import Answer, answered
from copfacil.app.redacting import Deleting, Told
from copfacil.core.gestures import Refused
from copfacil.core.receipt import Receipt, lines, summary
from copfacil.core.redaction import Deletion
from copfacil.core.words import Msg

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

EVERY = 60 * 60
"""s between two looks at what is due."""

_NOTICE = "deleting"
"""Says how far it is."""

Deed = Callable[[Deleting], Coroutine[Any, Any, None]]


def deleting(desktop: "Shell") -> Deleting:
    """Who deletes for the desk."""
    return Deleting(desktop.store, desktop.clock, _Screen(desktop))


# What can be begun. It answers why not, or None; what comes of it later is said by the window.


def delete(desktop: "Shell", *, person: str = "", before: str = "", now: bool, doubles: Sequence[str] = ()) -> Answer:
    """Hides a person, or what people said on days before an ISO date; with ``now`` empties it at once.

    Args:
        desktop: the windows.
        person: id of who goes, empty for a purge.
        before: ISO date of a purge, empty for a person.
        now: do not wait a day.
        doubles: other ids under which sessions of the past know the same person.
    """

    async def deed(who: Deleting) -> None:
        deletions = [await who.delete(person=one, before=before) for one in (*doubles, person)]
        for deletion in deletions if now else ():
            await _empty(desktop, who, deletion)

    return _begin(desktop, deed)


def empty(desktop: "Shell", key: str) -> Answer:
    """Empties what waits under that key."""
    return _begin(desktop, lambda who: _empty(desktop, who, _waiting(who, key)))


def bring_back(desktop: "Shell", key: str) -> Answer:
    """Brings back what waits under that key."""
    return _begin(desktop, lambda who: who.bring_back(_waiting(who, key)))


async def watch(desktop: "Shell") -> None:
    """Empties what is due, now and every hour; never while a round is on."""
    while True:
        look(desktop)
        await asyncio.sleep(EVERY)


def look(desktop: "Shell") -> None:
    """Empties what is due, unless a round is on: then the next look does."""
    due: list[Deletion] = []
    why = answered(lambda: due.extend(deleting(desktop).due()))

    async def deed(who: Deleting) -> None:
        for deletion in due:
            await _empty(desktop, who, deletion)

    if why is not None:
        _fail(desktop, why)
    elif due:
        _begin(desktop, deed)


# How it goes on.


def why_not(desktop: "Shell") -> Answer:
    """Why nothing can be deleted now, None when something can."""
    if desktop.day is not None and desktop.day.round_on:
        return Msg("A round is on: delete when it is over.")
    if desktop.deleting is not None:
        return Msg("Words are being deleted just now: do it again in a moment.")
    return None


def _begin(desktop: "Shell", deed: Deed) -> Answer:
    if (why := why_not(desktop)) is not None:
        return why
    desktop.deleting = asyncio.get_running_loop().create_task(_done(desktop, deed))
    return None


async def _done(desktop: "Shell", deed: Deed) -> None:
    """Does it; then everything that is shown is read again."""
    task = asyncio.ensure_future(deed(deleting(desktop)))
    await asyncio.gather(task, return_exceptions=True)
    desktop.deleting = None
    desktop.frame.calm(_NOTICE)
    _reload(desktop)
    if (why := answered(task.result)) is not None:
        _fail(desktop, why)


def _waiting(who: Deleting, key: str) -> Deletion:
    found = next((one for one in who.pending() if one.gesture == key), None)
    if found is None:
        raise Refused(Msg("That was emptied or brought back meanwhile."))
    return found


async def _empty(desktop: "Shell", who: Deleting, deletion: Deletion) -> None:
    _show(desktop, await who.empty(deletion, _progress(desktop)))


def _progress(desktop: "Shell") -> Told:
    """Says how far it is, asked from another thread."""
    loop = asyncio.get_running_loop()

    def tell(done: int, every: int) -> None:
        text = Msg("{done} of {every} files are done. Go on with what you do.", done=done, every=every)
        desktop.frame.ask(_NOTICE, Msg("Words are being taken out for good"), text, [])

    def told(done: int, every: int) -> None:
        with suppress(RuntimeError):  # the app is being closed, and nobody looks
            loop.call_soon_threadsafe(tell, done, every)

    return told


class _Screen:
    """The day that is open."""

    def __init__(self, desktop: "Shell") -> None:
        self._desktop = desktop

    @property
    def stream(self) -> str:
        """The session's id, empty for none."""
        day = self._desktop.day
        return day.host.stream if day is not None else ""

    @property
    def programme(self) -> str:
        """The programme's id, empty for none."""
        programme = self._desktop.programmes.opened
        return programme.host.stream if programme is not None else ""

    @property
    def round_on(self) -> bool:
        """Whether a round runs in it."""
        day = self._desktop.day
        return day is not None and day.round_on

    def reload(self) -> None:
        """Loads it again, and the screen that is shown with it."""
        _reload(self._desktop)


def _reload(desktop: "Shell") -> None:
    day, screen = desktop.day, desktop.frame.current
    if desktop.programmes.opened is not None:
        desktop.programmes.opened.load()
    if day is not None and not day.round_on:
        desktop.frame.setFocus()  # the button that was pressed goes away with its screen
        desktop.open(day.host.stream)
    desktop.go(screen)


def _fail(desktop: "Shell", why: Msg) -> None:
    """Said by the window: the screen that asked is another one by now."""
    logging.getLogger("copfacil").error("not deleted: %s", why)
    desktop.frame.tell(why)


# The receipt.


def _show(desktop: "Shell", receipt: Receipt) -> None:
    text = " ".join(desktop.words(line) for line in summary(receipt))
    desktop.frame.ask(
        f"receipt {receipt.deletion.gesture}",
        Msg("Deleted for good"),
        Msg("{text}", text=text),
        [(Msg("Save as text"), lambda: _save(desktop, receipt)), (Msg("Close"), lambda: None)],
    )


def _save(desktop: "Shell", receipt: Receipt) -> None:
    """Asks where to, without holding anything up."""
    dialog = QFileDialog(desktop.frame, desktop.words("Save as text"), "", desktop.words("Text (*.txt)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("txt")
    dialog.selectFile(f"copfacil-{receipt.made[:10]}.txt")
    dialog.fileSelected.connect(lambda path: _saved(desktop, receipt, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _saved(desktop: "Shell", receipt: Receipt, path: Path) -> None:
    try:
        path.write_text("".join(f"{desktop.words(line)}\n" for line in lines(receipt)), "utf-8")
    except OSError as failed:
        desktop.frame.tell(Msg("{file} cannot be written: {reason}.", file=path.name, reason=failed.strerror or ""))
        _show(desktop, receipt)
