"""How a number of people splits into groups: fours, then threes, never a two."""

from copfacil.core.words import Msg

SMALLEST = 3
"""Fewer than three cannot hold a sitting: one presents, one consults, one hosts."""


class Unclear(ValueError):
    """A wish that nobody can fulfil; ``said`` is the sentence for the person."""

    def __init__(self, said: Msg) -> None:
        super().__init__(str(said))
        self.said = said


def sizes(n: int, size: int = 4) -> tuple[int, ...]:
    """Split ``n`` people into groups, the largest first.

    The rule for groups of four and more: as many groups as ``size`` asks for, ``ceil(n / size)``, and people
    spread evenly over them, so that two groups never differ by more than one person. Where this would leave a
    group of one or two, there is one group fewer: five people are one five. For threes and pairs the remainder
    goes the other way, since what is left over would be too small: threes with fours (7 is 4 + 3), pairs with
    one trio. Fewer people than a group holds are one group.

    Args:
        n: people present.
        size: the size wished for, 2 or more.

    Returns:
        The size of each group; empty when nobody is there.

    Raises:
        ValueError: for a negative number of people or a size under two.
    """
    if n < 0:
        raise ValueError(f"{n} people cannot be seated; give the number who are present.")
    if size < SMALLEST - 1:
        raise Unclear(Msg("A group of {size} is no group; choose a size of 2 or more.", size=size))
    if n == 0:
        return ()
    groups = max(1, n // size) if size <= SMALLEST else -(-n // size)
    while groups > 1 and size >= SMALLEST and n // groups < SMALLEST:
        groups -= 1
    return evenly(n, groups)


def evenly(n: int, groups: int) -> tuple[int, ...]:
    """Spread ``n`` people over a number of groups, the larger groups first."""
    small, larger = divmod(n, groups)
    return (small + 1,) * larger + (small,) * (groups - larger)
