"""What is due, in words, and how each of it is settled: ticked on the programme, or done and answered in its session."""

from dataclasses import replace
from typing import TYPE_CHECKING

from copfacil.app.answer import Answer
from copfacil.app.programme import OVER, OpenProgramme
from copfacil.app.programme_promises import action_done, offer_answered
from copfacil.core.boards.ring import STATES, State
from copfacil.core.dates import day_short
from copfacil.core.gestures import Refused
from copfacil.core.programme import between
from copfacil.core.programme.due import Due, Kind
from copfacil.core.programme.gestures import put
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.webinars import SlotState
from copfacil.core.words import Msg, Words
from copfacil.store.lines import ActionLine, OfferLine
from copfacil.ui.programme.values import DueLine

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

_PAGES: dict[Kind, str] = {
    "task": "team",
    "material": "materials",
    "vote": "webinars",
    "guest": "webinars",
    "sets": "sets",
    "celebration": "celebration",
    "offers": "between",
    "actions": "between",
    "pledge": "celebration",
    "story": "value",
    "sign": "value",
}
"""Where each is settled: a page of the programme, or a part of the page Between."""

_GONE = Msg("This is not here any more.")


def due_line(one: Due, words: Words) -> DueLine:
    """A line of the list in words."""
    ticks = one.kind in between.TICKED
    return DueLine(
        when=words(day_short(one.day)) if one.day else "",
        text=words(one.text),
        note=words(one.note) if one.note is not None else "",
        late=one.late,
        key=f"{one.kind}:{one.record or words(one.text)}",
        ticks=ticks,
        page="" if ticks else _PAGES[one.kind],
    )


def due_lines(opened: OpenProgramme, words: Words) -> tuple[DueLine, ...]:
    """Everything that is due, each action and each offer for itself; the first day first, what has none last."""
    programme, today = opened.state, opened.today()
    readings = opened.readings
    found = [(one.day, _one(one, programme, words)) for one in readings.due if one.kind not in {"actions", "offers"}]
    found += [(one.due, _action(one, programme, today, words)) for one in readings.known.actions if not one.done]
    asks = {(one.stream, one.card): one for one in readings.known.asks}
    for one in readings.known.offers:
        if one.state not in OVER:
            ask = asks.get((one.stream, one.card))
            found.append((one.due, _offer(one, (ask.person, ask.text) if ask else ("", ""), programme, today, words)))
    return tuple(line for _, line in sorted(found, key=lambda pair: (not pair[0], pair[0])))


def _one(one: Due, programme: Programme, words: Words) -> DueLine:
    line = due_line(one, words)
    slot = programme.webinars.slots.get(one.record)
    if one.kind != "guest" or slot is None or slot.state != "asked":
        return line
    answers = (("agreed", words("Says yes")), ("declined", words("Says no")))
    return replace(line, answers=answers)


def _action(line: ActionLine, programme: Programme, today: str, words: Words) -> DueLine:
    owner, asker = programme.called(line.owner), programme.called(line.asker)
    told = [owner or words("nobody has it yet"), words("asked by {name}", name=asker) if asker else "", line.title]
    return DueLine(
        when=words(day_short(line.due)) if line.due else "",
        text=line.text,
        note=", ".join(part for part in told if part),
        late=bool(line.due) and line.due < today,
        key=f"action:{line.stream}:{line.card}",
        ticks=True,
    )


def _offer(line: OfferLine, ask: tuple[str, str], programme: Programme, today: str, words: Words) -> DueLine:
    helper, asker = programme.called(line.person), programme.called(ask[0])
    for_whom = words("{helper} for {asker}", helper=helper, asker=asker) if helper and asker else helper or asker
    state = next((said for key, said in STATES.items() if key == line.state), STATES["offered"])
    told = (for_whom, words(state), words("asked: {text}", text=ask[1]) if ask[1] and line.text else "")
    return DueLine(
        when=words(day_short(line.due)) if line.due else "",
        text=line.text or ask[1] or words("An offer"),
        note=", ".join(part for part in told if part),
        late=bool(line.due) and line.due < today,
        key=f"offer:{line.stream}:{line.link}",
        answers=tuple((key, words(_ANSWERS[key])) for key in _ANSWERS if key != line.state),
    )


_ANSWERS: dict[State, Msg] = {
    "contacted": Msg("In contact"),
    "helped": Msg("Helped"),
    "fulfilled": Msg("Fulfilled"),
    "declined": Msg("Declined"),
}
"""What can be said of an offer, as buttons."""


def settle(opened: OpenProgramme, desktop: "Shell", key: str) -> Answer:
    """What is due under a key is done."""
    kind, _, record = key.partition(":")
    if kind != "action":
        known: Kind | None = next((one for one in between.TICKED if one == kind), None)
        return opened.act(between.tick, known, record) if known is not None else _GONE
    line = next((one for one in opened.known.actions if f"{one.stream}:{one.card}" == record), None)
    return opened.do(action_done(desktop, line)) if line is not None else _GONE


def answer(opened: OpenProgramme, desktop: "Shell", key: str, said: str) -> Answer:
    """What is due under a key got an answer."""
    kind, _, record = key.partition(":")
    if kind == "guest":
        return opened.act(_answered, record, "agreed" if said == "agreed" else "declined")
    line = next((one for one in opened.known.offers if f"{one.stream}:{one.link}" == record), None)
    state = next((one for one in _ANSWERS if one == said), None)
    return opened.do(offer_answered(desktop, line, state)) if line is not None and state is not None else _GONE


def _answered(programme: Programme, now: int, slot: str, state: SlotState) -> tuple[object, ...]:
    found = programme.webinars.slots.get(slot)
    if found is None:
        raise Refused(_GONE)
    return put(programme, now, replace(found, state=state))
