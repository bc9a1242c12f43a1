"""The report as Markdown: to be pasted into a mail, or kept as plain text."""

from collections.abc import Iterator

from copfacil.core.report_sections import head, sections
from copfacil.core.reported import Report
from copfacil.core.section import Section
from copfacil.core.words import Words


def markdown(told: Report, words: Words) -> bytes:
    """The report as Markdown, in UTF-8."""
    lines = [f"# {_plain(told.title)}", "", *head(told, words)]
    for section in sections(told, words):
        lines += ["", *_section(section)]
    return ("\n".join(lines) + "\n").encode()


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
