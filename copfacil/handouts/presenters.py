"""Whose turn it is at which table: what is handed out one to a presenter."""

from dataclasses import dataclass

from copfacil.core.plan import turns_in
from copfacil.core.sitting import Sitting, Table
from copfacil.handouts.names import printed


@dataclass(frozen=True, slots=True)
class Turn:
    """One presenter's turn.

    Attributes:
        table: where; None on a blank.
        name: of the presenter as paper prints it, empty where nobody is known.
        number: of the turn, from 0.
    """

    table: Table | None
    name: str
    number: int


def turns(sitting: Sitting) -> tuple[Turn, ...]:
    """The turns of all tables, table by table; a table that knows no order of presenters has nameless ones."""
    count = turns_in(sitting.steps)
    found: list[Turn] = []
    for table in sitting.tables:
        for number in range(count):
            person = table.presenter(number)
            if person or not table.order:
                found.append(Turn(table, printed(person) if person else "", number))
    return tuple(found)
