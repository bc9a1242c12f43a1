"""The room's doors onto the real app: settings that stay, backups that are gone back to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from copfacil.app.desktop import Desktop
from copfacil.app.look import spoken
from copfacil.app.room_doors import room_doors
from copfacil.app.tabs import TABS
from copfacil.core import gestures
from copfacil.core.words import ENGLISH, pseudo
from copfacil.live.clock import SystemClock
from copfacil.store import Store
from copfacil.ui.kit.notice import Notice
from copfacil.ui.room.room import RoomScreen

ENGLISH_BUTTONS = {"Today", "People", "Run", "Print", "Room", "Keys", "Ring the bell", "Back up now", "Form groups"}


@pytest.fixture
def desktop(lent: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    """The app on a folder of its own, its room in sight."""
    made = Desktop(lent, Store.open(tmp_path / "data"), SystemClock(), ENGLISH)
    made.frame.show()
    made.go("room")
    yield made
    made.close()
    made.frame.close()
    made.frame.deleteLater()
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def screen(desktop: Desktop) -> RoomScreen:
    """The room, as the app shows it now."""
    found = desktop.frame.screen_of("room")
    assert isinstance(found, RoomScreen)
    return found


def begin(desktop: Desktop) -> None:
    """Puts timed rounds on and starts them."""
    day = desktop.open(title="Spring day")
    assert day.act(gestures.play, day.shelf["timed-rounds"], play_id="p", turns=1, minutes={"round": 5.0}) is None
    assert day.act(gestures.read_and_start, aloud=False) is None


def test_looking_at_the_room_opens_no_day_and_tries_no_sound(desktop: Desktop) -> None:
    room = room_doors(desktop).room()

    assert desktop.day is None
    assert room.sound.state == "untried"
    assert room.days.folder == str(desktop.store.folder)
    assert room.version


def test_what_is_chosen_is_there_again_after_a_start(desktop: Desktop) -> None:
    doors = room_doors(desktop)

    answers = (
        doors.dark(True),
        doors.dial("disc"),
        doors.volume(30),
        doors.mute(True),
        doors.theme("contrast"),
        doors.percent(150),
        doors.still(True),
    )

    assert set(answers) == {None}
    folder = desktop.store.folder
    with Store.open(folder, read_only=True) as kept:
        assert kept.setting("wall.dark", default=False)
        assert kept.setting("wall.dial", "both") == "disc"
        assert kept.setting("sound.volume", 0.8) == pytest.approx(0.3)
        assert kept.setting("sound.muted", default=False)
    room = doors.room()
    assert (room.look.theme, room.look.percent, room.look.still) == ("contrast", 150, True)
    assert (room.wall.dark, room.wall.dial) == (True, "disc")
    assert (room.sound.percent, room.sound.muted) == (30, True)


def test_the_desk_is_dressed_at_once(desktop: Desktop) -> None:
    room_doors(desktop).theme("dark")

    assert desktop.frame.theme.name == "dark"
    assert screen(desktop).look.themes.value() == "dark"


def test_the_bell_and_its_volume_follow_while_a_day_is_open(desktop: Desktop) -> None:
    desktop.open(title="Spring day")
    doors = room_doors(desktop)

    doors.volume(40)
    doors.mute(True)

    assert desktop.ringer.bells.volume == pytest.approx(0.4)
    assert desktop.ringer.bells.muted


def test_with_one_screen_the_wall_covers_the_desk_and_goes_away_again(desktop: Desktop) -> None:
    doors = room_doors(desktop)

    doors.show()
    assert doors.room().wall.shown
    doors.blank()
    assert doors.room().wall.blank
    doors.hide()
    assert not doors.room().wall.shown


def test_a_screen_that_is_gone_is_not_picked(desktop: Desktop) -> None:
    assert str(room_doors(desktop).pick("gone")) == "That screen is gone: choose another one."


def test_going_back_brings_the_days_of_the_backup_home_and_says_where_the_others_are(desktop: Desktop) -> None:
    kept = desktop.open(title="Kept day").host.stream
    assert room_doors(desktop).back_up() is None
    desktop.open(title="Later day")
    desktop.go("room")
    row = screen(desktop).days.rows[0]

    row.button.click()
    row.button.click()

    assert desktop.frame.current == "today"
    assert desktop.day is None
    assert [line.stream for line in desktop.store.sessions()] == [kept]
    notices = [one.accessibleDescription() for one in desktop.frame.findChildren(Notice)]
    assert any("was opened. What was there before is kept as" in said for said in notices)


def test_the_day_that_is_open_stays_open_where_the_backup_has_it(desktop: Desktop) -> None:
    stream = desktop.open(title="Kept day").host.stream
    doors = room_doors(desktop)
    doors.back_up()
    day = desktop.day
    assert day is not None
    day.act(gestures.title, "Another title", day.today().isoformat())

    assert doors.restore(doors.room().days.copies[0].key) is None
    doors.restored()

    assert desktop.day is not None
    assert desktop.day.host.stream == stream
    assert desktop.day.state.title == "Kept day"


def test_nobody_goes_back_while_a_round_runs(desktop: Desktop) -> None:
    begin(desktop)
    doors = room_doors(desktop)
    doors.back_up()
    copies = doors.room().days.copies

    answer = doors.restore(copies[0].key)

    assert str(answer) == doors.room().days.why_not
    assert "A round is on" in str(answer)


def test_a_backup_that_is_gone_is_not_opened(desktop: Desktop) -> None:
    assert str(room_doors(desktop).restore("gone.db")) == "That backup is gone: choose another one."


def test_every_exercise_has_its_credit_and_its_licence(desktop: Desktop) -> None:
    credits_ = room_doors(desktop).credits()

    assert len(credits_) == len(desktop.shelf)
    assert all(one.credit and one.licence in {"MIT", "CC BY-SA 4.0"} for one in credits_)


def test_another_language_is_spoken_at_once_on_every_screen_and_on_the_wall(desktop: Desktop) -> None:
    stream = desktop.open(title="Spring day").host.stream
    for key in ("today", "people", "room"):
        desktop.go(key)
    was = screen(desktop)
    language = was.look.language
    language.setCurrentIndex(language.findData("cy"))
    language.activated.emit(language.currentIndex())

    welsh = spoken("cy")
    assert desktop.store.setting("look.language", "") == "cy"
    assert screen(desktop) is not was
    assert desktop.frame.current == "room"
    assert desktop.frame.windowTitle() == f"copfacil - {welsh('Room')}"
    tabs = [one.text() for one in desktop.frame.top.findChildren(QPushButton)]
    assert tabs == [*(welsh(name) for name in TABS.values()), welsh("More")]
    assert desktop.needed().host.stream == stream
    desktop.go("today")
    desktop.go("people")
    assert desktop.needed().act(gestures.title, "Summer day", "2026-06-01") is None
    assert screen(desktop).look.language.currentData() == "cy"
    assert screen(desktop).look.wall_language.currentData() == "cy"


def test_no_word_of_the_old_language_is_left_on_the_window(desktop: Desktop) -> None:
    desktop.open(title="Spring day")
    for key in ("people", "today", "room"):
        desktop.go(key)
    desktop.speak(pseudo())
    for key in ("people", "today", "room"):
        desktop.go(key)
        shown = desktop.frame.screen_of(key)
        assert shown is not None
        for window in (shown, desktop.frame.top):
            words = {one.text() for one in window.findChildren(QPushButton) if one.isVisible() and one.text()}
            assert words
            assert {one for one in words if one in ENGLISH_BUTTONS} == set()


def test_the_walls_language_is_its_own_and_the_desk_goes_on_in_its_own(desktop: Desktop) -> None:
    doors = room_doors(desktop)
    doors.wall_language("cy")
    shown = screen(desktop)
    assert room_doors(desktop).room().look.language == "en"
    doors.language("en")
    assert desktop.store.setting("wall.language", "") == "cy"
    assert screen(desktop) is not shown
    assert screen(desktop).sound.ring.words == "Ring the bell"


def test_while_a_round_is_on_the_desk_keeps_its_language(desktop: Desktop) -> None:
    begin(desktop)
    assert str(room_doors(desktop).language("cy")) == "A round is on: choose the language when it is over."
    assert desktop.words.language == "en"
    assert desktop.store.setting("look.language", "en") == "en"
