"""From the tables of a file to the frozen values of the contract, every type checked, nothing guessed."""

import re
from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import cache
from types import UnionType
from typing import Literal, TypeVar, get_args, get_origin, get_type_hints

from copfacil.core.boards.plan import BoardPlan, Labels, Zone
from copfacil.core.exercise import Exercise, Minutes, People, Phase, Preset, Prompts, Role, Said
from copfacil.core.words import Msg
from copfacil.exercises import limits
from copfacil.exercises.places import KeyPath
from copfacil.exercises.refusal import Refusal, shown

T = TypeVar("T")

_THINGS = {
    Exercise: Msg("an exercise"),
    People: Msg("a number of people"),
    Preset: Msg("a preset"),
    Phase: Msg("a phase"),
    Role: Msg("a role"),
    Said: Msg("a line read aloud"),
    Prompts: Msg("a group of prompts"),
    Minutes: Msg("minutes"),
    BoardPlan: Msg("a board"),
    Labels: Msg("a set of labels"),
    Zone: Msg("a zone"),
}
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e]")
"""Signs that break a line or turn the order of letters round without being seen."""


def built(kind: type[T], table: object, at: KeyPath = (), **given: object) -> T:
    """A value of the contract from a table of the file.

    Args:
        kind: one of the contract's dataclasses; its fields say which keys there are and of which type.
        table: what the file holds.
        at: where it stands in the file.
        given: fields that come from elsewhere and have no place in the file.

    Raises:
        Refusal: a key is unknown or missing, a type or a length is wrong.
    """
    if not isinstance(table, dict):
        raise wrong(at, Msg("a table of its own"), table)
    values = dict(given)
    contract: type = kind
    shape = _shape(contract)
    for key, raw in table.items():
        if key in given or key not in shape:
            raise unknown(kind, (*at, key), [name for name in shape if name not in given])
        values[key] = shape[key].read(raw, (*at, key))
    for name, field in shape.items():
        if name in values:
            continue
        if field.required:
            raise Refusal(at, Msg('The key "{key}" is missing; {thing} needs one.', key=name, thing=_THINGS[kind]))
        if field.absent is not MISSING:
            values[name] = field.absent
    return kind(**values)


def unknown(kind: type, at: KeyPath, known: list[str]) -> Refusal:
    """The refusal of a key that is not there, with the nearest one that is."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a refusal needs it

    key = str(at[-1])
    near = get_close_matches(key[:80], known, n=1)
    if near:
        sentence = 'There is no key "{key}" in {thing}; did you mean "{near}"?'
        return Refusal(at, Msg(sentence, key=shown(key), thing=_THINGS[kind], near=near[0]))
    sentence = 'There is no key "{key}" in {thing}; there are {known}.'
    return Refusal(at, Msg(sentence, key=shown(key), thing=_THINGS[kind], known=", ".join(known)))


def wrong(at: KeyPath, wanted: Msg, raw: object) -> Refusal:
    """The refusal of a value of another type."""
    names = {bool: Msg("yes or no"), int: Msg("a number"), float: Msg("a number"), str: Msg("a text")}
    names |= {list: Msg("a list"), dict: Msg("a table")}
    found = names.get(type(raw), Msg("a date or time"))
    return Refusal(at, Msg('"{key}" must be {wanted}, not {found}.', key=_named(at), wanted=wanted, found=found))


def text(raw: object, at: KeyPath, most: int, *, needed: bool) -> str:
    """A text of one line that fits its place."""
    if not isinstance(raw, str):
        raise wrong(at, Msg("a text in quotation marks"), raw)
    if len(raw) > most:
        sentence = '"{key}" has {count} characters; there is room for {most}.'
        raise Refusal(at, Msg(sentence, key=_named(at), count=len(raw), most=most))
    if _UNSEEN.search(raw):
        raise Refusal(at, Msg('"{key}" holds a line break or another sign that cannot be seen.', key=_named(at)))
    if needed and not raw.strip():
        raise Refusal(at, Msg('"{key}" is empty; write something there.', key=_named(at)))
    return raw


def _named(at: KeyPath) -> str:
    """The last key on the way; a list's entries are called by the list's."""
    return shown(next((part for part in reversed(at) if isinstance(part, str)), ""))


class _Field:
    """One field of the contract: how to read it, and whether a file may leave it out."""

    def __init__(self, kind: type, name: str, hint: object, *, required: bool) -> None:
        args = get_args(hint)
        maybe = isinstance(hint, UnionType) and type(None) in args
        self.absent: object = MISSING
        if maybe:
            self.absent = None
        elif get_origin(hint) is tuple and limits.LISTS[kind][name][0] == 0:
            self.absent = ()
        self.required = required and self.absent is MISSING
        self._kind, self._name = kind, name
        self.read = self._reader(args[0] if maybe else hint)

    def _reader(self, hint: object) -> Callable[[object, KeyPath], object]:
        if get_origin(hint) is tuple:
            return self._list(get_args(hint)[0])
        if get_origin(hint) is Literal:
            return self._choice(get_args(hint))
        if isinstance(hint, type) and hint in _THINGS and hint is not Minutes:
            return lambda raw, at: built(hint, raw, at)
        if hint in (int, float):
            return self._number(whole=hint is int)
        plain: dict[object, Callable[[object, KeyPath], object]]
        plain = {Minutes: _minutes, bool: _yes_or_no, str: self._text}
        return plain[hint]

    def _list(self, hint: object) -> Callable[[object, KeyPath], object]:
        least, most = limits.LISTS[self._kind][self._name]
        read = self._reader(hint)

        def reader(raw: object, at: KeyPath) -> object:
            if not isinstance(raw, list):
                raise wrong(at, Msg("a list"), raw)
            if not least <= len(raw) <= most:
                sentence = '"{key}" holds {count}; it may hold {least} to {most}.'
                raise Refusal(at, Msg(sentence, key=_named(at), count=len(raw), least=least, most=most))
            return tuple(read(entry, (*at, place)) for place, entry in enumerate(raw))

        return reader

    def _choice(self, choices: tuple[str, ...]) -> Callable[[object, KeyPath], object]:
        def reader(raw: object, at: KeyPath) -> object:
            if not isinstance(raw, str):
                raise wrong(at, Msg("a text in quotation marks"), raw)
            if raw not in choices:
                sentence = '"{key}" cannot be "{value}"; choose one of {choices}.'
                raise Refusal(at, Msg(sentence, key=_named(at), value=shown(raw), choices=", ".join(choices)))
            return raw

        return reader

    def _text(self, raw: object, at: KeyPath) -> str:
        most = limits.TEXTS[self._kind].get(self._name, limits.KEY_LENGTH)
        read = text(raw, at, most, needed=self.required)
        if self._name == "key" and not limits.KEY.fullmatch(read):
            sentence = '"{value}" cannot be a key; use lower-case letters and hyphens, such as feed-back.'
            raise Refusal(at, Msg(sentence, value=shown(read)))
        return read

    def _number(self, *, whole: bool) -> Callable[[object, KeyPath], object]:
        least, most = limits.NUMBERS[self._kind][self._name]
        wanted = Msg("a whole number") if whole else Msg("a number")

        def reader(raw: object, at: KeyPath) -> object:
            if isinstance(raw, bool) or not isinstance(raw, int if whole else (int, float)):
                raise wrong(at, wanted, raw)
            if not least <= raw <= most:
                sentence = '"{key}" must lie between {least} and {most}, not at {value}.'
                raise Refusal(at, Msg(sentence, key=_named(at), least=least, most=most, value=shown(raw)))
            return raw

        return reader


def _yes_or_no(raw: object, at: KeyPath) -> bool:
    if not isinstance(raw, bool):
        raise wrong(at, Msg("true or false"), raw)
    return raw


def _minutes(raw: object, at: KeyPath) -> Minutes:
    """A number of minutes, or so many for each person and something on top."""
    if isinstance(raw, bool) or not isinstance(raw, (int, float, dict)):
        raise wrong(at, Msg("minutes, such as 4 or {per_person = 2.5, plus = 5}"), raw)
    minutes = built(Minutes, raw, at) if isinstance(raw, dict) else Minutes(plus=raw)
    if not 0 < minutes.plus + minutes.per_person <= limits.MINUTES:
        sentence = '"{key}" must be more than 0 and at most {most}, not {value}.'
        value = shown(minutes.plus + minutes.per_person)
        raise Refusal(at, Msg(sentence, key=_named(at), most=limits.MINUTES, value=value))
    return minutes


@cache
def _shape(kind: type) -> dict[str, _Field]:
    """The fields of one dataclass of the contract, in its order."""
    hints = get_type_hints(kind)
    return {
        field.name: _Field(kind, field.name, hints[field.name], required=field.default is MISSING)
        for field in fields(kind)
    }
