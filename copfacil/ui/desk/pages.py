"""Several pages of which one is shown; its size alone counts."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget


@runtime_checkable
class Free(Protocol):
    """Something that can be shown whole, because what it stands in scrolls."""

    def set_free(self, *, free: bool) -> None:
        """Shows all of it, or what there is room for."""


class Pages(QWidget):
    """The pages, the first is shown.

    Args:
        pages: in their order; one that may never be seen is given by what makes it.
        column: they are a column of a fixed width.
    """

    def __init__(self, *pages: QWidget | Callable[[], QWidget], column: bool = False) -> None:
        super().__init__()
        self._makers = {number: page for number, page in enumerate(pages) if not isinstance(page, QWidget)}
        self._pages: dict[int, QWidget] = {}
        self._shown: int | None = None
        self._free = False
        column_or_not = QSizePolicy.Policy.Fixed if column else QSizePolicy.Policy.Expanding
        self._column = column
        self.setSizePolicy(column_or_not, QSizePolicy.Policy.Expanding)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for number, page in enumerate(pages):
            if isinstance(page, QWidget):
                self._add(number, page)
        if 0 in self._pages:
            self.show_page(0)

    def show_page(self, number: int) -> bool:
        """Shows a page; tells whether it was another one."""
        if number == self._shown:
            return False
        if (maker := self._makers.pop(number, None)) is not None:
            self._add(number, maker())
        if self._shown is not None:
            self._pages[self._shown].hide()
        self._pages[number].show()
        self._shown = number
        return True

    def hasHeightForWidth(self) -> bool:
        """Asks for the height of wrapped texts only where the page scrolls; else it takes what there is."""
        return self._free

    def set_free(self, *, free: bool) -> None:
        """Shows all of each page, as wide as there is room, because what they stand in scrolls."""
        self._free = free
        if self._column:
            across = QSizePolicy.Policy.Preferred if free else QSizePolicy.Policy.Fixed
            self.setSizePolicy(across, QSizePolicy.Policy.Minimum if free else QSizePolicy.Policy.Expanding)
        for page in self._pages.values():
            self._free_page(page)

    def _add(self, number: int, page: QWidget) -> None:
        self._pages[number] = page
        self._rows.addWidget(page)
        page.hide()
        if self._free:
            self._free_page(page)

    def _free_page(self, page: QWidget) -> None:
        if isinstance(page, Free):
            page.set_free(free=self._free)
