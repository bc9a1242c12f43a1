"""What the status line says of the bells."""

from typing import TYPE_CHECKING

from copfacil.core.words import Msg

if TYPE_CHECKING:
    from copfacil.app.ringing import Ringer


def sound_said(ringer: "Ringer | None", due: str, *, heard: bool) -> tuple[Msg, bool]:
    """The sound in a few words, and whether it would be heard.

    Args:
        ringer: None as long as nobody needed one.
        due: local time of the next bell, empty for none.
        heard: somebody rang to hear it.
    """
    if ringer is not None and ringer.silent:
        return Msg("Sound: none here, bells are shown"), False
    if ringer is not None and ringer.bells.muted:
        return Msg("Sound: muted"), False
    if ringer is None or not (ringer.tried or heard):
        return Msg("Sound: not tried yet"), True
    return (Msg("Sound: on. Next bell {time}", time=due) if due else Msg("Sound: on")), True
