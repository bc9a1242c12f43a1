"""A session as it stands: the value that every screen and sheet is drawn from, and how events change it.

The fold never asks the shelf of exercises: what was played carries its own plan. So a refold with an empty shelf
gives the same session, clocks included.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any

from copfacil.core import events as e
from copfacil.core import playing
from copfacil.core.agenda import fold as agenda
from copfacil.core.agenda.plan import Agenda
from copfacil.core.boards import board as boards
from copfacil.core.boards.board import Board
from copfacil.core.boards.events import BoardOpened
from copfacil.core.changing import replace
from copfacil.core.events import Attendance, Face
from copfacil.core.feedback import fold as feedback
from copfacil.core.feedback.fold import Feedback
from copfacil.core.groups import Group
from copfacil.core.launch import kit as launch
from copfacil.core.launch.kit import Kit
from copfacil.core.many import Many
from copfacil.core.people import Person
from copfacil.core.play import Play
from copfacil.core.uncollected import uncollected
from copfacil.core.value import dataclass


@dataclass(frozen=True)
class Card:
    """Something that was captured.

    Attributes:
        id: opaque.
        what: action, learning, note.
        text: as it was keyed.
        at: when, ms on the session's clock.
        play: during which play, empty for none.
        group: whose it is, None for the room.
        owner, asker: of an action: person ids.
        due: ISO date, empty for none.
        released: a learning line may be shown and printed.
        done: an action was carried out.
    """

    id: str
    what: str
    text: str
    at: int
    play: str = ""
    group: int | None = None
    owner: str = ""
    due: str = ""
    asker: str = ""
    released: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class Health:
    """A group's answers after a sitting, 1 to 5 each."""

    connected: int
    useful: int
    kept: int


@dataclass(frozen=True, kw_only=True)
class Session:
    """A session as it stands.

    Attributes:
        title, day, place: how it is headed; day is an ISO date.
        branch: where it went on beside the session it comes from; empty for one that did not.
        people: everybody on the list by id, in the list's order.
        away: who is not here.
        late: who comes later, and until when (clock time, may be empty).
        presence: who came or went when: (ms on the session's clock, how they were from then on) by person id.
        mix, apart: facts by which groups are mixed and kept apart.
        groups: as they are now.
        size: what size was asked for.
        released: the wall may show names.
        face: what the wall shows until the next exercise is put on or its clock starts.
        plays: what was played, by id, in order.
        current: the id of the play that is on, empty for none.
        cards: what was captured.
        actions: those of the cards that are actions, by id; kept beside so that nobody searches thousands of cards.
        health: answers by (play, group).
        boards: what the room made, by id, in the order in which they were opened.
        agenda: the day as it is planned, and how it went.
        feedback: what people said of it on sheets without names.
        kit: what was written and ticked for a first meeting.
    """

    title: str = ""
    branch: str = ""
    day: str = ""
    place: str = ""
    people: Mapping[str, Person] = field(default_factory=dict)
    away: frozenset[str] = frozenset()
    late: Mapping[str, str] = field(default_factory=dict)
    presence: Mapping[str, tuple[tuple[int, Attendance], ...]] = field(default_factory=dict)
    mix: tuple[str, ...] = ("role_family", "organisation", "region")
    apart: tuple[str, ...] = ("organisation",)
    groups: tuple[Group, ...] = ()
    size: int = 4
    released: bool = False
    face: Face = "auto"
    plays: Mapping[str, Play] = field(default_factory=dict)
    current: str = ""
    cards: Many[Card] = field(default_factory=Many)
    actions: Mapping[str, Card] = field(default_factory=dict)
    health: Mapping[tuple[str, int], Health] = field(default_factory=dict)
    boards: Mapping[str, Board] = field(default_factory=dict)
    agenda: Agenda = field(default_factory=Agenda)
    feedback: Feedback = field(default_factory=Feedback)
    kit: Kit = field(default_factory=Kit)

    @property
    def headed(self) -> str:
        """The title, with the name of the branch where it is one."""
        return f"{self.title} ({self.branch})" if self.branch else self.title

    @property
    def play(self) -> Play | None:
        """The play that is on."""
        return self.plays.get(self.current)

    @property
    def board(self) -> Board | None:
        """The board of the play that is on; without one, the board opened last."""
        return self.boards.get(self.current) or next(reversed([*self.boards.values()]), None)

    @property
    def present(self) -> tuple[Person, ...]:
        """Who is here now: neither away nor still expected."""
        return tuple(p for p in self.people.values() if p.id not in self.away and p.id not in self.late)

    def group(self, number: int) -> Group | None:
        """The group of that number."""
        return next((group for group in self.groups if group.number == number), None)

    def seat_of(self, person: str) -> Group | None:
        """The group in which a person sits."""
        return next((group for group in self.groups if person in group.members), None)


def evolve(state: Session, happened: object, at: int) -> Session:
    """The session after an event at ``at`` (ms on the session's clock).

    Total: an event that makes no sense any more, or that this copfacil does not know, changes nothing.
    """
    change = _CHANGES.get(type(happened))
    return state if change is None else change(state, happened, at)


def fold(rows: Iterable[tuple[object, int]], state: Session | None = None) -> Session:
    """The session after all events, each with its time, from ``state`` or from the beginning."""
    state = state or Session()
    changes = _CHANGES
    with uncollected():
        for happened, at in rows:
            change = changes.get(type(happened))
            if change is not None:
                state = change(state, happened, at)
    return state


Change = Callable[[Session, Any, int], Session]


def _titled(s: Session, h: e.Titled, _: int) -> Session:
    return replace(s, title=h.title, day=h.day, place=h.place)


def _listed(s: Session, h: e.PersonListed, _: int) -> Session:
    return replace(s, people={**s.people, h.person.id: h.person})


def _dropped(s: Session, h: e.PersonDropped, at: int) -> Session:
    if h.person not in s.people:
        return s
    groups = tuple(
        replace(g, members=_without(g.members, h.person), order=_without(g.order, h.person)) for g in s.groups
    )
    return _seated(
        replace(
            s,
            people={key: person for key, person in s.people.items() if key != h.person},
            away=s.away - {h.person},
            late={key: until for key, until in s.late.items() if key != h.person},
            presence={key: told for key, told in s.presence.items() if key != h.person},
            groups=tuple(g for g in groups if g.members),
            boards={key: boards.without_person(board, h.person, at) for key, board in s.boards.items()},
        )
    )


def _without(ids: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(i for i in ids if i != gone)


def _attended(s: Session, h: e.Attended, at: int) -> Session:
    if h.person not in s.people:
        return s
    late = {key: until for key, until in s.late.items() if key != h.person}
    if h.state == "late":
        late[h.person] = h.until
    away = s.away | {h.person} if h.state == "away" else s.away - {h.person}
    presence = {**s.presence, h.person: (*s.presence.get(h.person, ()), (at, h.state))}
    return replace(s, away=away, late=late, presence=presence)


def _mix(s: Session, h: e.MixChosen, _: int) -> Session:
    return replace(s, mix=h.mix, apart=h.apart)


def _formed(s: Session, h: e.GroupsFormed, _: int) -> Session:
    known = {g.number: g.spot for g in s.groups}
    groups = tuple(replace(g, spot=g.spot or known.get(g.number, "")) for g in h.groups)
    return _seated(replace(s, groups=groups, size=h.size))


def _seated(s: Session) -> Session:
    """The session with its groups also at the tables of the play that is on, where that play has tables."""
    play = s.play
    if play is None or not play.tables:
        return s
    return replace(s, plays={**s.plays, play.id: replace(play, tables=s.groups)})


def _spot(s: Session, h: e.SpotNamed, _: int) -> Session:
    return _seated(replace(s, groups=tuple(replace(g, spot=h.spot) if g.number == h.group else g for g in s.groups)))


def _names(s: Session, h: e.NamesReleased, _: int) -> Session:
    return replace(s, released=h.released)


def _face(s: Session, h: e.FaceChosen, _: int) -> Session:
    return replace(s, face=h.face)


def _played(s: Session, h: e.Played, at: int) -> Session:
    play = Play(
        id=h.play,
        exercise=h.exercise,
        version=h.version,
        preset=h.preset,
        name=h.name,
        steps=h.steps,
        auto=h.auto,
        tables=h.groups,
        captures=h.captures,
        way=h.way,
    )
    plays = {**s.plays, h.play: playing.put_on(play, at)}
    before = s.play
    if before is not None:
        plays[before.id] = playing.end(before, at)
    return replace(s, plays=plays, current=h.play, face="auto")


def _in_play(change: Callable[[Play, Any, int], Play]) -> Change:
    """The change of a session that changes one play."""

    def changed(s: Session, h: Any, at: int) -> Session:  # noqa: ANN401 - one of the play's own events
        play = s.plays.get(h.play)
        if play is None:
            return s
        after = change(play, h, at)
        return s if after is play else replace(s, plays={**s.plays, play.id: after})

    return changed


_start = _in_play(lambda play, h, at: playing.start(play, at, h.group))


def _started(s: Session, h: e.Started, at: int) -> Session:
    """Runs, and the wall with it: a room never looks at a chosen face while its clock goes."""
    after = _start(s, h, at)
    return after if after is s else replace(after, face="auto")


def _ended(s: Session, h: e.Ended, at: int) -> Session:
    play = s.plays.get(h.play)
    if play is None:
        return s
    current = "" if s.current == h.play else s.current
    return replace(s, plays={**s.plays, play.id: playing.end(play, at)}, current=current)


def _slept(s: Session, h: e.Slept, _: int) -> Session:
    play = s.play
    if play is None or not h.counted:
        return s
    return replace(s, plays={**s.plays, play.id: playing.pass_time(play, h.ms)})


def _with_card(s: Session, card: Card) -> Session:
    actions = {**s.actions, card.id: card} if card.what == "action" else s.actions
    return replace(s, cards=s.cards.put(card.id, card), actions=actions)


def _kept(s: Session, h: e.Kept, at: int) -> Session:
    return _with_card(s, Card(h.card, h.what, h.text, at, h.play, h.group, h.owner, h.due, h.asker, h.released))


def _amended(s: Session, h: e.Amended, _: int) -> Session:
    card = s.cards.get(h.card)
    if card is None:
        return s
    return _with_card(s, replace(card, text=h.text, owner=h.owner, due=h.due, asker=h.asker, released=h.released))


def _settled(s: Session, h: e.Settled, _: int) -> Session:
    card = s.cards.get(h.card)
    return s if card is None else _with_card(s, replace(card, done=h.done))


def _removed(s: Session, h: e.Removed, _: int) -> Session:
    actions = {key: card for key, card in s.actions.items() if key != h.card} if h.card in s.actions else s.actions
    return replace(s, cards=s.cards.drop(h.card), actions=actions)


def _health(s: Session, h: e.HealthChecked, _: int) -> Session:
    return replace(s, health={**s.health, (h.play, h.group): Health(h.connected, h.useful, h.kept)})


def _opened(s: Session, h: BoardOpened, _: int) -> Session:
    return replace(s, boards={**s.boards, h.board: boards.opened(h)})


def _in_board(change: boards.Change) -> Change:
    """The change of a session that changes one board."""

    def changed(s: Session, h: Any, at: int) -> Session:  # noqa: ANN401 - one of the board's own events
        board = s.boards.get(h.board)
        return s if board is None else replace(s, boards={**s.boards, board.id: change(board, h, at)})

    return changed


def _in_agenda(change: agenda.Change) -> Change:
    """The change of a session that changes its day."""
    return lambda s, h, _: replace(s, agenda=change(s.agenda, h))


def _in_feedback(change: feedback.Change) -> Change:
    """The change of a session that changes its feedback."""
    return lambda s, h, _: replace(s, feedback=change(s.feedback, h))


def _in_kit(change: launch.Change) -> Change:
    """The change of a session that changes its kit."""
    return lambda s, h, _: replace(s, kit=change(s.kit, h))


_CHANGES: dict[type, Change] = {
    e.Titled: _titled,
    e.Branched: lambda s, h, _: replace(s, branch=h.name),
    e.PersonListed: _listed,
    e.PersonDropped: _dropped,
    e.Attended: _attended,
    e.MixChosen: _mix,
    e.GroupsFormed: _formed,
    e.SpotNamed: _spot,
    e.NamesReleased: _names,
    e.FaceChosen: _face,
    e.Played: _played,
    e.Read: _in_play(lambda play, _, __: replace(play, read=True)),
    e.Started: _started,
    e.Paused: _in_play(lambda play, _, at: playing.pause(play, at)),
    e.Resumed: _in_play(lambda play, _, at: playing.resume(play, at)),
    e.Went: _in_play(lambda play, h, at: playing.go(play, at, h)),
    e.Lengthened: _in_play(lambda play, h, at: playing.lengthen(play, at, h.index, h.ms, h.group)),
    e.Held: _in_play(lambda play, h, at: playing.hold(play, at, h.group)),
    e.Released: _in_play(lambda play, h, at: playing.release(play, at, h.group)),
    e.CaughtUp: _in_play(lambda play, h, at: playing.catch_up(play, at, h.group, dict(h.lengths))),
    e.AdvanceChosen: _in_play(lambda play, h, at: playing.advance(play, at, auto=h.auto)),
    e.Ended: _ended,
    e.Slept: _slept,
    e.Kept: _kept,
    e.Amended: _amended,
    e.Settled: _settled,
    e.Removed: _removed,
    e.HealthChecked: _health,
    BoardOpened: _opened,
    **{kind: _in_board(change) for kind, change in boards.CHANGES.items()},
    **{kind: _in_agenda(change) for kind, change in agenda.CHANGES.items()},
    **{kind: _in_feedback(change) for kind, change in feedback.CHANGES.items()},
    **{kind: _in_kit(change) for kind, change in launch.CHANGES.items()},
}
