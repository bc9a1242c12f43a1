"""Whether a request says what helpers need: specific, meaningful, an action, realistic, with a time.

The five are those of Wayne Baker (All You Have to Do Is Ask, 2020). A machine cannot judge a request, it can only
notice words; so what is missing is put as a question to its author, and nothing is ever refused. The words that are
looked for are sentences of the catalogue, so every language has its own; the English ones count everywhere.
"""

import re
from typing import Literal, NamedTuple

from copfacil.core.dates import MONTHS, WEEKDAYS
from copfacil.core.words import ENGLISH, Msg, Words

Rule = Literal["specific", "meaningful", "action", "realistic", "time-bound"]

WORDS_LEAST = 6
"""A request in fewer words seldom says what is needed."""

LETTERS_MOST = 280
"""A longer one seldom asks for one thing."""

_WORD = re.compile(r"[^\W_]+")

_VAGUE = Msg("anything, something, whatever, in general, stuff, some help, any help, some advice, any advice")
_WHY = Msg("because, so that, so i, so we, in order to, as i, as we, since, which would, it would, it matters")
_ACTS = Msg(
    "help, show, send, share, lend, give, introduce, find, meet, call, ring, talk, tell, teach, read, look, visit,"
    " come, join, write, check, try, explain, borrow, shadow, recommend, know, who can, would you, could you"
)
_SWEEPING = Msg("all, every, everybody, everyone, everything, always, never, whole, entire, nationwide, forever")
_TIMES = Msg(
    "before, until, by the end, today, tomorrow, tonight, this week, next week, this month, next month, this year,"
    " spring, summer, autumn, winter, easter, christmas, within"
)


class Checked(NamedTuple):
    """A rule on one request."""

    rule: Rule
    name: Msg
    kept: bool
    """Whether the words give no reason to ask."""
    question: Msg


def checked(text: str, due: str = "", words: Words = ENGLISH) -> tuple[Checked, ...]:
    """The five rules on a request.

    Args:
        text: the request.
        due: its date, if one was noted.
        words: the language whose words are looked for beside English ones.
    """
    said = _spaced(text)

    def any_of(*listed: Msg) -> bool:
        return any(_spaced(word) in said for word in _listed(listed, words))

    long_enough = len(said.split()) >= WORDS_LEAST or _unspaced(text)
    return (
        Checked(
            "specific",
            Msg("Specific"),
            long_enough and not any_of(_VAGUE),
            Msg("What exactly? A person, a document, an hour?"),
        ),
        Checked("meaningful", Msg("Meaningful"), any_of(_WHY), Msg("Why does it matter to you?")),
        Checked(
            "action",
            Msg("An action"),
            any_of(_ACTS) or "?" in text,
            Msg("What should somebody do: show, send, introduce, look at?"),
        ),
        Checked(
            "realistic",
            Msg("Realistic"),
            not any_of(_SWEEPING) and len(text) <= LETTERS_MOST,
            Msg("What is the first piece that one person here could give?"),
        ),
        Checked(
            "time-bound",
            Msg("With a time"),
            bool(due) or any_of(_TIMES, *MONTHS, *WEEKDAYS) or re.search(r"\d\s*[./-]\s*\d", text) is not None,
            Msg("By when do you need it?"),
        ),
    )


def questions(text: str, due: str = "", words: Words = ENGLISH) -> tuple[Msg, ...]:
    """What to ask the author of a request; none where it says all that helpers need."""
    return tuple(one.question for one in checked(text, due, words) if not one.kept)


def _listed(listed: tuple[Msg, ...], words: Words) -> set[str]:
    return {word.strip() for one in listed for said in (words(one), str(one)) for word in said.casefold().split(",")}


def _spaced(text: str) -> str:
    """The words of a text with one space around each."""
    return " ".join(("", *_WORD.findall(text.casefold()), ""))


def _unspaced(text: str) -> bool:
    """Whether a text is of a script without spaces, whose words nobody here can count, and not short."""
    return len(re.findall(r"[\u2e80-\u9fff\u0e00-\u0eff]", text)) >= 2 * WORDS_LEAST
