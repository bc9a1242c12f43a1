"""A person before Plan: the real screen over a real day on disk, with the shelf and the templates that there are."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from copfacil.app.day import Day
from copfacil.app.plan_doors import plan, plan_doors
from copfacil.core.agenda.plan import Agenda, Block, clock_said
from copfacil.core.agenda.timed import timed
from copfacil.core.words import Words
from copfacil.store import Store
from copfacil.ui.dress import dress
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.toast import Toast
from copfacil.ui.plan.card import BlockCard
from copfacil.ui.plan.plan import PlanScreen
from copfacil.ui.theme import load
from tests.score import SimClock
from tests.screen_states import MORNING

Key = Qt.Key
NONE, ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class PlanRoom:
    """The screen, the day behind it, and a pair of hands.

    Args:
        qtbot: waits for windows.
        app: the toolkit's own.
        folder: an empty one for the data.
    """

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path) -> None:
        self.qtbot, self.app, self.folder = qtbot, app, folder
        dress(app, load("light"))
        self.went: list[str] = []
        self.day = self._open("")
        self.day.begin("Module 2, Vitality")
        self.screen = self._show()

    def _open(self, stream: str) -> Day:
        return Day(Store.open(self.folder / "copfacil"), SimClock(wall=MORNING), stream)

    def _show(self) -> PlanScreen:
        doors = plan_doors(self.day, Words(), lambda: self.went.append("print"), lambda: self.went.append("run"))
        screen = PlanScreen(doors, load("light", still=True))
        screen.resize(1366, 672)
        screen.show_plan(plan(self.day))
        self.day.host.listen(lambda _session: screen.show_plan(plan(self.day)))
        self.qtbot.addWidget(screen)
        screen.show()
        screen.activateWindow()
        self.settle()
        return screen

    def restart(self) -> None:
        """The app is closed and opened again on the same day."""
        stream = self.day.host.stream
        self.screen.close()
        self.day.store.close()
        self.day = self._open(stream)
        self.screen = self._show()

    def close(self) -> None:
        """Everything is put away."""
        self.day.store.close()

    def settle(self) -> None:
        """Layouts have come to rest."""
        for _ in range(6):
            self.app.processEvents()

    # What a person sees.

    @property
    def agenda(self) -> Agenda:
        """The day as it is on disk."""
        return self.day.state.agenda

    def titles(self) -> list[str]:
        """The blocks in order."""
        return [block.title for block in self.agenda.blocks]

    def block(self, title: str) -> Block:
        """The first block of that title."""
        return next(block for block in self.agenda.blocks if block.title == title)

    def card(self, title: str) -> BlockCard:
        """Its card."""
        found = self.screen.timeline.card(self.block(title).id)
        assert found is not None
        return found

    def begins(self, title: str) -> str:
        """When the block of that title begins."""
        return next(clock_said(one.begin) for one in timed(self.agenda) if one.block.title == title)

    def minutes(self, title: str) -> int:
        """How long it is planned."""
        return self.agenda.planned(self.block(title)) // 60_000

    def here(self) -> str:
        """The title of the block on which the person stands."""
        block = self.agenda.block(self.screen.timeline.here)
        return block.title if block else ""

    def texts(self, part: QWidget | None = None) -> str:
        """All sentences that can be read."""
        shown = (part or self.screen).findChildren(Label)
        return "\n".join(label.text() for label in shown if label.isVisible())

    def said(self) -> list[str]:
        """What was said at the foot."""
        return [toast.accessibleName() for toast in self.screen.findChildren(Toast) if not toast.isHidden()]

    # What a person does.

    def stand(self, title: str) -> None:
        """Goes to a block with the keyboard."""
        self.screen.timeline.stand(self.block(title).id, focus=True)
        self.settle()

    def press(self, key: Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Presses a key where the keyboard stands."""
        QTest.keyClick(self.app.focusWidget() or self.screen, key, held)
        self.settle()

    def write(self, field: QWidget, text: str, *, then: Key = Key.Key_Tab) -> None:
        """Writes into a field in place of what stands there, and leaves it."""
        field.setFocus()
        self.settle()
        inner = self.app.focusWidget()
        assert inner is not None
        QTest.keyClick(inner, Key.Key_A, CONTROL)
        QTest.keyClicks(inner, text)
        QTest.keyClick(inner, then)
        self.settle()

    def button(self, name: str) -> QPushButton:
        """The button of that name."""
        found = self.screen.findChildren(QPushButton)
        return next(one for one in found if one.accessibleName() == name and one.isVisible())

    def lay(self, template: str = "module-2") -> None:
        """Begins with a template."""
        self.screen.empty.takes[template].click()
        self.settle()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drags over the timetable, px of its own."""
        day = self.screen.timeline
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(day, left, NONE, start)
        for step in (1, 2, 3, 4):
            QTest.mouseMove(day, start + (end - start) * step / 4)
        QTest.mouseRelease(day, left, NONE, end)
        self.settle()
