"""The tables that answer questions across sessions: rewritten whenever a session's outcome changes.

That is done with a gesture, so it goes straight to the driver; what is asked of them stands in questions.py.
"""

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copfacil.core.outcome import Outcome

_TOUCH = "UPDATE session SET touched = ? WHERE stream = ?"
_TOUCHED = "SELECT touched FROM session WHERE stream = ?"
_LINE = """
INSERT INTO session (stream, title, day, place, people, "groups", open_actions, touched) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (stream) DO UPDATE SET title = excluded.title, day = excluded.day, place = excluded.place,
people = excluded.people, "groups" = excluded."groups", open_actions = excluded.open_actions, touched = excluded.touched
"""
_NO_ACTIONS = "DELETE FROM action WHERE stream = ?"
_ACTION = """
INSERT INTO action (stream, number, card, text, owner, due, asker, done, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_NO_TURNS = "DELETE FROM turn WHERE stream = ?"
_TURN = "INSERT INTO turn (stream, number, play, person, part) VALUES (?, ?, ?, ?, ?)"
_NOTHING = ("DELETE FROM turn", "DELETE FROM action", "DELETE FROM session")


class ReadModels:
    """What was read from the journal, in an open file; whoever changes it has begun a transaction.

    Args:
        file: open.
    """

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

    def touch(self, stream: str, wall: int) -> None:
        """Something was done in a session that changes nothing here but the time of it."""
        self._file.execute(_TOUCH, (wall, stream))

    def write(self, stream: str, now: "Outcome", wall: int, before: "Outcome | None" = None) -> None:
        """Rewrites a session's rows; ``before`` is what they hold, if known."""
        self._write_line(stream, now, wall)
        if before is None or before.actions != now.actions:
            self._write_actions(stream, now)
        if before is None or before.turns != now.turns:
            self._file.execute(_NO_TURNS, (stream,))
            parts = [(stream, number, one.play, one.person, one.part) for number, one in enumerate(now.turns)]
            self._file.executemany(_TURN, parts)

    def rewrite(self, stream: str, now: "Outcome") -> None:
        """Rewrites what holds words; who took which turn, and when something was done last, stay."""
        found = self._file.execute(_TOUCHED, (stream,)).fetchone()
        self._write_line(stream, now, found[0] if found else 0)
        self._write_actions(stream, now)

    def _write_actions(self, stream: str, now: "Outcome") -> None:
        self._file.execute(_NO_ACTIONS, (stream,))
        rows = [
            (stream, number, card.id, card.text, card.owner, card.due, card.asker, card.done, card.at)
            for number, card in enumerate(now.actions)
        ]
        self._file.executemany(_ACTION, rows)

    def _write_line(self, stream: str, now: "Outcome", wall: int) -> None:
        still_open = sum(not card.done for card in now.actions)
        self._file.execute(_LINE, (stream, now.title, now.day, now.place, now.people, now.groups, still_open, wall))

    def clear(self) -> None:
        """Empties all of them."""
        for words in _NOTHING:
            self._file.execute(words)
