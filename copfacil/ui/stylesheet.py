"""The style sheet for what Qt draws itself: fields, lists, tables, scroll bars, menus and tips.

Our own kit paints from the theme; nothing here concerns it.
"""

from string import Template

from PySide6.QtGui import QColor

from copfacil.ui.theme import Theme

_SHEET = Template("""
QMainWindow, QDialog { background: $paper; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QTimeEdit, QDateEdit {
  background: $sheet; color: $ink; border: 1px solid $edge; border-radius: ${round}px; padding: 0 ${pad}px;
  selection-background-color: $accent; selection-color: $accent_ink; placeholder-text-color: $ink_soft;
}
QSpinBox, QTimeEdit, QDateEdit { min-height: ${inner}px; }
QPlainTextEdit, QTextEdit { padding: ${tight}px; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $paper; color: $edge; border-color: $line; }
QLineEdit[wrong="true"] { border: 2px solid $over; padding: 0 ${pad_wrong}px; }
QAbstractItemView {
  background: transparent; color: $ink; border: 0; outline: 0;
  selection-background-color: $wash; selection-color: $ink; gridline-color: $line;
}
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $wash; color: $ink; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
  background: transparent; color: $ink_soft; border: 0; border-bottom: 1px solid $line;
  padding: ${tight}px 0; font-size: ${small}px; font-weight: 400;
}
QScrollArea { background: transparent; border: 0; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: ${bar}px; margin: 0; }
QScrollBar:horizontal { height: ${bar}px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: ${bar_round}px; margin: ${bar_in}px; }
QScrollBar::handle:vertical { min-height: ${least}px; }
QScrollBar::handle:horizontal { min-width: ${least}px; }
QScrollBar::handle:hover { background: $ink_soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $sheet; color: $ink; border: 1px solid $edge; padding: ${tight}px 0; }
QMenu::item { padding: ${tight}px ${wide}px; min-height: ${least}px; }
QMenu::item:selected { background: $wash; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $line; margin: ${tight}px 0; }
QToolTip { background: $ink; color: $paper; border: 1px solid $ink; padding: ${tight}px; font-size: ${small}px; }
QSplitter::handle { background: $line; }
QProgressBar { background: $sheet; border: 1px solid $edge; border-radius: 2px; text-align: center; color: $ink; }
QProgressBar::chunk { background: $accent; }
""")


def stylesheet(theme: Theme) -> str:
    """The app's style sheet in this theme, sizes at its text scale."""
    colours = {key: value.name() for key, value in vars(theme).items() if isinstance(value, QColor)}
    return _SHEET.substitute(
        colours,
        round=theme.radius.control,
        pad=theme.px(11),
        pad_wrong=theme.px(11) - 1,
        tight=theme.space.s,
        wide=theme.space.l,
        inner=theme.space.control - 2,
        small=theme.letters["small"].px,
        bar=theme.px(14),
        bar_in=theme.px(4),
        bar_round=max(1, (theme.px(14) - 2 * theme.px(4)) // 2),
        least=theme.space.target_least,
    )
