"""The doors of Print: the sitting of the day on paper, made off the loop."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from copfacil.app import exporting
from copfacil.app.answer import Answer
from copfacil.app.day import Day
from copfacil.app.print_about import abouts, sitting_about, stands
from copfacil.core.agenda.gestures import certify
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.names import untold
from copfacil.handouts.pack import Options, pack, render
from copfacil.handouts.printable import Printable as Handout
from copfacil.handouts.printables import PRINTABLES
from copfacil.ui.prints.doors import Doors
from copfacil.ui.prints.values import Missing, Option, Papers, Printable, Text

_PAPER = "paper"
"""The option that chooses its size."""


def print_doors(
    day: Day, words: Words, go: Callable[[str], Answer], printed: Callable[[], None] = lambda: None
) -> Doors:
    """The doors of Print onto a day; ``printed`` is told when a printer took pages."""
    about = [""]

    async def one(key: str, options: Mapping[str, str]) -> bytes | Msg:
        told = sitting_about(
            day, about[0]
        )  # here, and not off the loop: it may ask the store what was on a board before
        return await made(lambda: render(key, told, chosen(options), words))

    async def several(keys: Sequence[str], options: Mapping[str, Mapping[str, str]]) -> bytes | Msg:
        # A pack holds everything for everybody: only the paper of each is a choice.
        told, papers = sitting_about(day, about[0]), {key: one.get(_PAPER, "") for key, one in options.items()}
        return await made(lambda: pack(told, words, keys, papers))

    def choose(key: str) -> Papers:
        about[0] = key
        return papers(day, words, key)

    def left(title: str, keys: Sequence[str], path: Path | None) -> None:
        if path is None:
            printed()
        if exporting.named(keys):
            why = exporting.note(day.store.folder, title, path, day.today(), day.host.stream)
            if why is not None:
                logging.getLogger("copfacil").error("%s", why)

    return Doors(
        words=words,
        papers=lambda: papers(day, words, about[0]),
        choose=choose,
        render=one,
        render_pack=several,
        state=lambda key, text: day.act(certify, **{key: text}),
        save=saved,
        left=left,
        open_file=opened,
        go=go,
    )


async def made(draw: Callable[[], bytes]) -> bytes | Msg:
    """A PDF made off the loop; what goes wrong is a sentence beside the preview, not the end of the app."""
    try:
        return await asyncio.to_thread(draw)
    except (OSError, ValueError) as failed:
        return Msg("This page cannot be made: {reason}.", reason=str(failed))


def chosen(options: Mapping[str, str]) -> Options:
    """What was chosen about a printable."""
    group = options.get("group", "")
    return Options(tables=frozenset([int(group)] if group.isdigit() else []), paper=options.get(_PAPER, ""))


def papers(day: Day, words: Words, about: str = "") -> Papers:
    """All that can be printed of the day about one of its exercises, and what has to come first."""
    session = day.state
    told = sitting_about(day, about)
    if not (session.people or session.plays or session.agenda.blocks or session.kit.begun):
        missing = Missing(words("There are no people yet."), words("Bring your people"), "people")
        return Papers(title=session.title, missing=(missing,))
    return Papers(
        title=session.title,
        items=tuple(_item(key, told, words) for key, one in PRINTABLES.items() if one.offered(told)),
        told=tuple(words(one) for one in untold(told)),
        abouts=abouts(day, words),
        about=stands(day, about),
    )


def _item(key: str, told: Sitting, words: Words) -> Printable:
    one = PRINTABLES[key]
    lacks = None
    if not one.wanted(told):
        lacks = {
            "tables": Missing(words("There are no groups yet."), words("Form groups"), "people"),
            "passages": Missing(words("Nothing was run yet."), words("Go to the desk"), "run"),
            "attended": Missing(words("Nobody’s hours are known yet."), words("Plan the day"), "plan"),
            "blocks": Missing(words("The day is not planned yet."), words("Plan the day"), "plan"),
            "people": Missing(words("There are no people yet."), words("Bring your people"), "people"),
            "board": Missing(words("The board is not open yet."), words("Go to the desk"), "run"),
            "left": Missing(words("There was no such board before."), words("Go to the desk"), "run"),
            "prompts": Missing(words("This exercise has no questions."), words("Go to the desk"), "run"),
        }[one.needs]
    return Printable(
        key=key,
        name=words(one.name),
        paper=one.paper,
        purpose=words(one.purpose),
        options=_options(key, told, words),
        texts=certified(told.agenda.accreditor, told.agenda.signer, words) if key == "certificates" else (),
        lacks=lacks,
        ticked=key in _with_the_exercise(told.exercise.prints),
    )


def certified(accreditor: str, signer: str, words: Words) -> tuple[Text, ...]:
    """What may be typed for certificates."""
    return (
        Text(
            key="accreditor",
            name=words("Accredited by, with the reference"),
            text=accreditor,
            none=words("empty: no paper says so"),
        ),
        Text(key="signer", name=words("Who signs certificates"), text=signer, none=words("For the team")),
    )


def _with_the_exercise(prints: Iterable[str]) -> set[str]:
    return {*prints, *(["group-list-wall"] if "group-list" in prints else [])}


_BY_GROUP = frozenset({"process-card", "role-cards", "note-sheet", "action-slips", "group-numbers"})
"""What is laid on each table, and may be wanted for one of them again."""


def _options(key: str, told: Sitting, words: Words) -> tuple[Option, ...]:
    return (*_groups(key, told, words), *_papers(PRINTABLES[key], words))


def _groups(key: str, told: Sitting, words: Words) -> Iterator[Option]:
    if key in _BY_GROUP and len(told.tables) > 1:
        groups = tuple((str(table.number), words("Group {n}", n=table.number)) for table in told.tables)
        yield Option("group", words("For"), (("", words("all groups")), *groups))


def _papers(one: Handout, words: Words) -> Iterator[Option]:
    """The sizes of paper, where there is more than one."""
    if "A6" in one.others:
        four = (("A4", words("A4, to cut")), ("A6", words("A6, single")))
        yield Option(_PAPER, words("Paper"), four)
    elif one.others:
        yield Option(_PAPER, words("Paper"), tuple((paper, paper) for paper in one.papers))


def saved(pdf: bytes, path: Path) -> Answer:
    """A PDF goes into a file."""
    try:
        path.write_bytes(pdf)
    except OSError as failed:
        return Msg(
            "{file} was not written: {reason}. Choose another place.", file=str(path), reason=failed.strerror or ""
        )
    return None


def opened(path: Path) -> Answer:
    """A file is opened in the system's own program."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return None
    return Msg("No program opens {file}. It is saved there.", file=str(path))
