"""The doors of sharing: the digest on the clipboard, the year for a calendar, the report for Word, the materials pack."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from copfacil.app.answer import Answer
from copfacil.app.programme import OpenProgramme
from copfacil.app.programme_paper import noted
from copfacil.app.yearbook import yearbook_of
from copfacil.core.programme import gestures
from copfacil.core.programme.digest import digest
from copfacil.core.words import Msg, Words
from copfacil.ui.share.doors import Doors, Stated, Thing

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

Made = tuple[bytes, tuple[Msg, ...]]
"""A file, and what is not in it."""


def share_doors(opened: OpenProgramme, desktop: "Shell") -> Doors:
    """The doors of sharing."""
    words = desktop.words
    return Doors(
        words=words,
        digest=lambda: digest_in(opened, words, "text"),
        copy=lambda way: copied(digest_in(opened, words, way)),
        things=lambda: things(opened, words),
        write=lambda key, path: write(opened, words, key, path),
        stated=lambda: Stated(about=opened.state.about, accreditor=opened.state.accreditor, signer=opened.state.signer),
        state=lambda now: opened.act(
            gestures.title, opened.state.title, about=now.about, accreditor=now.accreditor, signer=now.signer
        ),
    )


def digest_in(opened: OpenProgramme, words: Words, way: str) -> str:
    """The digest as "text" or "markdown"."""
    from copfacil.files.export_markdown import document_markdown, document_text  # noqa: PLC0415 - made when wanted

    made = digest(yearbook_of(opened), words)
    return document_markdown(made) if way == "markdown" else document_text(made)


def copied(text: str) -> Answer:
    """The text is ready to be pasted."""
    QApplication.clipboard().setText(text)
    return None


def things(opened: OpenProgramme, words: Words) -> tuple[Thing, ...]:
    """The files that can be made."""
    name = "".join(sign if sign.isalnum() or sign in " -" else "" for sign in opened.state.headed).strip() or "copfacil"
    return (
        Thing(
            key="pack",
            name=words("Materials pack"),
            about=words("A zip with an index page for any portal: reading, links, handouts, what members brought."),
            ending="zip",
            file=name,
        ),
        Thing(
            key="calendar",
            name=words("The year for a calendar"),
            about=words("Every meeting with its hours; a meeting that moves, moves there too."),
            ending="ics",
            file=name,
        ),
        Thing(
            key="report",
            name=words("Interim report for Word"),
            about=words("To be edited; the page Paper has it as PDF."),
            ending="docx",
            file=name,
        ),
    )


def write(opened: OpenProgramme, words: Words, key: str, path: Path) -> tuple[Msg, ...]:
    """Makes a file and writes it; gives what could not be done, a sentence each."""
    made, told = _MAKERS[key](opened, words)
    try:
        path.write_bytes(made)
    except OSError as failed:
        return (Msg("{file} could not be written: {reason}.", file=path.name, reason=failed.strerror or str(failed)),)
    why = noted(opened, path.name, path)
    return told if why is None else (*told, why)


def _pack(opened: OpenProgramme, words: Words) -> Made:
    """With the interim report, which names nobody who did not agree to it."""
    from copfacil.files.portal import portal  # noqa: PLC0415 - made when wanted
    from copfacil.handouts.year import YEAR_SHEETS, render_year  # noqa: PLC0415 - as above

    book = yearbook_of(opened)
    made = {f"{words(YEAR_SHEETS['interim'].name)}.pdf": render_year("interim", book, words)}
    return portal(book, words, made=made, read=Path.read_bytes)


def _calendar(opened: OpenProgramme, _: Words) -> Made:
    from copfacil.files.export_year_calendar import year_calendar  # noqa: PLC0415 - made when wanted

    return year_calendar(opened.state, datetime.now(UTC)), ()


def _report(opened: OpenProgramme, words: Words) -> Made:
    from copfacil.core.programme.interim import interim  # noqa: PLC0415 - made when wanted
    from copfacil.files.word_report import document_word  # noqa: PLC0415 - as above

    return document_word(interim(yearbook_of(opened), words), words, lambda _picture: b""), ()


_MAKERS: Mapping[str, Callable[[OpenProgramme, Words], Made]] = {
    "pack": _pack,
    "calendar": _calendar,
    "report": _report,
}
