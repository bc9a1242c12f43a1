"""An exercise in another language: its texts replaced by key path, and nothing else."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from copfacil.core.exercise import Said
from copfacil.core.words import Msg
from copfacil.exercises import limits
from copfacil.exercises.building import text, unknown, wrong
from copfacil.exercises.places import KeyPath
from copfacil.exercises.refusal import Refusal, shown
from copfacil.exercises.sense import PLACE

T = TypeVar("T")


def told(value: T, overlay: object, at: KeyPath = ()) -> T:
    """A value of the contract with the texts of ``overlay`` in place of its own.

    Raises:
        Refusal: the overlay names what is not there or is no text.
    """
    if not isinstance(overlay, dict):
        raise wrong(at, Msg("a table of its own"), overlay)
    kind: Any = type(value)
    known = _translatable(kind)
    changes: dict[str, object] = {}
    for key, raw in overlay.items():
        here = (*at, key)
        if key not in known:
            raise unknown(kind, here, known)
        own = getattr(value, key)
        if isinstance(own, str):
            changes[key] = text(raw, here, limits.TEXTS[kind][key], needed=bool(own))
            if isinstance(value, Said):
                _fillable(str(changes[key]), value, here)
        elif is_dataclass(own):
            changes[key] = told(own, raw, here)
        elif own and is_dataclass(own[0]):
            changes[key] = _items(own, raw, here)
        else:
            changes[key] = _lines(own, raw, here, limits.TEXTS[kind][key])
    changed: T = replace(cast("Any", value), **changes)
    return changed


def _fillable(line: str, own: Said, at: KeyPath) -> None:
    """Sees to it that a line read aloud asks for no minutes but those its original has."""
    known = PLACE.findall(own.line + own.more)
    for key in PLACE.findall(line):
        if key not in known:
            raise Refusal(
                at, Msg('Nothing can be filled in for "{key}"; the original does not have it.', key=shown(key))
            )


def _translatable(kind: type) -> list[str]:
    """The fields with texts in them, at any depth."""
    kept = limits.KEPT.get(kind, ())
    nested = {"presets", "phases", "said", "roles", "prompts", "board", "zones", "labels"}
    texts = limits.TEXTS[kind]
    return [field.name for field in fields(kind) if field.name not in kept and field.name in texts.keys() | nested]


def _items(own: tuple[Any, ...], raw: object, at: KeyPath) -> tuple[Any, ...]:
    """A list of tables, its entries named by key, by phase or by place."""
    if not isinstance(raw, dict):
        raise wrong(at, Msg("tables named by key"), raw)
    names = [_name(item, place) for place, item in enumerate(own)]
    for key in raw:
        if key not in names:
            sentence = 'There is nothing called "{key}" to translate; there are {known}.'
            raise Refusal((*at, key), Msg(sentence, key=shown(key), known=", ".join(names)))
    return tuple(told(item, raw.get(name, {}), (*at, name)) for name, item in zip(names, own, strict=True))


def _name(item: object, place: int) -> str:
    if isinstance(item, Said):
        return item.phase
    return str(getattr(item, "key", place + 1))


def _lines(own: tuple[str, ...], raw: object, at: KeyPath, most: int) -> tuple[str, ...]:
    """A list of texts, line for line."""
    if not isinstance(raw, list):
        raise wrong(at, Msg("a list"), raw)
    if len(raw) != len(own):
        sentence = '"{key}" has {count} lines; the exercise has {own}.'
        raise Refusal(at, Msg(sentence, key=str(at[-1]), count=len(raw), own=len(own)))
    return tuple(text(line, (*at, place), most, needed=True) for place, line in enumerate(raw))
