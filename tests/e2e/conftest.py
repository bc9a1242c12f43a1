"""The rooms in which the program is driven: a laptop alone, and a laptop with a projector."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import needs
from tests.e2e.hands import LAPTOP, PROJECTOR, Room
from tests.e2e.screens import Screens, screens

PICTURES = "COPFACIL_PICTURES"
"""Environment: a folder for pictures of the main moments, to be looked at; without it none are kept."""


@pytest.fixture(scope="session")
def _screens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screens]:
    needs("xvfb", "xdotool")
    with screens(tmp_path_factory.mktemp("screens"), LAPTOP.united(PROJECTOR)) as running:
        running.monitor("LAPTOP", LAPTOP, primary=True)
        yield running


@pytest.fixture
def laptop(_screens: Screens) -> Iterator[Room]:
    """A laptop, and no second screen."""
    pictures = Path(os.environ[PICTURES]) if os.environ.get(PICTURES) else None
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    room = Room(_screens, pictures)
    yield room
    room.unplug()


@pytest.fixture
def room(laptop: Room) -> Room:
    """A laptop with a projector beside it."""
    laptop.plug_in()
    return laptop
