"""How a command ends: its exit code, and the sentence where it ends before its work is done."""

from enum import IntEnum

from copfacil.core.words import Msg


class Code(IntEnum):
    """Exit codes; `MEANING` says what each is for."""

    FINE = 0
    FAILED = 1
    WRONG = 2
    FOLDER = 3
    IN_USE = 4
    NO_DISPLAY = 5
    STOPPED = 130


MEANING = {
    Code.FINE: Msg("all is well"),
    Code.FAILED: Msg("something failed: the check found it, a file could not be written, or nobody expected it"),
    Code.WRONG: Msg("the command was wrong, or a file it names is of no use"),
    Code.FOLDER: Msg("the data folder cannot be used: missing, closed, full, damaged, or from a newer copfacil"),
    Code.IN_USE: Msg("another copfacil uses the data"),
    Code.NO_DISPLAY: Msg("there is no display, or Qt or its system libraries are missing"),
    Code.STOPPED: Msg("stopped from the keyboard"),
}
"""The one table of exit codes; `copfacil --help` prints it."""


class Ended(Exception):
    """A command cannot go on; ``said`` is the sentence for the person."""

    def __init__(self, code: Code, said: Msg) -> None:
        super().__init__(str(said))
        self.code = code
        self.said = said
