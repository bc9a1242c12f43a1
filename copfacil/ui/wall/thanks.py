"""The last face."""

from copfacil.core.faces import Thanks
from copfacil.ui.wall.frame import Frame
from copfacil.ui.wall.holding import welcome
from copfacil.ui.wall.pieces import Piece


def lay(face: Thanks, frame: Frame) -> tuple[Piece, ...]:
    """The pieces of the face."""
    return welcome(frame.words("Thank you"), face.title, frame, speaking=True)
