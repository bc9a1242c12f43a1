"""Sentences as values: inner rooms return a Msg, the outer ones say it in a language."""

import gettext
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PLACE = re.compile(r"\{(\w+)\}")

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi", "qpsrtl"})
"""Codes of languages whose lines begin at the right, the last one the pseudo-language's."""


def right_to_left(language: str) -> bool:
    """Whether lines of a language ("en", "ar_EG") begin at the right."""
    return re.split("[-_]", language)[0] in _RIGHT_TO_LEFT


@dataclass(frozen=True, slots=True, init=False)
class Msg:
    """A sentence not yet said.

    ``id`` is the English sentence itself with places in braces; ``many`` its plural, chosen by the argument ``n``.
    Arguments may be sentences too. ``str(msg)`` is the English text, for logs and tests.
    """

    id: str
    many: str
    args: tuple[tuple[str, "str | int | Msg"], ...]

    def __init__(self, id: str, many: str = "", /, **args: "str | int | Msg") -> None:  # noqa: A002 - gettext's word
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "many", many)
        object.__setattr__(self, "args", tuple(args.items()))

    def __str__(self) -> str:
        return ENGLISH(self)


class Words:
    """One language: call it with a sentence and get the text.

    Args:
        language: its code ("en", "cy").
        catalogue: translations; English needs none.
    """

    def __init__(self, language: str = "en", catalogue: gettext.NullTranslations | None = None) -> None:
        self.language = language
        self._catalogue = catalogue or gettext.NullTranslations()

    @property
    def right_to_left(self) -> bool:
        """Whether its lines begin at the right."""
        return right_to_left(self.language)

    def __call__(self, msg: "Msg | str", **args: "str | int | Msg") -> str:
        """The text of ``msg``; a bare string is a sentence whose places are filled from ``args``."""
        if isinstance(msg, str):
            msg = Msg(msg, **args)
        values = dict(msg.args)
        count = values.get("n")
        if msg.many and isinstance(count, int):
            template = self._catalogue.ngettext(msg.id, msg.many, count)
        else:
            template = self._catalogue.gettext(msg.id) if msg.id else ""
        if not values:
            return template
        return _PLACE.sub(lambda m: self._filled(m, values), template)

    def _filled(self, place: re.Match[str], values: "dict[str, str | int | Msg]") -> str:
        value = values.get(place[1], place[0])
        return self(value) if isinstance(value, Msg) else str(value)


ENGLISH = Words()


class _Pseudo(gettext.NullTranslations):
    """Every sentence accented and 40 % longer, so that a test sees what was left untranslated or is cut off."""

    _ACCENTS = str.maketrans("AEIOUaeiouycnwr", "ÅÊÎÕÛâéïöüÿçñŵř")

    def gettext(self, message: str) -> str:
        parts = _PLACE.split(message)
        said = "".join(f"{{{p}}}" if i % 2 else p.translate(self._ACCENTS) for i, p in enumerate(parts))
        return said + "·" * (len(message) * 2 // 5)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def pseudo(*, mirrored: bool = False) -> Words:
    """The pseudo-language of the layout tests; mirrored, its lines begin at the right."""
    return Words("qpsrtl" if mirrored else "qps", _Pseudo())


class _Catalogue(gettext.NullTranslations):
    """Translations read from a .po file; plural forms are chosen by the file's own rule."""

    def __init__(self, entries: dict[str, list[str]], rule: str) -> None:
        super().__init__()
        self._entries = entries
        self._plural = gettext.c2py(rule)  # the module's own parser of plural rules

    def gettext(self, message: str) -> str:
        return (self._entries.get(message) or [message])[0] or message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self._entries.get(msgid1)
        if not forms:
            return msgid1 if n == 1 else msgid2
        return forms[min(self._plural(n), len(forms) - 1)] or msgid2


def load(path: Path) -> Words:
    """The language of one .po file, named by the file ("cy.po").

    Catalogues are read as they are written, so a checkout and an installed package need no compiled copy.
    """
    entries = dict(_po_entries(path.read_text("utf-8")))
    header = "".join(entries.get("", []))
    rule = re.search(r"plural=([^;]+);", header)
    return Words(path.stem, _Catalogue(entries, rule[1] if rule else "n != 1"))


def _po_entries(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each entry of a .po file as its English sentence and its forms."""
    for block in re.split(r"\n\s*\n", text):
        if any(line.startswith("#, ") and "fuzzy" in line for line in block.splitlines()):
            continue
        parts: list[tuple[str, str]] = []
        for line in block.splitlines():
            if found := re.match(r'(msgid|msgid_plural|msgstr(?:\[\d\])?)\s+"(.*)"$', line):
                parts.append((found[1], _unquoted(found[2])))
            elif parts and (more := re.match(r'"(.*)"$', line)):
                parts[-1] = (parts[-1][0], parts[-1][1] + _unquoted(more[1]))
        key = next((said for what, said in parts if what == "msgid"), None)
        if key is not None:
            yield key, [said for what, said in parts if what.startswith("msgstr")]


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), text)
