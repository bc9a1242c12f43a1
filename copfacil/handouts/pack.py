"""Handouts by their keys, one at a time or all in one pack."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A4, Ink
from copfacil.handouts.names import printed_place
from copfacil.handouts.printables import PRINTABLES

_MARGIN = 37.0
_SHEETS = ("A4", "A5", "A6", "A3")
"""In the order in which a pack wants them."""
_USUAL: Mapping[str, str] = MappingProxyType({})

_ALONG = {"group-list": "group-list-wall"}
"""An exercise that asks for the one gets the other too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What may be chosen for a handout.

    Attributes:
        tables: numbers of the groups it is wanted for; none stands for all.
        paper: the sheet it shall be on, such as A5; empty for the usual one.
    """

    tables: frozenset[int] = frozenset()
    paper: str = ""


def render(key: str, sitting: Sitting, options: Options, words: Words) -> bytes:
    """One handout as a PDF.

    Raises:
        KeyError: there is no such handout.
    """
    printable = PRINTABLES[key]
    chosen = _chosen(sitting, options)
    ink = Ink(f"{words(printable.name)}. {printed_place(sitting.title)}", words.language)
    printable.on(options.paper)(ink, chosen, words)
    return ink.done()


def pack(
    sitting: Sitting, words: Words, keys: Iterable[str] | None = None, papers: Mapping[str, str] = _USUAL
) -> bytes:
    """One PDF of everything the exercise prints, or of ``keys``, each in the number of copies that is needed.

    ``papers`` has the sheet for those by their keys that shall not be on the usual one; sheets of one size come together.

    Handouts that make no sense yet are left out: what was planned against actual before the sitting, lists of groups
    before there are any.

    Raises:
        KeyError: there is no such handout.
    """
    asked = list(sitting.exercise.prints if keys is None else keys)
    if keys is None:
        asked += [_ALONG[key] for key in asked if key in _ALONG]
    printables = {PRINTABLES[key].key for key in asked}
    ink = Ink(f"{words(Msg('Everything to print'))}. {printed_place(sitting.title)}", words.language)
    wanted = [one for one in PRINTABLES.values() if one.key in printables and one.wanted(sitting)]
    on = {one.key: paper if (paper := papers.get(one.key, "")) in one.papers else one.paper for one in wanted}
    for printable in sorted(wanted, key=lambda one: _SHEETS.index(on[one.key])):
        ink.chapter(words(printable.name))
        printable.on(on[printable.key])(ink, sitting, words)
    if not wanted:
        ink.page(A4)
        ink.text(_MARGIN, 2 * _MARGIN, words(Msg("Nothing to print yet.")), size=14)
    return ink.done()


def _chosen(sitting: Sitting, options: Options) -> Sitting:
    """The sitting with the chosen groups only."""
    if not options.tables:
        return sitting
    return replace(sitting, tables=tuple(table for table in sitting.tables if table.number in options.tables))
