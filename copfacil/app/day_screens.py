"""The screens of a day beside People, Run and Print: each is made when it is first shown, and looks anew when asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from copfacil.app.day import Day
from copfacil.app.shell import Shell


@dataclass(frozen=True)
class Shown:
    """A screen, and how it comes to show the day as it stands; called after each change and when it is turned to."""

    widget: QWidget
    refresh: Callable[[], None]


Make = Callable[[Day, Shell], Shown]

MAKERS: Mapping[str, Make] = {}
"""How each is made, by the key of its tab."""
