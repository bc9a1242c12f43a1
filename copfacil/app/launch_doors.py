"""The doors of the kit of a first meeting: it belongs to the day on which that meeting is."""

import asyncio
import logging

from PySide6.QtGui import QImage

from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.app.plan_doors import lay
from copfacil.app.print_about import sitting_about
from copfacil.app.shell import Shell
from copfacil.core.agenda import gestures as agenda
from copfacil.core.launch import gestures
from copfacil.core.launch.gallery import GALLERY
from copfacil.core.launch.kit import FIRST_MEETING, OWN
from copfacil.core.launch.log import asked
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.pack import Options, render
from copfacil.ui.launch.doors import Doors
from copfacil.ui.launch.values import KitView
from copfacil.ui.prints.pages import picture
from copfacil.ui.prints.prints import PrintScreen

_SHARP = 2.0
"""px of the card's picture to a point: more than any screen shows of it."""


def launch_doors(day: Day, desktop: Shell) -> Doors:
    """The doors of the kit onto a day."""
    words = desktop.words

    async def card() -> QImage | None:
        try:
            return await asyncio.to_thread(_drawn, sitting_about(day), words)
        except (OSError, ValueError):
            logging.getLogger("copfacil").exception("the card of an invitation cannot be drawn")
            return None

    return Doors(
        words=words,
        write=lambda key, text: day.act(gestures.write, key, text),
        borrow=lambda key: _borrow(day, words, key),
        tick=lambda key, on: day.act(gestures.tick, key, done=on),
        add_line=lambda text: day.act(gestures.write, f"{OWN}{fresh_id()}", text),
        ask=lambda name, by, how: day.act(gestures.ask, name, by=by, how=how, new_id=fresh_id()),
        note=lambda one: day.act(gestures.note, one),
        strike=lambda person: day.act(gestures.strike, person),
        lay=lambda: lay(day, words, FIRST_MEETING),
        expect=lambda people: day.act(agenda.hours, "", "", people),
        card=card,
        paper=lambda key: _paper(desktop, key),
        go=desktop.go,
        undo=day.undo,
        redo=day.redo,
    )


def kit_view(day: Day) -> KitView:
    """The first meeting as it stands, for the screen."""
    state, host = day.state, day.host
    return KitView(
        title=state.title,
        kit=state.kit,
        asked=asked(state.people),
        day=state.agenda,
        undo=host.undoable,
        redo=host.redoable,
    )


def _drawn(told: Sitting, words: Words) -> QImage:
    return picture(render("invitations", told, Options(), words), 0, _SHARP)


def _borrow(day: Day, words: Words, key: str) -> Answer:
    one = next((one for one in GALLERY if one.key == key), None)
    if one is None:
        return Msg("This is not here any more.")
    return day.act(gestures.borrow, {field: words(text) for field, text in one.words.items()})


def _paper(desktop: Shell, key: str) -> Answer:
    why = desktop.go("print")
    screen = desktop.frame.screen_of("print")
    if why is None and isinstance(screen, PrintScreen):
        screen.choose(key)
    return why
