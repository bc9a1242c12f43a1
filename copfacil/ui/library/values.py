"""What the library says of an exercise in a few words."""

from collections.abc import Iterable, Mapping

from copfacil.core.exercise import Aim, Energy, Exercise, Kind, Minutes, People, Phase, Speaks
from copfacil.core.seats import Circle, seating
from copfacil.core.words import Msg, Words

FRESH = "new"
"""Key of an exercise that is nobody's yet; it gets another when it is kept."""

AIMS: Mapping[Aim, Msg] = {
    "open": Msg("Open"),
    "listen": Msg("Listen"),
    "decide": Msg("Decide"),
    "help": Msg("Help"),
}
"""The shelves, in the order in which they stand."""

AIMS_FOR: Mapping[Aim, Msg] = {
    "open": Msg("get everyone’s voice into the room"),
    "listen": Msg("think one person’s question through"),
    "decide": Msg("bring many views together"),
    "help": Msg("turn talk into promises and stories"),
}
"""What each shelf is for."""

ENERGIES: Mapping[Energy, Msg] = {
    "talk": Msg("one speaks"),
    "pair": Msg("in pairs"),
    "small": Msg("in small groups"),
    "plenary": Msg("all together"),
    "still": Msg("still"),
    "move": Msg("on the move"),
}

KINDS: Mapping[Kind, Msg] = {
    "talk": Msg("Talk"),
    "silent": Msg("Silence"),
    "witness": Msg("Witness"),
    "write": Msg("Write"),
    "move": Msg("Move"),
    "report": Msg("Report"),
    "break": Msg("Break"),
    "read-aloud": Msg("Read aloud"),
}

SPEAKS: Mapping[Speaks, Msg] = {
    "all": Msg("everyone"),
    "presenter": Msg("the presenter"),
    "consultants": Msg("the others"),
    "host": Msg("the host"),
    "nobody": Msg("nobody"),
}


def span(numbers: Iterable[int], words: Words) -> str:
    """One number, or the least and the most of several."""
    known = sorted(set(numbers))
    return str(known[0]) if len(known) == 1 else words("{least} to {most}", least=known[0], most=known[-1])


def people_said(people: People, words: Words) -> str:
    """For how many it works."""
    return span((people.least, people.most), words)


def circle_of(phase: Phase, exercise: Exercise) -> Circle:
    """The seats of a phase: a group's own number of chairs, eight for a whole room."""
    n = exercise.group.best if exercise.group else 8
    return seating("presenter_then_peer" if phase.echo else phase.speaks, min(n, 8), presenter_turned=phase.turned)


def minutes_said(minutes: Minutes, words: Words) -> str:
    """The length of a phase, short."""
    plus, each = (f"{one:g}" for one in (minutes.plus, minutes.per_person))
    if not minutes.per_person:
        return plus
    if not minutes.plus:
        return words("{n} each", n=each)
    return words("{n} each + {plus}", n=each, plus=plus)
