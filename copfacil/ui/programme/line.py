"""The year on one line: modules are boxes, webinars circles, what lies between them bars, the celebration a diamond."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy

from copfacil.core.dates import MONTHS
from copfacil.core.programme.year import MeetingKind
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.painted import Painted, mirrored
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.values import MeetingView
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_MONTHS, _MODULES, _WEBINARS, _BETWEEN = 0, 40, 116, 152
"""Tops of the rows, px before the text scale."""
_HIGH = 204
_TOPS: Mapping[MeetingKind, int] = {
    "module": _MODULES,
    "celebration": _MODULES,
    "webinar": _WEBINARS,
    "between": _BETWEEN,
}
_SIGN, _DOT, _BAR = 24, 18, 10
_END = 96
"""Room behind the last day for its words, px before the text scale."""


class YearLine(Painted):
    """The line. Arrow keys go from meeting to meeting; where there is little room words end in an ellipsis: the list has them.

    Args:
        words: the language.
        theme: the look.

    Signals:
        chosen(str): the meeting that a person has chosen, by id.
        entered(str): Enter on it, or pressed twice.
    """

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, words("The year"))
        self._words = words
        self._shown: tuple[MeetingView, ...] = ()
        self._today, self._here = "", ""
        self._now = -1.0  # where the line of today was drawn, px from the leading side
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, meetings: Sequence[MeetingView], today: str, here: str) -> None:
        """Shows these meetings, one of them chosen."""
        self._shown = tuple(one for one in meetings if one.meeting.day)
        self._today, self._here = today, here
        self._tell()
        self.update()

    @property
    def here(self) -> str:
        """The meeting that is chosen, by id."""
        return self._here

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(self.theme.px(480), self.theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """As narrow as there is room; the list has all words."""
        return QSize(self.theme.px(160), self.theme.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from meeting to meeting, Home and End to the first and last."""
        forward = Qt.Key.Key_Left if mirrored(self) else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if mirrored(self) else Qt.Key.Key_Left
        ids = [one.meeting.id for one in self._shown]
        at = ids.index(self._here) if self._here in ids else -1
        steps: dict[int, int] = {
            forward: at + 1,
            Qt.Key.Key_Down: at + 1,
            back: max(at - 1, 0),
            Qt.Key.Key_Up: max(at - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(ids) - 1,
        }
        if event.key() in steps and ids:
            self._choose(ids[min(steps[event.key()], len(ids) - 1)])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._here:
            self.entered.emit(self._here)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses what is under the pointer."""
        if (found := self._under(event.position())) is not None:
            self._choose(found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens it."""
        if (found := self._under(event.position())) is not None:
            self.entered.emit(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def focus_box(self) -> QRect | None:
        """The meeting that is chosen has the ring; all of it where none is."""
        return None if self._here else self.rect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws months, meetings and today."""
        painter = QPainter(self)
        brush = Brush(painter, self.theme, QRectF(self.rect()), mirrored=mirrored(self))
        at = self._axis()
        if at is None:
            return
        self._paint_months(brush, at)
        self._paint_today(brush, at)
        for kind in ("module", "webinar", "between"):
            row = [one for one in self._shown if _TOPS[one.meeting.kind] == _TOPS[kind]]
            for place, one in enumerate(row):
                following = row[place + 1] if place + 1 < len(row) else None
                self._paint_meeting(brush, one, at, following)

    # Where things are.

    def _axis(self) -> Callable[[str], float] | None:
        """Px from the leading side for an ISO date; None where nothing has a day."""
        days = [one.meeting.day for one in self._shown] + [one.meeting.until for one in self._shown]
        days = [day for day in days if day]
        if not days:
            return None
        first = date.fromisoformat(min(days)).replace(day=1)
        last = date.fromisoformat(max(days))
        span = max((last - first).days, 1)
        wide = self.width() - self.theme.px(_END)
        return lambda day: (date.fromisoformat(day) - first).days / span * wide

    def _box(self, one: MeetingView, at: Callable[[str], float]) -> QRectF:
        """The sign of a meeting, px from the leading top corner."""
        px, meeting = self.theme.px, one.meeting
        top = px(_TOPS[meeting.kind])
        x = at(meeting.day)
        if meeting.kind == "between":
            return QRectF(x, top + px(4), max(at(meeting.until or meeting.day) - x, px(_BAR)), px(_BAR))
        side = px(_DOT if meeting.kind == "webinar" else _SIGN)
        return QRectF(x, top + (px(_SIGN) - side) / 2, side, side)

    def _under(self, point: QPointF) -> str | None:
        """The meeting under the pointer: its sign, or the words beside and beneath it."""
        at = self._axis()
        if at is None:
            return None
        x = self.width() - point.x() if mirrored(self) else point.x()
        px = self.theme.px
        best: tuple[float, str] | None = None
        for one in self._shown:
            box = self._box(one, at)
            top = px(_TOPS[one.meeting.kind]) - px(6)
            high = px({"webinar": 36, "between": 52}.get(one.meeting.kind, 76))
            if top <= point.y() < top + high and x >= box.x() - px(8):
                near = x - box.x()
                if best is None or near < best[0]:
                    best = (near, one.meeting.id)
        return best[1] if best is not None else None

    def _choose(self, meeting: str) -> None:
        self._here = meeting
        self._tell()
        self.update()
        self.chosen.emit(meeting)

    def _tell(self) -> None:
        found = next((one for one in self._shown if one.meeting.id == self._here), None)
        self.setAccessibleDescription(meeting_told(found, self._words) if found else "")

    # How it is drawn.

    def _paint_months(self, brush: Brush, at: Callable[[str], float]) -> None:
        theme = self.theme
        px, line = theme.px, theme.letters["small"].line
        starts = list(_months(self._shown))
        places = [at(day.isoformat()) for day in starts]
        end = float(self.width())
        for number, (day, x) in enumerate(zip(starts, places, strict=True)):
            room = (places[number + 1] if number + 1 < len(places) else end) - x
            brush.painter.fillRect(brush.at(x, 0, 1, px(22)), theme.edge)
            name = self._words(MONTHS[day.month - 1])
            metrics = QFontMetricsF(theme.font("small"))
            # Three letters, or one, tell a month among its neighbours.
            name = next((one for one in (name, name[:3]) if metrics.horizontalAdvance(one) <= room - px(12)), name[:1])
            brush.text(brush.at(x + px(8), 0, max(room - px(12), px(12)), line), name, "small", tone="ink_soft")

    def _paint_meeting(
        self, brush: Brush, one: MeetingView, at: Callable[[str], float], following: MeetingView | None
    ) -> None:
        px, box = self.theme.px, self._box(one, at)
        end = self._box(following, at).x() - px(8) if following is not None else float(self.width())
        sign = brush.at(box.x(), box.y(), box.width(), box.height())
        if one.meeting.id == self._here:
            wide = max(min(end - box.x() + px(4), px(190) if following is None else end), box.width() + px(12))
            high = px({"webinar": 32, "between": 50}.get(one.meeting.kind, 72))
            wash = brush.at(box.x() - px(6), px(_TOPS[one.meeting.kind]) - px(4), wide, high)
            marks.rounded(brush.painter, wash, self.theme.wash, None, radius=self.theme.radius.control)
            if self.hasFocus():
                marks.focus_ring(brush.painter, wash.adjusted(5, 5, -5, -5), self.theme, radius=2)
        self._paint_sign(brush.painter, sign, one)
        self._paint_words(brush, box, one, end)

    def _paint_sign(self, painter: QPainter, box: QRectF, one: MeetingView) -> None:
        theme = self.theme
        over = one.state in ("held", "past")
        ink = theme.edge if one.state == "off" else theme.ink
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, theme.px(2)))
        painter.setBrush(theme.ink if one.state == "held" else theme.sheet)
        inner = box.adjusted(1, 1, -1, -1)
        match one.meeting.kind:
            case "webinar":
                painter.drawEllipse(inner)
            case "celebration":
                middle = inner.center()
                painter.drawPolygon(
                    QPolygonF(
                        [
                            QPointF(middle.x(), box.top() - 1),
                            QPointF(box.right() + 1, middle.y()),
                            QPointF(middle.x(), box.bottom() + 1),
                            QPointF(box.left() - 1, middle.y()),
                        ]
                    )
                )
            case "between":
                painter.setBrush(theme.ink_soft if over else theme.sheet)
                painter.setPen(QPen(theme.ink_soft, 1))
                painter.drawRoundedRect(inner, 1, 1)
            case _:
                painter.drawRoundedRect(inner, theme.radius.chip, theme.radius.chip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pad = theme.px(4)
        within = box.adjusted(pad, pad, -pad, -pad)
        if one.state == "off":
            paint_icon(painter, within, "cross", ink)
        elif one.state == "held" and one.meeting.kind in ("module", "celebration"):
            paint_icon(painter, within, "check", theme.paper)
        elif one.state == "past" and one.meeting.kind != "between":
            paint_icon(painter, within, "question", theme.warn)

    def _paint_words(self, brush: Brush, box: QRectF, one: MeetingView, end: float) -> None:
        theme, meeting = self.theme, one.meeting
        px, body, small = theme.px, theme.letters["body"].line, theme.letters["small"].line
        tone: Tone = "ink_soft" if one.state == "off" else "ink"
        top = px(_TOPS[meeting.kind])
        if meeting.kind == "webinar":
            text = f"{meeting.title}, {one.note}" if one.note else meeting.title
            x = box.right() + px(6)
            self._clear(brush, x, top, text, end)
            brush.text(brush.at(x, top, end - x, px(_SIGN)), text, "small", tone=tone)
        elif meeting.kind == "between":
            text = f"{meeting.title}: {one.note}" if one.note else meeting.title
            self._clear(brush, box.x(), top + px(17), text, end)
            brush.text(brush.at(box.x(), top + px(17), end - box.x(), small), text, "small", tone=tone)
        else:
            x = box.right() + px(7)
            day = shortened(one.day, theme.font("body", weight=SEMIBOLD), end - x)
            brush.text(brush.at(x, top, end - x, px(_SIGN)), day, tone=tone, weight=SEMIBOLD)
            title = f"{one.number} {meeting.title}" if one.number else meeting.title
            brush.text(brush.at(box.x(), top + px(26), end - box.x(), body), title, "small", tone=tone, weight=SEMIBOLD)
            brush.text(
                brush.at(box.x(), top + px(46), end - box.x(), small),
                one.note or (one.state_said if one.state in ("past", "off") else meeting.place),
                "small",
                tone="warn" if one.state == "past" and not one.note else "ink_soft",
            )

    def _clear(self, brush: Brush, x: float, y: float, text: str, end: float) -> None:
        """The line of today stops where it would cross a text of a row that it goes through."""
        small = self.theme.letters["small"]
        wide = min(QFontMetricsF(self.theme.font("small")).horizontalAdvance(text), end - x)
        if x - 4 < self._now < x + wide + 4:
            brush.painter.fillRect(brush.at(self._now - 1, y, self.theme.px(2) + 2, small.line), self.theme.paper)

    def _paint_today(self, brush: Brush, at: Callable[[str], float]) -> None:
        theme = self.theme
        days = [one.meeting.day for one in self._shown]
        if not self._today or not min(days) <= self._today <= max(days):
            return
        x, px, small = at(self._today), theme.px, theme.letters["small"].line
        self._now = x
        brush.painter.fillRect(brush.at(x, px(30), px(2), px(_HIGH - 30) - small - px(4)), theme.accent)
        word = self._words("today")
        wide = QFontMetricsF(theme.font("small", weight=SEMIBOLD)).horizontalAdvance(word)
        where = brush.at(max(x - wide / 2, 0), px(_HIGH) - small - px(2), wide + 1, small)
        brush.text(where, word, "small", tone="accent", weight=SEMIBOLD)


def shortened(day: str, font: QFont, room: float) -> str:
    """A day with three letters of its month where there is no room for all of it."""
    head, _, month = day.rpartition(" ")
    fits = QFontMetricsF(font).horizontalAdvance(day) <= room
    return day if fits or not head else f"{head} {month[:3]}"


def meeting_told(one: MeetingView, words: Words) -> str:
    """A meeting in a sentence."""
    title = f"{one.number} {one.meeting.title}" if one.number else one.meeting.title
    parts = [title, one.kind_said, one.long or words("no day yet"), one.state_said, one.note]
    if one.due:
        parts.append(words(Msg("{n} thing is due", "{n} things are due", n=len(one.due))))
    return ", ".join(part for part in parts if part)


def _months(shown: Sequence[MeetingView]) -> list[date]:
    days = [day for one in shown for day in (one.meeting.day, one.meeting.until) if day]
    day, last = date.fromisoformat(min(days)).replace(day=1), date.fromisoformat(max(days))
    found = []
    while day <= last:
        found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return found
