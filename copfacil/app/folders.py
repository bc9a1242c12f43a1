"""Where the data lie: the folder that was named, else the person's own for such things."""

from pathlib import Path

from copfacil.core.words import Msg

APP, SAMPLE = "copfacil", "copfacil-demo"


def data_folder(named: Path | None, name: str = APP, *, make: bool = False) -> Path:
    """The folder of the data.

    Args:
        named: what --data says; a folder above it that is missing is not made by a slip of the hand.
        name: which of our folders, where none is named.
        make: makes the folders above ours; nothing else can know that they are wanted.

    Raises:
        StoreError: they cannot be made.
    """
    if named is not None:
        return named
    from platformdirs import user_data_path  # noqa: PLC0415 - whoever names a folder does without it

    folder = user_data_path(name, appauthor=False)
    if make:
        from copfacil.store.failures import told_of  # noqa: PLC0415 - as above

        with told_of(folder):
            folder.parent.mkdir(parents=True, exist_ok=True)
    return folder


def log_file(folder: Path) -> Path:
    """Where an error that nobody expected is written down: in the data folder's logs, else beside temporary files."""
    import tempfile  # noqa: PLC0415 - hardly ever wanted

    for place in (folder / "logs", Path(tempfile.gettempdir())):
        try:
            place.mkdir(exist_ok=True)
            path = place / "copfacil.log"
            with path.open("a", encoding="utf-8"):
                return path
        except OSError:
            continue
    return Path("copfacil.log")


def written_down(folder: Path, told: str) -> Msg:
    """Writes down an error that nobody expected; the sentence for the person says where."""
    from datetime import datetime  # noqa: PLC0415 - as above

    path = log_file(folder)
    try:
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{told}\n")
    except OSError:
        return Msg("Something went wrong that copfacil did not expect, and it could not be written down.")
    return Msg("Something went wrong that copfacil did not expect. What it was stands in {file}.", file=str(path))
