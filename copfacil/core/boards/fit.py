"""What may be put on a board: the host asks here of every event, whoever made it."""

import re
from collections.abc import Mapping

from copfacil.core.boards import events as b
from copfacil.core.boards.board import Board
from copfacil.core.boards.plan import BoardKind
from copfacil.core.words import Msg

TEXT_MOST = 500
"""Characters of a card: more than anybody writes on a sticky note."""

POSED_MOST = 200
"""Characters of the sentence in the middle."""

TITLE_MOST = 80
"""Characters of a cluster's title."""

MARKS_MOST = 12
"""Marks on one card or link."""

MARK_MOST = 300
"""Characters of one mark: an outcome in a sentence."""

COUNT_MOST = 10_000
"""Notes for which one card may stand, and dots on one card."""

_WORD = re.compile(r"[a-z][a-z0-9-]{0,31}")


def unfit(boards: Mapping[str, Board], captures: tuple[str, ...] | None, happened: b.BoardEvent) -> Msg | None:
    """Why a board's event may not be stored, None where it may.

    Args:
        boards: those of the session.
        captures: what the board's play allows to keep; None where it belongs to none.
        happened: the event.
    """
    if isinstance(happened, b.BoardOpened):
        return None if captures is None or "card" in captures else _not_kept(happened.name, captures)
    board = boards.get(happened.board)
    if board is None:
        return Msg("There is no board yet. Choose an exercise that has one.")
    if isinstance(happened, b.CardWritten) and board.anonymous and happened.by:
        return Msg("Cards on this board carry no name.")
    if isinstance(happened, b.Linked) and happened.source == _author(board, happened.target):
        return own(board.kind)
    return _too_much(happened)


def worded(happened: b.BoardEvent) -> bool:
    """Whether an event brings words onto a board, or a board for them."""
    if isinstance(happened, b.BoardOpened):
        return True
    return any(getattr(happened, name, "") for name in ("text", "title", "marks"))


def own(kind: BoardKind) -> Msg:
    """That nobody gives a score, or an offer, to their own card."""
    return Msg("Nobody scores their own card.") if kind == "scores" else Msg("Nobody helps with their own ask.")


def _author(board: Board, card: str) -> str | None:
    held = board.cards.get(card)
    return held.by if held is not None and held.by else None


def _not_kept(name: str, captures: tuple[str, ...]) -> Msg:
    return Msg("What is said in {name} is not stored. Kept are: {kinds}.", name=name, kinds=", ".join(captures))


def _too_much(happened: b.BoardEvent) -> Msg | None:
    text = getattr(happened, "text", "")
    most = POSED_MOST if isinstance(happened, b.BoardPosed) else TEXT_MOST
    if len(text) > most:
        return Msg("This text is too long: at most {most} characters.", most=most)
    if len(getattr(happened, "title", "")) > TITLE_MOST:
        return Msg("This text is too long: at most {most} characters.", most=TITLE_MOST)
    marks: Mapping[str, str] = getattr(happened, "marks", {})
    if len(marks) > MARKS_MOST or any(not _WORD.fullmatch(key) or len(text) > MARK_MOST for key, text in marks.items()):
        return Msg("This text is too long: at most {most} characters.", most=MARK_MOST)
    if not 0 <= max(getattr(happened, "count", 1), getattr(happened, "dots", 0)) <= COUNT_MOST:
        return Msg("One card stands for at most {most}.", most=COUNT_MOST)
    return None
