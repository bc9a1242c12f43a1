"""Gives the letters of Source Sans to Qt: the very files that paper uses too."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

CUTS = ("Regular", "Semibold", "Bold", "It")
"""The four cuts that screens use."""


def file(cut: str) -> Path:
    """The TTF file of one cut.

    Raises:
        FileNotFoundError: the package font-source-sans-pro is not installed.
    """
    # Found without being imported: the package would list all its 24 files to say where one is.
    found = find_spec("font_source_sans_pro")
    if found is None or found.origin is None:
        raise FileNotFoundError("The letters are missing. Install the package font-source-sans-pro.")
    return Path(found.origin).parent / "files" / f"SourceSansPro-{cut}.ttf"


@cache
def load() -> tuple[int, ...]:
    """Hands all cuts to Qt, once in a process; needs a QGuiApplication. Gives Qt's numbers for them."""
    return tuple(QFontDatabase.addApplicationFont(str(file(cut))) for cut in CUTS)
