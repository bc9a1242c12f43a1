"""Groups over a whole programme: who sits with whom, when."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from copfacil.core.people import Person
from copfacil.grouping.designs import Method
from copfacil.grouping.programme import Plan, judged, plan
from copfacil.grouping.report import Reason, met_again, new_faces, rule_results
from copfacil.grouping.sizes import sizes
from copfacil.grouping.task import (
    Apart,
    Balance,
    Capacity,
    NotAlone,
    Pinned,
    Rounds,
    Rule,
    Task,
    Together,
    apart_by,
)
from copfacil.grouping.told import report, result_line

EFFORT = 20_000


def told(found: Plan) -> str:
    """The report as it is read."""
    return "\n".join(map(str, report(found)))


def cohort(n: int) -> tuple[Person, ...]:
    return tuple(
        Person(
            id=f"p{i:03}",
            name=f"Person {i}",
            facts={"organisation": f"Trust {i % 9}", "region": f"region {i % 6}", "role_family": f"role {i % 5}"},
        )
        for i in range(n)
    )


def repeats(rounds: Rounds) -> int:
    pairs = [frozenset(pair) for groups in rounds for group in groups for pair in combinations(group, 2)]
    return len(pairs) - len(set(pairs))


MUST = [
    (24, 4, 5),
    (23, 4, 5),
    (22, 4, 5),
    (21, 4, 5),
    (32, 4, 5),
    (24, 3, 5),
    (48, 4, 5),
    (100, 4, 5),
    (100, 4, 10),
    (15, 3, 7),
    (24, 4, 6),
    (24, 4, 7),
    (49, 7, 8),
    (48, 7, 8),
    (32, 4, 9),
    (31, 4, 9),
    (32, 4, 10),
    (31, 4, 10),
]


@pytest.mark.parametrize(("people", "size", "rounds"), MUST)
def test_nobody_meets_the_same_face_twice(people: int, size: int, rounds: int) -> None:
    found = plan(Task(people=cohort(people), size=size, rounds=rounds))
    assert found.cost.repeats == 0
    assert repeats(found.rounds) == 0
    for groups in found.rounds:
        assert sorted(one for group in groups for one in group) == [p.id for p in found.task.people]
        assert sorted(map(len, groups), reverse=True) == list(sizes(people, size))


def test_a_cohort_with_absences_colleagues_apart_and_a_mix_meets_nobody_twice() -> None:
    people = cohort(23)
    task = Task(
        people=people,
        rounds=5,
        absent=frozenset({("p003", 1), ("p007", 1), ("p011", 3), ("p020", 4)}),
        rules=apart_by(people, "organisation"),
        mix=("role_family", "region"),
    )
    found = plan(task)
    assert (found.cost.broken, found.cost.repeats) == (0, 0)
    assert [sum(map(len, groups)) for groups in found.rounds] == [23, 21, 23, 22, 22]


def test_the_search_alone_spreads_the_seeds_programme_without_a_repeat() -> None:
    task = Task(people=cohort(24), rounds=5, rules=(Pinned("p000", 2), Pinned("p001", 5, 1)))
    found = plan(task)
    assert (found.cost.broken, found.cost.repeats) == (0, 0)
    assert all("p000" in groups[2] for groups in found.rounds)
    assert "p001" in found.rounds[1][5]


def test_where_repeats_are_forced_the_bound_proves_that_no_schedule_has_fewer() -> None:
    found = plan(Task(people=cohort(12), rounds=5))
    assert found.cost.repeats == found.bound.repeats == 24
    assert "24 repeats, and no schedule has fewer, since somebody runs out of new faces" in told(found)
    few = plan(Task(people=cohort(8), rounds=2))
    assert few.cost.repeats == few.bound.repeats == 4
    assert "since groups hold more people than there are groups to spread them over" in told(few)


def test_history_counts_as_having_met() -> None:
    people = cohort(24)
    first = plan(Task(people=people, rounds=2))
    met = {frozenset(pair): 1 for groups in first.rounds for group in groups for pair in combinations(group, 2)}
    second = plan(Task(people=people, rounds=3, met=met))
    assert second.cost.repeats == 0
    assert repeats((*first.rounds, *second.rounds)) == 0


def test_people_who_belong_together_stay_together_and_that_is_no_repeat() -> None:
    task = Task(people=cohort(24), rounds=5, rules=(Together(("p000", "p001")), Together(("p002", "p003", "p004"))))
    found = plan(task)
    assert (found.cost.broken, found.cost.repeats) == (0, 0)
    assert "Kept together, Person 0 and Person 1: the one pair." in told(found)


def test_nobody_of_a_kind_sits_alone() -> None:
    people = tuple(
        Person(id=f"p{i:02}", name=f"Person {i}", facts={"experience": "new" if i < 6 else "old"}) for i in range(24)
    )
    found = plan(Task(people=people, rounds=4, rules=(NotAlone("experience", "New"),)))
    assert found.cost.broken == 0
    for group in (group for groups in found.rounds for group in groups):
        assert sum(one < "p06" for one in group) != 1
    assert "Nobody alone: New in every group has company." in told(found)


def test_a_balanced_fact_is_spread_evenly() -> None:
    people = tuple(Person(id=f"p{i:02}", facts={"stage": "ab"[i % 2]}) for i in range(16))
    found = plan(Task(people=people, rounds=3, rules=(Balance("stage"),)))
    assert [result.breaches for result in rule_results(found)] == [()]
    assert found.cost.repeats == 0


def test_a_small_table_gets_a_small_group() -> None:
    found = plan(Task(people=cohort(23), rounds=3, rules=(Capacity(0, 3),)))
    assert [len(groups[0]) for groups in found.rounds] == [3, 3, 3]
    assert found.cost.broken == 0
    tight = plan(Task(people=cohort(8), rounds=1, rules=(Capacity(0, 3), Capacity(1, 3))))
    assert [sorted(map(len, groups)) for groups in tight.rounds] == [[2, 3, 3]]


def test_what_cannot_be_kept_is_said_with_the_round_and_the_reason() -> None:
    people = tuple(
        Person(id=str(i), name=name) for i, name in enumerate(["Siân", "Łukasz", "Ngũgĩ", "Ana", "Bo", "Cy"])
    )
    rules: tuple[Rule, ...] = (
        Apart(("0", "1", "2"), "AHSN 2"),
        Apart(("3", "4")),
        Together(("3", "4")),
        Pinned("5", 7),
        Together(("0", "1", "2", "3", "5")),
    )
    found = plan(Task(people=people, rounds=1, rules=rules), effort=EFFORT)
    results = {result.rule: result for result in rule_results(found)}
    assert results[rules[0]].breaches[0].reason is Reason.MORE_THAN_GROUPS
    line = str(result_line(results[rules[0]], {p.id: p.name for p in people}.__getitem__))
    assert line.startswith("Could not keep apart, AHSN 2: ")
    assert "in round 1, group" in line
    assert line.endswith("because there are more of them than groups.")
    kept = {
        type(rule).__name__ + rule.people[-1]
        for rule, r in results.items()
        if isinstance(rule, Apart | Together) and not r.breaches
    }
    assert kept in ({"Apart4"}, {"Together4"})
    assert results[rules[3]].breaches[0].reason is Reason.NO_TABLE
    assert results[rules[4]].breaches[0].reason is Reason.NO_SEATS


def test_the_same_seed_gives_the_same_plan() -> None:
    people = cohort(17)
    task = Task(people=people, rounds=4, mix=("region",), rules=apart_by(people, "organisation"))
    assert plan(task, seed=3, effort=EFFORT) == plan(task, seed=3, effort=EFFORT)


def test_nobody_and_one_person_are_planned_without_fuss() -> None:
    assert plan(Task(people=(), rounds=2)).rounds == ((), ())
    assert plan(Task(people=cohort(1), rounds=2)).rounds == ((("p000",),),) * 2


def test_a_search_can_be_watched_and_ended_and_still_answers() -> None:
    seen: list[tuple[float, int]] = []
    task = Task(people=cohort(13), rounds=5)
    found = plan(task, progress=lambda part, least: seen.append((part, least)), stop=lambda: len(seen) >= 3)
    assert found.cancelled
    assert len(seen) == 3
    assert all(0 <= part <= 1 for part, _ in seen)
    assert all(sum(map(len, groups)) == 13 for groups in found.rounds)
    assert "ended early" in told(found)


def test_repeats_are_named_with_their_rounds() -> None:
    people = cohort(6)
    groups = (("p000", "p001", "p002"), ("p003", "p004", "p005"))
    swapped = (("p000", "p001", "p003"), ("p002", "p004", "p005"))
    found = judged(Task(people=people, rounds=2, met={frozenset(("p000", "p003")): 1}), (groups, swapped))
    assert found.cost.repeats == 3
    assert {(again.pair, again.rounds, again.before) for again in met_again(found)} == {
        (("p000", "p001"), (0, 1), 0),
        (("p004", "p005"), (0, 1), 0),
        (("p000", "p003"), (1,), 1),
    }
    assert "Meet again: Person 0 and Person 3 in round 2, having met 1 time before." in told(found)
    assert new_faces(found)["p000"] == 3


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"absent": frozenset({("x", 0)})}, '"x" is marked absent but'),
        ({"absent": frozenset({("p000", 7)})}, "in round 8; there are 2 rounds"),
        ({"rounds": 0}, "0 rounds cannot be planned"),
        ({"rules": (Apart(("p000", "x")),)}, 'names "x"'),
        ({"rules": (Pinned("p000", 0, 9),)}, "pinned to a table or round"),
        ({"rules": (Capacity(0, -1),)}, "cannot be negative"),
        ({"people": (*cohort(2), *cohort(1))}, '"p000" comes twice'),
    ],
)
def test_a_task_that_makes_no_sense_is_refused_with_its_place(change: dict[str, object], said: str) -> None:
    wanted: dict[str, object] = {"people": cohort(8), "rounds": 2}
    with pytest.raises(ValueError, match=said):
        Task(**(wanted | change))  # type: ignore[arg-type]  # each case breaks one argument on purpose


@some.composite
def tasks(draw: some.DrawFn) -> Task:
    people = cohort(draw(some.integers(1, 26)))
    rounds = draw(some.integers(1, 5))
    ids = [person.id for person in people]
    who, when = some.sampled_from(ids), some.integers(0, rounds - 1)
    absent = draw(some.frozensets(some.tuples(who, when), max_size=12))
    few = some.lists(who, unique=True, max_size=3).map(tuple)
    rule = some.one_of(
        few.map(Apart),
        few.map(Together),
        some.builds(Pinned, who, some.integers(0, 4), some.one_of(some.none(), when)),
        some.builds(Capacity, some.integers(0, 3), some.integers(2, 5)),
        some.just(NotAlone("region", "region 1")),
        some.just(Balance("role_family")),
    )
    size = draw(some.integers(2, 5))
    rules = tuple(draw(some.lists(rule, max_size=4)))
    return Task(people=people, rounds=rounds, size=size, absent=absent, rules=rules, mix=("region",))


@given(tasks(), some.integers(0, 3))
@settings(deadline=None, max_examples=60)
def test_everybody_present_sits_once_and_no_rule_is_broken_silently(task: Task, seed: int) -> None:
    found = plan(task, seed=seed, effort=4000)
    for number, groups in enumerate(found.rounds):
        here = sorted(person.id for person in task.present(number))
        assert sorted(one for group in groups for one in group) == here
        if not any(isinstance(rule, Capacity) for rule in task.rules):
            assert sorted(map(len, groups), reverse=True) == list(sizes(len(here), task.size))
    hard = [result for result in rule_results(found) if not isinstance(result.rule, Balance)]
    assert (found.cost.broken > 0) == any(result.breaches for result in hard)
    assert found.cost.repeats >= found.bound.repeats
    assert found.cost == judged(task, found.rounds).cost
    assert report(found)


def test_a_built_schedule_names_people_so_that_colleagues_never_meet() -> None:
    people = cohort(24)
    found = plan(Task(people=people, rounds=5, rules=apart_by(people, "region")))
    assert found.cost.broken == found.cost.repeats == 0
    assert found.method in (Method.STARTER, Method.SEARCH)
