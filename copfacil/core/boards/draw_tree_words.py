"""What is told beside the tree in words: where dots stand, what moved, who would like help."""

from collections.abc import Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board
from copfacil.core.boards.draw_pieces import Drawing, baseline
from copfacil.core.boards.letters import LEADING
from copfacil.core.boards.tree import (
    MOMENTS,
    WHO,
    Flow,
    Moment,
    Who,
    flow_shown,
    flows,
    latest,
    placed,
    shown,
    since,
    wanting_help,
)
from copfacil.core.words import Msg

Kind = tuple[Who, Moment]
"""Whose dots, and when they were placed."""

Area = tuple[float, float, float, float]
"""x, y, width, height."""

TITLE = 1.2
"""Of a heading on the wall, in letters."""

Told = tuple[str, str]
"""A figure, which may be empty, and what it counts."""


class Said(NamedTuple):
    """A heading with its lines."""

    title: str
    lines: tuple[Told, ...]


def _moves(drawing: Drawing, board: Board, moved: Sequence[Flow]) -> list[Told]:
    """What moved; those that stayed are told last."""
    if drawing.frame.audience != "desk" and not flow_shown(moved):
        return []
    names = {zone.key: zone.name for zone in board.zones}
    told = [one for one in moved if one.source != one.target and {one.source, one.target} <= names.keys()]
    stayed = sum(one.count for one in moved if one.source == one.target)
    lines = [(str(one.count), f"{names[one.source]} → {names[one.target]}") for one in told]
    return [*lines, (str(stayed), drawing.said(Msg("stayed where they were")))] if stayed else lines


def beside(drawing: Drawing, board: Board) -> list[Said]:
    """What stands beside the tree in words: what moved, who would like help."""
    told = []
    for whose in WHO:
        told += [one for one in (_then(drawing, board, whose), _moved(drawing, board, whose)) if one is not None]
    asking = [("", card.text) for card in wanting_help(board)]
    if asking:
        told.append(Said(drawing.said(Msg("Would like help")), tuple(asking)))
    return told


def column(drawing: Drawing, told: Sequence[Said], box: Area) -> None:
    """Headings with their lines, as far as there is room."""
    u = drawing.u
    x, y, w, h = box
    end = y + h
    for said in told:
        if y + 2 * LEADING * u > end:
            return
        drawing.line(said.title, x, y + baseline(u), room=w, cut="Semibold")
        y += LEADING * u
        fit = int((end - y) / (LEADING * u))
        lines = said.lines if len(said.lines) <= fit else said.lines[: fit - 1]
        y = listed(drawing, lines, x, y, w)
        if len(lines) < len(said.lines):
            more = drawing.said(Msg("and {n} more", n=len(said.lines) - len(lines)))
            drawing.line(more, x, y + baseline(u), room=w, tone="ink-soft")
            return
        y += u


def listed(drawing: Drawing, lines: Sequence[Told], x: float, y: float, w: float) -> float:
    """Lines with their figures before them. Gives the lower edge."""
    u = drawing.u
    wide = max((drawing.widths.of(figure, u, "Semibold") for figure, _ in lines), default=0.0)
    beside = wide + 0.6 * u if wide else 0.0
    for figure, text in lines:
        drawing.line(figure, x + wide, y + baseline(u), room=wide, cut="Semibold", align="right")
        drawing.line(text, x + beside, y + baseline(u), room=w - beside)
        y += LEADING * u
    return y


class Page(NamedTuple):
    """One turn of the wall: what is told in words, in columns, and which dots stand on the tree."""

    said: Said
    kinds: tuple[Kind, ...]
    top: float
    rows: int
    wide: float


def pages_of(drawing: Drawing, board: Board, w: float, h: float) -> list[Page]:
    """The turns of the wall, in a room of that width and height; at least one."""
    u, names = drawing.u, {zone.key: zone.name for zone in board.zones}
    told: list[tuple[Said, tuple[Kind, ...]]] = []
    few = False
    for whose in WHO:
        kind = whose, latest(board, whose)
        counts = placed(board, *kind)
        if counts and not shown(board, *kind):
            few = True
        elif counts:
            # In the order of the tree, never of the numbers: no place is better than another.
            lines = tuple((str(counts[zone]), name) for zone, name in names.items() if counts.get(zone))
            heading = Msg("{who}, {moment}", who=WHO[whose], moment=MOMENTS[kind[1]])
            told.append((Said(drawing.said(heading), lines), (kind,)))
    told += [(said, ()) for whose in WHO if (said := _then(drawing, board, whose))]
    told += [(said, ()) for whose in WHO if (said := _moved(drawing, board, whose))]
    if not told:
        why = Msg("Fewer than five dots are not shown.") if few else Msg("No place is better than another.")
        told.append((Said(drawing.said(why), ()), ()))
    pages = []
    for said, kinds in told:
        high = len(drawing.widths.broken(said.title, max(w, u), TITLE * u, "Semibold", 2)) * LEADING * TITLE * u
        top = high + 0.4 * u
        rows = max(int((h - top) / (LEADING * u)), 1)
        longest = max((drawing.widths.of(" ".join(line), u) for line in said.lines), default=0.0) + 2 * u
        columns = max(int(w / longest), 1) if len(said.lines) > rows else 1
        for start in range(0, max(len(said.lines), 1), rows * columns):
            part = Said(said.title, said.lines[start : start + rows * columns])
            pages.append(Page(part, kinds, top, rows, w / columns))
    return pages


def _moved(drawing: Drawing, board: Board, whose: Who) -> Said | None:
    lines = _moves(drawing, board, flows(board, whose))
    return Said(drawing.said(Msg("{who}: what moved", who=WHO[whose])), tuple(lines)) if lines else None


def _then(drawing: Drawing, board: Board, whose: Who) -> Said | None:
    """What moved since the last tree; where no dot can be followed, where they stood then."""
    then = board.then
    if then is None:
        return None
    lines = _moves(drawing, board, since(then, board, whose))
    if lines:
        return Said(drawing.said(Msg("{who}: since {session}", who=WHO[whose], session=then.name)), tuple(lines))
    when = latest(then, whose)
    if drawing.frame.audience != "desk" and not shown(then, whose, when):
        return None
    counts = placed(then, whose, when)
    stood = tuple((str(counts[zone.key]), zone.name) for zone in board.zones if zone.key in counts)
    return Said(drawing.said(Msg("{who}: {session}", who=WHO[whose], session=then.name)), stood) if stood else None
