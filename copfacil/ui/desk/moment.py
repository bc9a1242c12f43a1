"""What the desk's panels are shown: the session and its play at one moment, and what is chosen on the desk."""

from copfacil.core.play import Play
from copfacil.core.scene import Desk, Tile
from copfacil.core.session import Session
from copfacil.core.value import dataclass


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One moment.

    Attributes:
        session: as it stands.
        now: ms on the session's clock.
        desk: the play, None when nothing is on.
        group: the number of the chosen group, None for everybody.
    """

    session: Session
    now: int
    desk: Desk | None
    group: int | None = None

    @property
    def play(self) -> Play | None:
        """The play that is on."""
        return self.session.play

    @property
    def tile(self) -> Tile | None:
        """The chosen group."""
        if self.desk is None:
            return None
        return next((tile for tile in self.desk.tiles if tile.number == self.group), None)
