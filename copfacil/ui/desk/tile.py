"""One group on the desk, painted: seats in a ring of time, phase, who presents, clock and state."""

from math import ceil
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from copfacil.core.plan import MINUTE
from copfacil.core.scene import Tile
from copfacil.core.seats import Circle
from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui import marks, paint
from copfacil.ui.desk.letters import fitting, metrics
from copfacil.ui.desk.said import Sign, over, seats_of, sign
from copfacil.ui.icons import paint_icon
from copfacil.ui.theme import SEMIBOLD, Theme, Tone, TypeRole

Kind = Literal["big", "medium", "small"]

LEAST: dict[Kind, tuple[int, int, int]] = {"big": (330, 88, 112), "medium": (200, 86, 112), "small": (128, 40, 56)}
"""Width, height and greatest height of a tile, px before the text scale."""


@dataclass(frozen=True, slots=True, eq=False)
class Still:
    """What a tile shows for a while; kept as one object as long as it stays so, and the picture of it with it.

    Attributes:
        number, spot, phase, presenter, state: texts.
        sign: of the state.
        circle: the seats.
        tells: the whole tile as a sentence.
    """

    number: str
    spot: str
    phase: str
    presenter: str
    state: str
    sign: Sign
    circle: Circle
    tells: str


@dataclass(frozen=True, slots=True)
class Face:
    """What a tile shows, worked out before it is painted; equal faces need no paint.

    Attributes:
        still: what does not change from second to second.
        digits: of its clock.
        share: of the time that is left, in 360ths.
    """

    still: Still
    digits: str
    share: int

    @property
    def shape(self) -> str:
        """The digits with every figure a nought: all figures are equally wide, so any may stand for the others."""
        return self.digits.translate(_NOUGHTS)


_NOUGHTS = str.maketrans("123456789", "000000000")

Rest = tuple[object, ...]


def rest_of(tile: Tile) -> Rest:
    """All of a tile from which its still picture is made: while it is the same, so is the picture."""
    apart = tile.late if tile.state in {"late", "ahead"} else 0
    held = tile.held // MINUTE if tile.state == "held" else 0
    return (tile.number, tile.spot, tile.step, tile.presenter, tile.seats, tile.state, apart, held)


def still_of(tile: Tile, words: Words) -> Still:
    """What the tile of a group shows for a while."""
    shown = sign(tile)
    state = words(shown.says)
    presents = words(Msg("{name} presents", name=tile.presenter)) if tile.presenter else ""
    named = words(Msg("Group {number}", number=tile.number))
    first = f"{named}, {tile.spot}" if tile.spot else named
    return Still(
        number=str(tile.number),
        spot=tile.spot,
        phase=tile.step.name,
        presenter=presents,
        state=state,
        sign=shown,
        circle=seats_of(tile.step, tile.seats or 4),
        tells=". ".join(part for part in (first, tile.step.name, presents, state) if part),
    )


def face(tile: Tile, shown: Still) -> Face:
    """What the tile shows in this second."""
    share = round(360 * min(max(tile.left / max(tile.length, 1), 0.0), 1.0))
    return Face(shown, over(tile.left), share)


def paint_tile(  # noqa: PLR0913 - a painter takes what is shown; the rest follows by name
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    shown: Face,
    kind: Kind,
    *,
    chosen: bool = False,
    right_to_left: bool = False,
) -> None:
    """Draws a tile into a box in px; one that is not big without its digits."""
    look = shown.still.sign.look
    border = theme.colour(look) if look in {"over", "warn"} else None
    fill = theme.wash if chosen else theme.sheet
    if chosen:
        border = border or theme.accent
    marks.card(painter, box, theme, fill=fill, border=border, strong=border is not None)
    lines = _Lines(painter, box, theme, right_to_left)
    if kind == "big":
        _paint_big(lines, shown)
    elif kind == "medium":
        _paint_medium(lines, shown)
    else:
        _paint_small(lines, shown)


def digits_picture(theme: Theme, kind: Kind, digits: str, tone: Tone, ratio: float) -> QPixmap:
    """The clock of a tile that is not big, as high as its type; most groups show the same one, so it is worth keeping."""
    font = _digits_font(theme, kind)
    measured = metrics(font)
    size = QSizeF(measured.horizontalAdvance(digits), measured.ascent() + measured.descent())
    made = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setFont(font)
    painter.setPen(theme.colour(tone))
    painter.drawText(QPointF(0, measured.ascent()), digits)
    painter.end()
    return made


def digits_place(theme: Theme, kind: Kind, box: QRectF, size: QSizeF, *, right_to_left: bool) -> QPointF:
    """Where that picture stands in the box of its tile: at the end of its line, on whole px so that it stays sharp."""
    small = kind == "small"
    pad = theme.px(8 if small else 12)
    middle = box.center().y() - (theme.px(10) if small else 0)
    x = box.x() + pad if right_to_left else box.right() - pad - size.width()
    return QPointF(round(x), round(middle - size.height() / 2))


def _digits_font(theme: Theme, kind: Kind) -> QFont:
    return theme.font("body", weight=SEMIBOLD) if kind == "small" else theme.font("head")


@dataclass(slots=True)
class _Lines:
    """Places words from the side on which lines begin."""

    painter: QPainter
    box: QRectF
    theme: Theme
    right_to_left: bool

    def place(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A box at x from the beginning and y from the top of the tile."""
        left = self.box.right() - x - width if self.right_to_left else self.box.x() + x
        return QRectF(left, self.box.y() + y, width, height)

    def words(  # noqa: PLR0913, PLR0917 - where, how, what
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        font: QFont,
        ink: QColor,
        *,
        at_end: bool = False,
        ends: bool = False,
    ) -> float:
        """Writes one line in the middle of the type's height at y; gives how wide it came out."""
        measured = metrics(font)
        wide = measured.horizontalAdvance(text)
        if wide > width:
            text = fitting(font, text, width, ends=ends)
            wide = measured.horizontalAdvance(text)
        start = x + width - wide if at_end else x
        left = self.box.right() - start - wide if self.right_to_left else self.box.x() + start
        self.painter.setFont(font)
        self.painter.setPen(ink)
        self.painter.drawText(QPointF(left, self.box.y() + y + (measured.ascent() - measured.descent()) / 2), text)
        return wide


def _paint_big(lines: _Lines, shown: Face) -> None:
    theme, box, still = lines.theme, lines.box, shown.still
    px = theme.px
    roomy = box.height() >= px(104)
    side = min(px(74), box.height() - px(20))
    ring = lines.place(px(16), (box.height() - side) / 2 - (px(4) if roomy else 0), side, side)
    paint.table(
        lines.painter,
        ring,
        theme,
        still.circle,
        shown.share / 360,
        pace=still.sign.pace,
        line=max(3.0, side * 0.062),
        small=True,
    )
    x = px(16) + side + px(18)
    wide = box.width() - x - px(16)
    middle = box.height() / 2 - (px(2) if roomy else 0)
    first, third = middle - px(31 if roomy else 27), middle + px(27 if roomy else 26)
    state = _paint_state(lines, x, first, wide, still)
    cap = _paint_cap(lines, x, first, still.number)
    room = wide - cap - px(8) - state - px(8)
    lines.words(x + cap + px(8), first, room, still.spot, theme.font("small"), theme.ink_soft)
    digits = lines.words(
        x, middle + px(1), wide, shown.digits, theme.font("time"), theme.colour(still.sign.tone), at_end=True
    )
    role: TypeRole = "head" if roomy else "body"
    lines.words(x, middle, wide - digits - px(8), still.phase, theme.font(role, weight=SEMIBOLD), theme.ink)
    lines.words(x, third, wide, still.presenter, theme.font("small"), theme.ink, ends=True)


def _paint_medium(lines: _Lines, shown: Face) -> None:
    theme, box, still = lines.theme, lines.box, shown.still
    px = theme.px
    pad, middle = px(12), box.height() / 2
    wide = box.width() - 2 * pad
    cap = _paint_cap(lines, pad, middle - px(26), still.number)
    spot = still.spot or still.presenter
    lines.words(
        pad + cap + px(8), middle - px(26), wide - cap - px(8), spot, theme.font("small"), theme.ink_soft, ends=True
    )
    digits = metrics(_digits_font(theme, "medium")).horizontalAdvance(shown.digits)
    lines.words(pad, middle, wide - digits - px(8), still.phase, theme.font("body", weight=SEMIBOLD), theme.ink)
    state = _paint_state(lines, pad, middle + px(26), wide, still)
    if spot != still.presenter:
        room = wide - state - px(8)
        lines.words(pad, middle + px(26), room, still.presenter, theme.font("small"), theme.ink_soft, ends=True)


def _paint_small(lines: _Lines, shown: Face) -> None:
    theme, box, still = lines.theme, lines.box, shown.still
    px = theme.px
    pad, middle = px(8), box.height() / 2
    wide = box.width() - 2 * pad
    strong = theme.font("small", weight=SEMIBOLD)
    number = lines.words(pad, middle - px(10), wide, still.number, strong, theme.ink_soft)
    digits = metrics(_digits_font(theme, "small")).horizontalAdvance(shown.digits)
    lines.words(pad + number + px(8), middle - px(10), wide - number - digits - px(14), still.phase, strong, theme.ink)
    ink = theme.colour(still.sign.look) if still.sign.look in {"over", "warn"} else theme.ink_soft
    side = px(16)
    paint_icon(
        lines.painter,
        lines.place(pad, middle + px(10) - side / 2, side, side),
        still.sign.icon,
        ink,
        right_to_left=lines.right_to_left,
    )
    font = strong if still.sign.look else theme.font("small")
    lines.words(pad + side + px(5), middle + px(10), wide - side - px(5), still.state, font, ink)


def _paint_cap(lines: _Lines, x: float, y: float, number: str) -> float:
    """The key of the group, as a cap; gives its width."""
    size = marks.key_cap_size(lines.theme, number)
    marks.key_cap(
        lines.painter, lines.place(x, y - size.height() / 2, size.width(), size.height()), lines.theme, number
    )
    return size.width()


def _paint_state(lines: _Lines, x: float, y: float, width: float, shown: Still) -> float:
    """The state at the far end of a line, as a chip where it wants a look; gives how much room it took."""
    theme = lines.theme
    if shown.sign.look:
        size = marks.chip_size(theme, shown.state, shown.sign.icon)
        wide = min(size.width(), width)
        marks.chip(
            lines.painter,
            lines.place(x + width - wide, y - size.height() / 2, wide, size.height()),
            theme,
            shown.state,
            shown.sign.icon,
            look=shown.sign.look,
            right_to_left=lines.right_to_left,
        )
        return wide
    side, font = theme.px(18), theme.font("small")
    words = lines.words(x, y, width, shown.state, font, theme.ink_soft, at_end=True)
    start = x + width - words - side - theme.px(6)
    icon = lines.place(start, y - side / 2, side, side)
    paint_icon(lines.painter, icon, shown.sign.icon, theme.ink_soft, right_to_left=lines.right_to_left)
    return words + side + theme.px(6)
