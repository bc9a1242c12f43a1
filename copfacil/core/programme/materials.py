"""Materials: reading before and after a meeting, handouts, links, and what people bring of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.changing import replace
from copfacil.core.codec import event
from copfacil.core.programme.records import Change, RecordDropped, dropping, put
from copfacil.core.words import Msg

MaterialKind = Literal["reading", "handout", "report", "link", "own"]
When = Literal["before", "after", "any"]

WHENS: Mapping[When, Msg] = {
    "before": Msg("To look at before"),
    "any": Msg("At any time"),
    "after": Msg("To look at afterwards"),
}
"""When something is to be looked at, in the order of lists."""

MATERIAL_KINDS: Mapping[MaterialKind, Msg] = {
    "reading": Msg("Reading"),
    "handout": Msg("Handout"),
    "report": Msg("Report"),
    "link": Msg("Link"),
    "own": Msg("From a member"),
}


@dataclass(frozen=True, kw_only=True)
class Material:
    """One thing for the portal.

    Attributes:
        id: opaque.
        title: as the list shows it.
        kind: what it is.
        meeting: which meeting it belongs to, empty for the programme.
        when: to be looked at before the meeting, after it, at any time.
        where: address, or path of a file on this laptop.
        by: person id of who brings it, empty for the team.
        minutes: how long it takes, 0 for not said.
        ready: it is at hand; what is not is named as due, and nobody is nagged.
    """

    id: str
    title: str = ""
    kind: MaterialKind = "reading"
    meeting: str = ""
    when: When = "any"
    where: str = ""
    by: str = ""
    minutes: int = 0
    ready: bool = False

    @property
    def on_the_web(self) -> bool:
        """Whether it lies at an address that a browser may open; else it is a file on this laptop."""
        return self.where.startswith(("https://", "http://"))


@dataclass(frozen=True, kw_only=True)
class Materials:
    """Materials by id."""

    items: Mapping[str, Material] = field(default_factory=dict)

    def of(self, meeting: str) -> tuple[Material, ...]:
        """What belongs to a meeting; to the programme as a whole, for an empty one."""
        return tuple(one for one in self.items.values() if one.meeting == meeting)


@event("material-put")
class MaterialPut:
    """Something came in, or is this from now on."""

    material: Material


@event("materials-ordered")
class MaterialsOrdered:
    """Materials stand in this order from now on; those that are not named stay behind these."""

    ids: tuple[str, ...]


def _ordered(materials: Materials, h: MaterialsOrdered) -> Materials:
    first = {key: materials.items[key] for key in h.ids if key in materials.items}
    return replace(materials, items={**first, **materials.items})


CHANGES: Mapping[type, Change] = {
    MaterialPut: put("items", "material"),
    MaterialsOrdered: _ordered,
    RecordDropped: dropping({"material": "items"}),
}
"""What each event does to the materials."""
