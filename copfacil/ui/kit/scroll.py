"""A column that scrolls when there is more of it than room; sideways only where words are wider than a laptop's screen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from copfacil.ui.kit.painted import mirrored
from copfacil.ui.theme import Theme

BAR = 14
"""Width of the bar, px before the text scale: what scrolls has so much less margin at its end."""


WIDEST = 1_100
"""px: wider than this nothing asks to be, or the window would outgrow the screen of a small laptop; it scrolls sideways."""


class Scroll(QScrollArea):
    """Holds one widget.

    Args:
        inner: what scrolls.
        theme: the look.
        wide: a width in px before the text scale, when it is a column of its own; wider where words need it.
    """

    def __init__(self, inner: QWidget, theme: Theme, *, wide: int = 0) -> None:
        super().__init__()
        self.theme, self._wide, self._free, self._inner = theme, wide, False, inner
        self._keeping = False
        self._wanted: tuple[QSize, QSize] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._allow_sideways()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # One of our own: to find out what Qt's is, every kind of widget that there is would be brought in.
        self.setViewport(QWidget())
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        if wide:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._keep_room())
        self._keep_room()

    def set_free(self, *, free: bool) -> None:
        """Shows all of it and as wide as there is room, because what it stands in scrolls."""
        self._free = free
        across = QSizePolicy.Policy.Fixed if self._wide and not free else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Minimum if free else QSizePolicy.Policy.Expanding)
        for inner in self._inner.findChildren(Scroll):
            inner.set_free(free=free)
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self._keep_room()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as wanted; as high as what it holds where that scrolls elsewhere, else what is left for it."""
        inner, least = self._inner.sizeHint(), self._least()
        wide = max(self.theme.px(self._wide), least) if self._wide else inner.width() + self.theme.px(BAR)
        # Qt never makes a column of wrapped texts lower than it wants, so what scrolls must not want much.
        return QSize(wide, self._high(wide) if self._free else self.theme.px(48))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its longest word; as low as there is room."""
        least = self._least()
        if self._free:
            return QSize(least, self._high(max(self.width(), least)))
        return QSize(max(self.theme.px(self._wide), least) if self._wide else least, self.theme.px(48))

    def changeEvent(self, event: QEvent) -> None:
        """The bar changes sides with the reading direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it holds may need more width than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._allow_sideways()
            wanted = (self.sizeHint(), self.minimumSizeHint())
            if wanted != self._wanted:  # what stands around it is laid anew for this alone
                self._wanted = wanted
                self.updateGeometry()
        return super().eventFilter(watched, event)

    def _least(self) -> int:
        """How wide what it holds must be, px, the bar included, as far as a screen has room for it."""
        return min(self._inner.minimumSizeHint().width() + self.theme.px(BAR), WIDEST)

    def _allow_sideways(self) -> None:
        ways = Qt.ScrollBarPolicy
        too_wide = self._inner.minimumSizeHint().width() + self.theme.px(BAR) > WIDEST
        policy = ways.ScrollBarAsNeeded if too_wide else ways.ScrollBarAlwaysOff
        if self.horizontalScrollBarPolicy() != policy:
            self.setHorizontalScrollBarPolicy(policy)

    def _keep_room(self) -> None:
        """Keeps room for the bar also while there is none, so that nothing moves when it comes."""
        if self._keeping:  # margins lay it anew and may change the range again, for ever where a word just fits
            return
        self._keeping = True
        bar = 0 if self.verticalScrollBar().maximum() > 0 else self.theme.px(BAR)
        flipped = mirrored(self)
        self.setViewportMargins(bar if flipped else 0, 0, 0 if flipped else bar, 0)
        wide = max(self.viewport().width(), self._inner.minimumSizeHint().width())
        self._inner.resize(wide, self._inner.height())  # at once: Qt may have laid it for the width without the bar
        self._keeping = False

    def _high(self, width: int) -> int:
        """How high all of it is at a width."""
        inner = self._inner
        return (
            inner.heightForWidth(width - self.theme.px(BAR)) if inner.hasHeightForWidth() else inner.sizeHint().height()
        )
