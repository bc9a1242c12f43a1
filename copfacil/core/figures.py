"""What a board comes to in figures and in the words that may leave the room: for reports and exports."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from copfacil.core.boards import scores
from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.clusters import groups
from copfacil.core.boards.facts import facts
from copfacil.core.boards.leaving import leaving, may_leave, names_people, tells_places
from copfacil.core.boards.shapes import Frame
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Cards that belong together: their zone, their title, how many they are."""

    zone: str
    title: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A card that may be read outside the room.

    Attributes:
        zone: the name of where it stands.
        text: its words.
        cluster: the title of its cluster, empty for none.
        count: for how many like it it stands.
        dots: votes on it.
        score: out of 25 where ideas were scored; None elsewhere.
        by: who wrote it; empty where nobody is to be known.
    """

    zone: str
    text: str
    cluster: str = ""
    count: int = 1
    dots: int = 0
    score: float | None = None
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A line from one to another: an offer on an ask, two who want to talk.

    Attributes:
        source, target: names, or the words of cards.
        text: its words.
        due: ISO date, empty for none.
        state: what became of it, as the board notes it; empty for nothing yet.
    """

    source: str
    target: str
    text: str = ""
    due: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A board as it may be drawn outside the room.

    Attributes:
        board: with what may leave it.
        names: of people, by id, where they may be told.
        now: ms on the session's clock.
    """

    board: Board
    names: Mapping[str, str]
    now: int = 0

    def frame(self, w: float, h: float, letter: float) -> Frame:
        """What its layout is asked for, in a room and with letters of that size."""
        return Frame(w=w, h=h, letter=letter, audience="paper", names=self.names, now=self.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A board in figures.

    Attributes:
        name: what people call it.
        posed: the sentence in the middle.
        cards: how many, those a card stands for counted.
        facts: what a board of its kind comes to, a sentence each.
        zones: names and how many cards each holds, in the order in which people fill them.
        clusters: with their counts, zone by zone.
        answers: the cards that may be read outside the room, zone by zone; the best first where they were scored.
        held: how many cards stay in the room.
        links: how many lines were drawn.
        ties: those lines that may be read outside the room.
        picture: the board to be drawn.
    """

    name: str
    posed: str
    cards: int
    facts: tuple[Msg, ...]
    zones: tuple[tuple[str, int], ...]
    clusters: tuple[Cluster, ...]
    answers: tuple[Answer, ...]
    held: int
    links: int
    ties: tuple[Tie, ...]
    picture: Picture


def figures(board: Board, called: Callable[[str], str], *, now: int, people: Sequence[str]) -> Figures:
    """A board in figures.

    What stays in the room is said in ``leaving``. People are named only where somebody must find them afterwards: who
    asked and who offered, who convened a topic.

    Args:
        board: as it stands.
        called: the name of a person by id, empty for nobody.
        now: ms on the session's clock.
        people: ids of those who are here.
    """
    told = {card.id: card for zone in board.zones for card in board.cards_in(zone.key) if may_leave(board, card)}
    totals = {one.card.id: one.total for one in scores.ranking(board)} if board.kind == "scores" else {}
    answers = [_answer(board, card, totals.get(card.id), called) for card in told.values()]
    if totals:
        answers.sort(key=lambda one: -(one.score or 0.0))
    return Figures(
        name=board.name,
        posed=board.posed,
        cards=sum(board.counted(zone.key) for zone in board.zones),
        facts=facts(board, now=now, people=people),
        zones=tuple((zone.name, board.counted(zone.key)) for zone in board.zones) if tells_places(board) else (),
        clusters=tuple(
            Cluster(zone=zone.name, title=group.title, count=group.total)
            for zone in board.zones
            for group in groups(leaving(board), zone.key)
            if group.key
        ),
        answers=tuple(answers),
        held=len(board.cards) - len(told),
        links=len(board.links),
        ties=_ties(board, told, called),
        picture=Picture(board=leaving(board), names=_named(board, called), now=now),
    )


def _named(board: Board, called: Callable[[str], str]) -> Mapping[str, str]:
    """The names of everybody on a board whose people may be named outside the room."""
    if not names_people(board):
        return {}
    ids = [person for circle in board.circles for person in circle]
    ids += [card.by for card in board.cards] + [end for link in board.links for end in (link.source, link.target)]
    return {one: name for one in dict.fromkeys(ids) if one and one not in board.cards and (name := called(one))}


def _answer(board: Board, card: Card, score: float | None, called: Callable[[str], str]) -> Answer:
    zone, cluster = board.zone(card.zone), board.clusters.get(card.cluster)
    return Answer(
        zone=zone.name if zone else "",
        text=card.text,
        cluster=cluster.title if cluster else "",
        count=card.count,
        dots=card.dots,
        score=score,
        by=called(card.by) if names_people(board) else "",
    )


def _ties(board: Board, told: Mapping[str, Card], called: Callable[[str], str]) -> tuple[Tie, ...]:
    if not board.revealed:
        return ()

    def said(end: str) -> str:
        return told[end].text if end in told else called(end) if names_people(board) else ""

    drawn = ((said(link.source), said(link.target), link) for link in board.links)
    return tuple(
        Tie(
            source=source,
            target=target,
            text=link.text,
            due=link.marks.get("due", ""),
            state=link.marks.get("state", ""),
        )
        for source, target, link in drawn
        if source and target
    )
