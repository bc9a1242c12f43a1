"""What of feedback may be stored: the host asks here of every event, whoever made it."""

from collections.abc import Mapping

from copfacil.core.feedback import events as f
from copfacil.core.feedback.fold import Feedback
from copfacil.core.feedback.form import LEAST, MOST, Question, columns
from copfacil.core.feedback.values import VALUES
from copfacil.core.words import Msg

QUESTIONS_MOST = 14
"""Questions of one form: what fits on two sides of A5."""

ASK_MOST, END_MOST = 80, 24
"""Characters of a question, and of what its ends stand for: what fits on its line of the sheet."""

WORDS_MOST = 200
"""Characters of one person's words: a line or two of handwriting."""

SHEETS_MOST = 2_000
"""Sheets of one session."""

_KEY_MOST = 64


def unfit(now: Feedback, happened: f.FeedbackEvent) -> Msg | None:
    """Why an event may not be stored, None where it may."""
    match happened:
        case f.FormMade(questions=questions):
            return _unfit_form(questions)
        case f.SheetKeyed():
            return _unfit_sheet(now, happened)
        case f.SheetsCounted():
            return _unfit_counts(now, happened)
        case f.PresentTold(present=present):
            return None if 0 <= present <= SHEETS_MOST else _no_count()
        case f.WordsWritten():
            return _unfit_words(now, happened)
        case f.WordsCoded(value=value):
            return None if not value or value in VALUES else Msg("This is none of the seven values.")
        case f.WordsAnswered(words=words, sentence=sentence):
            if words not in now.words:
                return _gone()
            return _too_long(WORDS_MOST) if len(sentence) > WORDS_MOST else None
        case f.SheetTaken(sheet=key) | f.WordsTaken(words=key):
            return _gone() if len(key) > _KEY_MOST else None


def _unfit_form(questions: tuple[Question, ...]) -> Msg | None:
    if not 0 < len(questions) <= QUESTIONS_MOST:
        return Msg("A form has 1 to {most} questions.", most=QUESTIONS_MOST)
    keys = [one.key for one in questions]
    if len(set(keys)) < len(keys) or any(not key or ":" in key or len(key) > _KEY_MOST for key in keys):
        return Msg("Two questions of this form cannot be told apart.")
    if any(not one.ask.strip() for one in questions):
        return Msg("A question needs words.")
    if any(len(one.ask) > ASK_MOST for one in questions):
        return _too_long(ASK_MOST)
    return _too_long(END_MOST) if any(max(len(one.low), len(one.high)) > END_MOST for one in questions) else None


def _unfit_sheet(now: Feedback, keyed: f.SheetKeyed) -> Msg | None:
    if not keyed.sheet or len(keyed.sheet) > _KEY_MOST or not _known(now, keyed.answers):
        return Msg("This sheet has other questions than the form.")
    if any(not LEAST <= answer <= MOST for answer in keyed.answers.values()):
        return Msg("Each answer is a number from 1 to 5.")
    return _too_many() if keyed.sheet not in now.sheets and now.came_back >= SHEETS_MOST else None


def _unfit_counts(now: Feedback, counted: f.SheetsCounted) -> Msg | None:
    if not 0 <= counted.returned <= SHEETS_MOST:
        return _no_count()
    if not _known(now, counted.counts) or any(len(each) != MOST for each in counted.counts.values()):
        return Msg("This sheet has other questions than the form.")
    if any(count < 0 for each in counted.counts.values() for count in each):
        return _no_count()
    if any(sum(each) > counted.returned for each in counted.counts.values()):
        return Msg("One question has more answers than there are sheets.")
    return None


def _known(now: Feedback, held: Mapping[str, object]) -> bool:
    """Whether all keys are figures of the form; those of a question that was dropped stay where they were kept."""
    return held.keys() <= {column.key for column in columns(now.form())}


def _unfit_words(now: Feedback, written: f.WordsWritten) -> Msg | None:
    if not written.text.strip():
        return Msg("There is no text yet.")
    if len(written.text) > WORDS_MOST:
        return _too_long(WORDS_MOST)
    if not 1 <= written.times <= SHEETS_MOST:
        return _no_count()
    if not written.words or max(len(written.words), len(written.question)) > _KEY_MOST:
        return _gone()
    asked = {one.key for one in now.form() if not one.in_figures}
    return None if written.question in asked or written.words in now.words else Msg("The form does not ask this.")


def _no_count() -> Msg:
    return Msg("Counts are numbers from 0 to {most}.", most=SHEETS_MOST)


def _too_many() -> Msg:
    return Msg("A session has at most {most} sheets.", most=SHEETS_MOST)


def _too_long(most: int) -> Msg:
    return Msg("This text is too long: at most {most} characters.", most=most)


def _gone() -> Msg:
    return Msg("This is not here any more.")
