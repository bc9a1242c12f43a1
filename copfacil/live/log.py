"""What happened in a session, in order: which gestures count, which one undo would take back, where each begins."""

from dataclasses import field

from copfacil.core import events as e
from copfacil.core.value import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as the fold sees it."""

    happened: object
    at: int
    gesture: str
    author: str


@dataclass(frozen=True, slots=True)
class Before:
    """How the log stood before something that may not get onto the disk."""

    count: int
    struck: frozenset[str]
    undone: tuple[str, ...]


@dataclass(slots=True)
class Log:
    """The log of a session; what strikes and restores takes effect on it and is no entry of its own.

    Attributes:
        entries: what the fold goes through, struck or not.
        struck: gestures that do not count.
        undone: gestures of the desk that redo would bring back, the next one last.
    """

    entries: list[Entry] = field(default_factory=list)
    struck: set[str] = field(default_factory=set)
    undone: list[str] = field(default_factory=list)
    _places: dict[str, list[int]] = field(default_factory=dict)
    _desk: list[str] = field(default_factory=list)
    _counted: list[tuple[int, int]] = field(default_factory=list)

    def take(self, entry: Entry) -> None:
        """The entry joins the log."""
        match entry.happened:
            case e.Struck(gesture=gesture):
                self.struck.add(gesture)
                if entry.author == "desk":
                    self.undone.append(gesture)
            case e.Restored(gesture=gesture):
                self.struck.discard(gesture)
                self.undone = [one for one in self.undone if one != gesture]
            case e.Reopened():
                pass
            case _:
                if entry.author == "desk":
                    self.undone.clear()
                self._note(entry)

    def _note(self, entry: Entry) -> None:
        places = self._places.setdefault(entry.gesture, [])
        if entry.author == "desk" and not places:
            self._desk.append(entry.gesture)
        if isinstance(entry.happened, e.Slept) and entry.happened.counted:
            self._counted.append((len(self.entries), entry.happened.ms))
        places.append(len(self.entries))
        self.entries.append(entry)

    def first_of(self, gesture: str) -> int:
        """The place of a gesture's first entry; behind the last one for a gesture that has none."""
        places = self._places.get(gesture)
        return places[0] if places else len(self.entries)

    def events_of(self, gesture: str) -> list[object]:
        """What a gesture did."""
        return [self.entries[place].happened for place in self._places.get(gesture, ())]

    @property
    def last_of_desk(self) -> str | None:
        """The last gesture of the desk that counts: the one that undo takes back."""
        return next((gesture for gesture in reversed(self._desk) if gesture not in self.struck), None)

    @property
    def steps(self) -> int:
        """How many gestures of the desk count: so often undo can be asked for."""
        return len(self._desk) - len(self.struck.intersection(self._desk))

    def counted_since(self, at: int) -> int:
        """How much of the time that went by unseen was counted since the session's clock showed ``at``, ms."""
        told = ((self.entries[place], ms) for place, ms in self._counted)
        return sum(ms for entry, ms in told if at < entry.at and entry.gesture not in self.struck)

    def before(self) -> Before:
        """How it stands now."""
        return Before(len(self.entries), frozenset(self.struck), tuple(self.undone))

    def back_to(self, before: Before) -> None:
        """Forgets what came since."""
        while len(self.entries) > before.count:
            gesture = self.entries.pop().gesture
            places = self._places[gesture]
            places.pop()
            if not places:
                del self._places[gesture]
                if self._desk and self._desk[-1] == gesture:
                    self._desk.pop()
        self._counted = [one for one in self._counted if one[0] < before.count]
        self.struck, self.undone = set(before.struck), list(before.undone)
