"""Panels for what stands in the middle, for clusters, for counts, and for who is left out of a ring."""

from collections.abc import Sequence

from copfacil.core.boards import compass
from copfacil.core.boards.board import Board
from copfacil.core.boards.clusters import Group, groups
from copfacil.core.boards.ring import Gaps, gaps, metrics, ring, too_much
from copfacil.core.dates import day_short
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.rings import figures
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme

_NAMES_MOST = 12


class PosePanel(Panel):
    """The sentence that the board is about, and other names for its places while it is empty."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("What it is about"), doors, theme)
        words = self.words
        self._board = ""
        self._posed = ""
        self.field = Field(words("One sentence"), theme, placeholder=words("This community meets monthly"))
        self.labels = Choice(words("Names of the places"), [], theme)
        self._offered: tuple[tuple[str, str], ...] = ()
        self.say_under(Msg("It stands in the middle of the board and on the wall."))
        self.add(self.field, self.labels)
        self.field.entered.connect(lambda text: self.done(self.doors.pose(self._board, text)))
        self.labels.activated.connect(lambda _row: self._relabel())
        self.labels.hide()

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows the sentence; what somebody is writing stays."""
        board = scene.board
        if board.id != self._board or board.posed != self._posed:
            self._board, self._posed = board.id, board.posed
            self.field.set_text(board.posed)
            self._offered = self.doors.labels(board.id)
            self.labels.clear()
            self.labels.addItem(self.words("Names of the places as they are"), "")
            for key, name in self._offered:
                self.labels.addItem(name, key)
        self.labels.setVisible(bool(self._offered) and not len(board.cards))

    def _relabel(self) -> None:
        if key := str(self.labels.currentData() or ""):
            self.done(self.doors.relabel(self._board, key))
        self.labels.choose("")


class ClustersPanel(Panel):
    """The clusters of the board, the largest first; the chosen one can be renamed or taken apart."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Clusters"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._groups: tuple[Group, ...] = ()
        self.list = CardList(words("Clusters"), words("Enter: another title."), theme)
        self.title_field = Field(words("Title"), theme)
        self.apart = Button(words("Take apart"), theme, look="quiet", size="small", icon="none")
        self.add(self.list, self.title_field, self.apart)
        self.list.chose.connect(self._choose)
        self.title_field.entered.connect(self._retitle)
        self.apart.clicked.connect(lambda: self._retitle(""))

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows them with how many cards each holds."""
        board = scene.board
        if board is not self._board:
            self._board = board
            found = [(zone, group) for zone in board.zones for group in groups(board, zone.key) if group.key]
            found.sort(key=lambda one: -one[1].total)
            self._groups = tuple(group for _, group in found)
            self.list.show_entries(tuple(Entry(g.key, g.title, str(g.total), zone) for zone, g in found))
            self._show_title()
            alone = sum(1 for card in board.cards if not card.cluster) if len(board.cards) <= _COUNTED else 0
            self._say(alone)
        for part in (self.list, self.title_field, self.apart):
            part.setVisible(bool(self._groups))

    def _say(self, alone: int) -> None:
        if not self._groups:
            self.say_under(Msg("Choose cards that belong together, press C and give them a title."))
        elif alone:
            self.say_under(Msg("{n} card stands alone.", "{n} cards stand alone.", n=alone))
        else:
            self.say_under(Msg("Every card is in a cluster."))

    def _choose(self, key: str) -> None:
        self._show_title()
        self.chose.emit(tuple(card.id for group in self._groups if group.key == key for card in group.cards))

    def _show_title(self) -> None:
        if not self.title_field.line.hasFocus():
            held = self._board.clusters.get(self.list.card) if self._board is not None else None
            self.title_field.set_text(held.title if held is not None else "")

    def _retitle(self, title: str) -> None:
        if self._board is not None and self.list.card:
            self.done(self.doors.retitle(self._board.id, self.list.card, title))


_COUNTED = 2_000
"""Cards up to which those that stand alone are counted."""


class GapsPanel(Panel):
    """Who has asked nothing, offered nothing, got nothing; and the ring in figures. For the desk's eyes."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Who is left out"), doors, theme)
        self._seen: tuple[object, object] = (None, None)
        self._lists = Box(theme, gap=10)
        self.add(self._lists)
        self.say_under(Msg("For your eyes: nothing of this is on the wall."))

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows them."""
        if (scene.board, scene.view.names) == self._seen:
            return
        self._seen = (scene.board, scene.view.names)
        of = ring(scene.board)
        left: Gaps = gaps(of)
        self._lists.clear()
        for head, people in (
            (Msg("No ask yet"), left.not_asked),
            (Msg("No offer to them yet"), left.not_helped),
            (Msg("Offered nothing yet"), left.not_offered),
            (Msg("Give very much: ask the others first"), too_much(of)),
        ):
            self._list(head, people, scene)
        for said in figures(metrics(of)):
            self._lists.add(Label(self.words(said), self.theme, wrap=True))

    def _list(self, head: Msg, people: Sequence[str], scene: Scene) -> None:
        if not people:
            return
        names = [scene.view.names.get(person, "") for person in people]
        told = ", ".join(name for name in names[:_NAMES_MOST] if name)
        more = len(names) - _NAMES_MOST
        if more > 0:
            told = self.words(Msg("{names} and {n} more", names=told, n=more))
        one = Box(self.theme, gap=2)
        one.add(Label(self.words(head), self.theme, "small", weight=SEMIBOLD, wrap=True))
        one.add(Label(told, self.theme, "small", tone="ink_soft", wrap=True))
        self._lists.add(one)


class CountsPanel(Panel):
    """How many cards each point holds, and concerns for each strength, this time and the times before."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Counts"), doors, theme)
        self._seen: tuple[object, object] = (None, None)
        self._of = ""
        self._earlier: tuple[compass.Meeting, ...] = ()
        self._lists = Box(theme, gap=10)
        self.add(self._lists)
        self.say_under(Msg("Figures, not a verdict: the room knows best why they are so."))

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows this compass, then the others that the day holds, then those of all earlier days."""
        if (scene.board, scene.view.boards) == self._seen:
            return
        self._seen = (scene.board, scene.view.boards)
        if scene.board.id != self._of:
            self._of, self._earlier = scene.board.id, self.doors.earlier(scene.board.id)
        self._lists.clear()
        others = [one for one in scene.view.boards.values() if one.kind == "compass" and one.id != scene.board.id]
        before = [(self._day(one), one.board) for one in self._earlier]
        if not before and scene.board.then is not None:
            before = [(scene.board.then.name, scene.board.then)]
        told = [(board.posed or board.name, board) for board in (scene.board, *reversed(others))]
        if before:
            self._overall([board for _, board in (*told, *before)])
        for title, board in (*told, *before):
            self._show(title, board)

    def _day(self, meeting: compass.Meeting) -> str:
        day = day_short(meeting.day) if meeting.day else Msg("earlier")
        return self.words(Msg("{session}, {day}", session=meeting.title, day=day))

    def _overall(self, boards: Sequence[Board]) -> None:
        ratio = compass.overall(boards)
        if ratio is not None:
            said = Msg(
                "Over {n} meeting: {ratio} concerns for each strength.",
                "Over {n} meetings: {ratio} concerns for each strength.",
                n=len(boards),
                ratio=f"{ratio:.1f}",
            )
            self._lists.add(Label(self.words(said), self.theme, weight=SEMIBOLD, wrap=True))

    def _show(self, title: str, board: Board) -> None:
        one = Box(self.theme, gap=2)
        one.add(Label(title, self.theme, weight=SEMIBOLD, wrap=True))
        for zone in board.zones:
            row = Box(self.theme, across=True, gap=8)
            row.add(Label(zone.name, self.theme), stretch=1)
            row.add(Label(str(board.counted(zone.key)), self.theme, weight=SEMIBOLD))
            one.add(row)
        ratio = compass.ratio(board)
        said = (
            Msg("{ratio} concerns for each strength", ratio=f"{ratio:.1f}")
            if ratio is not None
            else Msg("No strength yet to set the concerns beside.")
        )
        one.add(Label(self.words(said), self.theme, "small", tone="ink_soft", wrap=True))
        self._lists.add(one)
