"""A day to begin with: lines that name exercises, laid as blocks once a shelf is there to look them up on."""

from collections.abc import Callable, Mapping

from copfacil.core.agenda.blocks import Said, of_exercise, plain, speech
from copfacil.core.agenda.plan import Block, BlockKind
from copfacil.core.changing import replace
from copfacil.core.exercise import Exercise
from copfacil.core.plan import MINUTE
from copfacil.core.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One block of a template."""

    kind: BlockKind
    """What it is."""
    title: str = ""
    """What people call it; empty leaves it to the exercise."""
    exercise: str = ""
    """Key of what is played."""
    preset: str = ""
    """Key of the way of running it; empty for the first."""
    minutes: int = 0
    """How long; 0 leaves it to the exercise."""
    per_person: float = 0.0
    """Minutes more for each person expected, where nothing is played."""
    turns: int = 0
    """How many turns to make; 0 leaves it to the preset."""
    circles: int = 0
    """How many circles do it side by side; 0 leaves it to how many come."""
    group: int = 0
    """How many sit in one group, where nothing is played that says so."""
    questions: int = 0
    """Minutes of it to ask a speaker."""
    informal: int = 0
    """Minutes of it to meet a speaker."""
    beside: bool = False
    """Whether it runs beside the last block that does not."""
    anchor: str = ""
    """Clock time at which it begins."""
    lead: str = ""
    """Who leads it, of the team."""
    guest: str = ""
    """Who comes to speak."""
    place: str = ""
    """Where, when not in the main room."""
    notes: str = ""
    """What the team must know."""
    materials: tuple[str, ...] = ()
    """What must lie ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A day to begin with."""

    key: str
    """The file's name."""
    name: str
    """What people call it."""
    about: str
    """When to choose it, one sentence."""
    starts: str
    """Clock time."""
    ends: str
    """Clock time."""
    expected: int
    """For how many people it is thought."""
    order: int = 99
    """Its place among the others, from 1."""
    blocks: tuple[Line, ...] = ()
    """In order."""


def laid(
    template: Template, shelf: Mapping[str, Exercise], expected: int, new_id: Callable[[], str], said: Said = str
) -> tuple[Block, ...]:
    """The blocks of a template.

    Args:
        template: with its lines.
        shelf: the exercises.
        expected: how many people.
        new_id: gives the ids of the blocks.
        said: says the few words that no file brings.

    Raises:
        KeyError: an exercise or preset of it is not on the shelf.
    """
    blocks: list[Block] = []
    host = ""
    for line in template.blocks:
        block = _block(line, shelf, expected, new_id(), said)
        beside = host if line.beside else ""
        host = host if beside else block.id
        blocks.append(
            replace(
                block,
                title=line.title or block.title,
                beside=beside,
                anchor=line.anchor,
                lead=line.lead,
                guest=line.guest,
                place=line.place,
                notes=line.notes,
                materials=line.materials,
            )
        )
    return tuple(blocks)


def _block(line: Line, shelf: Mapping[str, Exercise], expected: int, key: str, said: Said) -> Block:
    ms = line.minutes * MINUTE
    if line.exercise:
        exercise = shelf[line.exercise]
        block = of_exercise(
            exercise,
            line.preset,
            key=key,
            expected=expected,
            kind=line.kind,
            turns=line.turns,
            circles=line.circles,
        )
        return replace(block, by_hand=ms)
    if line.kind == "talk":
        asks, meets = line.questions * MINUTE, line.informal * MINUTE
        return speech(line.title, ms, key=key, questions=asks, informal=meets, said=said)
    block = plain(line.kind, line.title, ms, key=key, each=round(line.per_person * MINUTE))
    return replace(block, group=line.group)
