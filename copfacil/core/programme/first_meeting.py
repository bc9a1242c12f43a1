"""A set's first meeting: what a set of so many people does, and for how long."""

from dataclasses import dataclass

from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True)
class Step:
    """A step of it, and its minutes."""

    text: Msg
    minutes: int


def steps(people: int) -> tuple[Step, ...]:
    """The steps of a set of ``people``: 46 minutes for a four, 40 for a three."""
    return (
        Step(Msg("Names, and the community each of us convenes"), 5),
        Step(Msg("Why I convene: six minutes each, nobody asks"), 6 * people),
        Step(Msg("What we agree on: what stays here, time, how we listen"), 10),
        Step(Msg("In which order we present"), 5),
        Step(Msg("We read the process card together"), 2),
    )
