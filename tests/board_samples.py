"""What rooms make with the other boards: lanes, value matrix, emotional map, river, scored cards, open space."""

from collections.abc import Callable, Mapping

from copfacil.core.boards import gestures as on
from copfacil.core.boards.board import Board

Act = Callable[..., object]
"""Makes a gesture."""

Named = Callable[[str], str]
"""Id of a person by name."""

LANES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "what-so-what": {
        "what": (
            "Four of nine wards had no handover sheet on Monday",
            "The porters knew before we did",
            "Two relatives rang three times",
            "Nobody had slept more than five hours",
        ),
        "so-what": (
            "We build on people who stay late",
            "What patients see is not what we count",
            "The evening is a blind spot",
        ),
        "now-what": (
            "Put the porters on the morning call",
            "One sheet, the same on all nine wards, by 12 Dec",
            "Ask the relatives what they would have needed",
        ),
    },
    "triz": {
        "worst": (
            "Never tell anybody when we meet",
            "Let the loudest decide",
            "Change the room an hour before",
            "Count only what is easy",
        ),
        "resembles": ("The room changes every month", "We count attendance and nothing else"),
        "stop": ("Stop moving the room: book the library for the year", "Stop the slide show"),
    },
    "appreciative-enquiry": {
        "discover": (
            "The night when pharmacy and the ward rang each other by first names",
            "A patient leader opened the meeting",
            "Somebody said it did not work, and was thanked",
        ),
        "dream": ("Every newcomer has a host", "Patients sit where we sit"),
        "design": ("We open each meeting with a story from a patient", "We are a community that says what failed"),
        "destiny": ("Write to the patient council", "Host the two newcomers in March"),
    },
    "ecocycle": {
        "birth": ("Buddy calls", "A shared induction"),
        "maturity": ("First Thursday", "The monthly letter", "Reading circle", "Two trusts, one rota", "Peer visits"),
        "destruction": ("The spreadsheet nobody reads",),
        "gestation": ("A podcast", "Exchange with Galway"),
    },
    "keynote-interview": {
        "questions": (
            "What did you stop doing?",
            "Who paid for the first year?",
            "What would patients say about it?",
            "Which mistake taught you most?",
            "How did you keep people coming?",
            "Did the board ever say no?",
        ),
        "asked": ("How did it begin?", "Who was in the room?"),
    },
}  # fmt: skip

STORIES: tuple[tuple[str, str, str, str], ...] = (
    ("immediate", "Strangers talked before the coffee", "told", ""),
    ("immediate", "People came back, with a colleague", "measured", "2027-01-11"),
    ("potential", "A way to say no to a rescue", "told", ""),
    ("potential", "Three tools taken home", "observed", "2026-11-20"),
    ("potential", "A name in every trust", "told", ""),
    ("applied", "Silence opens our handover", "observed", "2026-11-28"),
    ("applied", "A fishbowl with two boards", "observed", "2026-12-16"),
    ("strategic", "The executive team funds backfill", "measured", ""),
    ("enabling", "A room every first Thursday", "observed", ""),
    ("transformative", "A new role: systems convener", "", ""),
)
"""Value, story, evidence, when to ask again."""

INDICATORS = (
    ("immediate", "Came again", "88 %"),
    ("potential", "Confidence", "2.7 to 3.9"),
    ("applied", "New meetings", "14"),
    ("realised", "Falls on the ward", "from May"),
    ("strategic", "Sponsors met", "9 of 23"),
    ("enabling", "Sponsor hours", "31"),
)

NOTES: tuple[tuple[str, str, int, str, str, str], ...] = (
    ("leaving", "My neighbour fed the cat without being asked", 2, "calm", "display", ""),
    ("leaving", "I packed three times", -1, "nervous", "quote", ""),
    ("arriving", "The car park has no space after nine", -2, "angry", "quote", "Getting in"),
    ("arriving", "Two signs point two ways", -2, "lost", "display", "Getting in"),
    ("arriving", "The porter walked with me to the door", 3, "welcome", "film", ""),
    ("waiting", "Nobody said how long it would be", -3, "forgotten", "quote", "Not knowing"),
    ("waiting", "The board with the times was switched off", -2, "stuck", "display", "Not knowing"),
    ("waiting", "I missed my name because of the television", -3, "scared", "", "Not knowing"),
    ("seen", "She sat down before she spoke", 3, "respected", "quote", "Being met"),
    ("seen", "He read my notes before I came in", 2, "known", "display", "Being met"),
    ("seen", "Words I had to look up at home", -1, "small", "none", ""),
    ("after", "The nurse asked what I had understood", 2, "safe", "quote", ""),
    ("going", "No bus after six", -2, "alone", "display", "The way home"),
    ("home", "A call two days later", 3, "carried", "film", "The call"),
    ("home", "My sister had the same letter", -1, "unsure", "", ""),
)
"""Stage, words, level, feeling, consent, touchpoint."""

LEVELS: Mapping[str, tuple[tuple[int, int], ...]] = {
    "Frailty, north": ((4, 4), (2, 4), (3, 4), (1, 3), (2, 3)),
    "Stroke rehabilitation": ((2, 4), (4, 4), (2, 3), (2, 4), (4, 4)),
    "Maternity voices": ((3, 4), (3, 4), (1, 3), (5, 5), (3, 4)),
    "Community diabetes": ((5, 5), (3, 3), (2, 4), (2, 2), (1, 4)),
    "Children’s palliative care": ((2, 3), (5, 5), (4, 5), (4, 4), (2, 4)),
}
"""Levels now and aimed at, practice by practice."""

IDEAS: tuple[tuple[str, str], ...] = (
    ("Give each newcomer a host for a year; first step: ask for three hosts today", "5 5 4 5 4"),
    ("Meet in a village hall, with patients as hosts", "5 4 4 5 5"),
    ("One phone number for all nine wards, answered by somebody who knows", "5 5 5 4"),
    ("Close the reporting line for a month and see who notices", "3 5 2 4 3"),
    ("Swap posts for a week", "4 4 3 4 4"),
    ("Pay carers for their evenings", "5 5 5 5 4"),
    ("A library of failures", "4 3 5 4 4"),
    ("No meeting without a story", "3 4 4 3 4"),
    ("Let students run the December meeting", "4 5"),
    ("Put the budget on the wall", ""),
    ("Teach the board to wait", ""),
)

TOPICS: tuple[tuple[str, str, str, str], ...] = (
    ("Night handover that takes five minutes", "Siân Prys", "slot-1", "Garden room"),
    ("How do we get patients to stay with us?", "Ngũgĩ wa Kamau", "slot-1", "Library"),
    ("Money for backfill", "Søren Bjørk", "slot-1", "Table 3"),
    ("What to do when a sponsor goes", "Zoë Ó Briain", "slot-2", "Garden room"),
    ("A podcast of our mistakes", "Łukasz Żak", "slot-2", "Garden room"),
    ("Welsh and English in one meeting", "Bronwen Tudur", "slot-2", ""),
    ("A closing that is not sad", "Priya Raghunathan", "topics", ""),
    ("Who looks after the convener?", "Nguyễn Thị Hoa", "topics", ""),
)


def lanes(act: Act, board: Board, exercise: str) -> None:
    """Lanes with their cards."""
    for zone, texts in LANES[exercise].items():
        for number, text in enumerate(texts):
            act(on.write, board.id, zone, text, card=f"{zone}{number}")
    if exercise == "keynote-interview":
        for card, dots in (("questions1", 6), ("questions3", 9), ("questions0", 4)):
            act(on.vote, board.id, card, dots)
        act(on.cluster, board.id, "money", "Money and boards", ["questions1", "questions5"])


def matrix(act: Act, board: Board) -> None:
    """A value matrix after a year: a gap in one value, an indicator missing in another."""
    for number, (zone, text, evidence, due) in enumerate(STORIES):
        marks = {key: said for key, said in (("evidence", evidence), ("due", due)) if said}
        if number % 3:
            marks["consent"] = "quote"
        act(on.write, board.id, zone, text, card=f"s{number}", marks=marks)
    for number, (zone, text, figure) in enumerate(INDICATORS):
        act(on.write, board.id, zone, text, card=f"i{number}", marks={"kind": "indicator", "figure": figure})


def journey(act: Act, board: Board) -> None:
    """An emotional map with touchpoints, hot spots and dots."""
    clusters: dict[str, list[str]] = {}
    for number, (zone, text, level, feeling, consent, touch) in enumerate(NOTES):
        marks = {"level": str(level), "feeling": feeling, **({"consent": consent} if consent else {})}
        act(on.write, board.id, zone, text, card=f"n{number}", marks=marks)
        if touch:
            clusters.setdefault(touch, []).append(f"n{number}")
    for title, cards in clusters.items():
        act(on.cluster, board.id, title, title, cards)
    for card, dots in (("n5", 9), ("n2", 6), ("n8", 4), ("n13", 3), ("n12", 2)):
        act(on.vote, board.id, card, dots)
    for card in ("n5", "n3"):
        act(on.mark, board.id, card, {"hot": "yes"})


def river(act: Act, board: Board) -> None:
    """Five communities in five practices; two of them may be named."""
    for name, levels in LEVELS.items():
        for zone, (now, target) in zip(board.zones, levels, strict=True):
            marks = {"now": str(now), "target": str(target), **({"named": "yes"} if name < "D" else {})}
            act(on.write, board.id, zone.key, name, card=f"{name}-{zone.key}", marks=marks)


def scored(act: Act, board: Board) -> None:
    """Scored cards: one missed a round, one was scored twice only, two wait."""
    for number, (text, scores) in enumerate(IDEAS):
        act(on.write, board.id, "ideas", text, card=f"c{number}", marks={"scores": scores} if scores else {})


def grid(act: Act, board: Board, named: Named) -> None:
    """A market place: two topics in one room at once, one without a place, two that wait."""
    for number, (text, by, zone, place) in enumerate(TOPICS):
        marks = {"place": place} if place else {}
        act(on.write, board.id, zone, text, card=f"t{number}", by=named(by), marks=marks)


def tree(act: Act, board: Board) -> None:
    """Dots of a morning and an evening that can be followed, of people and of their communities."""
    moved = ("roots", "seedling", "climbing", "climbing", "slipping", "resting", "looking-up", "helping")
    then = ("seedling", "climbing", "climbing", "helping", "resting", "canopy", "planting", "helping")
    for who in ("me", "community"):
        for number, (start, end) in enumerate(zip(moved, then, strict=True)):
            for moment, zone in (("start", start), ("end", end)):
                marks = {"who": who, "moment": moment, "sign": f"{who}{number}"}
                act(on.write, board.id, zone, "dot", card=f"{who}{number}{moment}", marks=marks)
