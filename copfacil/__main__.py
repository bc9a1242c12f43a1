"""The door: ``copfacil`` and ``python -m copfacil``."""

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Does what the command line asks for; the exit codes are those of `copfacil.app.ending.Code`.

    Args:
        argv: the words after the program's name; those of this process by default.
    """
    gc.disable()  # a start makes much and throws nothing away: looking for garbage would take a fifth of it
    from copfacil.cli import run  # noqa: PLC0415 - who wants `main` alone pays nothing

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
