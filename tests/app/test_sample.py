"""The sample day."""

from pathlib import Path
from uuid import uuid4

import pytest

from copfacil.app import sample
from copfacil.app.ending import Ended
from copfacil.app.offscreen import SimClock
from copfacil.live.clock import SystemClock
from copfacil.live.host import Host
from copfacil.store import InUse, Store
from copfacil.store.files import local_now


def test_the_sample_day_waits_at_the_gate_with_six_groups_at_their_spots(tmp_path: Path) -> None:
    with Store.open(tmp_path / "data") as store:
        host = Host(store, SimClock(local_now()), uuid4().hex)
        sample.make(host)
        state = host.state
        assert (state.title, state.place) == ("Module 2, Vitality", "The Old Library")
        assert [len(group.members) for group in state.groups] == [4, 4, 4, 4, 4, 3]
        assert [group.spot for group in state.groups] == [
            "window",
            "stage",
            "door",
            "garden room",
            "corridor",
            "library",
        ]
        play = state.play
        assert play is not None
        assert not play.read
        assert play.preset == "slot-20"
        assert [step.turn for step in play.steps if step.key == "present"] == [0, 1, 2]
        organisations = [[state.people[m].facts["organisation"] for m in group.members] for group in state.groups]
        assert all(len(set(held)) == len(held) for held in organisations)
        assert Host(store, SimClock(local_now()), host.stream).state == state


def test_the_sample_day_can_be_taken_back_gesture_by_gesture(tmp_path: Path) -> None:
    with Store.open(tmp_path / "data") as store:
        host = Host(store, SystemClock(), uuid4().hex)
        empty = host.state
        sample.make(host)
        while host.undoable:
            host.undo()
        assert host.state == empty


def test_the_people_of_the_sample_day_all_come_in() -> None:
    listed = sample.people()
    assert len(listed.people) == 23
    assert listed.refused == ()
    assert {"role_family", "organisation", "region"} <= set(listed.mix)
    names = {person.name for person in listed.people}
    assert {"Siân Prys", "Łukasz Żak", "Nguyễn Thị Hoa", "Ngũgĩ wa Kamau", "Ђорђе Ковач"} <= names


def test_what_was_done_in_the_sample_day_is_gone_the_next_time(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    sample.prepare(folder)
    (folder / "logs").mkdir()
    (folder / "logs" / "copfacil.log").write_text("old")
    with Store.open(folder) as store:
        before = store.streams()
        with pytest.raises(InUse):
            sample.prepare(folder)
    sample.prepare(folder)
    with Store.open(folder, read_only=True) as store:
        assert store.count() == 1
        assert store.streams() != before
    assert not (folder / "logs").exists()


def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("the only copy")
    with pytest.raises(Ended, match="holds something else than the sample day"):
        sample.fresh(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
