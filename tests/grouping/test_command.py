"""What `copfacil groups` answers."""

import pytest

from copfacil.core.people import Person
from copfacil.core.words import ENGLISH, Words, pseudo
from copfacil.grouping.command import HEADER, Answer, Wishes, absences, answer, history


def cohort() -> list[Person]:
    return [
        Person(
            id=f"id{i}",
            code=f"P{i:02}",
            facts={"role": "Lead", "organisation": f"Trust {i % 8}", "region": "NS"[i % 2]},
        )
        for i in range(1, 24)
    ]


def told(found: Answer, words: Words = ENGLISH) -> str:
    return "\n".join(map(words, found.report))


def test_the_rows_name_people_by_their_code_and_cover_every_round() -> None:
    found = answer(cohort(), Wishes(rounds=5, apart=("organisation",), mix=("region",)))
    assert HEADER == ("round", "group", "person")
    assert len(found.rows) == 5 * 23
    assert found.rows[0][:2] == (1, 1)
    assert {row[2] for row in found.rows} == {f"P{i:02}" for i in range(1, 24)}
    assert "Each of 5 rounds: 23 people in 5 groups of 4 and 1 of 3." in told(found)
    assert "Nobody meets twice" in told(found)
    assert "Kept apart, Trust 1: all 3 pairs." in told(found)


def test_people_without_a_code_are_written_by_name() -> None:
    people = [Person(id=str(i), name=name) for i, name in enumerate(["Siân", "Łukasz", "Ngũgĩ"])]
    assert [row[2] for row in answer(people, Wishes()).rows] == ["Siân", "Łukasz", "Ngũgĩ"]


def test_absent_people_have_no_row_in_their_round() -> None:
    found = answer(cohort(), Wishes(rounds=5, absent="P07@2, P11@4"))
    assert (2, "P07") not in {(number, who) for number, _, who in found.rows}
    assert len(found.rows) == 5 * 23 - 2
    assert "Rounds 2 and 4: 22 people in 4 groups of 4 and 2 of 3." in told(found)


def test_an_earlier_file_is_a_history_of_who_met() -> None:
    people = cohort()
    first = answer(people, Wishes(rounds=2))
    table = [(str(number), str(group), who) for number, group, who in first.rows]
    past = history([*table, ("1", "1", "P99")], people)
    assert past.unknown == ("P99",)
    second = answer(people, Wishes(rounds=3, history=past))
    assert second.plan.cost.repeats == 0
    assert "Left out of the history, since not in the list: P99." in told(second)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("P07", "“P07” is no absence"),
        ("P07@x", "“P07@x” is no absence"),
        ("P77@2", "names somebody who is not in the list"),
        ("P07@6", "names round 6, but there are 5 rounds"),
    ],
)
def test_an_absence_that_cannot_be_read_is_named(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        absences(text, cohort(), 5)


def test_a_column_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(ValueError, match="no column “organization”; its columns are role, organisation and region"):
        answer(cohort(), Wishes(apart=("organization",)))
    with pytest.raises(ValueError, match="no people"):
        answer([], Wishes())


def test_a_history_with_an_empty_cell_is_refused_with_row_and_column() -> None:
    with pytest.raises(ValueError, match="row 3, column “group” is empty"):
        history([("1", "1", "P01"), ("1", "", "P02")], cohort())


def test_the_whole_report_is_said_in_the_language_of_the_desk() -> None:
    people = cohort()
    found = answer(people, Wishes(rounds=9, apart=("organisation",), mix=("region",), history=history([], people)))
    said = told(found, pseudo())
    assert "Mîxéd" in said or "Mïxéd" in said
    plain = [line for line in said.splitlines() if not any(sign in line for sign in "åâéïöüÿçñŵřÅÊÎÕÛ")]
    assert plain == []
