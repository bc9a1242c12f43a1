"""Exercises are found by what people type and tap."""

import pytest

from copfacil.core.finding import Finder, Wish
from copfacil.exercises.shelf import shelf

FINDER = Finder(shelf().exercises.values())


def keys(wish: Wish) -> list[str]:
    return [book.exercise.key for book in FINDER.found(wish)]


def test_nothing_asked_shows_all() -> None:
    assert len(keys(Wish())) == len(shelf().exercises)


@pytest.mark.parametrize("typed", ["tr", "tro", "Troik", "TROIKA", "troika consulting"])
def test_a_name_is_found_as_it_is_typed(typed: str) -> None:
    assert "troika" in keys(Wish(text=typed))


def test_a_whole_name_comes_first() -> None:
    assert keys(Wish(text="troika"))[0] == "troika"


def test_every_word_must_be_there() -> None:
    assert not keys(Wish(text="troika zzzz"))
    assert set(keys(Wish(text="troika help"))) <= set(keys(Wish(text="troika")))


def test_a_person_is_found_by_accents_left_out() -> None:
    assert "troika" in keys(Wish(text="lipmanowicz"))


def test_minutes_people_aim_and_energy_narrow_it() -> None:
    short = FINDER.found(Wish(minutes=15))
    assert short
    assert all(book.minutes[0] <= 15 for book in short)
    many = FINDER.found(Wish(people=100))
    assert many
    assert all(book.exercise.people.least <= 100 <= book.exercise.people.most for book in many)
    listening = FINDER.found(Wish(aim="listen", energy="small"))
    assert listening
    assert all((book.exercise.aim, book.exercise.energy) == ("listen", "small") for book in listening)
    assert len(listening) < len(FINDER.books)


def test_troika_takes_thirty_one_minutes() -> None:
    assert next(book.minutes for book in FINDER.books if book.exercise.key == "troika") == (31,)
