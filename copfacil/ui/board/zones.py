"""The places a card can go into, as radio buttons with their keys; below them the clusters of the one that is chosen."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from copfacil.core.boards.plan import Zone
from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.board.keys import zone_cap
from copfacil.ui.board.signs import signed, zone_sign
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import paint_card
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.painted import leading, mirrored, whole
from copfacil.ui.theme import SEMIBOLD, Theme

_HIGH, _LOW = 56, 40
_MANY = 6
"""More places than this stand in lower rows."""
_CLUSTERS_MOST = 9
"""As many as there are figures."""
_TITLE_MOST = 30
"""Letters of a cluster's title on its button."""


class ZoneButton(QRadioButton):
    """One place: its sign, its name, its key."""

    def __init__(self, zone: Zone, cap: str, theme: Theme, *, low: bool) -> None:
        super().__init__(zone.name.replace("&", "&&"))
        self.zone, self.cap, self.theme, self._low = zone, cap, theme, low
        self.setAccessibleName(f"{zone.name}, {cap}" if cap else zone.name)
        self.setAccessibleDescription(zone.ask)
        self.setToolTip(zone.ask)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Sign, name and key on one line."""
        theme = self.theme
        wide = QFontMetricsF(theme.font("body", weight=SEMIBOLD)).horizontalAdvance(self.zone.name)
        cap = marks.key_cap_size(theme, self.cap).width() + theme.px(12) if self.cap else 0
        return QSize(round(wide + cap) + theme.px(14 + 26 + 12 + 14), theme.px(_LOW if self._low else _HIGH))

    def minimumSizeHint(self) -> QSize:
        """Long names end in an ellipsis; their tip and screen readers tell all."""
        return QSize(min(self.sizeHint().width(), self.theme.px(150)), self.sizeHint().height())

    def hitButton(self, _at: QPoint) -> bool:
        """All of it can be pressed."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws ground, sign, name and key."""
        theme, box, flipped = self.theme, whole(self), mirrored(self)
        painter = QPainter(self)
        if self.isChecked():
            paint_card(painter, box, theme, "chosen")
        else:
            marks.card(painter, box, theme, fill=theme.hover if self.underMouse() else theme.sheet)
        pad, side = theme.px(14), theme.px(18 if self._low else 24)
        sign = QRectF(box.right() - pad - side if flipped else pad, (box.height() - side) / 2, side, side)
        zone_sign(painter, sign, theme, self.zone)
        taken: float = pad
        if self.cap:
            cap = marks.key_cap_size(theme, self.cap)
            x = pad if flipped else box.right() - pad - cap.width()
            place = QRectF(x, (box.height() - cap.height()) / 2, cap.width(), cap.height())
            marks.key_cap(painter, place, theme, self.cap)
            taken += cap.width() + theme.px(8)
        begin = pad + side + theme.px(10) if signed(self.zone) else pad
        words = box.adjusted(taken if flipped else begin, 0, -begin if flipped else -taken, 0)
        font = theme.font("body", weight=SEMIBOLD)
        painter.setFont(font)
        painter.setPen(theme.ink)
        shown = QFontMetricsF(font).elidedText(self.zone.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(leading(self) | Qt.AlignmentFlag.AlignVCenter), shown)


class ZoneChoice(QWidget):
    """All places, one of them chosen.

    Signals:
        chosen(str): key of the place a person has taken.
    """

    chosen = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(words("Where the card goes"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.space.s)
        self._zones: tuple[Zone, ...] = ()
        self._group = QButtonGroup(self)
        self.buttons: list[ZoneButton] = []

    def show_zones(self, zones: tuple[Zone, ...]) -> None:
        """Shows these; the first is chosen where the one before is not among them."""
        if zones == self._zones:
            return
        before = self.value()
        self._zones = zones
        for button in self.buttons:
            self._group.removeButton(button)
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for place, zone in enumerate(zones):
            button = ZoneButton(zone, zone_cap(place), self.theme, low=len(zones) > _MANY)
            button.clicked.connect(lambda _on=False, key=zone.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._grid.addWidget(button, place // 2, place % 2)
            self.buttons.append(button)
        self.choose(before)

    def value(self) -> str:
        """Key of the chosen place, empty where there is none."""
        return next((button.zone.key for button in self.buttons if button.isChecked()), "")

    @property
    def zone(self) -> Zone | None:
        """The chosen place."""
        return next((button.zone for button in self.buttons if button.isChecked()), None)

    def choose(self, key: str) -> None:
        """Takes a place, without a signal; the first where there is no such one."""
        found = next((button for button in self.buttons if button.zone.key == key), None)
        if found is not None or self.buttons:
            (found or self.buttons[0]).setChecked(True)

    def choose_place(self, place: int) -> bool:
        """Takes the place with that number, from 0; tells whether there is one."""
        if not 0 <= place < len(self.buttons):
            return False
        self.buttons[place].setChecked(True)
        return True

    def step(self, by: int) -> None:
        """Takes the next place, or the one before; after the last comes the first."""
        at = next((at for at, button in enumerate(self.buttons) if button.isChecked()), 0)
        if self.buttons:
            self.buttons[(at + by) % len(self.buttons)].setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._grid.setSpacing(theme.space.s)


class ClusterChoice(Box):
    """The clusters of a place with their keys.

    Signals:
        chosen(int): which one, from 0.
    """

    chosen = Signal(int)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=4, name=words("Clusters of this place"))
        self._words = words
        self._shown: tuple[tuple[str, str], ...] = ()
        self.hide()

    def show_clusters(self, scene: Scene, zone: str) -> None:
        """Shows those of a place; nothing where it has none."""
        found = clusters_of(scene, zone)
        if found == self._shown:
            return
        self._shown = found
        self.clear()
        row = Flow(self.theme, gap=4)
        for place, (_, title) in enumerate(found[:_CLUSTERS_MOST]):
            cap = self._words("Ctrl {figure}", figure=place + 1)
            short = title if len(title) <= _TITLE_MOST else title[: _TITLE_MOST - 1].rstrip() + marks.ELIDED
            button = Button(short, self.theme, look="quiet", size="small", key=cap)
            button.setAccessibleName(title)
            button.setToolTip(title)
            button.clicked.connect(lambda _on=False, place=place: self.chosen.emit(place))
            row.add(button)
        self.add(row)
        self.setVisible(bool(found))


def clusters_of(scene: Scene, zone: str) -> tuple[tuple[str, str], ...]:
    """The clusters of a place (id, title), in the order in which they were made."""
    return tuple((one.id, one.title) for one in scene.board.clusters.values() if one.zone == zone)
