"""What is asked across the sessions of a programme: who sat with whom, who was there, asks, offers, health, what is due."""

import json
from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import Connection, Select, Table, func, select

from copfacil.store.lines import (
    AskLine,
    AttendanceLine,
    DueLine,
    HealthLine,
    HereLine,
    MeetingLine,
    OfferLine,
    ProgrammeLine,
    SeatLine,
    TurnLine,
)
from copfacil.store.tables import ask, attendance, due, health, here, meeting, offer, programme, seat, session, turn

Line = TypeVar(
    "Line",
    AskLine,
    AttendanceLine,
    DueLine,
    HealthLine,
    HereLine,
    MeetingLine,
    OfferLine,
    ProgrammeLine,
    SeatLine,
    TurnLine,
)


_HEAD = ("stream", "day")
"""What a line has of its session; such fields come first in it, in this order."""


class Across:
    """Questions across sessions, on an open connection; each answer is in order of days."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def programmes(self) -> list[ProgrammeLine]:
        """All programmes, the one touched last first."""
        return self._lines(ProgrammeLine, programme, select(programme).order_by(programme.c.touched.desc()))

    def meetings(self, stream: str) -> list[MeetingLine]:
        """The meetings of a programme by day, with the sessions begun from them."""
        return self._of_programmes(MeetingLine, meeting, [stream])

    def attendance(self, stream: str) -> list[AttendanceLine]:
        """What was noted of attendance in a programme."""
        return self._of_programmes(AttendanceLine, attendance, [stream])

    def due(self, streams: Iterable[str]) -> list[DueLine]:
        """What programmes have to do by a day, the first first."""
        found = select(due).where(due.c.stream.in_(list(streams))).order_by(due.c.day, due.c.stream, due.c.number)
        return self._lines(DueLine, due, found)

    def seats(self, streams: Iterable[str]) -> list[SeatLine]:
        """Who sat at which table in which play of these sessions."""
        return self._of_sessions(SeatLine, seat, streams)

    def here(self, streams: Iterable[str]) -> list[HereLine]:
        """Who was here, away or late in these sessions."""
        return self._of_sessions(HereLine, here, streams)

    def turns(self, streams: Iterable[str]) -> list[TurnLine]:
        """Who presented, consulted or was absent in which play of these sessions."""
        return self._of_sessions(TurnLine, turn, streams)

    def health(self, streams: Iterable[str]) -> list[HealthLine]:
        """What groups answered after sittings in these sessions."""
        return self._of_sessions(HealthLine, health, streams)

    def asks(self, streams: Iterable[str]) -> list[AskLine]:
        """What was asked for in rings of these sessions."""
        return self._of_sessions(AskLine, ask, streams)

    def offers(self, streams: Iterable[str]) -> list[OfferLine]:
        """What was offered there."""
        return self._of_sessions(OfferLine, offer, streams)

    def _of_sessions(self, line: type[Line], table: Table, streams: Iterable[str]) -> list[Line]:
        """A row for each session, with all its lines in one text: the driver takes far longer over thousands of rows."""
        fields = line.__dataclass_fields__
        told = func.json_array(table.c.number, *(table.c[name] for name in fields if name not in _HEAD))
        found = (
            select(session.c.stream, session.c.day, func.json_group_array(told))
            .join(table, table.c.stream == session.c.stream)
            .where(session.c.stream.in_(list(streams)))
            .group_by(session.c.stream)
            .order_by(session.c.day, session.c.stream)
        )
        lines: list[Line] = []
        for stream, day, all_told in self._connection.execute(found).all():
            head = (stream, day) if "day" in fields else (stream,)
            lines += [line(*head, *values) for _, *values in sorted(json.loads(all_told))]
        return lines

    def _of_programmes(self, line: type[Line], table: Table, streams: Iterable[str]) -> list[Line]:
        found = select(table).where(table.c.stream.in_(list(streams))).order_by(table.c.stream, table.c.number)
        return self._lines(line, table, found)

    def _lines(self, line: type[Line], table: Table, found: "Select[tuple[object, ...]]") -> list[Line]:
        columns = [table.c[name] for name in line.__dataclass_fields__]
        rows = self._connection.execute(
            found.with_only_columns(*columns)
        ).all()  # at once: one by one takes twice as long
        return [line(*values) for values in rows]
