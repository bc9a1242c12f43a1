"""Measures of type, kept, for painters that ask some hundred times in a repaint."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

LINE = "\u2028"
"""Begins a new line within one label."""

_KEPT: dict[str, QFontMetricsF] = {}


def metrics(font: QFont) -> QFontMetricsF:
    """The measures of a font."""
    found = _KEPT.get(key := font.key())
    if found is None:
        found = _KEPT[key] = QFontMetricsF(font)
    return found


def fitting(font: QFont, text: str, width: float, *, ends: bool = False) -> str:
    """As much of the text as a width in px takes, with an ellipsis where it is not all.

    With ``ends`` that stands in the middle: somebody without a name is told by role and code, and the code comes last.
    """
    measured = metrics(font)
    if measured.horizontalAdvance(text) <= width:
        return text
    where = Qt.TextElideMode.ElideMiddle if ends else Qt.TextElideMode.ElideRight
    return measured.elidedText(text, where, width)


def halves(font: QFont, text: str, width: float) -> tuple[str, ...]:
    """A text on one line where a width in px takes it, else on two: the second ends in an ellipsis if it must."""
    measured = metrics(font)
    if measured.horizontalAdvance(text) <= width:
        return (text,)
    words = text.split(" ")
    first = words[0]
    taken = 1
    while taken < len(words) and measured.horizontalAdvance(f"{first} {words[taken]}") <= width:
        first, taken = f"{first} {words[taken]}", taken + 1
    rest = " ".join(words[taken:])
    return (fitting(font, first, width), fitting(font, rest, width)) if rest else (fitting(font, first, width),)
