"""States of the kit of a first meeting: just opened, and some days later."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from copfacil.app.starting import open_kit
from copfacil.core.launch import gestures
from copfacil.core.launch.log import Asked, asked
from copfacil.ui.launch.launch import LaunchScreen

if TYPE_CHECKING:
    from tests.screen_states import Laptop

WRITTEN = {
    "invite-question": "What would we try if nobody had to be first?",
    "invite-you": "because you stayed when the ward was moved, and asked who else was tired",
    "invite-not": "a committee; no minutes, no slides",
    "invite-when": "Tuesday 12 January, 10 to 12, Tŷ Afon, upstairs; soup at noon",
    "invite-bring": "a thing from your desk that has a story",
    "invite-decline": "this card with a cross on it is answer enough",
    "charter-domain": "How people leave hospital well, and what happens in the first two weeks at home.",
    "charter-people": "Nurses, carers, drivers, people who went home last year. Missing: pharmacists.",
    "charter-rhythm": "First Tuesday of the month, two hours, with soup",
}
PEOPLE = (
    Asked(person="", name="Siân Prys", by="Ngũgĩ", how="a card", line="You said once: ask me again.", reply="yes"),
    Asked(person="", name="Łukasz Żak", by="Ngũgĩ", how="by telephone", reply="yes"),
    Asked(person="", name="Orla McCann", by="Siân", how="word of mouth", reply="perhaps"),
    Asked(person="", name="Nguyễn Thị Hoa", by="Siân", how="a bean in an envelope"),
    Asked(person="", name="Hamish Rae", by="Ngũgĩ", how="a card", reply="no"),
)


def later(laptop: "Laptop") -> LaunchScreen:
    """The kit of a meeting to which people were asked."""
    open_kit(laptop.desktop)
    for key, text in WRITTEN.items():
        laptop.act(gestures.write, key, text)
    for number, one in enumerate(PEOPLE):
        laptop.act(gestures.ask, one.name, by=one.by, how=one.how, new_id=f"guest{number}")
        known = next(row for row in asked(laptop.day.state.people) if row.person == f"guest{number}")
        laptop.act(gestures.note, replace(known, line=one.line, reply=one.reply))
    for key in ("check-asked", "check-friend", "check-room", "check-food"):
        laptop.act(gestures.tick, key, done=True)
    screen = laptop.frame.screen_of("kit")
    assert isinstance(screen, LaunchScreen)
    laptop.desktop.ticker.now()
    return screen


def kit_new(laptop: "Laptop") -> None:
    open_kit(laptop.desktop)


def _part(key: str) -> Callable[["Laptop"], None]:
    return lambda laptop: later(laptop).open(key)


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "kit-new": kit_new,
    **{f"kit-{key}": _part(key) for key in ("invitation", "log", "plan", "charter", "checklist")},
}
"""Each state, and how it is reached."""
