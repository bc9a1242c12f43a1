"""What is half written on the desk: kept beside the journal, so that a crash takes no word of it, until it is recorded.

Nothing stands here that the journal would refuse: a draft is asked of `unfit` like what it is going to be.
"""

from contextlib import suppress
from typing import get_args

from copfacil.app.day import Day
from copfacil.core import gestures
from copfacil.core.exercise import Capture as Kind
from copfacil.core.fit import most_of, unfit
from copfacil.core.gestures import Events, Refused
from copfacil.core.session import Session
from copfacil.store import DRAFTS, StoreError
from copfacil.store.lines import Setting
from copfacil.ui.desk.doors import Capture, Draft

_TEXTS = ("card", "what", "text", "owner", "asker", "due")


class Drafts:
    """The draft of one day.

    Args:
        day: whose desk it is written on.
    """

    def __init__(self, day: Day) -> None:
        self._day, self._key = day, f"{DRAFTS}{day.host.stream}"

    def keep(self, draft: Draft | None) -> None:
        """Keeps it in place of the last one; none, or one that may not be stored now, leaves none."""
        self._put({} if draft is None else self._stored(draft))

    def found(self) -> Draft | None:
        """What was half written when the desk was left, None where nothing was."""
        stored: dict[str, object] = self._day.store.setting(self._key, {})
        draft = _read(stored)
        if draft is None:
            return None
        state, written = self._day.state, draft.capture
        # Recorded, and the program ended before the draft was cleared.
        if any((card.what, card.text) == (written.what, written.text.strip()) for card in state.cards):
            return None
        return draft if not draft.card or draft.card in state.cards else Draft(card="", capture=written)

    def _put(self, stored: Setting) -> None:
        with suppress(StoreError):  # the next gesture meets the same disk, and says what is wrong with it
            self._day.store.set_setting(self._key, stored)

    def _stored(self, draft: Draft) -> dict[str, object]:
        capture = draft.capture
        text = capture.text[: most_of(capture.what)]
        told: dict[str, object] = {
            "card": draft.card,
            "what": capture.what,
            "text": text,
            "group": capture.group,
            "owner": capture.owner,
            "asker": capture.asker,
            "due": capture.due,
            "released": capture.released,
        }
        try:
            happened = _recorded(self._day.state, draft.card, capture, text)
        except Refused:
            return {}
        return {} if any(unfit(self._day.state, one) for one in happened) else told


def _recorded(session: Session, card: str, capture: Capture, text: str) -> Events:
    """What it would be in the journal."""
    if card:
        return gestures.amend(
            session, 0, card, text, capture.owner, capture.due, capture.asker, released=capture.released
        )
    return gestures.keep(
        session,
        0,
        capture.what,
        text,
        card="draft",
        group=capture.group,
        owner=capture.owner,
        asker=capture.asker,
        due=capture.due,
        released=capture.released,
    )


def _read(stored: dict[str, object]) -> Draft | None:
    """The draft that a setting holds; what is none is passed over."""
    texts = {name: text for name in _TEXTS if isinstance(text := stored.get(name), str)}
    group = stored.get("group")
    if len(texts) < len(_TEXTS) or texts["what"] not in get_args(Kind):
        return None
    return Draft(
        card=texts.pop("card"),
        capture=Capture(
            group=group if isinstance(group, int) else None, released=stored.get("released") is True, **texts
        ),
    )
