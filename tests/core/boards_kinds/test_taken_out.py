"""Somebody is deleted: on every kind of board their words and their name go, for good, and every count stays."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copfacil.core.boards.board import Board
from copfacil.core.boards.plan import BoardKind
from copfacil.core.codec import from_body, kind_of, to_body
from copfacil.core.events import Event, PersonListed
from copfacil.core.journal import Row
from copfacil.core.people import Person
from copfacil.core.redaction import Deletion, emptied, hides
from copfacil.core.session import Session, fold
from tests.core.boards_kinds.acting import BOARD, PLANS, board_of, deeds, done, room
from tests.core.boards_kinds.rooms import Room

GOING = Deletion(gesture="gone", person="p1", due=1)
PRIVATE = "nobody else may know"
NAMES = {"p1": "Siân Prydderch", "p2": "Łukasz Wójcik"}

KINDS = sorted(PLANS)


def counts(board: Board) -> tuple[object, ...]:
    """Everything that can be counted on a board."""
    return (
        {zone.key: (board.counted(zone.key), len(board.cards_in(zone.key))) for zone in board.zones},
        Counter(card.dots for card in board.cards),
        Counter(card.cluster for card in board.cards),
        len(board.links),
        sum(1 for _ in board.sittings),
    )


def rows_of(happened: Sequence[Event]) -> list[Row]:
    return [
        Row(f"r{n}", "day", n, n * 1000, n, "b", n, "desk", f"g{n}", *kind_of(one), to_body(one))
        for n, one in enumerate(happened, 1)
    ]


def folded(rows: Sequence[Row]) -> Session:
    return fold((from_body(row.kind, row.version, row.body), row.at) for row in rows)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_whatever_a_room_did_counts_stay_and_no_word_of_theirs_does(kind: BoardKind, data: st.DataObject) -> None:
    began = room(kind, 6)
    made = done(began, data.draw(deeds(kind, 6, most=25)))
    before = made[-1][1] if made else began
    after = fold(((one, 99_000) for one in hides(before, GOING)), before)
    assert counts(board_of(after)) == counts(board_of(before))
    board = board_of(after)
    theirs = {card.id for card in board_of(before).cards if card.by == "p1"}
    assert all(card.text == "…" for card in board.cards if card.id in theirs)
    assert "p1" not in {card.by for card in board.cards}
    assert all(not link.text for link in board.links if "p1" in {link.source, link.target})


@pytest.mark.parametrize("kind", KINDS)
def test_what_they_said_is_in_no_row_any_more_and_the_board_folds_to_the_same_counts(kind: BoardKind) -> None:
    zone = PLANS[kind].zones[0].key
    said = Room(kind).write("theirs", zone, "p1", PRIVATE, feeling=PRIVATE, level="-2", outcome=PRIVATE, state="helped")
    said.write("others", zone, "p2", "I like Siân Prydderch’s plan").link("p1", "others", PRIVATE, outcome=PRIVATE)
    said.link("p2", "theirs", "I can teach that", outcome=PRIVATE, hours="2").link("p2", "p1", PRIVATE, round="1")
    said.link("theirs", "others", PRIVATE).cluster("k", zone, "Ours", "theirs")
    said.edit("theirs", f"{PRIVATE}, again").mark("theirs", team=PRIVATE, answer="will-do").seat("p1", 1, 5_000)
    people = [PersonListed(person=Person(id=key, name=name)) for key, name in NAMES.items()]
    rows = rows_of([*people, *said.happened])
    new = emptied(rows, GOING)
    told = [replace(row, body=new.get(row.id, row.body)) for row in rows]
    text = "".join(row.body for row in told)
    assert PRIVATE not in text
    assert "Siân" not in json.dumps([json.loads(row.body) for row in told], ensure_ascii=False)
    before, after = folded(rows).boards[BOARD], folded(told).boards[BOARD]
    assert counts(after) == counts(before)
    card = next(card for card in after.cards if card.id == "theirs")
    assert (card.text, card.by) == ("…", "")
    assert card.marks == {"level": "-2", "state": "helped", "answer": "will-do"}
    assert [link.text for link in after.links] == ["", "I can teach that", "", ""]
    assert [dict(link.marks) for link in after.links] == [{}, {"hours": "2"}, {"round": "1"}, {}]
