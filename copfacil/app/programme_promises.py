"""What people promised each other at the sessions of a programme: actions ticked, offers answered, in the session's journal."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from copfacil.app.answer import Answer, answered
from copfacil.app.programme_deeds import Deed
from copfacil.core import gestures
from copfacil.core.boards.gestures import mark_link
from copfacil.core.boards.ring import State
from copfacil.core.gestures import Events, Refused
from copfacil.core.session import Session
from copfacil.core.words import Msg
from copfacil.live.host import Host
from copfacil.store import StoreError
from copfacil.store.lines import ActionLine, OfferLine

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

P = ParamSpec("P")


def action_done(desktop: "Shell", line: ActionLine) -> Deed:
    """An action is done."""
    return Deed(
        name=Msg("action done"),
        do=lambda: at_session(desktop, line.stream, gestures.settle, line.card, done=True),
        back=lambda: at_session(desktop, line.stream, gestures.settle, line.card, done=False),
    )


def offer_answered(desktop: "Shell", line: OfferLine, state: State) -> Deed:
    """What became of an offer."""
    return Deed(
        name=Msg("answer to an ask"),
        do=lambda: at_session(desktop, line.stream, _become, line.link, state),
        back=lambda: at_session(desktop, line.stream, _become, line.link, line.state),
    )


def at_session(
    desktop: "Shell",
    stream: str,
    gesture: Callable[Concatenate[Session, int, P], Events],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> Answer:
    """Does a gesture on a session, by the host that has it open where there is one."""
    day = desktop.day
    if day is not None and day.host.stream == stream:
        return day.act(gesture, *args, **kwargs)
    try:
        host = Host(desktop.store, desktop.clock, stream)
    except StoreError as failed:
        return failed.said
    return answered(lambda: host.act(gesture, *args, **kwargs))


def _become(session: Session, now: int, link: str, state: str) -> Events:
    board = next((one for one in session.boards.values() if any(held.id == link for held in one.links)), None)
    if board is None:
        raise Refused(Msg("This is not here any more."))
    return mark_link(session, now, board.id, link, {"state": state})
