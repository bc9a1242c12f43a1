"""A ring as a whole: how many rings and who sits in which, how long it takes; and weeks later how each offer stands."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from copfacil.core.boards import ring
from copfacil.core.boards.opening import RING_MOST, parted
from copfacil.core.dates import day_short
from copfacil.core.plan import MINUTE, clock
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.theme import Theme, Tone

if TYPE_CHECKING:
    # For its type only.
    from copfacil.core.boards.board import Board

_RINGS_MOST = 6
_LEAST_EACH = 2 * MINUTE


class RingsPanel(Panel):
    """Parallel rings above twenty people, who sits in which, and the time that each ask has."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Rings and time"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._circles: tuple[tuple[str, ...], ...] = ()
        self.count = Stepper(
            words("Rings"), 1, theme, fewer=words("One ring less"), more=words("One ring more"), most=_RINGS_MOST, size="small",
        )  # fmt: skip
        row = Box(theme, across=True, gap=8)
        row.add(Label(words("Rings"), theme), stretch=1)
        row.add(self.count)
        self._time = Label("", theme, wrap=True)
        self._warn = Label("", theme, "small", tone="warn", wrap=True)
        self.list = CardList(words("Who sits in which ring"), words("A figure: into that ring."), theme)
        self.add(row, self._time, self._warn, self.list)
        self.count.changed.connect(self._part)
        self.list.typed.connect(lambda sign: self._into(int(sign) - 1) if sign.isdigit() else None)
        self.list.chose.connect(self.picked)

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], person: str) -> None:
        """Shows the rings as they sit, and their time."""
        board, names = scene.board, scene.view.names
        if board is not self._board:
            self._board = board
            self._circles = ring.ring(board).circles
            self.count.set_value(max(len(self._circles), 1))
            sizes = ", ".join(str(len(one)) for one in self._circles)
            people = sum(len(one) for one in self._circles)
            self.say_under(Msg("{n} person in the ring", "{n} people, in rings of {sizes}", n=people, sizes=sizes))
        self.list.show_entries(
            tuple(
                Entry(one, names.get(one, ""), self.words(Msg("ring {n}", n=number)), tone="ink_soft")
                for number, circle in enumerate(self._circles, start=1)
                for one in circle
            ),
            person,
        )
        self._show_time(scene)

    def _show_time(self, scene: Scene) -> None:
        largest = max((len(one) for one in self._circles), default=0)
        people = sum(len(one) for one in self._circles)
        whole = ring.minutes(people, len(self._circles) or 1)
        self._time.set_text(
            self.words(
                Msg(
                    "A ring of {n} takes about {minutes} minutes, with two and a half for each ask.",
                    n=largest,
                    minutes=round(whole),
                )
            )
        )
        each = self._each(scene, largest)
        told: Msg | None = None
        if largest > RING_MOST:
            told = Msg("More than twenty in one ring is long for everybody: make one ring more.")
        elif each is not None and each < _LEAST_EACH:
            told = Msg(
                "The plan leaves {time} for each ask: make one ring more, or give it more time.", time=clock(each)
            )
        elif each is not None:
            told = Msg("The plan leaves {time} for each ask.", time=clock(each))
        self._warn.set_tone("warn" if largest > RING_MOST or (each is not None and each < _LEAST_EACH) else "ink_soft")
        self._warn.set_text("" if told is None else self.words(told))
        self._warn.setVisible(told is not None)

    @staticmethod
    def _each(scene: Scene, largest: int) -> int | None:
        """What the phase of asks gives to each of the largest ring, ms; None where no such phase is on."""
        phases, dial = scene.view.phases, scene.dial
        if dial is None or not largest or "ask" not in phases:
            return None
        at = phases.index("ask")
        part = next((part for part in dial.strip if part.index == at), None)
        return part.ms // largest if part is not None else None

    def _part(self, count: int) -> None:
        if self._board is not None:
            people = [person for circle in self._circles for person in circle]
            self.done(self.doors.circle(self._board.id, parted(people, count)))

    def _into(self, number: int) -> None:
        person = self.list.card
        if self._board is None or not person or not 0 <= number < len(self._circles):
            return
        left = [[one for one in circle if one != person] for circle in self._circles]
        left[number].append(person)
        self.done(self.doors.circle(self._board.id, [one for one in left if one]))


class FollowUpPanel(Panel):
    """Two, four and eight weeks on: how each offer stands, what came of it, and the ring in figures."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Look back"), doors, theme)
        words = self.words
        self._scene: Scene | None = None
        self._seen: tuple[object, ...] = ()
        self._of: ring.Ring | None = None
        self.week = Segments(
            words("Weeks after the ring"),
            [(str(week), words(Msg("{n} weeks", n=week)), None) for week in ring.WEEKS],
            theme,
        )
        self._state = Label("", theme, wrap=True)
        keys = words("1: offered. 2: in contact. 3: helped. 4: fulfilled. 5: declined.")
        self.list = CardList(words("Offers and how they stand"), keys, theme)
        self.buttons = {
            state: Button(words(said), theme, size="small", key=str(figure))
            for figure, (state, said) in enumerate(ring.STATES.items(), start=1)
        }
        self.column = Flow(theme, gap=4)
        for state, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, state=state: self._note(state))
            self.column.add(button)
        self.outcome = Field(words("What came of it, as the asker says"), theme, show_name=True)
        self.hours = Field(words("Hours saved"), theme, placeholder="3", show_name=True)
        self._figures = Box(theme, gap=2)
        self.add(self.week, self._state, self.list, self.column, self.outcome, self.hours, self._figures)
        self.week.chosen.connect(lambda _week: self._show())
        self.list.chose.connect(lambda _key: self._choose())
        self.list.typed.connect(self._typed)
        self.outcome.entered.connect(lambda text: self._mark({"outcome": text.strip()}))
        self.hours.entered.connect(lambda text: self._mark({"hours": text.strip()}))

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows the look back that is due, or the next one."""
        fresh = self._scene is None or self._scene.board.id != scene.board.id
        self._scene = scene
        seen = (scene.board, scene.view.names)
        if seen == self._seen:
            return
        self._seen, self._of = seen, ring.ring(scene.board)
        if fresh and (backs := self._backs()):
            due = [one.week for one in backs if one.state == "due"]
            self.week.choose(str(max(due) if due else backs[0].week))
        self._show()

    def _backs(self) -> tuple[ring.LookBack, ...]:
        if self._scene is None or self._of is None:
            return ()
        try:
            held = date.fromisoformat(self._scene.view.day)
        except ValueError:
            held = self.doors.today()
        return ring.look_backs(self._of, held, self.doors.today())

    @property
    def _week(self) -> int:
        return int(self.week.value())

    def _show(self) -> None:
        scene, of = self._scene, self._of
        if scene is None or of is None:
            return
        names, week = scene.view.names, self._week
        offers = (*of.offers, *of.declined)
        nobody = self.words("Somebody")
        self.list.show_entries(
            tuple(
                Entry(
                    one.id,
                    self.words(
                        Msg(
                            "{helper} for {asker}",
                            helper=names.get(one.helper) or nobody,
                            asker=names.get(one.asker) or nobody,
                        )
                    ),
                    self.words(ring.STATES[state]) if (state := one.weeks.get(week)) else self.words("ask"),
                    tone=_TONES[state] if state else "warn",
                )
                for one in sorted(offers, key=lambda one: week in one.weeks)
            )
        )
        self._say_state()
        self._show_offer()
        self._show_figures(of)
        for part in (self.list, self.column, self.outcome, self.hours):
            part.setVisible(bool(offers))

    def _say_state(self) -> None:
        back = next((one for one in self._backs() if one.week == self._week), None)
        if back is None:
            return
        day = day_short(back.on.isoformat())
        self.say_under(Msg("Each offer is asked for once: by a call, a message, or when you meet again."))
        if not back.offers:
            said = Msg("No offer yet: from {day} on each is asked for.", day=day)
        elif back.state == "done":
            said = Msg("{day}: all {all} asked; {reached} as hoped.", day=day, all=back.offers, reached=back.reached)
        elif back.state == "due":
            said = Msg("Due since {day}: {asked} of {all} asked.", day=day, asked=back.asked, all=back.offers)
        else:
            said = Msg("Comes on {day}: {asked} of {all} asked already.", day=day, asked=back.asked, all=back.offers)
        self._state.set_tone("warn" if back.state == "due" else "ink")
        self._state.set_text(self.words(said))

    def _show_figures(self, of: ring.Ring) -> None:
        told = ring.metrics(of)
        self._figures.clear()
        for said in figures(told):
            self._figures.add(Label(self.words(said), self.theme, "small", wrap=True))

    @property
    def _offer(self) -> ring.Offer | None:
        of, key = self._of, self.list.card
        return next((one for one in (*of.offers, *of.declined) if one.id == key), None) if of is not None else None

    def _choose(self) -> None:
        self._show_offer()
        if (one := self._offer) is not None:
            self.chose.emit((one.ask,))

    def _show_offer(self) -> None:
        one = self._offer
        for state, button in self.buttons.items():
            now = one is not None and one.weeks.get(self._week) == state
            button.setEnabled(one is not None)
            button.setChecked(now)
            button.set_look("primary" if now else "plain")
        if one is not None and not self.outcome.line.hasFocus():
            self.outcome.set_text(one.outcome)
        if one is not None and not self.hours.line.hasFocus():
            self.hours.set_text(f"{one.hours:g}" if one.hours else "")

    def _typed(self, sign: str) -> None:
        states = list(self.buttons)
        if sign.isdigit() and int(sign) <= len(states):
            self._note(states[int(sign) - 1])

    def _note(self, state: ring.State) -> None:
        self._mark(ring.looked_back(self._week, state))

    def _mark(self, marks: Mapping[str, str]) -> None:
        if self._scene is not None and self.list.card:
            self.done(self.doors.mark_link(self._scene.board.id, self.list.card, marks))


_TONES: Mapping[ring.State, Tone] = {
    "offered": "ink",
    "contacted": "ink",
    "helped": "good",
    "fulfilled": "good",
    "declined": "ink_soft",
}


def figures(told: ring.Metrics) -> tuple[Msg, ...]:
    """A ring in sentences, for the desk."""
    return (
        Msg("{with_offer} of {asks} asks have an offer", with_offer=told.with_offer, asks=told.asks),
        Msg(
            "{per_ask} offers an ask, {per_person} a person",
            per_ask=f"{told.per_ask:.1f}",
            per_person=f"{told.per_person:.1f}",
        ),
        Msg(
            "{contacted} of {offers} offers in contact, {happened} have happened",
            contacted=told.contacted,
            offers=told.offers,
            happened=told.happened,
        ),
        Msg("{fulfilled} asks fulfilled, {hours} hours saved", fulfilled=told.fulfilled, hours=f"{told.hours:g}"),
        Msg(
            "{mutual} of {pairs} pairs help each other: the fewer, the further help goes round",
            mutual=told.mutual,
            pairs=told.pairs,
        ),
    )
