"""Groups over several rounds, measured: repeats, the counting bound and seconds, beside two other methods.

Run ``python -m tests.bench_groups``. Columns: ours; the greedy method, which forms one round after the other and
knows only the past; and CP-SAT of OR-Tools where that is installed, with ten seconds for each case.
"""

import importlib.util
import sys
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from itertools import combinations, product
from time import perf_counter
from typing import Any, TypeVar

from copfacil.core.people import Person
from copfacil.grouping.form import form
from copfacil.grouping.programme import Plan, plan
from copfacil.grouping.sizes import sizes
from copfacil.grouping.task import Task

Answer = TypeVar("Answer")

CASES: tuple[tuple[str, int, int, int, int, float], ...] = (
    ("6x4x5", 24, 4, 5, 0, 1),
    ("23 people x5", 23, 4, 5, 0, 2),
    ("8x4x5", 32, 4, 5, 0, 2),
    ("8x3x5", 24, 3, 5, 0, 2),
    ("12x4x5", 48, 4, 5, 0, 2),
    ("25x4x5", 100, 4, 5, 0, 2),
    ("25x4x10", 100, 4, 10, 0, 5),
    ("5x3x7", 15, 3, 7, 0, 1),
    ("6x4x6", 24, 4, 6, 0, 3),
    ("6x4x7", 24, 4, 7, 0, 3),
    ("7x7x8", 49, 7, 8, 0, 1),
    ("8x4x9", 32, 4, 9, 0, 1),
    ("8x4x10", 32, 4, 10, 0, 5),
    ("22 people x5", 22, 4, 5, 0, 2),
    ("25 people x5", 25, 4, 5, 0, 2),
    ("31 people x10", 31, 4, 10, 0, 5),
    ("48 in sevens x8", 48, 7, 8, 0, 2),
    ("12 people x5", 12, 4, 5, 24, 2),
    ("160 people x5", 160, 4, 5, 0, 2),
)
"""Name, people, size, rounds, the repeats that must be reached and the seconds allowed."""

LIMIT = 10.0
"""Seconds that CP-SAT gets for one case."""


def people(number: int) -> tuple[Person, ...]:
    """So many people without facts."""
    return tuple(Person(id=f"p{i:03}") for i in range(number))


def greedy(task: Task) -> int:
    """Repeats of the greedy method: each round is formed well, with what is past as given."""
    met: Counter[frozenset[str]] = Counter()
    for _ in range(task.rounds):
        formed = form(task.people, size=task.size, mix=(), apart=(), met=met)
        met.update(frozenset(pair) for group in formed.groups for pair in combinations(group, 2))
    return sum(times - 1 for times in met.values())


def cp_sat(task: Task) -> int | None:
    """Repeats that CP-SAT reaches within the limit; None when it finds no schedule at all."""
    cp: Any = import_module("ortools.sat.python.cp_model")
    model = cp.CpModel()
    tables = sizes(len(task.people), task.size)
    every = range(len(task.people))
    sits = {key: model.NewBoolVar("") for key in product(every, range(task.rounds), range(len(tables)))}
    for r in range(task.rounds):
        for i in every:
            model.AddExactlyOne(sits[i, r, g] for g in range(len(tables)))
        for g, size in enumerate(tables):
            model.Add(sum(sits[i, r, g] for i in every) == size)
    again = []
    for i, j in combinations(every, 2):
        meets = []
        for r, g in product(range(task.rounds), range(len(tables))):
            both = model.NewBoolVar("")
            model.AddBoolOr([sits[i, r, g].Not(), sits[j, r, g].Not(), both])
            meets.append(both)
        more = model.NewIntVar(0, task.rounds, "")
        model.Add(more >= sum(meets) - 1)
        again.append(more)
    model.Minimize(sum(again))
    solver = cp.CpSolver()
    solver.parameters.max_time_in_seconds = LIMIT
    solver.parameters.num_workers = 2
    return int(solver.ObjectiveValue()) if solver.Solve(model) in {cp.OPTIMAL, cp.FEASIBLE} else None


def timed(act: Callable[[Task], Answer], task: Task) -> tuple[Answer, float]:
    """What an act gives, and the seconds it took."""
    start = perf_counter()
    return act(task), perf_counter() - start


def say(line: str) -> None:
    """Write a line at once, since some take seconds."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Print the table; the exit code is 1 when a case misses its mark."""
    other = importlib.util.find_spec("ortools") is not None
    head = f"{'case':<17}{'bound':>6}{'ours':>6}{'s':>8}{'greedy':>8}{'s':>8}"
    say(f"{head}{'CP-SAT':>8}{'s':>8}  how" if other else f"{head}  how")
    missed = []
    for name, number, size, rounds, goal, seconds in CASES:
        task = Task(people=people(number), size=size, rounds=rounds)
        found, took = timed(plan, task)
        by_greed, greed_took = timed(greedy, task)
        line = f"{name:<17}{found.bound.repeats:>6}{found.cost.repeats:>6}{took:>8.3f}{by_greed:>8}{greed_took:>8.3f}"
        if other:
            by_solver, solver_took = timed(cp_sat, task)
            line += f"{'-' if by_solver is None else by_solver:>8}{solver_took:>8.1f}"
        say(f"{line}  {found.method.value}")
        if _missed(found, took, goal, seconds):
            missed.append(name)
    if not other:
        say("OR-Tools is not installed; its column is left out (it comes with the bench extra).")
    say(f"Missed: {', '.join(missed)}." if missed else "Every mark is reached.")
    return bool(missed)


def _missed(found: Plan, took: float, goal: int, seconds: float) -> bool:
    return found.cost.repeats > goal or took > seconds


if __name__ == "__main__":
    sys.exit(main())
