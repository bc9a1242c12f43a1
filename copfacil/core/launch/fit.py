"""What may stand in the kit of a first meeting: known fields with short texts, and nothing else."""

from copfacil.core.launch import events as k
from copfacil.core.launch.kit import OWN, Kit
from copfacil.core.launch.sheets import KEYS, LINE_MOST, TEXT_MOST
from copfacil.core.words import Msg

ASKED_MOST = 300
"""People of a first meeting."""

OWN_MOST = 40
"""Lines that can be added to the checklist."""

_KEY_MOST = 64


def unfit(kit: Kit, happened: k.KitEvent) -> Msg | None:
    """Why an event of the kit may not be stored, None where it may."""
    key = happened.key
    own = key.startswith(OWN)
    if len(key) > _KEY_MOST or not (own or key in KEYS):
        return Msg("This copfacil does not know what that is, and does not keep it.")
    if isinstance(happened, k.KitTicked):
        return None
    most = LINE_MOST if own else TEXT_MOST
    if len(happened.text) > most:
        return Msg("This text is too long: at most {most} characters.", most=most)
    added = sum(1 for known, text in kit.texts.items() if known.startswith(OWN) and text)
    if own and happened.text and not kit.text(key) and added >= OWN_MOST:
        return Msg("A checklist has room for {most} lines of your own.", most=OWN_MOST)
    return None
