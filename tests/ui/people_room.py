"""A session for the screen of people: real events, folded; real lists, really read; real groups, really formed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from copfacil.app import forming
from copfacil.app.again import again
from copfacil.core import events as e
from copfacil.core import gestures
from copfacil.core.gestures import Refused
from copfacil.core.groups import Group, locked, moved, presenting
from copfacil.core.heading_words import SYNONYMS, Means
from copfacil.core.ledger import owed
from copfacil.core.outcome import Turn
from copfacil.core.people import Person
from copfacil.core.roster import match, read_people
from copfacil.core.session import Session, fold
from copfacil.core.words import ENGLISH, Msg, Words
from copfacil.files.people import BadFile, read_table
from copfacil.grouping.form import broken, why
from copfacil.grouping.said import broken_line, kinds, why_line
from copfacil.grouping.sizes import sizes
from copfacil.ui.kit.going import Going
from copfacil.ui.people.deleting import Deletions
from copfacil.ui.people.doors import Doors, Owed, Preview, WhyLine
from copfacil.ui.people.people import PeopleScreen
from copfacil.ui.theme import Theme, load

NAMES = (
    ("Daniel Achebe", "Patient safety", "Hospital A", "Wales"),
    ("Esther Adeyemi", "Education", "University", "Scotland"),
    ("Fiona Baird", "Midwifery", "Health board", "Scotland"),
    ("Ifan Bowen", "Ambulance service", "Ambulance trust", "Wales"),
    ("Anjali Deshmukh", "Pharmacy", "Hospital B", "England"),
    ("Leila Haddad", "Public health", "Council", "England"),
    ("Ngũgĩ wa Kamau", "Improvement", "AHSN North", "England"),
    ("Bethan Lloyd", "Nursing", "Health board", "Wales"),
    ("Rhys Madoc", "Finance", "Health board", "Wales"),
    ("Orla McCann", "Project manager", "AHSN South", "Ireland"),
    ("Kirsty Muir", "Dietetics", "Hospital C", "Scotland"),
    ("Nguyễn Thị Hoa", "Nurse lead", "Community trust", "England"),
    ("Pádraig Nolan", "Commissioning", "Trust", "Ireland"),
    ("Farid Noori", "Therapies", "Hospital A", "England"),
    ("Amara Okonkwo", "Digital", "Hospital D", "England"),
    ("Gwen Pugh", "Social care", "Council", "Wales"),
    ("Siân Prys", "GP", "Surgery", "Wales"),
    ("Hamish Rae", "Data", "Health board", "Scotland"),
    ("Ruth Seddon", "Patient leader", "Voluntary", "England"),
    ("Mei Lin Tan", "Public health", "Council", "England"),
    ("Clara Voss", "Mental health", "Trust", "Ireland"),
    ("Tom Whitlow", "Estates", "Hospital B", "England"),
    ("Łukasz Żak", "Service improvement", "Hospital C", "Scotland"),
)
SPOTS = ("window", "stage", "door", "garden room", "corridor", "library")


def person(number: int) -> Person:
    """One of as many invented people as are wanted."""
    name, role, organisation, region = NAMES[number % len(NAMES)]
    again = number // len(NAMES)
    shown = name if not again else f"{name} {'ⅡⅢⅣⅤⅥⅦⅧ'[again - 1]}"
    place = organisation if not again else f"{organisation} {again + 1}"
    return Person(
        id=f"p{number + 1}",
        code=f"P{number + 1:02d}",
        name=shown,
        facts={"role": role, "organisation": place, "region": region},
    )


@dataclass
class Room:
    """A desk of one: what is asked for becomes events, and the screen is shown the session after them."""

    gestures: list[tuple[e.Event, ...]] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    words: Words = ENGLISH
    printed: int = 0
    files: Path = Path()
    going: list[Person] = field(default_factory=list)
    emptied: list[str] = field(default_factory=list)
    keeps: bool = False

    def __post_init__(self) -> None:
        self.screen: PeopleScreen | None = None
        self.ids = count(1)

    @property
    def session(self) -> Session:
        """As it stands."""
        return fold((happened, 0) for gesture in self.gestures for happened in gesture)

    def add(self, *happened: e.Event) -> None:
        """One gesture, whoever made it."""
        self.gestures.append(happened)
        self.show()

    def show(self) -> None:
        """The screen is told."""
        if self.screen is not None:
            self.screen.show_session(self.session)

    def open(self, theme: Theme | None = None) -> PeopleScreen:
        """The screen over this room."""
        self.screen = PeopleScreen(self.doors(), self.deletions(), theme or load("light"))
        self.show()
        return self.screen

    def act(self, gesture: Callable[..., Sequence[e.Event]], *told: object, **named: object) -> Msg | None:
        """One gesture, or why it cannot be."""
        try:
            happened = gesture(self.session, 0, *told, **named)
        except Refused as refused:
            return refused.msg
        self.add(*happened)
        return None

    def regroup(self, groups: Iterable[Group]) -> Msg | None:
        """The groups are these now."""
        return self.act(gestures.form, tuple(groups), self.session.size)

    def doors(self) -> Doors:
        """All doors, onto this room."""
        return Doors(
            words=self.words,
            read=self.read,
            read_pasted=self.read_pasted,
            understand=self.understand,
            take=self.take,
            add_person=self.add_person,
            attend=lambda p, state, until: self.act(forming.attend, p, state, until=until, owed=self.order()),
            split=lambda size: sizes(len(self.session.present), size),
            form=lambda size: self.act(forming.form_groups, size=size, owed=self.order()),
            ways=tuple,
            seat=lambda _way: None,
            move=lambda p, to: self.regroup(moved(self.session.groups, p, to)),
            present_first=lambda group, p: self.regroup(presenting(self.session.groups, group, p)),
            lock=lambda group, lock: self.regroup(locked(self.session.groups, group, lock=lock)),
            name_spot=lambda group, spot: self.act(gestures.name_spot, group, spot),
            choose_rules=lambda mix, apart: self.act(gestures.mix, mix, apart),
            release_names=lambda on: self.act(gestures.release_names, on),
            undo=self.undo,
            print_lists=self.print_lists,
            why=self.why,
            cost_of_move=self.cost_of_move,
            broken=self.broken,
            again=lambda: again(self.session, self.words),
            owed=self.owed,
        )

    def deletions(self) -> Deletions:
        """People are hidden and brought back; what is emptied is only counted here."""
        return Deletions(
            words=self.words,
            pending=lambda: tuple(Going(p.id, p.shown, "3 March, 09:30") for p in self.going),
            delete=self.delete,
            delete_now=self.empty,
            bring_back=self.bring_back,
            empty_now=self.empty,
        )

    def delete(self, one: str) -> Msg | None:
        """A person is hidden."""
        self.going.append(self.session.people[one])
        self.add(e.PersonDropped(person=one))
        return None

    def bring_back(self, one: str) -> Msg | None:
        """A person is on the list again."""
        back = next(p for p in self.going if p.id == one)
        self.going.remove(back)
        self.add(e.PersonListed(person=back))
        return None

    def empty(self, one: str) -> Msg | None:
        """A person is gone, or why not."""
        if self.keeps:
            return Msg("A round is on: delete when it is over.")
        self.emptied.append(one)
        self.going = [p for p in self.going if p.id != one]
        self.add(e.PersonDropped(person=one))
        return None

    def order(self) -> tuple[str, ...]:
        """The ledger's order."""
        return owed(self.session.people, self.turns)

    def undo(self) -> Msg | None:
        """The last gesture goes."""
        if not self.gestures:
            return Msg("There is nothing to undo.")
        self.gestures.pop()
        self.show()
        return None

    def print_lists(self) -> Msg | None:
        """Counts how often."""
        self.printed += 1
        return None

    def read(self, path: Path) -> Preview | Msg:
        """A list from a file."""
        try:
            table = read_table(path)
        except BadFile as bad:
            return bad.msg
        return self.preview(path.name, table.said, table.header, table.rows)

    def read_pasted(self, text: str) -> Preview | Msg:
        """A list from text, read as a file would be."""
        file = self.files / "pasted.txt"
        file.write_text(text, "utf-8")
        found = self.read(file)
        return replace(found, file="the pasted list") if isinstance(found, Preview) else found

    def preview(
        self, file: str, said: Sequence[Msg], header: Sequence[str], rows: Sequence[tuple[int, tuple[str, ...]]]
    ) -> Preview:
        """What a list holds and changes."""
        roster = read_people(header, rows, lambda: f"new{next(self.ids)}")
        changes = match(tuple(self.session.people.values()), roster)
        return Preview(
            file=file,
            notes=tuple(said),
            header=tuple(header),
            rows=tuple((number, tuple(cells)) for number, cells in rows),
            roster=roster,
            changes=changes,
        )

    def understand(self, preview: Preview, place: int, means: Means | None) -> Preview | Msg:
        """The same list with another heading over one column."""
        word = "notes" if means is None else SYNONYMS[means][0] if means else f"{preview.header[place]} own"
        header = (*preview.header[:place], word, *preview.header[place + 1 :])
        return self.preview(preview.file, preview.notes, header, preview.rows)

    def take(self, preview: Preview, mix: Sequence[str], apart: Sequence[str]) -> Msg | None:
        """The people come in, in one gesture."""
        changed = (new for _, new in preview.changes.changed)
        listed = (e.PersonListed(person=p) for p in (*preview.changes.new, *changed))
        self.add(*listed, e.MixChosen(mix=tuple(mix), apart=tuple(apart)))
        return None

    def add_person(self, name: str, facts: Mapping[str, str]) -> Msg | None:
        """One more, unless somebody of that name is here."""
        if any(p.name == name for p in self.session.people.values()):
            return Msg("“{name}” is on the list already. Add a second name or a place.", name=name)
        self.add(e.PersonListed(person=Person(id=f"new{next(self.ids)}", name=name, facts=facts)))
        return None

    def seated(self, groups: Sequence[Group]) -> list[list[Person]]:
        """The people of each group."""
        return [[self.session.people[member] for member in group.members] for group in groups]

    def why(self, groups: Sequence[Group]) -> tuple[WhyLine, ...]:
        """What speaks for each group."""
        told = [why(people, mix=self.session.mix[1:], apart=self.session.apart) for people in self.seated(groups)]
        return tuple(
            WhyLine(group.number, self.words(why_line(one)), not one.sharing and one.people > 2)
            for group, one in zip(groups, told, strict=True)
        )

    def cost_of_move(self, one: str, to: int) -> str:
        """What a move would leave there."""
        after = moved(self.session.groups, one, to)
        group = next(group for group in after if group.number == to)
        people = self.seated([group])[0]
        return f"makes {self.words(kinds('organisation', len({p.facts['organisation'] for p in people})))}"

    def broken(self) -> tuple[str, ...]:
        """Rules that are broken."""
        session = self.session
        found = broken(self.seated(session.groups), apart=session.apart)
        return tuple(self.words(broken_line(one, lambda key: session.people[key].shown)) for one in found)

    def owed(self) -> tuple[Owed, ...]:
        """The ledger."""
        times = [turn.person for turn in self.turns if turn.part == "presented"]
        return tuple(Owed(p, times.count(p), "in Module 1" if p in times else "") for p in self.order())


def room(people: int = 0, *, size: int = 0, words: Words = ENGLISH) -> Room:
    """A room with people, and groups when a size is given."""
    made = Room(words=words)
    made.add(e.Titled(title="Module 2", day="2025-11-19"))
    if people:
        made.add(*(e.PersonListed(person=person(number)) for number in range(people)))
    if people:
        made.add(e.MixChosen(mix=("role", "organisation", "region"), apart=("organisation",)))
    if size:
        made.act(forming.form_groups, size=size)
        for group, spot in zip(made.session.groups, SPOTS, strict=False):
            made.act(gestures.name_spot, group.number, spot)
    return made
