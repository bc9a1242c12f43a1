"""The report on paper: everything it tells, on as few pages as it needs, nothing over each other."""

import time
from dataclasses import replace

from copfacil.core.words import ENGLISH, Words, pseudo
from copfacil.handouts.report import report_pdf
from tests.handouts import reading
from tests.report_samples import PRIVATE, ROOM_ONLY, sample


def pages(words: Words = ENGLISH) -> list[reading.Page]:
    """Its pages."""
    return reading.pages(report_pdf(sample(), words))


def test_it_tells_the_day_with_a_picture_of_each_board_in_three_pages_of_a4() -> None:
    made = pages()
    assert [page.size for page in made] == [reading.A4] * 3
    text = " ".join(page.words for page in made)
    for said in (
        "Module 2, Vitality",
        "Ended 16:29, 1 minute early.",
        "Nguyễn Thị Hoa",
        "Co-consulting ran 6 minutes over.",
        "Silence did more than my advice",
        "Bring the map of the room",
        "Connected 4.5",
        "Gwen Pugh → A room on Thursdays",
        "2 of 2 asks have an offer",
        "Two minutes of quiet ×3",
    ):
        assert said in text
    assert PRIVATE not in text
    assert ROOM_ONLY not in text


def test_nothing_lies_on_anything_and_nothing_leaves_the_page_in_either_language() -> None:
    for words in (ENGLISH, pseudo()):
        for page in pages(words):
            assert list(page.crossings()) == []
            assert list(page.strays()) == []
            assert min(page.sizes) >= 12


def test_letters_that_paper_lacks_are_marked() -> None:
    odd = replace(sample().actions[0], text="会議の議事録 for all")
    text = reading.pages(report_pdf(replace(sample(), actions=(odd,)), ENGLISH))[0].words
    assert "◊◊◊◊◊◊ for all" in text


def test_a_long_day_goes_on_overleaf_with_every_line() -> None:
    many = tuple(replace(sample().actions[0], id=f"a{n}", text=f"Step {n:03}") for n in range(120))
    made = reading.pages(report_pdf(replace(sample(), actions=many), ENGLISH))
    text = " ".join(page.words for page in made)
    assert all(f"Step {n:03}" in text for n in range(120))
    assert all("A4, page" in page.words for page in made)


def test_it_is_there_long_before_people_leave() -> None:
    report_pdf(sample(), ENGLISH)
    began = time.perf_counter()
    report_pdf(sample(), ENGLISH)
    assert time.perf_counter() - began < 2


def test_a_board_that_has_no_room_left_goes_overleaf_with_its_heading() -> None:
    """Its drawing would else be cut off by the edge of the paper."""
    long = tuple(replace(sample().actions[0], id=f"a{number}") for number in range(30))
    for count in range(12, 30, 3):
        for page in reading.pages(report_pdf(replace(sample(), actions=long[:count]), ENGLISH)):
            assert all(line.low > 20 for line in page.lines), count
