"""What is worked out of a value once: desk, wall and the panel at the side ask the same of the same one."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

V = TypeVar("V")
P = ParamSpec("P")
T = TypeVar("T")

_VALUES = 4
"""Values that are remembered: the one on the desk, the wall's, and what each was a moment ago."""


def kept(work: Callable[Concatenate[V, P], T]) -> Callable[Concatenate[V, P], T]:
    """Remembers what was made of the last values; they are known as objects, so nothing of them is read for that.

    What was asked besides is compared.
    """
    made: list[tuple[V, object, T]] = []

    @wraps(work)
    def remembered(value: V, /, *besides: P.args, **named: P.kwargs) -> T:
        asked = besides, named
        for known, was, found in made:
            if known is value and was == asked:
                return found
        found = work(value, *besides, **named)
        made.insert(0, (value, asked, found))
        del made[_VALUES:]
        return found

    return remembered
