"""A board laid out and made ready to be painted: worked out anew only where something that it depends on changed."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QSizeF

from copfacil.core.boards.board import Board
from copfacil.core.boards.layout import layout
from copfacil.core.boards.shapes import Frame, Laid
from copfacil.core.words import Words
from copfacil.ui.board.values import Scene
from copfacil.ui.boards.around import differing
from copfacil.ui.boards.paint import Drawn, widths
from copfacil.ui.theme import Theme

LETTER = 15
"""Size of a board's letters, px before the text scale."""

_NOTHING = Laid(w=1.0, h=1.0, shapes=())


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What a picture was made of."""

    scene: Scene
    size: QSize
    theme: Theme
    person: str
    full: bool

    def like(self, other: "_Asked") -> bool:
        """Whether the picture would be the same; boards are the same only as one object, or each would be read."""
        mine, theirs = self.scene, other.scene
        return (
            mine.board is theirs.board
            and mine.view.names is theirs.view.names
            and (self.size, self.theme, self.person, self.full) == (other.size, other.theme, other.person, other.full)
            and (not mine.board.inside or mine.view.now // 1_000 == theirs.view.now // 1_000)
        )


class Picture:
    """The picture as it stands.

    Attributes:
        laid: the board as it is drawn.
        drawn: the same, ready for a painter.
    """

    def __init__(self, words: Words, theme: Theme) -> None:
        self._widths = widths(words)
        self._asked: _Asked | None = None
        self.laid = _NOTHING
        self.drawn = Drawn(_NOTHING, theme)

    @property
    def size(self) -> QSizeF:
        """Of the board as it is drawn, px of the board."""
        return QSizeF(self.laid.w, self.laid.h)

    def shows(self, board: Board) -> bool:
        """Whether all of this board is drawn already, as it stood a moment ago."""
        return self._asked is not None and self._asked.full and self._asked.scene.board.id == board.id

    def lay(self, scene: Scene, size: QSize, theme: Theme, *, person: str, full: bool) -> tuple[QRectF, ...]:
        """Lays a board out in a room of px; gives the boxes in which it is another picture now, px of the board.

        Args:
            scene: the board, and who is called what.
            size: the room.
            theme: gives colours and the size of letters.
            person: id of the person who is chosen, empty for nobody.
            full: everything is drawn, however large the board becomes; else what fits, and how many more.
        """
        asked = _Asked(scene, size, theme, person, full)
        if size.width() < 2 or size.height() < 2 or (self._asked is not None and asked.like(self._asked)):  # noqa: PLR2004 - not laid by Qt yet
            return ()
        before, was, self._asked = self.laid, self._asked, asked
        frame = Frame(
            w=size.width() - 1,
            h=size.height() - 1,
            letter=theme.px(LETTER),
            names=scene.view.names,
            chosen=person,
            now=scene.view.now,
            full=full,
        )
        self.laid = layout(scene.board, frame, self._widths)
        self.drawn = Drawn(self.laid, theme)
        if was is None or was.theme != theme or (before.w, before.h) != (self.laid.w, self.laid.h):
            return (QRectF(0, 0, max(before.w, self.laid.w), max(before.h, self.laid.h)),)
        return differing(before, self.laid)
