"""Every sentence can be translated, and the Welsh that there is says what the English does."""

import re
from pathlib import Path

import pytest

from copfacil import resources
from copfacil.core.words import Msg, Words, load, pseudo
from tools.words import CATALOGUE, Sentence, Unfindable, collected, in_source, written

WELSH = resources.path("locale", "cy.po")
PLACE = re.compile(r"\{\w+\}")


@pytest.fixture(scope="module")
def welsh() -> Words:
    return load(WELSH)


@pytest.fixture(scope="module")
def everything() -> tuple[tuple[Sentence, ...], tuple[Unfindable, ...]]:
    return collected()


@pytest.fixture(scope="module")
def sentences(everything: tuple[tuple[Sentence, ...], tuple[Unfindable, ...]]) -> tuple[Sentence, ...]:
    return everything[0]


def test_no_sentence_is_put_together_out_of_a_translators_sight(
    everything: tuple[tuple[Sentence, ...], tuple[Unfindable, ...]],
) -> None:
    assert [str(one) for one in everything[1]] == []


def test_the_catalogue_holds_every_sentence_and_none_that_is_gone(
    sentences: tuple[Sentence, ...], *, rewrite: bool
) -> None:
    if rewrite:
        CATALOGUE.write_text(written(sentences), "utf-8", newline="\n")
    kept = _entries(CATALOGUE.read_text("utf-8"))
    said = _entries(written(sentences))
    assert kept == said, "run python -m tools.words"


def test_every_sentence_comes_back_in_another_language(sentences: tuple[Sentence, ...], tmp_path: Path) -> None:
    other = tmp_path / "xx.po"
    other.write_text(_answered(written(sentences)), "utf-8")
    words = load(other)
    silent = [one.id for one in sentences if words(Msg(one.id, one.many, n=2) if one.many else Msg(one.id)) != "§"]
    assert silent == []


def test_the_pseudo_language_changes_every_sentence_of_letters(sentences: tuple[Sentence, ...]) -> None:
    strange = pseudo()
    # Places stay as they are, a key's cap may be one figure.
    assert [one.id for one in sentences if len(PLACE.sub("", one.id)) > 2 and strange(one.id) == one.id] == []


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ('Msg(f"{n} groups")', "put together"),
        ('words("Round " + number)', "put together"),
        ('Msg("a" if one else f"b{n}")', "put together"),
        ("def say(sentence):\n    return Msg(sentence)", "nobody can tell what sentence says"),
        ('Msg("{n} group", f"{n} groups", n=2)', "the plural is not written out"),
    ],
)
def test_a_sentence_that_no_translator_could_find_is_named_with_its_place(source: str, why: str) -> None:
    (lost,) = in_source(source, "copfacil/room.py")
    assert isinstance(lost, Unfindable)
    assert str(lost).startswith("copfacil/room.py:")
    assert why in str(lost)


@pytest.mark.parametrize(
    "source",
    [
        'Msg("one")\nwords("two")',
        'Msg("one" if first else "two")',
        'def said():\n    sentence = "one"\n    if late:\n        sentence = "two"\n    return Msg(sentence)',
        'ALL = {1: "one", 2: "two"}\ndef said(code):\n    sentence = ALL.get(code, "one")\n    return Msg(sentence)',
        'self.words("one")\nMsg("two", name=words(who))',
        'def heads(words):\n    return [words(Msg(name)) for name in ("one", "two")]',
    ],
)
def test_sentences_are_found_where_they_stand(source: str) -> None:
    found = dict.fromkeys(one.id for one in in_source(source, "room.py") if isinstance(one, Sentence))
    assert list(found) == ["one", "two"]


def test_the_desk_starts_and_goes_back_in_welsh(welsh: Words) -> None:
    assert welsh(Msg("Start")) == "Dechrau"
    assert welsh(Msg("Back")) == "Yn ôl"
    assert welsh(Msg("Round {turn} of {turns}", turn=2, turns=3)) == "Rownd 2 o 3"
    assert welsh(Msg("{n} minute", "{n} minutes", n=2)) == "2 funud"


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "0 o bobl"),
        (1, "1 person"),
        (2, "2 berson"),
        (3, "3 pherson"),
        (4, "4 o bobl"),
        (6, "6 pherson"),
        (23, "23 o bobl"),
    ],
)
def test_welsh_counts_people_in_its_own_six_ways(welsh: Words, n: int, said: str) -> None:
    assert welsh(Msg("{n} person", "{n} people", n=n)) == said


def test_what_welsh_lacks_is_said_in_english(welsh: Words) -> None:
    assert welsh(Msg("A sentence that nobody has translated, {n}.", n=2)) == "A sentence that nobody has translated, 2."


def test_welsh_translates_sentences_that_are_said_and_keeps_their_places() -> None:
    english = {found[0] for found in _entries(CATALOGUE.read_text("utf-8"))}
    for block in WELSH.read_text("utf-8").split("\n\n")[1:]:
        said, many, *forms = _texts(block)
        assert said in english, f"nobody says {said!r} any more"
        assert len(forms) == (6 if many else 1), said
        for form in forms:
            assert form, f"{said!r} is not translated: take it out"
            assert set(PLACE.findall(form)) == set(PLACE.findall(said)), said


def _texts(block: str) -> list[str]:
    """The sentence, its plural (empty for none) and its translations."""
    parts = re.findall(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) "(.*)"$', block, re.MULTILINE)
    told = dict(parts)
    return [
        told["msgid"],
        told.get("msgid_plural", ""),
        *(text for what, text in parts if what.startswith("msgstr")),
    ]


def _entries(catalogue: str) -> set[tuple[str, str]]:
    return {(said, many) for said, many, *_ in map(_texts, catalogue.strip().split("\n\n")[1:])}


def _answered(catalogue: str) -> str:
    head, *entries = catalogue.split("\n\n")
    return "\n\n".join(
        [head, *(re.sub(r'^(msgstr(?:\[\d\])?) ""$', r'\1 "§"', one, flags=re.MULTILINE) for one in entries)]
    )
