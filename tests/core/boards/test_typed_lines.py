"""What one typed line means on each kind of board."""

from datetime import date

import pytest

from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.typed import Typed, typed
from copfacil.core.words import ENGLISH, Msg

TODAY = date(2026, 11, 30)


def meant(line: str, kind: BoardKind) -> Typed | Msg:
    return typed(line, kind, TODAY, ENGLISH)


@pytest.mark.parametrize(
    ("kind", "line", "text", "marks"),
    [
        ("journey", "-2 scared: nobody told us", "nobody told us", {"level": "-2", "feeling": "scared"}),
        ("journey", "+3 she sat down first", "she sat down first", {"level": "3"}),
        ("journey", "−1 small and alone: the form", "the form", {"level": "-1", "feeling": "small and alone"}),
        ("journey", "0 neither nor", "neither nor", {"level": "0"}),
        ("journey", "12 chairs for 30 people", "12 chairs for 30 people", {}),
        ("journey", "We were told: wait", "We were told: wait", {}),
        ("river", "Clwyd = 2 4", "Clwyd", {"now": "2", "target": "4"}),
        ("river", "Ward 7 =3", "Ward 7", {"now": "3"}),
        ("scores", "Ask the porters = 54435", "Ask the porters", {"scores": "5 4 4 3 5"}),
        ("scores", "Ask the porters =5, 4", "Ask the porters", {"scores": "5 4"}),
        ("matrix", "Came again = 88 %", "Came again", {"kind": "indicator", "figure": "88 %"}),
        ("matrix", "Silence opens our handover", "Silence opens our handover", {}),
        ("grid", "Night handover @ garden room", "Night handover", {"place": "garden room"}),
        ("ring", "Read our audit by 12 Dec", "Read our audit by 12 Dec", {"due": "2026-12-12"}),
        ("lanes", "Host the newcomers by 3 March.", "Host the newcomers by 3 March.", {"due": "2027-03-03"}),
        ("lanes", "Stand by me", "Stand by me", {}),
        ("compass", "-2 is no level here = 5", "-2 is no level here = 5", {}),
    ],
)
def test_a_line_says_words_and_what_is_noted(kind: BoardKind, line: str, text: str, marks: dict[str, str]) -> None:
    said = meant(line, kind)
    assert isinstance(said, Typed)
    assert (said.text, dict(said.marks), said.count) == (text, marks, 1)


def test_a_title_with_a_count_stands_for_many_on_every_board() -> None:
    kinds: tuple[BoardKind, ...] = ("compass", "lanes", "journey", "matrix", "ring", "scores", "tree")
    for kind in kinds:
        assert meant("Time and cover x12", kind) == Typed("Time and cover", 12)
    assert meant("A 4 x 4 for the valley", "lanes") == Typed("A 4 x 4 for the valley")


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("river", "Clwyd = 6"),
        ("river", "Clwyd = 1 2 3"),
        ("river", "Clwyd = very high"),
        ("scores", "Idea = 5 5 5 5 5 5"),
        ("scores", "Idea = 0 4"),
    ],
)
def test_figures_that_cannot_be_are_refused_with_a_sentence(kind: BoardKind, line: str) -> None:
    why = meant(line, kind)
    assert isinstance(why, Msg)
    assert "from 1 to 5" in str(why)
