"""What paper is about: a play of the day, a block that is still to come, or any exercise whose board is made on paper."""

from copfacil.app.day import Day
from copfacil.app.earlier import before
from copfacil.core.exercise import Exercise
from copfacil.core.pack import sitting
from copfacil.core.play import Play
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words

FIRST = "co-consulting"
"""Whose paper it is before anything was put on or planned."""

_PLAY, _EXERCISE = "play", "exercise"


def abouts(day: Day, words: Words) -> tuple[tuple[str, str], ...]:
    """What paper can be about, as (key, name): the plays of the day, the last one first; its blocks to come; boards."""
    session = day.state
    plays = [play for play in reversed(list(session.plays.values())) if play.exercise in day.shelf]
    known = {play.exercise for play in plays}
    planned = [block.exercise for block in session.agenda.blocks if block.exercise in day.shelf]
    boards = sorted((one.name, key) for key, one in day.shelf.items() if one.board is not None)
    later = [key for key in dict.fromkeys([*planned, FIRST, *(key for _, key in boards)]) if key not in known]
    return (
        *((f"{_PLAY}:{play.id}", f"{play.name}, {day.clock_at(play.put_on)}") for play in plays),
        *((f"{_EXERCISE}:{key}", words(Msg("{name}, before it is run", name=day.shelf[key].name))) for key in later),
    )


def sitting_about(day: Day, about: str = "") -> Sitting:
    """The sitting that paper is about: the one that was chosen, else the play that is on or was last.

    Before anything was put on it is the first exercise that is planned.
    """
    play, exercise = _chosen(day, about)
    left = before(day, exercise.key) if exercise.board is not None else None
    return sitting(day.state, exercise, now=day.host.now(), local=day.local, play=play, shelf=day.shelf, left=left)


def stands(day: Day, about: str = "") -> str:
    """The key of what paper is about."""
    play, exercise = _chosen(day, about)
    return f"{_PLAY}:{play.id}" if play is not None else f"{_EXERCISE}:{exercise.key}"


def _chosen(day: Day, about: str) -> tuple[Play | None, Exercise]:
    kind, _, key = about.partition(":")
    session, shelf = day.state, day.shelf
    if kind == _EXERCISE and key in shelf:
        return None, shelf[key]
    played = [one for one in session.plays.values() if one.exercise in shelf]
    asked = next((one for one in played if kind == _PLAY and one.id == key), None)
    on = session.play if session.play in played else None
    play = asked or on or next(reversed(played), None)
    if play is not None:
        return play, shelf[play.exercise]
    planned = (block.exercise for block in session.agenda.blocks if block.exercise in shelf)
    return None, shelf[next(planned, FIRST)]
