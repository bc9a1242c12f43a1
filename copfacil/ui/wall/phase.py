"""The face of a phase: its name, who speaks, the clock, the chairs, what comes next."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from copfacil.core.faces import Phase
from copfacil.core.scene import Dial
from copfacil.ui.paint import Stretch, strip_places
from copfacil.ui.theme import SEMIBOLD
from copfacil.ui.wall import said
from copfacil.ui.wall.dials import clock_face
from copfacil.ui.wall.frame import Frame
from copfacil.ui.wall.layout import foot, titled
from copfacil.ui.wall.letters import Run, width
from copfacil.ui.wall.pieces import Piece, Strip

STRIP, STRIP_BAR, STRIP_DEEP = 0.716, 0.0185, 0.09
"""Top of the strip, height of its bars, and down to where its labels reach."""


def lay(face: Phase, frame: Frame) -> tuple[Piece, ...]:
    """The pieces of the face."""
    dial = face.dial
    step = dial.step
    blocks = titled(step.name, said.who(step, frame.words), step.wall_more, frame)
    return (
        *clock_face(blocks, dial, frame, seats=face.seats),
        *_strip(dial, frame),
        *foot(said.coming(dial, frame.words), said.beside(dial, frame.words), frame),
    )


def _strip(dial: Dial, frame: Frame) -> list[Piece]:
    """The strip of phases, named where all names have room, else the present one, else none: the title names it."""
    if not dial.strip:
        return []
    named = [Stretch(part.name, part.ms, part.done, now=part.now) for part in dial.strip]
    alone = [replace(one, label=one.label if one.now else "") for one in named]
    bare = [replace(one, label="") for one in named]
    phases = next((one for one in (named, alone) if _fits(one, frame)), bare)
    box = QRectF(frame.left, frame.px(STRIP), frame.room, frame.px(STRIP_DEEP))
    return [Strip(box=box, phases=tuple(phases), bar=round(frame.px(STRIP_BAR)), px=frame.least, length=dial.length)]


def _fits(phases: list[Stretch], frame: Frame) -> bool:
    """Every name ends before the next bar begins."""
    places = strip_places(frame.room, frame.theme, phases, frame.theme.font_px(frame.least))
    return all(
        width((Run(one.label, SEMIBOLD),), frame.least, frame.theme) <= long
        for one, (_, long) in zip(phases, places, strict=True)
    )
