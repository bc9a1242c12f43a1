"""The states of Results: before anything was run, after one sitting, and after a whole day."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt

from copfacil import resources
from copfacil.app import forming, sample
from copfacil.core import gestures
from copfacil.core.agenda import cues
from copfacil.core.agenda import gestures as planning
from copfacil.core.agenda.running import of_day
from copfacil.core.agenda.timed import timed
from copfacil.core.boards import gestures as on_board
from copfacil.core.feedback import gestures as feedback
from copfacil.core.feedback.form import Question, columns, usual
from copfacil.core.plan import MINUTE
from copfacil.core.words import ENGLISH
from copfacil.exercises.templates import templates
from copfacil.live.host import Host
from copfacil.ui.desk.read_back import Opening, ReadBack
from copfacil.ui.feedback.page import FeedbackPage, Part
from copfacil.ui.prints.prints import PrintScreen
from copfacil.ui.results.results import ResultsScreen

if TYPE_CHECKING:
    from tests.screen_states import Laptop

_LATE = {"Co-consulting": 6, "1:1 relational talks": 2}
"""Blocks of the day that begin as planned and run over, minutes; whatever comes after is moved."""


def _fresh() -> str:
    return uuid4().hex


def results_nothing(laptop: "Laptop") -> None:
    laptop.begin()
    laptop.desktop.go("results")


def results_sitting(laptop: "Laptop") -> None:
    """Three turns of co-consulting alone, on a day without a plan."""
    sample.make(laptop.day.host)
    laptop.act(gestures.advance, auto=True)
    laptop.act(gestures.read_and_start)
    laptop.clock.advance(70 * MINUTE)
    laptop.act(gestures.end)
    _captured(laptop)
    laptop.desktop.go("results")


def results_day(laptop: "Laptop") -> None:
    """The second module, over; an earlier day left an action open."""
    _earlier(laptop)
    laptop.begin()
    sample.make(laptop.day.host)
    laptop.act(gestures.end)
    laptop.act(gestures.title, "Module 2, Vitality", "2026-11-19", "Tŷ Afon")
    found = templates(resources.path("templates")).get("module-2")
    assert found is not None
    laptop.act(planning.lay, found, laptop.day.shelf, new_id=_fresh, expected=23)
    for one in timed(laptop.day.state.agenda):
        _run(laptop, one.block.id, one.begin)
        if one.block.exercise == "co-consulting":
            _captured(laptop)
        if one.block.exercise == "change-tree":
            _grown(laptop)
    laptop.clock.advance(24 * MINUTE)
    laptop.act(cues.end, clock=_clock(laptop))
    laptop.desktop.go("results")


def print_certificates(laptop: "Laptop") -> None:
    """Who accredited the day was typed, who signs was not."""
    results_day(laptop)
    laptop.act(planning.certify, accreditor="The Faculty, reference 147")
    laptop.desktop.go("print")
    screen = laptop.frame.screen_of("print")
    assert isinstance(screen, PrintScreen)
    screen.choose("certificates")


def _grown(laptop: "Laptop") -> None:
    """Dots on the tree, for people and for communities."""
    board = laptop.day.state.board
    assert board is not None
    for number in range(26):
        marks = {"who": "community" if number % 2 else "me", "moment": "start" if number < 18 else "end"}
        zone = board.zones[number * number % 7]
        laptop.act(on_board.write, board.id, zone.key, zone.name, card=f"dot-{number}", marks=marks)


def results_date(laptop: "Laptop") -> None:
    """The one action without a date is about to get one."""
    results_day(laptop)
    screen = laptop.frame.screen_of("results")
    assert isinstance(screen, ResultsScreen)
    last = laptop.day.state.actions.values()
    row = screen.todo.row(next(card.id for card in last if not card.due))
    row.ask.click()
    row.date.set_text("whenever")
    row.date.entered.emit("whenever")


# Feedback.

_WORDS = (
    ("best", "Silence", 6, "immediate"),
    ("best", "Being heard for four whole minutes", 5, "immediate"),
    ("best", "The picture of the river", 2, "potential"),
    ("best", "I tried the ring with my own community on Tuesday and eleven people had an offer", 1, "applied"),
    ("best", "Our director came", 1, ""),
    ("change", "Too warm a room", 3, ""),
    ("change", "More time in the small groups", 4, "enabling"),
    ("change", "Meet between the modules", 2, ""),
)


def sheets(laptop: "Laptop", count: int) -> None:
    """So many sheets as people fill them in: most content, the pace a little fast, some figures left open."""
    keys = [column.key for column in columns(usual())]
    for number in range(count):
        ticks = (5, 3 + number % 3, 5 - number % 2, 4 + number % 2, 2 + number % 2, 4)
        answers = {key: tick for key, tick in zip(keys, ticks, strict=True) if (number + tick) % 11}
        if number % 7 == 3:
            answers["relevance"] = 4 - number % 4
        laptop.act(feedback.key_sheet, f"sheet-{number}", answers)


def quotes(laptop: "Laptop") -> None:
    """Words from them, most of them coded, two suggestions answered."""
    for number, (question, text, times, value) in enumerate(_WORDS):
        laptop.act(feedback.write, question, text, words=f"w{number}", times=times)
        if value:
            laptop.act(feedback.code, f"w{number}", value)
    laptop.act(feedback.answer, "w5", "did", "The windows open again since Monday")
    laptop.act(feedback.answer, "w6", "will", "Co-consulting has 60 minutes in Module 3, not 45")


def results_feedback(laptop: "Laptop") -> None:
    """The day with twenty-one sheets of twenty-three people."""
    results_day(laptop)
    sheets(laptop, 21)
    quotes(laptop)
    laptop.desktop.go("results")


def results_few(laptop: "Laptop") -> None:
    """Four sheets: their number and nothing else."""
    results_sitting(laptop)
    sheets(laptop, 4)
    quotes(laptop)
    laptop.desktop.go("results")


def plan_past(laptop: "Laptop") -> None:
    """The next module is planned, with what the last one took and asked for beside it."""
    results_day(laptop)
    sheets(laptop, 21)
    quotes(laptop)
    key = next(one.id for one in laptop.day.state.agenda.blocks if one.exercise == "co-consulting")
    laptop.act(planning.explain, key, "Spot 5 was held for four minutes")
    laptop.desktop.open(title="Module 3")
    laptop.act(gestures.title, "Module 3, Sharing", "2027-01-28", "Tŷ Afon")
    found = templates(resources.path("templates")).get("module-3")
    assert found is not None
    laptop.act(planning.lay, found, laptop.day.shelf, new_id=_fresh, expected=23)
    laptop.desktop.go("plan")


def run_promises(laptop: "Laptop") -> None:
    """A day that opens with a welcome: what was promised last time stands there before it begins."""
    results_day(laptop)
    laptop.desktop.open(title="Module 3")
    laptop.act(gestures.title, "Module 3, Sharing", "2027-01-28", "Tŷ Afon")
    found = templates(resources.path("templates")).get("module-3")
    assert found is not None
    laptop.act(planning.lay, found, laptop.day.shelf, new_id=_fresh, expected=23)
    laptop.desktop.go("run")


def run_welcome(laptop: "Laptop") -> None:
    """The same while the welcome runs: they are asked for."""
    run_promises(laptop)
    laptop.press(Qt.Key.Key_Space)
    found = laptop.frame.findChild(Opening)
    assert found is not None
    found.button.click()


def gate_promises(laptop: "Laptop") -> None:
    """At the gate of the next sitting, what was promised is read back."""
    results_day(laptop)
    laptop.desktop.open(title="Module 3")
    laptop.act(gestures.title, "Module 3, Sharing", "2027-01-28", "Tŷ Afon")
    laptop.act(gestures.list_people, sample.people().people)
    laptop.act(forming.form_groups, size=4)
    laptop.act(gestures.play, laptop.day.shelf["co-consulting"], play_id=_fresh())
    laptop.desktop.go("run")
    back = laptop.frame.findChild(ReadBack)
    assert back is not None
    back.button.click()


def _page(laptop: "Laptop", part: Part) -> FeedbackPage:
    laptop.desktop.go("results")
    screen = laptop.frame.screen_of("results")
    assert isinstance(screen, ResultsScreen)
    screen.open_feedback(part)
    assert screen.feedback is not None
    return screen.feedback


def _over(laptop: "Laptop") -> None:
    """The sample day after its sitting: while one is on, no words of sheets come in."""
    sample.make(laptop.begin().host)
    laptop.act(gestures.end)


def feedback_empty(laptop: "Laptop") -> None:
    _over(laptop)
    _page(laptop, "sheets")


def feedback_keying(laptop: "Laptop") -> None:
    """The third figure of the twenty-second sheet is to be keyed."""
    _over(laptop)
    sheets(laptop, 21)
    _page(laptop, "sheets")
    laptop.write("53")


def feedback_sixty(laptop: "Laptop") -> None:
    """An earlier one of sixty sheets is looked at, and one figure was wrong."""
    _over(laptop)
    sheets(laptop, 60)
    laptop.act(feedback.tell_present, 72)
    _page(laptop, "sheets")
    laptop.press(*[Qt.Key.Key_Down] * 5)
    laptop.write("9")


def feedback_counts(laptop: "Laptop") -> None:
    """A pile of nineteen that was counted."""
    _over(laptop)
    counts = {"relevance": (0, 1, 2, 6, 10), "pace": (1, 2, 9, 5, 2), "confidence:before": (3, 8, 5, 1, 0)}
    laptop.act(feedback.count_sheets, 19, counts)
    _page(laptop, "counts")


def feedback_words(laptop: "Laptop") -> None:
    """Words are being coded."""
    _over(laptop)
    sheets(laptop, 21)
    quotes(laptop)
    page = _page(laptop, "words")
    page.quotes.begin_coding()


def feedback_few(laptop: "Laptop") -> None:
    """Words of four sheets are covered, but for the row that is coded."""
    _over(laptop)
    sheets(laptop, 4)
    quotes(laptop)
    page = _page(laptop, "words")
    page.quotes.begin_coding()


def feedback_form(laptop: "Laptop") -> None:
    """The form with a question of one's own."""
    _over(laptop)
    own = Question(key="lunch", kind="scale", ask="Lunch, and the time to talk over it", low="poor", high="very good")
    form = usual(ENGLISH)
    laptop.act(feedback.ask, (*form[:4], own, *form[4:]))
    _page(laptop, "form")


def _clock(laptop: "Laptop") -> int:
    host = laptop.day.host
    return of_day(host.local(host.now()))


def _run(laptop: "Laptop", key: str, begins: int) -> None:
    """The block begins when it is planned, or late as far as the one before ran over."""
    day = laptop.day
    block = day.state.agenda.block(key)
    assert block is not None
    late = next((minutes for title, minutes in _LATE.items() if _before(laptop, key) == title), 0)
    laptop.clock.advance(max(begins + late * MINUTE - _clock(laptop), 0))
    exercise = day.shelf.get(block.exercise)
    laptop.act(cues.begin, key, clock=_clock(laptop), play_id=_fresh(), exercise=exercise, auto=True)
    if exercise is not None:
        laptop.act(gestures.read_and_start)


def _before(laptop: "Laptop", key: str) -> str:
    """The title of the block before."""
    blocks = laptop.day.state.agenda.blocks
    place = next(number for number, block in enumerate(blocks) if block.id == key)
    return blocks[place - 1].title if place else ""


def _captured(laptop: "Laptop") -> None:
    act, groups = laptop.act, laptop.day.state.groups
    steps = (
        ("Send the reading list", "2026-11-27"),
        ("Ask the estates team for chairs on wheels", "2026-12-04"),
        ("Ring two wards about a shared rota", "2026-12-11"),
        ("Invite social care to the next meeting, and ask who else should hear of it", "2026-12-14"),
        ("Draft the charter on one page", ""),
    )
    for (text, due), group in zip(steps, groups, strict=False):
        owner, asker = group.members[:2]
        act(gestures.keep, "action", text, card=_fresh(), group=group.number, owner=owner, due=due, asker=asker)
    act(gestures.keep, "learning", "Silence did more than my advice", card=_fresh(), group=2, released=True)
    act(gestures.keep, "learning", "I can ask without having an answer ready", card=_fresh(), released=True)
    act(gestures.keep, "note", "Spot 4 lacked chairs", card=_fresh())
    for group, answers in zip(groups, ((5, 4, 4), (4, 4, 5), (5, 5, 4), (4, 3, 5), (5, 4, 4), (4, 5, 5)), strict=True):
        act(gestures.check_health, group.number, answers)


def _earlier(laptop: "Laptop") -> None:
    host = Host(laptop.desktop.store, laptop.clock, _fresh())
    host.act(gestures.title, "Module 1, Planning and Launching", "2026-10-15")
    host.act(gestures.list_people, sample.people().people)
    host.act(forming.form_groups, size=4)
    owner = host.state.groups[0].members[0]
    host.act(gestures.keep, "action", "Bring the map of the room", card=_fresh(), owner=owner, due="2026-11-12")


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "results-nothing": results_nothing,
    "results-sitting": results_sitting,
    "print-certificates": print_certificates,
    "results-day": results_day,
    "results-date": results_date,
    "results-feedback": results_feedback,
    "results-few": results_few,
    "run-promises": run_promises,
    "run-welcome": run_welcome,
    "gate-promises": gate_promises,
    "plan-past": plan_past,
    "feedback-empty": feedback_empty,
    "feedback-keying": feedback_keying,
    "feedback-sixty": feedback_sixty,
    "feedback-counts": feedback_counts,
    "feedback-words": feedback_words,
    "feedback-few": feedback_few,
    "feedback-form": feedback_form,
}
"""Each state, and how it is reached."""
