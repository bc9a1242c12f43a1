"""A board that is opened knows how the last one of its exercise stood."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from copfacil.app.day import Day
from copfacil.core.boards.events import BoardOpened
from copfacil.core.events import Played
from copfacil.core.gestures import Events
from copfacil.core.session import Session

P = ParamSpec("P")


def recalling(
    day: Day, gesture: Callable[Concatenate[Session, int, P], Events]
) -> Callable[Concatenate[Session, int, P], Events]:
    """The same gesture; a board that it opens knows of the last one."""

    def done(session: Session, now: int, /, *args: P.args, **kwargs: P.kwargs) -> Events:
        happened = gesture(session, now, *args, **kwargs)
        if not any(isinstance(one, BoardOpened) for one in happened):
            return happened
        from copfacil.app.earlier import recalled  # noqa: PLC0415 - earlier days are looked at for boards alone

        exercises = {one.play: one.exercise for one in happened if isinstance(one, Played)}
        return tuple(
            recalled(day, one, exercises.get(one.play, "")) if isinstance(one, BoardOpened) else one for one in happened
        )

    return done
