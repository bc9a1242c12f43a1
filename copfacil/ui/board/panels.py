"""Which panels a board has at its side, and which one a phase wants."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from copfacil.core.boards.board import Board
from copfacil.core.boards.lanes import ASKED
from copfacil.core.boards.plan import BoardKind
from copfacil.core.words import Msg
from copfacil.ui.board.asks import AsksPanel
from copfacil.ui.board.chairs import ChairsPanel
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.dots import ANSWERING, DotsPanel
from copfacil.ui.board.feelings import CONSENTING, FeelingsPanel, TouchpointsPanel
from copfacil.ui.board.harvest import HarvestPanel
from copfacil.ui.board.last_time import LastTimePanel
from copfacil.ui.board.levels import LevelsPanel, MatchesPanel
from copfacil.ui.board.marking import Marking, MarkPanel
from copfacil.ui.board.meeting import PairsPanel
from copfacil.ui.board.more_panels import ClustersPanel, CountsPanel, GapsPanel, PosePanel
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.placing import PlacesPanel
from copfacil.ui.board.questions import QuestionsPanel, StepsPanel, steps_lane
from copfacil.ui.board.rings import FollowUpPanel, RingsPanel
from copfacil.ui.board.satellites import SatellitesPanel
from copfacil.ui.board.scoring import ScoresPanel
from copfacil.ui.board.topics import TopicsPanel
from copfacil.ui.board.worth import KNOWING, RELEASING, WorthPanel
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


def _marks(marking: Marking) -> Callable[[Doors, Theme], Panel]:
    """Makes the panel of what is noted on cards one by one."""
    return lambda doors, theme: MarkPanel(marking, doors, theme)


POSE = Kind(
    Msg("What it is about"),
    PosePanel,
    frozenset({"pose", "frame", "explain", "define", "introduce", "result", "welcome"}),
)
CLUSTERS = Kind(
    Msg("Clusters"),
    ClustersPanel,
    frozenset({"write", "post", "cluster", "report", "read-out", "themes", "cards", "wall"}),
)
DOTS = Kind(Msg("Dots"), DotsPanel, frozenset({"dots", "vote", "votes"}))
ANSWERS = Kind(Msg("Answers"), _marks(ANSWERING), frozenset({"answer", "answers"}))
COUNTS = Kind(Msg("Counts"), CountsPanel)
ASKS = Kind(Msg("Asks and offers"), AsksPanel)
GAPS = Kind(Msg("Who is left out"), GapsPanel, frozenset({"gallery", "count"}))
RINGS = Kind(Msg("Rings and time"), RingsPanel)
FOLLOW_UP = Kind(Msg("Look back"), FollowUpPanel)
CHAIRS = Kind(Msg("Chairs"), ChairsPanel)
HARVEST = Kind(Msg("What we heard"), HarvestPanel, frozenset({"answers", "harvest", "debrief"}))
SATELLITES = Kind(Msg("Satellites' pad"), SatellitesPanel, frozenset({"collect"}))
PLACES = Kind(Msg("Dots on the tree"), PlacesPanel)
PAIRS = Kind(Msg("Who met"), PairsPanel)
LAST = Kind(Msg("What last time left"), LastTimePanel, frozenset({"frame", "show", "purpose"}))
LEVELS = Kind(Msg("Levels"), LevelsPanel, frozenset({"levels", "keying"}))
MATCHES = Kind(Msg("Who could help whom"), MatchesPanel, frozenset({"stairs", "find", "exchange", "commit"}))
SCORES = Kind(Msg("Scores"), ScoresPanel)
TOPICS = Kind(Msg("Slots and places"), TopicsPanel)
FEELINGS = Kind(Msg("How it felt"), FeelingsPanel, frozenset({"journey", "notes", "walk"}))
TOUCHPOINTS = Kind(Msg("Touchpoints"), TouchpointsPanel, frozenset({"touchpoints", "vote"}))
CONSENTS = Kind(Msg("What tellers agreed to"), _marks(CONSENTING), frozenset({"consent", "close"}))
WORTH = Kind(Msg("Gaps and asking again"), WorthPanel, frozenset({"explain", "write", "collect"}))
EVIDENCE = Kind(Msg("How we know"), _marks(KNOWING), frozenset({"fours"}))
RELEASED = Kind(Msg("What tellers agreed to"), _marks(RELEASING))
QUESTIONS = Kind(Msg("Questions to put"), QuestionsPanel, frozenset({"answers"}))
STEPS_TO_DO = Kind(Msg("Who does what"), StepsPanel, frozenset({"now-what", "now-all", "stop", "destiny"}))

_OWN: Mapping[BoardKind, tuple[Kind, ...]] = {
    "compass": (CLUSTERS, DOTS, ANSWERS, COUNTS, POSE),
    "ring": (ASKS, GAPS, RINGS, FOLLOW_UP),
    "fishbowl": (CHAIRS, HARVEST, SATELLITES, POSE),
    "tree": (PLACES, POSE),
    "pairs": (PAIRS, POSE),
    "scores": (SCORES, POSE),
    "grid": (TOPICS, POSE),
    "river": (LEVELS, MATCHES, POSE),
    "journey": (FEELINGS, TOUCHPOINTS, CONSENTS, DOTS, POSE),
    "matrix": (WORTH, EVIDENCE, RELEASED),
}


def panels_of(board: Board) -> tuple[Kind, ...]:
    """The panels of a board, the one that is shown without a reason for another first."""
    own = _lanes(board) if board.kind == "lanes" else _OWN[board.kind]
    return own if board.then is None else (*own, LAST)


def _lanes(board: Board) -> tuple[Kind, ...]:
    """Lanes of questions are sifted; a lane of what the room will do gets names and days."""
    sifted = (QUESTIONS,) if board.zone(ASKED) is not None else ()
    to_do = (STEPS_TO_DO,) if steps_lane(board) else ()
    return (*sifted, CLUSTERS, DOTS, *to_do, POSE)


def wanted(board: Board, phase: str) -> Kind:
    """The panel that a phase wants."""
    kinds = panels_of(board)
    return next((kind for kind in kinds if phase in kind.phases), kinds[0])
