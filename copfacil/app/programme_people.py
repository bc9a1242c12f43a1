"""The doors of a programme's people, turns and who met whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from copfacil.app import deletion_work as work
from copfacil.app.answer import Answer
from copfacil.app.day import fresh_id
from copfacil.app.deletion_doors import deletion_doors
from copfacil.app.people_doors import Rows, pasted, read_list, under
from copfacil.app.programme import OpenProgramme, Readings
from copfacil.app.programme_groups import seat_joined
from copfacil.app.programme_member import member
from copfacil.core.people import Person
from copfacil.core.programme import gestures
from copfacil.core.programme.attendance import Attended
from copfacil.core.programme.cohort import CONSENTS, STAGES, Community, Theme
from copfacil.core.programme.programme import Programme
from copfacil.core.roster import match, read_people
from copfacil.core.words import Msg, Words
from copfacil.ui.people.doors import Preview
from copfacil.ui.programme.people_doors import PeopleDoors
from copfacil.ui.programme.people_values import MemberLine, PeopleView

if TYPE_CHECKING:
    from copfacil.app.shell import Shell


_ATTENDED: tuple[Attended, ...] = get_args(Attended)


def people_doors(opened: OpenProgramme, desktop: "Shell") -> PeopleDoors:
    """The doors of the people of a programme."""
    words = desktop.words

    def look(file: str, notes: tuple[Msg, ...], header: tuple[str, ...], rows: Rows) -> Preview:
        roster = read_people(header, rows, fresh_id)
        changes = match(tuple(opened.state.cohort.people.values()), roster)
        return Preview(file=file, notes=notes, header=header, rows=rows, roster=roster, changes=changes)

    deletions = deletion_doors(desktop)
    return PeopleDoors(
        words=words,
        view=lambda: people_view(opened, words),
        member=lambda person: member(opened, words, person),
        read=lambda path: read_list(path, look),
        read_pasted=lambda text: pasted(words, text, lambda path: read_list(path, look)),
        understand=lambda preview, place, means: under(preview, place, means, look),
        take=lambda preview: opened.act(take, preview),
        add=lambda name: opened.act(gestures.list_people, [Person(id=fresh_id(), name=name.strip())]),
        change=lambda person, facts: opened.act(change, person, facts),
        stay=lambda person, joined, left: opened.act(stay, person, joined, left),
        merge=lambda gone, into: opened.act(gestures.merge, gone, into),
        need=lambda person, access, diet: opened.act(gestures.need, person, access, diet),
        consent=lambda person, what, on: opened.act(
            gestures.consent, person, next(key for key in CONSENTS if key == what), given=on
        ),
        community=lambda person, key, theme, stage, held: opened.act(
            convene, person, key or fresh_id(), theme=theme, stage=stage, held=held, today=opened.today()
        ),
        attend=lambda meeting, person, state, late, early: opened.act(
            gestures.attend, meeting, person, next(one for one in _ATTENDED if one == state), late=late, early=early
        ),
        deletions=replace(
            deletions,
            delete=lambda person: _delete(opened, desktop, person, now=False),
            delete_now=lambda person: _delete(opened, desktop, person, now=True),
        ),
    )


def take(programme: Programme, now: int, preview: Preview) -> tuple[object, ...]:
    """A gesture: the people of a list come in, and lines of those who are there are corrected."""
    changes = match(tuple(programme.cohort.people.values()), preview.roster)
    return gestures.list_people(programme, now, (*changes.new, *(new for _, new in changes.changed)))


def change(programme: Programme, now: int, person: str, facts: Mapping[str, str]) -> tuple[object, ...]:
    """A gesture: a person's own line is another; "name" stands among the facts."""
    was = gestures.person_of(programme, person)
    kept = {key: told for key, told in {**was.facts, **facts}.items() if told and key != "name"}
    return gestures.list_people(
        programme, now, [replace(was, name=facts.get("name", was.name) or was.name, facts=kept)]
    )


def stay(programme: Programme, now: int, person: str, joined: str, left: str) -> tuple[object, ...]:
    """A gesture: somebody comes later or leaves; who comes and sits in no set yet takes a chair."""
    noted = gestures.stay(programme, now, person, joined=joined, left=left)
    seated = programme.sets.set_of("mix", person) is not None
    return (*noted, *(() if seated or left or not programme.sets.mix else seat_joined(programme, now, person)))


def convene(  # noqa: PLR0913 - one line of the form
    programme: Programme, now: int, person: str, key: str, *, theme: str, stage: str, held: Sequence[str], today: str
) -> tuple[object, ...]:
    """A gesture: a community that somebody convenes is this from now on; an earlier theme stays to be seen."""
    gestures.person_of(programme, person)
    was = programme.cohort.communities.get(key, Community(id=key, conveners=(person,)))
    themes = was.themes if theme == was.theme or not theme else (*was.themes, Theme(text=theme, since=today))
    known = next((key for key in STAGES if key == stage), was.stage)
    return gestures.put(programme, now, replace(was, themes=themes, stage=known, held=tuple(sorted(held))))


def _delete(opened: OpenProgramme, desktop: "Shell", person: str, *, now: bool) -> Answer:
    doubles = [gone for gone in opened.state.cohort.merged if opened.state.cohort.who(gone) == person]
    return work.delete(desktop, person=person, now=now, doubles=doubles)


def people_view(opened: OpenProgramme, words: Words) -> PeopleView:
    """Everybody, a line each."""
    readings = opened.readings
    programme = readings.programme
    presented = {line.person: line for line in readings.ledger.lines}
    return PeopleView(
        lines=tuple(
            _line(one, readings, presented[one.id].presented, words) for one in programme.cohort.people.values()
        ),
        meetings=tuple((one.id, one.title) for one in programme.year.in_order if one.kind != "between"),
        expected=sum(one.held for one in programme.year.modules),
    )


def _line(person: Person, readings: Readings, presented: int, words: Words) -> MemberLine:
    cohort = readings.programme.cohort
    communities = cohort.communities_of(person.id)
    attended = [one for one in readings.attended[person.id] if one.meeting.kind == "module"]
    here = sum(one.state == "here" for one in attended)
    of = sum(one.state in ("here", "away") for one in attended)
    return MemberLine(
        person=person.id,
        name=person.shown,
        role=person.facts.get("role", ""),
        organisation=person.facts.get("organisation", ""),
        region=person.facts.get("region", ""),
        community="; ".join(one.theme for one in communities),
        stage="; ".join(words(STAGES[one.stage]) for one in communities),
        attended=f"{here}/{of}" if of else "",
        turns=str(presented),
        left=cohort.left(person.id),
    )
