"""What of a board leaves the room, kind by kind, and what it comes to in sentences."""

from dataclasses import replace

import pytest

from copfacil.core.boards.board import Board
from copfacil.core.boards.facts import facts
from copfacil.core.boards.leaving import leaving
from copfacil.core.boards.plan import BoardKind
from copfacil.core.figures import Figures, figures
from tests.core.boards_kinds.acting import PLANS
from tests.core.boards_kinds.rooms import Room

NAMES = {f"p{at}": f"Person {at}" for at in range(1, 9)}


def told(board: Board) -> Figures:
    return figures(board, lambda one: NAMES.get(one, ""), now=600_000, people=tuple(NAMES))


def said(board: Board) -> list[str]:
    return [str(one) for one in facts(board, now=600_000, people=tuple(NAMES))]


def test_only_notes_that_may_be_quoted_leave_the_room_whatever_else_was_agreed() -> None:
    room = Room("journey")
    for consent in ("none", "display", "quote", "film", ""):
        room.write(
            f"c-{consent}", "waiting", text=f"agreed {consent}", level="-2", **({"consent": consent} if consent else {})
        )
    found = told(room.board)
    assert [one.text for one in found.answers] == ["agreed quote", "agreed film"]
    assert (found.cards, found.held) == (5, 3)
    assert [card.id for card in leaving(room.board).cards] == ["c-quote", "c-film"]
    assert said(room.board) == ["2 may be quoted, 1 may be shown in the room, 2 stay with who told them."]


def test_a_touchpoint_of_notes_that_stay_in_the_room_stays_there_with_its_title() -> None:
    room = Room("journey").write("a", "waiting", consent="none").write("b", "waiting", consent="quote")
    for card, key, title in (("a", "k1", "What was said behind the curtain"), ("b", "k2", "Names called aloud")):
        room.cluster(key, "waiting", title, card)
    assert [one.title for one in told(room.board).clusters] == ["Names called aloud"]


def test_a_story_leaves_when_its_teller_agreed_and_an_indicator_always() -> None:
    room = Room("matrix").write("a", "applied", text="mine").write("b", "applied", text="ours", consent="group")
    room.write("c", "realised", text="fewer shifts unfilled", kind="indicator", due="2026-12-04")
    assert [one.text for one in told(room.board).answers] == ["ours", "fewer shifts unfilled"]
    assert "1 story goes on: asked again on 4 December." in said(room.board)


def test_whom_somebody_will_meet_and_what_two_said_to_each_other_leave_in_no_file() -> None:
    room = Room("pairs", *NAMES).write("plan", "plan", "p1", "Somebody from stroke care")
    room.link("p1", "p2", "she worries about her rota", round="1")
    found = told(room.board)
    assert (found.answers, found.ties, found.held, found.links) == ((), (), 1, 1)
    assert said(room.board) == ["1 of 28 pairs have met."]


def test_communities_leave_by_name_where_they_agreed_to_it() -> None:
    room = Room("river")
    for name, now, named in (("Borders", "1", ""), ("Leeds", "4", "yes"), ("Cardiff", "2", "")):
        room.write(name, "meeting", text=name, now=now, target="4", named=named)
    assert [one.text for one in told(room.board).answers] == ["Leeds"]
    assert said(room.board) == ["Most to learn from one another: Meeting.", "2 offers meet a request."]


def test_dots_of_a_tree_are_told_from_five_on_and_as_labels_never_as_a_mean() -> None:
    room = (
        Room("tree")
        .write("a", "roots", text="Roots", who="me")
        .write("h", "seedling", who="community", help="yes", text="Borders")
    )
    assert told(room.board).zones == ()
    assert [one.text for one in told(room.board).answers] == ["Borders"]
    assert said(room.board) == ["Fewer than five dots are not shown."]
    for at in range(5):
        room.write(f"s{at}", "roots", who="me", moment="start", sign=str(at))
        room.write(f"e{at}", "climbing", who="me", moment="end", sign=str(at))
    assert said(room.board)[:3] == [
        "Me, at the start: Roots 6.",
        "Me, at the end: Climbing 5.",
        "Me, what moved: Roots → Climbing 5.",
    ]


def test_a_ring_is_told_in_offers_and_hours() -> None:
    room = Room("ring", "p1", "p2").write("a", "asks", "p1").write("b", "asks", "p2")
    room.link("p2", "a", state="fulfilled", hours="2").link("p1", "b")
    assert said(room.board) == [
        "2 of 2 asks have an offer; 1.0 offers for each ask, 1.0 for each person.",
        "2 offers: 1 taken up, 1 helped.",
        "1 ask is fulfilled, 2 hours saved.",
        "1 of 1 pair helps each other.",
    ]


def test_a_compass_tells_its_ratio_and_every_answer() -> None:
    room = Room("compass").write("c", "concerns").write("s", "strengths")
    room.write("a", "suggestions", text="ninety minutes", answer="will-do").write("b", "suggestions")
    assert said(room.board) == [
        "1.0 concerns for each strength.",
        "1 of 2 suggestions are answered.",
        "Will do: ninety minutes",
    ]


def test_a_fishbowl_tells_how_many_came_in_and_names_nobody() -> None:
    room = Room("fishbowl")
    for at in range(1, 7):
        room.seat(f"p{at}", at % 5 + 1, at * 60_000)
    assert said(room.board)[0] == "6 people have been inside, in 6 turns."
    assert not any("Person" in line for line in said(room.board))


@pytest.mark.parametrize("kind", sorted(PLANS))
def test_of_a_hidden_board_only_counts_are_told(kind: BoardKind) -> None:
    room = Room(kind, *NAMES)
    zone = room.board.zones[0].key
    room.write("a", zone, "p1", "between us", consent="film", help="yes", named="yes").cluster(
        "k", zone, "between", "a"
    )
    found = told(replace(room.board, revealed=False))
    assert (found.cards, found.held, found.answers, found.ties, found.facts) == (1, 1, (), (), ())
