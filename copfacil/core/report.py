"""The day's report as a value: everything that leaves the room afterwards, and nothing that was said in confidence."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from copfacil.core.account import Local, departures, passages, pauses
from copfacil.core.agenda.estimates import learnt
from copfacil.core.agenda.running import Progress, State, of_day, progress
from copfacil.core.boards.few import FEWEST
from copfacil.core.feedback.form import Said
from copfacil.core.feedback.summary import Suggestion, heard, suggestions
from copfacil.core.figures import figures
from copfacil.core.ledger import Taken, owed
from copfacil.core.outcome import turns
from copfacil.core.plan import clock
from copfacil.core.reported import Action, Answers, Attendance, Captured, Report, Stretch
from copfacil.core.session import Card, Session
from copfacil.core.words import Msg

_NEXT = 6
"""So many who present next are named."""


def report(  # noqa: PLR0913 - what other days bring, each by its name
    session: Session,
    *,
    now: int,
    local: Local,
    taken: Sequence[Taken] = (),
    earlier: Sequence[Action] = (),
    before: Sequence[Suggestion] = (),
    said: Said = str,
) -> Report:
    """The report of a session as it stands.

    Args:
        session: the day.
        now: ms on its clock.
        local: turns such ms into local time.
        taken: parts in all sittings, oldest first; without any nobody presents next.
        earlier: open actions of earlier sessions.
        before: suggestions of earlier sessions.
        said: says the usual questions of the form in the language of the room.
    """
    stands = progress(session, now, of_day(local(now))) if session.agenda.ran else None
    stretches = _blocks(stands, session.agenda.reasons) if stands else _phases(session, now, local)
    begins, ends = _times(session, stretches)
    planned = stands is not None and ends is not None
    sheets = heard(session.feedback, len(session.present), said)
    made = [board for board in session.boards.values() if len(board.cards) or len(board.links)]
    return Report(
        title=session.title,
        day=date.fromisoformat(session.day) if session.day else local(now).date(),
        place=session.place,
        played=tuple(dict.fromkeys(play.name for play in session.plays.values() if play.begun and play.exercise)),
        begins=begins,
        ends=ends,
        behind=stands.behind if stands and planned else None,
        attendance=_attendance(session, now),
        stretches=stretches,
        differences=_differences(session, local),
        because=stands.because if stands else (),
        actions=_actions(session),
        earlier=tuple(earlier),
        captured=_captured(session),
        held=sum(card.what != "action" and not _released(card) for card in session.cards),
        boards=tuple(
            figures(board, lambda one: _called(session, one), now=now, people=[one.id for one in session.present])
            for board in made
        ),
        answers=_answers(session),
        following=tuple(_called(session, one) for one in owed(session.people, taken)[:_NEXT]) if taken else (),
        heard=sheets,
        suggestions=suggestions(session.feedback, said),
        before=tuple(before),
    )


def _called(session: Session, person: str) -> str:
    found = session.people.get(person)
    return found.shown if found else ""


def _attendance(session: Session, now: int) -> Attendance:
    parts = Counter(turn.part for play in session.plays.values() for turn in turns(session, play, now))
    return Attendance(
        listed=len(session.people),
        here=len(session.present),
        late=len(session.late),
        away=len(session.away),
        groups=len(session.groups),
        presented=parts["presented"],
        consulted=parts["consulted"],
        absent=parts["absent"],
    )


# Time.


def _blocks(stands: Progress, reasons: Mapping[str, str]) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(
            name=line.block.title,
            planned_at=line.planned,
            began=line.begin if line.state in {"over", "running"} else None,
            planned=line.planned_ms,
            actual=line.ms if line.state == "over" else None,
            state=line.state,
            why=Msg("left out") if line.state == "left out" else None,
            block=line.block.id,
            reason=reasons.get(line.block.id, ""),
            learnt=learnt(line.block, line.planned_ms, line.ms) if line.state == "over" else None,
        )
        for line in stands.lines
        if not (line.block.kind == "slack" and line.state == "left out")  # it went where it was needed
    )


def _phases(session: Session, now: int, local: Local) -> tuple[Stretch, ...]:
    """The phases of everything that was begun; before anything has, the blocks as they are planned."""
    begun = [play for play in session.plays.values() if play.begun]
    if not begun and session.agenda.blocks:
        return _blocks(progress(session, now, session.agenda.begins), {})
    return tuple(
        Stretch(
            name=one.name,
            turn=one.turn + 1,
            began=of_day(one.began) if one.began else None,
            planned=one.planned,
            actual=one.actual,
            state=_state(one.actual, begun=one.began is not None, ended=play.ended),
            why=one.deviation,
        )
        for play in begun
        for one in passages(play, now, local)
    )


def _state(actual: int | None, *, begun: bool, ended: bool) -> State:
    if actual is not None:
        return "over"
    if ended:
        return "left out"
    return "running" if begun else "to come"


def _times(session: Session, stretches: Sequence[Stretch]) -> tuple[int | None, int | None]:
    """When it began, and when it ended; None while that is not so."""
    began = [one.began for one in stretches if one.began is not None]
    over = [one.began + one.actual for one in stretches if one.began is not None and one.actual is not None]
    waits = any(one.state in {"running", "to come"} for one in stretches)
    if session.agenda.ran:
        waits = session.agenda.running is not None or any(one.state == "to come" for one in stretches)
    return min(began, default=None), None if waits else max(over, default=None)


def _differences(session: Session, local: Local) -> tuple[Msg, ...]:
    plays = [play for play in session.plays.values() if play.begun]
    said: list[Msg] = []
    for play in plays:
        said += [
            Msg("All: paused at {at} for {time}.", at=f"{at:%H:%M}", time=clock(length))
            for at, length in pauses(play, local)
        ]
        for group, what in departures(play):
            if len(plays) == 1:
                said.append(Msg("Group {group}: {what}.", group=group, what=what))
            else:
                said.append(Msg("{play}, group {group}: {what}.", play=play.name, group=group, what=what))
    return tuple(said)


# What was captured.


def _actions(session: Session) -> tuple[Action, ...]:
    cards = sorted(session.actions.values(), key=lambda card: (card.due or "9999", card.at, card.group or 0))
    return tuple(
        Action(
            id=card.id,
            text=card.text,
            owner=_called(session, card.owner),
            asker=_called(session, card.asker),
            due=card.due,
            group=card.group,
            done=card.done,
        )
        for card in cards
    )


def _released(card: Card) -> bool:
    """A note tells of the room, not of people; all else must have been released."""
    return card.what == "note" or card.released


def held_cards(session: Session) -> tuple[tuple[str, Captured], ...]:
    """What was captured and stays on the desk until somebody releases it, each with the id of its card."""
    return tuple(
        (card.id, Captured(what=card.what, text=card.text, during=_during(session, card), group=card.group))
        for card in session.cards
        if card.what != "action" and not _released(card)
    )


def _during(session: Session, card: Card) -> str:
    return play.name if (play := session.plays.get(card.play)) else ""


def _captured(session: Session) -> tuple[Captured, ...]:
    return tuple(
        Captured(
            what=card.what,
            text=card.text,
            during=_during(session, card),
            group=card.group,
        )
        for card in session.cards
        if card.what != "action" and _released(card)
    )


# How it was.


def _answers(session: Session) -> Answers | None:
    """Fewer than five people are never looked at alone."""
    if not session.health:
        return None
    sizes = {key: _size(session, *key) for key in session.health}
    said, people = list(session.health.values()), sum(sizes.values())
    columns = zip(*((one.connected, one.useful, one.kept) for one in said), strict=True)
    connected, useful, kept = (sum(column) / len(column) for column in columns)
    several = len({play for play, _ in sizes}) > 1
    whole = all(size >= FEWEST for size in sizes.values()) and not several
    return Answers(
        groups=len(said),
        people=people,
        means=(connected, useful, kept) if people >= FEWEST else None,
        apart=tuple((group, one) for (_, group), one in session.health.items()) if whole else (),
    )


def _size(session: Session, play: str, group: int) -> int:
    """How many people sit in the group that answered."""
    on = session.plays.get(play)
    tables = on.tables if on is not None and on.tables else session.groups
    return next((len(table.members) for table in tables if table.number == group), 0)
