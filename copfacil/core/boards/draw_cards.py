"""Cards of a zone in columns, the same on every board that has zones full of them.

Where not all cards fit, each cluster shows its first ones and says how many more there are. Cards that were laid are
found again by their identity, so that one card more costs little, also on a board of thousands.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from copfacil.core.boards.board import Card
from copfacil.core.boards.clusters import Group
from copfacil.core.boards.draw_pieces import DOT_STEP, DOTS_MOST, EDGES, RADIUS, WASHES, Drawing, baseline, dots, grip
from copfacil.core.boards.letters import LEADING, Widths
from copfacil.core.boards.plan import Hue
from copfacil.core.boards.shapes import Box, Line, Place, Shape, Tone
from copfacil.core.words import Msg

GAP = 0.5
"""Between two cards, in letters."""

PAD_X, PAD_Y = 0.65, 0.4
"""Between a card's edge and its words, in letters."""

HEADING = LEADING + 0.35
"""Of a cluster's title with the air below it, in letters."""

BEFORE = 0.8
"""Between two clusters, in letters."""

LINES, WHOLE = 6, 80
"""On a card at a glance, and where paper leaves nothing out."""

_KEPT = 65_536


class Foot(NamedTuple):
    """What a card says below its words, or before them: a number."""

    text: Msg | str
    tone: Tone = "ink-soft"
    before: bool = False


def no_foot(_: Card) -> Foot | None:
    """Nothing."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the cards of a zone are lettered.

    Attributes:
        u: the letter.
        w: width of a card.
        widths: of the letters.
        hue: its colour.
        names: of authors, as (id, name); empty where they are not told.
        lines: at most on a card.
        foot: what else a card says.
    """

    u: float
    w: float
    widths: Widths
    hue: Hue = ""
    names: tuple[tuple[str, str], ...] = ()
    lines: int = LINES
    foot: Callable[[Card], Foot | None] = no_foot


class Note(NamedTuple):
    """A card that is lettered and has no place yet."""

    card: Card
    lines: tuple[str, ...]
    foot: str
    tone: Tone
    h: float
    number: str = ""


class Notes:
    """Letters and draws cards of one look; keeps what it made."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._names = dict(look.names)
        self._notes: dict[int, Note] = {}
        self._stacks: dict[tuple[float, ...], tuple[Sequence[Note], list[Shape], list[Place]]] = {}

    def of(self, card: Card) -> Note:
        """The card, lettered."""
        kept = self._notes.get(id(card))
        if kept is None or kept.card is not card:
            if len(self._notes) > _KEPT:
                self._notes.clear()
                self._stacks.clear()
            kept = self._notes[id(card)] = self._lettered(card)
        return kept

    def _lettered(self, card: Card) -> Note:
        look = self.look
        u, room = look.u, look.w - 2 * PAD_X * look.u
        beside = self._beside(card)
        foot = look.foot(card)
        told = "" if foot is None else foot.text if isinstance(foot.text, str) else look.widths.words(foot.text)
        told, number = ("", told) if foot is not None and foot.before else (told, "")
        lines = look.widths.broken(card.text, room - beside - self._ahead(number), u, most=look.lines)
        if card.count > 1 and not beside:
            lines = (f"×{card.count}", *lines[: max(look.lines - 1, 1)])
        told = told or self._names.get(card.by, "")
        rows = len(lines) + bool(card.dots or told) + self._apart(card, told)
        return Note(card, lines, told, foot.tone if foot else "ink-soft", (rows * LEADING + 2 * PAD_Y) * u, number)

    def _ahead(self, number: str) -> float:
        """What the number before the words takes."""
        u = self.look.u
        return self.look.widths.of(number, u, "Semibold") + 0.5 * u if number else 0.0

    def _apart(self, card: Card, told: str) -> bool:
        """Whether dots and what else a card says stand under one another, as one line is too short for both."""
        if not (card.dots and told):
            return False
        u, of = self.look.u, self.look.widths.of
        wide = min(card.dots, DOTS_MOST) * DOT_STEP * u + 0.15 * u + of(str(card.dots), u, "Semibold") + u
        return wide + of(told, u, "Semibold") > self.look.w - 2 * PAD_X * u

    def _beside(self, card: Card) -> float:
        """What "×3" takes at the end of a card's lines; nothing where it must stand on a line of its own."""
        wide = self.look.widths.of(f" ×{card.count}", self.look.u, "Semibold") if card.count > 1 else 0.0
        return wide if wide < (self.look.w - 2 * PAD_X * self.look.u) / 3 else 0.0

    def stack(self, drawing: Drawing, notes: Sequence[Note], x: float, y: float) -> float:
        """Draws cards under one another. Gives the lower edge of the last."""
        key = (x, y, *map(id, notes))
        kept = self._stacks.get(key)
        if kept is None:
            kept = self._stacks[key] = (notes, [], [])
            for note in notes:
                self._drawn(note, x, y, kept[1], kept[2])
                y += note.h + GAP * self.look.u
        drawing.shapes += kept[1]
        drawing.places += kept[2]
        return kept[2][-1].y + kept[2][-1].h if kept[2] else y

    def _drawn(self, note: Note, x: float, y: float, shapes: list[Shape], places: list[Place]) -> None:
        look, card = self.look, note.card
        u, room, left = look.u, look.w - 2 * PAD_X * look.u, x + PAD_X * look.u
        places.append(Place(x=x, y=y, w=look.w, h=note.h, what="card", key=card.id))
        shapes.append(Box(x=x, y=y, w=look.w, h=note.h, fill=WASHES[look.hue], edge=EDGES[look.hue], radius=RADIUS * u))
        at = y + PAD_Y * u + baseline(u)
        beside = self._beside(card)
        if beside:
            end = x + look.w - PAD_X * u
            shapes.append(Line(x=end, y=at, text=f"×{card.count}", size=u, cut="Semibold", align="right", most=beside))
        ahead = self._ahead(note.number)
        if note.number:
            shapes.append(Line(x=left, y=at, text=note.number, size=u, cut="Semibold", tone=note.tone, most=ahead))
        for one in note.lines:
            shapes.append(Line(x=left + ahead, y=at, text=one, size=u, most=max(room - beside - ahead, u)))
            at += LEADING * u
        told = 0.0
        if card.dots:
            told = self._dotted(card.dots, left, at, room, shapes) + u
            if self._apart(card, note.foot):
                told, at = 0.0, at + LEADING * u
        if note.foot and room - told > 2 * u:
            said = look.widths.broken(note.foot, room - told, u, "Semibold", 1)[0]
            shapes.append(
                Line(x=left + told, y=at, text=said, size=u, cut="Semibold", tone=note.tone, most=room - told)
            )

    def _dotted(self, count: int, x: float, at: float, room: float, shapes: list[Shape]) -> float:
        """Dots and their number; gives how wide they are."""
        u = self.look.u
        number = str(count)
        wide = self.look.widths.of(number, u, "Semibold")
        drawn = max(min(count, DOTS_MOST, int((room - wide - 0.3 * u) / (DOT_STEP * u))), 0)
        shapes += dots(drawn, x, at - 0.32 * u, u)
        start = drawn * DOT_STEP * u + 0.15 * u if drawn else 0.0
        shapes.append(Line(x=x + start, y=at, text=number, size=u, cut="Semibold", most=room))
        return start + wide


notes = lru_cache(64)(Notes)
"""The one that letters cards of a look."""


class Piece(NamedTuple):
    """A part of a group in a column.

    ``titled`` says whether its title stands above; ``hidden`` how many of its cards are not shown.
    """

    group: Group
    notes: Sequence[Note]
    titled: bool
    hidden: int = 0


def height(piece: Piece, u: float) -> float:
    """How high a piece is drawn."""
    title = (HEADING if piece.notes else LEADING) * u if piece.titled else 0.0
    more = ((GAP if piece.notes else 0.0) + LEADING) * u if piece.hidden else 0.0
    return title + sum([note.h for note in piece.notes]) + GAP * u * max(len(piece.notes) - 1, 0) + more


def draw(drawing: Drawing, look: Look, pieces: Sequence[Piece], at: tuple[float, float]) -> None:
    """A column of pieces from a point down."""
    u = drawing.u
    x, y = at
    for number, piece in enumerate(pieces):
        y += BEFORE * u if number else 0.0
        top = y
        if piece.titled:
            y = _heading(drawing, piece.group, x, y, look.w)
        if piece.notes:
            y = notes(look).stack(drawing, piece.notes, x, y)
        if piece.hidden:
            alone = not piece.notes and not piece.titled
            more = Msg("{n} card", "{n} cards", n=piece.hidden) if alone else Msg("and {n} more", n=piece.hidden)
            told = drawing.said(more)
            y += GAP * u if piece.notes else 0.0
            drawing.line(told, x, y + baseline(u), room=look.w, tone="ink-soft")
            y += LEADING * u
        if piece.group.key and piece.titled:
            drawing.place((x, top, look.w, max(y - top, LEADING * u)), "cluster", piece.group.key)


def _heading(drawing: Drawing, group: Group, x: float, y: float, w: float) -> float:
    """The title of a group and its count. Gives where its cards begin."""
    u = drawing.u
    at = y + baseline(u)
    if group.key:
        count = drawing.line(str(group.total), x + w, at, room=w, tone="ink-soft", align="right")
        drawing.line(group.title, x, at, room=w - count - 0.5 * u, cut="Semibold")
    else:
        drawing.add(*grip(x + 0.25 * u, at - 0.32 * u, u))
        told = drawing.said(Msg("{n} card in no cluster", "{n} cards in no cluster", n=group.total))
        drawing.line(told, x + 1.6 * u, at, room=w - 1.6 * u, tone="ink-soft")
    return y + HEADING * u
