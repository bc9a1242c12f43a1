"""Every sheet of a programme by its key."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias

from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import Ink
from copfacil.handouts.names import printed_place

Draw: TypeAlias = Callable[[Ink, Yearbook, Words], None]
"""Draws the pages of one sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSheet:
    """One printable of a programme.

    Attributes:
        key: as it is asked for.
        name: what people call it.
        paper: the sheet that goes into the printer: A3, A4 or A5.
        purpose: what it is for, a sentence.
        draw: draws it.
        named: it may show a person's name.
    """

    key: str
    name: Msg
    paper: str
    purpose: Msg
    draw: Draw
    named: bool = True


def _painter(module: str) -> Draw:
    """The painter in a file of this folder, imported when it first draws."""

    def draw(ink: Ink, book: Yearbook, words: Words) -> None:
        import_module(f"copfacil.handouts.year.{module}").draw(ink, book, words)

    return draw


_ALL = (
    YearSheet(
        key="year",
        name=Msg("The year on a page"),
        paper="A4",
        purpose=Msg("For the team: meetings and what is due."),
        draw=_painter("overview"),
    ),
    YearSheet(
        key="sets",
        name=Msg("Set lists"),
        paper="A4",
        purpose=Msg("For everybody: who sits together at every module, and who meets in between."),
        draw=_painter("set_lists"),
    ),
    YearSheet(
        key="turns",
        name=Msg("Ledger of turns"),
        paper="A4",
        purpose=Msg("For the team: who presented, consulted or was absent at each module, and who presents next."),
        draw=_painter("turns"),
    ),
    YearSheet(
        key="who-met",
        name=Msg("Who met whom"),
        paper="A4",
        purpose=Msg("For who forms groups: how often each pair sat at one table."),
        draw=_painter("who_met"),
    ),
    YearSheet(
        key="trios",
        name=Msg("Call sheets for small sets"),
        paper="A5",
        purpose=Msg("For each small set between two modules: who is in it, how the call goes, what to write down."),
        draw=_painter("trio_sheet"),
    ),
    YearSheet(
        key="value-matrix",
        name=Msg("Value matrix"),
        paper="A3",
        purpose=Msg("For the wall: seven values with their stories, evidence and indicators; gaps are named."),
        draw=_painter("value_matrix"),
        named=False,
    ),
    YearSheet(
        key="sponsor-page",
        name=Msg("One page for a sponsor"),
        paper="A4",
        purpose=Msg("For those who pay with time: stories that may travel, what was counted, what is open."),
        draw=_painter("sponsor_page"),
    ),
    YearSheet(
        key="interim",
        name=Msg("Interim report"),
        paper="A4",
        purpose=Msg("For anybody who asks how it goes: meetings, turns, values, gaps, stories that may be told."),
        draw=_painter("interim_report"),
    ),
    YearSheet(
        key="certificates",
        name=Msg("Certificates for the year"),
        paper="A4",
        purpose=Msg("For everybody at the end: the meetings they were at, hours without breaks; a page to look back."),
        draw=_painter("certificates"),
    ),
    YearSheet(
        key="sponsor-invitations",
        name=Msg("Invitations for sponsors"),
        paper="A5",
        purpose=Msg(
            "For those who sent somebody: the celebration, why it is worth their time, an answer to give back."
        ),
        draw=_painter("sponsor_invitations"),
    ),
    YearSheet(
        key="stations",
        name=Msg("Stations for the wall"),
        paper="A3",
        purpose=Msg("For the door of the celebration: every station, who hosts it, where it stands."),
        draw=_painter("stations"),
    ),
    YearSheet(
        key="station-signs",
        name=Msg("Station signs"),
        paper="A4",
        purpose=Msg("For every station of the celebration: its number, large, what it shows and who hosts."),
        draw=_painter("station_signs"),
    ),
    YearSheet(
        key="pledge-cards",
        name=Msg("Pledge cards"),
        paper="A4",
        purpose=Msg("For everybody at the celebration: a promise in two parts, one to keep, one for the team."),
        draw=_painter("pledge_cards"),
        named=False,
    ),
)

YEAR_SHEETS: Mapping[str, YearSheet] = MappingProxyType({sheet.key: sheet for sheet in _ALL})
"""All sheets of a programme, in the order in which they are offered."""


def year_pack(keys: Iterable[str], book: Yearbook, words: Words) -> bytes:
    """Several sheets of a programme in one PDF, each a chapter of its own.

    Raises:
        KeyError: there is no such sheet.
    """
    wanted = {YEAR_SHEETS[key].key for key in keys}
    ink = Ink(f"{words(Msg('Everything to print'))}. {printed_place(book.programme.headed)}", words.language)
    for key, sheet in YEAR_SHEETS.items():
        if key in wanted:
            ink.chapter(words(sheet.name))
            sheet.draw(ink, book, words)
    return ink.done()


def render_year(key: str, book: Yearbook, words: Words) -> bytes:
    """One sheet of a programme as a PDF.

    Raises:
        KeyError: there is no such sheet.
    """
    sheet = YEAR_SHEETS[key]
    ink = Ink(f"{words(sheet.name)}. {printed_place(book.programme.headed)}", words.language)
    sheet.draw(ink, book, words)
    return ink.done()
