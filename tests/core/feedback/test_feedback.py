"""Feedback without a window: forms, sheets, words, and what fewer than five people never show."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copfacil.core.codec import from_body, kind_of, to_body
from copfacil.core.feedback import events as f
from copfacil.core.feedback import gestures
from copfacil.core.feedback.form import Question, columns, usual
from copfacil.core.feedback.sections import feedback_sections
from copfacil.core.feedback.summary import Heard, heard, suggestions
from copfacil.core.fit import unfit
from copfacil.core.gestures import Events, Refused
from copfacil.core.report import report
from copfacil.core.report_sections import sections
from copfacil.core.session import Session, fold
from copfacil.core.words import ENGLISH
from tests.report_samples import local

SHEETS = (
    {"relevance": 5, "pace": 3, "safety": 5, "talk": 4, "confidence:before": 2, "confidence:after": 4},
    {"relevance": 4, "pace": 3, "safety": 5, "talk": 5, "confidence:before": 3, "confidence:after": 4},
    {"relevance": 5, "pace": 4, "safety": 4, "talk": 3, "confidence:before": 2},
    {"relevance": 5, "pace": 5, "safety": 5, "talk": 4, "confidence:before": 3, "confidence:after": 4},
    {"relevance": 4, "pace": 3, "safety": 5, "confidence:before": 1, "confidence:after": 3},
)


def after(session: Session, happened: Events) -> Session:
    """The session once this is stored and read again; what must not be stored is a mistake of the test."""
    for one in happened:
        assert unfit(session, one) is None
        session = fold([(from_body(*kind_of(one), to_body(one)), 0)], session)
    return session


def keyed(*sheets: Mapping[str, int]) -> Session:
    session = Session(title="Module 2")
    for number, answers in enumerate(sheets):
        session = after(session, gestures.key_sheet(session, 0, f"s{number}", answers))
    return session


def told(session: Session, here: int = 6) -> Heard:
    found = heard(session.feedback, here)
    assert found is not None
    return found


def test_five_sheets_give_figures_means_and_the_way_from_before_to_after() -> None:
    found = told(keyed(*SHEETS, SHEETS[0]))
    assert (found.returned, found.present, found.share) == (6, 6, 100)
    relevance, pace, _, talk = found.asked
    assert relevance.counts == (0, 0, 0, 2, 4)
    assert pace.mean == pytest.approx(3.5)
    assert talk.counts is not None
    assert sum(talk.counts) == 5, "one sheet left it open"
    (confidence,) = found.shifts
    assert (confidence.before, confidence.after, confidence.both) == (2.2, 3.8, 5)


def test_four_sheets_tell_their_number_and_nothing_else_wherever_they_are_told() -> None:
    session = keyed(*SHEETS[:4])
    session = after(session, gestures.write(session, 0, "best", "The silence", words="w1"))
    session = after(session, gestures.code(session, 0, "w1", "immediate"))
    session = after(session, gestures.write(session, 0, "change", "More chairs", words="w2"))
    found = told(session)
    assert all(one.counts is None and one.mean is None for one in found.asked)
    assert all(one.before is None and one.after is None for one in found.shifts)
    assert (found.words, found.values, found.returned) == ((), {}, 4)
    whole = report(session, now=0, local=local)
    assert whole.suggestions == ()
    text = repr(sections(whole, ENGLISH))
    assert "4 sheets" in text
    assert "The silence" not in text
    assert "More chairs" not in text


def test_a_question_that_four_people_answered_stays_closed_beside_others_that_are_open() -> None:
    *_, talk = told(keyed(*SHEETS)).asked
    assert (talk.counts, talk.mean) == (None, None)
    assert told(keyed(*SHEETS)).shifts[0].before is None, "four gave both"


def test_what_fewer_than_five_sheets_ask_for_is_told_nowhere_whether_it_was_answered_or_not() -> None:
    session = keyed(*SHEETS)
    session = after(session, gestures.write(session, 0, "change", "More chairs", words="w2"))
    session = after(session, gestures.answer(session, 0, "w2", "did", "Eight came from the library"))
    whole = report(session, now=0, local=local)
    assert [(one.text, one.how, one.sentence) for one in whole.suggestions] == [
        ("More chairs", "did", "Eight came from the library")
    ]
    assert told(session).covered == 0
    session = after(session, gestures.take_sheet(session, 0, "s4"))
    few = report(session, now=0, local=local)
    assert few.suggestions == suggestions(session.feedback) == ()
    assert told(session).covered == 1, "how many there are is told"
    assert "chairs" not in str(few)
    session = after(session, gestures.code(session, 0, "w2", "applied"))
    assert (told(session).coded, told(session).values) == (1, {}), "it is coded, and no figure tells of it"


def test_a_pile_that_was_counted_adds_to_sheets_that_were_keyed() -> None:
    session = keyed(*SHEETS[:2])
    counts = {"relevance": (0, 0, 1, 2, 4), "pace": (0, 0, 0, 0, 0), "confidence:after": (0, 0, 0, 5, 1)}
    session = after(session, gestures.count_sheets(session, 0, 7, counts))
    found = told(session, here=12)
    assert (found.returned, found.share) == (9, 75)
    assert found.asked[0].counts == (0, 0, 1, 3, 5)
    assert found.asked[1].counts is None
    assert found.shifts[0].before is None
    assert found.shifts[0].after == pytest.approx((2 * 4 + 5 * 4 + 5) / 8)


def test_who_was_there_goes_by_the_list_unless_somebody_counted() -> None:
    session = keyed(*SHEETS)
    assert told(session, here=0).share is None
    session = after(session, gestures.tell_present(session, 0, 10))
    assert told(session, here=6).share == 50


def test_the_same_words_again_count_once_more() -> None:
    session = keyed(*SHEETS)
    session = after(session, gestures.write(session, 0, "best", "Silence", words="w1"))
    session = after(session, gestures.write(session, 0, "best", "  silence ", words="w2"))
    session = after(session, gestures.write(session, 0, "change", "Silence", words="w3"))
    assert [(one.text, one.times) for one in told(session).words] == [("Silence", 2), ("Silence", 1)]
    session = after(session, gestures.code(session, 0, "w1", "applied"))
    assert told(session).values == {"applied": 2}
    session = after(session, gestures.code(session, 0, "w1", "applied"))
    assert told(session).values == {}, "the same key takes the value away"


def test_suggestions_that_wait_stand_before_those_that_were_answered() -> None:
    session = keyed(*SHEETS)
    for key, text, times in (("a", "More time", 1), ("b", "A quieter room", 3), ("c", "Meet between", 2)):
        session = after(session, gestures.write(session, 0, "change", text, words=key, times=times))
    session = after(session, gestures.answer(session, 0, "b", "not now", "There is no other room this year"))
    assert [one.text for one in suggestions(session.feedback)] == ["Meet between", "More time", "A quieter room"]
    with pytest.raises(Refused):
        gestures.answer(session, 0, "a", "will", "  ")


def test_questions_are_added_dropped_reworded_and_put_in_another_order() -> None:
    form = list(usual())
    form[0], form[1] = form[1], replace(form[0], ask="  Was it   for you? ")
    del form[2]
    form.append(Question(key="lunch", kind="scale", ask="Lunch", low="poor", high="fine"))
    session = after(keyed(*SHEETS), gestures.ask(Session(), 0, form))
    assert [one.ask for one in session.feedback.form()][:2] == ["Pace", "Was it for you?"]
    found = told(session)
    assert [one.ask for one in found.asked] == ["Pace", "Was it for you?", "Time to talk", "Lunch"]
    assert found.asked[1].counts == (0, 0, 0, 2, 3), "answers stay with their question"


@pytest.mark.parametrize(
    "wrong",
    [
        f.FormMade(questions=()),
        f.FormMade(questions=(Question(key="a", kind="scale", ask=" "),)),
        f.FormMade(questions=(Question(key="a", kind="scale", ask="x"), Question(key="a", kind="words", ask="y"))),
        f.FormMade(questions=(Question(key="a:before", kind="scale", ask="x"),)),
        f.FormMade(questions=(Question(key="a", kind="scale", ask="x" * 81),)),
        f.SheetKeyed(sheet="s", answers={"relevance": 6}),
        f.SheetKeyed(sheet="s", answers={"relevance": 0}),
        f.SheetKeyed(sheet="s", answers={"who": 3}),
        f.SheetKeyed(sheet="", answers={}),
        f.SheetsCounted(returned=2, counts={"relevance": (0, 0, 0, 1, 2)}),
        f.SheetsCounted(returned=2, counts={"relevance": (0, 0, 1)}),
        f.SheetsCounted(returned=-1, counts={}),
        f.SheetsCounted(returned=9, counts={"relevance": (-1, 0, 0, 0, 1)}),
        f.PresentTold(present=-3),
        f.WordsWritten(words="w", question="best", text="x" * 201),
        f.WordsWritten(words="w", question="best", text=" "),
        f.WordsWritten(words="w", question="relevance", text="not a question for words"),
        f.WordsWritten(words="w", question="best", text="x", times=0),
        f.WordsCoded(words="w", value="lovely"),
        f.WordsAnswered(words="gone", how="did", sentence="x"),
    ],
)
def test_what_is_malformed_is_refused_with_a_sentence(wrong: f.FeedbackEvent) -> None:
    assert str(unfit(Session(), wrong))


ANSWERS = st.fixed_dictionaries({}, optional={one.key: st.integers(1, 5) for one in columns(usual())})


@given(st.lists(ANSWERS, max_size=12))
def test_no_figure_stands_on_fewer_than_five_answers(sheets: list[dict[str, int]]) -> None:
    session = keyed(*sheets)
    found = heard(session.feedback, 20)
    assert (found is None) == (not sheets)
    if found is None:
        return
    for column, one in zip((c for c in columns(usual()) if not c.half), found.asked, strict=True):
        answered = sum(column.key in sheet for sheet in sheets)
        assert (one.counts is not None) == (answered >= 5)
        assert one.counts is None or sum(one.counts) == answered
    for shift in found.shifts:
        assert (shift.before is None) == (shift.both < 5)
    assert list(feedback_sections(found, (), (), ENGLISH))


@given(st.lists(st.one_of(ANSWERS.map(lambda a: f.SheetKeyed(sheet="s", answers=a)), st.just(f.SheetTaken(sheet="x")))))
def test_folding_never_fails_whatever_comes(happened: list[f.FeedbackEvent]) -> None:
    stray = (
        f.WordsCoded(words="no", value="applied"),
        f.WordsAnswered(words="no", how="did"),
        f.WordsTaken(words="no"),
    )
    session = fold((one, 0) for one in (*happened, *stray))
    assert len(session.feedback.sheets) <= 1
    assert len(session.feedback.words) == 0
