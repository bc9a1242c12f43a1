"""Sentences for groups: why a group is a good one, what could not be kept, what a repair did."""

from collections.abc import Callable, Sequence

from copfacil.core.words import Msg
from copfacil.grouping.form import Broken, Reason, Why
from copfacil.grouping.repair import Move, Note, Repaired, What

NOUNS = {
    "role": Msg("role"),
    "role_family": Msg("role family"),
    "organisation": Msg("organisation"),
    "organisation_type": Msg("type of organisation"),
    "region": Msg("region"),
    "experience": Msg("level of experience"),
}
"""What known facts are called; unknown ones are called by their column."""

REASONS = {
    Reason.MORE_THAN_GROUPS: Msg("there are more of them than groups"),
    Reason.LOCKED: Msg("they were put there by hand"),
    Reason.NO_ROOM: Msg("the other wishes left no better place"),
}

Named = Callable[[str], str]
"""Turns an id into what people call the person."""

Said = Msg | str
"""A part of a sentence: one of ours, or a name."""


def noun(fact: str) -> Said:
    """What a fact is called."""
    return NOUNS.get(fact, fact)


def listed(parts: Sequence[Said]) -> Said:
    """Parts joined as in speech: "A, B and C"; nothing for none."""
    if not parts:
        return ""
    some, *more = parts
    for part in more[:-1]:
        some = Msg("{some}, {one}", some=some, one=part)
    return Msg("{some} and {last}", some=some, last=more[-1]) if more else some


def kinds(fact: str, number: int) -> Msg:
    """How many different values of a fact: "3 regions", "2 kinds of grade"."""
    match fact:
        case "role":
            return Msg("{n} role", "{n} roles", n=number)
        case "role_family":
            return Msg("{n} role family", "{n} role families", n=number)
        case "organisation":
            return Msg("{n} organisation", "{n} organisations", n=number)
        case "organisation_type":
            return Msg("{n} type of organisation", "{n} types of organisation", n=number)
        case "region":
            return Msg("{n} region", "{n} regions", n=number)
        case "experience":
            return Msg("{n} level of experience", "{n} levels of experience", n=number)
        case _:
            return Msg("{n} kind of {fact}", "{n} kinds of {fact}", n=number, fact=fact)


def why_line(why: Why) -> Msg:
    """Say a group in one line, what wants a look first: "1 pair met before, 3 regions, 4 organisations"."""
    met = [Msg("{n} pair met before", "{n} pairs met before", n=why.met)] if why.met else []
    shared = [Msg("{number} share {value}", number=number, value=value) for _, value, number in why.sharing]
    parts = [*met, *shared, *(kinds(fact, number) for fact, number in why.distinct if number)]
    line, *more = parts or [Msg("")]
    for part in more:
        line = Msg("{some}, {one}", some=line, one=part)
    return line


def broken_line(broken: Broken, name: Named = str) -> Msg:
    """Say who could not be kept apart, and why."""
    return Msg(
        "Group {group}: {people} are all of {value}; {reason}.",
        group=broken.group + 1,
        people=listed([name(one) for one in broken.people]),
        value=broken.value,
        reason=REASONS[broken.reason],
    )


def move_line(move: Move, name: Named = str) -> Msg:
    """Say one move of a repair: "Siân moves from group 2 to group 5."."""
    who = name(move.person)
    if move.to_group is None:
        return Msg("{name} is missing from group {group}.", name=who, group=(move.from_group or 0) + 1)
    if move.from_group is None:
        return Msg("{name} joins group {group}.", name=who, group=move.to_group + 1)
    here, there = move.from_group + 1, move.to_group + 1
    return Msg("{name} moves from group {here} to group {there}.", name=who, here=here, there=there)


def note_line(note: Note, name: Named = str) -> Msg:
    """Say one note of a repair."""
    group = note.group + 1
    match note.what:
        case What.PRESENTS_INSTEAD:
            return Msg("{name} presents in group {group} today.", name=name(note.person), group=group)
        case What.TURN_KEPT:
            return Msg("{name}'s turn is kept for later.", name=name(note.person))
        case What.DISSOLVED:
            return Msg("Group {group} is dissolved.", group=group)
        case What.NEW_GROUP:
            return Msg("Group {group} is new.", group=group)
        case What.TOO_SMALL:
            return Msg("Group {group} is too small, and there is no other group to join.", group=group)


def repair_lines(repaired: Repaired, name: Named = str) -> tuple[Msg, ...]:
    """Say a whole repair, moves first."""
    return (*(move_line(move, name) for move in repaired.moves), *(note_line(note, name) for note in repaired.notes))
