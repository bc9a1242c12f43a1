"""The doors of the screen of boards, and what it shows: gestures on the boards of the day that is open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.app.earlier import close, left, take_up, times
from copfacil.app.run_doors import offered as offered_first
from copfacil.app.run_doors import put_on
from copfacil.app.wall import WallKeeper
from copfacil.core import gestures
from copfacil.core.boards import events as b
from copfacil.core.boards import gestures as on
from copfacil.core.boards.plan import BoardPlan
from copfacil.core.gestures import Events, Refused
from copfacil.core.scene import dial
from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.ui.board.doors import Doors, NewCard, Offered
from copfacil.ui.board.values import OnWall, View
from copfacil.ui.desk.doors import PutOn

P = ParamSpec("P")

FIRST = ("compass", "ring", "fishbowl")
"""Boards that are offered before the others."""


@dataclass(frozen=True, kw_only=True)
class Around:
    """What the screen can do to the windows around it."""

    for_sponsor: Callable[[], Answer]
    print_board: Callable[[], Answer]
    to_the_gate: Callable[[], Answer]


def board_doors(day: Day, words: Words, around: Around) -> Doors:
    """The doors of boards onto a day."""
    act = day.act
    return Doors(
        words=words,
        now=day.host.now,
        today=day.today,
        offered=lambda: offered(day),
        labels=lambda board: labels(day, board),
        left=lambda board: left(day, board),
        earlier=lambda board: times(day, board),
        take_up=lambda board, card: take_up(day, board, card),
        close=lambda board, card: close(day, board, card),
        write=lambda board, card: write(day, board, card),
        paste=lambda board, cards: act(paste, board, cards),
        again=lambda board, card: act(again, board, card),
        edit=lambda board, card, text: act(on.edit, board, card, text),
        move=lambda board, cards, zone, cluster, before: act(
            each, on.move, board, cards, zone=zone, cluster=cluster, before=before
        ),
        put=lambda board, cards, zone, cluster, before: act(put, board, cards, zone, cluster, before),
        mark=lambda board, cards, marks: act(each, on.mark, board, cards, marks=marks),
        take=lambda board, cards: act(each, on.take, board, cards),
        cluster=lambda board, title, cards: act(on.cluster, board, fresh_id(), title, cards),
        retitle=lambda board, cluster, title: act(on.retitle, board, cluster, title),
        merge=lambda board, cards: act(on.merge, board, cards),
        split=lambda board, card, texts: act(on.split, board, card, [(fresh_id(), text) for text in texts]),
        vote=lambda board, card, dots: act(on.vote, board, card, dots),
        link=lambda board, source, target, text, marks: act(
            on.link, board, source, target, key=fresh_id(), text=text, marks=marks
        ),
        mark_link=lambda board, link, marks: act(on.mark_link, board, link, marks),
        unlink=lambda board, link: act(on.unlink, board, link),
        seat=lambda board, person, seat: act(on.seat, board, person, seat),
        leave=lambda board, person: act(on.leave, board, person),
        change_over=lambda board, people: act(on.change_over, board, people),
        circle=lambda board, circles: act(on.circle, board, circles),
        promise=lambda board, card, owner, due: act(on.promise, board, card, action=fresh_id(), owner=owner, due=due),
        pose=lambda board, text: act(on.pose, board, text),
        relabel=lambda board, key: relabel(day, board, key),
        reveal=lambda board, revealed: act(on.reveal, board, revealed=revealed),
        put_on=lambda exercise: put_on(day, PutOn(exercise=exercise, preset="")),
        start=lambda: act(gestures.start),
        to_the_gate=around.to_the_gate,
        pause=lambda: act(gestures.pause),
        resume=lambda: act(gestures.resume),
        go_next=lambda: act(gestures.go_next),
        go_back=lambda: act(gestures.go_back),
        undo=day.undo,
        redo=day.redo,
        for_sponsor=around.for_sponsor,
        print_board=around.print_board,
    )


# Questions.


def offered(day: Day) -> tuple[Offered, ...]:
    """Exercises that make a board; the three that a first meeting wants in front."""
    made = {one.key: one for one in offered_first(day) if one.board is not None}
    order = [*(key for key in FIRST if key in made), *(key for key in made if key not in FIRST)]
    return tuple(Offered(key=key, name=made[key].name, short=made[key].short) for key in order)


def labels(day: Day, board: str) -> tuple[tuple[str, str], ...]:
    """The sets of names that the exercise of a board has beside its own."""
    plan = _plan(day, board)
    return tuple((one.key, one.name) for one in plan.labels) if plan is not None else ()


def _plan(day: Day, board: str) -> BoardPlan | None:
    play = day.state.plays.get(board)
    exercise = day.shelf.get(play.exercise) if play is not None else None
    return exercise.board if exercise is not None else None


# Gestures that are made of several.


def each(
    session: Session,
    now: int,
    gesture: Callable[Concatenate[Session, int, str, str, P], Events],
    board: str,
    cards: Sequence[str],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> Events:
    """One gesture on several cards."""
    return tuple(one for card in cards for one in gesture(session, now, board, card, *args, **kwargs))


def write(day: Day, board: str, card: NewCard) -> str | Msg:
    """A card is written; gives its id."""
    key = fresh_id()
    why = day.act(_written, board, card, key)
    return key if why is None else why


def _written(session: Session, now: int, board: str, card: NewCard, key: str) -> Events:
    written = on.write(
        session, now, board, card.zone, card.text, card=key, by=card.by, count=card.count, marks=card.marks
    )
    if not card.cluster:
        return written
    return (*written, b.CardMoved(board=board, card=key, zone=card.zone, cluster=card.cluster))


def paste(session: Session, now: int, board: str, cards: Sequence[NewCard]) -> Events:
    """Many cards at once; those without words are passed over."""
    told = [card for card in cards if card.text.strip()]
    if not told:
        raise Refused(Msg("There is no text yet."))
    return tuple(one for card in told for one in _written(session, now, board, card, fresh_id()))


def put(  # noqa: PLR0913, PLR0917 - where cards go, and what is noted there
    session: Session, now: int, board: str, cards: Mapping[str, Mapping[str, str]], zone: str, cluster: str, before: str
) -> Events:
    """Cards go somewhere, where something is noted about each."""
    moved = each(session, now, on.move, board, list(cards), zone=zone, cluster=cluster, before=before)
    marked = (one for card, marks in cards.items() if marks for one in on.mark(session, now, board, card, marks))
    return (*moved, *marked)


def again(session: Session, _: int, board: str, card: str) -> Events:
    """The same words once more: a card stands for one more, and keeps its id, its place, its dots and its links."""
    held = session.boards.get(board)
    said = held.cards.get(card) if held is not None else None
    if held is None or said is None:
        raise Refused(Msg("This is not here any more."))
    order = held.order[said.zone]
    after = order[order.index(card) + 1 :][:1]
    return (
        b.CardTaken(board=board, card=card),
        b.CardWritten(
            board=board,
            card=card,
            zone=said.zone,
            text=said.text,
            by=said.by,
            count=said.count + 1,
            marks=said.marks,
        ),
        b.CardMoved(board=board, card=card, zone=said.zone, cluster=said.cluster, before="".join(after)),
        *((b.Voted(board=board, card=card, dots=said.dots),) if said.dots else ()),
        *(
            b.Linked(
                board=board, link=link.id, source=link.source, target=link.target, text=link.text, marks=link.marks
            )
            for link in held.links
            if card in {link.source, link.target}
        ),
    )


def relabel(day: Day, board: str, key: str) -> Answer:
    """The zones get another set of names; an empty key brings back the exercise's own."""
    plan = _plan(day, board)
    found = next((one for one in plan.labels if one.key == key), None) if plan is not None else None
    return Msg("This is not here any more.") if found is None else day.act(on.relabel, board, found)


# What the screen shows.


class Viewer:
    """Makes views of a day; what did not change is the same object as before."""

    def __init__(self, day: Day, wall: Callable[[], OnWall]) -> None:
        self._day, self._wall = day, wall
        self._people: Mapping[str, object] = {}
        self._listed: tuple[object, ...] = ()
        self._present: tuple[str, ...] = ()
        self._names: Mapping[str, str] = {}

    def view(self, session: Session, now: int) -> View:
        """The boards as they stand."""
        if session.people is not self._people:
            self._people = session.people
            names = {person.id: person.shown for person in session.people.values()}
            if names != self._names:
                self._names = names
        play, current = session.play, session.board
        return View(
            boards=session.boards,
            current=current.id if current is not None else "",
            people=session.people,
            names=self._names,
            present=self._here(session),
            dial=dial(play, now, self._day.clock_at) if play is not None and play.steps else None,
            play=session.current,
            preset=play.preset if play is not None else "",
            phases=tuple(step.key for step in play.steps) if play is not None else (),
            gate=play is not None and not play.read,
            now=now,
            day=session.day,
            wall=self._wall(),
        )

    def _here(self, session: Session) -> tuple[str, ...]:
        listed = (session.people, session.away, session.late)
        if not self._listed or any(one is not other for one, other in zip(listed, self._listed, strict=True)):
            self._listed, self._present = listed, tuple(person.id for person in session.present)
        return self._present


def on_wall(wall: WallKeeper) -> OnWall:
    """What the room sees at all."""
    if not wall.shown:
        return "off"
    return "blank" if wall.is_blank else "on"
