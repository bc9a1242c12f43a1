"""Yearbooks to print in tests: a cohort in the middle of its year, nobody, the longest of everything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.programme import gestures
from copfacil.core.programme.celebration import Invitation, Station
from copfacil.core.programme.cohort import Community, Theme
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.register import Indicator, Measured, Part, Story, StoryConsent, Strength, Value
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
        gestures.title(empty, 0, title, about="For people who convene communities of practice in health and care."),
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
    state = done(gestures.put(empty, 0, *stories(ids), *INDICATORS), state=state)
    state = done(gestures.put(empty, 0, *stations(ids), *GUESTS), state=state)
    for number, module in enumerate(state.year.modules[:held]):
        state = done(gestures.begin(state, 0, module.id, f"s{number}"), state=state)
        state = done(gestures.hold(state, 0, module.id), state=state)
    return state


GUESTS = (
    Contact(id="c2", kind="guest", name="Wanjikũ Njoroge", reach="wanjiku@example.org"),
    Contact(id="c3", kind="sponsor", name="Owain Tudur", reach="+44 1632 960 002"),
    Contact(id="c4", kind="mentor", name="Niamh Doyle", reach="niamh@example.org"),
    Invitation(id="v1", contact="c2", reply="invited"),
    Invitation(id="v2", contact="c3", reply="declined"),
)
"""Two guests, of whom one cannot come, and a mentor; how they are reached is on no paper."""


def stations(ids: Sequence[str]) -> Iterator[Station]:
    """Seven stations, with one host and several, and one that still wants one."""
    titles = (
        "The empty chair",
        "Six months of one ward round",
        "Young carers speak",
        "The lift that waited, and what became of the people who waited with it until the afternoon",
        "Soup",
        "Falls at home",
        "A map of who is not in the room",
    )
    for number, title in enumerate(titles):
        yield Station(
            id=f"st{number}",
            title=title,
            hosts=tuple(ids[number : number + (number % 3)]),
            shows="Photographs, and the sheet that came of them" if number % 2 == 0 else "",
            story="w2" if number == 1 else "",
            place="by the window" if number % 4 else "on the landing, beside the door to the garden",
        )


INDICATORS = (
    Indicator(
        id="i1", value="immediate", name="Came again", unit="%", readings=(Measured(day="2026-12-24", figure="88"),)
    ),
    Indicator(
        id="i2",
        value="potential",
        name="Confidence, 1 to 5, before and after",
        readings=(Measured(day="2026-10-15", figure="2.7"), Measured(day="2027-03-04", figure="3.9")),
    ),
    Indicator(id="i3", value="enabling", name="Hours that sponsors gave", unit="h"),
)


def stories(ids: Sequence[str]) -> Iterator[Story]:
    """Some stories, with evidence of every strength and consent of every kind; none is realised yet."""
    said: tuple[tuple[str, tuple[tuple[Value, Strength], ...], StoryConsent], ...] = (
        ("Strangers talked before the coffee", (("immediate", "told"),), "named"),
        ("People came back, with a colleague", (("immediate", "measured"), ("potential", "told")), "unnamed"),
        ("Silence opens our handover", (("potential", "observed"), ("applied", "observed")), "named"),
        ("A fishbowl with two boards", (("applied", "observed"),), "programme"),
        ("The executive team funds backfill", (("strategic", "measured"),), "none"),
        (
            "A room every first Thursday, and what became of it when the lift broke",
            (("enabling", "observed"),),
            "unnamed",
        ),
        ("A new role: systems convener", (("transformative", "told"),), "named"),
    )
    for number, (title, parts, consent) in enumerate(said):
        text = f"{title}. We tried it on one ward first, and the night shift asked for it the week after. " * 3
        yield Story(
            id=f"w{number}",
            title=title,
            by=ids[number % len(ids)] if ids else "",
            parts=tuple(Part(value=value, text=text, strength=strength) for value, strength in parts),
            consent=consent,
            ask_again="2027-04-16" if number % 2 else "",
        )


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


def certified(told: Yearbook, **typed: str) -> Yearbook:
    """The same programme once somebody typed who accredited it, or who signs."""
    state = told.programme
    return replace(told, programme=done(gestures.title(state, 0, state.title, **typed), state=state))


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
    "60 people, longest names": certified(
        book(LONG, held=5, title="The longest title of a programme that anybody could think of, and a little more"),
        accreditor="The Faculty of Very Long Names, reference CPD-2026-000147, seven points",
        signer="Ngũgĩ wa Kamau, for the team",
    ),
}
