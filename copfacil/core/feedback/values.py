"""The seven values by which free words are coded, one key each.

After the value-creation framework of Etienne and Beverly Wenger-Trayner, in the seven headings of the programme's own
report; the questions are in our own words.
"""

from collections.abc import Mapping

from copfacil.core.words import Msg

VALUES: Mapping[str, Msg] = {
    "immediate": Msg("Immediate"),
    "potential": Msg("Potential"),
    "applied": Msg("Applied"),
    "realised": Msg("Realised"),
    "strategic": Msg("Strategic"),
    "enabling": Msg("Enabling"),
    "transformative": Msg("Transformative"),
}
"""What each is called; its place is its key on the keyboard, 1 to 7."""

ASKS: Mapping[str, Msg] = {
    "immediate": Msg("it was worth being there"),
    "potential": Msg("something gained that may be useful"),
    "applied": Msg("something was done with it"),
    "realised": Msg("it made a difference to somebody"),
    "strategic": Msg("somebody who decides is engaged"),
    "enabling": Msg("what made the learning possible"),
    "transformative": Msg("who we are or how things work has changed"),
}
"""What each is about."""
