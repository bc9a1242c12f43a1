"""The verbs of a score that speak of the day, and what can be expected of it. At 0:00 it is the hour the day starts."""

from collections.abc import Callable
from uuid import uuid4

from copfacil import resources
from copfacil.core.agenda import cues, gestures
from copfacil.core.agenda.events import Way
from copfacil.core.agenda.plan import Block, clock_said
from copfacil.core.agenda.running import Progress, progress
from copfacil.core.agenda.slack import slack
from copfacil.core.gestures import Events
from copfacil.core.plan import MINUTE, minutes_said
from copfacil.core.plan import clock as figures
from copfacil.exercises.shelf import Shelf
from copfacil.exercises.templates import templates
from copfacil.live.host import Host
from tests.score_board import Wrong

WAYS: dict[str, Way] = {"slack": "slack", "talk": "talk", "drop": "drop"}


class DayVerbs:
    """What a player does with the day."""

    host: Host
    shelf: Shelf

    def passed(self) -> int:
        """How far the wall clock is from where it stood at 0:00, ms."""
        raise NotImplementedError

    def do_template(self, plain: list[str], named: dict[str, str]) -> None:
        """``template module-1 [expected=24]``."""
        found = templates(resources.path("templates")).get(plain[0])
        if found is None:
            raise Wrong(f"there is no template {plain[0]!r}")
        people = int(named.pop("expected", "0"))
        exercises = self.shelf.exercises
        self.host.act(gestures.lay, found, exercises, new_id=lambda: uuid4().hex, expected=people)

    def do_hours(self, _: list[str], named: dict[str, str]) -> None:
        """``hours [starts=09:00] [ends=16:00] [expected=18]``."""
        people = int(named.pop("expected", "-1"))
        self.host.act(gestures.hours, named.pop("starts", ""), named.pop("ends", ""), people)

    def do_block(self, plain: list[str], named: dict[str, str]) -> None:
        """``block begin "Fishbowl"``, ``block end``; move, beside, duplicate, drop, anchor, resize and their words."""
        act, *titles = plain
        block = self.block(titles[0]) if titles else None
        if act == "end":
            self.host.act(cues.end, clock=self.day_clock, key=block.id if block else "")
            return
        if block is None:
            raise Wrong("say which block")
        edits: dict[str, Callable[[Block], None]] = {
            "begin": lambda one: self._begin(one, auto=named.pop("advance", "manual") == "auto"),
            "move": lambda one: self._edit(gestures.move, one, self.block(named.pop("after")).id),
            "beside": lambda one: self._edit(gestures.beside, one, self.block(titles[1]).id),
            "resize": lambda one: self._edit(gestures.resize, one, int(named.pop("minutes")) * MINUTE),
            "anchor": lambda one: self._edit(gestures.anchor, one, named.pop("at")),
            "drop": lambda one: self._edit(gestures.drop, one),
            "duplicate": self._duplicate,
        }
        if act not in edits:
            raise Wrong(f"{act!r} is not one of end, {', '.join(edits)}")
        edits[act](block)

    def do_catchup_day(self, _: list[str], named: dict[str, str]) -> None:
        """``catchup-day way=slack``, ``way=talk``, ``way=drop [drop="Fishbowl"]``."""
        way, drop = named.pop("way"), named.pop("drop", "")
        if way not in WAYS:
            raise Wrong(f"{way!r} is not one of {', '.join(WAYS)}")
        self.host.act(cues.catch_up, WAYS[way], clock=self.day_clock, drop=self.block(drop).id if drop else "")

    def _duplicate(self, block: Block) -> None:
        self.host.act(gestures.duplicate, block.id, new_id=uuid4().hex)

    def _edit(self, gesture: Callable[..., Events], block: Block, *words: object) -> None:
        self.host.act(gesture, block.id, *words)

    def _begin(self, block: Block, *, auto: bool) -> None:
        exercise = self.shelf.exercises.get(block.exercise)
        self.host.act(cues.begin, block.id, clock=self.day_clock, play_id=uuid4().hex, exercise=exercise, auto=auto)

    @property
    def day_clock(self) -> int:
        """The time of day in the room, ms since midnight."""
        return self.host.state.agenda.begins + self.passed()

    @property
    def day(self) -> Progress:
        """How the day stands."""
        return progress(self.host.state, self.host.now(), self.day_clock)

    def block(self, title: str) -> Block:
        """The block of that title; of several, the first that is to come."""
        asked = title.casefold()
        found = [line for line in self.day.lines if asked in {line.block.title.casefold(), line.block.exercise}]
        if not found:
            raise Wrong(f"there is no block {title!r}")
        return next((line.block for line in found if line.state == "to come"), found[0].block)


def day_looks(player: DayVerbs, named: dict[str, str]) -> dict[str, str]:
    """How the day stands: behind (below zero it is ahead), day_ends, block, coming, slack, blocks.

    With ``of="Fishbowl"`` also how that block stands: begins, takes (minutes), state; takes ``of`` away.
    """
    if not named.keys() & {"behind", "day_ends", "block", "coming", "slack", "blocks", "of"}:
        return {}
    stands, day = player.day, player.host.state.agenda
    running, following = stands.running, stands.following
    found = {
        "behind": figures(stands.behind).replace("−", "-"),
        "day_ends": clock_said(stands.ends),
        "block": running.block.title if running else "",
        "coming": following.block.title if following else "",
        "slack": minutes_said(slack(day).ms),
        "blocks": str(len(day.blocks)),
    }
    if "of" in named:
        line = stands.line(player.block(named.pop("of")).id)
        found["begins"] = clock_said(line.begin) if line else ""
        found["takes"] = minutes_said(line.ms) if line else ""
        found["state"] = line.state if line else ""
    return found
