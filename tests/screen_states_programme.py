"""States of the programme: none yet, one just begun, a cohort in the middle of its year, sixty people with long names."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from copfacil.app import forming
from copfacil.app.day import Day
from copfacil.app.programme import OpenProgramme
from copfacil.app.programme_doors import create
from copfacil.app.programme_groups import form_mix, form_near
from copfacil.core import gestures as g
from copfacil.core.people import Person
from copfacil.core.programme import cohort, gestures, register, team, webinars
from copfacil.core.programme.beginning import begin
from copfacil.core.programme.celebration import Station
from copfacil.core.programme.materials import Material
from copfacil.core.programme.template import Wish
from copfacil.core.programme.year import Holiday
from copfacil.ui.programme.frame import ProgrammeScreen
from copfacil.ui.programme.met import MetPage
from copfacil.ui.programme.people import PeoplePage

if TYPE_CHECKING:
    from tests.screen_states import Laptop

NAMES = (
    *("Siân Prys", "Łukasz Żak", "Nguyễn Thị Hoa", "Daniel Achebe", "Fiona Baird", "Pádraig Nolan", "Orla McCann"),
    *("Rhys Madoc", "Esther Adeyemi", "Mei Lin Tan", "Anjali Deshmukh", "Tom Whitlow", "Zoë Ó Briain"),
    *("Ngũgĩ wa Kamau", "Amara Okonkwo", "Hamish Rae", "Clara Voss", "Kirsty Muir", "Gwen Pugh", "Ifan Bowen"),
    *("Leila Haddad", "Farid Noori", "Ruth Seddon", "Bethan Lloyd"),
)
REGIONS = ("Wales", "Scotland", "England, north", "Northern Ireland")
ROLES = ("GP", "Nurse", "Improvement", "Patient leader", "Manager")
HOLIDAYS = (Holiday(first="2026-12-21", last="2027-01-03", name="Christmas"),)
_FIRST = date(2026, 5, 14)
"""So that three of five modules lie behind the morning of every state."""


def people(many: int, *, long: bool = False) -> list[Person]:
    """People of all regions, organisations and roles."""
    made = []
    for number in range(many):
        name = NAMES[number % len(NAMES)]
        if number >= len(NAMES) or long:
            name = f"{name} {'of the Trust for Longer Names and Titles' if long else number}"
        facts = {
            "region": REGIONS[number % len(REGIONS)],
            "organisation": f"Trust {number % 9 + 1}",
            "role": ROLES[number % len(ROLES)],
            "role_family": ROLES[number % len(ROLES)],
            "applied": "2026-02-01",
            "sponsor": "Marged Ellis",
        }
        made.append(Person(id=f"p{number}", code=f"P{number + 1:02}", name=name, facts=facts))
    return made


def begun(laptop: "Laptop", title: str = "Leading communities, 2026 to 2027") -> OpenProgramme:
    """A programme with a year and nobody in it."""
    wish = Wish(first=_FIRST, weeks=10, holidays=HOLIDAYS, place="Harbour House")
    assert create(laptop.desktop, title, wish) is None
    opened = laptop.desktop.programmes.opened
    assert opened is not None
    return opened


def cohort_of(laptop: "Laptop", many: int, *, long: bool = False, held: int = 3) -> OpenProgramme:
    """A cohort in the middle of its year: sets, sessions of the modules, somebody who left, things that are due."""
    opened = begun(laptop)
    assert opened.act(gestures.list_people, people(many, long=long)) is None
    assert opened.act(form_mix) is None
    assert opened.act(form_near) is None
    modules = opened.state.year.modules
    for number, meeting in enumerate(modules[:held]):
        session(laptop, opened, meeting.id, number)
    if held:
        assert opened.act(gestures.stay, "p9", left=modules[1].id) is None
    for webinar in opened.state.year.of("webinar")[: max(held - 1, 0)]:
        assert opened.act(gestures.hold, webinar.id) is None
    _around(opened)
    return opened


def session(laptop: "Laptop", opened: OpenProgramme, meeting: str, number: int) -> Day:
    """The session of a module: two people away, a sitting in sets that was held."""
    day = Day(laptop.desktop.store, laptop.clock)
    found = opened.state.year.meetings[meeting]
    assert day.begin(found.title) is None
    assert day.act(begin, opened.state, found, owed=opened.readings.owed) is None
    for person in (f"p{3 * number + 1}", f"p{3 * number + 5}"):
        assert day.act(forming.attend, person, "away", owed=opened.readings.owed) is None
    numbers = count(1)
    day.act(g.play, day.shelf["co-consulting"], play_id=f"play{number}", preset="slot-20", auto=True)
    assert day.act(g.read_and_start, aloud=True) is None
    for group in day.state.groups:
        day.act(g.check_health, group.number, (4, 3 + next(numbers) % 3, 5 - number))
    day.act(g.end)
    assert opened.act(gestures.begin, meeting, day.host.stream) is None
    assert opened.act(gestures.hold, meeting) is None
    return day


def _around(opened: OpenProgramme) -> None:
    """Communities, contacts, tasks, votes, a story: what a year gathers."""
    modules, webinar = opened.state.year.modules, opened.state.year.of("webinar")[-2]
    theme = cohort.Theme(text="Leaving hospital well", since="2026-05-14")
    later = cohort.Theme(text="The first two weeks at home", since="2026-09-01")
    records = (
        cohort.Community(
            id="c1", conveners=("p0", "p3"), themes=(theme, later), stage="meeting", held=("2026-08-04", "2026-10-06")
        ),
        cohort.Community(id="c2", conveners=("p1",), themes=(cohort.Theme(text="Young carers"),), stage="planned"),
        team.Contact(id="k1", kind="team", name="Ana Sousa", role="Programme lead", reach="ana@example.org"),
        team.Task(id="t1", text="Reading list for Module 4", owner="k1", day="2026-11-12"),
        team.Task(id="t2", text="Ask the kitchen about Module 4", owner="p2", day="2026-12-03"),
        webinars.Idea(id="i1", meeting=webinar.id, text="When nobody comes", by="p4"),
        Station(id="s1", title="The empty chair"),
        Material(id="m1", title="On hosting", meeting=modules[3].id, when="before", by="p5"),
        register.Story(id="v1", title="The lift that waited", by="p6", started="2026-07-23", ask_again="2026-12-10"),
    )
    assert opened.act(gestures.put, *records) is None
    assert opened.act(gestures.need, "p2", access="A chair near the door", diet="no nuts") is None
    assert opened.act(gestures.consent, "p0", "quoted") is None


def screen(laptop: "Laptop", page: str = "year") -> ProgrammeScreen:
    """The screen on a page."""
    laptop.desktop.programmes.go(page)
    shown = laptop.frame.screen_of("programme")
    assert isinstance(shown, ProgrammeScreen)
    return shown


def none(laptop: "Laptop") -> None:
    laptop.desktop.go("programme")


def new(laptop: "Laptop") -> None:
    begun(laptop)
    screen(laptop)


def mid_year(laptop: "Laptop") -> None:
    cohort_of(laptop, 23)
    screen(laptop)


def sixty(laptop: "Laptop") -> None:
    cohort_of(laptop, 60, long=True, held=1)
    screen(laptop)


def nobody(laptop: "Laptop") -> None:
    begun(laptop)
    screen(laptop, "people")


def member(laptop: "Laptop") -> None:
    cohort_of(laptop, 23)
    page = screen(laptop, "people").widget_of("people")
    assert isinstance(page, PeoplePage)
    page.choose("p0")


def many(laptop: "Laptop") -> None:
    cohort_of(laptop, 60, long=True, held=1)
    screen(laptop, "people")


def turns(laptop: "Laptop") -> None:
    cohort_of(laptop, 23)
    screen(laptop, "turns")


def who_met(laptop: "Laptop") -> None:
    cohort_of(laptop, 23)
    screen(laptop, "met")


def who_met_round(laptop: "Laptop") -> None:
    who_met(laptop)
    page = laptop.desktop.programmes.page("met")
    assert isinstance(page, MetPage)
    page.way.choose("circle")
    page.way.chosen.emit("circle")
    QTest.keyClick(page.circle, Qt.Key.Key_Right)


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "programme-none": none,
    "programme-new": new,
    "programme-year": mid_year,
    "programme-sixty": sixty,
    "programme-nobody": nobody,
    "programme-member": member,
    "programme-people-sixty": many,
    "programme-turns": turns,
    "programme-met": who_met,
    "programme-circle": who_met_round,
}
"""Each state, and how it is reached."""
