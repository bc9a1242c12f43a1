"""What left the app: a file or paper with people's data on it, so that a receipt can name it when they are deleted."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, fields
from datetime import date

from copfacil.core.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One file that was written, or paper that was printed. No name of anybody is in it but what a path says.

    Attributes:
        what: as the person called it who made it ("The pack").
        day: ISO date on which it was made.
        path: where it was written; empty for paper.
        stream: id of the session that it shows; empty where it belongs to none.
    """

    what: str
    day: str
    path: str = ""
    stream: str = ""

    @property
    def stored(self) -> dict[str, str]:
        """As a file holds it."""
        return asdict(self)


def export(stored: object) -> Export | None:
    """The export that a file holds, None for anything else."""
    names = {field.name for field in fields(Export)}
    if not isinstance(stored, dict) or stored.keys() != names:
        return None
    try:
        date.fromisoformat(stored["day"])
    except (TypeError, ValueError):
        return None
    return Export(**stored) if all(isinstance(held, str) for held in stored.values()) else None


def made_of(streams: Collection[str], exports: Iterable[Export]) -> tuple[Export, ...]:
    """What may show people of these sessions, each thing once as it was made last; what belongs to none may too."""
    last = {(one.what, one.path, one.stream): one for one in exports if not one.stream or one.stream in streams}
    return tuple(sorted(last.values(), key=lambda one: one.day))
