"""The value matrix: seven values with their stories, evidence and indicators, gaps named, A3 for the wall."""

from collections.abc import Iterator

from copfacil.core.programme.gains import Gain, Told, figures, gains
from copfacil.core.programme.register import QUESTIONS, STRENGTHS, VALUES, Strength
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A3, MM, Ink
from copfacil.handouts.letters import Block, block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.year import said

_EDGE = 18 * MM
_RIGHT = A3[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_STORY = _EDGE + 190
_EVIDENCE = _STORY + 262
_SIGN = _EVIDENCE + 112
_FLOOR = A3[1] - _EDGE
_SIZE = 16.0
_SHOWN = 5
"""Stories of one value that stand by name at most; the others are counted, and so are those of which nobody has agreed yet
that they are shown within the programme."""

_DOT = 3.6
_STRENGTHS: tuple[Strength, ...] = tuple(STRENGTHS)


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """One page: what does not fit by name is counted."""
    register = book.programme.register
    ink.page(A3)
    y = ink.block(_EDGE, _EDGE, block(said.over(book, words, Msg("What this programme is worth")), _WIDE, size=14))
    y = ink.block(_EDGE, y + 2, fit(printed_place(book.programme.headed), _WIDE, size=34, least=20, cut="Bold"))
    stories = words(Msg("{n} story", "{n} stories", n=len(register.stories)))
    signs = words(Msg("{n} indicator", "{n} indicators", n=len(register.indicators)))
    sentence = Msg("{stories} and {signs} in seven values. A story may begin anywhere.", stories=stories, signs=signs)
    y = ink.block(_EDGE, y + 4, block(words(sentence), _WIDE, size=_SIZE)) + 16
    for x, name in (
        (_EDGE, Msg("Value")),
        (_STORY, Msg("Stories")),
        (_EVIDENCE, Msg("Evidence")),
        (_SIGN, Msg("Indicators")),
    ):
        ink.text(x, y + 10, words(name))
    y += 16
    ink.rule(_EDGE, y, _RIGHT)
    high = (_FLOOR - 24 - y) / len(VALUES)
    for gain in gains(register):
        _row(ink, y, gain, words, high)
        y += high
        ink.rule(_EDGE, y, _RIGHT)
    ink.text(_EDGE, _FLOOR, words(Msg("One dot: told. Two: observed. Three: measured. Also ask what did not work.")))


def _row(ink: Ink, y: float, gain: Gain, words: Words, high: float) -> None:
    name = fit(words(VALUES[gain.value]), _STORY - _EDGE - 66, size=24, least=14, cut="Bold")
    low = ink.block(_EDGE, y + 12, name)
    ink.block(_EDGE, low + 2, block(words(QUESTIONS[gain.value]), _STORY - _EDGE - 66, size=13))
    count = fit(str(len(gain.told)), 44, size=34, cut="Bold")
    ink.block(_STORY - 20, y + 6, count, align="right")
    _stories(ink, y + 12, gain, words, high - 20)
    _signs(ink, y + 12, gain, words, high - 20)


def _stories(ink: Ink, y: float, gain: Gain, words: Words, room: float) -> None:
    if not gain.told:
        missing = block(words(gain.gaps[0]), _EVIDENCE - _STORY - 10, size=_SIZE, cut="Bold")
        low = ink.block(_STORY, y, missing)
        if gain.ripe:
            ripe = Msg(
                "{n} story is ripe for the question.", "{n} stories are ripe for the question.", n=len(gain.ripe)
            )
            ink.block(_STORY, low + 2, block(words(ripe), _EVIDENCE - _STORY - 10))
        return
    low, shown = y, 0
    for made, one in _named(gain):
        if shown and low + made.height + 18 > y + room:
            break
        _dots(ink, low + 10.5, one.part.strength, words)
        low = ink.block(_STORY, low, made) + 5
        shown += 1
    if more := len(gain.told) - shown:
        told = Msg("and {n} more", "and {n} more", n=more) if shown else Msg("{n} not to be shown yet", n=more)
        ink.block(_STORY, low, block(words(told), _EVIDENCE - _STORY - 14, size=13))


def _named(gain: Gain) -> Iterator[tuple[Block, Told]]:
    shown = [one for one in gain.told if one.story.consent != "none"]
    for one in shown[:_SHOWN]:
        yield block(printed_place(one.story.title), _EVIDENCE - _STORY - 14, size=_SIZE), one


def _dots(ink: Ink, y: float, strength: Strength, words: Words) -> None:
    reached = _STRENGTHS.index(strength)
    for place in range(len(_STRENGTHS)):
        ink.dot((_EVIDENCE + 4 + place * 10, y), _DOT, weight=0.75, filled=place <= reached)
    ink.text(_EVIDENCE + 36, y + 4, words(STRENGTHS[strength]))


def _signs(ink: Ink, y: float, gain: Gain, words: Words, room: float) -> None:
    wide = _RIGHT - _SIGN
    if not gain.indicators:
        ink.block(_SIGN, y, block(words(gain.gaps[-1]), wide, cut="Bold"))
        return
    low = y
    for place, one in enumerate(gain.indicators):
        shown = fit(printed_place(figures(one)) or words(Msg("not read yet")), wide, size=20, least=12, cut="Bold")
        name = block(printed_place(one.name), wide, size=13)
        if place and low + shown.height + name.height + 15 > y + room:
            more = Msg("and {n} more", "and {n} more", n=len(gain.indicators) - place)
            ink.block(_SIGN, low, block(words(more), wide))
            return
        low = ink.block(_SIGN, low, shown)
        low = ink.block(_SIGN, low, name) + 4
