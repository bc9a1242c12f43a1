"""Opens a door of copfacil as a person does: a process of its own, whose words and exit code are read."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_SEEN = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", "LD_LIBRARY_PATH")

# Whoever may do everything gives that up first, or no folder would be closed to them.
_LIKE_ANYBODY = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all")


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return self.out + self.err


def copfacil(*words: object, home: Path, like_anybody: bool = False, script: str = "", **environ: str) -> Said:
    """Runs ``copfacil`` with no display unless one is given.

    Args:
        words: of the command line.
        home: whose own folders lie in it; the command runs there too.
        like_anybody: folders that are closed are closed to root too.
        script: Python to run in its place.
        environ: more of the environment.
    """
    kept = {key: value for key, value in os.environ.items() if key not in _SEEN}
    surroundings = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data" / "own"), "PYTHONPATH": str(ROOT)}
    start = ["-c", script] if script else ["-m", "copfacil"]
    first = _LIKE_ANYBODY if like_anybody and os.getuid() == 0 else ()
    done = subprocess.run(
        [*first, sys.executable, "-W", "error", *start, *map(str, words)],
        cwd=home,
        env=kept | surroundings | environ,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    said = Said(done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in said.all, said.all
    return said
