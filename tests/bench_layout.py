"""How long five hundred cards take to be laid out on each kind of board: ``python -m tests.bench_layout``.

Two figures a kind, in ms of this thread alone: the first layout of a board, every card new to it, and the layout after
one card more. The texts have been broken into lines before, as they are for desk, wall and paper alike.
"""

import sys
from collections.abc import Callable
from time import thread_time
from typing import get_args

from copfacil.core.boards import events as b
from copfacil.core.boards.board import CHANGES, Board
from copfacil.core.boards.board import opened as opened_board
from copfacil.core.boards.layout import layout
from copfacil.core.boards.opening import opening
from copfacil.core.boards.plan import BoardKind, BoardPlan
from copfacil.core.boards.shapes import Frame
from copfacil.exercises.shelf import shelf
from tests.core.boards.drawn import WIDTHS

CARDS, PEOPLE, ROUNDS = 500, 60, 9
MOST_MS = 10.0
_FRAME = Frame(w=1066, h=560, letter=15, names={f"p{n}": f"Siân Prys {n}" for n in range(PEOPLE)}, now=600_000)
_TEXTS = ("Ward cannot release two nurses", "People ring each other between meetings", "A room with a door")


_MARKS: dict[BoardKind, Callable[[int], dict[str, str]]] = {
    "tree": lambda at: {
        "who": ("me", "community")[at % 2],
        "moment": ("start", "end")[at // 2 % 2],
        "sign": str(at // 4),
    },
    "matrix": lambda at: {"kind": "indicator"} if at % 3 else {"evidence": "told"},
    "journey": lambda at: {"level": str(at % 7 - 3), "consent": "display"},
    "river": lambda at: {"now": str(at % 5 + 1), "target": "5"},
    "scores": lambda at: {"scores": " ".join(str((at + n) % 5 + 1) for n in range(at % 6))},
    "grid": lambda at: {"place": f"Room {at % 12}"},
}
"""What cards of a kind have noted on them."""


def main() -> int:
    """Prints the times; 1 where a kind takes longer."""
    plans = {one.board.kind: one.board for one in shelf().exercises.values() if one.board is not None}
    worst = 0.0
    for kind in get_args(BoardKind):
        first, more = _taken(plans[kind])
        worst = max(worst, first, more)
        sys.stdout.write(
            f"{kind}: {CARDS} cards laid in {first:.1f} ms, one more in {more:.1f} ms:"
            f" {max(first, more) / MOST_MS:.2f} of the limit\n"
        )
    return int(worst > MOST_MS)


def _taken(plan: BoardPlan) -> tuple[float, float]:
    """The least of the first layout and of the next."""
    _laid(_filled(plan, 0))
    first, more = [], []
    for at in range(1, ROUNDS + 1):
        board = _filled(plan, at)
        first.append(_laid(board))
        more.append(_laid(_with(board, _card(plan, CARDS))))
    return min(first), min(more)  # other programs only ever add


def _laid(board: Board) -> float:
    began = thread_time()
    layout(board, _FRAME, WIDTHS)
    return (thread_time() - began) * 1_000


def _filled(plan: BoardPlan, number: int) -> Board:
    """A board of sixty people with its cards; its events, so its cards too, are made anew each time."""
    people = [f"p{n}" for n in range(PEOPLE)]
    board = opened_board(opening(plan, people, play=f"b{number}", name="Board"))
    happened: list[object] = [_card(plan, at) for at in range(CARDS)]
    linked = {"ring": CARDS, "pairs": CARDS}.get(plan.kind, 0)
    happened += [_link(plan.kind, at) for at in range(linked)]
    happened += [b.Seated(board="", person=people[at], seat=at % plan.seats + 1) for at in range(plan.seats and 40)]
    return _with(board, *happened)


def _with(board: Board, *happened: object) -> Board:
    for at, one in enumerate(happened):
        board = CHANGES[type(one)](board, one, at)
    return board


def _card(plan: BoardPlan, at: int) -> b.CardWritten:
    zones = [zone.key for zone in plan.zones] or [""]
    return b.CardWritten(
        board="",
        card=f"c{at}",
        zone=zones[at % len(zones)],
        text=f"{_TEXTS[at % 3]} {at}",
        by=f"p{at % PEOPLE}",
        marks=_MARKS[plan.kind](at) if plan.kind in _MARKS else {},
    )


def _link(kind: BoardKind, at: int) -> b.Linked:
    source = f"p{at * 7 % PEOPLE}"
    target = f"c{at}" if kind == "ring" else f"p{(at * 7 + 1 + at // PEOPLE) % PEOPLE}"
    return b.Linked(board="", link=f"l{at}", source=source, target=target, text="An hour")
