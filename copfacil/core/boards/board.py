"""A board as it stands, and how events change it: zones, cards, clusters, links, dots, chairs, the same for every kind.

What a kind makes of them (asks and offers, two placements on a tree, levels of a river) is read from this value by
pure functions beside; so there is one fold, one undo, one way to the disk.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from copfacil.core.boards import events as b
from copfacil.core.boards.plan import BoardKind, Zone
from copfacil.core.changing import replace
from copfacil.core.many import Many
from copfacil.core.value import dataclass

Marks = Mapping[str, str]
"""What is noted about a card or a link, by a word of the board's kind ("due", "state", "consent")."""


@dataclass(frozen=True)
class Card:
    """A card on a board.

    Attributes:
        id: opaque.
        zone: key of its zone.
        text: its words.
        by: person id, empty for nobody's.
        at: when it was written, ms on the session's clock.
        count: for how many like it it stands.
        cluster: id of its cluster, empty for none.
        dots: votes on it.
        marks: what is noted about it.
    """

    id: str
    zone: str
    text: str
    by: str = ""
    at: int = 0
    count: int = 1
    cluster: str = ""
    dots: int = 0
    marks: Marks = field(default_factory=dict)


@dataclass(frozen=True)
class Link:
    """A line from one card or person to another.

    Attributes:
        id: opaque.
        source, target: ids of cards or people.
        text: its words.
        at: when it was drawn, ms on the session's clock.
        marks: what is noted about it.
    """

    id: str
    source: str
    target: str
    text: str = ""
    at: int = 0
    marks: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Cards of one zone that belong together."""

    id: str
    zone: str
    title: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """A time on a chair inside.

    Attributes:
        person: id.
        seat: 1 and up.
        began: ms on the session's clock.
        ended: the same; None while the person sits there.
    """

    person: str
    seat: int
    began: int
    ended: int | None = None


@dataclass(frozen=True, kw_only=True)
class Board:
    """A board as it stands.

    Attributes:
        id: opaque; a play's board has the play's id.
        kind: how it is drawn and what can be done on it.
        name: what people call it.
        zones: in the order in which people fill them.
        play: the play it was made in, empty for none.
        circles: person ids by ring, in order.
        anonymous: authors are dropped at the door.
        revealed: the wall may show the cards.
        seats: chairs inside.
        posed: the sentence in the middle.
        cards: all cards, in the order in which they came.
        order: card ids by zone key, in the order in which they stand.
        clusters: by id.
        links: all lines, in the order in which they came.
        sittings: times on chairs, in the order in which they began.
        dots: how many each person may place.
        then: how the last board of its kind stood, its name that of its session; None where there was none.
    """

    id: str
    kind: BoardKind
    name: str
    zones: tuple[Zone, ...] = ()
    play: str = ""
    circles: tuple[tuple[str, ...], ...] = ()
    anonymous: bool = False
    revealed: bool = True
    seats: int = 0
    posed: str = ""
    cards: Many[Card] = field(default_factory=Many)
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    clusters: Mapping[str, Cluster] = field(default_factory=dict)
    links: Many[Link] = field(default_factory=Many)
    sittings: tuple[Sitting, ...] = ()
    dots: int = 0
    then: "Board | None" = None

    def zone(self, key: str) -> Zone | None:
        """The zone of that key."""
        return next((zone for zone in self.zones if zone.key == key), None)

    def cards_in(self, zone: str) -> tuple[Card, ...]:
        """The cards of a zone in the order in which they stand."""
        return tuple(card for key in self.order.get(zone, ()) if (card := self.cards.get(key)) is not None)

    def counted(self, zone: str) -> int:
        """How many cards a zone holds, those a card stands for counted."""
        return sum(card.count for card in self.cards_in(zone))

    @property
    def inside(self) -> Mapping[int, str]:
        """Who sits on which chair now: person ids by seat."""
        return {s.seat: s.person for s in self.sittings if s.ended is None}


def opened(h: b.BoardOpened) -> Board:
    """The board that an event opens."""
    return Board(
        id=h.board,
        kind=h.kind,
        name=h.name,
        zones=h.zones,
        play=h.play,
        circles=h.circles,
        anonymous=h.anonymous,
        revealed=not h.hidden,
        seats=h.seats,
        dots=h.dots,
        then=_then(h) if h.then else None,
    )


def _then(h: b.BoardOpened) -> Board:
    """The last board of this kind as far as it was counted: its cards have no words and no names."""
    cards: Many[Card] = Many()
    order: dict[str, tuple[str, ...]] = {}
    for at, one in enumerate(h.then):
        card = Card(f"then-{at}", one.zone, f"then-{at}", count=one.count, marks=one.marks)
        cards = cards.put(card.id, card)
        order[card.zone] = (*order.get(card.zone, ()), card.id)
    return Board(id=f"{h.board}-then", kind=h.kind, name=h.since, zones=h.zones, cards=cards, order=order)


Change = Callable[[Board, Any, int], Board]


def _written(board: Board, h: b.CardWritten, at: int) -> Board:
    if h.card in board.cards or board.zone(h.zone) is None:
        return board
    card = Card(h.card, h.zone, h.text, "" if board.anonymous else h.by, at, h.count, marks=h.marks)
    order = {**board.order, h.zone: (*board.order.get(h.zone, ()), h.card)}
    return replace(board, cards=board.cards.put(card.id, card), order=order)


def _on_card(change: Callable[[Card, Any], Card]) -> Change:
    """The change of a board that changes one card."""

    def changed(board: Board, h: Any, _: int) -> Board:  # noqa: ANN401 - one of the card's own events
        card = board.cards.get(h.card)
        return board if card is None else replace(board, cards=board.cards.put(card.id, change(card, h)))

    return changed


def _moved(board: Board, h: b.CardMoved, _: int) -> Board:
    card = board.cards.get(h.card)
    if card is None or board.zone(h.zone) is None:
        return board
    cluster = board.clusters.get(h.cluster)
    within = h.cluster if cluster is not None and cluster.zone == h.zone else ""
    order = {**board.order, card.zone: _without(board.order.get(card.zone, ()), card.id)}
    there = order.get(h.zone, ())
    place = there.index(h.before) if h.before in there else len(there)
    order[h.zone] = (*there[:place], card.id, *there[place:])
    return replace(board, cards=board.cards.put(card.id, replace(card, zone=h.zone, cluster=within)), order=order)


def _taken(board: Board, h: b.CardTaken, _: int) -> Board:
    card = board.cards.get(h.card)
    if card is None:
        return board
    links = board.links
    for link in board.links:
        if card.id in {link.source, link.target}:
            links = links.drop(link.id)
    order = {**board.order, card.zone: _without(board.order.get(card.zone, ()), card.id)}
    return replace(board, cards=board.cards.drop(card.id), order=order, links=links)


def _titled(board: Board, h: b.ClusterTitled, _: int) -> Board:
    if h.title:
        return replace(board, clusters={**board.clusters, h.cluster: Cluster(h.cluster, h.zone, h.title)})
    cards = board.cards
    for card in board.cards_in(h.zone):
        if card.cluster == h.cluster:
            cards = cards.put(card.id, replace(card, cluster=""))
    clusters = {key: cluster for key, cluster in board.clusters.items() if key != h.cluster}
    return replace(board, cards=cards, clusters=clusters)


def _linked(board: Board, h: b.Linked, at: int) -> Board:
    link = Link(h.link, h.source, h.target, h.text, at, h.marks)
    return replace(board, links=board.links.put(link.id, link))


def _link_marked(board: Board, h: b.LinkMarked, _: int) -> Board:
    link = board.links.get(h.link)
    if link is None:
        return board
    return replace(board, links=board.links.put(link.id, replace(link, marks=_marked(link.marks, h.marks))))


def _seated(board: Board, h: b.Seated, at: int) -> Board:
    leaves = {h.person, board.inside.get(h.seat, "")}
    kept = tuple(_ended(s, at) if s.ended is None and s.person in leaves else s for s in board.sittings)
    taken = (Sitting(h.person, h.seat, at),) if 0 < h.seat <= board.seats else ()
    return replace(board, sittings=kept + taken)


def _ended(sitting: Sitting, at: int) -> Sitting:
    return Sitting(sitting.person, sitting.seat, sitting.began, at)


def _marked(marks: Marks, new: Marks) -> Marks:
    return {key: text for key, text in {**marks, **new}.items() if text}


def _without(ids: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(i for i in ids if i != gone)


CHANGES: Mapping[type, Change] = {
    b.BoardPosed: lambda board, h, _: replace(board, posed=h.text),
    b.BoardCircled: lambda board, h, _: replace(board, circles=h.circles),
    b.CardWritten: _written,
    b.CardEdited: _on_card(lambda card, h: replace(card, text=h.text)),
    b.CardMoved: _moved,
    b.CardMarked: _on_card(lambda card, h: replace(card, marks=_marked(card.marks, h.marks))),
    b.CardTaken: _taken,
    b.ClusterTitled: _titled,
    b.Linked: _linked,
    b.LinkMarked: _link_marked,
    b.Unlinked: lambda board, h, _: replace(board, links=board.links.drop(h.link)),
    b.Voted: _on_card(lambda card, h: replace(card, dots=max(h.dots, 0))),
    b.Seated: _seated,
    b.Revealed: lambda board, h, _: replace(board, revealed=h.revealed),
}
"""What each event does to its board."""


def without_person(board: Board, person: str, at: int) -> Board:
    """The board when somebody is taken off the list: nothing on it has their name, and everything counts as it did.

    Their cards, and their offers in a ring, are nobody's; their chair and their place are free, the time that they sat
    inside stays with an id that nobody is called by.
    """
    cards, links = board.cards, board.links
    for card in board.cards:
        if card.by == person:
            cards = cards.put(card.id, replace(card, by=""))
    for link in board.links:
        if link.source == person and board.kind == "ring":
            links = links.put(link.id, replace(link, source=""))
    return replace(
        board,
        cards=cards,
        links=links,
        circles=tuple(_without(circle, person) for circle in board.circles),
        sittings=tuple(_ended(s, at) if s.ended is None and s.person == person else s for s in board.sittings),
    )
