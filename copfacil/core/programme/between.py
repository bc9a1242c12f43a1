"""What is done in the weeks between modules: small sets find a day, webinars a theme and guests, materials their order."""

from dataclasses import replace

from copfacil.core.gestures import Refused
from copfacil.core.programme.due import Kind
from copfacil.core.programme.gestures import Did, choose_theme, meeting_of, put
from copfacil.core.programme.materials import MaterialsOrdered
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.team import Contact
from copfacil.core.programme.webinars import Slot, VotesCounted
from copfacil.core.programme.year import Gathering, SetGathered
from copfacil.core.words import Msg

TICKED: frozenset[Kind] = frozenset({"task", "material", "pledge"})
"""Of what is due, that which one tick settles; everything else asks for an answer."""


def gather(programme: Programme, _: int, meeting: str, group: int, gathering: Gathering) -> Did:
    """A small set has a day and a place to meet between modules, has met, or has not."""
    meeting_of(programme, meeting)
    if gathering == programme.year.gathering(meeting, group):
        return ()
    if gathering.met and gathering.missed:
        raise Refused(Msg("A set has met, or it has not."))
    return (
        SetGathered(
            meeting=meeting,
            group=group,
            day=gathering.day,
            place=gathering.place,
            met=gathering.met,
            missed=gathering.missed,
        ),
    )


def gather_all(programme: Programme, _: int, meeting: str, day: str) -> Did:
    """Every small set that has no day yet meets on this one."""
    meeting_of(programme, meeting)
    if not programme.sets.near:
        raise Refused(Msg("There are no small sets yet. They are formed on the page Turns."))
    waiting = [
        (one.number, found)
        for one in programme.sets.near
        if not (found := programme.year.gathering(meeting, one.number)).settled
    ]
    if not waiting:
        raise Refused(Msg("Every small set has a day already: change it at the set."))
    return tuple(SetGathered(meeting=meeting, group=number, day=day, place=one.place) for number, one in waiting)


def count_votes(programme: Programme, _: int, idea: str, votes: int) -> Did:
    """So many are for an idea in all; those known by name are among them."""
    found = programme.webinars.ideas.get(idea)
    if found is None:
        raise _gone()
    named = sum(one == idea for one in programme.webinars.votes.get(found.meeting, {}).values())
    if votes < named:
        said = Msg("{n} person is for it by name.", "{n} people are for it by name.", n=named)
        raise Refused(Msg("{said} It cannot have fewer votes.", said=said))
    return (VotesCounted(idea=idea, votes=votes - named),)


def take_theme(programme: Programme, now: int, meeting: str) -> Did:
    """A webinar is about the idea that has most votes."""
    leading = programme.webinars.leading(meeting)
    if not leading:
        raise Refused(Msg("Nobody has voted yet. Count votes first, or write the theme yourself."))
    if len(leading) > 1:
        texts = ", ".join(f"“{one.text}”" for one in leading)
        raise Refused(Msg("As many are for {ideas}: write the theme yourself.", ideas=texts))
    return choose_theme(programme, now, meeting, leading[0].text)


def ask_guest(programme: Programme, now: int, slot: Slot, name: str, new_id: str) -> Did:
    """Time for a guest of that name at a meeting; who is no contact yet becomes one.

    Args:
        programme: as it stands.
        now: ms.
        slot: the time, without its contact.
        name: of the guest.
        new_id: for the contact, where one is needed.
    """
    meeting_of(programme, slot.meeting)
    known = (one for one in programme.team.contacts.values() if one.name.casefold() == name.casefold())
    found = next(known, None)
    contact = found or Contact(id=new_id, kind="guest", name=name)
    if any(one.contact == contact.id for one in programme.webinars.slots_of(slot.meeting)):
        raise Refused(Msg("{name} is on this list already.", name=name))
    return put(programme, now, replace(slot, contact=contact.id), *(() if found else (contact,)))


def move_material(programme: Programme, _: int, material: str, step: int) -> Did:
    """A material goes so many places up (below zero) or down among those of its meeting and time."""
    items = programme.materials.items
    if material not in items:
        raise _gone()
    one = items[material]
    beside = [other.id for other in programme.materials.of(one.meeting) if other.when == one.when]
    at = beside.index(material) + step
    if not 0 <= at < len(beside):
        first = Msg("It is the first of its list already.")
        raise Refused(first if step < 0 else Msg("It is the last of its list already."))
    order = list(items)
    order.remove(material)
    order.insert(list(items).index(beside[at]), material)
    return (MaterialsOrdered(ids=tuple(order)),)


def tick(programme: Programme, now: int, kind: Kind, record: str) -> Did:
    """Something that was due is done, or at hand."""
    team, party, materials = programme.team, programme.celebration, programme.materials
    if kind == "task" and record in team.tasks:
        return put(programme, now, replace(team.tasks[record], done=True))
    if kind == "pledge" and record in party.pledges:
        return put(programme, now, replace(party.pledges[record], done=True))
    if kind == "material" and record in materials.items:
        return put(programme, now, replace(materials.items[record], ready=True))
    raise _gone()


def _gone() -> Refused:
    return Refused(Msg("This is not here any more."))
