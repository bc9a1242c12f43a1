"""What leaves the app with names on it is noted, wherever it leaves, and named when somebody is deleted."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from copfacil.app import exporting, sample
from copfacil.app.day import Day
from copfacil.app.print_doors import print_doors
from copfacil.core.agenda.plan import Agenda
from copfacil.core.boards.board import Board
from copfacil.core.boards.left import Item, Left
from copfacil.core.exports import Export
from copfacil.core.launch.kit import FIRST_MEETING
from copfacil.core.sitting import Passage
from copfacil.core.words import ENGLISH, Msg
from copfacil.handouts import PRINTABLES, Options, render
from copfacil.live.clock import SystemClock
from copfacil.store import Store
from tests.app.door import copfacil
from tests.handouts.reading import pages
from tests.handouts.samples import crowd, sitting

PASSAGE = Passage(name="Settle", turn=0, planned=60_000, actual=60_000, began=None, deviation=None)
PEOPLE = Path(__file__).parents[1] / "data" / "people_utf8.csv"


def noted(folder: Path) -> tuple[Export, ...]:
    with Store.open(folder, read_only=True) as store:
        return store.exports()


@pytest.fixture
def day(tmp_path: Path) -> Path:
    """A data folder with the sample day."""
    sample.prepare(tmp_path / "day")
    return tmp_path / "day"


@pytest.mark.parametrize("key", PRINTABLES)
def test_exactly_the_handouts_with_names_on_them_are_noted(key: str) -> None:
    # Who is asked to a first meeting is known by name, and who was there.
    ring = Board(id="b", kind="ring", name="Ring", circles=(tuple(person.id for person in crowd(8)),))
    item = Item(card="a", zone="asks", text="A rota", by="p1", note=Msg("no offer yet"), told=True)
    names = {person.id: person.shown for person in crowd(8)}
    left = Left(stream="s", board="b", title="Module 1", day="2026-10-15", items=(item,), names=names)
    told = replace(sitting(crowd(8), passages=(PASSAGE,), departures=((1, Msg("held")),)), board=ring, left=left)
    told = replace(told, agenda=Agenda(template=FIRST_MEETING), attended=dict.fromkeys(names, 60_000))
    once = replace(told, steps=tuple(step for step in told.steps if step.turn == 0))  # one turn: it is known whose
    text = " ".join(page.words for shown in (told, once) for page in pages(render(key, shown, Options(), ENGLISH)))
    assert exporting.named([key]) == ("Llewelyn" in text)


def test_a_pdf_that_was_saved_and_one_that_was_printed_are_noted_and_one_without_names_is_not(
    tmp_path: Path, day: Path
) -> None:
    with Store.open(day) as store:
        opened = Day(store, SystemClock(), store.streams()[0])
        doors = print_doors(opened, ENGLISH, lambda _: None)
        assert doors.save(b"%PDF", tmp_path / "pack.pdf") is None
        doors.left("The pack", ["process-card", "sign-in"], tmp_path / "pack.pdf")
        doors.left("Sign-in sheet", ["sign-in"], None)
        doors.left("Process card", ["process-card"], tmp_path / "card.pdf")
        today, stream = opened.today().isoformat(), opened.host.stream
        assert store.exports() == (
            Export(what="The pack", day=today, path=str(tmp_path / "pack.pdf"), stream=stream),
            Export(what="Sign-in sheet", day=today, stream=stream),
        )


@pytest.mark.parametrize("running", [False, True])
def test_what_the_command_prints_is_noted_also_while_the_app_runs(tmp_path: Path, day: Path, running: bool) -> None:
    def printed(*words: object) -> None:
        said = copfacil("print", "--data", day, *words, home=tmp_path)
        assert (said.code, said.err) == (0, "")

    def both() -> None:
        printed("--key", "group-list", "--out", "list.pdf")
        printed("--key", "process-card", "--out", "card.pdf")

    if running:
        with Store.open(day) as store:
            both()
            assert store.check() == ()
    else:
        both()
    (made,) = noted(day)
    assert (made.what, made.path) == ("Group list", str(tmp_path / "list.pdf"))
    assert made.stream


def test_groups_that_were_written_are_noted_where_there_are_data_and_nothing_is_made_where_there_are_none(
    tmp_path: Path, day: Path
) -> None:
    for data in (day, tmp_path / "nothing"):
        said = copfacil("groups", PEOPLE, "--out", "groups.csv", "--data", data, home=tmp_path)
        assert said.code == 0
    assert not (tmp_path / "nothing").exists()
    (made,) = noted(day)
    assert made == Export(what="Groups", day=made.day, path=str(tmp_path / "groups.csv"))
    assert (date.today() - date.fromisoformat(made.day)).days in {0, 1}  # noqa: DTZ011 - the day in the room


def test_a_data_folder_that_cannot_be_written_to_stops_nobody_from_printing(tmp_path: Path, day: Path) -> None:
    (day / "exports.jsonl").mkdir()
    said = copfacil("print", "--data", day, "--key", "sign-in", "--out", "list.pdf", home=tmp_path)
    assert said.code == 0
    assert said.err == f"Sign-in sheet could not be noted in {day}: no receipt will name it.\n"
    assert (tmp_path / "list.pdf").exists()
