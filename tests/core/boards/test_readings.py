"""What boards say: counts, ratios, rankings, gaps."""

from datetime import date

from copfacil.core.boards import compass, grid, lanes, matrix, scores
from copfacil.core.boards.board import CHANGES
from copfacil.core.boards.events import Linked
from tests.core.boards.drawn import board, card, cluster, voted


def test_a_compass_counts_cards_and_those_they_stand_for() -> None:
    on = board("compass", [card("a", "concerns", "No cover", count=3), card("b", "strengths", "Trust")])

    assert compass.counted(on) == {"east": 0, "north": 1, "west": 3, "south": 0}
    assert compass.ratio(on) == 3.0


def test_without_a_strength_there_is_no_ratio() -> None:
    assert compass.ratio(board("compass", [card("a", "concerns", "No cover")])) is None


def test_suggestions_wait_for_an_answer_those_with_most_dots_first() -> None:
    on = board(
        "compass",
        [
            card("a", "suggestions", "Ninety minutes"),
            card("b", "suggestions", "One page", answer="will-do"),
            card("c", "suggestions", "Rotate"),
            voted("c", 5),
            voted("a", 1),
        ],
    )

    assert [one.card.id for one in compass.waiting(on)] == ["c", "a"]
    assert [(one.card.id, str(one.said)) for one in compass.you_said(on)] == [("b", "Will do")]


def test_what_will_be_done_is_told_before_what_is_not_now() -> None:
    on = board(
        "compass",
        [
            card("a", "suggestions", "A", answer="not-now"),
            card("b", "suggestions", "B", answer="will-look"),
            card("c", "suggestions", "C", answer="will-do"),
            card("d", "suggestions", "D", answer="perhaps"),
        ],
    )

    assert [one.card.id for one in compass.you_said(on)] == ["c", "b", "a"]


def test_dots_are_counted_against_those_people_have() -> None:
    on = board("compass", [card("a", "suggestions", "A"), voted("a", 23)], dots=3)

    assert (compass.dots_placed(on), compass.dots_allowed(on, 23)) == (23, 69)


def test_themes_are_told_lane_by_lane_the_largest_first() -> None:
    on = board(
        "lanes",
        [
            card("a", "what", "A"),
            card("b", "what", "B", count=4),
            *cluster("x", "what", "Small", ["a"]),
            *cluster("y", "what", "Large", ["b"]),
        ],
    )

    assert [(one.title, one.count) for one in lanes.themes(on)] == [("Large", 4), ("Small", 1)]


def test_a_question_that_was_put_waits_no_longer() -> None:
    on = board(
        "lanes", [card("a", "what", "Why?"), card("b", "what", "How?", asked="yes"), card("c", "what", "Who?", count=2)]
    )

    assert [one.id for one in lanes.to_ask(on)] == ["c", "a"]
    assert [one.id for one in lanes.asked(on)] == ["b"]


def test_a_matrix_names_its_gaps() -> None:
    on = board(
        "matrix", [card("a", "immediate", "It was worth it"), card("i", "potential", "Confidence", kind="indicator")]
    )

    told = [str(gap) for gap in matrix.gaps(on)]

    assert "No realised story yet" in told
    assert "No immediate story yet" not in told
    assert "No potential story yet" in told
    assert "No potential indicator yet" not in told


def test_stories_are_asked_about_again_on_their_day() -> None:
    on = board(
        "matrix",
        [
            card("a", "applied", "Late", due="2026-05-06"),
            card("b", "applied", "Soon", due="2026-04-16"),
            card("c", "applied", "Never", due="in spring"),
        ],
    )

    assert [(on_day, one.id) for on_day, one in matrix.to_ask(on)] == [
        (date(2026, 4, 16), "b"),
        (date(2026, 5, 6), "a"),
    ]


def test_evidence_is_told_observed_or_measured() -> None:
    on = board(
        "matrix",
        [
            card("a", "applied", "A", evidence="measured"),
            card("b", "applied", "B"),
            card("c", "applied", "C", evidence="told"),
        ],
    )

    assert [matrix.strength(one) for one in on.cards] == [3, 0, 1]


def test_a_card_that_missed_rounds_loses_nothing() -> None:
    on = board("scores", [card("a", "ideas", "A", scores="5 4 4"), card("b", "ideas", "B", scores="5 4 4 4 4")])

    first, second = scores.ranking(on)

    assert (first.card.id, round(first.total or 0, 1), first.normalised) == ("a", 21.7, True)
    assert (second.card.id, second.total, second.normalised) == ("b", 21.0, False)


def test_nobody_scores_their_own_card() -> None:
    on = board("scores", [card("a", "ideas", "A")])
    on = CHANGES[Linked](on, Linked(board="b", link="1", source="p1", target="a", marks={"score": "3"}), 1)

    assert scores.ranking(on)[0].scores == (3,)
    own = board("scores")
    own = CHANGES[Linked](own, Linked(board="b", link="1", source="p1", target="a", marks={"score": "5"}), 1)
    held = on.cards.get("a")
    assert held is not None
    assert scores.scores(type(held)("a", "ideas", "A", by="p1"), own.links) == ()


def test_the_same_total_shares_its_rank_and_no_score_has_none() -> None:
    on = board(
        "scores",
        [
            card("a", "ideas", "A", scores="3 3 3 3 3"),
            card("b", "ideas", "B", scores="5 5 5 5 5"),
            card("c", "ideas", "C", scores="3 3 3 3 3"),
            card("d", "ideas", "D"),
            card("e", "ideas", "E", scores="9 0 x 2 2"),
        ],
    )

    assert [(one.card.id, one.rank) for one in scores.ranking(on)] == [("b", 1), ("a", 2), ("c", 2), ("e", 4), ("d", 0)]
    assert [one.card.id for one in scores.read_out(on, 2)] == ["b", "a", "c"]


def test_two_topics_in_one_place_at_one_time_are_told() -> None:
    on = board(
        "grid",
        [
            card("a", "slot-1", "A", place="Garden"),
            card("b", "slot-1", "B", place="Garden"),
            card("c", "slot-2", "C", place="Garden"),
            card("d", "topics", "D"),
        ],
    )

    assert [str(one.said) for one in grid.clashes(on)] == ["Slot 1: two topics in Garden. Move one of them."]
    assert [one.id for one in grid.waiting(on)] == ["d"]


def test_places_are_listed_as_people_count() -> None:
    on = board("grid", [card(f"c{n}", "slot-1", "A", place=f"Table {n}") for n in (10, 9, 1)])

    assert grid.places(on) == ("Table 1", "Table 9", "Table 10")
