"""How a late group gets back to the others: later talk gets shorter in proportion, what is protected stays whole."""

from copfacil.core.kept import kept
from copfacil.core.play import Own, Play, ends, group_at, late, length_of
from copfacil.core.value import dataclass


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What catching up would do, to be looked at before it is done.

    Attributes:
        group: its number.
        late: how late it is now, ms.
        lengths: (step, its new length in ms), for the steps that get shorter.
        before: (step, its length in ms as things stand), the same steps.
        missing: how late it will still be at the end, ms.
        ends: when it will be over, ms on the session's clock.
    """

    group: int
    late: int
    lengths: tuple[tuple[int, int], ...]
    before: tuple[tuple[int, int], ...]
    missing: int
    ends: int


_centre_ends = kept(ends)
"""When the others will be over, the same for every group that is asked about."""


def proposed(play: Play, now: int, group: int) -> CatchUp | None:
    """The proposal for one group, None where it is not behind.

    What it is behind at the end is taken from its later unprotected steps in proportion to their lengths, from none
    more than half of what was planned.
    """
    own = play.own.get(group)
    if own is None:
        return None
    over = ends(play, now, group) - _centre_ends(play, now)
    if over <= 0:
        return None
    at = play.axis(now)
    index = group_at(play, group, at).index
    lengths = {
        later: length_of(play, own, later)
        for later in range(index + 1, len(play.steps))
        if not play.steps[later].protected
    }
    cuts = _shared(over, lengths, {later: _spare(play, own, later) for later in lengths})
    return CatchUp(
        group=group,
        late=late(play, now, group),
        lengths=tuple((later, lengths[later] - cut) for later, cut in cuts.items() if cut),
        before=tuple((later, lengths[later]) for later, cut in cuts.items() if cut),
        missing=over - sum(cuts.values()),
        ends=ends(play, now, group) - sum(cuts.values()),
    )


def _spare(play: Play, own: Own, index: int) -> int:
    half = -(-play.steps[index].ms // 2)
    return max(length_of(play, own, index) - half, 0)


def _shared(wanted: int, weights: dict[int, int], most: dict[int, int]) -> dict[int, int]:
    """``wanted`` ms dealt out in proportion to ``weights``, to none more than it can give."""
    given = dict.fromkeys(weights, 0)
    open_ = [key for key in weights if most[key] > 0]
    wanted = min(wanted, sum(most.values()))
    while wanted > 0 and open_:
        whole = sum(weights[key] for key in open_)
        dealt = 0
        for key in open_:
            part = min(-(-wanted * weights[key] // whole), most[key] - given[key], wanted - dealt)
            given[key] += part
            dealt += part
        wanted -= dealt
        open_ = [key for key in open_ if given[key] < most[key]]
    return given
