"""The values of a day's report: what screens show of it, and what paper and files hold."""

from dataclasses import dataclass
from datetime import date

from copfacil.core.agenda.running import State
from copfacil.core.feedback.summary import Heard, Suggestion
from copfacil.core.figures import Figures
from copfacil.core.session import Health
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that somebody will do.

    Attributes:
        id: of its card.
        text: what.
        owner, asker: names, empty for nobody.
        due: ISO date, empty for none.
        group: whose it is, None for the room.
        done: it was carried out.
        stream, title: the session it comes from; empty for this one.
    """

    id: str
    text: str
    owner: str = ""
    asker: str = ""
    due: str = ""
    group: int | None = None
    done: bool = False
    stream: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """Something that was captured and may be read outside the room.

    Attributes:
        what: learning, note, or another kind of capture.
        text: as it was keyed.
        during: the name of what was played, empty for nothing.
        group: whose it is, None for the room.
    """

    what: str
    text: str
    during: str = ""
    group: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A block of the day, or on a day without a plan a phase, planned against actual.

    Attributes:
        name: what people call it.
        turn: of a phase, from 1; 0 for a block.
        planned_at, began: times of day, ms since midnight; None where nobody knows.
        planned: ms.
        actual: ms; None while it is not over.
        state: how it stands.
        why: what was different; None where it went as planned.
        block: its id; empty for a phase.
        reason: what somebody wrote about it.
        learnt: the length that the next plan can take from it, ms; None where it went as planned.
    """

    name: str
    turn: int = 0
    planned_at: int | None = None
    began: int | None = None
    planned: int
    actual: int | None
    state: State
    why: Msg | None = None
    block: str = ""
    reason: str = ""
    learnt: int | None = None

    @property
    def over(self) -> int:
        """How many ms longer it took; below zero it was shorter. Nothing while it is not over."""
        return 0 if self.actual is None else self.actual - self.planned


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """How the groups say it was, 1 to 5 each.

    Attributes:
        groups: how many answered.
        people: how many sit in them.
        means: connected, useful, kept to the process; None for fewer than five people.
        apart: the same of each group, with its number; empty where a group has fewer than five people, for the others'
            answers and the mean would tell its own.
    """

    groups: int
    people: int
    means: tuple[float, float, float] | None
    apart: tuple[tuple[int, Health], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Who came, in figures alone: names stand on the sign-in sheet.

    Attributes:
        listed, here, late, away: people.
        groups: formed.
        presented, consulted, absent: parts taken in what was played in groups.
    """

    listed: int
    here: int
    late: int
    away: int
    groups: int
    presented: int
    consulted: int
    absent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A day's report.

    Attributes:
        title, day, place: its head.
        played: names of what was played, each once.
        begins: when the day or its first clock began, time of day in ms; None before.
        ends: when it ended; None while something is to come.
        behind: ms by which it ended later than planned; None without a plan of the day, or before its end.
        attendance: who came.
        stretches: planned against actual.
        differences: pauses and what single groups did differently, a sentence each.
        because: what made the day late, a sentence each.
        actions: the one due first first.
        earlier: actions of earlier sessions that are still open.
        captured: what may be read outside the room.
        held: how many captures stay on the desk.
        boards: what the room made.
        answers: how it was; None where nobody was asked.
        following: names of who presents next.
        heard: what the feedback sheets say together; None without any.
        suggestions: what people would do differently, as far as it may leave the room: with fewer than five sheets only
            what was answered.
        before: suggestions of earlier days, and what became of them.
    """

    title: str
    day: date
    place: str
    played: tuple[str, ...]
    begins: int | None
    ends: int | None
    behind: int | None
    attendance: Attendance
    stretches: tuple[Stretch, ...]
    differences: tuple[Msg, ...]
    because: tuple[Msg, ...]
    actions: tuple[Action, ...]
    earlier: tuple[Action, ...]
    captured: tuple[Captured, ...]
    held: int
    boards: tuple[Figures, ...]
    answers: Answers | None
    following: tuple[str, ...]
    heard: Heard | None = None
    suggestions: tuple[Suggestion, ...] = ()
    before: tuple[Suggestion, ...] = ()
