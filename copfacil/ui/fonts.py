"""Gives the letters of Source Sans to Qt: the very files that paper uses too."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from copfacil import resources

CUTS = ("Regular", "Semibold", "Bold", "It")
"""The four cuts that screens use."""


@cache
def load() -> tuple[int, ...]:
    """Hands all cuts to Qt, once in a process; needs a QGuiApplication. Gives Qt's numbers for them."""
    return tuple(QFontDatabase.addApplicationFont(str(resources.letters(cut))) for cut in CUTS)
