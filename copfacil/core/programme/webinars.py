"""Webinars: ideas for a theme, one vote each, and slots for guests."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.changing import replace
from copfacil.core.codec import event
from copfacil.core.events import PersonDropped
from copfacil.core.programme.records import Change, RecordDropped, dropping, put, without
from copfacil.core.words import Msg

SlotState = Literal["open", "asked", "agreed", "declined"]

SLOT_STATES: Mapping[SlotState, Msg] = {
    "open": Msg("open"),
    "asked": Msg("asked"),
    "agreed": Msg("agreed"),
    "declined": Msg("declined"),
}


@dataclass(frozen=True, kw_only=True)
class Idea:
    """What a webinar could be about: for which meeting, in words, and whose idea (person id, may be empty)."""

    id: str
    meeting: str = ""
    text: str = ""
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class Slot:
    """Time for a guest: at which meeting, which contact, about what, minutes, whether they agreed."""

    id: str
    meeting: str = ""
    contact: str = ""
    title: str = ""
    minutes: int = 8
    state: SlotState = "open"


@dataclass(frozen=True, kw_only=True)
class Webinars:
    """What is around webinars.

    Attributes:
        ideas, slots: by id.
        votes: by meeting, the idea that each person voted for.
        counted: by idea, votes that came without a name: a show of hands, answers to a mail.
    """

    ideas: Mapping[str, Idea] = field(default_factory=dict)
    slots: Mapping[str, Slot] = field(default_factory=dict)
    votes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    counted: Mapping[str, int] = field(default_factory=dict)

    def ideas_of(self, meeting: str) -> tuple[tuple[Idea, int], ...]:
        """The ideas for a webinar with their votes, most first; of equals, the earlier idea."""
        count = Counter(self.votes.get(meeting, {}).values())
        found = [
            (one, count[one.id] + self.counted.get(one.id, 0)) for one in self.ideas.values() if one.meeting == meeting
        ]
        return tuple(sorted(found, key=lambda pair: -pair[1]))

    def leading(self, meeting: str) -> tuple[Idea, ...]:
        """The idea with most votes, several where they have as many; none before the first vote."""
        found = self.ideas_of(meeting)
        most = found[0][1] if found else 0
        return tuple(one for one, votes in found if votes == most and most)

    def slots_of(self, meeting: str) -> tuple[Slot, ...]:
        """The guests' time at a meeting."""
        return tuple(one for one in self.slots.values() if one.meeting == meeting)


@event("idea-put")
class IdeaPut:
    """An idea for a theme came in, or is this from now on."""

    idea: Idea


@event("theme-voted")
class ThemeVoted:
    """Somebody is for an idea, instead of any other for that meeting; an empty idea takes the vote back."""

    meeting: str
    person: str
    idea: str = ""


@event("votes-counted")
class VotesCounted:
    """So many are for an idea, beside those who are known by name."""

    idea: str
    votes: int


@event("slot-put")
class SlotPut:
    """A guest's time came in, or is this from now on."""

    slot: Slot


def _voted(webinars: Webinars, h: ThemeVoted) -> Webinars:
    then = without(webinars.votes.get(h.meeting, {}), h.person)
    if h.idea in webinars.ideas:
        then = {**then, h.person: h.idea}
    return replace(webinars, votes={**webinars.votes, h.meeting: then})


def _counted(webinars: Webinars, h: VotesCounted) -> Webinars:
    return replace(webinars, counted={**webinars.counted, h.idea: h.votes}) if h.idea in webinars.ideas else webinars


def _dropped(webinars: Webinars, h: PersonDropped) -> Webinars:
    return replace(webinars, votes={key: without(then, h.person) for key, then in webinars.votes.items()})


def _gone(webinars: Webinars, h: RecordDropped) -> Webinars:
    after: Webinars = dropping({"idea": "ideas", "slot": "slots"})(webinars, h)
    if after is webinars or h.what != "idea":
        return after
    kept = {key: {one: idea for one, idea in then.items() if idea != h.id} for key, then in after.votes.items()}
    return replace(after, votes=kept, counted=without(after.counted, h.id))


CHANGES: Mapping[type, Change] = {
    IdeaPut: put("ideas", "idea"),
    ThemeVoted: _voted,
    VotesCounted: _counted,
    SlotPut: put("slots", "slot"),
    PersonDropped: _dropped,
    RecordDropped: _gone,
}
"""What each event does to webinars."""
