"""Where errors that nobody expected are written down: logs/copfacil.log in the data folder."""

import logging
import tempfile
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path

from copfacil.core.words import Msg

FOLDER, FILE = "logs", "copfacil.log"


class _File(logging.FileHandler):
    """The file and its folder are made when there is something to write down."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(exist_ok=True)
        return super()._open()


def keep(folder: Path) -> None:
    """From now on what the app logs goes into the log of this data folder."""
    handler = _File(folder / FOLDER / FILE, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger("copfacil").addHandler(handler)


def written_down(folder: Path, told: str) -> Msg:
    """Writes down an error that ended a command; the sentence for the person says where.

    A data folder that cannot be written to gives way to the folder of temporary files.
    """
    stamp = datetime.now().astimezone().isoformat(timespec="seconds")
    for place in (folder / FOLDER, Path(tempfile.gettempdir())):
        try:
            place.mkdir(exist_ok=True)
            with (place / FILE).open("a", encoding="utf-8") as log:
                log.write(f"{stamp}\n{told}\n")
        except OSError:
            continue
        return Msg("Something went wrong that nobody expected. What it was stands in {file}.", file=str(place / FILE))
    return Msg("Something went wrong that nobody expected, and it could not be written down.")
