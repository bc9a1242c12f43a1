"""States of the weeks between modules: nothing yet, one of each, much of everything, names of any length."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from copfacil.app.day import Day
from copfacil.app.programme import OpenProgramme
from copfacil.core import gestures as g
from copfacil.core.boards import gestures as boards
from copfacil.core.boards import ring
from copfacil.core.programme import between, gestures
from copfacil.core.programme.celebration import Pledge
from copfacil.core.programme.materials import Material
from copfacil.core.programme.webinars import Idea, Slot
from copfacil.core.programme.year import Gathering
from copfacil.ui.between.page import BetweenPage
from tests.screen_states_programme import begun, cohort_of, screen

if TYPE_CHECKING:
    from tests.screen_states import Laptop

IDEAS = (("The first ten minutes", 5, "p4"), ("Hosting across four nations", 9, "p0"), ("A convener on leave", 2, ""))


def weeks_of(laptop: "Laptop", *, long: bool = False) -> OpenProgramme:
    """A cohort three modules in, with everything that those weeks bring."""
    opened = cohort_of(laptop, 23, long=long)
    end = " of the Trust for Longer Names and Titles, and a little more" if long else ""
    year = opened.state.year
    webinar, module, last = year.of("webinar")[3], year.modules[3], year.modules[2]
    records: tuple[gestures.Record, ...] = (
        *(Idea(id=f"idea{at}", meeting=webinar.id, text=text + end, by=by) for at, (text, _, by) in enumerate(IDEAS)),
        Material(id="m2", title=f"A letter to a new convener{end}", meeting=module.id, when="before", minutes=12,
                 where="https://example.org/letter", ready=True),
        Material(id="m3", title="What the lift told us", kind="own", meeting=last.id, when="after", by="p6",
                 where="/home/ana/lift.pdf"),
        Material(id="m4", title="Interim report", kind="report", where="/home/ana/report.pdf", ready=True),
        Pledge(id="g1", text=f"Call the night shift once a month{end}", by="p2", day="2026-11-20"),
    )  # fmt: skip
    assert opened.act(gestures.put, *records) is None
    for at, (_, votes, _) in enumerate(IDEAS):
        assert opened.act(between.count_votes, f"idea{at}", votes) is None
    for at, name in enumerate(("Wanjikũ Njoroge", "Seán Ó Conaill")):
        slot = Slot(id=f"slot{at}", meeting=webinar.id, state="agreed" if at else "asked", minutes=8 + at * 4)
        assert opened.act(between.ask_guest, slot, name + end, f"guest{at}") is None
    weeks = now_of(opened)
    place = f"at Siân's kitchen table{end}" if long else "a call"
    for number, gathering in enumerate(
        (
            Gathering(day="2026-11-16", place=place, met=True),
            Gathering(day="2026-11-20", place="a call", missed=True),
            Gathering(day="2026-12-08", place="Harbour House"),
        ),
        start=1,
    ):
        assert opened.act(between.gather, weeks, number, gathering) is None
    promised(laptop, opened)
    return opened


def now_of(opened: OpenProgramme) -> str:
    """The id of the weeks that are on, or come next."""
    weeks = opened.state.year.of("between")
    return next((one.id for one in weeks if one.state(opened.today()) in {"today", "to come"}), weeks[-1].id)


def promised(laptop: "Laptop", opened: OpenProgramme) -> Day:
    """The session of the last module held: an action, and a ring with an ask and an offer."""
    day = Day(laptop.desktop.store, laptop.clock, opened.state.year.modules[2].session)
    keeps = ("action", "Ring the two who left early")
    assert day.act(g.keep, *keeps, card="action1", owner="p3", due="2026-11-24", asker="p8") is None
    assert day.act(g.play, day.shelf["ring"], play_id="ring1") is None
    assert (
        day.act(boards.write, "ring1", ring.ASKS, "Somebody who has closed a community well", by="p2", card="ask1")
        is None
    )
    assert day.act(boards.link, "ring1", "p5", "ask1", key="offer1", text="An hour on the telephone") is None
    assert day.act(boards.mark_link, "ring1", "offer1", {"due": "2026-12-01"}) is None
    assert day.act(g.end) is None
    return day


def shown(laptop: "Laptop", part: str, key: str = "") -> BetweenPage:
    """The page on a part, a record of it chosen."""
    page = screen(laptop, "between").widget_of("between")
    assert isinstance(page, BetweenPage)
    page.bar.show_part(part)
    if key:
        page.bar.part.choose(key)
    return page


def due(laptop: "Laptop") -> None:
    weeks_of(laptop)
    page = shown(laptop, "due")
    page.due.choose(next(one.key for one in page.due.rows.shown if one.answers))


def due_empty(laptop: "Laptop") -> None:
    begun(laptop)
    shown(laptop, "due")


def sets(laptop: "Laptop") -> None:
    weeks_of(laptop)
    shown(laptop, "sets", "3")


def sets_empty(laptop: "Laptop") -> None:
    begun(laptop)
    shown(laptop, "sets")


def webinars(laptop: "Laptop") -> None:
    opened = weeks_of(laptop)
    shown(laptop, "webinars", opened.state.year.of("webinar")[3].id)


def webinar_bare(laptop: "Laptop") -> None:
    opened = begun(laptop)
    shown(laptop, "webinars", opened.state.year.of("webinar")[0].id)


def materials(laptop: "Laptop") -> None:
    weeks_of(laptop)
    shown(laptop, "materials", "m3")


def materials_empty(laptop: "Laptop") -> None:
    begun(laptop)
    shown(laptop, "materials")


def due_long(laptop: "Laptop") -> None:
    weeks_of(laptop, long=True)
    shown(laptop, "due")


def sets_long(laptop: "Laptop") -> None:
    weeks_of(laptop, long=True)
    shown(laptop, "sets", "1")


def webinars_long(laptop: "Laptop") -> None:
    opened = weeks_of(laptop, long=True)
    shown(laptop, "webinars", opened.state.year.of("webinar")[3].id)


def materials_long(laptop: "Laptop") -> None:
    weeks_of(laptop, long=True)
    shown(laptop, "materials", "m2")


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "between-due": due,
    "between-due-empty": due_empty,
    "between-due-long": due_long,
    "between-sets": sets,
    "between-sets-empty": sets_empty,
    "between-sets-long": sets_long,
    "between-webinars": webinars,
    "between-webinar-bare": webinar_bare,
    "between-webinars-long": webinars_long,
    "between-materials": materials,
    "between-materials-empty": materials_empty,
    "between-materials-long": materials_long,
}
"""Each state, and how it is reached."""
