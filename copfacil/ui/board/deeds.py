"""What is done with the cards that are chosen, whether a key, a button or the mouse asked for it."""

from collections.abc import Callable
from textwrap import shorten

from copfacil.core.boards import journey
from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.draw_links import LINKED
from copfacil.core.words import Msg
from copfacil.ui.board.carry import Join, Move
from copfacil.ui.board.chosen import ChosenPanel
from copfacil.ui.board.doors import Answer, Doors
from copfacil.ui.board.keys import Asked, Deed
from copfacil.ui.board.values import Scene
from copfacil.ui.board.zones import clusters_of

_WORDS = 40
"""Letters by which a card is told."""


class Deeds:
    """Does them.

    Args:
        doors: what may be asked for.
        panel: where questions are put.
        tell: says a sentence at the foot of the screen, perhaps with Undo.
    """

    def __init__(self, doors: Doors, panel: ChosenPanel, tell: Callable[[Msg, bool], object]) -> None:
        self._doors, self._panel, self._tell = doors, panel, tell
        self._scene: Scene | None = None
        self._cards: tuple[Card, ...] = ()
        self._person = ""
        self._marked = ("", "")

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], person: str) -> None:
        """From now on this board, these cards, this person."""
        self._scene, self._person = scene, person
        self._cards = tuple(card for key in chosen if (card := scene.board.cards.get(key)) is not None)

    def do(self, asked: Asked) -> None:
        """Does what a key or a button asks for."""
        scene = self._scene
        if scene is None or not (self._cards or (self._person and asked.deed == "link")):
            return
        ways: dict[Deed, Callable[[], object]] = {
            "edit": self._edit,
            "split": self._split,
            "cluster": self._cluster,
            "merge": self._merge,
            "loose": self._loose,
            "take": self._take,
            "more": lambda: self._vote(1),
            "fewer": lambda: self._vote(-1),
            "zone": lambda: self._into_zone(asked.place),
            "into": lambda: self._into_cluster(asked.place),
            "link": self._link,
        }
        ways[asked.deed]()

    def move(self, move: Move) -> None:
        """Cards were let go over a place."""
        if self._scene is None:
            return
        noted = {key: _noted(card, move.marks) for key in move.cards if (card := self._board.cards.get(key))}
        if any(noted.values()):
            self._done(self._doors.put(self._board.id, noted, move.zone, move.cluster, move.before))
        else:
            self._done(self._doors.move(self._board.id, move.cards, move.zone, move.cluster, move.before))

    def join(self, join: Join) -> None:
        """Somebody was let go over a chair, a card or somebody else."""
        board = self._board
        if board.kind == "fishbowl":
            seat = int(join.onto) if join.onto.isdigit() else None
            self._done(self._doors.seat(board.id, join.person, seat))
        else:
            self._done(self._doors.link(board.id, join.person, join.onto, "", {}))

    # How it is done.

    @property
    def _board(self) -> Board:
        assert self._scene is not None  # noqa: S101 - said to the checker of types
        return self._scene.board

    @property
    def _ids(self) -> list[str]:
        return [card.id for card in self._cards]

    def _done(self, answer: Answer, said: Msg | None = None) -> None:
        if answer is not None:
            self._tell(answer, False)
        elif said is not None:
            self._tell(said, True)

    def _edit(self) -> None:
        board, card = self._board.id, self._cards[0]
        self._panel.ask_text(
            Msg("Its words. Enter keeps them, Esc leaves them."),
            card.text,
            lambda text: self._done(self._doors.edit(board, card.id, text)) if text.strip() != card.text else None,
        )

    def _split(self) -> None:
        board, card = self._board.id, self._cards[0]
        self._panel.ask_text(
            Msg("Each part on a line of its own: Shift and Enter begin a line, Enter splits."),
            card.text,
            lambda text: self._done(
                self._doors.split(board, card.id, [line for line in text.splitlines() if line.strip()])
            ),
        )

    def _cluster(self) -> None:
        board, cards = self._board, self._ids
        own = {card.cluster for card in self._cards}
        held = board.clusters.get(own.pop()) if len(own) == 1 else None
        self._panel.ask_line(
            Msg("Title of the cluster. Enter keeps it, Esc leaves it."),
            held.title if held is not None else "",
            lambda title: self._done(self._doors.cluster(board.id, title, cards)),
        )

    def _merge(self) -> None:
        if len(self._cards) < 2:  # noqa: PLR2004 - one cannot be merged
            self._tell(Msg("Two cards or more are merged."), False)
            return
        said = Msg("{n} cards became one", "{n} cards became one", n=len(self._cards))
        self._done(self._doors.merge(self._board.id, self._ids), said)

    def _loose(self) -> None:
        held = [card for card in self._cards if card.cluster]
        for zone in dict.fromkeys(card.zone for card in held):
            cards = [card.id for card in held if card.zone == zone]
            self._done(self._doors.move(self._board.id, cards, zone, "", ""))

    def _take(self) -> None:
        said = Msg("{n} card taken off", "{n} cards taken off", n=len(self._cards))
        self._done(self._doors.take(self._board.id, self._ids), said)

    def _vote(self, dots: int) -> None:
        self._done(self._doors.vote(self._board.id, self._cards[-1].id, dots))

    def _link(self) -> None:
        """The first time something is marked, the next time it is linked with what is chosen then."""
        board, source = self._board, self._marked[1]
        here = self._cards[-1].id if self._cards else self._person
        on, self._marked = self._marked[0], ("", "")
        if on != board.id or source == here or not self._called(source):
            if source != here or on != board.id:
                self._marked = board.id, here
                self._tell(
                    Msg("Marked: {what}. Choose another and press L: they are linked.", what=self._called(here)), False
                )
            return
        held = [link.id for link in board.links if {link.source, link.target} == {source, here}]
        if held and board.kind in LINKED:
            self._done(self._doors.unlink(board.id, held[0]), Msg("They are linked no longer"))
            return
        said = Msg("{one} is linked with {other}", one=self._called(source), other=self._called(here))
        self._done(self._doors.link(board.id, source, here, "", {}), said)

    def _called(self, key: str) -> str:
        """A card's first words, or a name."""
        card = self._board.cards.get(key)
        assert self._scene is not None  # noqa: S101 - said to the checker of types
        return shorten(card.text, _WORDS, placeholder=" …") if card is not None else self._scene.view.names.get(key, "")

    def _into_zone(self, place: int) -> None:
        zones = self._board.zones
        if place < len(zones):
            self._done(self._doors.move(self._board.id, self._ids, zones[place].key, "", ""))

    def _into_cluster(self, place: int) -> None:
        assert self._scene is not None  # noqa: S101 - said to the checker of types
        zone = self._cards[0].zone
        found = clusters_of(self._scene, zone)
        if place < len(found):
            self._done(self._doors.move(self._board.id, self._ids, zone, found[place][0], ""))
        else:
            self._tell(Msg("There are clusters 1 to {last}.", last=len(found)), False)


def _noted(card: Card, marks: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """What is noted about a card where it was let go; a half of an emotional map turns its level round."""
    told = dict(marks)
    if side := told.pop(journey.SIDE, ""):
        told["level"] = journey.turned(card, side)
    return {key: text for key, text in told.items() if card.marks.get(key, "") != text}
