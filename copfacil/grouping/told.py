"""A plan of groups told in sentences: rules, repeats by name, the proof, the whole report."""

from collections.abc import Callable, Iterable, Sequence

from copfacil.core.words import Msg
from copfacil.grouping.bounds import Because
from copfacil.grouping.designs import Method
from copfacil.grouping.programme import Plan
from copfacil.grouping.report import (
    Breach,
    MetAgain,
    Reason,
    RuleResult,
    met_again,
    new_faces,
    pairs_of,
    rule_results,
)
from copfacil.grouping.said import Named, Said, listed, noun
from copfacil.grouping.task import Apart, Balance, Capacity, NotAlone, Pinned, Rule, Together
from copfacil.grouping.weights import value

FEW = 12
"""So many are named; of more only the number is said."""

_PLACES = 4
"""So many places where a rule is broken are named."""

METHODS = {
    Method.LINES: Msg("built as lines over a finite field"),
    Method.STARTER: Msg("built as one starter round turned over a cyclic group"),
    Method.PUBLISHED: Msg("built by a published design"),
    Method.SEARCH: Msg("found by swapping people over the whole schedule"),
}

BECAUSE = {
    Because.NOTHING: Msg(""),
    Because.FACES: Msg("since somebody runs out of new faces"),
    Because.PAIRS: Msg("since there are more meetings than pairs"),
    Because.GROUPS: Msg("since groups hold more people than there are groups to spread them over"),
}

REASONS = {
    Reason.MORE_THAN_GROUPS: Msg("there are more of them than groups"),
    Reason.ONLY_ONE: Msg("nobody else of them was there"),
    Reason.OTHER_RULE: Msg("another rule puts them together"),
    Reason.NO_SEATS: Msg("there are more people than seats"),
    Reason.NO_TABLE: Msg("there is no free chair at that table"),
    Reason.NOT_FOUND: Msg("no seating was found that keeps every rule"),
}


def report(plan: Plan) -> tuple[Msg, ...]:
    """The whole report, one sentence a line."""
    names = {person.id: person.shown or person.id for person in plan.task.people}

    def name(one: str) -> str:
        return names.get(one, one)

    lines: list[Msg | None] = [*_rooms(plan), repeats_line(plan)]
    lines += _shortened([again_line(again, name) for again in met_again(plan)], _more_pairs, FEW)
    lines.append(faces_line(plan))
    lines += [result_line(result, name) for result in rule_results(plan)]
    lines += [mix_line(plan, fact) for fact in plan.task.mix]
    if plan.cancelled:
        lines.append(Msg("The search was ended early; this is the best so far."))
    return tuple(line for line in lines if line is not None)


def repeats_line(plan: Plan) -> Msg | None:
    """How many repeats there are, and whether fewer are possible; None where that says nothing."""
    repeats, bound = plan.cost.repeats, plan.bound.repeats
    how, because = METHODS[plan.method], BECAUSE[plan.bound.because]
    if not repeats and len(plan.rounds) == 1:
        return Msg("Nobody sits with somebody they met before.") if plan.task.met else None
    if not repeats:
        return Msg("Nobody meets twice ({how}).", how=how)
    again = Msg("{n} repeat", "{n} repeats", n=repeats)
    if plan.gap == 0:
        return Msg("{again}, and no schedule has fewer, {because} ({how}).", again=again, because=because, how=how)
    forced = (
        Msg("{bound} cannot be avoided, {because}", bound=bound, because=because)
        if bound
        else Msg("counting alone forces none")
    )
    sentence = "{again} ({how}); {forced}, so at most {gap} could still be saved."
    return Msg(sentence, again=again, how=how, forced=forced, gap=plan.gap)


def again_line(again: MetAgain, name: Named = str) -> Msg:
    """Name two people who meet again, and when."""
    rounds = listed([str(number + 1) for number in again.rounds])
    when = Msg("in round {rounds}", "in rounds {rounds}", n=len(again.rounds), rounds=rounds)
    pair = listed([name(one) for one in again.pair])
    if not again.before:
        return Msg("Meet again: {pair} {when}.", pair=pair, when=when)
    times = Msg("{n} time", "{n} times", n=again.before)
    return Msg("Meet again: {pair} {when}, having met {times} before.", pair=pair, when=when, times=times)


def _more_pairs(more: int) -> Msg:
    return Msg("{n} more pair meets again.", "{n} more pairs meet again.", n=more)


def faces_line(plan: Plan) -> Msg | None:
    """How many others each person sits with, None where there is nobody."""
    faces = new_faces(plan)
    if not faces:
        return None
    least, most, others = min(faces.values()), max(faces.values()), len(plan.task.people) - 1
    if least == most:
        return Msg("Each person sits with {count} of the {others} others.", count=least, others=others)
    return Msg("Each person sits with {least} to {most} of the {others} others.", least=least, most=most, others=others)


def mix_line(plan: Plan, fact: str) -> Msg:
    """In how many groups nobody shares the value of a mixed fact."""
    held = {person.id: value(person, fact) for person in plan.task.people}
    groups = [group for groups in plan.rounds for group in groups if group]
    known = [[held[one] for one in group if held.get(one)] for group in groups]
    clean = sum(len(values) == len(set(values)) for values in known)
    sentence = "Mixed by {fact}: {clean} of {every} groups have nobody alike."
    return Msg(sentence, fact=noun(fact), clean=clean, every=len(groups))


def result_line(result: RuleResult, name: Named = str) -> Msg:
    """The result of one rule in a sentence."""
    if not result.breaches:
        return _kept(result.rule, name)
    breaches = [_place(result.rule, breach, name) for breach in result.breaches]
    told, *more = _shortened(breaches, lambda count: Msg("{n} more", n=count), _PLACES)
    for one in more:
        told = Msg("{some}; {one}", some=told, one=one)
    return Msg("{what}: {where}.", what=_could_not(result.rule, name), where=told)


def _kept(rule: Rule, name: Named) -> Msg:
    match rule:
        case Apart():
            return Msg("Kept apart, {who}: {pairs}.", who=_who(rule.name, rule.people, name), pairs=_pairs(rule))
        case Together():
            return Msg("Kept together, {who}: {pairs}.", who=_who(rule.name, rule.people, name), pairs=_pairs(rule))
        case Balance():
            return Msg("Balanced: {fact} in every round.", fact=noun(rule.fact))
        case NotAlone():
            return Msg("Nobody alone: {value} in every group has company.", value=rule.value)
        case Pinned():
            return Msg("Pinned: {name} at {table}.", name=name(rule.person), table=_table(rule))
        case Capacity():
            return Msg("Table {table} never has more than {seats}.", table=rule.group + 1, seats=_seats(rule))


def _could_not(rule: Rule, name: Named) -> Msg:
    match rule:
        case Apart():
            return Msg("Could not keep apart, {who}", who=_who(rule.name, rule.people, name))
        case Together():
            return Msg("Could not keep together, {who}", who=_who(rule.name, rule.people, name))
        case Balance():
            return Msg("Could not balance {fact}", fact=noun(rule.fact))
        case NotAlone():
            return Msg("Could not give company, {value}", value=rule.value)
        case Pinned():
            return Msg("Could not keep {name} at {table}", name=name(rule.person), table=_table(rule))
        case Capacity():
            return Msg("Could not keep table {table} to {seats}", table=rule.group + 1, seats=_seats(rule))


def _place(rule: Rule, breach: Breach, name: Named) -> Msg:
    who: Said = breach.value or listed([name(one) for one in breach.people])
    if isinstance(rule, Capacity):
        who = Msg("{n} person", "{n} people", n=len(breach.people))
    number, reason = breach.round + 1, REASONS[breach.reason]
    if breach.group is None:
        return Msg("{who} in round {round}, because {reason}", who=who, round=number, reason=reason)
    group = breach.group + 1
    sentence = "{who} in round {round}, group {group}, because {reason}"
    return Msg(sentence, who=who, round=number, group=group, reason=reason)


def _who(label: str, people: tuple[str, ...], name: Named) -> Said:
    return label or listed([name(one) for one in people])


def _pairs(rule: Apart | Together) -> Msg:
    return Msg("the one pair", "all {n} pairs", n=pairs_of(rule))


def _table(rule: Pinned) -> Msg:
    if rule.round is None:
        return Msg("table {table}", table=rule.group + 1)
    return Msg("table {table} in round {round}", table=rule.group + 1, round=rule.round + 1)


def _seats(rule: Capacity) -> Msg:
    return Msg("{n} seat", "{n} seats", n=rule.seats)


def _rooms(plan: Plan) -> Iterable[Msg]:
    """The groups of each round; rounds alike are said once."""
    rounds: dict[tuple[int, ...], list[str]] = {}
    for number, groups in enumerate(plan.rounds):
        split = tuple(sorted((len(group) for group in groups if group), reverse=True))
        rounds.setdefault(split, []).append(str(number + 1))
    for split, numbers in rounds.items():
        which = Msg("Round {rounds}", "Rounds {rounds}", n=len(numbers), rounds=listed(numbers))
        if len(numbers) == len(plan.rounds) > 1:
            which = Msg("Each of {n} rounds", n=len(numbers))
        people = Msg("{n} person", "{n} people", n=sum(split))
        yield Msg("{which}: {people} in {groups}.", which=which, people=people, groups=in_words(split))


def in_words(split: tuple[int, ...]) -> Said:
    """Say a split as a person would: "5 groups of 4 and 1 of 3"."""
    if not split:
        return Msg("no groups")
    largest, *others = sorted(set(split), reverse=True)
    first = Msg("{n} group of {size}", "{n} groups of {size}", n=split.count(largest), size=largest)
    return listed([first, *(Msg("{count} of {size}", count=split.count(size), size=size) for size in others)])


def _shortened(lines: Sequence[Msg], more: Callable[[int], Msg], limit: int) -> list[Msg]:
    if len(lines) <= limit:
        return [*lines]
    return [*lines[: limit - 1], more(len(lines) - limit + 1)]
