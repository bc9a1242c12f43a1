"""Records kept by id: how one comes in or becomes another, and how one goes."""

from collections.abc import Callable, Mapping
from typing import Any

from copfacil.core.changing import replace
from copfacil.core.codec import event

Change = Callable[[Any, Any], Any]
"""A part of the programme after an event."""


@event("record-dropped")
class RecordDropped:
    """A record was taken away: what it was (meeting, task, story ...), and its id."""

    what: str
    id: str


def put(field: str, name: str) -> Change:
    """The event's ``name`` is in ``field`` from now on, under its id and at its place."""

    def changed(part: Any, happened: Any) -> Any:  # noqa: ANN401 - any part, one of its own events
        record = getattr(happened, name)
        return replace(part, **{field: {**getattr(part, field), record.id: record}})

    return changed


def dropping(fields: Mapping[str, str]) -> Change:
    """Takes a record away, where the part has such records: what a record is called, to the field that holds them."""

    def changed(part: Any, happened: RecordDropped) -> Any:  # noqa: ANN401 - any part
        field = fields.get(happened.what, "")
        if not field or happened.id not in getattr(part, field):
            return part
        return replace(part, **{field: without(getattr(part, field), happened.id)})

    return changed


def without(records: Mapping[str, Any], gone: str) -> Mapping[str, Any]:
    """The records but one."""
    return {key: record for key, record in records.items() if key != gone}
