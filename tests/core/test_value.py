"""Values made by our own decorator are those of the library's."""

import copy
import dataclasses
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, field
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copfacil.core.value import dataclass as ours

WAYS: tuple[Mapping[str, bool], ...] = tuple(
    MappingProxyType({"frozen": frozen, "slots": slots, "kw_only": kw_only})
    for frozen in (True, False)
    for slots in (True, False)
    for kw_only in (True, False)
)


def made(decorator: Any, way: Mapping[str, bool]) -> type:  # noqa: ANN401 - the library's or ours
    """A class of people with whatever a field may be."""

    class Somebody:
        """Somebody."""

        name: str
        groups: tuple[int, ...] = ()
        facts: dict[str, str] = field(default_factory=dict)
        size: int = field(default=4, kw_only=True)

    found: type = decorator(**way)(Somebody)
    return found


PAIRS = [(made(ours, way), made(dataclasses.dataclass, way), way["kw_only"]) for way in WAYS]
GIVEN = st.fixed_dictionaries(
    {"name": st.sampled_from(["Siân", "Ngũgĩ"])},
    optional={
        "groups": st.sampled_from([(), (1,), (1, 2)]),
        "facts": st.sampled_from([{}, {"region": "Gwynedd"}]),
        "size": st.integers(3, 4),
    },
)


@given(one=GIVEN, other=GIVEN, pair=st.sampled_from(PAIRS))
def test_a_value_is_what_the_library_would_have_made(
    one: dict[str, Any], other: dict[str, Any], pair: tuple[type, type, bool]
) -> None:
    mine, theirs, _ = pair
    assert repr(mine(**one)) == repr(theirs(**one))
    assert (mine(**one) == mine(**other)) == (theirs(**one) == theirs(**other))
    assert dataclasses.asdict(mine(**one)) == dataclasses.asdict(theirs(**one))
    assert dataclasses.replace(mine(**one), size=9) == mine(**{**one, "size": 9})
    assert mine(**one) != theirs(**one)
    assert copy.deepcopy(mine(**one)) == mine(**one)


@pytest.mark.parametrize(("mine", "theirs", "by_name"), PAIRS)
def test_it_is_made_by_place_only_where_that_is_allowed_and_refuses_what_it_has_no_place_for(
    mine: type, theirs: type, by_name: bool
) -> None:
    kinds: tuple[Any, ...] = (mine, theirs)
    for kind in kinds:
        assert kind.__match_args__ == (() if by_name else ("name", "groups", "facts"))
        if by_name:
            with pytest.raises(TypeError):
                kind("Siân")
        else:
            assert kind("Siân", (1,)) == kind(name="Siân", groups=(1,))
        for wrong in ({}, {"name": "Siân", "nickname": "Si"}):
            with pytest.raises(TypeError):
                kind(**wrong)
    assert mine(name="Siân").facts is not mine(name="Siân").facts


def test_what_is_frozen_stays_as_it_is_and_can_be_a_key() -> None:
    @ours(frozen=True, slots=True)
    class Place:
        x: int
        y: int = 0

    place = Place(1)
    assert {place: "here"}[Place(1, 0)] == "here"
    with pytest.raises(FrozenInstanceError):
        setattr(place, "x", 2)  # noqa: B010 - type checkers see that it cannot be set
    with pytest.raises(FrozenInstanceError):
        delattr(place, "x")
    assert place.x == 1


def test_what_a_class_says_of_itself_is_kept() -> None:
    @ours(frozen=True)
    class Word:
        text: str

        def __post_init__(self) -> None:
            if not self.text:
                raise ValueError("empty")

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Word) and self.text.casefold() == other.text.casefold()

        def __hash__(self) -> int:
            return hash(self.text.casefold())

    @ours(frozen=True, eq=False)
    class Only:
        text: str

    assert Word("Ring") == Word("RING")
    assert len({Word("Ring"), Word("RING")}) == 1
    assert Only("a") != Only("a")
    with pytest.raises(ValueError, match="empty"):
        Word("")


def test_a_value_may_go_on_from_another() -> None:
    @ours(frozen=True, kw_only=True)
    class First:
        name: str

    @ours(frozen=True, kw_only=True)
    class Second(First):
        spot: str = "Window"

    assert First(name="Siân") == First(name="Siân")
    assert repr(Second(name="Siân")).endswith("Second(name='Siân', spot='Window')")
    assert Second(name="Siân") != First(name="Siân")
