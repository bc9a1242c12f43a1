"""What may be stored: the host asks here of every event, whoever made it, so that nothing said in a group gets in."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import get_args

from copfacil.core import events as e
from copfacil.core.agenda import fit as agenda
from copfacil.core.agenda.events import AgendaEvent
from copfacil.core.boards import fit as boards
from copfacil.core.boards.events import BoardEvent
from copfacil.core.captures import OF_A_PRESENTER, kept_now, presents, private_now
from copfacil.core.codec import Unknown
from copfacil.core.exercise import Capture
from copfacil.core.feedback import fit as feedback
from copfacil.core.feedback.events import FeedbackEvent
from copfacil.core.launch import fit as launch
from copfacil.core.launch.events import KitEvent
from copfacil.core.people import Person
from copfacil.core.play import Play
from copfacil.core.session import Session
from copfacil.core.words import Msg

NOTE_MOST = 200
"""Characters a note on the room may have: enough for "chairs were missing", too few to write down what was said."""

LINE_MOST = 300
"""Characters an action or a learning line may have: what fits on its slip."""

_MOST: Mapping[str, int] = {"card": 64, "play": 64, "gesture": 64, "owner": 64, "asker": 64, "due": 10, "until": 20}
"""Characters of what only names something: ids, dates. Any other text of an event has at most `NOTE_MOST`."""

NAME_MOST = 200
"""Characters of a person's name, of their code, and of what a fact is called."""

FACTS_MOST = 60
"""Facts that a list may tell of one person."""

FACT_MOST = 2_000
"""Characters of one fact."""

_IN_A_SENTENCE = 40
"""So much of a name tells whose line is meant."""

_LEAST_ANSWER, _MOST_ANSWER = 1, 5
"""The scale on the slip."""


def unfit(session: Session, happened: object) -> Msg | None:
    """Why an event may not be stored, None where it may. The host asks this of every event, whoever made it.

    What is said in a group is not stored: while an exercise is on, only the kinds of capture that it allows are let in,
    a learning line only when it was released, and no text is longer than what it is for. An exercise's plan brings
    texts of its own, which are bounded where they are read.
    """
    if isinstance(happened, e.Amended):
        card = session.cards.get(happened.card)
        if card is None:
            return Msg("This is not here any more.")
        return (
            (_not_reworded(session, card.what) if happened.text != card.text else None)
            or _unfit_card(card.what, happened.text, released=happened.released)
            or _too_long(happened)
        )
    if isinstance(happened, e.Kept):
        return (
            _not_captured(session, happened.what, happened.play)
            or _unfit_card(happened.what, happened.text, released=happened.released)
            or _too_long(happened)
        )
    if isinstance(happened, BoardEvent):
        return _unfit_on_board(session, happened)
    if isinstance(happened, AgendaEvent):
        return agenda.unfit(session.agenda, happened)
    if isinstance(happened, FeedbackEvent):
        return _beside_a_sitting(session, happened) or feedback.unfit(session.feedback, happened)
    if isinstance(happened, KitEvent):
        return _beside_a_sitting(session, happened) or launch.unfit(session.kit, happened)
    return _unfit_else(happened)


def _unfit_else(happened: object) -> Msg | None:
    """The same for events that need no look at the session."""
    match happened:
        case Unknown():
            return Msg("This copfacil does not know what that is, and does not keep it.")
        case e.Played():
            return _unfit_play(happened)
        case e.PersonListed(person=person):
            return unfit_person(person)
        case e.HealthChecked(connected=connected, useful=useful, kept=kept):
            answers = (connected, useful, kept)
            fine = all(_LEAST_ANSWER <= answer <= _MOST_ANSWER for answer in answers)
            return _too_long(happened) if fine else Msg("Each answer is a number from 1 to 5.")
        case _:
            return _too_long(happened)


def _unfit_play(played: e.Played) -> Msg | None:
    """An exercise cannot allow more than there is, nor what is said about somebody who presents."""
    if strange := [what for what in played.captures if what not in get_args(Capture)]:
        return Msg(
            "{name} wants to keep “{what}”, which nobody knows here.", name=played.name, what=strange[0][:NAME_MOST]
        )
    if presents(played.steps) and not set(played.captures) <= set(OF_A_PRESENTER):
        return Msg(
            "What is said in {name} is not stored. Kept are: {kinds}.",
            name=played.name,
            kinds=", ".join(OF_A_PRESENTER),
        )
    return None


def unfit_person(person: Person) -> Msg | None:
    """Why a line of the list may not be stored, None where it may."""
    name = person.shown[:_IN_A_SENTENCE]
    if max(len(person.name), len(person.code), len(person.id)) > NAME_MOST:
        return Msg("The name “{name}…” is too long: at most {most} characters.", name=name, most=NAME_MOST)
    if len(person.facts) > FACTS_MOST:
        return Msg("The list tells too much of {name}: at most {most} facts of a person.", name=name, most=FACTS_MOST)
    if any(len(fact) > NAME_MOST or len(text) > FACT_MOST for fact, text in person.facts.items()):
        return Msg("One fact of {name} is too long: at most {most} characters.", name=name, most=FACT_MOST)
    return None


def _unfit_on_board(session: Session, happened: BoardEvent) -> Msg | None:
    opened = session.boards.get(happened.board)
    play = session.plays.get(getattr(happened, "play", "") or (opened.play if opened else ""))
    on = _sitting(session)
    if on is not None and boards.worded(happened):
        return Msg(
            "What is said in {name} is not stored: as long as it is on, nothing is written on a board. End it first.",
            name=on.name,
        )
    return boards.unfit(session.boards, None if play is None else play.captures, happened)


def _beside_a_sitting(session: Session, happened: FeedbackEvent | KitEvent) -> Msg | None:
    """Words of sheets, and of the first meeting's kit, are keyed before or after a sitting: not while somebody presents."""
    on = _sitting(session)
    if on is None or not any(getattr(happened, name, "") for name in ("text", "sentence")):
        return None
    return Msg(
        "What is said in {name} is not stored: as long as it is on, no other words are kept. End it first.",
        name=on.name,
    )


def _sitting(session: Session) -> Play | None:
    """The play with somebody who presents, as long as it is on."""
    on = session.play
    return on if on is not None and presents(on.steps) and not on.centre.done else None


def _not_captured(session: Session, what: str, play_id: str) -> Msg | None:
    """Both the play that it is kept under and the one that is on must allow it."""
    plays = [play for play in (session.plays.get(play_id), session.play) if play is not None]
    for on in plays:
        if what not in on.captures:
            return Msg(
                "What is said in {name} is not stored. Kept are: {kinds}.", name=on.name, kinds=", ".join(on.captures)
            )
    if not plays and what not in (kinds := kept_now(session)):
        return Msg("What is said is not stored. Kept are: {kinds}.", kinds=", ".join(kinds))
    return None


def _not_reworded(session: Session, what: str) -> Msg | None:
    """What was written before somebody presented gives no room to their words."""
    private = private_now(session)
    kinds = kept_now(session)
    if private is None or what in kinds:
        return None
    return Msg("What is said in {name} is not stored. Kept are: {kinds}.", name=private.name, kinds=", ".join(kinds))


def most_of(what: str) -> int:
    """Characters that something captured may have."""
    return NOTE_MOST if what == "note" else LINE_MOST


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
