"""How it will go: the process as it is read aloud, line by line; what does not fit comes in turns."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from copfacil.core.faces import Lines
from copfacil.ui.theme import BOLD, SEMIBOLD
from copfacil.ui.wall.frame import Frame
from copfacil.ui.wall.layout import foot, text
from copfacil.ui.wall.letters import CAP, DROP, PITCH, Row, Run, even, whole
from copfacil.ui.wall.pieces import Piece
from copfacil.ui.wall.places import headed, page_of, rule

_MOST = 0.075
"""Font size of a line, and the least at which the softer lines stand with it."""
_LEAST_WITH_MORE = 0.052
_STEPS = 12
_SOFTER = 0.86
"""Font size of a softer line, of its line's."""
_INDENT = 1.05
"""From number to line, and the air between two lines, in font sizes of the line."""
_AIR, _AIR_MOST = 0.55, 0.9


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it is broken: its number (empty where it goes on from the turn before) and its rows with their sizes."""

    number: str
    rows: tuple[tuple[Row, int], ...]

    @property
    def depth(self) -> float:
        """From the top of its first capital to the ink below its last row, px."""
        return CAP * self.rows[0][1] + sum(PITCH * px for _, px in self.rows[1:]) + DROP * self.rows[-1][1]


def lay(face: Lines, frame: Frame) -> tuple[Piece, ...]:
    """The pieces of the face."""
    head, box = headed(frame.words("How we do this"), frame)
    pages, px = _pages(face, box, frame)
    turn = frame.turn % len(pages)
    name = ((Run(face.name, tone="ink_soft"),),)
    return (
        *head,
        *_placed(pages[turn], px, box, frame),
        rule(frame),
        *foot(name, page_of(turn, len(pages), frame), frame),
    )


def _pages(face: Lines, box: QRectF, frame: Frame) -> tuple[list[list[_Line]], int]:
    """All lines at once with the softer ones, else without them, as large as they fit; else in turns."""
    for least, softer in ((frame.px(_LEAST_WITH_MORE), True), (frame.least, False)):
        for step in range(_STEPS, -1, -1):
            px = round(max(frame.least, least + (frame.px(_MOST) - least) * step / _STEPS))
            lines = _broken(face, px, box, frame, softer=softer)
            if _depth(lines, px) <= box.height() and _intact(face, px, box, frame):
                return [lines], px
    return _turns(_broken(face, frame.least, box, frame, softer=False), box, frame), frame.least


def _broken(face: Lines, px: int, box: QRectF, frame: Frame, *, softer: bool) -> list[_Line]:
    room, small = box.width() - _INDENT * px, max(frame.least, round(px * _SOFTER))
    lines = []
    for number, (line, more) in enumerate(face.lines, start=1):
        rows = [(row, px) for row in even((Run(line, SEMIBOLD),), px, room, frame.theme)]
        if softer and more:
            rows += [(row, small) for row in even((Run(more, tone="ink_soft"),), small, room, frame.theme)]
        lines.append(_Line(str(number), tuple(rows)))
    return lines


def _intact(face: Lines, px: int, box: QRectF, frame: Frame) -> bool:
    """No word has to be broken, or nothing smaller could help."""
    room = box.width() - _INDENT * px
    texts = [(Run(one, SEMIBOLD),) for line in face.lines for one in line]
    return px == frame.least or all(whole(one, px, room, frame.theme) for one in texts)


def _depth(lines: Sequence[_Line], px: int) -> float:
    return sum(line.depth for line in lines) + _AIR * px * (len(lines) - 1)


def _turns(lines: Sequence[_Line], box: QRectF, frame: Frame) -> list[list[_Line]]:
    """As many lines in each turn as fit; a line deeper than all the room goes on in the next turn."""
    most = max(1, int((box.height() / frame.least - CAP - DROP) / PITCH) + 1)
    parts = [
        _Line("" if at else line.number, line.rows[at : at + most])
        for line in lines
        for at in range(0, len(line.rows), most)
    ]
    pages: list[list[_Line]] = []
    for part in parts:
        if pages and _depth([*pages[-1], part], frame.least) <= box.height():
            pages[-1].append(part)
        else:
            pages.append([part])
    return pages


def _placed(lines: Sequence[_Line], px: int, box: QRectF, frame: Frame) -> list[Piece]:
    """Numbers in a column of their own; spare room goes between the lines."""
    spare = box.height() - _depth(lines, px)
    air = min(_AIR * px + spare / max(len(lines) - 1, 1), _AIR_MOST * px)
    pieces: list[Piece] = []
    y = box.top()
    for line in lines:
        baseline = y + CAP * line.rows[0][1]
        if line.number:
            pieces.append(text((Run(line.number, BOLD),), px, box.left(), baseline, frame))
        for index, (row, size) in enumerate(line.rows):
            baseline += PITCH * size if index else 0.0
            pieces.append(text(row, size, box.left() + _INDENT * px, baseline, frame))
        y += line.depth + air
    return pieces
