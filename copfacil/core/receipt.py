"""What is handed over when words were taken out for good: how much was emptied, and what somebody must look at."""

from dataclasses import dataclass, replace

from copfacil.core.dates import day_short
from copfacil.core.exports import Export
from copfacil.core.redaction import Deletion
from copfacil.core.words import Msg

_FEW = 3
"""So many of the newest exports stand in the short form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What was emptied; no word of who went is in it.

    Attributes:
        deletion: what was asked for.
        made: local date and time, as people read it.
        sessions: title (or day) of each session that held words, and how many entries were emptied there.
        programmes: the same of each programme.
        copies: names of the backups and copies that were emptied too.
        left: files that cannot be read and may still hold the words.
        namesakes: sessions in which the same name stands for another person.
        exports: files and paper that were made of these sessions, the oldest first.
    """

    deletion: Deletion
    made: str
    sessions: tuple[tuple[str, int], ...]
    programmes: tuple[tuple[str, int], ...] = ()
    copies: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    namesakes: tuple[str, ...] = ()
    exports: tuple[Export, ...] = ()


def lines(receipt: Receipt) -> tuple[Msg, ...]:
    """The receipt in full, a sentence to a line."""
    sessions = [
        Msg("{session}: {n} entry.", "{session}: {n} entries.", session=name, n=n) for name, n in receipt.sessions
    ]
    programmes = [
        Msg("The programme {title}: {n} entry.", "The programme {title}: {n} entries.", title=name, n=n)
        for name, n in receipt.programmes
    ]
    copies = [Msg("{file}: a copy, emptied too.", file=name) for name in receipt.copies]
    kept = _KEPT_ONE if receipt.deletion.person else _KEPT_ALL
    return (_head(receipt), *sessions, *programmes, *copies, *_look_at(receipt), *kept, _PAPER)


def summary(receipt: Receipt) -> tuple[Msg, ...]:
    """The receipt in a few sentences: how much was emptied, and what somebody must look at."""
    sessions, programmes, copies = len(receipt.sessions), len(receipt.programmes), len(receipt.copies)
    args = {
        "sessions": Msg("{n} session", "{n} sessions", n=sessions),
        "copies": Msg("{n} copy", "{n} copies", n=copies),
    }
    emptied_in = (
        Msg(
            "Emptied: {programmes}, {sessions}, {copies}.",
            programmes=Msg("{n} programme", "{n} programmes", n=programmes),
            **args,
        )
        if programmes
        else Msg("Emptied: {sessions}, {copies}.", **args)
    )
    more = len(receipt.exports) - _FEW
    told = receipt if more <= 0 else replace(receipt, exports=receipt.exports[-_FEW:])
    rest = (Msg("Save this to see {n} file more.", "Save this to see {n} files more.", n=more),) if more > 0 else ()
    return (_head(receipt), emptied_in, *_look_at(told), *rest, *(() if receipt.exports else (_PAPER,)))


def _head(receipt: Receipt) -> Msg:
    gone = receipt.deletion
    if gone.person:
        return Msg(
            "Deleted for good on {made}: one person, number {number}.", made=receipt.made, number=gone.person[:8]
        )
    return Msg("Deleted for good on {made}: what people said before {day}.", made=receipt.made, day=gone.before)


def _look_at(receipt: Receipt) -> tuple[Msg, ...]:
    left = "{file} cannot be read and may still hold the words: delete that file by hand."
    again = "{session} lists the same name as another person: delete it there too if it is the same one."
    return (
        *(Msg(left, file=file) for file in receipt.left),
        *(Msg(again, session=name) for name in receipt.namesakes),
        *(_made(one, receipt.made[:4]) for one in receipt.exports),
    )


def _made(export: Export, year: str) -> Msg:
    """What left the app before, and must be looked for by somebody."""
    when = day_short(export.day)
    if not export.day.startswith(year):
        when = Msg("{day} {year}", day=when, year=export.day[:4])
    if export.path:
        return Msg("{what}, {when}, {file}: delete it yourself.", what=export.what, when=when, file=export.path)
    return Msg("{what}, {when}, on paper: look for it yourself.", what=export.what, when=when)


_KEPT_ONE = (
    Msg("Groups, turns and times stay, without a name; so do the counts of boards."),
    Msg("What was written without a name cannot be found by it: look for it by hand, or set a date to empty."),
    Msg("Texts of others were searched for the full name, not for a first name alone."),
)
_KEPT_ALL = (Msg("Groups, turns and times stay, without names; so do the counts of boards."),)
_PAPER = Msg("Paper, and files saved or printed before, are not reached: look for lists and packs yourself.")
