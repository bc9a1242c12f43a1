"""The feedback sheet, A5 or A4, to be copied for everybody: no name on it, boxes in one column so that it is keyed fast."""

from collections.abc import Iterator
from dataclasses import dataclass

from copfacil.core.feedback.form import LEAST as LOWEST
from copfacil.core.feedback.form import MOST, Question, usual
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said
from copfacil.handouts.ink import A4, A5, MM, Ink, Size
from copfacil.handouts.letters import Block, block, fit
from copfacil.handouts.names import printed_place


@dataclass(frozen=True, slots=True)
class _Paper:
    """A size of the sheet, pt.

    Attributes:
        size: of the page.
        edge: left and right, above and below.
        letters: of questions.
        box: side of a box.
        line: from one writing line to the next.
    """

    size: Size
    edge: float
    letters: float
    box: float
    line: float

    @property
    def wide(self) -> float:
        """Of what is written on."""
        return self.size[0] - 2 * self.edge

    @property
    def floor(self) -> float:
        """The last line's."""
        return self.size[1] - self.edge

    @property
    def boxes(self) -> float:
        """Where the column of boxes begins."""
        return self.edge + (self.wide - self.across) / 2

    @property
    def step(self) -> float:
        """From one box to the next."""
        return self.box * 1.35

    @property
    def across(self) -> float:
        """All five boxes."""
        return self.step * (MOST - 1) + self.box

    @property
    def side(self) -> float:
        """The room for words on each side of the boxes."""
        return self.boxes - self.edge - 8


_SMALL = _Paper(A5, 10 * MM, 12.0, 20.0, 23.0)
_LARGE = _Paper(A4, 18 * MM, 14.0, 26.0, 28.0)
_AFTER = 10.0
"""White below a question."""
_HEAD, _OPEN = 3.0, 2
"""White below a question's words; writing lines of one in own words, before what is left of the page is shared."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """The sheet on A5."""
    _sheet(ink, sitting, words, _SMALL)


def draw_large(ink: Ink, sitting: Sitting, words: Words) -> None:
    """The sheet on A4, with more room to write."""
    _sheet(ink, sitting, words, _LARGE)


def _sheet(ink: Ink, sitting: Sitting, words: Words, paper: _Paper) -> None:
    questions = sitting.questions or usual(words)
    y = _begun(ink, sitting, words, paper)
    foot = block(words(Msg("No name, please. Fewer than five sheets are never looked at one by one.")), paper.wide)
    floor = paper.floor - foot.height + _AFTER - 4  # below the last question no white is wanted
    needed = sum(_high(one, words, paper, _OPEN) for one in questions)
    written = sum(not one.in_figures for one in questions)
    spare = int((floor - y - needed) // paper.line) if y + needed <= floor else 0
    more = [spare // written + (place < spare % written) for place in range(written)] if written else []
    for one in questions:
        lines = _OPEN + (0 if one.in_figures else more.pop(0))
        if y + _high(one, words, paper, lines) > floor:
            ink.block(paper.edge, paper.floor - foot.height, foot)
            ink.page(paper.size)
            y = paper.edge
        y = _question(ink, y, one, words, paper, lines)
    ink.block(paper.edge, paper.floor - foot.height, foot)


def _begun(ink: Ink, sitting: Sitting, words: Words, paper: _Paper) -> float:
    """The head of the sheet; gives where questions begin."""
    ink.page(paper.size)
    number = words(Msg("No."))
    ink.text(paper.size[0] - paper.edge - 62, paper.edge + 14, number)
    ink.rule(paper.size[0] - paper.edge - 40, paper.edge + 16, paper.size[0] - paper.edge, dotted=True)
    room = paper.wide - 74
    y = ink.block(paper.edge, paper.edge - 4, fit(words(Msg("How was it?")), room, size=24, least=18, cut="Bold"))
    y = ink.block(paper.edge, y, block(said.place_and_day(sitting, words), paper.wide))
    y = ink.block(paper.edge, y + 2, block(words(Msg("One box in each row. Leave open what you like.")), paper.wide))
    return y + _AFTER


def _ask(one: Question, words: Words, paper: _Paper) -> Block:
    """The question; of one that is asked twice also what its ends stand for."""
    text = printed_place(one.ask)
    if one.kind == "change" and (one.low or one.high):
        ends = words(Msg("1 is {low}, 5 is {high}", low=printed_place(one.low), high=printed_place(one.high)))
        return block((("Bold", text), ("Regular", f"({ends})")), paper.wide, size=paper.letters)
    return block(text, paper.wide, size=paper.letters, cut="Bold")


def _rows(one: Question, words: Words) -> Iterator[tuple[str, str]]:
    """What stands before and behind each row of boxes."""
    if one.kind == "scale":
        yield printed_place(one.low), printed_place(one.high)
    elif one.kind == "change":
        yield words(Msg("before today")), ""
        yield words(Msg("now")), ""


def _sides(row: tuple[str, str], paper: _Paper) -> tuple[Block, Block]:
    before, behind = (block(text, paper.side) for text in row)
    return before, behind


def _row_high(row: tuple[str, str], paper: _Paper) -> float:
    return max(paper.box, *(side.height for side in _sides(row, paper))) + 4


def _high(one: Question, words: Words, paper: _Paper, lines: int) -> float:
    head = _ask(one, words, paper).height + _HEAD + _AFTER
    if not one.in_figures:
        return head + lines * paper.line
    return head + sum(_row_high(row, paper) for row in _rows(one, words))


def _question(ink: Ink, y: float, one: Question, words: Words, paper: _Paper, lines: int) -> float:  # noqa: PLR0913, PLR0917 - one question on its paper
    y = ink.block(paper.edge, y, _ask(one, words, paper)) + _HEAD
    if not one.in_figures:
        for _ in range(lines):
            y += paper.line
            ink.rule(paper.edge, y, paper.size[0] - paper.edge, dotted=True)
        return y + _AFTER
    for row in _rows(one, words):
        high = _row_high(row, paper)
        _boxes(ink, y, row, paper, high - 4)
        y += high
    return y + _AFTER


def _boxes(ink: Ink, y: float, row: tuple[str, str], paper: _Paper, high: float) -> None:
    before, behind = _sides(row, paper)
    middle = y + high / 2
    ink.block(paper.boxes - 8, middle - before.height / 2, before, align="right")
    ink.block(paper.boxes + paper.across + 8, middle - behind.height / 2, behind)
    for number in range(LOWEST, MOST + 1):
        x = paper.boxes + paper.step * (number - LOWEST)
        ink.box(x, middle - paper.box / 2, paper.box, paper.box)
        ink.centred(x + paper.box / 2, middle + 4.2, str(number))
