"""Keying: a pile of paper cards is typed in by keys alone, its list beside it."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent

from copfacil.core.boards.board import Card
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.typed import HINTS
from copfacil.core.words import Msg
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.field import CardField
from copfacil.ui.board.lines import card_of, cards_of
from copfacil.ui.board.pace import PILE, Pace
from copfacil.ui.board.values import Scene
from copfacil.ui.board.zones import ClusterChoice, ZoneChoice, clusters_of
from copfacil.ui.desk.names_field import folded
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.key_cap import KeyCap
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.theme import Theme


class Keying(Box):
    """The field, the places and the keys.

    Args:
        doors: what it may ask for.
        theme: the look.

    Signals:
        left(): the keyboard shall go to the list.
        told(Msg): something to be said at the foot of the screen.
    """

    left = Signal()
    told = Signal(object)

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(theme, margins=(24, 22, 10, 16), gap=8)
        words = doors.words
        self._doors, self._words = doors, words
        self._scene: Scene | None = None
        self._last: str = ""
        self._back: Card | None = None
        self._told: list[tuple[str, Box]] = []
        self._kind: BoardKind | None = None
        self._put = ""
        self._name = Label("", theme, tone="ink_soft", wrap=True)
        self.pace = Pace(words, theme)
        self._number = Label("", theme, "head")
        self.field = CardField(words("Words of the card"), words, theme, big=True)
        self.error = Label("", theme, "small", tone="over", wrap=True)
        self.zones = ZoneChoice(words, theme)
        self._stays = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.clusters = ClusterChoice(words, theme)
        self._hints = Box(theme, gap=0)
        self.error.hide()
        self.setFocusProxy(self.field)
        self._timer = QTimer(self, interval=1_000)
        self._timer.timeout.connect(lambda: self.pace.look(doors.now()))
        self._lay()
        self._connect()

    def show_scene(self, scene: Scene, total: int, newest: Card | None) -> None:
        """Shows a board, how many cards it holds and which came last."""
        if self._scene is None or self._scene.board.id != scene.board.id:
            self.pace.propose(len(scene.view.present) if scene.by_name else PILE)
        self._scene = scene
        board = scene.board
        self._name.set_text(self._words(Msg("{board}, the pile on your table.", board=board.name)))
        self._show_hints(board.kind)
        self.zones.show_zones(board.zones)
        self.zones.setVisible(len(board.zones) > 1)
        self._stays.setVisible(len(board.zones) > 1)
        for where, row in self._told:
            row.setVisible(not where or (where == "named") == scene.by_name)
        self.field.take_names(scene.view.names, wanted=scene.by_name)
        if self._back is not None and self._back.id not in board.cards:
            self._bring_back(self._back)
        self._back = None
        self._last = newest.id if newest is not None else ""
        self.pace.show_total(total, self._doors.now())
        self._number.set_text(self._words(Msg("Card {number}", number=total + 1)))
        self._show_zone()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody keys while another page is shown."""
        super().hideEvent(event)
        self.pace.end()
        self._timer.stop()

    # How it is done.

    def _lay(self) -> None:
        theme, words = self.theme, self._words
        self.add(Label(words("Key the cards"), theme, "title", wrap=True), self._name)
        self.space(4)
        self.add(self.pace)
        self.space(8)
        self.add(self._number, self.field, self.error)
        self.space(4)
        self.add(self.zones)
        self.add(self._stays, self.clusters)
        self.space(4)
        told = (
            ("", words("Keep, and next card"), words("Enter")),
            ("", words("Next place"), words("Tab")),
            ("named", words("The person: two letters, then"), words("Enter")),
            ("plain", words("Same words again: one more"), words("Ctrl Enter")),
            ("", words("Last card back"), words("Ctrl Z")),
            ("plain", words("Into a cluster"), words("Ctrl 1 to 9")),
            ("plain", words("A title for twelve cards"), words("title x12")),
            ("", words("Many at once"), words("paste a list")),
            ("", words("List and field"), words("F6")),
        )
        keys = Box(theme, gap=0)
        keys.add(self._hints)
        for where, says, cap in told:
            whole = self._key(says, cap)
            keys.add(whole)
            self._told.append((where, whole))
        keys.add(Hairline(theme))
        self.add(keys)
        self.spring()

    def _key(self, says: str, cap: str) -> Box:
        """A line of the keys: what it does, and how it is typed."""
        theme = self.theme
        row, whole = Box(theme, across=True, margins=(0, 5, 0, 5)), Box(theme, gap=0)
        row.add(Label(says, theme, wrap=True), stretch=1)
        row.add(KeyCap(cap, theme), align=Qt.AlignmentFlag.AlignVCenter)
        whole.add(Hairline(theme), row)
        return whole

    def _show_hints(self, kind: BoardKind) -> None:
        """What else can be typed with the words on a board of this kind."""
        if kind != self._kind:
            self._kind = kind
            self._hints.clear()
            for says, cap in HINTS.get(kind, ()):
                self._hints.add(self._key(self._words(says), self._words(cap)))
            self._hints.setVisible(kind in HINTS)

    def _connect(self) -> None:
        field = self.field
        field.kept.connect(self._keep)
        field.again.connect(self._again)
        field.pasted.connect(self._paste)
        field.stepped.connect(self._step)
        field.zoned.connect(self._take_zone)
        field.clustered.connect(self._into)
        field.taken_back.connect(self._take_back)
        field.unknown.connect(lambda: self._say(Msg("Nobody on the list is called so. Two letters bring up names.")))
        field.went_on.connect(self._went_on)
        self.zones.chosen.connect(lambda _key: self._chose_zone())
        self.clusters.chosen.connect(self._into)

    def _keep(self, text: str, cluster: str = "") -> None:
        scene = self._scene
        if scene is None:
            return
        zone, today = self.zones.value(), self._doors.today()
        card = card_of(text, scene, zone, self.field.person, today, self._words)
        if isinstance(card, Msg):
            self._say(card)
            return
        made = self._doors.write(scene.board.id, replace(card, cluster=cluster))
        if isinstance(made, Msg):
            self._say(made)
            return
        self._done(card.count)

    def _again(self, text: str) -> None:
        """The words once more: of a card that says the same, else a new one; without any words, of the last card."""
        scene = self._scene
        if scene is None:
            return
        card = self._like(text) if text.strip() else self._last
        if text.strip() and not card:
            self._keep(text)
        elif not card:
            self._say(Msg("There is no text yet."))
        elif self._ask(self._doors.again(scene.board.id, card)):
            self._done(1)

    def _like(self, text: str) -> str:
        """The newest card of this place with these words, empty for none."""
        if self._scene is None:
            return ""
        same = folded(text.strip())
        cards = reversed(self._scene.board.cards_in(self.zones.value()))
        return next((card.id for card in cards if folded(card.text) == same), "")

    def _paste(self, lines: list[str]) -> None:
        scene = self._scene
        if scene is None:
            return
        zone, today = self.zones.value(), self._doors.today()
        cards = cards_of(lines, scene, zone, self.field.person, today, self._words)
        if isinstance(cards, Msg):
            self.field.empty(keep_person=True)
            self._say(cards)
        elif self._ask(self._doors.paste(scene.board.id, cards)):
            self._done(len(lines))
            self.told.emit(Msg("{n} card kept", "{n} cards kept", n=len(lines)))

    def _into(self, place: int) -> None:
        """What is written, or the last card, goes into a cluster."""
        scene = self._scene
        if scene is None:
            return
        text = self.field.text().strip()
        last = scene.board.cards.get(self._last)
        zone = self.zones.value() if text or last is None else last.zone
        found = clusters_of(scene, zone)
        if not found:
            self._say(Msg("There is no cluster here yet. Choose cards in the list and press C."))
        elif place >= len(found):
            self._say(Msg("There are clusters 1 to {last}.", last=len(found)))
        elif text:
            self._keep(text, found[place][0])
        elif last is not None:
            self._ask(self._doors.move(scene.board.id, [last.id], zone, found[place][0], ""))

    def _take_back(self) -> None:
        """The last gesture is taken back; where it was a card, its words can be corrected."""
        scene = self._scene
        card = scene.board.cards.get(self._last) if scene is not None else None
        self._back = card if self.field.text() in {"", self._put} else None
        if not self._ask(self._doors.undo()):
            self._back = None

    def _bring_back(self, card: Card) -> None:
        self._put = card.text
        self.field.put(card.text, card.by)
        self.zones.choose(card.zone)

    def _done(self, cards: int) -> None:
        """Ready for the next card; the place stays."""
        self._put = ""
        self.pace.begin(self._doors.now())
        self.pace.kept(cards)
        self.field.empty()
        self._say(None)

    def _ask(self, answer: Msg | None) -> bool:
        self._say(answer)
        return answer is None

    def _say(self, why: Msg | None) -> None:
        sentence = "" if why is None else self._words(why)
        self.error.set_text(sentence)
        self.error.setVisible(bool(sentence))
        self.field.set_wrong(sentence)

    def _went_on(self, _text: str) -> None:
        self._say(None)
        self.pace.begin(self._doors.now())
        if not self._timer.isActive():
            self._timer.start()

    def _step(self, by: int) -> None:
        self.zones.step(by)
        self._show_zone()

    def _take_zone(self, place: int) -> None:
        if self.zones.choose_place(place):
            self._show_zone()

    def _chose_zone(self) -> None:
        self._show_zone()
        self.field.setFocus()

    def _show_zone(self) -> None:
        zone = self.zones.zone
        self.field.show_zone(zone)
        if self._scene is not None:
            self.clusters.show_clusters(self._scene, self.zones.value())
        name = zone.name if zone is not None else ""
        self._stays.set_text(self._words(Msg("{place} stays chosen until you press another.", place=name)))
