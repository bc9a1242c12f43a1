"""Where the blocks of a day stand on its timetable, px: rows of what runs at one time, as high as they are long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from copfacil.core.agenda.timed import Timed
from copfacil.core.plan import MINUTE
from copfacil.ui.plan.values import Place
from copfacil.ui.theme import Theme

SCALES = tuple(tenths / 10 for tenths in range(22, 9, -1))
"""px to a minute before the text scale, the most generous first."""

_GAP = 4
"""Between rows, px before the text scale."""

_HOST = 1.4
"""How much wider a block is than one that runs beside it."""

_BESIDE_FROM = 0.72
"""From this share of a row on, what is let go over it runs beside it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A block's place: x and width are shares of the row, 0.0 to 1.0; y and height px."""

    one: Timed
    x: float
    width: float
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Row:
    """What runs at one time.

    Attributes:
        spots: the block that the day follows, then those beside it.
        y, height: px.
        gap: px of the empty time before it, 0 for none; ``y`` lies below it.
    """

    spots: tuple[Spot, ...]
    y: int
    height: int
    gap: int

    @property
    def host(self) -> Timed:
        """The block that the day follows."""
        return self.spots[0].one


def rows(times: Iterable[Timed], scale: float, theme: Theme) -> tuple[Row, ...]:
    """The rows of a day.

    Args:
        times: every block with its times, in order.
        scale: px to a minute before the text scale.
        theme: its text scale.
    """
    made: list[Row] = []
    y = 0
    for together in _together(times):
        host = together[0]
        gap = _high(host.gap, scale, theme) + theme.px(_GAP) if host.gap else 0
        y += gap
        whole = _HOST + len(together) - 1
        spots: list[Spot] = []
        x = 0.0
        for place, one in enumerate(together):
            wide = 1.0 if len(together) == 1 else (_HOST if place == 0 else 1.0) / whole
            spots.append(Spot(one, x, wide, y, _high(one.ms, scale, theme)))
            x += wide
        high = max(spot.height for spot in spots)
        made.append(Row(tuple(spots), y, high, gap))
        y += high + theme.px(_GAP)
    return tuple(made)


def fitting(times: Sequence[Timed], height: int, theme: Theme) -> float:
    """The most generous scale at which all fit into a height, px; the least where none does."""
    return next((scale for scale in SCALES if end(rows(times, scale, theme)) <= height), SCALES[-1])


def end(made: Sequence[Row]) -> int:
    """Where the last row ends, px."""
    return made[-1].y + made[-1].height if made else 0


def _together(times: Iterable[Timed]) -> list[list[Timed]]:
    """Blocks that stand in the line, each with those beside it."""
    found: dict[str, list[Timed]] = {}
    for one in times:
        if one.block.beside in found:
            found[one.block.beside].append(one)
        else:
            found[one.block.id] = [one]
    return list(found.values())


def _high(ms: int, scale: float, theme: Theme) -> int:
    """As high as it is long, and never too low to be pressed."""
    return max(theme.space.target_least, round(ms / MINUTE * scale * theme.scale) - theme.px(_GAP))


def place_at(made: Sequence[Row], across: float, y: float, moving: str = "") -> Place:
    """Where something let go there would go.

    Args:
        made: the rows.
        across: share of the row, 0.0 where lines begin.
        y: px.
        moving: id of the block that is carried; empty for something new.
    """
    after = ""
    for row in made:
        key = row.host.block.id
        if y < row.y + row.height and key != moving:
            if across >= _BESIDE_FROM and y >= row.y:
                return Place(key, beside=key)
            return Place(after) if y < row.y + row.height / 2 else Place(key)
        after = after if key == moving else key
    return Place(after)
