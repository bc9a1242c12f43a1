"""What is read from a programme and its sessions: dates, turns, who met whom, hours, health, what is due."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as some

from copfacil.core import events as e
from copfacil.core.people import Person
from copfacil.core.programme import gestures
from copfacil.core.programme.beginning import begin
from copfacil.core.programme.dates import halfway, in_way, proposed
from copfacil.core.programme.due import by_meeting, due
from copfacil.core.programme.first_meeting import steps
from copfacil.core.programme.health import fares
from copfacil.core.programme.hours import attended, minutes
from copfacil.core.programme.ledger import ledger, taken, turn_order
from copfacil.core.programme.materials import Material
from copfacil.core.programme.met import met, sittings
from copfacil.core.programme.near import near
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.team import Contact, Task
from copfacil.core.programme.template import Wish, meetings
from copfacil.core.programme.year import Holiday
from copfacil.core.session import Session
from copfacil.core.words import ENGLISH
from tests.core.programme.year_samples import FIRST, done, programme

CHRISTMAS = Holiday(first="2026-12-21", last="2027-01-03", name="Christmas")


@dataclass(frozen=True)
class Seat:
    """A line as the store has it."""

    stream: str
    play: str
    exercise: str
    table: int
    person: str


@dataclass(frozen=True)
class Turn:
    """A line as the store has it."""

    stream: str
    play: str
    person: str
    part: str


@dataclass(frozen=True)
class Seen:
    """A line as the store has it."""

    stream: str
    person: str
    state: str
    until: str = ""


@dataclass(frozen=True)
class Slip:
    """A line as the store has it."""

    stream: str
    play: str
    table: int
    connected: int
    useful: int
    kept: int


def begun(year: Programme, modules: int) -> Programme:
    """The first modules have sessions s1, s2, ... and were held."""
    for number, one in enumerate(year.year.modules[:modules], start=1):
        year = done(gestures.begin(year, 0, one.id, f"s{number}"), state=year)
        year = done(gestures.hold(year, 0, one.id), state=year)
    return year


def in_sets(year: Programme, stream: str, *, without: str = "") -> list[Seat]:
    return [
        Seat(stream, "sitting", "co-consulting", group.number, member)
        for group in year.sets.mix
        for member in group.members
        if member != without
    ]


# Dates.


def test_modules_are_ten_weeks_apart_and_one_holiday_does_not_push_the_year() -> None:
    days = proposed(date(2026, 10, 15), 5, 10, [CHRISTMAS])
    assert [str(one.day) for one in days] == ["2026-10-15", "2026-12-17", "2027-03-04", "2027-05-13", "2027-07-22"]
    assert days[1].holiday == CHRISTMAS
    assert str(days[1].wished) == "2026-12-24"


@given(
    first=some.dates(date(2026, 1, 1), date(2030, 1, 1)),
    weeks=some.integers(1, 20),
    spans=some.lists(some.tuples(some.integers(0, 900), some.integers(0, 30)), max_size=6),
)
def test_days_come_in_order_on_the_same_weekday_and_out_of_holidays_where_a_week_is_free(
    first: date, weeks: int, spans: list[tuple[int, int]]
) -> None:
    holidays = [
        Holiday(
            first=date.fromordinal(first.toordinal() + a).isoformat(),
            last=date.fromordinal(first.toordinal() + a + b).isoformat(),
        )
        for a, b in spans
    ]
    days = proposed(first, 5, weeks, holidays)
    assert [one.day for one in days] == sorted({one.day for one in days})
    assert {one.day.weekday() for one in days} == {first.weekday()}
    for one in days:
        assert one.day == one.wished or in_way(one.day, holidays) is None


def test_a_webinar_lies_between_two_modules_on_a_working_day() -> None:
    day = halfway(date(2026, 12, 10), date(2027, 1, 14), [CHRISTMAS])
    assert in_way(day, [CHRISTMAS]) is None
    assert day.weekday() < 5


def test_a_year_from_the_template_has_its_modules_webinars_small_sets_and_celebration() -> None:
    ids = iter(range(99))
    year = meetings(Wish(first=FIRST), lambda: str(next(ids)))
    kinds = [one.kind for one in year]
    assert [kinds.count(kind) for kind in ("module", "webinar", "between", "celebration")] == [5, 5, 4, 1]
    assert [one.day for one in year] == sorted(one.day for one in year)
    assert [one.template for one in year if one.kind == "module"] == [f"module-{n}" for n in range(1, 6)]


# Turns.


def test_only_sittings_of_the_sets_count_as_turns() -> None:
    year = begun(programme(), 1)
    seats = [*in_sets(year, "s1"), *(Seat("s1", "troika", "troika", n // 4 + 1, f"p{n + 1}") for n in range(8))]
    parts = [Turn("s1", "sitting", "p1", "presented"), Turn("s1", "troika", "p2", "presented")]
    assert sittings(year, seats) == {("s1", "sitting")}
    assert [(one.person, one.part) for one in taken(year, parts, seats)] == [("p1", "presented")]


def test_the_ledger_says_who_presents_first_and_who_is_behind() -> None:
    year = begun(programme(), 2)
    seats = [*in_sets(year, "s1"), *in_sets(year, "s2", without="p3")]
    parts = [
        *(Turn("s1", "sitting", f"p{n}", "presented" if n in {1, 2} else "consulted") for n in range(1, 9)),
        *(Turn("s2", "sitting", f"p{n}", "presented" if n in {1, 4} else "consulted") for n in range(1, 9) if n != 3),
        Turn("s2", "sitting", "p3", "absent"),
    ]
    book = ledger(year, taken(year, parts, seats))
    lines = {line.person: line for line in book.lines}
    assert lines["p3"].marks == ("consulted", "absent", "to come")
    assert lines["p3"].behind == 2
    assert [line.person for line in book.late] == ["p3", "p5", "p7"]
    assert [line.person for line in book.lines if line.first] == ["p3", "p6"]


def test_who_came_later_is_not_behind_for_what_was_before_and_who_left_owes_nothing() -> None:
    year = begun(programme(), 2)
    first, second, _ = year.year.modules
    year = done(gestures.stay(year, 0, "p3", joined=second.id), gestures.stay(year, 0, "p5", left=first.id), state=year)
    seats = [*in_sets(year, "s1"), *in_sets(year, "s2")]
    parts = [Turn(f"s{n}", "sitting", "p1", "presented") for n in (1, 2)]
    lines = {line.person: line for line in ledger(year, taken(year, parts, seats)).lines}
    assert lines["p3"].marks[0] == "before"
    assert lines["p3"].behind == 1
    assert lines["p5"].marks[1] == "after"
    assert lines["p5"].behind == 0
    assert "p5" not in turn_order(year, taken(year, parts, seats))


def test_an_absence_noted_by_hand_stands_where_no_session_tells() -> None:
    year = programme()
    module = year.year.modules[0].id
    year = done(gestures.attend(year, 0, module, "p1", "away"), gestures.hold(year, 0, module), state=year)
    marks = {line.person: line.marks[0] for line in ledger(year, taken(year, (), ())).lines}
    assert marks["p1"] == "absent"
    assert marks["p2"] == "none"


# Who met whom.


def test_meeting_again_counts_only_outside_the_sets() -> None:
    year = begun(programme(), 2)
    mixed = [Seat(f"s{n}", "mix", "troika", table, person) for n in (1, 2) for table, person in ((1, "p1"), (1, "p2"))]
    seats = [*in_sets(year, "s1"), *in_sets(year, "s2"), *mixed]
    known = met(year, seats)
    assert known.count("p1", "p3") == 2
    assert list(known.again()) == [frozenset({"p1", "p2"})]
    assert (known.known, known.pairs) == (13, 28)
    assert known.strangers("p1") == ("p4", "p6", "p8")
    assert met(year, seats, exercise="troika").known == 1


def test_a_double_s_meetings_are_the_meetings_of_who_stays() -> None:
    year = begun(programme(), 1)
    year = done(gestures.list_people(year, 0, [Person(id="p9", name="Sian Prys")]), state=year)
    year = done(gestures.merge(year, 0, "p9", "p1"), state=year)
    known = met(year, [Seat("s1", "mix", "troika", 1, "p9"), Seat("s1", "mix", "troika", 1, "p4")])
    assert known.count("p1", "p4") == 1


# Hours, health.


def test_hours_leave_out_breaks_and_what_was_missed() -> None:
    year = begun(programme(), 2)
    first, _, _ = year.year.modules
    year = done(gestures.attend(year, 0, first.id, "p1", late=20, early=10), state=year)
    seen = [Seen("s2", "p1", "late", "10:00"), Seen("s1", "p2", "here"), Seen("s2", "p2", "away")]
    told = attended(year, seen)
    assert minutes(told["p1"]) == (330 - 30) + (330 - 30)
    assert minutes(told["p2"]) == 330
    assert [one.state for one in told["p3"]][:1] == ["unknown"]


def test_a_set_s_health_is_followed_under_its_own_number_whatever_the_table_was_called() -> None:
    year = begun(programme(), 3)
    seats = [
        Seat(f"s{n}", "sitting", "co-consulting", 7, member) for n in (1, 2, 3) for member in year.sets.mix[1].members
    ]
    slips = [Slip(f"s{n}", "sitting", 7, mark, mark, mark) for n, mark in ((1, 4), (2, 3), (3, 2))]
    one, two = fares(year, slips, seats)
    assert (one.points, one.trend) == ((), "unknown")
    assert [point.mean for point in two.points] == [4, 3, 2]
    assert two.trend == "down"
    assert two.low


# Near sets.


@given(some.lists(some.sampled_from(["Wales", "London", "Scotland", ""]), min_size=3, max_size=60))
def test_near_sets_seat_everybody_once_and_nobody_in_a_two(regions: list[str]) -> None:
    people = [Person(id=str(n), name=str(n), facts={"region": region}) for n, region in enumerate(regions)]
    sets = near(people)
    assert sorted(one for group in sets for one in group) == sorted(person.id for person in people)
    assert all(3 <= len(group) <= 5 for group in sets)


def test_people_of_one_place_sit_together() -> None:
    people = [Person(id=f"{region}{n}", facts={"region": region}) for region in ("Wales", "London") for n in range(4)]
    for group in near(people):
        assert len({one[:-1] for one in group}) == 1


# What is due.


def test_what_is_due_comes_by_day_late_first_and_what_has_no_day_last() -> None:
    year = programme()
    module = year.year.modules[1]
    year = done(
        gestures.put(year, 0, Contact(id="ana", name="Ana Sousa")),
        gestures.put(year, 0, Task(id="a", text="Reading list", owner="ana", day="2026-10-01")),
        gestures.put(year, 0, Task(id="b", text="Thank the venue")),
        gestures.put(year, 0, Material(id="m", title="On power", meeting=module.id, when="before")),
        state=year,
    )
    lines = due(year, "2026-10-09", actions=[_Promise("")], offers=[_Promise("2026-11-02"), _Promise("")])
    said = [(one.day, ENGLISH(one.text), one.late) for one in lines]
    assert said == [
        ("2026-10-01", "Reading list", True),
        ("2026-10-15", "Read back 1 action", False),
        ("2026-11-02", "2 offers to follow up", False),
        (module.day, f"On power, for {module.title}", False),
        ("", "Thank the venue", False),
    ]
    assert lines[0].note is not None
    assert ENGLISH(lines[0].note) == "Ana Sousa"
    assert [len(found) for found in by_meeting(year, lines).values()]


def test_a_first_meeting_takes_46_minutes_for_a_four_and_40_for_a_three() -> None:
    assert [sum(step.minutes for step in steps(people)) for people in (4, 3)] == [46, 40]


@dataclass(frozen=True)
class _Promise:
    due: str


def test_pairs_are_all_met_when_everybody_sat_at_one_table() -> None:
    year = begun(programme(), 1)
    known = met(year, [Seat("s1", "circle", "circle", 1, f"p{n}") for n in range(1, 9)])
    assert known.coverage == 1.0
    assert all(known.count(a, b) == 1 for a, b in combinations(known.people, 2))
    assert replace(known, people=()).coverage == 0.0


def test_a_chair_taken_after_somebody_left_makes_the_day_no_day_of_fives() -> None:
    year = programme()
    first, second = year.sets.mix[:2]
    gone, come = first.members[0], second.members[-1]  # who comes takes the chair of who left
    left = year.year.modules[1].id
    grown = [replace(first, members=(*first.members, come)), replace(second, members=second.members[:-1])]
    year = done(gestures.form(year, 0, "mix", grown), state=year)
    year = done(gestures.stay(year, 0, gone, left=left), state=year)
    begun = begin(Session(), 0, year, year.year.modules[2])
    formed = next(one for one in begun if isinstance(one, e.GroupsFormed))
    assert formed.size == max(len(group.members) for group in formed.groups) == len(first.members)
