"""Guests of the celebration: sponsors whom the list of people names, new ones by name, and what is told of all at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from copfacil.core.gestures import Refused
from copfacil.core.programme.celebration import Invitation, InvitationPut
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.team import Contact, ContactPut
from copfacil.core.words import Msg

Did = tuple[object, ...]


def unlisted(programme: Programme) -> Mapping[str, tuple[str, ...]]:
    """Sponsors whom the list of people names and whom nobody has put on the guest list: for whom each stands (ids)."""
    listed = {programme.called(one.contact).strip().casefold() for one in programme.celebration.invitations.values()}
    found: dict[str, tuple[str, ...]] = {}
    for person in programme.cohort.here:
        name = " ".join(person.facts.get("sponsor", "").split())
        if name and name.casefold() not in listed:
            known = next((one for one in found if one.casefold() == name.casefold()), name)
            found[known] = (*found.get(known, ()), person.id)
    return found


def take_sponsors(programme: Programme, _: int, *, new_id: Callable[[], str]) -> Did:
    """Sponsors whom the list of people names come onto the guest list; who stands for whom is kept."""
    found = unlisted(programme)
    if not found:
        raise Refused(Msg("The list of people names no sponsor who is not a guest already."))
    done: Did = ()
    for name, members in found.items():
        known = next((one for one in programme.team.of("sponsor") if one.name.casefold() == name.casefold()), None)
        contact = known or Contact(id=new_id(), kind="sponsor", name=name)
        together = tuple(dict.fromkeys((*contact.members, *members)))
        asked = Invitation(id=new_id(), contact=contact.id, by=members[0])
        done = (*done, InvitationPut(invitation=asked), ContactPut(contact=replace(contact, members=together)))
    return done


def invite(programme: Programme, _: int, name: str, *, new_id: Callable[[], str]) -> Did:
    """A guest comes onto the list by name: a contact of that name, or a new one."""
    name = " ".join(name.split())
    if not name:
        raise Refused(Msg("Give the guest a name first."))
    contact = next((one for one in programme.team.contacts.values() if one.name.casefold() == name.casefold()), None)
    if contact is not None and any(one.contact == contact.id for one in programme.celebration.invitations.values()):
        raise Refused(Msg("{name} is on the list of guests already.", name=name))
    key = contact.id if contact is not None else new_id()
    asked = InvitationPut(invitation=Invitation(id=new_id(), contact=key))
    new = (ContactPut(contact=Contact(id=key, kind="sponsor", name=name)),) if contact is None else ()
    return (asked, *new)


def all_invited(programme: Programme, _: int) -> Did:
    """Everybody who was not invited yet is: the sheets were handed over."""
    waiting = programme.celebration.answered("planned")
    if not waiting:
        raise Refused(Msg("Everybody on the list is invited already."))
    return tuple(InvitationPut(invitation=replace(one, reply="invited")) for one in waiting)
