"""Certificates of attendance for one day: hours without breaks as they were, and on the back room to look back, A4.

It tells who, what, when, how long and by whom, as continuing professional development asks. It never says "accredited"
unless a person typed by whom.
"""

from copfacil.core.agenda.plan import RESTS
from copfacil.core.people import Person
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, seating
from copfacil.handouts.ink import A4, MM, Ink
from copfacil.handouts.letters import block, fit
from copfacil.handouts.names import printed, printed_place
from copfacil.handouts.year.certificates import back, hours

_EDGE = 24 * MM
_RIGHT = A4[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_FLOOR = A4[1] - _EDGE
_SIGN = 74.0
_NOT_CONTENT = RESTS | {"slack", "arrive", "move", "close"}


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """Two pages for everybody who was there."""
    there = [person for person in sitting.people if sitting.attended.get(person.id)]
    for person in there:
        _front(ink, sitting, person, words)
        back(ink, words)
    if not there:
        ink.page(A4)
        text = block(words(Msg("Nobody is known to have been there. Plan the day and note who came first.")), _WIDE)
        ink.block(_EDGE, _EDGE, text)


def _front(ink: Ink, sitting: Sitting, person: Person, words: Words) -> None:
    ink.page(A4)
    seating.draw(ink, (_RIGHT - _SIGN / 2, _EDGE + _SIGN / 2), _SIGN, seating.EVERYBODY, 4)
    y = ink.block(_EDGE, _EDGE, block(words(Msg("Certificate of attendance")), _WIDE - _SIGN, size=17))
    y = max(y, _EDGE + _SIGN) + 22
    name = fit(printed(person), _WIDE, size=40, least=20, cut="Bold")
    if name.lines:
        y = ink.block(_EDGE, y, name)
    else:
        ink.rule(_EDGE, y + 40, _RIGHT, dotted=True)
        y += 44
    facts = ", ".join(fact for key in ("role", "organisation") if (fact := printed_place(person.facts.get(key, ""))))
    y = ink.block(_EDGE, y + 2, block(facts, _WIDE, size=14))
    y = ink.block(_EDGE, y + 24, block(words(Msg("took part in")), _WIDE, size=14))
    y = ink.block(_EDGE, y + 2, fit(printed_place(sitting.title), _WIDE, size=24, least=16, cut="Bold"))
    where = ", ".join(part for part in (words(said.day(sitting.day)), printed_place(sitting.place)) if part)
    y = ink.block(_EDGE, y + 2, block(where, _WIDE, size=14)) + 18
    ink.rule(_EDGE, y, _RIGHT)
    ink.block(_EDGE, y + 12, block(words(Msg("Present, breaks not counted")), _WIDE - 120, size=14, cut="Bold"))
    y = ink.block(_RIGHT, y + 8, hours(sitting.attended[person.id], words, size=20), align="right") + 8
    ink.rule(_EDGE, y, _RIGHT)
    about = ", ".join(
        printed_place(one.title) for one in sitting.agenda.blocks if one.kind not in _NOT_CONTENT and not one.beside
    )
    y = ink.block(_EDGE, y + 12, block(about, _WIDE))
    if accreditor := printed_place(sitting.agenda.accreditor):
        ink.block(_EDGE, y + 10, block(words(Msg("Accredited: {by}", by=accreditor)), _WIDE))
    _signed(ink, sitting, words)


def _signed(ink: Ink, sitting: Sitting, words: Words) -> None:
    ink.rule(_EDGE, _FLOOR - 22, _EDGE + 210)
    signer = printed_place(sitting.agenda.signer) or words(Msg("For the team"))
    ink.block(_EDGE, _FLOOR - 18, block(signer, 210))
    ink.rule(_RIGHT - 130, _FLOOR - 22, _RIGHT)
    ink.block(_RIGHT - 130, _FLOOR - 18, block(words(Msg("Date")), 130))
