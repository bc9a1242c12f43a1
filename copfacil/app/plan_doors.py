"""The doors of Plan onto a day: what is put into it comes from the shelf and the templates."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import get_args

from copfacil import resources
from copfacil.app import plan_files
from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.app.offering import session_title
from copfacil.core.agenda import gestures
from copfacil.core.agenda.blocks import of_exercise, plain
from copfacil.core.agenda.estimates import Estimate, estimates
from copfacil.core.agenda.plan import Agenda, Block, BlockKind
from copfacil.core.agenda.strings import offered, strung
from copfacil.core.agenda.template import Template
from copfacil.core.changing import replace
from copfacil.core.dates import day_short
from copfacil.core.events import Titled
from copfacil.core.exercise import Exercise
from copfacil.core.feedback.summary import Suggestion
from copfacil.core.gestures import Events, Refused
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.exercises.templates import templates
from copfacil.ui.plan.doors import Doors
from copfacil.ui.plan.values import Piece, Place, Plan

_PLAIN: dict[str, tuple[BlockKind, Msg, int]] = {
    "break": ("break", Msg("Break"), 15 * MINUTE),
    "slack": ("slack", Msg("Slack"), 15 * MINUTE),
    "own": ("own", Msg("Own block"), 30 * MINUTE),
}
"""Blocks without an exercise that are put by a button: kind, first title, ms."""

KINDS: tuple[BlockKind, ...] = get_args(BlockKind)


def plan_doors(day: Day, words: Words, day_sheet: Callable[[], Answer], rehearse: Callable[[], Answer]) -> Doors:
    """The doors of Plan onto a day, and the ways to its paper and its rehearsal."""
    return Doors(
        words=words,
        shelf=lambda: day.shelf,
        templates=_templates,
        lay=lambda key: lay(day, words, key),
        hours=lambda starts, ends, expected: day.act(gestures.hours, starts, ends, expected),
        put=lambda piece, place: _put(day, words, piece, place),
        change=lambda block: day.act(gestures.change, block),
        made_of=lambda key, way: day.act(made_of, day, key, way),
        resize=lambda key, ms: day.act(gestures.resize, key, ms),
        anchor=lambda key, time: day.act(gestures.anchor, key, time),
        move=lambda key, place: day.act(move, key, place),
        duplicate=lambda key: day.act(gestures.duplicate, key, new_id=fresh_id()),
        drop=lambda key: day.act(gestures.drop, key),
        mend=lambda fix: day.act(gestures.mend, fix, new_id=fresh_id(), said=words),
        past=lambda: past(day),
        save=lambda path: plan_files.save(day, words, path),
        bring=lambda path: plan_files.bring(day, path),
        undo=day.undo,
        redo=day.redo,
        day_sheet=day_sheet,
        rehearse=rehearse,
    )


def past(day: Day) -> tuple[tuple[Estimate, ...], tuple[Suggestion, ...]]:
    """What earlier days say to this plan."""
    state = day.state
    earlier = tuple(day.before.sessions(state.day).values())
    return estimates(state.agenda, earlier), day.before.suggestions(state.day)


def plan(day: Day) -> Plan:
    """The day as it stands, for the screen."""
    state, host = day.state, day.host
    return Plan(
        title=state.title,
        date=day_short(state.day) if state.day else None,
        day=state.agenda,
        listed=_listed(state),
        undo=host.undoable,
        redo=host.redoable,
    )


def _listed(session: Session) -> int:
    """How many are on the list and not away; who comes later is counted."""
    return len(session.people.keys() - session.away)


@cache
def _templates() -> tuple[Template, ...]:
    """The days that copfacil brings, read once."""
    return templates(resources.path("templates")).found


def lay(day: Day, words: Words, key: str) -> Answer:
    """The day is the template of that key from now on."""
    template = next((one for one in _templates() if one.key == key), None)
    if template is None:
        return Msg("This is not here any more.")
    return day.act(begun_with, template, day.shelf, words)


def begun_with(session: Session, now: int, template: Template, shelf: Mapping[str, Exercise], words: Words) -> Events:
    """The day is this template from now on, for those on the list, and called like it where it has no name of its own."""
    laid = gestures.lay(session, now, template, shelf, new_id=fresh_id, expected=_listed(session), said=words)
    if template.blocks and session.title in {"", words("A new day"), session_title(words, session.day)}:
        return (Titled(title=template.name, day=session.day, place=session.place), *laid)
    return laid


def _put(day: Day, words: Words, piece: Piece, place: Place) -> Answer:
    try:
        made = _made(day, words, piece)
    except KeyError:
        return Msg("This is not on the shelf any more.")
    return day.act(gestures.put_all, [replace(block, beside=place.beside) for block in made], place.after)


def _made(day: Day, words: Words, piece: Piece) -> Sequence[Block]:
    """The blocks of a piece.

    Raises:
        KeyError: it is not on the shelf.
    """
    expected = day.state.agenda.expected
    if piece.what == "exercise":
        return [of_exercise(day.shelf[piece.key], key=fresh_id(), expected=expected)]
    if piece.what == "string":
        thread = {thread.key: thread for thread in offered(day.shelf)}[piece.key]
        return strung(thread, day.shelf, expected, fresh_id, words)
    kind, title, ms = _PLAIN[piece.key]
    return [plain(kind, words(title), ms, key=fresh_id())]


def move(session: Session, now: int, key: str, place: Place) -> Events:
    """A block goes to another place: in the line, beside another block, or from there into the line again."""
    block = gestures.block_of(session.agenda, key)
    if place.beside:
        return gestures.beside(session, now, key, place.beside)
    freed = gestures.beside(session, now, key, "") if block.beside else ()
    return (*freed, *gestures.move(session, now, key, place.after))


def made_of(session: Session, now: int, day: Day, key: str, way: str) -> Events:
    """A block is run in another way, or is another kind; what people wrote about it stays."""
    block = gestures.block_of(session.agenda, key)
    return gestures.change(session, now, _remade(day, session.agenda, block, way))


def _remade(day: Day, agenda: Agenda, block: Block, way: str) -> Block:
    if not block.exercise:
        kind = next(one for one in KINDS if one == way)
        made = plain(kind, block.title, agenda.planned(block), key=block.id)
        return replace(block, kind=kind, parts=made.parts, by_hand=0)
    exercise = day.shelf.get(block.exercise)
    if exercise is None:
        raise Refused(Msg("This is not on the shelf any more."))
    made = of_exercise(exercise, way, key=block.id, expected=agenda.expected, kind=block.kind)
    return replace(block, preset=made.preset, parts=made.parts, circles=made.circles, by_hand=0)
