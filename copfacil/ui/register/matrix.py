"""The matrix: a row for each value with its stories, the strength of their evidence, and what was counted."""

from copfacil.core.programme.gains import Gain, figures
from copfacil.core.programme.register import QUESTIONS, STRENGTHS, VALUES, Strength
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.letters import halves
from copfacil.ui.icons import paint_icon
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.rows import Rows
from copfacil.ui.theme import SEMIBOLD, Theme

_NAME = 0.27
_COUNT = 0.05
_EVIDENCE = 0.19
_SIGN = 0.17
"""Shares of the width: the value, how many stories, their evidence, what was counted; stories have the rest."""

_SHOWN = 2
_ORDER: tuple[Strength, ...] = tuple(STRENGTHS)


def high(theme: Theme) -> int:
    """Three small lines and air."""
    return theme.letters["head"].line + 2 * theme.letters["small"].line + theme.px(20)


def matrix(words: Words, theme: Theme) -> Rows[Gain]:
    """The seven values."""

    def paint(brush: Brush, gain: Gain) -> None:
        across = brush.box.width()
        _value(brush, gain, words, across * _NAME)
        _stories(brush, gain, words, across * _NAME)
        _signs(brush, gain, words, across * (1 - _SIGN))

    return Rows(words("Seven values"), theme, paint, lambda gain: told(gain, words), high, least=7)


def told(gain: Gain, words: Words) -> str:
    """A row in words."""
    count = words(Msg("{n} story", "{n} stories", n=len(gain.told)))
    stories = (f"{one.story.title} ({words(STRENGTHS[one.part.strength])})" for one in gain.told[:_SHOWN])
    signs = (f"{one.name}: {figures(one) or words(Msg('not read yet'))}" for one in gain.indicators)
    return ". ".join((words(VALUES[gain.value]), count, *stories, *signs, *(words(gap) for gap in gain.gaps)))


def _value(brush: Brush, gain: Gain, words: Words, room: float) -> None:
    look = brush.theme
    head, small, top = look.letters["head"].line, look.letters["small"].line, look.px(10)
    brush.text(brush.at(0, top, room - look.px(48), head), words(VALUES[gain.value]), "head")
    for number, line in enumerate(halves(look.font("small"), words(QUESTIONS[gain.value]), room - look.px(12))):
        brush.text(brush.at(0, top + head + number * small, room - look.px(12), small), line, "small", tone="ink_soft")
    box = brush.at(room - look.px(56), top, look.px(40), head)
    brush.text(box, str(len(gain.told)), "head", tone="ink" if gain.told else "warn", end=True)


def _stories(brush: Brush, gain: Gain, words: Words, x: float) -> None:
    look, across = brush.theme, brush.box.width()
    px, line, small, top = look.px, look.letters["body"].line, look.letters["small"].line, look.px(8)
    evidence = across * (1 - _SIGN - _EVIDENCE)
    if not gain.told:
        paint_icon(brush.painter, brush.at(x, top + px(4), px(20), px(20)), "unknown", look.colour("warn"))
        room = evidence - x - px(30)
        brush.text(brush.at(x + px(30), top, room, line), words(gain.gaps[0]), tone="warn", weight=SEMIBOLD)
        if gain.ripe:
            ripe = Msg(
                "{n} story is ripe for the question.", "{n} stories are ripe for the question.", n=len(gain.ripe)
            )
            brush.text(brush.at(x + px(30), top + line, room, small), words(ripe), "small", tone="ink_soft")
        return
    for place, one in enumerate(gain.told[:_SHOWN]):
        y = top + place * line
        brush.text(brush.at(x, y, evidence - x - px(12), line), one.story.title)
        _dots(brush, evidence, y, one.part.strength, words)
    if (more := len(gain.told) - _SHOWN) > 0:
        said = words(Msg("and {n} more", "and {n} more", n=more))
        brush.text(brush.at(x, top + 2 * line, evidence - x, small), said, "small", tone="ink_soft")


def _dots(brush: Brush, x: float, y: float, strength: Strength, words: Words) -> None:
    """One told, two observed, three measured; the word always beside."""
    look = brush.theme
    px, line = look.px, look.letters["body"].line
    brush.painter.setPen(look.ink)
    for place in range(len(_ORDER)):
        brush.painter.setBrush(look.ink if place <= _ORDER.index(strength) else look.paper)
        brush.painter.drawEllipse(brush.at(x + place * px(11), y + (line - px(8)) / 2, px(8), px(8)))
    room = brush.box.width() * _EVIDENCE - px(44)
    brush.text(brush.at(x + px(38), y, room, line), words(STRENGTHS[strength]), "small", tone="ink_soft")


def _signs(brush: Brush, gain: Gain, words: Words, x: float) -> None:
    look, room = brush.theme, brush.box.width() - x
    head, small, top = look.letters["head"].line, look.letters["small"].line, look.px(10)
    if not gain.indicators:
        brush.text(brush.at(x, top, room, head), words(Msg("No indicator yet")), "small", tone="warn", weight=SEMIBOLD)
        return
    first = gain.indicators[0]
    brush.text(brush.at(x, top, room, head), figures(first) or words(Msg("not read yet")), "head")
    more = len(gain.indicators) - 1
    name = words(Msg("{name}, and {n} more", name=first.name, n=more)) if more else first.name
    for number, line in enumerate(halves(look.font("small"), name, room)):
        brush.text(brush.at(x, top + head + number * small, room, small), line, "small", tone="ink_soft")
