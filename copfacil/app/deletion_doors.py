"""The doors through which People deletes somebody, the hourly look at what is due, and the receipt on the desk."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from copfacil.app.answer import Answer, answered
from copfacil.app.redacting import Deleting, local
from copfacil.core.dates import MONTHS
from copfacil.core.gestures import Refused
from copfacil.core.redaction import Deletion, Receipt, lines, summary
from copfacil.core.words import Msg
from copfacil.ui.people.deleting import Deletions, Going

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

EVERY = 60 * 60
"""s between two looks at what is due."""


def deletion_doors(desktop: "Shell") -> Deletions:
    """The doors through which People deletes."""
    deleting = Deleting(desktop.store, desktop.clock)
    return Deletions(
        words=desktop.words,
        pending=lambda: _pending(desktop, deleting),
        delete=lambda person: _act(desktop, lambda: _hidden(deleting.delete(person=person))),
        delete_now=lambda person: _act(desktop, lambda: (deleting.empty(deleting.delete(person=person)),)),
        bring_back=lambda key: _act(desktop, lambda: _back(deleting, _of(deleting, key))),
        empty_now=lambda key: _act(desktop, lambda: (deleting.empty(_of(deleting, key)),)),
    )


async def watch(desktop: "Shell") -> None:
    """Empties what is due, now and every hour; never while a round is on."""
    while True:
        look(desktop)
        await asyncio.sleep(EVERY)


def look(desktop: "Shell") -> None:
    """Empties what is due, unless a round is on: then the next look does."""
    deleting = Deleting(desktop.store, desktop.clock)
    due: list[Deletion] = []
    why = answered(lambda: due.extend(deleting.due()))
    if why is not None:
        _fail(desktop, why)
    elif due:
        _act(desktop, deleting.carry_out)


def _act(desktop: "Shell", deed: Callable[[], Iterable[Receipt]]) -> Answer:
    """Does it between two rounds; the day that is open is loaded again, and receipts are shown."""
    if desktop.day is not None and desktop.day.round_on:
        return Msg("A round is on: delete when it is over.")
    receipts: list[Receipt] = []
    why = answered(lambda: receipts.extend(deed()))
    day, screen = desktop.day, desktop.frame.current
    desktop.frame.setFocus()  # the button that was pressed goes away with its screen
    if day is not None:
        desktop.open(day.host.stream)
    desktop.go(screen)
    for receipt in receipts:
        _show(desktop, receipt)
    if why is not None:
        _fail(desktop, why)
    return None


def _fail(desktop: "Shell", why: Msg) -> None:
    """Said by the window: the screen that asked is another one by now."""
    logging.getLogger("copfacil").error("not deleted: %s", why)
    desktop.frame.tell(why)


def _hidden(_: Deletion) -> tuple[Receipt, ...]:
    """What is only hidden has no receipt yet."""
    return ()


def _back(deleting: Deleting, deletion: Deletion) -> tuple[Receipt, ...]:
    deleting.bring_back(deletion)
    return ()


def _of(deleting: Deleting, gesture: str) -> Deletion:
    found = next((one for one in deleting.pending() if one.gesture == gesture), None)
    if found is None:
        raise Refused(Msg("That was emptied or brought back meanwhile."))
    return found


def _pending(desktop: "Shell", deleting: Deleting) -> tuple[Going, ...]:
    return tuple(
        Going(
            key=one.gesture,
            name=deleting.name(one) or desktop.words("People before {day}", day=one.before),
            when=desktop.words(_when(local(one.due))),
        )
        for one in deleting.pending()
    )


def _when(due: datetime) -> Msg:
    return Msg("{day} {month}, {time}", day=due.day, month=MONTHS[due.month - 1], time=f"{due:%H:%M}")


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
