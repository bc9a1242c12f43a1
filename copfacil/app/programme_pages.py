"""The pages of a programme, each made when it is first shown: a new page is a line in PAGES and its maker."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from copfacil.app.day_screens import Shown
from copfacil.app.programme import OpenProgramme
from copfacil.core.uncollected import uncollected
from copfacil.core.words import Msg

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

Make = Callable[[OpenProgramme, "Shell"], Shown]
"""Makes a page of a programme: the widget, and how it comes to show the programme as it stands."""


def _year(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_year import year_doors  # noqa: PLC0415 - made when first shown
    from copfacil.ui.programme.year import YearPage  # noqa: PLC0415 - as above

    page = YearPage(year_doors(opened, desktop), desktop.looks.theme)
    return Shown(page, page.refresh)


def _people(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_people import people_doors  # noqa: PLC0415 - made when first shown
    from copfacil.ui.programme.people import PeoplePage  # noqa: PLC0415 - as above

    page = PeoplePage(people_doors(opened, desktop), desktop.looks.theme, desktop.date)
    return Shown(page, page.refresh)


def _turns(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_turns import turns_doors  # noqa: PLC0415 - made when first shown
    from copfacil.ui.programme.turns import TurnsPage  # noqa: PLC0415 - as above

    def shown() -> None:
        page.refresh()

    page = TurnsPage(turns_doors(opened, desktop, shown), desktop.looks.theme)
    return Shown(page, page.refresh)


def _met(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_turns import met_doors  # noqa: PLC0415 - made when first shown
    from copfacil.ui.programme.met import MetPage  # noqa: PLC0415 - as above

    page = MetPage(met_doors(opened, desktop), desktop.looks.theme)
    return Shown(page, page.refresh)


def _team(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_team import team_doors  # noqa: PLC0415 - as above
    from copfacil.ui.team.page import TeamPage  # noqa: PLC0415 - as above

    page = TeamPage(team_doors(opened, desktop), desktop.looks.theme)
    return Shown(page, page.refresh)


def _celebration(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_celebration import celebration_doors  # noqa: PLC0415 - as above
    from copfacil.ui.celebration.page import CelebrationPage  # noqa: PLC0415 - as above

    page = CelebrationPage(celebration_doors(opened, desktop), desktop.looks.theme)
    return Shown(page, page.refresh)


def _between(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_between import between_doors  # noqa: PLC0415 - as above
    from copfacil.ui.between.page import BetweenPage  # noqa: PLC0415 - as above

    page = BetweenPage(between_doors(opened, desktop), desktop.looks.theme)
    return Shown(page, page.refresh)


def _value(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_register import register_doors  # noqa: PLC0415 - as above
    from copfacil.ui.register.page import RegisterPage  # noqa: PLC0415 - as above

    page = RegisterPage(register_doors(opened, desktop), desktop.looks.theme)
    return Shown(page, page.refresh)


def _paper(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_paper import paper_page  # noqa: PLC0415 - as above

    return paper_page(opened, desktop)


def _share(opened: OpenProgramme, desktop: "Shell") -> Shown:
    from copfacil.app.programme_share import share_doors  # noqa: PLC0415 - as above
    from copfacil.ui.share.share import SharePage  # noqa: PLC0415 - as above

    page = SharePage(share_doors(opened, desktop), desktop.looks.theme)
    return Shown(page, page.refresh)


PAGES: Mapping[str, tuple[Msg, Make]] = {
    "year": (Msg("Year"), _year),
    "people": (Msg("People"), _people),
    "turns": (Msg("Turns"), _turns),
    "met": (Msg("Who met"), _met),
    "between": (Msg("Between"), _between),
    "team": (Msg("Team"), _team),
    "value": (Msg("Value"), _value),
    "celebration": (Msg("Celebration"), _celebration),
    "paper": (Msg("Paper"), _paper),
    "share": (Msg("Share"), _share),
}
"""What each page is called and how it is made, in the order of the row; the first is shown first."""


class Pages:
    """The pages of the programme that is open.

    Args:
        desktop: the windows.
    """

    def __init__(self, desktop: "Shell") -> None:
        self._desktop = desktop
        self._made: dict[str, Shown] = {}

    @property
    def names(self) -> Sequence[tuple[str, Msg]]:
        """Key and name of each."""
        return [(key, name) for key, (name, _) in PAGES.items()]

    def make(self, key: str) -> QWidget:
        """A page of the programme that is open."""
        opened = self._desktop.programmes.opened
        if opened is None:
            raise LookupError(key)
        with uncollected():
            self._made[key] = PAGES[key][1](opened, self._desktop)
        return self._made[key].widget

    def refresh(self, key: str) -> None:
        """A page shows the programme as it stands."""
        if key in self._made:
            with uncollected():  # thousands of lines of three hundred people, all of which are kept
                self._made[key].refresh()
