"""The sentences of this screen that are worked out from values: sizes, facts, what moved."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from copfacil.core.groups import Group
from copfacil.core.people import KNOWN_FACTS, Person
from copfacil.core.session import Session
from copfacil.core.words import Msg

LONGEST_NAME = 32
"""Letters of a name within a sentence; names have no limit of their own."""

_FACTS = {
    "role": Msg("Role"),
    "role_family": Msg("Role family"),
    "organisation": Msg("Organisation"),
    "organisation_type": Msg("Type of organisation"),
    "region": Msg("Region"),
    "experience": Msg("Experience"),
}
_NUMBERS = (
    *(Msg("no"), Msg("one"), Msg("two"), Msg("three"), Msg("four"), Msg("five"), Msg("six")),
    *(Msg("seven"), Msg("eight"), Msg("nine"), Msg("ten"), Msg("eleven"), Msg("twelve")),
)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?")
_HOURS, _MINUTES = 24, 60


def fact(key: str) -> Msg:
    """What a fact is called; one that only its list knows is called by its column."""
    if key in _FACTS:
        return _FACTS[key]
    plain = key.replace("_", " ")
    return Msg("{word}", word=plain[:1].upper() + plain[1:])


def detail(person: Person) -> str:
    """The second line of a person: role and organisation, as far as the list tells them."""
    facts = person.facts
    role = facts.get("role") or facts.get("role_family", "")
    parts = [role if person.name else "", facts.get("organisation") or facts.get("organisation_type", "")]
    told = [part for part in parts if part]
    return ", ".join(told) if told else facts.get("region", "")


def short(person: Person) -> str:
    """The name as it stands within a sentence; of a role and a code the code stays, which tells people apart."""
    name = person.shown
    if len(name) <= LONGEST_NAME:
        return name
    end = "" if person.name else f" {person.code}"
    return name[: max(LONGEST_NAME - 1 - len(end), 1)].rstrip() + "…" + end.rstrip()


def telling(people: Sequence[Person]) -> tuple[str, ...]:
    """Facts that groups can mix: not the same for all, not different for each. Known ones first."""
    found: dict[str, set[str]] = {}
    for person in people:
        for key, value in person.facts.items():
            if value and not key.startswith("invited_"):  # an invitation tells nothing to mix by
                found.setdefault(key, set()).add(value.casefold())
    keys = [key for key, values in found.items() if 1 < len(values) < len(people)]
    return tuple(sorted(keys, key=lambda key: KNOWN_FACTS.index(key) if key in KNOWN_FACTS else len(KNOWN_FACTS)))


def listed(parts: Sequence[Msg | str]) -> Msg | str:
    """Parts joined as in speech: "a, b and c"."""
    if len(parts) == 1:
        return parts[0]
    first: Msg | str = parts[0]
    for part in parts[1:-1]:
        first = Msg("{some}, {one}", some=first, one=part)
    return Msg("{some} and {last}", some=first, last=parts[-1])


def sizes(split: Sequence[int]) -> Msg | str:
    """How people spread over groups: "five fours and a three"."""
    each = sorted(set(split), reverse=True)
    return listed([_of_size(size, list(split).count(size)) for size in each])


def _of_size(size: int, count: int) -> Msg:
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    match size:
        case 1:
            return Msg("one alone", "{number} alone", n=count, number=number)
        case 2:
            return Msg("a two", "{number} twos", n=count, number=number)
        case 3:
            return Msg("a three", "{number} threes", n=count, number=number)
        case 4:
            return Msg("a four", "{number} fours", n=count, number=number)
        case 5:
            return Msg("a five", "{number} fives", n=count, number=number)
        case 6:
            return Msg("a six", "{number} sixes", n=count, number=number)
        case 7:
            return Msg("a seven", "{number} sevens", n=count, number=number)
        case _:
            return Msg("a group of {size}", "{number} groups of {size}", n=count, number=number, size=size)


def groups_line(groups: Sequence[Group]) -> Msg:
    """How many groups, and of what sizes."""
    split = [len(group.members) for group in groups]
    if len(set(split)) == 1 and split[0] < len(_NUMBERS):
        return Msg("{n} group of {size}.", "{n} groups of {size}.", n=len(groups), size=_NUMBERS[split[0]])
    made = sizes(split)
    return Msg("{n} group: {sizes}.", "{n} groups: {sizes}.", n=len(groups), sizes=made)


def what_moved(before: Session, after: Session) -> Msg | None:
    """What a gesture did to the groups: who left, who came, who changed places, who presents instead.

    Returns:
        One sentence; None when the groups are as they were.
    """
    people = {**before.people, **after.people}
    was, now = _seats(before.groups), _seats(after.groups)
    changed = [person for person in people if was.get(person) != now.get(person)]
    changed.sort(key=lambda person: person in now)  # first who is missing, then what was done about it
    parts = [_one_move(short(people[person]), was.get(person), now.get(person)) for person in changed]
    parts += _presenters(before, after)
    return None if not parts else _sentence(parts)


def _one_move(name: str, was: int | None, now: int | None) -> Msg:
    if now is None:
        return Msg("group {group} lost {name}", group=was or 0, name=name)
    if was is None:
        return Msg("{name} joined group {group}", group=now, name=name)
    return Msg("{name} moved from {was} to {now}", name=name, was=was, now=now)


def _presenters(before: Session, after: Session) -> Iterable[Msg]:
    """Groups whose presenter is gone from them, and who takes the turn."""
    for group in after.groups:
        old = before.group(group.number)
        if old and old.order and group.order and old.order[0] not in group.members:
            name = short(after.people[group.order[0]])
            yield Msg("{name} presents in {group}", name=name, group=group.number)


_MOST_SAID = 3


def _sentence(parts: Sequence[Msg]) -> Msg:
    said = parts[0]
    for part in parts[1:_MOST_SAID]:
        said = Msg("{some}; {one}", some=said, one=part)
    if len(parts) > _MOST_SAID:
        said = Msg("{some}; {n} more", "{some}; {n} more", some=said, n=len(parts) - _MOST_SAID)
    return Msg("{said}.", said=said)


def _seats(groups: Iterable[Group]) -> dict[str, int]:
    return {member: group.number for group in groups for member in group.members}


def capital(text: str) -> str:
    """The same sentence with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def plain(text: str) -> str:
    """The text for searching: without case and accents, so that "lukasz" finds Łukasz."""
    split = unicodedata.normalize("NFKD", text.casefold().translate(_BARRED))
    return "".join(sign for sign in split if not unicodedata.combining(sign))


_BARRED = str.maketrans("łđøħŧı", "ldohti")
"""Letters that keep their bar when accents are taken off."""


def clock_time(text: str) -> str | None:
    """A clock time as people key it ("10", "9.30", "1430") as "10:00"; None when it is none."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02d}:{minute:02d}" if hour < _HOURS and minute < _MINUTES else None
