"""The list of groups with spots and names, A3 for the wall and A4 for the hand."""

from dataclasses import dataclass

from copfacil.core.sitting import Sitting, Table
from copfacil.core.words import Msg, Words
from copfacil.handouts import said
from copfacil.handouts.ink import A3, A4, MM, Ink, Size
from copfacil.handouts.letters import CAP, LEADING, LEAST, Block, advance, block, fit
from copfacil.handouts.names import printed, printed_place

_SIZES = tuple(float(size) for size in range(34, 11, -1))
"""Sizes of names, the largest that fits one page is taken."""

_LONG = 8
"""One name in so many may take a second line before all names become smaller."""
_SHRUNK = 0.8
"""A spot may be this much smaller than names before it takes two lines."""
_COLUMNS = 4
_AIR = 1.4
"""Most white that is added below each group when a page has room, in sizes of names."""


def draw_wall(ink: Ink, sitting: Sitting, words: Words) -> None:
    """A3."""
    _draw(ink, A3, "A3", sitting, words)


def draw_hand(ink: Ink, sitting: Sitting, words: Words) -> None:
    """A4."""
    _draw(ink, A4, "A4", sitting, words)


@dataclass(frozen=True, slots=True)
class _Group:
    """One group in its column: number beside spot and names; ``high`` with the rule above and white below."""

    number: str
    spot: Block
    names: tuple[Block, ...]
    size: float
    high: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """Groups in columns, read downwards, dealt to pages."""

    size: float
    columns: int
    pages: tuple[tuple[tuple[_Group, ...], ...], ...]


def _draw(ink: Ink, paper: Size, name: str, sitting: Sitting, words: Words) -> None:
    edge = 13 * MM * paper[0] / A4[0]
    scale = paper[0] / A4[0]
    wide = paper[0] - 2 * edge
    over = block(said.place_and_day(sitting, words), wide, size=12 * scale)
    title = fit(words(Msg("Find your group")), wide, size=28 * scale, cut="Bold")
    top = edge - 3 + over.height + title.height + 12 * scale
    floor = paper[1] - edge - 15
    plan = _planned(sitting, wide, floor - top)
    for number, page in enumerate(plan.pages, 1):
        ink.page(paper)
        y = ink.block(edge, edge - 3, over)
        ink.block(edge, y, title)
        column = (wide + _gutter(plan.size)) / plan.columns
        air = _air(page, floor - top, plan.size)
        for place, groups in enumerate(page):
            y = top
            for group in groups:
                _group(ink, edge + place * column, y, column - _gutter(plan.size), group)
                y += group.high + air
        if not sitting.tables:
            ink.block(edge, top, block(words(Msg("No groups have been formed yet.")), wide, size=14))
        count = len(plan.pages)
        ink.right(
            paper[0] - edge,
            paper[1] - edge,
            words(Msg("{paper}, page {page} of {pages}", paper=name, page=number, pages=count)),
        )


def _air(page: tuple[tuple[_Group, ...], ...], high: float, size: float) -> float:
    """White that is left, shared below the groups of the fullest column."""
    left = ((high - sum(group.high for group in column)) / (len(column) - 1 or 1) for column in page if column)
    return min(size * _AIR, max(min(left, default=0.0), 0.0))


def _gutter(size: float) -> float:
    return size * 1.2


def _planned(sitting: Sitting, wide: float, high: float) -> _Plan:
    """The largest letters with which all stand on one page; at the smallest, as many pages as they need."""
    count = len(sitting.tables)
    if not count:
        return _Plan(LEAST, 1, ((),))
    names = tuple(tuple(printed(person) for person in table.people) for table in sitting.tables)
    longest = sorted((advance(name, "Regular") for group in names for name in group), reverse=True)
    long = longest[len(longest) // _LONG] if longest else 0
    smallest: list[_Plan] = []
    for size in _SIZES:
        for columns in range(1, min(count, _COLUMNS) + 1):
            column = (wide + _gutter(size)) / columns - _gutter(size)
            if size > LEAST and long * size / 1000 > column - _figure(size):
                break  # more columns are narrower still
            groups = tuple(_measured(*both, size, column) for both in zip(sitting.tables, names, strict=True))
            if size > LEAST and any(name.size < size for group in groups for name in group.names):
                break
            pages = _dealt(groups, columns, high)
            if len(pages) == 1:
                return _Plan(size, columns, pages)
            if size == LEAST:
                smallest.append(_Plan(size, columns, pages))
    return min(smallest, key=lambda plan: len(plan.pages))  # of equal ones the widest columns, where fewest words break


def _measured(table: Table, names: tuple[str, ...], size: float, column: float) -> _Group:
    room = column - _figure(size)
    blocks = tuple(_name(name, room, size) for name in names)
    spot = fit(printed_place(table.spot), room, size=size, least=max(size * _SHRUNK, LEAST), cut="Bold")
    written = spot.height + sum(name.height or name.leading for name in blocks)
    return _Group(str(table.number), spot, blocks, size, max(written, size * 3) + size * 1.1)


def _name(name: str, room: float, size: float) -> Block:
    """On two lines where one is too short; smaller only where a single word is too long. Nobody's name is a line."""
    if not name:
        return Block((), size, size * LEADING)
    word = max(advance(word, "Regular") for word in name.split())
    return block(name, room, size=size) if word * size / 1000 <= room else fit(name, room, size=size)


def _figure(size: float) -> float:
    """Room of the number, two figures at more than twice the size of names."""
    return size * 2.9


def _dealt(groups: tuple[_Group, ...], columns: int, high: float) -> tuple[tuple[tuple[_Group, ...], ...], ...]:
    """Groups into columns of about equal height, as few pages as they need."""
    pages: list[tuple[tuple[_Group, ...], ...]] = []
    left = list(groups)
    while left:
        fair = min(high, _balance(left, columns, high))
        page: list[tuple[_Group, ...]] = []
        for _ in range(columns):
            column: list[_Group] = []
            while left and (not column or sum(group.high for group in column) + left[0].high <= fair):
                column.append(left.pop(0))
            page.append(tuple(column))
        pages.append(tuple(page))
    return tuple(pages)


def _balance(groups: list[_Group], columns: int, high: float) -> float:
    """The least height of columns that takes all groups, at most ``high``."""
    low = max(group.high for group in groups)
    enough = high
    while enough - low > 1:
        tried = (low + enough) / 2
        if _columns_needed(groups, tried) <= columns:
            enough = tried
        else:
            low = tried
    return enough


def _columns_needed(groups: list[_Group], high: float) -> int:
    columns, filled = 1, 0.0
    for group in groups:
        if filled + group.high > high:
            columns, filled = columns + 1, 0.0
        filled += group.high
    return columns


def _group(ink: Ink, x: float, y: float, wide: float, group: _Group) -> None:
    ink.rule(x, y, x + wide)
    y += group.size * 0.35
    figure = group.size * 2.3
    ink.text(x, y + figure * CAP + group.size * 0.35, group.number, size=figure, cut="Bold")
    x += _figure(group.size)
    y = ink.block(x, y, group.spot)
    for name in group.names:
        if name.lines:
            y = ink.block(x, y, name)
        else:
            y += name.leading
            ink.rule(x, y - name.size * 0.25, x + wide - _figure(group.size), dotted=True)
