"""A library of a thousand exercises, measured: what each key that is pressed in the search asks for.

Run ``python -m tests.bench_library``. The limit is 50 ms, so that the list keeps up with the fingers.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from time import perf_counter

from copfacil.core.finding import Finder, Wish
from copfacil.exercises.shelf import shelf

MANY, LIMIT, TIMES = 1000, 50, 20


def middle(act: Callable[[], object]) -> float:
    """The middle of several runs, ms."""
    took = []
    for _ in range(TIMES):
        start = perf_counter()
        act()
        took.append((perf_counter() - start) * 1000)
    return sorted(took)[TIMES // 2]


def main() -> int:
    """Print the table; the exit code is 1 when a limit is missed."""
    exercises = islice(cycle(shelf().exercises.values()), MANY)
    finder = Finder(replace(one, key=f"x{n}", name=f"{one.name} {n}") for n, one in enumerate(exercises))
    wishes = {
        "one letter": Wish(text="a"),
        "a word begun": Wish(text="cons"),
        "three words": Wish(text="help each other"),
        "a word and every filter": Wish(text="the", aim="listen", minutes=60, people=24, energy="small"),
        "nothing typed": Wish(minutes=30),
    }
    missed = 0
    for name, wish in wishes.items():
        took = middle(partial(finder.found, wish))
        missed += took > LIMIT
        sys.stdout.write(f"{name:<32}{took:>8.2f} ms{took / LIMIT:>8.2f} of {LIMIT} ms\n")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
