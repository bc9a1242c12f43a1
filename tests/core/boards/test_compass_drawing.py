"""The compass as a room sees it: places, clusters, the proposal, what the wall tells."""

from copfacil.core.boards.board import Board
from copfacil.core.boards.layout import layout
from copfacil.core.boards.letters import CAP
from copfacil.core.boards.shapes import Frame, Laid, Line
from tests.core.boards.drawn import COMPASS, WIDTHS, board, card, cards, cluster, happening, posed, texts, voted

DESK = Frame(w=1026, h=683, letter=15)
WALL = Frame(w=1728, h=724, letter=49.7, audience="wall")


def filled(*, hidden: bool = False) -> Board:
    """Ninety cards, most of them in clusters."""
    written = (card(f"c{n}", COMPASS[n % 4].key, f"Thought {n}") for n in range(90))
    happened = happening(posed("We meet monthly."), *written)
    for zone in COMPASS:
        held = [f"c{n}" for n in range(90) if COMPASS[n % 4].key == zone.key]
        happened += cluster(f"{zone.key}-1", zone.key, f"First of {zone.name}", held[:12])
        happened += cluster(f"{zone.key}-2", zone.key, f"Second of {zone.name}", held[12:20])
    return board("compass", [*happened, voted("c3", 7)], hidden=hidden)


def all_turns(on: Board, frame: Frame) -> list[Laid]:
    first = layout(on, frame, WIDTHS)
    return [
        layout(on, Frame(w=frame.w, h=frame.h, letter=frame.letter, audience=frame.audience, turn=at), WIDTHS)
        for at in range(first.turns)
    ]


def test_every_point_stands_in_its_place() -> None:
    laid = layout(filled(), DESK, WIDTHS)

    middle = {
        place.key: (place.x + place.w / 2, place.y + place.h / 2) for place in laid.places if place.what == "zone"
    }
    assert middle["concerns"][0] < middle["strengths"][0] < middle["opportunities"][0]
    assert middle["strengths"][1] < middle["concerns"][1] < middle["suggestions"][1]


def test_the_proposal_stands_in_the_middle() -> None:
    laid = layout(filled(), DESK, WIDTHS)

    (line,) = (shape for shape in laid.shapes if isinstance(shape, Line) and shape.text == "We meet monthly.")
    assert line.x == DESK.w / 2
    assert abs(line.y - DESK.h / 2) < 60


def test_clusters_tell_titles_counts_and_what_is_left_out() -> None:
    on = filled()

    told = texts(layout(on, DESK, WIDTHS))

    assert "First of Concerns" in told
    assert "12" in told
    assert any(text.startswith("and ") and text.endswith(" more") for text in told)
    assert "2 cards in no cluster" in told


def test_an_answer_stands_on_its_card() -> None:
    on = board("compass", [card("a", "suggestions", "Ninety minutes", answer="will-do")])

    laid = layout(on, DESK, WIDTHS)

    (place,) = cards(laid)
    (line,) = (shape for shape in laid.shapes if isinstance(shape, Line) and shape.text == "Will do")
    assert place.y < line.y < place.y + place.h


def test_the_wall_shows_every_cluster_with_its_count() -> None:
    told = [text for laid in all_turns(filled(), WALL) for text in texts(laid)]

    assert {"12", "8"} <= set(told)
    assert all(any(zone.name.split()[0] in text for text in told) for zone in COMPASS)
    assert "90 cards. The number is how many said it." in told
    assert "10 stand alone" in told


def test_a_narrow_wall_shows_all_points_in_turns() -> None:
    turns = all_turns(filled(), Frame(w=922, h=515, letter=35.3, audience="wall"))

    shown = [place.key for laid in turns for place in laid.places]
    assert len(turns) > 1
    assert set(shown) == {zone.key for zone in COMPASS}


def test_letters_on_the_wall_are_never_small() -> None:
    signs = {zone.sign for zone in COMPASS}

    for laid in all_turns(filled(), WALL):
        for shape in laid.shapes:
            if isinstance(shape, Line) and shape.text not in signs:
                assert shape.size * CAP >= 0.03 * 1080


def test_a_hidden_board_tells_only_how_many_cards_there_are() -> None:
    on = filled(hidden=True)

    wall = [text for laid in all_turns(on, WALL) for text in texts(laid)]

    assert "23" in wall
    assert "90 cards" in wall
    assert not [text for text in wall if "Thought" in text or "First" in text]
    assert [text for text in texts(layout(on, DESK, WIDTHS)) if "Thought" in text], "the desk sees everything"


def test_cards_nobody_clustered_are_shown_themselves() -> None:
    on = board("compass", [card("a", "concerns", "Evenings are not a fix"), card("b", "concerns", "Backfill", count=3)])

    told = texts(layout(on, WALL, WIDTHS))

    assert "Backfill" in told
    assert "3" in told
    assert "Evenings are not" in " ".join(told)
