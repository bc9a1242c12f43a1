"""Every bench, or those named: ``python -m tests.bench [NAME...]``.

Each prints its measurement as a ratio against a peer or a limit taken in the same run; the exit is 1 when one is missed.
"""

import argparse
import importlib
import sys

BENCHES = {
    "store": "tests.bench_store",
    "host": "tests.bench_host",
    "bells": "tests.bench_bells",
    "groups": "tests.bench_groups",
    "paper": "tests.bench_paper",
    "board-paper": "tests.bench_board_paper",
    "start": "tests.bench_start",
    "screens": "tests.bench_screens",
    "boards": "tests.bench_boards",
    "layout": "tests.bench_layout",
    "day": "tests.bench_day",
    "library": "tests.bench_library",
    "programme": "tests.bench_programme",
}


def main() -> int:
    """Runs them; 1 when one of them missed its mark."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    names = parser.parse_args().names or list(BENCHES)
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        parser.error(f"there is no bench {', '.join(unknown)}; there are {', '.join(BENCHES)}")
    missed = []
    for name in names:
        sys.stdout.write(f"== {name}\n")
        sys.stdout.flush()
        if importlib.import_module(BENCHES[name]).main():
            missed.append(name)
    sys.stdout.write(f"missed: {', '.join(missed)}\n" if missed else "every mark is reached\n")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
