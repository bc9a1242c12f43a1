"""Gives the whole app a theme, also while it runs: font, palette, style sheet and every widget that paints by itself."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from copfacil.core.uncollected import uncollected
from copfacil.ui import fonts
from copfacil.ui.stylesheet import stylesheet
from copfacil.ui.theme import Theme, Themed

STYLE = ("-style", "fusion")
"""What the app is told as it begins: Qt's own controls look the same on every desktop, and obey the palette."""


def dress(app: QApplication, theme: Theme) -> None:
    """Gives the app this theme. May be called again at any time with another one."""
    fonts.load()
    app.setFont(theme.font("body"))
    app.setPalette(palette(theme))
    if (sheet := stylesheet(theme)) != app.styleSheet():  # Qt polishes every widget again, changed or not
        app.setStyleSheet(sheet)
    for widget in _living(app):
        redress(widget, theme)


def redress(widget: QWidget, theme: Theme) -> None:
    """Gives one widget the theme if it paints from one."""
    if isinstance(widget, Themed):
        widget.set_theme(theme)


def _living(app: QApplication) -> list[QWidget]:
    """All widgets there are, the parts before what holds and measures them; held so that none ends on the way.

    Qt hands over bare pointers: a collection of garbage half-way would end widgets whose turn is still to come, and
    the process with them.
    """
    with uncollected():
        return [one for top in app.topLevelWidgets() for one in reversed([top, *top.findChildren(QWidget)])]


def palette(theme: Theme) -> QPalette:
    """What plain Qt widgets (labels, lists, fields) take their colours from."""
    roles = QPalette.ColorRole
    found = QPalette(theme.paper)
    for role, colour in (
        (roles.Window, theme.paper),
        (roles.WindowText, theme.ink),
        (roles.Base, theme.sheet),
        (roles.AlternateBase, theme.sunk),
        (roles.Text, theme.ink),
        (roles.PlaceholderText, theme.ink_soft),
        (roles.Button, theme.sheet),
        (roles.ButtonText, theme.ink),
        (roles.ToolTipBase, theme.ink),
        (roles.ToolTipText, theme.paper),
        (roles.Highlight, theme.wash),
        (roles.HighlightedText, theme.ink),
        (roles.Accent, theme.accent),
        (roles.Link, theme.accent),
        (roles.Mid, theme.line),
    ):
        found.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, role, theme.edge)
    return found
