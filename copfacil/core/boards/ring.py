"""Asks and offers in a ring, read from its board.

A card of the zone "asks" is an ask of its author. A link to it is an offer: from a person, or from a card of the zone
"offers", on which somebody said what they have to give before anybody asked. Marks on asks: ``due`` (ISO date),
``room-only`` (any text: not on posters). Marks on offers: ``kind``, ``state``, ``due``, ``outcome``, ``hours``, and
``week-2`` and its kin, the state at that look back.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, cast

from copfacil.core.bm25 import Index
from copfacil.core.boards.board import Board, Card, Link
from copfacil.core.kept import kept
from copfacil.core.people import Person
from copfacil.core.words import Msg

ASKS, OFFERS = "asks", "offers"
"""Keys of its zones."""

Kind = Literal["do", "contact", "info", "resource", "time"]

KINDS: Mapping[Kind, Msg] = {
    "do": Msg("does it"),
    "contact": Msg("contact"),
    "info": Msg("idea or document"),
    "resource": Msg("thing or room"),
    "time": Msg("an hour"),
}
"""The five kinds of offers, as they stand behind a helper's name."""

State = Literal["offered", "contacted", "helped", "fulfilled", "declined"]

STATES: Mapping[State, Msg] = {
    "offered": Msg("offered"),
    "contacted": Msg("in contact"),
    "helped": Msg("helped"),
    "fulfilled": Msg("fulfilled"),
    "declined": Msg("declined"),
}
"""What can have become of an offer, in the order in which it usually does."""

WEEKS = (2, 4, 8)
"""When to look back, in weeks after the ring."""

GIVES_LEAST, GIVES_TIMES = 4, 2
"""Somebody gives too much with so many offers, when they are also over so many times the mean."""

FIXED_MINUTES, EACH_MINUTES = 43.0, 2.5
"""A ring takes the first and, for each person, two to three minutes more (domain: Reciprocity Ring)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An offer on an ask.

    Attributes:
        id: of its link.
        helper: person id, empty for nobody's any more.
        ask: card id.
        asker: person id, empty for nobody's.
        kind, state: as noted; an offer is "offered" until something else is noted.
        text: its words.
        due: when the two will first speak, ISO date, empty for not agreed.
        outcome: what came of it, in the asker's words.
        hours: saved or given, as the asker says.
        weeks: its state at each look back where one was noted.
    """

    id: str
    helper: str
    ask: str
    asker: str
    kind: Kind
    state: State
    text: str
    due: str
    outcome: str
    hours: float
    weeks: Mapping[int, State]

    @property
    def happened(self) -> bool:
        """Whether it helped."""
        return self.state in {"helped", "fulfilled"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """A ring as it stands.

    Attributes:
        circles: person ids by ring, those who came later included.
        asks: in the order in which they stand.
        given: offers that nobody asked for yet, as cards.
        offers: those that were not declined.
        declined: the others.
    """

    circles: tuple[tuple[str, ...], ...]
    asks: tuple[Card, ...]
    given: tuple[Card, ...]
    offers: tuple[Offer, ...]
    declined: tuple[Offer, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody in it."""
        return tuple(person for circle in self.circles for person in circle)

    def gives(self) -> Counter[str]:
        """Offers made, by person."""
        return Counter(offer.helper for offer in self.offers)

    def gets(self) -> Counter[str]:
        """Offers received, by person."""
        return Counter(offer.asker for offer in self.offers)

    def askers(self) -> frozenset[str]:
        """Who has asked."""
        return frozenset(ask.by for ask in self.asks if ask.by)


@kept
def ring(board: Board) -> Ring:
    """What a board says about asks and offers."""
    asks = {card.id: card for card in board.cards_in(ASKS)}
    given = board.cards_in(OFFERS)
    offers = [_offer(board, link, asks[link.target]) for link in board.links if link.target in asks]
    offers = [offer for offer in offers if not offer.helper or offer.helper != offer.asker]
    came = [*(ask.by for ask in asks.values()), *(offer.helper for offer in offers), *(card.by for card in given)]
    return Ring(
        circles=_with_late(board.circles, came),
        asks=tuple(asks.values()),
        given=given,
        offers=tuple(offer for offer in offers if offer.state != "declined"),
        declined=tuple(offer for offer in offers if offer.state == "declined"),
    )


def _offer(board: Board, link: Link, ask: Card) -> Offer:
    said = board.cards.get(link.source)
    marks = link.marks
    if said is None and not marks:  # just said, with nothing noted yet: most of them while a ring goes on
        return Offer(
            id=link.id,
            helper=link.source,
            ask=ask.id,
            asker=ask.by,
            kind="do",
            state="offered",
            text=link.text,
            due="",
            outcome="",
            hours=0.0,
            weeks={},
        )
    return Offer(
        id=link.id,
        helper=link.source if said is None else said.by,
        ask=ask.id,
        asker=ask.by,
        kind=_kind(marks.get("kind", "")),
        state=_state(marks.get("state", "")) or "offered",
        text=link.text or (said.text if said else ""),
        due=marks.get("due", ""),
        outcome=marks.get("outcome", ""),
        hours=_number(marks.get("hours", "")),
        weeks={week: state for week in WEEKS if (state := _state(marks.get(f"week-{week}", "")))},
    )


def _with_late(circles: tuple[tuple[str, ...], ...], came: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The rings, with whoever asked or offered and sits in none added to the smallest."""
    rings = [list(circle) for circle in circles]
    sitting = {person for circle in circles for person in circle}
    for person in dict.fromkeys(came):
        if person and person not in sitting:
            if not rings:
                rings.append([])
            min(rings, key=len).append(person)
    return tuple(tuple(circle) for circle in rings)


@dataclass(frozen=True, slots=True)
class Gaps:
    """Who is left out so far, by id: for the desk's eyes."""

    not_asked: tuple[str, ...]
    not_offered: tuple[str, ...]
    not_helped: tuple[str, ...]
    """Asked, and nobody has offered."""


def gaps(of: Ring) -> Gaps:
    """Who has asked nothing, offered nothing, got nothing."""
    askers, gives, gets = of.askers(), of.gives(), of.gets()
    return Gaps(
        tuple(person for person in of.people if person not in askers),
        tuple(person for person in of.people if not gives[person]),
        tuple(person for person in of.people if person in askers and not gets[person]),
    )


def too_much(of: Ring) -> tuple[str, ...]:
    """Who gives so much that it may be too much: ask the others first."""
    people, gives = of.people, of.gives()
    mean = sum(gives[person] for person in people) / max(len(people), 1)
    return tuple(person for person in people if gives[person] >= GIVES_LEAST and gives[person] > GIVES_TIMES * mean)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """A ring in figures.

    Attributes:
        asks, offers: how many.
        with_offer: asks that have one.
        per_ask, per_person: offers.
        contacted: offers where the two have spoken at least.
        happened: offers that helped.
        fulfilled: asks of which an offer did what was asked.
        hours: as askers say, added up.
        pairs: who helps whom, whichever way.
        mutual: pairs that help each other; few of many say that help goes round.
    """

    asks: int
    offers: int
    with_offer: int
    per_ask: float
    per_person: float
    contacted: int
    happened: int
    fulfilled: int
    hours: float
    pairs: int
    mutual: int


def metrics(of: Ring) -> Metrics:
    """The figures of a ring."""
    ways = {(offer.helper, offer.asker) for offer in of.offers if offer.helper and offer.asker}
    pairs = {frozenset(way) for way in ways}
    return Metrics(
        asks=len(of.asks),
        offers=len(of.offers),
        with_offer=len({offer.ask for offer in of.offers}),
        per_ask=len(of.offers) / max(len(of.asks), 1),
        per_person=len(of.offers) / max(len(of.people), 1),
        contacted=sum(offer.state != "offered" for offer in of.offers),
        happened=sum(offer.happened for offer in of.offers),
        fulfilled=len({offer.ask for offer in of.offers if offer.state == "fulfilled"}),
        hours=sum(offer.hours for offer in of.offers),
        pairs=len(pairs),
        mutual=len(ways) - len(pairs),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """A look back at the offers some weeks after the ring.

    Attributes:
        week: 2, 4 or 8.
        on: the day.
        state: done once every offer has an answer, due from its day on.
        asked: offers whose state then was noted.
        reached: of these, at two weeks those in contact at least, later those that were fulfilled.
        offers: all there are.
    """

    week: int
    on: date
    state: Literal["coming", "due", "done"]
    asked: int
    reached: int
    offers: int


def look_backs(of: Ring, held: date, today: date) -> tuple[LookBack, ...]:
    """The looks back at two, four and eight weeks after the day on which a ring was held."""
    return tuple(_look_back(of, week, held + timedelta(weeks=week), today) for week in WEEKS)


def _look_back(of: Ring, week: int, on: date, today: date) -> LookBack:
    offers = (*of.offers, *of.declined)
    told = [offer.weeks[week] for offer in offers if week in offer.weeks]
    wanted = {"fulfilled"} if week > WEEKS[0] else {"contacted", "helped", "fulfilled"}
    return LookBack(
        week=week,
        on=on,
        state="done" if offers and len(told) == len(offers) else "due" if today >= on else "coming",
        asked=len(told),
        reached=sum(state in wanted for state in told),
        offers=len(offers),
    )


def looked_back(week: int, state: State) -> Mapping[str, str]:
    """What to note on an offer when its state was asked for at a look back."""
    return {"state": state, f"week-{week}": state}


def still_open(of: Ring) -> tuple[Card, ...]:
    """Asks that nothing has fulfilled yet: what the next module takes up."""
    fulfilled = {offer.ask for offer in of.offers if offer.state == "fulfilled"}
    return tuple(ask for ask in of.asks if ask.id not in fulfilled)


@dataclass(frozen=True, slots=True)
class Slip:
    """What one person takes home."""

    asks: tuple[Card, ...]
    gets: tuple[Offer, ...]
    gives: tuple[Offer, ...]


def slip(of: Ring, person: str) -> Slip:
    """What somebody asked, who offered what to them, what they offered."""
    return Slip(
        tuple(ask for ask in of.asks if ask.by == person),
        tuple(offer for offer in of.offers if offer.asker == person),
        tuple(offer for offer in of.offers if offer.helper == person),
    )


def shown(card: Card, audience: Literal["desk", "wall", "paper"]) -> bool:
    """Whether somebody may read an ask: one for the room only is read out there, and stands on no wall or paper."""
    return audience == "desk" or not card.marks.get("room-only")


def minutes(people: int, circles: int = 1, each: float = EACH_MINUTES) -> float:
    """How long a ring takes; rings side by side take as long as the largest."""
    return FIXED_MINUTES + _largest(people, circles) * each


def each_within(slot: float, people: int, circles: int = 1) -> float:
    """How many minutes of a slot are left for each ask; with fewer than two it is time for one ring more."""
    return max(slot - FIXED_MINUTES, 0.0) / max(_largest(people, circles), 1)


def _largest(people: int, circles: int) -> int:
    return -(-people // max(circles, 1))


@dataclass(frozen=True, slots=True)
class CouldHelp:
    """Somebody who might help with an ask, and the words that say so."""

    person: str
    words: tuple[str, ...]


def could_help(of: Ring, ask: Card, people: Iterable[Person], most: int = 5) -> tuple[CouldHelp, ...]:
    """Who wrote about themselves, or offered to others, what an ask speaks of; the likeliest first.

    Left out are the asker, those who have offered already and those who give too much.
    """
    out = {ask.by, *too_much(of), *(offer.helper for offer in (*of.offers, *of.declined) if offer.ask == ask.id)}
    texts = {person.id: [*person.facts.values()] for person in people if person.id not in out}
    for helper, text in (*((card.by, card.text) for card in of.given), *((o.helper, o.text) for o in of.offers)):
        if helper in texts:
            texts[helper].append(text)
    hits = Index({person: " ".join(parts) for person, parts in texts.items()}).ranked(ask.text, most)
    return tuple(CouldHelp(hit.key, hit.words) for hit in hits)


def _kind(text: str) -> Kind:
    return cast("Kind", text) if text in KINDS else "do"


def _state(text: str) -> State | None:
    return cast("State", text) if text in STATES else None


def _number(text: str) -> float:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return 0.0
    return number if 0 <= number < float("inf") else 0.0
