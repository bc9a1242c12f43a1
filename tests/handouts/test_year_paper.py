"""What somebody notices who holds the pages of a programme in their hands."""

import pytest

from copfacil.core.words import ENGLISH, Words, pseudo
from copfacil.handouts.year import YEAR_SHEETS, render_year
from tests.handouts.reading import A3, A4, A5, colours, fonts, pages
from tests.handouts.year_samples import BOOKS, certified

PAPER = {"A3": A3, "A4": A4, "A5": A5}
BOOK = BOOKS["23 people"]


@pytest.mark.parametrize("words", [ENGLISH, pseudo()], ids=("English", "pseudo"))
@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("key", YEAR_SHEETS)
def test_no_text_leaves_the_page_lies_on_another_or_is_too_small(key: str, name: str, words: Words) -> None:
    made = render_year(key, BOOKS[name], words)
    for page in pages(made):
        assert page.size == PAPER[YEAR_SHEETS[key].paper]
        assert list(page.strays()) == []
        assert list(page.crossings()) == []
        assert min(page.sizes, default=12) >= 12
    assert colours(made) <= {(0, 0, 0, 255)}
    assert all(embedded for _, embedded in fonts(made))


@pytest.mark.parametrize("key", YEAR_SHEETS)
def test_a_language_read_from_the_right_leaves_nothing_on_another(key: str) -> None:
    for page in pages(render_year(key, BOOK, pseudo(mirrored=True))):
        assert list(page.strays()) == []
        assert list(page.crossings()) == []


def test_the_year_names_every_meeting_and_what_is_due() -> None:
    (page, *_) = pages(render_year("year", BOOK, ENGLISH))
    for meeting in BOOK.programme.year.meetings.values():
        assert meeting.title in page.words
    assert "Ask the library for the large room" in page.words
    assert "overdue" in page.words


def test_set_lists_name_everybody_once_and_who_presents_first() -> None:
    text = " ".join(page.words for page in pages(render_year("sets", BOOK, ENGLISH)))
    told = text.split("Sets that live near each other")[0]
    for person in BOOK.programme.cohort.people.values():
        assert told.count(person.name) == 1
    assert "presents first next time" in text


def test_the_circle_has_a_line_for_every_pair_that_met_and_says_who_has_which_number() -> None:
    (circle, square, *_) = pages(render_year("who-met", BOOK, ENGLISH))
    for number, person in enumerate(BOOK.met.people, 1):
        name = BOOK.programme.cohort.people[person].name
        assert f"{number} {name}" in circle.words
        assert name in square.words
    assert "Side by side: one organisation." in circle.words


def test_the_square_counts_as_the_programme_does() -> None:
    (page, *_) = pages(render_year("who-met", BOOK, ENGLISH))
    assert f"{BOOK.met.known} of {BOOK.met.pairs} pairs have sat at one table." in page.words


def test_a_certificate_tells_hours_and_says_accredited_only_where_somebody_typed_by_whom() -> None:
    plain = pages(render_year("certificates", BOOK, ENGLISH))
    assert len(plain) == 2 * len(BOOK.programme.cohort.people)
    assert "16 h 30 min" in plain[0].words
    assert not any("ccredited" in page.words for page in plain)
    typed = certified(BOOK, accreditor="The Faculty, reference 147")
    assert "Accredited: The Faculty, reference 147" in pages(render_year("certificates", typed, ENGLISH))[0].words


def test_every_sponsor_is_invited_for_their_own() -> None:
    told = BOOKS["60 people, longest names"]
    made = pages(render_year("sponsor-invitations", told, ENGLISH))
    assert len(made) == 2 + len(told.programme.cohort.people)
    assert "Dr Ottilie Brandt" in made[0].words
    assert "Falls at home" in made[0].words


def test_the_matrix_names_gaps_and_the_page_for_a_sponsor_keeps_what_may_not_travel() -> None:
    (matrix,) = pages(render_year("value-matrix", BOOK, ENGLISH))
    assert "No realised story yet" in matrix.words
    assert "1 story is ripe for the question." not in matrix.words
    assert "2 stories are ripe for the question." in matrix.words
    assert "2.7 → 3.9" in matrix.words
    (sponsor,) = pages(render_year("sponsor-page", BOOK, ENGLISH))
    assert "Silence opens our handover" in sponsor.words
    assert "The executive team funds backfill" not in sponsor.words
    assert "A fishbowl with two boards" not in sponsor.words
    assert "No story may be told outside yet." in sponsor.words
    teller = BOOK.programme.called(BOOK.programme.register.stories["w1"].by)
    assert teller not in sponsor.words
    assert BOOK.programme.called(BOOK.programme.register.stories["w6"].by) in sponsor.words


def test_the_wall_names_every_station_and_its_hosts_and_the_signs_give_a_page_to_each() -> None:
    stations = BOOK.programme.celebration.stations.values()
    wall = " ".join(page.words for page in pages(render_year("stations", BOOK, ENGLISH)))
    signs = pages(render_year("station-signs", BOOK, ENGLISH))
    assert len(signs) == len(stations)
    for station, sign in zip(stations, signs, strict=True):
        for told in (station.title, *(BOOK.programme.called(host) for host in station.hosts)):
            assert told in wall
            assert told in sign.words


def test_a_guest_is_invited_and_one_who_cannot_come_gets_no_page() -> None:
    told = [page.words for page in pages(render_year("sponsor-invitations", BOOK, ENGLISH))]
    (guest,) = [one for one in told if "Wanjikũ Njoroge" in one]
    assert "You made room" not in guest
    assert not any("Owain Tudur" in one for one in told)


@pytest.mark.parametrize("key", YEAR_SHEETS)
def test_no_sheet_tells_a_mentor_or_how_anybody_is_reached(key: str) -> None:
    text = " ".join(page.words for page in pages(render_year(key, BOOK, ENGLISH)))
    assert not [word for word in ("Niamh", "example.org", "1632") if word in text]
