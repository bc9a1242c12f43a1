"""The phases of a board's play in one line, its clock and the button that goes on."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from copfacil.core.plan import clock
from copfacil.core.scene import Dial, Part
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.board.values import Scene
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted, mirrored
from copfacil.ui.theme import SEMIBOLD, Theme

_PAD, _SIGN, _HIGH = 10, 22, 32
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Strip(Painted):
    """The names of the phases: those that are over with a tick, the present one on ink.

    Where there is no room for all, those around the present one are shown.
    """

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, words("Phases"))
        self._words = words
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Shows these."""
        before = [(part.name, part.now, part.index) for part in self._parts]
        if before == [(part.name, part.now, part.index) for part in parts]:
            return
        self._parts = parts
        at = self._now
        said = [self._said(part, n < at) for n, part in enumerate(parts)]
        self.setAccessibleName(self._words(Msg("Phases: {phases}", phases=", ".join(said))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All names."""
        wide = sum(self._wide(n) for n in range(len(self._parts)))
        return QSize(round(wide), self.theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """The present one."""
        wide = self._wide(self._now) if self._parts else 0
        return QSize(round(min(wide, self.theme.px(160))), self.theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them at the far end."""
        painter, flipped = QPainter(self), mirrored(self)
        first, last = self._window()
        x = self.width() - sum(self._wide(n) for n in range(first, last + 1))
        x = max(x, 0.0)
        for n in range(first, last + 1):
            wide = min(self._wide(n), self.width() - x)
            box = QRectF(self.width() - x - wide if flipped else x, 0, wide, self.height())
            self._paint(painter, box, n, flipped=flipped)
            x += wide

    def _paint(self, painter: QPainter, box: QRectF, n: int, *, flipped: bool) -> None:
        theme, part, over = self.theme, self._parts[n], n < self._now
        ink = theme.paper if part.now else theme.ink_soft if over else theme.ink
        if part.now:
            marks.rounded(painter, box, theme.ink, None, radius=theme.radius.chip)
        inner = box.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0)
        if over:
            side, room = theme.px(16), theme.px(_SIGN)
            x = inner.right() - side if flipped else inner.x()
            paint_icon(painter, QRectF(x, inner.center().y() - side / 2, side, side), "check", ink)
            inner = inner.adjusted(0, 0, -room, 0) if flipped else inner.adjusted(room, 0, 0, 0)
        font = theme.font("small", weight=SEMIBOLD if part.now else None)
        painter.setFont(font)
        painter.setPen(ink)
        shown = QFontMetricsF(font).elidedText(part.name, Qt.TextElideMode.ElideRight, inner.width() + 1)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), shown)

    def _window(self) -> tuple[int, int]:
        """The first and the last that are shown: as many as have room, around the present one."""
        if not self._parts:
            return 0, -1
        first = last = self._now
        room = self.width() - self._wide(first)
        grew = True
        while grew:
            grew = False
            for step in (1, -1):
                n = last + 1 if step > 0 else first - 1
                if 0 <= n < len(self._parts) and self._wide(n) <= room:
                    room -= self._wide(n)
                    first, last, grew = min(first, n), max(last, n), True
        return first, last

    @property
    def _now(self) -> int:
        """Which is the present one; after the last when all are over."""
        return next((n for n, part in enumerate(self._parts) if part.now), max(len(self._parts) - 1, 0))

    def _wide(self, n: int) -> float:
        metrics = QFontMetricsF(self.theme.font("small", weight=SEMIBOLD))
        sign = self.theme.px(_SIGN) if n < self._now else 0
        return metrics.horizontalAdvance(self._parts[n].name) + 2 * self.theme.px(_PAD) + sign + 1

    def _said(self, part: Part, over: bool) -> str:
        told = self._words("done") if over else self._words("now") if part.now else ""
        return f"{part.name} {told}".strip()


class Steps(Box):
    """The line.

    Attributes:
        asks: what its button asks for now.

    Signals:
        main(str): what the button asks for: read, start, resume, next.
    """

    main = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, across=True, gap=16)
        self._words = words
        self.asks = "next"
        self.strip = Strip(words, theme)
        self._time = Label("", theme, "time", align=_MIDDLE)
        self.button = Button(words("Next"), theme, icon="next", icon_after=True)
        self.add(self.strip, stretch=1)
        self.add(self._time, self.button, align=_MIDDLE)
        self.button.clicked.connect(lambda: self.main.emit(self.asks))

    def show_scene(self, scene: Scene) -> None:
        """Shows the play of a board; nothing while it is not on."""
        dial = scene.dial
        over = dial is None or dial.pace == "done"
        self.setVisible(not over)
        if dial is None or over:
            return
        self.strip.show_parts(dial.strip)
        self._time.set_text(clock(dial.left))
        self._time.set_tone("over" if dial.pace == "over" else "ink")
        asks = self.asks = _asks(dial, gate=scene.view.gate)
        words = self._words
        names = {
            "read": words("Read aloud"),
            "start": words("Start"),
            "resume": words("Go on"),
            "next": words("Next") if dial.following is not None else words("End"),
        }
        if self.button.words != names[asks]:
            self.button.set_text(names[asks])
            self.button.icon_after = asks == "next"
            self.button.set_icon("next" if asks == "next" else "play")
            self.button.set_look("plain" if asks == "next" else "primary")


def _asks(dial: Dial, *, gate: bool) -> str:
    if dial.pace == "waiting":
        return "read" if gate else "start"
    return "resume" if dial.pace == "paused" else "next"
