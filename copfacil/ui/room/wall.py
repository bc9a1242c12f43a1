"""The wall: which screen it has, whether the room sees it, how it looks."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.segments import Segments
from copfacil.ui.room.doors import Doors
from copfacil.ui.room.pictures import Option, Picture, PictureRow, desk_sketch
from copfacil.ui.room.values import Screen, Wall
from copfacil.ui.theme import SEMIBOLD, Theme
from copfacil.ui.wall.frame import Look

_SCREEN, _DIAL = 232, 166
"""Widths of pictures, px before the text scale."""
_DIALS: tuple[tuple[Look, Msg], ...] = (
    ("both", Msg("Digits and ring")),
    ("ring", Msg("Ring")),
    ("disc", Msg("Shrinking disc")),
    ("digits", Msg("Digits")),
)


class WallSection(Box):
    """All about the wall.

    Args:
        doors: paint the pictures; what is asked for is only signalled.
        theme: the look.

    Signals:
        picked(str), shown(), hidden(), blanked(), swapped(), dial(str), dark(bool): what a person wants.
    """

    picked = Signal(str)
    shown = Signal()
    hidden = Signal()
    blanked = Signal()
    swapped = Signal()
    dial = Signal(str)
    dark = Signal(bool)

    def __init__(self, doors: Doors, theme: Theme) -> None:
        words = doors.words
        super().__init__(theme, gap=0, name=words("The wall"))
        self._doors, self._words = doors, words
        self._wall = Wall()
        self.screens = PictureRow(words("Screen of the wall"), self._paint_screen, theme, wide=_SCREEN)
        self.one = Box(theme, across=True, gap=24)
        self.picture = Picture(words("What the wall shows"), doors.paint_wall, theme, wide=_SCREEN)
        told = Box(theme, gap=4)
        told.add(
            Label(words("There is one screen, and the wall can share it."), theme, weight=SEMIBOLD, wrap=True),
            Label(
                words(
                    "It then covers the desk; the desk’s keys go on working, and Esc brings you back. "
                    "Plug in a projector and it is offered here."
                ),
                theme,
                tone="ink_soft",
                wrap=True,
            ),
        )
        self.one.add(self.picture)
        self.one.add(told, stretch=1, align=Qt.AlignmentFlag.AlignVCenter)
        self._said = Label("", theme, wrap=True)
        self.add(Rule(words("The wall"), theme))
        self.space(8)
        self.add(self._said)
        self.space(8)
        self.add(self._acts())
        self.space(16)
        self.add(self.screens, self.one)
        self.space(20)
        self.add(self._how())
        self.space(8)
        self.add(self.dials)

    def _acts(self) -> Flow:
        words, theme = self._words, self.theme
        self.show_button = Button("", theme, look="primary", icon="screen")
        self.hide_button = Button(words("Take it away"), theme, icon="cross")
        self.blank_button = Button("", theme, icon="blank", key=words("B"))
        self.swap_button = Button(words("Swap desk and wall"), theme, icon="swap", key=words("S"))
        acts = Flow(theme)
        acts.add(self.show_button, self.hide_button, self.blank_button, self.swap_button)
        self.show_button.clicked.connect(self.shown)
        self.hide_button.clicked.connect(self.hidden)
        self.blank_button.clicked.connect(self.blanked)
        self.swap_button.clicked.connect(self.swapped)
        return acts

    def _how(self) -> Box:
        words, theme = self._words, self.theme
        self.ground = Segments(
            words("Light or dark wall"),
            (("light", words("Light wall"), None), ("dark", words("Dark wall"), None)),
            theme,
        )
        self.ground.chosen.connect(lambda value: self.dark.emit(value == "dark"))
        self.dials = PictureRow(words("How the wall shows time"), self._paint_dial, theme, wide=_DIAL)
        self._show_dials(self._wall)
        self.dials.chosen.connect(self.dial)
        self.screens.chosen.connect(self.picked)
        how = Box(theme, across=True, gap=16)
        middle = Qt.AlignmentFlag.AlignVCenter
        how.add(Label(words("How the wall shows time"), theme, weight=SEMIBOLD, wrap=True, align=middle), stretch=2)
        how.add(self.ground, stretch=1)
        return how

    def show_wall(self, wall: Wall) -> None:
        """Shows how the wall stands."""
        words, self._wall = self._words, wall
        several = len(wall.screens) > 1
        self.screens.setVisible(several)
        self.one.setVisible(not several)
        has = next((screen.key for screen in wall.screens if screen.stands == "wall"), "")
        self.screens.show_options([self._option(screen) for screen in wall.screens] if several else [], has)
        self.screens.follow(self.swap_button)
        self._tell_acts(wall, several=several)
        self._said.set_text(words(said(wall)))
        self.ground.choose("dark" if wall.dark else "light")
        self._show_dials(wall)
        for card in (*self.screens.cards.values(), *self.dials.cards.values(), self.picture):
            card.update()

    def _show_dials(self, wall: Wall) -> None:
        self.dials.show_options([Option(value, self._words(name)) for value, name in _DIALS], wall.dial)

    def _tell_acts(self, wall: Wall, *, several: bool) -> None:
        words = self._words
        held = next((b for b in (self.show_button, self.hide_button) if b.hasFocus()), None)
        self.show_button.set_text(words("Show the wall") if several else words("Show it on this screen"))
        self.show_button.setVisible(not wall.shown)
        self.hide_button.setVisible(wall.shown)
        if held is not None:
            (self.hide_button if wall.shown else self.show_button).setFocus()
        self.blank_button.set_text(words("Show it again") if wall.blank else words("Blank"))
        self.blank_button.set_icon("eye" if wall.blank else "blank")
        self.blank_button.setVisible(several or wall.shown)
        self.swap_button.setVisible(several)

    def _option(self, screen: Screen) -> Option:
        words = self._words
        size = words("{size}, main screen", size=screen.size) if screen.main else screen.size
        return Option(screen.key, screen.name, (size, words(self._stands(screen))))

    def _stands(self, screen: Screen) -> Msg:
        match screen.stands:
            case "wall":
                if not self._wall.shown:
                    return Msg("The wall goes here")
                return Msg("The wall is here, blank") if self._wall.blank else Msg("The wall is here")
            case "desk":
                return Msg("The desk is here")
            case "":
                return Msg("Free")

    def _paint_screen(self, painter: QPainter, box: QRectF, key: str) -> None:
        screen = next((one for one in self._wall.screens if one.key == key), None)
        if screen is not None and screen.stands == "wall":
            self._doors.paint_wall(painter, box)
        elif screen is not None and screen.stands == "desk":
            desk_sketch(painter, box, self.theme)
        else:
            painter.fillRect(box, self.theme.sunk)

    def _paint_dial(self, painter: QPainter, box: QRectF, value: str) -> None:
        look = next(look for look, _ in _DIALS if look == value)
        self._doors.paint_dial(painter, box, look)


def said(wall: Wall) -> Msg:
    """The wall in a sentence."""
    if not wall.shown:
        return Msg("Nobody sees the wall now.")
    if wall.blank:
        return Msg("The wall is blank: the clock runs on.")
    on = next((screen.name for screen in wall.screens if screen.stands == "wall"), "")
    return Msg("The room sees the wall on {screen}.", screen=on) if on else Msg("The wall covers this screen.")
