"""The desk's window: what is said at its foot."""

import pytest
from PySide6.QtWidgets import QWidget

from copfacil.app.frame import Frame
from copfacil.core.words import ENGLISH, Msg
from copfacil.ui.kit.toast import Toast
from copfacil.ui.theme import load

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_a_screen_said_goes_with_it_and_what_the_program_said_stays() -> None:
    frame = Frame(load("light"), ENGLISH, (("people", "People"), ("run", "Run")), {})
    frame.furnish({"people": QWidget, "run": QWidget})
    frame.resize(1366, 768)
    frame.show()
    frame.go("people")
    people = frame.screen_of("people")
    assert people is not None
    Toast("Siân Prys moved to group 4", frame.theme, undo="Undo").show_over(people)
    frame.go("people")
    assert [one.accessibleName() for one in frame.findChildren(Toast) if one.isVisible()]
    frame.go("run")
    assert not [one.accessibleName() for one in frame.findChildren(Toast) if one.isVisible()]
    frame.tell(Msg("The disk is nearly full."))
    frame.go("people")
    assert [one.accessibleName() for one in frame.findChildren(Toast) if one.isVisible()] == [
        "The disk is nearly full."
    ]
    frame.close()
    frame.deleteLater()
