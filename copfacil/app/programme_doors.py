"""The doors of what stands around a programme's pages."""

from datetime import date
from typing import TYPE_CHECKING

from copfacil.app.answer import Answer, answered
from copfacil.app.day import fresh_id
from copfacil.app.programme import LAST, OpenProgramme
from copfacil.core.dates import MONTHS
from copfacil.core.programme import gestures
from copfacil.core.programme.template import Wish
from copfacil.core.words import Msg, Words
from copfacil.store.lines import ProgrammeLine
from copfacil.ui.programme.doors import Doors
from copfacil.ui.programme.values import Head, Listed

if TYPE_CHECKING:
    from copfacil.app.programme_pages import Pages
    from copfacil.app.shell import Shell


def programme_doors(desktop: "Shell", pages: "Pages") -> Doors:
    """The doors of what stands around the pages."""
    words = desktop.words

    def acted(deed: str) -> Answer:
        opened = desktop.programmes.opened
        if opened is None:
            return Msg("No programme is open.")
        return opened.undo() if deed == "undo" else opened.redo()

    return Doors(
        words=words,
        pages=[(key, words(name)) for key, name in pages.names],
        head=lambda: head(desktop),
        make=pages.make,
        refresh=pages.refresh,
        today=desktop.date,
        create=lambda title, wish: create(desktop, title, wish),
        open=lambda stream: answered(lambda: desktop.programmes.open(stream)),
        rename=lambda title: _rename(desktop, title),
        undo=lambda: acted("undo"),
        redo=lambda: acted("redo"),
    )


def head(desktop: "Shell") -> Head:
    """What stands above the pages."""
    with desktop.store.across() as across:
        lines = across.programmes()
    opened = desktop.programmes.opened
    return Head(
        stream=opened.host.stream if opened is not None else "",
        title=opened.state.headed if opened is not None else "",
        undo=opened.undoable if opened is not None else None,
        redo=opened.redoable if opened is not None else None,
        programmes=tuple(_listed(desktop.words, line) for line in lines),
    )


def _listed(words: Words, line: ProgrammeLine) -> Listed:
    people = words(Msg("{n} person", "{n} people", n=line.people))
    if not line.starts:
        return Listed(stream=line.stream, title=line.title, about=people)
    span = words(Msg("{first} to {last}", first=_month(line.starts), last=_month(line.ends or line.starts)))
    return Listed(stream=line.stream, title=line.title, about=f"{span}, {people}")


def _month(iso: str) -> Msg:
    day = date.fromisoformat(iso)
    return Msg("{month} {year}", month=MONTHS[day.month - 1], year=str(day.year))


def create(desktop: "Shell", title: str, wish: Wish | None) -> Answer:
    """A new programme is open, with its year; none is begun that could not be titled."""
    opened = OpenProgramme(desktop.store, desktop.clock)
    why = opened.act(gestures.title, title)
    if why is None and wish is not None:
        why = opened.act(gestures.lay, wish, new_id=fresh_id, said=desktop.words)
    if opened.state.title:
        desktop.programmes.open(opened.host.stream)
        desktop.changed()
    return why


def _rename(desktop: "Shell", title: str) -> Answer:
    opened = desktop.programmes.opened
    if opened is None:
        return Msg("No programme is open.")
    return opened.act(gestures.title, title)


def open_last(desktop: "Shell") -> OpenProgramme | None:
    """The programme that was open last, else the one touched last; None where there is none."""
    stream = desktop.store.setting(LAST, "")
    with desktop.store.across() as across:
        streams = [line.stream for line in across.programmes()]
    if not streams:
        return None
    return OpenProgramme(desktop.store, desktop.clock, stream if stream in streams else streams[0])
