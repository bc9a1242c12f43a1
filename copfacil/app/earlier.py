"""Boards of earlier sessions: what the last one of an exercise left to the one of today."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Concatenate, ParamSpec

from copfacil.app.answer import Answer, answered
from copfacil.app.day import Day, fresh_id
from copfacil.core.boards import events as b
from copfacil.core.boards import gestures as on
from copfacil.core.boards.board import Board
from copfacil.core.boards.left import DONE, EARLIER, Left, counted, items
from copfacil.core.events import Played
from copfacil.core.gestures import Events
from copfacil.core.session import Session
from copfacil.core.words import Msg
from copfacil.live.host import Host
from copfacil.live.looking import folded
from copfacil.store import StoreError

P = ParamSpec("P")

_LOOKED = 12
"""So many earlier sessions are looked through: a programme's year."""


def recalling(
    day: Day, gesture: Callable[Concatenate[Session, int, P], Events]
) -> Callable[Concatenate[Session, int, P], Events]:
    """The same gesture; a board that it opens knows how the last one of its exercise stood."""

    def done(session: Session, now: int, /, *args: P.args, **kwargs: P.kwargs) -> Events:
        happened = gesture(session, now, *args, **kwargs)
        exercises = {one.play: one.exercise for one in happened if isinstance(one, Played)}
        return tuple(
            _recalled(day, one, exercises.get(one.play, "")) if isinstance(one, b.BoardOpened) else one
            for one in happened
        )

    return done


def _recalled(day: Day, opened: b.BoardOpened, exercise: str) -> b.BoardOpened:
    found = _last(day, exercise)
    if found is None:
        return opened
    _, session, board = found
    return replace(opened, since=session.title or session.day, then=counted(board))


def left(day: Day, board: str) -> Left | None:
    """What the last board of the same exercise left to a board of today; None where there was none."""
    play = day.state.plays.get(board)
    found = _last(day, play.exercise) if play is not None else None
    if found is None:
        return None
    stream, session, earlier = found
    return Left(
        stream=stream,
        board=earlier.id,
        title=session.title,
        day=session.day,
        items=items(earlier),
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
    # Its author stays its author, on the list of today or not: a deletion must find the words here too.
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


def _last(day: Day, exercise: str) -> tuple[str, Session, Board] | None:
    """The last board of an exercise in an earlier session, with something on it."""
    if not exercise:
        return None
    for stream in _before(day):
        rows = day.store.rows(stream)
        if not any(row.kind == "board-opened" for row in rows):
            continue
        session = folded(rows)
        for play in reversed(list(session.plays.values())):
            board = session.boards.get(play.id)
            if play.exercise == exercise and board is not None and (len(board.cards) or len(board.links)):
                return stream, session, board
    return None


def _before(day: Day) -> Iterator[str]:
    """Sessions before the one that is open, the latest first."""
    own = day.state.day or day.today().isoformat()
    lines = [line for line in day.store.sessions() if line.stream != day.host.stream and line.day <= own]
    lines.sort(key=lambda line: (line.day, line.touched), reverse=True)
    return (line.stream for line in lines[:_LOOKED])
