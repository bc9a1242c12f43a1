"""What of a board may leave the room: in reports, in files, in pictures. Paper that hangs in the room shows more.

A card stays while the board is hidden, when it is for the room only, or when its teller did not agree; dots of a tree,
levels of a community that is not to be named and plans after a talk in pairs are counted and never quoted.
"""

import json
from typing import assert_never

from copfacil.core.boards import journey, matrix, pairs, ring
from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.wordless import GONE

_NOTED = frozenset({"linked", "link-marked"})
"""Kinds of rows that may hold such a note."""

NAMED: frozenset[BoardKind] = frozenset({"ring", "grid"})
"""Kinds of boards whose people must find each other afterwards."""


def names_people(board: Board) -> bool:
    """Whether people are named outside the room."""
    return board.kind in NAMED and not board.anonymous


def may_leave(board: Board, card: Card) -> bool:
    """Whether the words of a card may be read outside the room."""
    if not board.revealed or card.text == GONE or not ring.shown(card, "paper"):
        return False
    match board.kind:
        case "ring" | "compass" | "fishbowl" | "lanes" | "scores" | "grid":
            return True
        case "journey":
            return journey.shown(card, "export")
        case "matrix":
            return matrix.may_be_shown(card)
        case "tree":
            return bool(card.marks.get("help"))
        case "river":
            return bool(card.marks.get("named"))
        case "pairs":
            return False
        case _:
            assert_never(board.kind)


def leaving(board: Board) -> Board:
    """The board as a picture of it may leave the room: notes that may be shown but not quoted are not on it.

    Of other kinds the picture for paper itself tells what may be told.
    """
    if board.kind == "pairs":
        return pairs.without_notes(board)
    return journey.visible(board, "export") if board.kind == "journey" else board


def noteless(kind: str, body: str) -> str:
    """The body of a journal row as it may leave the laptop: without what was noted for the two of a talk in pairs.

    Args:
        kind: of the row.
        body: its JSON.
    """
    if kind not in _NOTED or f'"{pairs.NOTE}"' not in body:
        return body
    told = json.loads(body)
    told.get("marks", {}).pop(pairs.NOTE, None)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def tells_places(board: Board) -> bool:
    """Whether it may be told how many cards stand where: the dots of few people are told nowhere."""
    return board.kind != "tree"
