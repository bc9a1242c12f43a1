"""The screens of a day beside People, Run and Print: each is made when it is first shown, and looks anew when asked."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from copfacil.app.answer import Answer
from copfacil.app.day import Day
from copfacil.app.shell import Shell
from copfacil.core.value import dataclass
from copfacil.core.words import Msg


@dataclass(frozen=True)
class Shown:
    """A screen, and how it comes to show the day as it stands; called after each change and when it is turned to."""

    widget: QWidget
    refresh: Callable[[], None]


Make = Callable[[Day, Shell], Shown]


def _plan(day: Day, desktop: Shell) -> Shown:
    from copfacil.app.plan_doors import plan, plan_doors  # noqa: PLC0415 - made when first shown
    from copfacil.ui.plan.plan import PlanScreen  # noqa: PLC0415 - as above

    doors = plan_doors(day, desktop.words, lambda: desktop.go("print"), desktop.rehearse)
    screen = PlanScreen(doors, desktop.looks.theme)
    return Shown(screen, lambda: screen.show_plan(plan(day)))


def _to_values(desktop: Shell) -> Answer:
    """The programme's page of values; where there is no programme, why there is no page for a sponsor."""
    desktop.programmes.go("value")
    if desktop.programmes.opened is None:
        return Msg("A page for sponsors is a programme's: begin or open one here.")
    return None


def _board(day: Day, desktop: Shell) -> Shown:
    from copfacil.app.board_doors import Around, Viewer, board_doors, on_wall  # noqa: PLC0415 - made when first shown
    from copfacil.ui.board.board import BoardScreen  # noqa: PLC0415 - as above

    around = Around(
        for_sponsor=lambda: _to_values(desktop),
        print_board=lambda: desktop.go("print"),
        to_the_gate=lambda: desktop.go("run"),
    )
    screen = BoardScreen(board_doors(day, desktop.words, around), desktop.looks.theme)
    viewer = Viewer(day, lambda: on_wall(desktop.wall))
    return Shown(screen, lambda: screen.show_view(viewer.view(day.state, day.host.now())))


def _results(day: Day, desktop: Shell) -> Shown:
    from copfacil.app.results_doors import results_doors  # noqa: PLC0415 - made when first shown
    from copfacil.ui.results.results import ResultsScreen  # noqa: PLC0415 - as above

    screen = ResultsScreen(results_doors(day, desktop), desktop.looks.theme)
    return Shown(screen, screen.refresh)


def _kit(day: Day, desktop: Shell) -> Shown:
    from copfacil.app.launch_doors import kit_view, launch_doors  # noqa: PLC0415 - made when first shown
    from copfacil.ui.launch.launch import LaunchScreen  # noqa: PLC0415 - as above

    screen = LaunchScreen(launch_doors(day, desktop), desktop.looks.theme)
    return Shown(screen, lambda: screen.show_kit(kit_view(day)))


MAKERS: Mapping[str, Make] = {"plan": _plan, "board": _board, "results": _results, "kit": _kit}
"""How each is made, by the key of its tab; the kit is reached from Home."""
