"""What the desk says: pure functions from the play to sentences."""

from collections import Counter
from collections.abc import Sequence

from copfacil.core.catchup import CatchUp
from copfacil.core.exercise import Speaks
from copfacil.core.plan import MINUTE, Step, clock, minutes_said
from copfacil.core.play import Departure, Play, Visit
from copfacil.core.scene import Desk, Dial, State, Tile
from copfacil.core.seats import TIGHT, Circle, seating
from copfacil.core.value import dataclass
from copfacil.core.words import Msg
from copfacil.ui.icons import IconName
from copfacil.ui.marks import ChipLook
from copfacil.ui.paint import Pace
from copfacil.ui.theme import Tone

_SPEAKING: dict[Speaks, Msg] = {
    "host": Msg("the host."),
    "presenter": Msg("the presenter."),
    "consultants": Msg("the consultants, to each other."),
    "all": Msg("everybody."),
    "nobody": Msg("nobody."),
}


def speaking(step: Step, *, planned: bool = False) -> Msg:
    """Who may speak; ``planned`` means a block of the day in which no exercise is played."""
    if planned and step.key == "talk" and step.speaks == "host":
        return Msg("the speaker.")
    if step.echo and step.speaks == "presenter":
        return Msg("the presenter, then one peer.")
    return _SPEAKING[step.speaks]


def seats_of(step: Step, count: int, *, spread: float = TIGHT) -> Circle:
    """The seats of a phase."""
    speaks = "presenter_then_peer" if step.echo and step.speaks == "presenter" else step.speaks
    return seating(speaks, count, presenter_turned=step.turned, spread=spread)


def advice(step: Step) -> Msg | None:
    """Whether advice is allowed; None where nobody would give any."""
    if step.kind in {"silent", "break", "move", "write", "read-aloud"}:
        return None
    return Msg("Advice is allowed.") if step.advice else Msg("No advice.")


def over(ms: int) -> str:
    """A clock's figures on the desk: what is left, or with a plus what it has run over ("+0:20")."""
    return clock(ms) if ms >= 0 else f"+{clock(-ms // 1000 * 1000)}" if ms <= -1000 else clock(0)  # noqa: PLR2004 - ms


@dataclass(frozen=True, slots=True)
class Sign:
    """How a state is shown: its word, its icon, and the look of the chip; an empty look needs no chip."""

    says: Msg
    icon: IconName
    look: ChipLook | None
    pace: Pace
    tone: Tone


def sign(tile: Tile) -> Sign:
    """How the state of a group is shown."""
    calm: Pace = "silence" if tile.step.kind == "silent" else "on_pace"
    match tile.state:
        case "on pace":
            return Sign(Msg("On pace"), "check", None, calm, "ink")
        case "late":
            return Sign(Msg("{time} late", time=clock(tile.late)), "late", "over", "late", "ink")
        case "ahead":
            return Sign(Msg("{time} ahead", time=clock(-tile.late)), "next", "plain", calm, "ink")
        case "held":
            return Sign(_held(tile.held), "held", "warn", "held", "warn")
        case "waiting":
            return Sign(Msg("Waits"), "clock", None, "waiting", "ink")
        case "over":
            # Quiet, since the big clock says the same and wants Next.
            return Sign(Msg("Over time"), "bell", None, calm, "warn")
        case "paused":
            return Sign(Msg("Paused"), "pause", None, "paused", "ink_soft")
        case "done":
            return Sign(Msg("Done"), "ready", None, "done", "ink_soft")


def _held(ms: int) -> Msg:
    if ms < MINUTE:
        return Msg("Held")
    return Msg("Held {n} min", "Held {n} min", n=ms // MINUTE)


_COUNTED: tuple[tuple[State, Msg], ...] = (
    ("on pace", Msg("{n} on pace")),
    ("waiting", Msg("{n} waiting")),
    ("late", Msg("{n} late")),
    ("ahead", Msg("{n} ahead")),
    ("held", Msg("{n} held")),
    ("over", Msg("{n} over time")),
    ("paused", Msg("{n} paused")),
    ("done", Msg("{n} done")),
)


def counted(tiles: Sequence[Tile]) -> tuple[Msg, ...]:
    """How many groups are in each state."""
    found = Counter(tile.state for tile in tiles)
    return tuple(Msg(said.id, n=found[state]) for state, said in _COUNTED if found[state])


def heading(desk: Desk, preset: str) -> Msg:
    """What is on: the exercise, the preset's name, the round; of a block that is one phase its name stands below."""
    if not desk.exercise and desk.name == desk.dial.step.name and desk.dial.pace != "done":
        return Msg("In the plan of the day")
    name = Msg("{name}, {preset}", name=desk.name, preset=preset[:1].lower() + preset[1:]) if preset else desk.name
    if desk.dial.turns == 1:
        return Msg("{name}", name=name)
    return Msg("{name}. Round {turn} of {turns}", name=name, turn=desk.dial.turn, turns=desk.dial.turns)


def chip(dial: Dial) -> tuple[Msg, IconName, ChipLook] | None:
    """What the big clock adds in words; None while all is well."""
    match dial.pace:
        case "over":
            return Msg("Over time"), "bell", "warn"
        case "paused":
            return Msg("Paused"), "pause", "plain"
        case "running" if dial.warned:
            return Msg("The last minute") if dial.left > MINUTE // 2 else Msg("Half a minute"), "bell", "warn"
        case _:
            return None


def before_moving(desk: Desk, cuts: Sequence[tuple[int, str, int]]) -> tuple[Msg, ...]:
    """What everybody should know before the centre moves on; empty where nothing stands in the way."""
    found: list[Msg] = []
    dial = desk.dial
    if dial.step.hold and dial.left > 0 and dial.pace in {"running", "paused"}:
        found.append(
            Msg("{time} of {phase} are left, and this time is used fully.", time=clock(dial.left), phase=dial.step.name)
        )
    lost = [Msg("Group {group} loses {time} of {phase}.", group=g, time=clock(ms), phase=name) for g, name, ms in cuts]
    most = 2
    found += lost[:most]
    if len(lost) > most:
        found.append(Msg("{n} more groups lose time.", n=len(lost) - most))
    return tuple(found)


def shortened(plan: CatchUp, play: Play) -> tuple[Msg, ...]:
    """What catching up does to one group, phase by phase, and what cannot be caught up."""
    before = dict(plan.before)
    several = len({play.steps[index].turn for index, _ in plan.lengths}) > 1
    found = [
        Msg(
            "{phase}: {before} becomes {after}.",
            phase=Msg("{phase}, round {turn}", phase=play.steps[index].name, turn=play.steps[index].turn + 1)
            if several
            else play.steps[index].name,
            before=minutes_said(before[index]),
            after=minutes_said(ms),
        )
        for index, ms in plan.lengths
    ]
    late = round(plan.missing / 1000) * 1000
    found.append(Msg("It ends {time} late.", time=clock(late)) if late else Msg("It ends with the others."))
    return tuple(found)


def departed(happened: Departure, play: Play) -> Msg:
    """Something that one group did differently."""
    phase = play.steps[min(happened.index, len(play.steps) - 1)].name
    group, time = happened.group, clock(happened.ms)
    match happened.what:
        case "held":
            return Msg("Group {group} was held {time} in {phase}", group=group, time=time, phase=phase)
        case "longer":
            return Msg("Group {group} got {time} more for {phase}", group=group, time=time, phase=phase)
        case "shorter":
            return Msg("Group {group} got {time} less for {phase}", group=group, time=time, phase=phase)
        case "next":
            return Msg("Group {group} moved on from {phase}", group=group, phase=phase)
        case "back":
            return Msg("Group {group} went back from {phase}", group=group, phase=phase)
        case "skip":
            return Msg(
                "Group {group} left {phase} out: {why}",
                group=group,
                phase=phase,
                why=happened.reason or Msg("no reason"),
            )
        case "cut":
            return Msg("Group {group} lost {time} of {phase}", group=group, time=time, phase=phase)
        case "caught up":
            return Msg("Group {group} catches up after {phase}", group=group, phase=phase)


def left_out(visit: Visit, play: Play) -> Msg:
    """A phase that everybody left out."""
    phase = play.steps[visit.index].name
    return Msg("{phase} was left out by all: {why}", phase=phase, why=visit.reason or Msg("no reason"))
