"""The tables that answer questions across sessions: rewritten whenever a session's outcome changes."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from copfacil.store.connecting import run
from copfacil.store.lines import ActionLine, TurnLine
from copfacil.store.tables import action, session, turn

if TYPE_CHECKING:
    from copfacil.core.outcome import Outcome

_TOUCH = update(session).where(session.c.stream == bindparam("of")).values(touched=bindparam("wall"))
_LINE = update(session).where(session.c.stream == bindparam("of"))


class ReadModels:
    """What was read from the journal, on an open connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._touch = str(_TOUCH.compile(dialect=connection.engine.dialect))

    def touch(self, stream: str, wall: int) -> None:
        """Something was done in a session that changes nothing here but the time of it."""
        run(self._connection, self._touch, (wall, stream))

    def write(self, stream: str, now: "Outcome", wall: int, before: "Outcome | None" = None) -> None:
        """Rewrites a session's rows inside the transaction that is on; ``before`` is what they hold, if known."""
        self._write_line(stream, now, wall)
        if before is None or before.actions != now.actions:
            self._write_actions(stream, now)
        if before is None or before.turns != now.turns:
            self._connection.execute(delete(turn).where(turn.c.stream == stream))
            parts = [
                {"stream": stream, "number": number, "play": one.play, "person": one.person, "part": one.part}
                for number, one in enumerate(now.turns)
            ]
            if parts:
                self._connection.execute(insert(turn), parts)

    def rewrite(self, stream: str, now: "Outcome") -> None:
        """Rewrites what holds words; who took which turn, and when something was done last, stay."""
        touched = self._connection.scalar(select(session.c.touched).where(session.c.stream == stream)) or 0
        self._write_line(stream, now, touched)
        self._write_actions(stream, now)

    def _write_actions(self, stream: str, now: "Outcome") -> None:
        self._connection.execute(delete(action).where(action.c.stream == stream))
        rows = [
            {
                "stream": stream,
                "number": number,
                "card": card.id,
                "text": card.text,
                "owner": card.owner,
                "due": card.due,
                "asker": card.asker,
                "done": card.done,
                "at": card.at,
            }
            for number, card in enumerate(now.actions)
        ]
        if rows:
            self._connection.execute(insert(action), rows)

    def _write_line(self, stream: str, now: "Outcome", wall: int) -> None:
        line = {
            "title": now.title,
            "day": now.day,
            "place": now.place,
            "people": now.people,
            "groups": now.groups,
            "open_actions": sum(not card.done for card in now.actions),
            "touched": wall,
        }
        if not self._connection.execute(_LINE.values(line), {"of": stream}).rowcount:
            self._connection.execute(insert(session), {"stream": stream, **line})

    def clear(self) -> None:
        """Empties all of them."""
        for table in (turn, action, session):
            self._connection.execute(delete(table))

    def actions(self, *, open_only: bool) -> list[ActionLine]:
        """Actions of all sessions, the one due first first; those without a date last."""
        head = {"title": session.c.title, "day": session.c.day}
        columns = [head[name] if name in head else action.c[name] for name in ActionLine.__dataclass_fields__]
        order = (action.c.due == "", action.c.due, session.c.day, action.c.stream, action.c.number)
        found = select(*columns).join(session, action.c.stream == session.c.stream).order_by(*order)
        if open_only:
            found = found.where(~action.c.done)
        return [ActionLine(*line) for line in self._connection.execute(found)]

    def turns(self, persons: Iterable[str]) -> list[TurnLine]:
        """The parts that these people took in plays of all sessions, oldest session first."""
        head = {"day": session.c.day}
        columns = [head[name] if name in head else turn.c[name] for name in TurnLine.__dataclass_fields__]
        found = (
            select(*columns)
            .join(session, turn.c.stream == session.c.stream)
            .where(turn.c.person.in_(list(persons)))
            .order_by(session.c.day, turn.c.stream, turn.c.number)
        )
        return [TurnLine(*line) for line in self._connection.execute(found)]
