"""The plan of a day as one file, to be brought into another day: for whoever runs the same day again, elsewhere.

A file that was brought is data alone: it is read into the type of our own events, every field of it checked, and asked
of `fit` like anything that a person types.
"""

import json
from pathlib import Path
from typing import Any

from copfacil.core.agenda.events import AgendaLaid
from copfacil.core.agenda.plan import Agenda
from copfacil.core.codec import Unknown, Unreadable, from_body, kind_of, to_body
from copfacil.core.words import Msg
from copfacil.files.bounded import read
from copfacil.files.table import BadFile

VERSION = 1
"""Of what stands around the plan; the plan itself carries the version of the event."""

MOST_BYTES = 2_000_000
"""A day of three hundred blocks with all their notes takes less than half of it."""


def plan_json(title: str, day: Agenda) -> bytes:
    """The plan as JSON in UTF-8: its hours and blocks, nothing of how it went and nobody's line of the list."""
    laid = AgendaLaid(template=day.template, starts=day.starts, ends=day.ends, expected=day.expected, blocks=day.blocks)
    kind, version = kind_of(laid)
    held = {
        "copfacil": "plan",
        "version": VERSION,
        "title": title,
        "kind": kind,
        "of": version,
        "plan": json.loads(to_body(laid)),
    }
    return (json.dumps(held, ensure_ascii=False, indent=2) + "\n").encode()


def read_plan(path: Path) -> AgendaLaid:
    """The plan that a file holds.

    Raises:
        BadFile: it is none; one sentence.
    """
    name = path.name
    data = read(path, MOST_BYTES, Msg("“{file}” is too large for the plan of a day.", file=name))
    try:
        held = json.loads(data)
    except (ValueError, RecursionError):
        raise BadFile(_none(name)) from None
    return _plan(held, name)


def _plan(held: Any, name: str) -> AgendaLaid:  # noqa: ANN401 - what JSON gave
    if not isinstance(held, dict) or held.get("copfacil") != "plan":
        raise BadFile(_none(name))
    version, of, kind = held.get("version"), held.get("of"), held.get("kind")
    if not (isinstance(version, int) and isinstance(of, int) and isinstance(kind, str)):
        raise BadFile(_none(name))
    try:
        told = from_body(kind, of, json.dumps(held.get("plan")))
    except (Unreadable, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        raise BadFile(_none(name)) from None
    if version > VERSION or isinstance(told, Unknown):
        raise BadFile(Msg("“{file}” was saved by a newer copfacil. Bring this one up to date first.", file=name))
    if not isinstance(told, AgendaLaid):
        raise BadFile(_none(name))
    return told


def _none(name: str) -> Msg:
    return Msg("“{file}” is no plan of a day that was saved here.", file=name)
