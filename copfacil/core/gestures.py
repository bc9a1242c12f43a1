"""What a person can do on the day: each gesture looks at the session and decides which events happen.

A gesture is a function ``(session, now, ...) -> events``; `copfacil.live.host.Host.act` is the one door through which
it becomes true. What cannot be done is refused with a sentence.
"""

from collections.abc import Iterable, Mapping, Sequence

from copfacil.core import events as e
from copfacil.core.boards.opening import opening, rings
from copfacil.core.catchup import CatchUp, proposed
from copfacil.core.exercise import Exercise
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.plan import steps
from copfacil.core.play import Move, Play, group_at, where
from copfacil.core.session import Session
from copfacil.core.words import Msg

Events = tuple[e.Event, ...]


class Refused(Exception):
    """A gesture that cannot be done now; ``msg`` says why, in the person's words."""

    def __init__(self, msg: Msg) -> None:
        super().__init__(str(msg))
        self.msg = msg


def title(_: Session, __: int, title: str, day: str, place: str = "") -> Events:
    """The session gets its title, ISO date and place."""
    return (e.Titled(title=title, day=day, place=place),)


def list_people(_: Session, __: int, people: Iterable[Person]) -> Events:
    """People come onto the list, or their lines are corrected."""
    return tuple(e.PersonListed(person=person) for person in people)


def attend(session: Session, _: int, person: str, state: e.Attendance, until: str = "") -> Events:
    """Somebody is here, away, or late until a clock time."""
    if person not in session.people:
        raise Refused(Msg("This person is not on the list."))
    return (e.Attended(person=person, state=state, until=until),)


def mix(_: Session, __: int, mix: Sequence[str], apart: Sequence[str] = ()) -> Events:
    """Groups are mixed by these facts, and people who share one of ``apart`` sit apart."""
    return (e.MixChosen(mix=tuple(mix), apart=tuple(apart)),)


def form(session: Session, _: int, groups: Sequence[Group], size: int = 4) -> Events:
    """The groups are these from now on."""
    doubled = [member for group in groups for member in group.members]
    if len(doubled) != len(set(doubled)) or any(member not in session.people for member in doubled):
        raise Refused(Msg("Each person sits in one group, and only people on the list do."))
    return (e.GroupsFormed(groups=tuple(groups), size=size),)


def name_spot(session: Session, _: int, group: int, spot: str) -> Events:
    """A group's spot gets a name."""
    _group(session, group)
    return (e.SpotNamed(group=group, spot=spot),)


def release_names(_: Session, __: int, released: bool) -> Events:
    """The wall may show names, or not."""
    return (e.NamesReleased(released=released),)


def show(_: Session, __: int, face: e.Face) -> Events:
    """The wall shows this face until something is played."""
    return (e.FaceChosen(face=face),)


def play(  # noqa: PLR0913 - the choices a person makes in one form
    session: Session,
    _: int,
    exercise: Exercise,
    *,
    play_id: str,
    preset: str = "",
    minutes: Mapping[str, float] | None = None,
    turns: int = 0,
    auto: bool = False,
    labels: str = "",
) -> Events:
    """An exercise is put on; its clock waits at the first phase, and its board, where it has one, is empty."""
    chosen = exercise.preset(preset)
    in_groups = exercise.group is not None
    people = max((len(g.members) for g in session.groups), default=0) if in_groups else len(session.present)
    if exercise.board is not None and exercise.board.kind == "ring":
        people = max(map(len, rings([person.id for person in session.present])))  # rings ask side by side
    if not people and exercise.group is not None:
        people = exercise.group.best
    laid = steps(chosen, people=people or exercise.people.best, minutes=minutes, turns=turns)
    played = e.Played(
        play=play_id,
        exercise=exercise.key,
        version=exercise.version,
        preset=chosen.key,
        name=exercise.name,
        steps=laid,
        auto=auto,
        groups=session.groups if in_groups else (),
        captures=tuple(exercise.capture),
        way=chosen.name if len(exercise.presets) > 1 else "",
    )
    if exercise.board is None:
        return (played,)
    present = tuple(person.id for person in session.present)
    board = opening(exercise.board, present, play=play_id, name=exercise.name, labels=labels)
    return (played, board)


def read(session: Session, _: int, *, aloud: bool = True) -> Events:
    """The process was read to the room (or left out): asked once in a sitting, before its first start."""
    return (e.Read(play=_play(session).id, aloud=aloud),)


def start(session: Session, _: int, group: int | None = None) -> Events:
    """The waiting phase is released; the reading must be behind us."""
    on = _play(session)
    if not on.read:
        raise Refused(Msg("Read the process to the room first."))
    return (e.Started(play=on.id, group=_number(on, group)),)


def read_and_start(session: Session, _: int, *, aloud: bool = True) -> Events:
    """The process was read, and the first phase runs."""
    on = _play(session)
    return (e.Read(play=on.id, aloud=aloud), e.Started(play=on.id))


def pause(session: Session, _: int) -> Events:
    """Everything stands still."""
    on = _play(session)
    if on.run.since is None:
        raise Refused(Msg("Nothing is running."))
    return (e.Paused(play=on.id),)


def resume(session: Session, _: int) -> Events:
    """Everything runs on."""
    on = _play(session)
    if not on.paused:
        raise Refused(Msg("Nothing is paused."))
    return (e.Resumed(play=on.id),)


def go_next(session: Session, now: int, group: int | None = None) -> Events:
    """To the next phase; from the last one, the end."""
    return _gone(session, now, "next", 1, group)


def go_back(session: Session, now: int, group: int | None = None) -> Events:
    """To the phase before; from the first one, to its beginning."""
    return _gone(session, now, "back", -1, group)


def skip(session: Session, now: int, reason: str, group: int | None = None) -> Events:
    """To the next phase, with the reason why the present one is left out."""
    return _gone(session, now, "skip", 1, group, reason)


def _gone(session: Session, now: int, how: Move, by: int, group: int | None, reason: str = "") -> Events:  # noqa: PLR0913, PLR0917 - one move
    on = _play(session)
    track = where(on, now, _number(on, group))
    if track.done and by > 0:
        raise Refused(Msg("It is over already."))
    if group is not None and (own := on.own.get(group)) is not None and own.held is not None:
        raise Refused(Msg("Group {group} is held. Release it first.", group=group))
    to = track.index if track.done else max(track.index + by, 0)
    return (e.Went(play=on.id, how=how, to=to, group=group, reason=reason),)


def extend(session: Session, now: int, ms: int, group: int | None = None) -> Events:
    """The present phase gets ``ms`` more; below zero it gets shorter, but never less than what is used up."""
    on = _play(session)
    track = where(on, now, _number(on, group))
    if track.done:
        raise Refused(Msg("It is over already."))
    left = max(track.timer.left(on.axis(now)), 0)
    ms = max(ms, -left)
    if ms == 0:
        raise Refused(Msg("There is nothing left to take away."))
    return (e.Lengthened(play=on.id, index=track.index, ms=ms, group=group),)


def hold(session: Session, now: int, group: int) -> Events:
    """One group's clock stands still."""
    on = _play(session)
    _number(on, group)
    own = on.own.get(group)
    if own is not None and own.held is not None:
        raise Refused(Msg("Group {group} is held already.", group=group))
    if where(on, now, group).done:
        raise Refused(Msg("Group {group} is through already.", group=group))
    return (e.Held(play=on.id, group=group),)


def release(session: Session, _: int, group: int) -> Events:
    """A held group runs on."""
    on = _play(session)
    own = on.own.get(group)
    if own is None or own.held is None:
        raise Refused(Msg("Group {group} is not held.", group=group))
    return (e.Released(play=on.id, group=group),)


def catch_up(session: Session, now: int, group: int | None = None) -> Events:
    """A late group, or every late group, takes its lateness from later talk."""
    on = _play(session)
    numbers = on.groups if group is None else (group,)
    plans = [plan for number in numbers if (plan := proposed(on, now, number)) is not None and plan.lengths]
    if not plans:
        raise Refused(Msg("There is nothing to catch up, or no later talk to take it from."))
    return tuple(e.CaughtUp(play=on.id, group=plan.group, lengths=plan.lengths) for plan in plans)


def catch_ups(session: Session, now: int) -> tuple[CatchUp, ...]:
    """What catching up would do for each late group."""
    on = _play(session)
    return tuple(plan for number in on.groups if (plan := proposed(on, now, number)) is not None)


def cuts(session: Session, now: int) -> tuple[tuple[int, str, int], ...]:
    """Whose time a central move would cut: group, phase, ms it would lose."""
    on = _play(session)
    at = on.axis(now)
    found = []
    for number, own in on.own.items():
        track = group_at(on, number, at)
        if own.held is None and not track.done and (left := track.timer.left(at)) > 0:
            found.append((number, on.steps[track.index].name, left))
    return tuple(found)


def advance(session: Session, _: int, *, auto: bool) -> Events:
    """Phases follow each other by themselves, or wait."""
    return (e.AdvanceChosen(play=_play(session).id, auto=auto),)


def end(session: Session, _: int) -> Events:
    """The play is put away."""
    return (e.Ended(play=_play(session).id),)


def answer_gap(session: Session, _: int, ms: int, *, counted: bool) -> Events:
    """The person's answer about time that went by unseen: it counts, or it was a pause."""
    slept = e.Slept(ms=ms, counted=counted)
    on = session.play
    return (e.Resumed(play=on.id), slept) if on is not None and on.paused else (slept,)


def keep(  # noqa: PLR0913 - the fields of one capture
    session: Session,
    _: int,
    what: str,
    text: str,
    *,
    card: str,
    group: int | None = None,
    owner: str = "",
    due: str = "",
    asker: str = "",
    released: bool = False,
) -> Events:
    """Something is captured. What may not be stored is refused by the host, whatever the way in."""
    if not text.strip():
        raise Refused(Msg("There is no text yet."))
    return (
        e.Kept(
            card=card,
            what=what,
            text=text.strip(),
            play=session.current,
            group=group,
            owner=owner,
            due=due,
            asker=asker,
            released=released,
        ),
    )


def amend(  # noqa: PLR0913, PLR0917 - the fields of one capture
    session: Session,
    _: int,
    card: str,
    text: str,
    owner: str = "",
    due: str = "",
    asker: str = "",
    released: bool | None = None,
) -> Events:
    """Something captured is corrected; whether it is released stays as it was where nothing is said of it."""
    held = session.cards.get(card)
    if held is None:
        raise Refused(Msg("This is not here any more."))
    told = held.released if released is None else released
    return (e.Amended(card=card, text=text.strip(), owner=owner, due=due, asker=asker, released=told),)


def settle(_: Session, __: int, card: str, *, done: bool) -> Events:
    """An action is done, or open again."""
    return (e.Settled(card=card, done=done),)


def remove(session: Session, _: int, card: str) -> Events:
    """Something captured is taken away."""
    if card not in session.cards:
        raise Refused(Msg("This is not here any more."))
    return (e.Removed(card=card),)


def check_health(session: Session, _: int, group: int, answers: tuple[int, int, int]) -> Events:
    """A group's three answers, 1 to 5 each: connected, useful, kept to the process."""
    if any(not 1 <= answer <= 5 for answer in answers):  # noqa: PLR2004 - the scale on the slip
        raise Refused(Msg("Each answer is a number from 1 to 5."))
    on = session.play or next(reversed(list(session.plays.values())), None)
    if on is None:
        raise Refused(Msg("Nothing was played yet."))
    connected, useful, kept = answers
    return (e.HealthChecked(play=on.id, group=group, connected=connected, useful=useful, kept=kept),)


def _play(session: Session) -> Play:
    on = session.play
    if on is None:
        raise Refused(Msg("Nothing is on yet. Choose an exercise first."))
    return on


def _number(on: Play, group: int | None) -> int | None:
    if group is not None and group not in on.groups:
        raise Refused(Msg("There is no group {group} in this round.", group=group))
    return group


def _group(session: Session, number: int) -> Group:
    group = session.group(number)
    if group is None:
        raise Refused(Msg("There is no group {group}.", group=number))
    return group
