"""Collects every sentence of copfacil that can be translated into resources/locale/copfacil.pot.

Run it as ``python -m tools.words`` after a sentence was added or changed; a test says when that was forgotten. A
sentence is the first text of ``Msg("...")`` or ``words("...")``. It must stand in the code as it is: a text put
together while the program runs can never be found by a translator, so it is refused here with its place.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "copfacil"
CATALOGUE = ROOT / "resources" / "locale" / "copfacil.pot"

_SPEAKERS = {"words", "_words"}
"""What a `Words` is called where it is called, with one sentence; that may be a value already."""

_ITSELF = "copfacil/core/words.py"
"""Makes sentences of what it is given, and says none."""

_HEADER = """\
# Every sentence of copfacil, collected by `python -m tools.words`; nothing is written here by hand.
# A translation is a copy of this file, named by its language ("cy.po"), with the second line of each entry filled.
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=n != 1;\\n"
"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be translated.

    Attributes:
        id: English.
        many: its plural, empty where it has none.
        file: the first file that says it, from the top of the project.
    """

    id: str
    many: str
    file: str


@dataclass(frozen=True, slots=True)
class Unfindable:
    """A sentence that is put together while the program runs; it prints as ``file:line: why``."""

    file: str
    line: int
    why: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.why}"


def collected(code: Path = CODE) -> tuple[tuple[Sentence, ...], tuple[Unfindable, ...]]:
    """All sentences of a folder of code, each once, in the order of the files; and those that cannot be found."""
    found: dict[str, Sentence] = {}
    lost: list[Unfindable] = []
    for path in sorted(code.rglob("*.py")):
        file = path.relative_to(code.parent).as_posix()
        for one in in_source(path.read_text("utf-8"), file) if file != _ITSELF else ():
            if isinstance(one, Unfindable):
                lost.append(one)
            elif one.id not in found or (one.many and not found[one.id].many):
                found[one.id] = one
    return tuple(found.values()), tuple(lost)


def in_source(source: str, file: str) -> Iterator[Sentence | Unfindable]:
    """The sentences of one file in their order."""
    if "Msg(" not in source and "words(" not in source:
        return
    tree = ast.parse(source)
    ways = _Ways(tree)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = _name_of(call.func)
        if name == "Msg":
            yield from _told(call, ways, file, strict=True)
        elif name in _SPEAKERS and len(call.args) == 1:
            yield from _told(call, ways, file, strict=False)


def _told(call: ast.Call, ways: "_Ways", file: str, *, strict: bool) -> Iterator[Sentence | Unfindable]:
    said = call.args[0]
    plural = call.args[1] if len(call.args) > 1 else None
    many = plural.value if isinstance(plural, ast.Constant) and isinstance(plural.value, str) else ""
    if any(isinstance(node, ast.JoinedStr | ast.BinOp) for node in _parts(said)):
        yield Unfindable(file, call.lineno, "the sentence is put together; write it whole, with {places}")
        return
    if plural is not None and not many:
        yield Unfindable(file, call.lineno, "the plural is not written out")
        return
    texts = tuple(dict.fromkeys(ways.texts(said, call))) if strict or not isinstance(said, ast.Name) else ()
    if strict and not texts and not _is_another(said):
        yield Unfindable(file, call.lineno, f"nobody can tell what {ast.unparse(said)} says")
    yield from (Sentence(text, many, file) for text in texts if text)


def _is_another(said: ast.expr) -> bool:
    """Whether this is a sentence that was collected where it was first said: the id of a Msg."""
    return isinstance(said, ast.Attribute) and said.attr == "id"


def _parts(said: ast.expr) -> tuple[ast.expr, ...]:
    """The branches of a choice."""
    return (*_parts(said.body), *_parts(said.orelse)) if isinstance(said, ast.IfExp) else (said,)


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


class _Ways:
    """Which texts a name may stand for: every text in what is assigned to it, in its function, else in the file."""

    def __init__(self, tree: ast.Module) -> None:
        self._module = tree

    @cached_property
    def _inside(self) -> Mapping[ast.AST, ast.AST]:
        """Where each part of the file stands; few files ask."""
        return {child: parent for parent in ast.walk(self._module) for child in ast.iter_child_nodes(parent)}

    def texts(self, said: ast.expr, at: ast.AST, seen: frozenset[str] = frozenset()) -> Iterator[str]:
        """The texts that an expression stands for: itself, a choice, the entries of a table, what a name was given."""
        match said:
            case ast.Constant(value=str(text)):
                yield text
            case ast.Name(id=name) if name not in seen:
                for value in self._given(name, at):
                    yield from self.texts(value, at, seen | {name})
            case ast.IfExp(body=one, orelse=other):
                yield from self._each((one, other), at, seen)
            case ast.Dict(values=entries) | ast.Tuple(elts=entries) | ast.List(elts=entries):
                yield from self._each(entries, at, seen)
            case ast.Subscript(value=table):
                yield from self.texts(table, at, seen)
            case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, *rest]):
                yield from self._each((table, *rest), at, seen)
            case _:
                return

    def _each(self, several: Iterable[ast.expr], at: ast.AST, seen: frozenset[str]) -> Iterator[str]:
        for one in several:
            yield from self.texts(one, at, seen)

    def _given(self, name: str, at: ast.AST) -> list[ast.expr]:
        for scope in self._scopes(at):
            if values := [value for targets, value in _assignments(scope) if name in targets]:
                return values
        return []

    def _scopes(self, at: ast.AST) -> Iterator[ast.AST]:
        node = self._inside.get(at)
        while node is not None and node is not self._module:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node
            node = self._inside.get(node)
        yield self._module


def _assignments(scope: ast.AST) -> Iterator[tuple[set[str], ast.expr]]:
    """The names and the value of every assignment in a scope; a loop assigns what it goes through."""
    for node in ast.walk(scope):
        if isinstance(node, ast.For | ast.comprehension):
            yield _names_in(node.target), node.iter
        elif isinstance(node, ast.Assign):
            yield {name for target in node.targets for name in _names_in(target)}, node.value
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            yield _names_in(node.target), node.value


def _names_in(target: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}


def written(sentences: tuple[Sentence, ...]) -> str:
    """The catalogue as a .pot file."""
    return "\n".join([_HEADER, *(_entry(sentence) for sentence in sentences)])


def _entry(sentence: Sentence) -> str:
    lines = [f"#: {sentence.file}", f"msgid {_quoted(sentence.id)}"]
    if sentence.many:
        lines += [f"msgid_plural {_quoted(sentence.many)}", 'msgstr[0] ""', 'msgstr[1] ""']
    else:
        lines.append('msgstr ""')
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def ids(catalogue: str) -> list[str]:
    """The English sentences of a .pot or .po file, as they are quoted there, without the header's empty one."""
    return [found for found in re.findall(r'^msgid "(.*)"$', catalogue, re.MULTILINE) if found]


def main() -> int:
    """Writes the catalogue; 1 where a sentence cannot be found."""
    sentences, lost = collected()
    for one in lost:
        sys.stderr.write(f"{one}\n")
    CATALOGUE.write_text(written(sentences), "utf-8", newline="\n")
    sys.stdout.write(f"{len(sentences)} sentences in {CATALOGUE.relative_to(ROOT)}\n")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
