"""The face of a break: until when, and what comes after it."""

from copfacil.core.faces import Break
from copfacil.ui.wall import said
from copfacil.ui.wall.dials import clock_face
from copfacil.ui.wall.frame import Frame
from copfacil.ui.wall.layout import foot, titled
from copfacil.ui.wall.pieces import Piece
from copfacil.ui.wall.places import rule


def lay(face: Break, frame: Frame) -> tuple[Piece, ...]:
    """The pieces of the face: people away from their chairs need the time of day, not a countdown."""
    dial = face.dial
    until = dial.ends if dial.pace == "running" else ""
    blocks = titled(dial.step.name, dial.step.wall, dial.step.wall_more, frame)
    return (
        *clock_face(blocks, dial, frame, seats=0, until=until),
        rule(frame),
        *foot(said.coming(dial, frame.words), (), frame),
    )
