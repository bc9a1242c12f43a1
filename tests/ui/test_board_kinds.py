"""What a person does at the side of each other kind of board, and thirty cards by keys alone on all of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QAbstractButton, QApplication

from copfacil.core import gestures
from copfacil.core.boards import fishbowl, grid, journey, lanes, matrix, river, scores
from copfacil.core.boards import gestures as on
from copfacil.core.boards import ring as asking
from copfacil.core.boards.board import Card
from copfacil.live.host import Host
from copfacil.ui.board.asks import AsksPanel
from copfacil.ui.board.chairs import ChairsPanel
from copfacil.ui.board.feelings import FeelingsPanel, TouchpointsPanel
from copfacil.ui.board.harvest import HarvestPanel
from copfacil.ui.board.levels import LevelsPanel, MatchesPanel
from copfacil.ui.board.marking import MarkPanel
from copfacil.ui.board.more_panels import CountsPanel
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.panels import panels_of
from copfacil.ui.board.questions import QuestionsPanel, StepsPanel
from copfacil.ui.board.rings import FollowUpPanel, RingsPanel
from copfacil.ui.board.satellites import SatellitesPanel
from copfacil.ui.board.scoring import ScoresPanel
from copfacil.ui.board.topics import TopicsPanel
from copfacil.ui.board.worth import WorthPanel
from copfacil.ui.dress import dress
from copfacil.ui.theme import load
from tests import board_samples
from tests.ui.board_room import CONTROL, NAMES, Key, Room
from tests.ui.test_board_panels import on_to, texts

Open = Callable[..., Room]
P = TypeVar("P", bound=Panel)


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens rooms."""
    dress(qapp, load("light", still=True))
    made: list[Room] = []

    def open_room(exercise: str, preset: str = "") -> Room:
        made.append(Room(tmp_path / str(len(made)), exercise, preset))
        return made[-1]

    yield open_room
    for room in made:
        room.close()


def taken(room: Room, name: str, kind: type[P]) -> P:
    """Another panel, taken from the menu."""
    found = next(one for one in panels_of(room.board) if str(one.name) == name)
    room.screen.side.take(found)
    return room.panel(kind)


def card(room: Room, key: str) -> Card:
    found = room.board.cards.get(key)
    assert found is not None
    return found


# Keying.


KEYED = (
    "compass",
    "ring",
    "fishbowl",
    "change-tree",
    "what-so-what",
    "triz",
    "appreciative-enquiry",
    "ecocycle",
    "keynote-interview",
    "value-stories",
    "emotional-map",
    "river",
    "relational-one-to-ones",
    "twenty-five-ten",
    "open-space",
)
"""One exercise for each kind of board, all lanes among them."""


@pytest.mark.parametrize("exercise", KEYED)
def test_thirty_cards_are_in_within_three_minutes_by_keys_alone_on_every_board(opened: Open, exercise: str) -> None:
    room = opened(exercise)
    room.screen.take_mode("keying")
    names, zones = room.screen.scene is not None and room.screen.scene.by_name, [z.key for z in room.board.zones]
    pressed = 0
    for number in range(30):
        if names:
            room.write(NAMES[number % len(NAMES)][:2])
            room.press(Key.Key_Return)
            pressed += 3
        text = f"Card {number} of thirty"
        room.write(text)
        room.press(Key.Key_Return)
        room.press(Key.Key_Tab)
        pressed += len(text) + 2
    assert len(room.cards) == 30
    assert {one.zone for one in room.cards} == set(zones), "Tab goes from place to place"
    assert pressed * 0.2 <= 180, "at five keys a second"
    if names:
        assert all(one.by for one in room.cards)
    assert room.screen.listed.table.cards.total == 30
    lines = ["Siân: First line", "Łukasz Żak\tВторая строка"] if names else ["First line", "Вторая строка"]
    room.paste("\n".join([*lines, ""]))
    assert [one.text for one in room.cards[30:]] == ["First line", "Вторая строка"], "a pasted list makes cards"
    assert [one.by for one in room.cards[30:]] == (["p1", "p2"] if names else ["", ""])
    room.press(Key.Key_Z, held=CONTROL)
    assert len(room.cards) == 30, "in one gesture"


def test_a_pasted_line_without_a_name_is_told_by_its_number(opened: Open) -> None:
    room = opened("ring")
    room.screen.take_mode("keying")
    room.paste("Siân: A rota\nNobody here: An hour\n")
    assert not room.cards
    assert "Line 2" in room.screen.keying.error.text()


def test_what_is_typed_with_the_words_is_noted_and_stands_in_the_list(opened: Open) -> None:
    room = opened("emotional-map")
    room.screen.take_mode("keying")
    room.write("-2 scared: Nobody told us")
    room.press(Key.Key_Return)
    (one,) = room.cards
    assert (one.text, journey.level(one), one.marks["feeling"]) == ("Nobody told us", -2, "scared")
    table = room.screen.listed.table
    row = [str(table.cards.index(0, at).data()) for at in range(table.cards.columnCount())]
    assert "−2 scared" in row


def test_levels_that_cannot_be_stay_in_the_field_with_a_sentence(opened: Open) -> None:
    room = opened("river")
    room.screen.take_mode("keying")
    room.write("Clwyd = 9")
    room.press(Key.Key_Return)
    assert not room.cards
    assert "from 1 to 5" in room.screen.keying.error.text()
    assert room.screen.keying.field.text() == "Clwyd = 9"


# River and stairs.


def test_two_figures_a_practice_key_a_community_and_the_next_name_follows(opened: Open) -> None:
    room = opened("river")
    panel = room.panel(LevelsPanel)
    for name, figures in (("Clwyd", "24" * 5), ("Arfon", "44" * 5)):
        panel.field.setFocus()
        room.write(name)
        room.press(Key.Key_Return)
        for figure in figures:
            room.write(figure)
        assert panel.field.line.hasFocus(), "after the last practice comes the next community"
    assert len(river.standings(room.board)) == 10
    assert {(one.now, one.target) for one in river.standings(room.board) if one.community == "Clwyd"} == {(2, 4)}
    assert "2 communities, 10 levels" in texts(panel)


def test_two_letters_bring_a_community_back_and_its_figures_are_corrected(opened: Open) -> None:
    room = opened("river")
    board_samples.river(room.act, room.board)
    panel = room.panel(LevelsPanel)
    panel.field.setFocus()
    room.write("ma")
    room.press(Key.Key_Return)
    room.press(Key.Key_Down)
    room.write("15")
    found = [one for one in river.standings(room.board) if one.community == "Maternity voices"]
    assert (found[1].now, found[1].target) == (1, 5)
    assert len(river.standings(room.board)) == 25, "nothing new was written"


def test_offers_and_requests_are_matched_and_named_only_where_both_agree(opened: Open) -> None:
    room = opened("river")
    board_samples.river(room.act, room.board)
    panel = taken(room, "Who could help whom", MatchesPanel)
    before = len(river.agreed(river.matches(room.board)))
    panel.list.setFocus()
    room.write("1")
    assert len(river.agreed(river.matches(room.board))) > before
    room.write("1")
    assert len(river.agreed(river.matches(room.board))) == before


# 25/10.


def test_scores_are_keyed_card_by_card_and_few_are_worked_out_as_five(opened: Open) -> None:
    room = opened("twenty-five-ten")
    room.written("ideas", "Ask the porters", "Close the line", "Swap posts")
    panel = taken(room, "Scores", ScoresPanel)
    panel.field.setFocus()
    for figures in ("5 4 4 3 5", "54", "44444"):
        room.write(figures)
        room.press(Key.Key_Return)
    assert [(one.card.text, one.total) for one in scores.ranking(room.board)] == [
        ("Close the line", 22.5),
        ("Ask the porters", 21.0),
        ("Swap posts", 20.0),
    ]
    assert "Who has 25?" in texts(panel)


def test_scores_that_cannot_be_are_refused_beside_their_field(opened: Open) -> None:
    room = opened("twenty-five-ten")
    room.written("ideas", "Ask the porters")
    panel = taken(room, "Scores", ScoresPanel)
    panel.field.setFocus()
    room.write("5 6")
    room.press(Key.Key_Return)
    assert not card(room, "c1").marks
    assert "from 1 to 5" in texts(panel)


# Open space.


def test_a_figure_puts_a_topic_into_a_slot_and_its_place_follows(opened: Open) -> None:
    room = opened("open-space")
    room.written("topics", "Night handover", "Backfill")
    panel = room.panel(TopicsPanel)
    panel.list.setFocus()
    room.write("1")
    assert card(room, "c1").zone == "slot-1"
    room.write("Garden room")
    room.press(Key.Key_Return)
    assert grid.place(card(room, "c1")) == "Garden room"
    assert panel.list.card == "c2", "the next one that waits"
    room.write("1")
    room.write("Garden room")
    room.press(Key.Key_Return)
    assert "two topics in Garden room" in texts(panel)


# Emotional map.


def test_plus_and_minus_say_how_it_felt_and_one_makes_a_hot_spot(opened: Open) -> None:
    room = opened("emotional-map")
    room.written("waiting", "Nobody said how long")
    panel = taken(room, "How it felt", FeelingsPanel)
    panel.list.setFocus()
    room.write("--1")
    assert journey.level(card(room, "c1")) == -2
    assert card(room, "c1").marks["hot"] == "yes"
    panel.feeling.setFocus()
    room.write("forgotten")
    room.press(Key.Key_Return)
    assert card(room, "c1").marks["feeling"] == "forgotten"


def test_touchpoints_get_dots_and_a_team_and_the_most_are_gone_on_with(opened: Open) -> None:
    room = opened("emotional-map")
    board_samples.journey(room.act, room.board)
    panel = taken(room, "Touchpoints", TouchpointsPanel)
    assert "The room goes on with: Not knowing, Getting in" in texts(panel)
    panel.list.setFocus()
    room.write("+")
    assert journey.touchpoints(room.board)[1].votes == 10
    panel.team.setFocus()
    room.write("Two patients")
    room.press(Key.Key_Return)
    assert next(one for one in journey.touchpoints(room.board) if one.title == "Not knowing").team == "Two patients"


def test_consents_are_asked_one_by_one_and_what_has_none_stays_here(opened: Open) -> None:
    room = opened("emotional-map")
    room.written("waiting", "Nobody said how long", "The board was off")
    panel = taken(room, "What tellers agreed to", MarkPanel)
    assert journey.kept_back(room.board, "export") == 2
    assert "2 notes stay out" in texts(panel)
    panel.list.setFocus()
    room.write("3")
    assert journey.kept_back(room.board, "export") == 1
    room.write("3")
    assert journey.kept_back(room.board, "export") == 2, "the same key takes it back"


# Value matrix.


def test_gaps_are_named_and_stories_are_asked_about_again(opened: Open) -> None:
    room = opened("value-stories")
    board_samples.matrix(room.act, room.board)
    panel = room.panel(WorthPanel)
    assert "No realised story yet" in texts(panel)
    assert "No transformative indicator yet" in texts(panel)
    assert "What difference did it make" in texts(panel), "two applied stories are ripe for its question"
    panel.list.setFocus()
    room.press(Key.Key_End)
    picked = panel.list.card
    panel.day.setFocus()
    room.press(Key.Key_A, held=CONTROL)
    room.write("in 8 weeks")
    room.press(Key.Key_Return)
    assert matrix.due(card(room, picked)) is not None


def test_ripe_stories_are_asked_again_by_one_button_and_another_leads_to_the_page_for_sponsors(opened: Open) -> None:
    room = opened("value-stories")
    room.written("immediate", "Strangers talked")
    room.written("applied", "Silence opens our handover", "A fishbowl with two boards")
    panel = room.panel(WorthPanel)
    assert "ripe for" in texts(panel)
    ask = [one for one in panel.findChildren(QAbstractButton) if one.accessibleName() == "Ask them" and one.isVisible()]
    ask[0].click()
    assert len(matrix.to_ask(room.board)) == 1, "the story before potential value"
    assert "0 of 3 stories may be shown to others." in texts(panel)
    panel.sponsor.click()
    assert room.asked == ["sponsor"]


def test_a_figure_says_how_a_story_is_known(opened: Open) -> None:
    room = opened("value-stories")
    room.written("applied", "Silence opens our handover")
    panel = taken(room, "How we know", MarkPanel)
    panel.list.setFocus()
    room.write("2")
    assert matrix.strength(card(room, "c1")) == 2
    assert "Every story says how it is known" in texts(panel)


# Lanes.


def test_questions_are_put_in_the_order_of_their_dots(opened: Open) -> None:
    room = opened("keynote-interview")
    board_samples.lanes(room.act, room.board, "keynote-interview")
    on_to(room, "answers")
    panel = room.panel(QuestionsPanel)
    assert panel.list.card == "questions3"
    panel.list.setFocus()
    room.write("1")
    assert card(room, "questions3").zone == lanes.ASKED
    assert panel.list.card == "questions1", "the next one comes up"
    assert "5 wait, 3 put" in texts(panel)


@pytest.mark.parametrize(
    ("exercise", "phase"), [("what-so-what", "now-what"), ("triz", "stop"), ("appreciative-enquiry", "destiny")]
)
def test_what_a_room_wants_to_do_becomes_an_action_with_a_name_and_a_day(
    opened: Open, exercise: str, phase: str
) -> None:
    room = opened(exercise)
    lane = "now-what" if exercise == "what-so-what" else phase
    room.written(lane, "Put the porters on the morning call")
    on_to(room, phase)
    panel = room.panel(StepsPanel)
    panel.who.setFocus()
    room.write("Ng")
    room.press(Key.Key_Return)
    room.write("in 2 weeks")
    room.press(Key.Key_Return)
    (kept,) = room.day.state.cards
    assert (kept.what, kept.text, bool(kept.due)) == ("action", "Put the porters on the morning call", True)
    assert room.day.state.people[kept.owner].name.startswith("Ng")
    assert card(room, "c1").marks["action"]
    room.screen.setFocus()
    room.act_undo()
    assert not list(room.day.state.cards)
    assert not card(room, "c1").marks


# Ring.


def test_parallel_rings_are_made_and_somebody_goes_to_another(opened: Open) -> None:
    room = opened("ring")
    panel = taken(room, "Rings and time", RingsPanel)
    assert "6 people" in texts(panel)
    panel.count.changed.emit(2)
    assert [len(one) for one in room.board.circles] == [3, 3]
    panel.list.setFocus()
    room.write("2")
    assert [len(one) for one in room.board.circles] == [2, 4]
    assert "takes about" in texts(panel)


def test_whoever_gives_very_much_is_spared(opened: Open) -> None:
    room = opened("ring")
    for number in range(2, 7):
        room.act(on.write, "b", "asks", "A rota", card=f"a{number}", by=f"p{number}")
        room.act(on.link, "b", "p1", f"a{number}", key=f"o{number}", text="Sends hers")
    panel = room.panel(AsksPanel)
    panel.field.setFocus()
    room.write("Si")
    room.press(Key.Key_Return)
    assert "Siân Prys has made 5 offers already" in texts(panel)


def test_each_offer_is_asked_for_weeks_later_and_what_came_of_it_is_noted(opened: Open) -> None:
    room = opened("ring")
    room.act(on.write, "b", "asks", "A rota", card="a1", by="p1")
    room.act(on.link, "b", "p2", "a1", key="o1", text="Sends hers")
    panel = taken(room, "Look back", FollowUpPanel)
    panel.list.setFocus()
    room.write("4")
    (offer,) = asking.ring(room.board).offers
    assert (offer.state, offer.weeks[2]) == ("fulfilled", "fulfilled")
    panel.hours.setFocus()
    room.write("3")
    room.press(Key.Key_Return)
    panel.outcome.setFocus()
    room.write("The rota runs")
    room.press(Key.Key_Return)
    (offer,) = asking.ring(room.board).offers
    assert (offer.hours, offer.outcome) == (3.0, "The rota runs")
    assert "1 asks fulfilled, 3 hours saved" in texts(panel)


# Fishbowl, compass.


def test_in_a_closed_bowl_the_next_group_goes_in_by_one_button(opened: Open) -> None:
    room = opened("fishbowl", "closed")
    panel = room.panel(ChairsPanel)
    panel.swap.click()
    first = set(room.board.inside.values())
    assert len(first) == min(room.board.seats, len(NAMES))
    panel.swap.click()
    assert not first & set(room.board.inside.values())
    assert not panel.swap.isVisible(), "everybody has been inside"
    assert fishbowl.tally(room.board, room.day.host.now(), list(room.day.state.people)).been == len(NAMES)


def test_the_harvest_says_how_many_lines_are_there(opened: Open) -> None:
    room = opened("fishbowl")
    panel = taken(room, "What we heard", HarvestPanel)
    assert "3 lines more" in texts(panel)
    room.written("harvest", "Ask the porters", "Sorry comes late", "Silence is not consent")
    assert "Three lines or more" in texts(panel)


def test_satellites_notes_are_keyed_group_by_group_while_others_talk(opened: Open) -> None:
    room = opened("fishbowl", "user-experience")
    panel = taken(room, "Satellites' pad", SatellitesPanel)
    panel.group.set_value(2)
    panel.asks.line.setFocus()
    room.write("Who told the families?")
    room.press(Key.Key_Return)
    panel.group.set_value(1)
    panel.noticed.line.setFocus()
    room.write("They laugh when it gets hard")
    room.press(Key.Key_Return)
    assert [(group, card.text) for group, card in fishbowl.of_satellites(room.board)] == [
        (1, "They laugh when it gets hard"),
        (2, "Who told the families?"),
    ]
    assert room.texts("questions") == ["Who told the families?"]
    assert panel.asks.text() == ""


def test_counts_stand_beside_each_other_with_their_ratio(opened: Open) -> None:
    room = opened("compass")
    room.written("concerns", "Evenings", "Money", "Cover")
    room.written("strengths", "Trust", "Sponsors")
    panel = taken(room, "Counts", CountsPanel)
    assert "1.5 concerns for each strength" in texts(panel)


def test_counts_of_all_earlier_meetings_stand_beside_todays(opened: Open) -> None:
    room = opened("compass")
    for number, worries in ((1, 4), (2, 2)):
        host = Host(room.store, room.clock, f"earlier-{number}")
        host.act(gestures.title, f"Module {number}", f"2020-01-0{number}")
        host.act(gestures.play, room.day.shelf["compass"], play_id="b")
        for at in range(worries):
            host.act(on.write, "b", "concerns", f"Worry {at}", card=f"w{at}")
        host.act(on.write, "b", "strengths", "Trust", card="s")
    room.written("concerns", "Evenings", "Money", "Cover")
    room.written("strengths", "Trust")
    told = texts(taken(room, "Counts", CountsPanel))
    assert "Over 3 meetings: 3.0 concerns for each strength." in told
    assert told.index("Module 2, 2 January") < told.index("Module 1, 1 January")


# The keyboard.


def test_undo_in_an_empty_field_takes_back_what_was_done(opened: Open) -> None:
    room = opened("river")
    panel = room.panel(LevelsPanel)
    panel.field.setFocus()
    room.write("Clwyd")
    room.press(Key.Key_Return)
    room.write("24" * 5)
    assert panel.field.line.hasFocus()
    room.press(Key.Key_Z, held=CONTROL)
    assert len(river.standings(room.board)) == 4


def test_after_a_board_is_put_on_the_keyboard_is_where_one_works(opened: Open) -> None:
    room = opened("")
    offered = next(button for button in room.screen.findChildren(QAbstractButton) if "River" in button.accessibleName())
    offered.click()
    QApplication.processEvents()
    room.write("Clwyd")
    assert room.panel(LevelsPanel).field.text() == "Clwyd"


# Cards that are let go.


def cell(room: Room, slot: str, place: str) -> QPoint:
    """A free point in a cell of the grid."""
    found = next(
        one for one in room.screen.canvas.laid.places if one.key == slot and dict(one.marks).get("place") == place
    )
    return QPointF(found.x + found.w - 6, found.y + found.h - 4).toPoint()


def test_a_topic_dragged_into_a_cell_has_its_slot_and_its_place_in_one_gesture(opened: Open) -> None:
    room = opened("open-space")
    room.act(on.write, "b", "slot-1", "Backfill", card="t1", by="p1", marks={"place": "Library"})
    room.act(on.write, "b", "topics", "Night handover", card="t2", by="p2")
    room.show()
    room.drag(room.place("t2"), cell(room, "slot-2", "Library"))
    assert (card(room, "t2").zone, grid.place(card(room, "t2"))) == ("slot-2", "Library")
    room.act_undo()
    assert (card(room, "t2").zone, grid.place(card(room, "t2"))) == ("topics", "")


def test_a_note_dragged_over_the_line_felt_as_strong_the_other_way(opened: Open) -> None:
    room = opened("emotional-map")
    room.act(on.write, "b", "waiting", "Nobody said how long", card="n1", marks={"level": "-3"})
    room.show()
    half = next(
        one for one in room.screen.canvas.laid.places if one.key == "seen" and dict(one.marks).get("side") == "up"
    )
    room.drag(room.place("n1"), QPointF(half.x + half.w / 2, half.y + 8).toPoint())
    assert (card(room, "n1").zone, journey.level(card(room, "n1"))) == ("seen", 3)
