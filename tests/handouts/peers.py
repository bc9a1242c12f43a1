"""The same sheets set by other programs, for the bench: Typst, fpdf2, and ReportLab drawing bare lines.

Nothing of copfacil's own paper is imported here, or its peers would pay for it.
"""

import json
import tempfile
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from copfacil.core.exercise import Role
from copfacil.core.sitting import Sitting

CUTS = ("Regular", "Bold")
ROLES = ("presenter", "host", "timekeeper", "note-taker")
CARD = ("105mm", "148.5mm")

Lines: TypeAlias = list[tuple[tuple[float, float], list[tuple[float, float, str]]]]
"""Pages with their size in pt and their lines with their places."""


def _file(cut: str) -> Path:
    found = find_spec("font_source_sans_pro")
    if found is None or found.origin is None:
        raise FileNotFoundError("font-source-sans-pro is not installed.")
    return Path(found.origin).parent / "files" / f"SourceSansPro-{cut}.ttf"


def _groups(room: Sitting) -> dict[str, int]:
    return {person.id: table.number for table in room.tables for person in table.people}


def _roles(room: Sitting) -> list[Role]:
    return [role for key in ROLES for role in room.exercise.roles if role.key == key]


def _lines(room: Sitting, role: Role) -> tuple[str, ...]:
    """What a card says below its sentence."""
    consultant = next(one.card for one in room.exercise.roles if one.key == "consultant")
    if role.key != "presenter":
        return (*role.card, "You also consult", *consultant)
    own = (
        line for prompts in room.exercise.prompts if prompts.role == role.key for line in (prompts.name, *prompts.lines)
    )
    return (*role.card, *own)


def typst(room: Sitting) -> bytes:
    """Sign-in sheet and role cards by Typst: only the fonts it needs, no tags, one compilation."""
    import typst as setter  # noqa: PLC0415 - part of what is measured

    with tempfile.TemporaryDirectory() as folder:
        for cut in CUTS:
            (Path(folder) / f"{cut}.ttf").symlink_to(_file(cut))
        fonts = setter.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        made = setter.compile(_typst_source(room).encode(), font_paths=fonts, pdf_tags=False)
    return bytes(made)


def _typst_source(room: Sitting) -> str:
    """Each role's card is a function here too, and called for each table."""
    groups = _groups(room)
    rows = [
        f"[{n}], text(weight: 700)[#{_quoted(one.shown)}], [#{_quoted(one.facts['organisation'])}], [*{groups[one.id]}*], [],"
        for n, one in enumerate(room.people, 1)
    ]
    cards = [
        f'role{at}("{table.number}", {_quoted(table.spot)}),'
        for table in room.tables
        for at in range(len(table.people))
    ]
    bodies = [_typst_card(at, role, _lines(room, role)) for at, role in enumerate(_roles(room))]
    foot = "Not on the list? Please use an empty row. #h(1fr) A4, page #counter(page).display()"
    columns = "columns: (24pt, 200pt, 150pt, 30pt, 1fr), stroke: (x: none, y: .75pt)"
    lines = (
        '#set text(font: "Source Sans Pro", size: 12pt, kerning: false)',
        f'#set page(paper: "a4", margin: 13mm, footer: context [{foot}])',
        "Module 2, Vitality. 19 November 2026. Tŷ Afon",
        "#grid(columns: (1fr, auto), text(28pt, weight: 700)[Please sign in], text(28pt, weight: 700)[60 people])",
        f"#table({columns}, table.header([], [Name], [From], [Group], [Signature]),",
        *rows,
        ")",
        *bodies,
        '#set page(paper: "a4", margin: 0mm, footer: none)',
        f"#grid(columns: 2 * ({CARD[0]},), rows: {CARD[1]},",
        *cards,
        ")",
    )
    return "\n".join(lines)


def _typst_card(at: int, role: Role, lines: tuple[str, ...]) -> str:
    points = "".join(f"list.item[#{_quoted(line)}]," for line in lines)
    head = f"text(24pt, weight: 700)[#{_quoted(role.name)}], text(30pt, weight: 700)[#number]"
    return (
        f"#let role{at}(number, spot) = box(width: {CARD[0]}, height: {CARD[1]}, inset: 9mm)["
        f"#grid(columns: (1fr, auto), {head}) #line(length: 100%, stroke: .75pt) "
        f"#text(15pt, weight: 700)[#{_quoted(role.does)}] #text(15pt, list({points})) #place(bottom + right)[#spot]]"
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def fpdf2(room: Sitting) -> bytes:
    """Sign-in sheet and role cards by fpdf2."""
    from fpdf import FPDF  # noqa: PLC0415 - part of what is measured

    pdf = FPDF(format="A4")
    for cut in CUTS:
        pdf.add_font(cut, fname=str(_file(cut)))
    pdf.add_page()
    pdf.set_margin(13)
    pdf.set_auto_page_break(auto=True, margin=20)
    pdf.set_font("Bold", size=28)
    pdf.cell(0, 12, "Please sign in", new_x="LMARGIN", new_y="NEXT")
    groups = _groups(room)
    for number, one in enumerate(room.people, 1):
        for wide, cut, text in (
            (9, "Regular", str(number)),
            (72, "Bold", one.shown),
            (54, "Regular", one.facts["organisation"]),
            (49, "Bold", str(groups[one.id])),
        ):
            pdf.set_font(cut, size=12)
            pdf.cell(wide, 9, text, border="B")
        pdf.ln()
    pdf.set_auto_page_break(auto=False)
    for table in room.tables:
        pdf.add_page()
        for place, role in enumerate(_roles(room)):
            x, y = place % 2 * 105 + 9, place // 2 * 148.5 + 9
            pdf.set_xy(x, y)
            pdf.set_font("Bold", size=24)
            pdf.cell(70, 10, role.name)
            pdf.cell(17, 10, str(table.number), align="R")
            pdf.line(x, y + 12, x + 87, y + 12)
            pdf.set_xy(x, y + 14)
            pdf.set_font("Bold", size=15)
            pdf.multi_cell(87, 6.5, role.does)
            pdf.set_font("Regular", size=15)
            for line in _lines(room, role):
                pdf.set_x(x + 5)
                pdf.multi_cell(82, 6.5, line)
            pdf.set_font("Regular", size=12)
            pdf.set_xy(x, y + 124)
            pdf.cell(87, 6, table.spot, align="R")
    return bytes(pdf.output())


def bare(lines: Lines) -> bytes:
    """Lines drawn one by one with ReportLab's own drawString, in the two weights in turn."""
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415 - part of what is measured
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - as above
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - as above

    for cut in CUTS:
        registerFont(TTFont(cut, str(_file(cut))))
    held = BytesIO()
    canvas = Canvas(held, pageCompression=1)
    for size, drawn in lines:
        canvas.setPageSize(size)
        for number, (x, y, text) in enumerate(drawn):
            canvas.setFont(CUTS[number % len(CUTS)], 12)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return held.getvalue()
