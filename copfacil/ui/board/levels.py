"""The levels of a river, community by community: two figures a practice; and who could help whom."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from copfacil.core.boards import river
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors, NewCard
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    # For its type only.
    from copfacil.core.boards.board import Board, Card


class LevelsPanel(Panel):
    """The grid of one community: its name, then a figure for now and one for where it wants to be, practice by practice."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Levels"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._community = ""
        self._half = ""
        self.field = Field(words("Community"), theme, placeholder=words("Name, Enter"), show_name=True)
        self.known = Choice(words("Communities on the board"), [], theme)
        self.list = CardList(
            words("Practices"), words("Two figures from 1 to 5: the level now, the one aimed at."), theme
        )
        self._hint = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.named = Check(words("Its name may stand on the wall"), theme)
        self.add(self.field, self.known, self.list, self._hint, self.named)
        self.field.entered.connect(self.take)
        self.known.activated.connect(lambda _row: self.take(str(self.known.currentData() or "")))
        self.list.typed.connect(self._typed)
        self.list.chose.connect(lambda _zone: self._forget())
        self.named.clicked.connect(self._name)

    @property
    def begins_at(self) -> QWidget | None:
        """The name comes first."""
        return self.field

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows the levels of the community that is keyed."""
        if scene.board is not self._board:
            other = self._board is None or self._board.id != scene.board.id
            self._board = scene.board
            if other:
                self._community = ""
            self._show()

    def take(self, community: str) -> None:
        """From now on the levels of this community, known or new."""
        if self._board is None or not community.strip():
            return
        self._community = self._known(community) or community.strip()
        self._half = ""
        self._show()
        if self._board.zones:
            self.list.show_entries(self._entries(), self._board.zones[0].key)
        self.list.setFocus()

    # How it is shown.

    def _show(self) -> None:
        board = self._board
        if board is None:
            return
        communities = river.communities(board)
        held = river.standings(board)
        self.say_under(
            Msg(
                "{n} community, {levels} levels. No table of who is better: the wall shows a river without names.",
                "{n} communities, {levels} levels. No table of who is better: the wall shows a river without names.",
                n=len(communities),
                levels=len(held),
            )
            if communities
            else Msg("One sheet after the other: the community’s name, then two figures for each practice.")
        )
        self.known.clear()
        self.known.addItem(self.words("Another community"), "")
        for name in communities:
            self.known.addItem(name, name)
        self.known.choose(self._community)
        self.known.setVisible(len(communities) > 0)
        self.list.show_entries(self._entries())
        for part in (self.list, self._hint, self.named):
            part.setVisible(bool(self._community))
        self.named.setChecked(bool(cards := self._cards()) and all(card.marks.get("named") for card in cards))
        self.named.setEnabled(bool(cards))
        self._say_half()

    def _entries(self) -> tuple[Entry, ...]:
        board = self._board
        if board is None:
            return ()
        theirs = {one.practice: one for one in river.standings(board) if self._same(one.community)}
        return tuple(
            Entry(
                zone.key,
                zone.name,
                self.words(Msg("{now} → {target}", now=one.now, target=one.target))
                if (one := theirs.get(zone.key)) is not None
                else "",
            )
            for zone in board.zones
        )

    def _say_half(self) -> None:
        if self._half:
            said = Msg("Level {now} now; and the one aimed at? The same figure is content.", now=self._half)
        else:
            said = Msg(
                "{community}: two figures a practice, now and aimed at.",
                community=self._community,
            )
        self._hint.set_text(self.words(said))

    # What people do.

    def _typed(self, sign: str) -> None:
        if self._board is None or not self._community or sign not in {str(level) for level in river.LEVELS}:
            return
        if not self._half:
            self._half = sign
            self._say_half()
            return
        now, self._half = self._half, ""
        marks = {"now": now, "target": sign}
        practice = self.list.card
        card = next((one for one in self._cards() if one.zone == practice), None)
        if card is not None:
            why = self.doors.mark(self._board.id, [card.id], marks)
        else:
            made = self.doors.write(self._board.id, NewCard(zone=practice, text=self._community, marks=marks))
            why = made if isinstance(made, Msg) else None
        if self.done(why):
            self._go_on(practice)

    def _go_on(self, practice: str) -> None:
        """To the next practice; behind the last one to the next community."""
        keys = [zone.key for zone in self._board.zones] if self._board is not None else []
        at = keys.index(practice) + 1 if practice in keys else len(keys)
        if at < len(keys):
            self.list.show_entries(self._entries(), keys[at])
            self._say_half()
        else:
            self.field.set_text("")
            self.field.setFocus()

    def _forget(self) -> None:
        self._half = ""
        self._say_half()

    def _name(self) -> None:
        if self._board is not None and (cards := self._cards()):
            on = "yes" if self.named.isChecked() else ""
            self.done(self.doors.mark(self._board.id, [card.id for card in cards], {"named": on}))

    def _cards(self) -> "tuple[Card, ...]":
        return () if self._board is None else tuple(one for one in self._board.cards if self._same(one.text))

    def _same(self, name: str) -> bool:
        return bool(self._community) and river.same(name) == river.same(self._community)

    def _known(self, name: str) -> str:
        """The community that is meant: its name, or two letters or more of its beginning where only one begins so."""
        if self._board is None:
            return ""
        plain, known = river.same(name), river.communities(self._board)
        exact = next((one for one in known if river.same(one) == plain), "")
        begun = [one for one in known if len(plain) > 1 and river.same(one).startswith(plain)]
        return exact or (begun[0] if len(begun) == 1 else "")


class MatchesPanel(Panel):
    """Who could help whom: offers and requests brought together, those who want to rise furthest first."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Who could help whom"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._found: tuple[river.Match, ...] = ()
        self.list = CardList(
            words("Offers and requests"), words("1: both agree that the room reads their names."), theme
        )
        self._said = Label("", theme, wrap=True)
        self.agree = Button(words("Both agree to be named"), theme, size="small", key="1")
        self.agree.setCheckable(True)
        self.add(self.list, self._said, self.agree)
        self.list.chose.connect(lambda _key: self._choose())
        self.list.typed.connect(lambda sign: self._agree() if sign == "1" else None)
        self.agree.clicked.connect(self._agree)

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows them."""
        board = scene.board
        if board is not self._board:
            self._board = board
            self._found = river.matches(board)
            agreed = set(river.agreed(self._found))
            self.list.show_entries(
                tuple(
                    Entry(
                        _key(one),
                        self.words(Msg("{helper} → {asker}", helper=one.offers.community, asker=one.asks.community)),
                        self.words(Msg("named")) if one in agreed else "",
                        tone="good",
                    )
                    for one in self._found
                )
            )
            self._say(len(agreed))
        self._show_chosen()
        for part in (self.list, self._said, self.agree):
            part.setVisible(bool(self._found))

    def _say(self, agreed: int) -> None:
        if self._found:
            self.say_under(
                Msg(
                    "{n} exchange could be. {agreed} agreed to be named on the wall.",
                    "{n} exchanges could be. {agreed} agreed to be named on the wall.",
                    n=len(self._found),
                    agreed=agreed,
                )
            )
        else:
            self.say_under(
                Msg("As soon as one community wants to rise where another stands higher, the two stand here.")
            )

    @property
    def _chosen(self) -> river.Match | None:
        return next((one for one in self._found if _key(one) == self.list.card), None)

    def _choose(self) -> None:
        self._show_chosen()
        if (one := self._chosen) is not None:
            self.chose.emit((one.offers.card, one.asks.card))

    def _show_chosen(self) -> None:
        one = self._chosen
        if one is None or self._board is None:
            return
        zone = self._board.zone(one.offers.practice)
        self._said.set_text(
            self.words(
                Msg(
                    "{practice}: {asker} is at {now} and wants {target}, {helper} is at {level}.",
                    practice=zone.name if zone is not None else "",
                    asker=one.asks.community,
                    now=one.asks.now,
                    target=one.asks.target,
                    helper=one.offers.community,
                    level=one.offers.now,
                )
            )
        )
        both = one.offers.named and one.asks.named
        self.agree.setChecked(both)
        self.agree.set_look("primary" if both else "plain")

    def _agree(self) -> None:
        one = self._chosen
        if one is not None and self._board is not None:
            on = "" if one.offers.named and one.asks.named else "yes"
            self.done(self.doors.mark(self._board.id, [one.offers.card, one.asks.card], {"named": on}))


def _key(one: river.Match) -> str:
    return f"{one.offers.card} {one.asks.card}"
