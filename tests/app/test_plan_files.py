"""The plan of a day as a file: brought into another day it is the same day, and a stranger's file is refused."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from copfacil.app import plan_files
from copfacil.app.day import Day
from copfacil.app.day_doors import begin
from copfacil.app.plan_doors import lay
from copfacil.core.agenda import gestures
from copfacil.core.agenda.plan import Agenda, clock_said
from copfacil.core.agenda.timed import timed
from copfacil.core.words import ENGLISH
from copfacil.store import Store
from tests.score import SimClock


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data") as opened:
        yield opened


def opened(store: Store, template: str = "") -> Day:
    day = Day(store, SimClock())
    day.begin("A new day")
    if template:
        assert lay(day, ENGLISH, template) is None
    return day


def times(day: Agenda) -> list[tuple[str, str, str]]:
    return [(clock_said(one.begin), clock_said(one.end), one.block.title) for one in timed(day)]


def wordless(day: Agenda) -> list[object]:
    """The blocks without their own ids."""
    place = {block.id: number for number, block in enumerate(day.blocks)}
    return [
        (block.title, block.parts, block.by_hand, block.anchor, block.lead, block.notes, place.get(block.beside))
        for block in day.blocks
    ]


def test_a_plan_that_was_saved_is_the_plan_of_another_day_and_undo_takes_it_back(store: Store, tmp_path: Path) -> None:
    first = opened(store, "module-2")
    one, other = first.state.agenda.blocks[:2]
    assert first.act(gestures.beside, other.id, one.id) is None
    path = tmp_path / "Module 2.json"
    assert plan_files.save(first, ENGLISH, path) is None
    assert [made.path for made in store.exports()] == [str(path)], "a receipt can name it: leads stand in it"
    second = opened(store)
    assert plan_files.bring(second, path) is None
    assert times(second.state.agenda) == times(first.state.agenda)
    assert wordless(second.state.agenda) == wordless(first.state.agenda)
    assert not {block.id for block in second.state.agenda.blocks} & {block.id for block in first.state.agenda.blocks}
    assert plan_files.bring(second, path) is None, "twice is the same plan once"
    assert times(second.state.agenda) == times(first.state.agenda)
    assert second.undo() is None
    assert second.undo() is None
    assert second.state.agenda.blocks == ()


def test_how_it_went_and_who_was_there_do_not_leave_with_the_plan(store: Store, tmp_path: Path) -> None:
    day = opened(store, "module-2")
    first = day.state.agenda.blocks[0]
    assert begin(day, first.id, day.state.agenda.begins) is None
    assert day.act(gestures.explain, first.id, "The bus was late") is None
    path = tmp_path / "plan.json"
    assert plan_files.save(day, ENGLISH, path) is None
    assert "bus" not in path.read_text("utf-8")
    assert "ran" not in json.loads(path.read_text("utf-8"))["plan"]
    assert str(plan_files.bring(day, path)) == "This day has begun. Bring the plan into a new day."


def spoiled(change: Callable[[dict[str, object], list[dict[str, object]]], object]) -> Callable[[bytes], bytes]:
    def made(plan: bytes) -> bytes:
        held = json.loads(plan)
        change(held, held["plan"]["blocks"])
        return json.dumps(held).encode()

    return made


def _plan(held: dict[str, object]) -> dict[str, object]:
    plan = held["plan"]
    assert isinstance(plan, dict)
    return plan


NO_PLAN = "“plan.json” is no plan of a day that was saved here."


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda _: b"", NO_PLAN),
        (lambda _: b"PK\x03\x04 a bomb", NO_PLAN),
        (lambda _: b"[" * 500_000, NO_PLAN),
        (lambda _: b'{"copfacil": "plan"}', NO_PLAN),
        (lambda _: b'{"copfacil": "report", "version": 1}', NO_PLAN),
        (lambda _: b" " * 2_000_001, "“plan.json” is too large for the plan of a day."),
        (spoiled(lambda held, _: held.update(plan=None)), NO_PLAN),
        (spoiled(lambda held, _: held.update(kind="titled", plan={"title": "x", "day": "2026-01-01"})), NO_PLAN),
        (spoiled(lambda held, _: held.update(kind="struck", plan={"gesture": "x"})), NO_PLAN),
        (spoiled(lambda _, blocks: blocks[0].update(title=7)), NO_PLAN),
        (spoiled(lambda _, blocks: blocks[0].update(parts="talk")), NO_PLAN),
        (spoiled(lambda _, blocks: blocks[0].update(kind="script")), NO_PLAN),
        (spoiled(lambda _, blocks: blocks[0].pop("id")), NO_PLAN),
        (
            spoiled(lambda held, _: held.update(version=2)),
            "“plan.json” was saved by a newer copfacil. Bring this one up to date first.",
        ),
        (
            spoiled(lambda held, _: held.update(of=99)),
            "“plan.json” was saved by a newer copfacil. Bring this one up to date first.",
        ),
        (
            spoiled(lambda held, _: _plan(held).update(template="x" * 65)),
            "This text is too long: at most 64 characters.",
        ),
        (spoiled(lambda _, blocks: blocks[0].update(title="x" * 61)), "This text is too long: at most 60 characters."),
        (spoiled(lambda _, blocks: blocks[0].update(by_hand=13 * 3_600_000)), "A block takes at most 12 hours."),
        (
            spoiled(lambda _, blocks: blocks[0].update(anchor="25:00")),
            "25:00 is not a time of day. Write it like 09:30.",
        ),
        (
            spoiled(lambda _, blocks: blocks.extend(dict(blocks[0], id=f"b{n}") for n in range(300))),
            "A day has at most 300 blocks.",
        ),
        (
            spoiled(lambda _, blocks: blocks.append(dict(blocks[0]))),
            "Two blocks of this plan have the same id: it was not saved here.",
        ),
    ],
)
def test_a_hostile_plan_is_refused_with_a_sentence_and_the_day_is_as_it_was(
    store: Store, tmp_path: Path, spoil: Callable[[bytes], bytes], why: str
) -> None:
    path = tmp_path / "plan.json"
    assert plan_files.save(opened(store, "module-2"), ENGLISH, path) is None
    path.write_bytes(spoil(path.read_bytes()))
    day = opened(store)
    before = len(store.rows(day.host.stream))
    assert str(plan_files.bring(day, path)) == why
    assert len(store.rows(day.host.stream)) == before


def test_a_plan_that_is_not_there_is_said(store: Store, tmp_path: Path) -> None:
    assert "cannot be read" in str(plan_files.bring(opened(store), tmp_path / "gone.json"))
    assert "cannot be read" in str(plan_files.bring(opened(store), tmp_path / "gone.ics"))


# The agenda as a calendar.


def calendar(day: Day, folder: Path) -> Path:
    path = folder / "day.ics"
    assert plan_files.save(day, ENGLISH, path) is None
    return path


def test_a_calendar_that_comes_back_as_it_left_changes_nothing(store: Store, tmp_path: Path) -> None:
    day = opened(store, "module-2")
    path = calendar(day, tmp_path)
    told = path.read_text("utf-8")
    assert told.count("BEGIN:VEVENT") == len(day.state.agenda.blocks)
    assert "leads" not in told.casefold(), "the team's notes stay here"
    assert str(plan_files.bring(day, path)) == "Everything in this file stands here already."


def test_a_block_moved_in_the_calendar_is_set_to_its_hour_and_what_follows_goes_on_by_itself(
    store: Store, tmp_path: Path
) -> None:
    day = opened(store, "module-2")
    path = calendar(day, tmp_path)
    told = path.read_text("utf-8")
    lunch = told.index("SUMMARY:Lunch")
    entry = told[told.rindex("BEGIN:VEVENT", 0, lunch) : told.index("END:VEVENT", lunch)]
    moved = entry.replace("T123000", "T124500").replace("T132000", "T134500")
    path.write_text(told.replace(entry, moved), "utf-8", newline="")
    assert plan_files.bring(day, path) is None
    after = {title: (begin, end) for begin, end, title in times(day.state.agenda)}
    assert after["Lunch"] == ("12:45", "13:45")
    assert after["Co-consulting"][0] == "13:45"
    assert day.undo() is None
    assert ("12:30", "13:20", "Lunch") in times(day.state.agenda)


def test_a_day_moved_as_a_whole_begins_later_with_its_set_hours(store: Store, tmp_path: Path) -> None:
    day = opened(store, "module-2")
    before = times(day.state.agenda)
    path = calendar(day, tmp_path)
    lines = []
    for line in path.read_text("utf-8").splitlines():
        named, _, at = line.partition(":")
        day_, _, clock = at.partition("T")
        later = f"{named}:{day_}T{int(clock[:2] or 0) + 1:02}{clock[2:]}" if clock.isdigit() else line
        lines.append(later if named.startswith(("DTSTART", "DTEND")) else line)
    path.write_text("\r\n".join(lines), "utf-8", newline="")
    assert plan_files.bring(day, path) is None
    assert (day.state.agenda.starts, day.state.agenda.ends) == ("10:30", "17:30")
    assert [begin for begin, _, _ in times(day.state.agenda)] == [f"{int(b[:2]) + 1:02}{b[2:]}" for b, _, _ in before]
    assert next(block.anchor for block in day.state.agenda.blocks if block.title == "Lunch") == "13:30"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "“day.ics” holds no block of a day that was saved here."),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR", "“day.ics” holds no block of a day that was saved here."),
        (b"BEGIN:VCALENDAR\r\n" * 20_000, "“day.ics” holds no block of a day that was saved here."),
        (b"\xff\xfe\x00", "“day.ics” holds no block of a day that was saved here."),
        (b"x" * 2_000_001, "“day.ics” is too large for the agenda of a day."),
        (
            b"\r\n".join(
                (
                    b"BEGIN:VCALENDAR",
                    b"BEGIN:VEVENT",
                    b"UID:strange.block@copfacil",
                    b"DTSTART:20260302T090000",
                    b"DTEND:20260302T100000",
                    b"END:VEVENT",
                    b"END:VCALENDAR",
                )
            ),
            "None of the blocks of this calendar stands in this day.",
        ),
    ],
)
def test_a_strange_calendar_is_refused_with_a_sentence(store: Store, tmp_path: Path, data: bytes, why: str) -> None:
    day = opened(store, "module-2")
    before = len(store.rows(day.host.stream))
    path = tmp_path / "day.ics"
    path.write_bytes(data)
    assert str(plan_files.bring(day, path)) == why
    assert len(store.rows(day.host.stream)) == before


def test_an_entry_that_ends_before_it_begins_is_refused(store: Store, tmp_path: Path) -> None:
    day = opened(store, "module-2")
    path = calendar(day, tmp_path)
    told = path.read_text("utf-8")
    path.write_text(told.replace("T132000", "T112000"), "utf-8", newline="")
    assert str(plan_files.bring(day, path)) == "Lunch has no minutes. Give it some first."
