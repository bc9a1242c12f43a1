"""The value matrix on the wall: how many stories each value has, then value by value the stories that may be shown."""

from collections.abc import Sequence

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.draw_key import vital
from copfacil.core.boards.draw_pieces import Drawing, baseline, rule
from copfacil.core.boards.draw_zones import hidden
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.matrix import Value, may_be_shown, no_indicator, no_story, values
from copfacil.core.boards.shapes import Frame, Laid, Tone
from copfacil.core.words import Msg

_ROW = 1.35
"""Seven values stand where a row of heads hides none of them."""
_MOST = 2.6
_COUNT = 1.05
_STORY_LINES = 3
_AIR = 0.35


def released(board: Board, frame: Frame, value: Value) -> tuple[Card, ...]:
    """Stories that whoever looks may read."""
    if hidden(board, frame):
        return ()
    return value.stories if frame.audience == "desk" else tuple(filter(may_be_shown, value.stories))


def wall(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board on the wall: first all values with their figures, then a picture for each that has stories to show."""
    drawing = Drawing(frame, widths)
    held = values(board)
    fit = max(int(vital(frame) / (_ROW * drawing.u) + 0.01), 1)
    sheets = [held[at : at + fit] for at in range(0, len(held), fit)]
    told = [
        (value, page)
        for value in held
        if frame.h > 6 * drawing.u
        for page in _paged(drawing, [card.text for card in released(board, frame, value)])
    ]
    turns = max(len(sheets) + len(told), 1)
    turn = frame.turn % turns
    if turn < len(sheets):
        _figures(drawing, sheets[turn])
    elif told:
        _stories(drawing, *told[turn - len(sheets)])
    return drawing.done(turns)


def _figures(drawing: Drawing, held: Sequence[Value]) -> None:
    u, w = drawing.u, drawing.frame.w
    high = min(max(vital(drawing.frame) / len(held), _ROW * u), _MOST * u)
    names = max(drawing.widths.of(value.zone.name, u, "Semibold") for value in held)
    names = min(names + u, 0.45 * w)
    for number, value in enumerate(held):
        y = number * high
        if y + high > drawing.frame.h + 0.01 * u:
            return
        if number:
            drawing.add(rule(0.0, y, w, width=u / 24))
        drawing.place((0.0, y, w, high), "zone", value.zone.key)
        base = y + high / 2
        tone: Tone = "ink" if value.stories else "warn"
        counted = base + CAP * _COUNT * u / 2
        drawing.line(str(value.told), 0.0, counted, room=2.4 * u, size=_COUNT * u, cut="Bold", tone=tone)
        base += CAP * u / 2
        drawing.line(value.zone.name, 2.6 * u, base, room=names, cut="Semibold")
        x = 2.6 * u + names
        if not value.stories:
            drawing.line(drawing.said(no_story(value)), x, base, room=w - x, cut="Semibold", tone="warn")
        elif value.indicators:
            card = value.indicators[0]
            figure = drawing.line(card.marks.get("figure", ""), x, base, room=w - x, cut="Semibold")
            x += figure + (0.5 * u if figure else 0.0)
            drawing.line(card.text, x, base, room=w - x, tone="ink-soft")
        else:
            drawing.line(drawing.said(no_indicator(value)), x, base, room=w - x, cut="Semibold", tone="warn")


def _paged(drawing: Drawing, texts: Sequence[str]) -> list[list[tuple[str, ...]]]:
    """Stories in pictures, each as lines."""
    pages: list[list[tuple[str, ...]]] = []
    u, left = drawing.u, 0.0
    for text in texts:
        lines = drawing.widths.broken(text, drawing.frame.w - u, u, most=_STORY_LINES)
        high = (len(lines) * LEADING + 2 * _AIR) * u
        if high > left:
            pages.append([])
            left = drawing.frame.h - 2 * u
        pages[-1].append(lines)
        left -= high
    return pages


def _stories(drawing: Drawing, value: Value, page: Sequence[tuple[str, ...]]) -> None:
    u, w = drawing.u, drawing.frame.w
    told = drawing.said(Msg("{n} story", "{n} stories", n=value.told))
    wide = drawing.line(told, w, baseline(1.2 * u), room=w / 2, tone="ink-soft", align="right")
    drawing.line(value.zone.name, 0.0, baseline(1.2 * u), room=w - wide - u, size=1.2 * u, cut="Semibold")
    y = 2 * u
    for lines in page:
        drawing.add(rule(0.0, y, w, width=u / 24))
        y += _AIR * u
        for line in lines:
            y = drawing.block(line, 0.0, y, room=w, most=1)
        y += _AIR * u
