"""The presenter's own notes, A5: theirs to keep, never collected."""

from functools import partial

from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A5, MM, Ink
from copfacil.handouts.letters import NOTHING, Block, block, fit
from copfacil.handouts.presenters import Turn, turns

_EDGE = 10 * MM
_RIGHT = A5[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_FLOOR = A5[1] - _EDGE
_LINE = 22.0
"""From one writing line to the next: room for handwriting."""
_START = 118.0
_QUESTIONS = 4
"""Lines that questions may take."""
_HEAD = 29.0
"""Of a heading and the white above it."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """One sheet for each presenter; without groups a blank one."""
    for turn in turns(sitting) or (Turn(None, "", 0),):
        ink.page(A5)
        ink.stamp("note sheet", A5, partial(_form, sitting, words), (0, 0))
        if turn.table:
            ink.right(_RIGHT, 66, str(turn.table.number), size=48, cut="Bold")
        if turn.name:
            name = fit(turn.name, _WIDE - 70, size=14, cut="Bold")
            ink.block(_EDGE, 75, name)
        else:
            ink.rule(_EDGE, 98, _EDGE + 220, dotted=True)


def _form(sitting: Sitting, words: Words, ink: Ink) -> None:
    """What every presenter's sheet has."""
    ink.block(_EDGE, 27, block(words(Msg("My notes as presenter")), _WIDE - 70))
    ink.block(_EDGE, 41, fit(sitting.exercise.name, _WIDE - 70, size=24, least=16, cut="Bold"))
    asks = _questions(sitting)
    heads = (
        (words(Msg("What I bring, what I want from you")), asks),
        (words(Msg("What I heard")), block(words(Msg("You owe nobody an answer.")), _WIDE)),
        (words(Msg("What struck me, what I leave aside")), NOTHING),
    )
    steps = (words(Msg("One step")), words(Msg("By when")), words(Msg("Who will ask me")))
    foot = block(words(Msg("This sheet is yours: nobody collects it, nobody copies it.")), _WIDE)
    fixed = sum(_HEAD + more.height for _, more in heads) + len(steps) * 26 + foot.height + 8
    spare = int((_FLOOR - _START - fixed) // _LINE)
    shares = _shared(spare)
    y = _START
    for (head, more), lines in zip(heads, shares, strict=True):
        y = ink.block(_EDGE, y, block(head, _WIDE, size=14, cut="Bold"))
        y = ink.block(_EDGE, y, more)
        for _ in range(lines):
            y += _LINE
            ink.rule(_EDGE, y, _RIGHT, dotted=True)
        y += _HEAD - 17.5
    y = _FLOOR - foot.height - 8 - len(steps) * 26
    for label in steps:
        y += 26
        said = fit(label, _WIDE / 2, size=14, cut="Bold")
        ink.block(_EDGE, y - 13.5, said)
        ink.rule(_EDGE + said.width + 8, y, _RIGHT, dotted=True)
    ink.block(_EDGE, _FLOOR - foot.height, foot)


def _shared(lines: int) -> tuple[int, ...]:
    """So many writing lines over three headings: most for what is heard."""
    outer = max(lines // 4, 1)
    return outer, max(lines - 2 * outer, 1), outer


def _questions(sitting: Sitting) -> Block:
    """The presenter's own questions, as far as they take so many lines: those of a phase in which they speak first."""
    spoken = {phase.key for phase in sitting.preset.phases if phase.speaks == "presenter"}
    own = [prompts for prompts in sitting.exercise.prompts if prompts.role == "presenter"]
    if not own:
        return NOTHING
    chosen = next((prompts for prompts in own if prompts.phase in spoken), own[0])
    tried = (block(" ".join(chosen.lines[:count]), _WIDE) for count in range(len(chosen.lines), 0, -1))
    return next((made for made in tried if len(made.lines) <= _QUESTIONS), NOTHING)
