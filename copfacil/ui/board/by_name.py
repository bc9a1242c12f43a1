"""Finding a person by what was typed so far: beginnings of names, then of their other words, without case and accents."""

from collections.abc import Iterable, Mapping

from copfacil.ui.desk.names_field import folded

LETTERS = 2
"""So many bring up a name."""


def beginning(text: str, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """People (id, name) whose name begins so; those of whom another word does come after them."""
    start = folded(text.strip())
    if not start:
        return []
    known = [(person, name, folded(name)) for person, name in names.items()]
    first = [(person, name) for person, name, plain in known if plain.startswith(start)]
    other = [
        (person, name)
        for person, name, plain in known
        if not plain.startswith(start) and any(part.startswith(start) for part in plain.split()[1:])
    ]
    return [*first, *other]


def meant(text: str, names: Mapping[str, str]) -> str | None:
    """The person whom a text names, None where it is nobody or might be several."""
    found = beginning(text, names)
    exact = [person for person, name in found if folded(name) == folded(text.strip())]
    if exact:
        return exact[0]
    return found[0][0] if len(found) == 1 else None


def completed(text: str, names: Mapping[str, str]) -> str | None:
    """The name that goes on where the text ends, None where none does."""
    if len(text) < LETTERS:
        return None
    for _, name in beginning(text, names):
        # Letters that fold into several would put the end of the selection elsewhere.
        if folded(name).startswith(folded(text)) and len(folded(name)) == len(name):
            return name
    return None


def initials(name: str) -> str:
    """First letters of the words of a name ("sp" for Siân Prys), as they are typed without accents."""
    return "".join(folded(word)[:1] for word in name.split())


def by_initials(text: str, people: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Those of some people whose initials begin so, exact ones alone where there are any."""
    typed = folded(text)
    found = [(person, initials(names.get(person, ""))) for person in people]
    exact = [person for person, letters in found if letters == typed]
    return exact or [person for person, letters in found if letters.startswith(typed)]
