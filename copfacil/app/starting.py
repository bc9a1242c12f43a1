"""What Home's buttons do: open a day, begin one, start something at once."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog

from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.app.day_file import bring_in
from copfacil.app.offering import offers, session_title
from copfacil.app.people_doors import earlier_people
from copfacil.app.shell import Shell
from copfacil.core import gestures
from copfacil.core.exercise import Exercise
from copfacil.core.faces import Phase
from copfacil.core.launch.kit import FIRST_MEETING
from copfacil.core.plan import steps
from copfacil.core.play import Play, Track
from copfacil.core.playing import put_on
from copfacil.core.scene import dial
from copfacil.core.timer import Timer
from copfacil.core.words import Msg, Words
from copfacil.files.day import ENDING
from copfacil.files.table import BadFile
from copfacil.ui.home.values import Start

_KIT = "kit"
"""The setting that holds the session of the first meeting that was begun last."""


def try_out(desktop: Shell, key: str) -> Answer:
    """Tries one line of the readiness check."""
    match key:
        case "sound":
            desktop.ring()
        case "screen":
            desktop.wall.show(sharing=False)
        case "printer":
            desktop.go("print")
        case _:
            pass
    desktop.show_today()
    return None


def try_all(desktop: Shell) -> Answer:
    """Tries what can be tried without covering the desk: the bell, and the wall where it has a screen of its own."""
    if len(desktop.app.screens()) > 1:
        desktop.wall.show(sharing=False)
    return try_out(desktop, "sound")


def open_day(desktop: Shell, stream: str) -> Answer:
    """Goes to a session: to the desk when it has groups or something is on, to its plan, else to its people."""
    state = desktop.open(stream).state
    if state.groups or state.play:
        return desktop.go("run")
    return desktop.go("plan" if state.agenda.blocks and not state.people else "people")


def rehearse(desktop: Shell, stream: str) -> Answer:
    """A session is run through beforehand."""
    if desktop.day is None or desktop.day.host.stream != stream:
        desktop.open(stream)
    return desktop.rehearse()


def rename(desktop: Shell, stream: str, title: str, day: str, place: str) -> Answer:
    """A session gets its title, ISO date and place, where it stands open or not."""
    opened = desktop.day if desktop.day and desktop.day.host.stream == stream else desktop.open(stream)
    why = opened.act(gestures.title, title, day, place)
    desktop.show_today()
    return why


def begin(desktop: Shell, screen: str) -> Answer:
    """A new day; the people of the last one are here already."""
    day = desktop.open(title=_title(desktop))
    if people := earlier_people(day):
        day.act(gestures.list_people, people)
    return desktop.go(screen)


def _title(desktop: Shell) -> str:
    return session_title(desktop.words, desktop.date().isoformat())


def sample_day(desktop: Shell) -> Answer:
    """The sample day, as a day of its own."""
    from copfacil.app.sample import make  # noqa: PLC0415 - only who asks for it pays

    day = desktop.open(title=desktop.words("Sample day"))
    make(day.host)
    return desktop.go("run")


def open_kit(desktop: Shell) -> Answer:
    """The kit of the first meeting that was begun last; a new one, with its two hours planned, where there is none."""
    from copfacil.app.plan_doors import lay  # noqa: PLC0415 - only who asks for it pays

    stream = desktop.store.setting(_KIT, "")
    if stream and stream in desktop.store.streams():
        desktop.open(stream)
        return desktop.go("kit")
    day = desktop.open(title=desktop.words("First meeting"))
    desktop.store.set_setting(_KIT, day.host.stream)
    why = lay(day, desktop.words, FIRST_MEETING)
    desktop.go("kit")
    return why


def choose_file(desktop: Shell) -> Answer:
    """Asks for the file of a day; what is chosen is taken in and shown."""
    dialog = QFileDialog(desktop.frame, desktop.words("Open a file"), "", f"copfacil (*{ENDING})")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: bring(desktop, Path(path)))
    dialog.open()
    return None


def bring(desktop: Shell, path: Path) -> None:
    """The day of a file is here and open; what happened is said, also why not."""
    try:
        stream, said = bring_in(desktop.store, path)
    except BadFile as why:
        desktop.frame.tell(why.msg)
        return
    except OSError as why:
        desktop.frame.tell(Msg("Nothing was written: {reason}.", reason=str(why)))
        return
    open_day(desktop, stream)
    desktop.frame.tell(said)


def start_now(desktop: Shell, start: Start) -> Answer:
    """A session of its own begins and its clock runs on the wall: the third gesture of a first start."""
    day = desktop.open(title=_title(desktop))
    why = _put_on(day, start)
    if why is None:
        why = day.act(gestures.read_and_start, aloud=False)
    desktop.go("board" if day.state.board else "run")
    desktop.wall.show(sharing=True)
    return why


def _put_on(day: Day, start: Start) -> Answer:
    return day.act(
        gestures.play,
        day.shelf[start.offer],
        play_id=fresh_id(),
        turns=start.rounds,
        minutes=_minutes(start),
        auto=True,
    )


def preview(start: Start, exercise: Exercise) -> Phase:
    """The face with which it would begin."""
    laid = steps(exercise.preset(), people=4, minutes=_minutes(start), turns=start.rounds)
    first = Play(id="", exercise=exercise.key, version=0, preset="", name=exercise.name, steps=laid)
    play = replace(put_on(first, 0), begun=True, run=Timer(0, 0, 0), centre=Track(0, Timer(laid[0].ms, 0, 0)))
    return Phase(dial=dial(play, 0, lambda _: ""), seats=4)


def _minutes(start: Start) -> dict[str, float] | None:
    fixed = next(offer for offer in offers(Words()) if offer.key == start.offer).minutes.fixed
    return None if fixed else {"round": float(start.minutes)}


def paint(desktop: Shell, painter: QPainter, box: QRectF, start: Start) -> None:
    """What the room would see: the wall's own painter, at the size of the box."""
    from copfacil.ui.wall.face import paint_face  # noqa: PLC0415 - kept beside its one use

    face = preview(start, desktop.shelf[start.offer])
    painter.save()
    painter.translate(box.topLeft())
    paint_face(painter, box.size(), face, desktop.looks.wall_theme, desktop.words, desktop.looks.dial, 0)
    painter.restore()
