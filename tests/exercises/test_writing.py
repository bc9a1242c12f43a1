"""What is written of an exercise is read again as the same; a stranger's file is refused and nothing leaves the folder."""

from dataclasses import replace
from pathlib import Path

import pytest

from copfacil.core.exercise import Exercise, Minutes
from copfacil.exercises import limits, own
from copfacil.exercises.reading import read
from copfacil.exercises.refusal import Refused
from copfacil.exercises.shelf import shelf
from copfacil.exercises.writing import written

SHELF = shelf().exercises


@pytest.mark.parametrize("key", list(SHELF))
def test_each_exercise_is_read_again_as_it_was(key: str) -> None:
    assert read(written(SHELF[key]).encode(), key, Path("x")) == SHELF[key]


def test_the_terms_stand_at_the_top_of_the_file() -> None:
    assert "CC BY-SA 4.0" in written(SHELF["troika"]).splitlines()[1]


def test_quotation_marks_brackets_and_accents_survive() -> None:
    odd = replace(SHELF["troika"], purpose='Siân says "yes" = [no] # {x} \\ ’', starter="Ngũgĩ, Łukasz")
    assert read(written(odd).encode(), "troika", Path("x")) == odd


def test_what_the_reader_would_refuse_is_said_before_it_is_written(tmp_path: Path) -> None:
    long = replace(SHELF["troika"], name="x" * 40)
    refused = own.keep(tmp_path, long, new=True)
    assert refused is not None
    assert "40" in str(refused.msg)
    assert not list(tmp_path.iterdir())


def test_minutes_that_are_none_are_refused() -> None:
    first = SHELF["troika"].presets[0]
    phases = (replace(first.phases[0], minutes=Minutes(plus=0)), *first.phases[1:])
    said = own.checked(replace(SHELF["troika"], presets=(replace(first, phases=phases),)))
    assert said is not None
    assert "minutes" in str(said.msg)


def test_what_is_kept_stands_on_the_shelf(tmp_path: Path) -> None:
    mine = own.keyed(replace(SHELF["troika"], name="Our Troika"), "our-troika")
    assert own.keep(tmp_path, mine, new=True) is None
    assert shelf([tmp_path]).exercises["our-troika"] == mine
    assert [path.name for path in (tmp_path / "our-troika").iterdir()] == ["exercise.toml"]


def test_a_file_that_is_brought_gets_a_key_that_is_free(tmp_path: Path) -> None:
    path = tmp_path / "..%2f..%2fpasswd.toml"
    path.write_text(written(SHELF["troika"]), "utf-8")
    found = own.brought(path, {*SHELF, "troika-2"})
    assert isinstance(found, Exercise)
    assert found.key == "troika-3"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("Łódź & Ngũgĩ", "odz-ngugi"),
        ("con", "con-own"),
        ("…", "exercise"),
        ("C:\\Windows", "c-windows"),
        ("x" * 90, "x" * 28),
    ],
)
def test_a_name_never_leads_out_of_the_folder(name: str, key: str) -> None:
    made = own.free_key(name, ())
    assert made == key
    assert limits.KEY.fullmatch(made)
    assert len(own.free_key(name, {made})) <= limits.KEY_LENGTH


WHOLE = written(SHELF["troika"])
HOSTILE = {
    "huge": b"#" * (limits.FILE + 1),
    "deep": b"a = " + b"[" * 50_000,
    "dotted": b"a" + b".a" * 5000 + b" = 1",
    "a zip": b"PK\x03\x04" + bytes(range(256)),
    "a program": b"#!/bin/sh\nrm -rf /\n",
    "a script": b"<script>alert(1)</script>",
    "wrong types": WHOLE.replace('name = "Troika"', "name = 7", 1).encode(),
    "a key that names its folder": ('key = "../../x"\n' + WHOLE).encode(),
    "letters that turn round": WHOLE.replace("Give and get", "Give \u202eand get", 1).encode(),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "in.toml"
    path.write_bytes(HOSTILE[kind])
    refused = own.brought(path, SHELF)
    assert isinstance(refused, Refused)
    assert str(refused.msg)
    assert [entry.name for entry in tmp_path.iterdir()] == ["in.toml"]


def test_a_link_that_leads_elsewhere_is_not_written_through(tmp_path: Path) -> None:
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "own"
    elsewhere.mkdir()
    folder.mkdir()
    (folder / "mine").symlink_to(elsewhere)
    assert own.keep(folder, own.keyed(SHELF["troika"], "mine"), new=False) is not None
    assert not list(elsewhere.iterdir())
