"""The verbs of a score that speak of a programme: one journal stream beside the sessions begun from its modules."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from copfacil.app import forming, programme_groups
from copfacil.core.people import Person
from copfacil.core.programme import gestures, ledger
from copfacil.core.programme.beginning import begin
from copfacil.core.programme.hours import attended, minutes
from copfacil.core.programme.ledger import Ledger
from copfacil.core.programme.met import Met, met
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.template import Wish
from copfacil.core.programme.year import Meeting
from copfacil.core.roster import read_people
from copfacil.files.people import read_table
from copfacil.live.host import Host
from copfacil.live.programme import ProgrammeHost
from copfacil.store import Store
from tests.score_board import Wrong

if TYPE_CHECKING:
    from itertools import count


EFFORT = 10_000
"""Swaps tried in a score: a fraction of what a person waits for."""


class ProgrammeVerbs:
    """What a player does with a programme; `undo` and `crash` of it say ``programme-undo`` and ``programme-crash``."""

    host: Host
    store: Store
    stream: str
    score: Path
    numbers: "count[int]"
    clock: object
    _programme: ProgrammeHost | None = None

    def _open_session(self) -> None:
        """Opens the session of ``stream``."""
        raise NotImplementedError

    @property
    def programme(self) -> ProgrammeHost:
        """The programme that is open."""
        if self._programme is None:
            raise Wrong("there is no programme yet")
        return self._programme

    def do_programme(self, plain: list[str], named: dict[str, str]) -> None:
        """``programme "Leading communities" first=2026-10-15 [weeks=10] [modules=5]``."""
        self._programme = ProgrammeHost(self.store, self.clock, uuid4().hex)  # type: ignore[arg-type]
        self.programme.act(gestures.title, plain[0])
        wish = Wish(
            first=date.fromisoformat(named.pop("first")),
            weeks=int(named.pop("weeks", "10")),
            modules=int(named.pop("modules", "5")),
        )
        self.programme.act(gestures.lay, wish, new_id=lambda: f"m{next(self.numbers)}")

    def do_members(self, plain: list[str], _: dict[str, str]) -> None:
        """``members FILE``: a list, relative to the score."""
        table = read_table(self.score.parent / plain[0])
        roster = read_people(table.header, table.rows, lambda: f"person-{next(self.numbers)}")
        self.programme.act(gestures.list_people, roster.people)

    def do_sets(self, _: list[str], named: dict[str, str]) -> None:
        """``sets [size=4]``: mixed sets for co-consulting, near ones for between modules."""
        self.programme.act(programme_groups.form_mix, size=int(named.pop("size", "4")))
        self.programme.act(programme_groups.form_near)

    def do_rounds(self, _: list[str], __: dict[str, str]) -> None:
        """``rounds``: new faces at every module to come, planned at once; after a module, with what it really was."""
        self.programme.act(programme_groups.plan_rounds, met=self.met().counts(), effort=EFFORT)

    def do_module(self, plain: list[str], named: dict[str, str]) -> None:
        """``module 2 [absent=P03,P11]``: a session is begun from it, people sit in their sets."""
        meeting = self.module(int(plain[0]))
        gone = [self.member(word) for word in named.pop("absent", "").split(",") if word]
        self.stream = uuid4().hex
        self._open_session()
        programme, owed = self.programme.state, self.owed()
        self.host.act(begin, programme, meeting, owed=owed)
        self.programme.act(gestures.begin, meeting.id, self.stream)
        for person in gone:
            self.host.act(forming.attend, person, "away", owed=owed)

    def do_mixed(self, _: list[str], __: dict[str, str]) -> None:
        """``mixed``: the room sits as the plan of the year has it, mended for who is here."""
        self.host.act(programme_groups.seat_round, self.programme.state, self.meeting_now().id, met=self.met().counts())

    def do_in_sets(self, _: list[str], __: dict[str, str]) -> None:
        """``in-sets``: the room sits in its sets again."""
        self.host.act(programme_groups.seat_sets, self.programme.state, owed=self.owed())

    def do_held(self, _: list[str], __: dict[str, str]) -> None:
        """``held``: the module is over; who was here is noted from its session."""
        meeting = self.meeting_now()
        self.programme.act(gestures.hold, meeting.id)

    def do_attend(self, plain: list[str], named: dict[str, str]) -> None:
        """``attend "P03" module=2 [late=20] [early=10]``: minutes for the certificate."""
        meeting = self.module(int(named.pop("module"))).id
        late, early = int(named.pop("late", "0")), int(named.pop("early", "0"))
        self.programme.act(gestures.attend, meeting, self.member(plain[0]), "here", late=late, early=early)

    def do_leaves(self, plain: list[str], named: dict[str, str]) -> None:
        """``leaves "P05" after=2``: rounds to come are mended."""
        person, last = self.member(plain[0]), self.module(int(named.pop("after")))
        self.programme.act(gestures.stay, person, left=last.id)
        self.programme.act(programme_groups.mend_rounds, met=self.met().counts())

    def do_joins(self, plain: list[str], named: dict[str, str]) -> None:
        """``joins "Đorđe Ilić" at=3 [region=Wales]``: takes a chair in a set and in the rounds to come."""
        first = self.module(int(named.pop("at")))
        facts = {key: named.pop(key) for key in list(named)}
        person = Person(id=f"person-{next(self.numbers)}", name=plain[0], facts=facts)
        self.programme.act(gestures.list_people, [person])
        self.programme.act(gestures.stay, person.id, joined=first.id)
        self.programme.act(programme_groups.seat_joined, person.id)
        self.programme.act(programme_groups.mend_rounds, met=self.met().counts())

    def do_swap(self, plain: list[str], _: dict[str, str]) -> None:
        """``swap "P05" "P09"``: the first asked, in private."""
        self.programme.act(gestures.swap, "mix", self.member(plain[0]), self.member(plain[1]))

    def do_merge(self, plain: list[str], _: dict[str, str]) -> None:
        """``merge "P05 again" "P05"``: the first was the second all along."""
        self.programme.act(gestures.merge, self.member(plain[0]), self.member(plain[1]))

    def do_programme_undo(self, _: list[str], __: dict[str, str]) -> None:
        """``programme-undo``."""
        self.programme.undo()

    def do_programme_crash(self, _: list[str], __: dict[str, str]) -> None:
        """``programme-crash``: the process is gone; the programme is opened again from disk."""
        before = self.programme
        self._programme = ProgrammeHost(self.store, self.clock, before.stream)  # type: ignore[arg-type]
        if self.programme.state != before.state:
            raise Wrong("the programme is not what it was")

    # What it asks.

    def module(self, number: int) -> Meeting:
        """The module of that number."""
        return self.programme.state.year.modules[number - 1]

    def meeting_now(self) -> Meeting:
        """The meeting from which the open session was begun."""
        found = self.programme.state.year.of_session(self.stream)
        if found is None:
            raise Wrong("this session is no module")
        return found

    def member(self, word: str) -> str:
        """The id of a member who is called so."""
        for person in self.programme.state.cohort.people.values():
            if person.answers_to(word):
                return person.id
        raise Wrong(f"nobody of the programme is called {word!r}")

    def sessions(self) -> list[str]:
        """The streams of the programme's sessions."""
        return [one.session for one in self.programme.state.year.meetings.values() if one.session]

    def met(self) -> Met:
        """Who met whom."""
        with self.store.across() as across:
            return met(self.programme.state, across.seats(self.sessions()))

    def parts(self) -> tuple[ledger.Taken, ...]:
        """Everybody's parts in modules."""
        state: Programme = self.programme.state
        with self.store.across() as across:
            seats = across.seats(self.sessions())
        return ledger.taken(state, self.store.turns(state.cohort.people), seats)

    def ledger(self) -> Ledger:
        """The ledger as it stands."""
        return ledger.ledger(self.programme.state, self.parts())

    def owed(self) -> tuple[str, ...]:
        """Who presents next, first."""
        return ledger.turn_order(self.programme.state, self.parts())

    def hours(self, person: str) -> int:
        """Minutes for a certificate."""
        with self.store.across() as across:
            return minutes(attended(self.programme.state, across.here(self.sessions()))[person])


def programme_looks(player: ProgrammeVerbs, named: dict[str, str]) -> dict[str, str]:
    """How the programme stands.

    sets (sizes, largest first), near, displaced (how many sit outside their set now), turns ("fewest-most" of those
    who were of it all year), behind (the most turns anybody is behind), repeats (pairs that met again outside their
    sets), coverage (percent of pairs), programme_undo; with ``member="P05"`` also marks, minutes; takes ``member`` away.
    """
    wanted = {
        "sets",
        "near",
        "displaced",
        "turns",
        "behind",
        "repeats",
        "coverage",
        "programme_undo",
        "marks",
        "minutes",
    }
    asked = named.keys() & wanted
    if not asked or (asked == {"behind"} and player.host.state.agenda.blocks):  # a planned day may be behind too
        return {}
    state, book, known = player.programme.state, player.ledger(), player.met()
    all_year = [line for line in book.lines if line.person not in state.cohort.stays]
    undoable = player.programme.undoable
    found = {
        "sets": _sizes(state, [group.members for group in state.sets.mix]),
        "near": _sizes(state, [group.members for group in state.sets.near]),
        "displaced": str(_displaced(player)),
        "turns": f"{min(one.presented for one in all_year)}-{max(one.presented for one in all_year)}",
        "behind": str(max(line.behind for line in book.lines)),
        "repeats": str(len(known.again())),
        "coverage": str(round(known.coverage * 100)),
        "programme_undo": "" if undoable is None else str(undoable),
    }
    if "member" in named:
        person = player.member(named.pop("member"))
        line = next(one for one in book.lines if one.person == person)
        found["marks"] = ",".join(line.marks)
        found["minutes"] = str(player.hours(person))
    return found


def _sizes(state: Programme, groups: list[tuple[str, ...]]) -> str:
    here = [sum(not state.cohort.left(one) for one in group) for group in groups]
    return ",".join(map(str, sorted(here, reverse=True)))


def _displaced(player: ProgrammeVerbs) -> int:
    """People who sit at another table than that of their set."""
    home = {member: group.number for group in player.programme.state.sets.mix for member in group.members}
    return sum(home.get(member) != group.number for group in player.host.state.groups for member in group.members)
