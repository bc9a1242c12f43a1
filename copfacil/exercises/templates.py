"""Days to begin with: one TOML file each, read into `copfacil.core.agenda.template.Template`, every type checked.

A file names its exercises by key; whether they are on the shelf is seen when the day is laid.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from copfacil.core.agenda import fit
from copfacil.core.agenda.plan import BlockKind, clock_ms
from copfacil.core.agenda.template import Line, Template
from copfacil.core.words import Msg
from copfacil.exercises import limits
from copfacil.exercises.building import text, wrong
from copfacil.exercises.places import KeyPath, line_of
from copfacil.exercises.reading import contents
from copfacil.exercises.refusal import Refusal, Refused, shown

NAME_MOST = 40
"""Characters of a template's name: the title of a card."""

ABOUT_MOST = 160
"""Characters of when to choose it."""

MINUTES_MOST = 720
"""Minutes of one block."""

PER_PERSON_MOST = 60
"""Minutes of one block for each person."""

Reads = Callable[[object, KeyPath], object]


@dataclass(frozen=True, slots=True)
class Templates:
    """What a folder holds.

    Attributes:
        found: the templates that are whole, in their order.
        refused: the files that are not, with line and reason.
    """

    found: tuple[Template, ...]
    refused: tuple[Refused, ...]

    def get(self, key: str) -> Template | None:
        """The template of that key."""
        return next((one for one in self.found if one.key == key), None)


def templates(folder: Path) -> Templates:
    """Every template of a folder in their order; a folder that is not there holds none."""
    read_ = [read(path) for path in sorted(folder.glob("*.toml"))]
    return Templates(
        found=tuple(sorted((one for one in read_ if isinstance(one, Template)), key=lambda one: one.order)),
        refused=tuple(one for one in read_ if isinstance(one, Refused)),
    )


def read(path: Path) -> Template | Refused:
    """The template of one file, or why it is none; its key is the file's name."""
    source = contents(path)
    if isinstance(source, Refused):
        return source
    if len(source) > limits.FILE:
        most = limits.FILE // 1024
        return Refused(path=path, line=1, msg=Msg("The file is larger than {most} KB; shorten it.", most=most))
    words = source.decode("utf-8", "replace")
    try:
        return _template(tomllib.loads(words), path.stem)
    except Refusal as refusal:
        return Refused(path=path, line=line_of(words, refusal.at), msg=refusal.msg)
    except (ValueError, RecursionError) as error:
        reason = shown(error)
        return Refused(path=path, line=1, msg=Msg("The file cannot be read as TOML ({reason}).", reason=reason))


def _template(table: Mapping[str, object], key: str) -> Template:
    values = _values(table, _OF_A_DAY, ())
    for needed in ("name", "about", "starts", "ends", "expected"):
        if needed not in values:
            raise Refusal((), Msg('The key "{key}" is missing; a template needs one.', key=needed))
    lines: tuple[Line, ...] = values.get("blocks", ())
    if lines and lines[0].beside:
        raise Refusal(("blocks", 0, "beside"), Msg("The first block cannot run beside another."))
    return Template(key=key, **values)


def _values(table: object, known: Mapping[str, Reads], at: KeyPath) -> dict[str, Any]:
    """The values of a table, each read as its key asks."""
    if not isinstance(table, dict):
        raise wrong(at, Msg("a table of its own"), table)
    for key in table:
        if key not in known:
            told = ", ".join(known)
            raise Refusal((*at, key), Msg('There is no key "{key}"; there are {known}.', key=shown(key), known=told))
    return {key: known[key](raw, (*at, key)) for key, raw in table.items()}


def _line(table: object, at: KeyPath) -> Line:
    values = _values(table, _OF_A_BLOCK, at)
    line = Line(**{"kind": "exercise" if values.get("exercise") else "own", **values})
    if line.exercise:
        return line
    if line.kind == "exercise" or not line.title:
        raise Refusal(at, Msg("A block needs an exercise, or a kind and a title."))
    if line.minutes + line.per_person <= 0:
        raise Refusal(at, Msg("A block without an exercise needs minutes."))
    if line.questions + line.informal > line.minutes:
        raise Refusal(at, Msg("Questions and informal minutes are part of the minutes of the block."))
    return line


# How each kind of value is read.


def _text(most: int) -> Reads:
    return lambda raw, at: text(raw, at, most, needed=True)


def _number(least: int, most: int) -> Reads:
    def reads(raw: object, at: KeyPath) -> object:
        if isinstance(raw, bool) or not isinstance(raw, int):
            raise wrong(at, Msg("a whole number"), raw)
        if not least <= raw <= most:
            raise _outside(at, least, most, raw)
        return raw

    return reads


def _per_person(raw: object, at: KeyPath) -> object:
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        raise wrong(at, Msg("a number"), raw)
    if not 0 <= raw <= PER_PERSON_MOST:
        raise _outside(at, 0, PER_PERSON_MOST, raw)
    return float(raw)


def _outside(at: KeyPath, least: int, most: int, raw: float) -> Refusal:
    sentence = '"{key}" must lie between {least} and {most}, not at {value}.'
    return Refusal(at, Msg(sentence, key=str(at[-1]), least=least, most=most, value=shown(raw)))


def _yes_or_no(raw: object, at: KeyPath) -> object:
    if not isinstance(raw, bool):
        raise wrong(at, Msg("true or false"), raw)
    return raw


def _clock(raw: object, at: KeyPath) -> object:
    read_ = text(raw, at, 5, needed=True)
    if clock_ms(read_) is None:
        raise Refusal(at, Msg("{text} is not a time of day. Write it like 09:30.", text=shown(read_)))
    return read_


def _kind(raw: object, at: KeyPath) -> object:
    if raw not in get_args(BlockKind):
        sentence = '"{key}" cannot be "{value}"; choose one of {choices}.'
        raise Refusal(at, Msg(sentence, key="kind", value=shown(raw), choices=", ".join(get_args(BlockKind))))
    return raw


def _list(reads: Reads, most: int) -> Reads:
    def each(raw: object, at: KeyPath) -> object:
        if not isinstance(raw, list):
            raise wrong(at, Msg("a list"), raw)
        if len(raw) > most:
            sentence = '"{key}" holds {count}; it may hold {least} to {most}.'
            raise Refusal(at, Msg(sentence, key=str(at[-1]), count=len(raw), least=0, most=most))
        return tuple(reads(entry, (*at, place)) for place, entry in enumerate(raw))

    return each


_OF_A_BLOCK: Mapping[str, Reads] = {
    "kind": _kind,
    "title": _text(fit.TITLE_MOST),
    "exercise": _text(limits.KEY_LENGTH),
    "preset": _text(limits.KEY_LENGTH),
    "minutes": _number(1, MINUTES_MOST),
    "per_person": _per_person,
    "turns": _number(1, 60),
    "circles": _number(1, 60),
    "group": _number(2, 60),
    "questions": _number(0, MINUTES_MOST),
    "informal": _number(0, MINUTES_MOST),
    "beside": _yes_or_no,
    "anchor": _clock,
    "lead": _text(fit.LINE_MOST),
    "guest": _text(fit.LINE_MOST),
    "place": _text(fit.LINE_MOST),
    "notes": _text(fit.NOTES_MOST),
    "materials": _list(_text(fit.LINE_MOST), fit.MATERIALS_MOST),
}

_OF_A_DAY: Mapping[str, Reads] = {
    "name": _text(NAME_MOST),
    "about": _text(ABOUT_MOST),
    "starts": _clock,
    "ends": _clock,
    "expected": _number(1, fit.PEOPLE_MOST),
    "order": _number(1, 99),
    "blocks": _list(_line, fit.BLOCKS_MOST),
}
