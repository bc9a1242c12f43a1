"""What a person can do with the kit of a first meeting: each gesture looks at the session and decides what happens."""

from collections.abc import Mapping

from copfacil.core import events as e
from copfacil.core.gestures import Events, Refused
from copfacil.core.launch import events as k
from copfacil.core.launch.fit import ASKED_MOST
from copfacil.core.launch.log import BY, CAME, HOW, LINE, REPLY, Asked, facts, of
from copfacil.core.people import Person
from copfacil.core.session import Session
from copfacil.core.words import Msg

_OF_THE_LOG = frozenset({BY, HOW, LINE, REPLY, CAME})


def write(session: Session, _: int, key: str, text: str) -> Events:
    """A field of a sheet, or a line of the checklist, says this from now on; nothing where it does already."""
    return () if session.kit.texts.get(key) == text else (k.KitWritten(key=key, text=text),)


def borrow(session: Session, _: int, words: Mapping[str, str]) -> Events:
    """Texts of an unusual invitation come onto ours."""
    return tuple(k.KitWritten(key=key, text=text) for key, text in words.items() if session.kit.text(key) != text)


def tick(_: Session, __: int, key: str, *, done: bool) -> Events:
    """A line of the checklist is done, or is not."""
    return (k.KitTicked(key=key, done=done),)


def ask(session: Session, _: int, name: str, *, new_id: str, by: str = "", how: str = "") -> Events:
    """Somebody is asked: they come onto the day's list."""
    if not name.strip():
        raise Refused(Msg("Write a name first."))
    if len(session.people) >= ASKED_MOST:
        raise Refused(Msg("A first meeting has at most {most} people.", most=ASKED_MOST))
    one = Asked(person=new_id, name=name.strip(), by=by.strip(), how=how.strip())
    return (e.PersonListed(person=Person(id=new_id, name=one.name, facts=facts(one))),)


def note(session: Session, _: int, one: Asked) -> Events:
    """What is known of an invitation is this from now on; who says no, or did not come, counts as away."""
    person = session.people.get(one.person)
    if person is None:
        raise Refused(Msg("This is not here any more."))
    before = of(person)
    name = one.name.strip() or before.name
    if one == before:
        return ()
    others = {key: text for key, text in person.facts.items() if key not in _OF_THE_LOG}
    named = person.name if name == person.shown else name
    listed = e.PersonListed(person=Person(id=person.id, code=person.code, name=named, facts={**others, **facts(one)}))
    away, was = _away(one), _away(before)
    if away == was:
        return (listed,)
    return (listed, e.Attended(person=person.id, state="away" if away else "here"))


def strike(session: Session, _: int, person: str) -> Events:
    """Somebody is taken off the list."""
    if person not in session.people:
        raise Refused(Msg("This is not here any more."))
    return (e.PersonDropped(person=person),)


def _away(one: Asked) -> bool:
    return one.came == "no" or (one.reply == "no" and not one.came)
