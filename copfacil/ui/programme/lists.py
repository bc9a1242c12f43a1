"""The rows of the year's lists: a meeting, something due."""

from copfacil.core.words import Words
from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.programme.line import meeting_told
from copfacil.ui.programme.rows import Rows
from copfacil.ui.programme.ticks import TEXT_AT, TickRows, paint_tick
from copfacil.ui.programme.values import DueLine, MeetingView
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_SIGNS: dict[str, IconName] = {
    "held": "check",
    "off": "cross",
    "past": "question",
    "today": "clock",
    "to come": "calendar",
    "undated": "question",
}


def two_lines(theme: Theme) -> int:
    """A row of a body line and a small one."""
    return theme.letters["body"].line + theme.letters["small"].line + theme.px(12)


def meetings_list(words: Words, theme: Theme) -> Rows[MeetingView]:
    """The meetings of the year."""

    def paint(brush: Brush, one: MeetingView) -> None:
        look = brush.theme
        px, body, small = look.px, look.letters["body"].line, look.letters["small"].line
        side, top = px(20), px(5)
        asks = one.state == "past"
        tone: Tone = "warn" if asks else "ink_soft" if one.state == "off" else "ink"
        paint_icon(brush.painter, brush.at(px(2), top + px(2), side, side), _SIGNS[one.state], brush.theme.colour(tone))
        x = px(34)
        when = one.day or words("no day yet")
        told = px(4) + wide(brush.theme.font("body"), when)
        title = f"{one.number} {one.meeting.title}" if one.number else one.meeting.title
        brush.text(brush.at(x, top, brush.box.width() - x - told, body), title, tone=tone, weight=SEMIBOLD)
        brush.text(brush.at(x, top, brush.box.width() - x, body), when, tone=tone, end=True)
        about = ", ".join(part for part in (one.kind_said, one.state_said, one.note) if part)
        brush.text(brush.at(x, top + body, brush.box.width() - x, small), about, "small", tone="ink_soft")

    return Rows(words("The year as a list"), theme, paint, lambda one: meeting_told(one, words), two_lines)


def due_list(words: Words, theme: Theme, *, picks: bool = False) -> TickRows[DueLine]:
    """What is due: a box before what one tick settles, an arrow before what is answered elsewhere."""

    def paint(brush: Brush, one: DueLine) -> None:
        look = brush.theme
        px, body, small = look.px, look.letters["body"].line, look.letters["small"].line
        top, x = px(5), px(TEXT_AT)
        tone: Tone = "warn" if one.late else "ink"
        if one.ticks:
            paint_tick(brush, top, on=False, asks=one.late)
        else:
            paint_icon(
                brush.painter,
                brush.at(px(2), top + px(2), px(20), px(20)),
                "question" if one.answers else "chevron-right",
                look.colour("warn" if one.late else "ink_soft"),
                right_to_left=brush.mirrored,
            )
        when = words("late") if one.late else one.when
        taken = wide(look.font("body", weight=SEMIBOLD), when) + px(12) if when else 0
        room = brush.box.width() - x
        brush.text(brush.at(x, top, room, body), when, tone=tone, weight=SEMIBOLD, end=True)
        brush.text(brush.at(x, top, room - taken, body), one.text)
        brush.text(brush.at(x, top + body, room, small), _due_note(one, words), "small", tone="ink_soft")

    def told(one: DueLine) -> str:
        when = words("late") if one.late else one.when
        return ", ".join(part for part in (one.text, when, _due_note(one, words)) if part)

    return TickRows(words("Due"), theme, paint, told, two_lines, picks=picks)


def _due_note(one: DueLine, words: Words) -> str:
    was = words("was due {day}", day=one.when) if one.late and one.when else ""
    return ", ".join(part for part in (one.note, was) if part)
