"""Actions that come back from a spreadsheet, another program or a calendar: corrected, dated, ticked off, or new."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copfacil.core import events as e
from copfacil.core.gestures import Events, Refused
from copfacil.core.session import Card, Session
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """An action as a file tells it; None for what the file does not tell.

    Attributes:
        id: of its card here; empty for one that somebody added.
        text: what.
        owner, asker: names as they were written.
        due: ISO date, empty for none.
        done: it was carried out.
    """

    id: str
    text: str
    owner: str | None = None
    asker: str | None = None
    due: str | None = None
    done: bool | None = None


def bring(session: Session, _: int, brought: Sequence[Brought], ids: Iterator[str]) -> Events:
    """What differs is corrected, what is not here yet is kept; the same file twice changes nothing.

    A name that is not on the list leaves an action's owner as it was.

    Args:
        session: the day.
        brought: as the file tells them.
        ids: for actions that have none.
    """
    happened = tuple(event for one in brought for event in _brought(session, one, ids))
    if not happened:
        raise Refused(Msg("Everything in this file stands here already."))
    return happened


def _brought(session: Session, one: Brought, ids: Iterator[str]) -> Events:
    card = session.actions.get(one.id) or _same(session, one)
    if card is None:
        return _new(session, one, ids)
    owner, asker = _named(session, one.owner, card.owner), _named(session, one.asker, card.asker)
    due = card.due if one.due is None else one.due
    text = one.text.strip() or card.text
    changed: list[e.Event] = []
    if (text, owner, asker, due) != (card.text, card.owner, card.asker, card.due):
        told = e.Amended(card=card.id, text=text, owner=owner, due=due, asker=asker, released=card.released)
        changed.append(told)
    if one.done is not None and one.done != card.done:
        changed.append(e.Settled(card=card.id, done=one.done))
    return tuple(changed)


def _same(session: Session, one: Brought) -> Card | None:
    """An action without an id is known by its words."""
    if one.id:
        return None
    return next((card for card in session.actions.values() if card.text == one.text.strip()), None)


def _new(session: Session, one: Brought, ids: Iterator[str]) -> Events:
    if not one.text.strip():
        return ()
    key = one.id or next(ids)
    kept = e.Kept(
        card=key,
        what="action",
        text=one.text.strip(),
        owner=_named(session, one.owner, ""),
        asker=_named(session, one.asker, ""),
        due=one.due or "",
    )
    return (kept, e.Settled(card=key, done=True)) if one.done else (kept,)


def _named(session: Session, name: str | None, before: str) -> str:
    """The id of who is called so; as it was where nobody is."""
    if name is None:
        return before
    wanted = " ".join(name.split()).casefold()
    if not wanted:
        return ""
    return next((one.id for one in session.people.values() if one.shown.casefold() == wanted), before)
