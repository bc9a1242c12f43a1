"""The doors of Results: the report of the day, its files, and actions of all days that are ticked off."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from copfacil.app import exporting
from copfacil.app.answer import Answer
from copfacil.app.board_files import board_png, drawings
from copfacil.app.day import Day, fresh_id
from copfacil.app.feedback_doors import answer, feedback_doors
from copfacil.app.print_doors import opened, saved
from copfacil.app.promises import earlier, set_date, settle
from copfacil.app.shell import Shell
from copfacil.core import gestures, promised
from copfacil.core.agenda.gestures import explain
from copfacil.core.feedback.summary import Suggestion, suggestions
from copfacil.core.report import held_cards, report
from copfacil.core.reported import Report
from copfacil.core.words import Msg, Words
from copfacil.files.day import ENDING
from copfacil.files.table import BadFile
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

        tables = {
            "actions": export_csv.actions,
            "captured": export_csv.captured,
            "cards": export_csv.cards,
            "feedback": export_csv.feedback,
            "said": export_csv.suggestions,
        }
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
    "feedback-table": _Made(Msg("Feedback as a table"), "csv", _table("feedback")),
    "said": _Made(Msg("You said, we did, as a table"), "csv", _table("said")),
    "json": _Made(Msg("Everything as JSON"), "json", _json),
}
"""Every kind of file by its key, in the order in which they are offered."""


DAY = "day"
"""The key of the day as one file for another laptop."""

PAPERS: Mapping[str, Msg] = {"A5": Msg("Feedback sheet, A5"), "A4": Msg("Feedback sheet, A4")}
"""The feedback sheet on each size of paper."""


def results_doors(day: Day, desktop: Shell) -> Doors:
    """The doors of Results onto a day."""
    words = desktop.words

    async def make(key: str) -> bytes | Msg:
        if key == DAY:
            return await _whole(day)
        told = told_of(day, words)
        try:
            return await asyncio.to_thread(FILES[key].make, told, words, day.host.stream)
        except (OSError, ValueError) as failed:
            return Msg("This file cannot be made: {reason}.", reason=str(failed))

    def save(kind: Kind, made: bytes, path: Path) -> Answer:
        why = saved(made, path)
        if why is not None:
            return why
        return exporting.note(
            day.store.folder, "day" if kind.key == DAY else kind.name, path, day.today(), day.host.stream
        )

    return Doors(
        words=words,
        kinds=(
            *(Kind(key, words(one.name), one.ending) for key, one in FILES.items()),
            Kind(DAY, words("The day for another laptop"), ENDING.removeprefix(".")),
        ),
        make=make,
        told=lambda: told_of(day, words),
        save=save,
        open_file=opened,
        set_date=lambda card, text: set_date(day, words, card, text),
        settle=lambda stream, card, done: _settled(day, desktop, stream, card, done=done),
        held=lambda: held_cards(day.state),
        release=lambda card: _release(day, card),
        bring=lambda path: _bring(day, words, path),
        explain=lambda block, reason: day.act(explain, block, reason),
        feedback=feedback_doors(day, words),
        papers=tuple((paper, words(name)) for paper, name in PAPERS.items()),
        to_print=lambda paper: _to_print(desktop, paper),
        said=lambda: all_said(day),
        answer=lambda one, how, sentence: answer(day, desktop, one, how, sentence),
    )


async def _whole(day: Day) -> bytes | Msg:
    """The day with its whole journal, names too; private notes on talks stay here."""
    from copfacil.app.day_file import without_notes  # noqa: PLC0415 - only who wants the file
    from copfacil.files.day import DayFile, packed  # noqa: PLC0415 - only who wants the file

    rows = without_notes(day.store.rows(day.host.stream))
    return await asyncio.to_thread(packed, DayFile(title=day.state.headed, origin="", rows=rows))


def _release(day: Day, card: str) -> Answer:
    """Somebody was asked, and lets their words be read outside the room."""
    held = day.state.cards.get(card)
    if held is None:
        return Msg("This is not here any more.")
    return day.act(gestures.amend, card, held.text, held.owner, held.due, held.asker, released=True)


def _bring(day: Day, words: Words, path: Path) -> Msg:
    """Actions come back from a file; what was done, or why nothing was."""
    from copfacil.files.actions_in import read_actions  # noqa: PLC0415 - only who brings one

    try:
        brought = read_actions(path, words)
    except BadFile as why:
        return why.msg
    before = day.state.actions
    why_not = day.act(promised.bring, brought, iter(fresh_id, ""))
    if why_not is not None:
        return why_not
    after = day.state.actions
    new = len(after.keys() - before.keys())
    changed = sum(after[key] != card for key, card in before.items() if key in after)
    return Msg(
        "{changed}, {new}.",
        changed=Msg("{n} action changed", "{n} actions changed", n=changed),
        new=Msg("{n} new", n=new),
    )


def _to_print(desktop: Shell, paper: str) -> Answer:
    """The feedback sheet is chosen in Print, where every sheet is looked at, printed and saved."""
    from copfacil.ui.prints.prints import PrintScreen  # noqa: PLC0415 - made when first shown

    desktop.go("print")
    screen = desktop.frame.screen_of("print")
    if isinstance(screen, PrintScreen):
        screen.choose("feedback", paper)
    return None


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


def _settled(day: Day, desktop: Shell, stream: str, card: str, *, done: bool) -> Answer:
    """An action of this day, or of an earlier one, is done or open again."""
    why = settle(day, stream, card, done=done)
    if stream:
        desktop.changed()
    return why
