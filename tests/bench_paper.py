"""How long paper takes against its peers: ``python -m tests.bench_paper``, each run cold in a process of its own.

Two sheets: the sign-in sheet of 60 rows and 60 role cards in one PDF, against the same texts in the same sizes set with
Typst and fpdf2. Pack: everything for 60 people, against ReportLab drawing its bare lines. Each process makes the same
sitting first; then it imports what it draws with, and draws. Runs are interleaved; a ratio is the median of those of each
round, so that a machine that is busy for a while is busy for both; of the time until the PDF is there, from the start of
the process and from the sitting.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter

import pypdfium2  # type: ignore[import-untyped] # it has no types

from copfacil.core.words import ENGLISH
from copfacil.handouts import pack
from tests.handouts.peers import Lines
from tests.handouts.samples import crowd, sitting

RUNS = 11
TYPST_MOST = 1.0
BARE_MOST = 3.0

PROCESS = """
import json
import sys
from time import perf_counter
from copfacil.core.words import ENGLISH
from tests.handouts.samples import crowd, sitting
room = sitting(crowd(60))
began = perf_counter()
{draw}
now = perf_counter()
print(now - float(sys.argv[1]), now - began, made.startswith(b"%PDF"))
"""
"""Its argument is when it was started, on the clock that all processes share."""

OURS = "from copfacil.handouts import pack; made = pack(room, ENGLISH, keys=('sign-in', 'role-cards'))"
WHOLE = "from copfacil.handouts import pack; made = pack(room, ENGLISH)"
TYPST = "from tests.handouts.peers import typst; made = typst(room)"
FPDF2 = "from tests.handouts.peers import fpdf2; made = fpdf2(room)"
BARE = "from tests.handouts.peers import bare; made = bare(json.load(open({lines!r}, encoding='utf-8')))"


def columns(folder: Path) -> dict[str, str]:
    """What each column runs; absent peers have none."""
    lines = folder / "lines.json"
    lines.write_text(json.dumps(lines_of(pack(sitting(crowd(60)), ENGLISH))), "utf-8")
    found = {"ours": OURS, "whole": WHOLE, "bare": BARE.format(lines=str(lines))}
    if find_spec("typst"):
        found["typst"] = TYPST
    if find_spec("fpdf"):
        found["fpdf2"] = FPDF2
    return {name: PROCESS.format(draw=draw) for name, draw in found.items()}


def lines_of(made: bytes) -> Lines:
    """Every line of a PDF with its place, page by page."""
    pages = []
    with pypdfium2.PdfDocument(made) as document:
        for page in document:
            text = page.get_textpage()
            rects = [text.get_rect(at) for at in range(text.count_rects())]
            lines = [(left, low, text.get_text_bounded(left, low, right, top)) for left, low, right, top in rects]
            pages.append((page.get_size(), lines))
    return pages


def timed(script: str) -> tuple[float, float]:
    """Seconds of one process until the PDF is there: from its start, and from the sitting.

    Raises:
        ValueError: it made no PDF.
    """
    started = (sys.executable, "-c", script, str(perf_counter()))
    from_start, from_sitting, whole = subprocess.run(started, check=True, capture_output=True, text=True).stdout.split()
    if whole != "True":
        raise ValueError("No PDF was made.")
    return float(from_start), float(from_sitting)


def rounds(scripts: Mapping[str, str]) -> list[dict[str, tuple[float, float]]]:
    """The times of every column, round by round."""
    return [{name: timed(script) for name, script in scripts.items()} for _ in range(RUNS)]


def compared(runs: list[dict[str, tuple[float, float]]], name: str, against: str, at: int) -> tuple[float, str]:
    """The median ratio of two columns, and in words with their median times."""
    ratio = median(run[name][at] / run[against][at] for run in runs)
    ours, other = (median(run[column][at] for run in runs) * 1000 for column in (name, against))
    return ratio, f"{ratio:.2f} ({ours:.0f} and {other:.0f} ms)"


def main() -> int:
    """Prints times and ratios; 1 when one is missed."""
    with tempfile.TemporaryDirectory() as folder:
        runs = rounds(columns(Path(folder)))
    missed = False
    for name, against, most in (("ours", "typst", TYPST_MOST), ("ours", "fpdf2", None), ("whole", "bare", BARE_MOST)):
        if against not in runs[0]:
            sys.stdout.write(f"paper {name}: no {against} here to compare with\n")
            continue
        (_, start), (ratio, sat) = (compared(runs, name, against, at) for at in (0, 1))
        missed |= most is not None and ratio > most
        limit = "" if most is None else f", at most {most:g}"
        sys.stdout.write(
            f"paper {name}/{against}: from the sitting {sat}{limit}; from the start of the process {start}\n"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
