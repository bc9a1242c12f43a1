"""One page for a sponsor: a story for each value that may travel, what was counted, what is still open, A4."""

from collections.abc import Iterator

from copfacil.core.programme.gains import Gain, Told, figures, gains
from copfacil.core.programme.register import STRENGTHS, VALUES
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts import table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import NOTHING, Block, block
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT, WIDE, Sheet
from copfacil.handouts.year import said

_TEXT = EDGE + 118
_ROOM = RIGHT - _TEXT
_WORDS_MOST = 240
"""Characters of a story's own words that stand on the page; the rest is told by its teller."""


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """Only stories whose tellers agreed that they travel; without names unless that was agreed too."""
    register = book.programme.register
    head = table.heading(said.over(book, words, Msg("For a sponsor")), printed_place(book.programme.headed))
    about = block(printed_place(book.programme.about), WIDE)
    if about.lines:
        head = (*head, table.beside([(EDGE, about, "left")], 0, pad=3))
    rows = tuple(_row(book, gain, words) for gain in gains(register))
    open_ = sum(bool(gain.gaps) for gain in gains(register))
    foot = words(
        Msg("{n} of seven values has a gap still.", "{n} of seven values have a gap still.", n=open_)
        if open_
        else Msg("Every value has a story and an indicator.")
    )
    table.draw(ink, Sheet(head=head, rows=rows, foot=foot), words)


def _row(book: Yearbook, gain: Gain, words: Words) -> table.Part:
    told = next((one for one in gain.told if one.story.consent in {"unnamed", "named"}), None)
    lines = [part for part in _lines(book, gain, told, words) if part.lines]
    text = NOTHING._replace(lines=tuple(line for part in lines for line in part.lines))
    name = block(words(VALUES[gain.value]), _TEXT - EDGE - 12, size=15, cut="Bold")
    return table.beside([(EDGE, name, "left"), (_TEXT, text, "left")], 15, pad=7)


def _lines(book: Yearbook, gain: Gain, told: Told | None, words: Words) -> Iterator[Block]:
    if told is None:
        yield block(words(Msg("No story may be told outside yet.") if gain.told else gain.gaps[0]), _ROOM)
    else:
        yield block(printed_place(told.story.title), _ROOM, cut="Bold")
        yield block(_shortened(printed_place(told.part.text)), _ROOM)
        yield block(words(_by(book, told)), _ROOM)
    for one in gain.indicators[:2]:
        read = printed_place(figures(one)) or words(Msg("not read yet"))
        yield block(words(Msg("{name}: {figures}", name=printed_place(one.name), figures=read)), _ROOM)


def _by(book: Yearbook, told: Told) -> Msg:
    """How strong it is, and whose it is where they agreed to be named."""
    strength = STRENGTHS[told.part.strength]
    name = printed_place(book.programme.called(told.story.by))
    if told.story.consent == "named" and name:
        return Msg("{name}, {strength}.", name=name, strength=strength)
    return Msg("A member of the programme, {strength}.", strength=strength)


def _shortened(text: str) -> str:
    if len(text) <= _WORDS_MOST:
        return text
    return f"{text[:_WORDS_MOST].rsplit(' ', 1)[0]} …"
