"""A program to be killed: ``python -m tests.store.appending FOLDER WHAT`` works on and says each thing that is done."""

import sys
from pathlib import Path
from uuid import uuid4

from copfacil.core.journal import Row
from copfacil.core.outcome import Outcome
from copfacil.core.session import Card
from copfacil.store import Store


def main(folder: Path, what: str) -> None:
    """Appends rows to the session "day", between them whatever else is to be interrupted."""
    with Store.open(folder) as store:
        seq = len(store.rows("day"))
        while True:
            seq += 1
            row = Row(uuid4().hex, "day", seq, seq, seq, "boot", seq, "desk", uuid4().hex, "kept", 1, "{}")
            cards = tuple(Card(str(n), "action", "Ring the ward", n) for n in range(seq % 7))
            store.append([row], Outcome(str(seq), "2026-03-02", "", 23, 6, cards, ()))
            sys.stdout.write(f"{seq}\n")
            sys.stdout.flush()
            if what == "restore":
                store.restore(store.back_up())
            elif what == "redact" and seq % 5 == 0:
                store.redact(lambda rows: {one.id: "{}" for one in rows}, lambda _: Outcome("", "", "", 0, 0, (), ()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
