"""The warm box: something wants you, in a sentence, with the next acts beside it."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from copfacil.ui.icons import IconName
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme


class Notice(Card):
    """A title with its icon, a sentence, and buttons (small, plain) for what to do.

    Args:
        title: what is the case ("Spot 5 is held").
        text: one sentence more; may be empty.
        theme: the look.
        look: warn wants a look, over is late or broken, good is well.
        icon: the state's own.
        acts: buttons, best first.
    """

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        title: str,
        text: str,
        theme: Theme,
        *,
        look: Literal["warn", "over", "good"] = "warn",
        icon: IconName = "warning",
        acts: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, look=look, name=title, pad=16, parent=parent)
        self.setAccessibleDescription(text)
        head = QHBoxLayout()
        head.setSpacing(theme.space.s)
        head.addWidget(IconView(icon, theme, tone=look))
        head.addWidget(Label(title, theme, tone=look, weight=SEMIBOLD), 1)
        self.body.addLayout(head)
        if text:
            self.body.addWidget(Label(text, theme, "small", wrap=True))
        if acts:
            row = QHBoxLayout()
            row.setSpacing(theme.space.s)
            for act in acts:
                row.addWidget(act)
            row.addStretch(1)
            self.body.addSpacing(theme.space.xs)
            self.body.addLayout(row)
