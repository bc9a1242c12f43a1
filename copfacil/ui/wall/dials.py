"""Where a clock stands on a face: texts and figures at the left, the ring with the chairs at the right.

A narrow picture, or figures with hours, has no room for both: then the ring stands beside the texts and the figures
have the whole width below.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from copfacil.core.scene import Dial, warning_of
from copfacil.core.seats import ROOMY, Circle, seating
from copfacil.ui import paint
from copfacil.ui.theme import SEMIBOLD
from copfacil.ui.wall import said
from copfacil.ui.wall.frame import DIGITS, DIGITS_LEAST, GAP, RING, RING_LINE, TOP, VITAL, WORD, Frame
from copfacil.ui.wall.layout import set_column, text
from copfacil.ui.wall.letters import CAP, Block, Run, broken, width
from copfacil.ui.wall.pieces import Chairs, Digits, Disc, Piece, Ring, figures, figures_width

_STATUS_ABOVE = 0.034
"""From the baseline of that word to the figures."""
_WORD_ALONE = 0.075
"""Font size of that word where no digits stand."""
RING_BESIDE = 0.40
"""The smallest ring that stands beside the figures."""
STATUS = 0.104
"""Kept free above the figures for a word on the clock, so that nothing jumps when one comes."""

_COMPACT, _COMPACT_LEAST = 0.66, 0.5
"""Width of the texts above a small ring, and the least of it."""

_AIRY = 0.84
"""The chairs' outermost ink, of the way to the ring."""
_LARGEST_SEAT = 1 / 12
"""Of the ring's width."""

_PACES: dict[str, paint.Pace] = {
    "waiting": "waiting",
    "running": "on_pace",
    "over": "late",
    "paused": "paused",
    "done": "done",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a face and where they stand.

    Attributes:
        piece: what is painted.
        top: of the figures, px.
        right: where they end, px.
        minutes: they count whole minutes, which words must say.
    """

    piece: Digits
    top: float
    right: float
    minutes: bool


def figures_of(dial: Dial, frame: Frame, room: float, fixed: str = "") -> Figures:
    """The largest figures that have room: 27 % of the height, 25 % at least, then whole minutes.

    Args:
        dial: the clock, at its longest figures.
        frame: the picture.
        room: the width there is, px.
        fixed: a time of day instead of the clock.
    """
    whole = fixed or figures(dial.left)
    hours = whole.count(":") > 1
    tries = [(whole, size, False) for size in ((DIGITS_LEAST,) if hours else (DIGITS, DIGITS_LEAST))]
    tries.append((figures(dial.left, minutes=True), DIGITS_LEAST, True))
    shown, size, minutes = next((one for one in tries if _long(one[0], one[1], frame) <= room), tries[-1])
    height, long = frame.px(size), _long(shown, size, frame)
    box = QRectF(frame.left, frame.px(VITAL) - height, long, height)
    piece = Digits(box=box, height=height, fixed=fixed, minutes=minutes, over=dial.pace == "over")
    return Figures(piece=piece, top=box.top(), right=box.right(), minutes=minutes)


def _long(shown: str, size: float, frame: Frame) -> float:
    return figures_width(shown, frame.px(size), frame.theme)


def clock_face(blocks: Sequence[Block], dial: Dial, frame: Frame, *, seats: int, until: str = "") -> list[Piece]:
    """A face with a clock: the texts above it, the ring or disc beside it.

    Args:
        blocks: texts from the top.
        dial: the clock, at its longest figures.
        frame: the picture.
        seats: how many chairs stand in the ring; 0 for none.
        until: a time of day that stands instead of the countdown.
    """
    circle = _circle(dial, seats) if seats else None
    if frame.look in {"ring", "disc"} and not until:
        return _without_digits(blocks, dial, frame, circle)
    shown = figures_of(dial, frame, frame.room - frame.px(GAP + RING_BESIDE), until)
    beside = not shown.minutes
    if beside:
        size = min(frame.px(RING), frame.right - shown.right - frame.px(GAP))
        top = (frame.px(TOP) + frame.px(VITAL) - size) / 2
    else:
        shown = figures_of(dial, frame, frame.room, until)
        size, top = shown.top - frame.px(TOP + 0.05), frame.px(TOP)
    drawn = QRectF(frame.right - size, top, size, size)
    room = drawn.left() - frame.px(GAP) - frame.left
    column = QRectF(frame.left, frame.px(TOP), room, shown.top - frame.px(STATUS + TOP))
    told = _told(dial, frame, shown, until=until)
    return [
        *set_column(blocks, column, frame),
        *_above(told, frame, shown, room if beside or shown.right > drawn.left() else frame.room),
        shown.piece,
        *_ring(drawn, dial, frame, circle),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compact:
    """A clock in the lower left corner.

    Attributes:
        pieces: the clock.
        words: a word on it, standing above it.
        told: the same word for a place of the face's own; None where ``words`` say it all.
        top: of the clock, px.
        right: where it ends, px.
        fits: it has the room it was given.
    """

    pieces: tuple[Piece, ...]
    words: tuple[Piece, ...]
    told: Run | None
    top: float
    right: float
    fits: bool


def compact(dial: Dial, frame: Frame, room: float) -> Compact:
    """A clock for a face on which something else is the matter."""
    if frame.look in {"ring", "disc"}:
        side = frame.px(DIGITS_LEAST)
        top = frame.px(VITAL) - side
        return Compact(
            pieces=tuple(_ring(QRectF(frame.left, top, side, side), dial, frame, None)),
            words=tuple(_words_alone(dial, frame, room, top)),
            told=None,
            top=top,
            right=frame.left + min(room, frame.px(_COMPACT)),
            fits=room > frame.px(_COMPACT_LEAST),
        )
    shown = figures_of(dial, frame, room)
    told = _told(dial, frame, shown, until="")
    return Compact(
        pieces=(shown.piece,),
        words=tuple(_above(told, frame, shown, shown.right - frame.left)),
        told=told,
        top=shown.top,
        right=shown.right,
        fits=not shown.minutes,
    )


def _without_digits(blocks: Sequence[Block], dial: Dial, frame: Frame, circle: Circle | None) -> list[Piece]:
    """The ring alone, or the disc with the chairs where the digits would stand."""
    size = frame.px(RING)
    drawn = QRectF(frame.right - size, frame.px(TOP), size, size)
    room = drawn.left() - frame.px(GAP) - frame.left
    low = frame.px(VITAL)
    pieces: list[Piece] = []
    if frame.look == "disc" and circle is not None:
        side = frame.px(DIGITS_LEAST)
        pieces.append(Chairs(box=QRectF(frame.left, low - side, side, side), circle=circle))
        low -= side
    pieces += _words_alone(dial, frame, room, low)
    column = QRectF(frame.left, frame.px(TOP), room, low - frame.px(STATUS + TOP))
    return [*set_column(blocks, column, frame), *pieces, *_ring(drawn, dial, frame, circle)]


def _ring(box: QRectF, dial: Dial, frame: Frame, circle: Circle | None) -> list[Piece]:
    """Ring or disc, with the chairs inside where there is room for them."""
    pace = _PACES[dial.pace]
    if frame.look == "disc":
        return [Disc(box=box, pace=pace, length=dial.length)]
    line = max(frame.px(RING_LINE) * box.width() / frame.px(RING), frame.px(RING_LINE) * 0.7)
    pieces: list[Piece] = []
    if frame.look != "digits":
        before = warning_of(dial.step) or 0
        notch = before if dial.pace != "over" and before < dial.length else 0
        pieces.append(Ring(box=box, line=line, pace=pace, length=dial.length, notch=notch))
    if circle is not None:
        seat = min((box.width() / 2 - line) * _AIRY / circle.reach, box.width() * _LARGEST_SEAT)
        inner = QRectF(0, 0, 2 * seat * circle.reach, 2 * seat * circle.reach)
        inner.moveCenter(box.center())
        pieces.append(Chairs(box=inner, circle=circle))
    return pieces


def _circle(dial: Dial, seats: int) -> Circle:
    step = dial.step
    echoes = step.echo and step.speaks == "presenter"
    return seating("presenter_then_peer" if echoes else step.speaks, seats, presenter_turned=step.turned, spread=ROOMY)


def _told(dial: Dial, frame: Frame, shown: Figures, *, until: str) -> Run | None:
    """The word on the clock that stands with its figures."""
    told = said.status(dial, frame.words, digits=True)
    if shown.minutes and dial.pace == "over":
        return Run(frame.words("Minutes over time"), SEMIBOLD, "over")
    if told is None and shown.minutes:
        return Run(frame.words("Minutes left"), SEMIBOLD)
    if told is None and until:
        return Run(frame.words("Back at"), SEMIBOLD, "ink_soft")
    return told


def _above(told: Run | None, frame: Frame, shown: Figures, room: float) -> list[Piece]:
    """The word in one row above the figures."""
    return _one_row(told, frame, room, WORD, shown.top - frame.px(_STATUS_ABOVE)) if told else []


def _words_alone(dial: Dial, frame: Frame, room: float, low: float) -> list[Piece]:
    """The word on a clock without figures; time over counts on beside it."""
    told = said.status(dial, frame.words, digits=False)
    if told is None:
        return []
    size = WORD if low < frame.px(VITAL) else _WORD_ALONE
    baseline = low - frame.px(_STATUS_ABOVE)
    if dial.pace != "over":
        return _one_row(told, frame, room, size, baseline)
    px = round(frame.px(size))
    long = figures_width(figures(dial.left), px * CAP, frame.theme)
    box = QRectF(frame.left, baseline - px * CAP, long, px * CAP)
    count = Digits(box=box, height=px * CAP, over=True)
    return [count, text((told,), px, box.right() + px * 0.3, baseline, frame)]


def _one_row(run: Run, frame: Frame, room: float, size: float, baseline: float) -> list[Piece]:
    """One row as large as it fits, else in turns row by row."""
    px = round(frame.px(size))
    while px > frame.least and width((run,), px, frame.theme) > room:
        px -= 1
    rows = broken((run,), px, room, frame.theme)
    return [text(rows[frame.turn % len(rows)], px, frame.left, baseline, frame)]
