"""Exports are noted beside the data: by several programs at once, and whatever happens to the data."""

from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from copfacil.core.exports import Export, made_of
from copfacil.store import Store
from copfacil.store.exports import note
from tests.store.samples import filled, holding, row

PACK = Export(what="The pack", day="2026-11-24", path="/home/sian/pack.pdf", stream="day")
LIST = Export(what="Sign-in sheet", day="2026-11-25", stream="day")


def _many(folder: Path, who: str) -> None:
    for number in range(200):
        note(folder, replace(PACK, what=f"{who} {number} {'long ' * 40}"))


def test_what_was_noted_is_there_again_in_its_order(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert store.exports() == ()
        store.note_export(PACK)
        store.note_export(LIST)
    with Store.open(tmp_path, read_only=True) as store:
        assert store.exports() == (PACK, LIST)


def test_two_programs_never_write_into_each_others_line(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    context = get_context("spawn")
    writers = [context.Process(target=_many, args=(tmp_path, who)) for who in ("one", "two")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with Store.open(tmp_path, read_only=True) as store:
        assert len(store.exports()) == 400
        assert len({one.what for one in store.exports()}) == 400


def test_a_line_that_nobody_can_read_is_passed_over(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.note_export(PACK)
        with (tmp_path / "exports.jsonl").open("ab") as file:
            file.write(b'{"what": "half\n[]\n\xff\n{"what": "x", "day": "some day", "path": "", "stream": ""}\n')
        store.note_export(LIST)
        assert store.exports() == (PACK, LIST)


def test_going_back_to_a_backup_forgets_no_export(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.append([row("day", 1)], None)
        backup = store.back_up()
        store.note_export(PACK)
        store.restore(backup)
        assert store.exports() == (PACK,)


def test_a_word_in_a_path_can_be_taken_out_down_to_the_bytes(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.note_export(PACK)
        store.note_export(LIST)
        store.change_exports(lambda one: replace(one, path=one.path.replace("sian", "…")))
        assert store.exports() == (replace(PACK, path="/home/…/pack.pdf"), LIST)
        assert holding(tmp_path, "sian") == []


def test_only_what_shows_these_sessions_is_named_each_file_once_as_it_was_made_last() -> None:
    other = replace(PACK, stream="another")
    of_none = Export(what="Groups", day="2026-11-01", path="/home/sian/groups.csv")
    later = replace(PACK, day="2026-11-30")
    assert made_of({"day"}, (PACK, other, of_none, LIST, later)) == (of_none, LIST, later)
