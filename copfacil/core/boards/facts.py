"""What a board comes to, in a few sentences that name nobody: for Results, reports and files."""

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from copfacil.core.boards import compass, fishbowl, grid, journey, matrix, pairs, ring, river, scores, tree
from copfacil.core.boards.board import Board
from copfacil.core.boards.few import FEWEST
from copfacil.core.boards.leaving import leaving
from copfacil.core.dates import day_short
from copfacil.core.words import Msg


def facts(board: Board, *, now: int, people: Sequence[str]) -> tuple[Msg, ...]:
    """The sentences; none for a board whose counts say all, or that is hidden from the room.

    Args:
        board: as it stands.
        now: ms on the session's clock.
        people: ids of those who are here.
    """
    return tuple(_facts(board, now, people)) if board.revealed else ()


def _facts(board: Board, now: int, people: Sequence[str]) -> Iterator[Msg]:  # noqa: C901 - a case for each kind
    match board.kind:
        case "ring":
            yield from _ring(board)
        case "compass":
            yield from _compass(board)
        case "fishbowl":
            yield from _fishbowl(board, now, people)
        case "tree":
            yield from _tree(board)
        case "lanes":
            return
        case "matrix":
            yield from _matrix(board)
        case "journey":
            yield from _journey(board)
        case "river":
            yield from _river(board)
        case "pairs":
            yield from _pairs(board, people)
        case "scores":
            yield from _scores(board)
        case "grid":
            yield from _grid(board)
        case _:
            assert_never(board.kind)


def _ring(board: Board) -> Iterator[Msg]:
    told = ring.metrics(ring.ring(board))
    if not told.asks:
        return
    yield Msg(
        "{with_offer} of {n} ask has an offer; {each} offers for each ask, {person} for each person.",
        "{with_offer} of {n} asks have an offer; {each} offers for each ask, {person} for each person.",
        n=told.asks,
        with_offer=told.with_offer,
        each=f"{told.per_ask:.1f}",
        person=f"{told.per_person:.1f}",
    )
    yield Msg(
        "{n} offer: {contacted} taken up, {happened} helped.",
        "{n} offers: {contacted} taken up, {happened} helped.",
        n=told.offers,
        contacted=told.contacted,
        happened=told.happened,
    )
    yield Msg(
        "{n} ask is fulfilled, {hours} hours saved.",
        "{n} asks are fulfilled, {hours} hours saved.",
        n=told.fulfilled,
        hours=f"{told.hours:g}",
    )
    yield Msg(
        "{mutual} of {n} pair helps each other.",
        "{mutual} of {n} pairs help each other.",
        n=told.pairs,
        mutual=told.mutual,
    )


def _compass(board: Board) -> Iterator[Msg]:
    ratio, said = compass.ratio(board), compass.suggestions(board)
    if ratio is not None:
        yield Msg("{ratio} concerns for each strength.", ratio=f"{ratio:.1f}")
        then = compass.ratio(board.then) if board.then is not None else None
        if board.then is not None and then is not None:
            yield Msg("{session}: {ratio}.", session=board.then.name, ratio=f"{then:.1f}")
    if said:
        yield Msg(
            "{answered} of {n} suggestion is answered.",
            "{answered} of {n} suggestions are answered.",
            n=len(said),
            answered=len(compass.you_said(board)),
        )
    yield from (Msg("{answer}: {text}", answer=one.said, text=one.card.text) for one in compass.you_said(board))


def _fishbowl(board: Board, now: int, people: Sequence[str]) -> Iterator[Msg]:
    told = fishbowl.tally(board, now, people)
    if not told.entries:
        return
    yield Msg(
        "{n} person has been inside, in {entries} turns.",
        "{n} people have been inside, in {entries} turns.",
        n=told.been,
        entries=told.entries,
    )
    if told.been >= FEWEST:
        yield Msg(
            "Who was inside longest had {most} % of the time; an even share is {even} %.",
            most=round(100 * told.most),
            even=round(100 * told.even),
        )


def _tree(board: Board) -> Iterator[Msg]:
    names = {zone.key: zone.name for zone in board.zones}
    few = False
    for whose, who in tree.WHO.items():
        for when, moment in tree.MOMENTS.items():
            placed = tree.placed(board, whose, when)
            if placed and not tree.shown(board, whose, when):
                few = True
            elif placed:
                where = ", ".join(f"{name} {placed[key]}" for key, name in names.items() if key in placed)
                yield Msg("{who}, {moment}: {places}.", who=who, moment=moment, places=where)
        if board.then is not None and (ways := _ways(tree.since(board.then, board, whose), names)):
            yield Msg("{who}, since {session}: {ways}.", who=who, session=board.then.name, ways=ways)
        if ways := _ways(tree.flows(board, whose), names):
            yield Msg("{who}, what moved: {ways}.", who=who, ways=ways)
    if few:
        yield Msg("Fewer than five dots are not shown.")


def _ways(moved: Sequence[tree.Flow], names: Mapping[str, str]) -> str:
    """From where to where dots moved; nothing where there are too few to tell."""
    if not tree.flow_shown(moved):
        return ""
    told = (one for one in moved if {one.source, one.target} <= names.keys() and one.source != one.target)
    return ", ".join(f"{names[one.source]} → {names[one.target]} {one.count}" for one in told)


def _matrix(board: Board) -> Iterator[Msg]:
    told = matrix.values(board)
    without = [one.zone.name for one in told if not one.stories]
    if without and len(without) < len(told):
        yield Msg("No story yet: {values}.", values=", ".join(without))
    asked = matrix.to_ask(board)
    if asked:
        yield Msg(
            "{n} story goes on: asked again on {day}.",
            "{n} stories go on: the first is asked again on {day}.",
            n=len(asked),
            day=day_short(asked[0][0].isoformat()),
        )


def _journey(board: Board) -> Iterator[Msg]:
    if not len(board.cards):
        return
    told = journey.consents(board)
    yield Msg(
        "{quoted} may be quoted, {shown} may be shown in the room, {kept} stay with who told them.",
        quoted=told["quote"] + told["film"],
        shown=told["display"],
        kept=told["none"],
    )
    chosen = journey.priorities(leaving(board))
    if chosen:
        yield Msg(
            "What we work on: {touchpoints}.", touchpoints=", ".join(f"{one.title} {one.votes}" for one in chosen)
        )


def _river(board: Board) -> Iterator[Msg]:
    names = {zone.key: zone.name for zone in board.zones}
    if wide := river.widest(board):
        yield Msg("Most to learn from one another: {practices}.", practices=", ".join(names[key] for key in wide))
    if board.then is not None:
        bends = [one for one in river.since(board.then, board) if one.then and one.now and one.then != one.now]
        ways = ", ".join(f"{names[one.practice]} {_levels(one.then)} → {_levels(one.now)}" for one in bends)
        if ways:
            yield Msg("Levels since {session}: {ways}.", session=board.then.name, ways=ways)
    found = river.matches(board)
    if found:
        yield Msg("{n} offer meets a request.", "{n} offers meet a request.", n=len(found))


def _levels(stretch: river.Stretch | None) -> str:
    return "" if stretch is None else f"{stretch.low}–{stretch.high}"


def _pairs(board: Board, people: Sequence[str]) -> Iterator[Msg]:
    told = pairs.coverage(board, pairs.people(board, people))
    if told.met and len(people) >= FEWEST:
        yield Msg("{met} of {n} pair has met.", "{met} of {n} pairs have met.", met=told.met, n=told.pairs)


def _scores(board: Board) -> Iterator[Msg]:
    scored = [one for one in scores.ranking(board) if one.total is not None]
    if scored:
        best = scored[0].total or 0.0
        yield Msg(
            "{n} idea was scored, the best {best} of 25.",
            "{n} ideas were scored, the best {best} of 25.",
            n=len(scored),
            best=f"{best:g}",
        )


def _grid(board: Board) -> Iterator[Msg]:
    placed = sum(len(board.cards_in(zone.key)) for zone in grid.slots(board))
    if placed:
        yield Msg(
            "{n} topic has its slot, {waiting} wait.",
            "{n} topics have their slot, {waiting} wait.",
            n=placed,
            waiting=len(grid.waiting(board)),
        )
