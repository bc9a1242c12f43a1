"""The sitting of sixty minutes with 23 people, by keys alone: the list, groups, the process, a crash in the middle."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from copfacil.core.events import Attended, Played, Reopened
from copfacil.core.play import late, where
from copfacil.core.session import Session
from tests.e2e.hands import (
    LAPTOP,
    PEOPLE,
    PROJECTOR,
    ROOT,
    RUN,
    TODAY,
    WALL,
    Program,
    Room,
    happened,
    kept,
    now,
    rows,
    session,
    until,
)

COHORT = ROOT / "tests" / "scores" / "cohort.csv"
OPEN_A_LIST = "copfacil - Open a list"
SECOND = 1_000
HERE = 22
"""Of the 23 once the late one has come."""

pytestmark = pytest.mark.usefixtures("qapp")


def bring_people(room: Room, data: Path) -> None:
    room.go_to(TODAY)
    room.keys("alt+3")
    room.window(PEOPLE)
    room.keys("space")
    room.go_to(OPEN_A_LIST)
    room.type(str(COHORT))
    room.keys("Return")
    room.gone(OPEN_A_LIST)
    room.go_to(PEOPLE)
    room.keys("space")
    kept(data, "person-listed", 23)


def tell_who_is_missing(room: Room, data: Path) -> None:
    room.keys("ctrl+f")
    room.type("P07")
    room.keys("Return", "space")
    kept(data, "attended")
    room.keys("ctrl+f", "ctrl+a")
    room.type("P12")
    room.keys("Return", "l")
    room.type("10:15")
    room.keys("Return")
    away, comes = (happened(row, Attended) for row in kept(data, "attended", 2))
    people = session(data).people
    assert (people[away.person].code, away.state) == ("P07", "away")
    assert (people[comes.person].code, comes.state, comes.until) == ("P12", "late", "10:15")


def the_late_one_comes(room: Room, data: Path) -> None:
    before = {group.number: set(group.members) for group in session(data).groups}
    room.keys("alt+3")
    room.go_to(PEOPLE)
    room.keys("ctrl+f", "ctrl+a")
    room.type("P12")
    room.keys("Return", "space")
    kept(data, "attended", 3)
    groups = until("six groups of all who are here", lambda: _all_here(session(data)))
    assert sorted(len(group) for group in groups.values()) == [3, 3, 4, 4, 4, 4]
    assert all(before[number] <= members for number, members in groups.items()), "nobody else moves"
    room.keep("sitting-late-one-came")
    room.keys("alt+4")
    room.go_to(RUN)


def _all_here(of: Session) -> dict[int, set[str]] | None:
    groups = {group.number: set(group.members) for group in of.groups}
    return groups if sum(map(len, groups.values())) == HERE else None


def form_groups(room: Room, data: Path) -> None:
    room.keys("alt+3", "space")
    kept(data, "groups-formed")
    assert sorted(len(group.members) for group in session(data).groups) == [3, 3, 3, 4, 4, 4]


def put_on_the_sitting(room: Room, data: Path) -> QImage:
    room.keys("alt+4")
    room.go_to(RUN)
    room.click(828, 250)  # the ways of running it
    room.keys("End", "Return")  # the longest comes last
    room.keep("sitting-chooser")
    chooser = room.seen(LAPTOP)
    room.keys("Escape", "space")
    (played,) = (happened(row, Played) for row in kept(data, "played"))
    assert (played.exercise, played.preset, played.auto) == ("co-consulting", "sitting-60", False)
    return chooser


def clocks(of: Session, at: int) -> dict[int | None, tuple[int, int]]:
    """Step and time left, ms, of the centre (None) and of every group."""
    play = of.play
    assert play is not None
    tracks = {group: where(play, at, group) for group in (None, *play.groups)}
    return {group: (track.index, track.timer.left(play.axis(at))) for group, track in tracks.items()}


def test_a_sitting_with_six_groups_survives_a_wrong_key_and_a_crash(room: Room, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Program(room, data) as program:
        bring_people(room, data)
        tell_who_is_missing(room, data)
        form_groups(room, data)
        room.keep("sitting-groups")
        room.keep("sitting-wall-places", PROJECTOR)
        chooser = put_on_the_sitting(room, data)
        room.shows_another_picture(chooser)
        room.keep("sitting-gate")
        room.keys("space")  # read out, start
        kept(data, "started")
        assert [row.kind for row in rows(data)][-2:] == ["read", "started"]
        room.keep("sitting-wall-find-your-spot", PROJECTOR)
        room.keys("Right", "space")  # to Settle, which waits until it is started
        kept(data, "started", 2)
        room.wall_is_right(data, PROJECTOR)
        room.keep("sitting-wall-settle", PROJECTOR)
        the_late_one_comes(room, data)

        room.keys("Right")  # a mistake
        kept(data, "went", 2)
        room.keys("ctrl+z")
        kept(data, "struck")
        assert clocks(session(data), now(data))[None][0] == 1, "as if it had never been pressed"
        room.wall_is_right(data, PROJECTOR)

        room.keys("3", "h")
        (held,) = kept(data, "held")
        until("group 3 to wait a while", lambda: now(data) - held.at > SECOND)
        room.keep("sitting-desk-group-3-held")
        room.keys("h")
        (released,) = kept(data, "released")
        play = session(data).play
        assert play is not None
        assert late(play, now(data), 3) == released.at - held.at
        assert late(play, now(data), 4) == 0

        before, start = session(data), rows(data)[-1]
        program.crash()
    with Program(room, data):
        room.go_to(RUN)
        (reopened,) = kept(data, "reopened")
        assert happened(reopened, Reopened).counted, "nobody is asked: the groups talked on"
        assert reopened.at - start.at == reopened.up - start.up, "the session's clock missed nothing"
        assert room.box(WALL) == PROJECTOR
        room.wall_is_right(data, PROJECTOR)
        assert clocks(session(data), reopened.at) == clocks(before, reopened.at)
        room.notice()  # it says how long copfacil was away
        room.keep("sitting-desk-after-the-crash")
        room.answer()
        room.keys("space")  # the keyboard is back at the desk
        kept(data, "paused")
