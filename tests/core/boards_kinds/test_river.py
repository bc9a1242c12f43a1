"""Communities see where they differ most and who could help whom, without a league table."""

from dataclasses import replace

from copfacil.core.boards import river as r
from copfacil.core.boards.draw_river import river as drawn
from copfacil.core.boards.shapes import Frame, Stroke
from tests.core.boards_kinds.looking import WIDTHS, texts
from tests.core.boards_kinds.rooms import Room

DESK = Frame(w=980, h=660, letter=15)
PAPER = Frame(w=1120, h=770, letter=12, audience="paper")
NAMES = ("Borders", "Leeds", "Cardiff", "Hull", "Belfast")


def room(zone: str = "meeting", **levels: tuple[int, int]) -> Room:
    """Communities with their level now and their target, in one practice."""
    return more(Room("river"), zone, **levels)


def more(made: Room, zone: str, **levels: tuple[int, int]) -> Room:
    """The same in another practice."""
    for name, (now, target) in levels.items():
        made.write(f"{zone}-{name}", zone, text=name, now=str(now), target=str(target))
    return made


def wall(turn: int) -> Frame:
    """A turn of the wall."""
    return Frame(w=1728, h=475, letter=50, audience="wall", turn=turn)


def on_wall(made: Room) -> set[str]:
    """Everything that is told in all turns of the wall."""
    turns = drawn(made.board, wall(0), WIDTHS).turns
    return {line for turn in range(turns) for line in texts(drawn(made.board, wall(turn), WIDTHS))}


def test_the_river_runs_from_the_lowest_level_to_the_highest() -> None:
    made = room(Borders=(2, 3), Leeds=(5, 5), Cardiff=(1, 4))
    assert r.river(made.board) == (r.Stretch("meeting", 1, 5),)


def test_two_communities_make_no_river() -> None:
    made = room(Borders=(2, 3), Leeds=(5, 5))
    assert r.river(made.board) == ()
    assert "A river needs 3 communities or more in a practice." in texts(drawn(made.board, DESK, WIDTHS))


def test_wide_is_much_to_learn_narrow_and_high_a_strength_narrow_and_low_a_need() -> None:
    assert [r.Stretch("x", *ends).water for ends in ((1, 5), (4, 5), (1, 2), (3, 3))] == [
        "learn",
        "strength",
        "need",
        "",
    ]


def test_the_widest_practices_come_first_and_those_that_are_all_alike_not_at_all() -> None:
    made = room(Borders=(3, 3), Leeds=(3, 3), Cardiff=(3, 3))
    more(made, "learning", Borders=(1, 3), Leeds=(3, 3), Cardiff=(2, 3))
    more(made, "sponsors", Borders=(1, 3), Leeds=(5, 5), Cardiff=(2, 3))
    assert r.widest(made.board) == ("sponsors", "learning")


def test_the_same_community_written_in_another_way_is_one() -> None:
    made = room(Borders=(2, 3), Leeds=(5, 5))
    made.write("again", "meeting", text="  BORDERS ", now="4")
    assert [one.now for one in r.standings(made.board)] == [4, 5]
    assert len(r.communities(made.board)) == 2


def test_who_stands_where_on_the_stairs() -> None:
    made = room(Borders=(1, 4), Leeds=(5, 5), Cardiff=(2, 2), Hull=(3, 4))
    assert [r.step(one) for one in r.standings(made.board)] == ["eager", "shares", "content", "between"]


def test_an_offer_needs_level_four_or_the_top_quarter() -> None:
    high = r.standings(room(Borders=(4, 4), Leeds=(5, 5), Cardiff=(1, 3)).board)
    assert [one.community for one in r.offering(high)] == ["Borders", "Leeds"]
    low = r.standings(room(Borders=(2, 4), Leeds=(3, 3), Cardiff=(1, 3), Hull=(1, 2)).board)
    assert [one.community for one in r.offering(low)] == ["Leeds"]
    assert r.offering(r.standings(room(Borders=(2, 4), Leeds=(2, 3)).board)) == ()


def test_whoever_wants_to_rise_is_matched_with_somebody_above_them_the_furthest_first() -> None:
    made = room(Borders=(3, 4), Leeds=(5, 5), Cardiff=(1, 4), Hull=(2, 2))
    found = [(one.offers.community, one.asks.community, one.asks.gap) for one in r.matches(made.board)]
    assert found == [("Leeds", "Cardiff", 3), ("Leeds", "Borders", 1)]


def test_everybody_gets_one_offer_before_anybody_gets_two_and_nobody_gives_too_often() -> None:
    made = room(Leeds=(5, 5), Belfast=(4, 4), Borders=(1, 5), Cardiff=(1, 4), Hull=(1, 3), Derry=(1, 2), Bangor=(1, 2))
    found = r.matches(made.board, exchanges=3)
    given = [match.offers.community for match in found]
    assert {match.asks.community for match in found} == {"Borders", "Cardiff", "Hull", "Derry", "Bangor"}
    assert max(given.count(name) for name in set(given)) == 3


def test_no_name_and_no_level_of_anybody_stands_on_the_river() -> None:
    made = room(Borders=(2, 3), Leeds=(5, 5), Cardiff=(1, 4), Hull=(4, 4), Belfast=(3, 5))
    assert not texts_of_river(made) & set(NAMES)
    assert not on_wall(made) & set(NAMES)
    assert "1 community" in on_wall(made)


def texts_of_river(made: Room) -> set[str]:
    """What stands on the first turn of the wall."""
    return set(texts(drawn(made.board, wall(0), WIDTHS)))


def test_a_room_reads_the_names_of_those_who_agreed_and_matches_only_of_both() -> None:
    made = room(Borders=(2, 3), Leeds=(5, 5), Cardiff=(1, 4))
    named = {"now": "5", "named": "yes"}
    made.write("l", "meeting", text="Leeds", **named)
    assert "Leeds" in on_wall(made)
    assert not [line for line in on_wall(made) if "→" in line]
    made.write("b", "meeting", text="Borders", now="2", target="3", named="yes")
    assert "Leeds → Borders" in on_wall(made)
    assert "Leeds → Borders" in texts(drawn(made.board, PAPER, WIDTHS))
    assert "Leeds → Cardiff" in texts(drawn(made.board, DESK, WIDTHS))
    assert "Leeds → Cardiff" not in texts(drawn(made.board, PAPER, WIDTHS))


def test_fewer_than_five_communities_are_not_even_counted_on_a_step() -> None:
    made = room(Borders=(2, 3), Leeds=(5, 5), Cardiff=(1, 4))
    assert "1 community" not in on_wall(made)


def test_the_next_time_shows_how_the_river_has_changed() -> None:
    then = room(Borders=(2, 3), Leeds=(5, 5), Cardiff=(1, 4)).board
    now = room(Borders=(3, 3), Leeds=(5, 5), Cardiff=(3, 4)).board
    bend = r.since(then, now)[0]
    assert (bend.then, bend.now) == (r.Stretch("meeting", 1, 5), r.Stretch("meeting", 3, 5))
    assert r.since(then, now)[1].then is None


def test_the_stairs_of_the_practice_that_is_chosen_are_shown() -> None:
    made = room(Borders=(2, 3), Leeds=(5, 5), Cardiff=(1, 4))
    more(made, "learning", Derry=(3, 4))
    assert "Derry" not in texts(drawn(made.board, DESK, WIDTHS))
    assert "Derry" in texts(drawn(made.board, Frame(w=980, h=660, letter=15, chosen="learning"), WIDTHS))


def test_the_banks_of_the_river_never_cross() -> None:
    made = room(Borders=(3, 3), Leeds=(3, 3), Cardiff=(3, 3))
    more(made, "learning", Borders=(1, 3), Leeds=(5, 5), Cardiff=(2, 3))
    upper, lower = [one for one in drawn(made.board, PAPER, WIDTHS).shapes if isinstance(one, Stroke) and one.curved][
        -2:
    ]
    assert all(a[1] <= b[1] for a, b in zip(upper.points, reversed(lower.points), strict=True))


def test_a_blank_sheet_has_the_axes_of_river_and_stairs() -> None:
    told = texts(drawn(Room("river").board, PAPER, WIDTHS))
    assert {"Meeting", "Learning", "1", "5", "+4"} <= set(told)
    assert not [one for one in told if "communit" in one]


def test_no_name_under_the_river_is_broken_within_a_word_on_a_wall_of_any_width() -> None:
    made = room(Borders=(2, 3), Leeds=(5, 5), Cardiff=(1, 4))
    zones = (replace(made.board.zones[0], name="Understanding newcomers"), *made.board.zones[1:])
    board = replace(made.board, zones=zones)
    for wide in range(700, 1_800, 25):
        frame = Frame(w=wide, h=475, letter=50, audience="wall")
        told = [
            texts(drawn(board, replace(frame, turn=turn), WIDTHS)) for turn in range(drawn(board, frame, WIDTHS).turns)
        ]
        words = {word for lines in told for line in lines for word in line.split()}
        assert {"Understanding", "newcomers"} <= words, wide
        assert not {word for word in words if word.startswith("Unders") and word != "Understanding"}, wide
