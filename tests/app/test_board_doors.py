"""The doors of boards: each is one gesture on disk, and what did not change is the same object as before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from copfacil.app.board_doors import Around, Viewer, board_doors
from copfacil.app.day import Day
from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards.board import Board
from copfacil.core.people import Person
from copfacil.core.words import ENGLISH, Msg
from copfacil.store import Store
from copfacil.ui.board.doors import Doors, NewCard
from tests.score import SimClock


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """A day with three people and a compass."""
    with Store.open(tmp_path) as store:
        made = Day(store, SimClock())
        made.begin("Module 1")
        people = [Person(id=f"p{n}", name=f"Person {n}") for n in range(3)]
        made.host.act(gestures.list_people, people)
        made.host.act(gestures.play, made.shelf["compass"], play_id="b")
        yield made


@pytest.fixture
def doors(day: Day) -> Doors:
    """Its doors."""
    return board_doors(
        day, ENGLISH, Around(for_sponsor=lambda: None, print_board=lambda: None, to_the_gate=lambda: None)
    )


def board(day: Day, key: str = "b") -> Board:
    return day.state.boards[key]


def cards(*texts: str, by: str = "") -> list[NewCard]:
    return [NewCard(zone="concerns", text=text, by=by) for text in texts]


def rows(day: Day) -> int:
    return sum(1 for _ in day.store.rows(day.host.stream))


def test_a_card_is_written_into_its_cluster_in_one_gesture(day: Day, doors: Doors) -> None:
    first = doors.write("b", NewCard(zone="concerns", text="Evenings"))
    assert isinstance(first, str)
    assert doors.cluster("b", "Time", [first]) is None
    (cluster,) = board(day).clusters
    made = doors.write("b", NewCard(zone="concerns", text="Backfill", count=3, cluster=cluster))
    assert isinstance(made, str)
    card = board(day).cards.get(made)
    assert card is not None
    assert (card.cluster, card.count) == (cluster, 3)
    assert doors.undo() is None
    assert made not in board(day).cards


def test_what_cannot_be_done_is_said_and_nothing_raises(day: Day, doors: Doors) -> None:
    before = rows(day)
    answers = [
        doors.write("b", NewCard(zone="nowhere", text="x")),
        doors.write("b", NewCard(zone="concerns", text="")),
        doors.write("gone", NewCard(zone="concerns", text="x")),
        doors.paste("b", cards("", "  ")),
        doors.again("b", "gone"),
        doors.merge("b", ["gone", "too"]),
        doors.vote("b", "gone", 1),
        doors.seat("b", "p1", None),
        doors.leave("b", "p1"),
        doors.mark_link("b", "gone", {}),
        doors.relabel("b", "gone"),
        doors.put_on("gone"),
        doors.write("b", NewCard(zone="concerns", text="x" * 501)),
    ]
    assert all(isinstance(answer, Msg) for answer in answers)
    assert rows(day) == before


def test_names_are_dropped_at_the_door_of_a_board_without_names(day: Day, doors: Doors) -> None:
    made = doors.write("b", NewCard(zone="concerns", text="x", by="p1"))
    assert isinstance(made, str)
    assert board(day).cards.get(made).by == ""  # type: ignore[union-attr]  # it is there
    doors.paste("b", cards("y", by="p1"))
    assert {card.by for card in board(day).cards} == {""}


def test_one_more_of_a_card_keeps_all_that_belongs_to_it(day: Day, doors: Doors) -> None:
    day.host.act(gestures.play, day.shelf["ring"], play_id="r")
    day.host.act(on.write, "r", "asks", "A rota", card="a1", by="p1", marks={"due": "2026-12-01"})
    day.host.act(on.write, "r", "asks", "An hour", card="a2", by="p2")
    day.host.act(on.link, "r", "p2", "a1", key="o1", text="Sends hers", marks={"kind": "info"})
    day.host.act(on.vote, "r", "a1", 3)
    before = board(day, "r")
    assert doors.again("r", "a1") is None
    after = board(day, "r")
    card, was = after.cards.get("a1"), before.cards.get("a1")
    assert card is not None
    assert was is not None
    assert (card.count, card.text, card.by, card.dots, card.marks) == (2, was.text, was.by, was.dots, was.marks)
    assert after.order == before.order
    assert [(link.id, link.source, link.text, link.marks) for link in after.links] == [
        (link.id, link.source, link.text, link.marks) for link in before.links
    ]
    doors.undo()
    assert board(day, "r") == before


def test_several_cards_go_in_one_gesture(day: Day, doors: Doors) -> None:
    doors.paste("b", cards(*(f"Card {n}" for n in range(5))))
    ids = [card.id for card in board(day).cards]
    doors.move("b", ids[:3], "strengths", "", "")
    assert [card.id for card in board(day).cards_in("strengths")] == ids[:3]
    doors.undo()
    assert len(board(day).cards_in("concerns")) == 5
    doors.take("b", ids)
    assert not len(board(day).cards)
    doors.undo()
    assert [card.id for card in board(day).cards] == ids


def test_boards_that_are_offered_begin_with_those_of_a_first_meeting(doors: Doors) -> None:
    keys = [one.key for one in doors.offered()]
    assert keys[:3] == ["compass", "ring", "fishbowl"]
    assert len(keys) == len(set(keys))


def test_a_view_is_made_of_what_did_not_change(day: Day, doors: Doors) -> None:
    viewer = Viewer(day, lambda: "off")
    one = viewer.view(day.state, day.host.now())
    doors.write("b", NewCard(zone="concerns", text="x"))
    other = viewer.view(day.state, day.host.now())
    assert other.names is one.names
    assert other.present is one.present
    assert other.boards["b"] is not one.boards["b"]
    assert other.boards["b"].cards_in("strengths") == one.boards["b"].cards_in("strengths")
    day.host.act(gestures.attend, "p1", "away")
    assert viewer.view(day.state, day.host.now()).present == ("p0", "p2")


def test_the_view_tells_the_gate_and_the_phase(day: Day) -> None:
    viewer = Viewer(day, lambda: "on")
    seen = viewer.view(day.state, day.host.now())
    assert (seen.gate, seen.play, seen.current, seen.wall) == (True, "b", "b", "on")
    day.host.act(gestures.read_and_start)
    seen = viewer.view(day.state, day.host.now())
    assert not seen.gate
    assert seen.dial is not None
    assert seen.dial.step.key == seen.phases[0]


def test_everything_is_there_again_after_a_crash(day: Day, doors: Doors) -> None:
    made = [doors.write("b", NewCard(zone="concerns", text=text)) for text in ("one", "two", "three")]
    assert all(isinstance(key, str) for key in made)
    doors.cluster("b", "Numbers", [str(key) for key in made])
    doors.again("b", str(made[0]))
    doors.merge("b", [str(key) for key in made[1:]])
    doors.reveal("b", True)
    opened = Day(day.store, day.host._clock, day.host.stream)  # noqa: SLF001 - the same laptop
    assert opened.state.boards["b"] == board(day)
