"""Where the data lie: the folder that was named, else the person's own for such things."""

from pathlib import Path

APP, SAMPLE = "copfacil", "copfacil-demo"


def at_home(folder: Path) -> str:
    """A folder as people read it, with ~ for their own."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)


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
