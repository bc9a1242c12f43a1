"""Boards on which somebody did something, told in few words."""

from collections.abc import Mapping

from copfacil.core.boards import events as b
from copfacil.core.boards.board import CHANGES, Board, opened
from copfacil.core.boards.opening import opening
from copfacil.core.boards.plan import BoardKind
from tests.core.boards_kinds.acting import PLANS


class Room:
    """A board and what is done on it."""

    def __init__(self, kind: BoardKind, *people: str) -> None:
        first = opening(PLANS[kind], people, play="board", name="A board")
        self.board: Board = opened(first)
        self.happened: list[b.BoardEvent] = [first]

    def do(self, happened: b.BoardEvent, at: int = 0) -> "Room":
        """An event."""
        self.happened.append(happened)
        self.board = CHANGES[type(happened)](self.board, happened, at)
        return self

    def write(self, card: str, zone: str, by: str = "", text: str = "something", **marks: str) -> "Room":
        """A card."""
        return self.do(b.CardWritten(board="board", card=card, zone=zone, text=text, by=by, marks=_worded(marks)))

    def link(self, source: str, target: str, text: str = "", **marks: str) -> "Room":
        """A link, which is called after its ends."""
        key = f"{source}>{target}#{len(self.board.links)}"
        return self.do(b.Linked(board="board", link=key, source=source, target=target, text=text, marks=_worded(marks)))

    def cluster(self, key: str, zone: str, title: str, *cards: str) -> "Room":
        """Cards that belong together."""
        self.do(b.ClusterTitled(board="board", cluster=key, zone=zone, title=title))
        for card in cards:
            self.do(b.CardMoved(board="board", card=card, zone=zone, cluster=key))
        return self

    def edit(self, card: str, text: str) -> "Room":
        """Other words."""
        return self.do(b.CardEdited(board="board", card=card, text=text))

    def mark(self, card: str, **marks: str) -> "Room":
        """Something is noted."""
        return self.do(b.CardMarked(board="board", card=card, marks=_worded(marks)))

    def seat(self, person: str, seat: int, at: int) -> "Room":
        """Somebody takes a chair inside."""
        return self.do(b.Seated(board="board", person=person, seat=seat), at)


def _worded(marks: Mapping[str, str]) -> dict[str, str]:
    return {key.replace("_", "-"): text for key, text in marks.items()}
