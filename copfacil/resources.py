"""Finds the files of resources/: beside the checkout first, inside the installed package second."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@cache
def folder() -> Path:
    """The folder that holds tokens, fonts' widths, tones and icons.

    A checkout has it beside the package; a wheel carries a copy inside it. The checkout wins, so an editable
    install never shows a stale copy.
    """
    beside = _HERE.parent / "resources"
    return beside if (beside / "tokens.toml").is_file() else _HERE / "resources"


def path(*parts: str) -> Path:
    """The path of one resource, such as ``path("tones", "start.wav")``."""
    return folder().joinpath(*parts)


def letters(cut: str) -> Path:
    """The TTF file of one cut of Source Sans ("Regular", "Semibold", "Bold", "It"): screens and paper use the same.

    Raises:
        FileNotFoundError: the package font-source-sans-pro is not installed.
    """
    # Found without being imported: the package would list all its 24 files to say where one is.
    found = find_spec("font_source_sans_pro")
    if found is None or found.origin is None:
        raise FileNotFoundError("The letters are missing. Install the package font-source-sans-pro.")
    return Path(found.origin).parent / "files" / f"SourceSansPro-{cut}.ttf"
