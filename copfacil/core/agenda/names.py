"""What a gesture on the day is called when it can be undone: "put Fishbowl", "catch up: use slack"."""

from collections.abc import Callable, Mapping
from typing import Any

from copfacil.core.agenda import events as a
from copfacil.core.words import Msg


def _caught_up(h: a.AgendaCaughtUp, _: int) -> Msg:
    ways = {
        "slack": Msg("catch up: use slack"),
        "talk": Msg("catch up: shorten talk"),
        "drop": Msg("catch up: drop a block"),
    }
    return ways[h.way]


NAMES: Mapping[type, Msg | Callable[[Any, int], Msg]] = {
    a.AgendaLaid: Msg("plan of the day"),
    a.DayHours: Msg("hours of the day"),
    a.BlockPut: lambda h, n: (
        Msg("put {title}", title=h.block.title) if n == 1 else Msg("{n} block put", "{n} blocks put", n=n)
    ),
    a.BlockChanged: lambda h, _: Msg("change of {title}", title=h.block.title),
    a.BlockMoved: lambda h, _: Msg("move of {title}", title=h.title),
    a.BlockDropped: lambda h, _: Msg("{title} taken out", title=h.title),
    a.BlockBegan: lambda h, _: Msg("begin {title}", title=h.title),
    a.BlockEnded: lambda h, _: Msg("end of {title}", title=h.title),
    a.AgendaCaughtUp: _caught_up,
    a.CertificatesStated: Msg("words of the certificates"),
    a.BlockExplained: lambda h, _: Msg("reason for {title}", title=h.title),
}
"""By event: a name, or what makes one of the event and of how many events its gesture has."""
