"""The back of the process card: house rules, roles at the table, questions for when talk runs dry."""

from collections.abc import Iterator
from typing import TypeAlias

from copfacil.core.exercise import Exercise, Prompts
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A5, MM, Ink
from copfacil.handouts.letters import Block, block

EDGE = 10 * MM
"""White margin on all four sides."""
RIGHT = A5[0] - EDGE
WIDE = RIGHT - EDGE
FLOOR = A5[1] - EDGE - 19
"""Where the content of any side ends; below stands its foot."""

_HANG = 12.0
_ABOVE = 9.0
_HEAD = 41.0
"""Of a heading: white above, the word, its rule, white below."""
_GAP = 2.0
_LINE = 15.0

Section: TypeAlias = tuple[str, tuple[Block, ...]]
"""A heading and its paragraphs."""


def sides(sitting: Sitting, words: Words, room: float, *, brief: bool) -> tuple[tuple[Section, ...], ...]:
    """What stands on each side: rules and roles always, on more sides where they need them.

    Questions stand here as far as there is room, those for everyone first: the cards of roles carry them too.

    Args:
        sitting: what is played.
        words: the language.
        room: height that is free on the first of these sides; what does not fit there goes to the next.
        brief: roles are named alone, under the rules; their cards say what each does.
    """
    exercise = sitting.exercise
    rules = tuple(block(rule, WIDE - _HANG) for rule in exercise.rules)
    roles = tuple(_paragraph(role.name, role.does) for role in exercise.roles)
    if brief and roles:
        names = ", ".join(role.name for role in exercise.roles)
        rules, roles = (*rules, _paragraph(words(Msg("On cards of their own:")), names)), ()
    must = tuple((words(head), told) for head, told in ((Msg("Rules"), rules), (Msg("Roles"), roles)) if told)
    reserved = max(_credit(exercise).height - _LINE, 0)  # its last line shares the foot
    dealt: list[tuple[Section, ...]] = []
    side: list[Section] = []
    left = room - reserved
    for head, paragraphs in must:
        kept: list[Block] = []
        left -= _HEAD
        for paragraph in paragraphs:
            if paragraph.height + _GAP > left:
                dealt.append((*side, (head, tuple(kept))) if kept else tuple(side))
                side, kept, left = [], [], FLOOR - EDGE - _HEAD - reserved
            kept.append(paragraph)
            left -= paragraph.height + _GAP
        if kept:
            side.append((head, tuple(kept)))
        else:
            left += _HEAD
    questions = tuple(_fitting(exercise.prompts, left - _HEAD))
    if questions:
        side.append((words(Msg("If talk runs dry")), questions))
    return (*dealt, tuple(side))


def _fitting(prompts: tuple[Prompts, ...], left: float) -> Iterator[Block]:
    for group in sorted(prompts, key=lambda group: group.role != "all"):
        paragraph = _paragraph(group.name, " ".join(group.lines))
        if paragraph.height + _GAP <= left:
            left -= paragraph.height + _GAP
            yield paragraph


def draw(ink: Ink, y: float, sections: tuple[Section, ...]) -> None:
    """The sections from ``y`` downwards; at the upper edge of a side without the white above."""
    if y == EDGE:
        y -= _ABOVE
    for head, paragraphs in sections:
        y = ink.block(EDGE, y + _ABOVE, block(head, WIDE, size=18, cut="Bold", leading=26))
        ink.rule(EDGE, y, RIGHT)
        y += _HEAD - _ABOVE - 26
        for paragraph in paragraphs:
            ink.box(EDGE + 1, y + 5.5, 3.5, 3.5, filled=True)
            y = ink.block(EDGE + _HANG, y, paragraph) + _GAP


def credit(ink: Ink, exercise: Exercise) -> None:
    """Whose method it is, at the foot of a side."""
    said = _credit(exercise)
    ink.block(EDGE, FLOOR + 4 + _LINE - said.height, said)


def credited_on_one_line(exercise: Exercise) -> bool:
    """Whether it takes no room above the foot."""
    return len(_credit(exercise).lines) <= 1


def _credit(exercise: Exercise) -> Block:
    return block(exercise.credit, WIDE - 90)


def _paragraph(name: str, text: str) -> Block:
    return block((("Bold", name), ("Regular", text)), WIDE - _HANG)
