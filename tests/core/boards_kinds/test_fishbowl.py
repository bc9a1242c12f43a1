"""What a host learns from a fishbowl, and what the room is never told."""

from copfacil.core.boards import events as b
from copfacil.core.boards import fishbowl as f
from copfacil.core.boards.draw_fishbowl import fishbowl as drawn
from copfacil.core.boards.shapes import Disc, Frame
from copfacil.core.plan import MINUTE
from tests.core.boards_kinds.looking import WIDTHS, texts
from tests.core.boards_kinds.rooms import Room

PEOPLE = ("sian", "lukasz", "zoe", "mair", "bo", "ama", "rhys")
NAMES = {person: person.capitalize() for person in PEOPLE}
WALL = Frame(w=1728, h=475, letter=50, audience="wall", names=NAMES, now=6 * MINUTE)


def seated(*told: tuple[str, int, int]) -> Room:
    """A fishbowl of five chairs on which people sat down: (person, chair, minute); chair 0 goes out."""
    room = Room("fishbowl")
    for person, seat, minute in told:
        room.do(b.Seated(board="board", person=person, seat=seat), minute * MINUTE)
    return room


def test_the_longest_sitter_comes_first_and_is_to_make_room_after_five_minutes() -> None:
    board = seated(("sian", 1, 0), ("zoe", 2, 3), ("bo", 3, 1)).board
    assert [(one.person, one.long) for one in f.stays(board, 5 * MINUTE)] == [
        ("sian", True),
        ("bo", False),
        ("zoe", False),
    ]


def test_air_is_added_up_over_all_times_inside() -> None:
    board = seated(("sian", 1, 0), ("sian", 0, 4), ("zoe", 1, 4), ("sian", 2, 6)).board
    assert f.air(board, 7 * MINUTE) == {"sian": 5 * MINUTE, "zoe": 3 * MINUTE}


def test_the_desk_knows_who_has_not_been_in_and_the_wall_does_not() -> None:
    board = seated(("sian", 1, 0), ("sian", 0, 2), ("zoe", 1, 2)).board
    assert f.not_in(board, PEOPLE) == ("lukasz", "mair", "bo", "ama", "rhys")
    desk = drawn(board, Frame(w=980, h=660, letter=15, names=NAMES, now=0), WIDTHS)
    hollow = [one for one in desk.shapes if isinstance(one, Disc) and one.fill == "sheet" and one.edge == "ink"]
    assert len(hollow) == 5
    assert "Outside. Hollow: has not been in yet." in texts(desk)
    told = texts(drawn(board, WALL, WIDTHS))
    assert not set(told) & set(NAMES.values())
    assert not [one for one in told if "minute" in one or "been" in one]


def test_names_minutes_and_those_outside_stand_on_the_desk_to_be_picked() -> None:
    board = seated(("sian", 1, 0), ("zoe", 2, 5)).board
    laid = drawn(board, Frame(w=980, h=660, letter=15, names=NAMES, now=6 * MINUTE), WIDTHS)
    assert {"Sian", "6 minutes", "Zoe", "1 minute", "free"} <= set(texts(laid))
    assert {place.key for place in laid.places if place.what == "person"} == set(PEOPLE)
    assert {place.key for place in laid.places if place.what == "seat"} == {"1", "2", "3", "4", "5"}


def test_the_empty_chair_closes_after_the_last_call_and_only_the_open_form_has_one() -> None:
    phases = ("arrange", "seed", "open", "last-call", "pairs")
    assert [f.chair("open", phases, phase) for phase in phases] == ["open", "open", "open", "last-call", "closed"]
    assert f.chair("user-experience", phases, "open") == "closed"
    assert [f.mode(preset) for preset in ("open", "open-short", "closed", "user-experience")] == [
        "open",
        "open",
        "closed",
        "user-experience",
    ]


def test_the_next_group_goes_in_when_circles_change_over() -> None:
    board = seated(("sian", 1, 0), ("zoe", 2, 0)).board
    assert f.changed_over(board, ("bo", "zoe", "ama")) == (("sian", 0), ("bo", 1), ("ama", 3))


def test_hints_tell_the_host_what_to_do_now() -> None:
    def told(board: object, door: f.Chair, now: int, how: f.Mode = "open") -> list[tuple[str, str]]:
        return [(str(one.text), one.person) for one in f.hints(board, how, door, now * MINUTE, PEOPLE)]  # type: ignore[arg-type]

    assert told(seated().board, "open", 0) == [("4 starters go in; the talk begins.", "")]
    assert told(seated().board, "closed", 0, "closed") == [("5 starters go in; the talk begins.", "")]
    assert told(seated(("sian", 1, 0), ("zoe", 2, 0)).board, "open", 6) == [
        ("Inside for 6 minutes: make room soon.", "sian"),
        ("Inside for 6 minutes: make room soon.", "zoe"),
    ]
    full = seated(*((person, at, 0) for at, person in enumerate(PEOPLE[:5], 1))).board
    assert told(full, "open", 1) == [("All chairs are taken: somebody makes room, and is thanked.", "")]
    assert told(full, "last-call", 1)[0] == ("Last call: 2 have not been in.", "")
    alone = seated(("sian", 1, 0)).board
    assert told(alone, "open", 1)[-1][0].startswith("Hardly anybody is inside")


def test_the_tally_names_nobody() -> None:
    board = seated(("sian", 1, 0), ("zoe", 2, 0), ("sian", 0, 6), ("sian", 1, 7)).board
    tally = f.tally(board, 8 * MINUTE, PEOPLE)
    assert (tally.people, tally.been, tally.entries, tally.ms) == (7, 2, 3, 15 * MINUTE)
    assert (tally.most, tally.even) == (8 / 15, 1 / 2)


def test_a_filled_seat_may_speak_and_the_free_one_is_dashed_on_the_wall() -> None:
    laid = drawn(seated(("sian", 1, 0), ("zoe", 2, 0)).board, WALL, WIDTHS)
    chairs = {
        place.key: (place.x + place.w / 2, place.y + place.h / 2) for place in laid.places if place.what == "seat"
    }
    discs = {(one.x, one.y): one for one in laid.shapes if isinstance(one, Disc)}
    looks = [(discs[chairs[key]].fill, discs[chairs[key]].dashed) for key in ("1", "2", "3")]
    assert looks == [("ink", False), ("ink", False), ("sheet", True)]


def test_what_was_heard_comes_to_the_wall_in_turns_and_the_rules_stand_there_before() -> None:
    room = seated()
    assert "To speak, take the empty chair." in texts(drawn(room.board, WALL, WIDTHS))
    for number in range(12):
        room.write(f"h{number}", "harvest", text=f"Line {number} that was heard")
    first = drawn(room.board, WALL, WIDTHS)
    shown = [
        texts(drawn(room.board, Frame(w=1728, h=475, letter=50, audience="wall", turn=at), WIDTHS))
        for at in range(first.turns)
    ]
    assert first.turns > 1
    assert {line for page in shown for line in page} == {f"Line {number} that was heard" for number in range(12)}


def test_a_sheet_says_the_rules_and_how_many_spoke() -> None:
    blank = texts(drawn(Room("fishbowl").board, Frame(w=530, h=770, letter=12, audience="paper"), WIDTHS))
    assert "All chairs full? Somebody makes room." in blank
    filled = drawn(
        seated(("sian", 1, 0), ("zoe", 2, 0), ("sian", 0, 6)).board,
        Frame(w=530, h=770, letter=12, audience="paper"),
        WIDTHS,
    )
    assert "2 people have been inside, in 2 turns." in texts(filled)
