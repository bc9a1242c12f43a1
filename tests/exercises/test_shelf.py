"""The shelf: what stands on it, what it refuses and where, and that no file can upset it."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copfacil.core.exercise import Exercise, Minutes
from copfacil.exercises.reading import read, translated
from copfacil.exercises.refusal import Refused
from copfacil.exercises.shelf import shelf

TEMPLATE = Path(__file__).parent / "template" / "exercise.toml"
SOURCE = TEMPLATE.read_text("utf-8")
WELSH = TEMPLATE.with_name("texts.cy.toml")


def template() -> Exercise:
    exercise = read(SOURCE.encode(), "template", TEMPLATE)
    assert isinstance(exercise, Exercise)
    return exercise


def with_line(old: str, new: str) -> tuple[str, int]:
    """The template with the first occurrence of a text replaced, and the line on which that was."""
    assert old in SOURCE
    return SOURCE.replace(old, new, 1), SOURCE[: SOURCE.index(old)].count("\n") + 1


def refusal(source: str | bytes) -> Refused:
    refused = read(source if isinstance(source, bytes) else source.encode(), "template", TEMPLATE)
    assert isinstance(refused, Refused)
    return refused


BROKEN = {
    "a key nobody knows": ("short =", "shrot =", 'no key "shrot" in an exercise; did you mean "short"?'),
    "a key far from any": ("short =", "zzz =", 'no key "zzz" in an exercise; there are'),
    "a wrong key in a phase": ('host = "Nobody', 'hots = "Nobody', 'no key "hots" in a phase; did you mean "host"?'),
    "a wrong key in minutes": ("plus = 2", "pluss = 2", 'no key "pluss" in minutes; did you mean "plus"?'),
    "its own key inside": ("version = 1", 'key = "mine"\nversion = 1', 'no key "key" in an exercise'),
    "text for a number": ("least = 3", 'least = "3"', '"least" must be a whole number, not a text'),
    "a fraction of people": ("best = 12", "best = 12.5", '"best" must be a whole number, not a number'),
    "yes for a number": ("most = 60", "most = true", '"most" must be a whole number, not yes or no'),
    "number for a text": ('space = "Chairs in a circle."', "space = 3", '"space" must be a text in quotation marks'),
    "text for yes": ("each = true", 'each = "yes"', '"each" must be true or false, not a text'),
    "one text for a list": ('materials = ["Chairs", "A bell"]', 'materials = "A bell"', '"materials" must be a list'),
    "a table for a list": ("[[prompts]]", "[prompts]", '"prompts" must be a list, not a table'),
    "a list for a table": ("[people]", "[[people]]", '"people" must be a table of its own, not a list'),
    "a date": ('name = "Two rounds"', "name = 2024-05-01", '"name" must be a text in quotation marks, not a date'),
    "minutes in words": ("minutes = 3", 'minutes = "three"', "minutes, such as 4 or {per_person"),
    "no minutes at all": ("minutes = 3", "minutes = 0", '"minutes" must be more than 0 and at most 480, not 0'),
    "minutes below nothing": ("minutes = 3", "minutes = -3", "more than 0"),
    "minutes that are none": ("minutes = 3", "minutes = nan", "more than 0"),
    "minutes without end": ("minutes = 3", "minutes = inf", "at most 480"),
    "minutes beyond a day's work": ("minutes = 3", "minutes = 481", "at most 480"),
    "minutes that grow too long": (
        "{ per_person = 0.5, plus = 2 }",
        "{ per_person = 60, plus = 300 }",
        "Look back would take 600 minutes with 5 people; at most 480",
    ),
    "a kind there is not": ('kind = "talk"', 'kind = "chat"', '"kind" cannot be "chat"; choose one of talk, silent'),
    "a speaker there is not": ('speaks = "presenter"', 'speaks = "boss"', "choose one of host, presenter"),
    "a silence that speaks": ('speaks = "nobody"', 'speaks = "all"', 'Silence is silent: write speaks = "nobody"'),
    "a text too long": ('wall = "One of', f'wall = "{"x" * 40} One of', "characters; there is room for 40"),
    "a text of nothing": ('credit = "Nobody’s in particular."', 'credit = " "', '"credit" is empty'),
    "a line break in a text": ('starter = "Read', 'starter = "\\nRead', "line break or another sign"),
    "letters turned round": ('seated = "Every', 'seated = "\\u202eEvery', "line break or another sign"),
    "a key with a space": ('key = "look-back"', 'key = "look back"', '"look back" cannot be a key'),
    "turns of nothing": ("turns = 0 ", "turns = -1 ", '"turns" must lie between 0 and 60, not at -1'),
    "people upside down": ("best = 12", "best = 2", "must rise"),
    "a handout there is not": ('"cue-sheet"', '"cue-shet"', 'no handout "cue-shet"'),
    "something that is not stored": ('"action", "note"', '"action", "speech"', '"capture" cannot be "speech"'),
    "a line for no phase": ('phase = "look-back"\nline', 'phase = "lookback"\nline', 'has no phase "lookback"'),
    "minutes of no phase": ("{speak} minutes", "{talk} minutes", 'Nothing can be filled in for "talk"'),
    "a role there is not": ('role = "all"', 'role = "chair"', 'no role "chair"'),
    "guards the wrong way round": ("least = 2", "least = 6", "6 minutes at least and 5 at most"),
    "a key twice": ('name = "Two rounds"', 'version = 2\nname = "Two rounds"', "cannot be read as TOML"),
    "a quotation mark lost": ('short = "Speak', "short = Speak", "cannot be read as TOML"),
    "a bracket lost": ("[people]", "[people", "cannot be read as TOML"),
    "not even a key": ("[group]", "= = =", "cannot be read as TOML"),
}
"""What goes wrong, by what is replaced in the template, and a piece of the sentence that says so."""

OFF_BY = {
    "a key twice": 0,
    "a line break in a text": 0,
    "people upside down": -2,  # said at the table, not at one of its numbers
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_refused_at_the_line_and_with_the_reason(case: str) -> None:
    old, new, reason = BROKEN[case]
    source, line = with_line(old, new)

    refused = refusal(source)

    assert reason in str(refused.msg)
    assert refused.line == line + OFF_BY.get(case, 0)
    assert str(refused).startswith(f"{TEMPLATE}, line {refused.line}: ")


@pytest.mark.parametrize(
    ("without", "table", "sentence"),
    [
        ('name = "Everyone once"\n', "[[presets]]", 'The key "name" is missing; a preset needs one.'),
        ("minutes = 1\n", "[[presets.phases]]", 'The key "minutes" is missing; a phase needs one.'),
        ('does = "Speaks once."\n', "[[roles]]", 'The key "does" is missing; a role needs one.'),
        ("best = 4\n", "[group]", 'The key "best" is missing; a number of people needs one.'),
        ('space = "Chairs in a circle."\n', "# The template", 'The key "space" is missing; an exercise needs one.'),
    ],
)
def test_a_missing_key_is_refused_at_the_table_that_needs_it(without: str, table: str, sentence: str) -> None:
    source, _ = with_line(without, "")

    refused = refusal(source)

    assert str(refused.msg) == sentence
    assert source.splitlines()[refused.line - 1].startswith(table)


def test_the_second_of_two_phases_with_one_key_is_refused() -> None:
    source, line = with_line('key = "silence"', 'key = "speak"')

    assert refusal(source).line == line
    assert 'The key "speak" stands here a second time' in str(refusal(source).msg)


def test_phases_of_a_turn_stand_side_by_side() -> None:
    source, _ = with_line('speaks = "all"\nprotected = true', 'speaks = "all"\neach = true\nprotected = true')

    refused = refusal(source)

    assert "must stand side by side; Silence stands between them" in str(refused.msg)
    assert source.splitlines()[refused.line] == 'key = "silence"'


def test_turns_without_a_phase_that_turns_are_refused() -> None:
    source, _ = with_line("each = true\n", "")

    assert "nothing would come again" in str(refusal(source).msg)


def test_too_many_of_anything_is_refused() -> None:
    rules = ", ".join(['"No."'] * 11)
    source, line = with_line('rules = ["One voice at a time.", "You may always pass."]', f"rules = [{rules}]")

    assert refusal(source).line == line
    assert str(refusal(source).msg) == '"rules" holds 11; it may hold 0 to 10.'


def test_an_entry_deep_in_a_list_over_several_lines_is_found() -> None:
    source, line = with_line(
        'prints = ["process-card", "cue-sheet"]', 'prints = [\n  "process-card",\n  # not yet\n  "poster",\n]'
    )

    assert refusal(source).line == line + 3


def test_windows_line_ends_and_a_byte_order_mark_are_fine() -> None:
    source = b"\xef\xbb\xbf" + SOURCE.replace("\n", "\r\n").encode()

    assert read(source, "template", TEMPLATE) == template()


def test_another_encoding_is_named_with_its_line() -> None:
    source, line = with_line("Nobody’s in particular.", "Siân")

    refused = refusal(source.encode("latin-1"))

    assert refused.line == line
    assert "UTF-8" in str(refused.msg)


@pytest.mark.parametrize(
    "source",
    [
        b"a = " + b"[" * 100_000,
        b"a = " + b"{a=" * 50_000,
        b"version = " + b"9" * 5000,
        b"version = " + b"9" * 4000,
        b"x" * (256 * 1024 + 1),
        b"a." * 100_000 + b"a = 1",
        b"\x00",
        b"",
        b"name = 9999-99-99",
        b"[[presets]]\n" * 13,
        b"[presets]\nphases = 1",
        b'"\\u0000" = 1',
    ],
    ids=[
        "deep lists",
        "deep tables",
        "huge number",
        "large number",
        "huge",
        "a key of very many parts",
        "nul",
        "empty",
        "no date",
        "many",
        "shape",
        "odd key",
    ],
)
def test_a_hostile_file_is_refused_with_a_sentence(source: bytes) -> None:
    refused = refusal(source)

    assert refused.line >= 1
    assert 10 < len(str(refused.msg)) < 500
    assert str(refused.msg).isprintable()


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_and_nothing_is_raised(source: bytes) -> None:
    assert isinstance(read(source, "fuzz", TEMPLATE), Refused)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_file_cut_off_or_changed_anywhere_is_read_or_refused_and_nothing_is_raised(data: st.DataObject) -> None:
    source = SOURCE.encode()
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, min(len(source), start + 60)))
    patch = data.draw(
        st.one_of(st.binary(max_size=8), st.sampled_from([b"\n[[presets]]\n", b"{", b'"', b"]", b"\n[a.b]\n"]))
    )

    outcome = read(source[:start] + patch + source[end:], "fuzz", TEMPLATE)

    if isinstance(outcome, Refused):
        assert 1 <= outcome.line <= SOURCE.count("\n") + patch.count(b"\n") + 1
        assert str(outcome.msg)


def test_minutes_are_a_number_or_so_many_for_each_person() -> None:
    phases = template().preset().phases

    assert phases[0].minutes == Minutes(plus=3)
    assert phases[-1].minutes == Minutes(plus=2, per_person=0.5)


def test_a_folder_of_ones_own_joins_the_shelf(tmp_path: Path) -> None:
    shutil.copytree(TEMPLATE.parent, tmp_path / "my_rounds")
    (tmp_path / "notes").mkdir()

    found = shelf([tmp_path, tmp_path / "not there yet"])

    assert found.exercises["my-rounds"].name == "Two rounds"
    assert "co-consulting" in found.exercises
    assert found.refused == ()


def test_what_comes_with_copfacil_cannot_be_replaced(tmp_path: Path) -> None:
    shutil.copytree(TEMPLATE.parent, tmp_path / "co-consulting")

    found = shelf([tmp_path])

    assert found.exercises["co-consulting"].name == "Co-consulting"
    assert [str(refused.msg) for refused in found.refused] == [
        '"co-consulting" comes with copfacil and cannot be replaced; give this folder another name.'
    ]


def test_of_two_folders_with_one_name_the_first_stands(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        shutil.copytree(TEMPLATE.parent, tmp_path / folder / "rounds")

    found = shelf([tmp_path / "a", tmp_path / "b"])

    assert "rounds" in found.exercises
    assert [refused.path for refused in found.refused] == [tmp_path / "b" / "rounds"]


def test_a_broken_exercise_leaves_the_others_on_the_shelf(tmp_path: Path) -> None:
    for name in ("good", "bad", "Not A Key"):
        shutil.copytree(TEMPLATE.parent, tmp_path / name)
    (tmp_path / "bad" / "exercise.toml").write_text("version = ", "utf-8")

    found = shelf([tmp_path])

    assert "good" in found.exercises
    assert "bad" not in found.exercises
    assert len(found.exercises) == len(list(found.exercises)) == len(shelf().exercises) + 1
    assert sorted(refused.path.name for refused in found.refused) == ["Not A Key", "exercise.toml"]


def test_what_is_no_plain_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "odd" / "exercise.toml").mkdir(parents=True)

    assert str(shelf([tmp_path]).refused[0].msg) == "This is not a plain file."


def test_an_overlay_replaces_texts_and_leaves_the_rest() -> None:
    english = template()

    welsh = translated(english, WELSH.read_bytes(), WELSH)

    assert isinstance(welsh, Exercise)
    assert welsh.name == "Dwy rownd"
    assert welsh.preset().phases[0].wall == "Mae un ohonoch yn siarad."
    assert welsh.preset().phases[0].host == english.preset().phases[0].host
    assert welsh.preset().phases[0].minutes == english.preset().phases[0].minutes
    assert welsh.prompts[0].lines == ("Beth sy’n aros gyda chi?",)
    assert welsh.credit == english.credit


@pytest.mark.parametrize(
    ("overlay", "line", "reason"),
    [
        ('nmae = "Dwy"', 1, 'no key "nmae" in an exercise; did you mean "name"?'),
        ('\nlicence = "MIT"', 2, 'no key "licence"'),
        ("[presets.standard.phases.speak]\nminutes = 9", 2, 'no key "minutes" in a phase'),
        ('[presets.standard.phases.talk]\nname = "Siarad"', 1, 'nothing called "talk" to translate; there are speak'),
        ('rules = ["Un."]', 1, '"rules" has 1 lines; the exercise has 2'),
        ('[[presets]]\nname = "Pawb"', 1, '"presets" must be tables named by key, not a list'),
        (f'name = "{"w" * 29}"', 1, "room for 28"),
        ('[said.speak]\nline = "{siarad} munud"', 2, 'Nothing can be filled in for "siarad"'),
        ("name = 3", 1, "must be a text"),
        ('roles = "x"', 1, "tables named by key"),
        ('[roles]\npresenter = "x"', 2, "a table of its own"),
    ],
)
def test_an_overlay_that_says_more_than_texts_is_refused(overlay: str, line: int, reason: str) -> None:
    refused = translated(template(), overlay.encode(), WELSH)

    assert isinstance(refused, Refused)
    assert reason in str(refused.msg)
    assert refused.line == line


def test_a_shelf_in_a_language_speaks_it_where_it_can_and_english_elsewhere(tmp_path: Path) -> None:
    for name in ("rounds", "broken"):
        shutil.copytree(TEMPLATE.parent, tmp_path / name)
    (tmp_path / "broken" / "texts.cy.toml").write_text("name = 3\n", "utf-8")

    welsh = shelf([tmp_path], language="cy-GB")

    assert welsh.exercises["rounds"].name == "Dwy rownd"
    assert welsh.exercises["broken"].name == "Two rounds"
    assert welsh.exercises["troika"].name == "Troika"
    assert [refused.path.name for refused in welsh.refused] == ["texts.cy.toml"]
    assert shelf([tmp_path], language="../cy").exercises["rounds"].name == "Two rounds"
