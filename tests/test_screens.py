"""Every screen in every state that has a name: nothing is cut off, everything can be reached, named and hit."""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from qasync import QEventLoop

from copfacil.core.words import ENGLISH, Words, pseudo
from copfacil.ui.dress import dress
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.theme import load
from tests.screen_states import STATES, Laptop
from tests.screens import FACES, WALL_SIZES, walls

_WIDE, _HIGH = 1366, 768
_TARGET = 24
_TEXTS = (QLabel, QAbstractButton, QLineEdit, QComboBox)


@pytest.fixture
def app(lent: QApplication) -> Iterator[QApplication]:
    """The app, read from left to right."""
    yield lent
    lent.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("state", STATES)
def test_in_english_it_fits_at_both_sizes_of_letters_and_mirrored(
    app: QApplication, tmp_path: Path, state: str
) -> None:
    assert flaws(app, tmp_path, state, ENGLISH, mirrored=True) == []


@pytest.mark.parametrize("state", STATES)
def test_in_a_language_of_long_words_it_fits_too(app: QApplication, tmp_path: Path, state: str) -> None:
    assert flaws(app, tmp_path, state, pseudo(), mirrored=False) == []


@pytest.mark.parametrize("face", FACES)
def test_the_wall_is_drawn_at_every_size(app: QApplication, face: str) -> None:
    dress(app, load("light"))
    sizes = [image.size().toTuple() for _, image in walls(face)]
    assert sizes == [*WALL_SIZES, *WALL_SIZES]


class Windows(QObject):
    """Notes every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Looks, and lets it pass."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("screen", ["home-sessions", "people-groups", "run-late", "print-card", "room"])
def test_nothing_flashes_up_beside_the_window(app: QApplication, tmp_path: Path, screen: str) -> None:
    windows = Windows()

    async def shown() -> None:
        laptop = Laptop(app, tmp_path)
        STATES[screen](laptop)
        await laptop.settled()
        await laptop.close()

    app.installEventFilter(windows)
    try:
        with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
            runner.run(shown())
    finally:
        app.removeEventFilter(windows)
    assert windows.shown == ["Frame"]


def flaws(app: QApplication, folder: Path, state: str, words: Words, *, mirrored: bool) -> list[str]:
    """What is wrong with a state, at 100 % and 200 % and perhaps mirrored."""

    async def looked() -> list[str]:
        found: list[str] = []
        laptop = Laptop(app, folder, words)
        laptop.frame.resize(_WIDE, _HIGH)
        await laptop.settled()
        STATES[state](laptop)
        await laptop.settled()
        if mirrored:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            await laptop.settled()
            found += [f"mirrored: {flaw}" for flaw in wrong(laptop.frame)]
            app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for scale in (1.0, 2.0):
            laptop.desktop.looks.set("look.scale", scale)
            laptop.frame.resize(_WIDE, _HIGH)
            await laptop.settled()
            found += [f"{scale:.0%}: {flaw}" for flaw in wrong(laptop.frame)]
        await laptop.close()
        return found

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        return runner.run(looked())


def wrong(window: QWidget) -> list[str]:
    """What a person would complain of in this window, each in a line."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible() and not _internal(one)]
    texts = [one for one in shown if isinstance(one, _TEXTS) and said(one)]
    found = [] if (window.width(), window.height()) <= (_WIDE, _HIGH) else [f"the window grows to {window.size()}"]
    found += [f"cut off: {said(one)!r}" for one in texts if is_cut(one)]
    found += [f"beyond its place: {said(one)!r}" for one in texts if is_beyond(one)]
    found += [f"over each other: {said(one)!r} and {said(other)!r}" for one, other in overlapping(texts)]
    for one in shown:
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            if not one.accessibleName() and not one.focusProxy():
                found.append(f"without a name: {type(one).__name__} {said(one)!r}")
            if min(one.width(), one.height()) < _TARGET:
                found.append(f"too small to hit: {said(one) or one.accessibleName()!r}, {one.width()} x {one.height()}")
    return found


def said(widget: QWidget) -> str:
    """The text on it."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""


def is_cut(widget: QWidget) -> bool:
    """Whether its own box is too small for its text, and no tip tells the rest."""
    if isinstance(widget, Label):
        return widget.height() < widget.heightForWidth(widget.width()) or (
            not widget.wrap and widget.width() < widget.sizeHint().width()
        )
    if isinstance(widget, ShortText):
        return widget.width() < widget.sizeHint().width() and widget.toolTip() != widget.text()
    if isinstance(widget, QAbstractButton):
        return widget.width() < widget.minimumSizeHint().width() or widget.height() < widget.fontMetrics().height()
    return False


def is_beyond(widget: QWidget) -> bool:
    """Whether a part of it lies outside what it stands in, where no bar scrolls to it."""
    inner, outer = widget, widget.parentWidget()
    while outer is not None and not inner.isWindow():
        if _scrolls(outer):
            return False
        box = QRect(widget.mapTo(outer, QPoint()), widget.size())
        if not outer.rect().contains(box):
            return True
        inner, outer = outer, outer.parentWidget()
    return False


def overlapping(texts: Sequence[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Texts of one part that lie over each other."""
    found = []
    for number, one in enumerate(texts):
        for other in texts[number + 1 :]:
            beside = one.parentWidget() is other.parentWidget()
            if beside and one.geometry().intersects(other.geometry()):
                found.append((one, other))
    return found


def _scrolls(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


def _internal(widget: QWidget) -> bool:
    """Parts that Qt makes for itself: their owner answers for them."""
    return widget.objectName().startswith("qt_")
