"""A board once somebody's words were taken out: the card stays and counts, without a word and without a name."""

import re
from collections.abc import Iterator, Mapping

from copfacil.core.boards import events as b
from copfacil.core.boards import tree
from copfacil.core.boards.board import Board, Card, Link, Marks
from copfacil.core.boards.compass import ANSWERS
from copfacil.core.boards.ring import KINDS, STATES, WEEKS

GONE = "…"
"""Stands where words were taken out."""

_FIGURE = re.compile(r"[-+0-9., ]{1,20}")
_FIGURES = frozenset({"level", "now", "target", "round", "score", "scores", "hours", "satellite"})
"""Marks that are figures."""
_OWN: Mapping[str, frozenset[str]] = {
    "kind": frozenset({*KINDS, "indicator"}),
    "state": frozenset(STATES),
    **{f"week-{week}": frozenset(STATES) for week in WEEKS},
    "answer": frozenset(ANSWERS),
    "who": frozenset(tree.WHO),
    "moment": frozenset(tree.MOMENTS),
    "from": frozenset(tree.PLACES),
}
"""Marks that can hold words of ours alone, and which."""


def figures_of(marks: Marks) -> dict[str, str]:
    """What of some marks is a figure or a word of the board's own; what somebody noted in their words is left out."""
    return {
        key: held
        for key, held in marks.items()
        if held in _OWN.get(key, ()) or (key in _FIGURES and _FIGURE.fullmatch(held))
    }


def wordless(board: Board, person: str) -> Iterator[b.BoardEvent]:
    """What takes somebody's words off a board, or everybody's for an empty person; all counts stay as they are.

    Theirs are the cards that they wrote with what was noted on them, the lines that lead from them or to them, and what
    was noted on lines to their cards.
    """
    theirs = {card.id for card in board.cards if not person or card.by == person}
    for link in board.links:
        if not person or {person} & {link.source, link.target} or link.source in theirs:
            yield from _less(board, link, "")
        elif link.target in theirs:
            yield from _less(board, link, link.text)
    for card in board.cards:
        if card.id in theirs:
            yield from _emptied(board, card)
    if not person:
        for cluster in board.clusters.values():
            yield b.ClusterTitled(board=board.id, cluster=cluster.id, zone=cluster.zone, title=GONE)
        if board.posed:
            yield b.BoardPosed(board=board.id, text="")


def _less(board: Board, link: Link, text: str) -> Iterator[b.BoardEvent]:
    kept = figures_of(link.marks)
    if (text, kept) != (link.text, link.marks):
        yield b.Linked(board=board.id, link=link.id, source=link.source, target=link.target, text=text, marks=kept)


def _emptied(board: Board, card: Card) -> Iterator[b.BoardEvent]:
    yield b.CardEdited(board=board.id, card=card.id, text=GONE)
    kept = figures_of(card.marks)
    if gone := {key: "" for key in card.marks if key not in kept}:
        yield b.CardMarked(board=board.id, card=card.id, marks=gone)
