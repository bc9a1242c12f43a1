"""The doors of Feedback onto a day, and what becomes of suggestions, of this day or an earlier one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from copfacil.app.answer import Answer, answered
from copfacil.app.day import Day, fresh_id
from copfacil.app.shell import Shell
from copfacil.core.feedback import gestures
from copfacil.core.feedback.events import How
from copfacil.core.feedback.fold import Counts
from copfacil.core.feedback.form import Question
from copfacil.core.feedback.summary import Suggestion, heard
from copfacil.core.words import Msg, Words
from copfacil.live.host import Host
from copfacil.store import StoreError
from copfacil.ui.feedback.doors import Doors, View


def feedback_doors(day: Day, words: Words) -> Doors:
    """The doors of Feedback onto a day."""

    def ask(questions: Sequence[Question]) -> Answer:
        told = [one if one.key else replace(one, key=fresh_id()[:12]) for one in questions]
        return day.act(gestures.ask, told)

    def as_last_time() -> Answer:
        forms = (session.feedback.questions for session in day.before.sessions(day.state.day).values())
        last = next((form for form in forms if form), None)
        return Msg("No earlier day has questions of its own.") if last is None else day.act(gestures.ask, last)

    def count(returned: int, counts: Mapping[str, Counts]) -> Answer:
        return day.act(gestures.count_sheets, returned, counts)

    def key_sheet(sheet: str, figures: Mapping[str, int]) -> Answer:
        return day.act(gestures.key_sheet, sheet or fresh_id(), figures)

    return Doors(
        words=words,
        view=lambda: view(day, words),
        ask=ask,
        as_last_time=as_last_time,
        key_sheet=key_sheet,
        take_sheet=lambda sheet: day.act(gestures.take_sheet, sheet),
        count=count,
        tell_present=lambda present: day.act(gestures.tell_present, present),
        write=lambda question, text: day.act(gestures.write, question, text, words=fresh_id()),
        correct=lambda key, text: day.act(gestures.correct, key, text),
        code=lambda key, value: day.act(gestures.code, key, value),
        take_words=lambda key: day.act(gestures.take_words, key),
        undo=day.undo,
        redo=day.redo,
    )


def view(day: Day, words: Words) -> View:
    """The feedback of the day as it stands."""
    now, here = day.state.feedback, len(day.state.present)
    return View(
        questions=now.form(words),
        sheets=tuple(now.sheets),
        returned=now.returned,
        counts=now.counts,
        quotes=tuple(now.words),
        here=here,
        present=now.present,
        heard=heard(now, here, words),
    )


def answer(day: Day, desktop: Shell, one: Suggestion, how: How, sentence: str) -> Answer:
    """What becomes of a suggestion of this day, or of an earlier one."""
    if not one.stream:
        return day.act(gestures.answer, one.id, how, sentence)
    try:
        host = Host(day.store, desktop.clock, one.stream)
    except StoreError as failed:
        return failed.said
    why = answered(lambda: host.act(gestures.answer, one.id, how, sentence))
    day.before.forget()
    desktop.changed()
    return why
