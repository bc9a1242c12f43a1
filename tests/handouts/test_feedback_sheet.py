"""The feedback sheet as somebody fills it in, and as somebody keys a pile of it."""

from dataclasses import replace

import pytest

from copfacil.core.feedback.form import Question, usual
from copfacil.core.words import ENGLISH
from copfacil.handouts import Options, render
from tests.handouts.reading import A4, A5, pages
from tests.handouts.samples import crowd, sitting

ROOM = sitting(crowd(23))
OWN = tuple(
    Question(key=f"q{number}", kind="scale", ask=f"Question {number}", low="little", high="much")
    for number in range(14)
)


@pytest.mark.parametrize(("paper", "size"), [("A5", A5), ("A4", A4)])
def test_the_usual_form_stands_on_one_side_with_room_to_write(paper: str, size: tuple[int, int]) -> None:
    (page,) = pages(render("feedback", ROOM, Options(paper=paper), ENGLISH))
    assert page.size == size
    assert min(page.sizes) >= 12
    for one in usual():
        assert one.ask in page.text
    assert "No name, please." in page.text
    assert not any(person.name in page.text for person in ROOM.people)


def test_boxes_stand_below_each_other_so_that_an_eye_can_run_down_them() -> None:
    (page,) = pages(render("feedback", ROOM, Options(), ENGLISH))
    threes = {round(line.left) for line in page.lines if line.text.strip() == "3"}
    rows = sum(len(line.text.split()) == 1 and line.text.strip() == "3" for line in page.lines)
    assert len(threes) == 1
    assert rows == 6


def test_own_questions_are_printed_in_their_order_overleaf_where_they_must() -> None:
    made = pages(render("feedback", replace(ROOM, questions=OWN), Options(), ENGLISH))
    assert len(made) == 2
    text = "".join(page.text for page in made)
    places = [text.index(f"{one.ask}\r") if f"{one.ask}\r" in text else text.index(one.ask) for one in OWN]
    assert places == sorted(places)
    assert all("No name, please." in page.text for page in made)
