"""Taking people's words out for good: what is hidden at once, and which bodies are emptied later.

Two things can be asked for: one person goes, or what people said before a date (the purge date). Both hide first, with
events that can be taken back, and empty after a day: a body that was emptied stays where it was, with its ids, so that
a refold gives the same groups, turns and clocks, without a word of anybody who went.

What is whose (domain: an action belongs to who promised it):

- a person's own line on the list goes, all but our opaque id;
- a card under their name as owner (action, learning line, note) loses text and owner, and so do the versions before it;
  what was handed over to somebody else afterwards is that person's, and stays;
- where they are who asks, only that is cleared: the text is the owner's;
- a card on a board that they wrote stays and counts, without its words and their name; so does a line from them or to
  them (an offer, a talk in pairs), and what was noted on an offer that they got goes;
- their full name in anybody's text, also among the facts of somebody else, becomes an ellipsis. A first name alone is not looked for: it may be another's.
- what was kept without a name, words of feedback sheets, of the plan and of a first meeting too, goes only by a purge date.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from copfacil.core import events as e
from copfacil.core.agenda import wordless as agenda
from copfacil.core.boards.wordless import GONE, figures_of, wordless
from copfacil.core.events import Event
from copfacil.core.feedback import events as f
from copfacil.core.journal import Row
from copfacil.core.launch import events as k
from copfacil.core.people import Person
from copfacil.core.session import Session

WAIT = 24 * 60 * 60 * 1_000
"""ms from hiding to emptying."""

LISTED = "person-listed"
"""The kind of row that holds a person's own line."""

_CARDS = ("kept", "amended")
_ON_BOARDS = {
    "card-written": "card",
    "card-edited": "card",
    "card-marked": "card",
    "linked": "link",
    "link-marked": "link",
}
"""Kinds of rows that bring words onto a board, and what the id of what they speak of is called."""
_OF_THE_PLAN = {
    "agenda-laid",
    "block-put",
    "block-changed",
    "block-moved",
    "block-dropped",
    "block-began",
    "block-ended",
    "block-explained",
    "certificates-stated",
}
"""Kinds of rows that speak of the plan, in words that somebody typed."""
_SAID = {*_CARDS, "feedback-words"}
_STRIKES = {"struck": True, "restored": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """What is to go, hidden already.

    Attributes:
        gesture: id of the gesture that hides it, the same in all sessions.
        person: id of who goes, empty for a purge.
        before: ISO date of a purge: what people said on days before it; empty for a person.
        due: when it is emptied, UTC, ms since 1970.
    """

    gesture: str
    person: str = ""
    before: str = ""
    due: int

    @property
    def stored(self) -> dict[str, object]:
        """As a setting holds it; no word of anybody is in it."""
        return asdict(self)


def deletions(stored: Iterable[object]) -> tuple[Deletion, ...]:
    """The deletions that a setting holds; what is none is passed over."""
    kinds = {field.name: field.type for field in fields(Deletion)}
    return tuple(
        Deletion(**one)
        for one in stored
        if isinstance(one, dict) and {name: type(held) for name, held in one.items()} == kinds
    )


# What hides.


def hides(session: Session, deletion: Deletion) -> tuple[Event, ...]:
    """What hides it in a session, nothing where it has no part in it."""
    if deletion.before and not (session.day and session.day < deletion.before):
        return ()
    people = [deletion.person] if deletion.person else list(session.people)
    cards = [card.id for card in session.cards if not deletion.person or card.owner == deletion.person]
    hidden: list[Event] = [e.Removed(card=card) for card in cards]
    hidden += [event for board in session.boards.values() for event in wordless(board, deletion.person)]
    hidden += [f.WordsTaken(words=words.id) for words in session.feedback.words if not deletion.person]
    if not deletion.person:
        hidden += [k.KitWritten(key=key, text="") for key, text in session.kit.texts.items() if text]
        hidden += agenda.wordless(session.agenda)
    hidden += [e.PersonDropped(person=person) for person in people if person in session.people]
    return tuple(hidden)


def puts_away(session: Session) -> tuple[Event, ...]:
    """What goes before hiding somebody: a play that has begun is put away, for good.

    Its tables then keep who sat there; otherwise others would take over turns that were never theirs.
    """
    play = session.play
    return (e.Ended(play=play.id),) if play is not None and play.begun else ()


def brings_back(session: Session, hidden: Iterable[object]) -> tuple[Event, ...]:
    """What a desk says once the hiding was struck out: those who are back, as they are.

    It changes nothing, but it is a gesture of the desk and so ends redo: nobody deletes by a slip of that key.

    Args:
        session: as it is without the hiding.
        hidden: the events that were.
    """
    back = [one.person for one in hidden if isinstance(one, e.PersonDropped) and one.person in session.people]
    listed = tuple(e.PersonListed(person=session.people[person]) for person in back)
    return listed or (e.Titled(title=session.title, day=session.day, place=session.place),)


# What is emptied.


def emptied(rows: Sequence[Row], deletion: Deletion, names: Iterable[str] = ()) -> Mapping[str, str]:
    """The rows of one session that are to have another body: it by the row's id.

    Args:
        rows: all of the session.
        deletion: what goes.
        names: how the person is called in other sessions; how they are called in this one is found here.
    """
    if deletion.person and not touched(rows, deletion.person, names):
        return {}
    told = [(row, body) for row in rows if (body := read_body(row)) is not None]
    gone = _struck(told)
    if deletion.before and not _before(told, gone, deletion.before):
        return {}
    clean = _cleaner(deletion, told, gone, names)
    after = ((row, body, clean(row, body)) for row, body in told)
    return {row.id: written_body(new) for row, body, new in after if new != body}


def touched(rows: Iterable[Row], person: str, names: Iterable[str]) -> bool:
    """Whether a person can have words here: a cheap look before each body is read. Escaped letters hide a name."""
    named = _named([*names])
    return any(person in row.body or "\\" in row.body or (named and named.search(row.body)) for row in rows)


def struck(rows: Iterable[Row]) -> frozenset[str]:
    """The gestures that do not count."""
    return _struck([(row, body) for row in rows if row.kind in _STRIKES and (body := read_body(row)) is not None])


def full_names(person: Person) -> frozenset[str]:
    """How texts can name a person without meaning another: two words or more."""
    return frozenset(name for name in (person.name, person.shown) if len(name.split()) > 1)


Body = dict[str, Any]
Told = Sequence[tuple[Row, Body]]
Clean = Callable[[Row, Body], Body]


def read_body(row: Row) -> Body | None:
    """The body as it was written, whichever version it has; None for one that is no object."""
    try:
        body = json.loads(row.body)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def written_body(body: Body) -> str:
    """The body as JSON."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _struck(told: Told) -> frozenset[str]:
    gestures: set[str] = set()
    for row, body in told:
        if row.kind in _STRIKES:
            change = gestures.add if _STRIKES[row.kind] else gestures.discard
            change(body.get("gesture", ""))
    return frozenset(gestures)


def _before(told: Told, gone: frozenset[str], day: str) -> bool:
    days = [body.get("day", "") for row, body in told if row.kind == "titled" and row.gesture not in gone]
    return bool(days and days[-1]) and days[-1] < day


def _cleaner(deletion: Deletion, told: Told, gone: frozenset[str], names: Iterable[str]) -> Clean:
    if not deletion.person:
        return _of_everybody
    person = deletion.person
    lines = [body["person"] for row, body in told if lists(row, body, person)]
    called = {*names, *(name for line in lines for name in full_names(listed_person(line)))}
    forget = forgetting(called)
    theirs = _theirs(told, gone, person)
    board = _on_boards(told, person)

    def clean(row: Row, body: Body) -> Body:
        if row.kind == LISTED:
            return unlisted(body) if lists(row, body, person) else told_less(body, forget)
        if row.id in theirs:
            return _wordless(body)
        if row.id in board:
            body = _figures(body) if board[row.id] else less(_figures(body) | _gone(body), "by")
        if row.kind in _CARDS and body.get("asker") == person:
            body = less(body, "asker")
        return dict(forget(body))

    return clean


def _of_everybody(row: Row, body: Body) -> Body:
    """A purge: no line of the list, no text of a card, no block of the plan, no reason keeps its words."""
    if row.kind == LISTED:
        return unlisted(body)
    if row.kind in _SAID:
        return less(_wordless(body), "asker")
    if row.kind in _ON_BOARDS:
        return less(_figures(body) | _gone(body), "by")
    if row.kind == "board-posed":
        return body | {"text": ""}
    if row.kind == "board-opened":
        return less(less(body, "then"), "since")
    if row.kind == "cluster-titled":
        return body | {"title": GONE} if body.get("title") else body
    if row.kind in _OF_THE_PLAN or (row.kind == "played" and not body.get("exercise")):
        return agenda.emptied(body)
    if row.kind == "kit-written":
        return body | {"text": ""}
    told = {"went": "reason", "feedback-answered": "sentence"}.get(row.kind, "")
    return less(body, told) if told else body


def lists(row: Row, body: Body, person: str) -> bool:
    """Whether a row is a person's own line."""
    line = body.get("person")
    return row.kind == LISTED and isinstance(line, dict) and line.get("id") == person


def listed_person(line: Body) -> Person:
    """The person of such a line, as it was written."""
    facts = line.get("facts", {})
    return Person(id=line["id"], code=line.get("code", ""), name=line.get("name", ""), facts=facts)


def _theirs(told: Told, gone: frozenset[str], person: str) -> frozenset[str]:
    """Ids of the rows of cards that are the person's: those under their name, and the versions before the last that counts."""
    last: dict[str, int] = {}
    for number, (row, body) in enumerate(told):
        if row.kind in _CARDS and body.get("owner") == person and row.gesture not in gone:
            last[body.get("card", "")] = number
    return frozenset(
        row.id
        for number, (row, body) in enumerate(told)
        if row.kind in _CARDS and (body.get("owner") == person or number < last.get(body.get("card", ""), 0))
    )


def _on_boards(told: Told, person: str) -> Mapping[str, bool]:
    """Ids of the rows of cards that the person wrote and of lines that end at them, whatever became of them.

    With each, whether its text is somebody else's: an offer to them, of which only what was noted goes.
    """
    cards = {body.get("card") for row, body in told if row.kind == "card-written" and body.get("by") == person}
    lines: dict[Any, bool] = {}
    for row, body in told:
        if row.kind == "linked":
            source, target, key = body.get("source"), body.get("target"), body.get("link")
            if person in {source, target} or source in cards:
                lines[key] = False
            elif target in cards:
                lines.setdefault(key, True)
    others = {**dict.fromkeys(cards, False), **lines}
    return {row.id: others[key] for row, body in told if (key := body.get(_ON_BOARDS.get(row.kind, ""))) in others}


def unlisted(body: Body) -> Body:
    """A line of the list without all that it says of a person, but our id."""
    line = body.get("person")
    return body | {"person": {"id": line["id"]}} if isinstance(line, dict) and "id" in line else body


def _wordless(body: Body) -> Body:
    """Without text and owner."""
    return less(body, "owner") | ({"text": ""} if "text" in body else {})


def _gone(body: Body) -> Body:
    """The text of a card or a line once its words are out; a card without any text is none."""
    return {"text": GONE if "card" in body else ""} if "text" in body else {}


def _figures(body: Body) -> Body:
    """With the marks that are figures."""
    marks = body.get("marks")
    return body | {"marks": figures_of(marks)} if isinstance(marks, dict) else body


def told_less(body: Body, forget: Callable[[Any], Any]) -> Body:
    """Somebody else's line of the list: a name may stand among its facts (a sponsor), and goes there; theirs stays."""
    line = body.get("person")
    if not isinstance(line, dict) or "facts" not in line:
        return body
    return body | {"person": line | {"facts": forget(line["facts"])}}


def less(body: Body, key: str) -> Body:
    """Without one of its fields."""
    return {name: held for name, held in body.items() if name != key}


def forgetting(names: Iterable[str]) -> Callable[[Any], Any]:
    """Takes the names out of every text of a value that JSON can say."""
    named = _named([*names])

    def forget(held: Any) -> Any:  # noqa: ANN401 - any value that JSON can say
        if isinstance(held, str):
            return named.sub(GONE, held) if named else held
        if isinstance(held, list):
            return [forget(one) for one in held]
        if isinstance(held, dict):
            return {key: forget(one) for key, one in held.items()}
        return held

    return forget


def _named(names: Sequence[str]) -> re.Pattern[str] | None:
    """Finds any of the names, None where there is none to find."""
    told = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)", re.IGNORECASE) if told else None
