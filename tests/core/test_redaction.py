"""What hides somebody, which bodies lose their words, what stays, and what the receipt says."""

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from copfacil.core import events as e
from copfacil.core.agenda.events import AgendaLaid, BlockBegan, BlockEnded, BlockExplained, CertificatesStated
from copfacil.core.agenda.plan import Block, Part
from copfacil.core.boards import events as b
from copfacil.core.boards.plan import Zone
from copfacil.core.boards.ring import metrics, ring
from copfacil.core.codec import from_body, kind_of, to_body
from copfacil.core.exports import Export
from copfacil.core.feedback import events as f
from copfacil.core.groups import Group
from copfacil.core.journal import Row
from copfacil.core.launch.events import KitWritten
from copfacil.core.people import Person
from copfacil.core.plan import MINUTE, Step
from copfacil.core.receipt import Receipt, lines, summary
from copfacil.core.redaction import Deletion, brings_back, deletions, emptied, hides, puts_away
from copfacil.core.session import Session, fold

SIAN = Person(id="a1", code="P01", name="Siân Prys", facts={"role": "GP", "region": "Wales"})
LUKASZ = Person(id="b2", name="Łukasz Żak", facts={"role": "Service improvement"})
GOING = Deletion(gesture="gone", person="a1", due=1)
PURGE = Deletion(gesture="purge", before="2026-01-01", due=1)


def rows(*happened: e.Event | tuple[str, e.Event]) -> list[Row]:
    """The rows of a session; an event may come with the name of its gesture."""
    numbers = count(1)
    named = (one if isinstance(one, tuple) else ("", one) for one in happened)
    return [
        Row(f"r{n}", "day", n, n, n, "b", n, "desk", gesture or f"g{n}", *kind_of(one), to_body(one))
        for n, (gesture, one) in zip(numbers, named, strict=False)
    ]


def state(of: Sequence[Row]) -> Session:
    return fold((from_body(row.kind, row.version, row.body), row.at) for row in of)


def after(of: Sequence[Row], deletion: Deletion = GOING, names: Sequence[str] = ()) -> list[Row]:
    """The rows once they were emptied."""
    new = emptied(of, deletion, names)
    return [replace(row, body=new.get(row.id, row.body)) for row in of]


def action(card: str, text: str, owner: str = "", asker: str = "") -> e.Kept:
    return e.Kept(card=card, what="action", text=text, owner=owner, asker=asker)


def test_their_line_goes_and_everybody_elses_stays_in_groups_of_the_same_size() -> None:
    before = rows(
        e.Titled(title="Module 2", day="2026-03-02"),
        e.PersonListed(person=SIAN),
        e.PersonListed(person=LUKASZ),
        e.GroupsFormed(groups=(Group(number=1, members=("a1", "b2"), order=("a1", "b2")),)),
    )
    session = state(after(before))
    assert session.people["a1"] == Person(id="a1")
    assert session.people["b2"] == LUKASZ
    assert session.groups == state(before).groups
    assert emptied(after(before), GOING) == {}


def test_every_correction_of_their_line_goes_too() -> None:
    before = rows(e.PersonListed(person=SIAN), e.PersonListed(person=Person(id="a1", name="Siân Prys-Jones")))
    assert "Si" not in "".join(row.body for row in after(before))


def test_an_action_that_they_promised_loses_its_words_and_what_they_asked_for_stays_without_them() -> None:
    before = rows(
        e.PersonListed(person=SIAN),
        action("theirs", "Ring the ward", owner="a1", asker="b2"),
        action("asked", "Send the protocol", owner="b2", asker="a1"),
        action("other", "Book the room", owner="b2"),
    )
    cards = state(after(before)).actions
    assert (cards["theirs"].text, cards["theirs"].owner, cards["theirs"].asker) == ("", "", "b2")
    assert (cards["asked"].text, cards["asked"].owner, cards["asked"].asker) == ("Send the protocol", "b2", "")
    assert cards["other"] == state(before).actions["other"]


def test_what_they_handed_over_is_the_others_and_what_they_took_over_is_theirs_in_all_versions() -> None:
    before = rows(
        action("over", "Ring ward 7", owner="a1"),
        e.Amended(card="over", text="Ring ward 9", owner="b2"),
        action("taken", "Write to the board", owner="b2"),
        e.Amended(card="taken", text="Write to the chair", owner="a1"),
    )
    assert [json.loads(row.body)["text"] for row in after(before)] == ["", "Ring ward 9", "", ""]


def test_a_takeover_that_was_taken_back_leaves_the_others_words_alone() -> None:
    before = rows(
        action("own", "Write to the board", owner="b2"),
        ("slip", e.Amended(card="own", text="Write to the chair", owner="a1")),
        e.Struck(gesture="slip"),
    )
    assert [json.loads(row.body).get("text") for row in after(before)] == ["Write to the board", "", None]


def test_a_learning_line_of_theirs_goes_and_one_of_nobody_stays() -> None:
    before = rows(
        e.Kept(card="x", what="learning", text="Listen first", owner="a1", released=True),
        e.Kept(card="y", what="learning", text="Ask twice", released=True),
    )
    assert [card.text for card in state(after(before)).cards] == ["", "Ask twice"]


def test_their_full_name_goes_out_of_every_text_and_a_first_name_alone_does_not() -> None:
    before = rows(
        e.PersonListed(person=SIAN),
        e.Titled(title="Farewell for SIÂN PRYS", day="2026-03-02"),
        action("x", "Ask Siân Prys about beds, then Siân again; not Siân Prysor", owner="b2"),
    )
    session = state(after(before))
    assert session.title == "Farewell for …"
    assert session.actions["x"].text == "Ask … about beds, then Siân again; not Siân Prysor"


def test_a_name_that_only_another_session_lists_is_found_too_but_a_namesakes_line_is_left() -> None:
    before = rows(e.PersonListed(person=Person(id="c3", name="Siân Prys")), action("x", "Ask Siân Prys", owner="b2"))
    session = state(after(before, names=["Siân Prys"]))
    assert session.people["c3"].name == "Siân Prys"
    assert session.actions["x"].text == "Ask …"


def test_a_session_without_them_is_left_as_it_is() -> None:
    assert emptied(rows(e.PersonListed(person=LUKASZ), action("x", "Ring", owner="b2")), GOING) == {}


def test_a_body_that_nobody_can_read_is_left_as_it_is() -> None:
    broken = [Row("r", "day", 1, 1, 1, "b", 1, "desk", "g", "kept", 9, "[not JSON")]
    assert emptied(broken, GOING) == {}


def test_hiding_takes_them_off_the_list_with_what_they_promised_and_others_keep_theirs() -> None:
    session = state(rows(e.PersonListed(person=SIAN), e.PersonListed(person=LUKASZ), action("x", "Ring", owner="a1")))
    assert hides(session, GOING) == (e.Removed(card="x"), e.PersonDropped(person="a1"))
    assert hides(state(rows(e.PersonListed(person=LUKASZ))), GOING) == ()
    assert puts_away(session) == ()


def test_bringing_back_is_said_by_the_desk_so_that_nobody_redoes_a_deletion() -> None:
    session = state(rows(e.PersonListed(person=SIAN)))
    assert brings_back(session, (e.PersonDropped(person="a1"),)) == (e.PersonListed(person=SIAN),)
    assert brings_back(Session(title="T"), (e.Removed(card="x"),)) == (e.Titled(title="T", day=""),)


def test_a_purge_empties_everybody_on_days_before_the_date_and_nobody_after() -> None:
    said = (
        e.PersonListed(person=SIAN),
        e.Kept(card="n", what="note", text="No chairs"),
        action("x", "Ring", owner="b2", asker="a1"),
        e.Went(play="p", how="skip", to=1, reason="Siân was ill"),
    )
    old, new = (
        rows(e.Titled(title="Old", day="2025-12-31"), *said),
        rows(e.Titled(title="New", day="2026-01-01"), *said),
    )
    bodies = "".join(row.body for row in after(old, PURGE))
    assert not any(word in bodies for word in ("Siân", "GP", "chairs", "Ring", "b2"))
    assert "Old" in bodies
    assert emptied(new, PURGE) == {}
    assert len(hides(state(old), PURGE)) == 3
    assert hides(state(new), PURGE) == ()
    assert hides(state(rows(*said)), PURGE) == ()


def board(*happened: e.Event) -> list[Row]:
    """A session with a board in it, on which something happened."""
    zones = (Zone(key="asks", name="Asks"),)
    return rows(
        e.Titled(title="Module 2", day="2025-12-31"),
        e.PersonListed(person=SIAN),
        e.PersonListed(person=LUKASZ),
        b.BoardOpened(board="ring", kind="ring", name="Ask and offer", zones=zones),
        *happened,
    )


def written(card: str, text: str, by: str = "") -> b.CardWritten:
    return b.CardWritten(board="ring", card=card, zone="asks", text=text, by=by, marks={"due": "friday"})


SAID = (
    b.BoardPosed(board="ring", text="What we need"),
    written("theirs", "A mentor for dialysis", by="a1"),
    written("others", "Somebody like Siân Prys", by="b2"),
    b.CardEdited(board="ring", card="theirs", text="A mentor for the renal ward"),
    b.CardMarked(board="ring", card="theirs", marks={"outcome": "She found one in Bangor"}),
    b.CardMarked(board="ring", card="others", marks={"outcome": "Met at lunch"}),
    b.Linked(board="ring", link="offer", source="a1", target="others", text="I know a kidney unit"),
    b.LinkMarked(board="ring", link="offer", marks={"state": "They spoke in Cardiff"}),
    b.Linked(board="ring", link="back", source="b2", target="theirs", text="I can teach that"),
    b.ClusterTitled(board="ring", cluster="c", zone="asks", title="Wards"),
)


def test_what_they_wrote_on_a_board_goes_in_every_version_and_what_others_wrote_stays() -> None:
    after_it = state(after(board(*SAID))).boards["ring"]
    cards = {card.id: card for card in after_it.cards}
    assert (cards["theirs"].text, cards["theirs"].by, cards["theirs"].marks) == ("…", "", {})
    assert (cards["others"].text, cards["others"].by) == ("Somebody like …", "b2")
    assert cards["others"].marks == {"due": "friday", "outcome": "Met at lunch"}
    assert [(link.id, link.text, link.marks) for link in after_it.links] == [
        ("offer", "", {}),
        ("back", "I can teach that", {}),
    ]
    bodies = "".join(row.body for row in after(board(*SAID)))
    assert not any(word in bodies for word in ("dialysis", "renal", "Bangor", "kidney", "Cardiff"))


def test_hidden_they_have_no_word_and_no_name_on_any_board_and_all_counts_stay() -> None:
    session = state(board(*SAID))
    hidden = hides(session, GOING)
    after_it = fold(((one, 0) for one in hidden), session).boards["ring"]
    assert [(card.id, card.text, card.by, card.marks) for card in after_it.cards] == [
        ("theirs", "…", "", {}),
        ("others", "Somebody like Siân Prys", "b2", {"due": "friday", "outcome": "Met at lunch"}),
    ]
    assert [(link.source, link.text, link.marks) for link in after_it.links] == [
        ("", "", {}),
        ("b2", "I can teach that", {}),
    ]
    told, was = metrics(ring(after_it)), metrics(ring(session.boards["ring"]))
    assert (told.asks, told.offers, told.with_offer, told.hours) == (was.asks, was.offers, was.with_offer, was.hours)


def test_a_purge_leaves_no_word_on_a_board_and_hides_all_of_it() -> None:
    bodies = "".join(row.body for row in after(board(*SAID), PURGE))
    words = (
        "need",
        "dialysis",
        "Somebody",
        "renal",
        "Bangor",
        "lunch",
        "kidney",
        "Cardiff",
        "teach",
        "Wards",
        "friday",
    )
    assert not any(word in bodies for word in words)
    before = state(board(*SAID))
    for emptied_board in (
        state(after(board(*SAID), PURGE)).boards["ring"],
        fold(((one, 0) for one in hides(before, PURGE)), before).boards["ring"],
    ):
        assert [card.text for card in emptied_board.cards] == ["…", "…"]
        assert [link.text for link in emptied_board.links] == ["", ""]
        assert emptied_board.posed == ""
        assert {cluster.title for cluster in emptied_board.clusters.values()} == {"…"}


def test_a_name_with_letters_that_json_writes_in_another_way_is_found_too() -> None:
    quoted = Person(id="q1", name='Siân "Sal" Prys')
    gone = Deletion(gesture="gone", person="q1", due=1)
    elsewhere = rows(action("x", 'Ask Siân "Sal" Prys', owner="b2"))
    assert state(after(elsewhere, gone, names=[quoted.name])).actions["x"].text == "Ask …"


def test_deletions_come_back_from_a_setting_and_what_is_none_is_passed_over() -> None:
    assert deletions([GOING.stored, PURGE.stored, {"gesture": "x"}, 7]) == (GOING, PURGE)


def test_the_receipt_names_what_was_emptied_and_what_is_left_but_not_who() -> None:
    receipt = Receipt(
        deletion=GOING,
        made="2026-03-03 09:30",
        sessions=(("Module 2", 3), ("Module 1", 1)),
        copies=("a.db", "b.db"),
        left=("broken.db",),
        namesakes=("Module 0",),
    )
    told = [str(line) for line in lines(receipt)]
    assert told[:4] == [
        "Deleted for good on 2026-03-03 09:30: one person, number a1.",
        "Module 2: 3 entries.",
        "Module 1: 1 entry.",
        "a.db: a copy, emptied too.",
    ]
    assert any("broken.db cannot be read" in line for line in told)
    assert any("Module 0 lists the same name" in line for line in told)
    assert "files saved or printed before" in told[-1]
    assert [str(line) for line in summary(receipt)][1:4] == [
        "Emptied: 2 sessions, 2 copies.",
        *(line for line in told if "broken.db" in line or "Module 0" in line),
    ]
    made = [Export(what=f"Sheet {n}", day=f"2026-02-0{n}", path=f"/home/sian/{n}.pdf") for n in range(1, 6)]
    short = [str(line) for line in summary(replace(receipt, exports=tuple(made)))]
    assert [line for line in short if "Sheet" in line or "more" in line] == [
        "Sheet 3, 3 February, /home/sian/3.pdf: delete it yourself.",
        "Sheet 4, 4 February, /home/sian/4.pdf: delete it yourself.",
        "Sheet 5, 5 February, /home/sian/5.pdf: delete it yourself.",
        "Save this to see 2 files more.",
    ]
    assert sum("Sheet" in str(line) for line in lines(replace(receipt, exports=tuple(made)))) == 5
    assert "before 2026-01-01" in str(lines(Receipt(deletion=PURGE, made="", sessions=()))[0])


def test_a_purge_leaves_no_word_of_the_plan_or_of_a_first_meeting_and_every_length_and_clock() -> None:
    talk = Block(
        id="t",
        title="Siân tells of the ward",
        kind="talk",
        parts=(
            Part(key="talk", name="Siân’s talk", ms=20 * MINUTE),
            Part(key="questions", name="Questions", ms=MINUTE),
        ),
        lead="Ngũgĩ",
        guest="Siân Prys",
        place="Her old ward",
        notes="She needs a chair",
        materials=("her photographs",),
    )
    went = e.Played(
        play="p",
        exercise="",
        version=0,
        preset="",
        name=talk.title,
        steps=(Step(key="talk", name="Siân’s talk", ms=20 * MINUTE, wall_more=talk.title),),
    )
    before = rows(
        e.Titled(title="Module 2", day="2025-11-19"),
        AgendaLaid(template="", starts="09:30", ends="16:30", expected=23, blocks=(talk,)),
        CertificatesStated(accreditor="The Faculty, 147", signer="Łukasz Żak"),
        went,
        BlockBegan(block="t", title=talk.title, clock=34_200_000, play="p"),
        BlockEnded(block="t", title=talk.title, clock=36_000_000),
        BlockExplained(block="t", title=talk.title, reason="she had more to tell"),
        KitWritten(key="invite-question", text="What would Siân change?"),
    )
    was, purged = state(before), after(before, PURGE)
    said = "".join(row.body for row in purged)
    assert not any(
        word in said for word in ("Siân", "Ngũgĩ", "ward", "chair", "photograph", "Łukasz", "147", "more to")
    )
    now = state(purged)
    assert [one.length(23) for one in now.agenda.blocks] == [one.length(23) for one in was.agenda.blocks]
    assert now.agenda.ran == was.agenda.ran
    assert [step.ms for step in now.plays["p"].steps] == [20 * MINUTE]
    hidden = fold(
        [(from_body(row.kind, row.version, row.body), row.at) for row in before]
        + [(one, 99) for one in hides(was, PURGE)]
    )
    assert {(one.title, one.lead, one.guest, one.notes) for one in hidden.agenda.blocks} == {("…", "", "", "")}
    assert (hidden.agenda.reasons, hidden.agenda.signer, hidden.kit.text("invite-question")) == ({}, "", "")


def test_words_of_feedback_go_by_a_purge_and_lose_the_full_name_of_a_person() -> None:
    before = rows(
        e.Titled(title="Module 2", day="2025-03-02"),
        e.PersonListed(person=SIAN),
        f.WordsWritten(words="w1", question="best", text="Siân Prys listened"),
        f.WordsWritten(words="w2", question="change", text="A quieter room"),
        f.WordsAnswered(words="w2", how="will", sentence="We ask for the library"),
    )
    without = state(after(before)).feedback.words
    assert [one.text for one in without] == ["… listened", "A quieter room"]
    purged = "".join(row.body for row in after(before, PURGE))
    assert "quieter" not in purged
    assert "library" not in purged
    gone = fold([(one, 9) for one in hides(state(before), PURGE)], state(before))
    assert len(gone.feedback.words) == 0
