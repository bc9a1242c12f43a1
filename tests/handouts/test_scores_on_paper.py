"""The boards of the modules, played as their scores say, with a crash and an undo in them: printed blank and filled."""

from datetime import datetime
from pathlib import Path

import pytest

from copfacil.core.pack import sitting
from copfacil.core.report import report
from copfacil.core.sitting import Sitting
from copfacil.core.words import ENGLISH
from copfacil.handouts import PRINTABLES, Options, render
from copfacil.handouts.report import report_pdf
from tests.handouts.reading import pages
from tests.score import Player

SCORES = (
    "ring-module-1",
    "compass",
    "fishbowl",
    "change-tree",
    "relational-rounds",
    "emotional-map",
    "appreciative-board",
    "value-board",
    "river",
)
FOLDER = Path(__file__).parents[1] / "scores"


def local(at: int) -> datetime:
    """A watch in the room."""
    return datetime.fromtimestamp(at // 1000)  # noqa: DTZ006 - as on a wrist


@pytest.mark.parametrize("score", SCORES)
def test_the_board_of_a_score_prints_blank_and_filled_and_stands_in_the_report(score: str, tmp_path: Path) -> None:
    lines = (FOLDER / f"{score}.score").read_text("utf-8").splitlines()
    assert {"crash", "undo"} <= {word for line in lines for word in line.split()[1:2]}
    player = Player(FOLDER / f"{score}.score", tmp_path)
    for line in lines:
        player.line(line)
    session = player.host.state
    play = session.play
    assert play is not None
    exercise = player.shelf.exercises[play.exercise]
    filled = sitting(session, exercise, now=player.host.now(), local=local, play=play)
    blank = sitting(session, exercise, now=player.host.now(), local=local)
    told = report(session, now=player.host.now(), local=local)
    player.close()
    for room in (blank, filled):
        _prints(room)
    text = " ".join(page.words for page in pages(report_pdf(told, ENGLISH)))
    assert exercise.name in text
    assert all(ENGLISH(one) in text for one in told.boards[0].facts)


def _prints(room: Sitting) -> None:
    wanted = [one for key, one in PRINTABLES.items() if one.kinds and one.wanted(room)]
    assert {"board-poster"} <= {one.key for one in wanted}
    for one in wanted:
        for page in pages(render(one.key, room, Options(), ENGLISH)):
            if one.key != "board-poster":  # its sheets are windows of one picture
                assert list(page.strays()) == []
                assert list(page.crossings()) == []
