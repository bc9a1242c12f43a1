"""The sign-in sheet, A4: everybody on the list, a line for each signature, the head on every page."""

from copfacil.core.people import Person
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import block, fit
from copfacil.handouts.names import printed, printed_place
from copfacil.handouts.table import EDGE, Part, Sheet

_NAME = EDGE + 28
_FROM = EDGE + 232
_GROUP = EDGE + 388
_SIGN = EDGE + 404
_ROW = 15.0
_FITS = ((5.5, 3), (4.5, 3), (4.5, 2), (4.5, 1))
"""White above and below a row, and empty rows at the end for people who are not on the list: the first that needs
the fewest pages."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """Rows in the order of the list, then a few empty ones."""
    count = words(Msg("{n} person", "{n} people", n=len(sitting.people)))
    head = table.heading(said.place_and_day(sitting, words), words(Msg("Please sign in")), count)
    foot = words(Msg("Not on the list? Please use an empty row."))
    tried = [
        Sheet(head=head, columns=_columns(sitting, words), rows=_rows(sitting, pad, blanks), foot=foot)
        for pad, blanks in _FITS
    ]
    table.draw(ink, min(tried, key=lambda sheet: len(sheet.dealt)), words)


def _columns(sitting: Sitting, words: Words) -> tuple[Part, ...]:
    named = [(_NAME, Msg("Name"), "left"), (_FROM, Msg("From"), "left"), (_SIGN, Msg("Signature"), "left")]
    if sitting.tables:
        named.append((_GROUP, Msg("Group"), "right"))
    cells = tuple((x, block(words(name), 160), align) for x, name, align in named)
    return (table.beside(cells, 15, pad=2),)


def _rows(sitting: Sitting, pad: float, blanks: int) -> tuple[Part, ...]:
    """The people, and the empty rows in one piece with the last of them: no page has empty rows alone."""
    groups = {person.id: str(one.number) for one in sitting.tables for person in one.people}
    rows = [
        _row(str(number), person, groups.get(person.id, ""), pad) for number, person in enumerate(sitting.people, 1)
    ]
    empty = [table.beside((), _ROW + 3, pad=pad)] * blanks
    return (*rows[:-1], table.joined((*rows[-1:], *empty)))


def _row(number: str, person: Person, group: str, pad: float) -> Part:
    cells = (
        (_NAME - 8, block(number, 30), "right"),
        (_NAME, fit(printed(person), _FROM - _NAME - 10, size=13, cut="Bold"), "left"),
        (_FROM, block(_from(person), _GROUP - _FROM - 30), "left"),
        (_GROUP, block(group, 30, cut="Bold"), "right"),
    )
    return table.beside(tuple(cell for cell in cells if cell[1].lines), _ROW, pad=pad)


def _from(person: Person) -> str:
    """Where somebody comes from: the organisation, else its kind, else the region."""
    facts = person.facts
    return next(
        (
            said
            for key in ("organisation", "organisation_type", "region")
            if (said := printed_place(facts.get(key, "")))
        ),
        "",
    )
