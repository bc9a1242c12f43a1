"""What a gesture with feedback is called when it can be undone."""

from collections.abc import Callable, Mapping
from typing import Any

from copfacil.core.feedback import events as f
from copfacil.core.words import Msg

NAMES: Mapping[type, Msg | Callable[[Any, int], Msg]] = {
    f.FormMade: Msg("questions of the form"),
    f.SheetKeyed: Msg("a feedback sheet"),
    f.SheetTaken: Msg("sheet taken out"),
    f.SheetsCounted: Msg("counted sheets"),
    f.PresentTold: Msg("how many were asked"),
    f.WordsWritten: Msg("words of a sheet"),
    f.WordsCoded: Msg("value of these words"),
    f.WordsTaken: Msg("words taken out"),
    f.WordsAnswered: Msg("answer to a suggestion"),
}
"""By the event that says what it was for."""
