"""The side of Print: the list, what paper cannot print, and the pack at its foot."""

from PySide6.QtCore import Signal

from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.meter import Meter
from copfacil.ui.kit.notice import Notice
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.prints.shelf import Shelf
from copfacil.ui.prints.values import Papers
from copfacil.ui.theme import Theme


class Side(Box):
    """What can be printed.

    Signals:
        print_wanted(), save_wanted(): the pack, to a printer or into a file.
        stop_wanted(): what is being made or printed is not wanted any more.
        about_wanted(str): paper shall be about that.
    """

    print_wanted = Signal()
    save_wanted = Signal()
    stop_wanted = Signal()
    about_wanted = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(0, 0, 1, 0), gap=0, name=words("Print"))
        self._words, self._told = words, tuple[str, ...]()
        self.about = Choice(words("Paper for"), (), theme)
        self._abouts: tuple[tuple[str, str], ...] = ()
        self._about = ""
        self.shelf = Shelf(words, theme)
        self.print = Button("", theme, look="primary", icon="printer")
        self.save = Button(words("Save the pack"), theme, icon="save")
        self.stop = Button(words("Stop"), theme, size="small")
        self._count = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._said = Label("", theme, "small", wrap=True)
        self._share = Meter("", 0.0, theme, tone="accent")
        self._notices = Box(theme, margins=(24, 0, 24, 12))
        self._work = Box(theme, gap=4)
        self._lay()
        self.shelf.ticked.connect(self._tell)
        self.shelf.chosen.connect(lambda _key: self.bring())
        self.about.activated.connect(lambda _row: self.about_wanted.emit(str(self.about.currentData() or "")))
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.stop.clicked.connect(self.stop_wanted)

    def show_papers(self, papers: Papers) -> None:
        """Shows what there is."""
        if papers.abouts != self._abouts:
            self._abouts = papers.abouts
            self.about.clear()
            for key, name in papers.abouts:
                self.about.addItem(name, key)
        self.about.choose(papers.about)
        afresh, self._about = papers.about != self._about, papers.about
        self.about.setVisible(len(papers.abouts) > 1)
        self.shelf.show_items(papers.items, afresh=afresh)
        if papers.told != self._told:
            self._told = papers.told
            self._notices.clear()
            if papers.told:
                self._notices.add(self._notice())
        self._notices.setVisible(bool(papers.told))
        self._tell()

    def bring(self) -> None:
        """Scrolls until the chosen line can be seen."""
        box = self.shelf.visualRect(self.shelf.currentIndex())
        at = self.shelf.mapTo(self._body, box.center())
        self._scroll.ensureVisible(at.x(), at.y(), 0, box.height())

    def show_work(self, said: str, share: float) -> None:
        """What is being made, and how much of it is done, 0.0 to 1.0; an empty sentence when nothing is."""
        self._work.setVisible(bool(said))
        self._said.set_text(said)
        self._share.tell(said, share, "accent")
        self._share.setVisible(share > 0)

    def _lay(self) -> None:
        theme, words = self.theme, self._words
        head = Box(theme, margins=(24, 20, 24, 12), gap=4)
        head.add(Label(words("Print"), theme, "title"), self.about)
        head.add(Label(words("What is ticked goes into the pack."), theme, "small", tone="ink_soft", wrap=True))
        lines = Box(theme, margins=(8, 0, 8, 0))
        lines.add(self.shelf)
        body = self._body = Box(theme, gap=0)
        body.add(head, self._notices, lines)
        body.space(16)
        body.spring()
        self._scroll = Scroll(body, theme)
        self.add(self._scroll, stretch=1)
        foot = Box(theme, margins=(24, 12, 24, 16), gap=8)
        buttons = Flow(theme, gap=8)
        buttons.add(self.print, self.save)
        row = Box(theme, across=True, gap=12)
        row.add(self._share, stretch=1)
        row.add(self.stop)
        self._work.add(self._said, row)
        self._work.hide()
        foot.add(self._work, self._count, buttons)
        self.add(foot)

    def _tell(self) -> None:
        words, pack, count = self._words, len(self.shelf.pack()), self.shelf.count()
        whole = pack == count
        self.print.set_text(words("Print the whole pack") if whole else words("Print the pack"))
        if whole:
            self._count.set_text(words(Msg("{n} thing to print", "All {n} things to print", n=pack)))
        else:
            self._count.set_text(words("{n} of {count} are in the pack", n=pack, count=count))
        why = "" if pack else words("Tick what you want to print.")
        for button in (self.print, self.save):
            button.set_why_not(why)

    def _notice(self) -> Notice:
        notice = Notice(self._words("Paper cannot print everything"), self._told[0], self.theme)
        for sentence in self._told[1:]:
            notice.body.addWidget(Label(sentence, self.theme, "small", wrap=True))
        return notice
