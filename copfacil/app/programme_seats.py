"""How the programme of a day seats its room: its sets, or the new faces that it planned for this meeting."""

from collections.abc import Sequence

from copfacil.app.answer import Answer
from copfacil.app.day import Day
from copfacil.core.words import Msg, Words

_SETS, _FACES = "sets", "faces"


def ways(day: Day, words: Words) -> Sequence[tuple[str, str]]:
    """Key and name of each way; none for a day on its own."""
    if day.store.meeting_of(day.host.stream) is None:
        return ()
    return ((_SETS, words("Sets of the programme")), (_FACES, words("New faces, as planned")))


def seat(day: Day, way: str) -> Answer:
    """The room sits so, mended for those who are here."""
    from copfacil.app.programme import OpenProgramme  # noqa: PLC0415 - a day on its own pays for none of it
    from copfacil.app.programme_groups import seat_round, seat_sets  # noqa: PLC0415 - as above

    found = day.store.meeting_of(day.host.stream)
    if found is None:
        return Msg("This day belongs to no programme.")
    programme, meeting = found
    opened = OpenProgramme(day.store, day.clock, programme)
    if way == _SETS:
        return day.act(seat_sets, opened.state, owed=opened.readings.owed)
    return day.act(seat_round, opened.state, meeting, met=opened.readings.met.counts())
