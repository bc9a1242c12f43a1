"""How long a filled ring of 60 people takes on paper: ``python -m tests.bench_board_paper``.

The picture on a page and the lists that everybody takes home are each made in a process of its own, from the board to
the bytes, with all that has to be imported for it, compiled before as it is for who opens the app a second time. Seconds
are those of the thread alone. The ratio is against the drawing of the blank ring in the same round.
"""

import json
import os
import subprocess
import sys
import tempfile
from statistics import median

RUNS = 7
MOST = 0.3
"""Seconds for the ring of 60."""

PROCESS = """
import json
from time import thread_time
from copfacil.core.words import ENGLISH
from copfacil.handouts.pack import Options, render
from tests.handouts.test_board_paper import blank, filled
room = {make}("ring", 60)
began = thread_time()
made = render("{key}", room, Options(), ENGLISH)
print(json.dumps([thread_time() - began, made.startswith(b"%PDF")]))
"""

COLUMNS = {
    "picture": PROCESS.format(make="filled", key="board"),
    "lists": PROCESS.format(make="filled", key="follow-up"),
    "blank": PROCESS.format(make="blank", key="board"),
}


def timed(script: str, compiled: str) -> float:
    """Seconds of one process from the board to the PDF; what it imports is kept, compiled, in a folder.

    Raises:
        ValueError: it made no PDF.
    """
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = compiled
    said = subprocess.run((sys.executable, "-c", script), env=env, check=True, capture_output=True, text=True).stdout
    seconds, whole = json.loads(said)
    if not whole:
        raise ValueError("No PDF was made.")
    return float(seconds)


def main() -> int:
    """Prints times and ratios; 1 when the limit is missed."""
    with tempfile.TemporaryDirectory() as compiled:
        _first, *runs = [{name: timed(script, compiled) for name, script in COLUMNS.items()} for _ in range(RUNS + 1)]
    missed = False
    for name in ("picture", "lists"):
        took = median(run[name] for run in runs)
        ratio = median(run[name] / run["blank"] for run in runs)
        missed |= took > MOST
        sys.stdout.write(
            f"board paper, {name} of a ring of 60: {took * 1000:.0f} ms, at most {MOST * 1000:.0f};"
            f" {ratio:.2f} of the blank ring\n"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
