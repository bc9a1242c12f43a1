"""Draws every screen, every face of the wall and every page as PNG: ``python -m tests.screens OUT [--only NAME]``.

Nothing is shown. The names of the files tell what, at which size, in which look; ``--docs`` draws the few pictures that
the documents show.
"""

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from copfacil.app.look import DeskTheme
from copfacil.app.print_about import sitting_about
from copfacil.core.faces import Wall
from copfacil.core.words import ENGLISH, Words
from copfacil.handouts import PRINTABLES, Options, render
from copfacil.ui import fonts
from copfacil.ui.dress import dress
from copfacil.ui.kit.sheet import kit_sheet
from copfacil.ui.prints.pages import measure, picture
from copfacil.ui.theme import ThemeName, load
from copfacil.ui.wall.frame import Look
from copfacil.ui.wall.window import WallWindow
from tests import wall_boards
from tests.screen_states import STATES, Laptop, run_done
from tests.wall_samples import usual

Picture = tuple[str, QImage]
"""Its name, and what it shows."""


class Size(NamedTuple):
    """A window, px, and the size of its letters."""

    name: str
    width: int
    height: int
    scale: float


SIZES = (Size("1366", 1366, 768, 1.0), Size("1920", 1920, 1080, 1.0), Size("200", 1366, 768, 2.0))
LOOKS: tuple[DeskTheme, ...] = ("light", "dark", "contrast")

WALL_SIZES = ((1280, 720), (1920, 1080), (1024, 768))
WALL_LOOKS: tuple[ThemeName, ...] = ("wall_light", "wall_dark")
FACES: dict[str, tuple[Wall, Look]] = {
    **{name: (face, "both") for name, face in usual().items()},
    **{f"phase-{look}": (usual()["phase"], look) for look in ("ring", "disc", "digits")},
    "blank": (usual()["phase"], "both"),
    **{name: (face, "both") for name, face in wall_boards.faces().items()},
}
"""Faces of the wall, each with a way of showing time."""

_PAGE_SCALE = 1.5
"""px to a point."""
_PAGES_MOST = 2
"""Of one handout; the others look alike."""
_SMALL, _QUICK = 10, 90
"""How PNG is packed, 0 to 100: to be kept, or to be looked at once."""


@contextmanager
def data_folder() -> Iterator[Path]:
    """A place for data; it is called the same each time, for screens tell where the data lie."""
    folder = Path(tempfile.gettempdir()) / "copfacil-pictures"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(0o700)
    yield folder
    shutil.rmtree(folder)


async def screens(
    app: QApplication, name: str, sizes: Iterable[Size] = SIZES, looks: Iterable[DeskTheme] = LOOKS
) -> AsyncIterator[Picture]:
    """One state of the window in every size and look."""
    with data_folder() as folder:
        laptop = Laptop(app, folder)
        await laptop.settled()
        STATES[name](laptop)
        for size in sizes:
            laptop.desktop.looks.set("look.scale", size.scale)
            laptop.frame.resize(size.width, size.height)
            for look in looks:
                laptop.desktop.looks.set("look.theme", look)
                await laptop.settled()
                yield f"{name}-{size.name}-{look}", laptop.frame.grab().toImage()
        await laptop.close()


def walls(
    name: str,
    sizes: Iterable[tuple[int, int]] = WALL_SIZES,
    looks: Iterable[ThemeName] = WALL_LOOKS,
    words: Words = ENGLISH,
) -> Iterator[Picture]:
    """One face of the wall in every size and look."""
    face, dial = FACES[name]
    for look in looks:
        window = WallWindow(load(look, still=True), words, dial)
        window.show()
        for wide, high in sizes:
            window.resize(wide, high)
            window.show_face(face, 0)
            window.blank(name == "blank")
            yield f"wall-{name}-{wide}-{look.removeprefix('wall_')}", window.grab().toImage()
        window.close()
        window.deleteLater()


async def kit(app: QApplication) -> AsyncIterator[Picture]:
    """All widgets on one sheet."""
    for look, scale in (*((look, 1.0) for look in LOOKS), ("light", 2.0)):
        theme = load(look, scale=scale)
        dress(app, theme)
        sheet = kit_sheet(theme)
        sheet.show()
        await asyncio.sleep(0)
        yield f"kit-{round(scale * 100)}-{look}", sheet.grab().toImage()
        sheet.close()
        sheet.deleteLater()


async def pages(app: QApplication, keys: Iterable[str]) -> AsyncIterator[Picture]:
    """The first pages of handouts, of the sample day when it is over."""
    with data_folder() as folder:
        laptop = Laptop(app, folder)
        run_done(laptop)
        told = sitting_about(laptop.day)
        await laptop.close()
    for key in keys:
        pdf = render(key, told, Options(), ENGLISH)
        for number in range(min(len(measure(pdf)), _PAGES_MOST)):
            yield f"paper-{key}-{number + 1}", picture(pdf, number, _PAGE_SCALE)


async def everything(app: QApplication, only: str) -> AsyncIterator[Picture]:
    """All pictures whose state's name begins so."""
    for name in (name for name in STATES if name.startswith(only)):
        async for one in screens(app, name):
            yield one
    for name in (name for name in FACES if f"wall-{name}".startswith(only)):
        for one in walls(name):
            yield one
    if "kit".startswith(only):
        async for one in kit(app):
            yield one
    if keys := [key for key in PRINTABLES if f"paper-{key}".startswith(only)]:
        async for one in pages(app, keys):
            yield one


SHOWN = {
    "home-first": "home",
    "home-planned": "home-day",
    "kit-invitation": "kit",
    "plan-day": "plan",
    "library-all": "library",
    "run-day": "run",
    "run-ways": "catch-up",
    "results-day": "results",
    "programme-year": "programme",
    "year-value": "value",
    "celebration-stations": "celebration",
}
"""States that the documents show in every look, and their names there."""

DOCS = {
    **{
        f"{state}-1366-{look}": name if look == "light" else f"{name}-{look}"
        for state, name in SHOWN.items()
        for look in LOOKS
    },
    "run-late-1366-light": "desk-run",
    "people-groups-1366-light": "people-groups",
    "wall-phase-1280-light": "wall-phase",
    "wall-silence-1280-light": "wall-silence",
    "paper-process-card-1": "process-card",
}
"""Pictures that the documents show, and their names there."""


async def documents(app: QApplication) -> AsyncIterator[Picture]:
    """The documents' pictures."""
    for state in SHOWN:
        async for name, image in screens(app, state, SIZES[:1], LOOKS):
            yield DOCS[name], image
    for state in ("run-late", "people-groups"):
        async for name, image in screens(app, state, SIZES[:1], LOOKS[:1]):
            yield DOCS[name], image
    for face in ("phase", "silence"):
        for name, image in walls(face, WALL_SIZES[:1], WALL_LOOKS[:1]):
            yield DOCS[name], image
    async for name, image in pages(app, ["process-card"]):
        if name in DOCS:
            yield DOCS[name], image
    async for one in papers(app):
        yield one


PAPER = {
    "print-certificates": (
        "run-sheet",
        "day-cues",
        "day-agenda",
        "day-agenda-wall",
        "packing-list",
        "recipe",
        "prompt-cards",
        "name-badges",
        "tent-cards",
        "certificates",
        "closing-slips",
        "feedback",
    ),
    "results-sitting": ("planned-actual",),
    "kit-invitation": ("invitations", "invitation-log", "launch-checklist", "charter"),
}
"""Paper of a day that the documents show, by the state in which it makes sense."""

_PAPER_SCALE = 0.75
"""px to a point, of pages that stand side by side."""


async def papers(app: QApplication) -> AsyncIterator[Picture]:
    """The first page of each."""
    for state, keys in PAPER.items():
        with data_folder() as folder:
            laptop = Laptop(app, folder)
            await laptop.settled()
            STATES[state](laptop)
            await laptop.settled()
            told = sitting_about(laptop.day)
            for key in keys:
                yield f"paper-{key}", picture(render(key, told, Options(), ENGLISH), 0, _PAPER_SCALE)
            await laptop.close()


async def _drawn(pictures: AsyncIterator[Picture], out: Path, quality: int) -> int:
    count = 0
    async for name, image in pictures:
        path = out / f"{name}.png"
        image.convertToFormat(QImage.Format.Format_RGB32).save(str(path), "PNG", quality)  # type: ignore[call-overload]  # the stubs want bytes here, Qt takes text
        sys.stdout.write(f"{path}\n")
        count += 1
    return count


def _told(_kind: QtMsgType, _where: QMessageLogContext, said: str) -> None:
    """What Qt complains of, but for what no off-screen window can do."""
    if not said.startswith("This plugin does not support"):
        sys.stderr.write(f"{said}\n")


def main() -> int:
    """Draws; 1 where no state has such a name."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder for the pictures")
    parser.add_argument("--only", default="", metavar="NAME", help="what the names of states begin with")
    parser.add_argument("--docs", action="store_true", help="only the pictures that the documents show")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    # The same pictures wherever they are drawn: no display, and the time of day of the room.
    os.environ.update(QT_QPA_PLATFORM="offscreen", TZ="UTC")
    time.tzset()
    qInstallMessageHandler(_told)
    app = QApplication(["copfacil"])
    fonts.load()  # for a wall alone no window is dressed before
    drawing = documents(app) if asked.docs else everything(app, asked.only)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        return 0 if runner.run(_drawn(drawing, asked.out, _SMALL if asked.docs else _QUICK)) else 1


if __name__ == "__main__":
    sys.exit(main())
