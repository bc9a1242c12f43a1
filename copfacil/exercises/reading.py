"""Reads one exercise.toml, and the texts of another language beside it; a stranger's file is data and nothing else."""

import re
import tomllib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from copfacil.core.exercise import Exercise
from copfacil.core.words import Msg
from copfacil.exercises import limits
from copfacil.exercises.building import built
from copfacil.exercises.overlay import told
from copfacil.exercises.places import line_of
from copfacil.exercises.refusal import Refusal, Refused
from copfacil.exercises.sense import checked


@lru_cache(maxsize=256)
def read(source: bytes, key: str, path: Path) -> Exercise | Refused:
    """The exercise written in ``source`` (TOML, UTF-8), or why it is none; nothing is raised whatever the bytes.

    Every day that is opened has a shelf of its own: what was understood once is not worked out again.

    Args:
        source: what the file holds.
        key: by which the exercise is known.
        path: the file, for the refusal.
    """
    return _taken(source, path, lambda tables: checked(built(Exercise, tables, key=key)))


def translated(exercise: Exercise, source: bytes, path: Path) -> Exercise | Refused:
    """The exercise with its texts replaced by those of an overlay (``texts.cy.toml``), or why the overlay is no good.

    The overlay has the exercise's own shape, with the keys of presets, phases and roles as names of tables:
    ``[presets.slot-20.phases.witness]``. A line read aloud goes by its phase (``[said.witness]``), a group of prompts
    by its place from 1 (``[prompts.1]``). What it leaves out stays as it was; only texts can be replaced.
    """
    return _taken(source, path, lambda tables: told(exercise, tables))


def contents(path: Path) -> bytes | Refused:
    """The bytes of a plain file that is not too large."""
    try:
        if not path.is_file():
            return Refused(path=path, line=1, msg=Msg("This is not a plain file."))
        with path.open("rb") as file:
            return file.read(limits.FILE + 1)
    except OSError as error:
        return Refused(
            path=path, line=1, msg=Msg("The file cannot be read: {reason}.", reason=error.strerror or str(error))
        )


def _taken(source: bytes, path: Path, taken: Callable[[dict[str, object]], Exercise]) -> Exercise | Refused:
    text = _plain(source, path)
    if isinstance(text, Refused):
        return text
    try:
        return taken(tomllib.loads(text))
    except Refusal as refusal:
        return Refused(path=path, line=line_of(text, refusal.at), msg=refusal.msg)
    except RecursionError:
        return Refused(path=path, line=1, msg=Msg("Lists or tables lie in each other too deeply."))
    except ValueError as error:
        return _not_toml(text, path, error)


def _plain(source: bytes, path: Path) -> str | Refused:
    """The text of a file, when it is none that would keep the parser busy for minutes."""
    if len(source) > limits.FILE:
        most = limits.FILE // 1024
        return Refused(path=path, line=1, msg=Msg("The file is larger than {most} KB; shorten it.", most=most))
    try:
        text = source.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        return Refused(path=path, line=line, msg=Msg("A sign here is not UTF-8; save the file as UTF-8 text."))
    for line, words in enumerate(text.split("\n"), start=1):
        if words.count(".") > limits.DOTS:
            msg = Msg("This line has more than {most} dots; no key and no text needs so many.", most=limits.DOTS)
            return Refused(path=path, line=line, msg=msg)
    return text


def _not_toml(text: str, path: Path, error: ValueError) -> Refused:
    """The parser's complaint in a sentence, with its place taken out and given as the line."""
    found = re.fullmatch(r"(.*?) \(at (?:line (\d+), column \d+|end of document)\)", str(error), re.DOTALL)
    if not found:  # a number of thousands of digits, a date that is none: the parser hands on Python's own complaint
        return Refused(path=path, line=1, msg=Msg("A number or a date in this file is not one that can be used."))
    line = int(found[2]) if found[2] else text.count("\n") + 1
    return Refused(
        path=path,
        line=line,
        msg=Msg(
            "From here on the file cannot be read as TOML; look for quotation marks, brackets and equals signs ({reason}).",
            reason=found[1],
        ),
    )
