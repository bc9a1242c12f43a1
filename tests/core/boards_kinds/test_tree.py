"""What a change tree tells, and what it never does: a score, an average, whose dot it was."""

from copfacil.core.boards import tree as t
from copfacil.core.boards.draw_tree import tree as drawn
from copfacil.core.boards.draw_tree_figures import FIGURES
from copfacil.core.boards.shapes import Frame
from tests.core.boards_kinds.looking import WIDTHS, texts
from tests.core.boards_kinds.rooms import Room

DESK = Frame(w=980, h=660, letter=15)
PAPER = Frame(w=1120, h=770, letter=12, audience="paper")


def wall(turn: int = 0) -> Frame:
    """A turn of the wall."""
    return Frame(w=1728, h=475, letter=50, audience="wall", turn=turn)


def dots(count: int, zone: str = "roots", **marks: str) -> Room:
    """So many people who placed themselves somewhere."""
    room = Room("tree")
    for number in range(count):
        room.write(f"d{number}", zone, sign=f"t{number}", **marks)
    return room


def test_dots_are_counted_by_place_for_me_and_my_community_apart() -> None:
    room = dots(3).write("c1", "planting", who="community").write("e1", "roots", moment="end")
    assert t.placed(room.board, "me", "start") == {"roots": 3}
    assert t.placed(room.board, "community", "start") == {"planting": 1}
    assert t.placed(room.board, "me", "end") == {"roots": 1}
    assert (t.latest(room.board, "me"), t.latest(room.board, "community")) == ("end", "start")


def test_what_moved_is_followed_by_the_note_on_the_dot_or_its_owners_sign() -> None:
    room = dots(2, "slipping")
    room.write("e0", "climbing", moment="end", sign="t0").write("e1", "climbing", moment="end", **{"from": "roots"})
    room.write("e2", "planting", moment="end")
    assert t.flows(room.board, "me") == (t.Flow("roots", "climbing", 1), t.Flow("slipping", "climbing", 1))


def test_the_next_module_shows_what_moved_since_the_last_one() -> None:
    then = dots(2, "slipping").write("e0", "resting", moment="end", sign="t0").board
    now = Room("tree").write("n0", "climbing", sign="t0").write("n1", "climbing", sign="t1").board
    assert t.since(then, now, "me") == (t.Flow("resting", "climbing", 1),)
    assert t.since(dots(2, "slipping").board, now, "me") == (t.Flow("slipping", "climbing", 2),)


def test_fewer_than_five_dots_are_shown_to_nobody_but_the_desk() -> None:
    four, five = dots(4), dots(5)
    assert "4" in texts(drawn(four.board, DESK, WIDTHS))
    assert "4" not in texts(drawn(four.board, PAPER, WIDTHS))
    assert "Fewer than five dots are not shown." in texts(drawn(four.board, PAPER, WIDTHS))
    assert "5" in texts(drawn(five.board, PAPER, WIDTHS))
    assert "Fewer than five dots are not" in "".join(texts(drawn(four.board, wall(), WIDTHS)))
    assert {"5", "Roots"} <= set(texts(drawn(five.board, wall(), WIDTHS)))


def test_moves_of_fewer_than_five_are_shown_to_nobody_but_the_desk() -> None:
    room = dots(6, "slipping")
    for number in range(4):
        room.write(f"e{number}", "climbing", moment="end", sign=f"t{number}")
    assert "Slipping → Climbing" in texts(drawn(room.board, DESK, WIDTHS))
    assert "Slipping → Climbing" not in texts(drawn(room.board, PAPER, WIDTHS))
    room.write("e4", "climbing", moment="end", sign="t4")
    assert "Slipping → Climbing" in texts(drawn(room.board, PAPER, WIDTHS))


def test_places_on_the_wall_stand_in_the_order_of_the_tree_not_of_their_numbers() -> None:
    room = dots(5, "canopy")
    for number in range(9):
        room.write(f"m{number}", "planting")
    room.write("r0", "roots")
    told = texts(drawn(room.board, wall(), WIDTHS))
    assert [one for one in told if one in {"Roots", "Canopy", "Planting"}] == ["Roots", "Canopy", "Planting"]


def test_the_words_of_a_dot_are_not_drawn_unless_its_community_asks_for_help() -> None:
    room = Room("tree").write("d1", "slipping", text="my own worry")
    room.write("c1", "roots", text="Borders on Wednesdays", who="community", help="yes")
    told = texts(drawn(room.board, DESK, WIDTHS))
    assert "my own worry" not in told
    assert "Borders on Wednesdays" in told
    assert [card.id for card in t.wanting_help(room.board)] == ["c1"]


def test_a_blank_tree_names_all_ten_places() -> None:
    told = set(texts(drawn(Room("tree").board, Frame(w=530, h=770, letter=12, audience="paper"), WIDTHS)))
    assert {"Roots", "Seedling", "Climbing", "Resting", "Helping", "Swinging", "Slipping", "Canopy", "Planting"} <= told
    assert not [one for one in told if one.isdigit()]


def test_every_place_has_a_figure_of_our_own() -> None:
    assert set(FIGURES) == set(t.PLACES)
