"""Names in any script: printed whole, or told."""

from dataclasses import replace

import pytest

from copfacil.core.people import Person
from copfacil.core.words import ENGLISH
from copfacil.handouts import Options, render, untold
from copfacil.handouts.letters import CUTS, font, lacking
from tests.handouts.reading import pages
from tests.handouts.samples import EXERCISE, groups_of, sitting

NAMES = "Siân Łukasz Ngũgĩ Ђорђе Nguyễn Ελένη Ţărnă Ŵyn Brontë-Grey Thiong’o"


def named(*names: str, code: str = "") -> tuple[Person, ...]:
    """People of these names, with a role and a code where one is given."""
    facts = {"role": "Network Lead"} if code else {}
    return tuple(
        Person(id=f"p{at}", code=code and f"{code}{at}", name=name, facts=facts) for at, name in enumerate(names)
    )


@pytest.mark.parametrize("cut", CUTS)
def test_the_font_has_every_letter_of_these_names(cut: str) -> None:
    drawn = font(cut).face.charToGlyph
    assert [sign for sign in NAMES if ord(sign) not in drawn] == []


@pytest.mark.parametrize("cut", CUTS)
def test_the_ten_figures_are_equally_wide(cut: str) -> None:
    widths = font(cut).face.charWidths
    assert len({widths[ord(figure)] for figure in "0123456789"}) == 1


def test_names_of_many_scripts_are_printed_letter_by_letter() -> None:
    room = sitting(named(*NAMES.split()))
    assert all(name in pages(render("sign-in", room, Options(), ENGLISH))[0].text for name in NAMES.split())
    assert untold(room) == ()


def test_a_name_in_loose_accents_is_composed_before_it_is_printed() -> None:
    room = sitting(named("Sia\u0302n", "Nguye\u0302\u0303n", "Ng\u0169g\u0069\u0303"))
    said = pages(render("sign-in", room, Options(), ENGLISH))[0].text
    assert all(name in said for name in ("Siân", "Nguyễn", "Ngũgĩ"))
    assert untold(room) == ()


@pytest.mark.parametrize("name", ["سلمى", "王小明", "יעל", "แก้ว", "Ana 王"])
def test_a_name_the_font_lacks_is_told_and_printed_as_role_and_code(name: str) -> None:
    room = sitting(named(name, code="P0"))
    (sentence,) = untold(room)
    assert name in ENGLISH(sentence)
    assert "Network Lead P00" in ENGLISH(sentence)
    for key in ("sign-in", "group-list", "note-sheet", "action-slips"):
        assert "Network Lead P00" in pages(render(key, room, Options(), ENGLISH))[0].words


def test_a_name_without_role_and_code_leaves_a_line_to_write_on() -> None:
    room = sitting(named("王小明", "Siân"))
    (sentence,) = untold(room)
    assert (
        ENGLISH(sentence) == "The name 王小明 is left blank on paper, for the font lacks its letters. Write it by hand."
    )
    for key in ("sign-in", "group-list", "group-list-wall", "note-sheet", "action-slips"):
        assert pages(render(key, room, Options(), ENGLISH))


def test_nothing_is_ever_printed_as_a_box() -> None:
    people = named("王小明", "سلمى", "Ana ☕ Sol", code="P")
    room = sitting(people, title="講座 2", place="قاعة", tables=groups_of(people, spots=("窓",)))
    for key in ("sign-in", "group-list", "group-numbers", "cue-sheet", "process-card"):
        for page in pages(render(key, room, Options(), ENGLISH)):
            assert lacking(page.text.replace("\r", " ").replace("\n", " ")) == ""


def test_titles_places_and_spots_that_cannot_be_printed_are_told_one_by_one() -> None:
    people = named("Siân", "Łukasz", "Ngũgĩ")
    room = sitting(people, title="講座", place="قاعة", tables=groups_of(people, spots=("窓",)))
    said = [ENGLISH(sentence) for sentence in untold(room)]
    assert len(said) == 3
    assert any("窓" in sentence and "group 1" in sentence for sentence in said)


def test_an_exercise_in_letters_the_font_lacks_is_told() -> None:
    room = sitting(named("Siân"), exercise=replace(EXERCISE, rules=("話は外に出さない",)))
    (sentence,) = untold(room)
    assert "Co-consulting" in ENGLISH(sentence)


def test_invisible_signs_and_odd_spaces_do_no_harm() -> None:
    room = sitting(named("Siân\u200b\u00a0Wyn\tLlewelyn\u202e"))
    assert untold(room) == ()
    assert "Siân Wyn Llewelyn" in pages(render("sign-in", room, Options(), ENGLISH))[0].words
