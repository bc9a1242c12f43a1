"""An open-space grid on the wall: slot after slot, where each topic meets; then the topics that wait."""

from collections.abc import Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.draw_pieces import Drawing, baseline, rule
from copfacil.core.boards.draw_zones import hidden
from copfacil.core.boards.grid import TOPICS, place, places
from copfacil.core.boards.letters import LEADING, Widths
from copfacil.core.boards.plan import Zone
from copfacil.core.boards.shapes import Frame, Laid
from copfacil.core.words import Msg

_HEAD = 1.2
_TOP = 2.1
_AIR = 0.35
_LINES = 2
_PLACE = 0.3


class Topic(NamedTuple):
    """A topic: where it meets and its lines."""

    where: tuple[str, ...]
    lines: tuple[str, ...]

    def high(self, u: float) -> float:
        """With the air above and below."""
        return (max(len(self.lines), len(self.where)) * LEADING + 2 * _AIR) * u


def wall(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board on the wall."""
    drawing = Drawing(frame, widths)
    u = drawing.u
    if frame.h < (_TOP + LEADING + 2 * _AIR) * u or frame.w < 6 * u:
        return drawing.done()
    slots = [zone for zone in board.zones if zone.key != TOPICS]
    market = [zone for zone in board.zones if zone.key == TOPICS and board.cards_in(zone.key)]
    sheets = [(zone, page) for zone in (*slots, *market) for page in _paged(drawing, _topics(drawing, board, zone))]
    if sheets:
        _sheet(drawing, board, *sheets[frame.turn % len(sheets)])
    return drawing.done(max(len(sheets), 1))


def _topics(drawing: Drawing, board: Board, zone: Zone) -> list[Topic]:
    if hidden(board, drawing.frame):
        return []
    order = {where: at for at, where in enumerate(places(board))}
    cards = sorted(board.cards_in(zone.key), key=lambda card: order.get(place(card), len(order)))
    first, most = (
        _across(drawing, cards),
        max(min(int((drawing.frame.h / drawing.u - _TOP - 2 * _AIR) / LEADING), _LINES), 1),
    )
    room = drawing.frame.w - first
    return [
        Topic(
            drawing.widths.broken(place(card), first - 0.6 * drawing.u, drawing.u, "Semibold", most) if first else (),
            drawing.widths.broken(card.text, room, drawing.u, most=most),
        )
        for card in cards
    ]


def _across(drawing: Drawing, cards: Sequence[Card]) -> float:
    """How wide the places stand; nothing where there are none."""
    wide = max((drawing.widths.of(place(card), drawing.u, "Semibold") for card in cards), default=0.0)
    return min(wide + 0.8 * drawing.u, _PLACE * drawing.frame.w) if wide else 0.0


def _paged(drawing: Drawing, topics: Sequence[Topic]) -> list[list[Topic]]:
    pages: list[list[Topic]] = [[]]
    room = drawing.frame.h - _TOP * drawing.u
    left = room
    for topic in topics:
        high = topic.high(drawing.u)
        if high > left and pages[-1]:
            pages.append([])
            left = room
        pages[-1].append(topic)
        left -= high
    return pages


def _sheet(drawing: Drawing, board: Board, zone: Zone, page: Sequence[Topic]) -> None:
    u, w = drawing.u, drawing.frame.w
    told = drawing.said(Msg("{n} topic", "{n} topics", n=board.counted(zone.key)))
    base = baseline(_HEAD * u)
    wide = drawing.line(told, w, base, room=w / 3, tone="ink-soft", align="right")
    room = w - wide - u
    named = drawing.line(zone.name, 0.0, base, room=room, size=_HEAD * u, cut="Semibold")
    drawing.line(zone.ask, named + 0.6 * u, base, room=room - named - 0.6 * u, tone="ink-soft")
    drawing.place((0.0, 0.0, w, drawing.frame.h), "zone", zone.key)
    y = _TOP * u
    first = max((drawing.widths.of(line, u, "Semibold") for topic in page for line in topic.where), default=0.0)
    first += 0.6 * u if first else 0.0
    for topic in page:
        drawing.add(rule(0.0, y, w, width=u / 24))
        at = y + _AIR * u
        for number, line in enumerate(topic.where):
            drawing.line(line, 0.0, at + number * LEADING * u + baseline(u), room=first, cut="Semibold")
        for number, line in enumerate(topic.lines):
            drawing.line(line, first, at + number * LEADING * u + baseline(u), room=w - first)
        y += topic.high(u)
