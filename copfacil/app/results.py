"""What a sitting leaves behind, for the convener: a text to read and a table of actions."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import StringIO

from copfacil.core.ledger import Taken, owed
from copfacil.core.plan import clock
from copfacil.core.session import Card, Session
from copfacil.core.sitting import Passage, Sitting
from copfacil.core.words import Msg, Words

Stops = Sequence[tuple[datetime, int]]
"""When everything stood still, and for how long, ms."""

_HEALTH = (Msg("Connected"), Msg("Useful"), Msg("Kept to the process"))
_PARTS = (("presented", Msg("presented")), ("consulted", Msg("consulted")), ("absent", Msg("absent")))
_COLUMNS = (Msg("due"), Msg("owner"), Msg("action"), Msg("who asks"), Msg("group"), Msg("done"))
_FIRST = 6
"""So many who present next are named."""


def results(session: Session, sitting: Sitting, stops: Stops, taken: Sequence[Taken], words: Words) -> str:
    """The results as Markdown: actions, how time went, what groups did differently, who presents next.

    Args:
        session: after the sitting.
        sitting: the account of it.
        stops: the pauses.
        taken: parts in all sittings, oldest first.
        words: the language.
    """
    head = ", ".join(part for part in (sitting.day.isoformat(), sitting.place) if part)
    people = words(Msg("{n} person", "{n} people", n=len(session.present)))
    groups = words(Msg("in {n} group", "in {n} groups", n=len(session.groups)))
    parts = (
        [f"# {sitting.title}", "", f"{head}. {sitting.exercise.name}, {people} {groups}."],
        _section(words(Msg("Actions")), _actions(session, words)),
        _section(words(Msg("Planned against actual")), _passages(sitting.passages, words)),
        _section(words(Msg("What went differently")), _departures(sitting, stops, words)),
        _section(words(Msg("How it was")), _health(session, words)),
        _section(words(Msg("Notes on the room")), [f"- {card.text}" for card in session.cards if card.what == "note"]),
        _section(words(Msg("Who presents next")), _ledger(session, taken, words)),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def write_actions(session: Session, words: Words) -> str:
    """The actions as CSV, the one due first first."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([words(name) for name in _COLUMNS])
    for card in _due_first(session):
        done = words(Msg("yes") if card.done else Msg("no"))
        cells = (card.due, _called(session, card.owner), card.text, _called(session, card.asker), card.group, done)
        writer.writerow([_plain(cell) for cell in cells])
    return text.getvalue()


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", f"## {title}", "", *lines] if lines else []


def _table(heads: Sequence[Msg], rows: Iterator[Sequence[str]], words: Words) -> list[str]:
    told = [[words(head) for head in heads], ["---"] * len(heads), *rows]
    return [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in told]


def _actions(session: Session, words: Words) -> list[str]:
    rows = (
        (card.due, _called(session, card.owner), card.text, _called(session, card.asker))
        for card in _due_first(session)
    )
    return _table((Msg("Due"), Msg("Owner"), Msg("Action"), Msg("Who asks")), rows, words) if len(session.cards) else []


def _due_first(session: Session) -> list[Card]:
    found = [card for card in session.cards if card.what == "action"]
    return sorted(found, key=lambda card: (card.due or "9999", card.at, card.group or 0))


def _called(session: Session, person: str) -> str:
    found = session.people.get(person)
    return found.shown if found else ""


def _plain(cell: object) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text


def _passages(passages: Sequence[Passage], words: Words) -> list[str]:
    rows = (
        (
            str(one.turn + 1),
            one.name,
            one.began.strftime("%H:%M:%S") if one.began else "",
            clock(one.planned),
            "" if one.actual is None else clock(one.actual),
            words(one.deviation) if one.deviation else "",
        )
        for one in passages
    )
    heads = (Msg("Turn"), Msg("Phase"), Msg("Began"), Msg("Planned"), Msg("Took"), Msg("Difference"))
    return _table(heads, rows, words) if passages else []


def _departures(sitting: Sitting, stops: Stops, words: Words) -> list[str]:
    pauses = (
        words(Msg("All: paused at {at} for {time}.", at=at.strftime("%H:%M"), time=clock(length)))
        for at, length in stops
    )
    groups = (words(Msg("Group {group}: {what}.", group=group, what=what)) for group, what in sitting.departures)
    return [f"- {line}" for line in (*pauses, *groups)]


def _health(session: Session, words: Words) -> list[str]:
    """Means over all groups; fewer than five people are never looked at alone."""
    answers = list(session.health.values())
    if not answers:
        return []
    columns = zip(*((one.connected, one.useful, one.kept) for one in answers), strict=True)
    means = (f"{words(name)} {sum(column) / len(column):.1f}" for name, column in zip(_HEALTH, columns, strict=True))
    counted = words(Msg("Means of {n} group, 1 to 5:", "Means of {n} groups, 1 to 5:", n=len(answers)))
    return [f"{counted} {', '.join(means)}."]


def _ledger(session: Session, taken: Sequence[Taken], words: Words) -> list[str]:
    if not taken:
        return []
    count = Counter(turn.part for turn in taken)
    told = ", ".join(f"{count[part]} {words(name)}" for part, name in _PARTS if count[part])
    following = [_called(session, person) for person in owed(session.people, taken)[:_FIRST]]
    return [f"{told}.", "", *(f"{place}. {name}" for place, name in enumerate(following, start=1))]
