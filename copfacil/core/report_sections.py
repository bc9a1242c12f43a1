"""A day's report in words: the same sections for paper, Word and mail, so that they cannot tell different stories."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from copfacil.core.agenda.plan import clock_said
from copfacil.core.boards.few import FEWEST
from copfacil.core.dates import day_said, day_short
from copfacil.core.feedback.sections import feedback_sections
from copfacil.core.figures import Answer, Figures, Tie
from copfacil.core.plan import MINUTE, clock
from copfacil.core.reported import Action, Answers, Captured, Report, Stretch
from copfacil.core.section import Section
from copfacil.core.words import Msg, Words

KINDS: Mapping[str, Msg] = {
    "learning": Msg("Learning line"),
    "note": Msg("Note on the room"),
    "quote": Msg("Quote"),
    "question": Msg("Question"),
    "parked": Msg("Parked"),
}
"""What kinds of captures are called."""

ASKED = (Msg("Connected"), Msg("Useful"), Msg("Kept to the process"))
"""What groups are asked at the end, 1 to 5 each."""


def head(told: Report, words: Words) -> tuple[str, ...]:
    """What stands under the title: day and place; what was played, by how many; when it ended."""
    where = (words(day_said(told.day, date.min)), told.place)
    return (f"{', '.join(part for part in where if part)}.", people_said(told, words), words(ended_said(told)))


def people_said(told: Report, words: Words) -> str:
    """By how many, and of one thing alone what was played: "Co-consulting, 22 people in 6 groups."."""
    came = told.attendance
    people = words(Msg("{n} person", "{n} people", n=came.here))
    if came.groups:
        people = f"{people} {words(Msg('in {n} group', 'in {n} groups', n=came.groups))}"
    return f"{told.played[0]}, {people}." if len(told.played) == 1 else f"{people}."


def ended_said(told: Report) -> Msg:
    """When it ended, and how far from what was planned."""
    if told.begins is None:
        return Msg("Nothing was run yet.")
    if told.ends is None:
        return Msg("Began {time}, and is not over yet.", time=clock_said(told.begins))
    time, late = clock_said(told.ends), round((told.behind or 0) / MINUTE)
    if told.behind is None:
        return Msg("Ended {time}.", time=time)
    if late > 0:
        return Msg("Ended {time}, {n} minute late.", "Ended {time}, {n} minutes late.", n=late, time=time)
    if late < 0:
        return Msg("Ended {time}, {n} minute early.", "Ended {time}, {n} minutes early.", n=-late, time=time)
    return Msg("Ended {time}, as planned.", time=time)


def sections(told: Report, words: Words) -> tuple[Section, ...]:
    """Everything the report says, part by part; what is empty is left out."""
    return tuple(_sections(told, words))


def _sections(told: Report, words: Words) -> Iterator[Section]:
    if told.actions:
        yield _actions(told.actions, words)
    if told.earlier:
        yield _earlier(told.earlier, words)
    released = [one for one in told.captured if one.what != "note"]
    if released or told.held:
        yield Section(
            key="released",
            title=words(Msg("What people released")),
            points=tuple(_captured(one, words) for one in released),
            foot=words(held_said(told.held)) if told.held else "",
        )
    if told.stretches:
        yield _time(told, words)
    if told.differences:
        points = tuple(words(one) for one in told.differences)
        yield Section(key="differences", title=words(Msg("What went differently")), points=points)
    if told.answers is not None:
        yield _answers(told.answers, words)
    yield from feedback_sections(told.heard, told.suggestions, told.before, words)
    yield from (_board(one, words) for one in told.boards)
    notes = tuple(one.text for one in told.captured if one.what == "note")
    if notes:
        yield Section(key="notes", title=words(Msg("Notes on the room")), points=notes)
    yield _people(told, words)


# Actions and captures.


def _actions(actions: Sequence[Action], words: Words) -> Section:
    done = (words(Msg("open")), words(Msg("done")))
    return Section(
        key="actions",
        title=words(Msg("Actions")),
        heads=tuple(map(words, (Msg("Due"), Msg("Owner"), Msg("Action"), Msg("Who asks"), Msg("Stands")))),
        rows=tuple((due_said(one.due, words), one.owner, one.text, one.asker, done[one.done]) for one in actions),
    )


def _earlier(actions: Sequence[Action], words: Words) -> Section:
    return Section(
        key="earlier",
        title=words(Msg("Still open from earlier days")),
        heads=tuple(map(words, (Msg("Due"), Msg("Owner"), Msg("Action"), Msg("From")))),
        rows=tuple((due_said(one.due, words), one.owner, one.text, one.title) for one in actions),
    )


def held_said(held: int) -> Msg:
    """How many captures are in no report."""
    return Msg("{n} stays on the desk and is in no report.", "{n} stay on the desk and are in no report.", n=held)


def kind_said(one: Captured, words: Words) -> str:
    """What it is and where it comes from: "Quote, Co-consulting, group 3"."""
    group = words(Msg("group {group}", group=one.group)) if one.group is not None else ""
    kind = words(KINDS.get(one.what, Msg("Captured")))
    return ", ".join(part for part in (kind, one.during, group) if part)


def _captured(one: Captured, words: Words) -> str:
    return f"{one.text} ({kind_said(one, words)})"


# Time.


def _time(told: Report, words: Words) -> Section:
    phases = any(one.turn for one in told.stretches)
    first = (Msg("Turn"), Msg("Phase"), Msg("Began")) if phases else (Msg("Planned at"), Msg("Block"), Msg("Began"))
    return Section(
        key="time",
        title=words(Msg("Planned against actual")),
        lines=tuple(words(one) for one in told.because),
        heads=tuple(map(words, (*first, Msg("Planned"), Msg("Took"), Msg("Difference")))),
        rows=tuple(_phase(one, words) if phases else _block(one, words) for one in told.stretches),
    )


def _phase(one: Stretch, words: Words) -> tuple[str, ...]:
    return (
        str(one.turn),
        one.name,
        "" if one.began is None else _with_seconds(one.began),
        clock(one.planned),
        "" if one.actual is None else clock(one.actual),
        words(one.why) if one.why else "",
    )


def _block(one: Stretch, words: Words) -> tuple[str, ...]:
    return (
        "" if one.planned_at is None else clock_said(one.planned_at),
        one.name,
        "" if one.began is None else clock_said(one.began),
        str(round(one.planned / MINUTE)),
        "" if one.actual is None else str(round(one.actual / MINUTE)),
        ", ".join(part for part in (words(one.why) if one.why else off_by(one), one.reason) if part),
    )


def off_by(one: Stretch) -> str:
    """Minutes over, with a sign; "0" as planned, nothing while it is not over."""
    if one.actual is None:
        return ""
    over = round(one.over / MINUTE)
    return f"+{over}" if over > 0 else f"−{-over}" if over else "0"


def _with_seconds(ms: int) -> str:
    return f"{clock_said(ms)}:{ms // 1000 % 60:02}"


# How it was, and what was made.


def _answers(told: Answers, words: Words) -> Section:
    names = [words(name) for name in ASKED]
    apart = tuple((str(group), str(one.connected), str(one.useful), str(one.kept)) for group, one in told.apart)
    return Section(
        key="answers",
        title=words(Msg("How it was")),
        lines=(means_said(told, words),),
        heads=(words(Msg("Group")), *names) if apart else (),
        rows=apart,
    )


def means_said(told: Answers, words: Words) -> str:
    """The means of the groups' answers, or why there are none."""
    if told.means is None:
        return words(Msg("Fewer than {n} people answered: no figures are shown.", n=FEWEST))
    counted = words(Msg("Means of {n} group, 1 to 5:", "Means of {n} groups, 1 to 5:", n=told.groups))
    means = (f"{words(name)} {mean:.1f}" for name, mean in zip(ASKED, told.means, strict=True))
    return f"{counted} {', '.join(means)}."


def _board(one: Figures, words: Words) -> Section:
    counts = [words(Msg("{n} card", "{n} cards", n=one.cards))]
    if one.clusters:
        counts.append(words(Msg("{n} cluster", "{n} clusters", n=len(one.clusters))))
    if one.links:
        counts.append(words(Msg("{n} line between them", "{n} lines between them", n=one.links)))
    zones = ", ".join(f"{name} {count}" for name, count in one.zones)
    return Section(
        key="board",
        title=one.name,
        lines=tuple(
            line
            for line in (one.posed, f"{', '.join(counts)}.", f"{zones}." if zones else "", *map(words, one.facts))
            if line
        ),
        points=(
            *(f"{cluster.zone}, {cluster.title}: {cluster.count}" for cluster in one.clusters),
            *(_answer(answer) for answer in one.answers),
            *(_tie(tie, words) for tie in one.ties),
        ),
        foot=words(Msg("{n} card stays in the room.", "{n} cards stay in the room.", n=one.held)) if one.held else "",
        picture=one.picture,
    )


def _answer(one: Answer) -> str:
    score = "" if one.score is None else f"{one.score:g}"
    times = f"× {one.count}" if one.count > 1 else ""
    dots = "•" * one.dots
    said = " ".join(part for part in (one.text, times, dots, score) if part)
    return f"{one.zone}: {said}" + (f" ({one.by})" if one.by else "")


def _tie(one: Tie, words: Words) -> str:
    more = ", ".join(part for part in (one.text, due_said(one.due, words)) if part)
    return f"{one.source} → {one.target}" + (f": {more}" if more else "")


def _people(told: Report, words: Words) -> Section:
    came = told.attendance
    counted = (
        (came.presented, Msg("{n} presented", n=came.presented)),
        (came.consulted, Msg("{n} consulted", n=came.consulted)),
        (came.absent, Msg("{n} absent", n=came.absent)),
    )
    parts = ", ".join(words(said) for n, said in counted if n)
    listed = words(
        Msg("{here} here, {late} expected later, {away} away.", here=came.here, late=came.late, away=came.away)
    )
    return Section(
        key="people",
        title=words(Msg("Who came, and who presents next")) if told.following else words(Msg("Who came")),
        lines=(listed, f"{parts}.") if parts else (listed,),
        points=told.following,
    )


def due_said(iso: str, words: Words) -> str:
    """A due date as people say it; empty for none."""
    return words(day_short(iso)) if iso else ""
