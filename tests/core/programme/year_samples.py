"""A small programme for tests: eight people, three modules, two sets."""

from collections.abc import Iterable
from datetime import date
from itertools import count

from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.programme import gestures
from copfacil.core.programme.programme import Programme, fold
from copfacil.core.programme.template import Wish

PEOPLE = tuple(
    Person(id=f"p{number}", code=f"P0{number}", name=name, facts={"region": region, "organisation": f"Trust {number}"})
    for number, (name, region) in enumerate(
        (
            ("Siân Prys", "Wales"),
            ("Łukasz Żak", "London"),
            ("Ngũgĩ wa Kamau", "London"),
            ("Zoë Ó Briain", "Wales"),
            ("Orla McCann", "Northern Ireland"),
            ("Rhys Madoc", "Wales"),
            ("Esther Adeyemi", "London"),
            ("Nguyễn Thị Hoa", "London"),
        ),
        start=1,
    )
)
FIRST = date(2026, 10, 15)


def done(*happened: Iterable[object], state: Programme | None = None) -> Programme:
    """The programme after these gestures' events."""
    return fold(((one, 0) for events in happened for one in events), state)


def programme(modules: int = 3) -> Programme:
    """Titled, planned, with people and two sets of four."""
    numbers = count(1)
    empty = Programme()
    ids = [person.id for person in PEOPLE]
    sets = [Group(number=n + 1, members=tuple(ids[n::2]), order=tuple(ids[n::2])) for n in range(2)]
    wish = Wish(first=FIRST, modules=modules)
    return done(
        gestures.title(empty, 0, "Leading communities"),
        gestures.lay(empty, 0, wish, new_id=lambda: f"m{next(numbers)}"),
        gestures.list_people(empty, 0, PEOPLE),
        gestures.form(empty, 0, "mix", sets),
    )
