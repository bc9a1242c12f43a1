"""Stations: what each shows, who hosts it, where it stands and what it needs."""

from dataclasses import replace

from PySide6.QtCore import Qt

from copfacil.core.programme.celebration import Station
from copfacil.core.words import Words
from copfacil.ui.celebration.doors import CelebrationDoors, CelebrationView, StationLine
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.part import Form, Part
from copfacil.ui.programme.rows import Rows
from copfacil.ui.programme.several import Named, Several, named, offer
from copfacil.ui.theme import SEMIBOLD, Theme


class StationForm(Form[StationLine]):
    """A station."""

    def __init__(self, doors: CelebrationDoors, theme: Theme) -> None:
        words = doors.words
        super().__init__(words, theme, words("All stations"))
        self.doors = doors
        self.title = self.line(words("What it is called"))
        self.hosts = Several(words("Hosts"), words("Nobody yet."), words, theme)
        self.shows = self.line(words("What it shows"))
        self.story = Choice(words("Value story that is told there"), [("", "")], theme)
        self.place = self.line(words("Where it stands"), words("by the window"))
        self.needs = self.line(words("What it needs"), words("a table, power, a screen"))
        self.save = Button(words("Keep"), theme, look="primary", size="small")
        self.drop = Button(words("Take off the plan"), theme, look="quiet", icon="trash", size="small")
        acts = Flow(theme, gap=8)
        acts.add(self.save, self.drop)
        self.add(self.title, self.hosts, self.shows, named(self.story, theme), self.place, self.needs, acts)
        self.spring()
        self.save.clicked.connect(self.keep)
        self.drop.clicked.connect(self._drop)

    def show_named(self, hosts: Named, stories: Named) -> None:
        """Who may host, and what may be told."""
        self.hosts.offer(hosts)
        offer(self.story, [("", self.words("none")), *stories])

    def fill(self, line: StationLine) -> None:
        """Puts a station into the fields."""
        station, words = line.station, self.words
        self.head.set_text(words("{number} {title}", number=line.number, title=station.title))
        self.says.set_text(line.hosts or words("No host yet"))
        self.says.set_tone("ink_soft" if line.hosts else "warn")
        self.title.set_error("")
        for field, text in (
            (self.title, station.title),
            (self.shows, station.shows),
            (self.place, station.place),
            (self.needs, station.needs),
        ):
            field.set_text(text)
            field.line.setCursorPosition(0)
        self.hosts.show_ids(station.hosts)
        self.story.choose(station.story if self.story.findData(station.story) >= 0 else "")

    def begin(self) -> None:
        """Who hosts it comes after what it is called."""
        self.hosts.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Takes in what is written."""
        title = " ".join(self.title.text().split())
        self.title.set_error("" if title else self.words("Say first what it is called."))
        if self.shown is None or not title:
            return
        made = replace(
            self.shown.station,
            title=title,
            hosts=self.hosts.ids,
            shows=self.shows.text().strip(),
            story=self.story.currentData() or "",
            place=self.place.text().strip(),
            needs=self.needs.text().strip(),
        )
        self.tell(self.doors.put(made))

    def _drop(self) -> None:
        if self.shown is not None:
            self.told.emit(self.doors.drop(self.shown.station))


class StationsPart(Part[StationLine, StationForm]):
    """The stations."""

    def __init__(self, doors: CelebrationDoors, theme: Theme) -> None:
        words = doors.words
        self._view = CelebrationView()
        super().__init__(
            theme,
            add=Field(words("A new station"), theme, placeholder=words("A new station, and Enter"), icon="plus"),
            rows=station_rows(words, theme),
            form=lambda look: StationForm(doors, look),
            key=lambda one: one.station.id,
            none=words("No station yet. Five to eight go round in an hour; write what the first one is called."),
            put=lambda title: doors.put(Station(id=doors.new_id(), title=title)),
        )
        self.wall = Button(words("List for the wall"), theme, icon="printer")
        self.signs = Button(words("Station signs"), theme, icon="printer")
        self.acts.add(self.wall, self.signs)
        self.wall.clicked.connect(lambda: self.told.emit(doors.paper("stations")))
        self.signs.clicked.connect(lambda: self.told.emit(doors.paper("station-signs")))

    def show_view(self, view: CelebrationView) -> None:
        """Shows the stations as they stand."""
        self._view = view
        self.wall.setVisible(bool(view.stations))
        self.signs.setVisible(bool(view.stations))
        self.show_lines(view.stations)

    def prepare(self) -> None:
        """Tells the form who there is."""
        self.form.show_named(self._view.hosts, self._view.stories)


def station_rows(words: Words, theme: Theme) -> Rows[StationLine]:
    """The list of stations."""

    def paint(brush: Brush, one: StationLine) -> None:
        look = brush.theme
        px, body, small, top = look.px, look.letters["body"].line, look.letters["small"].line, look.px(5)
        x, whole = px(34), brush.box.width()
        half = (whole - x) * 0.58
        brush.text(brush.at(0, top, x - px(4), body), str(one.number), weight=SEMIBOLD, tone="ink_soft")
        brush.text(brush.at(x, top, half - px(12), body), one.station.title, weight=SEMIBOLD)
        brush.text(brush.at(x, top + body, half - px(12), small), one.shows, "small", tone="ink_soft")
        room = whole - x - half
        hosts = one.hosts or words("no host yet")
        brush.text(brush.at(x + half, top, room, body), hosts, tone="ink" if one.hosts else "warn")
        place = one.station.place or words("no place yet")
        brush.text(brush.at(x + half, top + body, room, small), place, "small", tone="ink_soft")

    def told(one: StationLine) -> str:
        hosts, place = one.hosts or words("no host yet"), one.station.place or words("no place yet")
        parts = (str(one.number), one.station.title, hosts, place, one.shows, one.station.needs)
        return ", ".join(part for part in parts if part)

    return Rows(words("Stations"), theme, paint, told, two_lines, least=3)
