"""The chairs of a fishbowl: who goes in and out by a key or two, for how long, and who has not been in."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from copfacil.core.boards import fishbowl
from copfacil.core.boards.board import Board
from copfacil.core.plan import clock
from copfacil.core.words import Msg, Words
from copfacil.ui.board.by_name import by_initials, initials, meant
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.theme import SEMIBOLD, Theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_AIR_MOST = 8


class WhoField(QLineEdit):
    """A number is a chair, letters are initials; whoever is meant goes in or comes out at once.

    Signals:
        typed(str): what stands in it after each key.
        entered(str): Enter was pressed.
    """

    typed = Signal(str)
    entered = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(words("Who goes in or out?"))
        self.setAccessibleDescription(words("A figure: that chair is left. Initials: in, or out."))
        self.setPlaceholderText(words("Chair, or initials"))
        self.textEdited.connect(self.typed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.space.control)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is what is meant; Esc empties it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.text():
            event.ignore()  # nothing is written here: what was done before is meant
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.typed.emit("")
        else:
            super().keyPressEvent(event)


class ChairsPanel(Panel):
    """Chairs, hints, who has not been in."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Chairs"), doors, theme)
        words = self.words
        self._scene: Scene | None = None
        self._meant: list[str] = []
        self._hint = Label("", theme, "small", tone="warn", weight=SEMIBOLD, wrap=True)
        self.who = WhoField(words, theme)
        self._several = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._inside = Box(theme, gap=0, name=words("Inside"))
        self._rows: dict[int, tuple[ShortText, Label, Button]] = {}
        self.not_in = Button("", theme, look="quiet", size="small", icon="eye-off")
        self.not_in.setCheckable(True)
        self._names = Flow(theme, gap=4)
        self._air_head = Label(words("Time inside"), theme, "small", tone="ink_soft")
        self._air = Label("", theme, "small", wrap=True)
        self.swap = Button(words("The next group goes in"), theme, icon="next")
        self.swap.hide()
        self.add(self._hint, self.who, self._several, self._inside, self.swap, self.not_in, self._names)
        self.space(4)
        self.add(self._air_head, self._air)
        self._several.hide()
        self._names.hide()
        self._offered: tuple[str, ...] = ()
        self._following: tuple[str, ...] = ()
        self.who.typed.connect(self._typed)
        self.who.entered.connect(self._entered)
        self.not_in.toggled.connect(lambda _on: self._show_names())
        self.swap.clicked.connect(self._swap)

    @property
    def begins_at(self) -> QWidget | None:
        """People are spoken of by name at once."""
        return self.who

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows the chairs as they are now."""
        self._scene = scene
        board, view = scene.board, scene.view
        how = fishbowl.mode(view.preset)
        door = fishbowl.chair(how, view.phases, scene.phase) if scene.dial is not None else "open"
        told = fishbowl.hints(board, how, door, view.now, view.present)
        name = view.names.get(told[0].person, "") if told else ""
        hint = self.words(told[0].text) if told else ""
        self._hint.set_text(self.words(Msg("{hint} ({name})", name=name, hint=hint)) if name else hint)
        self._hint.setVisible(bool(told))
        counts = fishbowl.tally(board, view.now, view.present)
        self.say_under(Msg("{been} of {people} have been inside.", been=counts.been, people=len(view.present)))
        self._show_inside(board, view.now)
        waiting = fishbowl.not_in(board, view.present)
        self.not_in.set_text(self.words(Msg("{n} not in yet", "{n} not in yet", n=len(waiting))))
        self._show_names(waiting)
        self._show_air(board, view.now)
        self._following = fishbowl.following(board, view.present) if how == "closed" else ()
        self.swap.setVisible(bool(self._following))
        self.swap.setToolTip(", ".join(view.names.get(one, "") for one in self._following))

    def _show_inside(self, board: Board, now: int) -> None:
        if set(self._rows) != set(range(1, board.seats + 1)):
            self._make_rows(board.seats)
        stays = {stay.seat: stay for stay in fishbowl.stays(board, now)}
        names = self._scene.view.names if self._scene is not None else {}
        for seat, (name, time, leave) in self._rows.items():
            stay = stays.get(seat)
            name.set_text(names.get(stay.person, "") if stay else self.words("empty chair"))
            name.set_tone("ink" if stay else "ink_soft")
            time.set_text(clock(stay.ms) if stay else "")
            time.set_tone("warn" if stay and stay.long else "ink")
            leave.setVisible(stay is not None)

    def _make_rows(self, seats: int) -> None:
        theme = self.theme
        self._inside.clear()
        self._rows = {}
        for seat in range(1, seats + 1):
            row = Box(theme, across=True, margins=(0, 3, 0, 3), gap=8)
            number = Label(str(seat), theme, weight=SEMIBOLD, align=_MIDDLE)
            name = ShortText("", theme)
            time = Label("", theme, weight=SEMIBOLD, align=_MIDDLE)
            leave = Button(self.words("Out"), theme, look="quiet", size="small", key=str(seat))
            leave.clicked.connect(partial(self._leave, seat))
            row.add(number, align=_MIDDLE)
            row.add(name, stretch=1, align=_MIDDLE)
            row.add(time, leave, align=_MIDDLE)
            row.setMinimumHeight(theme.px(38))
            self._rows[seat] = (name, time, leave)
            self._inside.add(Hairline(theme), row)
        self._inside.add(Hairline(theme))

    def _show_names(self, waiting: tuple[str, ...] | None = None) -> None:
        """Names of those who have not been in, for the desk alone, while somebody wants to see them."""
        scene = self._scene
        if scene is None:
            return
        if waiting is None:
            waiting = fishbowl.not_in(scene.board, scene.view.present)
        shown = waiting if self.not_in.isChecked() else ()
        self.not_in.set_icon("eye" if self.not_in.isChecked() else "eye-off")
        self._names.setVisible(bool(shown))
        if shown == self._offered:
            return
        self._offered = shown
        made = Flow(self.theme, gap=4)
        for person in shown:
            name = scene.view.names.get(person, "")
            cap = initials(name).upper()
            button = Button(name, self.theme, look="quiet", size="small", key=cap)
            button.clicked.connect(partial(self._toggle, person))
            made.add(button)
        self.lay.replaceWidget(self._names, made)
        self._names.hide()
        self._names.deleteLater()
        self._names = made
        made.setVisible(bool(shown))

    def _show_air(self, board: Board, now: int) -> None:
        names = self._scene.view.names if self._scene is not None else {}
        times = sorted(fishbowl.air(board, now).items(), key=lambda one: -one[1])[:_AIR_MOST]
        self._air_head.setVisible(bool(times))
        self._air.setVisible(bool(times))
        self._air.set_text(
            ", ".join(self.words(Msg("{name} {time}", name=names.get(p, ""), time=clock(ms))) for p, ms in times)
        )

    # Who goes in and out.

    def _typed(self, text: str) -> None:
        scene = self._scene
        text = text.strip()
        if scene is None or not text:
            self._offer([])
            return
        if text[-1].isdigit() and self._meant and text[:-1]:
            place = int(text[-1]) - 1
            if 0 <= place < len(self._meant):
                self._toggle(self._meant[place])
        elif text.isdigit():
            self._leave(int(text))
        else:
            people = (*scene.board.inside.values(), *scene.view.present)
            found = by_initials(text, dict.fromkeys(people), scene.view.names)
            longer = [p for p in dict.fromkeys(people) if len(initials(scene.view.names.get(p, ""))) > len(text)]
            if len(found) == 1 and found[0] not in longer:
                self._toggle(found[0])
            else:
                self._offer(found)

    def _entered(self, text: str) -> None:
        scene = self._scene
        if scene is None or not text.strip():
            return
        code = text.strip().casefold()
        coded = (person.id for person in scene.view.people.values() if person.code and person.code.casefold() == code)
        named = self._meant[0] if len(self._meant) == 1 else meant(text, scene.view.names)
        person = next(coded, None) or named
        if person is None:
            self.told.emit(Msg("Nobody on the list is called so. Two letters bring up names."))
        else:
            self._toggle(person)

    def _offer(self, people: list[str]) -> None:
        """Several may be meant: a figure tells which."""
        self._meant = people
        names = self._scene.view.names if self._scene is not None else {}
        told = [f"{n} {names.get(person, '')}" for n, person in enumerate(people[:9], start=1)]
        self._several.set_text(", ".join(told))
        self._several.setVisible(len(people) > 1)

    def _leave(self, seat: int) -> None:
        board = self._scene.board if self._scene is not None else None
        self.who.clear()
        if board is None:
            return
        person = board.inside.get(seat)
        if person is None:
            self.told.emit(Msg("Nobody sits on chair {seat}.", seat=seat))
        else:
            self.done(self.doors.leave(board.id, person))

    def _swap(self) -> None:
        """A closed bowl: those inside come out, the next ones go in, in one gesture."""
        if self._scene is not None and self._following:
            self.done(self.doors.change_over(self._scene.board.id, self._following))

    def _toggle(self, person: str) -> None:
        """In, or out again."""
        self.who.clear()
        self._offer([])
        if self._scene is None:
            return
        board = self._scene.board
        if person in board.inside.values():
            self.done(self.doors.leave(board.id, person))
        else:
            self.done(self.doors.seat(board.id, person, None))
