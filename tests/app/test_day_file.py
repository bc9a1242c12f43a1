"""A day carried to another laptop as one file, and back; and files that only look like one."""

import json
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copfacil.app.day_file import bring_in, save
from copfacil.app.ending import Code
from copfacil.cli import run
from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards import pairs
from copfacil.core.boards.events import CardWritten
from copfacil.core.journal import Row
from copfacil.core.people import Person
from copfacil.exercises.shelf import shelf
from copfacil.files.day import DayFile, packed, read_day
from copfacil.files.table import BadFile
from copfacil.live.host import Host
from copfacil.live.looking import folded
from copfacil.store import Store
from tests.score import SimClock

TODAY = date(2025, 11, 19)


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    with Store.open(tmp_path / "siân") as one, Store.open(tmp_path / "łukasz") as other:
        yield one, other


def _day(store: Store) -> Host:
    host = Host(store, SimClock(), "day-1")
    host.act(gestures.title, "Module 2", "2025-11-19", "Cardiff")
    host.act(gestures.list_people, [Person(id="a", name="Ngũgĩ wa Kamau"), Person(id="b", name="Łukasz Żak")])
    return host


def test_a_day_opens_on_another_laptop_and_twice_doubles_nothing(laptops: tuple[Store, Store], tmp_path: Path) -> None:
    one, other = laptops
    _day(one)
    file = tmp_path / "module 2.copfacil"
    save(one, "day-1", file, "Siân", TODAY)

    stream, said = bring_in(other, file)

    assert folded(other.rows(stream)) == folded(one.rows("day-1"))
    assert str(said) == "“Module 2” is here now."
    assert [line.title for line in other.sessions()] == ["Module 2"]
    assert "is here already" in str(bring_in(other, file)[1])
    assert len(other.rows(stream)) == len(one.rows("day-1"))


@pytest.mark.parametrize("agreed", [False, True])
def test_a_note_on_a_talk_in_pairs_stays_here_unless_a_person_says_so(
    laptops: tuple[Store, Store], tmp_path: Path, *, agreed: bool
) -> None:
    one, other = laptops
    host = _day(one)
    host.act(gestures.play, shelf().exercises["relational-one-to-ones"], play_id="b")
    host.act(on.link, "b", "a", "b", key="l1", marks={"round": "1", "note": "wants to leave the ward"})
    host.act(on.mark_link, "b", "l1", {"note": "will stay after all"})
    host.undo()
    file = tmp_path / "day.copfacil"

    said = save(one, "day-1", file, "Siân", TODAY, notes=agreed)
    stream, _ = bring_in(other, file)

    assert ("private notes too" if agreed else "private notes on talks stay here") in str(said)
    with zipfile.ZipFile(file) as kept:
        text = kept.read("journal.jsonl").decode()
    assert ("will stay after all" in text, "wants to leave" in text) == (agreed, agreed)
    (talk,) = pairs.talks(folded(other.rows(stream)).boards["b"], "a")
    assert (talk.round, talk.note) == (1, "wants to leave the ward" if agreed else "")
    bring_in(one, file)
    assert pairs.talks(folded(one.rows("day-1")).boards["b"], "a")[0].note == "wants to leave the ward"


def test_what_was_done_since_is_added(laptops: tuple[Store, Store], tmp_path: Path) -> None:
    one, other = laptops
    host = _day(one)
    file = tmp_path / "day.copfacil"
    save(one, "day-1", file, "Siân", TODAY)
    bring_in(other, file)
    host.act(gestures.keep, "note", "chairs were missing", card="c1")
    save(one, "day-1", file, "Siân", TODAY)

    stream, said = bring_in(other, file)

    assert [card.text for card in folded(other.rows(stream)).cards] == ["chairs were missing"]
    assert "has gone on" in str(said)


def test_a_day_that_went_on_in_two_places_stands_twice_and_says_whose(
    laptops: tuple[Store, Store], tmp_path: Path
) -> None:
    one, other = laptops
    host = _day(one)
    file = tmp_path / "day.copfacil"
    save(one, "day-1", file, "Siân", TODAY)
    bring_in(other, file)
    Host(other, SimClock(), "day-1").act(gestures.keep, "note", "here", card="c1")
    host.act(gestures.keep, "note", "there", card="c2")
    save(one, "day-1", file, "Siân", TODAY)

    branch, said = bring_in(other, file)
    again, _ = bring_in(other, file)

    assert branch == again != "day-1"
    assert "went on here too" in str(said)
    assert {line.title for line in other.sessions()} == {"Module 2", "Module 2 (Siân)"}
    assert [card.text for card in folded(other.rows(branch)).cards] == ["there"]
    assert [card.text for card in folded(other.rows("day-1")).cards] == ["here"]
    assert other.check() == ()

    host.act(gestures.keep, "note", "later", card="c3")
    save(one, "day-1", file, "Siân", TODAY)
    bring_in(other, file)
    assert [card.text for card in folded(other.rows(branch)).cards] == ["there", "later"]


def _sitting(store: Store) -> Host:
    host = _day(store)
    host.act(gestures.play, shelf().exercises["co-consulting"], play_id="p", preset="slot-20")
    host.act(gestures.read_and_start)
    return host


def _crafted(rows: Sequence[Row], kind: str, act: str, **body: str) -> Row:
    count = len(rows) + 1
    return replace(rows[-1], id=f"x{count}", seq=count, gesture=act, kind=kind, body=json.dumps(body))


def test_a_file_is_no_way_in_for_what_a_group_said(laptops: tuple[Store, Store], tmp_path: Path) -> None:
    one, other = laptops
    _sitting(one)
    file = tmp_path / "day.copfacil"
    rows = one.rows("day-1")
    said = _crafted(rows, "kept", "g", card="c", what="quote", text="no")
    file.write_bytes(packed(DayFile(title="Module 2", origin="", rows=(*rows, said))))

    with pytest.raises(BadFile, match="may not be stored"):
        bring_in(other, file)

    assert other.sessions() == []


def test_nor_is_it_one_for_words_that_were_undone_and_that_redo_would_bring_back(
    laptops: tuple[Store, Store], tmp_path: Path
) -> None:
    one, other = laptops
    _sitting(one)
    file = tmp_path / "day.copfacil"
    rows = one.rows("day-1")
    said = _crafted(rows, "kept", "g", card="c", what="quote", text="My manager said")
    undone = _crafted((*rows, said), "struck", "h", gesture="g")
    file.write_bytes(packed(DayFile(title="Module 2", origin="", rows=(*rows, said, undone))))

    with pytest.raises(BadFile, match="may not be stored"):
        bring_in(other, file)

    assert not any(b"My manager said" in path.read_bytes() for path in other.folder.rglob("*") if path.is_file())


def test_a_day_with_boards_written_undone_and_redone_opens_as_it_was(
    laptops: tuple[Store, Store], tmp_path: Path
) -> None:
    one, other = laptops
    host = _day(one)
    host.act(gestures.play, shelf().exercises["compass"], play_id="c")
    (board,) = host.state.boards
    host.act(lambda _, __: (CardWritten(board=board, card="k", zone="concerns", text="Too few beds"),))
    for _ in range(2):
        host.undo()
    host.redo()
    host.act(gestures.play, shelf().exercises["co-consulting"], play_id="p", preset="slot-20")
    file = tmp_path / "day.copfacil"
    save(one, "day-1", file, "Siân", TODAY)

    stream, _ = bring_in(other, file)

    assert folded(other.rows(stream)) == folded(one.rows("day-1")) == host.state


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "bomb.copfacil"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("copfacil.json", '{"format": 1, "title": "", "origin": ""}')
        made.writestr("journal.jsonl", "0" * 300_000_000)
    with pytest.raises(BadFile, match="too large"):
        read_day(file)


@pytest.mark.parametrize("extra", ["../evil.py", "/etc/passwd", "run.sh"])
def test_a_file_with_anything_else_inside_is_refused(tmp_path: Path, extra: str) -> None:
    file = tmp_path / "odd.copfacil"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("copfacil.json", '{"format": 1}')
        made.writestr("journal.jsonl", "")
        made.writestr(extra, "x")
    with pytest.raises(BadFile, match="is no day of copfacil"):
        read_day(file)


def test_a_newer_file_says_so(tmp_path: Path) -> None:
    file = tmp_path / "new.copfacil"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("copfacil.json", '{"format": 2}')
        made.writestr("journal.jsonl", "")
    with pytest.raises(BadFile, match="newer copfacil"):
        read_day(file)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_damaged_file_is_a_sentence_never_a_crash(
    laptops: tuple[Store, Store], tmp_path: Path, data: st.DataObject
) -> None:
    one, other = laptops
    if not one.rows("day-1"):
        _day(one)
    whole = packed(DayFile(title="Module 2", origin="", rows=tuple(one.rows("day-1"))))
    at = data.draw(st.integers(0, len(whole) - 1))
    file = tmp_path / "cut.copfacil"
    file.write_bytes(data.draw(st.sampled_from([whole[:at], whole[:at] + b"\xff" + whole[at + 1 :]])))
    with suppress(BadFile):
        bring_in(other, file)
    assert other.check() == ()


def test_every_type_of_a_row_is_looked_at(tmp_path: Path, laptops: tuple[Store, Store]) -> None:
    one, _ = laptops
    _day(one)
    row = asdict(one.rows("day-1")[0])
    for key, wrong in (("seq", "1"), ("body", 5), ("body", "[" * 20_000), ("at", None), ("wall", True)):
        file = tmp_path / "typed.copfacil"
        with zipfile.ZipFile(file, "w") as made:
            made.writestr("copfacil.json", '{"format": 1}')
            made.writestr("journal.jsonl", json.dumps({**row, key: wrong}))
        with pytest.raises(BadFile, match="row 1 is damaged"):
            read_day(file)


def test_by_command_a_day_goes_from_one_folder_to_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here, there, file = tmp_path / "here", tmp_path / "there", tmp_path / "day.copfacil"
    with Store.open(here) as store:
        _day(store)
    assert run(["save", str(file), "--data", str(here)]) == 0
    assert run(["bring", str(file), "--data", str(there)]) == 0
    assert run(["bring", str(file), "--data", str(there)]) == 0
    assert run(["bring", str(tmp_path / "no.copfacil"), "--data", str(there)]) == Code.WRONG
    told = capsys.readouterr()
    assert [line.split(".")[0] for line in told.out.splitlines()] == [
        "Saved as day",
        "“Module 2” is here now",
        "“Module 2” is here already, with all that the file holds",
    ]
    assert "cannot be read" in told.err
