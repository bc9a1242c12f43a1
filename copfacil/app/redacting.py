"""Deleting people, and what they said before a date: hidden at once, emptied a day later or now, receipt in hand."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from copfacil.app.logs import FOLDER
from copfacil.core import events as e
from copfacil.core.codec import from_body, kind_of, to_body
from copfacil.core.journal import Row
from copfacil.core.outcome import outcome
from copfacil.core.people import Person
from copfacil.core.redaction import (
    LISTED,
    WAIT,
    Deletion,
    Receipt,
    brings_back,
    deletions,
    emptied,
    full_names,
    hides,
    puts_away,
    struck,
)
from copfacil.live.clock import Clock
from copfacil.live.looking import folded
from copfacil.store import DELETIONS, Store


class Deleting:
    """Deletes in everything that a store holds. Whoever has a session open loads it again afterwards.

    Args:
        store: of all sessions.
        clock: tells when a day is over.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def pending(self) -> tuple[Deletion, ...]:
        """What is hidden and not yet emptied, oldest first."""
        stored: list[object] = self._store.setting(DELETIONS, [])
        return deletions(stored)

    def delete(self, *, person: str = "", before: str = "") -> Deletion:
        """Hides a person in every session that lists them, or what people said on days before an ISO date.

        Raises:
            StoreError: doing it again finishes it.
        """
        known = next((one for one in self.pending() if (one.person, one.before) == (person, before)), None)
        due = self._clock.read().wall + WAIT
        deletion = known or Deletion(gesture=uuid4().hex, person=person, before=before, due=due)
        if known is None:
            self._keep((*self.pending(), deletion))
        self._hide(deletion)
        return deletion

    def bring_back(self, deletion: Deletion) -> None:
        """Takes a deletion back: as if it had never been made, but for a round that was put away.

        Raises:
            StoreError: doing it again finishes it.
        """
        for rows in self._sessions():
            hidden = [_event(row) for row in rows if row.gesture == deletion.gesture]
            if hidden and deletion.gesture not in struck(rows):
                taken = self._rows(rows[-1], (e.Struck(gesture=deletion.gesture),), uuid4().hex)
                back = brings_back(folded([*rows, *taken]), hidden)
                self._add(rows, [*taken, *self._rows(taken[-1], back, uuid4().hex, author="desk")])
        self._keep(one for one in self.pending() if one != deletion)

    def empty(self, deletion: Deletion) -> Receipt:
        """Empties it now, down to the bytes of the data folder; nobody can take that back.

        Raises:
            StoreError: it is not finished; doing it again finishes it.
        """
        self._hide(deletion)  # a list that was read again meanwhile may have brought the person back in
        people = list(self._listed())
        theirs = [person for _, person in people if person.id == deletion.person]
        names = frozenset(name for person in theirs for name in full_names(person))
        shown = {person.shown.casefold() for person in theirs} - {""}
        others = ((rows, one) for rows, one in people if one.id != deletion.person)
        namesakes = {rows[0].stream for rows, one in others if one.shown.casefold() in shown}
        done = self._store.redact(
            lambda rows: emptied(rows, deletion, names),
            lambda rows: outcome(folded(rows)),
        )
        _empty_logs(self._store.folder)
        self._keep(one for one in self.pending() if one != deletion)
        return Receipt(
            deletion=deletion,
            made=local(self._clock.read().wall).strftime("%Y-%m-%d %H:%M"),
            sessions=tuple((self._title(stream), count) for stream, count in done.sessions.items()),
            copies=tuple(path.name for path in done.copies),
            left=tuple(str(path) for path in done.left),
            namesakes=tuple(sorted(map(self._title, namesakes))),
        )

    def due(self) -> tuple[Deletion, ...]:
        """What waited long enough."""
        now = self._clock.read().wall
        return tuple(one for one in self.pending() if one.due <= now)

    def carry_out(self) -> Iterator[Receipt]:
        """Empties what is due, one after the other; what was emptied before one that fails has its receipt."""
        return map(self.empty, self.due())

    def name(self, deletion: Deletion) -> str:
        """How a person who is not yet emptied is called, empty for nobody."""
        return next((person.shown for _, person in self._listed(deletion.person) if person.id == deletion.person), "")

    # How it is done.

    def _hide(self, deletion: Deletion) -> None:
        for rows in self._sessions():
            if deletion.person and not any(deletion.person in row.body for row in rows):
                continue
            session = folded(rows)
            if hidden := hides(session, deletion):
                away = self._rows(rows[-1], puts_away(session), uuid4().hex)
                last = away[-1] if away else rows[-1]
                self._add(rows, [*away, *self._rows(last, hidden, deletion.gesture)])

    def _sessions(self) -> Iterator[list[Row]]:
        for stream in self._store.streams():
            yield self._store.rows(stream)

    def _listed(self, holding: str = "") -> Iterator[tuple[list[Row], Person]]:
        """Everybody on any list whose line holds a text, as often as it was written, with the session's rows."""
        for rows in self._sessions():
            for row in rows:
                if row.kind == LISTED and holding in row.body and isinstance(listed := _event(row), e.PersonListed):
                    yield rows, listed.person

    def _rows(self, last: Row, happened: Iterable[object], gesture: str, *, author: str = "host") -> list[Row]:
        """Rows that follow the last one; no time has passed on the session's own clock."""
        reading = self._clock.read()
        return [
            Row(
                id=uuid4().hex,
                stream=last.stream,
                seq=last.seq + number,
                at=last.at,
                wall=reading.wall,
                boot=reading.boot,
                up=reading.up,
                author=author,
                gesture=gesture,
                kind=kind_of(one)[0],
                version=kind_of(one)[1],
                body=to_body(one),
            )
            for number, one in enumerate(happened, start=1)
        ]

    def _add(self, rows: Sequence[Row], more: Sequence[Row]) -> None:
        self._store.append(more, outcome(folded([*rows, *more])))

    def _keep(self, pending: Iterable[Deletion]) -> None:
        self._store.set_setting(DELETIONS, [one.stored for one in pending])

    def _title(self, stream: str) -> str:
        session = folded(self._store.rows(stream))
        return ", ".join(part for part in (session.title, session.day) if part) or stream[:8]


def local(wall: int) -> datetime:
    """Local time for UTC, ms since 1970."""
    return datetime.fromtimestamp(wall / 1000).astimezone()


def _event(row: Row) -> object:
    return from_body(row.kind, row.version, row.body)


def _empty_logs(folder: Path) -> None:
    """What went wrong may have been written down with a name in it."""
    for log in (folder / FOLDER).glob("*"):
        log.write_bytes(b"")
