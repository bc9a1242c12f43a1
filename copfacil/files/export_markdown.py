"""The report as Markdown: to be pasted into a mail, or kept as plain text."""

from collections.abc import Iterator

from copfacil.core.report_sections import head, sections
from copfacil.core.reported import Report
from copfacil.core.section import Document, Section
from copfacil.core.words import Words


def markdown(told: Report, words: Words) -> bytes:
    """The report as Markdown, in UTF-8."""
    made = Document(over="", title=told.title, day=told.day, lines=head(told, words), sections=sections(told, words))
    return document_markdown(made).encode()


def document_markdown(told: Document) -> str:
    """A document as Markdown."""
    lines = [f"# {_plain(told.title)}", "", *told.lines]
    for section in told.sections:
        lines += ["", *_section(section)]
    return "\n".join(lines) + "\n"


def document_text(told: Document) -> str:
    """A document as plain text for a mail or a chat: no signs but a dash before each point."""
    lines = [_plain(told.title)]
    if told.over:
        lines.append(told.over)
    lines += ["", *told.lines] if told.lines else []
    for section in told.sections:
        lines += ["", _plain(section.title), *section.lines]
        lines += [", ".join(_plain(cell) for cell in row if cell) for row in section.rows]
        lines += [f"- {_plain(point)}" for point in section.points]
        lines += [section.foot] if section.foot else []
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {_plain(section.title)}"
    for line in section.lines:
        yield from ("", line)
    if section.heads:
        yield ""
        for row in (section.heads, ["---"] * len(section.heads), *section.rows):
            yield f"| {' | '.join(_cell(cell) for cell in row)} |"
    if section.points:
        yield ""
        yield from (f"- {_plain(point)}" for point in section.points)
    if section.foot:
        yield from ("", section.foot)


def _plain(text: str) -> str:
    """On one line, whatever was keyed."""
    return " ".join(text.split())


def _cell(text: str) -> str:
    return _plain(text).replace("|", "/")
