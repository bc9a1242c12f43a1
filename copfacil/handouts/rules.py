"""The rules of an exercise for the wall, A4, as large as the sheet allows."""

from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A4, MM, Ink
from copfacil.handouts.letters import Block, block, fit, width
from copfacil.handouts.names import printed_place

_EDGE = 16 * MM
_WIDE = A4[0] - 2 * _EDGE
_SIZES = (40.0, 36.0, 33.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0)
"""The least holds ten rules of the longest there may be."""
_AIR = 0.7
"""Between two rules, in font sizes."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """One page."""
    ink.page(A4)
    y = ink.block(_EDGE, _EDGE, fit(printed_place(sitting.exercise.name), _WIDE, size=20))
    y = ink.block(_EDGE, y, fit(words(Msg("How we do it")), _WIDE, size=48, least=30, cut="Bold")) + 6 * MM
    rules = [said for rule in sitting.exercise.rules if (said := printed_place(rule))]
    size, told = _fitting(rules, A4[1] - _EDGE - y)
    spare = A4[1] - _EDGE - y - _high(told, size)
    air = _AIR * size + min(spare / max(len(told), 1), size)
    for number, rule in enumerate(told, 1):
        ink.text(_EDGE, y + _first(rule), str(number), size=size, cut="Bold")
        y = ink.block(_EDGE + _hang(size), y, rule) + air


def _fitting(rules: list[str], room: float) -> tuple[float, list[Block]]:
    """The rules in the largest letters in which all of them fit."""
    for size in _SIZES:
        told = [block(rule, _WIDE - _hang(size), size=size) for rule in rules]
        if _high(told, size) <= room:
            break
    return size, told


def _high(told: list[Block], size: float) -> float:
    return sum(rule.height + _AIR * size for rule in told)


def _hang(size: float) -> float:
    return width("10", "Bold", size) + 0.4 * size


def _first(rule: Block) -> float:
    """Where the first line of a block stands below its upper edge."""
    return (rule.leading - 0.94 * rule.size) / 2 + 0.73 * rule.size
