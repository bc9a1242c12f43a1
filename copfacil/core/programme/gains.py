"""What the register says by value: stories with the strength of their evidence, indicators, gaps, whom to ask next.

Stories and indicators stand beside each other in every value, as the value-creation framework asks; a value without
either is a gap, and a gap is named, not hidden. The words are our own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from copfacil.core.programme.register import (
    STRENGTHS,
    VALUES,
    Indicator,
    Part,
    Register,
    Story,
    Strength,
    Value,
)
from copfacil.core.words import Msg

_ORDER: tuple[Strength, ...] = tuple(STRENGTHS)
_VALUES: tuple[Value, ...] = tuple(VALUES)

_NO_STORY: Mapping[Value, Msg] = {
    "immediate": Msg("No immediate story yet"),
    "potential": Msg("No potential story yet"),
    "applied": Msg("No applied story yet"),
    "realised": Msg("No realised story yet"),
    "strategic": Msg("No strategic story yet"),
    "enabling": Msg("No enabling story yet"),
    "transformative": Msg("No transformative story yet"),
}
_NO_SIGN: Mapping[Value, Msg] = {
    "immediate": Msg("No immediate indicator yet"),
    "potential": Msg("No potential indicator yet"),
    "applied": Msg("No applied indicator yet"),
    "realised": Msg("No realised indicator yet"),
    "strategic": Msg("No strategic indicator yet"),
    "enabling": Msg("No enabling indicator yet"),
    "transformative": Msg("No transformative indicator yet"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a story says in one value."""

    story: Story
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """One value.

    Attributes:
        value: which of the seven.
        told: stories that speak in it, the strongest evidence first.
        indicators: that speak of it.
        ripe: open stories that have reached the value before it and are to be asked about this one.
    """

    value: Value
    told: tuple[Told, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    ripe: tuple[Story, ...] = ()

    @property
    def gaps(self) -> tuple[Msg, ...]:
        """What is missing, in words."""
        return tuple(_gaps(self))


def _gaps(gain: Gain) -> Iterator[Msg]:
    if not gain.told:
        yield _NO_STORY[gain.value]
    if not gain.indicators:
        yield _NO_SIGN[gain.value]


def gains(register: Register) -> tuple[Gain, ...]:
    """The seven values, in their order."""
    return tuple(
        Gain(
            value=value,
            told=_told(register, value),
            indicators=tuple(one for one in register.indicators.values() if one.value == value),
            ripe=_ripe(register, value),
        )
        for value in VALUES
    )


def _told(register: Register, value: Value) -> tuple[Told, ...]:
    found = [Told(story, part) for story in register.stories.values() if (part := story.part(value)) is not None]
    return tuple(sorted(found, key=lambda one: -_ORDER.index(one.part.strength)))


def _ripe(register: Register, value: Value) -> tuple[Story, ...]:
    """Stories that are not finished, speak in the value before, and not yet in this one."""
    place = _VALUES.index(value)
    if not place:
        return ()
    before = _VALUES[place - 1]
    return tuple(
        story
        for story in register.stories.values()
        if not story.finished and story.part(before) is not None and story.part(value) is None
    )


def travels(register: Register) -> tuple[Story, ...]:
    """The stories that may leave the programme, with a name or without."""
    return tuple(story for story in register.stories.values() if story.consent in {"unnamed", "named"})


def figures(indicator: Indicator) -> str:
    """What was read first and last, with the unit ("2.7 to 3.9", "88 %"); empty where nothing was read yet."""
    if not indicator.readings:
        return ""
    first, last = indicator.readings[0].figure, indicator.readings[-1].figure
    shown = first if len(indicator.readings) == 1 else f"{first} → {last}"
    return f"{shown} {indicator.unit}".strip()
