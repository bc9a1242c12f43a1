"""What a careful colleague would say about a day before it is run: each in words, with what to do about it.

The rules are the field's: people fade after ninety minutes; talk from the front stays under a third; changing from
pairs to fours takes three to five minutes; a speaker leaves time to be asked and to be met; the last slot is the one
that gets eaten; a day with less than a tenth of slack rarely ends on time.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise
from typing import Literal

from copfacil.core.agenda.plan import INFORMAL, QUESTIONS, RESTS, Agenda, Block, clock_said
from copfacil.core.agenda.sizes import grouping, in_words, listed, split, walks
from copfacil.core.agenda.timed import Timed, over_at, timed
from copfacil.core.exercise import Exercise
from copfacil.core.plan import MINUTE
from copfacil.core.value import dataclass
from copfacil.core.words import Msg

FADES = 90 * MINUTE
"""After so long without a break people fade, ms."""

SHIFT = 3 * MINUTE
"""The least that a change of grouping takes, ms; it gets `SHIFT_GIVEN` where one is put in."""

SHIFT_GIVEN = 4 * MINUTE
"""ms of a move that is put in."""

BREAK_GIVEN = 15 * MINUTE
"""ms of a break that is put in."""

KEYNOTE = 20 * MINUTE
"""ms from which a talk wants questions and time to meet the speaker."""

CHANGES_MOST = 5
"""Changes of group size in a day that people take lightly."""

FRONT_MOST = 33
"""Per cent of the working time that may be talk from the front."""

LAST_EATEN = "co-consulting"
"""The exercise that must not come last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What can be done about it at one press; `gestures.mend` does it.

    Attributes:
        said: what the button says.
        what: a block is moved, or a break or a move is put in.
        after: id of the block after which; empty for the beginning.
        block: id of the block that is moved; empty where one is put in.
        ms: how long what is put in takes.
    """

    said: Msg
    what: Literal["move-block", "put-break", "put-move"]
    after: str
    block: str = ""
    ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at.

    Attributes:
        key: what was looked at: "hours", "clash", "gap", "break", "talk", "sizes", "people", "uneven", "move",
            "speaker", "short" or "last".
        good: nothing to do.
        said: the finding.
        more: a softer second line.
        block: id of the block it is about, empty for the whole day.
        fix: what can be done about it at one press.
    """

    key: str
    good: bool
    said: Msg
    more: Msg | None = None
    block: str = ""
    fix: Fix | None = None


def checks(day: Agenda, shelf: Mapping[str, Exercise]) -> tuple[Check, ...]:
    """Everything there is to say about a day, what wants a look first, then in the order of the day."""
    if not day.blocks:
        return ()
    times = timed(day)
    line = tuple(one for one in times if not one.block.beside)
    found = (
        *_hours(day, times),
        *_anchors(line),
        *_breaks(line),
        _talk(line, day.expected),
        _sizes(line),
        *_people(day, shelf),
        *_moves(line, day.expected),
        *_speakers(line),
        *_short(day),
        *_last(line),
    )
    return tuple(sorted(found, key=lambda check: check.good))


def _hours(day: Agenda, times: tuple[Timed, ...]) -> Iterator[Check]:
    over = over_at(times, day.begins) - day.closes
    if over > 0:
        said = Msg("The day is {n} minute too long", "The day is {n} minutes too long", n=_n(over))
        more = Msg("It would end at {time}, not at {ends}.", time=clock_said(day.closes + over), ends=day.ends)
        yield Check(key="hours", good=False, said=said, more=more)


def _anchors(line: tuple[Timed, ...]) -> Iterator[Check]:
    for before, one in pairwise(line):
        title, first = one.block.title, before.block.title
        if one.clash:
            said = Msg(
                "{first} runs {n} minute into {title}",
                "{first} runs {n} minutes into {title}",
                n=_n(one.clash),
                first=first,
                title=title,
            )
            more = Msg("{title} is set for {time}.", title=title, time=clock_said(one.begin))
            yield Check(key="clash", good=False, said=said, more=more, block=one.block.id)
        elif one.gap:
            said = Msg(
                "{n} minute is empty before {title}",
                "{n} minutes are empty before {title}",
                n=_n(one.gap),
                title=title,
            )
            more = Msg("{first} is over at {time}.", first=first, time=clock_said(one.begin - one.gap))
            yield Check(key="gap", good=True, said=said, more=more, block=one.block.id)


def _breaks(line: tuple[Timed, ...]) -> Iterator[Check]:
    """Stretches of work between rests; slack is no work, but no rest that one can count on."""
    stretches = [list(run) for rests, run in groupby(line, key=lambda one: one.block.kind in RESTS) if not rests]
    long = 0
    for run in stretches:
        worked = sum(one.ms for one in run if one.block.kind != "slack")
        if worked <= FADES:
            continue
        long += 1
        rest = next((one for one in line if one.begin >= run[-1].end and one.block.kind in RESTS), None)
        said = (
            Msg("{minutes} minutes before {title}", minutes=_n(worked), title=rest.block.title)
            if rest
            else Msg("{minutes} minutes without a break", minutes=_n(worked))
        )
        more = Msg(
            "{begin} to {end}. People fade after 90.", begin=clock_said(run[0].begin), end=clock_said(run[-1].end)
        )
        yield Check(key="break", good=False, said=said, more=more, block=run[0].block.id, fix=_rested(run, rest, line))
    if not long:
        yield Check(key="break", good=True, said=Msg("A break at least every 90 minutes"))


def _rested(run: list[Timed], rest: Timed | None, line: tuple[Timed, ...]) -> Fix | None:
    """Where the break could go: at the last boundary before people fade."""
    fits = [one for one in run[:-1] if one.end - run[0].begin <= FADES]
    if not fits:
        return None
    at = fits[-1]
    later = [one for one in line if one.begin >= (rest.end if rest else run[-1].end)]
    works = sum(one.ms for one in run if one.begin >= at.end and one.block.kind != "slack")
    upto = next((n for n, one in enumerate(later) if one.block.kind in RESTS), len(later))
    works += sum(one.ms for one in later[:upto] if one.block.kind != "slack")
    if rest is not None and rest.block.kind == "break" and not rest.block.anchor and works <= FADES:
        said = Msg("Move {title} to {time}", title=rest.block.title, time=clock_said(at.end))
        return Fix(said=said, what="move-block", block=rest.block.id, after=at.block.id)
    said = Msg("Put a break at {time}", time=clock_said(at.end))
    return Fix(said=said, what="put-break", after=at.block.id, ms=BREAK_GIVEN)


def _talk(line: tuple[Timed, ...], people: int) -> Check:
    working = sum(one.ms for one in line if one.block.kind not in RESTS | {"slack"})
    front = sum(_front(one, people) for one in line)
    share = round(100 * front / working) if working else 0
    good = share <= FRONT_MOST
    told = {"front": _n(front), "working": _n(working)}
    return Check(
        key="talk",
        good=good,
        said=Msg("Talk from the front: {share} %", share=share),
        more=Msg("{front} of {working} working minutes. Under a third.", **told)
        if good
        else Msg("{front} of {working} working minutes. Over a third: let people talk.", **told),
    )


def _front(one: Timed, people: int) -> int:
    """What of a block is talk from the front, ms."""
    counted = one.block.counted(people)
    front = sum(part.length(counted) for part in one.block.parts if part.front)
    return one.ms if all(part.front for part in one.block.parts) else min(front, one.ms)


def _sizes(line: tuple[Timed, ...]) -> Check:
    walk = [size for size, _ in groupby(one.block.group for one in line if one.block.exercise or one.block.group)]
    count = max(len(walk) - 1, 0)
    more = Msg("In turn: {sizes}.", sizes=listed(walk)) if walk else None
    if count > CHANGES_MOST:
        more = Msg("So often is tiring: keep one size for longer.")
    said = Msg("Groups change size {n} time", "Groups change size {n} times", n=count)
    return Check(key="sizes", good=count <= CHANGES_MOST, said=said, more=more)


def _people(day: Agenda, shelf: Mapping[str, Exercise]) -> Iterator[Check]:
    """Whether so many people fit each exercise, and come out in its groups."""
    uneven: list[tuple[Block, tuple[int, ...]]] = []
    for block in day.blocks:
        exercise = shelf.get(block.exercise)
        if exercise is None or not day.expected:
            continue
        room, people = exercise.people, day.expected
        if not room.least <= people <= room.most:
            said = Msg("{title} is for {least} to {most} people", title=block.title, least=room.least, most=room.most)
            yield Check(key="people", good=False, said=said, more=Msg("{n} are expected.", n=people), block=block.id)
        elif exercise.group is not None:
            sizes = split(people, exercise.group)
            if not sizes:
                said = Msg("{n} people do not divide into groups for {title}", n=people, title=block.title)
                more = Msg("They are of {least} to {most}.", least=exercise.group.least, most=exercise.group.most)
                yield Check(key="uneven", good=False, said=said, more=more, block=block.id)
            elif len(set(sizes)) > 1:
                uneven.append((block, sizes))
    if uneven:
        block, sizes = uneven[0]
        said = Msg("{n} people make uneven groups", n=day.expected)
        more = Msg("{title}: {sizes}.", title=block.title, sizes=in_words(sizes))
        yield Check(key="uneven", good=True, said=said, more=more, block=block.id)


def _moves(line: tuple[Timed, ...], people: int) -> Iterator[Check]:
    """Where people must find new places and nobody gave them the minutes; a break or slack before is time enough."""
    for before, one in pairwise(line):
        was, now = before.block.group, one.block.group
        given = before.block.kind in RESTS | {"slack", "move"} or one.gap >= SHIFT
        if given or not walks(was, now) or _settling(one, people) >= SHIFT:
            continue
        yield Check(
            key="move",
            good=False,
            said=Msg("No time to move before {title}", title=one.block.title),
            more=Msg("From {first} to {then} takes 3 to 5 minutes.", first=grouping(was), then=grouping(now)),
            block=one.block.id,
            fix=Fix(
                said=Msg("Put {minutes} minutes in", minutes=_n(SHIFT_GIVEN)),
                what="put-move",
                after=before.block.id,
                ms=SHIFT_GIVEN,
            ),
        )


def _settling(one: Timed, people: int) -> int:
    """What a block leaves for walking: the move it begins with, and what it has beyond its exercise, ms."""
    block, counted = one.block, one.block.counted(people)
    moves = sum(part.length(counted) for part in block.parts[:1] if part.kind == "move")
    return moves + (max(one.ms - block.natural(people), 0) if block.exercise else 0)


def _speakers(line: tuple[Timed, ...]) -> Iterator[Check]:
    for place, one in enumerate(line):
        block = one.block
        keys = {part.key for part in block.parts}
        if block.kind in RESTS or not (block.guest or (block.kind == "talk" and one.ms >= KEYNOTE)):
            continue
        after = line[place + 1].block if place + 1 < len(line) else None
        asked = bool(keys & QUESTIONS)
        met = not block.guest or INFORMAL in keys or (after is not None and after.kind in RESTS)
        if not asked:
            said = Msg("{title} leaves no time for questions", title=block.title)
            more = Msg("A minute of questions for two of talk is a good measure.")
        elif not met:
            said = Msg("Nobody can meet the speaker of {title}", title=block.title)
            more = Msg("Put a break after it, or some informal minutes.")
        else:
            continue
        yield Check(key="speaker", good=False, said=said, more=more, block=block.id)


def _short(day: Agenda) -> Iterator[Check]:
    """Blocks set by hand to less than their exercise can do with: what is whole, and half of the rest."""
    for block in day.blocks:
        whole, natural = block.whole(day.expected), block.natural(day.expected)
        least = whole + (natural - whole) // 2
        if block.exercise and day.planned(block) < least:
            said = Msg("{title} wants {least} minutes at least", title=block.title, least=_n(least))
            more = Msg("It has {minutes}.", minutes=_n(day.planned(block)))
            yield Check(key="short", good=False, said=said, more=more, block=block.id)


def _last(line: tuple[Timed, ...]) -> Iterator[Check]:
    working = [one.block for one in line if one.block.kind not in RESTS | {"slack", "close", "move"}]
    found = [place for place, block in enumerate(working) if block.exercise == LAST_EATEN]
    if not found:
        return
    last = found[-1] == len(working) - 1
    said = Msg("{title} comes last", title=working[found[-1]].title)
    if not last:
        said = Msg("{title} is not last", title=working[found[-1]].title)
    more = Msg("The last slot is the one that gets eaten.")
    yield Check(key="last", good=not last, said=said, more=more, block=working[found[-1]].id)


def _n(ms: int) -> int:
    """Full minutes, a minute that has begun counted."""
    return -(-ms // MINUTE)
