"""A room that behaves: what is asked for is written down and then so."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from copfacil.core.faces import Phase, Wall
from copfacil.core.words import ENGLISH, Words
from copfacil.ui.kit.going import Going
from copfacil.ui.room.doors import Answer, Doors
from copfacil.ui.room.values import Appearance, Copy, Credit, Days, DeskTheme, OldDays, Reach, Room, Screen, Sound
from copfacil.ui.room.values import Wall as WallValue
from copfacil.ui.theme import load
from copfacil.ui.wall.face import paint_face
from copfacil.ui.wall.frame import Look
from tests.wall_samples import WITNESS, dial

LAPTOP = Screen(key="laptop", name="Laptop screen", size="1366 × 768", main=True, stands="desk")
PROJECTOR = Screen(key="projector", name="EPSON PJ 1985", size="1920 × 1080", stands="wall")
THIRD = Screen(key="third", name="HDMI-2", size="3840 × 2160")
COPIES = tuple(
    Copy(key=f"c{place}", when=f"{21 - place} November, 09:0{place}", size=f"{312 - 9 * place} KB")
    for place in range(7)
)
TODAY = date(2026, 11, 22)
DAYS = Days(folder="/home/sian/.local/share/copfacil", copies=COPIES)


@dataclass
class Asked:
    """A room, and what was asked of it in its order."""

    room: Room
    acts: list[tuple[str, object]] = field(default_factory=list)
    answer: Answer = None

    def note(self, door: str, said: object = "") -> Answer:
        self.acts.append((door, said))
        return self.answer

    def pick(self, key: str) -> Answer:
        screens = tuple(
            replace(one, stands="wall" if one.key == key else "desk" if one.main else "")
            for one in self.room.wall.screens
        )
        return self._wall(replace(self.room.wall, screens=screens), "pick", key)

    def show(self) -> Answer:
        return self._wall(replace(self.room.wall, shown=True), "show")

    def hide(self) -> Answer:
        return self._wall(replace(self.room.wall, shown=False), "hide")

    def blank(self) -> Answer:
        return self._wall(replace(self.room.wall, blank=not self.room.wall.blank), "blank")

    def dial(self, look: Look) -> Answer:
        return self._wall(replace(self.room.wall, dial=look), "dial", look)

    def dark(self, dark: bool) -> Answer:
        return self._wall(replace(self.room.wall, dark=dark), "dark", dark)

    def ring(self) -> Answer:
        return self._sound(replace(self.room.sound, state="on", heard="09:02"), "ring")

    def volume(self, percent: int) -> Answer:
        return self._sound(replace(self.room.sound, percent=percent), "volume", percent)

    def mute(self, muted: bool) -> Answer:
        return self._sound(replace(self.room.sound, muted=muted), "mute", muted)

    def theme(self, theme: DeskTheme) -> Answer:
        return self._look(replace(self.room.look, theme=theme), "theme", theme)

    def percent(self, percent: int) -> Answer:
        return self._look(replace(self.room.look, percent=percent), "percent", percent)

    def still(self, still: bool) -> Answer:
        return self._look(replace(self.room.look, still=still), "still", still)

    def language(self, code: str) -> Answer:
        return self._look(replace(self.room.look, language=code), "language", code)

    def wall_language(self, code: str) -> Answer:
        return self._look(replace(self.room.look, wall_language=code), "wall language", code)

    def back_up(self) -> Answer:
        copies = (Copy(key="new", when="22 November, 17:45", size="315 KB"), *self.room.days.copies)
        self.room = replace(self.room, days=replace(self.room.days, copies=copies))
        return self.note("back up")

    def purge(self, door: str, day: date) -> Answer:
        going = (*self.room.old.going, Going(day.isoformat(), f"What was said before {day:%Y}", "23 November, 17:45"))
        self.room = replace(self.room, old=replace(self.room.old, going=going))
        return self.note(door, day.isoformat())

    def bring_back(self, key: str) -> Answer:
        going = tuple(one for one in self.room.old.going if one.key != key)
        self.room = replace(self.room, old=replace(self.room.old, going=going))
        return self.note("bring back", key)

    def _wall(self, wall: WallValue, door: str, said: object = "") -> Answer:
        self.room = replace(self.room, wall=wall)
        return self.note(door, said)

    def _sound(self, sound: Sound, door: str, said: object = "") -> Answer:
        self.room = replace(self.room, sound=sound)
        return self.note(door, said)

    def _look(self, look: Appearance, door: str, said: object = "") -> Answer:
        self.room = replace(self.room, look=look)
        return self.note(door, said)


def room(*screens: Screen, days: Days = DAYS, sound: Sound | None = None, look: Appearance | None = None) -> Room:
    """A room with these screens."""
    return Room(
        wall=WallValue(screens=screens),
        sound=sound or Sound(),
        look=look or Appearance(),
        days=days,
        old=OldDays(),
        version="0.1.0",
    )


def doors(asked: Asked, words: Words = ENGLISH) -> Doors:
    """Doors that write down and do it."""
    return Doors(
        words=words,
        room=lambda: asked.room,
        paint_wall=lambda painter, box: paint(asked, painter, box, asked.room.wall.dial, words),
        paint_dial=lambda painter, box, look: paint(asked, painter, box, look, words),
        pick=asked.pick,
        show=asked.show,
        hide=asked.hide,
        blank=asked.blank,
        swap=lambda: asked.note("swap"),
        dial=asked.dial,
        dark=asked.dark,
        ring=asked.ring,
        volume=asked.volume,
        mute=asked.mute,
        theme=asked.theme,
        percent=asked.percent,
        language=asked.language,
        wall_language=asked.wall_language,
        still=asked.still,
        back_up=asked.back_up,
        restore=lambda key: asked.note("restore", key),
        restored=lambda: asked.acts.append(("restored", "")),
        today=lambda: TODAY,
        reach=reach,
        purge=lambda day: asked.purge("purge", day),
        purge_now=lambda day: asked.note("purge now", day.isoformat()),
        bring_back=asked.bring_back,
        empty_now=lambda key: asked.note("empty", key),
        credits=credit_lines,
    )


def reach(day: date) -> Reach:
    """Three sessions, all of 2025."""
    if day.year < 2026:
        return Reach("No session is older than that.", some=False)
    return Reach("3 sessions are older, the last is Module 3, 4 November 2025.", some=True)


def credit_lines() -> Sequence[Credit]:
    """Two of them."""
    return (
        Credit("Paired listening", "After thinking pairs. Own words.", "MIT"),
        Credit("Troika", "After Troika Consulting in Liberating Structures. Own words.", "CC BY-SA 4.0"),
    )


def paint(asked: Asked, painter: QPainter, box: QRectF, look: Look, words: Words) -> None:
    """The wall as it would be."""
    face: Wall = Phase(dial=dial(WITNESS, 222_000), seats=4)
    painter.save()
    painter.translate(box.topLeft())
    theme = load("wall_dark" if asked.room.wall.dark else "wall_light")
    paint_face(painter, QSizeF(box.size()), face, theme, words, look, 0)
    painter.restore()
