"""What a person does with feedback: each gesture looks at the session and decides which events happen."""

from collections.abc import Mapping, Sequence

from copfacil.core.feedback import events as f
from copfacil.core.feedback.fold import Words
from copfacil.core.feedback.form import Question
from copfacil.core.gestures import Events, Refused
from copfacil.core.session import Session
from copfacil.core.words import Msg


def ask(_: Session, __: int, questions: Sequence[Question]) -> Events:
    """The form asks these questions from now on."""
    return (f.FormMade(questions=tuple(map(_tidy, questions))),)


def _tidy(one: Question) -> Question:
    """The question without stray spaces; ends only where there is a scale."""
    low, high = (one.low.strip(), one.high.strip()) if one.in_figures else ("", "")
    return Question(key=one.key, kind=one.kind, ask=" ".join(one.ask.split()), low=low, high=high)


def key_sheet(_: Session, __: int, sheet: str, answers: Mapping[str, int]) -> Events:
    """A sheet is keyed, or corrected."""
    return (f.SheetKeyed(sheet=sheet, answers=dict(answers)),)


def take_sheet(session: Session, _: int, sheet: str) -> Events:
    """A sheet that was keyed by mistake goes."""
    if sheet not in session.feedback.sheets:
        raise _gone()
    return (f.SheetTaken(sheet=sheet),)


def count_sheets(_: Session, __: int, returned: int, counts: Mapping[str, Sequence[int]]) -> Events:
    """A pile was counted by hand; columns in which nothing was counted are left out."""
    told = {key: tuple(each) for key, each in counts.items() if any(each)}
    return (f.SheetsCounted(returned=returned, counts=told),)


def tell_present(_: Session, __: int, present: int) -> Events:
    """So many people were there to be asked; 0 for those on the list."""
    return (f.PresentTold(present=present),)


def write(session: Session, _: int, question: str, text: str, *, words: str, times: int = 1) -> Events:
    """Words from the sheets; where the same stand already, one sheet more says so."""
    said = " ".join(text.split())
    same = next((one for one in session.feedback.words if _like(one, question, said)), None)
    if same is not None:
        return (f.WordsWritten(words=same.id, question=question, text=same.text, times=same.times + times),)
    return (f.WordsWritten(words=words, question=question, text=said, times=times),)


def _like(one: Words, question: str, said: str) -> bool:
    return one.question == question and one.text.casefold() == said.casefold()


def correct(session: Session, _: int, words: str, text: str, times: int = 0) -> Events:
    """Words are corrected, or said by another number of sheets."""
    known = _words(session, words)
    said = " ".join(text.split()) or known.text
    return (f.WordsWritten(words=words, question=known.question, text=said, times=times or known.times),)


def code(session: Session, _: int, words: str, value: str) -> Events:
    """Words tell of a value; the same value again takes it away."""
    known = _words(session, words)
    return (f.WordsCoded(words=words, value="" if known.value == value else value),)


def take_words(session: Session, _: int, words: str) -> Events:
    """Words go."""
    return (f.WordsTaken(words=_words(session, words).id),)


def answer(session: Session, _: int, words: str, how: f.How, sentence: str = "") -> Events:
    """What becomes of a suggestion; what was done or will not be wants a sentence, for those who asked for it."""
    said = " ".join(sentence.split())
    if how and not said:
        raise Refused(Msg("Say it in a sentence: those who asked will read it."))
    return (f.WordsAnswered(words=_words(session, words).id, how=how, sentence=said if how else ""),)


def _words(session: Session, key: str) -> Words:
    found = session.feedback.words.get(key)
    if found is None:
        raise _gone()
    return found


def _gone() -> Refused:
    return Refused(Msg("This is not here any more."))
