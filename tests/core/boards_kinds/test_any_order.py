"""Whatever a room does, in any order: every kind of board folds, is drawn at every size, and can be undone."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copfacil.core.boards.board import opened
from copfacil.core.boards.events import BoardOpened
from copfacil.core.boards.left import counted
from copfacil.core.boards.opening import opening
from copfacil.core.boards.plan import BoardKind
from copfacil.core.events import PersonListed
from copfacil.core.gestures import Events, Refused
from copfacil.core.session import Session
from copfacil.live.host import Host
from copfacil.store import Store
from tests.core.boards_kinds.acting import BOARD, PLANS, board_of, called, crowd, deeds, done, gesture, room
from tests.core.boards_kinds.looking import FRAMES, LONG, WIDTHS, wrong
from tests.score import SimClock

KINDS = sorted(PLANS)


def test_no_kind_is_left_out() -> None:
    assert set(KINDS) == set(get_args(BoardKind))


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=40)
def test_nothing_lies_over_anything_else_and_nothing_is_cut_off(kind: BoardKind, data: st.DataObject) -> None:
    people = data.draw(st.integers(0, 12) | st.sampled_from([20, 23, 60]))
    began = room(kind, people)
    made = done(began, data.draw(deeds(kind, people)))
    session = made[-1][1] if made else began
    chosen = data.draw(st.sampled_from(["", "p0", "c0", "l0"]))
    names = called(session) if data.draw(st.booleans()) else {}
    frame = replace(data.draw(st.sampled_from(FRAMES)), chosen=chosen, names=names, now=99_000)
    board, follows = board_of(session), data.draw(st.booleans())
    if made and follows:
        # The last board of its kind, as it goes along with the next one.
        before = opened(
            replace(_opening(kind), since="Module 1, Planning", then=counted(board_of(made[len(made) // 2][1])))
        )
        board = replace(board, then=before.then)
    assert wrong(board, frame, data.draw(st.sampled_from([WIDTHS, LONG]))) == []


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=10, deadline=None)
def test_what_is_undone_was_never_done_and_a_crash_changes_nothing(kind: BoardKind, data: st.DataObject) -> None:
    doings = data.draw(deeds(kind, 6, most=20))
    undone = data.draw(st.sets(st.integers(0, 19)))
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        host, never = (_begun(Host(store, SimClock(), stream), kind) for stream in ("all", "kept"))
        for number, deed in enumerate(doings):
            if not _acted(host, deed):
                continue
            if number in undone:
                host.undo()
            else:
                assert _acted(never, deed)
            assert host.state.boards == never.state.boards
            assert host.state.people == never.state.people
        assert Host(store, SimClock(), "all").state == host.state


def _begun(host: Host, kind: BoardKind) -> Host:
    host.act(_opened, kind)
    return host


def _opened(_session: Session, _: int, kind: BoardKind) -> Events:
    listed = tuple(PersonListed(person=person) for person in crowd(6))
    return (*listed, _opening(kind))


def _opening(kind: BoardKind) -> BoardOpened:
    return opening(PLANS[kind], [person.id for person in crowd(6)], play=BOARD, name="A board")


def _acted(host: Host, deed: tuple[object, ...]) -> bool:
    try:
        host.act(gesture(host.state, deed))
    except Refused:
        return False
    return True
