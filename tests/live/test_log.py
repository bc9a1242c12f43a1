"""The log behind undo: which gesture is the last of the desk, however much others did since."""

from copfacil.core import events as e
from copfacil.live.log import Entry, Log


def entry(gesture: str, happened: object = None, author: str = "desk", at: int = 0) -> Entry:
    return Entry(happened or e.Titled(title=gesture, day=""), at, gesture, author)


def log(*entries: Entry) -> Log:
    made = Log()
    for one in entries:
        made.take(one)
    return made


def test_what_others_did_since_is_not_what_undo_takes_back() -> None:
    made = log(entry("g1"), entry("g2"), *(entry(f"phone {n}", author="phone") for n in range(9)))
    assert made.last_of_desk == "g2"
    assert made.first_of("g2") == 1
    made.take(entry("undo", e.Struck(gesture="g2")))
    assert made.last_of_desk == "g1"
    made.take(entry("redo", e.Restored(gesture="g2")))
    assert made.last_of_desk == "g2"


def test_a_gesture_begins_at_its_first_event_also_where_it_was_made_in_two_parts() -> None:
    made = log(entry("g", author="host"), entry("other"), entry("g", author="host"))
    assert made.first_of("g") == 0
    assert len(made.events_of("g")) == 2
    assert made.first_of("never made") == 3


def test_what_did_not_get_onto_the_disk_leaves_no_trace() -> None:
    made = log(entry("g1"), entry("slept", e.Slept(ms=900, counted=True), at=5), entry("undo", e.Struck(gesture="g1")))
    before = made.before()
    made.take(entry("g2"))
    made.take(entry("g2"))
    made.take(entry("more", e.Slept(ms=70, counted=True), at=6))
    made.take(entry("redo", e.Restored(gesture="g1")))
    made.back_to(before)
    assert made.last_of_desk == "slept"
    assert (made.undone, made.struck) == (["g1"], {"g1"})
    assert made.first_of("g2") == len(made.entries) == 2
    assert made.counted_since(0) == 900
    made.take(entry("g2"))
    assert made.last_of_desk == "g2"
