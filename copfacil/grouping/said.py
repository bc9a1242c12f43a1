"""English sentences for groups: why a group is a good one, what could not be kept, what a repair did."""

from collections.abc import Callable

from copfacil.grouping.form import Broken, Reason, Why
from copfacil.grouping.repair import Move, Note, Repaired, What

NOUNS = {
    "role": ("role", "roles"),
    "role_family": ("role family", "role families"),
    "organisation": ("organisation", "organisations"),
    "organisation_type": ("type of organisation", "types of organisation"),
    "region": ("region", "regions"),
    "experience": ("level of experience", "levels of experience"),
}
"""One and many of each known fact; unknown facts are called by their column."""

Named = Callable[[str], str]
"""Turns an id into what people call the person."""


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 pair", "3 pairs"."""
    return f"{number} {one if number == 1 else many}"


def listed(words: list[str]) -> str:
    """Join words as in speech: "A, B and C"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def kinds(fact: str, number: int) -> str:
    """How many different values of a fact: "3 regions", "2 kinds of grade"."""
    one, many = NOUNS.get(fact, (f"kind of {fact}", f"kinds of {fact}"))
    return count(number, one, many)


def why_line(why: Why) -> str:
    """Say a group in one line, what wants a look first: "1 pair met before, 3 regions, 4 organisations"."""
    met = [count(why.met, "pair met before", "pairs met before")] if why.met else []
    shared = [f"{number} share {value}" for _, value, number in why.sharing]
    return ", ".join([*met, *shared, *(kinds(fact, number) for fact, number in why.distinct if number)])


def broken_line(broken: Broken, name: Named = str) -> str:
    """Say who could not be kept apart, and why."""
    together = f"Group {broken.group + 1}: {listed([name(one) for one in broken.people])} are all of {broken.value}"
    reasons = {
        Reason.MORE_THAN_GROUPS: "there are more of them than groups",
        Reason.LOCKED: "they were put there by hand",
        Reason.NO_ROOM: "the other wishes left no better place",
    }
    return f"{together}; {reasons[broken.reason]}."


def move_line(move: Move, name: Named = str) -> str:
    """Say one move of a repair: "Siân moves from group 2 to group 5"."""
    who = name(move.person)
    if move.to_group is None:
        return f"{who} is missing from group {(move.from_group or 0) + 1}"
    if move.from_group is None:
        return f"{who} joins group {move.to_group + 1}"
    return f"{who} moves from group {move.from_group + 1} to group {move.to_group + 1}"


def note_line(note: Note, name: Named = str) -> str:
    """Say one note of a repair."""
    group = f"group {note.group + 1}"
    lines = {
        What.PRESENTS_INSTEAD: f"{name(note.person)} presents in {group} today",
        What.TURN_KEPT: f"{name(note.person)}'s turn is kept for later",
        What.DISSOLVED: f"{group[:1].upper()}{group[1:]} is dissolved",
        What.NEW_GROUP: f"{group[:1].upper()}{group[1:]} is new",
        What.TOO_SMALL: f"{group[:1].upper()}{group[1:]} is too small, and there is no other group to join",
    }
    return lines[note.what]


def repair_lines(repaired: Repaired, name: Named = str) -> tuple[str, ...]:
    """Say a whole repair, moves first."""
    return (
        *(f"{move_line(move, name)}." for move in repaired.moves),
        *(f"{note_line(note, name)}." for note in repaired.notes),
    )
