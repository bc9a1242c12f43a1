"""What the page of people can ask for. Persons and meetings are ids; a door never raises."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from copfacil.core.heading_words import Means
from copfacil.core.words import Msg, Words
from copfacil.ui.people.deleting import Deletions
from copfacil.ui.people.doors import Preview
from copfacil.ui.programme.doors import Answer
from copfacil.ui.programme.people_values import Member, PeopleView


@dataclass(frozen=True, kw_only=True)
class PeopleDoors:
    """The doors of the people of a programme."""

    words: Words
    """The desk's language."""
    view: Callable[[], PeopleView]
    """Everybody."""
    member: Callable[[str], Member | None]
    """One person, None where they are gone."""
    read: Callable[[Path], Preview | Msg]
    """A list from a file with what it would change, or why it cannot be read."""
    read_pasted: Callable[[str], Preview | Msg]
    """The same from pasted text."""
    understand: Callable[[Preview, int, Means | None], Preview | Msg]
    """The same list with a column understood otherwise."""
    take: Callable[[Preview], Answer]
    """The people of a list come in; lines that are there are corrected."""
    add: Callable[[str], Answer]
    """One person by name."""
    change: Callable[[str, Mapping[str, str]], Answer]
    """Facts of a person, and "name"."""
    stay: Callable[[str, str, str], Answer]
    """From which meeting on somebody belongs, and to which; empty for beginning and end."""
    merge: Callable[[str, str], Answer]
    """The first was the second all along."""
    need: Callable[[str, str, str], Answer]
    """Access and diet; both empty delete them."""
    consent: Callable[[str, str, bool], Answer]
    """Somebody agrees, or takes it back."""
    community: Callable[[str, str, str, str, Sequence[str]], Answer]
    """Of a person: a community by id, empty for a new one; its theme, stage and days of meetings."""
    attend: Callable[[str, str, str, int, int], Answer]
    """At a meeting a person was here, away, or it is not known; minutes late and early."""
    deletions: Deletions
    """Deleting somebody for good."""
