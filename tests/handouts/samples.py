"""Sittings to print in tests: an invented exercise, invented people, the longest of everything."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from copfacil.core.exercise import Exercise, Minutes, People, Phase, Preset, Prompts, Role
from copfacil.core.people import Person
from copfacil.core.plan import steps
from copfacil.core.sitting import Passage, Sitting, Table
from copfacil.core.words import Msg

PRINTS = (
    "process-card",
    "role-cards",
    "cue-sheet",
    "group-list",
    "group-numbers",
    "note-sheet",
    "action-slips",
    "sign-in",
    "planned-actual",
)

SPOTS = ("window", "stage", "door", "garden room", "corridor", "library")
DAY = date(2026, 11, 19)
BEGINS = datetime(2026, 11, 19, 13, 20)  # noqa: DTZ001 - a sitting's times are local

PHASES = (
    Phase(
        key="settle",
        name="Settle",
        minutes=Minutes(plus=1),
        kind="read-aloud",
        speaks="host",
        each=True,
        wall="Host reads the card",
        card="Reads this card aloud. Agree who keeps time, who takes notes.",
    ),
    Phase(
        key="present",
        name="Present",
        minutes=Minutes(plus=4),
        speaks="presenter",
        hold=True,
        each=True,
        wall="Presenter speaks, others silent",
        card="What is happening, what you tried, what you want from us. The others keep silent and take notes.",
    ),
    Phase(
        key="clarify",
        name="Clarify",
        minutes=Minutes(plus=3),
        each=True,
        wall="Facts only, short answers",
        card="Facts only: who, what, when, where. Short answers.",
    ),
    Phase(
        key="silence",
        name="Silence",
        minutes=Minutes(plus=1),
        kind="silent",
        speaks="nobody",
        protected=True,
        hold=True,
        each=True,
        wall="Nobody speaks",
        card="Think. Leave it quiet.",
    ),
    Phase(
        key="witness",
        name="Witness",
        minutes=Minutes(plus=6),
        kind="witness",
        speaks="consultants",
        turned=True,
        advice=True,
        each=True,
        wall="Consultants talk, presenter turned away",
        card="Talk to each other about what you heard. The presenter turns away, listens and takes notes.",
    ),
    Phase(
        key="feedback",
        name="Feed back",
        minutes=Minutes(plus=3),
        speaks="presenter",
        protected=True,
        each=True,
        wall="Presenter speaks, others silent",
        card="What struck you, what you leave aside. You owe nobody an answer.",
    ),
    Phase(
        key="commit",
        name="Commit",
        minutes=Minutes(plus=2),
        kind="write",
        speaks="presenter",
        echo=True,
        protected=True,
        each=True,
        wall="One step, a date, who asks",
        card="One step, by when, and who will ask you. One person repeats it back.",
    ),
)

CONSULTANT = (
    "One question at a time, and a short one.",
    "Facts first, then feelings, then what might be.",
    "No advice unless the phase allows it.",
    "Count to ten before you break a silence.",
)

EXERCISE = Exercise(
    key="co-consulting",
    version=1,
    name="Co-consulting",
    purpose="One person thinks a live issue through with the help of peers.",
    credit="After action learning, in our own words",
    licence="MIT",
    source="Common practice of sets",
    people=People(least=3, best=24, most=160),
    group=People(least=3, best=4, most=5),
    energy="small",
    space="Three or four chairs in a tight circle, no table between. Phones away. You may always pass.",
    materials=("a bell",),
    presets=(
        Preset(key="slot-20", name="Twenty-minute slot", phases=PHASES, turns=3),
        Preset(key="talk", name="One presenter", phases=PHASES, turns=1),
    ),
    roles=(
        Role(
            key="presenter",
            name="Presenter",
            does="Brings a live issue, thinks aloud, decides.",
            card=(
                "You choose what to share. Silence is fine.",
                "In the witness phase turn your chair and listen.",
                "You owe nobody an answer.",
                "Leave with one step that is yours.",
            ),
        ),
        Role(
            key="consultant", name="Consultant", does="Listens, clarifies, explores; rescues nobody.", card=CONSULTANT
        ),
        Role(
            key="host",
            name="Host",
            does="Reads the card aloud and guards the process, not the content.",
            card=("Say each phase as it begins.", "Stop kindly whoever speaks out of turn.", "Keep the silence."),
        ),
        Role(
            key="timekeeper",
            name="Timekeeper",
            does="Watches the wall and gives a nod at one minute.",
            card=("Start when the bell starts.", "A nod, never a word, at one minute.", "Use the time fully."),
        ),
        Role(
            key="note-taker",
            name="Note-taker",
            does="Writes for the presenter, who can then listen.",
            card=("Words as they are said, no judgement.", "The notes belong to the presenter alone."),
        ),
        Role(
            key="observer",
            name="Observer",
            does="Watches how the group works, speaks in the review.",
            card=("Who spoke, who did not?", "Where did a question hide advice?"),
        ),
    ),
    said=(),
    prompts=(
        Prompts(
            name="Choosing an issue",
            role="all",
            lines=("Is it live?", "Does it matter to you?", "Is it partly in your hands?", "Is the answer still open?"),
        ),
        Prompts(
            name="Presenting",
            role="presenter",
            phase="present",
            lines=(
                "What is happening?",
                "What have you tried?",
                "What is at stake, and for whom?",
                "What do you want from us today?",
            ),
        ),
        Prompts(
            name="Open questions",
            role="consultant",
            lines=(
                "What would you do if nobody objected?",
                "What does the other side need?",
                "What would be a sign of progress?",
                "What is the smallest step?",
            ),
        ),
    ),
    rules=(
        "What is said here stays here.",
        "Notes belong to the presenter. Use the time fully: if talk ends early, stay quiet until the bell.",
        "One person speaks at a time.",
        "No advice unless it is asked for.",
        "Everyone has the same time.",
        "You may always pass.",
    ),
    capture=("action", "learning", "health", "note"),
    prints=PRINTS,
    cautions=(),
)


def groups_of(people: Sequence[Person], size: int = 4, spots: Sequence[str] = SPOTS) -> tuple[Table, ...]:
    """People dealt to tables in the order of the list."""
    dealt = [tuple(people[at : at + size]) for at in range(0, len(people), size)]
    return tuple(
        Table(
            number=number,
            spot=spots[(number - 1) % len(spots)] if spots else "",
            people=seated,
            order=tuple(person.id for person in seated),
        )
        for number, seated in enumerate(dealt, 1)
    )


def sitting(
    people: Iterable[Person],
    *,
    tables: tuple[Table, ...] | None = None,
    begins: datetime | None = BEGINS,
    preset: str = "slot-20",
    exercise: Exercise = EXERCISE,
    title: str = "Module 2, Vitality",
    place: str = "Tŷ Afon",
    passages: tuple[Passage, ...] = (),
    departures: tuple[tuple[int, Msg], ...] = (),
) -> Sitting:
    """A sitting of these people, in fours when no tables are given."""
    listed = tuple(people)
    chosen = exercise.preset(preset)
    return Sitting(
        title=title,
        day=DAY,
        place=place,
        exercise=exercise,
        preset=chosen,
        steps=steps(chosen, people=4),
        begins=begins,
        tables=groups_of(listed) if tables is None else tables,
        people=listed,
        passages=passages,
        departures=departures,
    )


_FIRST = ("Siân", "Łukasz", "Ngũgĩ", "Ђорђе", "Nguyễn", "Ελένη", "Ţărnă", "Zoë")
_LAST = ("Llewelyn", "Wójcik", "wa Thiong’o", "Петровић", "Thị Hương", "Παπαδάκη", "Ionescu", "Brontë-Grey")


def crowd(count: int) -> tuple[Person, ...]:
    """So many invented people of many scripts, each name its own."""
    return tuple(
        Person(
            id=f"p{number}",
            code=f"P{number:02}",
            name=f"{_FIRST[number % 8]} {_LAST[number // 8 % 8]} {number}",
            facts={"role": f"Network Lead {number}", "organisation": f"Hospital trust {number % 9 + 1}"},
        )
        for number in range(1, count + 1)
    )


def longest(count: int) -> tuple[Person, ...]:
    """People with names of 60 characters and unbroken words of 40, and facts to match."""
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwlll"
    return tuple(
        Person(
            id=f"p{number}",
            code=f"P{number:02}",
            name=f"{number:02} {word} Maximiliane Wm"
            if number % 2
            else f"{number:02} Prof Dr Maximiliane-Wilhelmina von und zu Hohenwaldeckstein",
            facts={
                "role": "Programme Lead, Primary Care and Medicines Safety " * 2,
                "organisation": f"{word} {word} trust",
            },
        )
        for number in range(1, count + 1)
    )


def widest(count: int) -> tuple[Person, ...]:
    """People with names of 60 of the widest letters, 40 of them in one word."""
    return tuple(
        Person(
            id=f"p{number}",
            code=f"P{number:02}",
            name=f"{'W' * 38}{number:02} {'M' * 16}{number:02}",
            facts={"organisation": "W" * 60},
        )
        for number in range(1, count + 1)
    )
