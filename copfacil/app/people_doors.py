"""The doors of the screen of people: lists read from files, attendance, groups."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from copfacil.app import forming, programme_seats
from copfacil.app.again import again, met_before
from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.core import gestures
from copfacil.core.events import Event, GroupsFormed
from copfacil.core.groups import Group, locked, moved, presenting
from copfacil.core.heading_words import Means
from copfacil.core.people import Person
from copfacil.core.roster import Roster, match, read_people
from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.grouping.form import broken, why
from copfacil.grouping.said import broken_line, why_line
from copfacil.grouping.sizes import sizes
from copfacil.ui.people.doors import Doors, Owed, Preview, WhyLine


def people_doors(day: Day, words: Words, print_lists: Callable[[], Answer]) -> Doors:
    """The doors of People onto a day."""
    return Doors(
        words=words,
        read=lambda path: read(day, path),
        read_pasted=lambda text: read_pasted(day, words, text),
        understand=lambda preview, place, means: understand(day, preview, place, means),
        take=lambda preview, mix, apart: day.act(take, preview, mix, apart),
        add_person=lambda name, facts: day.act(gestures.list_people, [Person(id=fresh_id(), name=name, facts=facts)]),
        attend=lambda person, state, until: day.act(
            forming.attend, person, state, until=until, owed=day.owed(), met=day.met()
        ),
        split=lambda size: sizes(len(day.state.present), size),
        form=lambda size: day.act(forming.form_groups, size=size, owed=day.owed(), met=day.met()),
        ways=lambda: programme_seats.ways(day, words),
        seat=lambda way: programme_seats.seat(day, way),
        move=lambda person, to: day.act(regroup, lambda groups: moved(groups, person, to)),
        present_first=lambda group, person: day.act(regroup, lambda groups: presenting(groups, group, person)),
        lock=lambda group, lock: day.act(regroup, lambda groups: locked(groups, group, lock=lock)),
        name_spot=lambda group, spot: day.act(gestures.name_spot, group, spot),
        choose_rules=lambda mix, apart: day.act(gestures.mix, mix, apart),
        release_names=lambda released: day.act(gestures.release_names, released),
        undo=day.undo,
        print_lists=print_lists,
        why=lambda groups: why_lines(day, words, groups),
        cost_of_move=lambda person, to: cost_of_move(day, words, person, to),
        broken=lambda: broken_lines(day, words),
        again=lambda: again(day.state, words),
        owed=lambda: ledger(day),
    )


Rows = tuple[tuple[int, tuple[str, ...]], ...]
Look = Callable[[str, tuple[Msg, ...], tuple[str, ...], Rows], Preview]
"""Compares a list with who is here: its name, notes of the reading, headings and rows."""


def read(day: Day, path: Path) -> Preview | Msg:
    """A list from a file, compared with who is here; or why it cannot be read."""
    return read_list(path, partial(_preview, day))


def read_list(path: Path, look: Look) -> Preview | Msg:
    """A list from a file, looked at; or why it cannot be read."""
    from copfacil.files.people import read_table  # noqa: PLC0415 - only who brings a list pays for reading one
    from copfacil.files.table import BadFile  # noqa: PLC0415 - as above

    try:
        table = read_table(path)
    except BadFile as bad:
        return bad.msg
    rows = tuple((row.number, row.cells) for row in table.rows)
    return look(path.name, table.said, table.header, rows)


def read_pasted(day: Day, words: Words, text: str) -> Preview | Msg:
    """A list from pasted text, read as the same text in a file would be."""
    return pasted(words, text, partial(read, day))


def pasted(words: Words, text: str, reads: Callable[[Path], Preview | Msg]) -> Preview | Msg:
    """Pasted text, read as the same text in a file would be."""
    with TemporaryDirectory(prefix="copfacil-") as folder:
        path = Path(folder) / "pasted.txt"
        path.write_text(text, "utf-8")
        preview = reads(path)
    return preview if isinstance(preview, Msg) else replace(preview, file=words("the pasted list"))


def understand(day: Day, preview: Preview, place: int, means: Means | None) -> Preview | Msg:
    """The same list with one column understood otherwise."""
    return under(preview, place, means, partial(_preview, day))


def under(preview: Preview, place: int, means: Means | None, look: Look) -> Preview | Msg:
    """The list read anew, a column under a heading that says what it means."""
    width = max((len(cells) for _, cells in preview.rows), default=0)
    header = list(preview.header) or [f"Column {number + 1}" for number in range(width)]
    if not 0 <= place < len(header):
        return Msg("There is no such column.")
    header[place] = _LEFT_OUT if means is None else means or f"{header[place]} (kept)"
    return look(preview.file, preview.notes, tuple(header), preview.rows)


_LEFT_OUT = "notes"
"""A heading that stands for what is private and left out."""


def _preview(
    day: Day,
    file: str,
    notes: tuple[Msg, ...],
    header: tuple[str, ...],
    rows: Rows,
) -> Preview:
    roster = _known(day, read_people(header, rows, fresh_id))
    changes = match(tuple(day.state.people.values()), roster)
    return Preview(file=file, notes=notes, header=header, rows=rows, roster=roster, changes=changes)


def _known(day: Day, roster: Roster) -> Roster:
    """The roster in which people of earlier sessions have the ids they had there, so that turns are counted on."""
    earlier = earlier_people(day)
    if not earlier:
        return roster
    found = match(earlier, roster)
    again = {(p.code, p.name): p for p in (*found.new, *found.same, *(new for _, new in found.changed))}
    return replace(roster, people=tuple(again.get((p.code, p.name), p) for p in roster.people))


def earlier_people(day: Day) -> tuple[Person, ...]:
    """The people of the newest other session that has any."""
    from copfacil.live.looking import folded  # noqa: PLC0415 - as above

    for line in day.store.sessions(limit=10):
        if line.stream != day.host.stream and line.people:
            return tuple(folded(day.store.rows(line.stream)).people.values())
    return ()


def take(session: Session, now: int, preview: Preview, mix: Sequence[str], apart: Sequence[str]) -> tuple[Event, ...]:
    """A gesture: the people of a list come in, and groups will mix and keep apart these facts."""
    changes = match(tuple(session.people.values()), preview.roster)
    come = (*changes.new, *(new for _, new in changes.changed))
    listed = gestures.list_people(session, now, come)
    return (*listed, *gestures.mix(session, now, mix, apart))


def regroup(session: Session, _: int, change: Callable[[Sequence[Group]], tuple[Group, ...]]) -> tuple[Event, ...]:
    """A gesture: the groups are changed by hand."""
    return (GroupsFormed(groups=change(session.groups), size=session.size),)


def _seated(session: Session, groups: Sequence[Group]) -> list[list[Person]]:
    return [[session.people[m] for m in group.members if m in session.people] for group in groups]


def why_lines(day: Day, words: Words, groups: Sequence[Group]) -> tuple[WhyLine, ...]:
    """Why each group is a good one; people who share what should be apart, or met before, ask for a look."""
    session, met = day.state, met_before(day.state)
    lines = []
    for group, people in zip(groups, _seated(session, groups), strict=True):
        told = why(people, mix=session.mix, apart=session.apart, met=met)
        lines.append(WhyLine(group.number, words(why_line(told)), good=not told.sharing and not told.met))
    return tuple(lines)


def cost_of_move(day: Day, words: Words, person: str, to: int) -> str:
    """What the group would be like with this person in it."""
    session = day.state
    target = next((group for group in moved(session.groups, person, to) if group.number == to), None)
    if target is None or person not in session.people:
        return ""
    (people,) = _seated(session, [target])
    return words(why_line(why(people, mix=session.mix, apart=session.apart, met=met_before(session))))


def broken_lines(day: Day, words: Words) -> tuple[str, ...]:
    """Who sits together although they should be apart."""
    session = day.state
    found = broken(_seated(session, session.groups), apart=session.apart)
    names: Mapping[str, Person] = session.people
    return tuple(words(broken_line(one, lambda person: names[person].shown)) for one in found)


def ledger(day: Day) -> tuple[Owed, ...]:
    """Everybody on the list, whose turn comes first at the top."""
    turns = [turn for turn in day.store.turns(day.state.people) if turn.part == "presented"]
    last = {turn.person: turn.day for turn in turns}
    count = {person: sum(turn.person == person for turn in turns) for person in day.state.people}
    return tuple(Owed(person, count[person], last.get(person, "")) for person in day.owed())
