"""Actions of all days: what is still open from earlier ones, read back, dated and ticked off where they are."""

from collections.abc import Mapping

from copfacil.app.answer import Answer, answered
from copfacil.app.day import Day
from copfacil.core import gestures
from copfacil.core.dates import understood
from copfacil.core.people import Person
from copfacil.core.reported import Action
from copfacil.core.words import Msg, Words
from copfacil.live.host import Host
from copfacil.live.looking import folded
from copfacil.store import StoreError

_LOOKED = 10
"""So many earlier sessions are read for names of people who are not on today's list; it happens with each look."""


def earlier(day: Day) -> tuple[Action, ...]:
    """Actions of sessions before this one that are still open, the one due first first."""
    own, known, found = day.state, dict(day.state.people), []
    looked: set[str] = set()
    for line in day.store.actions():
        if line.stream == day.host.stream or (line.day and own.day and line.day > own.day):
            continue
        strange = not {line.owner, line.asker} - {""} <= known.keys()
        if strange and line.stream not in looked and len(looked) < _LOOKED:
            looked.add(line.stream)
            known |= folded(day.store.rows(line.stream)).people
        found.append(
            Action(
                id=line.card,
                text=line.text,
                owner=_called(known, line.owner),
                asker=_called(known, line.asker),
                due=line.due,
                stream=line.stream,
                title=line.title,
            )
        )
    return tuple(found)


def _called(people: Mapping[str, Person], person: str) -> str:
    return people[person].shown if person in people else ""


def set_date(day: Day, words: Words, card: str, text: str) -> Answer:
    """An action of this day gets the date that somebody wrote."""
    due, held = understood(text, day.today(), words), day.state.actions.get(card)
    if due is None:
        return Msg("A day such as 27 Nov, 27/11 or in 2 weeks.")
    if held is None:
        return Msg("This is not here any more.")
    return day.act(gestures.amend, card, held.text, held.owner, due.isoformat(), held.asker)


def settle(day: Day, stream: str, card: str, *, done: bool) -> Answer:
    """An action of this day, or of an earlier one, is done or open again."""
    if not stream:
        return day.act(gestures.settle, card, done=done)
    try:
        host = Host(day.store, day.clock, stream)
    except StoreError as failed:
        return failed.said
    return answered(lambda: host.act(gestures.settle, card, done=done))
