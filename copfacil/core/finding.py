"""Which exercises of a shelf fit what a person looks for: words as they are typed, aim, minutes, people, energy."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from copfacil.core.agenda.blocks import of_exercise
from copfacil.core.bm25 import Index, words
from copfacil.core.exercise import Aim, Energy, Exercise
from copfacil.core.plan import MINUTE

_MOST_ENDINGS = 40
"""So many words that begin with what is typed are looked up; with one letter there are hundreds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody looks for; what is left out asks nothing.

    Attributes:
        text: words; each must be there, or be the beginning of one that is.
        aim: the shelf it stands on.
        minutes: at most, in its shortest way.
        people: in the room.
        energy: how it feels.
    """

    text: str = ""
    aim: Aim | None = None
    minutes: int = 0
    people: int = 0
    energy: Energy | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """An exercise as a card of the library.

    Attributes:
        exercise: what it is.
        minutes: of each of its ways, full minutes, rising and without repeats.
    """

    exercise: Exercise
    minutes: tuple[int, ...]


class Finder:
    """Exercises made ready to be asked; the asking is quick enough for every key that is pressed.

    Args:
        exercises: in the order in which they stand where nothing is typed.
    """

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self.books = tuple(Book(one, lengths(one)) for one in exercises)
        texts = {one.exercise.key: _text(one.exercise) for one in self.books}
        self._index = Index(texts)
        self._words = sorted({word for text in texts.values() for word in words(text)})

    def found(self, wish: Wish) -> tuple[Book, ...]:
        """Those that fit, the closest to the words first."""
        fitting = tuple(book for book in self.books if _fits(book, wish))
        asked = wish.text.split()
        if not asked:
            return fitting
        scores = [self._scores(word) for word in asked]
        hit = [book for book in fitting if all(book.exercise.key in score for score in scores)]
        return tuple(sorted(hit, key=lambda book: -sum(score[book.exercise.key] for score in scores)))

    def _scores(self, typed: str) -> dict[str, float]:
        """How closely each exercise speaks of a word that may not be ended yet."""
        begun = "".join(words(typed)) or _plain(typed)
        first = bisect_left(self._words, begun)
        ends = [word for word in self._words[first : first + _MOST_ENDINGS] if word.startswith(begun)]
        hits = self._index.ranked(" ".join(ends), len(self.books))
        whole = {hit.key for hit in self._index.ranked(begun, len(self.books))}
        return {hit.key: hit.score * (2 if hit.key in whole else 1) for hit in hits}


def lengths(exercise: Exercise) -> tuple[int, ...]:
    """Minutes of each way of running it with the number of people it likes best, rising and without repeats."""
    best = exercise.people.best
    blocks = (of_exercise(exercise, preset.key, key=exercise.key, expected=best) for preset in exercise.presets)
    return tuple(sorted({-(-block.length(best) // MINUTE) for block in blocks}))


def _fits(book: Book, wish: Wish) -> bool:
    one = book.exercise
    return (
        (wish.aim is None or one.aim == wish.aim)
        and (not wish.minutes or book.minutes[0] <= wish.minutes)
        and (not wish.people or one.people.least <= wish.people <= one.people.most)
        and (wish.energy is None or one.energy == wish.energy)
    )


def _text(one: Exercise) -> str:
    """All it is found by; its name counts most."""
    return f"{one.name} {one.name} {one.name} {one.short} {one.purpose} {one.credit}"


def _plain(text: str) -> str:
    """Two letters or one, as words are compared."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if sign.isalnum())
