"""Reports, A4, from their own sections; in that of a day planned against actual as bars."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from copfacil.core.agenda.plan import clock_said
from copfacil.core.boards.layout import layout
from copfacil.core.figures import Picture
from copfacil.core.plan import MINUTE, clock
from copfacil.core.report_sections import head, off_by, sections
from copfacil.core.reported import Report, Stretch
from copfacil.core.section import Document, Key, Section
from copfacil.core.words import Msg, Words
from copfacil.handouts import table
from copfacil.handouts.boards import paint as paint_board
from copfacil.handouts.boards import widths
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import LEAST, Block, block, fit, lacking
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT, WIDE, Part, Sheet

_ROW = 15.0
_PAD = 3.0
_PICTURE = 0.64
"""Height of a board, of its width."""
_DOT = 12.0
"""From a list's sign to its words."""

_NAME = EDGE + 48
_BAR = EDGE + 262
_FIGURES = RIGHT - 56
"""Where names and bars of the day begin, and where the minutes it took end."""
_BARS = _FIGURES - 48 - _BAR

_SHARES = {
    "actions": (0.17, 0.2, 0.34, 0.19, 0.1),
    "earlier": (0.17, 0.2, 0.37, 0.26),
    "answers": (0.16, 0.2, 0.2, 0.44),
    "feedback": (0.46, 0.085, 0.085, 0.085, 0.085, 0.085, 0.115),
    "said": (0.3, 0.13, 0.37, 0.2),
    "meetings": (0.2, 0.44, 0.12, 0.12, 0.12),
    "turns": (0.1, 0.5, 0.4),
    "values": (0.24, 0.14, 0.24, 0.38),
    "signs": (0.22, 0.43, 0.35),
}
"""How wide the columns of a table are, shares of the width."""


def report_pdf(told: Report, words: Words) -> bytes:
    """The day's report as a PDF."""
    made = Document(
        over=words(Msg("Report of the day")),
        title=_printed(told.title) or words(Msg("A day without a name")),
        day=told.day,
        lines=head(told, words),
        sections=sections(told, words),
        foot=words(Msg("What was said in groups is not in it.")),
    )
    ink = Ink(f"{words(Msg('Report'))}. {printed_place(told.title)}", words.language)
    draw_document(ink, made, words, own={"time": lambda: _stretches(told, words)})
    return ink.done()


def draw_document(
    ink: Ink, told: Document, words: Words, *, own: Mapping[Key, Callable[[], Iterable[Part]]] = MappingProxyType({})
) -> None:
    """The pages of a document.

    Args:
        ink: where to.
        told: what is told.
        words: the language.
        own: sections that have a drawing of their own instead of their table.
    """
    rows: list[Part] = []
    for line in told.lines:
        rows += _text(line)
    for section in told.sections:
        rows += _section(section, words, own.get(section.key))
    sheet = Sheet(head=table.heading(told.over, _printed(told.title)), rows=tuple(rows), foot=told.foot)
    table.draw(ink, sheet, words)


def _section(section: Section, words: Words, own: Callable[[], Iterable[Part]] | None) -> Iterator[Part]:
    yield table.gap(12)
    yield _title(section.title)
    if section.picture is not None:
        yield table.gap(6)
        yield _picture(section.picture, words)
        yield table.gap(6)
    for line in section.lines:
        yield from _text(line)
    if own is not None:
        yield from own()
    elif section.heads:
        if section.lines:
            yield table.gap(6)
        yield from _table(section)
    if section.lines and section.points:
        yield table.gap(3)
    yield from map(_point, section.points)
    if section.foot:
        yield table.gap(3)
        yield from _text(section.foot)


def _title(text: str) -> Part:
    made = fit(_printed(text), WIDE, size=17, cut="Bold")

    def paint(ink: Ink, y: float) -> None:
        ink.block(EDGE, y, made)
        ink.rule(EDGE, y + made.height + 3, RIGHT)

    return Part(made.height + 7, paint, held=True)


def _text(text: str) -> Iterator[Part]:
    """A sentence over the whole width; a long one may go on overleaf between its lines."""
    made = block(_printed(text), WIDE)
    return (_line(made._replace(lines=(line,))) for line in made.lines)


def _line(made: Block) -> Part:
    def paint(ink: Ink, y: float) -> None:
        ink.block(EDGE, y, made)

    return Part(made.height, paint)


def _picture(picture: Picture, words: Words) -> Part:
    """A board as wide as the page."""
    laid = layout(picture.board, picture.frame(WIDE, _PICTURE * WIDE, LEAST), widths(words))
    return Part(laid.h, lambda ink, y: paint_board(ink, laid, (EDGE, y)))


def _point(text: str) -> Part:
    made = block(_printed(text), WIDE - _DOT)

    def paint(ink: Ink, y: float) -> None:
        ink.text(EDGE + 2, y + made.leading * 0.74 + 1, "•")
        ink.block(EDGE + _DOT, y + 1, made)

    return Part(made.height + 3, paint)


def _table(section: Section) -> Iterator[Part]:
    shares = _SHARES.get(section.key, (1 / len(section.heads),) * len(section.heads))
    places = [EDGE + WIDE * sum(shares[:at]) for at in range(len(shares))]
    widths = [WIDE * share - 8 for share in shares]

    def row(cells: tuple[str, ...], *, bold: bool = False) -> Part:
        made = [
            (x, block(_printed(cell), wide, cut="Bold" if bold else "Regular"), "left")
            for x, wide, cell in zip(places, widths, cells, strict=True)
        ]
        return table.beside([cell for cell in made if cell[1].lines], _ROW, pad=_PAD)

    yield row(section.heads, bold=True)._replace(held=True)
    yield from (row(cells) for cells in section.rows)


# Time.


def _stretches(told: Report, words: Words) -> Iterator[Part]:
    longest = max((max(one.planned, one.actual or 0) for one in told.stretches), default=1) or 1
    several = max((one.turn for one in told.stretches), default=0) > 1
    turn = 0
    yield from _text(words(Msg("Outline: planned. Black: what it took. Then what it took, and the difference.")))
    yield table.gap(4)
    for one in told.stretches:
        if several and one.turn != turn:
            turn = one.turn
            named = block(words(Msg("Round {number}", number=turn)), WIDE, size=13, cut="Bold")
            yield table.beside(((EDGE, named, "left"),), _ROW, pad=_PAD)._replace(held=True)
        yield _stretch(one, longest, words)


def _stretch(one: Stretch, longest: int, words: Words) -> Part:
    at = one.began if one.planned_at is None else one.planned_at
    took = "–" if one.actual is None else clock(one.actual) if one.turn else str(round(one.actual / MINUTE))
    cells = [
        (EDGE, block("–" if at is None else clock_said(at), 44), "left"),
        (_NAME, block(_printed(one.name), _BAR - _NAME - 12, cut="Bold"), "left"),
        (_FIGURES, block(took, 46), "right"),
        (RIGHT, block(_difference(one), 54, cut="Bold"), "right"),
    ]
    row = table.beside([cell for cell in cells if cell[1].lines], _ROW, pad=_PAD, ruled=False)
    told = ", ".join(part for part in (words(one.why) if one.why else "", one.reason) if part)
    why = block(_printed(told), RIGHT - _NAME)
    high = row.high + (why.height + 2 if why.lines else 0)

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        ink.box(_BAR, y + _PAD + 2.5, max(_BARS * one.planned / longest, 0.75), 10)
        if one.actual:
            ink.box(_BAR, y + _PAD + 5.5, _BARS * one.actual / longest, 4, filled=True)
        ink.block(_NAME, y + row.high - 2, why)
        ink.rule(EDGE, y + high, RIGHT)

    return Part(high, paint)


def _difference(one: Stretch) -> str:
    """Minutes with a sign; of a phase minutes and seconds. Nothing where it went as planned."""
    if not one.turn:
        said = off_by(one)
        return "" if said == "0" else said
    if abs(one.over) < 1000:  # noqa: PLR2004 - a second
        return ""
    return f"+{clock(one.over)}" if one.over > 0 else clock(one.over)


def _printed(text: str) -> str:
    """What people keyed, on one line, with a sign where paper lacks letters."""
    missing = lacking(text)
    shown = "".join("◊" if sign in missing and sign.isalnum() else sign for sign in text)
    return " ".join(shown.split())
