"""Which of a few thousand short texts speak of what is asked: BM25 (Robertson and others, Okapi at TREC-3, 1994)."""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

_WORD = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W_]+")
"""A word; in scripts that need no spaces each sign is one."""

_LEAST = 3
"""Latin words of fewer letters tell nothing ("of", "to")."""

_SOON = 1.2
"""How soon a word that comes again adds nothing (k1)."""

_LONG = 0.75
"""How much a long text is held against it (b)."""


class Hit(NamedTuple):
    """A text that speaks of what is asked."""

    key: str
    score: float
    words: tuple[str, ...]
    """Those they share, the most telling first."""


class Index:
    """Texts made ready to be asked.

    Args:
        texts: by key.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        counted = {key: Counter(words(text)) for key, text in texts.items()}
        self._lengths = {key: sum(count.values()) for key, count in counted.items()}
        self._mean = sum(self._lengths.values()) / max(len(texts), 1) or 1.0
        self._with: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for key, count in counted.items():
            for word, times in count.items():
                self._with[word][key] = times

    def ranked(self, query: str, most: int = 10) -> tuple[Hit, ...]:
        """The texts that share a word with the query, the closest first."""
        scores: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for word in dict.fromkeys(words(query)):
            for key, times in self._with.get(word, {}).items():
                scores[key][word] = self._score(word, key, times)
        hits = [
            Hit(key, sum(by.values()), tuple(sorted(by, key=lambda word: (-by[word], word))))
            for key, by in scores.items()
        ]
        return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.key))[:most])

    def _score(self, word: str, key: str, times: int) -> float:
        held = len(self._with[word])
        rare = math.log(1 + (len(self._lengths) - held + 0.5) / (held + 0.5))
        long = 1 - _LONG + _LONG * self._lengths[key] / self._mean
        return rare * times * (_SOON + 1) / (times + _SOON * long)


def words(text: str) -> list[str]:
    """The words of a text as they are compared: without case and accents, an English plural as its singular."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    found = _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
    return [_one(word) for word in found if len(word) >= _LEAST or not word.isascii()]


def _one(word: str) -> str:
    return word[:-1] if len(word) > _LEAST and word.endswith("s") and not word.endswith("ss") else word
