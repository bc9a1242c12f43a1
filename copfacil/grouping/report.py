"""What a plan of groups kept and what it could not: every rule's result, repeats by name, the proof."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from math import comb

from copfacil.grouping.programme import Plan
from copfacil.grouping.task import Apart, Balance, Capacity, Groups, NotAlone, Pinned, Rule, Task, Together
from copfacil.grouping.weights import by_value, value


class Reason(Enum):
    """Why a rule could not be kept."""

    MORE_THAN_GROUPS = "more than groups"
    ONLY_ONE = "only one"
    OTHER_RULE = "other rule"
    NO_SEATS = "no seats"
    NO_TABLE = "no table"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One place where a rule is broken.

    Attributes:
        round: from 0.
        group: from 0; None when it is about the whole round.
        people: ids of those it is about.
        value: the value of the fact, for a balance.
        reason: why.
    """

    round: int
    group: int | None
    people: tuple[str, ...]
    value: str = ""
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleResult:
    """A rule and every place where it is broken; none means that it is kept."""

    rule: Rule
    breaches: tuple[Breach, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MetAgain:
    """Two people who meet more often than once: in which rounds (from 0), and how often before the first."""

    pair: tuple[str, str]
    rounds: tuple[int, ...]
    before: int


def rule_results(plan: Plan) -> tuple[RuleResult, ...]:
    """The result of every rule, in the order in which they were given."""
    return tuple(
        RuleResult(
            rule=rule,
            breaches=tuple(
                breach
                for number, groups in enumerate(plan.rounds)
                for breach in _breaches(plan.task, rule, number, groups)
            ),
        )
        for rule in plan.task.rules
    )


def met_again(plan: Plan) -> tuple[MetAgain, ...]:
    """Every pair that meets again, the most frequent first; people who belong together are left out."""
    bonds = {
        frozenset(pair)
        for rule in plan.task.rules
        if isinstance(rule, Together)
        for pair in combinations(rule.people, 2)
    }
    meetings: dict[frozenset[str], list[int]] = {}
    for number, groups in enumerate(plan.rounds):
        for pair in (frozenset(pair) for group in groups for pair in combinations(group, 2)):
            meetings.setdefault(pair, []).append(number)
    order = {person.id: i for i, person in enumerate(plan.task.people)}
    found = []
    for pair, rounds in meetings.items():
        before = plan.task.met.get(pair, 0)
        if pair not in bonds and len(rounds) + before > 1:
            a, b = sorted(pair, key=lambda one: order.get(one, len(order)))
            found.append(MetAgain(pair=(a, b), rounds=tuple(rounds), before=before))
    return tuple(sorted(found, key=lambda again: (-len(again.rounds) - again.before, again.rounds, again.pair)))


def new_faces(plan: Plan) -> dict[str, int]:
    """For each person how many different others they sit with over all rounds."""
    faces: dict[str, set[str]] = {person.id: set() for person in plan.task.people}
    for group in (group for groups in plan.rounds for group in groups):
        for one in group:
            faces.setdefault(one, set()).update(group)
    return {one: max(0, len(others) - 1) for one, others in faces.items()}


def _breaches(task: Task, rule: Rule, number: int, groups: Groups) -> Iterable[Breach]:
    match rule:
        case Apart():
            return _not_apart(task, rule, number, groups)
        case Together():
            return _not_together(rule, number, groups)
        case Balance():
            return _uneven(task, rule, number, groups)
        case NotAlone():
            return _alone(task, rule, number, groups)
        case Pinned():
            return _not_pinned(rule, number, groups)
        case Capacity():
            return _too_many(rule, number, groups)


def _not_apart(task: Task, rule: Apart, number: int, groups: Groups) -> Iterable[Breach]:
    came = sum(one in rule.people for group in groups for one in group)
    used = sum(map(bool, groups))
    for g, group in enumerate(groups):
        people = tuple(one for one in group if one in rule.people)
        if len(people) > 1:
            reason = Reason.NOT_FOUND
            if came > used:
                reason = Reason.MORE_THAN_GROUPS
            elif _bound_together(task, people, number):
                reason = Reason.OTHER_RULE
            yield Breach(round=number, group=g, people=people, reason=reason)


def _bound_together(task: Task, people: tuple[str, ...], number: int) -> bool:
    together = any(isinstance(rule, Together) and len(set(people).intersection(rule.people)) > 1 for rule in task.rules)
    tables = [
        rule.group
        for rule in task.rules
        if isinstance(rule, Pinned) and rule.person in people and rule.round in (None, number)
    ]
    return together or len(tables) > len(set(tables))


def _not_together(rule: Together, number: int, groups: Groups) -> Iterable[Breach]:
    here = [one for one in rule.people if any(one in group for group in groups)]
    most = max((sum(one in here for one in group) for group in groups), default=0)
    if most < len(here):
        largest = max(len(group) for group in groups)
        reason = Reason.NO_SEATS if len(here) > largest else Reason.NOT_FOUND
        yield Breach(round=number, group=None, people=tuple(here), reason=reason)


def _uneven(task: Task, rule: Balance, number: int, groups: Groups) -> Iterable[Breach]:
    here = task.present(number)
    for known, alike in by_value(here, rule.fact).items():
        ids = {here[i].id for i in alike}
        counts = [sum(one in ids for one in group) for group in groups if group]
        if counts and max(counts) - min(counts) > 1:
            shown = here[alike[0]].facts[rule.fact].strip() or known
            yield Breach(round=number, group=None, people=(), value=shown, reason=Reason.NOT_FOUND)


def _alone(task: Task, rule: NotAlone, number: int, groups: Groups) -> Iterable[Breach]:
    wanted = rule.value.strip().casefold()
    ids = {person.id for person in task.present(number) if value(person, rule.fact) == wanted}
    for g, group in enumerate(groups):
        people = tuple(one for one in group if one in ids)
        if len(people) == 1:
            reason = Reason.ONLY_ONE if len(ids) == 1 else Reason.NOT_FOUND
            yield Breach(round=number, group=g, people=people, reason=reason)


def _not_pinned(rule: Pinned, number: int, groups: Groups) -> Iterable[Breach]:
    for g, group in enumerate(groups):
        if rule.person in group and g != rule.group and rule.round in (None, number):
            yield Breach(round=number, group=g, people=(rule.person,), reason=Reason.NO_TABLE)


def _too_many(rule: Capacity, number: int, groups: Groups) -> Iterable[Breach]:
    if rule.group < len(groups) and len(groups[rule.group]) > rule.seats:
        yield Breach(round=number, group=rule.group, people=groups[rule.group], reason=Reason.NO_SEATS)


def pairs_of(rule: Apart | Together) -> int:
    """How many pairs a rule is about."""
    return comb(len(rule.people), 2)
