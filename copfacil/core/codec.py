"""Events to JSON and back, from their own type hints; what a newer copfacil wrote and we do not know is kept as it is."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, dataclass_transform, get_args, get_origin, get_type_hints

from copfacil.core.value import dataclass

T = TypeVar("T")

_BY_KIND: dict[str, type] = {}
_KIND_OF: dict[type, tuple[str, int]] = {}
_UPGRADES: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}


class Unreadable(ValueError):
    """A body that does not fit its kind; the sentence says where."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An event of a kind this copfacil does not know; it is carried along and changes nothing."""

    kind: str
    version: int
    body: str


@dataclass_transform(frozen_default=True, kw_only_default=True)
def event(kind: str, version: int = 1) -> Callable[[type[T]], type[T]]:
    """Declares a frozen, keyword-only event under the name it has in the journal."""

    def declare(plain: type[T]) -> type[T]:
        made = dataclass(frozen=True, slots=True, kw_only=True)(plain)
        _BY_KIND[kind] = made
        _KIND_OF[made] = (kind, version)
        return made

    return declare


def upgrade(kind: str, version: int) -> Callable[[Callable[[dict[str, Any]], dict[str, Any]]], None]:
    """Declares the step that turns a body of ``version`` into one of the version after it."""

    def declare(step: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        _UPGRADES[kind, version] = step

    return declare


def kind_of(happened: object) -> tuple[str, int]:
    """The kind and version under which an event is written."""
    if isinstance(happened, Unknown):
        return happened.kind, happened.version
    return _KIND_OF[type(happened)]


def to_body(happened: object) -> str:
    """The JSON body of an event; fields that stand at their default are left out."""
    if isinstance(happened, Unknown):
        return happened.body
    return json.dumps(_plain(happened), ensure_ascii=False, separators=(",", ":"))


def from_body(kind: str, version: int, body: str) -> Any:  # noqa: ANN401 - any declared event, or Unknown
    """The event of a journal row.

    Raises:
        Unreadable: the body does not fit the kind; the sentence names the field.
    """
    made = _BY_KIND.get(kind)
    if made is None or version > _KIND_OF[made][1]:
        return Unknown(kind, version, body)
    try:
        data = json.loads(body)
    except ValueError as error:
        raise Unreadable(f"{kind}: the body is not JSON ({error})") from error
    while version < _KIND_OF[made][1]:
        data = _UPGRADES[kind, version](data)
        version += 1
    return _reader(made)(data, kind)


def _plain(value: Any) -> Any:  # noqa: ANN401 - walks any value an event may hold
    if is_dataclass(value) and not isinstance(value, type):
        return {
            name: _plain(held) for name, default in _defaults(type(value)) if (held := getattr(value, name)) != default
        }
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(held) for key, held in value.items()}
    return value


@cache
def _defaults(made: type) -> tuple[tuple[str, Any], ...]:
    return tuple((f.name, f.default_factory() if f.default_factory is not MISSING else f.default) for f in fields(made))


Reader = Callable[[Any, str], Any]


@cache
def _reader(hint: Any) -> Reader:  # noqa: ANN401 - a type hint has no common type
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass_reader(hint)
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple_reader(args)
    if origin in {Mapping, dict}:
        inside = _reader(args[1])
        return lambda data, place: {key: inside(held, f"{place}.{key}") for key, held in _is(dict, data, place).items()}
    if origin is Literal:
        return lambda data, place: data if data in args else _refuse(f"{place}: {data!r} is not one of {args}")
    if origin is UnionType:
        (kept,) = (arg for arg in args if arg is not type(None))
        some = _reader(kept)
        return lambda data, place: None if data is None else some(data, place)
    return lambda data, place: _is(hint, data, place)


def _dataclass_reader(made: type) -> Reader:
    hints = get_type_hints(made)
    readers = {f.name: _reader(hints[f.name]) for f in fields(made)}

    def read(data: Any, place: str) -> Any:  # noqa: ANN401 - JSON in, one of our values out
        known = {
            name: readers[name](held, f"{place}.{name}")
            for name, held in _is(dict, data, place).items()
            if name in readers
        }
        try:
            return made(**known)
        except TypeError as error:
            return _refuse(f"{place}: {error}")

    return read


def _tuple_reader(args: tuple[Any, ...]) -> Reader:
    if len(args) == 2 and args[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...] has two arguments
        inside = _reader(args[0])
        return lambda data, place: tuple(inside(item, place) for item in _is(list, data, place))
    readers = tuple(_reader(arg) for arg in args)
    return lambda data, place: tuple(
        read(item, place) for read, item in zip(readers, _is(list, data, place), strict=True)
    )


def _is(wanted: Any, data: Any, place: str) -> Any:  # noqa: ANN401 - a type and what JSON gave
    if not isinstance(data, wanted) or (wanted is int and isinstance(data, bool)):
        _refuse(f"{place}: {data!r} is not {wanted.__name__}")
    return data


def _refuse(sentence: str) -> Any:  # noqa: ANN401 - never returns, but stands in expressions
    raise Unreadable(sentence)
