"""What may be stored: the host asks here of every event, whoever made it, so that nothing said in a group gets in."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from copfacil.core import events as e
from copfacil.core.boards import fit as boards
from copfacil.core.boards.events import BoardEvent
from copfacil.core.codec import Unknown
from copfacil.core.session import Session
from copfacil.core.words import Msg

NOTE_MOST = 200
"""Characters a note on the room may have: enough for "chairs were missing", too few to write down what was said."""

LINE_MOST = 300
"""Characters an action or a learning line may have: what fits on its slip."""

_MOST: Mapping[str, int] = {"card": 64, "play": 64, "gesture": 64, "owner": 64, "asker": 64, "due": 10, "until": 20}
"""Characters of what only names something: ids, dates. Any other text of an event has at most `NOTE_MOST`."""

_CAPTURES = ("action", "learning", "note")
"""What may be kept when nothing is on."""


def unfit(session: Session, happened: object) -> Msg | None:
    """Why an event may not be stored, None where it may. The host asks this of every event, whoever made it.

    What is said in a group is not stored: while an exercise is on, only the kinds of capture that it allows are let in,
    a learning line only when it was released, and no text is longer than what it is for. Two events bring texts of
    their own, which are bounded where they are read: an exercise's plan, a person's line of the list.
    """
    if isinstance(happened, e.Amended):
        card = session.cards.get(happened.card)
        if card is None:
            return Msg("This is not here any more.")
        return _unfit_card(card.what, happened.text, released=happened.released) or _too_long(happened)
    if isinstance(happened, e.Kept):
        return (
            _not_captured(session, happened.what, happened.play)
            or _unfit_card(happened.what, happened.text, released=happened.released)
            or _too_long(happened)
        )
    if isinstance(happened, BoardEvent):
        return _unfit_on_board(session, happened)
    if isinstance(happened, Unknown):
        return Msg("This copfacil does not know what that is, and does not keep it.")
    return None if isinstance(happened, e.Played | e.PersonListed) else _too_long(happened)


def _unfit_on_board(session: Session, happened: BoardEvent) -> Msg | None:
    opened = session.boards.get(happened.board)
    play = session.plays.get(getattr(happened, "play", "") or (opened.play if opened else ""))
    return boards.unfit(session.boards, None if play is None else play.captures, happened)


def _not_captured(session: Session, what: str, play_id: str) -> Msg | None:
    """Both the play that it is kept under and the one that is on must allow it."""
    plays = [play for play in (session.plays.get(play_id), session.play) if play is not None]
    for on in plays:
        if what not in on.captures:
            return Msg(
                "What is said in {name} is not stored. Kept are: {kinds}.", name=on.name, kinds=", ".join(on.captures)
            )
    if not plays and what not in _CAPTURES:
        return Msg("What is said is not stored. Kept are: {kinds}.", kinds=", ".join(_CAPTURES))
    return None


def _unfit_card(what: str, text: str, *, released: bool) -> Msg | None:
    if what == "learning" and not released:
        return Msg("A learning line is kept only when the person releases it.")
    if what == "note" and len(text) > NOTE_MOST:
        return Msg("A note on the room has at most {most} characters.", most=NOTE_MOST)
    if len(text) > LINE_MOST:
        return Msg("This text is too long: at most {most} characters.", most=LINE_MOST)
    return None


def _too_long(happened: object) -> Msg | None:
    for name, text in _texts(happened):
        most = LINE_MOST if name == "text" else _MOST.get(name, NOTE_MOST)
        if len(text) > most:
            return Msg("This text is too long: at most {most} characters.", most=most)
    return None


def _texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in an event with the name of its field."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), field.name)
