"""What a facilitator learns from a ring of asks and offers, and what a room sees of it."""

from datetime import date

import pytest

from copfacil.core.boards import ring as r
from copfacil.core.boards.draw_ring import ring as drawn
from copfacil.core.boards.ring_rules import checked, questions
from copfacil.core.boards.shapes import Disc, Frame, Stroke
from copfacil.core.people import Person
from copfacil.core.words import Words
from tests.core.boards_kinds.looking import WIDTHS, texts
from tests.core.boards_kinds.rooms import Room

WALL = Frame(w=1728, h=475, letter=50, audience="wall")
NAMES = {"sian": "Siân", "lukasz": "Łukasz", "zoe": "Zoë", "mair": "Mair", "bo": "Bo", "ama": "Ama"}


def room() -> Room:
    """Six people; three have asked, Siân was offered two things and Łukasz one."""
    made = Room("ring", *NAMES).write("a1", "asks", "sian").write("a2", "asks", "lukasz").write("a3", "asks", "zoe")
    made.link("lukasz", "a1", kind="contact", state="fulfilled", hours="2,5").link("mair", "a1")
    return made.link("sian", "a2", state="helped", hours="1")


def test_the_desk_knows_who_has_not_asked_not_offered_or_got_nothing() -> None:
    gaps = r.gaps(r.ring(room().board))
    assert gaps.not_asked == ("mair", "bo", "ama")
    assert gaps.not_offered == ("zoe", "bo", "ama")
    assert gaps.not_helped == ("zoe",)


def test_the_figures_of_a_ring() -> None:
    figures = r.metrics(r.ring(room().board))
    assert (figures.asks, figures.with_offer, figures.offers, figures.happened, figures.fulfilled) == (3, 2, 3, 2, 1)
    assert (figures.per_ask, figures.per_person, figures.hours) == (1.0, 0.5, 3.5)
    assert (figures.pairs, figures.mutual) == (2, 1)


def test_an_offer_that_was_declined_counts_nowhere_and_draws_nothing() -> None:
    made = room().link("bo", "a3", state="declined")
    held = r.ring(made.board)
    assert r.metrics(held).offers == 3
    assert r.gaps(held).not_helped == ("zoe",)
    assert [offer.helper for offer in held.declined] == ["bo"]


def test_whoever_gives_far_more_than_the_others_is_named() -> None:
    made = Room("ring", *NAMES).write("a1", "asks", "sian")
    for _ in range(3):
        made.link("mair", "a1")
    assert r.too_much(r.ring(made.board)) == ()
    made.link("mair", "a1")
    assert r.too_much(r.ring(made.board)) == ("mair",)
    for helper in ("lukasz", "zoe", "bo", "ama") * 2:
        made.link(helper, "a1")
    assert r.too_much(r.ring(made.board)) == ()  # four of twelve, of six people: twice the mean, not over it


def test_somebody_who_comes_late_gets_a_seat_in_the_smaller_ring() -> None:
    made = Room("ring", *(f"p{at}" for at in range(23)))
    made.write("a1", "asks", "late")
    circles = r.ring(made.board).circles
    assert [len(circle) for circle in circles] == [12, 12]
    assert circles[1][-1] == "late"


def test_what_somebody_said_they_have_to_give_becomes_their_offer_once_it_leads_to_an_ask() -> None:
    made = Room("ring", *NAMES).write("g1", "offers", "zoe", "a room in Bangor").write("a1", "asks", "bo")
    assert r.ring(made.board).offers == ()
    (offer,) = r.ring(made.link("g1", "a1").board).offers
    assert (offer.helper, offer.asker, offer.text) == ("zoe", "bo", "a room in Bangor")


def test_a_ring_takes_so_long_and_leaves_so_much_for_each() -> None:
    assert r.minutes(16) == 83
    assert r.minutes(23, circles=2) == 73
    assert r.each_within(75, 16) == 2
    assert r.each_within(30, 16) == 0


def test_the_looks_back_come_after_two_four_and_eight_weeks() -> None:
    made = room()
    held, today = date(2026, 3, 2), date(2026, 3, 16)
    two, four, eight = r.look_backs(r.ring(made.board), held, today)
    assert (two.on, four.on, eight.on) == (date(2026, 3, 16), date(2026, 3, 30), date(2026, 4, 27))
    assert (two.state, four.state, eight.state) == ("due", "coming", "coming")
    assert (two.asked, two.offers) == (0, 3)


def test_a_look_back_is_done_once_every_offer_has_an_answer_and_keeps_it_when_things_go_on() -> None:
    made = Room("ring", *NAMES).write("a1", "asks", "sian")
    made.link("bo", "a1", **r.looked_back(2, "contacted"))
    made.link("zoe", "a1", **{**r.looked_back(2, "offered"), **r.looked_back(4, "fulfilled")})
    two, four, _ = r.look_backs(r.ring(made.board), date(2026, 3, 2), date(2026, 5, 1))
    assert (two.state, two.asked, two.reached) == ("done", 2, 1)
    assert (four.state, four.asked, four.reached) == ("due", 1, 1)


def test_asks_that_nothing_fulfilled_are_taken_up_next_time() -> None:
    assert [ask.id for ask in r.still_open(r.ring(room().board))] == ["a2", "a3"]


def test_a_slip_says_what_i_asked_what_i_get_and_what_i_give() -> None:
    slip = r.slip(r.ring(room().board), "sian")
    assert [ask.id for ask in slip.asks] == ["a1"]
    assert [offer.helper for offer in slip.gets] == ["lukasz", "mair"]
    assert [offer.asker for offer in slip.gives] == ["lukasz"]


def test_an_ask_for_the_room_only_is_on_no_poster() -> None:
    made = Room("ring", *NAMES).write("a1", "asks", "bo", room_only="yes").write("a2", "asks", "bo")
    secret, plain = made.board.cards
    assert [r.shown(secret, "desk"), r.shown(secret, "wall"), r.shown(secret, "paper")] == [True, False, False]
    assert r.shown(plain, "paper")


ASK = "A rota from a ward that tried self-rostering, so that I can show our matron before her budget meeting."


def test_a_good_request_raises_no_question() -> None:
    assert questions(ASK) == ()


@pytest.mark.parametrize(
    ("text", "due", "asked"),
    [
        ("Help", "", ["specific", "meaningful", "time-bound"]),
        ("Some help with our rota for the whole ward", "2026-12-11", ["specific", "meaningful", "realistic"]),
        ("Three names of people in Bangor, because I know nobody", "", ["time-bound"]),
        ("The date of 4.12. matters, since our funding of the new post ends", "", ["action"]),
    ],
)
def test_what_a_request_does_not_say_becomes_a_question(text: str, due: str, asked: list[str]) -> None:
    assert [one.rule for one in checked(text, due) if not one.kept] == asked


def test_another_language_looks_for_its_own_words() -> None:
    class Welsh(Words):
        def __call__(self, msg: object, **_: object) -> str:
            return "achos, fel bod" if "because" in str(msg) else str(msg)

    assert "meaningful" in [one.rule for one in checked("Rota, fel bod pawb yn gwybod") if not one.kept]
    assert "meaningful" not in [
        one.rule for one in checked("Rota, fel bod pawb yn gwybod", "", Welsh()) if not one.kept
    ]


def test_who_could_help_is_found_by_what_people_wrote_of_themselves_and_offered() -> None:
    made = Room("ring", *NAMES).write("a1", "asks", "bo", "Who has run self-rostering on a stroke ward?")
    made.write("g1", "offers", "zoe", "Stroke pathway documents").write("a2", "asks", "sian")
    made.link("ama", "a2", "introduces rostering")
    people = [
        Person(id="sian", facts={"experience": "Two years of self-rostering on wards"}),
        Person(id="bo", facts={"experience": "self-rostering, stroke, ward"}),
        *(Person(id=key, facts={"role": "Practice manager"}) for key in ("lukasz", "zoe", "mair", "ama")),
    ]
    found = r.could_help(r.ring(made.board), made.board.cards_in("asks")[0], people)
    assert found[0].person == "sian"
    assert {one.person for one in found[1:]} == {"ama", "zoe"}
    assert set(found[0].words) == {"self", "rostering", "ward"}


def test_whoever_offered_already_is_not_suggested() -> None:
    made = Room("ring", "a", "b", "c").write("a1", "asks", "a", "a rota")
    people = [Person(id="b", facts={"role": "rota"}), Person(id="c", facts={"role": "rota"})]
    made.link("b", "a1", state="declined")
    assert [one.person for one in r.could_help(r.ring(made.board), made.board.cards_in("asks")[0], people)] == ["c"]


def arrows(room: Room, frame: Frame) -> list[Stroke]:
    """The arrows of a drawn ring."""
    return [one for one in drawn(room.board, frame, WIDTHS).shapes if isinstance(one, Stroke) and one.arrow]


def test_a_promise_is_a_dashed_grey_arrow_what_happened_a_plain_one_in_accent() -> None:
    looks = {(one.edge, one.dashed) for one in arrows(room(), Frame(w=900, h=600, letter=15))}
    assert looks == {("edge", True), ("accent", False)}


def test_the_chosen_ones_promises_are_ink_and_two_offers_thicker_than_one() -> None:
    made = room()
    (promise,) = [one for one in arrows(made, Frame(w=900, h=600, letter=15, chosen="mair")) if one.dashed]
    assert promise.edge == "ink"
    thin = max(one.width for one in arrows(made, Frame(w=900, h=600, letter=15)))
    made.link("lukasz", "a1")
    assert max(one.width for one in arrows(made, Frame(w=900, h=600, letter=15))) > thin


def test_in_a_big_room_only_the_arrows_of_the_chosen_one_are_drawn() -> None:
    people = [f"p{at}" for at in range(30)]
    made = Room("ring", *people).write("a1", "asks", "p0").link("p2", "a1").link("p4", "a1").write("a2", "asks", "p8")
    made.link("p2", "a2")
    assert arrows(made, Frame(w=900, h=600, letter=15)) == []
    assert len(arrows(made, Frame(w=900, h=600, letter=15, chosen="p0"))) == 2


def test_two_rings_stand_side_by_side() -> None:
    laid = drawn(Room("ring", *(f"p{at}" for at in range(23))).board, Frame(w=980, h=660, letter=15), WIDTHS)
    at = {place.key: place for place in laid.places}
    assert len(at) == 23
    assert at["p0"].x < 490 < at["p1"].x


def test_no_name_is_drawn_unless_names_are_released() -> None:
    assert "Siân" in texts(drawn(room().board, Frame(w=900, h=600, letter=15, names=NAMES), WIDTHS))
    assert not {*texts(drawn(room().board, WALL, WIDTHS))} & {"Siân", "sian", "S"}


def test_who_is_left_out_is_told_to_the_desk_alone() -> None:
    desk = texts(drawn(room().board, Frame(w=900, h=600, letter=15, names=NAMES), WIDTHS))
    paper = texts(drawn(room().board, Frame(w=900, h=600, letter=12, names=NAMES, audience="paper"), WIDTHS))
    assert "no offer yet" in desk
    assert "no offer yet" not in paper


def test_the_ring_of_fewer_than_five_is_not_broken_down_on_the_wall() -> None:
    made = Room("ring", "a", "b", "c", "d").write("a1", "asks", "a").link("b", "a1")
    assert arrows(made, WALL) == []
    told = texts(drawn(made.board, WALL, WIDTHS))
    assert "Fewer than five people: offers" in told
    assert [one for one in told if one.isdigit()] == ["1", "1"]  # one ask has an offer, one offer: the totals


def test_a_blank_wheel_has_empty_seats_with_a_line_for_each_name() -> None:
    laid = drawn(Room("ring").board, Frame(w=530, h=770, letter=12, audience="paper"), WIDTHS)
    seats = [one for one in laid.shapes if isinstance(one, Disc) and one.fill]
    lines = [one for one in laid.shapes if isinstance(one, Stroke) and one.edge == "edge" and not one.dashed]
    assert len(seats) == len(lines) == 16
    assert not [one for one in texts(laid) if one.isdigit()]
