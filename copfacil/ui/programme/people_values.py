"""What the page of people shows, in the screen's language."""

from dataclasses import dataclass

from copfacil.core.programme.cohort import Needs


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLine:
    """A person in the table of all; empty where nothing is known."""

    person: str
    name: str
    role: str
    organisation: str
    region: str
    community: str
    stage: str
    attended: str
    turns: str
    left: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleView:
    """Everybody; the meetings at which somebody may come or leave (id, title); how many modules were held."""

    lines: tuple[MemberLine, ...]
    meetings: tuple[tuple[str, str], ...]
    expected: int


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody asked for, offered or promised; how it stands, in a word; and whether that wants a look."""

    text: str
    state: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunityView:
    """A community that somebody convenes.

    Attributes:
        id: opaque.
        theme: what it is about now.
        history: what it was about before, in a sentence.
        stage: how far it has come.
        held: days of its meetings, ISO dates.
        held_said: the same against what was hoped for, in words.
    """

    id: str
    theme: str
    history: str
    stage: str
    held: tuple[str, ...]
    held_said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person, whole.

    Attributes:
        person: id.
        name: as it is shown.
        facts: key, what it is called, what it says.
        sets: in words, with turns.
        asks, offers, actions: what they asked for, offered and promised at modules.
        attended: meeting id, its title, state, minutes late and early.
        attendance: the same in words, meetings of which nothing is known left out.
        hours: for the certificate, in words.
        needs: access and diet.
        consents: key, words, whether it was given.
        communities: that they convene.
        stages: key and words of how far a community can have come.
        joined, left: meeting ids, empty for beginning and end.
    """

    person: str
    name: str
    facts: tuple[tuple[str, str, str], ...]
    sets: str
    asks: tuple[Said, ...]
    offers: tuple[Said, ...]
    actions: tuple[Said, ...]
    attended: tuple[tuple[str, str, str, int, int], ...]
    attendance: tuple[Said, ...]
    hours: str
    needs: Needs
    consents: tuple[tuple[str, str, bool], ...]
    communities: tuple[CommunityView, ...]
    stages: tuple[tuple[str, str], ...]
    joined: str
    left: str
