"""A field for a person: after two letters the name is completed, those of the group first."""

import unicodedata
from collections.abc import Sequence

from copfacil.core.words import Msg, Words
from copfacil.ui.kit.field import Field
from copfacil.ui.theme import Theme

_LETTERS = 2


class NameField(Field):
    """One person of the list, or nobody.

    Completion goes on in place, with what was added selected: writing on replaces it, Enter and Tab keep it.
    """

    def __init__(self, name: str, theme: Theme, words: Words) -> None:
        super().__init__(name, theme, show_name=True)
        self._words = words
        self._people: tuple[tuple[str, str], ...] = ()
        self._before = ""
        self.edited.connect(self._complete)

    def offer(self, people: Sequence[tuple[str, str]]) -> None:
        """Offers these people: (id, name), best first."""
        self._people = tuple(people)

    def person(self) -> str | None:
        """The id of the person; empty for nobody, None where the text names nobody on the list."""
        text = self.text().strip()
        if not text:
            return ""
        found = self._beginning(text)
        exact = [who for who, name in found if folded(name) == folded(text)]
        if exact:
            return exact[0]
        return found[0][0] if len(found) == 1 else None

    def show_person(self, person: str) -> None:
        """Shows somebody of the list by id."""
        self.set_text(dict(self._people).get(person, ""))
        self._before = self.text()
        self.set_error("")

    def check(self) -> bool:
        """Says where nobody is meant, and tells whether all is well."""
        fine = self.person() is not None
        self.set_error("" if fine else self._words(Msg("Nobody on the list is called so. Two letters bring up names.")))
        return fine

    def _beginning(self, text: str) -> list[tuple[str, str]]:
        start = folded(text)
        whole = [(who, name) for who, name in self._people if folded(name).startswith(start)]
        words = [(w, n) for w, n in self._people if any(part.startswith(start) for part in folded(n).split()[1:])]
        return whole + [one for one in words if one not in whole]

    def _complete(self, text: str) -> None:
        self.set_error("")
        grew = len(text) > len(self._before)
        self._before = text
        if not grew or len(text) < _LETTERS or self.line.cursorPosition() < len(text):
            return
        name = next((name for _, name in self._beginning(text) if folded(name).startswith(folded(text))), None)
        if name is None:
            return
        # Folded, a letter may be two (ß, İ): as much of the name is written as the letters typed reach.
        written = next(end for end in range(len(name) + 1) if folded(name[:end]).startswith(folded(text)))
        self.set_text(name)
        self.line.setSelection(written, len(name) - written)


_BARRED = str.maketrans("łđøŧħıß", "ldothis")
"""Letters that do not come apart into a letter and a mark."""


def folded(text: str) -> str:
    """The text without case and accents, so that "lu" finds Łukasz."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_BARRED))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
