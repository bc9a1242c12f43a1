"""What the mouse does on the picture: what was pressed, what is carried, and where it would go."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from copfacil.core.boards import grid, journey
from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.shapes import Place
from copfacil.ui import marks
from copfacil.ui.theme import Theme

CARRIED = frozenset({"card", "cluster", "person"})
_ONTO = frozenset({"person", "seat", "card"})
_LIFTED = 0.85


@dataclass(frozen=True, slots=True)
class Press:
    """A button that is down.

    Attributes:
        at: where it went down, px of the window.
        place: what was there.
        does: what the mouse does since it moved: nothing yet, carries, draws a box, moves the board.
        lift: a picture of what is carried.
    """

    at: QPointF
    place: Place | None
    does: Literal["", "carries", "boxes", "pans"] = ""
    lift: QPixmap | None = None


class Move(NamedTuple):
    """Cards go to a zone, a cluster, before a card."""

    cards: tuple[str, ...]
    zone: str
    cluster: str = ""
    before: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    """What is noted about them there."""


class Join(NamedTuple):
    """Somebody goes onto somebody, a chair or a card."""

    person: str
    onto: str


def let_go(board: Board, carried: Place, onto: Place | None, chosen: tuple[str, ...]) -> Move | Join | None:
    """What comes of letting go of something over something; None where it stays where it was."""
    if onto is None or onto.key == carried.key:
        return None
    if carried.what == "person":
        return Join(carried.key, onto.key) if onto.what in _ONTO else None
    cards = chosen or ((carried.key,) if carried.what == "card" else ())
    if not cards:
        return None
    if onto.what == "card" and onto.key not in cards and (card := board.cards.get(onto.key)) is not None:
        return Move(cards, card.zone, card.cluster, card.id, _beside(board, card))
    if onto.what == "cluster" and (held := board.clusters.get(onto.key)) is not None:
        return Move(cards, held.zone, held.id)
    return Move(cards, onto.key, marks=onto.marks) if onto.what == "zone" else None


def _beside(board: Board, card: Card) -> tuple[tuple[str, str], ...]:
    """What is noted about cards that were let go over another one."""
    if board.kind == "grid":
        return ((grid.PLACE, grid.place(card)),)
    if board.kind == "journey" and journey.level(card):
        return ((journey.SIDE, "up" if journey.level(card) > 0 else "down"),)
    return ()


def paint(  # noqa: PLR0913 - what goes on, and where
    painter: QPainter, theme: Theme, press: Press, to: QPointF, *, under: QRectF | None, home: QRectF
) -> None:
    """Draws the box, or what is carried and the place that would take it.

    Args:
        painter: of the window.
        theme: the look.
        press: what goes on.
        to: where the mouse is.
        under: box of what is there, px of the window.
        home: box of what is carried, where it stood.
    """
    if press.does == "boxes":
        box = QRectF(press.at, to).normalized()
        marks.rounded(painter, box, None, theme.accent, radius=2, dash=theme.lines.dash_empty)
    if press.does != "carries":
        return
    if under is not None:
        wide, dash = theme.lines.state, theme.lines.dash_empty
        marks.rounded(painter, under, None, theme.accent, radius=theme.radius.chip, width=wide, dash=dash)
    if press.lift is not None:
        painter.setOpacity(_LIFTED)
        painter.drawPixmap(home.topLeft() + to - press.at, press.lift)
        painter.setOpacity(1.0)
