"""What the gestures of the desk do: which door each one goes through, what is asked before, what is said after."""

from PySide6.QtCore import QObject, Signal

from copfacil.core.plan import MINUTE, clock
from copfacil.core.session import Card
from copfacil.core.words import Msg
from copfacil.ui.desk.doors import Answer, Doors, PutOn
from copfacil.ui.desk.moment import Moment
from copfacil.ui.desk.phase import main_act
from copfacil.ui.desk.said import before_moving

ASKED_MS = 5_000
"""How long a second press of Next counts as the answer, ms."""
AGAIN = Msg("Right again moves everybody.")


class Acts(QObject):
    """The gestures at one moment.

    Signals:
        told(Msg, bool): say this; whether Undo is offered.
        aside(Msg): the same for the wall, should it cover the desk: nothing that people said, nothing of this machine.
        asked(object): sentences that everybody should know before the centre moves on.
        asked_why(Msg): a phase is to be left out, ask for the reason.
        calmed(): nothing is asked any more.
        undone(): the last gesture was taken back.
    """

    told = Signal(object, bool)
    aside = Signal(object)
    asked = Signal(object)
    asked_why = Signal(object)
    calmed = Signal()
    undone = Signal()

    def __init__(self, doors: Doors, moment: Moment) -> None:
        super().__init__()
        self._doors = doors
        self._moment = moment
        self._asked_until: int | None = None

    @property
    def asking(self) -> bool:
        """A second press of Next is awaited."""
        return self._asked_until is not None

    def at(self, moment: Moment) -> None:
        """Another moment. What was asked goes with its phase, and after five seconds."""
        before, self._moment = self._moment, moment
        moved = _place(before) != _place(moment)
        if moved or (self._asked_until is not None and moment.now >= self._asked_until):
            self.calm()

    def calm(self) -> None:
        """Nothing is asked any more."""
        self._asked_until = None
        self.calmed.emit()

    def main(self) -> None:
        """Start, pause, go on; at the gate, read out and start; at the end, put away."""
        desk = self._moment.desk
        if desk is None:
            return
        if desk.gate:
            self.done(self._doors.read_and_start(True))
            return
        match main_act(desk.dial).act:
            case "start":
                self.done(self._doors.start(None))
            case "pause":
                self.done(self._doors.pause())
            case "resume":
                self.done(self._doors.resume())
            case "end":
                self.put_away()
            case "begin":
                self.begin_following()

    def put_on(self, what: PutOn) -> None:
        """An exercise is put on."""
        self.done(self._doors.put_on(what))

    def put_away(self) -> None:
        """What was on is put away."""
        self.done(self._doors.end(), Msg("It is put away."))

    def begin_following(self) -> None:
        """What comes next in the day begins."""
        desk = self._moment.desk
        if desk is not None and desk.dial.then is not None:
            self.begin_block(desk.dial.then.block)

    def next(self) -> None:
        """Everybody moves on, after a second press where somebody loses time or time is used fully."""
        desk = self._moment.desk
        if desk is None or desk.gate:
            return
        if desk.dial.pace == "done" and desk.dial.then is not None:
            self.put_away()
            return
        if not self.asking and (sentences := before_moving(desk, self._doors.cuts())):
            self._asked_until = self._moment.now + ASKED_MS
            self.asked.emit(sentences)
            self.aside.emit(AGAIN)
            return
        self.move()

    def move(self) -> None:
        """Everybody moves on."""
        desk = self._moment.desk
        self.calm()
        following = desk.dial.following if desk is not None else None
        said = Msg("On to {phase}.", phase=following.name) if following else Msg("All phases are through.")
        self.done(self._doors.go_next(None), said)

    def back(self) -> None:
        """Everybody goes back."""
        if self._moment.desk is not None and not self._moment.desk.gate:
            self.done(self._doors.go_back(None), Msg("Everybody went back."))

    def next_alone(self) -> None:
        """The chosen group moves on."""
        if (tile := self._moment.tile) is not None:
            self.done(self._doors.go_next(tile.number), Msg("Group {group} moved on.", group=tile.number))

    def back_alone(self) -> None:
        """The chosen group goes back."""
        if (tile := self._moment.tile) is not None:
            self.done(self._doors.go_back(tile.number), Msg("Group {group} went back.", group=tile.number))

    def minutes(self, count: int) -> None:
        """The present phase of the chosen group, or of everybody, gets so many minutes more."""
        self._extend(count, self._moment.group)

    def minutes_for_all(self, count: int) -> None:
        """The present phase gets so many minutes more, whoever is chosen."""
        self._extend(count, None)

    def _extend(self, count: int, group: int | None) -> None:
        desk = self._moment.desk
        if desk is None or desk.gate:
            return
        time = clock(abs(count) * MINUTE)
        if group is None:
            said = Msg("{time} more for all.", time=time) if count > 0 else Msg("{time} less for all.", time=time)
        else:
            said = (
                Msg("{time} more for group {group}.", time=time, group=group)
                if count > 0
                else Msg("{time} less for group {group}.", time=time, group=group)
            )
        self.done(self._doors.extend(count * MINUTE, group), said)

    def hold(self) -> None:
        """The chosen group is held, or released."""
        tile = self._moment.tile
        if tile is None:
            first = Msg("Choose a group first: press its number.")
            self.told.emit(first, False)
            self.aside.emit(first)
        elif tile.state == "held":
            self.release(tile.number)
        else:
            self.done(self._doors.hold(tile.number), Msg("Group {group} is held.", group=tile.number))

    def begin_block(self, key: str) -> None:
        """A block of the day begins; what ran before is over, and comes back with Undo."""
        stands = self._doors.day.stands()
        line = stands.line(key) if stands is not None else None
        title = line.block.title if line is not None else ""
        self.done(self._doors.day.begin(key), Msg("{title} begins.", title=title))

    def release(self, group: int) -> None:
        """A group runs on."""
        self.done(self._doors.release(group), Msg("Group {group} runs on.", group=group))

    def catch_up(self) -> None:
        """The chosen group catches up."""
        if (tile := self._moment.tile) is not None:
            self.done(self._doors.catch_up(tile.number), Msg("Group {group} catches up.", group=tile.number))

    def catch_up_all(self) -> None:
        """Every late group catches up."""
        self.done(self._doors.catch_up(None), Msg("The late groups catch up."))

    def ask_why(self) -> None:
        """A phase is to be left out: asks why."""
        desk, tile = self._moment.desk, self._moment.tile
        if desk is None or desk.gate or desk.dial.pace == "done":
            return
        self._asked_until = None
        if tile is not None:
            self.asked_why.emit(Msg("Group {group} leaves {phase} out.", group=tile.number, phase=tile.step.name))
        else:
            self.asked_why.emit(Msg("Everybody leaves {phase} out.", phase=desk.dial.step.name))

    def skip(self, reason: str) -> None:
        """The phase is left out."""
        tile = self._moment.tile
        group = tile.number if tile is not None else None
        self.calm()
        self.done(self._doors.skip(reason, group), Msg("Left out: {reason}.", reason=reason), private=True)

    def present_next(self, number: int) -> None:
        """In a group the next person, in the order of the seats, presents."""
        play = self._moment.play
        table = next((one for one in play.tables if one.number == number), None) if play is not None else None
        if table is None or not table.members:
            return
        first = table.order[0] if table.order else ""
        place = table.members.index(first) + 1 if first in table.members else 0
        self.done(self._doors.present(number, table.members[place % len(table.members)]))

    def remove(self, card: Card) -> None:
        """A card is taken away."""
        self.done(self._doors.remove(card.id), Msg("Taken away: {text}", text=_short(card.text)), private=True)

    def settle(self, card: Card, done: bool) -> None:
        """An action is done, or open again."""
        self.done(self._doors.settle(card.id, done))

    def undo(self) -> None:
        """The last gesture is taken back."""
        if self.done(self._doors.undo()):
            self.undone.emit()

    def done(self, answer: Answer, said: Msg | None = None, *, private: bool = False) -> bool:
        """Says why not, or what was done; tells whether it was. What is private holds somebody's words."""
        if answer is not None:
            self.told.emit(answer, False)
            self.aside.emit(Msg("This was not done. Esc brings the desk, which says why."))
        elif said is not None:
            self.told.emit(said, True)
            if not private:
                self.aside.emit(said)
        return answer is None


_SHORT = 40


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def _place(moment: Moment) -> tuple[str, int, int]:
    """Where the centre stands: a question about one phase is no question about the next."""
    desk, play = moment.desk, moment.play
    if desk is None or play is None:
        return ("", 0, 0)
    now = next((part.index for part in desk.dial.strip if part.now), len(play.steps))
    return (desk.play, now, desk.dial.turn)
