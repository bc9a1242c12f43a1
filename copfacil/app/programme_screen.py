"""The programme that is open and its screen: opened when somebody first looks, shown anew after each change."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from copfacil.app.programme import LAST, OpenProgramme

if TYPE_CHECKING:
    from copfacil.app.shell import Shell
    from copfacil.ui.programme.frame import ProgrammeScreen


class ProgrammeKeeper:
    """Keeps them.

    Args:
        desktop: the windows around them.

    Attributes:
        opened: the programme; None before anybody looked, and where there is none.
    """

    def __init__(self, desktop: "Shell") -> None:
        self._desktop = desktop
        self.opened: OpenProgramme | None = None
        self._screen: ProgrammeScreen | None = None

    def open(self, stream: str) -> OpenProgramme:
        """Opens a programme, remembered for the next start."""
        opened = self.opened
        if opened is None or opened.host.stream != stream:
            opened = OpenProgramme(self._desktop.store, self._desktop.clock, stream)
            self._take(opened)
        if self._desktop.store.setting(LAST, "") != stream:
            self._desktop.store.set_setting(LAST, stream)
        self.refresh()
        return opened

    def make(self) -> QWidget:
        """The screen, of the programme that was open last."""
        from copfacil.app.programme_doors import open_last, programme_doors  # noqa: PLC0415 - made when first shown
        from copfacil.app.programme_pages import Pages  # noqa: PLC0415 - as above
        from copfacil.ui.programme.frame import ProgrammeScreen  # noqa: PLC0415 - as above

        if self.opened is None and (last := open_last(self._desktop)) is not None:
            self._take(last)
        pages = Pages(self._desktop)
        self._screen = ProgrammeScreen(programme_doors(self._desktop, pages), self._desktop.looks.theme)
        return self._screen

    def go(self, page: str) -> None:
        """Shows a page of it."""
        if self._desktop.frame.current != "programme":
            self._desktop.go("programme")
        if self._screen is not None and self.opened is not None:
            self._screen.go(page)

    def page(self, key: str) -> QWidget | None:
        """A page of it, if it was made already."""
        return self._screen.widget_of(key) if self._screen is not None else None

    def refresh(self) -> None:
        """The screen shows the programme as it stands, where it is the one that is looked at."""
        if self._screen is not None and self._desktop.frame.current == "programme":
            self._screen.refresh()

    def _take(self, opened: OpenProgramme) -> None:
        self.opened = opened
        opened.listen(lambda: self._changed(opened))

    def _changed(self, opened: OpenProgramme) -> None:
        if opened is self.opened:
            self.refresh()
            self._desktop.changed()
