"""A plan of groups told in English: rules, repeats by name, the proof, the whole report."""

from collections.abc import Iterable

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
from copfacil.grouping.said import NOUNS, Named, count, listed
from copfacil.grouping.sizes import in_words
from copfacil.grouping.task import Apart, Balance, Capacity, NotAlone, Pinned, Rule, Together
from copfacil.grouping.weights import value

FEW = 12
"""So many are named; of more only the number is said."""

METHODS = {
    Method.LINES: "built as lines over a finite field",
    Method.STARTER: "built as one starter round turned over a cyclic group",
    Method.PUBLISHED: "built by a published design",
    Method.SEARCH: "found by swapping people over the whole schedule",
}

BECAUSE = {
    Because.NOTHING: "",
    Because.FACES: "since somebody runs out of new faces",
    Because.PAIRS: "since there are more meetings than pairs",
    Because.GROUPS: "since groups hold more people than there are groups to spread them over",
}

REASONS = {
    Reason.MORE_THAN_GROUPS: "there are more of them than groups",
    Reason.ONLY_ONE: "nobody else of them was there",
    Reason.OTHER_RULE: "another rule puts them together",
    Reason.NO_SEATS: "there are more people than seats",
    Reason.NO_TABLE: "there is no free chair at that table",
    Reason.NOT_FOUND: "no seating was found that keeps every rule",
}


def report(plan: Plan) -> str:
    """The whole report as text, one sentence a line."""
    names = {person.id: person.shown or person.id for person in plan.task.people}

    def name(one: str) -> str:
        return names.get(one, one)

    lines = [*_rooms(plan), repeats_line(plan)]
    lines += _shortened([again_line(again, name) for again in met_again(plan)], "more pairs meet again.")
    lines += [faces_line(plan)]
    lines += [result_line(result, name) for result in rule_results(plan)]
    lines += [mix_line(plan, fact) for fact in plan.task.mix]
    if plan.cancelled:
        lines.append("The search was ended early; this is the best so far.")
    return "\n".join(line for line in lines if line) + "\n"


def repeats_line(plan: Plan) -> str:
    """How many repeats there are, and whether fewer are possible."""
    repeats, bound = plan.cost.repeats, plan.bound.repeats
    how = METHODS[plan.method]
    if not repeats and len(plan.rounds) == 1:
        return "Nobody sits with somebody they met before." if plan.task.met else ""
    if not repeats:
        return f"Nobody meets twice ({how})."
    again = count(repeats, "repeat", "repeats")
    if plan.gap == 0:
        return f"{again}, and no schedule has fewer, {BECAUSE[plan.bound.because]} ({how})."
    forced = f"{bound} cannot be avoided, {BECAUSE[plan.bound.because]}" if bound else "counting alone forces none"
    return f"{again} ({how}); {forced}, so at most {plan.gap} could still be saved."


def again_line(again: MetAgain, name: Named = str) -> str:
    """Name two people who meet again, and when."""
    rounds = [str(number + 1) for number in again.rounds]
    when = f"in {'round' if len(rounds) == 1 else 'rounds'} {listed(rounds)}"
    before = f", having met {count(again.before, 'time', 'times')} before" if again.before else ""
    return f"Meet again: {listed([name(one) for one in again.pair])} {when}{before}."


def faces_line(plan: Plan) -> str:
    """How many others each person sits with."""
    faces = new_faces(plan)
    if not faces:
        return ""
    least, most = min(faces.values()), max(faces.values())
    spread = f"{least}" if least == most else f"{least} to {most}"
    return f"Each person sits with {spread} of the {len(plan.task.people) - 1} others."


def mix_line(plan: Plan, fact: str) -> str:
    """In how many groups nobody shares the value of a mixed fact."""
    held = {person.id: value(person, fact) for person in plan.task.people}
    groups = [group for groups in plan.rounds for group in groups if group]
    known = [[held[one] for one in group if held.get(one)] for group in groups]
    clean = sum(len(values) == len(set(values)) for values in known)
    noun = NOUNS.get(fact, (fact, fact))[0]
    return f"Mixed by {noun}: {clean} of {len(groups)} groups have nobody alike."


def result_line(result: RuleResult, name: Named = str) -> str:
    """The result of one rule in a sentence."""
    if not result.breaches:
        return _kept(result.rule, name)
    places = _shortened([_place(result.rule, breach, name) for breach in result.breaches], "more", limit=4)
    return f"{_could_not(result.rule, name)}: {'; '.join(places)}."


def _kept(rule: Rule, name: Named) -> str:
    match rule:
        case Apart():
            return f"Kept apart, {_who(rule.name, rule.people, name)}: {_pairs(rule)}."
        case Together():
            return f"Kept together, {_who(rule.name, rule.people, name)}: {_pairs(rule)}."
        case Balance():
            return f"Balanced: {NOUNS.get(rule.fact, (rule.fact,))[0]} in every round."
        case NotAlone():
            return f"Nobody alone: {rule.value} in every group has company."
        case Pinned():
            return f"Pinned: {name(rule.person)} at table {rule.group + 1}{_when(rule)}."
        case Capacity():
            return f"Table {rule.group + 1} never has more than {count(rule.seats, 'seat', 'seats')}."


def _could_not(rule: Rule, name: Named) -> str:
    match rule:
        case Apart():
            return f"Could not keep apart, {_who(rule.name, rule.people, name)}"
        case Together():
            return f"Could not keep together, {_who(rule.name, rule.people, name)}"
        case Balance():
            return f"Could not balance {NOUNS.get(rule.fact, (rule.fact,))[0]}"
        case NotAlone():
            return f"Could not give company, {rule.value}"
        case Pinned():
            return f"Could not keep {name(rule.person)} at table {rule.group + 1}{_when(rule)}"
        case Capacity():
            return f"Could not keep table {rule.group + 1} to {count(rule.seats, 'seat', 'seats')}"


def _place(rule: Rule, breach: Breach, name: Named) -> str:
    where = f"round {breach.round + 1}" + ("" if breach.group is None else f", group {breach.group + 1}")
    who = breach.value or listed([name(one) for one in breach.people])
    if isinstance(rule, Capacity):
        who = count(len(breach.people), "person", "people")
    return f"{who} in {where}, because {REASONS[breach.reason]}"


def _who(label: str, people: tuple[str, ...], name: Named) -> str:
    return label or listed([name(one) for one in people])


def _pairs(rule: Apart | Together) -> str:
    return "the one pair" if pairs_of(rule) == 1 else f"all {pairs_of(rule)} pairs"


def _when(rule: Pinned) -> str:
    return "" if rule.round is None else f" in round {rule.round + 1}"


def _rooms(plan: Plan) -> Iterable[str]:
    """The groups of each round; rounds alike are said once."""
    rounds: dict[tuple[int, ...], list[str]] = {}
    for number, groups in enumerate(plan.rounds):
        split = tuple(sorted((len(group) for group in groups if group), reverse=True))
        rounds.setdefault(split, []).append(str(number + 1))
    for split, numbers in rounds.items():
        which = f"Round {numbers[0]}" if len(numbers) == 1 else f"Rounds {listed(numbers)}"
        if len(numbers) == len(plan.rounds) > 1:
            which = f"Each of {len(numbers)} rounds"
        yield f"{which}: {count(sum(split), 'person', 'people')} in {in_words(split)}."


def _shortened(lines: list[str], rest: str, limit: int = FEW) -> list[str]:
    if len(lines) <= limit:
        return lines
    return [*lines[: limit - 1], f"{len(lines) - limit + 1} {rest}"]
