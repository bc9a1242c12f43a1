"""Whether an exercise whose types are right also makes sense: keys that meet, turns that turn, silence that is silent."""

import re
from collections.abc import Iterable, Sequence

from copfacil.core.boards.plan import BoardPlan
from copfacil.core.exercise import Exercise, People, Phase, Preset, Said
from copfacil.core.words import Msg
from copfacil.exercises import limits
from copfacil.exercises.places import KeyPath
from copfacil.exercises.refusal import Refusal, shown

PLACE = re.compile(r"\{([^{}]*)\}")
"""A place in a line read aloud where the minutes of a phase are filled in."""


def checked(exercise: Exercise) -> Exercise:
    """The same exercise.

    Raises:
        Refusal: parts of it contradict each other.
    """
    _people(exercise.people, ("people",))
    if exercise.group:
        _people(exercise.group, ("group",))
    _unique([preset.key for preset in exercise.presets], ("presets",))
    _unique([role.key for role in exercise.roles], ("roles",))
    for place, preset in enumerate(exercise.presets):
        _preset(preset, ("presets", place), exercise.group or exercise.people)
        _said(preset.said, preset, ("presets", place, "said"))
        if not preset.said:
            _said(exercise.said, preset, ("said",))
    if exercise.board:
        _board(exercise.board, exercise.capture)
    _prompts(exercise)
    _prints(exercise)
    return exercise


def _people(people: People, at: KeyPath) -> None:
    if not people.least <= people.best <= people.most:
        sentence = 'The numbers must rise from "least" over "best" to "most"; they are {least}, {best} and {most}.'
        raise Refusal(at, Msg(sentence, least=people.least, best=people.best, most=people.most))


def _board(board: BoardPlan, capture: Sequence[str]) -> None:
    if "card" not in capture:
        raise Refusal(("board",), Msg('There is a board, but cards are not kept: add "card" to what is captured.'))
    keys = [zone.key for zone in board.zones]
    _unique(keys, ("board", "zones"))
    _unique([labels.key for labels in board.labels], ("board", "labels"))
    for place, labels in enumerate(board.labels):
        if [zone.key for zone in labels.zones] != keys:
            sentence = "The labels {name} must name the zones of the board, in the same order: {known}."
            raise Refusal(("board", "labels", place), Msg(sentence, name=labels.name, known=", ".join(keys)))


def _unique(keys: Sequence[str], at: KeyPath) -> None:
    for place, key in enumerate(keys):
        if key in keys[:place]:
            sentence = 'The key "{key}" stands here a second time; each needs one of its own.'
            raise Refusal((*at, place, "key"), Msg(sentence, key=shown(key)))


def _preset(preset: Preset, at: KeyPath, people: People) -> None:
    _unique([phase.key for phase in preset.phases], (*at, "phases"))
    each = [place for place, phase in enumerate(preset.phases) if phase.each]
    if preset.turns != 1 and not each:
        sentence = 'There are turns, but no phase has "each = true": nothing would come again.'
        raise Refusal((*at, "turns"), Msg(sentence))
    if each and each[-1] - each[0] >= len(each):
        sentence = 'The phases with "each = true" must stand side by side; {phase} stands between them.'
        between = next(place for place in range(each[0], each[-1]) if place not in each)
        raise Refusal((*at, "phases", between), Msg(sentence, phase=preset.phases[between].name))
    for place, phase in enumerate(preset.phases):
        _phase(phase, (*at, "phases", place), people)


def _phase(phase: Phase, at: KeyPath, people: People) -> None:
    if phase.kind == "silent" and phase.speaks != "nobody":
        sentence = '{phase} is silent: write speaks = "nobody".'
        raise Refusal((*at, "speaks"), Msg(sentence, phase=phase.name))
    if phase.most and phase.least > phase.most:
        sentence = "{phase} cannot want {least} minutes at least and {most} at most."
        raise Refusal((*at, "least"), Msg(sentence, phase=phase.name, least=f"{phase.least:g}", most=f"{phase.most:g}"))
    longest = phase.minutes.plus + phase.minutes.per_person * people.most
    if longest > limits.MINUTES:
        sentence = "{phase} would take {minutes} minutes with {people} people; at most {most} are possible."
        minutes = f"{longest:g}"
        raise Refusal(
            (*at, "minutes"), Msg(sentence, phase=phase.name, minutes=minutes, people=people.most, most=limits.MINUTES)
        )


def _said(lines: Iterable[Said], preset: Preset, at: KeyPath) -> None:
    keys = {phase.key for phase in preset.phases}
    for place, said in enumerate(lines):
        if said.phase not in keys:
            sentence = 'The preset "{preset}" has no phase "{phase}"; it has {known}.'
            known = ", ".join(phase.key for phase in preset.phases)
            raise Refusal((*at, place, "phase"), Msg(sentence, preset=preset.key, phase=shown(said.phase), known=known))
        for name in ("line", "more"):
            for key in PLACE.findall(getattr(said, name)):
                if key not in keys and key != "turns":
                    sentence = 'Nothing can be filled in for "{key}": the preset "{preset}" has no such phase.'
                    raise Refusal((*at, place, name), Msg(sentence, key=shown(key), preset=preset.key))


def _prompts(exercise: Exercise) -> None:
    roles = {role.key for role in exercise.roles} | {"all"}
    phases = {phase.key for preset in exercise.presets for phase in preset.phases} | {""}
    for place, prompts in enumerate(exercise.prompts):
        if prompts.role not in roles:
            sentence = 'There is no role "{role}"; write one of {known}.'
            known = ", ".join(sorted(roles))
            raise Refusal(("prompts", place, "role"), Msg(sentence, role=shown(prompts.role), known=known))
        if prompts.phase not in phases:
            sentence = 'No preset has a phase "{phase}"; leave it out, or write one of {known}.'
            known = ", ".join(sorted(phases - {""}))
            raise Refusal(("prompts", place, "phase"), Msg(sentence, phase=shown(prompts.phase), known=known))


def _prints(exercise: Exercise) -> None:
    for place, key in enumerate(exercise.prints):
        if key not in limits.PRINTS:
            sentence = 'There is no handout "{key}"; there are {known}.'
            raise Refusal(("prints", place), Msg(sentence, key=shown(key), known=", ".join(limits.PRINTS)))
