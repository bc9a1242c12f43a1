"""Paper that belongs to a board: what is written by hand before, and what is carried home after."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from copfacil.core.boards import events as b
from copfacil.core.boards.board import CHANGES, Board, opened
from copfacil.core.boards.left import Item, Left
from copfacil.core.boards.opening import opening
from copfacil.core.events import PersonListed
from copfacil.core.gestures import play
from copfacil.core.pack import sitting as of_session
from copfacil.core.session import fold
from copfacil.core.sitting import Sitting
from copfacil.core.words import ENGLISH, Msg, Words, pseudo
from copfacil.exercises.shelf import shelf
from copfacil.handouts import PRINTABLES, Options, pack, posters, render
from copfacil.handouts.ink import MM
from tests.handouts.reading import colours, fonts, pages, pictures
from tests.handouts.samples import BEGINS, crowd, sitting

ALL = Options()
BLACK_AND_WHITE = {(0, 0, 0, 255), (255, 255, 255, 255)}
SMALL_SIGNS = {10.2, 12.65, 11.78}
"""Letters inside signs, which the name beside explains."""

KEYS = (
    "ring",
    "compass",
    "fishbowl",
    "change-tree",
    "value-stories",
    "emotional-map",
    "river",
    "twenty-five-ten",
    "open-space",
)
LONG = "I need somebody who has run clinics in the evening, because our rota breaks in March. " * 5


def blank(key: str, count: int = 23) -> Sitting:
    """The exercise with its board open and empty."""
    exercise = shelf().exercises[key]
    people = crowd(count)
    plan = exercise.board
    assert plan is not None
    made = opened(opening(plan, [person.id for person in people], play="b", name=exercise.name))
    return replace(sitting(people, exercise=exercise, preset=exercise.presets[0].key), board=made)


def after(room: Sitting, happened: Iterable[b.BoardEvent]) -> Sitting:
    """The same room when this has happened on its board."""
    made = board_of(room)
    for at, one in enumerate(happened):
        made = CHANGES[type(one)](made, one, at * 1000)
    return replace(room, board=made)


def board_of(room: Sitting) -> Board:
    assert room.board is not None
    return room.board


def filled(key: str, count: int = 23) -> Sitting:
    """The exercise when everybody has put up two cards; in a ring, an ask and three offers."""
    room = blank(key, count)
    if room.kind == "ring":
        return after(room, asked(count))
    keys = [zone.key for zone in room.zones]
    cards = (
        b.CardWritten(board="b", card=f"c{n}", zone=keys[n % len(keys)], text=f"Thought {n}", by=f"p{n % count + 1}")
        for n in range(2 * count)
    )
    return after(room, [b.Revealed(board="b", revealed=True), *cards])


def asked(count: int) -> Iterable[b.BoardEvent]:
    for n in range(count):
        marks = {"due": "2026-12-04"} if n else {"room-only": "yes"}
        text = "I need cover for my mother’s surgery" if n == 0 else f"Ask {n}. {LONG if n == 1 else 'By Friday.'}"
        yield b.CardWritten(board="b", card=f"a{n}", zone="asks", text=text, by=f"p{n + 1}", marks=marks)
    for n in range(count):
        for step in (1, 3, 8):
            said = {"kind": "contact", "state": "fulfilled"} if step == 3 else {"kind": "time", "due": "2026-12-01"}
            yield b.Linked(
                board="b", link=f"l{n}-{step}", source=f"p{n + 1}", target=f"a{(n + step) % count}", marks=said
            )


def said(made: bytes) -> str:
    return " ".join(page.words for page in pages(made))


BOARD_PAPER = [key for key, one in PRINTABLES.items() if one.kinds]


@pytest.mark.parametrize("words", [ENGLISH, pseudo()], ids=("English", "pseudo"))
@pytest.mark.parametrize("count", [23, 60])
@pytest.mark.parametrize("make", [blank, filled])
@pytest.mark.parametrize("key", KEYS)
def test_all_paper_of_a_board_is_black_on_white_vector_and_large_enough(
    key: str, make: Callable[[str, int], Sitting], count: int, words: Words
) -> None:
    room = make(key, count)
    for paper in BOARD_PAPER:
        if not PRINTABLES[paper].wanted(room):
            continue
        made = render(paper, room, ALL, words)
        assert colours(made) <= BLACK_AND_WHITE
        assert not pictures(made)
        assert all(embedded for _, embedded in fonts(made))
        for page in pages(made):
            small = {size for size in page.sizes if size < 12}
            assert not small - SMALL_SIGNS, f"{paper}: {small}"
            if paper != "board-poster":  # its sheets are windows of one picture: letters go on behind their edges
                assert list(page.strays()) == [], paper
                assert list(page.crossings()) == [], paper


@pytest.mark.parametrize("key", KEYS)
def test_paper_is_offered_where_its_board_is_and_nowhere_else(key: str) -> None:
    room = blank(key)
    offered = {paper for paper in BOARD_PAPER if PRINTABLES[paper].wanted(room)}
    own = {
        "ring": {"ask-slips", "follow-up"},
        "compass": {"compass-posters"},
        "fishbowl": {"fishbowl-rules", "satellite-pads"},
        "value-stories": {"value-story"},
        "twenty-five-ten": {"idea-cards"},
        "open-space": {"open-space-slips"},
    }
    assert offered == {"board", "board-wall", "board-poster"} | own.get(key, set())
    assert set(room.exercise.prints) & offered
    assert all(PRINTABLES[one].offered(room) for one in room.exercise.prints)


def test_a_sitting_has_the_board_of_its_own_play() -> None:
    exercises = shelf().exercises
    session = fold([(PersonListed(person=person), 0) for person in crowd(5)])
    for key in ("compass", "ring"):
        session = fold([(one, 0) for one in play(session, 0, exercises[key], play_id=key)], session)
    for key in ("compass", "ring"):
        room = of_session(session, exercises[key], play=session.plays[key], now=0, local=lambda _: BEGINS)
        assert (board_of(room).id, room.kind) == (key, key)
    assert of_session(session, exercises["ring"], now=0, local=lambda _: BEGINS).board is None


def test_before_it_is_open_a_board_has_its_blank_paper_and_no_picture() -> None:
    room = replace(blank("ring"), board=None)
    assert PRINTABLES["board-poster"].wanted(room)
    assert not PRINTABLES["board"].wanted(room)
    assert "Nguyễn Wójcik 12" in said(render("board-poster", room, ALL, ENGLISH))


def test_an_exercise_without_a_board_prints_none_of_it() -> None:
    room = sitting(crowd(8))
    assert not [paper for paper in BOARD_PAPER if PRINTABLES[paper].wanted(room)]
    assert "Nothing to print yet." in said(pack(room, ENGLISH, BOARD_PAPER))


def test_the_ring_stands_on_one_page_with_everybody_by_name() -> None:
    room = filled("ring", 60)
    for paper in ("board", "board-wall"):
        (page,) = pages(render(paper, room, ALL, ENGLISH))
        assert "180 offers" in page.words
        assert page.text.count("Łukasz") == sum("Łukasz" in person.name for person in room.people)


@pytest.mark.parametrize("key", ["compass", "fishbowl", "open-space", "twenty-five-ten"])
def test_the_board_for_the_wall_leaves_no_card_out(key: str) -> None:
    room = filled(key, 60)
    text = said(render("board-wall", room, ALL, ENGLISH))
    assert [n for n in range(120) if f"Thought {n}" not in text] == []
    assert len(pages(render("board", room, ALL, ENGLISH))) == 1


@pytest.mark.parametrize("key", ["compass", "appreciative-enquiry", "fishbowl", "value-stories"])
def test_a_card_of_three_hundred_letters_stands_whole_on_the_board_for_the_wall(key: str) -> None:
    words = " ".join(f"word{n:02}" for n in range(43))
    room = blank(key)
    zone = room.zones[0].key
    marks = {"consent": "anybody"}
    written = b.CardWritten(board="b", card="long", zone=zone, text=words, marks=marks)
    room = after(room, [b.Revealed(board="b", revealed=True), written])
    assert words in said(render("board-wall", room, ALL, ENGLISH))


def test_a_poster_is_twelve_sheets_with_their_names_and_the_whole_board_on_them() -> None:
    room = filled("change-tree")
    sheets = pages(render("board-poster", room, ALL, ENGLISH))
    names = [f"{row}{column}" for row in "ABCD" for column in "123"]
    assert len(sheets) == 12
    for sheet, name in zip(sheets, names, strict=True):
        assert name in sheet.text.split()
        assert "lay each sheet 10 mm over the one before" in sheet.words
        inside = [line for line in sheet.lines if line.text.strip() == name]
        assert all(line.low > 14 for line in inside)
    text = " ".join(sheet.words for sheet in sheets)
    assert all(zone.name[:5] in text for zone in room.zones), "a name may go on behind a cut"
    assert "Thought" not in text


def test_the_sheets_of_a_poster_make_an_a1() -> None:
    (wide, high), (across, down), overlap = posters.POSTER, posters._STEP, posters.OVERLAP  # noqa: SLF001 - as it is cut
    assert (wide, high) == pytest.approx((841 * MM, 594 * MM))
    assert (3 * across + overlap, 4 * down + overlap) == pytest.approx((wide, high))


@pytest.mark.parametrize("key", ["ring", "relational-one-to-ones", "open-space"])
def test_a_name_of_sixty_letters_is_whole_somewhere_on_the_paper(key: str) -> None:
    room = filled(key)
    long = [
        replace(one, name=f"Siân Wójcik-Prys {'of the Lower Valley ' * 2}{at:03}".strip())
        for at, one in enumerate(room.people)
    ]
    room = replace(room, people=tuple(long), board=_placed_in_long_rooms(board_of(room)))
    if room.kind == "pairs":
        room = after(room, (b.Linked(board="b", link=one.id, source=one.id, target=long[-1].id) for one in long[:-1]))
    for paper in ("board", "board-wall"):
        text = "".join(said(render(paper, room, ALL, ENGLISH)).split())
        assert all("".join(one.name.split()) in text for one in long if key != "open-space")
        if key == "open-space":
            assert "Theseminarroombehindthecanteenonthesecondfloor" in text


def _placed_in_long_rooms(board: Board) -> Board:
    """Where its topics stand in places, one has a long name."""
    for card in [card for card in board.cards if board.kind == "grid"][:3]:
        board = CHANGES[b.CardMarked](
            board,
            b.CardMarked(
                board=board.id, card=card.id, marks={"place": "The seminar room behind the canteen on the second floor"}
            ),
            0,
        )
    return board


@pytest.mark.parametrize("key", ["value-stories", "compass", "appreciative-enquiry", "ecocycle"])
def test_a_blank_poster_tells_no_counts_and_no_gaps(key: str) -> None:
    text = said(render("board-poster", blank(key), ALL, ENGLISH))
    assert " yet" not in text
    assert "0" not in text.replace("10 mm", "").split()


def test_a_question_of_a_value_stands_whole_on_the_poster() -> None:
    text = said(render("board-poster", blank("value-stories"), ALL, ENGLISH))
    assert "What happened, and was it worth being there?" in text


@pytest.mark.parametrize("key", ["appreciative-enquiry", "fishbowl", "value-stories", "river", "twenty-five-ten"])
def test_paper_names_who_wrote_a_card_only_where_people_must_find_each_other(key: str) -> None:
    room = filled(key)
    for paper in ("board", "board-wall"):
        text = said(render(paper, room, ALL, ENGLISH))
        assert not [person.name for person in room.people if person.name in text]


def test_everybody_takes_home_their_ask_and_those_who_help_with_it() -> None:
    room = filled("ring", 4)
    by_person = {
        person.id: said(render("follow-up", replace(room, people=(person,)), ALL, ENGLISH)) for person in room.people
    }
    sheets = pages(render("follow-up", room, ALL, ENGLISH))
    assert sum(person.name in sheet.words for sheet in sheets for person in room.people) >= 4
    assert "By when: 4 December" in by_person["p3"]
    assert "Ask 2. By Friday." in by_person["p3"]
    assert "asks for: Ask 2. By Friday." in by_person["p2"]
    for day in ("2 weeks: 3 December 2026", "4 weeks: 17 December 2026", "8 weeks: 14 January 2027"):
        assert all(day in text for text in by_person.values())


def test_a_long_ask_goes_on_on_the_next_page_whole() -> None:
    room = filled("ring", 4)
    text = said(render("follow-up", room, ALL, ENGLISH))
    assert " ".join(LONG.split()) in text


def test_an_ask_for_the_room_only_stands_on_no_paper() -> None:
    room = filled("ring")
    for paper in ("follow-up", "board", "board-wall"):
        assert "surgery" not in said(render(paper, room, ALL, ENGLISH))


def test_who_does_not_come_gets_no_list() -> None:
    room = replace(filled("ring", 4), away=frozenset({"p4"}))
    assert len(pages(render("follow-up", room, ALL, ENGLISH))) < len(
        pages(render("follow-up", filled("ring", 4), ALL, ENGLISH))
    )


def test_slips_are_whole_sheets_of_one_ask_and_three_offers_each() -> None:
    sheets = pages(render("ask-slips", blank("ring", 23), ALL, ENGLISH))
    asks = [sheet.words.count("I ask for") for sheet in sheets]
    offers = [sheet.words.count("I offer") for sheet in sheets]
    assert (sum(asks), sum(offers)) == (24, 72)
    assert all(ask in {0, 4} and ask + offer == 4 for ask, offer in zip(asks, offers, strict=True))


def test_the_compass_has_a_poster_for_each_direction_in_the_order_of_writing() -> None:
    posters = pages(render("compass-posters", blank("compass"), ALL, ENGLISH))
    room = blank("compass")
    assert [zone.sign for zone in room.zones] == ["E", "N", "W", "S"]
    for poster, zone in zip(posters, room.zones, strict=True):
        assert all(text in poster.words for text in (zone.name, zone.ask))
        (letter,) = [line for line in poster.lines if line.text.strip() == zone.sign]
        assert letter.top - letter.low > 80 / 25.4 * 72


def test_the_rules_of_a_fishbowl_are_large_and_whole() -> None:
    room = blank("fishbowl")
    (page,) = pages(render("fishbowl-rules", room, ALL, ENGLISH))
    assert all(rule in page.words for rule in room.exercise.rules)
    assert min(size for size in page.sizes if size != 20) >= 24


def test_an_idea_card_has_five_boxes_for_each_person() -> None:
    sheets = pages(render("idea-cards", blank("twenty-five-ten", 23), ALL, ENGLISH))
    assert sum(sheet.words.count("My bold idea") for sheet in sheets) == 24
    assert sheets[0].words.count("1 2 3 4 5 =") == 4


def test_a_story_sheet_has_every_heading_with_its_question() -> None:
    room = blank("value-stories")
    (page,) = pages(render("value-story", room, ALL, ENGLISH))
    assert all(zone.name in page.words and zone.ask in page.words for zone in room.zones)
    assert page.words.index("Potential") < page.words.index("Finished later") < page.words.index("Applied")


def test_what_last_time_left_is_read_out_from_one_sheet_and_what_was_for_the_room_alone_is_not_on_it() -> None:
    asks = (("a", "A rota for March", True), ("b", "Cover for a surgery", False))
    items = tuple(
        Item(card=key, zone="asks", text=text, by="p1", note=Msg("no offer yet"), told=told) for key, text, told in asks
    )
    names = {"p1": "Siân Prys"}
    left = Left(stream="s", board="b", title="Module 1", day="2026-10-15", items=items, names=names)
    room = replace(blank("ring"), left=left)
    assert PRINTABLES["last-time"].wanted(room)
    assert not PRINTABLES["last-time"].wanted(blank("ring"))
    (page,) = pages(render("last-time", room, ALL, ENGLISH))
    assert "Module 1, 15 October: 1 left." in page.words
    assert "A rota for March" in page.words
    assert "Siân Prys" in page.words
    assert "surgery" not in page.words
    assert list(page.crossings()) == []
