"""Which screen the wall stands on, told with laptops and projectors."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from copfacil.ui.wall.screens import Post, ScreenId, Screens, choose, desk_beside

LAPTOP = ScreenId(name="eDP-1", maker="Panel", model="P14", serial="1", size="1366x768", primary=True)
BEAMER = ScreenId(name="HDMI-1", maker="Lumen", model="L200", serial="77", size="1920x1080")
TELEVISION = ScreenId(name="DP-2", maker="Vista", model="V55", serial="9", size="3840x2160")


def test_one_screen_is_shared() -> None:
    assert choose([LAPTOP]) is None
    assert choose([]) is None
    assert choose([LAPTOP], LAPTOP.key) is None


def test_a_projector_is_taken_rather_than_the_laptops_own_screen() -> None:
    assert choose([LAPTOP, BEAMER]) == BEAMER
    assert choose([BEAMER, LAPTOP]) == BEAMER


def test_the_screen_picked_last_time_is_taken_again() -> None:
    assert choose([LAPTOP, BEAMER, TELEVISION], TELEVISION.key) == TELEVISION


def test_somebody_may_want_the_wall_on_the_main_screen() -> None:
    assert choose([LAPTOP, BEAMER], LAPTOP.key) == LAPTOP
    assert desk_beside([LAPTOP, BEAMER], LAPTOP) == BEAMER


def test_the_same_projector_is_known_at_another_socket_and_another_size() -> None:
    moved = ScreenId(name="DP-3", maker="Lumen", model="L200", serial="77", size="1280x720")
    assert choose([LAPTOP, TELEVISION, moved], BEAMER.key) == moved


def test_of_two_alike_the_one_at_the_old_socket_is_taken() -> None:
    one = ScreenId(name="HDMI-1", maker="Lumen", model="L200", size="1920x1080")
    other = ScreenId(name="HDMI-2", maker="Lumen", model="L200", size="1920x1080")
    assert choose([LAPTOP, one, other], other.key) == other


def test_a_projector_that_tells_nothing_is_known_by_its_socket() -> None:
    mute = ScreenId(name="VGA-1", size="1024x768")
    later = ScreenId(name="VGA-1", size="1280x720")
    assert choose([LAPTOP, BEAMER, later], mute.key) == later


def test_another_projector_at_the_same_socket_is_not_the_one_remembered() -> None:
    other = ScreenId(name="HDMI-1", maker="Beam", model="B1", serial="5", size="1920x1080")
    assert choose([LAPTOP, other, TELEVISION], BEAMER.key) == other, "it is still the first free one"
    assert choose([LAPTOP, TELEVISION, other], BEAMER.key) == TELEVISION


def test_what_was_remembered_in_some_other_form_is_forgotten() -> None:
    for strange in ("", "beamer", "a|b", "||||", "|||||||"):
        assert choose([LAPTOP, BEAMER], strange) == BEAMER


def test_a_name_with_a_bar_in_it_is_remembered_all_the_same() -> None:
    odd = ScreenId(name="HDMI-9", maker="A|B", model="C|D", serial="|", size="1920x1080")
    assert choose([LAPTOP, BEAMER, odd], odd.key) == odd


def test_the_desk_has_the_main_screen_unless_the_wall_is_there() -> None:
    assert desk_beside([LAPTOP, BEAMER], BEAMER) == LAPTOP
    assert desk_beside([LAPTOP], None) == LAPTOP
    assert desk_beside([], None) is None


def test_a_projector_that_is_unplugged_gets_the_wall_back_when_it_returns() -> None:
    before = Post().among([LAPTOP, BEAMER])
    assert before.wall == BEAMER
    assert before.remembered == ""
    away = before.among([LAPTOP])
    assert (away.wall, away.gone, away.remembered) == (None, BEAMER, BEAMER.key)
    back = away.among([LAPTOP, BEAMER])
    assert (back.wall, back.gone) == (BEAMER, None)


def test_it_gets_it_back_though_another_screen_came_in_between() -> None:
    away = Post(BEAMER.key).among([LAPTOP, BEAMER]).among([LAPTOP])
    other = away.among([LAPTOP, TELEVISION])
    assert (other.wall, other.gone) == (TELEVISION, BEAMER)
    assert other.among([LAPTOP, TELEVISION, BEAMER]).wall == BEAMER


def test_who_picks_another_screen_waits_for_nothing() -> None:
    away = Post(BEAMER.key).among([LAPTOP, BEAMER]).among([LAPTOP, TELEVISION])
    picked = away.picked(TELEVISION, [LAPTOP, TELEVISION])
    assert (picked.wall, picked.gone, picked.remembered) == (TELEVISION, None, TELEVISION.key)
    assert picked.among([LAPTOP, TELEVISION, BEAMER]).wall == TELEVISION


def test_a_third_screen_that_comes_and_goes_changes_nothing() -> None:
    post = Post(BEAMER.key).among([LAPTOP, BEAMER])
    assert post.among([LAPTOP, BEAMER, TELEVISION]) == post
    assert post.among([LAPTOP, BEAMER, TELEVISION]).among([LAPTOP, BEAMER]) == post


@pytest.fixture
def app(qapp: QApplication) -> QGuiApplication:
    """The one application of the tests; it has one screen."""
    return qapp


def test_with_one_screen_desk_and_wall_share_it(app: QGuiApplication) -> None:
    screens = Screens(app)
    assert screens.wall is None
    assert screens.desk is app.primaryScreen()
    assert [one.primary for one in screens.all] == [True]
    screens.swap()
    assert screens.wall is None
    assert screens.remembered == ""


def test_a_pick_is_remembered_though_its_screen_is_alone(app: QGuiApplication) -> None:
    screens = Screens(app)
    screens.pick(screens.all[0])
    assert screens.remembered == screens.all[0].key
    assert screens.wall is None


def test_a_projector_that_is_away_stays_remembered(app: QGuiApplication) -> None:
    screens = Screens(app, BEAMER.key)
    assert screens.remembered == BEAMER.key
    assert screens.wall is None


TWO_SCREENS = {
    "screens": [
        {"name": "DP-1", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
        {"name": "HDMI-1", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
    ]
}
"""Made-up screens for Qt's own off-screen platform, which reads them when it starts, sorts them by
name and makes the first the main one."""

PLAY = """
import sys
from PySide6.QtWidgets import QApplication
from copfacil.core.words import ENGLISH
from copfacil.ui.theme import load
from copfacil.ui.wall.screens import Screens
from copfacil.ui.wall.window import WallWindow

app = QApplication(sys.argv)
screens = Screens(app)
wall = WallWindow(load("wall_light"), ENGLISH)

def show():
    app.processEvents()
    wall.show_on(screens.wall, shares=False)
    app.processEvents()
    print(screens.desk.name(), wall.screen().name(), *wall.geometry().getRect())

screens.moved.connect(show)
show()
screens.swap()
screens.swap()
again = Screens(app, screens.remembered)
print(again.wall.name())
"""


def test_the_wall_fills_the_second_screen_and_changes_places_with_the_desk(tmp_path: Path) -> None:
    (tmp_path / "screens.json").write_text(json.dumps(TWO_SCREENS), encoding="utf-8")
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    ran = subprocess.run(
        [sys.executable, "-c", PLAY],
        env={**os.environ, "QT_QPA_PLATFORM": platform},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.splitlines() == [
        "DP-1 HDMI-1 1366 0 1920 1080",
        "HDMI-1 DP-1 0 0 1366 768",
        "DP-1 HDMI-1 1366 0 1920 1080",
        "HDMI-1",
    ], ran.stderr
