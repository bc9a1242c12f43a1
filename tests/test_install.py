"""The package as people get it: a wheel with everything inside, and a checkout that shows its own resources."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from copfacil import __version__, resources
from copfacil.app.ending import MEANING

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built here by the build tool alone: nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel was installed, without its libraries: the tests' own are used."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--disable-pip-version-check"]
    subprocess.run([*pip, "--target", str(folder), str(wheel)], check=True)
    return folder


def _said(folder: Path, code: str, cwd: Path) -> str:
    """What a bit of Python prints that takes copfacil from a folder."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    return done.stdout.strip()


def _ours(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    assert _ours("copfacil") <= inside
    assert any(name.endswith("/step_0001.py") for name in inside)


def test_the_wheel_holds_the_resources(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    ours = _ours("resources")
    assert {"resources/tokens.toml", "resources/tones/start.wav", "resources/locale/cy.po"} <= ours
    assert {f"copfacil/{name}" for name in ours} <= inside


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    outside = {
        name
        for name in zipfile.ZipFile(wheel).namelist()
        if not name.startswith(("copfacil/", f"copfacil-{__version__}.dist-info/"))
    }
    assert outside == set()


def test_an_installed_copfacil_finds_what_came_in_its_wheel(installed: Path, tmp_path: Path) -> None:
    code = (
        "from copfacil import resources; print(resources.path('tokens.toml'), resources.path('tokens.toml').is_file())"
    )
    assert _said(installed, code, tmp_path) == f"{installed / 'copfacil' / 'resources' / 'tokens.toml'} True"


def test_a_checkout_shows_its_own_resources_not_a_copy(tmp_path: Path) -> None:
    assert resources.path("tokens.toml") == ROOT / "resources" / "tokens.toml"
    code = "from copfacil import resources; print(resources.path('tones', 'start.wav'))"
    assert _said(ROOT, code, tmp_path) == str(ROOT / "resources" / "tones" / "start.wav")


def test_an_installed_copfacil_speaks_welsh(installed: Path, tmp_path: Path) -> None:
    code = (
        "from copfacil import resources\n"
        "from copfacil.core.words import Msg, load\n"
        "print(load(resources.path('locale', 'cy.po'))(Msg('Next')))"
    )
    assert _said(installed, code, tmp_path) == "Nesaf"


def test_an_installed_copfacil_has_all_its_exercises(installed: Path, tmp_path: Path) -> None:
    code = "from copfacil.exercises.shelf import shelf; one = shelf(); print(len(one.exercises), len(one.refused))"
    assert _said(installed, code, tmp_path) == f"{len(list((ROOT / 'copfacil/exercises').glob('*/exercise.toml')))} 0"


def test_an_installed_copfacil_opens_a_data_folder_and_has_every_step_of_its_schema(
    installed: Path, tmp_path: Path
) -> None:
    code = (
        "import pathlib\n"
        "from copfacil.store.upgrading import STEPS\n"
        "from copfacil.store.versions import VERSIONS\n"
        "print(all((STEPS / f'step_{v}.py').is_file() for v in VERSIONS))\n"
        "from copfacil.store import Store\n"
        "with Store.open(pathlib.Path('data')) as store: print(store.count())"
    )
    assert _said(installed, code, tmp_path) == "True\n0"


def test_the_command_says_its_version(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "copfacil", "--version"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, f"copfacil {__version__}"), done.stderr


def test_the_readme_begins_with_the_two_commands() -> None:
    head = (ROOT / "README.md").read_text("utf-8").splitlines()[:20]
    run = "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt . && .venv/bin/copfacil demo"
    test = "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e '.[test]' && .venv/bin/pytest"
    assert [line.strip() for line in head if line.strip() in {run, test}] == [run, test]


def test_the_readme_tells_every_exit_code() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [code for code, meaning in MEANING.items() if f"| {code.value} | {meaning} |" not in text] == []
