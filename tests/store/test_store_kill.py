"""What was acknowledged is there after the program was killed, wherever it was hit."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from copfacil.store import Store

ROOT = Path(__file__).parents[2]


def killed(folder: Path, what: str, after: int) -> int:
    """Kills the program in the middle of what follows so many acknowledged rows; the last row that it spoke of."""
    words = [sys.executable, "-m", "tests.store.appending", str(folder), what]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(after)]
        child.kill()
        said += child.stdout.readlines()
    return max(int(line) for line in said if line.endswith("\n"))


@pytest.mark.parametrize(("what", "most"), [("append", 120), ("restore", 6), ("redact", 12)])
def test_every_acknowledged_row_outlives_the_kill(tmp_path: Path, what: str, most: int) -> None:
    dice = random.Random(what)  # noqa: S311 - a repeatable choice of moments
    for _ in range(5):
        acknowledged = killed(tmp_path, what, dice.randint(1, most))
        with Store.open(tmp_path) as store:
            seqs = [row.seq for row in store.rows("day")]
            assert store.check() == ()
            assert store.told == ()
            assert len(seqs) - acknowledged in (0, 1)  # one more may have been kept and not been said
            assert seqs == list(range(1, len(seqs) + 1))
            line = store.sessions()[0]
            if what != "redact":
                assert line.title == str(len(seqs))
                assert line.open_actions == len(store.actions()) == len(seqs) % 7
        assert not list(tmp_path.rglob("*.new*"))
