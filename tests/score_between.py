"""The verbs of a score that speak of the weeks between modules: small sets, webinars, materials."""

from copfacil.core.programme import between, gestures
from copfacil.core.programme.materials import WHENS, Material
from copfacil.core.programme.webinars import SLOT_STATES, Idea, Slot
from copfacil.core.programme.year import Gathering, Meeting, MeetingKind
from tests.score_board import Wrong
from tests.score_programme import ProgrammeVerbs


class BetweenVerbs(ProgrammeVerbs):
    """What a player does between modules; webinars, modules and the weeks of small sets go by their numbers."""

    def do_gather(self, plain: list[str], named: dict[str, str]) -> None:
        """``gather 2 weeks=1 day=2026-11-20 [place=call] [met] [missed]``; ``gather all weeks=1 day=...``."""
        weeks = self.numbered("between", named.pop("weeks"))
        which, *became = plain
        day = named.pop("day", "")
        if which == "all":
            self.programme.act(between.gather_all, weeks.id, day)
            return
        gathering = Gathering(day=day, place=named.pop("place", ""), met="met" in became, missed="missed" in became)
        self.programme.act(between.gather, weeks.id, int(which), gathering)

    def do_idea(self, plain: list[str], named: dict[str, str]) -> None:
        """``idea "When nobody comes" webinar=1 [by=P03] [votes=4]``; again with other votes, it is counted anew."""
        webinar = self.numbered("webinar", named.pop("webinar"))
        ideas = self.programme.state.webinars.ideas.values()
        known = next((one for one in ideas if one.meeting == webinar.id and one.text == plain[0]), None)
        if known is None:
            by = self.member(named.pop("by")) if "by" in named else ""
            known = Idea(id=f"idea-{next(self.numbers)}", meeting=webinar.id, text=plain[0], by=by)
            self.programme.act(gestures.put, known)
        if "votes" in named:
            self.programme.act(between.count_votes, known.id, int(named.pop("votes")))

    def do_theme(self, _: list[str], named: dict[str, str]) -> None:
        """``theme webinar=1``: the idea that is ahead is taken."""
        self.programme.act(between.take_theme, self.numbered("webinar", named.pop("webinar")).id)

    def do_guest(self, plain: list[str], named: dict[str, str]) -> None:
        """``guest "Marged Ellis" webinar=1 [minutes=10] [state=asked]``."""
        webinar = self.numbered("webinar", named.pop("webinar"))
        state = next(key for key in SLOT_STATES if key == named.pop("state", "asked"))
        slot = Slot(
            id=f"slot-{next(self.numbers)}", meeting=webinar.id, minutes=int(named.pop("minutes", "8")), state=state
        )
        self.programme.act(between.ask_guest, slot, plain[0], f"guest-{next(self.numbers)}")

    def do_material(self, plain: list[str], named: dict[str, str]) -> None:
        """``material "On hosting" module=2 [when=before] [ready]``; ``material "On hosting" up`` or ``down`` moves it."""
        title, *words = plain
        items = self.programme.state.materials.items.values()
        known = next((one.id for one in items if one.title == title), "")
        if known:
            self.programme.act(between.move_material, known, -1 if "up" in words else 1)
            return
        when = next(key for key in WHENS if key == named.pop("when", "before"))
        module = self.module(int(named.pop("module")))
        material = Material(
            id=f"material-{next(self.numbers)}", title=title, meeting=module.id, when=when, ready="ready" in words
        )
        self.programme.act(gestures.put, material)

    def numbered(self, kind: MeetingKind, number: str) -> Meeting:
        """The meeting of a kind by its number."""
        found = self.programme.state.year.of(kind)
        if not 0 < int(number) <= len(found):
            raise Wrong(f"there is no {kind} {number}")
        return found[int(number) - 1]


def between_looks(player: BetweenVerbs, named: dict[str, str]) -> dict[str, str]:
    """How the weeks stand; takes away what says of which meeting.

    With ``weeks=1``: dated, gathered (how many small sets have a date or an answer, and have met). With ``webinar=1``:
    theme, guests (their answers). With ``materials_of=2``, a module: materials (titles in their order).
    """
    found: dict[str, str] = {}
    if "weeks" in named:
        weeks = player.numbered("between", named.pop("weeks"))
        programme = player.programme.state
        known = [programme.year.gathering(weeks.id, one.number) for one in programme.sets.near]
        found["dated"] = str(sum(one.settled for one in known))
        found["gathered"] = str(sum(one.met for one in known))
    if "webinar" in named:
        webinar = player.numbered("webinar", named.pop("webinar"))
        found["theme"] = webinar.theme
        found["guests"] = ",".join(one.state for one in player.programme.state.webinars.slots_of(webinar.id))
    if "materials_of" in named:
        module = player.module(int(named.pop("materials_of")))
        found["materials"] = ", ".join(one.title for one in player.programme.state.materials.of(module.id))
    return found
