"""A journey with its highs and lows; nothing somebody told leaves the desk without their consent."""

from dataclasses import replace

import pytest

from copfacil.core.boards import events as b
from copfacil.core.boards import journey as j
from copfacil.core.boards.draw_journey import journey as drawn
from copfacil.core.boards.shapes import Frame, Stroke
from tests.core.boards_kinds.looking import WIDTHS, texts
from tests.core.boards_kinds.rooms import Room

DESK = Frame(w=980, h=660, letter=15)
PAPER = Frame(w=1120, h=770, letter=12, audience="paper")
WALL = Frame(w=1728, h=475, letter=50, audience="wall")


def room() -> Room:
    """Three stages with notes, of which one was agreed to be shown in the room."""
    made = Room("journey").write("n1", "waiting", text="No word", level="-3", consent="display")
    made.write("n2", "waiting", text="Names called", level="-1").write("n3", "arriving", text="A porter", level="2")
    return made.write("n4", "being-seen", text="She sat down", level="3", consent="none")


def grouped(made: Room, key: str, title: str, *cards: str) -> Room:
    """The same with a touchpoint."""
    zone = made.board.cards.get(cards[0])
    assert zone is not None
    made.do(b.ClusterTitled(board="board", cluster=key, zone=zone.zone, title=title))
    for card in cards:
        made.do(b.CardMoved(board="board", card=card, zone=zone.zone, cluster=key))
    return made


@pytest.mark.parametrize(
    ("consent", "seen_by"),
    [
        ("", {"desk"}),
        ("none", {"desk"}),
        ("display", {"desk", "wall", "paper"}),
        ("quote", {"desk", "wall", "paper", "export"}),
        ("film", {"desk", "wall", "paper", "export", "film"}),
        ("nonsense", {"desk"}),
    ],
)
def test_each_consent_opens_one_door_more_and_without_one_all_are_closed(consent: str, seen_by: set[str]) -> None:
    made = Room("journey").write("n1", "waiting", consent=consent)
    (card,) = made.board.cards
    everywhere: tuple[j.Audience, ...] = ("desk", "wall", "paper", "export", "film")
    assert {audience for audience in everywhere if j.shown(card, audience)} == seen_by


def test_words_without_consent_stand_on_the_desk_alone() -> None:
    board = room().board
    assert {"No word", "Names called", "A porter"} <= set(texts(drawn(board, DESK, WIDTHS)))
    on_paper = set(texts(drawn(board, PAPER, WIDTHS)))
    assert "No word" in on_paper
    assert not on_paper & {"Names called", "A porter", "She sat down"}
    assert "3 notes are not shown here." in on_paper
    turns = drawn(board, WALL, WIDTHS).turns
    on_wall = {one for turn in range(turns) for one in texts(drawn(board, replace(WALL, turn=turn), WIDTHS))}
    assert "No word" in on_wall
    assert not on_wall & {"Names called", "A porter", "She sat down"}


def test_the_desk_sees_which_notes_nobody_asked_consent_for() -> None:
    told = texts(drawn(room().board, DESK, WIDTHS))
    assert {"? −1", "? +2", "−3", "+3"} <= set(told)


def test_highs_stand_above_the_line_and_lows_below() -> None:
    laid = drawn(room().board, DESK, WIDTHS)
    at = {place.key: place.y for place in laid.places if place.what == "card"}
    assert max(at["n3"], at["n4"]) < min(at["n1"], at["n2"])
    assert at["n2"] < at["n1"]  # the stronger one is further from the line


def test_the_journey_in_figures() -> None:
    by = {stage.zone: stage for stage in j.stages(room().board)}
    assert (by["waiting"].highs, by["waiting"].lows, by["waiting"].mean) == (0, 2, -2.0)
    assert (by["arriving"].highs, by["arriving"].lows, by["arriving"].mean) == (1, 0, 2.0)
    assert by["leaving-home"].mean is None


def test_a_note_that_stands_for_many_counts_as_many() -> None:
    made = room().do(
        b.CardWritten(board="board", card="m", zone="waiting", text="the same", count=2, marks={"level": "1"})
    )
    assert {stage.zone: stage.mean for stage in j.stages(made.board)}["waiting"] == -0.5


def test_touchpoints_carry_their_dots_and_the_most_go_on_the_shortlist() -> None:
    made = grouped(grouped(room(), "k1", "Corridor", "n1", "n2"), "k2", "The door", "n3")
    for number in range(4):
        made.write(f"x{number}", "going-home")
        grouped(made, f"x{number}", f"Point {number}", f"x{number}").do(
            b.Voted(board="board", card=f"x{number}", dots=2)
        )
    made.do(b.Voted(board="board", card="n1", dots=5)).do(b.CardMarked(board="board", card="n2", marks={"hot": "yes"}))
    corridor, *_ = [one for one in j.touchpoints(made.board) if one.title == "Corridor"]
    assert (corridor.notes, corridor.votes, corridor.low, corridor.hot) == (2, 5, -3, True)
    assert [one.title for one in j.hot_spots(made.board)] == ["Corridor"]
    assert [one.title for one in j.priorities(made.board, 3)] == [
        "Corridor",
        "Point 0",
        "Point 1",
        "Point 2",
        "Point 3",
    ]


def test_a_team_and_how_far_it_is_stand_with_the_touchpoint() -> None:
    made = grouped(room(), "k1", "Corridor", "n1", "n2")
    made.do(b.CardMarked(board="board", card="n1", marks={"team": "Siân, Bo", "status": "first draft"}))
    (corridor,) = j.touchpoints(made.board)
    assert (corridor.team, corridor.status) == ("Siân, Bo", "first draft")


def test_consents_are_counted_for_the_log() -> None:
    assert j.consents(room().board) == {"none": 3, "display": 1, "quote": 0, "film": 0}


def curves(made: Room, frame: Frame) -> int:
    """How many lines in accent a picture has."""
    return len([one for one in drawn(made.board, frame, WIDTHS).shapes if isinstance(one, Stroke) and one.curved])


def test_the_curve_of_fewer_than_five_notes_is_for_the_desk_alone() -> None:
    made = room()
    assert curves(made, DESK) == 1
    assert curves(made, PAPER) == 0
    for number in range(3):
        made.write(f"y{number}", "arriving", consent="display").write(f"z{number}", "waiting", consent="display")
    assert curves(made, PAPER) == 1


def test_what_was_written_in_silence_is_not_shown_before_it_is_revealed() -> None:
    made = room().do(b.Revealed(board="board", revealed=False))
    assert "No word" not in texts(drawn(made.board, PAPER, WIDTHS))
    assert "No word" not in texts(drawn(made.board, WALL, WIDTHS))


def test_a_blank_map_has_its_stages_and_how_strong_a_feeling_was() -> None:
    told = texts(drawn(Room("journey").board, PAPER, WIDTHS))
    assert {"Leaving home", "Waiting", "Back home", "+3", "−3"} <= set(told)


def test_a_desk_that_can_be_moved_about_shows_every_note() -> None:
    made = room()
    for number in range(40):
        made.write(f"y{number}", "waiting", text=f"Note {number}", level="-1")
    laid = drawn(made.board, replace(DESK, full=True), WIDTHS)
    assert laid.h > 660
    assert {f"Note {number}" for number in range(40)} <= set(texts(laid))


def test_paper_shows_every_note_on_as_many_pages_as_it_takes() -> None:
    made = Room("journey")
    for number in range(60):
        made.write(f"y{number}", "waiting", text=f"Note {number}", level="-1", consent="display")
    first = drawn(made.board, replace(PAPER, full=True), WIDTHS)
    pages = [texts(drawn(made.board, replace(PAPER, full=True, turn=turn), WIDTHS)) for turn in range(first.turns)]
    assert first.turns > 1
    assert {f"Note {number}" for number in range(60)} <= {one for page in pages for one in page}
