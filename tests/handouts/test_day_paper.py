"""Paper of a whole day: what each sheet tells, to whom, and that nothing of it is cut for one person or for sixty."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

import pytest

from copfacil import resources
from copfacil.core import events as e
from copfacil.core.agenda.attendance import attended
from copfacil.core.agenda.events import AgendaLaid, BlockBegan, BlockEnded, CertificatesStated
from copfacil.core.agenda.packing import packing
from copfacil.core.agenda.plan import Agenda
from copfacil.core.agenda.template import laid
from copfacil.core.groups import Group
from copfacil.core.pack import sitting
from copfacil.core.people import Person
from copfacil.core.plan import MINUTE
from copfacil.core.rehearsal import people
from copfacil.core.session import Session, fold
from copfacil.core.sitting import Sitting
from copfacil.core.words import ENGLISH
from copfacil.exercises.shelf import shelf
from copfacil.exercises.templates import templates
from copfacil.handouts.pack import Options, render
from tests.handouts.reading import A5, pages

HALF_PAST_NINE = datetime(2026, 11, 19, 9, 30)  # noqa: DTZ001 - the time of day in the room
OF_A_DAY = (
    "run-sheet",
    "day-cues",
    "day-agenda",
    "day-agenda-wall",
    "packing-list",
    "certificates",
    "name-badges",
    "tent-cards",
    "closing-slips",
)


def _local(at: int) -> datetime:
    return HALF_PAST_NINE + timedelta(milliseconds=at)


@cache
def _day(template: str, count: int, *, long: bool = False) -> Session:
    """A day laid from a template, its people in fours; with ``long``, everything is as long as it may be."""
    found = templates(resources.path("templates")).get(template)
    assert found is not None
    ids = iter(range(1000))
    blocks = laid(found, shelf().exercises, max(count, 1), lambda: f"b{next(ids)}")
    crowd = people(count)
    if long:
        words = "Compassionate leadership in communities of practice, two"
        notes = ("Coffee from nine; what you said last time and what we did. " * 8)[:400]
        blocks = tuple(
            replace(one, title=words, notes=notes, place="The long room above the library") for one in blocks
        )
        crowd = tuple(_longer(person) for person in crowd)
    fours = [crowd[at : at + 4] for at in range(0, count, 4)]
    groups = tuple(
        Group(number=number, members=tuple(person.id for person in four)) for number, four in enumerate(fours, start=1)
    )
    happened = (
        e.Titled(title="Module 2, Vitality", day="2026-11-19", place="Tŷ Afon"),
        AgendaLaid(template=template, starts=found.starts, ends=found.ends, expected=count, blocks=blocks),
        *(e.PersonListed(person=person) for person in crowd),
        e.GroupsFormed(groups=groups),
    )
    return fold((one, 0) for one in happened)


def _longer(person: Person) -> Person:
    facts = {"role": "Consultant anaesthetist and associate director", "organisation": "Llanfairpwllgwyngyll Partners"}
    return replace(person, name=f"{person.name} Wolfeschlegelsteinhausen-Ó Briain", facts=facts)


def _sheet(session: Session) -> Sitting:
    return sitting(session, shelf().exercises["co-consulting"], now=0, local=_local, shelf=shelf().exercises)


def _said(key: str, session: Session) -> str:
    return "\n".join(
        line.text for page in pages(render(key, _sheet(session), Options(), ENGLISH)) for line in page.lines
    )


@pytest.mark.parametrize("key", OF_A_DAY)
@pytest.mark.parametrize(("template", "count", "long"), [("first-meeting", 1, False), ("module-1", 60, True)])
def test_nothing_of_a_day_is_cut_small_or_on_top_of_something(key: str, template: str, count: int, long: bool) -> None:
    for page in pages(render(key, _sheet(_day(template, count, long=long)), Options(), ENGLISH))[:6]:
        assert list(page.strays()) == []
        assert list(page.crossings()) == []
        assert min(page.sizes, default=12) >= 12


@pytest.mark.parametrize("template", [one.key for one in templates(resources.path("templates")).found if one.blocks])
def test_every_template_prints_for_the_team_and_for_participants(template: str) -> None:
    session = _day(template, 23)
    for key in ("run-sheet", "day-cues", "day-agenda"):
        assert session.agenda.blocks[0].title in _said(key, session)
    assert "The bell is heard at every spot" in _said("packing-list", session)


@pytest.mark.parametrize(("template", "count", "long"), [("module-2", 23, False), ("module-1", 60, True)])
def test_the_agenda_of_a_pocket_is_as_whole_as_that_of_the_hand(template: str, count: int, long: bool) -> None:
    sheet = _sheet(_day(template, count, long=long))
    hand, pocket = (pages(render("day-agenda", sheet, Options(paper=paper), ENGLISH)) for paper in ("A4", "A5"))
    assert {page.size for page in pocket} == {A5}
    for page in pocket:
        assert list(page.strays()) == []
        assert list(page.crossings()) == []
        assert min(page.sizes) >= 12
    times = [line.text.strip() for page in hand for line in page.lines if line.text.strip()[2:3] == ":"]
    assert [line.text.strip() for page in pocket for line in page.lines if line.text.strip()[2:3] == ":"] == times


def test_participants_read_no_slack_no_leads_and_no_notes() -> None:
    session = _day("module-2", 23)
    said = _said("day-agenda", session)
    assert "Co-consulting" in said
    assert "Slack" not in said
    for block in session.agenda.blocks:
        assert not block.lead or block.lead not in said
        assert not block.notes or block.notes[:30] not in said


def test_cues_follow_the_turns_as_they_come() -> None:
    said = _said("day-cues", _day("first-meeting", 12)).splitlines()
    told = [line.strip() for line in said if line.startswith(("Find a partner", "Talk"))]
    assert told[:4] == ["Find a partner, round 1", "Talk, round 1", "Find a partner, round 2", "Talk, round 2"]


# Certificates.


def _hours(*happened: tuple[object, int], template: str = "webinar") -> int:
    """Minutes that the first person was there, after what happened (event, minutes since half past nine)."""
    session = fold(((one, at * MINUTE) for one, at in happened), _day(template, 8))
    return attended(session, _local)[next(iter(session.people))]


def _ran(*blocks: tuple[str, int, int]) -> list[tuple[object, int]]:
    """Blocks as they ran: place in the plan, begin and end in minutes since midnight."""
    return [
        (happened, end)
        for key, begin, end in blocks
        for happened in (
            BlockBegan(block=key, title="", clock=begin * MINUTE),
            BlockEnded(block=key, title="", clock=end * MINUTE),
        )
    ]


def test_hours_leave_breaks_off() -> None:
    session = _day("module-2", 8)
    whole = attended(session, _local)[next(iter(session.people))]
    rests = sum(session.agenda.planned(one) for one in session.agenda.blocks if one.kind in {"break", "lunch", "slack"})
    assert whole == 7 * 60 - rests // MINUTE


def test_hours_are_those_the_day_really_took() -> None:
    assert _hours(*_ran(("b0", 750, 770), ("b1", 770, 800))) == 50


def test_who_comes_late_or_goes_early_has_so_much_less() -> None:
    first = next(iter(_day("webinar", 8).people))
    ran = _ran(("b0", 10 * 60, 11 * 60))
    late = ((e.Attended(person=first, state="late"), 0), (e.Attended(person=first, state="here"), 45))
    gone = ((e.Attended(person=first, state="away"), 75),)
    assert _hours(*late, *ran) == 45
    assert _hours(*late, *gone, *ran) == 30
    assert _hours((e.Attended(person=first, state="late", until="10:20"), 0), *ran) == 40
    assert _hours((e.Attended(person=first, state="away"), 0), *ran) == 0


def test_a_certificate_tells_hours_and_never_says_accredited() -> None:
    said = _said("certificates", _day("module-2", 3))
    assert "Certificate of attendance" in said
    assert said.count("Looking back") == 3
    assert "4 h 40 min" in said
    assert "ccredited" not in said


def test_a_certificate_names_who_accredited_and_who_signs_where_somebody_typed_it() -> None:
    typed = fold(
        [
            (e.Titled(title="Module 2, Vitality", day="2026-11-19"), 0),
            (CertificatesStated(accreditor="The Faculty, reference 147", signer="Ngũgĩ wa Mirii"), 0),
            *((e.PersonListed(person=person), 0) for person in people(3)),
            (
                AgendaLaid(
                    template="", starts="09:30", ends="12:30", expected=3, blocks=_day("module-2", 3).agenda.blocks
                ),
                0,
            ),
        ]
    )
    said = _said("certificates", typed)
    assert "Accredited: The Faculty, reference 147" in said
    assert "Ngũgĩ wa Mirii" in said
    assert "For the team" not in said


def test_without_a_plan_there_are_no_certificates() -> None:
    session = replace(_day("module-2", 3), agenda=Agenda())
    assert packing(session.agenda, {}) == ()
    assert "Nobody is known to have been there." in _said("certificates", session)
