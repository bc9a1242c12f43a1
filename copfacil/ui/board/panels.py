"""Which panels a board has at its side, and which one a phase wants."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from copfacil.core.boards.board import Board
from copfacil.core.boards.plan import BoardKind
from copfacil.core.words import Msg
from copfacil.ui.board.asks import AsksPanel
from copfacil.ui.board.chairs import ChairsPanel
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.dots import AnswersPanel, DotsPanel
from copfacil.ui.board.last_time import LastTimePanel
from copfacil.ui.board.meeting import PairsPanel
from copfacil.ui.board.more_panels import ClustersPanel, GapsPanel, PosePanel
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.placing import PlacesPanel
from copfacil.ui.theme import Theme


class Kind(NamedTuple):
    """A panel.

    Attributes:
        name: as people choose it.
        made: makes it.
        phases: keys of the phases that want it.
    """

    name: Msg
    made: Callable[[Doors, Theme], Panel]
    phases: frozenset[str] = frozenset()


POSE = Kind(Msg("What it is about"), PosePanel, frozenset({"pose", "frame", "explain"}))
CLUSTERS = Kind(
    Msg("Clusters"), ClustersPanel, frozenset({"write", "post", "cluster", "report", "harvest", "read-out"})
)
DOTS = Kind(Msg("Dots"), DotsPanel, frozenset({"dots", "vote", "votes"}))
ANSWERS = Kind(Msg("Answers"), AnswersPanel, frozenset({"answer", "answers"}))
ASKS = Kind(Msg("Asks and offers"), AsksPanel)
GAPS = Kind(Msg("Who is left out"), GapsPanel)
CHAIRS = Kind(Msg("Chairs"), ChairsPanel)
PLACES = Kind(Msg("Dots on the tree"), PlacesPanel)
PAIRS = Kind(Msg("Who met"), PairsPanel)
LAST = Kind(Msg("What last time left"), LastTimePanel, frozenset({"frame", "show", "purpose"}))

_OWN: Mapping[BoardKind, tuple[Kind, ...]] = {
    "compass": (CLUSTERS, DOTS, ANSWERS, POSE),
    "ring": (ASKS, GAPS),
    "fishbowl": (CHAIRS, POSE),
    "tree": (PLACES, POSE),
    "pairs": (PAIRS, POSE),
    "scores": (POSE,),
    "grid": (POSE,),
}
_OTHERS = (CLUSTERS, DOTS, POSE)


def panels_of(board: Board) -> tuple[Kind, ...]:
    """The panels of a board, the one that is shown without a reason for another first."""
    own = _OWN.get(board.kind, _OTHERS)
    return own if board.then is None else (*own, LAST)


def wanted(board: Board, phase: str) -> Kind:
    """The panel that a phase wants."""
    kinds = panels_of(board)
    return next((kind for kind in kinds if phase in kind.phases), kinds[0])
