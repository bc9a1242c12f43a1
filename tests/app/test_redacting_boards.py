"""Somebody is deleted who wrote on boards of every kind: no byte of the data folder holds a word of theirs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from copfacil.app.day import Day
from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards.opening import opening
from copfacil.core.boards.plan import BoardKind
from copfacil.core.gestures import Events
from copfacil.core.receipt import lines
from copfacil.core.redaction import WAIT
from copfacil.core.session import Session
from copfacil.store import Store
from tests.app.test_redacting import NAME, PEOPLE, Desk, Hand, again
from tests.core.boards_kinds.acting import PLANS
from tests.store.samples import holding

SAID = "Zwischenfinanzierung"
KINDS = sorted(PLANS)


@pytest.fixture
def clock() -> Hand:
    return Hand()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


def open_board(_session: Session, _: int, kind: BoardKind) -> Events:
    people = [person.id for person in PEOPLE]
    return (opening(PLANS[kind], people, play=kind, name=f"A {kind}"),)


def written(store: Store, clock: Hand) -> Day:
    """A day with a board of every kind; on each they wrote, noted, linked, and took some of it back."""
    day = Day(store, clock)
    assert day.begin("Module 1") is None
    assert day.act(gestures.list_people, PEOPLE) is None
    for kind in KINDS:
        zone = PLANS[kind].zones[0].key
        act, board = day.act, kind
        theirs = "said without a name" if PLANS[kind].anonymous else SAID
        assert act(open_board, kind) is None
        assert (
            act(on.write, board, zone, f"{theirs} at {NAME}’s", card=f"{kind}-a", by="x1", marks={"feeling": theirs})
            is None
        )
        assert act(on.write, board, zone, f"Ask {NAME}", card=f"{kind}-b", by="x2") is None
        assert act(on.edit, board, f"{kind}-a", f"{theirs}, soon") is None
        assert act(on.mark, board, f"{kind}-a", {"outcome": theirs, "level": "-2"}) is None
        assert act(on.link, board, "x1", f"{kind}-b", key=f"{kind}-l", text=SAID, marks={"outcome": SAID}) is None
        assert act(on.link, board, "x2", f"{kind}-a", key=f"{kind}-m", text="I can do that") is None
        assert act(on.mark_link, board, f"{kind}-m", {"outcome": theirs, "hours": "2"}) is None
        assert act(on.link, board, "x3", "x1", key=f"{kind}-n", text=SAID) is None
        assert act(on.vote, board, f"{kind}-a", 3) is None
        assert act(on.write, board, zone, f"{theirs}, twice", card=f"{kind}-c", by="x1") is None
        day.undo()
    return day


def test_a_day_later_no_byte_holds_what_they_wrote_on_any_board_and_every_board_counts_as_before(
    tmp_path: Path, store: Store, clock: Hand
) -> None:
    day = written(store, clock)
    store.back_up()
    before = {kind: _counts(day.state, kind) for kind in KINDS}
    deleting = Desk(store, clock)
    deleting.delete(person="x1")
    hidden = again(day, clock).state
    assert {kind: _counts(hidden, kind) for kind in KINDS} == before
    assert all(SAID not in card.text for board in hidden.boards.values() for card in board.cards)
    assert holding(tmp_path, SAID)
    clock.turn(WAIT)
    (receipt,) = deleting.carry_out()
    assert holding(tmp_path, SAID) == []
    assert holding(tmp_path, NAME) == []
    emptied = again(day, clock).state
    assert {kind: _counts(emptied, kind) for kind in KINDS} == before
    told = [str(line) for line in lines(receipt)]
    assert any("counts of boards" in line for line in told)
    assert any("without a name cannot be found" in line for line in told)


def test_who_wrote_without_a_name_is_not_in_the_row_that_holds_the_words(store: Store, clock: Hand) -> None:
    day = written(store, clock)
    quiet = {kind for kind in KINDS if PLANS[kind].anonymous}
    assert quiet == {"compass", "tree"}
    rows = [row for row in store.rows(day.host.stream) if row.kind == "card-written"]
    assert all(("x1" in row.body) == (kind not in quiet) for row in rows for kind in KINDS if f'"{kind}-a"' in row.body)


def _counts(session: Session, kind: str) -> tuple[int, int, int, int]:
    board = session.boards[kind]
    return (
        len(board.cards),
        sum(card.count for card in board.cards),
        sum(card.dots for card in board.cards),
        len(board.links),
    )
