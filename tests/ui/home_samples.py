"""Home as it looks on invented days, and doors that write down what was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from copfacil.core.faces import Phase
from copfacil.core.plan import MINUTE, Step
from copfacil.core.scene import Dial
from copfacil.core.words import ENGLISH, Msg, Words
from copfacil.ui.home.doors import Answer, Doors
from copfacil.ui.home.values import Day, Earlier, Line, Offer, Ready, Span, Start, Today
from copfacil.ui.theme import load
from copfacil.ui.wall.face import paint_face

OFFERS = (
    Offer(
        key="rounds",
        name="Timed rounds",
        note="any number",
        icon="clock",
        rounds=Span(3, 1, 30),
        minutes=Span(5, 1, 60),
    ),
    Offer(key="co", name="Co-consulting", note="20 min", icon="people", rounds=Span(1, 1, 4), minutes=Span(20, 20, 20)),
    Offer(key="troika", name="Troika", note="30 min", icon="ring", rounds=Span(3, 1, 3), minutes=Span(10, 7, 15)),
    Offer(
        key="1-2-4-all",
        name="1-2-4-All",
        note="12 min",
        icon="fishbowl",
        rounds=Span(1, 1, 1),
        minutes=Span(12, 12, 12),
    ),
)
READY = (
    Ready(key="save", name="Saving", state="ready", sentence="A test line was written and read back."),
    Ready(key="screen", name="Second screen", state="ready", sentence="EPSON projector, 1920 by 1080."),
    Ready(key="sound", name="Sound", state="ready", sentence="You heard the bell at 09:02.", act="Ring"),
    Ready(key="printer", name="Printer", state="unknown", sentence="Nothing printed from here yet.", act="Test page"),
    Ready(key="clicker", name="Clicker", state="off", sentence="The keyboard does all of it.", act="Turn on"),
)
UNTRIED = (
    Ready(key="screen", name="Second screen", state="unknown", sentence="Not looked for yet.", act="Look"),
    Ready(key="sound", name="Sound", state="unknown", sentence="Not heard yet.", act="Ring"),
    Ready(key="printer", name="Printer", state="unknown", sentence="Nothing printed from here yet.", act="Test page"),
)
LINES = (
    Line("09:30", "Arrive and welcome", "35"),
    Line("10:05", "Change Tree", "25"),
    Line("10:30", "Compassionate leadership", "50"),
    Line("11:20", "Break", "20", quiet=True),
    Line("11:40", "Listening in pairs", "35"),
    Line("12:15", "Lunch, after slack of 15", "65", quiet=True),
    Line("13:20", "Co-consulting", "60"),
    Line("14:20", "Break", "15", quiet=True),
    Line("14:35", "1:1 relational talks", "50"),
    Line("15:25", "Slack, then close and feedback", "65"),
)
EARLIER = (
    Earlier(
        stream="s7",
        day="3 November",
        title="Reflective webinar, first of five",
        counts="17 people, 6 groups",
        open_actions=3,
    ),
    Earlier(stream="s6", day="15 October", title="Module 1, Planning and Launching", counts="23 people, 6 groups"),
)
NEXT = Day(
    stream="s8",
    day="Today, Thursday 19 November",
    title="Module 2, Vitality",
    name="Module 2, Vitality",
    date="2026-11-19",
    place="Tŷ Afon, upstairs room",
    about=("09:30 to 16:30 at Tŷ Afon, upstairs room.", "23 people, 6 groups."),
    lines=LINES,
)
ON = replace(NEXT, running="Witness, 3:42 left")

DAY = Today(day=NEXT, offers=OFFERS, earlier=EARLIER, total=7, ready=READY)
RUNNING = Today(day=ON, offers=OFFERS, earlier=EARLIER, total=7, ready=READY)
FIRST = Today(day=None, offers=OFFERS, ready=UNTRIED)
NOTHING = Today(day=None, offers=OFFERS, earlier=EARLIER, total=7, ready=READY)


@dataclass
class Asked:
    """What was asked for, in its order; and what the doors answer."""

    acts: list[tuple[str, object]] = field(default_factory=list)
    answer: Answer = None
    sessions: int = 7

    def note(self, door: str, said: object = "") -> Answer:
        self.acts.append((door, said))
        return self.answer

    def more(self, after: int) -> Sequence[Earlier]:
        self.acts.append(("more", after))
        return earlier(after, min(20, self.sessions - after))


def earlier(after: int, count: int) -> tuple[Earlier, ...]:
    """Some of many sessions."""
    return tuple(
        Earlier(stream=f"old{place}", day="3 March", title=f"Meeting {place}", counts="12 people, 3 groups")
        for place in range(after, after + count)
    )


def doors(words: Words = ENGLISH, asked: Asked | None = None) -> Doors:
    """Doors that write down."""
    asked = asked or Asked()
    return Doors(
        words=words,
        open=lambda stream: asked.note("open", stream),
        rehearse=lambda stream: asked.note("rehearse", stream),
        rename=lambda stream, title, day, place: asked.note("rename", (stream, title, day, place)),
        start_now=lambda start: asked.note("start", start),
        sum_up=lambda start: words(
            Msg(
                "{n} round of {minutes} minutes, {total} minutes in all.",
                "{n} rounds of {minutes} minutes, {total} minutes in all.",
                n=start.rounds,
                minutes=start.minutes,
                total=start.rounds * start.minutes,
            )
        ),
        paint_wall=lambda painter, box, start: paint_wall(painter, box, start, words),
        new=lambda: asked.note("new"),
        bring_people=lambda: asked.note("people"),
        open_file=lambda: asked.note("file"),
        kit=lambda: asked.note("kit"),
        sample=lambda: asked.note("sample"),
        ready=lambda key: asked.note("ready", key),
        check_all=lambda: asked.note("check all"),
        more=asked.more,
    )


def paint_wall(painter: QPainter, box: QRectF, start: Start, words: Words) -> None:
    """The wall's first picture of a start."""
    step = Step(key="round", name="Round 1", ms=start.minutes * MINUTE, wall="Everyone speaks once.")
    dial = Dial(
        step=step,
        pace="running",
        left=step.ms,
        length=step.ms,
        ends="09:12",
        over_at="",
        following=replace(step, key="round-2", name="Round 2"),
        turn=1,
        turns=start.rounds,
        strip=(),
        auto=False,
        warned=False,
    )
    painter.translate(box.topLeft())
    paint_face(painter, QSizeF(box.size()), Phase(dial=dial, seats=4), load("wall_light"), words, "both", 0)
