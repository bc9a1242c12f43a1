"""A stretch of work that makes much and throws nothing away."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage meanwhile; afterwards as it was before.

    Values know nothing of who holds them, so a fold makes no circles: looking for some would take a fifth of its time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
