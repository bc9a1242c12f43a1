"""The first-meeting kit on Home: what it holds, and one button."""

from PySide6.QtCore import Qt, Signal

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.theme import SEMIBOLD, Theme


class KitCard(Card):
    """The one offer of Home.

    Args:
        words: the language.
        theme: the look.
        parts: every part is named; otherwise one sentence tells them.

    Signals:
        wanted(): the kit is to be opened.
    """

    wanted = Signal()

    def __init__(self, words: Words, theme: Theme, *, parts: bool) -> None:
        super().__init__(theme, look="offer", name=words("First-meeting kit"))
        head = Box(theme, across=True, gap=12)
        head.add(IconView("briefcase", theme, tone="accent", size=28), align=Qt.AlignmentFlag.AlignVCenter)
        title = Label(words("First-meeting kit"), theme, "head", wrap=True, align=Qt.AlignmentFlag.AlignVCenter)
        head.add(title, stretch=1)
        self.body.addWidget(head)
        if parts:
            self.body.addWidget(Label(words("For the first time your own community meets."), theme, wrap=True))
            for name, detail in (
                (words("Invitation"), words("card with its fields, and a gallery of unusual ones")),
                (words("Invitation log"), words("whom, by whom, what they said")),
                (words("First meeting, 120 minutes"), words("from why I came to who does what next")),
                (words("Charter"), words("one sheet, filled in together")),
                (words("Checklist"), words("room, food, chairs, pens")),
            ):
                part = Box(theme, gap=0)
                part.add(Label(name, theme, weight=SEMIBOLD, wrap=True))
                part.add(Label(detail, theme, "small", tone="ink_soft", wrap=True))
                self.body.addWidget(Hairline(theme))
                self.body.addWidget(part)
        else:
            told = words(
                "Everything for a community’s first meeting: an invitation and who was asked, two hours planned, "
                "a charter, a checklist."
            )
            self.body.addWidget(Label(told, theme, wrap=True))
        self.open = Button(words("Open the kit"), theme)
        self.body.addSpacing(theme.space.xs)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        self.open.clicked.connect(self.wanted)
