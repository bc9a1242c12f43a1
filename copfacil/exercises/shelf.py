"""The shelf: every exercise there is, those that come with copfacil first, each folder read when it is asked for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from copfacil.core.exercise import Exercise
from copfacil.core.words import Msg
from copfacil.exercises import limits
from copfacil.exercises.reading import contents, read, translated
from copfacil.exercises.refusal import Refused

BUILT_IN = Path(__file__).parent
"""The folder of the exercises that come with copfacil."""

FILE_NAME = "exercise.toml"
"""What makes a folder an exercise."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Shelf:
    """Exercises by key, and the files that could not be taken.

    Nothing is read until it is asked for, and then once: one exercise costs one file, going through all of them or
    asking for ``refused`` reads the rest.
    """

    def __init__(self, folders: Mapping[str, Path], refused: Sequence[Refused], language: str) -> None:
        self._reading = _Reading(folders, language)
        self._refused = tuple(refused)

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """The exercises that are whole, in the order of the folders and within each by key."""
        return self._reading

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What stays off the shelf, with file, line and reason."""
        return (*self._refused, *self._reading.refused())


def shelf(folders: Sequence[Path] = (), *, language: str = "en") -> Shelf:
    """The built-in exercises and those in ``folders``; a folder that is not there yet holds none.

    Args:
        folders: each holds one folder for each exercise, named by its key with underscores or hyphens.
        language: code of the language of the texts; an exercise without an overlay for it keeps its own.
    """
    places: dict[str, Path] = {}
    refused: list[Refused] = []
    for folder in (BUILT_IN, *folders):
        for place in _exercise_folders(folder, refused):
            key = place.name.replace("_", "-")
            if not limits.KEY.fullmatch(key) or len(key) > limits.KEY_LENGTH:
                msg = Msg('"{name}" cannot name an exercise; use lower-case letters and hyphens.', name=place.name)
            elif key in places:
                msg = _taken_twice(key, places[key])
            else:
                places[key] = place
                continue
            refused.append(Refused(path=place, line=1, msg=msg))
    return Shelf(places, refused, language)


def _exercise_folders(folder: Path, refused: list[Refused]) -> list[Path]:
    try:
        if not folder.exists():
            return []
        return sorted(place for place in folder.iterdir() if (place / FILE_NAME).exists())
    except OSError as error:
        reason = error.strerror or str(error)
        refused.append(Refused(path=folder, line=1, msg=Msg("The folder cannot be read: {reason}.", reason=reason)))
        return []


def _taken_twice(key: str, holder: Path) -> Msg:
    if holder.parent == BUILT_IN:
        return Msg('"{key}" comes with copfacil and cannot be replaced; give this folder another name.', key=key)
    return Msg('There is a "{key}" already, in {folder}; give this folder another name.', key=key, folder=str(holder))


class _Reading(Mapping[str, Exercise]):
    """Exercises read on demand; a file that is refused is not among them."""

    def __init__(self, folders: Mapping[str, Path], language: str) -> None:
        self._folders = folders
        self._language = language
        self._read: dict[str, tuple[Exercise | None, Refused | None]] = {}

    def __getitem__(self, key: str) -> Exercise:
        exercise, _ = self._outcome(key)
        if exercise is None:
            raise KeyError(key)
        return exercise

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._folders if self._outcome(key)[0])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def refused(self) -> tuple[Refused, ...]:
        return tuple(refused for key in self._folders if (refused := self._outcome(key)[1]))

    def _outcome(self, key: str) -> tuple[Exercise | None, Refused | None]:
        """The exercise, and what was refused of it: all of it, or a language that does not fit."""
        if key not in self._read:
            self._read[key] = _taken(self._folders[key], key, self._language)
        return self._read[key]


def _taken(folder: Path, key: str, language: str) -> tuple[Exercise | None, Refused | None]:
    path = folder / FILE_NAME
    source = contents(path)
    exercise = source if isinstance(source, Refused) else read(source, key, path)
    if isinstance(exercise, Refused):
        return None, exercise
    overlay = _overlay(folder, language)
    if overlay is None:
        return exercise, None
    source = contents(overlay)
    said = source if isinstance(source, Refused) else translated(exercise, source, overlay)
    return (exercise, said) if isinstance(said, Refused) else (said, None)


def _overlay(folder: Path, language: str) -> Path | None:
    """The texts in a language, or in its parent ("cy-GB", then "cy")."""
    if not _LANGUAGE.fullmatch(language):
        return None
    for code in (language, language.split("-", maxsplit=1)[0]):
        path = folder / f"texts.{code}.toml"
        if path.exists():
            return path
    return None
