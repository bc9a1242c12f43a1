"""A person in the room: a name or a code, and the facts by which groups are mixed."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from copfacil.core.value import dataclass

NO_FACTS: Mapping[str, str] = MappingProxyType({})

KNOWN_FACTS = (
    "role",
    "role_family",
    "organisation",
    "organisation_type",
    "region",
    "experience",
)
"""Facts that lists of people usually bring, in the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person.

    Attributes:
        id: our own opaque id; the only way in which events speak of a person.
        code: what the list calls the person ("P07"), empty when it has no such column.
        name: as people write it themselves, in any script; may be empty when there is a code.
        facts: column name (snake_case) to text, for known columns and unknown ones alike.
    """

    id: str
    code: str = ""
    name: str = ""
    facts: Mapping[str, str] = field(default_factory=lambda: NO_FACTS)

    @property
    def shown(self) -> str:
        """The name; without one, the role and the code ("Network Lead P10")."""
        if self.name:
            return self.name
        role = self.facts.get("role", "")
        return f"{role} {self.code}".strip()

    def answers_to(self, word: str) -> bool:
        """Whether a list or a score means this person by ``word``: the code, else the name."""
        return word == (self.code or self.name)
