"""Strings: exercises that follow each other well, with their total.

The pairs are those that facilitators name most (after the strings that users of Liberating Structures publish); each
is laid as blocks with four minutes to move wherever people must find new places.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from copfacil.core.agenda.blocks import Said, of_exercise, plain
from copfacil.core.agenda.checks import SHIFT_GIVEN
from copfacil.core.agenda.plan import Block
from copfacil.core.agenda.sizes import walks
from copfacil.core.exercise import Exercise
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True)
class Bead:
    """One exercise of a string, and the way of running it; empty for the first."""

    exercise: str
    preset: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """A named string of exercises.

    Attributes:
        key: lower-case word.
        name: what people call it.
        about: when to choose it.
        beads: the exercises, in order.
    """

    key: str
    name: Msg
    about: Msg
    beads: tuple[Bead, ...]


STRINGS: tuple[Thread, ...] = (
    Thread(
        "arrive-and-see",
        Msg("Arrive and see where we are"),
        Msg("For a group that has not met for a while."),
        (Bead("impromptu-networking"), Bead("what-so-what")),
    ),
    Thread(
        "clear-the-way",
        Msg("Clear the way"),
        Msg("When old habits stand in the way of a new plan."),
        (Bead("triz"), Bead("fifteen-percent")),
    ),
    Thread(
        "more-of-what-works",
        Msg("More of what works"),
        Msg("From stories of success to the few rules that carry them."),
        (Bead("appreciative-interviews"), Bead("min-specs")),
    ),
    Thread(
        "ask-then-take-over",
        Msg("Ask the guest, then take over"),
        Msg("A guest opens the subject; the room decides what to do with it."),
        (Bead("keynote-interview"), Bead("open-space")),
    ),
    Thread(
        "listen-then-help",
        Msg("Listen, then help"),
        Msg("Practise attention in pairs before you consult each other in threes."),
        (Bead("mindful-settle"), Bead("paired-listening"), Bead("troika")),
    ),
)
"""The strings that come with copfacil."""


def offered(shelf: Mapping[str, Exercise]) -> tuple[Thread, ...]:
    """The strings whose exercises are all on the shelf."""
    return tuple(thread for thread in STRINGS if all(bead.exercise in shelf for bead in thread.beads))


def strung(
    thread: Thread, shelf: Mapping[str, Exercise], expected: int, new_id: Callable[[], str], said: Said = str
) -> tuple[Block, ...]:
    """The blocks of a string, with a move wherever people must find new places.

    Raises:
        KeyError: an exercise of it is not on the shelf.
    """
    blocks: list[Block] = []
    for bead in thread.beads:
        block = of_exercise(shelf[bead.exercise], bead.preset, key=new_id(), expected=expected)
        if blocks and walks(blocks[-1].group, block.group):
            blocks.append(plain("move", said(Msg("Move about")), SHIFT_GIVEN, key=new_id()))
        blocks.append(block)
    return tuple(blocks)


def total(blocks: tuple[Block, ...], expected: int) -> int:
    """What blocks one after the other take when so many people come, ms."""
    return sum(block.length(expected) for block in blocks)
