"""Every score in tests/scores is played as written."""

from pathlib import Path

import pytest

from tests.score import play_score

SCORES = sorted((Path(__file__).parent / "scores").glob("*.score"))


@pytest.mark.parametrize("score", SCORES, ids=lambda path: path.stem)
def test_the_day_goes_as_the_score_says(score: Path) -> None:
    assert play_score(score) is None


def test_a_score_that_is_wrong_says_where(tmp_path: Path) -> None:
    (tmp_path / "wrong.score").write_text("0:00 expect phase=Settle\n", "utf-8")
    assert "wrong.score:1: nothing is on" in str(play_score(tmp_path / "wrong.score"))
