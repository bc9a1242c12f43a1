"""What somebody notices who holds the pages in their hands."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from copfacil.core.agenda.plan import Agenda
from copfacil.core.launch.kit import FIRST_MEETING, Kit
from copfacil.core.launch.log import Asked, Came, Reply, facts
from copfacil.core.launch.sheets import CHARTER, INVITATION, LINE_MOST
from copfacil.core.people import Person
from copfacil.core.sitting import Passage, Sitting
from copfacil.core.words import ENGLISH, Msg, Words, pseudo
from copfacil.exercises.shelf import shelf
from copfacil.handouts import PRINTABLES, Options, pack, render
from copfacil.handouts.ink import Ink
from tests.handouts.reading import A3, A4, A5, A6, colours, fonts, pages, pictures, told
from tests.handouts.samples import BEGINS, PRINTS, SPOTS, crowd, groups_of, longest, sitting, widest

PAPER = {"A3": A3, "A4": A4, "A5": A5, "A6": A6}
ACROSS = {"board-poster"}
"""Whose sheets lie on their long side."""
ALL = Options()


def after(room: Sitting) -> Sitting:
    """The same sitting when it is over."""
    passages = tuple(
        Passage(
            name=step.name,
            turn=step.turn,
            planned=step.ms,
            actual=None if at > 18 else step.ms + (at % 5 - 2) * 17_000,
            began=None if at > 18 else BEGINS + timedelta(minutes=3 * at),
            deviation=Msg("Extended by {time}: the room asked for more.", time="2:10") if at % 4 == 0 else None,
        )
        for at, step in enumerate(room.steps)
    )
    return replace(room, passages=passages, departures=((2, Msg("Group {group} was held for 4:10.", group=2)),))


LONG_SPOTS = ("the bench under the old oak tree beside the river door", "Llanfairpwllgwyngyllgogerychwyrndrobwlll")
LONGEST = longest(23)
FULL = Kit(
    texts={
        **{one.key: ("Words that go on and " * 12)[: one.most] for one in (*INVITATION, *CHARTER)},
        "own-1": ("a line of our own that is as long as it may be, or longer still " * 2)[:LINE_MOST],
    }
)
"""A kit in which every field is as long as it may be."""


def asked(people: Iterable[Person]) -> Iterator[Person]:
    """The same people, all that a log can tell of each of them."""
    for number, person in enumerate(people):
        one = Asked(
            person=person.id,
            name=person.name,
            by="Somebody with a long name",
            how="by a friend of a friend",
            line=("A sentence that is for them alone and no shorter " * 2)[:80],
            reply=get_args(Reply)[number % 4],
            came=get_args(Came)[number % 3],
        )
        yield replace(person, facts={**person.facts, **facts(one)})


CO_CONSULTING = shelf().exercises["co-consulting"]
ROOMS = {
    "23 people": after(sitting(crowd(23))),
    "one person": after(sitting(crowd(1))),
    "60 people at 15 tables": sitting(crowd(60)),
    "160 people at 40 tables": sitting(crowd(160)),
    "no groups": sitting(crowd(7), tables=()),
    "no spots": sitting(crowd(11), tables=groups_of(crowd(11), spots=())),
    "one turn at a time nobody knows": sitting(crowd(9), preset="talk", begins=None),
    "groups of twelve": sitting(crowd(24), tables=groups_of(crowd(24), size=12)),
    "longest names": after(
        sitting(
            LONGEST,
            tables=groups_of(LONGEST, spots=LONG_SPOTS),
            title="The longest title of a module that anybody could think of, Vitality and beyond",
            place="Llanfairpwllgwyngyllgogerychwyrndrobwlll community hall",
        )
    ),
    "widest names": after(sitting(widest(23), tables=groups_of(widest(23), spots=("W" * 40,)), preset="talk")),
    "longest names, one turn": sitting(LONGEST, preset="talk", tables=groups_of(LONGEST, spots=LONG_SPOTS)),
}

ROOMS["first meeting"] = replace(ROOMS["longest names"], kit=FULL, people=tuple(asked(LONGEST)))
ROOMS["first meeting, empty"] = replace(
    sitting((), tables=()), kit=Kit(ticked=frozenset({"check-food"})), agenda=Agenda(template=FIRST_MEETING)
)

EVERY = [(key, name) for key in PRINTABLES for name in ROOMS if name != "160 people at 40 tables" or key != "sign-in"]


@pytest.mark.parametrize("words", [ENGLISH, pseudo()], ids=("English", "pseudo"))
@pytest.mark.parametrize(("key", "room"), EVERY)
def test_no_text_leaves_the_page_lies_on_another_or_is_too_small(key: str, room: str, words: Words) -> None:
    for page in pages(render(key, ROOMS[room], ALL, words)):
        assert list(page.strays()) == []
        assert list(page.crossings()) == []
        assert min(page.sizes, default=12) >= 12


@pytest.mark.parametrize("key", PRINTABLES)
def test_a_language_read_from_the_right_has_every_page_the_other_way_round(key: str) -> None:
    one, other = (pages(render(key, ROOMS["23 people"], ALL, words)) for words in (pseudo(), pseudo(mirrored=True)))
    assert len(one) == len(other)
    for page, mirror in zip(one, other, strict=True):
        assert list(mirror.strays()) == []
        assert list(mirror.crossings()) == []
        wide = page.size[0]
        begin = sorted((round(line.top), line.left) for line in page.lines)
        ends = sorted((round(line.top), wide - line.right) for line in mirror.lines)
        assert _lefts(begin) == pytest.approx(_lefts(ends), abs=12)  # letters have air beside them


def _lefts(lines: list[tuple[int, float]]) -> list[float]:
    """Where the first text of each line of the page begins."""
    first: dict[int, float] = {}
    for top, left in lines:
        first[top] = min(left, first.get(top, left))
    return [left for _, left in sorted(first.items())]


@pytest.mark.parametrize("key", PRINTABLES)
def test_pages_have_the_paper_they_are_for(key: str) -> None:
    sizes = {page.size for page in pages(render(key, ROOMS["23 people"], ALL, ENGLISH))}
    paper = PAPER[PRINTABLES[key].paper]
    assert sizes == {paper[::-1] if key in ACROSS else paper}


OTHERS = [(key, paper) for key, one in PRINTABLES.items() for paper in one.others]


@pytest.mark.parametrize(("key", "paper"), OTHERS)
@pytest.mark.parametrize("room", ["23 people", "longest names"])
def test_what_can_be_on_another_paper_is_whole_on_it_too(key: str, paper: str, room: str) -> None:
    usual, other = (pages(render(key, ROOMS[room], Options(paper=on), ENGLISH)) for on in ("", paper))
    assert {page.size for page in other} == {PAPER[paper]}
    assert set(" ".join(page.text for page in other).split()) == set(" ".join(page.text for page in usual).split())
    for page in other:
        assert list(page.strays()) == []
        assert list(page.crossings()) == []
        assert min(page.sizes, default=12) >= 12


def test_cards_of_a6_are_a_page_each() -> None:
    roles = ROOMS["23 people"].exercise.roles
    single, four = (pages(render("role-cards", ROOMS["23 people"], Options(paper=on), ENGLISH)) for on in ("A6", ""))
    assert len(four) == -(-len(single) // 4)
    assert all(sum(role.does in card.words for role in roles) == 1 for card in single)


def test_a_pack_has_the_paper_that_was_chosen_and_each_size_in_one_go() -> None:
    keys = ("role-cards", "day-agenda", "process-card", "sign-in")
    made = pages(pack(ROOMS["23 people"], ENGLISH, keys, {"role-cards": "A6", "sign-in": "A3"}))
    sizes = [page.size for page in made]
    assert [size for place, size in enumerate(sizes) if size not in sizes[:place]] == [A4, A5, A6]
    assert sizes == sorted(sizes, key=[A4, A5, A6].index)


@pytest.mark.parametrize("key", PRINTABLES)
def test_everything_is_black_lines_and_letters_of_embedded_fonts(key: str) -> None:
    made = render(key, ROOMS["23 people"], ALL, ENGLISH)
    assert colours(made) == {(0, 0, 0, 255)}
    assert pictures(made) == 0
    for name, embedded in fonts(made):
        assert "SourceSans" in name
        assert embedded


@pytest.mark.parametrize("key", ["sign-in", "group-list", "group-list-wall"])
@pytest.mark.parametrize("room", ["23 people", "60 people at 15 tables", "longest names", "one person"])
def test_everybody_is_on_the_list(key: str, room: str) -> None:
    said = "".join("".join(page.text.split()) for page in pages(render(key, ROOMS[room], ALL, ENGLISH)))
    for person in ROOMS[room].people:
        assert "".join(person.name.split()) in said


def test_no_word_of_a_long_name_is_broken_on_a_list_whose_columns_can_be_wider() -> None:
    read = pages(render("group-list", sitting(longest(60)), ALL, ENGLISH))
    words = {word for page in read for line in page.lines for word in line.text.split()}
    assert "Hohenwaldeckstein" in words
    assert len(read) <= 4


@pytest.mark.parametrize("key", ["action-slips", "note-sheet"])
def test_each_presenter_has_a_slip_and_a_sheet_with_their_name(key: str) -> None:
    room = ROOMS["longest names"]
    said = "".join("".join(page.text.split()) for page in pages(render(key, room, ALL, ENGLISH)))
    presenters = [person for table in room.tables for turn in range(3) if (person := table.presenter(turn))]
    assert len(presenters) == 18
    for person in presenters:
        assert "".join(person.name.split()) in said


def test_the_process_card_says_each_phase_its_minutes_and_who_speaks() -> None:
    front, back, *_ = pages(render("process-card", ROOMS["23 people"], ALL, ENGLISH))
    for phase in ROOMS["23 people"].preset.phases:
        assert f"{phase.name} " in front.words
        assert phase.card in front.words
    assert "Commit Presenter, then one peer" in front.words
    assert front.words.count("never cut") == 3
    assert "A5, front" in front.words
    assert "A5, back" in back.words
    assert all(rule in back.words for rule in ROOMS["23 people"].exercise.rules)


def test_each_table_has_a_card_of_two_sides_with_its_number_and_spot() -> None:
    cards = pages(render("process-card", ROOMS["23 people"], ALL, ENGLISH))
    assert len(cards) == 2 * 6
    for number, front in enumerate(cards[::2], 1):
        assert SPOTS[number - 1] in front.words
        assert str(number) in front.text.split()


def test_a_card_for_one_table_can_be_printed_alone() -> None:
    front, _ = pages(render("process-card", ROOMS["23 people"], Options(tables=frozenset({5})), ENGLISH))
    assert "corridor" in front.words


@pytest.mark.parametrize("preset", [preset.key for preset in CO_CONSULTING.presets])
def test_every_way_of_co_consulting_is_one_sheet_at_the_table(preset: str) -> None:
    """What a role does is left to the card of the role sooner than a second sheet is begun."""
    room = sitting(crowd(23), exercise=CO_CONSULTING, preset=preset)
    front, back = pages(render("process-card", room, Options(tables=frozenset({1})), ENGLISH))
    assert all(phase.name in front.words + back.words for phase in room.preset.phases)
    assert all(rule in back.words for rule in CO_CONSULTING.rules)
    assert all(role.name in back.words for role in CO_CONSULTING.roles)


def test_a_process_of_twenty_phases_goes_on_on_the_back_and_loses_none() -> None:
    room = ROOMS["23 people"]
    many = tuple(
        replace(phase, key=f"{phase.key}-{at}", name=f"{phase.name} {at}")
        for at in range(3)
        for phase in room.preset.phases
    )
    long = replace(room, preset=replace(room.preset, phases=many))
    sides = pages(render("process-card", long, Options(tables=frozenset({1})), ENGLISH))
    assert len(sides) % 2 == 0
    said = " ".join(side.words for side in sides)
    assert all(phase.name in said for phase in many)
    assert all(role.does in said for role in room.exercise.roles)
    for side in sides:
        assert list(side.crossings()) == []
        assert list(side.strays()) == []


def test_the_cue_sheet_tells_the_time_of_every_phase_on_one_page() -> None:
    (page,) = pages(render("cue-sheet", ROOMS["23 people"], ALL, ENGLISH))
    for time in ("13:20 to 14:20", "13:20 Settle", "13:49 Witness", "14:18 Commit", "Round 3"):
        assert time in page.words
    assert "Shorten Settle, Present, Clarify, Witness; never Silence, Feed back, Commit." in page.words
    assert "library, 3 people" in page.words


def test_the_cue_sheet_says_who_has_nobody_left_to_present() -> None:
    five = sitting(crowd(6), tables=groups_of(crowd(6), size=4))
    (page,) = pages(render("cue-sheet", five, ALL, ENGLISH))
    assert "presenter 2 in each group" in page.words
    assert "presenter 3; nobody in 1 group (2)" in page.words


def test_without_a_beginning_the_cue_sheet_counts_from_the_start_and_leaves_room_for_it() -> None:
    (page,) = pages(render("cue-sheet", ROOMS["one turn at a time nobody knows"], ALL, ENGLISH))
    assert "Started at" in page.words
    assert "0:00 Settle" in page.words
    assert "18:00 Commit" in page.words
    assert "20 minutes" in page.words


def test_silence_has_no_signal_and_short_phases_one_at_half_a_minute() -> None:
    (page,) = pages(render("cue-sheet", ROOMS["one turn at a time nobody knows"], ALL, ENGLISH))
    assert "1 none" in page.words
    assert "2 30 s left" in page.words
    assert "6 1 min left" in page.words


def test_roles_come_as_one_card_for_each_person_four_to_a_sheet() -> None:
    sheets = pages(render("role-cards", ROOMS["23 people"], ALL, ENGLISH))
    assert len(sheets) == 6
    assert all(name in sheets[0].text for name in ("Presenter", "Host", "Timekeeper", "Note-taker"))
    twelve = pages(render("role-cards", ROOMS["groups of twelve"], Options(tables=frozenset({1})), ENGLISH))
    assert len(twelve) == 3
    assert sum(sheet.text.count("Consultant") for sheet in twelve) == 7


def test_the_presenters_card_has_a_name_only_where_it_stays_with_one_person() -> None:
    one = render("role-cards", ROOMS["one turn at a time nobody knows"], ALL, ENGLISH)
    assert "Łukasz Llewelyn 1" in pages(one)[0].words
    three = render("role-cards", ROOMS["23 people"], ALL, ENGLISH)
    assert "Łukasz Llewelyn 1" not in pages(three)[0].words


def test_group_numbers_are_tall_enough_for_eight_metres_and_stand_on_both_sides() -> None:
    tents = pages(render("group-numbers", ROOMS["60 people at 15 tables"], ALL, ENGLISH))
    assert len(tents) == 15
    for tent in tents:
        figures = [line for line in tent.lines if line.text.strip().isdigit()]
        assert len(figures) == 2
        assert all(line.top - line.low > 32 / 25.4 * 72 for line in figures)


@pytest.mark.parametrize("tables", [True, False])
def test_twenty_three_people_sign_on_one_page_with_rows_to_spare(tables: bool) -> None:
    room = sitting(crowd(23)) if tables else sitting(crowd(23), tables=())
    (sheet,) = pages(render("sign-in", room, ALL, ENGLISH))
    assert crowd(23)[-1].name in sheet.words


def test_no_page_of_a_sign_in_sheet_has_empty_rows_alone() -> None:
    for count in range(20, 62):
        people = crowd(count)
        sheets = pages(render("sign-in", sitting(people, tables=()), ALL, ENGLISH))
        assert people[-1].name in sheets[-1].words, count


def test_a_sign_in_sheet_for_three_hundred_repeats_its_head_and_counts_its_pages() -> None:
    sheets = pages(render("sign-in", sitting(crowd(300), tables=()), ALL, ENGLISH))
    for number, sheet in enumerate(sheets, 1):
        assert "Name From Signature" in sheet.words
        assert f"page {number} of {len(sheets)}" in sheet.words
    assert all(person.name in " ".join(sheet.words for sheet in sheets) for person in crowd(300))


def test_planned_against_actual_says_times_differences_and_reasons() -> None:
    said = " ".join(page.words for page in pages(render("planned-actual", ROOMS["23 people"], ALL, ENGLISH)))
    assert "4:00 3:43 −0:17" in said
    assert "1:00 1:17 +0:17" in said
    assert "Extended by 2:10: the room asked for more." in said
    assert "Group 2 was held for 4:10." in said
    before = render("planned-actual", ROOMS["no groups"], ALL, ENGLISH)
    assert "has not been run yet" in pages(before)[0].words


def test_a_spot_that_is_too_long_ends_with_an_ellipsis_on_cards_and_stands_whole_on_the_list() -> None:
    room = ROOMS["longest names"]
    card = pages(render("process-card", room, Options(tables=frozenset({1})), ENGLISH))[0]
    assert "…" in card.text
    assert LONG_SPOTS[0] in pages(render("group-list", room, ALL, ENGLISH))[0].words


def test_a_pack_holds_everything_the_exercise_prints_in_as_many_copies_as_are_needed() -> None:
    room = ROOMS["23 people"]
    asked = {*PRINTS, "group-list-wall"}
    one_by_one = [render(key, room, ALL, ENGLISH) for key in PRINTABLES if key in asked]
    expected = [page.words for made in one_by_one for page in pages(made)]
    assert [page.words for page in pages(pack(room, ENGLISH))] == expected


def test_a_pack_leaves_out_what_makes_no_sense_yet() -> None:
    said = " ".join(page.words for page in pages(pack(ROOMS["no groups"], ENGLISH)))
    assert "Find your group" not in said
    assert "Planned against actual" not in said
    assert "Please sign in" in said


def test_a_pack_of_nothing_says_so() -> None:
    (page,) = pages(pack(ROOMS["no groups"], ENGLISH, keys=("group-list",)))
    assert "Nothing to print" in page.words


def test_an_unknown_handout_is_refused() -> None:
    with pytest.raises(KeyError):
        render("poster", ROOMS["no groups"], ALL, ENGLISH)
    with pytest.raises(KeyError):
        pack(ROOMS["no groups"], ENGLISH, keys=("poster",))


def test_the_same_sitting_gives_the_same_bytes() -> None:
    room = ROOMS["23 people"]
    assert pack(room, ENGLISH) == pack(room, ENGLISH)


def test_the_document_has_a_title_an_author_and_a_language() -> None:
    said = told(render("cue-sheet", ROOMS["23 people"], ALL, ENGLISH))
    assert said["Title"] == "Timekeeper’s cue sheet. Module 2, Vitality"
    assert said["Author"] == "copfacil"
    assert said["Lang"] == "en"


def test_the_reader_of_these_tests_sees_text_that_overlaps_or_leaves_the_page() -> None:
    ink = Ink("A bad page", "en")
    ink.page((420, 595))
    ink.text(100, 100, "the lower")
    ink.text(110, 104, "the upper")
    ink.text(400, 300, "far too long for what is left")
    ink.text(100, 400, "too small", size=11)
    (page,) = pages(ink.done())
    assert len(list(page.crossings())) == 1
    assert len(list(page.strays())) == 1
    assert min(page.sizes) == 11


def test_everybody_who_did_not_say_no_gets_a_card_with_their_name_and_their_own_line() -> None:
    room = replace(
        sitting(tuple(asked(crowd(5))), tables=()), kit=Kit(texts={"invite-question": "What would we dare?"})
    )
    printed = " ".join(page.words for page in pages(render("invitations", room, ALL, ENGLISH)))
    assert printed.count("What would we dare?") == 4  # the fourth of five cannot come
    assert printed.count("A sentence that is for them alone") == 4


def test_sheets_of_a_first_meeting_are_offered_at_one_alone() -> None:
    keys = {key for key, one in PRINTABLES.items() if one.needs == "launch"}
    assert keys == {"invitation-log", "launch-checklist", "charter"}
    assert not any(PRINTABLES[key].offered(ROOMS["23 people"]) for key in keys)
    assert all(PRINTABLES[key].wanted(ROOMS["first meeting, empty"]) for key in keys)
