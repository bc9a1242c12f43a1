"""Where in a TOML file a key stands, so that a refusal can name the line."""

import re
from collections.abc import Iterator

KeyPath = tuple[str | int, ...]
"""A way into a file: names of keys, and places in lists counted from 0."""

_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n]*)
    | (?P<text>\"{3}(?:\\.|[^\\])*?\"{3,5}(?!\") | '{3}.*?'{3,5}(?!') | "(?:\\.|[^"\\\n])*" | '[^'\n]*')
    | (?P<mark>\n|\[\[|\]\]|[\[\]{}=,])
    | (?P<bare>[^\s\#"'\[\]{}=,]+)
    """,
    re.VERBOSE | re.DOTALL,
)


def line_of(source: str, path: KeyPath) -> int:
    """The line (from 1) on which what stands at ``path`` begins; of what is not there, the line of what holds it."""
    lines = places(source)
    while path not in lines:
        path = path[:-1]
    return lines[path]


def places(source: str) -> dict[KeyPath, int]:
    """The line of every key, table and list entry in a file that has been read as TOML without complaint."""
    found: dict[KeyPath, int] = {(): 1}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for tokens in _statements(source):
        mark, line = tokens[0]
        if mark in ("[", "[["):
            table = _header(_names(tokens[1:]), counts, several=mark == "[[")
            for depth in range(1, len(table) + 1):
                found.setdefault(table[:depth], line)
        else:
            _assignment(tokens, table, found)
    return found


def _statements(source: str) -> Iterator[list[tuple[str, int]]]:
    """The tokens of each header and each assignment with their lines; a list or text may run over many lines."""
    pending: list[tuple[str, int]] = []
    depth, line, seen = 0, 1, 0
    for token in _TOKEN.finditer(source):
        line += source.count("\n", seen, token.start())
        seen = token.start()
        mark = token[0]
        if token.lastgroup == "comment":
            continue
        if mark == "\n":
            if pending and depth == 0:
                yield pending
                pending = []
            continue
        # Within a value, [[ and ]] are two lists; at the start of a line they are one header.
        marks = list(mark) if mark in ("[[", "]]") and pending and pending[0][0] != "[[" else [mark]
        pending.extend((part, line) for part in marks)
        if pending[0][0] not in ("[", "[["):
            depth += sum(part in ("[", "{") for part in marks) - sum(part in ("]", "}") for part in marks)
    if pending:
        yield pending


def _names(tokens: list[tuple[str, int]]) -> list[str]:
    """The parts of a dotted key."""
    parts: list[str] = []
    for text, _ in tokens:
        if text[0] in "\"'":
            parts.append(text[1:-1])
        elif text[0] not in "[]={},":
            parts.extend(part for part in text.split(".") if part)
    return parts


def _header(names: list[str], counts: dict[KeyPath, int], *, several: bool) -> KeyPath:
    """The way to a table, through the latest entry of each list of tables on it."""
    path: KeyPath = ()
    for place, name in enumerate(names):
        path = (*path, name)
        if several and place == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _assignment(tokens: list[tuple[str, int]], table: KeyPath, found: dict[KeyPath, int]) -> None:
    """Notes the line of a key and of everything in the lists and tables of its value."""
    holders: list[tuple[str, KeyPath, int]] = [("{", table, 0)]  # kind, way, entries passed
    names: list[tuple[str, int]] = []
    here: KeyPath = table
    awaiting_key = True
    for text, line in tokens:
        kind, way, entry = holders[-1]
        if awaiting_key and text not in ("=", "}"):
            names.append((text, line))
        elif text == "=" and awaiting_key:
            here = (*way, *_names(names))
            found.setdefault(here, names[0][1] if names else line)
            names, awaiting_key = [], False
        elif text in ("]", "}"):
            holders.pop()
            awaiting_key, names = False, []
            if not holders:
                return
        elif text == ",":
            holders[-1] = (kind, way, entry + 1)
            awaiting_key = kind == "{"
        else:
            if kind == "[":
                here = (*way, entry)
                found.setdefault(here, line)
            if text in ("[", "{"):
                holders.append((text, here, 0))
                awaiting_key = text == "{"
