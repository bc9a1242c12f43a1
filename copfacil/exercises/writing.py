"""An exercise as the text of an exercise.toml; what is read of it again is the same exercise."""

from collections.abc import Sequence
from dataclasses import MISSING, fields
from typing import cast

import tomlkit
from tomlkit.items import Array, InlineTable, Table

from copfacil.core.exercise import Exercise, Minutes

_GIVEN = {"key"}
"""Of an exercise, what its folder tells and its file does not."""

_LONG = 80
"""Characters from which a list stands on several lines."""


def written(exercise: Exercise) -> str:
    """The exercise as TOML, with whose it is and on what terms at the top."""
    document = tomlkit.document()
    for line in (exercise.name, f"{exercise.licence}. {exercise.credit}"):
        document.add(tomlkit.comment(line))
    document.add(tomlkit.nl())
    _fill(document, exercise, leave=_GIVEN)
    return tomlkit.dumps(document)


def _fill(table: Table | tomlkit.TOMLDocument, value: object, leave: set[str] | frozenset[str] = frozenset()) -> None:
    """The fields of a value of the contract; plain ones first, for in TOML a table ends where the next begins."""
    plain: list[tuple[str, object]] = []
    nested: list[tuple[str, object]] = []
    for field in fields(cast("type", value)):
        one = getattr(value, field.name)
        if field.name in leave or one is None or (field.default is not MISSING and one == field.default) or one == ():
            continue
        is_nested = (isinstance(one, tuple) and not isinstance(one[0], str)) or (
            hasattr(one, "__dataclass_fields__") and not isinstance(one, Minutes)
        )
        (nested if is_nested else plain).append((field.name, one))
    for name, one in plain:
        table.add(name, _plain(one))
    for name, one in nested:
        if isinstance(one, tuple):
            several = tomlkit.aot()
            for entry in one:
                several.append(_table(entry))
            table.add(name, several)
        else:
            table.add(name, _table(one))


def _table(value: object) -> Table:
    made = tomlkit.table()
    _fill(made, value)
    return made


def _plain(one: object) -> object:
    if isinstance(one, Minutes):
        return _minutes(one)
    if isinstance(one, tuple):
        return _list(one)
    return _number(one) if isinstance(one, float) else one


def _minutes(one: Minutes) -> InlineTable | int | float:
    if not one.per_person:
        return _number(one.plus)
    made = tomlkit.inline_table()
    made.append("per_person", _number(one.per_person))
    if one.plus:
        made.append("plus", _number(one.plus))
    return made


def _list(texts: Sequence[object]) -> Array:
    made = tomlkit.array()
    made.extend(texts)
    return made.multiline(sum(len(str(text)) for text in texts) > _LONG)


def _number(one: float) -> int | float:
    return int(one) if one == int(one) else one
