"""Pledge cards, A6, four to an A4 sheet: who promises keeps the upper part, the team keeps the lower to ask again."""

from functools import partial

from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts import four_up
from copfacil.handouts.ink import A6, MM, Ink, Point
from copfacil.handouts.letters import block, fit, tidy, width
from copfacil.handouts.names import printed_place

_EDGE = 9 * MM
_RIGHT = A6[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_MIDDLE = A6[1] / 2
_LINE = 27.0
"""From one writing line to the next."""


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """A card for everybody who is expected: members, and guests who may come; whole sheets, one at least."""
    programme = book.programme
    expected = len(programme.cohort.here) + len(programme.celebration.answered("planned", "invited", "coming", "came"))
    sheets = max(1, -(-expected // 4))
    form = partial(_form, printed_place(programme.headed), words)
    four_up.sheets(ink, (partial(_card, form),) * (4 * sheets))


def _card(form: partial[None], ink: Ink, at: Point) -> None:
    ink.stamp("pledge card", A6, form, at)


def _form(title: str, words: Words, ink: Ink) -> None:
    """Both parts, and the line between them."""
    parts = (
        (0.0, words(Msg("My pledge")), words(Msg("Who will ask me"))),
        (_MIDDLE, words(Msg("A copy for the team")), words(Msg("Ask me on"))),
    )
    for top, head, asks in parts:
        y = ink.block(_EDGE, top + _EDGE - 4, fit(head, _WIDE, size=16, cut="Bold"))
        if not top and title:
            ink.block(_EDGE, y, fit(title, _WIDE, size=12)._replace(lines=fit(title, _WIDE, size=12).lines[:1]))
        y = top + _EDGE + 62
        _field(ink, y, words(Msg("I will")))
        ink.rule(_EDGE, y + _LINE, _RIGHT, dotted=True)
        _field(ink, y + 2 * _LINE, words(Msg("Name")))
        _field(ink, y + 3 * _LINE, asks)
    ink.dashes(0, _MIDDLE, A6[0])


def _field(ink: Ink, y: float, label: str) -> None:
    """A word and a line to write on."""
    told = block(label, _WIDE - 60)
    ink.block(_EDGE, y - 12.5 - told.height + told.leading, told)
    ink.rule(_EDGE + min(width(tidy(label)), _WIDE - 60) + 6, y, _RIGHT, dotted=True)
