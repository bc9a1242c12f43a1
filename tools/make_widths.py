"""Makes resources/widths.json: how wide the letters of the bundled font are, in thousandths of the font size.

Run it as ``python -m tools.make_widths [FILE]`` when the font changes; the same bytes on every run. For each cut there
is a table from a width to all the letters that have it, which is a third of the size of a table of letters.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

from copfacil import resources

CUTS = ("Regular", "Semibold", "Bold")
"""The cuts in which boards are lettered."""

FILE = Path(__file__).resolve().parent.parent / "resources" / "widths.json"

_SPACE = 0x20


def widths(cut: str) -> dict[int, str]:
    """The letters of one cut by their width; the font's own control characters are none."""
    from reportlab.pdfbase.ttfonts import TTFontFile  # noqa: PLC0415 - only this tool reads the font itself

    by_width: dict[int, list[str]] = defaultdict(list)
    for code, wide in sorted(TTFontFile(str(resources.letters(cut))).charWidths.items()):
        if code >= _SPACE:
            by_width[round(wide)].append(chr(code))
    return {wide: "".join(signs) for wide, signs in sorted(by_width.items())}


def written() -> str:
    """The file's text."""
    tables = {cut: widths(cut) for cut in CUTS}
    return json.dumps(tables, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else FILE).write_text(written(), "utf-8")
