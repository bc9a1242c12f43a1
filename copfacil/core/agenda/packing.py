"""One packing list for the day: what lies ready for its exercises, and what is printed, with how many."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from copfacil.core.agenda.plan import Agenda, Block
from copfacil.core.agenda.sizes import tables
from copfacil.core.exercise import Exercise
from copfacil.core.words import Msg

ON_A_SHEET = 20
"""People on one sign-in sheet."""

_PRINTED = {
    "process-card": Msg("Process cards, A5"),
    "role-cards": Msg("Role cards, A6"),
    "note-sheet": Msg("Note sheets, A5"),
    "action-slips": Msg("Action slips, two parts"),
    "group-list": Msg("Group list, A3"),
    "group-numbers": Msg("Group numbers, A5"),
    "cue-sheet": Msg("Cue sheet, A4"),
    "sign-in": Msg("Sign-in sheets, A4"),
}
"""What is printed beforehand, by key; what is not named here is made afterwards."""

_EACH = frozenset({"role-cards", "action-slips"})
"""Printed for everybody."""

_TABLE = frozenset({"process-card", "note-sheet", "group-numbers"})
"""Printed for every group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A line of the packing list.

    Attributes:
        name: what; a text of an exercise, or the name of something printed.
        count: how many; 0 where the text says it, or nobody needs to know.
        printed: key of the printable, empty for things.
        blocks: titles of the blocks that need it, in order.
    """

    name: str | Msg
    count: int = 0
    printed: str = ""
    blocks: tuple[str, ...] = ()


def packing(day: Agenda, shelf: Mapping[str, Exercise]) -> tuple[Packed, ...]:
    """Everything to bring, each thing once: what is printed first, then things in the order of the day."""
    printed: dict[str, Packed] = {}
    things: dict[str, Packed] = {}
    for block in day.blocks:
        exercise = shelf.get(block.exercise)
        for key in exercise.prints if exercise else ():
            if key in _PRINTED:
                new = Packed(name=_PRINTED[key], count=_count(key, block, day.expected), printed=key)
                printed[key] = _joined(printed.get(key), new, block)
        for text in _things(block, exercise):
            things[text.casefold()] = _joined(things.get(text.casefold()), Packed(name=text), block)
    return (*(printed[key] for key in _PRINTED if key in printed), *things.values())


def _things(block: Block, exercise: Exercise | None) -> Iterator[str]:
    """What a block needs, without what is counted among the printed things already."""
    printed = [key.replace("-", " ").removesuffix("s") for key in exercise.prints] if exercise else []
    for text in (*block.materials, *(exercise.materials if exercise else ())):
        if "," in text or not any(name in text.casefold() for name in printed):
            yield text


def _count(key: str, block: Block, people: int) -> int:
    """How many of a printable one block needs."""
    if key in _EACH:
        return people
    if key in _TABLE:
        return max(tables(block, people), block.circles)
    return max(-(-people // ON_A_SHEET), 1) if key == "sign-in" else 1


def _joined(known: Packed | None, new: Packed, block: Block) -> Packed:
    """A line of the list that one more block needs too.

    The day is signed in once and has one cue sheet, and a role card serves twice; a process card, a note sheet or a
    slip is another one for each exercise.
    """
    if known is None:
        return Packed(name=new.name, count=new.count, printed=new.printed, blocks=(block.title,))
    adds = new.printed in {"process-card", "action-slips", "note-sheet"}
    count = known.count + new.count if adds else max(known.count, new.count)
    blocks = known.blocks if block.title in known.blocks else (*known.blocks, block.title)
    return Packed(name=known.name, count=count, printed=known.printed, blocks=blocks)
