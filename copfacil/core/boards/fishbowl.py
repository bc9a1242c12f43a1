"""A fishbowl read from its board: who is inside, for how long, who has not been in yet.

Names of people who have not spoken are for the desk's eyes: it offers them a way in, the room is never told. What the
room heard stands as cards in the zone "harvest", what it asks in "questions".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from copfacil.core.boards.board import Board, Card
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg

HARVEST, QUESTIONS = "harvest", "questions"
"""Keys of its zones."""

SATELLITE = "satellite"
"""Mark of a card: the number of the group outside that wrote it."""

LONG = 5 * MINUTE
"""Somebody who sits inside for so long is asked to make room, ms."""

FEW_INSIDE = 2
"""With fewer inside there is no talk."""

MICROPHONES = 30
"""Above so many people a voice from the middle is not heard."""

Mode = Literal["open", "closed", "user-experience"]
"""A chair stays empty; groups go in by turns; those who have done it talk and the room asks afterwards."""

Chair = Literal["open", "last-call", "closed"]
"""Whether somebody may still come in."""


def mode(preset: str) -> Mode:
    """How a way of running it fills its chairs."""
    if preset.startswith("closed"):
        return "closed"
    return "user-experience" if preset.startswith("user-experience") else "open"


def chair(how: Mode, phases: Sequence[str], phase: str) -> Chair:
    """Whether the empty chair is open: by the phase that is on, among those of the exercise in their order."""
    if how != "open" or phase not in phases:
        return "closed"
    here = phases.index(phase)
    last = phases.index("last-call") if "last-call" in phases else len(phases)
    return "open" if here < last else "last-call" if here == last else "closed"


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody who sits inside now.

    Attributes:
        person: id.
        seat: 1 and up.
        ms: for how long.
    """

    person: str
    seat: int
    ms: int

    @property
    def long(self) -> bool:
        """Whether it is time to make room."""
        return self.ms >= LONG


def stays(board: Board, now: int) -> tuple[Stay, ...]:
    """Who sits inside, the longest first."""
    inside = [Stay(s.person, s.seat, max(now - s.began, 0)) for s in board.sittings if s.ended is None]
    return tuple(sorted(inside, key=lambda stay: -stay.ms))


def free(board: Board) -> tuple[int, ...]:
    """Chairs that nobody sits on."""
    return tuple(seat for seat in range(1, board.seats + 1) if seat not in board.inside)


def air(board: Board, now: int) -> Mapping[str, int]:
    """How long each has been inside in all, ms by person; those who never were are left out."""
    times: dict[str, int] = {}
    for s in board.sittings:
        times[s.person] = times.get(s.person, 0) + max((now if s.ended is None else s.ended) - s.began, 0)
    return times


def not_in(board: Board, people: Sequence[str]) -> tuple[str, ...]:
    """Who has not been inside, for the desk alone."""
    been = {s.person for s in board.sittings}
    return tuple(person for person in people if person not in been)


def following(board: Board, people: Sequence[str]) -> tuple[str, ...]:
    """Who goes in next in a closed bowl: as many of those who have not been inside as there are chairs."""
    return not_in(board, people)[: board.seats]


def changed_over(board: Board, group: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Who takes which chair when the next group goes in: (person, seat), seat 0 for those who come out first."""
    out = tuple((person, 0) for _, person in sorted(board.inside.items()) if person not in group)
    kept = {person: seat for seat, person in board.inside.items() if person in group}
    seats = [seat for seat in range(1, board.seats + 1) if seat not in kept.values()]
    come = [person for person in group if person not in kept]
    return (*out, *zip(come, seats, strict=False))


def of_satellites(board: Board) -> tuple[tuple[int, Card], ...]:
    """What groups outside wrote, each with the group's number: in their order, in each as it came."""
    noted = [(card.marks.get(SATELLITE, ""), card) for card in board.cards]
    return tuple(sorted(((int(group), card) for group, card in noted if group.isdecimal()), key=lambda one: one[0]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A fishbowl in figures that name nobody.

    Attributes:
        people: in the room.
        been: of these, inside at least once.
        entries: times that somebody came in.
        ms: inside, of all together.
        most: share of it that the person who was inside longest had, 0 to 1.
        even: the share each would have had.
    """

    people: int
    been: int
    entries: int
    ms: int
    most: float
    even: float


def tally(board: Board, now: int, people: Sequence[str]) -> Tally:
    """The figures of a fishbowl."""
    times = air(board, now)
    total = sum(times.values())
    return Tally(
        people=len(people),
        been=len(times),
        entries=len(board.sittings),
        ms=total,
        most=max(times.values(), default=0) / total if total else 0.0,
        even=1 / len(times) if times else 0.0,
    )


@dataclass(frozen=True, slots=True)
class Hint:
    """Something the host could do now.

    Attributes:
        text: the sentence.
        person: whom it is about, for the desk to name.
    """

    text: Msg
    person: str = ""


def hints(board: Board, how: Mode, door: Chair, now: int, people: Sequence[str]) -> tuple[Hint, ...]:
    """What the host could do now, the most pressing first."""
    inside = stays(board, now)
    told: list[Hint] = []
    if not board.sittings:
        starters = board.seats - (how == "open")
        told.append(Hint(Msg("{n} starter goes in.", "{n} starters go in; the talk begins.", n=starters)))
        if len(people) > MICROPHONES:
            told.append(Hint(Msg("Above thirty people: microphones, or nobody hears the middle.")))
        return tuple(told)
    if door == "last-call":
        waiting = len(not_in(board, people))
        told.append(Hint(Msg("Last call: {n} person has not been in.", "Last call: {n} have not been in.", n=waiting)))
    if how == "open" and not free(board):
        told.append(Hint(Msg("All chairs are taken: somebody makes room, and is thanked.")))
    told += [
        Hint(
            Msg("Inside for {n} minute: make room soon.", "Inside for {n} minutes: make room soon.", n=minutes),
            s.person,
        )
        for s in inside
        if how == "open" and s.long and (minutes := s.ms // MINUTE)
    ]
    if door != "closed" and len(inside) < FEW_INSIDE:
        told.append(Hint(Msg("Hardly anybody is inside: let pairs talk for a minute, then point to the chair.")))
    return tuple(told)
