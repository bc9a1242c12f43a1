"""Names on paper: what is printed for a person, and what has to be told because the font lacks its letters."""

from collections.abc import Iterator

from copfacil.core.people import Person
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg
from copfacil.handouts.letters import lacking, tidy


def printed(person: Person) -> str:
    """What paper shows for a person: the name; one with letters that the font lacks gives way to role and code.

    Empty where nothing can be printed: the handout then leaves a line to write on.
    """
    by_role = f"{person.facts.get('role', '')} {person.code}"
    for shown in (person.shown, by_role, person.code):
        if not lacking(shown) and (said := tidy(shown).strip()):
            return said
    return ""


def printed_place(text: str) -> str:
    """A title, a place, a spot or a fact; empty where the font lacks its letters, never half a word."""
    return "" if _foreign(text) else " ".join(tidy(text).split())


def _foreign(text: str) -> bool:
    """Whether letters are missing; a missing symbol alone ("☕") is left out without harm."""
    return any(sign.isalnum() for sign in lacking(text))


def untold(sitting: Sitting) -> tuple[Msg, ...]:
    """What paper cannot print, a sentence each: names, spots, the title and the place, the exercise's own texts."""
    return tuple(_untold(sitting))


def _untold(sitting: Sitting) -> Iterator[Msg]:
    yield from (_person(person) for person in _everybody(sitting) if lacking(person.shown))
    for table in sitting.tables:
        if _foreign(table.spot):
            sentence = "The spot “{spot}” of group {number} is left blank on paper, for the font lacks its letters. Write it by hand."
            yield Msg(sentence, spot=table.spot, number=table.number)
    for text in (sitting.title, sitting.place):
        if _foreign(text):
            yield Msg("“{text}” is left blank on paper, for the font lacks its letters. Write it by hand.", text=text)
    if any(map(_foreign, _texts(sitting))):
        sentence = (
            "Texts of the exercise “{name}” are in letters that the font lacks. Print its papers in another language."
        )
        yield Msg(sentence, name=sitting.exercise.name)


def _person(person: Person) -> Msg:
    shown = printed(person)
    if shown:
        sentence = (
            "The name {name} is printed as “{shown}”, for the font lacks its letters. Write the name beside it by hand."
        )
        return Msg(sentence, name=person.shown, shown=shown)
    return Msg(
        "The name {name} is left blank on paper, for the font lacks its letters. Write it by hand.", name=person.shown
    )


def _everybody(sitting: Sitting) -> tuple[Person, ...]:
    seated = (person for table in sitting.tables for person in table.people)
    return tuple({person.id: person for person in (*sitting.people, *seated)}.values())


def _texts(sitting: Sitting) -> Iterator[str]:
    """The words of the exercise that stand on paper."""
    exercise, preset = sitting.exercise, sitting.preset
    yield from (exercise.name, exercise.space, exercise.credit, preset.name, *exercise.rules)
    for phase in preset.phases:
        yield from (phase.name, phase.card, phase.wall)
    for role in exercise.roles:
        yield from (role.name, role.does, *role.card)
    for prompts in exercise.prompts:
        yield from (prompts.name, *prompts.lines)
