"""What the columns of somebody's list mean: known by their headings, or by their cells where there are none."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from copfacil.core.heading_words import BEFORE, PRIVATE, SYNONYMS, WHOM, Means


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a list.

    Attributes:
        place: where its cells stand in a row, from 0.
        name: the heading as written, or the column's number where nothing is written.
        means: what it tells; two columns never mean the same thing.
        key: snake_case, unlike any other key of the list; a known fact's key is its meaning.
        private: contact, access and diet, protected characteristics, remarks: not needed here, so never kept.
    """

    place: int
    name: str
    means: Means
    key: str
    private: bool = False

    @property
    def is_fact(self) -> bool:
        """Whether its cells become facts about a person."""
        return not self.private and self.means not in _WHO_IT_IS


def columns(header: Sequence[str], rows: Iterable[Sequence[str]] = ()) -> tuple[Column, ...]:
    """What each column means.

    Args:
        header: the headings as written; empty when the list has none, then the cells decide.
        rows: cells under them. They settle what headings leave open ("Participant" above codes or above names), and
            tell addresses and phone numbers under any heading. A column with neither heading nor cells is left out.
    """
    below = _below(rows)
    width = max(len(header), max(below, default=-1) + 1 if not header else 0)
    found: list[Column] = []
    for place in range(width):
        name = clean(header[place]) if place < len(header) else ""
        if name or place in below:
            taken = {column.means for column in found}
            found.append(_column(place, name, below.get(place, []), taken))
    if not header:
        found = _guessed(found, below)
    return _with_keys(_with_parts_of_names(_with_whom(found, below)))


def headings_at(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Where the headings stand among a list's first rows, and how many things they tell; (-1, 0) without any.

    The first row that tells two things, else one with a word for names, else the first row if it begins with a word
    for people or ids. Less is not enough: "No", "Guest" and "Trust" are also what people write below the headings, and
    to take a person for headings would lose them.
    """
    told = [_told(row) for row in rows]
    for place, things in enumerate(told):
        if len(things) > 1:
            return place, len(things)
    for place, things in enumerate(told):
        if things & _NAMES or (place == 0 and things & {"id", "who"}):
            return place, len(things)
    return -1, 0


def _told(cells: Sequence[str]) -> set[str]:
    """What these cells would tell as headings; words for ids and people count in the first cell alone."""
    told: set[str] = {means for cell in cells if (means := _meaning(cell)) not in ("", "id")}
    first = next((cell for cell in cells if clean(cell)), "")
    if _meaning(first) == "id":
        told.add("id")
    if _folded(first) in WHOM:
        told.add("who")
    return told


def clean(text: str) -> str:
    """The text without invisible control signs, NFC, blanks single and none at the ends; scripts stay as they are.

    Signs that letters need (joiners, right-to-left marks) stay; overrides of direction go, since one that is never
    closed turns round what is written after the name.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return unicodedata.normalize("NFC", " ".join(_INVISIBLE.sub("", text).split()))


_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_NAMES = frozenset(("name", "first_name", "last_name"))
_WHO_IT_IS = _NAMES | {"id"}


def _column(place: int, name: str, cells: list[str], taken: set[Means]) -> Column:
    means = _meaning(name)
    private = not means and (_is_private(name) or _most(cells, _ADDRESS) or _most(cells, _PHONE))
    if means in taken:
        means = ""
    key = means or _snake(name) or f"column_{place + 1}"
    return Column(place=place, name=name or str(place + 1), means=means, key=key, private=private)


def _below(rows: Iterable[Sequence[str]]) -> dict[int, list[str]]:
    """The first cells of each column that are not empty, by place: enough to judge by."""
    below: dict[int, list[str]] = {}
    for row in rows:
        for place, cell in enumerate(row):
            if cell and not cell.isspace():
                cells = below.setdefault(place, [])
                if len(cells) < _ENOUGH:
                    cells.append(cell)
    return below


def _guessed(found: list[Column], below: dict[int, list[str]]) -> list[Column]:
    """Without headings: codes are the id, the first column that is neither code nor private holds the names."""
    guessed: list[Column] = []
    for column in found:
        cells = below[column.place]
        told = {one.means for one in guessed}
        if column.private:
            guessed.append(column)
        elif _most(cells, _CODE) and not told & {"id", "name"} and len(set(cells)) == len(cells):
            guessed.append(replace(column, means="id", key="id"))
        elif "name" not in told:
            guessed.append(replace(column, means="name", key="name"))
        else:
            guessed.append(column)
    return guessed


def _with_whom(found: list[Column], below: dict[int, list[str]]) -> list[Column]:
    """A column headed "Participant" holds codes or names; the cells and the other columns decide which."""
    whom = next((c for c in found if not c.means and _folded(c.name) in WHOM), None)
    told = {column.means for column in found}
    if whom is None:
        return found
    codes = _most(below.get(whom.place, []), _CODE) or bool(told & {"name", "first_name", "last_name"})
    means: Means = "id" if codes else "name"
    if means in told:
        return found
    return [replace(c, means=means, key=means, private=False) if c is whom else c for c in found]


def _with_parts_of_names(found: list[Column]) -> list[Column]:
    """Beside a first name, "Name" is the last name (nom and prénom, Name and Vorname); beside a last one, the first."""
    told = {column.means for column in found}
    if "name" not in told or len(told & {"first_name", "last_name"}) != 1:
        return found
    part: Means = "last_name" if "first_name" in told else "first_name"
    return [replace(c, means=part, key=part) if c.means == "name" else c for c in found]


def _with_keys(found: list[Column]) -> tuple[Column, ...]:
    """The same columns, each key once: the second "notes" is "notes_2"; a known fact keeps its own."""
    taken = {str(column.means) for column in found} | {*SYNONYMS}
    done: list[Column] = []
    for column in found:
        key, number = column.key, 2
        while not column.means and key in taken:
            key, number = f"{column.key}_{number}", number + 1
        taken.add(key)
        done.append(replace(column, key=key))
    return tuple(done)


def _most(cells: list[str], shape: re.Pattern[str]) -> bool:
    """Whether more than half of the cells have the shape."""
    return 2 * sum(1 for cell in cells if shape.fullmatch(cell.strip())) > len(cells)


_ENOUGH = 200
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+?(?:[\d][ ()./-]*){7,}|\+?\([ ()./\d-]{7,}")
_CODE = re.compile(r"[^\W\d_]{0,5}[-_. /]?\d{1,6}")


def _meaning(name: str) -> Means:
    """The meaning of a heading: whole, without its bracket, or one half of a heading in two languages ("Name / Enw").

    Halves do not count beside a private word: "Contact name/number" is no number of a list.
    """
    plain = re.sub(r"[(\[].*?[)\]]", " ", name)
    halves = () if _is_private(name) else re.split(r"[/|]", plain)
    for part in dict.fromkeys((name, plain, *halves)):
        words = _words(part)
        while len(words) > 1 and words[0] in BEFORE and "".join(words) not in _BY_WORD:
            words = words[1:]
        if means := _BY_WORD.get("".join(words), ""):
            return means
    return ""


def _is_private(name: str) -> bool:
    words = _words(name)
    return bool({*words} & PRIVATE) or "".join(words) in PRIVATE


def _words(text: str) -> list[str]:
    """The words without case and accents: "E-Mail (privé)" gives e, mail, prive."""
    plain = text.replace("#", " no ").casefold()
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return re.findall(r"[^\W_]+", plain)


def _folded(text: str) -> str:
    return "".join(_words(text))


def _snake(text: str) -> str:
    """A key in the heading's own script: letters, their marks and digits, joined by underscores."""
    text = unicodedata.normalize("NFC", text.casefold())
    kept = (sign if sign.isalnum() or unicodedata.category(sign)[0] == "M" else " " for sign in text)
    return "_".join("".join(kept).split())


_BY_WORD: dict[str, Means] = {_folded(word): means for means, words in SYNONYMS.items() for word in words}
