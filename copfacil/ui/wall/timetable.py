"""Between two blocks: what comes next, large, and below it the timetable of what is to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from copfacil.core.agenda.coming import Entry
from copfacil.core.faces import Timetable
from copfacil.ui.theme import BOLD, SEMIBOLD
from copfacil.ui.wall.frame import Frame
from copfacil.ui.wall.layout import foot, text
from copfacil.ui.wall.letters import CAP, DROP, PITCH, Row, Run, broken, width
from copfacil.ui.wall.pieces import Piece, Rule
from copfacil.ui.wall.places import headed, page_of, rule

_MOST = 0.062
"""Font size of a line."""
_STEPS = 8
_AIR = 0.62
"""Between two lines, in font sizes; a hairline runs through its middle."""
_AFTER_TIME = 0.8
"""From clock time to title, in font sizes."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it is broken: its clock time, the rows of what comes then, and its place where that stands beside them."""

    at: Row
    rows: tuple[Row, ...]
    place: Row = ()

    def depth(self, px: int) -> float:
        """From the top of its first capital to the ink below its last row, px."""
        return (CAP + PITCH * (len(self.rows) - 1) + DROP) * px


def lay(face: Timetable, frame: Frame) -> tuple[Piece, ...]:
    """The pieces of the face."""
    first = face.entries[0]
    head, box = headed(frame.words("Next: {title}", title=first.title), frame)
    pages, px = _pages(face.entries, box, frame)
    turn = frame.turn % len(pages)
    where = ", ".join(part for part in (face.title, face.place) if part)
    sayings = (((Run(where, tone="ink_soft"),),)) if where else ()
    return (
        *head,
        *_placed(pages[turn], px, box, frame),
        rule(frame),
        *foot(sayings, page_of(turn, len(pages), frame), frame),
    )


def _pages(entries: Sequence[Entry], box: QRectF, frame: Frame) -> tuple[list[list[_Line]], int]:
    """All lines at once, as large as they fit; at the least size in turns."""
    px = frame.least
    for step in range(_STEPS, -1, -1):
        px = round(max(frame.least, frame.least + (frame.px(_MOST) - frame.least) * step / _STEPS))
        lines = _broken(entries, px, box, frame)
        if _depth(lines, px) <= box.height():
            return [lines], px
    pages: list[list[_Line]] = []
    for line in _broken(entries, px, box, frame):
        if pages and _depth([*pages[-1], line], px) <= box.height():
            pages[-1].append(line)
        else:
            pages.append([line])
    return pages, px


def _broken(entries: Sequence[Entry], px: int, box: QRectF, frame: Frame) -> list[_Line]:
    room = box.width() - _column(px, frame)
    lines = []
    for number, entry in enumerate(entries):
        weight = BOLD if number == 0 else SEMIBOLD
        rows = tuple(broken((Run(entry.title, weight),), px, room, frame.theme))
        place = (Run(entry.place, tone="ink_soft"),)
        beside = width(rows[-1], px, frame.theme) + width(place, px, frame.theme) + 2 * px <= room
        if entry.place and not beside:
            rows += tuple(broken(place, px, room, frame.theme))
        lines.append(_Line((Run(entry.at, weight),), rows, place if entry.place and beside else ()))
    return lines


def _column(px: int, frame: Frame) -> float:
    """Where titles begin, px from where times do."""
    return width((Run("88:88", BOLD),), px, frame.theme) + _AFTER_TIME * px


def _depth(lines: Sequence[_Line], px: int) -> float:
    return sum(line.depth(px) for line in lines) + _AIR * px * (len(lines) - 1)


def _placed(lines: Sequence[_Line], px: int, box: QRectF, frame: Frame) -> list[Piece]:
    pieces: list[Piece] = []
    y, start = box.top(), _column(px, frame)
    thin = max(1, round(frame.px(0.0015)))
    for number, line in enumerate(lines):
        if number:
            middle = round(y + (_AIR - DROP) * px / 2)  # as far from the figures above as from those below
            pieces.append(Rule(box=QRectF(box.left(), middle, box.width(), thin), tone="line"))
            y += _AIR * px
        baseline = y + CAP * px
        pieces.append(text(line.at, px, box.left(), baseline, frame))
        for index, row in enumerate(line.rows):
            pieces.append(text(row, px, box.left() + start, baseline + PITCH * px * index, frame))
        if line.place:
            x = box.right() - width(line.place, px, frame.theme)
            pieces.append(text(line.place, px, x, baseline + PITCH * px * (len(line.rows) - 1), frame))
        y += line.depth(px)
    return pieces
