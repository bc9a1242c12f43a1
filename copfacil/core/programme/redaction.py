"""Taking people's words out of a programme: what is hidden at once, and which bodies are emptied later.

As in a session (`copfacil.core.redaction`), with what is a programme's own:

- access and diet of who went go with them; attendance, sets and turns stay, under an id that nobody has any more;
- a pledge, a story, an aspiration, an idea is whose it is: who told it takes it along; a task is the team's and stays,
  without an owner; so do a station, a guest's time and material, without who hosts, gives or brings it;
- a community goes with the last of its conveners, and its pledges with it; it stays with the others;
- a contact (a mentor, a sponsor, a guest, one of the team) is deleted as a member is.

A purge takes all of that of everybody, in programmes whose last day is before the date.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from copfacil.core.changing import replace
from copfacil.core.codec import from_body
from copfacil.core.events import PersonDropped, PersonListed
from copfacil.core.journal import Row
from copfacil.core.people import Person
from copfacil.core.programme.celebration import InvitationPut, StationPut
from copfacil.core.programme.cohort import CommunityPut
from copfacil.core.programme.materials import MaterialPut
from copfacil.core.programme.programme import Programme, ProgrammeTitled, fold
from copfacil.core.programme.records import RecordDropped
from copfacil.core.programme.team import ContactPut, TaskPut
from copfacil.core.programme.webinars import SlotPut
from copfacil.core.redaction import (
    LISTED,
    Body,
    Deletion,
    forgetting,
    full_names,
    less,
    listed_person,
    lists,
    read_body,
    struck,
    told_less,
    touched,
    unlisted,
    written_body,
)

CONTACT = "contact-put"
"""The kind of row that holds a contact's own line."""

_BY = ("pledge", "story", "aspiration", "idea")
"""Records that are of who is named in `by`."""

_SAID = (*_BY, "contact", "community", "task", "station", "slot", "material")
"""Records that hold words of people."""

_WORDS = frozenset(
    {
        *(
            "text",
            "title",
            "name",
            "role",
            "organisation",
            "reach",
            "parts",
            "themes",
            "spans",
            "needs",
            "where",
            "shows",
        ),
        *("by", "owner", "conveners", "members", "hosts", "meetings"),
    }
)
"""Fields of a record that say something, or whose it is. What is left are its id, its kind, its days and figures."""


def hides(programme: Programme, deletion: Deletion) -> tuple[object, ...]:
    """What hides it in a programme, nothing where it has no part in it."""
    if deletion.before:
        return _purged(programme) if programme.day and programme.day < deletion.before else ()
    person = deletion.person
    team, party, webinars = programme.team, programme.celebration, programme.webinars
    whose = {person, *(one.id for one in programme.cohort.communities.values() if one.conveners == (person,))}
    hidden: list[object] = [RecordDropped(what=what, id=one.id) for what, one in _owned(programme) if one.by in whose]
    hidden += [
        RecordDropped(what="invitation", id=one.id) for one in party.invitations.values() if one.contact == person
    ]
    hidden += [InvitationPut(invitation=replace(one, by="")) for one in party.invitations.values() if one.by == person]
    hidden += _left_by_conveners(programme, person)
    hidden += [TaskPut(task=replace(one, owner="")) for one in team.tasks.values() if one.owner == person]
    hidden += [
        StationPut(station=replace(one, hosts=_others(one.hosts, person)))
        for one in party.stations.values()
        if person in one.hosts
    ]
    hidden += [SlotPut(slot=replace(one, contact="")) for one in webinars.slots.values() if one.contact == person]
    hidden += [
        MaterialPut(material=replace(one, by="")) for one in programme.materials.items.values() if one.by == person
    ]
    hidden += [
        ContactPut(contact=replace(one, members=_others(one.members, person)))
        for one in team.contacts.values()
        if person in one.members
    ]
    if person in team.contacts:
        hidden.append(RecordDropped(what="contact", id=person))
    if person in programme.cohort.people:
        hidden.append(PersonDropped(person=person))
    return tuple(hidden)


def brings_back(programme: Programme, hidden: Iterable[object]) -> tuple[object, ...]:
    """What a desk says once the hiding was struck out: those who are back, as they are. It ends redo."""
    people, contacts = programme.cohort.people, programme.team.contacts
    back: list[object] = []
    for one in hidden:
        if isinstance(one, PersonDropped) and one.person in people:
            back.append(PersonListed(person=people[one.person]))
        elif isinstance(one, RecordDropped) and one.what == "contact" and one.id in contacts:
            back.append(ContactPut(contact=contacts[one.id]))
    titled = ProgrammeTitled(
        title=programme.title,
        about=programme.about,
        kept_until=programme.kept_until,
        accreditor=programme.accreditor,
        signer=programme.signer,
    )
    return tuple(back) or (titled,)


def emptied(rows: Sequence[Row], deletion: Deletion, names: Iterable[str] = ()) -> Mapping[str, str]:
    """The rows of one programme that are to have another body: it by the row's id.

    Args:
        rows: all of the programme.
        deletion: what goes.
        names: how the person is called elsewhere; how they are called in this programme is found here.
    """
    if deletion.person and not touched(rows, deletion.person, names):
        return {}
    told = [(row, body) for row in rows if (body := read_body(row)) is not None]
    if deletion.before and not _before(rows, deletion.before):
        return {}
    clean = _of_everybody if deletion.before else _of_one(told, deletion.person, names)
    after = ((row, body, clean(row, body)) for row, body in told)
    return {row.id: written_body(new) for row, body, new in after if new != body}


def contact_line(body: Body) -> Person | None:
    """Who stands in the body of a contact's row: a contact is named and found as a person is."""
    line = body.get("contact")
    if not isinstance(line, dict) or "id" not in line:
        return None
    return Person(id=line["id"], name=line.get("name", ""))


def _purged(programme: Programme) -> tuple[object, ...]:
    party, webinars = programme.celebration, programme.webinars
    kept: Sequence[tuple[str, Mapping[str, object]]] = (
        ("community", programme.cohort.communities),
        ("contact", programme.team.contacts),
        ("task", programme.team.tasks),
        ("slot", webinars.slots),
        ("station", party.stations),
        ("invitation", party.invitations),
        ("material", programme.materials.items),
    )
    gone = [RecordDropped(what=what, id=one.id) for what, one in _owned(programme)]
    gone += [RecordDropped(what=what, id=one) for what, records in kept for one in records]
    return (*gone, *(PersonDropped(person=person) for person in programme.cohort.people))


def _owned(programme: Programme) -> Iterable[tuple[str, Any]]:
    """Records that are of who is named in `by`."""
    register = programme.register
    records: tuple[Mapping[str, Any], ...] = (
        programme.celebration.pledges,
        register.stories,
        register.aspirations,
        programme.webinars.ideas,
    )
    return ((what, one) for what, held in zip(_BY, records, strict=True) for one in held.values())


def _left_by_conveners(programme: Programme, person: str) -> Iterable[object]:
    for one in programme.cohort.communities.values():
        if person in one.conveners:
            others = _others(one.conveners, person)
            still = CommunityPut(community=replace(one, conveners=others))
            yield still if others else RecordDropped(what="community", id=one.id)


def _others(ids: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(one for one in ids if one != gone)


def _before(rows: Sequence[Row], day: str) -> bool:
    gone = struck(rows)
    told = ((from_body(row.kind, row.version, row.body), row.at) for row in rows if row.gesture not in gone)
    last = fold(told).day
    return bool(last) and last < day


def _of_everybody(row: Row, body: Body) -> Body:
    if row.kind == LISTED:
        return unlisted(body)
    if row.kind == "needs-noted":
        return _needless(body)
    what = _record(row)
    return body | {what: _wordless(body[what])} if what in _SAID and isinstance(body.get(what), dict) else body


def _of_one(told: Sequence[tuple[Row, Body]], person: str, names: Iterable[str]) -> Callable[[Row, Body], Body]:
    own = [listed_person(body["person"]) for row, body in told if lists(row, body, person)]
    own += [line for row, body in told if row.kind == CONTACT and (line := contact_line(body)) and line.id == person]
    forget = forgetting({*names, *(name for one in own for name in full_names(one))})
    last = {key: record for _, _, key, record in _records(told)}
    lost = {key for (what, key), record in last.items() if what == "community" and _is_of(what, record, {person})}
    whose = {person, *lost}
    theirs = {
        row.id
        for row, what, key, record in _records(told)
        if _is_of(what, last[key], whose) or _is_of(what, record, whose)
    }

    def clean(row: Row, body: Body) -> Body:
        if row.kind == LISTED:
            return unlisted(body) if lists(row, body, person) else told_less(body, forget)
        if row.kind == "needs-noted" and body.get("person") == person:
            return _needless(body)
        if row.id in theirs:
            what = _record(row)
            body = body | {what: _wordless(body[what])}
        return dict(forget(body))

    return clean


def _records(told: Iterable[tuple[Row, Body]]) -> Iterable[tuple[Row, str, tuple[str, str], Body]]:
    """The rows that put a record: what it is, its key, and how it stands there."""
    for row, body in told:
        what = _record(row)
        if what in _SAID and isinstance(record := body.get(what), dict):
            yield row, what, (what, record.get("id", "")), record


def _is_of(what: str, record: Body, whose: AbstractSet[str]) -> bool:
    """Whether a record goes with these: a person, and communities of which they are the last convener."""
    if what == "contact":
        return record.get("id") in whose
    if what == "community":
        return len(found := record.get("conveners", [])) == 1 and found[0] in whose
    return what in _BY and record.get("by") in whose


def _record(row: Row) -> str:
    return row.kind.removesuffix("-put") if row.kind.endswith("-put") else ""


def _needless(body: Body) -> Body:
    return less(less(body, "access"), "diet")


def _wordless(record: Body) -> Body:
    return {name: held for name, held in record.items() if name not in _WORDS}
