"""A file that somebody brings, read whole and only where it is not too large to be what it should be."""

from pathlib import Path

from copfacil.core.words import Msg
from copfacil.files.table import BadFile


def read(path: Path, most: int, too_large: Msg) -> bytes:
    """What is in a file of at most so many bytes.

    Raises:
        BadFile: it is larger, which ``too_large`` says, or cannot be read.
    """
    try:
        if path.stat().st_size > most:
            raise BadFile(too_large)
        return path.read_bytes()
    except OSError as error:
        raise BadFile(Msg("“{file}” cannot be read ({reason}).", file=path.name, reason=error.strerror or "")) from None
