"""The letters of boards: how wide they are, and where a text is broken into lines.

Screens and paper measure the same text differently by some per cent. So every board's lines are broken here, by the
advances of the bundled font alone, without kerning; painters draw the lines that they are given. Sizes and widths are
in one unit, whichever the board is laid out in (px, pt).
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from copfacil.core.boards.shapes import Cut
from copfacil.core.words import ENGLISH, Words

CAP = 0.66
"""Height of a capital in font sizes."""

ASCENT, DEPTH = 0.73, 0.21
"""Tall letters and deep ones, in font sizes."""

LEADING = 1.25
"""From one baseline to the next, in font sizes."""

ELIDED = "…"

_EM = 1000
"""Advances are in thousandths of the font size."""

_KEPT = 65_536
"""Texts whose lines are remembered: a board of ten thousand cards in a few sizes."""

_JOINERS = "\u200c\u200d"
"""Invisible, and yet they decide what a letter or an emoji looks like."""

_FLAGS = range(0x1F1E6, 0x1F200)
"""Letters that make a flag in twos."""

_SKINS = range(0x1F3FB, 0x1F400)
"""Tones that an emoji takes on."""

_EAST = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_FREE = re.compile(f"[{_EAST}]|[^{_EAST}]+")
"""Scripts that need no space between words may be broken after any sign."""

_OPENS_AFTER = "-–—/"
"""A long word may be broken after these."""


class _Advances(dict[str, int]):
    """Advances by letter; what the font lacks counts one em, what only sits on another letter nothing."""

    def __missing__(self, sign: str) -> int:
        wide = 0 if unicodedata.category(sign) in {"Mn", "Me", "Cf", "Cc"} else _EM
        self[sign] = wide
        return wide


class Widths:
    """How wide letters are; with it the language in which a board says "and 3 more".

    Args:
        advances: by cut, the advance of each letter in thousandths of the font size.
        words: the language.
    """

    def __init__(self, advances: Mapping[Cut, Mapping[str, int]], words: Words = ENGLISH) -> None:
        self.words = words
        self._advances = {cut: _Advances(table) for cut, table in advances.items()}
        self._lines = lru_cache(_KEPT)(self._break)

    @classmethod
    def read(cls, text: str, words: Words = ENGLISH) -> "Widths":
        """The widths of ``resources/widths.json``, whose text this is."""
        tables: dict[Cut, dict[str, str]] = json.loads(text)
        return cls(
            {cut: {sign: int(wide) for wide, signs in by.items() for sign in signs} for cut, by in tables.items()},
            words,
        )

    def of(self, text: str, size: float, cut: Cut = "Regular") -> float:
        """Width of a text on one line."""
        return self._of(text, cut) * size / _EM

    def broken(self, text: str, room: float, size: float, cut: Cut = "Regular", most: int = 0) -> tuple[str, ...]:
        """The lines of a text in a room; an empty text has none.

        Words stay whole where they can; one that is wider than the room is broken, after a hyphen or a slash first.

        Args:
            text: what is written; line breaks and tabs in it count as spaces.
            room: width of the longest line.
            size: of the letters.
            cut: their weight.
            most: no more lines than this, the last one ending in "…" where something is left out; 0 is all.
        """
        return self._lines(text, int(room * _EM / size + 0.5), cut, most)  # half a unit: a text fits its own width

    def _of(self, text: str, cut: Cut) -> int:
        return sum(map(self._advances[cut].__getitem__, text))

    def _break(self, text: str, room: int, cut: Cut, most: int) -> tuple[str, ...]:
        text = plain(text)
        if self._of(text, cut) <= room:
            return (text,) if text else ()
        lines: list[str] = []
        line, filled = "", 0
        space = self._advances[cut][" "]
        for gap, word in _parts(text):
            wanted = self._of(word, cut)
            between = space if gap and line else 0
            if filled + between + wanted <= room:
                line = f"{line} {word}" if between else line + word
                filled += between + wanted
                continue
            if line:
                lines.append(line)
            *full, line = self._pieces(word, cut, room) if wanted > room else (word,)
            lines += full
            filled = self._of(line, cut)
            if most and len(lines) >= most:
                return (*lines[: most - 1], self._cut_off(_after(text, lines[: most - 1]), cut, room))
        return (*lines, line)

    def _pieces(self, word: str, cut: Cut, room: int) -> list[str]:
        """A word that is wider than the room, in pieces that fit; at least one letter each."""
        pieces: list[str] = []
        while self._of(word, cut) > room:
            end = filled = opened = 0
            for whole in _wholes(word):
                filled += self._of(whole, cut)
                if filled > room and end:
                    break
                end += len(whole)
                opened = end if word[end - 1] in _OPENS_AFTER else opened
            end = opened or end
            if end == len(word):
                break
            pieces.append(word[:end])
            word = word[end:]
        return [*pieces, word]

    def _cut_off(self, text: str, cut: Cut, room: int) -> str:
        """As much of a text as fits with "…" after it, to the end of a word where half of the line is filled so."""
        left = room - self._of(ELIDED, cut)
        end = filled = 0
        for whole in _wholes(text):
            filled += self._of(whole, cut)
            if filled > left:
                break
            end += len(whole)
        word = text.rfind(" ", 0, end + 1)
        return text[: word if word > end // 2 else end].rstrip() + ELIDED


@lru_cache(_KEPT)
def plain(text: str) -> str:
    """Composed letters (NFC), single spaces, nothing invisible but what joins letters."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", text)
        text = "".join(
            " " if sign.isspace() else sign
            for sign in text
            if sign.isspace() or sign in _JOINERS or unicodedata.category(sign) not in {"Cc", "Cf", "Cs"}
        )
    return " ".join(text.split())


def _parts(text: str) -> list[tuple[bool, str]]:
    """The parts of a text that stay together: each with whether a space stands before it."""
    if text.isascii():
        return [(True, word) for word in text.split(" ")]
    return [(not number, part) for word in text.split(" ") for number, part in enumerate(_FREE.findall(word))]


def _after(text: str, lines: list[str]) -> str:
    """What is left of a text after its first lines."""
    at = 0
    for line in lines:
        at += len(line)
        at += text[at : at + 1] == " "
    return text[at:]


def _wholes(text: str) -> Iterator[str]:
    """What a reader takes for one letter: with its marks, with what is joined to it, flags in twos."""
    start = 0
    for at in range(1, len(text)):
        if not _belongs(text, start, at):
            yield text[start:at]
            start = at
    yield text[start:]


def _belongs(text: str, start: int, at: int) -> bool:
    sign = text[at]
    if sign < "\u0300":
        return False
    if sign in _JOINERS or text[at - 1] == _JOINERS[1] or unicodedata.category(sign) in {"Mn", "Mc", "Me"}:
        return True
    return ord(sign) in _SKINS or (ord(sign) in _FLAGS and ord(text[start]) in _FLAGS and at - start == 1)
