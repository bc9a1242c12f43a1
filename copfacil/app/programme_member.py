"""One person of a programme, whole: sets, communities, what they asked for, offered and promised, how they were there."""

from collections.abc import Iterator, Sequence

from copfacil.app.programme import OpenProgramme, Readings
from copfacil.core.boards import ring
from copfacil.core.dates import day_short
from copfacil.core.people import Person
from copfacil.core.programme.cohort import CONSENTS, MEMBER_FACTS, STAGES, Community, Needs
from copfacil.core.programme.hours import Attended, minutes
from copfacil.core.words import Msg, Words
from copfacil.ui.people.said import fact
from copfacil.ui.programme.people_values import CommunityView, Member, Said


def member(opened: OpenProgramme, words: Words, key: str) -> Member | None:
    """The person of that id, None where they are gone."""
    readings = opened.readings
    cohort = readings.programme.cohort
    person = cohort.people.get(key)
    if person is None:
        return None
    stays = cohort.stays.get(key)
    ids = {key, *(gone for gone in cohort.merged if cohort.who(gone) == key)}
    attended = readings.attended[key]
    return Member(
        person=key,
        name=person.shown,
        facts=tuple((one, words(fact(one)), person.facts.get(one, "")) for one in _facts(person)),
        sets=_sets(readings, words, key),
        asks=tuple(_asks(readings, words, ids)),
        offers=tuple(_offers(readings, words, ids)),
        actions=tuple(_actions(readings, words, ids)),
        attended=tuple((one.meeting.id, one.meeting.title, one.state, one.late, one.early) for one in attended),
        attendance=tuple(_was_there(one, words) for one in attended if one.state in {"here", "away"}),
        hours=words("{hours} hours", hours=f"{minutes(attended) / 60:.1f}"),
        needs=cohort.needs.get(key, Needs()),
        consents=tuple((what, words(name), what in cohort.consents.get(key, ())) for what, name in CONSENTS.items()),
        communities=tuple(_community(one, words) for one in cohort.communities_of(key)),
        stages=tuple((stage, words(name)) for stage, name in STAGES.items()),
        joined=stays.joined if stays is not None else "",
        left=stays.left if stays is not None else "",
    )


def _facts(person: Person) -> Sequence[str]:
    return list(dict.fromkeys([*MEMBER_FACTS, *person.facts]))


def _sets(readings: Readings, words: Words, key: str) -> str:
    sets = readings.programme.sets
    told = []
    if (sat := sets.set_of("mix", key)) is not None:
        told.append(words("Set {number}", number=sat.number))
    if (near := sets.set_of("near", key)) is not None:
        told.append(words("small set {number}", number=near.number))
    if (line := next((one for one in readings.ledger.lines if one.person == key), None)) is not None:
        told.append(words(Msg("{n} turn taken", "{n} turns taken", n=line.presented)))
    return ", ".join(told)


def _asks(readings: Readings, words: Words, ids: set[str]) -> Iterator[Said]:
    known = readings.known
    for ask in known.asks:
        if ask.person in ids:
            offers = [one for one in known.offers if (one.stream, one.card) == (ask.stream, ask.card)]
            if any(one.state == "fulfilled" for one in offers):
                yield Said(ask.text, words(ring.STATES["fulfilled"]))
            else:
                many = len([one for one in offers if one.state != "declined"])
                yield Said(ask.text, words(Msg("{n} offer", "{n} offers", n=many)) if many else words("no offer yet"))


def _offers(readings: Readings, words: Words, ids: set[str]) -> Iterator[Said]:
    known, named = readings.known, readings.programme.called
    asks = {(one.stream, one.card): one for one in known.asks}
    for offer in known.offers:
        if offer.person not in ids:
            continue
        ask = asks.get((offer.stream, offer.card))
        text = offer.text or (ask.text if ask is not None else "")
        whom = named(ask.person) if ask is not None else ""
        state = words(
            next((said for state, said in ring.STATES.items() if state == offer.state), ring.STATES["offered"])
        )
        yield Said(words("{text}, for {name}", text=text, name=whom) if whom else text, state)


def _actions(readings: Readings, words: Words, ids: set[str]) -> Iterator[Said]:
    for one in readings.known.actions:
        if one.owner not in ids:
            continue
        if one.done:
            yield Said(one.text, words("done"))
        elif one.due:
            late = one.due < readings.today
            by = words(day_short(one.due))
            yield Said(one.text, words("was due {day}", day=by) if late else words("by {day}", day=by), waits=late)
        else:
            yield Said(one.text, words("open"))


def _was_there(one: Attended, words: Words) -> Said:
    if one.state == "away":
        return Said(one.meeting.title, words("away"), waits=True)
    told = [words("{n} min late", n=one.late)] if one.late else []
    told += [words("left {n} min early", n=one.early)] if one.early else []
    return Said(one.meeting.title, ", ".join(told) or words("here"))


def _community(one: Community, words: Words) -> CommunityView:
    earlier = [words("{theme} from {day}", theme=was.text, day=day_short(was.since)) for was in one.themes[:-1]]
    days = ", ".join(words(day_short(day)) for day in one.held)
    count = words("{held} of {expected} meetings held", held=len(one.held), expected=one.expected)
    return CommunityView(
        id=one.id,
        theme=one.theme,
        history=words("Before: {themes}.", themes="; ".join(earlier)) if earlier else "",
        stage=one.stage,
        held=one.held,
        held_said=f"{count}: {days}" if days else count,
    )
