"""Paper: painters that turn one sitting into pages, one file for each handout."""

from copfacil.handouts.names import untold
from copfacil.handouts.pack import PRINTABLES, Options, Printable, pack, render

__all__ = ["PRINTABLES", "Options", "Printable", "pack", "render", "untold"]
