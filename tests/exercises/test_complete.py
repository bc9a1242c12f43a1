"""What the field names stands on the shelf, and each of it is a card somebody can run it from."""

import re
from collections import Counter
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from copfacil.core import plan
from copfacil.core.exercise import Exercise
from copfacil.exercises.shelf import shelf

ROOT = Path(__file__).parents[2]
SHELF = shelf().exercises
every_exercise = pytest.mark.parametrize("exercise", [SHELF[key] for key in SHELF], ids=list(SHELF))

CLASSIC = {
    "1-2-4-All": "one-two-four-all",
    "Impromptu Networking": "impromptu-networking",
    "Nine Whys": "nine-whys",
    "Wicked Questions": "wicked-questions",
    "Appreciative Interviews": "appreciative-interviews",
    "TRIZ": "triz",
    "15% Solutions": "fifteen-percent",
    "Troika Consulting": "troika",
    "What, So What, Now What": "what-so-what",
    "Discovery and Action Dialogue": "discovery-and-action",
    "Shift and Share": "shift-and-share",
    "25/10 Crowd Sourcing": "twenty-five-ten",
    "Wise Crowds": "wise-crowds",
    "Min Specs": "min-specs",
    "Improv Prototyping": "improv-prototyping",
    "Helping Heuristics": "helping-heuristics",
    "Conversation Café": "conversation-cafe",
    "User Experience Fishbowl": "fishbowl",
    "Heard, Seen, Respected": "heard-seen-respected",
    "Drawing Together": "drawing-together",
    "Design StoryBoards": "design-storyboards",
    "Celebrity Interview": "keynote-interview",
    "Social Network Webbing": "network-webbing",
    "What I Need From You": "what-i-need-from-you",
    "Open Space": "open-space",
    "Generative Relationships": "generative-relationships",
    "Agreement-Certainty Matrix": "agreement-certainty",
    "Simple Ethnography": "simple-ethnography",
    "Integrated~Autonomy": "integrated-autonomy",
    "Critical Uncertainties": "critical-uncertainties",
    "Ecocycle Planning": "ecocycle",
    "Panarchy": "panarchy",
    "Purpose-To-Practice": "purpose-to-practice",
}
"""The 33 of the classic menu of Liberating Structures, in its order; the exercise that retells each."""

PUBLISHED = {
    "one-two-four-all": (12, 12),
    "impromptu-networking": (20, 20),
    "nine-whys": (20, 20),
    "wicked-questions": (25, 25),
    "appreciative-interviews": (60, 60),
    "triz": (35, 35),
    "what-so-what": (45, 45),
    "discovery-and-action": (25, 80),
    "shift-and-share": (65, 90),
    "twenty-five-ten": (20, 30),
    "wise-crowds-large": (60, 60),
    "min-specs": (35, 51),
    "improv-prototyping": (20, 40),
    "helping-heuristics": (15, 15),
    "conversation-cafe": (35, 60),
    "heard-seen-respected": (35, 35),
    "drawing-together": (40, 40),
    "design-storyboards": (25, 70),
    "keynote-interview": (35, 60),
    "network-webbing": (60, 60),
    "what-i-need-from-you": (55, 70),
    "open-space": (90, 90),
    "generative-relationships": (25, 25),
    "agreement-certainty": (45, 45),
    "simple-ethnography": (75, 420),
    "integrated-autonomy": (80, 80),
    "critical-uncertainties": (100, 100),
    "ecocycle": (95, 95),
    "panarchy": (120, 120),
    "purpose-to-practice": (120, 120),
}
"""Shortest and longest total that is published, minutes; each way of running it lies between."""

NAMED = {
    "case-clinic": "a case clinic",
    "co-consulting": "co-consulting groups",
    "consultancy": "the consultancy protocol",
    "peer-assist": "peer assist",
    "peer-consultation": "peer consultation without a leader",
    "action-learning-trio": "the half-hour action learning of three",
    "ring": "the ring of requests and offers",
    "compass": "the feedback in four directions",
    "change-tree": "the change tree",
    "mindful-settle": "the mindfulness exercise",
    "paired-listening": "the listening drill",
    "compassionate-leadership": "compassionate leadership",
    "relational-one-to-ones": "one-to-one relational meetings",
    "trust-rounds": "timed trust rounds",
    "emotional-map": "emotional mapping",
    "touchpoint-cards": "touchpoint cards",
    "appreciative-enquiry": "the appreciative enquiry",
    "value-stories": "value stories",
    "value-gallery": "the gallery of values",
    "sponsor-note": "the note to sponsors",
    "values-dialogue": "the values-led dialogue",
    "stages-of-development": "stages of development",
    "river": "river and stairs",
    "what-is-a-community": "what a community of practice is",
    "form-sets": "forming co-consulting sets",
    "talk-and-questions": "a speaker with questions",
    "celebration-planning": "planning the celebration",
    "celebration-stations": "the celebration",
    "reflective-webinar": "the reflective webinar",
    "phone-trio": "the call between two days",
    "arriving": "arriving",
    "closing-round": "closing",
    "wise-crowds-large": "wise crowds for a large room",
}
"""What else the programme and the field name, by exercise."""

BOARDS = ("ring", "compass", "fishbowl", "change-tree", "value-stories", "emotional-map", "river")
"""Exercises in which the room makes something together."""

MARKS = re.compile(
    r"reciprocity ring|givitas|blob|\bwial\b|kirkpatrick|\bnhs\b|health foundation|weaving trust|compass points|nsrf",
    re.IGNORECASE,
)


def texts(value: object) -> list[str]:
    """Every text that is shown or printed, at any depth, but for whose method it is and where it is described."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in texts(one)]
    if is_dataclass(value):
        return [
            text for f in fields(value) if f.name not in {"credit", "source"} for text in texts(getattr(value, f.name))
        ]
    return []


def minutes(key: str, preset: str = "", *, people: int = 0) -> float:
    exercise = SHELF[key]
    best = (exercise.group or exercise.people).best
    return plan.total(plan.steps(exercise.preset(preset), people=people or best)) / plan.MINUTE


@pytest.mark.parametrize(("structure", "key"), CLASSIC.items(), ids=CLASSIC.values())
def test_each_of_the_33_liberating_structures_has_a_card_that_credits_it_by_name(structure: str, key: str) -> None:
    assert structure in SHELF[key].credit
    assert SHELF[key].licence == "CC BY-SA 4.0"


def test_the_33_are_33() -> None:
    assert len(CLASSIC) == len(set(CLASSIC.values())) == 33


@pytest.mark.parametrize("key", PUBLISHED)
def test_no_way_of_running_a_structure_is_shorter_or_longer_than_what_is_published(key: str) -> None:
    shortest, longest = PUBLISHED[key]
    totals = {preset.key: minutes(key, preset.key) for preset in SHELF[key].presets}

    assert {name: total for name, total in totals.items() if not shortest <= total <= longest} == {}


@pytest.mark.parametrize("key", NAMED)
def test_what_the_programme_and_the_field_name_is_there(key: str) -> None:
    assert key in SHELF


@every_exercise
def test_whoever_wrote_the_method_is_thanked_and_our_words_are_called_ours(exercise: Exercise) -> None:
    assert re.search(r"[Oo]wn words|[Oo]ur own|[Nn]obody.s own", exercise.credit)
    if exercise.licence == "CC BY-SA 4.0":
        assert "Fieldbook 2026" in exercise.credit
        assert "Nancy White" in exercise.credit


@every_exercise
def test_what_is_not_published_is_said_to_be_ours_or_remembered(exercise: Exercise) -> None:
    claims = r"publish|describ|classic edition|\bours?\b|remember|unverified|print"

    assert re.search(claims, exercise.source, re.IGNORECASE)


@every_exercise
def test_it_has_cautions_and_each_says_what_to_do(exercise: Exercise) -> None:
    assert len(exercise.cautions) >= 3
    assert [caution for caution in exercise.cautions if not re.search(r"[:;] .{8}", caution)] == []


@every_exercise
def test_it_has_questions_for_when_talk_runs_dry(exercise: Exercise) -> None:
    assert max(len(prompts.lines) for prompts in exercise.prompts) >= 3


@every_exercise
def test_nobody_has_to_stand_walk_or_take_part(exercise: Exercise) -> None:
    places = r"\b(sit|sitting|seats?|seated|stays?|tables?|lap|chairs?|wheels|lie|lying|wherever|call)\b"
    ways_out = r"\b(pass|may|need not|rather not|fine|does not want)\b"

    assert re.search(places, exercise.seated.lower())
    assert re.search(ways_out, exercise.seated)


@pytest.mark.parametrize("part", ["starter", "stretch", "seated", "purpose", "short", "space"])
def test_no_note_is_used_for_two_exercises(part: str) -> None:
    said = Counter(getattr(exercise, part) for exercise in SHELF.values())

    assert [text for text, times in said.items() if times > 1] == []


@every_exercise
def test_nothing_shown_or_printed_uses_a_name_that_belongs_to_somebody(exercise: Exercise) -> None:
    assert [text for text in texts(exercise) if MARKS.search(text)] == []


@every_exercise
def test_a_bell_that_repeats_has_a_round_to_repeat(exercise: Exercise) -> None:
    for preset in exercise.presets:
        rounds = [phase.key for phase in preset.phases if phase.each]
        assert bool(rounds) or plan.turns_in(plan.steps(preset, people=4)) == 1


@pytest.mark.parametrize("key", BOARDS)
def test_what_a_room_makes_together_can_be_kept(key: str) -> None:
    assert "card" in SHELF[key].capture


@pytest.mark.parametrize("people", [8, 12, 16, 20])
def test_the_ring_takes_43_minutes_and_2_6_for_each(people: int) -> None:
    assert minutes("ring", people=people) == pytest.approx(43 + 2.6 * people)


@pytest.mark.parametrize(("people", "whole"), [(3, 40), (4, 46)])
def test_a_set_meets_for_as_long_as_it_has_members(people: int, whole: int) -> None:
    assert minutes("form-sets", people=people) == whole


@pytest.mark.parametrize(
    ("key", "preset", "parts"),
    [
        ("fishbowl", "open", (5, 8, 30, 3, 5, 7)),
        ("fishbowl", "open-short", (5, 8, 20, 3, 5, 7)),
        ("compass", "standard", (2, 5, 6, 7, 4, 3, 3)),
        ("compass", "quick", (4, 4, 4)),
        ("change-tree", "standard", (2, 3, 6, 8, 2, 3)),
        ("value-stories", "standard", (5, 8, 12, 10, 5)),
        ("emotional-map", "standard", (5, 10, 12, 15, 10, 5, 8)),
        ("river", "standard", (10, 8, 25, 15, 10, 15, 2, 8, 8, 8, 6)),
        ("relational-one-to-ones", "standard", (6, 8, 5, 8, 8, 7, 5)),
        ("appreciative-enquiry", "half-day", (10, 20, 20, 20, 20, 15, 25, 25, 20, 5)),
        ("appreciative-enquiry", "hour", (3, 10, 10, 15, 12, 10)),
        ("paired-listening", "standard", (4, 5, 1, 3, 5, 1, 3, 6, 3)),
        ("ecocycle", "standard", (5, 5, 10, 15, 15, 15, 10, 10, 10)),
        ("reflective-webinar", "standard", (5, 5, 12, 10, 8, 10, 5, 5)),
        ("action-learning-trio", "standard", (5, 5, 10, 5, 5)),
    ],
)
def test_the_parts_take_what_the_table_of_the_field_says(key: str, preset: str, parts: tuple[int, ...]) -> None:
    exercise = SHELF[key]
    laid = plan.steps(exercise.preset(preset), people=(exercise.group or exercise.people).best)

    assert tuple(step.ms / plan.MINUTE for step in laid) == parts


def test_every_credit_stands_in_the_list_of_licences() -> None:
    listed = (ROOT / "docs" / "licences.md").read_text("utf-8")

    assert [key for key, exercise in SHELF.items() if exercise.credit not in listed] == []
    assert len(re.findall(r"^\| .+ \(`\w+`\) \|", listed, re.MULTILINE)) == len(SHELF)
