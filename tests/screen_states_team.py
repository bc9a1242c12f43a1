"""States of the team and of the celebration: nothing yet, one of each, a full list, names of any length, the evening over."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from copfacil.app.programme import OpenProgramme
from copfacil.core.programme import gestures, inviting
from copfacil.core.programme.celebration import Invitation, Pledge, Reply, Station
from copfacil.core.programme.missing import celebration_of
from copfacil.core.programme.team import Contact, Task
from copfacil.ui.celebration.page import CelebrationPage
from copfacil.ui.team.page import TeamPage
from tests.screen_states_programme import begun, cohort_of, people, screen

if TYPE_CHECKING:
    from tests.screen_states import Laptop

STATIONS = (
    (
        "The empty chair",
        ("p0", "p3"),
        "A chair at every meeting for who is not in the room",
        "by the window",
        "a table",
    ),
    ("Six months of one ward round", ("p1",), "Photographs, and the sheet that came of them", "stage, left", "power"),
    ("Young carers speak", (), "", "", "a screen"),
    ("The lift that waited", ("p6", "k2"), "How two trusts came to share a lift", "corridor", ""),
    ("Soup and questions", (), "Nobody leaves without a question", "kitchen", "power, six bowls"),
)
REPLIES: tuple[Reply, ...] = ("planned", "invited", "coming", "declined", "invited", "coming")
GUESTS = ("Marged Ellis", "Dr Ottilie Brandt", "Owain Tudur", "Priya Raghunathan", "Seán Ó Conaill", "Wanjikũ Njoroge")


def team_of(laptop: "Laptop", *, long: bool = False) -> OpenProgramme:
    """A cohort with jobs, a team that leads meetings, and mentors."""
    opened = cohort_of(laptop, 12, long=long)
    modules = opened.state.year.modules
    end = " of the Trust for Longer Names and Titles, and a little more" if long else ""
    records = (
        Contact(
            id="k1",
            name=f"Ana Sousa{end}",
            role="Programme lead",
            reach="ana@example.org",
            meetings=(modules[3].id, modules[4].id),
        ),
        Contact(id="k2", name=f"Iolo Vaughan{end}", role="Facilitator", organisation="Harbour House"),
        Contact(id="k3", kind="mentor", name=f"Niamh Doyle{end}", reach="+44 1632 960 001", members=("p0", "p4")),
        Contact(id="k4", kind="mentor", name="Kwame Mensah", role="GP, retired", members=("p2",)),
        Task(id="t3", text="Ask three sponsors for ten minutes each", owner="k2", day="2026-11-30", done=True),
        Task(id="t4", text="Power at the stage" + end, owner="", day="2027-03-10", meeting=modules[4].id),
        Task(id="t5", text="Thank the kitchen"),
    )
    assert opened.act(gestures.put, *records) is None
    return opened


def party_of(laptop: "Laptop", *, long: bool = False) -> OpenProgramme:
    """The same, with stations, guests and pledges."""
    opened = team_of(laptop, long=long)
    end = " of the Trust for Longer Names and Titles, and a little more" if long else ""
    assert opened.act(gestures.drop, opened.state.celebration.stations["s1"]) is None
    for number, (title, hosts, shows, place, needs) in enumerate(STATIONS):
        made = Station(
            id=f"e{number}", title=title + end, hosts=hosts, shows=shows + end, place=place, needs=needs, story=""
        )
        assert opened.act(gestures.put, replace(made, shows=shows and made.shows)) is None
    for number, (name, reply) in enumerate(zip(GUESTS, REPLIES, strict=True)):
        guest = Contact(
            id=f"g{number}", kind="sponsor", name=name + end, organisation="Board", members=(f"p{number}",), reach="1"
        )
        asked = Invitation(id=f"i{number}", contact=guest.id, by=f"p{number}", reply=reply)
        assert opened.act(gestures.put, guest, asked) is None
    pledges = (
        Pledge(id="l1", by="g0", text="A room every first Thursday" + end, day="2026-11-20"),
        Pledge(id="l2", by="c1", text="Two open evenings for the wards" + end, day="2027-02-11"),
        Pledge(id="l3", by="p5", text="Bring a colleague next time", done=True, day="2026-11-01"),
        Pledge(id="l4", text="A lift for the trolley"),
    )
    assert opened.act(gestures.put, *pledges) is None
    return opened


def team(laptop: "Laptop") -> TeamPage:
    """The page of the team."""
    page = screen(laptop, "team").widget_of("team")
    assert isinstance(page, TeamPage)
    return page


def celebration(laptop: "Laptop") -> CelebrationPage:
    """The page of the celebration."""
    page = screen(laptop, "celebration").widget_of("celebration")
    assert isinstance(page, CelebrationPage)
    return page


def team_empty(laptop: "Laptop") -> None:
    begun(laptop)
    team(laptop)


def tasks(laptop: "Laptop") -> None:
    team_of(laptop)
    team(laptop).tasks.choose("t2")


def leads(laptop: "Laptop") -> None:
    team_of(laptop)
    page = team(laptop)
    page.bar.show_part("team")
    page.team.choose("k1")


def mentors(laptop: "Laptop") -> None:
    """Names of any length; how one is reached was asked for."""
    team_of(laptop, long=True)
    page = team(laptop)
    page.bar.show_part("mentors")
    page.mentors.choose("k3")
    page.mentors.form.who.show_reach.click()


def party_empty(laptop: "Laptop") -> None:
    """A year from nothing, without a celebration."""
    opened = begun(laptop)
    meeting = celebration_of(opened.state)
    assert meeting is not None
    assert opened.act(gestures.drop, meeting) is None
    celebration(laptop)


def stations(laptop: "Laptop") -> None:
    party_of(laptop)
    celebration(laptop).stations.choose("e1")


def guests(laptop: "Laptop") -> None:
    party_of(laptop)
    page = celebration(laptop)
    page.bar.show_part("guests")
    page.guests.choose("i0")


def many_guests(laptop: "Laptop") -> None:
    """Sixty sponsors came in from the list of people; names of any length."""
    opened = party_of(laptop, long=True)
    numbers = count(1)
    more = [replace(one, facts={**one.facts, "sponsor": f"Sponsor of {one.name}"}) for one in people(60, long=True)]
    assert opened.act(gestures.list_people, more) is None
    assert opened.act(inviting.take_sponsors, new_id=lambda: f"n{next(numbers)}") is None
    celebration(laptop).bar.show_part("guests")


def pledges(laptop: "Laptop") -> None:
    """The evening is over."""
    opened = party_of(laptop)
    meeting = celebration_of(opened.state)
    assert meeting is not None
    assert opened.act(gestures.hold, meeting.id) is None
    page = celebration(laptop)
    page.bar.show_part("pledges")
    page.pledges.choose("l2")


def long_stations(laptop: "Laptop") -> None:
    party_of(laptop, long=True)
    celebration(laptop).stations.choose("e0")


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "team-empty": team_empty,
    "team-tasks": tasks,
    "team-leads": leads,
    "team-mentors": mentors,
    "celebration-empty": party_empty,
    "celebration-stations": stations,
    "celebration-guests": guests,
    "celebration-sixty": many_guests,
    "celebration-pledges": pledges,
    "celebration-long": long_stations,
}
"""Each state, and how it is reached."""
