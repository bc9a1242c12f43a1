"""Everything in the report as JSON, for other programs."""

import json
from dataclasses import fields, is_dataclass
from datetime import date

from copfacil.core.figures import Picture
from copfacil.core.reported import Report
from copfacil.core.words import Msg, Words

VERSION = 1
"""Of the fields below; they are those of `copfacil.core.reported.Report`. Lengths and times of day are ms."""


def as_json(told: Report, words: Words) -> bytes:
    """The report as JSON in UTF-8; sentences are in the language of the words."""
    held = {"copfacil": "report", "version": VERSION, "language": words.language, **_fields(told, words)}
    return (json.dumps(held, ensure_ascii=False, indent=2) + "\n").encode()


def _fields(told: object, words: Words) -> dict[str, object]:
    if not is_dataclass(told):
        raise TypeError(type(told))
    held = ((field.name, getattr(told, field.name)) for field in fields(told))
    return {name: _value(one, words) for name, one in held if not isinstance(one, Picture)}


def _value(held: object, words: Words) -> object:
    if isinstance(held, Msg):
        return words(held)
    if isinstance(held, date):
        return held.isoformat()
    if isinstance(held, tuple):
        return [_value(one, words) for one in held]
    return _fields(held, words) if is_dataclass(held) else held
