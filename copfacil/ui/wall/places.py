"""People find their places: numbers and spots, the clock while they move, and early what comes next."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from copfacil.core.faces import Place, Places
from copfacil.core.plan import Step
from copfacil.ui.theme import BOLD
from copfacil.ui.wall import said
from copfacil.ui.wall.dials import STATUS, clock_face, compact
from copfacil.ui.wall.frame import GAP, SECOND, TOP, VITAL, WORD, Frame
from copfacil.ui.wall.grid import Grid, grid
from copfacil.ui.wall.layout import depth, foot, in_turn, placed, set_column, titled
from copfacil.ui.wall.letters import Block, Run, column
from copfacil.ui.wall.pieces import Piece, Rule

_GRID_LEAST = 0.45
"""The narrowest grid that stands beside the clock."""
_WORDS_LEAST = 0.3
"""The narrowest words that stand beside it."""
_RULE = 0.757
_HEAD = 0.105
"""Font size of a title above a grid, and how much room it may take."""
_HEAD_DEEP = 0.14
_NARROW_HEAD = 0.05


def lay(face: Places, frame: Frame) -> tuple[Piece, ...]:
    """The pieces of the face."""
    if face.begun and not face.places:
        return _onward(face, frame)
    if face.begun:
        pieces, shown = _moving(face, frame)
    else:
        title = frame.words("Find your name") if face.named else frame.words("Find your number")
        pieces, shown = under_title(title, face.places, frame)
    dial, words = face.dial, frame.words
    sayings = said.coming(dial, words, begun=face.begun)
    aside = (*said.beside(dial, words), *paged(shown, frame))
    return (*pieces, *shown.pieces, rule(frame), *foot(sayings, aside, frame))


def _onward(face: Places, frame: Frame) -> tuple[Piece, ...]:
    """People walk on to what comes next in the day: its name and its place stand large, before they set out."""
    dial, words = face.dial, frame.words
    then = dial.then if dial.following is None else None
    blocks = titled(_title(dial.step, frame), dial.step.wall_more, "", frame)
    if then is not None:
        more = words("In {place}.", place=then.place) if then.place else ""
        blocks = titled(_title(dial.step, frame), words("Next: {title}", title=then.title), more, frame)
    clock = clock_face(blocks, dial, frame, seats=0)
    return (*clock, rule(frame), *foot(said.coming(dial, words), said.beside(dial, words), frame))


def under_title(title: str, places: Sequence[Place], frame: Frame) -> tuple[list[Piece], Grid]:
    """A title across the top and the grid of groups below it, down to two thirds."""
    head, box = headed(title, frame)
    return head, grid(places, box, frame)


def headed(title: str, frame: Frame) -> tuple[list[Piece], QRectF]:
    """A title across the top, and the room below it, down to two thirds."""
    head, deep = _head([Block(row=(Run(title, BOLD),), px=frame.px(_HEAD))], frame, _HEAD_DEEP)
    top = frame.px(TOP) + deep + frame.px(0.045)
    return head, QRectF(frame.left, top, frame.room, frame.px(VITAL) - top)


def _head(blocks: Sequence[Block], frame: Frame, height: float) -> tuple[list[Piece], float]:
    """Words across the top, and how deep they are at most, px."""
    pages = column(blocks, least=frame.least, room=frame.room, height=frame.px(height), theme=frame.theme)
    page = in_turn(pages, frame)
    deep = max(depth(one) for one in pages)
    return placed(page, QRectF(frame.left, frame.px(TOP), frame.room, deep), frame), deep


def rule(frame: Frame) -> Rule:
    """The line above the foot."""
    return Rule(box=QRectF(frame.left, round(frame.px(_RULE)), frame.room, max(2, round(frame.px(0.0025)))))


def paged(shown: Grid, frame: Frame) -> tuple[str, ...]:
    """Which page this is, when there are several ("1 of 3")."""
    return page_of(shown.turn, shown.turns, frame)


def page_of(turn: int, turns: int, frame: Frame) -> tuple[str, ...]:
    """The same of any turns, the first of them 0."""
    if turns < 2:  # noqa: PLR2004 - one turn is no turn
        return ()
    return (frame.words("{page} of {pages}", page=turn + 1, pages=turns),)


def _moving(face: Places, frame: Frame) -> tuple[list[Piece], Grid]:
    """Clock and texts at the left, the grid at the right; a narrow picture has the clock below both."""
    step, top = face.dial.step, frame.px(TOP)
    blocks = titled(_title(step, frame), _where(face, frame), "", frame)
    clock = compact(face.dial, frame, frame.room - frame.px(GAP + _GRID_LEAST))
    if not clock.fits:
        return _narrow(face, frame)
    beside = QRectF(clock.right + frame.px(GAP), top, frame.right - clock.right - frame.px(GAP), frame.px(VITAL) - top)
    text = QRectF(frame.left, top, clock.right - frame.left, clock.top - frame.px(STATUS) - top)
    return [*set_column(blocks, text, frame), *clock.words, *clock.pieces], grid(face.places, beside, frame)


def _narrow(face: Places, frame: Frame) -> tuple[list[Piece], Grid]:
    """The grid between the title and the clock, other words beside the clock; without room there, in turns above."""
    step = face.dial.step
    clock = compact(face.dial, frame, frame.room)
    left = clock.right + frame.px(GAP)
    beside = QRectF(left, clock.top, frame.right - left, frame.px(VITAL) - clock.top)
    title = Block(row=(Run(_title(step, frame), BOLD),), px=frame.px(_HEAD), turns=True)
    words = [Block(row=(Run(_where(face, frame), tone="ink_soft"),), px=frame.px(SECOND), turns=True)]
    if clock.told:
        words.insert(0, Block(row=(clock.told,), px=frame.px(WORD), turns=True))
    roomy = beside.width() >= frame.px(_WORDS_LEAST)
    head, deep = _head([title] if roomy else [title, *words], frame, _NARROW_HEAD)
    top = frame.px(TOP) + deep + frame.px(0.025)
    between = QRectF(frame.left, top, frame.room, clock.top - frame.px(0.03) - top)
    pieces = [*head, *clock.pieces, *(set_column(words, beside, frame) if roomy else ())]
    return pieces, grid(face.places, between, frame)


def _where(face: Places, frame: Frame) -> str:
    """Where to, in the words of the exercise; on the way to the next block of the day, its name."""
    step, then = face.dial.step, face.dial.then
    if step.wall_more or then is None or face.dial.following is not None:
        return step.wall_more
    return frame.words("Next: {title}", title=then.title)


def _title(step: Step, frame: Frame) -> str:
    """What people do while they move is the title, without its full stop."""
    return said.who(step, frame.words).removesuffix(".")
