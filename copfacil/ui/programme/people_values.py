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


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person, whole.

    Attributes:
        person: id.
        name: as it is shown.
        facts: key, what it is called, what it says.
        sets: in words, with turns.
        said: asks, offers and actions, a sentence each.
        attended: meeting id, its title, state, minutes late and early.
        hours: for the certificate, in words.
        needs: access and diet.
        consents: key, words, whether it was given.
        theme, history, stage, stages, held, held_said: of the community they convene.
        joined, left: meeting ids, empty for beginning and end.
    """

    person: str
    name: str
    facts: tuple[tuple[str, str, str], ...]
    sets: str
    said: tuple[str, ...]
    attended: tuple[tuple[str, str, str, int, int], ...]
    hours: str
    needs: Needs
    consents: tuple[tuple[str, str, bool], ...]
    theme: str
    history: str
    stage: str
    stages: tuple[tuple[str, str], ...]
    held: tuple[str, ...]
    held_said: str
    joined: str
    left: str
