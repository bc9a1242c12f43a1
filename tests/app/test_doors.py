"""What a person reads who opens copfacil from the command line, above all when something is not as it should be."""

import csv
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from copfacil import __version__, resources
from copfacil.app import sample
from copfacil.core.people import Person
from copfacil.core.programme import gestures as programme
from copfacil.live.clock import SystemClock
from copfacil.live.programme import ProgrammeHost
from copfacil.store import Store
from copfacil.store.connecting import connect, transaction
from copfacil.ui.prints.pages import measure
from tests.app.door import copfacil
from tests.conftest import needs

_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="Qt needs no system libraries of its own here")
_POSIX = pytest.mark.skipif(os.name != "posix", reason="folders are closed in other ways here")


@pytest.fixture
def day(tmp_path: Path) -> Path:
    """A data folder with the sample day, at its gate."""
    sample.prepare(tmp_path / "day")
    return tmp_path / "day"


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees."""
    needs("xvfb")
    read, write = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-noreset", "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL
    ) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


def hidden(folder: Path, library: str) -> str:
    """A place that the loader looks into first, where a library is of no use."""
    folder.mkdir()
    (folder / library).touch()
    return str(folder)


def newer(folder: Path) -> None:
    connection = connect(folder / "copfacil.db")
    with transaction(connection, folder):
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    connection.close()


def damage(folder: Path) -> None:
    path = folder / "copfacil.db"
    path.write_bytes(b"nothing that we know" * 500)


# What may be asked.


def test_the_version_is_told_without_bringing_in_anything_heavy(tmp_path: Path) -> None:
    script = (
        "import sys; from copfacil.__main__ import main; code = main(['--version'])\n"
        "print(code, [m for m in ('PySide6', 'sqlalchemy', 'reportlab', 'openpyxl', 'platformdirs') if m in sys.modules])"
    )
    assert copfacil(home=tmp_path, script=script).out == f"copfacil {__version__}\n0 []\n"


def test_help_names_the_commands_and_every_exit_code(tmp_path: Path) -> None:
    said = copfacil("--help", home=tmp_path)
    assert said.code == 0
    for word in ("demo", "print", "groups", "check", "--data", "  4  another copfacil uses the data"):
        assert word in said.out


@pytest.mark.parametrize("words", [["grops"], ["groups"], ["groups", "a.csv", "--size", "0"], ["--loud"]])
def test_a_wrong_command_is_told_in_one_line(tmp_path: Path, words: list[str]) -> None:
    said = copfacil(*words, home=tmp_path)
    assert said.code == 2
    assert said.err.startswith("copfacil: ")
    assert said.err.count("\n") == 1
    assert "--help" in said.err


def test_an_error_that_nobody_expected_is_one_sentence_and_the_rest_is_in_the_log(tmp_path: Path, day: Path) -> None:
    script = (
        "import sys; sys.modules['reportlab'] = None  # an installation with a part missing\n"
        "from copfacil.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    said = copfacil("print", "--data", day, home=tmp_path, script=script)
    log = day / "logs" / "copfacil.log"
    assert said.code == 1
    assert said.err == f"copfacil: Something went wrong that nobody expected. What it was stands in {log}.\n"
    assert "Traceback" in log.read_text()
    assert "reportlab" in log.read_text()


# No display, no libraries.


@_LINUX
def test_without_a_display_the_app_says_so_and_what_else_there_is(tmp_path: Path) -> None:
    said = copfacil(home=tmp_path)
    assert said.code == 5
    assert said.err == "copfacil: There is no display here. Start copfacil on a desktop, or try: copfacil demo\n"


@_LINUX
def test_a_display_that_does_not_answer_is_named_and_ends_nothing_with_a_crash(tmp_path: Path) -> None:
    said = copfacil(home=tmp_path, DISPLAY=":4711")
    assert said.code == 5
    assert said.err.startswith("copfacil: The display :4711 does not answer.")


@_LINUX
@pytest.mark.parametrize("words", [[], ["demo"]])
def test_where_qt_lacks_a_library_the_line_that_installs_it_is_told(tmp_path: Path, words: list[str]) -> None:
    said = copfacil(*words, home=tmp_path, LD_LIBRARY_PATH=hidden(tmp_path / "hidden", "libEGL.so.1"))
    assert said.code == 5
    assert "Qt needs libraries that this system lacks: libEGL.so.1. Install them" in said.err
    assert not (tmp_path / "copfacil-demo").exists()


@_LINUX
def test_where_only_windows_lack_a_library_that_is_told_too(tmp_path: Path, display: str) -> None:
    place = hidden(tmp_path / "hidden", "libxcb-cursor.so.0")
    said = copfacil("demo", home=tmp_path, DISPLAY=display, LD_LIBRARY_PATH=place)
    assert said.code == 5
    assert "lacks: libxcb-cursor.so.0. Install them" in said.err


# The data folder.


def test_a_second_app_on_the_same_data_says_so(tmp_path: Path, day: Path) -> None:
    with Store.open(day):
        for words in (["--data", day], ["demo", "--data", day, "--out", tmp_path / "out"]):
            said = copfacil(*words, home=tmp_path, QT_QPA_PLATFORM="offscreen")
            assert said.code == 4
            assert said.err == (
                f"copfacil: Another copfacil uses the data in {day}: close it, or choose another folder with --data.\n"
            )


def test_data_of_a_newer_copfacil_are_refused_and_not_touched(tmp_path: Path, day: Path) -> None:
    newer(day)
    before = (day / "copfacil.db").read_bytes()
    for words in (["--data", day], ["print", "--data", day]):
        said = copfacil(*words, home=tmp_path, QT_QPA_PLATFORM="offscreen")
        assert said.code == 3
        assert "A newer copfacil wrote the data" in said.err
    assert (day / "copfacil.db").read_bytes() == before


def test_a_folder_that_is_missing_above_the_data_is_named(tmp_path: Path) -> None:
    for words in ([], ["demo"]):
        data = tmp_path / "nowhere" / "data"
        said = copfacil("--data", data, *words, home=tmp_path, QT_QPA_PLATFORM="offscreen")
        assert said.code == 3
        assert (
            said.err == f"copfacil: The folder {data.parent} does not exist: make it, or choose another with --data.\n"
        )


@_POSIX
def test_a_data_folder_that_is_closed_is_told_by_every_door(tmp_path: Path, day: Path) -> None:
    day.chmod(0)
    for words in ([], ["print"], ["demo", "--out", tmp_path / "out"]):
        said = copfacil("--data", day, *words, home=tmp_path, like_anybody=True, QT_QPA_PLATFORM="offscreen")
        assert said.code == 3
        assert said.err == (f"copfacil: copfacil may not use {day}: allow it, or choose another folder with --data.\n")
    said = copfacil("check", "--data", day, home=tmp_path, like_anybody=True)
    day.chmod(0o755)
    assert said.code == 1
    assert f"[failed]   Data folder: {day} cannot be written to" in said.out
    assert "[failed]   Sessions: copfacil may not use" in said.out


@_POSIX
def test_a_data_folder_that_may_only_be_read_is_read_and_not_written(tmp_path: Path, day: Path) -> None:
    paths = [*day.iterdir(), day]
    for path in paths:
        path.chmod(0o555)
    checked = copfacil("check", "--data", day, home=tmp_path, like_anybody=True)
    printed = copfacil("print", "--data", day, home=tmp_path, like_anybody=True)
    opened = copfacil("--data", day, home=tmp_path, like_anybody=True, QT_QPA_PLATFORM="offscreen")
    day.chmod(0o755)
    assert "[failed]   Data folder" in checked.out
    assert "[ready]    Sessions: 1 is kept, and it is whole." in checked.out
    assert printed.code == 0
    assert opened.code == 3
    assert f"copfacil may not use {day}: allow it" in opened.err


def test_a_full_disk_is_told_and_what_to_do(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if sys.platform != "linux" or os.getuid() != 0:
        pytest.skip("a small disk can be made by root on Linux only")
    made = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)]
    if subprocess.run(made, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    try:
        said = copfacil("demo", "--data", disk / "day", home=tmp_path)
        checked = copfacil("check", "--data", disk / "day", home=tmp_path)
    finally:
        subprocess.run(["umount", disk], check=True)
    assert said.code == 3
    assert said.err == f"copfacil: The disk that holds {disk / 'day'} is full: free some space and do it again.\n"
    assert checked.code == 1
    assert "[failed]   Free disk: Only 0 MB are left" in checked.out


# Demo.


def test_demo_leaves_a_folder_alone_that_holds_real_data(tmp_path: Path) -> None:
    Store.open(tmp_path / "data").close()
    said = copfacil("demo", "--data", tmp_path / "data", home=tmp_path)
    assert said.code == 3
    assert "holds something else than the sample day: choose another folder with --data." in said.err
    assert (tmp_path / "data" / "copfacil.db").exists()


def test_demo_does_not_write_into_a_folder_with_other_files(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("Dear Siân")
    said = copfacil("demo", "--out", tmp_path / "out", home=tmp_path)
    assert said.code == 2
    assert "holds other files, such as letter.txt" in said.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["letter.txt"]


# Check.


def test_check_works_beside_the_running_app_and_never_calls_unheard_sound_ready(tmp_path: Path, day: Path) -> None:
    with Store.open(day):
        said = copfacil("check", "--data", day, home=tmp_path)
    assert "[ready]    Qt: Version 6." in said.out
    assert "[ready]    Sessions: 1 is kept, and it is whole." in said.out
    assert "[ready]    Sound" not in said.out
    assert " Sound: " in said.out


@_LINUX
def test_check_is_content_where_there_is_a_screen_and_makes_nothing(tmp_path: Path, display: str) -> None:
    said = copfacil("check", home=tmp_path, DISPLAY=display)
    assert said.code == 0
    assert "Screens: One screen" in said.out
    assert "it can be made" in said.out
    assert list(tmp_path.iterdir()) == []


def test_check_tells_damage_and_goes_on(tmp_path: Path, day: Path) -> None:
    damage(day)
    said = copfacil("check", "--data", day, home=tmp_path)
    assert said.code == 1
    assert (
        f"[failed]   Sessions: The data in {day} are damaged: start copfacil, which opens the newest backup."
        in said.out
    )
    assert "Exercises: " in said.out
    said = copfacil("print", "--data", day, home=tmp_path)
    assert said.code == 3
    assert "are damaged" in said.err


def test_check_names_an_exercise_that_was_refused(tmp_path: Path, day: Path) -> None:
    (day / "exercises" / "my-own").mkdir(parents=True)
    (day / "exercises" / "my-own" / "exercise.toml").write_text("name = \n")
    said = copfacil("check", "--data", day, home=tmp_path)
    assert f"[failed]   Exercises: {day / 'exercises' / 'my-own' / 'exercise.toml'}, line 1: " in said.out


# Print.


def test_print_writes_the_newest_session_beside_the_running_app(tmp_path: Path, day: Path) -> None:
    with Store.open(day):
        said = copfacil("print", "--data", day, "--out", tmp_path / "all.pdf", home=tmp_path)
    assert (said.code, said.out) == (0, f"{tmp_path / 'all.pdf'}\n")
    said = copfacil("print", "--data", day, "--key", "process-card", home=tmp_path)
    assert (said.code, said.out) == (0, "copfacil.pdf\n")
    assert 0 < (tmp_path / "copfacil.pdf").stat().st_size < (tmp_path / "all.pdf").stat().st_size
    assert (tmp_path / "copfacil.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--paper", "A7"), "argument --paper: invalid choice: 'A7' (choose from"),
        (("--paper", "a4"), "argument --paper: invalid choice: 'a4' (choose from"),
        (
            ("--key", "sign-in", "--paper", "A6"),
            "“Sign-in sheet” is printed on A4, not on A6: choose one of those, or leave --paper out.",
        ),
        (
            ("--key", "feedback", "--key", "process-card", "--paper", "A3"),
            "“Feedback sheet” is printed on A5, A4, not on A3: choose one of those, or leave --paper out.",
        ),
    ],
)
def test_paper_that_there_is_not_is_refused_with_what_there_is_and_nothing_is_written(
    tmp_path: Path, day: Path, words: tuple[str, ...], why: str
) -> None:
    out = tmp_path / "out.pdf"
    said = copfacil("print", "--data", day, "--out", out, *words, home=tmp_path)
    assert said.code == 2
    assert why in said.err
    assert not out.exists()
    fits = copfacil("print", "--data", day, "--out", out, "--key", "feedback", "--paper", "A4", home=tmp_path)
    assert fits.code == 0
    assert page_sizes(out) == {(595, 842)}


def page_sizes(pdf: Path) -> set[tuple[int, int]]:
    """The sizes of a PDF's pages, pt."""
    return {(round(page.width), round(page.height)) for page in measure(pdf.read_bytes())}


def test_print_writes_the_paper_of_a_programme_too(tmp_path: Path, day: Path) -> None:
    out = tmp_path / "year.pdf"
    said = copfacil("print", "--data", day, "--programme", "--out", out, home=tmp_path)
    assert (said.code, "There is no programme yet" in said.err) == (2, True)
    with Store.open(day) as store:
        host = ProgrammeHost(store, SystemClock(), "leading")
        host.act(programme.title, "Leading communities")
        host.act(programme.list_people, [Person(id="p1", name="Siân Prys"), Person(id="p2", name="Łukasz Żak")])
        said = copfacil("print", "--data", day, "--programme", "--out", out, home=tmp_path)
    assert (said.code, said.out) == (0, f"{out}\n")
    assert {(842, 1191), (595, 842), (420, 595)} <= page_sizes(out)
    said = copfacil("print", "--data", day, "--programme", "lead", "--key", "sets", "--out", out, home=tmp_path)
    assert (said.code, page_sizes(out)) == (0, {(595, 842)})


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--programme", "--key", "process-card"), "A programme has no sheet “process-card”. It has:\n"),
        (("--programme", "x"), "There is no programme “x”."),
        (("--programme", "--paper", "A4"), "--paper is for the paper of a session: leave it out with --programme."),
        (("--programme", "--exercise", "ring"), "--exercise is for the paper of a session: leave it out"),
    ],
)
def test_what_a_programme_cannot_print_is_refused_with_what_it_can(
    tmp_path: Path, day: Path, words: tuple[str, ...], why: str
) -> None:
    said = copfacil("print", "--data", day, "--out", tmp_path / "out.pdf", *words, home=tmp_path)
    assert (said.code, why in said.err) == (2, True)
    assert not (tmp_path / "out.pdf").exists()


def test_print_lists_the_handouts_when_asked_for_one_that_is_not_there(tmp_path: Path) -> None:
    said = copfacil("print", "--key", "poster", home=tmp_path)
    assert said.code == 2
    assert "There is no handout “poster”. There are:" in said.err
    assert "  process-card     Process card, A5\n" in said.err


def test_print_says_when_there_is_nothing_to_print(tmp_path: Path, day: Path) -> None:
    said = copfacil("print", home=tmp_path)
    assert (said.code, "There are no data in" in said.err) == (3, True)
    said = copfacil("print", "--data", day, "--session", "nobody", home=tmp_path)
    assert (said.code, said.err) == (2, "copfacil: There is no session “nobody”.\n")
    said = copfacil("print", "--data", day, "--key", "planned-actual", home=tmp_path)
    assert (said.code, "nothing to print of that yet" in said.err) == (2, True)


def test_print_says_when_the_file_cannot_be_written(tmp_path: Path, day: Path) -> None:
    said = copfacil("print", "--data", day, "--out", tmp_path / "nowhere" / "all.pdf", home=tmp_path)
    assert said.code == 1
    assert "all.pdf cannot be written (No such file or directory): name another file with --out." in said.err


# Groups.

PEOPLE = resources.path("demo", "people.csv")


def grouped(path: Path) -> list[tuple[str, str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == ["round", "group", "person"]
    return [(row[0], row[1], row[2]) for row in rows]


def test_groups_seats_everybody_once_and_says_why(tmp_path: Path) -> None:
    said = copfacil("groups", PEOPLE, "--out", tmp_path / "g.csv", home=tmp_path)
    assert said.code == 0
    assert "Round 1: 23 people in 5 groups of 4 and 1 of 3." in said.out
    assert "Group 6: " in said.out
    assert sorted(person for _, _, person in grouped(tmp_path / "g.csv")) == [f"P{n:02}" for n in range(1, 24)]


def test_groups_writes_rows_alone_where_no_file_is_named(tmp_path: Path) -> None:
    said = copfacil("groups", PEOPLE, "--absent", "P03", "--size", "3", home=tmp_path)
    assert said.out.startswith("round,group,person\n1,1,")
    assert "P03" not in said.out
    assert "Round 1: 22 people" in said.err


def test_groups_of_many_rounds_bring_new_faces_also_after_an_earlier_file(tmp_path: Path) -> None:
    assert copfacil("groups", PEOPLE, "--out", "first.csv", home=tmp_path).code == 0
    words = ["--rounds", "2", "--history", "first.csv", "--apart", "Organisation", "--mix", "role family,region"]
    said = copfacil("groups", PEOPLE, *words, "--absent", "P07@2", "--out", "next.csv", home=tmp_path)
    assert said.code == 0, said.err
    assert "Nobody meets twice" in said.out
    assert "Mixed by role family" in said.out
    rows = grouped(tmp_path / "next.csv")
    assert len(rows) == 2 * 23 - 1
    assert ("2", "P07") not in {(round_, person) for round_, _, person in rows}


def test_groups_tells_bad_rows_and_goes_on_with_the_rest(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,name\nP1,Siân\nP1,Łukasz\nP2,Ngũgĩ\n,\nP3,Zoë\nP4,Ђорђе\n", "utf-8")
    said = copfacil("groups", "people.csv", home=tmp_path)
    assert said.code == 0
    assert "Row 3, column “id”: “P1” stands in row 2 already." in said.err
    assert [line.split(",")[2] for line in said.out.splitlines()[1:]] == ["P1", "P2", "P3", "P4"]
    assert "Group 1: ." not in said.err, "where nothing is known of people there is nothing to say of a group"


@pytest.mark.parametrize(
    ("content", "words", "sentence"),
    [
        (None, [], "There is no file “people.csv” in that place."),
        ("", [], "“people.csv” is empty."),
        ("id,name\n,\n", [], "Nobody is left in “people.csv” to form groups of."),
        ("id,name,team\nP1,Siân,a\nP2,Zoë,b\n", ["--apart", "clan"], "The list has no column “clan”"),
        ("id,name\nP1,Siân\nP2,Zoë\n", ["--absent", "P9"], "names somebody who is not in the list"),
        ("id,name\nP1,Siân\nP2,Zoë\n", ["--history", "people.csv"], "“people.csv” has no column “round”"),
    ],
)
def test_groups_refuses_a_list_or_a_wish_that_is_of_no_use(
    tmp_path: Path, content: str | None, words: list[str], sentence: str
) -> None:
    if content is not None:
        (tmp_path / "people.csv").write_text(content, "utf-8")
    said = copfacil("groups", "people.csv", *words, home=tmp_path)
    assert said.code == 2
    assert sentence in said.err
    assert said.out == ""
