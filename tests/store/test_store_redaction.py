"""Words that must go are gone from every byte of the data folder."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from copfacil.core.journal import Row
from copfacil.core.outcome import Outcome
from copfacil.store import Busy, Store
from tests.store.samples import MONDAY, action, at, filled, holding, outcome, row

WORD = "Zwischenfinanzierung"


def emptied(rows: Sequence[Row]) -> Mapping[str, str]:
    """Bodies with the word become empty."""
    return {one.id: "{}" for one in rows if WORD in one.body}


def folded(rows: Sequence[Row]) -> Outcome:
    """Actions for all rows that still say something."""
    return outcome(actions=[action(one.id, one.body) for one in rows if one.body != "{}"])


def said(folder: Path) -> Store:
    """An open store in which the word was said often, amended, undone, copied and restored."""
    filled(folder, 20)
    store = Store.open(folder, now=at(MONDAY))
    for seq in range(1, 60):
        body = f'{{"text": "{WORD} {seq} {"and more " * (seq % 7 * 30)}"}}'
        store.append([row("spoken", seq, body)], outcome(actions=[action(str(seq), body)]))
        if seq == 30:
            store.back_up()
    store.append([row("spoken", 60, '{"text": "beds"}')], outcome(actions=[action("x", WORD)]))
    store.back_up()
    store.restore(store.backups()[1])
    store.append([row("spoken", 31, f'{{"text": "{WORD}"}}')], None)
    return store


def test_no_byte_of_the_folder_holds_the_word_any_more(tmp_path: Path) -> None:
    with said(tmp_path) as store:
        assert len(holding(tmp_path, WORD)) > 3
        receipt = store.redact(emptied, folded)
        assert holding(tmp_path, WORD) == []
        assert receipt.sessions == {"spoken": 31}
        assert len(receipt.copies) == 3
        assert receipt.left == ()
        assert [one.body for one in store.rows("spoken")] == ["{}"] * 31
        assert store.actions() == []
        assert len(store.rows("day")) == 20
        assert store.check() == ()
        store.append([row("spoken", 32)], outcome())
    assert holding(tmp_path, WORD) == []


def test_the_copies_hold_the_rest_and_can_still_be_gone_back_to(tmp_path: Path) -> None:
    with said(tmp_path) as store:
        store.redact(emptied, folded)
        newest = store.backups()[0]
        store.restore(newest)
        assert store.rows("spoken")[-1].body == '{"text": "beds"}'
        assert [line.text for line in store.actions()] == ['{"text": "beds"}']
        assert holding(tmp_path, WORD) == []


def test_a_file_that_cannot_be_read_is_named_because_it_may_still_hold_the_word(tmp_path: Path) -> None:
    said(tmp_path).close()
    path = tmp_path / "copfacil.db"
    path.write_bytes(path.read_bytes()[:-5_000])
    with Store.open(tmp_path, now=at(MONDAY + timedelta(days=1))) as store:
        receipt = store.redact(emptied, folded)
        (left,) = receipt.left
        assert left.name.endswith("damaged.db")
        assert holding(tmp_path, WORD) in ([], [left.name])


def test_while_somebody_reads_it_says_that_it_is_not_finished_and_can_be_finished(tmp_path: Path) -> None:
    with said(tmp_path) as store:
        with closing(sqlite3.connect(tmp_path / "copfacil.db")) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM journal").fetchone()
            with pytest.raises(Busy, match="Another program reads the data"):
                store.redact(emptied, folded)
            reader.execute("COMMIT")
        store.redact(emptied, folded)
        assert holding(tmp_path, WORD) == []
