"""Deleting people, and what they said before a date: hidden at once, emptied a day later or now, receipt in hand.

Nothing here holds the app up: sessions are hidden one at a time with the loop between them, and words are taken out
in a thread of its own. A session in which a round is on has its turn when that is over.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from copfacil.app.logs import FOLDER
from copfacil.core import events as e
from copfacil.core.codec import from_body
from copfacil.core.exports import Export, made_of
from copfacil.core.journal import Row
from copfacil.core.people import Person
from copfacil.core.programme import redaction as of_programmes
from copfacil.core.receipt import Receipt
from copfacil.core.redaction import (
    LISTED,
    WAIT,
    Deletion,
    brings_back,
    deletions,
    emptied,
    forgetting,
    full_names,
    hides,
    puts_away,
    read_body,
    struck,
)
from copfacil.live.clock import Clock
from copfacil.live.looking import folded, folded_programme, is_programme, looked_up
from copfacil.live.rows import Deed, written
from copfacil.store import DELETIONS, Store

ROUND = 5.0
"""s between two looks whether a round is over."""

Told = Callable[[int, int], None]
"""Hears, from any thread, how many files were emptied and how many there are."""


class Screen(Protocol):
    """Whoever has streams open: what it knows of them is old once something was hidden or emptied there."""

    @property
    def stream(self) -> str:
        """The session's id, empty for none."""
        ...

    @property
    def programme(self) -> str:
        """The programme's id, empty for none."""
        ...

    @property
    def round_on(self) -> bool:
        """Whether a round runs in it."""
        ...

    def reload(self) -> None:
        """Loads it again, if there is one."""
        ...


class Deleting:
    """Deletes in everything that a store holds.

    Args:
        store: of all sessions.
        clock: tells when a day is over.
        screen: has one of them open.
    """

    def __init__(self, store: Store, clock: Clock, screen: Screen) -> None:
        self._store, self._clock, self._screen = store, clock, screen

    def pending(self) -> tuple[Deletion, ...]:
        """What is hidden and not yet emptied, oldest first."""
        stored: list[object] = self._store.setting(DELETIONS, [])
        return deletions(stored)

    def due(self) -> tuple[Deletion, ...]:
        """What waited long enough."""
        now = self._clock.read().wall
        return tuple(one for one in self.pending() if one.due <= now)

    def name(self, deletion: Deletion) -> str:
        """How a person who is not yet emptied is called, empty for nobody."""
        found = _listed(self._store, deletion.person)
        return next((person.shown for _, person in found if person.id == deletion.person), "")

    async def delete(self, *, person: str = "", before: str = "") -> Deletion:
        """Hides a person in every session that lists them, or what people said on days before an ISO date.

        Raises:
            StoreError: doing it again finishes it.
        """
        known = next((one for one in self.pending() if (one.person, one.before) == (person, before)), None)
        due = self._clock.read().wall + WAIT
        deletion = known or Deletion(gesture=uuid4().hex, person=person, before=before, due=due)
        if known is None:
            self._keep((*self.pending(), deletion))
        await self._each(self._store.streams(), lambda stream: self._hide(stream, deletion))
        return deletion

    async def bring_back(self, deletion: Deletion) -> None:
        """Takes a deletion back: as if it had never been made, but for a round that was put away.

        Raises:
            StoreError: doing it again finishes it.
        """
        await self._each(self._store.streams(), lambda stream: self._bring_back(stream, deletion))
        self._keep(one for one in self.pending() if one != deletion)

    async def empty(self, deletion: Deletion, told: Told = lambda _done, _all: None) -> Receipt:
        """Empties it now, down to the bytes of the data folder; nobody can take that back.

        Args:
            deletion: what goes.
            told: hears how far it is.

        Raises:
            StoreError: it is not finished; doing it again finishes it.
        """
        # A list that was read again meanwhile may have brought the person back in.
        await self._each(self._store.streams(), lambda stream: self._hide(stream, deletion))
        written = self._store.written
        receipt = await asyncio.to_thread(self._emptied, deletion, told)
        await self._each(self._open, lambda _: True)
        if self._store.written != written:  # by a screen that still knew the words
            await asyncio.to_thread(self._emptied, deletion, told)
        self._keep(one for one in self.pending() if one != deletion)
        return receipt

    # How it is done.

    async def _each(self, streams: Iterable[str], do: Callable[[str], bool]) -> None:
        """Does something in streams, in those on the screen first, which are loaded again where that changed them."""
        left = sorted(streams, key=lambda stream: stream not in self._open)
        while left:
            waiting = []
            for stream in left:
                if stream == self._screen.stream and self._screen.round_on:
                    waiting.append(stream)
                elif do(stream) and stream in self._open:
                    self._screen.reload()
                await asyncio.sleep(0)
            left = waiting
            if left:
                await asyncio.sleep(ROUND)

    @property
    def _open(self) -> tuple[str, ...]:
        return (self._screen.stream, self._screen.programme)

    def _hide(self, stream: str, deletion: Deletion) -> bool:
        rows = self._store.rows(stream)
        if deletion.person and not any(deletion.person in row.body for row in rows):
            return False
        away: tuple[object, ...] = ()
        hidden: tuple[object, ...]
        if is_programme(rows):
            hidden = of_programmes.hides(folded_programme(rows), deletion)
        else:
            session = folded(rows)
            away, hidden = puts_away(session), hides(session, deletion)
        if hidden:
            first = self._rows(rows, away, uuid4().hex)
            self._add(rows, [*first, *self._rows([*rows, *first], hidden, deletion.gesture)])
        return bool(hidden)

    def _bring_back(self, stream: str, deletion: Deletion) -> bool:
        rows = self._store.rows(stream)
        hidden = [_event(row) for row in rows if row.gesture == deletion.gesture]
        if not hidden or deletion.gesture in struck(rows):
            return False
        taken = self._rows(rows, (e.Struck(gesture=deletion.gesture),), uuid4().hex)
        now = [*rows, *taken]
        back: tuple[object, ...] = (
            of_programmes.brings_back(folded_programme(now), hidden)
            if is_programme(rows)
            else brings_back(folded(now), hidden)
        )
        self._add(rows, [*taken, *self._rows([*rows, *taken], back, uuid4().hex, author="desk")])
        return True

    def _rows(
        self, before: Sequence[Row], happened: Iterable[object], gesture: str, *, author: str = "host"
    ) -> list[Row]:
        """Rows that follow others of a session; on its own clock it is the last time that is known."""
        reading, last = self._clock.read(), before[-1]
        mark = self._store.marked(last.stream)
        at = last.at if mark is None else max(last.at, mark.at)
        return written(Deed(last.stream, at, reading, author, gesture), happened, last.seq)

    def _add(self, rows: Sequence[Row], more: Sequence[Row]) -> None:
        self._store.append(more, looked_up([*rows, *more]))

    def _keep(self, pending: Iterable[Deletion]) -> None:
        self._store.set_setting(DELETIONS, [one.stored for one in pending])

    def _emptied(self, deletion: Deletion, told: Told) -> Receipt:
        """Takes the words out, in a thread of its own."""
        folder = self._store.folder
        with Store.open(folder, read_only=True) as store:
            people = list(_listed(store))
        theirs = [person for _, person in people if person.id == deletion.person]
        names = frozenset(name for person in theirs for name in full_names(person))
        shown = {person.shown.casefold() for person in theirs} - {""}
        others = ((stream, one) for stream, one in people if one.id != deletion.person)
        namesakes = {stream for stream, one in others if one.shown.casefold() in shown}
        done = self._store.redact(
            lambda rows: (of_programmes.emptied if is_programme(rows) else emptied)(rows, deletion, names),
            looked_up,
            told,
        )
        forget = forgetting(names)
        self._store.change_exports(lambda one: replace(one, what=forget(one.what), path=forget(one.path)))
        _empty_logs(folder)
        with Store.open(folder, read_only=True) as store:
            titles = {
                line.stream: ", ".join(filter(None, (line.title, line.day))) for line in store.sessions(store.count())
            }
            with store.across() as across:
                programmes = {line.stream: line.title for line in across.programmes()}
        titles |= programmes
        counted = [(stream, titles.get(stream) or stream[:8], count) for stream, count in done.sessions.items()]
        return Receipt(
            deletion=deletion,
            made=local(self._clock.read().wall).strftime("%Y-%m-%d %H:%M"),
            sessions=tuple((title, count) for stream, title, count in counted if stream not in programmes),
            programmes=tuple((title, count) for stream, title, count in counted if stream in programmes),
            copies=tuple(path.name for path in done.copies),
            left=tuple(str(path) for path in done.left),
            namesakes=tuple(sorted(titles.get(stream) or stream[:8] for stream in namesakes)),
            exports=tuple(one for one in made_of(done.sessions, self._store.exports()) if not _deleted(one)),
        )


def local(wall: int) -> datetime:
    """Local time for UTC, ms since 1970."""
    return datetime.fromtimestamp(wall / 1000).astimezone()


def _listed(store: Store, holding: str = "") -> Iterator[tuple[str, Person]]:
    """Everybody on any list whose line holds a text, as often as it was written, with the stream's id; contacts too."""
    for stream in store.streams():
        for row in store.rows(stream):
            if row.kind == LISTED and holding in row.body and isinstance(listed := _event(row), e.PersonListed):
                yield stream, listed.person
            elif row.kind == of_programmes.CONTACT and holding in row.body:
                body = read_body(row)
                if body is not None and (contact := of_programmes.contact_line(body)) is not None:
                    yield stream, contact


def _deleted(made: Export) -> bool:
    """Whether a file is gone from where it was written; one on a stick that is not here may still be there."""
    path = Path(made.path)
    return bool(made.path) and path.parent.exists() and not path.exists()


def _event(row: Row) -> object:
    return from_body(row.kind, row.version, row.body)


def _empty_logs(folder: Path) -> None:
    """What went wrong may have been written down with a name in it."""
    for log in (folder / FOLDER).glob("*"):
        log.write_bytes(b"")
