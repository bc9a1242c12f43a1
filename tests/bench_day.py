"""A day of 200 blocks, measured: to re-time it, to check it, to see how it stands, to look at three ways to catch up.

Run ``python -m tests.bench_day``. The limit for re-timing is 50 ms, the blink in which a dragged block must land; what a
second's tick asks for has the same, and what a person asks for by a key has 500 ms.
"""

import sys
from collections.abc import Callable
from time import perf_counter

from copfacil.core.agenda import cues, gestures
from copfacil.core.agenda.blocks import of_exercise, plain
from copfacil.core.agenda.catchup import catch_ups
from copfacil.core.agenda.checks import checks
from copfacil.core.agenda.packing import packing
from copfacil.core.agenda.plan import Block
from copfacil.core.agenda.running import progress
from copfacil.core.agenda.timed import timed
from copfacil.core.changing import replace
from copfacil.core.exercise import Exercise
from copfacil.core.gestures import Events
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session, fold
from copfacil.exercises.shelf import shelf

BLOCKS = 200
"""Blocks of the day: an open space of two days, and then some."""

TIMES = 20
"""Runs of each measurement; the middle one counts."""


def day(exercises: list[Exercise]) -> tuple[Block, ...]:
    """So many blocks: exercises, talk, slack, breaks, every tenth beside the one before."""
    made: list[Block] = []
    for number in range(BLOCKS):
        key = f"b{number}"
        if number % 10 == 9:
            made.append(replace(plain("own", "Clinic", 2 * MINUTE, key=key), beside=made[-1].id))
        elif number % 5 == 4:
            made.append(plain("break" if number % 2 else "slack", "Pause", 2 * MINUTE, key=key))
        else:
            exercise = exercises[number % len(exercises)]
            made.append(replace(of_exercise(exercise, key=key, expected=24), by_hand=3 * MINUTE))
    return tuple(made)


def middle(act: Callable[[], object]) -> float:
    """The middle of several runs, ms."""
    took = []
    for _ in range(TIMES):
        start = perf_counter()
        act()
        took.append((perf_counter() - start) * 1000)
    return sorted(took)[TIMES // 2]


def _after(session: Session, happened: Events) -> Session:
    return fold(((one, 0) for one in happened), session)


def main() -> int:
    """Print the table; the exit code is 1 when a limit is missed."""
    exercises = shelf().exercises
    session = _after(Session(), gestures.hours(Session(), 0, "06:00", "23:00", 24))
    session = _after(session, gestures.put_all(session, 0, day(list(exercises.values()))))
    session = _after(session, cues.begin(session, 0, "b0", clock=session.agenda.begins, play_id="p"))
    now = 40 * MINUTE
    clock = session.agenda.begins + now

    def resized() -> object:
        return timed(_after(session, gestures.resize(session, now, "b1", 7 * MINUTE)).agenda)

    rows: tuple[tuple[str, float, Callable[[], object]], ...] = (
        ("a block resized, all re-timed", 50, resized),
        ("the day as it stands", 50, lambda: progress(session, now, clock)),
        ("checks in words", 50, lambda: checks(session.agenda, exercises)),
        ("packing list", 50, lambda: packing(session.agenda, exercises)),
        ("three ways to catch up", 500, lambda: catch_ups(session, now, clock)),
    )
    missed = 0
    for name, limit, act in rows:
        took = middle(act)
        missed += took > limit
        sys.stdout.write(f"{name:<32}{took:>8.2f} ms{took / limit:>8.2f} of {limit:.0f} ms\n")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
