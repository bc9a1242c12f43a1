"""What a gesture on a board is called when it can be undone: "card in Concerns", "dots"."""

from collections.abc import Callable, Mapping
from typing import Any

from copfacil.core.boards import events as b
from copfacil.core.words import Msg

NAMES: Mapping[type, Msg | Callable[[Any, int], Msg]] = {
    b.BoardOpened: lambda h, _: Msg("put on {name}", name=h.name),
    b.BoardPosed: Msg("sentence in the middle"),
    b.BoardCircled: Msg("who sits in which ring"),
    b.CardWritten: lambda _, n: Msg("{n} card", "{n} cards", n=n),
    b.CardEdited: Msg("words of a card"),
    b.CardMoved: Msg("move of a card"),
    b.CardMarked: Msg("mark on a card"),
    b.CardTaken: Msg("card off the board"),
    b.ClusterTitled: Msg("cluster"),
    b.Linked: Msg("link"),
    b.LinkMarked: Msg("mark on a link"),
    b.Unlinked: Msg("link taken away"),
    b.Voted: Msg("dots"),
    b.Seated: lambda h, _: Msg("seat {seat}", seat=h.seat) if h.seat else Msg("seat left"),
    b.Revealed: lambda h, _: Msg("cards shown on the wall") if h.revealed else Msg("cards hidden from the wall"),
}
"""By event: a name, or what makes one of the event and of how many events its gesture has."""
