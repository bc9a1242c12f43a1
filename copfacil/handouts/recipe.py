"""The recipe card of an exercise, A4: what it is for, what it needs, its steps with minutes, what to watch for."""

from collections.abc import Callable, Iterable, Iterator

from copfacil.core.plan import minutes_said, total
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import Block, block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT, WIDE, Part, Sheet

_STEP = EDGE + 46
_WIDE = RIGHT - _STEP


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """One exercise in the way it is run, from its purpose to whose method it is."""
    exercise, preset = sitting.exercise, sitting.preset
    span = words(Msg("{minutes} min", minutes=minutes_said(total(sitting.steps))))
    head = (*table.heading(printed_place(preset.name), printed_place(exercise.name), span), _text(exercise.purpose))
    people = exercise.group or exercise.people
    many = words(Msg("{least} to {most} people, best {best}", least=people.least, most=people.most, best=people.best))
    rows = (
        *_section(words(Msg("People and room")), (many, exercise.space)),
        *_section(words(Msg("Ready")), exercise.materials, joined=True),
        *_steps(sitting, words),
        *_section(words(Msg("Rules")), exercise.rules),
        *_section(words(Msg("Watch for")), exercise.cautions),
        *_section(words(Msg("The first time")), (exercise.starter,)),
        *_section(words(Msg("When you know it")), (exercise.stretch,)),
        *_section(words(Msg("Seated, or not at all")), (exercise.seated,)),
        *_section(words(Msg("Whose method")), (exercise.credit, exercise.source, exercise.licence)),
    )
    table.draw(ink, Sheet(head=head, rows=rows), words)


def _placed(told: Block, below: float = 0.0) -> Callable[[Ink, float], None]:
    """Paints a block at the left edge."""

    def paint(ink: Ink, y: float) -> None:
        ink.block(EDGE, y + below, told)

    return paint


def _text(text: str) -> Part:
    told = block(printed_place(text), WIDE, size=13)
    return Part(told.height + 6, _placed(told))


def _section(name: str, texts: Iterable[str], *, joined: bool = False) -> Iterator[Part]:
    """A heading and its sentences; nothing where there are none."""
    found = [said for text in texts if (said := printed_place(text))]
    if not found:
        return
    title = block(name, WIDE, size=15, cut="Bold")
    yield Part(title.height + 12, _placed(title, 10), held=True)
    for text in ["; ".join(found)] if joined else found:
        yield _line(text)


def _line(text: str) -> Part:
    told = block(text, WIDE)
    return Part(told.height + 3, _placed(told))


def _steps(sitting: Sitting, words: Words) -> Iterator[Part]:
    title = block(words(Msg("Steps")), WIDE, size=15, cut="Bold")
    yield Part(title.height + 12, _placed(title, 10), held=True)
    lengths = {step.key: step.ms for step in sitting.steps}
    for phase in sitting.preset.phases:
        name = words(Msg("{phase}, for each", phase=phase.name)) if phase.each else phase.name
        told = block(printed_place(name), _WIDE, cut="Bold")
        more = block(printed_place(phase.card or phase.host), _WIDE)
        minutes = fit(minutes_said(lengths.get(phase.key, 0)), 40, size=13, cut="Bold")
        cells = [(EDGE, minutes, "left"), (_STEP, told._replace(lines=told.lines + more.lines), "left")]
        yield table.beside(cells, 15, pad=3)
