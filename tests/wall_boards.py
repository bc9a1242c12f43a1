"""Faces of the wall on which a board stands: one of each kind, as a room fills it; and the fullest ones."""

from collections.abc import Callable, Mapping
from functools import partial

from copfacil.app import sample
from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards.board import Board
from copfacil.core.faces import Wall, wall
from copfacil.core.gestures import Events
from copfacil.core.session import Session, evolve
from copfacil.exercises.shelf import shelf
from tests import board_samples
from tests.screen_states_board import ASKS, CLUSTERS, DOTS, OFFERS, POSED, SAID, SEATED

_AT = 60_000


class Room:
    """A session with the people of the sample day and one board."""

    def __init__(self, exercise: str, preset: str = "") -> None:
        self.session = Session()
        self.now = 0
        self.act(gestures.list_people, sample.people().people)
        self.act(gestures.play, shelf().exercises[exercise], play_id="b", preset=preset)
        self.act(gestures.read_and_start)

    def act(self, gesture: Callable[..., Events], *told: object, **named: object) -> None:
        """A gesture."""
        for one in gesture(self.session, self.now, *told, **named):
            self.session = evolve(self.session, one, self.now)

    @property
    def board(self) -> Board:
        """The board that is on."""
        board = self.session.board
        assert board is not None
        return board

    def named(self, name: str) -> str:
        """Id of a person by name."""
        return next(person.id for person in self.session.people.values() if person.name == name)

    def face(self, phase: str) -> Wall:
        """What the room sees in a phase of the play."""
        play = self.session.play
        assert play is not None
        for _ in range(next(at for at, step in enumerate(play.steps) if step.key == phase)):
            self.act(gestures.go_next)
            self.act(gestures.start)
        return self.seen()

    def seen(self) -> Wall:
        """What the room sees now."""
        return wall(self.session, self.now + _AT, lambda _: "10:30")


def compass() -> Room:
    """Ninety cards in clusters, dots on suggestions."""
    room = Room("compass")
    room.act(on.pose, "b", POSED)
    for zone, clusters in CLUSTERS.items():
        for title, (count, texts) in clusters.items():
            cards = [f"{zone}-{title}-{number}" for number in range(count)]
            for number, card in enumerate(cards):
                text = texts[number] if number < len(texts) else SAID[number % len(SAID)]
                room.act(on.write, "b", zone, text, card=card)
            room.act(on.cluster, "b", title, title, cards)
    for number, text in enumerate(DOTS):
        room.act(on.write, "b", "suggestions", text, card=f"s{number}")
        room.act(on.vote, "b", f"s{number}", DOTS[text])
    room.act(on.reveal, "b")
    return room


def ring() -> Room:
    """Twelve people, eight asks, twelve offers."""
    room = Room("ring")
    room.act(on.circle, "b", [[room.named(name) for name in SEATED]])
    for name, text, due in ASKS:
        room.act(on.write, "b", "asks", text, card=name, by=room.named(name), marks={"due": due} if due else {})
    for number, (helper, ask, kind, text, state, _) in enumerate(OFFERS):
        marks = {"kind": kind, **({"state": state} if state else {})}
        room.act(on.link, "b", room.named(helper), ask, key=f"o{number}", text=text, marks=marks)
    return room


def fishbowl() -> Room:
    """Three inside, and what the room heard."""
    room = Room("fishbowl", preset="open")
    for name in SEATED[:3]:
        room.act(on.seat, "b", room.named(name))
    for number, text in enumerate(("We say sorry too late", "Ask the porters, they know", "Silence is not consent")):
        room.act(on.write, "b", "harvest", text, card=f"h{number}")
    return room


def pairs() -> Room:
    """Eight pairs that met in two rounds."""
    room = Room("relational-one-to-ones")
    for number, (one, other) in enumerate(zip(SEATED, SEATED[3:], strict=False)):
        marks = {"round": str(1 + number % 2)}
        room.act(on.link, "b", room.named(one), room.named(other), key=f"m{number}", marks=marks)
    return room


def _lanes(exercise: str) -> Room:
    room = Room(exercise)
    board_samples.lanes(room.act, room.board, exercise)
    return room


def _filled(exercise: str, fill: Callable[[board_samples.Act, Board], None]) -> Room:
    room = Room(exercise)
    fill(room.act, room.board)
    return room


def _grid() -> Room:
    room = Room("open-space")
    board_samples.grid(room.act, room.board, room.named)
    return room


KINDS: Mapping[str, tuple[Callable[[], Room], str]] = {
    "compass": (compass, "dots"),
    "ring": (ring, "ask"),
    "fishbowl": (fishbowl, "harvest"),
    "tree": (partial(_filled, "change-tree", board_samples.tree), "room"),
    "what": (partial(_lanes, "what-so-what"), "now-all"),
    "triz": (partial(_lanes, "triz"), "stop"),
    "appreciative": (partial(_lanes, "appreciative-enquiry"), "destiny"),
    "ecocycle": (partial(_lanes, "ecocycle"), "wall"),
    "questions": (partial(_lanes, "keynote-interview"), "answers"),
    "matrix": (partial(_filled, "value-stories", board_samples.matrix), "fours"),
    "journey": (partial(_filled, "emotional-map", board_samples.journey), "vote"),
    "river": (partial(_filled, "river", board_samples.river), "river"),
    "pairs": (pairs, "debrief"),
    "scores": (partial(_filled, "twenty-five-ten", board_samples.scored), "count"),
    "grid": (_grid, "first"),
}
"""A room by the name of its face, and the phase in which it is looked at."""


def faces() -> dict[str, Wall]:
    """A face of each kind of board."""
    return {f"board-{name}": made().face(phase) for name, (made, phase) in KINDS.items()}
