"""Boards of earlier sessions: what the last one of an exercise left to the one of today.

Only sessions of the same programme are looked at; for a day on its own those on their own whose people are not all
others. What one community said is nothing to the next.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from copfacil.app.answer import Answer, answered
from copfacil.app.day import Day, fresh_id
from copfacil.core.boards import events as b
from copfacil.core.boards import gestures as on
from copfacil.core.boards.board import Board
from copfacil.core.boards.compass import Meeting
from copfacil.core.boards.left import DONE, EARLIER, Left, counted, items
from copfacil.core.session import Session
from copfacil.core.words import Msg
from copfacil.live.host import Host
from copfacil.live.looking import folded
from copfacil.store import Store, StoreError

_LOOKED = 12
"""So many earlier sessions are looked through: a programme's year."""

_LISTED = 500
"""Among so many: other programmes stand between them."""


def recalled(day: Day, opened: b.BoardOpened, exercise: str) -> b.BoardOpened:
    """The opening of a board, which knows how the last one of its exercise stood."""
    found = _last(day.store, day.host.stream, day.state.day or day.today().isoformat(), exercise)
    if found is None:
        return opened
    _, session, board = found
    return replace(opened, since=session.title or session.day, then=counted(board))


def left(day: Day, board: str) -> Left | None:
    """What the last board of the same exercise left to a board of today; None where there was none."""
    play = day.state.plays.get(board)
    return before(day, play.exercise) if play is not None else None


def before(day: Day, exercise: str) -> Left | None:
    """What the last board of an exercise left; None where there was none."""
    return left_in(day.store, day.host.stream, day.state.day or day.today().isoformat(), exercise)


def left_in(store: Store, stream: str, today: str, exercise: str) -> Left | None:
    """The same of a session by its id and its ISO date, open or not."""
    found = _last(store, stream, today, exercise)
    if found is None:
        return None
    earlier, session, board = found
    return Left(
        stream=earlier,
        board=board.id,
        title=session.title,
        day=session.day,
        items=items(board),
        names={person.id: person.shown for person in session.people.values()},
    )


def take_up(day: Day, board: str, card: str) -> Answer:
    """Something that the last board left stands on today's too."""
    told = left(day, board)
    item = next((one for one in told.items if one.card == card), None) if told is not None else None
    held = day.state.boards.get(board)
    if item is None or held is None:
        return Msg("This is not here any more.")
    zone = item.zone if held.zone(item.zone) is not None else held.zones[0].key
    # Its author stays its author: a deletion must find the words here too. Who is not on the list today is refused.
    return day.act(on.write, board, zone, item.text, card=fresh_id(), by=item.by, marks={EARLIER: card})


def close(day: Day, board: str, card: str) -> Answer:
    """Nobody has to come back to it: that is noted where it was said."""
    told = left(day, board)
    if told is None:
        return Msg("This is not here any more.")
    try:
        host = Host(day.store, day.clock, told.stream)
    except StoreError as failed:
        return failed.said
    return answered(lambda: host.act(on.mark, told.board, card, {DONE: "yes"}))


def times(day: Day, board: str) -> tuple[Meeting, ...]:
    """How the boards of the same exercise stood in every earlier session of a year, the latest first."""
    play = day.state.plays.get(board)
    if play is None:
        return ()
    today = day.state.day or day.today().isoformat()
    found = _boards(day.store, day.host.stream, today, play.exercise)
    return tuple(Meeting(session.title, session.day, held) for _, session, held in found)


def _last(store: Store, stream: str, today: str, exercise: str) -> tuple[str, Session, Board] | None:
    """The last board of an exercise in an earlier session, with something on it."""
    return next(_boards(store, stream, today, exercise), None)


def _boards(store: Store, stream: str, today: str, exercise: str) -> Iterator[tuple[str, Session, Board]]:
    """The last board of an exercise in each earlier session where it has something on it, the latest first."""
    if not exercise:
        return
    programme = _programme(store, stream)
    ours = frozenset[str]() if programme else _people(folded(store.rows(stream)))
    for earlier in islice(_before(store, stream, today, programme), _LOOKED):
        rows = store.rows(earlier)
        if not any(row.kind == "board-opened" for row in rows):
            continue
        session = folded(rows)
        theirs = _people(session)
        if ours and theirs and not ours & theirs:
            continue
        for play in reversed(list(session.plays.values())):
            board = session.boards.get(play.id)
            if play.exercise == exercise and board is not None and (len(board.cards) or len(board.links)):
                yield earlier, session, board
                break


def _before(store: Store, stream: str, today: str, programme: str) -> Iterator[str]:
    """Sessions of a programme, or on their own where it is empty, before one, the latest first."""
    lines = [line for line in store.sessions(_LISTED) if line.stream != stream and line.day <= today]
    lines.sort(key=lambda line: (line.day, line.touched), reverse=True)
    return (line.stream for line in lines if _programme(store, line.stream) == programme)


def _programme(store: Store, stream: str) -> str:
    """The programme of a session, empty for a day on its own."""
    found = store.meeting_of(stream)
    return "" if found is None else found[0]


def _people(session: Session) -> frozenset[str]:
    """Who is on the list of a day, as they are called: days on their own know nobody by one id."""
    return frozenset(person.shown.casefold() for person in session.people.values())
