"""Finds the files of resources/: beside the checkout first, inside the installed package second."""

from functools import cache
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
