"""What Plan says in words: the line under a block's title, its name for screen readers, the items of the shelf."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from copfacil.core.agenda.blocks import of_exercise
from copfacil.core.agenda.plan import INFORMAL, Agenda, Block, clock_said
from copfacil.core.agenda.sizes import tables
from copfacil.core.agenda.strings import offered, strung, total
from copfacil.core.agenda.timed import Timed
from copfacil.core.exercise import Aim, Exercise
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg, Words
from copfacil.ui.plan.values import Piece

Filter = Aim | Literal["strings"]

FILTERS: Mapping[Filter, Msg] = {
    "listen": Msg("Listen"),
    "decide": Msg("Decide"),
    "open": Msg("Open"),
    "help": Msg("Help"),
    "strings": Msg("Strings"),
}
"""The chips over the shelf; "Open" gets voices into the room."""


def minutes(ms: int) -> int:
    """Full minutes, a minute that has begun counted."""
    return -(-ms // MINUTE)


# Blocks.


def under(block: Block, day: Agenda, shelf: Mapping[str, Exercise], words: Words) -> str:
    """The line under a block's title."""
    return " ".join(_under(block, day, shelf, words))


def _under(block: Block, day: Agenda, shelf: Mapping[str, Exercise], words: Words) -> Iterator[str]:
    if block.place:
        yield words("{place}.", place=block.place)
    if block.kind == "talk" and len(block.parts) > 1:
        parts = {part.key: minutes(part.ms) for part in block.parts}
        yield words(
            "Talk {talk}, questions {questions}.", talk=parts.get("talk", 0), questions=parts.get("questions", 0)
        )
        if INFORMAL in parts:
            yield words("Meet the speaker {n}.", n=parts[INFORMAL])
    if block.guest:
        yield words("Guest: {name}.", name=block.guest)
    if block.lead:
        yield words("{name} leads.", name=block.lead)
    if block.exercise:
        yield from _played(block, day, shelf, words)
    if block.notes:
        yield block.notes.splitlines()[0]
    elif block.kind == "slack":
        yield words("For what takes longer")


def _played(block: Block, day: Agenda, shelf: Mapping[str, Exercise], words: Words) -> Iterator[str]:
    exercise = shelf.get(block.exercise)
    if exercise is not None and block.title != exercise.name:
        yield words("{name}.", name=exercise.name)
    if exercise is not None and len(exercise.presets) > 1:
        name = next((preset.name for preset in exercise.presets if preset.key == block.preset), "")
        yield words("{name}.", name=name)
    groups = tables(block, day.expected)
    if groups:
        yield words(Msg("{n} group of {size}.", "{n} groups of {size}.", n=groups, size=block.group))
    elif block.circles > 1:
        yield words(Msg("{n} circle.", "{n} circles.", n=block.circles))
    else:
        yield words("Whole room.")


def block_name(one: Timed, detail: str, words: Words) -> str:
    """What a screen reader says of a block."""
    told = [
        clock_said(one.begin),
        one.block.title,
        words(Msg("{n} minute", "{n} minutes", n=minutes(one.ms))),
    ]
    if one.block.anchor:
        told.append(words("anchored"))
    if one.block.beside:
        told.append(words("beside another block"))
    return ", ".join((*told, detail) if detail else told)


# The shelf.


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of the shelf.

    Attributes:
        piece: what it puts into the day.
        name: what people call it.
        about: the line beneath.
        minutes: how long, in figures ("20-60").
        least: minutes of its shortest way.
        aim: the chip under which it stands.
        text: all that it is found by, in small letters.
    """

    piece: Piece
    name: str
    about: str
    minutes: str
    least: int
    aim: Filter
    text: str


def items(shelf: Mapping[str, Exercise], expected: int, words: Words) -> tuple[Item, ...]:
    """The shelf by name, and the strings after it; lengths are for as many people as are expected."""
    exercises = [_item(exercise, expected) for exercise in shelf.values()]
    return (*sorted(exercises, key=lambda item: item.name.casefold()), *_strings(shelf, expected, words))


def _item(exercise: Exercise, expected: int) -> Item:
    made = (of_exercise(exercise, preset.key, key="x", expected=expected) for preset in exercise.presets)
    long = sorted({minutes(block.length(expected)) for block in made})
    return Item(
        piece=Piece("exercise", exercise.key),
        name=exercise.name,
        about=exercise.short,
        minutes=str(long[0]) if len(long) == 1 else f"{long[0]}–{long[-1]}",
        least=long[0],
        aim=exercise.aim,
        text=f"{exercise.name} {exercise.short} {exercise.purpose}".casefold(),
    )


def _strings(shelf: Mapping[str, Exercise], expected: int, words: Words) -> Iterator[Item]:
    for thread in offered(shelf):
        blocks = strung(thread, shelf, expected, lambda: "x", words)
        long = minutes(total(blocks, expected))
        names = ", ".join(block.title for block in blocks if block.exercise)
        name = words(thread.name)
        yield Item(
            piece=Piece("string", thread.key),
            name=name,
            about=names,
            minutes=str(long),
            least=long,
            aim="strings",
            text=f"{name} {words(thread.about)} {names}".casefold(),
        )


def found(all_of_them: tuple[Item, ...], asked: str, aims: frozenset[Filter]) -> tuple[Item, ...]:
    """Those that have every word of what is asked; a number asks for what takes no longer."""
    tokens = asked.casefold().split()
    most = min((int(token) for token in tokens if token.isascii() and token.isdigit()), default=0)
    wanted = [token for token in tokens if not token.isdigit()]
    return tuple(
        item
        for item in all_of_them
        if (not aims or item.aim in aims)
        and (not most or item.least <= most)
        and all(token in item.text for token in wanted)
    )
