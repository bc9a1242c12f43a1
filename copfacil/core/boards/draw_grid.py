"""An open-space grid: a column for each slot, a line for each place; topics that wait stand beside it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.clusters import Group
from copfacil.core.boards.draw_cards import GAP, PAD_Y, Note, Piece, draw, height, notes
from copfacil.core.boards.draw_grid_wall import wall
from copfacil.core.boards.draw_pieces import Drawing, baseline, outline, rule
from copfacil.core.boards.draw_zones import hidden, look_of, panels
from copfacil.core.boards.grid import PLACE, TOPICS, cells, clashes, places, slots, waiting
from copfacil.core.boards.letters import LEADING, Widths
from copfacil.core.boards.plan import Zone
from copfacil.core.boards.shapes import Frame, Laid
from copfacil.core.words import Msg

_PLACES = 0.16
_WAITING = 0.25
_GAP = 1.07
_AIR = 0.5
_INSET = 0.4
_HEAD = 1.2
_REST = 1.6
_LINE = 2.05 + 2 * _AIR
"""A line with one short topic is as high, in letters."""


class Lane(NamedTuple):
    """A place: its topics slot by slot, and how high its line is."""

    where: str
    topics: Sequence[Sequence[Card]]
    high: float


def grid(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as a grid."""
    if frame.audience == "wall":
        return wall(board, frame, widths)
    return _Grid(board, Drawing(frame, widths)).laid()


class _Grid:
    """The grid on desk and paper."""

    def __init__(self, board: Board, drawing: Drawing) -> None:
        self.board, self.drawing, self.frame, self.u = board, drawing, drawing.frame, drawing.u
        u, frame = self.u, self.frame
        self.market = board.zone(TOPICS) if frame.w > 40 * u else None
        self.wide = frame.w - (max(_WAITING * frame.w, 13 * u) + _GAP * u if self.market else 0.0)
        self.first = min(max(_PLACES * self.wide, 6 * u), self.wide / 3)
        self.slots = slots(board)
        self.column = (self.wide - self.first) / max(len(self.slots), 1)
        self.cells = {} if hidden(board, frame) else dict(cells(board))
        self.clashes = clashes(board)
        self.look = replace(
            look_of(board, Zone(key="", name=""), frame, drawing.widths),
            w=max(self.column - 2 * _INSET * u, 0.0),
            lines=max(min(int((frame.h / u - 10) / LEADING), 4), 1),
        )
        self.top = (_HEAD * LEADING + LEADING + 0.5) * u

    def laid(self) -> Laid:
        """The grid in its frame; with all topics as high as they are on the desk, on pages on paper."""
        frame = self.frame
        bottom, turns = frame.h, 1
        if self.slots and self.look.w > 6 * self.u and frame.h > self.top + (_LINE + _REST) * self.u:
            names = (*places(self.board), *([""] if any(not where for _, where in self.cells) else ()))
            lanes = self._lanes(names)
            if not frame.full:
                self._fitted(lanes)
            elif frame.audience == "paper":
                pages = self._paged(lanes, frame.h - self.top)
                turns = len(pages)
                self._drawn(pages[frame.turn] if frame.turn < turns else ())
            else:
                bottom = max(bottom, self.top + sum([lane.high for lane in lanes]))
                self._drawn(lanes)
        bottom, turns = self._beside(bottom, turns)
        return self.drawing.done(turns, h=bottom)

    def _lanes(self, names: Sequence[str]) -> list[Lane]:
        """All places; topics in so few lines each that everything fits, where that can be."""
        least = (LEADING + 2 * PAD_Y + GAP) * self.u
        highest = [
            max((len(self.cells.get((zone.key, where), ())) for zone in self.slots), default=0) for where in names
        ]
        if not self.frame.full and sum(highest) * least > self.frame.h - self.top:
            self.look = replace(self.look, lines=1)  # not even so will everything fit
        while True:
            lanes = [
                self._lane(where, [self.cells.get((zone.key, where), ()) for zone in self.slots]) for where in names
            ]
            fits = sum([lane.high for lane in lanes]) <= self.frame.h - self.top
            if self.frame.full or fits or self.look.lines == 1:
                return lanes
            self.look = replace(self.look, lines=self.look.lines - 1)

    def _lane(self, where: str, topics: Sequence[Sequence[Card]]) -> Lane:
        """A place as high as it is when it shows all its topics."""
        highest = max(height(self._piece(cards, None), self.u) for cards in topics)
        return Lane(where, topics, max(highest + 2 * _AIR * self.u, _LINE * self.u))

    def _paged(self, lanes: Sequence[Lane], room: float) -> list[list[Lane]]:
        """All places on as many pages as they need; one with more topics than a page holds goes on on the next."""
        pages: list[list[Lane]] = [[]]
        left = room
        for lane in lanes:
            rest = lane
            while rest.high > left and (pages[-1] or rest.high > room):
                if not pages[-1]:
                    fit = [len(self._piece(cards, room - 2 * _AIR * self.u, told=False).notes) for cards in rest.topics]
                    pages[-1].append(self._lane(rest.where, [c[:n] for c, n in zip(rest.topics, fit, strict=True)]))
                    rest = self._lane(rest.where, [c[n:] for c, n in zip(rest.topics, fit, strict=True)])
                    if not any(fit):
                        break
                pages.append([])
                left = room
            pages[-1].append(rest)
            left -= rest.high
        return pages

    def _piece(self, cards: Sequence[Card], room: float | None, *, told: bool = True) -> Piece:
        """As many topics as fit a cell, and how many more there are, where that is told."""
        letterer = notes(self.look)
        shown: list[Note] = []
        filled = 0.0
        for card in cards:
            if room is not None and filled > room:
                break
            shown.append(letterer.of(card))
            filled += shown[-1].h + GAP * self.u
        while True:
            more = sum([card.count for card in cards[len(shown) :]]) if told else 0
            piece = Piece(Group("", "", (), 0), shown, titled=False, hidden=more)
            if room is None or not shown or height(piece, self.u) <= room:
                return piece
            shown = shown[:-1]

    def _fitted(self, lanes: Sequence[Lane]) -> None:
        """As many places as there is room for, as even in height as their topics allow."""
        u, room = self.u, self.frame.h - self.top
        fit = int(room / (_LINE * u))
        shown = lanes if len(lanes) <= fit else lanes[: int((room - _REST * u) / (_LINE * u))]
        rest = len(lanes) - len(shown)
        if rest:
            more = self.drawing.said(Msg("and {n} more place", "and {n} more places", n=rest))
            self.drawing.line(more, 0.0, self.frame.h - 0.4 * u, room=self.wide, tone="ink-soft")
            room -= _REST * u
        spare = room - len(shown) * _LINE * u
        wanted = sum([lane.high - _LINE * u for lane in shown])
        share = min(spare / wanted, 1.0) if wanted else 0.0
        self._drawn([lane._replace(high=_LINE * u + (lane.high - _LINE * u) * share) for lane in shown])

    def _drawn(self, lanes: Sequence[Lane]) -> None:
        drawing, u = self.drawing, self.u
        bottom = self.top + sum([lane.high for lane in lanes])
        for number, zone in enumerate(self.slots):
            x = self.first + number * self.column
            drawing.place((x, 0.0, self.column, bottom), "zone", zone.key)
            room = self.column - _INSET * u
            drawing.line(zone.name, x + _INSET * u, baseline(_HEAD * u), room=room, size=_HEAD * u, cut="Semibold")
            base = _HEAD * LEADING * u + baseline(u)
            both = sum(1 for clash in self.clashes if clash.slot.key == zone.key)
            if both and self.cells:
                told = drawing.said(Msg("{n} clash", "{n} clashes", n=both))
                drawing.line(told, x + _INSET * u, base, room=room, cut="Semibold", tone="over")
            else:
                drawing.line(zone.ask, x + _INSET * u, base, room=room, tone="ink-soft")
        y = self.top
        drawing.add(rule(0.0, y, self.wide, tone="edge", width=u / 12))
        for where, topics, high in lanes:
            most = max(int((high - 2 * _AIR * u) / (LEADING * u)), 1)
            at = y + (_AIR + 0.4) * u
            room = self.first - 0.5 * u
            if where:
                drawing.block(where, 0.0, at, room=room, cut="Semibold", most=most)
            else:
                drawing.block(drawing.said(Msg("No place yet")), 0.0, at, room=room, tone="ink-soft", most=most)
            for number, cards in enumerate(topics):
                x = self.first + number * self.column + _INSET * u
                cell = (x - _INSET * u, y, self.column, high)
                drawing.place(cell, "zone", self.slots[number].key, ((PLACE, where),))
                piece = self._piece(cards, high - 2 * _AIR * u + 0.01 * u)
                draw(drawing, self.look, [piece], (x, y + _AIR * u))
            y += high
            drawing.add(rule(0.0, y, self.wide, width=u / 16))
        self._marked()

    def _marked(self) -> None:
        """A line round topics that cannot be at the same time."""
        clashing = {card.id for clash in self.clashes for card in (clash.one, clash.other)}
        for one in [place for place in self.drawing.places if place.key in clashing and place.what == "card"]:
            self.drawing.add(outline((one.x, one.y, one.w, one.h), "over", width=self.u / 7, radius=0.27 * self.u))

    def _beside(self, bottom: float, turns: int) -> tuple[float, int]:
        """The topics that wait, beside the grid; gives its lower edge and how many pages there are."""
        if self.market is None:
            return bottom, turns
        x = self.wide + _GAP * self.u
        side = self.frame.w - x
        if self.frame.full and self.frame.audience == "desk":
            look = replace(self.look, w=side)
            high = sum([notes(look).of(card).h + GAP * self.u for card in waiting(self.board)])
            # A column of cards is a little narrower than its panel, so that some cards take a line more.
            bottom = max(bottom, 1.5 * high + 6 * self.u)
        return bottom, max(turns, panels(self.drawing, self.board, [(self.market, (x, 0.0, side, bottom))]))
