"""From rows to people: who comes in, who stays out and why, and what a second list changes."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copfacil.core.people import Person
from copfacil.core.roster import Roster, clean, columns, match, read_people

COHORT = (
    ("id", "role", "role_family", "organisation", "organisation_type", "region"),
    ("P01", "GP Principal", "GP", "GP surgery 1", "GP surgery", "Northern Ireland"),
    ("P02", "Project Manager", "Project management", "AHSN 1", "AHSN", "London"),
    ("P03", "Nurse", "Nursing", "AHSN 1", "AHSN", "London"),
    ("P04", "Head of Quality", "Quality", "Hospital trust 1", "Hospital trust", "London"),
    ("P05", "Practice Nurse", "Nursing", "GP surgery 2", "GP surgery", "Wales"),
)


def read(*rows: Sequence[str], header: Sequence[str] = ("id", "name", "role", "region")) -> Roster:
    """A list with these rows under these headings, the first row being row 2."""
    numbers = count(1)
    return read_people(header, list(enumerate(rows, 2)), lambda: f"person-{next(numbers)}")


def names(roster: Roster) -> list[str]:
    return [person.name for person in roster.people]


def reasons(roster: Roster) -> list[str]:
    return [str(refused.why) for refused in roster.refused]


def meanings(*header: str) -> list[str]:
    return ["private" if column.private else column.means or column.key for column in columns(header)]


def test_a_cohort_without_names_comes_in_by_its_codes() -> None:
    roster = read(*COHORT[1:], header=COHORT[0])
    assert [person.code for person in roster.people] == ["P01", "P02", "P03", "P04", "P05"]
    assert roster.people[1].shown == "Project Manager P02"
    assert roster.people[1].facts["organisation_type"] == "AHSN"
    assert roster.mixable == ("role_family", "organisation", "organisation_type", "region")
    assert roster.mix == ("role_family", "organisation", "region")


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (("Full Name", "Job title", "Organization", "Nation or region"), ["name", "role", "organisation", "region"]),
        (("ENW", "Rôl", "Sefydliad", "Rhanbarth", "Rhif"), ["name", "role", "organisation", "region", "id"]),
        (("Name / Enw", "Employer (as on badge)", "No."), ["name", "organisation", "id"]),
        (("What is your name?", "Participant ID", "Your current role"), ["name", "id", "role"]),
        (("Role-Family", "Type of organisation", "Years in post"), ["role_family", "organisation_type", "experience"]),
        (("Navn", "Stilling", "Virksomhed", "Område"), ["name", "role", "organisation", "region"]),
        (("Prénom", "Nom", "Établissement"), ["first_name", "last_name", "organisation"]),
        (("Name", "Vorname", "Arbeitgeber"), ["last_name", "first_name", "organisation"]),
        (("Name", "Surname"), ["first_name", "last_name"]),
        (("Name", "First name", "Last name"), ["name", "first_name", "last_name"]),
        (("#", "Participant", "Trust"), ["id", "name", "organisation"]),
        (("Role", "Job title", "Role"), ["role", "job_title", "role_2"]),
        (("Favourite colour", "नगर", "!!"), ["favourite_colour", "नगर", "column_3"]),
    ],
)
def test_columns_are_known_by_the_words_people_use(header: tuple[str, ...], told: list[str]) -> None:
    assert meanings(*header) == told


@pytest.mark.parametrize(
    "heading",
    [
        "E-mail",
        "Email address",
        "Ffôn",
        "Mobile no.",
        "Contact name/number",
        "Access needs",
        "Dietary requirements",
        "Date of birth",
        "Gender",
        "NHS number",
        "Home address",
        "E-bost / Email",
        "Notes",
    ],
)
def test_what_is_not_needed_is_marked_private_and_never_kept(heading: str) -> None:
    roster = read(("Siân", "only for the office"), header=("Name", heading))
    assert roster.columns[1].private
    assert roster.columns[1].name == heading
    assert roster.people[0].facts == {}


def test_addresses_and_phone_numbers_are_left_out_under_any_heading() -> None:
    roster = read(
        ("Siân", "sian@example.org", "+44 (0)29 2000 0000", "blue"),
        ("Łukasz", "lukasz@example.org", "029 2000 0001", "red"),
        header=("Name", "Reach at", "Ring", "Colour"),
    )
    assert [column.private for column in roster.columns] == [False, True, True, False]
    assert roster.people[0].facts == {"colour": "blue"}


def test_a_column_of_participants_is_names_or_codes_as_its_cells_tell() -> None:
    assert names(read(("Siân Rees",), header=("Participant",))) == ["Siân Rees"]
    assert [person.code for person in read(("P01",), ("P02",), header=("Participant",)).people] == ["P01", "P02"]


def test_first_and_last_name_become_one_name() -> None:
    roster = read(("Siân", "Rees"), ("Łukasz", ""), ("Mared Puw", "Puw"), header=("First name", "Surname"))
    assert names(roster) == ["Siân Rees", "Łukasz", "Mared Puw"]
    assert roster.people[0].facts == {}


def test_a_list_without_headings_tells_its_columns_by_their_cells() -> None:
    plain = read(("Siân Rees",), ("נועה לוי",), header=())
    assert names(plain) == ["Siân Rees", "נועה לוי"]
    wide = read(
        ("1", "Siân Rees", "sian@example.org", "Nurse"), ("2", "Łukasz Król", "lukasz@example.org", "GP"), header=()
    )
    assert [(person.code, person.name) for person in wide.people] == [("1", "Siân Rees"), ("2", "Łukasz Król")]
    assert wide.people[1].facts == {"column_4": "GP"}


def test_a_row_without_name_and_id_stays_out_with_a_sentence() -> None:
    roster = read(("P1", "Siân"), ("", "", "Nurse"))
    assert names(roster) == ["Siân"]
    assert reasons(roster) == [
        "Row 3, column “name”: neither a name nor an id. Give one of them; the row stays out.",
    ]
    assert (roster.refused[0].row, roster.refused[0].column) == (3, "name")


def test_the_second_of_two_equal_ids_stays_out_and_both_rows_are_named() -> None:
    roster = read(("P1", "Siân"), ("P2", "Łukasz"), ("p1", "Mared"))
    assert names(roster) == ["Siân", "Łukasz"]
    assert reasons(roster)[0].startswith("Row 4, column “id”: “p1” stands in row 2 already.")


def test_two_people_may_share_a_name_when_each_has_an_id_but_not_without() -> None:
    assert len(read(("P1", "Siân"), ("P2", "Siân")).people) == 2
    roster = read(("", "Siân"), ("", "  SIÂN "))
    assert len(roster.people) == 1
    assert reasons(roster)[0].startswith("Row 3, column “name”: “SIÂN” stands in row 2 already.")


def test_a_cell_that_is_far_too_long_keeps_its_row_out() -> None:
    roster = read(("P1", "x" * 200), ("P2", "x" * 201))
    assert len(roster.people) == 1
    assert reasons(roster) == [
        "Row 3, column “name”: 201 characters, more than 200. Shorten it; the row stays out.",
    ]


def test_a_long_remark_keeps_nobody_out() -> None:
    assert len(read(("Siân", "x" * 900), header=("name", "comments")).people) == 1


def test_a_row_longer_than_the_headings_is_not_guessed_at() -> None:
    roster = read(("P1", "Rees", " Siân", "Nurse", "Wales"))
    assert not roster.people
    assert reasons(roster)[0].startswith("Row 2: more cells (5) than headings (4).")


def test_headings_that_come_once_more_are_no_person() -> None:
    roster = read(("P1", "Siân"), ("id", "name", "role", "region"))
    assert names(roster) == ["Siân"]
    assert reasons(roster) == ["Row 3: the headings once more. The row stays out."]


def test_names_are_trimmed_and_composed_and_keep_their_script() -> None:
    decomposed = "Sia\u0302n"
    roster = read(("", f"\u200b {decomposed}\u00a0 Rees\x07 "), ("", "علی\u200cرضا"), ("", "\u202eevil\u202c"))
    assert names(roster) == ["Siân Rees", "علی\u200cرضا", "evil"]


def test_a_list_without_any_column_of_people_says_what_to_add() -> None:
    roster = read(("Nurse", "Wales"), header=("role", "region"))
    assert reasons(roster)[0].startswith("Row 2: this list has no column of names or ids.")


def test_a_list_of_other_facts_can_be_mixed_by_them() -> None:
    rows = [("Siân", "red", "x", "a"), ("Łukasz", "blue", "x", "b"), ("Mared", "red", "x", "c")]
    roster = read(*rows, header=("name", "colour", "same", "own"))
    assert roster.mixable == ("colour",)
    assert roster.mix == ("colour",)


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["", " ", "P1", "p1", "P2", "Siân", "SIÂN", "name", "x" * 201, "\u200b", "a@b.cy"]),
)
HEADINGS = st.lists(
    st.sampled_from(["id", "name", "First name", "Surname", "role", "e-mail", "", "Colour"]), max_size=5
)


@given(HEADINGS, st.lists(st.lists(CELLS, max_size=6), max_size=12))
def test_every_row_that_holds_anything_is_a_person_or_is_refused(header: list[str], rows: list[list[str]]) -> None:
    roster = read(*rows, header=header)
    filled = [number for number, row in enumerate(rows, 2) if any(clean(cell) for cell in row)]
    refused = [one.row for one in roster.refused]
    assert len(roster.people) + len(refused) == len(filled)
    assert set(refused) <= set(filled)
    assert len({person.id for person in roster.people}) == len(roster.people)
    for person in roster.people:
        assert person.code or person.name
        assert {clean(fact) for fact in person.facts.values()} == {*person.facts.values()}
    for reason in reasons(roster):
        assert reason.startswith("Row ")
        assert "{" not in reason.replace("“{", "")


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode("utf-8")


def test_the_same_list_again_changes_nothing() -> None:
    first = read(("P1", "Siân", "Nurse"), ("P2", "Łukasz", "GP"))
    again = match(first.people, read(("P2", "Łukasz", "GP"), ("P1", "Siân", "Nurse")))
    assert {person.id for person in again.same} == {person.id for person in first.people}
    assert (again.new, again.changed, again.missing) == ((), (), ())


def test_who_is_known_by_id_or_name_keeps_the_opaque_id() -> None:
    here = (Person(id="a", code="P1", name="Siân"), Person(id="b", name="Łukasz"), Person(id="c", name="Mared"))
    changes = match(here, read(("P1", "Siân Rees", "Nurse"), ("", "łukasz"), ("P9", "Aoife")))
    assert [(old.id, new.id, new.name) for old, new in changes.changed] == [
        ("a", "a", "Siân Rees"),
        ("b", "b", "łukasz"),
    ]
    assert [person.name for person in changes.new] == ["Aoife"]
    assert [person.name for person in changes.missing] == ["Mared"]


def test_a_list_sorted_and_numbered_anew_gives_nobody_another_persons_turns() -> None:
    here = read(("1", "Siân"), ("2", "Łukasz"), ("3", "Mared")).people
    changes = match(here, read(("1", "Łukasz"), ("2", "Mared"), ("3", "Siân")))
    assert {(new.id, new.name) for _, new in changes.changed} == {(person.id, person.name) for person in here}
    assert not changes.new


def test_two_people_of_one_name_are_told_apart_by_id_alone() -> None:
    here = read(("P1", "Siân"), ("P2", "Siân")).people
    changes = match(here, read(("P2", "Siân"), ("P1", "Siân", "Nurse")))
    assert changes.same == (here[1],)
    assert changes.changed == ((here[0], replace(here[0], facts={"role": "Nurse"})),)


def test_a_column_that_the_new_list_lacks_changes_nothing_but_an_emptied_cell_does() -> None:
    here = read(("P1", "Siân", "Nurse", "Wales")).people
    changes = match(here, read(("P1", ""), header=("id", "region")))
    (_, new), *rest = changes.changed
    assert not rest
    assert (new.name, new.facts) == ("Siân", {"role": "Nurse"})


@given(st.lists(st.sampled_from("ABCDE"), unique=True), st.lists(st.tuples(*2 * [st.sampled_from(["", *"ABCDE"])])))
def test_a_second_list_never_loses_or_doubles_anybody(here: list[str], rows: list[tuple[str, str]]) -> None:
    known = tuple(Person(id=f"here-{name}", code=name.lower(), name=name) for name in here)
    roster = read(*rows)
    changes = match(known, roster)
    kept = [*changes.same, *(old for old, _ in changes.changed), *changes.missing]
    assert sorted(person.id for person in kept) == sorted(person.id for person in known)
    assert len(changes.new) + len(changes.same) + len(changes.changed) == len(roster.people)
    assert all(old.id == new.id for old, new in changes.changed)
