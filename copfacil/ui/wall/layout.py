"""What faces have in common: a column of texts, and the foot of the picture."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from copfacil.ui.theme import BOLD, SEMIBOLD
from copfacil.ui.wall.frame import GAP, SECOND, TITLE, WORD, Frame
from copfacil.ui.wall.letters import DROP, Block, Page, Row, Run, broken, column, even, whole, width
from copfacil.ui.wall.pieces import Piece, Text

FOOT_ROWS = (0.884, 0.944)
"""Baselines of the lowest two rows."""


def text(row: Row, px: int, x: float, baseline: float, frame: Frame) -> Text:
    """A row as a piece; its box holds accents and everything that hangs down."""
    long = width(row, px, frame.theme)
    return Text(
        box=QRectF(x - 0.1 * px, baseline - 1.0 * px, long + 0.2 * px, 1.32 * px),
        row=row,
        px=px,
        at=QPointF(x, baseline),
    )


def titled(title: str, word: str, more: str, frame: Frame) -> list[Block]:
    """A face's name, who may speak, the softer line; the lines may take turns when room is short."""
    return [
        Block(row=(Run(title, BOLD),), px=frame.px(TITLE)),
        Block(row=(Run(word, SEMIBOLD),), px=frame.px(WORD), before=0.5, turns=True),
        Block(row=(Run(more, tone="ink_soft"),), px=frame.px(SECOND), before=0.26, turns=True),
    ]


def set_column(blocks: Sequence[Block], box: QRectF, frame: Frame, *, middle: bool = False) -> list[Piece]:
    """The texts from the top of a box down, the page whose turn it is; ``middle`` centres each row."""
    pages = column(blocks, least=frame.least, room=box.width(), height=box.height(), theme=frame.theme)
    return placed(in_turn(pages, frame), box, frame, middle=middle)


def placed(page: Page, box: QRectF, frame: Frame, *, middle: bool = False) -> list[Piece]:
    """A page of a column at its place."""
    return [
        text(
            one.row,
            one.px,
            box.center().x() - width(one.row, one.px, frame.theme) / 2 if middle else box.x(),
            box.y() + one.baseline,
            frame,
        )
        for one in page
    ]


def in_turn(pages: Sequence[Page], frame: Frame) -> Page:
    """The page whose turn it is."""
    return pages[frame.turn % len(pages)]


def depth(page: Page) -> float:
    """How far down the ink of a page goes, px."""
    return page[-1].baseline + DROP * page[-1].px if page else 0.0


def foot(sayings: Sequence[Row], aside: Sequence[str], frame: Frame) -> list[Piece]:
    """Two rows at the bottom: the fullest saying that has room beside the aside, else the two in turns."""
    least, theme = frame.least, frame.theme
    asides = _aside_rows(aside, frame)
    taken = max((width(row, least, theme) for row in asides), default=0.0)
    room = frame.room - (taken + frame.px(GAP) if asides else 0.0)
    for saying in sayings:
        rows = even(saying, least, room, theme)
        if len(rows) <= len(FOOT_ROWS) and whole(saying, least, room, theme):
            return [*_rows(rows, frame), *_rows(asides, frame, right=True)]
    if not sayings:
        return _rows(asides[:2], frame, right=True)
    pages = [[*_rows(rows, frame)] for rows in _by_two(broken(sayings[0], least, frame.room, theme))]
    if asides:
        pages += [_rows(rows, frame) for rows in _by_two(asides)]
    return pages[frame.turn % len(pages)]


def _aside_rows(aside: Sequence[str], frame: Frame) -> list[Row]:
    """At most two rows: what was told first stays first."""
    texts = list(aside)
    if len(texts) > len(FOOT_ROWS):
        texts = [", ".join(texts[:-1]), texts[-1]]
    return [row for one in texts for row in broken((Run(one, tone="ink_soft"),), frame.least, frame.room, frame.theme)]


def _by_two(rows: Sequence[Row]) -> list[Sequence[Row]]:
    return [rows[at : at + 2] for at in range(0, len(rows), 2)]


def _rows(rows: Sequence[Row], frame: Frame, *, right: bool = False) -> list[Piece]:
    baselines = FOOT_ROWS if len(rows) > 1 else FOOT_ROWS[:1]
    return [
        text(
            row,
            frame.least,
            frame.right - width(row, frame.least, frame.theme) if right else frame.left,
            frame.px(baseline),
            frame,
        )
        for row, baseline in zip(rows, baselines, strict=False)
    ]
