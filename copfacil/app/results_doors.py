"""The doors of Results: the report of the day, its files, and actions of all days that are ticked off."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from copfacil.app import exporting
from copfacil.app.answer import Answer, answered
from copfacil.app.board_files import board_png, drawings
from copfacil.app.day import Day
from copfacil.app.feedback_doors import answer, feedback_doors
from copfacil.app.print_doors import opened, saved, sitting_of
from copfacil.app.shell import Shell
from copfacil.core import gestures
from copfacil.core.dates import understood
from copfacil.core.feedback.summary import Suggestion, suggestions
from copfacil.core.people import Person
from copfacil.core.report import report
from copfacil.core.reported import Action, Report
from copfacil.core.words import Msg, Words
from copfacil.live.host import Host
from copfacil.live.looking import folded
from copfacil.store import StoreError
from copfacil.ui.results.doors import Doors, Kind


@dataclass(frozen=True, slots=True)
class _Made:
    """A kind of file, and how its bytes are made of a report."""

    name: Msg
    ending: str
    make: Callable[[Report, Words, str], bytes]


def _pdf(told: Report, words: Words, _: str) -> bytes:
    from copfacil.handouts.report import report_pdf  # noqa: PLC0415 - the library that makes PDFs comes in late

    return report_pdf(told, words)


def _word(told: Report, words: Words, _: str) -> bytes:
    from copfacil.files.word_report import word  # noqa: PLC0415 - as above, for Word

    return word(told, words, lambda picture: board_png(picture, words))


def _drawings(told: Report, words: Words, _: str) -> bytes:
    return drawings(told, words)


def _markdown(told: Report, words: Words, _: str) -> bytes:
    from copfacil.files.export_markdown import markdown  # noqa: PLC0415 - only who wants the file

    return markdown(told, words)


def _calendar(told: Report, words: Words, stream: str) -> bytes:
    from copfacil.files.export_calendar import calendar  # noqa: PLC0415 - as above

    return calendar(told, words, stream=stream, stamp=datetime.now(UTC))


def _table(name: str) -> Callable[[Report, Words, str], bytes]:
    def make(told: Report, words: Words, _: str) -> bytes:
        from copfacil.files import export_csv  # noqa: PLC0415 - as above

        tables = {"actions": export_csv.actions, "captured": export_csv.captured, "cards": export_csv.cards}
        return tables[name](told, words)

    return make


def _json(told: Report, words: Words, _: str) -> bytes:
    from copfacil.files.export_json import as_json  # noqa: PLC0415 - as above

    return as_json(told, words)


FILES: Mapping[str, _Made] = {
    "pdf": _Made(Msg("Report as PDF"), "pdf", _pdf),
    "word": _Made(Msg("Report for Word"), "docx", _word),
    "markdown": _Made(Msg("Text for a mail"), "md", _markdown),
    "calendar": _Made(Msg("Calendar"), "ics", _calendar),
    "actions": _Made(Msg("Actions as a table"), "csv", _table("actions")),
    "captured": _Made(Msg("Released lines as a table"), "csv", _table("captured")),
    "cards": _Made(Msg("Board cards as a table"), "csv", _table("cards")),
    "drawings": _Made(Msg("Boards as drawings (SVG)"), "zip", _drawings),
    "json": _Made(Msg("Everything as JSON"), "json", _json),
}
"""Every kind of file by its key, in the order in which they are offered."""


PAPERS: Mapping[str, Msg] = {"feedback": Msg("Feedback sheet, A5"), "feedback-a4": Msg("Feedback sheet, A4")}
"""The feedback sheet on each size of paper, by its key among the handouts."""

_LOOKED = 10
"""So many earlier sessions are read for names of people who are not on today's list; it happens with each look."""


def results_doors(day: Day, desktop: Shell) -> Doors:
    """The doors of Results onto a day."""
    words = desktop.words

    async def make(key: str) -> bytes | Msg:
        if key in PAPERS:
            return await _paper(day, words, key)
        told = told_of(day, words)
        try:
            return await asyncio.to_thread(FILES[key].make, told, words, day.host.stream)
        except (OSError, ValueError) as failed:
            return Msg("This file cannot be made: {reason}.", reason=str(failed))

    def save(kind: Kind, made: bytes, path: Path) -> Answer:
        why = saved(made, path)
        if why is not None or kind.key in PAPERS:  # an empty form holds nobody's name
            return why
        return exporting.note(day.store.folder, kind.name, path, day.today(), day.host.stream)

    return Doors(
        words=words,
        kinds=tuple(Kind(key, words(one.name), one.ending) for key, one in FILES.items()),
        make=make,
        told=lambda: told_of(day, words),
        save=save,
        open_file=opened,
        set_date=lambda card, text: set_date(day, words, card, text),
        settle=lambda stream, card, done: settle(day, desktop, stream, card, done=done),
        feedback=feedback_doors(day, words),
        papers=tuple(Kind(key, words(name), "pdf") for key, name in PAPERS.items()),
        said=lambda: all_said(day),
        answer=lambda one, how, sentence: answer(day, desktop, one, how, sentence),
    )


async def _paper(day: Day, words: Words, key: str) -> bytes | Msg:
    """The feedback sheet."""
    from copfacil.handouts import Options, render  # noqa: PLC0415 - the library that makes PDFs comes in late

    try:
        return await asyncio.to_thread(render, key, sitting_of(day), Options(), words)
    except (OSError, ValueError) as failed:
        return Msg("This file cannot be made: {reason}.", reason=str(failed))


def all_said(day: Day) -> tuple[Suggestion, ...]:
    """What people would change, of earlier days and of this one."""
    return (*day.before.suggestions(day.state.day), *suggestions(day.state.feedback))


def told_of(day: Day, words: Words) -> Report:
    """The report of the day as it stands."""
    session, host = day.state, day.host
    return report(
        session,
        now=host.now(),
        local=day.local,
        taken=day.store.turns(session.people),
        earlier=earlier(day),
        before=tuple(one for one in day.before.suggestions(session.day) if one.how),
        said=words,
    )


def earlier(day: Day) -> tuple[Action, ...]:
    """Actions of sessions before this one that are still open, the one due first first."""
    own, known, found = day.state, dict(day.state.people), []
    looked: set[str] = set()
    for line in day.store.actions():
        if line.stream == day.host.stream or (line.day and own.day and line.day > own.day):
            continue
        strange = not {line.owner, line.asker} - {""} <= known.keys()
        if strange and line.stream not in looked and len(looked) < _LOOKED:
            looked.add(line.stream)
            known |= folded(day.store.rows(line.stream)).people
        found.append(
            Action(
                id=line.card,
                text=line.text,
                owner=_called(known, line.owner),
                asker=_called(known, line.asker),
                due=line.due,
                stream=line.stream,
                title=line.title,
            )
        )
    return tuple(found)


def _called(people: Mapping[str, Person], person: str) -> str:
    return people[person].shown if person in people else ""


def set_date(day: Day, words: Words, card: str, text: str) -> Answer:
    """An action of this day gets the date that somebody wrote."""
    due, held = understood(text, day.today(), words), day.state.actions.get(card)
    if due is None:
        return Msg("A day such as 27 Nov, 27/11 or in 2 weeks.")
    if held is None:
        return Msg("This is not here any more.")
    return day.act(gestures.amend, card, held.text, held.owner, due.isoformat(), held.asker)


def settle(day: Day, desktop: Shell, stream: str, card: str, *, done: bool) -> Answer:
    """An action of this day, or of an earlier one, is done or open again."""
    if not stream:
        return day.act(gestures.settle, card, done=done)
    try:
        host = Host(day.store, desktop.clock, stream)
    except StoreError as failed:
        return failed.said
    why = answered(lambda: host.act(gestures.settle, card, done=done))
    desktop.changed()
    return why
