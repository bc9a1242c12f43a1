"""The days that copfacil brings: their minutes to the minute, their exercises on the shelf, their texts within bounds."""

from collections import Counter
from itertools import count
from pathlib import Path

import pytest

from copfacil import resources
from copfacil.core.agenda import gestures
from copfacil.core.agenda.checks import checks
from copfacil.core.agenda.plan import Agenda, clock_said
from copfacil.core.agenda.slack import slack
from copfacil.core.agenda.template import Template
from copfacil.core.agenda.timed import over_at, timed
from copfacil.core.fit import unfit
from copfacil.core.gestures import Refused as Refusal
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session, fold
from copfacil.exercises.refusal import Refused
from copfacil.exercises.shelf import shelf
from copfacil.exercises.templates import read, templates

FOLDER = resources.path("templates")
SHELF = shelf().exercises
BUILT_IN = templates(FOLDER)
EVERY = pytest.mark.parametrize("template", BUILT_IN.found, ids=lambda one: one.key)

LENGTHS = {
    "blank": 0,
    "celebration": 150,
    "first-meeting": 120,
    "module-1": 420,
    "module-2": 420,
    "module-3": 420,
    "module-4": 420,
    "module-5": 420,
    "webinar": 60,
}
"""Minutes of each template, as the field describes it."""

SLACK = {"module-1": 15, "module-2": 55, "module-3": 20, "module-4": 25, "module-5": 20}
"""Minutes of slack of each module."""

BY_KIND = {
    "module-2": {"arrive": 35, "talk": 50, "break": 35, "lunch": 50, "close": 25, "slack": 55, "exercise": 170},
    "module-3": {
        "arrive": 30, "talk": 45, "break": 35, "lunch": 50, "close": 15, "slack": 20, "exercise": 225
    },
    "module-5": {
        "arrive": 20, "break": 35, "lunch": 50, "close": 25, "slack": 20, "exercise": 270
    },
}  # fmt: skip
"""Minutes by kind of block, of the days whose table in the field tells them apart."""


def laid(template: Template) -> Agenda:
    """The day of a template."""
    numbers = count()
    (happened,) = gestures.lay(Session(), 0, template, SHELF, new_id=lambda: f"b{next(numbers)}")
    assert unfit(Session(), happened) is None
    return fold([(happened, 0)]).agenda


def test_every_template_is_whole_and_there_is_one_for_each_day_of_a_programme() -> None:
    assert [str(one) for one in BUILT_IN.refused] == []
    assert {one.key for one in BUILT_IN.found} == set(LENGTHS)


@EVERY
def test_its_exercises_are_on_the_shelf(template: Template) -> None:
    for line in template.blocks:
        if line.exercise:
            assert line.exercise in SHELF
            SHELF[line.exercise].preset(line.preset)


@EVERY
def test_its_minutes_add_up_to_what_the_field_says(template: Template) -> None:
    day = laid(template)
    assert sum(day.planned(block) for block in day.blocks) == LENGTHS[template.key] * MINUTE
    if day.blocks:
        assert over_at(timed(day), day.begins) == day.closes


@EVERY
def test_its_slack_and_kinds_are_those_of_the_field(template: Template) -> None:
    day = laid(template)
    if template.key in SLACK:
        assert slack(day).ms == SLACK[template.key] * MINUTE
    kinds: Counter[str] = Counter()
    for block in day.blocks:
        kinds[block.kind] += day.planned(block) // MINUTE
    if template.key in BY_KIND:
        assert kinds == BY_KIND[template.key]


@EVERY
def test_every_block_fits_its_exercise_and_no_speaker_is_without_questions(template: Template) -> None:
    day = laid(template)
    wants = {check.key for check in checks(day, SHELF) if not check.good}
    assert wants <= {"break", "move"}
    over = [b.title for b in day.blocks if b.exercise and b.natural(day.expected) > day.planned(b) + 2 * MINUTE]
    assert over == []


@EVERY
def test_whoever_leads_it_finds_a_word_for_every_working_block(template: Template) -> None:
    silent = [
        line.title or line.exercise
        for line in template.blocks
        if line.kind not in {"break", "lunch", "slack"} and not (line.lead and line.notes)
    ]
    assert silent == []


def test_co_consulting_is_never_the_last_thing_of_a_day() -> None:
    for template in BUILT_IN.found:
        assert [c for c in checks(laid(template), SHELF) if c.key == "last" and not c.good] == []


def test_two_rings_of_the_first_module_grow_with_the_people_expected() -> None:
    day = laid(next(one for one in BUILT_IN.found if one.key == "module-1"))
    ring = next(block for block in day.blocks if block.exercise == "ring")
    assert [ring.length(people) // MINUTE for people in (20, 24, 30)] == [69, 75, 82]


def test_a_template_of_ones_own_says_turns_guests_and_what_runs_beside(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    lines = (
        'exercise = "co-consulting"\nturns = 3',
        'title = "Clinic"\nminutes = 30\nbeside = true\nplace = "Side room"',
        'kind = "talk"\ntitle = "Guest"\nminutes = 45\nquestions = 15\ninformal = 10\nguest = "Łukasz Nowak"',
        'kind = "lunch"\ntitle = "Lunch"\nminutes = 40\nanchor = "12:00"',
    )
    path.write_text(_day("".join(f"[[blocks]]\n{line}\n" for line in lines)), "utf-8")
    template = read(path)
    assert isinstance(template, Template)
    day = laid(template)
    assert [(one.block.title, clock_said(one.begin), one.ms // MINUTE) for one in timed(day)] == [
        ("Co-consulting", "09:00", 60),
        ("Clinic", "09:00", 30),
        ("Guest", "10:00", 45),
        ("Lunch", "12:00", 40),
    ]
    assert [part.ms // MINUTE for part in day.blocks[2].parts] == [20, 15, 10]


@pytest.mark.parametrize("names", ['exercise = "no-such-thing"', 'exercise = "troika"\npreset = "no-such-thing"'])
def test_a_template_that_names_what_is_on_no_shelf_is_refused_when_it_is_laid(tmp_path: Path, names: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(_day(f"[[blocks]]\n{names}\n"), "utf-8")
    template = read(path)
    assert isinstance(template, Template)
    with pytest.raises(Refusal, match="Own needs no-such-thing, which is not on the shelf"):
        gestures.lay(Session(), 0, template, SHELF, new_id=lambda: "b")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("name = ", 1, "cannot be read as TOML"),
        ('name = "x"\n', 1, 'The key "about" is missing'),
        (None, 7, "There is no key"),
        ('[[blocks]]\nkind = "nap"\ntitle = "x"\nminutes = 5\n', 7, "cannot be"),
        ('[[blocks]]\ntitle = "x"\n', 6, "needs minutes"),
        ("[[blocks]]\nminutes = 5\n", 6, "needs an exercise"),
        ('[[blocks]]\ntitle = "x"\nminutes = 5\nquestions = 9\n', 6, "are part of the minutes"),
        ('[[blocks]]\ntitle = "x"\nminutes = 5\nbeside = true\n', 9, "cannot run beside"),
        ('[[blocks]]\ntitle = "x"\nminutes = 5\nanchor = "noon"\n', 9, "not a time of day"),
        ('[[blocks]]\ntitle = "x"\nminutes = "5"\n', 8, "must be a whole number"),
        ('[[blocks]]\ntitle = "x"\nminutes = 9000\n', 8, "must lie between"),
        ('[[blocks]]\ntitle = "x"\nminutes = 5\nmaterials = "x"\n', 9, "must be a list"),
        ('[[blocks]]\ntitle = "x"\nminutes = 5\nnotes = "' + "x" * 401 + '"\n', 9, "there is room for 400"),
        ('[[blocks]]\ntitle = "x"\nper_person = true\n', 8, "must be a number"),
        ("[blocks]\n", 6, "must be a list"),
    ],
)
def test_a_file_that_is_no_template_is_refused_with_line_and_reason(
    tmp_path: Path, text: str | None, line: int, why: str
) -> None:
    path = tmp_path / "own.toml"
    body = '[[blocks]]\nnap = 1\ntitle = "x"\n' if text is None else text
    path.write_text(body if body.startswith("name") else _day(body), "utf-8")
    refused = read(path)
    assert isinstance(refused, Refused)
    assert why in str(refused)
    assert refused.line == line


def test_a_folder_that_is_not_there_holds_no_templates(tmp_path: Path) -> None:
    assert templates(tmp_path / "nowhere").found == ()


def _day(blocks: str) -> str:
    return f'name = "Own"\nabout = "x"\nstarts = "09:00"\nends = "10:00"\nexpected = 9\n{blocks}'
