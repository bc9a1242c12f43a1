"""Zones as panels full of cards, for desk and paper."""

from collections.abc import Callable, Sequence

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.clusters import Group, groups, total
from copfacil.core.boards.draw_cards import BEFORE, GAP, HEADING, LINES, WHOLE, Foot, Look, no_foot, notes
from copfacil.core.boards.draw_columns import Room, drawn, fitted, flowed, grown, lettered, room, shown
from copfacil.core.boards.draw_pieces import Drawing, outline, sign
from copfacil.core.boards.few import blank
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.plan import Zone
from copfacil.core.boards.shapes import Band, Frame
from copfacil.core.words import Msg

PAD = 0.93
"""Between a panel's edge and what stands in it, in letters."""

RADIUS = 0.45
"""Of a panel's corners, in letters."""

LOW = 4.5
"""A panel that is lower, in letters, has its name and its count alone."""

_BAND = 0.6
_SIGN = 1.7
_NAME = 1.3
_GAP = 0.55

BoxAt = tuple[float, float, float, float]
"""x, y, width, height."""


def hidden(board: Board, frame: Frame) -> bool:
    """Whether those who look may not see the cards yet, only how many there are."""
    return frame.audience != "desk" and not board.revealed


def head(drawing: Drawing, zone: Zone, count: int | None, box: BoxAt) -> float:
    """An empty panel with the zone's band, sign, name, question and count. Gives where its cards may begin.

    A panel that is printed to be written on has no count.
    """
    x, y, w, h = box
    u = drawing.u
    drawing.add(outline(box, "line", fill="sheet", width=u / 16, radius=RADIUS * u))
    drawing.place(box, "zone", zone.key)
    if h < LOW * u:
        return _low(drawing, zone, count, box)
    if zone.hue:
        inset = u / 8
        drawing.add(Band(x=x + inset, y=y + u / 16, w=max(w - 2 * inset, 0), h=_BAND * u, hue=zone.hue))
        y += _BAND * u
    left, right = x + PAD * u, x + w - PAD * u
    top = y + 0.7 * u
    middle = top + _SIGN * u / 2
    at = middle + CAP * _NAME * u / 2
    if right - left > 6 * u and (zone.hue or zone.sign):
        drawing.add(*sign(zone, left, top, _SIGN * u))
        left += (_SIGN + 0.5) * u
    counted = "" if count is None else str(count)
    total = drawing.line(counted, right, at, room=right - left, size=1.07 * u, cut="Semibold", align="right")
    space = right - left - total - 0.5 * u
    bottom = top + _SIGN * u
    if drawing.widths.of(zone.name, _NAME * u, "Semibold") > space > 4 * u and h > 10 * u:
        bottom = max(bottom, drawing.block(zone.name, left, top - 0.3 * u, room=space, cut="Semibold", most=2))
        named = space
    else:
        named = drawing.line(zone.name, left, at, room=space, size=_NAME * u, cut="Semibold")
    beside = space - named - 0.5 * u
    if zone.ask and drawing.widths.of(zone.ask, u) <= beside:
        drawing.line(zone.ask, left + named + 0.5 * u, at, room=beside, tone="ink-soft")
    elif zone.ask and h > 10 * u:
        bottom = drawing.block(zone.ask, x + PAD * u, bottom + 0.1 * u, room=w - 2 * PAD * u, tone="ink-soft", most=2)
    return bottom + _GAP * u


Panel = tuple[Zone, BoxAt]
"""A zone and where it stands."""

FootOf = Callable[[Card], Foot | None]
"""What else a card says."""


def panels(drawing: Drawing, board: Board, placed: Sequence[Panel], foot: FootOf = no_foot) -> int:
    """Zones with their cards: as many as fit, or all of them in pages. Gives how many pages there are."""
    return max([1, *(_panel(drawing, board, zone, box, foot) for zone, box in placed)])


def _panel(drawing: Drawing, board: Board, zone: Zone, box: BoxAt, foot: FootOf) -> int:
    """A zone with its cards, drawn anew only where they are other ones. Gives how many pages they need."""
    frame = drawing.frame
    held, look = groups(board, zone.key), look_of(board, zone, frame, drawing.widths, foot)
    veiled, count = hidden(board, frame), None if blank(board, frame) else total(board, zone.key)

    def draw() -> int:
        within = inside(box, head(drawing, zone, count, box), drawing.u, whole=_endless(frame))
        if veiled:
            told = drawing.said(Msg("Shown when everybody has written."))
            if (most := int(within.h / (LEADING * drawing.u))) > 0:
                drawing.block(told, within.x, within.y, room=within.w, tone="ink-soft", most=most)
            return 1
        letters = lettered(look, within)
        if not frame.full:
            shown(drawing, fitted(held, letters, within), letters, within)
            return 1
        columns = flowed(held, letters, within)
        start = frame.turn * within.columns
        drawn(drawing, columns[start : start + within.columns], letters, within)
        return -(-len(columns) // within.columns)

    return drawing.part((zone, box, look, frame.audience, frame.full, frame.turn, veiled, count), held, draw)


def endless(
    board: Board,
    frame: Frame,
    widths: Widths,
    placed: Callable[[float, float], Sequence[Panel]],
    foot: FootOf = no_foot,
) -> float:
    """How many times a side of the frame a board takes that shows all its cards, on a desk that can be moved about.

    Args:
        board: as it stands.
        frame: the room there is.
        widths: of the letters.
        placed: where the zones stand in a room of that width and height.
        foot: what else a card says.
    """
    scratch = Drawing(frame, widths)
    u = frame.letter
    heights: dict[tuple[str, Look], tuple[float, float]] = {}

    def fits(scale: float) -> bool:
        for zone, box in placed(frame.w * scale, frame.h * scale):
            within = inside(box, head(scratch, zone, 0, box), u, whole=True)
            look = lettered(look_of(board, zone, frame, widths, foot), within)
            if (zone.key, look) not in heights:
                heights[zone.key, look] = _heights(groups(board, zone.key), look)
            all_of_them, tallest = heights[zone.key, look]
            # No column ends more than one card and one title before its room does.
            if all_of_them > within.columns * (within.h - tallest):
                return False
        return True

    return grown(fits)


def _heights(held: Sequence[Group], look: Look) -> tuple[float, float]:
    """Of all cards and titles together, and of the highest card with a title."""
    letterer = notes(look)
    cards = [letterer.of(card).h + GAP * look.u for group in held for card in group.cards]
    title = (HEADING + BEFORE) * look.u
    return sum(cards) + len(held) * title, max(cards, default=0.0) + title


def look_of(board: Board, zone: Zone, frame: Frame, widths: Widths, foot: FootOf = no_foot) -> Look:
    """How the cards of a zone are lettered."""
    names = () if board.anonymous else tuple(frame.names.items())
    whole = frame.full and frame.audience == "paper"
    lines = WHOLE if whole else LINES
    return Look(u=frame.letter, w=0.0, widths=widths, hue=zone.hue, names=names, foot=foot, lines=lines)


def _low(drawing: Drawing, zone: Zone, count: int | None, box: BoxAt) -> float:
    """Name and count on one line, where a panel has no room for more."""
    x, y, w, h = box
    u = drawing.u
    if h >= LEADING * u:
        base = y + h / 2 + CAP * u / 2
        counted = "" if count is None else str(count)
        total = drawing.line(counted, x + w - PAD * u, base, room=w / 2, cut="Semibold", align="right")
        drawing.line(zone.name, x + PAD * u, base, room=w - (2 * PAD + 0.5) * u - total, cut="Semibold")
    return y + h


def inside(box: BoxAt, top: float, u: float, *, whole: bool = False) -> Room:
    """Where cards stand in a panel whose head ends at ``top``."""
    x, y, w, h = box
    within = (x + PAD * u, top, max(w - 2 * PAD * u, 0.0), max(y + h - top - PAD * u, 0.0))
    return room(within, u, whole=whole)


def _endless(frame: Frame) -> bool:
    """A desk that can be moved about; paper has pages instead."""
    return frame.full and frame.audience == "desk"
