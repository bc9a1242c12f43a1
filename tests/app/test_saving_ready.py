"""Home says that days are kept only where a small file could really be written."""

from pathlib import Path

import pytest

from copfacil.app.today import saving
from copfacil.core.words import ENGLISH


@pytest.mark.parametrize(("there", "state", "said"), [(True, "ready", "kept in"), (False, "failed", "Nothing can be")])
def test_saving_is_ready_where_a_file_can_be_written(tmp_path: Path, there: bool, state: str, said: str) -> None:
    ready = saving(ENGLISH, tmp_path if there else tmp_path / "gone")
    assert (ready.state, said in ready.sentence) == (state, True)
    assert not any(tmp_path.iterdir())
