"""A running schedule changes: somebody leaves, joins, or is moved by hand."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from copfacil.core.people import Person
from copfacil.grouping.mend import Mended, mend, moved, swap_costs, swapped
from copfacil.grouping.programme import Plan, judged, plan
from copfacil.grouping.task import Apart, Balance, Pinned, Rounds, Task, Together


def cohort(n: int) -> tuple[Person, ...]:
    return tuple(Person(id=f"p{i:02}", name=f"Person {i}") for i in range(n))


def running(n: int = 23, rounds: int = 5) -> Plan:
    return plan(Task(people=cohort(n), rounds=rounds))


def changed_tables(mended: Mended) -> list[tuple[int, str]]:
    return [(n, m.person) for n, m in mended.moves if m.from_group is not None and m.to_group is not None]


def test_one_absence_in_a_four_moves_nobody() -> None:
    before = running()
    gone = before.rounds[2][0][1]
    task = replace(before.task, absent=frozenset({(gone, 2)}))
    mended = mend(task, before.rounds, done=2)
    assert changed_tables(mended) == []
    assert [(n, m.person, m.to_group) for n, m in mended.moves] == [(2, gone, None)]
    assert mended.plan.cost.repeats == 0


def test_who_leaves_after_the_second_round_is_gone_from_the_rest_and_stays_in_the_past() -> None:
    before = running()
    task = replace(before.task, absent=frozenset(("p05", n) for n in (2, 3, 4)))
    mended = mend(task, before.rounds, done=2)
    assert mended.plan.rounds[:2] == before.rounds[:2]
    assert any("p05" in group for group in mended.plan.rounds[0])
    assert not any("p05" in group for groups in mended.plan.rounds[2:] for group in groups)
    assert len(changed_tables(mended)) <= 3


def test_who_joins_at_the_third_round_takes_a_chair_and_nobody_else_moves() -> None:
    before = running()
    joined = Person(id="new", name="Đorđe")
    task = replace(before.task, people=(*cohort(23), joined), absent=frozenset({("new", 0), ("new", 1)}))
    mended = mend(task, before.rounds, done=2)
    assert [(n, m.person, m.from_group) for n, m in mended.moves] == [
        (2, "new", None),
        (3, "new", None),
        (4, "new", None),
    ]
    assert sorted(map(len, mended.plan.rounds[2])) == [4] * 6


def test_who_joins_does_not_sit_beside_somebody_to_be_kept_apart_from() -> None:
    before = running()
    small = next(group for group in before.rounds[4] if len(group) == 3)
    people = (*cohort(23), Person(id="new"))
    task = replace(
        before.task, people=people, absent=frozenset(("new", n) for n in range(4)), rules=(Apart(("new", small[0])),)
    )
    mended = mend(task, before.rounds, done=4)
    assert mended.plan.cost.broken == 0
    assert len(changed_tables(mended)) <= 2


def test_a_new_rule_moves_only_those_whom_it_concerns() -> None:
    before = running()
    a, b = before.rounds[3][1][:2]
    mended = mend(replace(before.task, rules=(Apart((a, b)),)), before.rounds, done=2)
    assert mended.plan.cost.broken == 0
    assert {n for n, _ in changed_tables(mended)} == {3}
    assert len(changed_tables(mended)) <= 2


def test_moving_by_hand_shows_its_cost_at_once() -> None:
    before = running(24)
    a = before.rounds[1][0][0]
    rules = (Apart(("p01", "p02", "p03")), Together(("p04", "p05")), Pinned("p06", 1), Balance("stage"))
    task = replace(
        before.task, people=tuple(replace(p, facts={"stage": p.id[1]}) for p in before.task.people), rules=rules
    )
    costs = swap_costs(task, before.rounds, 1, a)
    assert len(costs) == 20
    for other, cost in costs.items():
        assert judged(task, swapped(before.rounds, 1, a, other)).cost == cost
    other = next(iter(costs))
    assert swapped(swapped(before.rounds, 1, a, other), 1, a, other) == before.rounds
    there = moved(before.rounds, 1, a, 3)
    assert a in there[1][3]
    assert sum(map(len, there[1])) == 24


def test_nonsense_by_hand_is_refused_with_its_place() -> None:
    before = running(8, 2)
    with pytest.raises(ValueError, match='"x" does not sit in round 2'):
        swapped(before.rounds, 1, "p00", "x")
    with pytest.raises(ValueError, match="no group 9 in round 1"):
        moved(before.rounds, 0, "p00", 8)
    with pytest.raises(ValueError, match="3 of 2 rounds are past"):
        mend(before.task, before.rounds, done=3)


@some.composite
def changes(draw: some.DrawFn) -> tuple[Task, Rounds, int]:
    n, rounds = draw(some.integers(6, 20)), draw(some.integers(1, 4))
    old = plan(Task(people=cohort(n), rounds=rounds), effort=2000)
    joined = tuple(Person(id=f"new{k}") for k in range(draw(some.integers(0, 3))))
    done = draw(some.integers(0, rounds))
    ids = [person.id for person in old.task.people]
    absent = set(draw(some.frozensets(some.tuples(some.sampled_from(ids), some.integers(0, rounds - 1)), max_size=8)))
    absent = {(one, number) for one, number in absent if number >= done}
    absent |= {(person.id, number) for person in joined for number in range(done)}
    rules = (Apart(tuple(draw(some.lists(some.sampled_from(ids), unique=True, max_size=3)))),)
    task = replace(old.task, people=(*old.task.people, *joined), absent=frozenset(absent), rules=rules)
    return task, old.rounds, done


@given(changes())
@settings(deadline=None, max_examples=60)
def test_repair_never_touches_the_past_and_seats_everybody_once(change: tuple[Task, Rounds, int]) -> None:
    task, before, done = change
    mended = mend(task, before, done=done)
    assert mended.plan.rounds[:done] == before[:done]
    for number in range(done, task.rounds):
        groups = mended.plan.rounds[number]
        here = sorted(person.id for person in task.present(number))
        assert sorted(one for group in groups for one in group) == here
        assert all(len(group) >= 3 for group in groups if group) or len(here) < 3
    assert all(number >= done for number, _ in mended.moves)
