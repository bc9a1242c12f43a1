"""The yearbook: a programme together with what was read of its sessions, as paper and files tell it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from copfacil.core.programme import due as dues
from copfacil.core.programme import hours, ledger, met
from copfacil.core.programme.due import Due
from copfacil.core.programme.hours import Attended, Seen
from copfacil.core.programme.ledger import Ledger
from copfacil.core.programme.met import Met, Sat
from copfacil.core.programme.programme import Programme


@dataclass(frozen=True, kw_only=True)
class Yearbook:
    """A programme on a day.

    Attributes:
        programme: as it stands.
        today: the day on which it is told.
        ledger: turns, by set.
        met: who met whom.
        attended: how everybody was at each meeting, by person id.
        due: what is open, the first day first.
    """

    programme: Programme
    today: date
    ledger: Ledger
    met: Met
    attended: Mapping[str, tuple[Attended, ...]] = field(default_factory=dict)
    due: tuple[Due, ...] = ()

    @property
    def span(self) -> tuple[str, str]:
        """The first day of the year and the last, ISO dates; empty where no meeting has a day."""
        days = [one.day for one in self.programme.year.in_order if one.day]
        return (days[0], self.programme.day) if days else ("", "")


class _Promise(Protocol):
    @property
    def due(self) -> str: ...


def yearbook(  # noqa: PLR0913 - what the store knows of its sessions, a list each
    programme: Programme,
    today: date,
    *,
    turns: Sequence[ledger.Part] = (),
    seats: Sequence[Sat] = (),
    here: Iterable[Seen] = (),
    actions: Iterable[_Promise] = (),
    offers: Iterable[_Promise] = (),
) -> Yearbook:
    """The yearbook of a programme.

    Args:
        programme: as it stands.
        today: the day on which it is told.
        turns: of its sessions, in order of days.
        seats: as above.
        here: as above.
        actions: those of its sessions that are open.
        offers: those of its sessions that have not happened yet.
    """
    return Yearbook(
        programme=programme,
        today=today,
        ledger=ledger.ledger(programme, ledger.taken(programme, turns, seats)),
        met=met.met(programme, seats),
        attended=hours.attended(programme, here),
        due=dues.due(programme, today.isoformat(), actions=actions, offers=offers),
    )
