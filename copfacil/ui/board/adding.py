"""The field for one more card, without leaving the picture."""

from PySide6.QtCore import Signal

from copfacil.core.boards.plan import Zone
from copfacil.core.words import Msg
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.field import CardField
from copfacil.ui.board.keys import ZONE_KEYS, zone_cap
from copfacil.ui.board.lines import card_of, cards_of
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme


def _hint(zones: tuple[Zone, ...], found: Zone | None) -> Msg:
    """Where the card goes, and by which keys elsewhere."""
    if len(zones) < 2 or found is None:  # noqa: PLR2004 - one place is no choice
        return Msg("Enter keeps it.")
    last = zone_cap(min(len(zones), len(ZONE_KEYS)) - 1)
    if all(zone.sign for zone in zones):
        signs = ", ".join(zone.sign for zone in zones)
        return Msg("Enter keeps it. F2 to {last} choose a place: {signs}.", last=last, signs=signs)
    return Msg("Into {place}. Enter keeps it; F2 to {last} choose another place.", place=found.name, last=last)


class AddCard(Box):
    """A field for one more card.

    Signals:
        told(Msg): something to be said at the foot.
    """

    told = Signal(object)

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(theme, gap=6)
        words = doors.words
        self._doors, self._words = doors, words
        self._scene: Scene | None = None
        self._zone = ""
        self.field = CardField(words("Words of the card"), words, theme)
        self._error = Label("", theme, "small", tone="over", wrap=True)
        self._hint = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.add(Label(words("Add a card"), theme, weight=SEMIBOLD), self.field, self._error, self._hint)
        self._error.hide()
        self.field.kept.connect(self._keep)
        self.field.again.connect(self._keep)
        self.field.pasted.connect(self._paste)
        self.field.stepped.connect(self._step)
        self.field.zoned.connect(self._take_place)
        self.field.went_on.connect(lambda _text: self._say(None))
        self.field.taken_back.connect(lambda: self._say(doors.undo()))
        self.field.unknown.connect(
            lambda: self._say(Msg("Nobody on the list is called so. Two letters bring up names."))
        )

    def show_scene(self, scene: Scene) -> None:
        """Shows where a card would go."""
        self._scene = scene
        self.setVisible(bool(scene.board.zones))
        self.field.take_names(scene.view.names, wanted=scene.by_name)
        self.take(self._zone)

    def take(self, zone: str) -> None:
        """Cards go into this zone."""
        zones = self._scene.board.zones if self._scene is not None else ()
        found = next((one for one in zones if one.key == zone), next(iter(zones), None))
        self._zone = found.key if found is not None else ""
        self.field.show_zone(found)
        self._hint.set_text(self._words(_hint(zones, found)))

    def _keep(self, text: str) -> None:
        if self._scene is None:
            return
        card = card_of(text, self._scene, self._zone, self.field.person, self._doors.today(), self._words)
        made = card if isinstance(card, Msg) else self._doors.write(self._scene.board.id, card)
        if isinstance(made, Msg):
            self._say(made)
        else:
            self.field.empty()
            self._say(None)

    def _paste(self, lines: list[str]) -> None:
        if self._scene is None:
            return
        cards = cards_of(lines, self._scene, self._zone, self.field.person, self._doors.today(), self._words)
        why = cards if isinstance(cards, Msg) else self._doors.paste(self._scene.board.id, cards)
        self._say(why)
        if why is None:
            self.field.empty()
            self.told.emit(Msg("{n} card kept", "{n} cards kept", n=len(lines)))

    def _step(self, by: int) -> None:
        zones = [zone.key for zone in self._scene.board.zones] if self._scene is not None else []
        if self._zone in zones:
            self.take(zones[(zones.index(self._zone) + by) % len(zones)])

    def _take_place(self, place: int) -> None:
        zones = self._scene.board.zones if self._scene is not None else ()
        if place < len(zones):
            self.take(zones[place].key)

    def _say(self, why: Msg | None) -> None:
        sentence = "" if why is None else self._words(why)
        self._error.set_text(sentence)
        self._error.setVisible(bool(sentence))
        self.field.set_wrong(sentence)
