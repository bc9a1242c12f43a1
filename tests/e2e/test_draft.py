"""What was being written when the power failed."""

from pathlib import Path

import pytest

from copfacil.core.events import Kept
from copfacil.store import DRAFTS, Store
from tests.e2e.hands import RUN, TODAY, WALL, Program, Room, happened, kept, rows, until

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = "Who tells the night shift?"


def drafted(data: Path) -> str:
    stream = rows(data)[0].stream
    with Store.open(data, read_only=True) as store:
        kept: dict[str, object] = store.setting(f"{DRAFTS}{stream}", {})
    return str(kept.get("text", ""))


def test_a_note_that_was_half_written_when_the_power_failed_is_in_the_field_again(laptop: Room, tmp_path: Path) -> None:
    with Program(laptop, tmp_path / "data") as program:
        laptop.go_to(TODAY)
        laptop.keys("space")
        kept(program.data, "started")
        laptop.keys("Escape")
        laptop.gone(WALL)
        laptop.go_to(RUN)
        laptop.keys("ctrl+1")
        laptop.type(WORDS)
        until("the words beside the journal", lambda: drafted(program.data) == WORDS)
        laptop.keep("draft-before")
        program.crash()
        assert not [row for row in rows(program.data) if row.kind == "kept"]
    with Program(laptop, tmp_path / "data") as program:
        laptop.go_to(RUN)
        kept(program.data, "reopened")
        laptop.keep("draft-after")
        laptop.keys("ctrl+1", "Return")
        assert happened(kept(program.data, "kept")[0], Kept).text == WORDS
        until("no draft any more", lambda: not drafted(program.data))
