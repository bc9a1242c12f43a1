"""Where texts are broken into lines on boards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copfacil.core.boards.letters import plain
from tests.core.boards.drawn import WIDTHS
from tools import make_widths


def test_the_widths_are_those_of_the_font() -> None:
    assert make_widths.FILE.read_text("utf-8") == make_widths.written()


def test_all_figures_are_equally_wide() -> None:
    for cut in ("Regular", "Semibold", "Bold"):
        assert len({WIDTHS.of(figure, 1000, cut) for figure in "0123456789"}) == 1


def test_words_stay_whole_where_they_can() -> None:
    assert WIDTHS.broken("People ring each other between meetings", 190, 15) == (
        "People ring each other",
        "between meetings",
    )


def test_a_word_wider_than_the_room_is_broken_after_its_hyphen() -> None:
    assert WIDTHS.broken("half-hearted/attempt", 75, 15) == ("half-", "hearted/", "attempt")


def test_what_is_left_out_is_told_by_three_dots() -> None:
    first, last = WIDTHS.broken("one two three four five six seven eight nine ten", 90, 15, most=2)

    assert first == "one two three"
    assert last.endswith("…")
    assert WIDTHS.of(last, 15) <= 90


def test_an_empty_text_has_no_lines() -> None:
    assert WIDTHS.broken(" \n\t\u200b", 90, 15) == ()


@pytest.mark.parametrize("whole", ["👩🏽‍🔬", "🇬🇧", "é", "👍🏽"])
def test_what_reads_as_one_letter_is_never_torn(whole: str) -> None:
    for line in WIDTHS.broken(whole * 12, 40, 15):
        assert line == whole * (len(line) // len(whole))


def test_scripts_without_spaces_fill_their_lines() -> None:
    lines = WIDTHS.broken("会議は毎月、四つの国で行われます", 75, 15)

    assert [len(line) for line in lines] == [5, 5, 5, 1]


@given(st.text(max_size=500), st.floats(10, 600), st.sampled_from((12.0, 15.0, 49.7)), st.integers(0, 4))
def test_lines_fit_and_lose_nothing(text: str, room: float, size: float, most: int) -> None:
    lines = WIDTHS.broken(text, room, size, most=most)

    assert all(lines)
    assert not most or len(lines) <= most
    if not most:
        assert "".join(lines).replace(" ", "") == plain(text).replace(" ", "")
    for line in lines:
        assert WIDTHS.of(line, size) <= room + size / 1000 or len(line.removesuffix("…")) <= 1 or not line.isascii()
