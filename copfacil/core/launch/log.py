"""Who was asked to a first meeting: read from the day's list of people, so that deleting a person leaves nothing behind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from copfacil.core.people import Person

Reply = Literal["", "yes", "perhaps", "no"]
"""What somebody answered; empty while nothing is known."""

Came = Literal["", "yes", "no"]
"""Whether they came; empty before the meeting."""

BY, HOW, LINE, REPLY, CAME = "invited_by", "invited_how", "invited_line", "invited_reply", "invited_came"
"""What the list tells of an invitation, as facts of the person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Somebody who was asked.

    Attributes:
        person: their id.
        name: theirs.
        by: who asked them.
        how: "a card", "by telephone".
        line: a sentence for them alone, printed on their card.
        reply: what they answered.
        came: whether they came.
    """

    person: str
    name: str
    by: str = ""
    how: str = ""
    line: str = ""
    reply: Reply = ""
    came: Came = ""


def asked(people: Mapping[str, Person]) -> tuple[Asked, ...]:
    """Everybody on the list, with what is known of their invitation."""
    return tuple(of(person) for person in people.values())


def of(person: Person) -> Asked:
    """A person of the list as somebody who was asked."""
    facts = person.facts
    reply, came = facts.get(REPLY, ""), facts.get(CAME, "")
    return Asked(
        person=person.id,
        name=person.shown,
        by=facts.get(BY, ""),
        how=facts.get(HOW, ""),
        line=facts.get(LINE, ""),
        reply=cast("Reply", reply) if reply in get_args(Reply) else "",
        came=cast("Came", came) if came in get_args(Came) else "",
    )


def facts(one: Asked) -> dict[str, str]:
    """What the list tells of an invitation; what is empty is not there."""
    told = {BY: one.by, HOW: one.how, LINE: one.line, REPLY: one.reply, CAME: one.came}
    return {key: text for key, text in told.items() if text}
