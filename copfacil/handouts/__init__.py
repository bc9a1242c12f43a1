"""Paper: painters that turn one sitting into pages, one file for each handout."""

from copfacil.handouts.names import untold
from copfacil.handouts.pack import Options, pack, render
from copfacil.handouts.printable import Printable
from copfacil.handouts.printables import PRINTABLES

__all__ = ["PRINTABLES", "Options", "Printable", "pack", "render", "untold"]
