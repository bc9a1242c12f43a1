"""A map of who met whom; what they said to each other is on no picture."""

from copfacil.core.boards import pairs as p
from copfacil.core.boards.draw_pairs import pairs as drawn
from copfacil.core.boards.shapes import Frame, Stroke
from tests.core.boards_kinds.looking import WIDTHS, texts
from tests.core.boards_kinds.rooms import Room

ROOM = ("sian", "lukasz", "zoe", "mair", "bo", "ama")
NAMES = {person: person.capitalize() for person in ROOM}
DESK = Frame(w=980, h=660, letter=15, names=NAMES)
PAPER = Frame(w=1120, h=770, letter=12, audience="paper", names=NAMES)
WALL = Frame(w=1728, h=475, letter=50, audience="wall")


def room() -> Room:
    """Three meetings in two rounds, one of them again, with a note."""
    made = Room("pairs").link("sian", "lukasz", note="her mother's ward", round="1").link("zoe", "mair", round="1")
    return made.link("sian", "bo", round="2").link("lukasz", "sian", round="2")


def test_who_met_whom_and_in_which_rounds_whoever_came_first() -> None:
    assert p.met(room().board) == {
        frozenset({"sian", "lukasz"}): (1, 2),
        frozenset({"zoe", "mair"}): (1,),
        frozenset({"sian", "bo"}): (2,),
    }


def test_how_much_of_the_room_has_met() -> None:
    found = p.coverage(room().board, ROOM)
    assert (found.met, found.pairs, found.rounds, found.again) == (3, 15, 2, 1)


def test_gaps_are_those_who_met_nobody_and_whom_each_has_not_met() -> None:
    assert p.gaps(room().board, ROOM) == ("ama",)
    assert p.not_met(room().board, "sian", ROOM) == ("zoe", "mair", "ama")


def test_a_three_is_three_meetings() -> None:
    assert p.pairs_in([("sian", "bo", "zoe"), ("mair", "ama")]) == (
        ("sian", "bo"),
        ("sian", "zoe"),
        ("bo", "zoe"),
        ("mair", "ama"),
    )


def test_notes_are_for_the_two_alone_and_on_no_picture() -> None:
    made = room().write("c1", "plan", "zoe", "Somebody from stroke care", due="2026-12-04")
    talks = [(talk.other, talk.round, talk.note) for talk in p.talks(made.board, "sian")]
    assert talks == [("lukasz", 2, ""), ("bo", 2, ""), ("lukasz", 1, "her mother's ward")]
    assert not any(talk.note for talk in p.talks(made.board, "zoe"))
    assert [card.text for card in p.plan(made.board, "zoe")] == ["Somebody from stroke care"]
    assert p.plan(made.board, "sian") == ()
    for frame in (DESK, PAPER, WALL):
        told = " ".join(texts(drawn(made.board, frame, WIDTHS)))
        assert "mother" not in told
        assert "stroke" not in told


def test_the_table_says_in_which_round_two_met() -> None:
    made = Room("pairs").link("sian", "lukasz", round="7").link("zoe", "mair", round="1").link("bo", "ama", round="1")
    assert "7" in texts(drawn(made.board, PAPER, WIDTHS))


def lines(made: Room, frame: Frame) -> list[Stroke]:
    """The lines between people."""
    found = drawn(made.board, frame, WIDTHS).shapes
    return [one for one in found if isinstance(one, Stroke) and one.edge in {"accent", "ink"}]


def test_a_line_for_each_pair_thick_where_they_met_again_ink_for_the_chosen_one() -> None:
    widths = sorted(one.width for one in lines(room(), DESK))
    assert len(widths) == 3
    assert widths[0] == widths[1] < widths[2]
    chosen = Frame(w=980, h=660, letter=15, names=NAMES, chosen="sian")
    assert sorted(one.edge for one in lines(room(), chosen)) == ["accent", "ink", "ink"]


def test_the_desk_alone_sees_who_has_met_nobody() -> None:
    assert "Dashed seat: has met nobody yet." in texts(drawn(room().board, DESK, WIDTHS))
    assert not [one for one in texts(drawn(room().board, PAPER, WIDTHS)) if "nobody" in one]
    assert {place.key for place in drawn(room().board, WALL, WIDTHS).places} == {"sian", "lukasz", "zoe", "mair", "bo"}


def test_the_wall_tells_figures_and_no_names() -> None:
    told = texts(drawn(room().board, WALL, WIDTHS))
    assert told == ["3", "of 10 pairs have met", "2", "rounds"]


def test_of_fewer_than_five_a_room_sees_no_lines() -> None:
    made = Room("pairs").link("sian", "lukasz", round="1").link("zoe", "lukasz", round="2")
    assert lines(made, WALL) == lines(made, PAPER) == []
    assert len(lines(made, DESK)) == 2


def test_a_blank_table_has_lines_for_names() -> None:
    laid = drawn(Room("pairs").board, Frame(w=530, h=770, letter=12, audience="paper"), WIDTHS)
    assert len([one for one in laid.shapes if isinstance(one, Stroke)]) == 12
    assert "Write the names on the lines, and the round where two rows meet." in texts(laid)
