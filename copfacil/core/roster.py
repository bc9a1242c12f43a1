"""From the rows of somebody's list to people: nothing is lost, each row that stays out gets a sentence."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from copfacil.core.heading_words import Means
from copfacil.core.headings import Column, clean, columns
from copfacil.core.people import Person
from copfacil.core.words import Msg

__all__ = ["Changes", "Column", "Refused", "Roster", "clean", "columns", "match", "read_people"]

LONGEST = 200
"""Characters in a cell; a longer one is most often a row that lost its end."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that stays out: its number as the spreadsheet shows it, the column (may be empty), and why."""

    row: int
    column: str
    why: Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """What a list holds.

    Attributes:
        people: in the list's order.
        refused: in the list's order; with ``people`` they are all rows that hold anything.
        columns: what each column means, those left out as private among them.
        mixable: keys of facts that tell people apart but not each from all others: groups can mix these.
        mix: those of ``mixable`` to begin with.
    """

    people: tuple[Person, ...]
    refused: tuple[Refused, ...]
    columns: tuple[Column, ...]
    mixable: tuple[str, ...]
    mix: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a list brings to people who are here already; everybody keeps the opaque id they had.

    Attributes:
        new: people to add.
        same: people here whom the list leaves as they are.
        changed: each as they are here, and as they become.
        missing: people here who are not in the list; nobody leaves by a list alone.
    """

    new: tuple[Person, ...]
    same: tuple[Person, ...]
    changed: tuple[tuple[Person, Person], ...]
    missing: tuple[Person, ...]


def read_people(header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], new_id: Callable[[], str]) -> Roster:
    """Read people from a list's rows.

    Args:
        header: headings as written; empty when the list has none.
        rows: each with its number, for the sentences; rows without a visible sign are passed over.
        new_id: gives an opaque id, once for each person.
    """
    lines = [(number, cells) for number, raw in rows if any(cells := tuple(clean(cell) for cell in raw))]
    found = columns(header, (cells for _, cells in lines))
    headings = tuple(clean(name) for name in header)
    desk = _Desk(found, headings, new_id)
    outcomes = [desk.take(number, cells) for number, cells in lines]
    people = tuple(one for one in outcomes if isinstance(one, Person))
    refused = tuple(one for one in outcomes if isinstance(one, Refused))
    mixable = _mixable(people, found)
    return Roster(people=people, refused=refused, columns=found, mixable=mixable, mix=_suggested(mixable))


class _Desk:
    """Takes one row after the other and remembers who came, so that nobody comes twice."""

    def __init__(self, found: tuple[Column, ...], headings: tuple[str, ...], new_id: Callable[[], str]) -> None:
        self._columns = tuple(column for column in found if not column.private)
        self._by_means = {column.means: column for column in self._columns if column.means}
        self._headings = headings
        self._new_id = new_id
        self._codes: dict[str, int] = {}
        self._names: dict[str, int] = {}

    def take(self, number: int, cells: Sequence[str]) -> Person | Refused:
        wrong = self._misshapen(number, cells) or self._too_long(number, cells)
        if wrong:
            return wrong
        told = {column.key: cells[column.place] for column in self._columns if column.place < len(cells)}
        code, name = told.get("id", ""), _name(told)
        if not code and not name:
            return self._nobody(number)
        twice = self._twice(number, code, name)
        if twice:
            return twice
        if code:
            self._codes[code.casefold()] = number
        if name:
            self._names.setdefault(name.casefold(), number)
        facts = {c.key: told[c.key] for c in self._columns if c.is_fact and told.get(c.key)}
        return Person(id=self._new_id(), code=code, name=name, facts=MappingProxyType(facts))

    def _misshapen(self, number: int, cells: Sequence[str]) -> Refused | None:
        if not self._headings:
            return None
        if tuple(cells) == self._headings:
            return Refused(number, "", Msg("Row {row}: the headings once more. The row stays out.", row=number))
        filled = max(place for place, cell in enumerate(cells) if cell) + 1
        if filled <= len(self._headings):
            return None
        why = Msg(
            "Row {row}: more cells ({cells}) than headings ({headings}). Put a cell that holds the separator into "
            "quotation marks, or give each column a heading; the row stays out.",
            row=number,
            cells=filled,
            headings=len(self._headings),
        )
        return Refused(number, "", why)

    def _too_long(self, number: int, cells: Sequence[str]) -> Refused | None:
        for column in self._columns:
            length = len(cells[column.place]) if column.place < len(cells) else 0
            if length > LONGEST:
                why = Msg(
                    "Row {row}, column “{column}”: {length} characters, more than {most}. Shorten it; the row stays out.",
                    row=number,
                    column=column.name,
                    length=length,
                    most=LONGEST,
                )
                return Refused(number, column.name, why)
        return None

    def _nobody(self, number: int) -> Refused:
        column = self._named("name", "last_name", "first_name", "id")
        if not column:
            why = Msg(
                "Row {row}: this list has no column of names or ids. Give one a heading such as “name”; "
                "the row stays out.",
                row=number,
            )
            return Refused(number, "", why)
        why = Msg(
            "Row {row}, column “{column}”: neither a name nor an id. Give one of them; the row stays out.",
            row=number,
            column=column,
        )
        return Refused(number, column, why)

    def _twice(self, number: int, code: str, name: str) -> Refused | None:
        first = self._codes.get(code.casefold())
        if code and first:
            column = self._named("id")
            why = Msg(
                "Row {row}, column “{column}”: “{code}” stands in row {first} already. Give this person another id, "
                "or take out one of the two rows; this one stays out.",
                row=number,
                column=column,
                code=code,
                first=first,
            )
            return Refused(number, column, why)
        first = self._names.get(name.casefold())
        if not code and first:
            column = self._named("name", "last_name", "first_name")
            why = Msg(
                "Row {row}, column “{column}”: “{name}” stands in row {first} already. If they are two people, give "
                "each an id or write the names apart; this row stays out.",
                row=number,
                column=column,
                name=name,
                first=first,
            )
            return Refused(number, column, why)
        return None

    def _named(self, *wanted: Means) -> str:
        """What the list calls the first of these columns that it has."""
        return next((self._by_means[means].name for means in wanted if means in self._by_means), "")


def _name(told: Mapping[str, str]) -> str:
    """The name in one: as written, else first and last; a part that holds the other already stands alone."""
    if told.get("name"):
        return told["name"]
    first, last = told.get("first_name", ""), told.get("last_name", "")
    if f" {first}".casefold().endswith(f" {last}".casefold()):
        return first
    if f"{last} ".casefold().startswith(f"{first} ".casefold()):
        return last
    return f"{first} {last}".strip()


def _mixable(people: Sequence[Person], found: Iterable[Column]) -> tuple[str, ...]:
    keys: list[str] = []
    for column in found:
        values = [person.facts[column.key].casefold() for person in people if column.key in person.facts]
        if column.is_fact and 1 < len({*values}) < len(people):
            keys.append(column.key)
    return tuple(keys)


def _suggested(mixable: Sequence[str]) -> tuple[str, ...]:
    """Role family (else role), organisation (else its type), region, experience; else what the list has, three at most.

    More at once would weigh each less: groups are felt to be mixed by these.
    """
    wishes = (("role_family", "role"), ("organisation", "organisation_type"), ("region",), ("experience",))
    firsts = (next((key for key in wish if key in mixable), "") for wish in wishes)
    return tuple(key for key in firsts if key) or tuple(mixable[:3])


def match(existing: Sequence[Person], roster: Roster) -> Changes:
    """Bring a list to people who are here already.

    Who agrees in id and name is found first, then who has a name that nobody shares, then who has the same id: a list
    that was sorted and numbered anew must not give people each other's turns. A column that the list does not have
    changes nothing; an empty cell in one that it has does.
    """
    free = {person.id: person for person in existing}
    pairs: dict[str, Person] = {}
    for key in (_code_and_name, _only_name, _only_code):
        here = _alone(free.values(), key)
        there = _alone((person for person in roster.people if person.id not in pairs), key)
        for word, person in there.items():
            if word in here:
                pairs[person.id] = free.pop(here[word].id)
    told = {column.key for column in roster.columns if not column.private}
    after = [
        (pairs[person.id], _merged(pairs[person.id], person, told)) for person in roster.people if person.id in pairs
    ]
    return Changes(
        new=tuple(person for person in roster.people if person.id not in pairs),
        same=tuple(old for old, new in after if old == new),
        changed=tuple((old, new) for old, new in after if old != new),
        missing=tuple(person for person in existing if person.id in free),
    )


def _code_and_name(person: Person) -> str:
    return f"{_only_code(person)}\n{_only_name(person)}" if person.code and person.name else ""


def _only_name(person: Person) -> str:
    return clean(person.name).casefold()


def _only_code(person: Person) -> str:
    return clean(person.code).casefold()


def _alone(people: Iterable[Person], key: Callable[[Person], str]) -> dict[str, Person]:
    """People by a word that only one of them has."""
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault(key(person), []).append(person)
    return {word: those[0] for word, those in found.items() if word and len(those) == 1}


def _merged(old: Person, new: Person, told: set[str]) -> Person:
    kept = {key: fact for key, fact in old.facts.items() if key not in told}
    return replace(
        old,
        code=new.code if "id" in told else old.code,
        name=new.name if told & {"name", "first_name", "last_name"} else old.name,
        facts=MappingProxyType({**kept, **new.facts}),
    )
