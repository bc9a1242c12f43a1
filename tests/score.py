"""Plays a score: a text that reads like the day. Time is simulated; host, store and fold are the real ones.

Run as ``python -m tests.score FILE...``; a failed expectation is printed with its line's number, and the exit is 1.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from uuid import uuid4

from copfacil.app import forming
from copfacil.core import gestures
from copfacil.core.events import Attendance, Event
from copfacil.core.ledger import owed
from copfacil.core.plan import clock as figures
from copfacil.core.play import Play, ends, late, where
from copfacil.core.roster import read_people
from copfacil.core.session import Session, fold
from copfacil.core.words import ENGLISH
from copfacil.exercises.shelf import shelf
from copfacil.files.people import read_table
from copfacil.live.clock import Reading
from copfacil.live.host import Host
from copfacil.store import Store
from tests.score_between import BetweenVerbs, between_looks
from tests.score_board import BoardVerbs, Wrong, board_looks
from tests.score_day import DayVerbs, day_looks
from tests.score_programme import programme_looks

NOON = 1_763_553_600_000
"""Where the wall clock of a score begins: 19 November 2025, 12:00 UTC, in ms since 1970."""


@dataclass
class SimClock:
    """The clocks of a laptop that does what the score says."""

    mono: int = 1_000_000
    up: int = 5_000_000
    boot: str = "boot-1"
    wall: int = NOON

    def read(self) -> Reading:
        """The times now."""
        return Reading(self.mono, self.up, self.boot, self.wall)

    def advance(self, ms: int) -> None:
        """Time passes while the laptop is awake."""
        self.mono += ms
        self.up += ms
        self.wall += ms

    def sleep(self, ms: int) -> None:
        """The lid is closed for so long."""
        self.up += ms
        self.wall += ms


@dataclass
class Player(BoardVerbs, DayVerbs, BetweenVerbs):
    """Plays the lines of one score on a real host over a real store."""

    score: Path
    folder: Path
    clock: SimClock = field(default_factory=SimClock)
    time: int = 0

    def __post_init__(self) -> None:
        self.stream = uuid4().hex
        self.shelf = shelf()
        self.numbers = count(1)
        self._open()

    def _open(self) -> None:
        self.store = Store.open(self.folder)
        self._open_session()

    def _open_session(self) -> None:
        self.host = Host(self.store, self.clock, self.stream)

    def close(self) -> None:
        """Puts the store away."""
        self.store.close()

    def line(self, text: str) -> None:
        """Plays one line; empty ones and comments pass."""
        words = _words(text)
        if not words:
            return
        time = _ms(words[0])
        if time < self.time:
            raise Wrong(f"time goes back from {figures(self.time)} to {words[0]}")
        if len(words) == 1:
            raise Wrong("a line is a time, a verb and its words")
        self.clock.advance(time - self.time)
        self.time = time
        plain = [word.replace('"', "") for word in words[2:] if not _NAMED.match(word)]
        named = {
            key: value.replace('"', "") for key, _, value in (w.partition("=") for w in words[2:] if _NAMED.match(w))
        }
        verb = getattr(self, f"do_{words[1].replace('-', '_')}", None)
        if verb is None:
            raise Wrong(f"there is no verb {words[1]!r}")
        try:
            verb(plain, named)
        except gestures.Refused as refused:
            # What cannot be done now changes nothing, as on the day: the person is told, and goes on.
            sys.stderr.write(f"{text.strip()}\n    refused: {refused.msg}\n")
            return
        if named and words[1] != "expect":
            raise Wrong(f"{words[1]} knows no {', '.join(named)}")

    # People.

    def do_people(self, plain: list[str], named: dict[str, str]) -> None:
        """``people FILE``: a list, relative to the score."""
        del named
        table = read_table(self.score.parent / plain[0])
        roster = read_people(table.header, table.rows, lambda: f"person-{next(self.numbers)}")
        apart = ("organisation",) if "organisation" in roster.mixable else ()
        self.host.act(
            lambda session, now: (
                *gestures.list_people(session, now, roster.people),
                *gestures.mix(session, now, roster.mix, apart),
            )
        )

    def do_absent(self, plain: list[str], named: dict[str, str]) -> None:
        """``absent "P07"``: groups that are formed already are repaired."""
        del named
        self._attend(plain, "away")

    def do_present(self, plain: list[str], named: dict[str, str]) -> None:
        """``present "P07"``: here after all."""
        del named
        self._attend(plain, "here")

    def _attend(self, words: list[str], state: Attendance) -> None:
        people, owed_first = [self.person(word) for word in words], self._owed()

        def attend(session: Session, now: int) -> gestures.Events:
            happened: list[Event] = []
            for person in people:
                made = forming.attend(session, now, person, state, owed=owed_first)
                happened += made
                session = fold(((one, now) for one in made), session)
            return tuple(happened)

        self.host.act(attend)

    def do_groups(self, _: list[str], named: dict[str, str]) -> None:
        """``groups size=4``: forms groups of the people present."""
        size = int(named.pop("size", "4"))
        self.host.act(forming.form_groups, size=size, owed=self._owed())

    # The clock.

    def do_play(self, plain: list[str], named: dict[str, str]) -> None:
        """``play co-consulting preset=slot-20 advance=auto turns=3``."""
        exercise = self.shelf.exercises.get(plain[0])
        if exercise is None:
            raise Wrong(f"there is no exercise {plain[0]!r}")
        self.host.act(
            gestures.play,
            exercise,
            play_id=uuid4().hex,
            preset=named.pop("preset", ""),
            turns=int(named.pop("turns", "0")),
            auto=_one_of(named.pop("advance", "manual"), "auto", "manual") == "auto",
        )

    def do_start(self, _: list[str], named: dict[str, str]) -> None:
        """``start``: the process was read aloud, the waiting phase runs."""
        group = _group(named)
        play = self._play()
        if not play.read:
            self.host.act(gestures.read_and_start)
        else:
            self.host.act(gestures.start, group)

    def do_pause(self, _: list[str], __: dict[str, str]) -> None:
        """``pause``."""
        self.host.act(gestures.pause)

    def do_resume(self, _: list[str], __: dict[str, str]) -> None:
        """``resume``."""
        self.host.act(gestures.resume)

    def do_next(self, _: list[str], named: dict[str, str]) -> None:
        """``next [group=N]``."""
        self.host.act(gestures.go_next, _group(named))

    def do_back(self, _: list[str], named: dict[str, str]) -> None:
        """``back [group=N]``."""
        self.host.act(gestures.go_back, _group(named))

    def do_skip(self, _: list[str], named: dict[str, str]) -> None:
        """``skip reason="fire drill" [group=N]``."""
        self.host.act(gestures.skip, named.pop("reason", ""), _group(named))

    def do_extend(self, plain: list[str], named: dict[str, str]) -> None:
        """``extend 1:00 [group=N]``."""
        self.host.act(gestures.extend, _ms(plain[0]), _group(named))

    def do_shorten(self, plain: list[str], named: dict[str, str]) -> None:
        """``shorten 1:00 [group=N]``."""
        self.host.act(gestures.extend, -_ms(plain[0]), _group(named))

    def do_hold(self, _: list[str], named: dict[str, str]) -> None:
        """``hold group=N``."""
        self.host.act(gestures.hold, _needed_group(named))

    def do_release(self, _: list[str], named: dict[str, str]) -> None:
        """``release group=N``."""
        self.host.act(gestures.release, _needed_group(named))

    def do_catchup(self, _: list[str], named: dict[str, str]) -> None:
        """``catchup [group=N]``."""
        self.host.act(gestures.catch_up, _group(named))

    def do_undo(self, _: list[str], __: dict[str, str]) -> None:
        """``undo``."""
        self.host.undo()

    def do_redo(self, _: list[str], __: dict[str, str]) -> None:
        """``redo``."""
        self.host.redo()

    # What befalls a laptop.

    def do_crash(self, _: list[str], __: dict[str, str]) -> None:
        """``crash``: the process is gone; everything is opened again from disk, same boot."""
        self.host.slept()  # the app looks every second; this was its last look
        self.store.close()
        self._open()

    def do_sleep(self, plain: list[str], named: dict[str, str]) -> None:
        """``sleep 12:00 count=no``: the lid was closed; the score's own time does not move."""
        counted = _one_of(named.pop("count", "no"), "yes", "no") == "yes"
        self.host.slept()
        self.clock.sleep(_ms(plain[0]))
        gap = self.host.slept()
        play = self.host.state.play
        if gap is not None or (counted and play is not None and play.run.since is not None):
            self.host.act(gestures.answer_gap, gap.ms if gap else _ms(plain[0]), counted=counted)
            self.host.seen()

    def do_clock(self, plain: list[str], _: dict[str, str]) -> None:
        """``clock +10:00``: the wall clock jumps; nothing may move."""
        sign = -1 if plain[0].startswith("-") else 1
        self.clock.wall += sign * _ms(plain[0].lstrip("+-"))
        self.host.slept()

    # What must be true.

    def do_expect(self, _: list[str], named: dict[str, str]) -> None:
        """``expect [group=N] key=value ...``; without a group it speaks of the central clock."""
        group = _group(named)
        if group is not None and group not in self._play().groups:
            raise Wrong(f"there is no group {group}")
        on_board = board_looks(self, named) | day_looks(self, named) | programme_looks(self, named)
        on_board |= between_looks(self, named)
        for key, value in named.items():
            if key in on_board:
                if on_board[key] != value:
                    raise Wrong(f"expected {key}={value}, found {on_board[key]}")
                continue
            look = _LOOKS.get(key)
            if look is None:
                raise Wrong(f"expect knows no {key!r}")
            found = look(self, group)
            wanted = _same_figures(value) if key in _TIMES else value
            if found != wanted:
                raise Wrong(f"expected {key}={wanted}, found {found}")

    def _play(self) -> Play:
        play = self.host.state.play
        if play is None:
            raise Wrong("nothing is on")
        return play

    def person(self, word: str) -> str:
        """The id of whoever is called so."""
        for person in self.host.state.people.values():
            if person.answers_to(word):
                return person.id
        raise Wrong(f"nobody is called {word!r}")

    def passed(self) -> int:
        """How far the wall clock is from where it stood at 0:00, ms."""
        return self.clock.wall - NOON

    def _owed(self) -> tuple[str, ...]:
        return owed(self.host.state.people, self.store.turns(self.host.state.people))


Look = Callable[[Player, int | None], str]


def _left(player: Player, group: int | None) -> str:
    play, now = player._play(), player.host.now()  # noqa: SLF001 - the looks belong to the player
    track = where(play, now, group)
    return figures(0 if track.done else max(track.timer.left(play.axis(now)), 0))


def _over(player: Player, group: int | None) -> str:
    play, now = player._play(), player.host.now()  # noqa: SLF001 - as above
    track = where(play, now, group)
    return figures(0 if track.done else max(-track.timer.left(play.axis(now)), 0))


def _running(player: Player, group: int | None) -> str:
    play, now = player._play(), player.host.now()  # noqa: SLF001 - as above
    track = where(play, now, group)
    return "yes" if play.run.since is not None and track.timer.since is not None and not track.done else "no"


def _phase(player: Player, group: int | None) -> str:
    play = player._play()  # noqa: SLF001 - as above
    return play.steps[where(play, player.host.now(), group).index].name


def _speaking(player: Player, group: int | None) -> str:
    play = player._play()  # noqa: SLF001 - as above
    return play.steps[where(play, player.host.now(), group).index].speaks


_TIMES = {"left", "over", "late", "ends"}
_LOOKS: dict[str, Look] = {
    "phase": _phase,
    "left": _left,
    "over": _over,
    "late": lambda player, group: figures(late(player._play(), player.host.now(), group or 0)),  # noqa: SLF001 - as above
    "ends": lambda player, group: figures(
        player.time + ends(player._play(), player.host.now(), group) - player.host.now()  # noqa: SLF001 - as above
    ),
    "speaking": _speaking,
    "running": _running,
    "groups": lambda player, _: str(len(player.host.state.groups)),
    "sizes": lambda player, _: ",".join(
        str(size) for size in sorted((len(g.members) for g in player.host.state.groups), reverse=True)
    ),
    "undo": lambda player, _: "" if player.host.undoable is None else ENGLISH(player.host.undoable),
}


_NAMED = re.compile(r"[\w-]+=")


def _words(text: str) -> list[str]:
    """The words of a line; quotes hold a word together, a # begins a comment."""
    found = re.findall(r'#.*$|(?:"[^"]*"|[^\s"])+', text)
    return found[: next((n for n, word in enumerate(found) if word.startswith("#")), len(found))]


def _ms(text: str) -> int:
    parts = text.split(":")
    if not 2 <= len(parts) <= 3 or not all(part.isdigit() for part in parts):
        raise Wrong(f"{text!r} is not a time such as 3:10 or 1:02:00")
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + int(part)
    return seconds * 1000


def _same_figures(text: str) -> str:
    """A time as the figures it is shown in, so that 61:00 and 1:01:00 are the same."""
    return f"−{figures(_ms(text[1:]))}" if text[:1] in {"-", "−"} else figures(_ms(text))


def _group(named: dict[str, str]) -> int | None:
    group = named.pop("group", None)
    return None if group is None else int(group)


def _needed_group(named: dict[str, str]) -> int:
    group = _group(named)
    if group is None:
        raise Wrong("say which group: group=3")
    return group


def _one_of(value: str, *allowed: str) -> str:
    if value not in allowed:
        raise Wrong(f"{value!r} is not one of {', '.join(allowed)}")
    return value


def play_score(path: Path) -> str | None:
    """Plays a score; what went wrong, with the line's number, or None."""
    with tempfile.TemporaryDirectory(prefix="score-") as folder:
        player = Player(path, Path(folder))
        try:
            for number, text in enumerate(path.read_text("utf-8").splitlines(), start=1):
                try:
                    player.line(text)
                except (Wrong, ValueError, KeyError, IndexError) as wrong:
                    return f"{path}:{number}: {wrong}\n    {text.strip()}"
        finally:
            player.close()
    return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Plays the scores named; 0 when every expectation holds."""
    parser = argparse.ArgumentParser(prog="python -m tests.score", description=__doc__)
    parser.add_argument("scores", nargs="+", type=Path)
    failed = 0
    for path in parser.parse_args(arguments).scores:
        wrong = play_score(path)
        print(wrong or f"{path}: as written")  # noqa: T201 - this is what the tool is for
        failed += wrong is not None
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
