"""Makes blocks: from an exercise of the shelf, from a talk with questions, from plain minutes."""

from collections.abc import Callable

from copfacil.core.agenda.plan import INFORMAL, WHOLE, Block, BlockKind, Part
from copfacil.core.boards.opening import RING_MOST
from copfacil.core.exercise import Exercise, Kind, Phase
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg

_LIKE: dict[BlockKind, Kind] = {"break": "break", "lunch": "break", "slack": "break", "move": "move"}
"""What the one part of a plain block is like, where it is not talk."""

Said = Callable[[Msg], str]
"""Says a sentence in a language."""


def of_exercise(  # noqa: PLR0913 - the choices a person makes in one form
    exercise: Exercise,
    preset: str = "",
    *,
    key: str,
    expected: int,
    kind: BlockKind = "exercise",
    turns: int = 0,
    circles: int = 0,
) -> Block:
    """The block in which an exercise is played, as long as its phases take.

    Args:
        exercise: from the shelf.
        preset: key of the way of running it; empty for the first.
        key: the block's id.
        expected: how many people.
        kind: "close" for a round that ends the day: nothing of it is ever cut.
        turns: how many turns to make; 0 leaves it to the preset.
        circles: how many circles side by side; 0 for one, or for as many rings as so many people need.

    Raises:
        KeyError: there is no such preset.
    """
    chosen = exercise.preset(preset)
    ring = exercise.board is not None and exercise.board.kind == "ring"
    return Block(
        id=key,
        title=exercise.name,
        kind=kind,
        exercise=exercise.key,
        preset=chosen.key,
        parts=tuple(_part(exercise, phase, turns or chosen.turns, kind) for phase in chosen.phases),
        group=exercise.group.best if exercise.group else 0,
        circles=circles or (max(-(-expected // RING_MOST), 1) if ring else 1),
    )


def _part(exercise: Exercise, phase: Phase, turns: int, kind: BlockKind) -> Part:
    return Part(
        key=phase.key,
        name=phase.name,
        ms=round(phase.minutes.plus * MINUTE),
        each=round(phase.minutes.per_person * MINUTE),
        turns=turns if phase.each else 1,
        kind=phase.kind,
        front=exercise.group is None and phase.speaks == "host" and phase.kind == "talk",
        whole=phase.protected or kind in WHOLE,
    )


def plain(kind: BlockKind, title: str, ms: int, *, key: str, each: int = 0) -> Block:
    """A block without an exercise: so many ms, and so many more for each person expected."""
    part = Part(
        key=kind,
        name=title,
        ms=ms,
        each=each,
        kind=_LIKE.get(kind, "talk"),
        front=kind in {"talk", "arrive"},
        whole=kind in WHOLE,
    )
    return Block(id=key, title=title, kind=kind, parts=(part,))


def speech(  # noqa: PLR0913 - the fields of one talk
    title: str, ms: int, *, key: str, questions: int = 0, informal: int = 0, said: Said = str
) -> Block:
    """A talk: of its ms so many are for questions, and so many to meet the speaker without a programme.

    Both are kept whole when the day runs late: that people may ask is what they remember.
    """
    parts = (
        Part(key="talk", name=said(Msg("Talk")), ms=ms - questions - informal, front=True),
        Part(key="questions", name=said(Msg("Questions")), ms=questions, front=True, whole=True),
        Part(key=INFORMAL, name=said(Msg("Meet the speaker")), ms=informal, kind="break", whole=True),
    )
    return Block(id=key, title=title, kind="talk", parts=tuple(part for part in parts if part.ms > 0) or parts[:1])
