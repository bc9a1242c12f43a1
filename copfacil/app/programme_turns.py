"""The doors of turns and of who met whom; searches run beside the loop and come in as one gesture."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from copfacil.app.answer import Answer
from copfacil.app.programme import OpenProgramme, Readings
from copfacil.app.programme_groups import adrift, form_mix, form_near, mend_rounds, plan_rounds
from copfacil.app.programme_year import turns
from copfacil.core.gestures import Refused
from copfacil.core.programme import gestures
from copfacil.core.programme.health import Fares, Trend
from copfacil.core.programme.met import met
from copfacil.core.programme.programme import Programme
from copfacil.core.words import Msg, Words
from copfacil.ui.programme.turns_doors import MetDoors, MetPerson, MetView, Seated, TurnsDoors, TurnsView
from copfacil.ui.programme.values import SeatLine, SetCard, Turns

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

TRENDS: dict[Trend, Msg] = {
    "up": Msg("going up"),
    "down": Msg("going down"),
    "level": Msg("level"),
    "unknown": Msg("too few for a trend"),
}


class Search:
    """One search at a time, in a thread of its own; what it found becomes true if nothing changed meanwhile.

    Args:
        opened: the programme.
        desktop: the windows, which say why it was not taken.
    """

    def __init__(self, opened: OpenProgramme, desktop: "Shell") -> None:
        self._opened, self._desktop = opened, desktop
        self._task: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether one is on."""
        return self._task is not None

    def begin(self, find: Callable[[Programme], tuple[object, ...]], shown: Callable[[], None]) -> Answer:
        """Begins one; ``shown`` is called when it is over."""
        if self._task is not None:
            return Msg("A search is on: wait until it is done.")
        self._task = asyncio.get_running_loop().create_task(self._run(find, shown))
        shown()
        return None

    async def _run(self, find: Callable[[Programme], tuple[object, ...]], shown: Callable[[], None]) -> None:
        before = self._opened.state
        why: Answer
        try:
            found = await asyncio.to_thread(find, before)
            self._task = None
            why = self._opened.act(_found, before, found)
        except Refused as refused:
            why = refused.msg
        finally:
            self._task = None
        if why is not None:
            self._desktop.frame.tell(why)
        shown()


def _found(programme: Programme, _: int, before: Programme, found: tuple[object, ...]) -> tuple[object, ...]:
    """A gesture: what a search found for the programme as it was."""
    if programme is not before:
        raise Refused(Msg("Something changed meanwhile: search again."))
    return found


def turns_doors(opened: OpenProgramme, desktop: "Shell", shown: Callable[[], None]) -> TurnsDoors:
    """The doors of turns; ``shown`` shows the page again when a search is over."""
    search = Search(opened, desktop)

    def form(kind: str, size: int) -> Answer:
        if kind == "mix":
            return search.begin(lambda programme: form_mix(programme, 0, size=size), shown)
        return search.begin(lambda programme: form_near(programme, 0, size=size), shown)

    def plan() -> Answer:
        known, today = opened.readings.met.counts(), opened.today()
        return search.begin(lambda programme: plan_rounds(programme, 0, met=known, today=today), shown)

    return TurnsDoors(
        words=desktop.words,
        view=lambda: turns_view(opened.readings, desktop.words, busy=search.busy),
        form=form,
        plan=plan,
        mend=lambda: opened.act(mend_rounds, met=opened.readings.met.counts()),
        swap=lambda asked, other: opened.act(gestures.swap, "mix", asked, other),
    )


def turns_view(readings: Readings, words: Words, *, busy: bool = False) -> TurnsView:
    """The page of turns as it stands."""
    programme = readings.programme
    return TurnsView(
        mix=turns(readings, words),
        near=_near(programme, words),
        seated=tuple(
            Seated(
                person=member,
                name=programme.called(member),
                number=group.number,
                swapped=member in programme.sets.swapped,
            )
            for group in programme.sets.mix
            for member in group.members
            if not programme.cohort.left(member)
        ),
        health=tuple((one.number, _fares(one, words)) for one in readings.fares if one.points),
        low=frozenset(one.number for one in readings.fares if one.low),
        planned=_planned(programme, words),
        adrift=_adrift(programme, words),
        people=bool(programme.cohort.here),
        busy=busy,
    )


def _near(programme: Programme, words: Words) -> Turns:
    sets = tuple(
        SetCard(
            number=group.number,
            title=words("Small set {number}", number=group.number),
            lines=tuple(
                SeatLine(
                    name=programme.called(member), marks=(), first=False, left=programme.cohort.left(member), behind=0
                )
                for member in group.members
            ),
        )
        for group in programme.sets.near
    )
    return Turns(modules=(), upcoming=-1, sets=sets, late="")


def _fares(one: Fares, words: Words) -> str:
    means = ", ".join(f"{point.mean:.1f}" for point in one.points)
    return words("{means}, {trend}", means=means, trend=TRENDS[one.trend])


def _planned(programme: Programme, words: Words) -> str:
    rounds = programme.sets.rounds
    if not rounds:
        return words(
            "New faces are not planned yet: groups beside the sets, in which nobody meets the same people twice."
        )
    titles = [programme.year.meetings[one.meeting].title for one in rounds if one.meeting in programme.year.meetings]
    return words("New faces are planned for {meetings}.", meetings=", ".join(titles))


def _adrift(programme: Programme, words: Words) -> str:
    gone, standing = adrift(programme)
    told = []
    if gone:
        told.append(Msg("{n} who left still sits in them.", "{n} who left still sit in them.", n=len(gone)))
    if standing:
        told.append(Msg("{n} who comes has no place in them.", "{n} who come have no place in them.", n=len(standing)))
    return " ".join(words(one) for one in told)


# Who met whom.


def met_doors(opened: OpenProgramme, desktop: "Shell") -> MetDoors:
    """The doors of who met whom."""
    return MetDoors(
        words=desktop.words,
        view=lambda exercise: met_view(opened.readings, desktop, exercise),
        when=lambda one, other: when(opened.readings, desktop, one, other),
    )


def met_view(readings: Readings, desktop: "Shell", exercise: str = "") -> MetView:
    """Who met whom, in one exercise or in all."""
    programme, words = readings.programme, desktop.words
    found = met(programme, readings.known.seats, exercise=exercise) if exercise else readings.met
    place = {person: number for number, person in enumerate(found.people)}
    times: dict[tuple[int, int], int] = {}
    friends: dict[int, set[int]] = {number: set() for number in place.values()}
    for (first, second), when_met in found.times.items():
        one, other = place.get(first), place.get(second)
        if one is not None and other is not None:  # both are still of the programme
            times[(one, other) if one < other else (other, one)] = len(when_met)
            friends[one].add(other)
            friends[other].add(one)
    shelf = desktop.shelf
    keys = dict.fromkeys(one.exercise for one in readings.known.seats)
    return MetView(
        people=tuple(
            MetPerson(
                person=person,
                name=programme.called(person),
                organisation=programme.cohort.people[person].facts.get("organisation", ""),
                known=frozenset(friends[number]),
            )
            for number, person in enumerate(found.people)
        ),
        times=times,
        coverage=words(
            "{known} of {pairs} pairs have met, {percent} %.",
            known=found.known,
            pairs=found.pairs,
            percent=round(found.coverage * 100),
        ),
        exercises=tuple((key, shelf[key].name if key in shelf else key) for key in keys),
    )


def when(readings: Readings, desktop: "Shell", one: str, other: str) -> str:
    """When two people met, in words."""
    programme, words, shelf = readings.programme, desktop.words, desktop.shelf
    times = readings.met.times.get(frozenset((one, other)), ())
    first, second = programme.called(one), programme.called(other)
    if not times:
        return words("{one} and {other} have not met.", one=first, other=second)
    told = [
        f"{programme.year.meetings[met.meeting].title}, {shelf[met.exercise].name if met.exercise in shelf else met.exercise}"
        for met in times
    ]
    count = words(Msg("{n} time", "{n} times", n=len(times)))
    return words("{one} and {other} met {count}: {when}.", one=first, other=second, count=count, when="; ".join(told))
