"""What a door answers: None when it was done, otherwise the sentence why it was not."""

from collections.abc import Callable

from copfacil.core.gestures import Refused
from copfacil.core.words import Msg
from copfacil.store import StoreError

Answer = Msg | None


def answered(deed: Callable[[], object]) -> Answer:
    """None when the deed was done, otherwise the sentence why not."""
    try:
        deed()
    except Refused as refused:
        return refused.msg
    except StoreError as failed:
        return failed.said
    except OSError as failed:
        return Msg("Nothing was written: {reason}.", reason=str(failed))
    return None
