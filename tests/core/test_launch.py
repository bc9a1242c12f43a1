"""The kit of a first meeting: what is written, ticked and asked, what may not be stored, and what a deletion leaves."""

from dataclasses import replace
from itertools import count

import pytest

from copfacil.core import events as e
from copfacil.core.codec import from_body, kind_of, to_body
from copfacil.core.fit import unfit
from copfacil.core.gestures import Events, Refused
from copfacil.core.journal import Row
from copfacil.core.launch import gestures
from copfacil.core.launch.events import KitTicked, KitWritten
from copfacil.core.launch.gallery import GALLERY
from copfacil.core.launch.log import Asked, asked
from copfacil.core.launch.sheets import CHARTER, CHECKS, INVITATION, KEYS
from copfacil.core.names import named
from copfacil.core.people import Person
from copfacil.core.redaction import Deletion, emptied
from copfacil.core.session import Session, fold


def after(session: Session, events: Events) -> Session:
    """The session after what its host would store."""
    for one in events:
        assert unfit(session, one) is None
        session = fold([(from_body(*kind_of(one), to_body(one)), 0)], session)
    return session


def guest(session: Session, name: str, key: str = "g1") -> Session:
    return after(session, gestures.ask(session, 0, name, by="Ngũgĩ", how="a card", new_id=key))


def test_what_is_written_stands_in_its_field_and_the_same_again_is_nothing() -> None:
    session = after(Session(), gestures.write(Session(), 0, "charter-domain", "Going home well"))
    assert session.kit.text("charter-domain") == "Going home well"
    assert gestures.write(session, 0, "charter-domain", "Going home well") == ()


def test_words_of_an_unusual_invitation_are_one_gesture_with_a_name_of_its_own() -> None:
    words = {"invite-question": "What would we dare?", "invite-bring": "a bean"}
    happened = gestures.borrow(Session(), 0, words)
    assert str(named(happened)) == "words of an unusual invitation"
    assert dict(after(Session(), happened).kit.texts) == words


def test_every_word_of_the_gallery_fits_its_field() -> None:
    most = {one.key: one.most for one in INVITATION}
    assert len(GALLERY) >= 6
    for one in GALLERY:
        assert one.words
        assert all(len(str(text)) <= most[key] for key, text in one.words.items()), one.key


def test_a_line_of_the_checklist_can_be_ticked_taken_out_and_added() -> None:
    session = Session()
    session = after(session, gestures.tick(session, 0, "check-food", done=True))
    session = after(session, gestures.write(session, 0, "check-friend", ""))
    session = after(session, gestures.write(session, 0, "own-1", "Borrow the samovar"))
    keys = [check.key for check in session.kit.checks]
    assert "check-friend" not in keys
    assert session.kit.checks[-1].said == "Borrow the samovar"
    assert session.kit.ticked == {"check-food"}
    assert len(keys) == len(CHECKS)


@pytest.mark.parametrize(
    "happened",
    [
        KitWritten(key="said-in-the-group", text="what somebody told in confidence"),
        KitTicked(key="anything", done=True),
        KitWritten(key=CHARTER[0].key, text="x" * 201),
        KitWritten(key="own-1", text="x" * 81),
        KitWritten(key="own-" + "x" * 100, text="a line"),
    ],
)
def test_only_known_fields_with_short_texts_are_stored(happened: KitWritten | KitTicked) -> None:
    assert unfit(Session(), happened) is not None


def test_a_checklist_holds_forty_lines_of_ones_own_and_no_more() -> None:
    session = Session()
    for number in range(40):
        session = after(session, gestures.write(session, 0, f"own-{number}", "a line"))
    assert unfit(session, KitWritten(key="own-40", text="one more")) is not None
    assert unfit(session, KitWritten(key="own-39", text="another")) is None


def test_who_cannot_come_is_away_and_who_came_after_all_is_here() -> None:
    session = guest(Session(), "Siân Prys")
    one = asked(session.people)[0]
    assert (one.name, one.by, one.how, one.reply) == ("Siân Prys", "Ngũgĩ", "a card", "")
    session = after(session, gestures.note(session, 0, replace(one, reply="no")))
    assert session.away == {"g1"}
    session = after(session, gestures.note(session, 0, replace(asked(session.people)[0], came="yes")))
    assert session.away == frozenset()
    assert asked(session.people)[0] == replace(one, reply="no", came="yes")


def test_what_a_list_told_of_a_person_stays_beside_what_the_log_tells() -> None:
    person = e.PersonListed(person=_with_role(guest(Session(), "Orla McCann")))
    session = fold([(person, 0)], guest(Session(), "Orla McCann"))
    session = after(session, gestures.note(session, 0, replace(asked(session.people)[0], reply="perhaps", by="")))
    assert session.people["g1"].facts == {"role": "Nurse", "invited_how": "a card", "invited_reply": "perhaps"}


def _with_role(session: Session) -> Person:
    person = session.people["g1"]
    return replace(person, facts={**person.facts, "role": "Nurse"})


def test_a_list_that_tells_nonsense_of_a_reply_is_read_as_no_answer() -> None:
    session = guest(Session(), "Hamish Rae")
    person = replace(session.people["g1"], facts={"invited_reply": "maybe-ish", "invited_came": "no idea"})
    one = asked({"g1": person})[0]
    assert (one.reply, one.came) == ("", "")


def test_somebody_without_a_name_or_who_is_gone_is_refused_in_a_sentence() -> None:
    with pytest.raises(Refused, match="Write a name first"):
        gestures.ask(Session(), 0, "  ", new_id="g1")
    with pytest.raises(Refused, match="not here any more"):
        gestures.note(Session(), 0, Asked(person="g1", name="Nobody"))
    with pytest.raises(Refused, match="not here any more"):
        gestures.strike(Session(), 0, "g1")


def test_deleting_a_guest_empties_their_line_of_the_log_and_their_name_on_the_charter() -> None:
    session = guest(Session(), "Siân Prys")
    happened = [
        *gestures.ask(Session(), 0, "Siân Prys", by="Ngũgĩ", how="a card", new_id="g1"),
        *gestures.note(session, 0, replace(asked(session.people)[0], line="You said: ask me again.")),
        KitWritten(key="charter-roles", text="Siân Prys brings soup"),
    ]
    numbers = count(1)
    rows = [
        Row(f"r{n}", "day", n, n, n, "b", n, "desk", f"g{n}", *kind_of(one), to_body(one))
        for n, one in zip(numbers, happened, strict=False)
    ]
    new = emptied(rows, Deletion(gesture="gone", person="g1", due=1))
    left = " ".join(new.get(row.id, row.body) for row in rows)
    assert "Siân" not in left
    assert "ask me again" not in left
    assert "… brings soup" in left


def test_every_key_is_one_field_or_line() -> None:
    assert len(KEYS) == len(INVITATION) + len(CHARTER) + len(CHECKS)
