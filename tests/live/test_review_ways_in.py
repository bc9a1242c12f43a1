"""What a presenter says cannot be stored, whatever the way in: ids, dates, titles and made-up events included."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from copfacil.core import events as e
from copfacil.core import gestures
from copfacil.core.boards import events as b
from copfacil.core.codec import Unknown
from copfacil.core.feedback import events as f
from copfacil.core.gestures import Refused
from copfacil.core.groups import Group
from copfacil.core.launch import events as k
from copfacil.core.launch.sheets import KEYS
from copfacil.core.people import Person
from copfacil.core.session import Session
from copfacil.exercises.shelf import shelf
from copfacil.live.host import Host
from copfacil.store import Store
from tests.score import SimClock

TALK = "and then my manager said " * 40
SHELF = shelf().exercises
PEOPLE = tuple(f"p{number}" for number in range(3))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data") as opened:
        yield opened


def told(happened: e.Event, _: Session, __: int) -> tuple[e.Event, ...]:
    """A gesture that nobody could make at the desk."""
    return (happened,)


def begun(store: Store, exercise: str, preset: str = "") -> Host:
    host = Host(store, SimClock(), "day")
    host.act(gestures.list_people, [Person(id=person, name=person) for person in PEOPLE])
    host.act(gestures.form, [Group(number=1, members=PEOPLE, order=PEOPLE)])
    host.act(gestures.play, SHELF[exercise], play_id="p", preset=preset)
    host.act(gestures.read_and_start)
    host.act(gestures.keep, "action", "Ring two wards", card="a")
    return host


@pytest.mark.parametrize(
    "happened",
    [
        e.Kept(card="c", what="quote", text="She said", play="no such play"),
        e.Kept(card="c", what="action", text=TALK, play="p"),
        e.Kept(card="c", what="action", text="Ring", play="p", owner=TALK),
        e.Kept(card="c", what="action", text="Ring", play="p", due=TALK),
        e.Kept(card=TALK, what="action", text="Ring", play="p"),
        e.Kept(card="c", what="learning", text=TALK, play="p", released=True),
        e.Amended(card="a", text=TALK),
        e.Amended(card="a", text="Ring", asker=TALK),
        e.Amended(card="no such card", text="She said"),
        e.Titled(title=TALK, day="2026-11-22"),
        e.SpotNamed(group=1, spot=TALK),
        e.GroupsFormed(groups=(Group(number=1, members=("p0",), spot=TALK),)),
        e.Attended(person="p0", state="late", until=TALK),
        e.Went(play="p", how="skip", to=1, reason=TALK),
        e.Struck(gesture=TALK),
        Unknown("talk", 1, TALK),
        e.HealthChecked(play="p", group=1, connected=6, useful=3, kept=3),
        e.HealthChecked(play="p", group=1, connected=3, useful=0, kept=3),
        e.HealthChecked(play="p", group=1, connected=3, useful=3, kept=-(10**9)),
        e.HealthChecked(play=TALK, group=1, connected=3, useful=3, kept=3),
        e.Played(play="q", exercise="x", version=1, preset="", name="Talk", steps=(), captures=("talk",)),
        e.PersonListed(person=Person(id="p9", name=TALK)),
        e.PersonListed(person=Person(id="p9", name="Siân", code=TALK)),
        e.PersonListed(person=Person(id="p9", name="Siân", facts={"said": TALK * 3})),
        e.PersonListed(person=Person(id="p9", name="Siân", facts={TALK: "said"})),
        e.PersonListed(person=Person(id="p9", name="Siân", facts={f"said_{n}": "so" for n in range(61)})),
    ],
    ids=lambda happened: type(happened).__name__,
)
def test_no_event_brings_talk_in(store: Store, happened: e.Event) -> None:
    host = begun(store, "co-consulting", "slot-20")
    before, rows = host.state, len(store.rows("day"))
    with pytest.raises(Refused):
        host.act(lambda _, __: (happened,))
    assert host.state == before
    assert len(store.rows("day")) == rows


@pytest.mark.parametrize("what", ["card", "quote", "question", "parked"])
def test_no_exercise_may_keep_what_is_said_about_somebody_who_presents(store: Store, what: str) -> None:
    host = begun(store, "co-consulting", "slot-20")
    steps = host.state.plays["p"].steps
    made_up = e.Played(
        play="q", exercise="mine", version=1, preset="", name="Mine", steps=steps, captures=("action", what)
    )
    with pytest.raises(Refused, match="What is said in Mine is not stored"):
        host.act(lambda _, __: (made_up,))
    assert host.state.current == "p"


def test_a_list_with_long_facts_and_names_is_taken_up_to_what_a_list_may_tell(store: Store) -> None:
    host = Host(store, SimClock(), "day")
    facts = {f"fact_{number}": "x" * 2_000 for number in range(60)}
    host.act(gestures.list_people, [Person(id="p", name="x" * 200, facts=facts)])
    assert host.state.people["p"].facts == facts


def test_one_gesture_cannot_open_a_note_and_fill_it_with_talk(store: Store) -> None:
    host = begun(store, "co-consulting", "slot-20")
    before = host.state
    with pytest.raises(Refused, match="note on the room"):
        host.act(lambda _, __: (e.Kept(card="n", what="note", text="Chairs"), e.Amended(card="n", text=TALK)))
    assert host.state == before
    assert "n" not in host.state.cards


def test_what_was_said_cannot_be_written_down_after_the_sitting_either(store: Store) -> None:
    host = begun(store, "co-consulting", "slot-20")
    host.act(gestures.end)
    with pytest.raises(Refused, match="not stored"):
        host.act(gestures.keep, "quote", "She said", card="c")
    host.act(gestures.keep, "action", "Ring one ward more", card="b")


def test_who_presented_last_by_hand_is_in_the_ledger_as_soon_as_the_turn_runs(store: Store) -> None:
    host = Host(store, SimClock(), "day")
    host.act(gestures.list_people, [Person(id=person, name=person) for person in PEOPLE])
    host.act(gestures.form, [Group(number=1, members=PEOPLE, order=PEOPLE)])
    host.act(gestures.play, SHELF["troika"], play_id="p")
    host.act(gestures.read_and_start)
    steps = host.state.plays["p"].steps
    first_of_last = next(number for number, step in enumerate(steps) if step.turn == 2)
    for _ in range(first_of_last):
        host.act(gestures.go_next)
    assert presented(store) == {"p0"}
    host.act(gestures.start)
    assert presented(store) == {"p0", "p2"}  # the second turn was gone through without a start


def presented(store: Store) -> set[str]:
    return {turn.person for turn in store.turns(PEOPLE) if turn.part == "presented"}


def test_what_was_written_before_gives_no_room_to_what_a_presenter_says(store: Store) -> None:
    host = Host(store, SimClock(), "day")
    host.act(gestures.list_people, [Person(id=person, name=person) for person in PEOPLE])
    host.act(gestures.form, [Group(number=1, members=PEOPLE, order=PEOPLE)])
    host.act(gestures.keep, "quote", "It was worth the drive", card="q")
    host.act(gestures.play, SHELF["compass"], play_id="c")
    host.act(gestures.read_and_start)
    (board,) = host.state.boards
    host.act(lambda _, __: (b.CardWritten(board=board, card="k", zone="concerns", text="Too few beds"),))
    host.act(gestures.play, SHELF["co-consulting"], play_id="p", preset="slot-20")
    before = host.state
    talks: tuple[e.Event, ...] = (
        e.Amended(card="q", text="My manager said"),
        b.CardWritten(board=board, card="l", zone="concerns", text="My manager said"),
        b.CardEdited(board=board, card="k", text="My manager said"),
        b.CardMarked(board=board, card="k", marks={"said": "My manager said"}),
        b.BoardPosed(board=board, text="My manager said"),
        b.ClusterTitled(board=board, cluster="z", zone="concerns", title="My manager said"),
        b.BoardOpened(board="m", kind="compass", name="My manager said"),
    )
    for talk in talks:
        with pytest.raises(Refused, match="What is said in Co-consulting is not stored"):
            host.hear(partial(told, talk))
    assert host.state == before
    host.act(lambda _, __: (e.Amended(card="q", text="It was worth the drive", released=True),))
    host.act(lambda _, __: (b.Voted(board=board, card="k", dots=3),))


def test_neither_sheets_nor_the_kit_take_words_while_somebody_presents(store: Store) -> None:
    host = begun(store, "co-consulting", "slot-20")
    asked = next(one.key for one in host.state.feedback.form() if not one.in_figures)
    words = f.WordsWritten(words="w", question=asked, text="My manager said")
    talks: tuple[e.Event, ...] = (words, k.KitWritten(key=min(KEYS), text="My manager said"))
    before, rows = host.state, len(store.rows("day"))
    for talk in talks:
        with pytest.raises(Refused, match="What is said in Co-consulting is not stored"):
            host.hear(partial(told, talk))
    assert host.state == before
    assert len(store.rows("day")) == rows
    host.act(gestures.end)
    host.act(lambda _, __: (words,))
    assert [one.text for one in host.state.feedback.words] == ["My manager said"]


def test_boards_take_cards_again_when_a_sitting_was_put_away(store: Store) -> None:
    host = Host(store, SimClock(), "day")
    host.act(gestures.list_people, [Person(id=person, name=person) for person in PEOPLE])
    host.act(gestures.play, SHELF["compass"], play_id="c")
    (board,) = host.state.boards
    host.act(gestures.play, SHELF["co-consulting"], play_id="p", preset="slot-20")
    host.act(gestures.end)
    host.act(lambda _, __: (b.CardWritten(board=board, card="k", zone="concerns", text="Too few beds"),))
    assert [card.text for card in host.state.boards[board].cards] == ["Too few beds"]
