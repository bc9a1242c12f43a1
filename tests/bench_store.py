"""What keeping costs: ``python -m tests.bench_store``. A commit against a raw one, and lists with 1,000 sessions."""

import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from copfacil.core.journal import Row
from copfacil.core.outcome import Outcome, Turn
from copfacil.core.session import Card
from copfacil.store import Store

COMMITS = 600
SESSIONS = 1_000
LIMIT = 3.0
"""A whole gesture (journal, fold, scene) may cost so many raw commits; the store must leave room in that."""

_BODY = '{"play": "p1", "how": "next", "to": 3, "group": null, "reason": ""}'
_RAW = "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")


def _row(stream: str, seq: int) -> Row:
    return Row(uuid4().hex, stream, seq, seq, seq, uuid4().hex, seq, "desk", uuid4().hex, "went", 1, _BODY)


def _outcome(stream: str) -> Outcome:
    cards = tuple(Card(f"c{n}", "action", "Ring the ward about the beds", n, owner=f"p{n}") for n in range(5))
    turns = tuple(Turn(f"p{n}", stream, "consulted") for n in range(24))
    return Outcome("Module 2", "2026-03-02", "Bangor", 24, 6, cards, turns)


def _timed(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1_000


def commits(folder: Path) -> tuple[float, float]:
    """Medians in ms of one row kept by the store and by sqlite3 alone, in turns, into files of the same make."""
    ours, theirs = [], []
    with Store.open(folder / "ours") as store:
        Store.open(folder / "raw").close()
        raw = sqlite3.connect(folder / "raw" / "copfacil.db", isolation_level=None)
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
        store.append([_row("day", 0)], _outcome("day"))

        def keep(row: Row) -> None:
            raw.execute("BEGIN")
            raw.execute(_RAW, tuple(getattr(row, name) for name in Row.__dataclass_fields__))
            raw.execute("COMMIT")

        for seq in range(1, COMMITS + 1):
            row = _row("day", seq)
            ours.append(_timed(partial(store.append, [row], None)))
            theirs.append(_timed(partial(keep, row)))
        raw.close()
    return statistics.median(ours), statistics.median(theirs)


def lists(folder: Path) -> dict[str, float]:
    """Medians in ms of what Home and the ledger ask, with 1,000 sessions of 24 people; and of opening them."""
    with Store.open(folder) as store:
        for number in range(SESSIONS):
            stream = f"s{number}"
            store.append([_row(stream, seq) for seq in range(1, 101)], _outcome(stream))
    people = [f"p{n}" for n in range(24)]
    opened = []
    for _ in range(5):
        began = perf_counter()
        with Store.open(folder) as store:
            store.sessions()
            opened.append((perf_counter() - began) * 1_000)
    with Store.open(folder) as store:
        asked: dict[str, Callable[[], object]] = {
            "the first 50 of 1,000 sessions": store.sessions,
            "their number": store.count,
            "one session's 100 rows": lambda: store.rows("s500"),
            "5,000 open actions": store.actions,
            "24,000 turns": lambda: store.turns(people),
        }
        took = {name: statistics.median(_timed(act) for _ in range(9)) for name, act in asked.items()}
        took["a backup"] = _timed(store.back_up)
    return {"opening, and the first 50 sessions": statistics.median(opened), **took}


def main() -> int:
    """Prints the figures; 1 where a commit leaves no room for the rest of a gesture."""
    with tempfile.TemporaryDirectory() as name:
        ours, theirs = commits(Path(name))
        ratio = ours / theirs
        sys.stdout.write(f"commit: {ours:.3f} ms, raw sqlite3 {theirs:.3f} ms: {ratio:.2f} times (limit {LIMIT})\n")
        for what, took in lists(Path(name) / "many").items():
            sys.stdout.write(f"{what}: {took:.2f} ms\n")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
