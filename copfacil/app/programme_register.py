"""The doors of the value register: what it says, entries put and taken away."""

from datetime import date
from typing import TYPE_CHECKING

from copfacil.app.day import fresh_id
from copfacil.app.programme import OpenProgramme
from copfacil.core.dates import day_short
from copfacil.core.programme import gestures
from copfacil.core.programme.gains import gains, travels
from copfacil.core.words import Msg, Words
from copfacil.ui.register.doors import AskAgain, Doors, RegisterView

if TYPE_CHECKING:
    from copfacil.app.shell import Shell


def register_doors(opened: OpenProgramme, desktop: "Shell") -> Doors:
    """The doors of the register."""
    return Doors(
        words=desktop.words,
        view=lambda: register_view(opened, desktop.words),
        put=lambda entry: opened.act(gestures.put, entry),
        drop=lambda entry: opened.act(gestures.drop, entry),
        today=desktop.date,
        new_id=fresh_id,
        paper=lambda: _to_paper(desktop),
    )


def _to_paper(desktop: "Shell") -> None:
    desktop.programmes.go("paper")


def register_view(opened: OpenProgramme, words: Words) -> RegisterView:
    """The register as it stands."""
    register = opened.state.register
    stories = words(Msg("{n} story", "{n} stories", n=len(register.stories)))
    signs = words(Msg("{n} indicator", "{n} indicators", n=len(register.indicators)))
    told = Msg("{stories} and {signs} in seven values. A story may begin anywhere.", stories=stories, signs=signs)
    outside = Msg("{n} may be told outside.", "{n} may be told outside.", n=len(travels(register)))
    return RegisterView(
        gains=gains(register),
        hopes=tuple(register.aspirations.values()),
        ask=asked_again(opened, words),
        people=[(person.id, person.shown) for person in opened.state.cohort.people.values()],
        told=words(told),
        travels=words(outside) if register.stories else "",
    )


def asked_again(opened: OpenProgramme, words: Words) -> tuple[AskAgain, ...]:
    """Stories and indicators with a day, the first day first."""
    register, today = opened.state.register, opened.today()
    open_ = [
        (one.ask_again, one.title, opened.state.called(one.by))
        for one in register.stories.values()
        if one.ask_again and not one.finished
    ]
    open_ += [(one.ask_again, one.name, "") for one in register.indicators.values() if one.ask_again]
    return tuple(AskAgain(words(day_short(day)), _over(day, today), text, note) for day, text, note in sorted(open_))


def _over(day: str, today: str) -> bool:
    return date.fromisoformat(day) < date.fromisoformat(today)
