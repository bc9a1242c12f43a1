"""What was written and ticked for a first meeting, and how events change it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from copfacil.core.changing import replace
from copfacil.core.launch import events as k
from copfacil.core.launch.sheets import CHECKS, Check

FIRST_MEETING = "first-meeting"
"""Key of the template of a first meeting."""

OWN = "own-"
"""How the keys of lines begin that somebody added to the checklist."""


@dataclass(frozen=True, kw_only=True)
class Kit:
    """What was written and ticked.

    Attributes:
        texts: by key of a field of a sheet, or of a line of the checklist; an empty one takes a line out.
        ticked: keys of lines of the checklist that are done.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    ticked: frozenset[str] = frozenset()

    @property
    def begun(self) -> bool:
        """Whether anything was done with it."""
        return bool(self.texts or self.ticked)

    def text(self, key: str) -> str:
        """What was written in a field; empty for nothing."""
        return self.texts.get(key, "")

    @property
    def checks(self) -> tuple[Check, ...]:
        """The checklist: our lines that were left in it, then those that somebody added."""
        ours = tuple(check for check in CHECKS if self.texts.get(check.key, "-"))
        added = (Check(key, "own", text) for key, text in self.texts.items() if key.startswith(OWN) and text)
        return (*ours, *added)


Change = Callable[[Kit, Any], Kit]


def _written(kit: Kit, h: k.KitWritten) -> Kit:
    return replace(kit, texts={**kit.texts, h.key: h.text})


def _ticked(kit: Kit, h: k.KitTicked) -> Kit:
    return replace(kit, ticked=kit.ticked | {h.key} if h.done else kit.ticked - {h.key})


CHANGES: Mapping[type, Change] = {k.KitWritten: _written, k.KitTicked: _ticked}
"""What each event does to the kit."""
