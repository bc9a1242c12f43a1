"""The value register: stories and signs in seven values, and what people hoped for.

The seven values follow the value-creation framework of Wenger, Trayner and de Laat (2011) as communities of practice
use it; the words are our own. A story may begin in any value: it is a flow, not a ladder.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.codec import event
from copfacil.core.programme.records import Change, RecordDropped, dropping, put
from copfacil.core.words import Msg

Value = Literal["immediate", "potential", "applied", "realised", "strategic", "enabling", "transformative"]

VALUES: Mapping[Value, Msg] = {
    "immediate": Msg("Immediate"),
    "potential": Msg("Potential"),
    "applied": Msg("Applied"),
    "realised": Msg("Realised"),
    "strategic": Msg("Strategic"),
    "enabling": Msg("Enabling"),
    "transformative": Msg("Transformative"),
}

QUESTIONS: Mapping[Value, Msg] = {
    "immediate": Msg("What happened, and was it worth being there?"),
    "potential": Msg("What did I gain that may be useful?"),
    "applied": Msg("What did I do with it?"),
    "realised": Msg("What difference did it make, and to whom?"),
    "strategic": Msg("Who of importance is engaged now, and how clear are we?"),
    "enabling": Msg("What made this learning possible?"),
    "transformative": Msg("What has changed in who we are, or in the wider system?"),
}
"""What to ask for each value."""

Strength = Literal["told", "observed", "measured"]

STRENGTHS: Mapping[Strength, Msg] = {
    "told": Msg("told"),
    "observed": Msg("observed"),
    "measured": Msg("measured"),
}
"""How strong the evidence is, the weakest first."""

StoryConsent = Literal["none", "programme", "unnamed", "named"]

STORY_CONSENTS: Mapping[StoryConsent, Msg] = {
    "none": Msg("not given yet"),
    "programme": Msg("within the programme"),
    "unnamed": Msg("anywhere, without a name"),
    "named": Msg("anywhere, by name"),
}
"""How far a story may travel, the least first."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """What a story says in one value: words, how strong the evidence is, since when (ISO date)."""

    value: Value
    text: str = ""
    strength: Strength = "told"
    day: str = ""


@dataclass(frozen=True, kw_only=True)
class Story:
    """A value story, started at a meeting and finished later.

    Attributes:
        id: opaque.
        title: as the matrix shows it.
        by: person id of who tells it.
        community: id of the community it is about, empty for none.
        parts: what it says, one for each value it has reached.
        consent: how far it may travel.
        started, finished: ISO dates; finished is empty while it is open.
        ask_again: when to ask what became of it, ISO date, empty for never.
        session: stream of the session where it was started, empty for none.
    """

    id: str
    title: str = ""
    by: str = ""
    community: str = ""
    parts: tuple[Part, ...] = ()
    consent: StoryConsent = "none"
    started: str = ""
    finished: str = ""
    ask_again: str = ""
    session: str = ""

    def part(self, value: Value) -> Part | None:
        """What it says in a value."""
        return next((one for one in self.parts if one.value == value), None)


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One reading of an indicator: day (ISO date), and the figure as it was read."""

    day: str
    figure: str


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A sign that something changes.

    Attributes:
        id: opaque.
        value: of which of the seven it speaks.
        name, unit: what is counted, and in what.
        readings: in order of their days; the first is the baseline.
        strength: how strong it is as evidence.
        ask_again: when to read it next, ISO date, empty for never.
    """

    id: str
    value: Value = "immediate"
    name: str = ""
    unit: str = ""
    readings: tuple[Measured, ...] = ()
    strength: Strength = "measured"
    ask_again: str = ""


@dataclass(frozen=True, kw_only=True)
class Aspiration:
    """What somebody hopes for: in which value, in words, whose (person id), since when (ISO date), and whether it came true."""

    id: str
    value: Value = "realised"
    text: str = ""
    by: str = ""
    day: str = ""
    story: str = ""


@dataclass(frozen=True, kw_only=True)
class Register:
    """Stories, indicators and aspirations, by id."""

    stories: Mapping[str, Story] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    aspirations: Mapping[str, Aspiration] = field(default_factory=dict)


@event("story-put")
class StoryPut:
    """A story came in, or is this from now on."""

    story: Story


@event("indicator-put")
class IndicatorPut:
    """An indicator came in, or is this from now on."""

    indicator: Indicator


@event("aspiration-put")
class AspirationPut:
    """An aspiration came in, or is this from now on."""

    aspiration: Aspiration


CHANGES: Mapping[type, Change] = {
    StoryPut: put("stories", "story"),
    IndicatorPut: put("indicators", "indicator"),
    AspirationPut: put("aspirations", "aspiration"),
    RecordDropped: dropping({"story": "stories", "indicator": "indicators", "aspiration": "aspirations"}),
}
"""What each event does to the register."""
