"""Plays the sample day at speed without a display, and writes what room, table and convener would have in hand."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from copfacil.app import exporting, forming, sample
from copfacil.app.ending import Code, Ended
from copfacil.core import gestures
from copfacil.core.faces import wall
from copfacil.core.ledger import owed
from copfacil.core.pack import sitting
from copfacil.core.plan import MINUTE
from copfacil.core.report import report
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.files.export_csv import actions
from copfacil.files.export_markdown import markdown
from copfacil.live.clock import Reading
from copfacil.live.host import Host
from copfacil.store import Store, StoreError

PICTURES = ("places", "names", "present", "silence", "witness", "last-minute", "thanks")
"""Moments of which the wall is drawn, in their order."""

PACK, PLANNED_ACTUAL, RESULTS, ACTIONS = "pack.pdf", "planned-against-actual.pdf", "results.md", "actions.csv"

_WIDTH, _HEIGHT = 1920, 1080
_EARLY = 8 * MINUTE
"""How long before the start people look for their places."""


class SimClock:
    """The clocks of a laptop whose time goes by at once.

    Args:
        begins: local time that they show at first.
    """

    def __init__(self, begins: datetime) -> None:
        self._begins = int(begins.timestamp() * 1000)
        self._gone = 0

    def read(self) -> Reading:
        """The times now."""
        return Reading(self._gone, self._gone, "simulated", self._begins + self._gone)

    def advance(self, ms: int) -> None:
        """So much time goes by."""
        self._gone += ms


def files() -> tuple[str, ...]:
    """The names of all files that are written, in their order."""
    pictures = (f"wall-{number}-{name}.png" for number, name in enumerate(PICTURES, start=1))
    return (*pictures, PACK, PLANNED_ACTUAL, RESULTS, ACTIONS)


def play(folder: Path, out: Path, words: Words, today: datetime) -> tuple[Path, ...]:
    """Plays the sample day, kept in a data folder of its own that is made anew; gives the files that it wrote.

    Args:
        folder: for the data, see `sample.fresh`.
        out: for the files; made with its parents.
        words: the language of all that is written.
        today: local time; the sitting begins at two in the afternoon of that day.

    Raises:
        Ended: ``out`` holds files that are not ours, or cannot be written to.
        StoreError: the data cannot be written.
    """
    _refuse_others(out)
    sample.fresh(folder)
    clock = SimClock(today.replace(hour=14, minute=0, second=0, microsecond=0) - timedelta(milliseconds=_EARLY))
    with Store.open(folder) as store:
        day = _Day(store, clock, words)
        try:
            out.mkdir(parents=True, exist_ok=True)
            for name, content in zip(files(), day.played(), strict=True):
                (out / name).write_bytes(content)
        except StoreError:
            raise
        except OSError as error:
            raise _not_written(out, error) from error
        exporting.note(folder, words(Msg("The sample day")), out, today.date(), store.streams()[0])
    return tuple(out / name for name in files())


def _refuse_others(out: Path) -> None:
    try:
        others = sorted({path.name for path in out.iterdir()} - {*files()}) if out.exists() else []
    except OSError as error:
        raise _not_written(out, error) from error
    if others:
        sentence = "{out} holds other files, such as {file}: name an empty folder, or one that does not exist yet."
        raise Ended(Code.WRONG, Msg(sentence, out=str(out), file=others[0]))


def _not_written(out: Path, error: OSError) -> Ended:
    sentence = "{out} cannot be written to ({reason}): name another folder with --out."
    return Ended(Code.FAILED, Msg(sentence, out=str(out), reason=error.strerror or str(error)))


class _Day:
    """The sample day on a host whose time we hold in our hands; every file comes at the time at which it can be made."""

    def __init__(self, store: Store, clock: SimClock, words: Words) -> None:
        self._store, self._clock, self._words = store, clock, words
        self._host = Host(store, clock, uuid4().hex)
        self._began = 0
        self._told = sample.day()

    def played(self) -> Iterator[bytes]:
        """The files' contents, in the order of `files`."""
        act = self._host.act
        sample.make(self._host)
        missing = next(p.id for p in self._host.state.people.values() if p.code == self._told["absent"])
        act(forming.attend, missing, "away", owed=self._owed())
        yield self._picture()
        act(gestures.release_names, released=True)
        yield self._picture()
        papers = self._pack()
        act(gestures.advance, auto=True)
        self._clock.advance(_EARLY)
        self._began = self._host.now()
        act(gestures.read_and_start)
        yield from self._first_turn()
        self._second_turn()
        self._third_turn()
        self._to(60)
        self._end()
        yield self._picture()
        yield papers
        account = self._sitting()
        yield self._printed(account)
        state, local = self._host.state, self._host.local
        told = report(state, now=self._host.now(), local=local, taken=self._store.turns(state.people))
        yield markdown(told, self._words)
        yield actions(told, self._words)

    def _first_turn(self) -> Iterator[bytes]:
        """One group has to wait for somebody, and catches up."""
        held = self._told["held"]
        yield self._picture(at=2.5)
        self._at(3, gestures.hold, held)
        self._at(4, gestures.release, held)
        self._at(4.2, gestures.catch_up, held)
        yield self._picture(at=8.4)
        yield self._picture(at=11.5)
        yield self._picture(at=17.3)
        self._to(19)
        self._steps(0)

    def _second_turn(self) -> None:
        """The room needs a moment, and one minute more to talk."""
        self._at(26, gestures.pause)
        self._at(27, gestures.resume)
        self._at(34, gestures.extend, MINUTE)
        self._to(41)
        self._steps(1)

    def _third_turn(self) -> None:
        """Time runs short: the rest of a phase is left out."""
        self._at(48.5, gestures.skip, self._told["skipped"])
        self._to(59)
        self._steps(2)

    def _end(self) -> None:
        self._to(62)
        for group, health in zip(self._host.state.groups, self._told["health"], strict=True):
            self._host.act(gestures.check_health, group.number, tuple(health["answers"]))
        self._host.act(gestures.keep, "note", self._told["note"], card=uuid4().hex)
        self._host.act(gestures.end)
        self._host.act(gestures.show, "thanks")

    def _steps(self, turn: int) -> None:
        """Whoever has presented names one step, and one of the others will ask."""
        state = self._host.state
        for number, group in enumerate(state.groups):
            step = self._told["steps"][turn * len(state.groups) + number]
            presenter = group.order[turn]
            asker = next(one for one in (*group.order[turn + 1 :], *group.order) if one != presenter)
            due = self._host.local(self._host.now()).date() + timedelta(days=step["days"])
            self._host.act(
                gestures.keep,
                "action",
                step["text"],
                card=uuid4().hex,
                group=group.number,
                owner=presenter,
                due=due.isoformat(),
                asker=asker,
            )

    def _to(self, minutes: float) -> None:
        """Time goes by until so many minutes after the start."""
        self._clock.advance(max(round(self._began + minutes * MINUTE) - self._host.now(), 0))

    def _at(self, minutes: float, gesture: Callable[..., gestures.Events], *args: object) -> None:
        self._to(minutes)
        self._host.act(gesture, *args)

    def _owed(self) -> tuple[str, ...]:
        people = self._host.state.people
        return owed(people, self._store.turns(people))

    def _picture(self, at: float | None = None) -> bytes:
        """The wall as the room sees it, as PNG."""
        from copfacil.app.picture import png  # noqa: PLC0415 - Qt comes in when the first picture is drawn

        if at is not None:
            self._to(at)
        now = self._host.now()
        face = wall(self._host.state, now, lambda ms: self._host.local(ms).strftime("%H:%M"))
        return png(face, _WIDTH, _HEIGHT, self._words, now)

    def _sitting(self) -> Sitting:
        from copfacil.exercises.shelf import shelf  # noqa: PLC0415 - the texts on paper are the exercise's own

        state, host = self._host.state, self._host
        on = list(state.plays.values())[-1]
        begins = None if on.begun else host.local(host.now() + _EARLY)
        return sitting(state, shelf().exercises[on.exercise], now=host.now(), local=host.local, play=on, begins=begins)

    def _pack(self) -> bytes:
        from copfacil.handouts import pack  # noqa: PLC0415 - the library that makes PDFs comes in late

        return pack(self._sitting(), self._words)

    def _printed(self, account: Sitting) -> bytes:
        from copfacil.handouts import Options, render  # noqa: PLC0415 - as above

        return render("planned-actual", account, Options(), self._words)
