"""What a person can do on a board: each gesture looks at the session and decides which events happen."""

from collections.abc import Iterable, Mapping, Sequence

from copfacil.core.boards import events as b
from copfacil.core.boards.board import Board, Card, Link, Marks
from copfacil.core.boards.fishbowl import changed_over
from copfacil.core.boards.fit import own
from copfacil.core.boards.plan import Labels
from copfacil.core.events import Kept
from copfacil.core.gestures import Events, Refused
from copfacil.core.session import Session
from copfacil.core.words import Msg


def pose(session: Session, _: int, board: str, text: str) -> Events:
    """The sentence in the middle is this."""
    return (b.BoardPosed(board=_board(session, board).id, text=text.strip()),)


def relabel(session: Session, _: int, board: str, labels: Labels) -> Events:
    """The zones of an empty board get other names."""
    on = _board(session, board)
    if len(on.cards):
        raise Refused(Msg("There are cards on the board already. Names of zones are chosen before."))
    then = (
        () if on.then is None else tuple(b.Recalled(zone=c.zone, count=c.count, marks=c.marks) for c in on.then.cards)
    )
    return (
        b.BoardOpened(
            board=on.id,
            kind=on.kind,
            name=on.name,
            zones=labels.zones,
            play=on.play,
            circles=on.circles,
            anonymous=on.anonymous,
            hidden=not on.revealed,
            seats=on.seats,
            dots=on.dots,
            since=on.then.name if on.then is not None else "",
            then=then,
        ),
    )


def write(  # noqa: PLR0913 - the fields of one card
    session: Session,
    _: int,
    board: str,
    zone: str,
    text: str,
    *,
    card: str,
    by: str = "",
    count: int = 1,
    marks: Marks | None = None,
) -> Events:
    """A card is put into a zone."""
    on = _board(session, board)
    if not text.strip():
        raise Refused(Msg("There is no text yet."))
    if on.zone(zone) is None:
        raise Refused(Msg("There is no zone {zone} on this board.", zone=zone))
    author = "" if on.anonymous else by
    if author and author not in session.people:
        raise Refused(Msg("This person is not on the list."))
    return (
        b.CardWritten(
            board=on.id, card=card, zone=zone, text=text.strip(), by=author, count=max(count, 1), marks=marks or {}
        ),
    )


def write_many(session: Session, now: int, board: str, zone: str, lines: Iterable[tuple[str, str]]) -> Events:
    """Many cards at once: (id, text) each; empty lines are passed over."""
    told = [(card, text) for card, text in lines if text.strip()]
    if not told:
        raise Refused(Msg("There is no text yet."))
    return tuple(one for card, text in told for one in write(session, now, board, zone, text, card=card))


def edit(session: Session, _: int, board: str, card: str, text: str) -> Events:
    """The words of a card are corrected."""
    if not text.strip():
        raise Refused(Msg("There is no text yet."))
    return (b.CardEdited(board=board, card=_card(session, board, card).id, text=text.strip()),)


def move(session: Session, _: int, board: str, card: str, zone: str, cluster: str = "", before: str = "") -> Events:  # noqa: PLR0913, PLR0917 - one move
    """A card goes to another zone, cluster or place."""
    if _board(session, board).zone(zone) is None:
        raise Refused(Msg("There is no zone {zone} on this board.", zone=zone))
    held = _card(session, board, card)
    return (b.CardMoved(board=board, card=held.id, zone=zone, cluster=cluster, before=before),)


def mark(session: Session, _: int, board: str, card: str, marks: Mapping[str, str]) -> Events:
    """Something is noted about a card."""
    return (b.CardMarked(board=board, card=_card(session, board, card).id, marks=dict(marks)),)


def take(session: Session, _: int, board: str, card: str) -> Events:
    """A card is taken off the board."""
    return (b.CardTaken(board=board, card=_card(session, board, card).id),)


def cluster(session: Session, _: int, board: str, key: str, title: str, cards: Sequence[str]) -> Events:
    """Cards of one zone become a cluster; the zone is that of the first."""
    if not cards or not title.strip():
        raise Refused(Msg("A cluster has cards and a title."))
    zone = _card(session, board, cards[0]).zone
    return (
        b.ClusterTitled(board=board, cluster=key, zone=zone, title=title.strip()),
        *(b.CardMoved(board=board, card=one, zone=zone, cluster=key) for one in cards),
    )


def retitle(session: Session, _: int, board: str, key: str, title: str) -> Events:
    """A cluster gets another title; without one its cards stand alone again."""
    held = _board(session, board).clusters.get(key)
    if held is None:
        raise Refused(Msg("This is not here any more."))
    return (b.ClusterTitled(board=board, cluster=key, zone=held.zone, title=title.strip()),)


def merge(session: Session, _: int, board: str, cards: Sequence[str]) -> Events:
    """Cards that say the same become the first of them, which stands for all."""
    held = [_card(session, board, card) for card in cards]
    if len(held) < 2:  # noqa: PLR2004 - one card is merged with nothing
        raise Refused(Msg("Two cards or more are merged."))
    first, *rest = held
    dots = first.dots + sum(card.dots for card in rest)
    kept = b.CardWritten(
        board=board,
        card=f"{first.id}+{len(rest)}",
        zone=first.zone,
        text=first.text,
        by=first.by,
        count=first.count + sum(card.count for card in rest),
        marks=first.marks,
    )
    gone = tuple(b.CardTaken(board=board, card=card.id) for card in (first, *rest))
    moved = b.CardMoved(board=board, card=kept.card, zone=first.zone, cluster=first.cluster)
    voted = (b.Voted(board=board, card=kept.card, dots=dots),) if dots else ()
    return (kept, moved, *voted, *gone)


def split(session: Session, _: int, board: str, card: str, texts: Sequence[tuple[str, str]]) -> Events:
    """A card that says several things becomes several: (id, text) each."""
    held = _card(session, board, card)
    if len(texts) < 2 or not all(text.strip() for _, text in texts):  # noqa: PLR2004 - one part is no split
        raise Refused(Msg("A card is split into two parts or more."))
    parts = tuple(
        b.CardWritten(board=board, card=key, zone=held.zone, text=text.strip(), by=held.by, marks=held.marks)
        for key, text in texts
    )
    return (*parts, b.CardTaken(board=board, card=held.id))


def link(  # noqa: PLR0913 - the fields of one link
    session: Session,
    _: int,
    board: str,
    source: str,
    target: str,
    *,
    key: str,
    text: str = "",
    marks: Marks | None = None,
) -> Events:
    """Something leads from one card or person to another."""
    on = _board(session, board)
    for end in (source, target):
        if end not in on.cards and end not in session.people:
            raise Refused(Msg("This is not here any more."))
    if source == target:
        raise Refused(Msg("A link leads from one to another."))
    asked = on.cards.get(target)
    if asked is not None and asked.by == source:
        raise Refused(own(on.kind))
    return (b.Linked(board=on.id, link=key, source=source, target=target, text=text.strip(), marks=marks or {}),)


def mark_link(session: Session, _: int, board: str, key: str, marks: Mapping[str, str]) -> Events:
    """Something is noted about a link."""
    return (b.LinkMarked(board=board, link=_link(session, board, key).id, marks=dict(marks)),)


def unlink(session: Session, _: int, board: str, key: str) -> Events:
    """A link is taken away."""
    return (b.Unlinked(board=board, link=_link(session, board, key).id),)


def vote(session: Session, _: int, board: str, card: str, dots: int) -> Events:
    """A card gets so many dots more, or fewer below zero."""
    held = _card(session, board, card)
    if held.dots + dots < 0:
        raise Refused(Msg("There are no dots left to take away."))
    return (b.Voted(board=board, card=held.id, dots=held.dots + dots),)


def seat(session: Session, _: int, board: str, person: str, seat: int | None = None) -> Events:
    """Somebody takes a chair inside: the one named, or the first that is free."""
    on = _board(session, board)
    if person not in session.people:
        raise Refused(Msg("This person is not on the list."))
    if on.kind != "fishbowl":
        raise Refused(Msg("Only a fishbowl has chairs inside."))
    free = [number for number in range(1, on.seats + 1) if number not in on.inside]
    if seat is None and not free:
        raise Refused(Msg("All chairs are taken. Somebody leaves first."))
    chosen = free[0] if seat is None else seat
    if not 1 <= chosen <= on.seats:
        raise Refused(Msg("There are chairs 1 to {seats}.", seats=on.seats))
    return (b.Seated(board=on.id, person=person, seat=chosen),)


def leave(session: Session, _: int, board: str, person: str) -> Events:
    """Somebody goes back to the outer ring."""
    on = _board(session, board)
    if person not in on.inside.values():
        raise Refused(Msg("This person does not sit inside."))
    return (b.Seated(board=on.id, person=person, seat=0),)


def change_over(session: Session, _: int, board: str, group: Sequence[str]) -> Events:
    """The next group takes the chairs; whoever sits inside and is not of it comes out first."""
    on = _board(session, board)
    if on.kind != "fishbowl":
        raise Refused(Msg("Only a fishbowl has chairs inside."))
    if not group or any(person not in session.people for person in group):
        raise Refused(Msg("This person is not on the list."))
    return tuple(b.Seated(board=on.id, person=person, seat=seat) for person, seat in changed_over(on, group))


def promise(  # noqa: PLR0913 - the fields of one action
    session: Session, _: int, board: str, card: str, *, action: str, owner: str = "", due: str = ""
) -> Events:
    """What a card says becomes an action with somebody who begins and a day; the card notes which one."""
    held = _card(session, board, card)
    if owner and owner not in session.people:
        raise Refused(Msg("This person is not on the list."))
    return (
        Kept(card=action, what="action", text=held.text, play=_board(session, board).play, owner=owner, due=due),
        b.CardMarked(board=board, card=held.id, marks={"action": action, "due": due}),
    )


def reveal(session: Session, _: int, board: str, *, revealed: bool = True) -> Events:
    """The wall shows the cards, or hides them again."""
    return (b.Revealed(board=_board(session, board).id, revealed=revealed),)


def circle(session: Session, _: int, board: str, circles: Sequence[Sequence[str]]) -> Events:
    """Who sits in which ring."""
    on = _board(session, board)
    seated = [person for one in circles for person in one]
    if len(seated) != len(set(seated)) or any(person not in session.people for person in seated):
        raise Refused(Msg("Each person sits in one ring, and only people on the list do."))
    return (b.BoardCircled(board=on.id, circles=tuple(tuple(one) for one in circles)),)


def _board(session: Session, board: str) -> Board:
    found = session.boards.get(board)
    if found is None:
        raise Refused(Msg("There is no board yet. Choose an exercise that has one."))
    return found


def _card(session: Session, board: str, card: str) -> Card:
    found = _board(session, board).cards.get(card)
    if found is None:
        raise Refused(Msg("This is not here any more."))
    return found


def _link(session: Session, board: str, key: str) -> Link:
    found = _board(session, board).links.get(key)
    if found is None:
        raise Refused(Msg("This is not here any more."))
    return found
