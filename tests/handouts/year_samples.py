"""Yearbooks to print in tests: a cohort in the middle of its year, nobody, the longest of everything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.programme import gestures
from copfacil.core.programme.cohort import Community, Theme
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.team import Contact, Task
from copfacil.core.programme.template import Wish
from copfacil.core.programme.yearbook import Yearbook, yearbook
from tests.core.programme.year_samples import FIRST, done
from tests.handouts.samples import crowd, longest


@dataclass(frozen=True)
class Row:
    """A line of the store about somebody in a play."""

    stream: str
    play: str
    exercise: str
    table: int
    person: str
    part: str = ""
    state: str = "here"
    until: str = ""


def cohort(people: Sequence[Person], *, held: int = 3, title: str = "Leading communities 2026") -> Programme:
    """A programme of five modules for these people, in sets of four, some modules held."""
    numbers = count(1)
    empty = Programme()
    ids = [person.id for person in people]
    sets = [
        Group(number=n // 4 + 1, members=(set_ := tuple(ids[n : n + 4])), order=set_) for n in range(0, len(ids), 4)
    ]
    near = [replace(group, members=group.members[:3], order=group.order[:3]) for group in sets[:2]]
    state = done(
        gestures.title(empty, 0, title, "For people who convene communities of practice in health and care."),
        gestures.lay(empty, 0, Wish(first=FIRST, place="The Old Library"), new_id=lambda: f"m{next(numbers)}"),
        gestures.list_people(empty, 0, people),
        gestures.form(empty, 0, "mix", sets),
        gestures.form(empty, 0, "near", near),
        gestures.put(
            empty,
            0,
            Task(id="t1", text="Ask the library for the large room", day="2026-10-01", owner=ids[0] if ids else ""),
        ),
        gestures.put(empty, 0, Contact(id="c1", kind="sponsor", name="Dr Ottilie Brandt", members=tuple(ids[:1]))),
        gestures.put(empty, 0, Community(id="k1", conveners=tuple(ids[:1]), themes=(Theme(text="Falls at home"),))),
    )
    for number, module in enumerate(state.year.modules[:held]):
        state = done(gestures.begin(state, 0, module.id, f"s{number}"), state=state)
        state = done(gestures.hold(state, 0, module.id), state=state)
    return state


def rows(programme: Programme) -> Iterator[Row]:
    """Sittings of the sets at every module that was held: one presents, one is absent, others consult."""
    for number, module in enumerate(one for one in programme.year.modules if one.held):
        for group in programme.sets.mix:
            for place, person in enumerate(group.members):
                turn = (place - number) % len(group.members)
                part = (
                    "presented" if not turn else "absent" if (place + number + group.number) % 9 == 0 else "consulted"
                )
                state = "away" if part == "absent" else "here"
                yield Row(module.session, "sitting", "co-consulting", group.number, person, part, state)


def book(people: Sequence[Person], **chosen: object) -> Yearbook:
    """Their yearbook at the end of March."""
    programme = cohort(people, **chosen)  # type: ignore[arg-type]  # as cohort takes them
    told = list(rows(programme))
    seats = [one for one in told if one.part != "absent"]
    return yearbook(programme, FIRST + timedelta(weeks=24), turns=told, seats=seats, here=told)


LONG = tuple(
    replace(
        person, facts={**person.facts, "sponsor": "The Right Honourable Bartholomew Featherstonehaugh-Cholmondeley"}
    )
    for person in longest(60)
)

BOOKS = {
    "23 people": book(crowd(23)),
    "nobody": yearbook(Programme(), date(2026, 11, 30)),
    "one person": book(crowd(1), held=1),
    "60 people, longest names": replace(
        book(LONG, held=5, title="The longest title of a programme that anybody could think of, and a little more"),
        accreditor="The Faculty of Very Long Names, reference CPD-2026-000147, seven points",
        signer="Ngũgĩ wa Kamau, for the team",
    ),
}
