"""The window that the room looks at: full screen, without frame, without controls, painting only what has changed."""

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from copfacil.core.faces import Holding, Lines, Silence, Thanks, Timetable, Wall
from copfacil.core.words import Words
from copfacil.ui.theme import Theme, load
from copfacil.ui.wall import aside, banner
from copfacil.ui.wall.aside import STAYS_MS
from copfacil.ui.wall.face import frame_of, ground, left_of, pieces, rest, turn_of, turned
from copfacil.ui.wall.frame import Look
from copfacil.ui.wall.pieces import Piece, Text


class WallWindow(QWidget):
    """The wall's own top-level window.

    It never closes or hides by itself, and on a screen of its own it never takes the keyboard from the desk.

    Args:
        theme: wall_light or wall_dark; silence is dark in either.
        words: the language of the wall, which may differ from the desk's.
        look: how a phase shows its time.

    Signals:
        left(): Esc was pressed while desk and wall share one screen; the owner hides the wall.
        pressed(QKeyEvent): any other key, so that the desk's keys work while the wall covers it.
    """

    left = Signal()
    pressed = Signal(QKeyEvent)

    def __init__(self, theme: Theme, words: Words, look: Look = "both") -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._theme, self._words, self._look = theme, words, look
        self._face: Wall | None = None
        self._laid: tuple[object, tuple[Piece, ...]] = (None, ())
        self._left = 0
        self._turn_ms = 0
        self._blank = False
        self._shares = False
        self._old: QPixmap | None = None
        self._aside = self._banner = ""
        self._aside_laid: tuple[Piece, ...] = ()
        self._banner_laid: tuple[Piece, ...] = ()
        self._aside_ends = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._aside_ends.timeout.connect(lambda: self.say_aside(""))
        self._dissolve = QVariantAnimation(self)
        self._dissolve.setStartValue(1.0)
        self._dissolve.setEndValue(0.0)
        self._dissolve.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._dissolve.valueChanged.connect(lambda _: self.update())
        self._dissolve.finished.connect(self._dissolved)
        self.setWindowTitle("copfacil - Wall")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def is_blank(self) -> bool:
        """Nothing is shown."""
        return self._blank

    @property
    def face(self) -> Wall | None:
        """What is shown, or would be if the wall were not blank."""
        return self._face

    def show_on(self, screen: QScreen | None, *, shares: bool) -> None:
        """Fills a screen.

        Args:
            screen: where; None leaves it to the desktop.
            shares: the desk is on this screen too: the wall takes the keyboard, and Esc leaves it. Otherwise it stands
                there and the desk keeps the keyboard.
        """
        self._shares = shares
        alone = not shares
        # Changing flags hides the window for an instant: only when they differ.
        if bool(self.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus) != alone:
            self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, alone)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, alone)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if alone else Qt.FocusPolicy.StrongFocus)
        if screen is not None:
            if self.screen() is not screen:
                # A window that is full screen already stays where it is on some desktops.
                self.setWindowState(Qt.WindowState.WindowNoState)
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        # Not showFullScreen: that would take the keyboard.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)
        if shares:
            self.raise_()
            self.activateWindow()
            self.setFocus()

    def show_face(self, face: Wall, turn_ms: int) -> None:
        """Shows a face as it is now; only what differs from before is painted.

        Args:
            face: computed for this instant.
            turn_ms: any clock that counts up, ms; for what is shown in turns.
        """
        was, self._face, self._turn_ms = self._face, face, turn_ms
        before, left_before = self._laid[1], self._left
        if was is not None and _scene(was) != _scene(face):
            self._begin_dissolve(was, face)
        self._lay()
        self._left = left_of(face)
        if self._blank:
            return
        if was is None or ground(was, self._theme) is not ground(face, self._theme):
            self._lay_aside()
            self.update()
            return
        for box in stale(before, self._laid[1], left_before, self._left):
            self.update(box)

    def blank(self, on: bool) -> None:
        """Shows nothing, or the face again."""
        if on != self._blank:
            self._blank = on
            self._stop_dissolve()
            self.update()

    def say_aside(self, said: str) -> None:
        """Says something small in the corner for five seconds; an empty text takes it away.

        It is for whoever presses keys while the wall covers the desk, but the room sees it: nothing private may be said.
        """
        self._aside = said
        if said:
            self._aside_ends.start()
        self.setAccessibleDescription(said)
        self._lay_aside()

    def set_look(self, look: Look) -> None:
        """Shows time in another way."""
        self._look = look
        self._anew()

    def set_words(self, words: Words) -> None:
        """Speaks another language."""
        self._words = words
        self._anew()

    def wear(self, theme: Theme) -> None:
        """Takes another theme; not called set_theme, for the wall is not dressed with the desk."""
        self._theme = theme
        self._anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what has changed, and the face before on top of it while that fades."""
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        if self._blank or self._face is None:
            painter.fillRect(event.rect(), load("wall_dark").paper if self._blank else self._theme.paper)
            painter.end()
            return
        _paint(painter, self._laid[1], ground(self._face, self._theme), self._left, event.region())
        if self._old is not None:
            painter.setOpacity(float(self._dissolve.currentValue()))
            painter.drawPixmap(QPointF(0, 0), self._old)
            painter.setOpacity(1.0)
        for piece in (*self._aside_laid, *self._banner_laid):
            piece.paint(painter, ground(self._face, self._theme), 0)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the face out anew."""
        super().resizeEvent(event)
        self._anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves a shared screen; everything else is the desk's."""
        if event.key() == Qt.Key.Key_Escape and self._shares:
            self.left.emit()
        else:
            self.pressed.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuses a stray Alt+F4 in the room; the owner hides the wall."""
        if event.spontaneous():
            event.ignore()
        else:
            super().closeEvent(event)

    def _lay(self) -> None:
        """Lays the face out unless it rests as before."""
        if self._face is None:
            return
        still = rest(self._face)
        size = QSizeF(self.size())
        key = (still, size.toTuple(), self._theme, self._words, self._look, self._turn_ms // turn_of(still))
        if key != self._laid[0]:
            laid = pieces(still, size, self._theme, self._words, self._look, self._turn_ms)
            self._laid = (key, laid)
            self.setAccessibleName(_said(laid))

    def _lay_aside(self) -> None:
        """Lays out what is said aside. In silence no figure comes onto the wall, not even so."""
        before, self._aside_laid = self._aside_laid, ()
        quiet = isinstance(self._face, Silence) and any(sign.isdigit() for sign in self._aside)
        if self._aside and self._face is not None and not quiet:
            frame = frame_of(self._face, QSizeF(self.size()), self._theme, self._words, self._look, 0)
            self._aside_laid = turned(aside.lay(self._aside, frame), self._words, QSizeF(self.size()))
        for piece in (*before, *self._aside_laid):
            self.update(piece.ink.adjusted(-1, -1, 1, 1).toAlignedRect())

    @property
    def banner(self) -> str:
        """What stands along the top."""
        return self._banner

    def set_banner(self, said: str) -> None:
        """Says something along the top, over every face; empty takes it away."""
        self._banner = said
        self._anew()

    def _lay_banner(self) -> None:
        self._banner_laid = ()
        if self._banner and self._face is not None:
            frame = frame_of(self._face, QSizeF(self.size()), self._theme, self._words, self._look, 0)
            self._banner_laid = turned(banner.lay(self._banner, frame), self._words, QSizeF(self.size()))

    def _anew(self) -> None:
        self._stop_dissolve()
        self._lay_aside()
        self._lay_banner()
        self._lay()
        self.update()

    def _begin_dissolve(self, was: Wall, face: Wall) -> None:
        motion = self._theme.motion
        quiet = isinstance(was, Silence) or isinstance(face, Silence)
        duration = motion.silence if quiet else motion.face
        if not duration or self._blank or not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        old = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        old.setDevicePixelRatio(ratio)
        painter = QPainter(old)
        _paint(painter, self._laid[1], ground(was, self._theme), self._left, QRegion(self.rect()))
        painter.end()
        self._old = old
        self._dissolve.stop()
        self._dissolve.setDuration(duration)
        self._dissolve.start()

    def _stop_dissolve(self) -> None:
        self._dissolve.stop()
        self._old = None

    def _dissolved(self) -> None:
        self._old = None
        self.update()


def stale(before: tuple[Piece, ...], now: tuple[Piece, ...], was: int, left: int) -> list[QRect]:
    """What differs between two layouts and two readings of the clock, px."""
    boxes = [piece.stale(was, left) for piece in now if before is now or piece in before]
    if before is not now:
        gone = [piece for piece in before if piece not in now]
        for piece in now:
            if piece not in before:
                there = [one for one in gone if type(one) is type(piece) and one.box == piece.box][:1]
                boxes += piece.since(there[0]) if there else [piece.ink]
                gone = [one for one in gone if one not in there]
        boxes += [one.ink for one in gone]
    return [box.adjusted(-1, -1, 1, 1).toAlignedRect() for box in boxes if not box.isEmpty()]


def _paint(painter: QPainter, laid: tuple[Piece, ...], theme: Theme, left: int, region: QRegion) -> None:
    """Ground and pieces inside a region."""
    painter.setClipRegion(region)
    painter.fillRect(QRectF(region.boundingRect()), theme.paper)
    for piece in laid:
        if region.intersects(piece.ink.toAlignedRect()):
            piece.paint(painter, theme, left)


def _scene(face: Wall) -> tuple[type, str, int]:
    """What makes two faces different enough to dissolve: their kind and their phase."""
    if isinstance(face, Timetable):
        return type(face), face.entries[0].title, 0
    if isinstance(face, Holding | Lines | Thanks):
        return type(face), "", 0
    return type(face), face.dial.step.key, face.dial.step.turn


def _said(laid: tuple[Piece, ...]) -> str:
    """The texts of a face, for a screen reader."""
    return " ".join("".join(run.text for run in piece.row) for piece in laid if isinstance(piece, Text))
