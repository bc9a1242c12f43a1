"""``copfacil print``: paper of a session that is kept, as one PDF; reads the data only, also while the app runs."""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from copfacil.app import exporting
from copfacil.app.earlier import left_in
from copfacil.app.ending import Code, Ended
from copfacil.app.folders import data_folder
from copfacil.core.exercise import Exercise
from copfacil.core.journal import LookedUp, Mark, Row
from copfacil.core.pack import sitting
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.exercises.shelf import shelf
from copfacil.handouts import PRINTABLES, Printable, pack, untold
from copfacil.live.clock import SystemClock
from copfacil.live.host import Host
from copfacil.store import Store

_EXERCISE = "co-consulting"
"""Whose paper is printed where nothing was put on yet."""


class _Unkept:
    """A journal that is read, and forgets what is added: a look at a session leaves no trace in it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def append(self, rows: Sequence[Row], outcome: "LookedUp | None") -> None:
        """Keeps nothing."""

    def rows(self, stream: str) -> Iterable[Row]:
        """What the store has."""
        return self._store.rows(stream)

    def mark(self, mark: Mark, outcome: "LookedUp | None") -> None:
        """Keeps nothing."""

    def marked(self, stream: str) -> Mark | None:
        """What the store has."""
        return self._store.marked(stream)


def write(asked: argparse.Namespace, words: Words) -> int:
    """Writes the PDF, and says what paper cannot print.

    Raises:
        Ended: there is no such handout or session, or nothing to print; the PDF cannot be written.
        StoreError: the data cannot be read.
    """
    if unknown := [key for key in asked.key or [] if key not in PRINTABLES]:
        raise Ended(Code.WRONG, _known(unknown[0], words))
    folder = data_folder(asked.data)
    with Store.open(folder, read_only=True) as store:
        host = Host(_Unkept(store), SystemClock(), stream_of(store, asked.session))
        printed = _sitting(store, host, shelf([folder / "exercises"]).exercises, asked.exercise)
    keys = asked.key or printed.exercise.prints
    if asked.paper and (never := [key for key in asked.key or [] if asked.paper not in PRINTABLES[key].papers]):
        raise Ended(Code.WRONG, _other(PRINTABLES[never[0]], asked.paper, words))
    if not any(PRINTABLES[key].wanted(printed) for key in keys):
        raise Ended(Code.WRONG, Msg("There is nothing to print of that yet: form groups, or play the sitting first."))
    document = pack(printed, words, asked.key, dict.fromkeys(PRINTABLES, asked.paper))
    put(asked.out, document)
    if exporting.named(keys):
        what = Msg("The pack") if asked.key is None else PRINTABLES[asked.key[0]].name
        why_not = exporting.note(folder, words(what), asked.out, host.local(host.now()).date(), host.stream)
        sys.stderr.write(f"{words(why_not)}\n" if why_not else "")
    for said in untold(printed):
        sys.stderr.write(f"{words(said)}\n")
    sys.stdout.write(f"{asked.out}\n")
    return Code.FINE


def put(out: Path, document: bytes) -> None:
    """Writes a PDF.

    Raises:
        Ended: it cannot be written; says why and what to do.
    """
    try:
        out.write_bytes(document)
    except OSError as error:
        sentence = "{file} cannot be written ({reason}): name another file with --out."
        raise Ended(Code.FAILED, Msg(sentence, file=str(out), reason=error.strerror or str(error))) from error


def _known(key: str, words: Words) -> Msg:
    lines = "\n".join(f"  {one.key:<16} {words(one.name)}, {', '.join(one.papers)}" for one in PRINTABLES.values())
    return Msg("There is no handout “{key}”. There are:\n{lines}", key=key, lines=lines)


def _other(one: Printable, paper: str, words: Words) -> Msg:
    return Msg(
        "“{name}” is printed on {papers}, not on {paper}: choose one of those, or leave --paper out.",
        name=words(one.name),
        papers=", ".join(one.papers),
        paper=paper,
    )


def stream_of(store: Store, begins: str) -> str:
    """The session whose id begins so; of several the one touched last."""
    for line in store.sessions(limit=store.count()):
        if line.stream.startswith(begins):
            return line.stream
    if begins:
        raise Ended(Code.WRONG, Msg("There is no session “{id}”.", id=begins))
    raise Ended(Code.WRONG, Msg("There is no session yet: start copfacil, or try copfacil demo."))


def _sitting(store: Store, host: Host, exercises: Mapping[str, Exercise], wanted: str) -> Sitting:
    """A play, else a sitting that nobody has put on yet; a break is none.

    Args:
        store: where it and those before it are kept.
        host: the session.
        exercises: the shelf.
        wanted: key of an exercise; without one the play that is on, else the last one.
    """
    state = host.state
    if wanted and wanted not in exercises:
        raise Ended(Code.WRONG, Msg("There is no exercise “{key}”: copfacil lists them in its library.", key=wanted))
    plays = (state.play, *list(state.plays.values())[::-1])
    on = next((play for play in plays if play and play.exercise and wanted in {"", play.exercise}), None)
    exercise = exercises.get(on.exercise if on else wanted or _EXERCISE)
    if exercise is None:
        sentence = "The exercise “{name}” is not there any more: bring it back, and print again."
        raise Ended(Code.FAILED, Msg(sentence, name=on.name if on else _EXERCISE))
    today = state.day or host.local(host.now()).date().isoformat()
    left = left_in(store, host.stream, today, exercise.key) if exercise.board is not None else None
    return sitting(state, exercise, now=host.now(), local=host.local, play=on, shelf=exercises, left=left)
