"""The page of a programme's paper: the screen of Print, with the sheets of a year behind its doors."""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from copfacil.app import exporting
from copfacil.app.answer import Answer
from copfacil.app.day_screens import Shown
from copfacil.app.print_doors import certified, made, saved
from copfacil.app.print_doors import opened as open_file
from copfacil.app.programme import OpenProgramme
from copfacil.app.yearbook import yearbook_of
from copfacil.core.programme import gestures
from copfacil.core.words import Msg
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.prints.doors import Doors
from copfacil.ui.prints.prints import PrintScreen
from copfacil.ui.prints.values import Papers, Printable

if TYPE_CHECKING:
    from copfacil.app.shell import Shell


def paper_page(opened: OpenProgramme, desktop: "Shell") -> Shown:
    """The screen of Print onto a programme."""
    page = PrintScreen(paper_doors(opened, desktop), desktop.looks.theme)
    return Shown(Scroll(page, desktop.looks.theme), lambda: page.show_papers(papers(opened, desktop)))


def show_sheet(desktop: "Shell", sheet: str) -> Answer:
    """The page of paper shows that sheet."""
    desktop.programmes.go("paper")
    page = desktop.programmes.page("paper")
    if isinstance(page, Scroll) and isinstance(prints := page.widget(), PrintScreen):
        prints.choose(sheet)
    return None


def paper_doors(opened: OpenProgramme, desktop: "Shell") -> Doors:
    """The doors of Print onto a programme."""
    words = desktop.words

    async def one(key: str, _options: Mapping[str, str]) -> bytes | Msg:
        from copfacil.handouts.year import render_year  # noqa: PLC0415 - the library that makes PDFs comes in late

        book = yearbook_of(opened)
        return await made(lambda: render_year(key, book, words))

    async def several(keys: Sequence[str], _options: Mapping[str, Mapping[str, str]]) -> bytes | Msg:
        from copfacil.handouts.year import year_pack  # noqa: PLC0415 - as above

        book = yearbook_of(opened)
        return await made(lambda: year_pack(keys, book, words))

    return Doors(
        words=words,
        papers=lambda: papers(opened, desktop),
        choose=lambda _about: papers(opened, desktop),
        render=one,
        render_pack=several,
        state=lambda key, text: opened.act(gestures.title, opened.state.title, **{key: text}),
        save=saved,
        left=lambda title, keys, path: left(opened, title, keys, path),
        open_file=open_file,
        go=desktop.programmes.go,
    )


def papers(opened: OpenProgramme, desktop: "Shell") -> Papers:
    """Every sheet of a year; the page on which the year stands is chosen for the pack."""
    from copfacil.handouts.year import YEAR_SHEETS  # noqa: PLC0415 - as above

    words = desktop.words
    items = tuple(
        Printable(
            key=key,
            name=words(one.name),
            paper=one.paper,
            purpose=words(one.purpose),
            texts=certified(opened.state.accreditor, opened.state.signer, words) if key == "certificates" else (),
            ticked=key in _TICKED,
        )
        for key, one in YEAR_SHEETS.items()
    )
    return Papers(title=opened.state.headed, items=items)


_TICKED = frozenset({"year", "sets", "turns"})
"""What a team takes to each module."""


def left(opened: OpenProgramme, title: str, keys: Sequence[str], path: Path | None) -> None:
    """Notes what left the app with names on it, so that a receipt can name it."""
    from copfacil.handouts.year import YEAR_SHEETS  # noqa: PLC0415 - as above

    if not any(YEAR_SHEETS[key].named for key in keys):
        return
    if (why := noted(opened, title, path)) is not None:
        logging.getLogger("copfacil").error("%s", why)


def noted(opened: OpenProgramme, title: str, path: Path | None) -> Answer:
    """Notes a file that left the app, or paper for None; answers why not where that fails."""
    return exporting.note(opened.store.folder, title, path, opened.date(), opened.host.stream)
