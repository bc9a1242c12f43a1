"""Faces of the wall to look at: usual ones, and those that the longest texts and the fullest rooms make."""

from collections.abc import Iterator
from dataclasses import replace

from copfacil.core.agenda.coming import Coming, Entry
from copfacil.core.exercise import Said
from copfacil.core.faces import Break, Holding, Lines, Phase, Place, Places, Silence, Thanks, Timetable, Wall
from copfacil.core.plan import MINUTE, Step
from copfacil.core.scene import Dial, Pace, Part
from copfacil.exercises import limits
from copfacil.exercises.shelf import shelf

NAMES = ("Siân Prydderch", "Łukasz Wójcik", "Ngũgĩ Kamau", "Ђорђе Марић", "Nguyễn Thị Hoa", "Mair", "Zoë", "Bo")
"""Invented people."""

SPOTS = ("window", "stage", "door", "garden room", "corridor", "library")

SETTLE = Step(key="settle", name="Settle", ms=MINUTE, kind="read-aloud", speaks="host", wall="The host reads the card.")
WITNESS = Step(
    key="witness",
    name="Witness",
    ms=6 * MINUTE,
    kind="witness",
    speaks="consultants",
    turned=True,
    wall="Consultants talk to each other.",
    wall_more="Presenter listens only.",
)
FEED_BACK = Step(key="feed-back", name="Feed back", ms=3 * MINUTE, speaks="presenter", wall="The presenter speaks.")
QUIET = Step(
    key="silence",
    name="Silence",
    ms=MINUTE,
    kind="silent",
    speaks="nobody",
    wall="Nothing to say, nothing to do.",
    wall_more="A soft bell will end it.",
)
GATHER = Step(
    key="gather",
    name="Find your spot",
    ms=4 * MINUTE,
    kind="move",
    wall="Find your number.",
    wall_more="Chairs close together, no table between.",
)
PAUSE = Step(key="pause", name="Break", ms=15 * MINUTE, kind="break", wall="Stretch, drink, look out of a window.")

ON = Step(key="move", name="Move about", ms=3 * MINUTE, kind="move")

STRIP = (("Settle", 1), ("Present", 4), ("Clarify", 3), ("Silence", 1), ("Witness", 6), ("Feed back", 3), ("Commit", 2))


LINES = (
    ("Settle: feet on the floor, one breath.", "The host reads the card."),
    ("One of you presents what is on their desk.", "4 minutes; nobody interrupts."),
    ("Questions of fact, so that everybody understands.", "3 minutes; advice can wait."),
    ("The consultants talk to each other.", "6 minutes; the presenter is turned away and listens."),
    ("The presenter says what was of use, and commits.", "Then the next one presents."),
)
"""A process as it is read aloud."""


ENTRIES = tuple(
    Entry(at=at, title=title, place=place, now=False)
    for at, title, place in (
        ("10:05", "Change tree", ""),
        ("10:30", "Compassionate leadership", ""),
        ("11:20", "Break", "garden room"),
        ("11:40", "Listening in pairs", ""),
        ("12:30", "Lunch", "canteen, first floor"),
        ("13:20", "Co-consulting", ""),
        ("14:20", "Break", ""),
        ("14:35", "Relational one-to-ones", ""),
        ("16:05", "Close and feedback", ""),
    )
)
"""What is to come in a day."""

FISHBOWL = Coming(block="b", title="Fishbowl", place="garden room", kind="exercise", ms=50 * MINUTE, groups=False)


def dial(
    step: Step,
    left: int,
    *,
    pace: Pace = "running",
    following: Step | None = FEED_BACK,
    then: Coming | None = None,
    warned: bool = False,
    strip: tuple[tuple[str, int], ...] = STRIP,
    length: int = 0,
) -> Dial:
    """A clock that shows ``step`` with ``left`` ms."""
    length = length or step.ms
    names = [name for name, _ in strip]
    now = names.index(step.name) if step.name in names else 0
    parts = tuple(
        Part(
            name,
            minutes * MINUTE,
            done=1.0 if index < now else min(max(1 - left / length, 0.0), 1.0) if index == now else 0.0,
            now=index == now,
            index=index,
        )
        for index, (name, minutes) in enumerate(strip)
    )
    return Dial(
        step=step,
        pace=pace,
        left=left,
        length=length,
        ends="13:57",
        over_at="14:40",
        following=following,
        turn=2,
        turns=3,
        strip=parts,
        auto=False,
        warned=warned,
        then=then,
    )


def places(count: int, *, named: bool = False, spots: bool = True, size: int = 4) -> tuple[Place, ...]:
    """So many groups; the last one has one chair fewer."""
    return tuple(
        Place(
            number=n + 1,
            spot=SPOTS[n % len(SPOTS)] if spots else "",
            seats=size - (n == count - 1),
            names=tuple(NAMES[(n + k) % len(NAMES)] for k in range(size - (n == count - 1))) if named else (),
        )
        for n in range(count)
    )


def usual() -> dict[str, Wall]:
    """What a sitting shows."""
    witness = dial(WITNESS, 222_000)
    gather = dial(GATHER, 108_000, following=SETTLE)
    first = dial(SETTLE, MINUTE, pace="waiting", following=WITNESS)
    quiet = dial(QUIET, 38_000)
    return {
        "phase": Phase(dial=witness, seats=4),
        "phase-warned": Phase(dial=dial(WITNESS, 42_000, warned=True), seats=3),
        "phase-over": Phase(dial=dial(WITNESS, -20_000, pace="over"), seats=4),
        "phase-waiting": Phase(dial=dial(WITNESS, 6 * MINUTE, pace="waiting"), seats=5),
        "phase-paused": Phase(dial=dial(WITNESS, 222_000, pace="paused"), seats=4),
        "phase-hours": Phase(dial=dial(replace(WITNESS, ms=90 * MINUTE), 65 * MINUTE), seats=12),
        "silence": Silence(dial=quiet, seats=4, share=0.63),
        "silence-paused": Silence(dial=replace(quiet, pace="paused"), seats=4, share=0.63),
        "move": Places(dial=gather, places=places(6), named=False, begun=True),
        "move-many": Places(dial=gather, places=places(15), named=False, begun=True),
        "move-named": Places(dial=gather, places=places(6, named=True), named=True, begun=True),
        "find": Places(dial=first, places=places(6), named=False, begun=False),
        "find-named": Places(dial=first, places=places(6, named=True), named=True, begun=False),
        "find-forty": Places(dial=first, places=places(40), named=False, begun=False),
        "holding": Holding(title="Community of practice, spring day", place="Old library", places=(), named=False),
        "holding-places": Holding(title="Spring day", place="Old library", places=places(6), named=False),
        "holding-named": Holding(title="Spring day", place="", places=places(9, named=True), named=True),
        "lines": Lines(name="Co-consulting", lines=LINES),
        "lines-few": Lines(name="Co-consulting", lines=LINES[:3]),
        "break": Break(dial=dial(PAUSE, 9 * MINUTE, following=SETTLE)),
        "break-over": Break(dial=dial(PAUSE, -65_000, pace="over", following=SETTLE)),
        "phase-then": Phase(dial=dial(WITNESS, 222_000, following=None, then=FISHBOWL), seats=4),
        "move-on": Places(dial=dial(ON, 108_000, following=None, then=FISHBOWL), places=(), named=False, begun=True),
        "timetable": Timetable(title="Module 2, Vitality", place="Old library", entries=ENTRIES),
        "timetable-last": Timetable(title="Module 2, Vitality", place="", entries=ENTRIES[-1:]),
        "thanks": Thanks(title="Community of practice, spring day"),
    }


def long() -> dict[str, Wall]:
    """The longest texts that an exercise may have, one of them without a place to break."""
    said = limits.TEXTS[Said]
    most = limits.TEXTS[type(next(iter(shelf().exercises.values())).presets[0].phases[0])]
    name = "Wwwwmmmmm Mmmmwwww"[: most["name"]]
    wall = "Mmm wwww mmmmm www mmmmmm wwwww mmm wwwww."[: most["wall"]]
    more = "Wwmm mmmm wwwww mmmm wwww mmmmm wwwww mmm wwwww mmm."[: most["wall_more"]]
    step = replace(WITNESS, name=name, wall=wall, wall_more=more, ms=45 * MINUTE)
    word = replace(step, name="Nachdenklichkeiten", wall="Donaudampfschifffahrtselektrizitäten", kind="silent")
    strip = tuple((f"{name[:-1]}{n}", n + 1) for n in range(12))
    full = dial(step, 44 * MINUTE, following=replace(step, ms=12 * MINUTE + 30_000), strip=strip)
    crowd = (*places(20, named=True, size=3), *places(1, named=True, size=12))
    spots = tuple(replace(place, spot=f"{more} {place.spot}") for place in places(3))
    gather = replace(full, step=replace(step, kind="move"), length=4 * MINUTE, left=108_000)
    title = f"{wall} {more}"[:60]
    far = Coming(block="b", title=title, place=f"{more} {more}"[:80], kind="own", ms=90_000, groups=False)
    return {
        "long-phase": Phase(dial=full, seats=12),
        "long-phase-over": Phase(dial=replace(full, pace="over", left=-4_000_000), seats=4),
        "long-phase-warned": Phase(dial=replace(full, warned=True, left=59_000), seats=4),
        "long-phase-word": Phase(dial=replace(full, step=word), seats=4),
        "long-silence": Silence(dial=replace(full, step=step), seats=5, share=0.97),
        "long-silence-word": Silence(dial=replace(full, step=word, pace="paused"), seats=12, share=0.97),
        "long-move": Places(dial=replace(full, step=replace(step, kind="move")), places=crowd, named=True, begun=True),
        "long-find": Places(dial=replace(full, pace="waiting"), places=crowd, named=True, begun=False),
        "long-holding": Holding(title=f"{wall} {more} {wall} {more}", place=more, places=(), named=False),
        "long-holding-places": Holding(title=f"{wall} {more}", place=more, places=places(40), named=False),
        "long-spots": Places(dial=gather, places=spots, named=False, begun=True),
        "long-lines": Lines(
            name=name, lines=((f"{wall} {wall}"[: said["line"]], f"{more} {more}"[: said["more"]]),) * 5
        ),
        "long-lines-word": Lines(name=word.name, lines=((word.wall * 2, ""),) * 5),
        "long-break": Break(dial=replace(full, step=replace(step, kind="break"))),
        "long-then": Phase(dial=replace(full, following=None, then=far), seats=4),
        "long-on": Places(dial=replace(gather, following=None, then=far), places=(), named=False, begun=True),
        "long-timetable": Timetable(
            title=f"{wall} {more}", place=more, entries=(Entry(at="10:05", title=title, place=more, now=False),) * 12
        ),
        "long-thanks": Thanks(title=f"{wall} {more} {wall} {more}"),
    }


def shelved() -> Iterator[tuple[str, Wall]]:
    """A face for every phase of every exercise on the shelf."""
    for key, exercise in shelf().exercises.items():
        for preset in exercise.presets:
            strip = tuple((phase.name, max(1, phase.minutes.ms(4) // MINUTE)) for phase in preset.phases)
            for phase in preset.phases:
                step = Step(
                    key=phase.key,
                    name=phase.name,
                    ms=phase.minutes.ms(4),
                    kind=phase.kind,
                    speaks=phase.speaks,
                    echo=phase.echo,
                    turned=phase.turned,
                    wall=phase.wall,
                    wall_more=phase.wall_more,
                )
                shown = dial(step, step.ms - 1000, following=step, strip=strip)
                yield f"{key}-{preset.key}-{phase.key}", _of(shown)


def _of(shown: Dial) -> Wall:
    match shown.step.kind:
        case "silent":
            return Silence(dial=shown, seats=4, share=0.5)
        case "move":
            return Places(dial=shown, places=places(6), named=False, begun=True)
        case "break":
            return Break(dial=shown)
        case _:
            return Phase(dial=shown, seats=4)
