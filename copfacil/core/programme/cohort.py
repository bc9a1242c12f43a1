"""The people of a programme: intake as facts, when they came and left, communities, needs, consent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.changing import replace
from copfacil.core.codec import event
from copfacil.core.events import PersonDropped, PersonListed
from copfacil.core.people import KNOWN_FACTS, Person
from copfacil.core.programme.records import Change, RecordDropped, dropping, put, without
from copfacil.core.words import Msg

INTAKE_FACTS = ("applied", "priority", "boundaries", "sponsor")
"""Facts that an application brings, beside those that any list does."""

MEMBER_FACTS = (*KNOWN_FACTS, *INTAKE_FACTS)
"""Facts of a member in the order in which they are shown. A list brings and corrects all of them alike."""

Stage = Literal["idea", "planned", "launched", "meeting", "resting", "ended"]

STAGES: Mapping[Stage, Msg] = {
    "idea": Msg("idea"),
    "planned": Msg("planned"),
    "launched": Msg("launched"),
    "meeting": Msg("meeting"),
    "resting": Msg("resting"),
    "ended": Msg("ended"),
}
"""How far a community has come."""

Consent = Literal["listed", "contact", "quoted", "pictured"]

CONSENTS: Mapping[Consent, Msg] = {
    "listed": Msg("on the list of people"),
    "contact": Msg("contact shared with the others"),
    "quoted": Msg("quoted by name"),
    "pictured": Msg("in pictures"),
}
"""What somebody may agree to; what was not given is not there."""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """What a community is about, and since when (ISO date)."""

    text: str
    since: str = ""


@dataclass(frozen=True, kw_only=True)
class Community:
    """A community that members convene, or plan to.

    Attributes:
        id: opaque.
        conveners: person ids.
        themes: what it was and is about, the present one last; earlier ones are never overwritten.
        stage: how far it has come.
        held: days of its meetings (ISO dates), in order.
        expected: how many meetings it is to hold over the programme.
        spans: boundaries that it spans: professions, organisations, places.
    """

    id: str
    conveners: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()
    stage: Stage = "idea"
    held: tuple[str, ...] = ()
    expected: int = 4
    spans: tuple[str, ...] = ()

    @property
    def theme(self) -> str:
        """What it is about now."""
        return self.themes[-1].text if self.themes else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """From which meeting on somebody belongs to the programme, and the last one they did; empty for all the time."""

    joined: str = ""
    left: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What a room and a kitchen must know of somebody, kept apart from all else so that it can go alone."""

    access: str = ""
    diet: str = ""


@dataclass(frozen=True, kw_only=True)
class Cohort:
    """The people.

    Attributes:
        people: by id, in the list's order; those who left included.
        stays: for those who came later or left.
        merged: ids that turned out to be somebody else's double, to the id that stays.
        needs: access and diet, by person.
        consents: what each agreed to.
        communities: by id.
    """

    people: Mapping[str, Person] = field(default_factory=dict)
    stays: Mapping[str, Stay] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    needs: Mapping[str, Needs] = field(default_factory=dict)
    consents: Mapping[str, frozenset[str]] = field(default_factory=dict)
    communities: Mapping[str, Community] = field(default_factory=dict)

    def who(self, person: str) -> str:
        """The id under which somebody is known now: sessions of the past may speak of a double."""
        while person in self.merged:
            person = self.merged[person]
        return person

    def left(self, person: str) -> bool:
        """Whether somebody has left the programme."""
        return bool(self.stays.get(person, _ALL).left)

    @property
    def here(self) -> tuple[Person, ...]:
        """Everybody who has not left."""
        return tuple(person for person in self.people.values() if not self.left(person.id))

    def communities_of(self, person: str) -> tuple[Community, ...]:
        """What somebody convenes or plans."""
        return tuple(one for one in self.communities.values() if person in map(self.who, one.conveners))


_ALL = Stay()


@event("stay-noted")
class StayNoted:
    """Somebody belongs to the programme from one meeting on (empty: the first) to another (empty: to the end)."""

    person: str
    joined: str = ""
    left: str = ""


@event("people-merged")
class PeopleMerged:
    """Two lines of the list were one person: ``gone`` is ``into`` from now on, and always was."""

    gone: str
    into: str


@event("needs-noted")
class NeedsNoted:
    """What somebody needs; both empty take it away."""

    person: str
    access: str = ""
    diet: str = ""


@event("consent-given")
class ConsentGiven:
    """Somebody agreed to something, or takes it back."""

    person: str
    what: Consent
    given: bool = True


@event("community-put")
class CommunityPut:
    """A community came in, or is this from now on."""

    community: Community


def _dropped(cohort: Cohort, h: PersonDropped) -> Cohort:
    if h.person not in cohort.people:
        return cohort
    return replace(
        cohort,
        people=without(cohort.people, h.person),
        stays=without(cohort.stays, h.person),
        needs=without(cohort.needs, h.person),
        consents=without(cohort.consents, h.person),
    )


def _stay(cohort: Cohort, h: StayNoted) -> Cohort:
    if h.person not in cohort.people:
        return cohort
    return replace(cohort, stays={**cohort.stays, h.person: Stay(joined=h.joined, left=h.left)})


def _merged(cohort: Cohort, h: PeopleMerged) -> Cohort:
    if h.gone == h.into or h.gone not in cohort.people or h.into not in cohort.people:
        return cohort
    kept = cohort.people[h.into]
    lost = cohort.people[h.gone]
    person = replace_person(kept, lost)
    agreed = cohort.consents.get(h.gone, frozenset()) | cohort.consents.get(h.into, frozenset())
    noted = cohort.needs.get(h.into) or cohort.needs.get(h.gone)
    plain = _dropped(cohort, PersonDropped(person=h.gone))
    return replace(
        plain,
        people={**plain.people, h.into: person},
        merged={**cohort.merged, h.gone: h.into},
        consents={**plain.consents, h.into: agreed},
        needs={**plain.needs, h.into: noted} if noted else plain.needs,
    )


def replace_person(kept: Person, lost: Person) -> Person:
    """One person of two lines: what the one that stays does not tell, the other does."""
    return Person(
        id=kept.id, code=kept.code or lost.code, name=kept.name or lost.name, facts={**lost.facts, **kept.facts}
    )


def _needs(cohort: Cohort, h: NeedsNoted) -> Cohort:
    if h.person not in cohort.people:
        return cohort
    if not (h.access or h.diet):
        return replace(cohort, needs=without(cohort.needs, h.person))
    return replace(cohort, needs={**cohort.needs, h.person: Needs(access=h.access, diet=h.diet)})


def _consent(cohort: Cohort, h: ConsentGiven) -> Cohort:
    if h.person not in cohort.people:
        return cohort
    had = cohort.consents.get(h.person, frozenset())
    now = had | {h.what} if h.given else had - {h.what}
    return replace(cohort, consents={**cohort.consents, h.person: now})


CHANGES: Mapping[type, Change] = {
    PersonListed: lambda cohort, h: replace(cohort, people={**cohort.people, h.person.id: h.person}),
    PersonDropped: _dropped,
    StayNoted: _stay,
    PeopleMerged: _merged,
    NeedsNoted: _needs,
    ConsentGiven: _consent,
    CommunityPut: put("communities", "community"),
    RecordDropped: dropping({"community": "communities"}),
}
"""What each event does to the people."""
