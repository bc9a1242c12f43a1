"""The verbs of a score that speak of boards, and what can be expected of one."""

from uuid import uuid4

from copfacil.core.boards import gestures as on
from copfacil.core.boards.board import Board
from copfacil.core.boards.facts import facts
from copfacil.core.boards.leaving import may_leave
from copfacil.core.words import ENGLISH
from copfacil.live.host import Host


class Wrong(Exception):
    """An expectation that does not hold, or a line that cannot be played."""


class BoardVerbs:
    """What a player does on boards."""

    host: Host

    def person(self, word: str) -> str:
        """The id of whoever is called so."""
        raise NotImplementedError

    def do_write(self, plain: list[str], named: dict[str, str]) -> None:
        """``write zone="Concerns" [by="P03"] [id=c1] [count=3] [kind=contact ...] "too few beds"``."""
        board = self.board()
        card, zone, by = named.pop("id", uuid4().hex), self.zone(named), named.pop("by", "")
        count = int(named.pop("count", "1"))
        marks = {key: named.pop(key) for key in list(named)}
        author = self.person(by) if by else ""
        self.host.act(on.write, board.id, zone, plain[0], card=card, by=author, count=count, marks=marks)

    def do_edit(self, plain: list[str], _: dict[str, str]) -> None:
        """``edit c1 "too few beds"``."""
        self.host.act(on.edit, self.board().id, plain[0], plain[1])

    def do_move(self, plain: list[str], named: dict[str, str]) -> None:
        """``move c1 zone="Suggestions"``."""
        self.host.act(on.move, self.board().id, plain[0], self.zone(named))

    def do_remove(self, plain: list[str], _: dict[str, str]) -> None:
        """``remove c1``."""
        self.host.act(on.take, self.board().id, plain[0])

    def do_mark(self, plain: list[str], named: dict[str, str]) -> None:
        """``mark c1 state=fulfilled due=2026-12-11``: a card, or a link that was given an id."""
        board = self.board()
        marks = {key: named.pop(key) for key in list(named)}
        self.host.act(on.mark_link if plain[0] in board.links else on.mark, board.id, plain[0], marks)

    def do_link(self, plain: list[str], named: dict[str, str]) -> None:
        """``link from="P03" to=c1 [id=l1] [kind=contact] ["a rota that works"]``."""
        board, key = self.board(), named.pop("id", uuid4().hex)
        source, target = self.end(named.pop("from")), self.end(named.pop("to"))
        marks = {name: named.pop(name) for name in list(named)}
        text = plain[0] if plain else ""
        self.host.act(on.link, board.id, source, target, key=key, text=text, marks=marks)

    def do_unlink(self, _: list[str], named: dict[str, str]) -> None:
        """``unlink from="P03" to=c1``."""
        board = self.board()
        ends_at = (self.end(named.pop("from")), self.end(named.pop("to")))
        drawn = [link.id for link in board.links if (link.source, link.target) == ends_at]
        if not drawn:
            raise Wrong("there is no such link")
        self.host.act(on.unlink, board.id, drawn[-1])

    def do_vote(self, plain: list[str], named: dict[str, str]) -> None:
        """``vote c1 n=5``: five dots more."""
        self.host.act(on.vote, self.board().id, plain[0], int(named.pop("n", "1")))

    def do_seat(self, plain: list[str], named: dict[str, str]) -> None:
        """``seat "P03"`` takes the next free chair, ``seat=2`` that one, ``seat "P03" out`` (or seat=0) leaves."""
        board, person = self.board(), self.person(plain[0])
        chair = int(named.pop("seat", named.pop("n", "-1")))
        if chair == 0 or "out" in plain[1:]:
            self.host.act(on.leave, board.id, person)
        else:
            self.host.act(on.seat, board.id, person, None if chair < 0 else chair)

    def do_reveal(self, plain: list[str], _: dict[str, str]) -> None:
        """``reveal``, or ``reveal no`` to hide the cards again."""
        self.host.act(on.reveal, self.board().id, revealed=plain[:1] != ["no"])

    def board(self) -> Board:
        """The board that is on."""
        board = self.host.state.board
        if board is None:
            raise Wrong("there is no board")
        return board

    def zone(self, named: dict[str, str]) -> str:
        """The key of a zone, which a score calls by its name."""
        zones = self.board().zones
        if "zone" not in named and zones:
            return zones[0].key
        word = named.pop("zone")
        for zone in zones:
            if word.casefold() in {zone.key, zone.name.casefold()}:
                return zone.key
        raise Wrong(f"there is no zone {word!r}; there are {', '.join(zone.name for zone in zones)}")

    def end(self, word: str) -> str:
        """The card or person that a link begins or ends at."""
        return word if word in self.board().cards else self.person(word)


def board_looks(player: "BoardVerbs", named: dict[str, str]) -> dict[str, str]:
    """What is on the board: cards (in a zone), votes (on a card), links, who sits inside; takes zone and card away.

    Also how many sit in each ring, how many cards may leave the room, and a sentence of what it comes to.
    """
    if not named.keys() & {"cards", "votes", "links", "inside", "card", "zone", "rings", "leaves", "fact"}:
        return {}
    board = player.board()
    zone = player.zone(named) if "zone" in named else ""
    cards = board.cards_in(zone) if zone else tuple(board.cards)
    found = {"cards": str(sum(card.count for card in cards)), "links": str(len(board.links))}
    found["inside"] = str(len(board.inside))
    found["rings"] = ",".join(str(len(circle)) for circle in board.circles)
    found["leaves"] = str(sum(may_leave(board, card) for card in cards))
    if "fact" in named:
        here = [person.id for person in player.host.state.present]
        told = [ENGLISH(one) for one in facts(board, now=player.host.now(), people=here)]
        found["fact"] = named["fact"] if named["fact"] in told else "; ".join(told)
    if "card" in named:
        card = board.cards.get(named.pop("card"))
        found["votes"] = "" if card is None else str(card.dots)
    else:
        found["votes"] = str(sum(card.dots for card in cards))
    return found
