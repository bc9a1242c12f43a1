"""A place of a known width in a row, which grows with the text."""

from PySide6.QtWidgets import QWidget

from copfacil.ui.kit.box import Box
from copfacil.ui.theme import Theme


class Cell(Box):
    """One widget, so many px wide before the text scale."""

    def __init__(self, held: QWidget, wide: int, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._wide = wide
        self.add(held)
        self.setFixedWidth(theme.px(wide))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        self.setFixedWidth(theme.px(self._wide))
