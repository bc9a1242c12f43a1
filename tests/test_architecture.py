"""The rooms of copfacil and the arrows between them, said as sentences; docs/design.md tells why they are so.

Imports are read from the source, late ones and those for types only included: a room that knows another only on
Tuesdays still knows it.
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "copfacil"

ROOMS: Mapping[str, frozenset[str]] = {
    "core": frozenset(),
    "exercises": frozenset({"core"}),
    "files": frozenset({"core"}),
    "grouping": frozenset({"core"}),
    "live": frozenset({"core", "resources"}),
    "store": frozenset({"core"}),
    "handouts": frozenset({"core", "resources"}),
    "ui": frozenset({"core", "resources"}),
    "resources": frozenset(),
}
"""Each room and the rooms that it may know. `app`, `cli` and `__main__` put everything together."""

COMPOSITION = frozenset({"app", "cli", "__main__"})
"""The rooms that may know every other one; nobody knows them."""

LIBRARIES: Mapping[str, frozenset[str]] = {
    "PySide6": frozenset({"ui", "app"}),
    "shiboken6": frozenset({"ui", "app"}),
    "qasync": frozenset({"app"}),
    "sqlalchemy": frozenset({"store"}),
    "alembic": frozenset({"store"}),
    "sqlite3": frozenset({"store"}),
    "reportlab": frozenset({"handouts"}),
    "pypdfium2": frozenset({"ui.prints", "app"}),
    "miniaudio": frozenset({"live"}),
    "openpyxl": frozenset({"files"}),
    "docx": frozenset({"files"}),
    "icalendar": frozenset({"files"}),
    "csv": frozenset({"files", "app"}),
    "tomllib": frozenset({"exercises", "ui.theme", "app"}),
    "tomlkit": frozenset({"exercises"}),
    "platformdirs": frozenset({"app", "cli"}),
}
"""Each library that belongs somewhere, and where."""

LONG: Mapping[str, str] = {}
"""Files of more than 400 lines that may be so, each with its reason."""

SAID_ALOUD = frozenset({"copfacil.__main__", "copfacil.cli"})
"""Modules that speak to a terminal."""


@dataclass(frozen=True, slots=True)
class Module:
    """One file of copfacil.

    Attributes:
        name: dotted, without the package's own ``copfacil.``.
        path: where it lies.
        knows: modules of copfacil that it imports, named in the same way.
        uses: top names of everything else that it imports.
        first: the part of ``uses`` that is imported as soon as the module is.
    """

    name: str
    path: Path
    knows: frozenset[str]
    uses: frozenset[str]
    first: frozenset[str]

    @property
    def room(self) -> str:
        """The room that it stands in."""
        return self.name.partition(".")[0]

    def within(self, places: Iterable[str]) -> bool:
        """Whether it lies in one of these rooms or modules."""
        return any(self.name == place or self.name.startswith(f"{place}.") for place in places)


@cache
def modules() -> tuple[Module, ...]:
    """Every module of copfacil."""
    paths = {_dotted(path): path for path in sorted(PACKAGE.rglob("*.py"))}
    return tuple(_read(name, path, paths.keys()) for name, path in paths.items())


def _dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def _tree(path: Path) -> ast.Module:
    """A file's code; every rule reads the same."""
    return ast.parse(path.read_text("utf-8"))


def _read(name: str, path: Path, known: Iterable[str]) -> Module:
    tree = _tree(path)
    imported = set(_imports(ast.walk(tree)))
    ours = {target for target in imported if target.partition(".")[0] == "copfacil"}
    return Module(
        name=name,
        path=path,
        knows=frozenset(_ours(target, known) for target in ours) - {name},
        uses=frozenset(target.partition(".")[0] for target in imported - ours),
        first=frozenset(target.partition(".")[0] for target in set(_imports(tree.body)) - ours),
    )


def _imports(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "a relative import hides which room it reaches into"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _ours(target: str, known: Iterable[str]) -> str:
    inside = target.removeprefix("copfacil").removeprefix(".")
    return inside if inside in known else inside.rpartition(".")[0]


def _told(broken: Iterable[str]) -> None:
    sentences = sorted(broken)
    assert not sentences, "\n" + "\n".join(sentences)


# The rooms.


def test_every_file_stands_in_a_room_that_has_rules() -> None:
    rooms = {module.room for module in modules()} - {""}
    assert rooms <= ROOMS.keys() | COMPOSITION


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_only_the_rooms_it_may_know(room: str) -> None:
    allowed = ROOMS[room] | {room, ""}
    _told(
        f"{module.name} must not know {target}"
        for module in modules()
        if module.room == room
        for target in module.knows
        if target.partition(".")[0] not in allowed
    )


def test_nobody_but_the_composition_knows_the_composition() -> None:
    _told(
        f"{module.name} must not know {target}"
        for module in modules()
        if module.room not in COMPOSITION
        for target in module.knows
        if target.partition(".")[0] in COMPOSITION
    )


def test_core_needs_nothing_but_the_standard_library() -> None:
    _told(
        f"{module.name} must not import {library}"
        for module in modules()
        if module.room == "core"
        for library in module.uses - sys.stdlib_module_names
    )


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_stays_in_its_room(library: str) -> None:
    _told(
        f"{module.name} must not import {library}"
        for module in modules()
        if library in module.uses and not module.within(LIBRARIES[library])
    )


def test_the_door_opens_before_anything_heavy_is_loaded() -> None:
    _told(
        f"{module.name} must import {library} inside a function"
        for module in modules()
        if module.name in {"", "__main__", "cli"}
        for library in module.first - sys.stdlib_module_names
    )


def test_no_two_modules_need_each_other() -> None:
    try:
        TopologicalSorter({module.name: module.knows - {""} for module in modules()}).prepare()
    except CycleError as error:
        pytest.fail(f"these need each other: {' -> '.join(error.args[1])}", pytrace=False)


def test_what_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = _names(project["dependencies"])
    for_tests = needed | _names(text for extra in project["optional-dependencies"].values() for text in extra)
    theirs = packages_distributions()
    for folder, declared in ((PACKAGE, needed), (ROOT / "tests", for_tests), (ROOT / "tools", for_tests)):
        for path in folder.rglob("*.py"):
            used = {target.partition(".")[0] for target in _imports(ast.walk(_tree(path)))}
            for library in (used - sys.stdlib_module_names) & theirs.keys():
                bringers = {_plain(name) for name in theirs[library]}
                assert bringers & (declared | {"copfacil"}) or library == "shiboken6", f"{path}: {library}"


def test_every_declared_library_has_its_version_in_the_constraints() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line) for line in lines), "names and versions only"
    wanted = _names(
        [*project["dependencies"], *(t for extra in project["optional-dependencies"].values() for t in extra)]
    )
    assert wanted <= _names(lines)


def _names(requirements: Iterable[str]) -> set[str]:
    return {_plain(re.split(r"[<>=!~;\[ ]", text, maxsplit=1)[0]) for text in requirements}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


# The files.


def test_a_file_is_short_enough_to_be_read() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in PACKAGE.rglob("*.py")
    }
    _told(f"{name} has {lines} lines" for name, lines in lengths.items() if lines > 400 and name not in LONG)
    _told(f"{name} is short now: take it off the list" for name in LONG if lengths.get(name, 0) <= 400)


def test_every_file_says_first_what_it_is_for() -> None:
    for folder in (PACKAGE, ROOT / "tests", ROOT / "tools"):
        _told(
            f"{path.relative_to(ROOT)} says nothing in its first line"
            for path in folder.rglob("*.py")
            if path.stat().st_size and not ast.get_docstring(_tree(path))
        )


def test_every_exercise_is_credited_in_the_list_of_licences() -> None:
    told = (ROOT / "docs" / "licences.md").read_text("utf-8")
    for path in (PACKAGE / "exercises").glob("*/exercise.toml"):
        exercise = tomllib.loads(path.read_text("utf-8"))
        assert f"| {exercise['name']} (`{path.parent.name}`) | {exercise['credit']} |" in told
        if exercise["licence"].startswith("CC BY-SA"):
            assert "creativecommons.org/licenses/by-sa/4.0" in path.read_text("utf-8").split("version =", 1)[0]


def test_nothing_is_printed_but_by_the_door() -> None:
    for module in modules():
        if f"copfacil.{module.name}" in SAID_ALOUD:
            continue
        calls = (node for node in ast.walk(_tree(module.path)) if isinstance(node, ast.Call))
        assert not any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls), module.name


# What no file says. A letter of each word stands in brackets, so that this file does not find itself.

UNSAID: Mapping[str, str] = {
    "a note of work left undone": r"\b(TO[D]O|FIX[M]E|XX[X])\b",
    "the address of a package registry": r"(py[p]i\.org|python[h]osted\.org|regis[t]ry\.npmjs|artifa[c]tory)",
    "a place on somebody's own machine": r"(?<![\w.~-])/([w]ork|[r]oot|[U]sers)/",
    "a tool that writes for people": r"(?i)\b(chat[g]pt|co[p]ilot|clau[d]e|anthro[p]ic|open[a]i|large language mod[e]l)\b",
}


@pytest.mark.parametrize("what", UNSAID)
def test_no_file_says(what: str) -> None:
    found = []
    for path in _our_files():
        written = path.read_bytes()
        if b"\0" in written:
            continue  # pictures and tones say nothing; their bytes may read like anything
        for number, line in enumerate(written.decode("utf-8", "replace").splitlines(), start=1):
            if said := re.search(UNSAID[what], line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {what}: {said[0]}")
    _told(found)


@cache
def _our_files() -> tuple[Path, ...]:
    """The files that belong to the project: those git knows or would take, in a checkout; else all of them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = listed.stdout.split("\0") if listed.returncode == 0 else [str(p) for p in ROOT.rglob("*")]
    return tuple(path for name in names if name and (path := ROOT / name).is_file())
