"""Questions on the wall while they are put: the next ones in their order, dots before words; those that were put are counted."""

from collections.abc import Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.draw_key import vital
from copfacil.core.boards.draw_pieces import Drawing, baseline, rule
from copfacil.core.boards.lanes import asked, to_ask
from copfacil.core.boards.letters import LEADING, Widths
from copfacil.core.boards.shapes import Disc, Frame, Laid
from copfacil.core.words import Msg

_TITLE = 1.2
_PAD = 0.4
_LINES = 2
_TURNS = 4
"""A room does not sit through more."""


class _Question(NamedTuple):
    card: Card
    lines: tuple[str, ...]
    high: float


def questions(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The questions that wait, in as many turns as they need."""
    drawing = Drawing(frame, widths)
    u, h = frame.letter, vital(frame)
    told = [_lettered(drawing, card) for card in to_ask(board)]
    pages = _pages(told, h - (_TITLE * LEADING + 0.3) * u)[:_TURNS]
    page = pages[frame.turn % len(pages)]
    title = drawing.said(Msg("Next questions") if told else Msg("Every question was put."))
    wide = drawing.line(title, 0.0, baseline(_TITLE * u), room=frame.w, size=_TITLE * u, cut="Semibold")
    if put := len(asked(board)):
        said = drawing.said(Msg("{n} put already", "{n} put already", n=put))
        room = frame.w - wide - u
        drawing.line(said, frame.w, baseline(_TITLE * u), room=room, tone="ink-soft", align="right")
    y = (_TITLE * LEADING + 0.3) * u
    for one in page:
        drawing.add(rule(0.0, y, frame.w, width=u / 30))
        _drawn(drawing, one, y + _PAD * u, (_figures(drawing, told)))
        y += one.high
    return drawing.done(len(pages))


def _figures(drawing: Drawing, told: Sequence[_Question]) -> float:
    """Width of the column of dots, nothing where no question has any."""
    most = max((one.card.dots for one in told), default=0)
    return drawing.widths.of(str(most), drawing.u, "Semibold") + 1.5 * drawing.u if most else 0.0


def _lettered(drawing: Drawing, card: Card) -> _Question:
    u = drawing.u
    room = drawing.frame.w - 4 * u
    text = card.text if card.count == 1 else f"{card.text} ×{card.count}"
    lines = drawing.widths.broken(text, room, u, most=_LINES)
    return _Question(card, lines, (len(lines) * LEADING + 2 * _PAD) * u)


def _pages(told: Sequence[_Question], high: float) -> list[list[_Question]]:
    pages: list[list[_Question]] = [[]]
    left = high
    for one in told:
        if one.high > left and pages[-1]:
            pages.append([])
            left = high
        if one.high <= left:
            pages[-1].append(one)
            left -= one.high
    return pages


def _drawn(drawing: Drawing, one: _Question, y: float, figures: float) -> None:
    u = drawing.u
    if one.card.dots:
        number = str(one.card.dots)
        drawing.line(number, figures - 1.5 * u, y + baseline(u), room=figures, cut="Semibold", align="right")
        drawing.add(Disc(x=figures - 1.0 * u, y=y + baseline(u) - 0.33 * u, r=0.26 * u, fill="ink"))
    for at, line in enumerate(one.lines):
        drawing.line(line, figures, y + at * LEADING * u + baseline(u), room=drawing.frame.w - figures)
