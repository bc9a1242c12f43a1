"""The doors of the room: the wall, the bells, the looks of the desk, the data, and the way back to a backup."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from copfacil import __version__
from copfacil.app import deletion_work as work
from copfacil.app.answer import Answer, answered
from copfacil.app.deletion_doors import old_days, reach
from copfacil.app.look import LANGUAGES, SIZES, languages, spoken
from copfacil.app.shell import Shell
from copfacil.core import faces
from copfacil.core.dates import MONTHS
from copfacil.core.plan import MINUTE, Step
from copfacil.core.scene import Dial
from copfacil.core.words import Msg, Words
from copfacil.live.bells import State
from copfacil.ui.room.doors import Doors
from copfacil.ui.room.values import Appearance, Copy, Credit, Days, Room, Screen, Sound, SoundState, Stands, Wall
from copfacil.ui.wall.face import paint_face
from copfacil.ui.wall.frame import Look
from copfacil.ui.wall.screens import ScreenId

if TYPE_CHECKING:
    from copfacil.app.ringing import Ringer

_KILO = 1024


def room_doors(desktop: Shell) -> Doors:
    """The room's doors."""
    wall = desktop.wall
    return Doors(
        words=desktop.words,
        room=lambda: room(desktop),
        paint_wall=lambda painter, box: _paint(desktop, painter, box, shown_face(desktop), desktop.looks.dial),
        paint_dial=lambda painter, box, look: _paint(desktop, painter, box, sample(desktop.words), look),
        pick=lambda key: _pick(desktop, key),
        show=lambda: _show(desktop),
        hide=lambda: answered(wall.hide),
        blank=lambda: answered(wall.blank),
        swap=lambda: answered(lambda: _swap(desktop)),
        dial=lambda look: answered(lambda: _dial(desktop, look)),
        dark=lambda dark: answered(lambda: _dark(desktop, dark=dark)),
        ring=lambda: answered(desktop.ring),
        volume=lambda percent: answered(lambda: _volume(desktop, percent)),
        mute=lambda muted: answered(lambda: _mute(desktop, muted=muted)),
        theme=lambda name: answered(lambda: desktop.looks.set("look.theme", name)),
        percent=lambda percent: answered(lambda: desktop.looks.set("look.scale", percent / 100)),
        still=lambda still: answered(lambda: _still(desktop, still=still)),
        language=lambda code: _speak(desktop, code),
        wall_language=lambda code: answered(lambda: _write(desktop, code)),
        back_up=lambda: answered(desktop.store.back_up),
        restore=lambda key: _restore(desktop, key),
        restored=lambda: reload(desktop),
        today=desktop.date,
        reach=lambda day: reach(desktop, day),
        purge=lambda day: work.delete(desktop, before=day.isoformat(), now=False),
        purge_now=lambda day: work.delete(desktop, before=day.isoformat(), now=True),
        bring_back=lambda key: work.bring_back(desktop, key),
        empty_now=lambda key: work.empty(desktop, key),
        credits=lambda: credit_lines(desktop),
    )


def room(desktop: Shell) -> Room:
    """How everything stands."""
    looks = desktop.looks
    return Room(
        wall=_wall(desktop),
        sound=_sound(desktop),
        look=Appearance(
            theme=looks.name,
            percent=round(looks.scale * 100),
            percents=tuple(round(size * 100) for size in SIZES),
            still=looks.still,
            languages=tuple((code, LANGUAGES.get(code, code)) for code in languages()),
            language=desktop.store.setting("look.language", "en"),
            wall_language=desktop.store.setting("wall.language", desktop.store.setting("look.language", "en")),
        ),
        days=_days(desktop),
        old=old_days(desktop),
        version=__version__,
    )


# The wall.


def _wall(desktop: Shell) -> Wall:
    keeper = desktop.wall
    has, desk = keeper.screens.wall, keeper.screens.desk
    stands: dict[str, Stands] = {desk.name(): "desk"} if desk is not None else {}
    if has is not None:
        stands[has.name()] = "wall"
    return Wall(
        screens=tuple(_screen(one, stands.get(one.name, "")) for one in keeper.screens.all),
        shown=keeper.shown,
        blank=keeper.is_blank,
        dark=desktop.store.setting("wall.dark", default=False),
        dial=desktop.looks.dial,
    )


def _screen(one: ScreenId, stands: Stands) -> Screen:
    return Screen(key=one.key, name=one.said, size=one.size.replace("x", " × "), main=one.primary, stands=stands)


def _pick(desktop: Shell, key: str) -> Answer:
    screens = desktop.wall.screens
    screen = next((one for one in screens.all if one.key == key), None)
    if screen is None:
        return Msg("That screen is gone: choose another one.")
    return answered(lambda: desktop.wall.pick(screen))


def _show(desktop: Shell) -> Answer:
    why = answered(lambda: desktop.wall.show(sharing=True))
    _repaint(desktop)
    return why


def _swap(desktop: Shell) -> None:
    desktop.wall.swap()
    _repaint(desktop)


def _repaint(desktop: Shell) -> None:
    """The wall shows something also before any day is open."""
    if desktop.day is None:
        desktop.wall.paint(shown_face(desktop), 0)


def _dial(desktop: Shell, look: Look) -> None:
    desktop.looks.set("wall.dial", look)
    desktop.wall.set_look(look)
    desktop.ticker.now()


def _dark(desktop: Shell, *, dark: bool) -> None:
    desktop.looks.set("wall.dark", dark)
    _dress_wall(desktop)


def _still(desktop: Shell, *, still: bool) -> None:
    desktop.looks.set("look.still", still)
    _dress_wall(desktop)


def _dress_wall(desktop: Shell) -> None:
    desktop.wall.wear(desktop.looks.wall_theme)


def shown_face(desktop: Shell) -> faces.Wall:
    """What the wall shows now, or would."""
    day = desktop.day
    if day is None:
        return faces.Holding(title=desktop.words("Welcome"), place="", places=(), named=False)
    said = day.said() if day.state.face == "lines" else ()
    return faces.wall(day.state, day.host.now(), day.clock_at, said)


def sample(words: Words) -> faces.Phase:
    """A phase on which ways of showing time can be compared."""
    step = Step(key="sample", name=words("Listen"), ms=6 * MINUTE, wall=words("One person speaks."))
    shown = Dial(
        step=step,
        pace="running",
        left=4 * MINUTE,
        length=step.ms,
        ends="",
        over_at="",
        following=None,
        turn=1,
        turns=1,
        strip=(),
        auto=False,
        warned=False,
    )
    return faces.Phase(dial=shown, seats=4)


def _paint(desktop: Shell, painter: QPainter, box: QRectF, face: faces.Wall, look: Look) -> None:
    painter.save()
    painter.translate(box.topLeft())
    paint_face(painter, box.size(), face, desktop.looks.wall_theme, desktop.words, look, 0)
    painter.restore()


# The languages.


def _speak(desktop: Shell, code: str) -> Answer:
    """The desk's; the wall goes on in its own, which is the desk's as long as nobody chose another."""
    if desktop.day is not None and desktop.day.round_on:
        return Msg("A round is on: choose the language when it is over.")
    wall = desktop.store.setting("wall.language", "")
    why = answered(lambda: desktop.store.set_setting("look.language", code))
    if why is not None:
        return why
    desktop.frame.setFocus()  # the list that was chosen from goes away with its screen
    desktop.speak(spoken(code))
    if not wall:
        desktop.wall.speak(spoken(code))
    return desktop.go("room")


def _write(desktop: Shell, code: str) -> None:
    """The wall's."""
    desktop.store.set_setting("wall.language", code)
    desktop.wall.speak(spoken(code))
    desktop.ticker.now()
    _repaint(desktop)


# The bells.


def _made(desktop: Shell) -> "Ringer | None":
    """The ringer if anybody needed it yet: looking at the room must not make it look tried."""
    return desktop.ringer if desktop.day is not None or desktop.heard else None


def _sound(desktop: Shell) -> Sound:
    return Sound(
        state=_heard(desktop),
        heard=desktop.heard,
        percent=round(desktop.store.setting("sound.volume", 0.8) * 100),
        muted=desktop.store.setting("sound.muted", default=False),
    )


def _heard(desktop: Shell) -> SoundState:
    ringer = _made(desktop)
    if ringer is not None and ringer.silent:
        return "none"
    opened = ringer is not None and ringer.bells.state is State.OPEN
    return "on" if opened or desktop.heard else "untried"


def _volume(desktop: Shell, percent: int) -> None:
    desktop.store.set_setting("sound.volume", percent / 100)
    ringer = _made(desktop)
    if ringer is not None:
        ringer.bells.volume = percent / 100


def _mute(desktop: Shell, *, muted: bool) -> None:
    desktop.store.set_setting("sound.muted", muted)
    ringer = _made(desktop)
    if ringer is not None:
        ringer.bells.muted = muted
    desktop.ticker.now()


# The data.


def _days(desktop: Shell) -> Days:
    store, words, today = desktop.store, desktop.words, desktop.date()
    return Days(
        folder=str(store.folder),
        copies=tuple(
            Copy(key=one.path.name, when=words(_when(one.made, today.year)), size=words(_size(one.size)))
            for one in store.backups()
        ),
        told=tuple(words(said) for said in store.told),
        why_not=words(_RUNNING) if desktop.day is not None and desktop.day.round_on else "",
    )


_RUNNING = Msg("A round is on: you can go back to a backup when it is over.")


def _when(made: datetime, this_year: int) -> Msg:
    args: dict[str, str | int | Msg] = {"day": made.day, "month": MONTHS[made.month - 1], "time": f"{made:%H:%M}"}
    if made.year == this_year:
        return Msg("{day} {month}, {time}", **args)
    return Msg("{day} {month} {year}, {time}", **args, year=str(made.year))


def _size(count: int) -> Msg:
    kilo = max(1, round(count / _KILO))
    return Msg("{n} KB", n=kilo) if kilo < _KILO else Msg("{n} MB", n=round(kilo / _KILO))


def _restore(desktop: Shell, key: str) -> Answer:
    if desktop.day is not None and desktop.day.round_on:
        return _RUNNING
    backup = next((one for one in desktop.store.backups() if one.path.name == key), None)
    if backup is None:
        return Msg("That backup is gone: choose another one.")
    return answered(lambda: desktop.store.restore(backup))


def reload(desktop: Shell) -> None:
    """Opens everything again from data that are others now: Home, and the day that was open if they have it."""
    day, ringer = desktop.day, _made(desktop)
    desktop.frame.setFocus()  # the button that was pressed goes away with its screen
    desktop.close_day()
    desktop.looks.set("look.theme", desktop.looks.name)
    _dress_wall(desktop)
    desktop.wall.set_look(desktop.looks.dial)
    if day is not None and day.host.stream in desktop.store.streams():
        desktop.open(day.host.stream)
    else:
        desktop.wall.hide()
    if ringer is not None:
        sound = _sound(desktop)
        ringer.bells.volume, ringer.bells.muted = sound.percent / 100, sound.muted
    for said in desktop.store.told:
        desktop.frame.ask(str(said), Msg("About your data"), said, [(Msg("Understood"), _nothing)])
    desktop.go("today")


def _nothing() -> None:
    """Understood is all there is to say."""


# About.


def credit_lines(desktop: Shell) -> tuple[Credit, ...]:
    """Whose exercises these are, by their names."""
    exercises = sorted(desktop.shelf.values(), key=lambda one: one.name.casefold())
    return tuple(Credit(one.name, one.credit, one.licence) for one in exercises)
