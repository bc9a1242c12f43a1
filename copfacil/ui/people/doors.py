"""What the screen of people can ask for: callables that the app gives it. The screen knows no host and no files."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from copfacil.core.events import Attendance
from copfacil.core.groups import Group
from copfacil.core.heading_words import Means
from copfacil.core.roster import Changes, Roster
from copfacil.core.words import Msg, Words

Answer = Msg | None
"""None when it was done, otherwise why it was not: the screen says that sentence. A door never raises."""


@dataclass(frozen=True, kw_only=True)
class Preview:
    """A list of people that was read and not yet taken in.

    Attributes:
        file: what it is called, already in words for people ("cohort.csv", "the pasted list").
        notes: what a person should know about the reading: encoding, separator, sheet, what was left out.
        header: the headings as written, empty when the list has none.
        rows: all rows below them, each with its number in the file.
        roster: the people it holds, the rows that stay out, what each column was understood as.
        changes: what it brings to those who are here already.
    """

    file: str
    notes: tuple[Msg, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    roster: Roster
    changes: Changes


@dataclass(frozen=True, slots=True)
class WhyLine:
    """Why a group is a good one, in a sentence of the screen's language; not good asks for a look."""

    number: int
    text: str
    good: bool


@dataclass(frozen=True, slots=True)
class Again:
    """Who sits together again.

    Attributes:
        line: how many pairs, and why ("2 pairs meet again: a group is locked.").
        pairs: each pair, with its group.
    """

    line: str
    pairs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """A line of the ledger.

    Attributes:
        person: id.
        presented: how many times so far.
        last: when last, in words; empty for never.
    """

    person: str
    presented: int
    last: str


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of the screen. Persons are ids, groups numbers; all texts that come back are in the screen's language."""

    words: Words
    """The desk's language."""
    read: Callable[[Path], Preview | Msg]
    """A list from a file, or why it cannot be read."""
    read_pasted: Callable[[str], Preview | Msg]
    """A list from pasted text: names one to a line, or cells copied from a spreadsheet."""
    understand: Callable[[Preview, int, Means | None], Preview | Msg]
    """The same list with the column at a place understood as something else; None leaves it out."""
    take: Callable[[Preview, Sequence[str], Sequence[str]], Answer]
    """The people come in; groups will mix and keep apart these facts."""
    add_person: Callable[[str, Mapping[str, str]], Answer]
    """One person by name, with facts."""
    attend: Callable[[str, Attendance, str], Answer]
    """Here, away, or late until a clock time; groups that stand are repaired in the same gesture."""
    split: Callable[[int], Sequence[int]]
    """How many would sit in each group if groups of that size were formed now, the largest first."""
    form: Callable[[int], Answer]
    """Groups of that size of everybody who is here; locked ones stay."""
    ways: Callable[[], Sequence[tuple[str, str]]]
    """Key and name of each way in which the day's programme seats the room; none for a day on its own."""
    seat: Callable[[str], Answer]
    """The room sits in one of these ways."""
    move: Callable[[str, int], Answer]
    """A person moves to a group."""
    present_first: Callable[[int, str], Answer]
    """In a group a person presents first."""
    lock: Callable[[int, bool], Answer]
    """Forming again leaves the group as it is, or may change it."""
    name_spot: Callable[[int, str], Answer]
    """Where a group sits."""
    choose_rules: Callable[[Sequence[str], Sequence[str]], Answer]
    """Facts by which groups are mixed, and facts that are kept apart."""
    release_names: Callable[[bool], Answer]
    """The wall may show who sits where, or not."""
    undo: Callable[[], Answer]
    """The last gesture of this desk is taken back."""
    print_lists: Callable[[], Answer]
    """The lists of groups go to paper."""
    why: Callable[[Sequence[Group]], Sequence[WhyLine]]
    """One line for each group ("1 pair met before, 3 regions, 4 organisations")."""
    cost_of_move: Callable[[str, int], str]
    """What a move would mean, in a few words ("keeps 4 organisations")."""
    broken: Callable[[], Sequence[str]]
    """Rules that are broken now, a sentence each."""
    again: Callable[[], Again | None]
    """Pairs that met in an earlier round of the day; None for none."""
    owed: Callable[[], Sequence[Owed]]
    """The ledger: everybody on the list, whose turn comes first at the top."""
