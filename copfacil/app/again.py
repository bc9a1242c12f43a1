"""Who sits together again: pairs of the present groups that met in an earlier round of the day, and why that is so."""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

from copfacil.core.groups import Group
from copfacil.core.play import Play
from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.ui.people.doors import Again


def earlier(session: Session) -> tuple[Play, ...]:
    """The plays that were begun before the present groups sat together; what is on is no earlier meeting."""
    now = {frozenset(group.members) for group in session.groups}
    begun = [play for play in session.plays.values() if play.begun]
    while begun and (
        begun[-1].id == session.current or {frozenset(table.members) for table in begun[-1].tables} == now
    ):
        begun.pop()
    return tuple(begun)


def met_before(session: Session) -> Mapping[frozenset[str], int]:
    """How often two people sat together in earlier rounds."""
    return Counter(
        frozenset(pair)
        for play in earlier(session)
        for table in play.tables
        for pair in combinations(sorted(table.members), 2)
    )


def again(session: Session, words: Words) -> Again | None:
    """The pairs that meet again; None where everybody meets somebody new."""
    met, people = met_before(session), session.people
    pairs: list[str] = []
    reasons: list[Msg] = []
    for group in session.groups:
        for pair in combinations(group.members, 2):
            if met.get(frozenset(pair)) and all(one in people for one in pair):
                one, other = (people[one].shown for one in pair)
                pairs.append(words(Msg("Group {group}: {one} and {other}", group=group.number, one=one, other=other)))
                reasons.append(_reason(session, group, met))
    if not pairs:
        return None
    why, *more = dict.fromkeys(reasons)
    for reason in more:
        why = Msg("{some}, {one}", some=why, one=reason)
    line = Msg("{n} pair meets again: {why}.", "{n} pairs meet again: {why}.", n=len(pairs), why=why)
    return Again(words(line), tuple(pairs))


def _reason(session: Session, group: Group, met: Mapping[frozenset[str], int]) -> Msg:
    """Why two of a group meet again. A group of four needs four earlier groups to come from, and three new people."""
    if group.locked:
        return Msg("a group is locked")
    if any(set(group.members) == set(table.members) for play in earlier(session) for table in play.tables):
        return Msg("groups stayed as they were")
    here = {person.id for person in session.present}
    others = len(group.members) - 1
    groups_left = min(sum(not here.isdisjoint(table.members) for table in play.tables) for play in earlier(session))
    new = min(sum(frozenset((one, other)) not in met for other in here - {one}) for one in group.members)
    if groups_left <= others or new < others:
        return Msg("there are not enough new people")
    return Msg("other rules or a move by hand")
