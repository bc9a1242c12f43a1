"""What holds for every exercise on the shelf, those to come included; the template is one of them."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from copfacil.core import plan
from copfacil.core.exercise import Exercise, Preset
from copfacil.exercises import limits
from copfacil.exercises.shelf import BUILT_IN, shelf

HERE = Path(__file__).parent
SHELF = shelf([HERE])
EVERY = sorted(key for key in SHELF.exercises)

MINUTES = {
    ("action-learning-trio", "standard"): 30,
    ("agreement-certainty", "standard"): 45,
    ("appreciative-enquiry", "half-day"): 180,
    ("appreciative-enquiry", "hour"): 60,
    ("appreciative-interviews", "standard"): 60,
    ("arriving", "check-in"): 10,
    ("arriving", "first-time"): 15,
    ("case-clinic", "long"): 60,
    ("case-clinic", "short"): 32,
    ("celebration-planning", "standard"): 45,
    ("celebration-stations", "evening"): 110,
    ("celebration-stations", "stations"): 65,
    ("change-tree", "short"): 10,
    ("change-tree", "standard"): 24,
    ("closing-round", "long"): 25,
    ("closing-round", "standard"): 15,
    ("co-consulting", "questions-35"): 35,
    ("co-consulting", "sitting-60"): 60,
    ("co-consulting", "slot-20"): 20,
    ("co-consulting", "talk-20"): 45,
    ("compass", "quick"): 12,
    ("compass", "standard"): 30,
    ("compassionate-leadership", "standard"): 50,
    ("consultancy", "standard"): 50,
    ("conversation-cafe", "standard"): 45,
    ("critical-uncertainties", "standard"): 100,
    ("design-storyboards", "standard"): 46,
    ("discovery-and-action", "standard"): 45,
    ("drawing-together", "standard"): 40,
    ("ecocycle", "standard"): 95,
    ("emotional-map", "standard"): 65,
    ("fifteen-percent", "standard"): 29,
    ("fishbowl", "closed"): 57,
    ("fishbowl", "open"): 58,
    ("fishbowl", "open-short"): 48,
    ("fishbowl", "user-experience"): 45,
    ("form-sets", "standard"): 46,
    ("generative-relationships", "standard"): 25,
    ("heard-seen-respected", "standard"): 35,
    ("helping-heuristics", "standard"): 15,
    ("impromptu-networking", "standard"): 20,
    ("improv-prototyping", "standard"): 37,
    ("integrated-autonomy", "standard"): 80,
    ("keynote-interview", "standard"): 45,
    ("map-of-the-room", "standard"): 15,
    ("min-specs", "standard"): 36,
    ("min-specs", "twice"): 51,
    ("mindful-settle", "standard"): 5,
    ("network-webbing", "standard"): 60,
    ("nine-whys", "standard"): 20,
    ("one-two-four-all", "standard"): 12,
    ("open-space", "standard"): 90,
    ("paired-listening", "long"): 41,
    ("paired-listening", "standard"): 31,
    ("panarchy", "standard"): 120,
    ("peer-assist", "standard"): 45,
    ("peer-consultation", "standard"): 40,
    ("phone-trio", "standard"): 30,
    ("purpose-to-practice", "standard"): 120,
    ("reflective-webinar", "standard"): 60,
    ("relational-one-to-ones", "standard"): 47,
    ("ring", "mini"): 20,
    ("ring", "standard"): 84.6,
    ("ring", "wall"): 40,
    ("river", "standard"): 115,
    ("shift-and-share", "celebration"): 65,
    ("shift-and-share", "standard"): 90,
    ("simple-ethnography", "long"): 170,
    ("simple-ethnography", "standard"): 75,
    ("sponsor-note", "standard"): 20,
    ("stages-of-development", "standard"): 40,
    ("talk-and-questions", "short"): 15,
    ("talk-and-questions", "standard"): 30,
    ("template", "short"): 2.5,
    ("template", "standard"): 17,
    ("timed-rounds", "standard"): 15,
    ("touchpoint-cards", "standard"): 20,
    ("triz", "standard"): 35,
    ("troika", "standard"): 31,
    ("trust-rounds", "short"): 40,
    ("trust-rounds", "standard"): 60,
    ("twenty-five-ten", "standard"): 28,
    ("value-gallery", "standard"): 20,
    ("value-stories", "standard"): 40,
    ("values-dialogue", "standard"): 60,
    ("what-i-need-from-you", "standard"): 63,
    ("what-is-a-community", "standard"): 20,
    ("what-so-what", "standard"): 45,
    ("wicked-questions", "standard"): 25,
    ("wise-crowds", "standard"): 75,
    ("wise-crowds-large", "standard"): 60,
}
"""What each preset takes in its best group, as the field describes it."""

MARKS = re.compile(
    r"reciprocity ring|givitas|blob|\bwial\b|kirkpatrick|\bnhs\b|health foundation|weaving trust|compass points|nsrf",
    re.IGNORECASE,
)
"""Names that belong to somebody and are credited, but never used as our own."""

every_exercise = pytest.mark.parametrize("exercise", [SHELF.exercises[key] for key in EVERY], ids=EVERY)


def presets() -> list[tuple[Exercise, Preset]]:
    return [(exercise, preset) for exercise in SHELF.exercises.values() for preset in exercise.presets]


every_preset = pytest.mark.parametrize(
    ("exercise", "preset"), presets(), ids=[f"{exercise.key}-{preset.key}" for exercise, preset in presets()]
)
every_way = pytest.mark.parametrize(
    "preset",
    [preset for _, preset in presets()],
    ids=[f"{exercise.key}-{preset.key}" for exercise, preset in presets()],
)


def laid(exercise: Exercise, preset: Preset) -> tuple[plan.Step, ...]:
    return plan.steps(preset, people=(exercise.group or exercise.people).best)


def test_nothing_on_the_shelf_is_refused() -> None:
    assert [str(refused) for refused in SHELF.refused] == []


def test_every_preset_has_its_minutes_written_down_here() -> None:
    assert {(exercise.key, preset.key) for exercise, preset in presets()} == set(MINUTES)


@every_preset
def test_the_minutes_add_up_to_what_the_field_says(exercise: Exercise, preset: Preset) -> None:
    assert plan.total(laid(exercise, preset)) == MINUTES[exercise.key, preset.key] * plan.MINUTE


@every_preset
def test_its_own_minutes_lie_within_its_own_guards(exercise: Exercise, preset: Preset) -> None:
    assert [str(msg) for msg in plan.guarded(preset, laid(exercise, preset))] == []


@every_way
def test_every_phase_says_who_speaks_on_wall_desk_and_card(preset: Preset) -> None:
    told = [(phase.name, phase.wall, phase.wall_more, phase.host, phase.card) for phase in preset.phases]

    assert all(all(texts) for texts in told)
    assert [phase.wall for phase in preset.phases if len(phase.wall.split()) > 6] == []
    assert [phase.host for phase in preset.phases if phase.host[-1] not in ".?!"] == []


@every_way
def test_silence_is_silent_whole_and_never_cut(preset: Preset) -> None:
    silent = [phase for phase in preset.phases if phase.kind == "silent"]

    assert all(phase.speaks == "nobody" and phase.protected and phase.hold for phase in silent)


@every_way
def test_what_is_protected_cannot_be_skipped_by_the_way(preset: Preset) -> None:
    never_left_out = {"silence", "stillness", "feed-back", "respond", "commit", "close"}

    for phase in preset.phases:
        if phase.key in never_left_out:
            assert phase.protected
            assert not phase.skippable


@every_way
def test_only_the_consultants_speak_while_a_presenter_is_turned_away(preset: Preset) -> None:
    assert {phase.speaks for phase in preset.phases if phase.turned} <= {"consultants"}
    assert all(phase.turned for phase in preset.phases if phase.kind == "witness")


@every_preset
def test_the_lines_read_aloud_name_real_phases_and_real_minutes(exercise: Exercise, preset: Preset) -> None:
    steps = laid(exercise, preset)
    lines = plan.said_lines(exercise, steps, preset)

    assert 1 <= len(lines) <= 5
    assert {phase for phase, _, _ in lines} <= {step.key for step in steps}
    assert not any("{" in text for line in lines for text in line)


@every_exercise
def test_somebody_who_has_never_run_it_finds_everything(exercise: Exercise) -> None:
    may_be_empty = {"group", "version", "board"}
    empty = [f.name for f in fields(exercise) if f.name not in may_be_empty and not getattr(exercise, f.name)]

    assert empty == []
    assert all(role.card for role in exercise.roles)


@every_exercise
def test_its_name_belongs_to_nobody_else(exercise: Exercise) -> None:
    names = [
        exercise.name,
        exercise.short,
        *(text for preset in exercise.presets for text in (preset.name, preset.about)),
    ]

    assert [name for name in names if MARKS.search(name)] == []


@every_exercise
def test_what_comes_from_liberating_structures_is_shared_alike_and_says_so_in_its_file(exercise: Exercise) -> None:
    derived = "Liberating Structures" in exercise.credit
    path = (HERE if exercise.key == "template" else BUILT_IN) / exercise.key.replace("-", "_") / "exercise.toml"
    header = path.read_text("utf-8").split("version =")[0]

    assert exercise.licence == ("CC BY-SA 4.0" if derived else "MIT")
    assert ("creativecommons.org/licenses/by-sa/4.0" in header) == derived
    if derived:
        assert "Lipmanowicz" in exercise.credit
        assert "McCandless" in exercise.credit
        assert "liberatingstructures.com" in exercise.credit


@every_exercise
def test_the_file_says_in_its_first_line_what_it_is(exercise: Exercise) -> None:
    folder = HERE if exercise.key == "template" else BUILT_IN
    first = (folder / exercise.key.replace("-", "_") / "exercise.toml").read_text("utf-8").splitlines()[0]

    assert re.fullmatch(r"# [^.]+\.", first)


def test_nothing_that_is_said_while_co_consulting_can_be_kept() -> None:
    assert set(SHELF.exercises["co-consulting"].capture) == {"action", "learning", "health", "note"}


def test_the_twenty_minute_slot_has_the_phases_people_know() -> None:
    phases = SHELF.exercises["co-consulting"].preset("slot-20").phases

    assert [(phase.name, phase.minutes.plus) for phase in phases] == [
        ("Settle", 1),
        ("Present", 4),
        ("Clarify", 3),
        ("Silence", 1),
        ("Witness", 6),
        ("Feed back", 3),
        ("Commit", 2),
    ]


def test_three_turns_of_the_slot_are_an_hour() -> None:
    slot = SHELF.exercises["co-consulting"].preset("slot-20")

    assert plan.total(plan.steps(slot, people=4, turns=3)) == 60 * plan.MINUTE


@pytest.mark.parametrize(("people", "minutes"), [(3, 31), (4, 41)])
def test_troika_takes_as_long_as_there_are_people(people: int, minutes: int) -> None:
    steps = plan.steps(SHELF.exercises["troika"].preset(), people=people)

    assert plan.total(steps) == minutes * plan.MINUTE
    assert plan.turns_in(steps) == people


def test_minutes_for_each_person_grow_with_the_group() -> None:
    look_back = SHELF.exercises["template"].preset().phases[-1]

    assert [look_back.minutes.ms(people) for people in (3, 4, 5)] == [210_000, 240_000, 270_000]


def test_every_text_of_the_contract_has_a_longest_length() -> None:
    words = {"key", "phase", "role", "prints"}  # keys, not texts
    for kind, texts in limits.TEXTS.items():
        told = {field.name for field in fields(kind) if field.type in (str, tuple[str, ...])}
        assert told - words == set(texts)
