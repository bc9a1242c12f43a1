"""Zones on the wall: a few large lines each, counts before names; what does not fit is shown in turns.

Nothing is set smaller than the frame's letter. Clusters stand for their cards; a zone without clusters shows its cards
themselves. Who wrote them is never told here.
"""

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board
from copfacil.core.boards.clusters import Group, groups
from copfacil.core.boards.draw_cards import Foot
from copfacil.core.boards.draw_pieces import EDGES, Drawing, baseline, outline, rule, sign
from copfacil.core.boards.draw_zones import FootOf, hidden
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.plan import Zone
from copfacil.core.boards.shapes import Band, Disc, Frame, Laid, Line
from copfacil.core.words import Msg

COLUMN_LEAST = 7.8
"""No panel is narrower, in letters: a word such as Opportunities stands beside its sign."""

CARDS_TURNS = 6
"""Cards that nobody clustered are shown in so many turns at most; a room does not sit through more."""

_GAP = 0.5
_PAD = 0.4
_BAND = 0.5
_SIGN = 1.2
_COUNT = 1.4
_AIR = 0.35
_LINE = 1.12
_LINES = 2
_CARD_LINES = 5
_SQUEEZE = 0.88
"""A name is set so much narrower before it is broken."""


class Row(NamedTuple):
    """One line of a panel, before it has a place.

    Attributes:
        number: what stands in front; empty for none.
        dotted: the number counts dots.
        lines: of its text.
        foot: what stands below it.
    """

    number: str
    dotted: bool
    lines: tuple[str, ...]
    foot: Foot | None

    def high(self, u: float) -> float:
        """How high it stands, with the air above and below."""
        rows = len(self.lines) + (self.foot is not None)
        return (max(rows * _LINE, _COUNT if self.number else 0.0) + 2 * _AIR) * u


def wall(board: Board, frame: Frame, widths: Widths, *, posed: Msg | None, foot: FootOf) -> Laid:
    """The board's zones side by side, the sentence in the middle and the figures below them.

    Args:
        board: as it stands.
        frame: the room there is on the wall.
        widths: of the letters.
        posed: what stands before the board's sentence; None where it is not shown.
        foot: what is told of a card below its words.
    """
    drawing = Drawing(frame, widths)
    u = frame.letter
    below = _below(drawing, board, posed)
    high = frame.h - below
    across = max(min(int((frame.w + _GAP * u) / ((COLUMN_LEAST + _GAP) * u)), len(board.zones)), 1)
    across = -(-len(board.zones) // -(-len(board.zones) // across)) if board.zones else 1
    wide = (frame.w - (across - 1) * _GAP * u) / across
    panels = [_panel(drawing, board, zone, wide, high, foot) for zone in board.zones]
    # Panels end where the longest of them does, whatever the turn, so that nothing jumps.
    high = min(high, max((panel.needed for panel in panels), default=0.0))
    sheets = [sheet for at in range(0, len(panels), across) for sheet in _sheets(panels[at : at + across])]
    if sheets:
        for number, (panel, page) in enumerate(sheets[frame.turn % len(sheets)]):
            panel.show(drawing, number * (wide + _GAP * u), page, high)
    if below:
        _figures(drawing, board, posed, high)
    return drawing.done(max(len(sheets), 1))


def _sheets(panels: Sequence["_Panel"]) -> Iterator[list[tuple["_Panel", int]]]:
    """Panels side by side as often as the longest needs; the others show theirs again."""
    for turn in range(max(len(panel.pages) for panel in panels)):
        yield [(panel, turn % len(panel.pages)) for panel in panels]


_panels: dict[Hashable, "_Panel"] = {}
"""By zone and room: the panels of the zones that a new card does not change stay."""

_PANELS_MOST = 48
"""Panels that are kept."""


def _panel(drawing: Drawing, board: Board, zone: Zone, w: float, h: float, foot: FootOf) -> "_Panel":  # noqa: PLR0913, PLR0917 - one panel
    """The panel of a zone, made anew only where its cards are other ones."""
    held, veiled = groups(board, zone.key), hidden(board, drawing.frame)
    key = zone, drawing.widths, drawing.u, w, h, foot, veiled
    known = _panels.pop(key, None)
    if known is None or known.held is not held:
        known = _Panel(drawing.widths, drawing.u, zone, held, (w, h), foot, veiled=veiled)
    _panels[key] = known  # the one that was wanted last is the last to go
    if len(_panels) > _PANELS_MOST:
        del _panels[next(iter(_panels))]
    return known


class _Panel:
    """One zone."""

    def __init__(  # noqa: PLR0913, PLR0917 - one panel
        self,
        widths: Widths,
        u: float,
        zone: Zone,
        held: Sequence[Group],
        size: tuple[float, float],
        foot: FootOf,
        *,
        veiled: bool,
    ) -> None:
        self.widths, self.u, self.zone, self.held = widths, u, zone, held
        self.w, self.h = w, _ = size
        self.room = w - 2 * _PAD * u
        self.signed = bool(zone.hue or zone.sign)
        self.beside = (_SIGN + 0.3) * u if self.signed else 0.0
        space = self.room - self.beside
        narrow = space < widths.of(zone.name, u, "Semibold") * _SQUEEZE
        self.name = widths.broken(zone.name, space if narrow else 10 * space, u, "Semibold", 2) if space > 0 else ()
        self.head = (max(len(self.name) * _LINE, _SIGN) + 2 * _AIR + (_BAND if zone.hue else 0.0)) * u
        self.count = sum([group.total for group in held])
        self.hidden = veiled
        self.shift = 0.0
        self.pages = self._paged(self._rows(() if veiled else held, foot))
        rows = max(sum([row.high(u) for row in page]) for page in self.pages)
        self.needed = self.head + max(rows, (5 if self.hidden else 3) * u)

    def _rows(self, held: Sequence[Group], foot: FootOf) -> list[Row]:
        """Clusters, those that most said first; without any the cards themselves, those with most dots first."""
        clusters = sorted((group for group in held if group.key), key=lambda group: -group.total)
        alone = () if clusters else (card for group in held for card in group.cards)
        cards = sorted(alone, key=lambda card: -card.dots)
        most = CARDS_TURNS * max(int(self.h / ((_LINE + 2 * _AIR) * self.u)), 1)
        told: list[tuple[str, str, bool, Foot | None]] = [
            *((str(group.total), group.title, False, None) for group in clusters),
            *(
                (
                    str(card.dots or card.count) if card.dots or card.count > 1 else "",
                    card.text,
                    bool(card.dots),
                    foot(card),
                )
                for card in cards[:most]
            ),
        ]
        widths = self.widths
        self.shift = max(
            (
                widths.of(count, _COUNT * self.u, "Semibold") + (0.4 + 0.6 * dotted) * self.u
                for count, _, dotted, _ in told
            ),
            default=0.0,
        )
        room = self.room - self.shift
        most = _LINES if clusters else self._lines
        return [
            Row(count, dotted, widths.broken(text, room, self.u, most=most), under)
            for count, text, dotted, under in told
            if room > 0
        ]

    @property
    def _lines(self) -> int:
        """Lines of a card that stands alone: in full where the panel is high enough for it."""
        fit = int((self.h - self.head) / self.u - 2 * _AIR - _LINE) if self.u else 0
        return max(min(fit, _CARD_LINES), _LINES + 1)

    def _paged(self, rows: Sequence[Row]) -> list[list[Row]]:
        pages: list[list[Row]] = [[]]
        filled = self.head
        for row in rows:
            high = row.high(self.u)
            if filled + high > self.h and pages[-1]:
                pages.append([])
                filled = self.head
            if filled + high > self.h:
                continue  # a picture this low shows names and figures only
            pages[-1].append(row)
            filled += high
        pages = pages if pages[-1] else pages[:-1] or [[]]
        return pages[:CARDS_TURNS] if not rows or not rows[0].number else pages

    def show(self, drawing: Drawing, x: float, page: int, h: float) -> None:
        """Draws one of its pages, so high, or puts it there as it was drawn last."""
        key = "wall", self.zone, self.u, x, page, h
        drawing.part(key, self, lambda: self._draw(drawing, x, page, h))

    def _draw(self, drawing: Drawing, x: float, page: int, h: float) -> int:
        u, zone = self.u, self.zone
        drawing.add(outline((x, 0.0, self.w, h), EDGES[zone.hue], fill="sheet", width=u / 24, radius=0.15 * u))
        drawing.place((x, 0.0, self.w, h), "zone", zone.key)
        y = _AIR * u
        if zone.hue:
            inset = u / 16
            drawing.add(Band(x=x + inset, y=inset, w=self.w - 2 * inset, h=_BAND * u - inset, hue=zone.hue))
            y += _BAND * u
        if self.head > h:
            return 1
        left = x + _PAD * u
        tall = max(len(self.name) * _LINE, _SIGN) * u
        if self.signed:
            drawing.add(*sign(zone, left, y + (tall - _SIGN * u) / 2, _SIGN * u))
        at = y + (tall - len(self.name) * _LINE * u) / 2
        for line in self.name:
            base = at + (_LINE + CAP) / 2 * u
            room = self.room - self.beside
            drawing.add(Line(x=left + self.beside, y=base, text=line, size=u, cut="Semibold", most=room))
            at += _LINE * u
        y = self.head
        if self.hidden:
            self._counted(drawing, left, y, h - y)
        elif not self.count:
            most = int((h - y) / (LEADING * u))
            drawing.block(zone.ask, left, y, room=self.room if most else 0.0, tone="ink-soft", most=most)
        for row in self.pages[page]:
            self._row(drawing, row, left, y)
            y += row.high(u)
        return 1

    def _row(self, drawing: Drawing, row: Row, left: float, y: float) -> None:
        u = self.u
        drawing.add(rule(left, y, left + self.room, width=u / 24))
        high = row.high(u)
        rows = len(row.lines) + (row.foot is not None)
        at = y + (high - rows * _LINE * u) / 2 + (_LINE + CAP) / 2 * u
        if row.dotted:
            drawing.add(Disc(x=left + 0.25 * u, y=y + high / 2, r=0.25 * u, fill="ink"))
        start = left + (0.6 * u if row.dotted else 0.0)
        room = self.shift
        drawing.line(row.number, start, y + high / 2 + CAP * _COUNT * u / 2, room=room, size=_COUNT * u, cut="Semibold")
        x, room = left + self.shift, self.room - self.shift
        for line in row.lines:
            drawing.add(Line(x=x, y=at, text=line, size=u, most=room))
            at += _LINE * u
        if row.foot is not None:
            told = row.foot.text if isinstance(row.foot.text, str) else drawing.said(row.foot.text)
            drawing.line(told, x, at, room=room, cut="Semibold", tone=row.foot.tone)

    def _counted(self, drawing: Drawing, left: float, y: float, h: float) -> None:
        """How many cards there are, while nobody may read them."""
        u = self.u
        size = min(3 * u, h / 2)
        if size < u:
            return
        base = y + CAP * size + _AIR * u
        wide = drawing.line(str(self.count), left, base, room=self.room, size=size, cut="Semibold")
        told = drawing.said(Msg("card", "cards", n=self.count))
        drawing.line(told, left + wide + 0.3 * u, base, room=self.room - wide - 0.3 * u, tone="ink-soft")


def _below(drawing: Drawing, board: Board, posed: Msg | None) -> float:
    """How much the sentence in the middle and the figures take below the panels."""
    u, h = drawing.u, drawing.frame.h
    lines = len(_sentence(drawing, board)) if posed and board.posed else 0
    wanted = (1.7 + LEADING * (lines + 1)) * u
    return wanted if h - wanted > 4 * u else 0.0


def _sentence(drawing: Drawing, board: Board) -> tuple[str, ...]:
    return drawing.widths.broken(board.posed, drawing.frame.w, drawing.u, "Semibold", 2) if drawing.frame.w > 0 else ()


def _figures(drawing: Drawing, board: Board, posed: Msg | None, y: float) -> None:
    u, w = drawing.u, drawing.frame.w
    y += 0.8 * u
    drawing.add(rule(0, y, w, tone="ink", width=u / 20))
    y += 0.4 * u
    if posed and board.posed:
        said = drawing.said(posed)
        before = drawing.widths.of(said + " ", u)
        whole = drawing.widths.of(board.posed, u, "Semibold")
        if before + whole <= w:
            drawing.line(said, 0.0, y + baseline(u), room=w, tone="ink-soft")
            drawing.line(board.posed, before, y + baseline(u), room=w - before, cut="Semibold")
            y += LEADING * u
        else:
            y = drawing.block(board.posed, 0.0, y, room=w, cut="Semibold", most=2)
    held = [group for zone in board.zones for group in groups(board, zone.key)]
    total = sum(group.total for group in held)
    if not total:
        return
    at, wide = y + baseline(u) + 0.2 * u, 0.0
    figure = Msg("{n} card", "{n} cards", n=total)
    if any(group.key for group in held) and not hidden(board, drawing.frame):
        figure = Msg("{n} card. The number is how many said it.", "{n} cards. The number is how many said it.", n=total)
        if alone := sum(group.total for group in held if not group.key):
            stand = drawing.said(Msg("{n} stands alone", "{n} stand alone", n=alone))
            wide = drawing.line(stand, w, at, room=w / 3, tone="ink-soft", align="right")
    drawing.line(drawing.said(figure), 0.0, at, room=w - wide - u, tone="ink-soft")
