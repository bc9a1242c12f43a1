"""Every handout there is: what it is for, on which paper, what draws it, and where it makes sense."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias, get_args

from copfacil.core.boards.plan import BoardKind
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import four_up
from copfacil.handouts.ink import Ink

Draw: TypeAlias = Callable[[Ink, Sitting, Words], None]
"""Draws the pages of one handout, as many copies as the sitting needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """One handout.

    Attributes:
        key: as exercises name it in what they print.
        name: what people call it.
        paper: the sheet that goes into the printer as long as nobody chooses another: A3, A4 or A5.
        purpose: what it is for, a sentence.
        draw: draws it.
        others: draw it on each other paper that it may be on.
        needs: what of the sitting must be there ("tables", "passages", "blocks"): without it a pack leaves it out;
            "launch" is offered at a first meeting alone.
        kinds: of the board that the room makes; none for a handout of any exercise, with a board or without.
    """

    key: str
    name: Msg
    paper: str
    purpose: Msg
    draw: Draw
    others: Mapping[str, Draw] = field(default_factory=dict)
    needs: str = ""
    kinds: tuple[BoardKind, ...] = ()

    @property
    def papers(self) -> tuple[str, ...]:
        """Every paper that it may be on, the usual one first."""
        return (self.paper, *self.others)

    def on(self, paper: str) -> Draw:
        """What draws it on a paper; on the usual one where it cannot be on that, or none was chosen."""
        return self.others.get(paper, self.draw)

    def offered(self, sitting: Sitting) -> bool:
        """Whether it belongs to the exercise at all."""
        if self.needs == "launch" and not sitting.launch:
            return False
        return not self.kinds or sitting.kind in self.kinds

    def wanted(self, sitting: Sitting) -> bool:
        """Whether it makes sense for this sitting."""
        return self.offered(sitting) and (not self.needs or bool(getattr(sitting, self.needs)))


def _painter(module: str, function: str = "draw") -> Draw:
    """The painter in a file of this folder, imported when it first draws: who wants one sheet waits for one only."""

    def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
        getattr(import_module(f"copfacil.handouts.{module}"), function)(ink, sitting, words)

    return draw


def _cards(module: str, function: str, lay: Callable[[Ink, Iterable[four_up.Card]], None]) -> Draw:
    """The painter of A6 cards in a file of this folder, and how they lie on the paper."""

    def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
        lay(ink, getattr(import_module(f"copfacil.handouts.{module}"), function)(sitting, words))

    return draw


def _four(module: str, function: str = "cards") -> Draw:
    """Four of them on A4, to be cut."""
    return _cards(module, function, four_up.sheets)


def _single(module: str, function: str = "cards") -> Mapping[str, Draw]:
    """And each on a page of A6."""
    return {"A6": _cards(module, function, four_up.single)}


_BOARDS: tuple[BoardKind, ...] = get_args(BoardKind)

_ALL = (
    Printable(
        key="sign-in",
        name=Msg("Sign-in sheet"),
        paper="A4",
        purpose=Msg("At the door: everybody on the list, with a line to sign."),
        draw=_painter("sign_in"),
    ),
    Printable(
        key="cue-sheet",
        name=Msg("Timekeeper’s cue sheet"),
        paper="A4",
        purpose=Msg("For the central timekeeper: every phase in clock times, should the laptop fail."),
        draw=_painter("cue_sheet"),
    ),
    Printable(
        key="group-list",
        name=Msg("Group list"),
        paper="A4",
        purpose=Msg("For the hand: who sits where."),
        draw=_painter("group_list", "draw_hand"),
        needs="tables",
    ),
    Printable(
        key="group-numbers",
        name=Msg("Group numbers"),
        paper="A4",
        purpose=Msg("For each spot: a tent to fold, readable from 8 metres."),
        draw=_painter("group_numbers"),
        needs="tables",
    ),
    Printable(
        key="role-cards",
        name=Msg("Role cards"),
        paper="A4",
        purpose=Msg("For each table: what each role does."),
        draw=_four("role_cards"),
        others=_single("role_cards"),
    ),
    Printable(
        key="action-slips",
        name=Msg("Action slips"),
        paper="A4",
        purpose=Msg("For each presenter: one step in two parts, one for who asks."),
        draw=_four("action_slips"),
        others=_single("action_slips"),
    ),
    Printable(
        key="planned-actual",
        name=Msg("Planned against actual"),
        paper="A4",
        purpose=Msg("After the sitting: what each phase was given and what it took."),
        draw=_painter("planned_actual"),
        needs="passages",
    ),
    Printable(
        key="run-sheet",
        name=Msg("Run sheet"),
        paper="A4",
        purpose=Msg("For the team: every block in clock times, who leads it, what to know."),
        draw=_painter("day_sheets", "draw_run"),
        needs="blocks",
    ),
    Printable(
        key="day-cues",
        name=Msg("Cues of the whole day"),
        paper="A4",
        purpose=Msg("For the timekeeper: every phase of every block in clock times."),
        draw=_painter("day_cues"),
        needs="blocks",
    ),
    Printable(
        key="day-agenda",
        name=Msg("Agenda for participants"),
        paper="A4",
        purpose=Msg("For everybody: what comes when, without the team’s notes."),
        draw=_painter("day_agenda"),
        others={"A5": _painter("day_agenda", "draw_small")},
        needs="blocks",
    ),
    Printable(
        key="certificates",
        name=Msg("Certificates of attendance"),
        paper="A4",
        purpose=Msg("At the end: hours as each person was there, breaks not counted; three questions on the back."),
        draw=_painter("certificates"),
        needs="attended",
    ),
    Printable(
        key="packing-list",
        name=Msg("Packing list and room"),
        paper="A4",
        purpose=Msg("Before the day: what to bring, what to look at in the room, to be ticked."),
        draw=_painter("packing_list"),
        needs="blocks",
    ),
    Printable(
        key="recipe",
        name=Msg("Recipe card"),
        paper="A4",
        purpose=Msg("For who runs it: purpose, steps, what to watch for, whose method it is."),
        draw=_painter("recipe"),
    ),
    Printable(
        key="name-badges",
        name=Msg("Name badges"),
        paper="A4",
        purpose=Msg("For everybody: name and group number, eight to a sheet, to be cut."),
        draw=_painter("badges"),
        needs="people",
    ),
    Printable(
        key="tent-cards",
        name=Msg("Tent cards"),
        paper="A4",
        purpose=Msg("For tables: the name on both sides, two to a sheet, to be folded."),
        draw=_painter("badges", "draw_tents"),
        needs="people",
    ),
    Printable(
        key="prompt-cards",
        name=Msg("Question cards"),
        paper="A4",
        purpose=Msg("For each group: questions for when talk runs dry."),
        draw=_four("cards", "prompts"),
        others=_single("cards", "prompts"),
        needs="prompts",
    ),
    Printable(
        key="invitations",
        name=Msg("Invitation cards"),
        paper="A4",
        purpose=Msg("For who is asked: the question, why them, what to bring."),
        draw=_four("invitations"),
        others=_single("invitations"),
    ),
    Printable(
        key="invitation-log",
        name=Msg("Who is asked"),
        paper="A4",
        purpose=Msg("For the convener: who was asked by whom, how, what they said, whether they came."),
        draw=_painter("launch", "draw_log"),
        needs="launch",
    ),
    Printable(
        key="launch-checklist",
        name=Msg("Checklist of a first meeting"),
        paper="A4",
        purpose=Msg("For the convener: room, food, chairs, pens, to be ticked."),
        draw=_painter("launch", "draw_checklist"),
        needs="launch",
    ),
    Printable(
        key="closing-slips",
        name=Msg("Closing slips"),
        paper="A4",
        purpose=Msg("At the end: four ratings and three sentences, no name."),
        draw=_four("cards", "closing"),
        others=_single("cards", "closing"),
    ),
    Printable(
        key="last-time",
        name=Msg("What last time left"),
        paper="A4",
        purpose=Msg("For the host: what the last board of this exercise left open, to be read out and ticked."),
        draw=_painter("last_time"),
        needs="left",
        kinds=_BOARDS,
    ),
    Printable(
        key="board",
        name=Msg("Board on a page"),
        paper="A4",
        purpose=Msg("What the room made, as it stands, at a glance."),
        draw=_painter("board_sheets"),
        needs="board",
        kinds=_BOARDS,
    ),
    Printable(
        key="board-poster",
        name=Msg("Blank poster"),
        paper="A4",
        purpose=Msg("For the wall: the empty board on twelve sheets, to be cut and glued to one of A1."),
        draw=_painter("posters"),
        kinds=_BOARDS,
    ),
    Printable(
        key="ask-slips",
        name=Msg("Ask and offer slips"),
        paper="A4",
        purpose=Msg("To write by hand: one ask and three offers each."),
        draw=_four("board_cards", "slips"),
        others=_single("board_cards", "slips"),
        kinds=("ring",),
    ),
    Printable(
        key="compass-posters",
        name=Msg("Compass posters"),
        paper="A4",
        purpose=Msg("For four walls: letter, name and question of each direction."),
        draw=_painter("compass_posters"),
        kinds=("compass",),
    ),
    Printable(
        key="fishbowl-rules",
        name=Msg("Fishbowl rules"),
        paper="A4",
        purpose=Msg("For the wall: the rules, as large as a sheet allows."),
        draw=_painter("rules"),
        kinds=("fishbowl",),
    ),
    Printable(
        key="satellite-pads",
        name=Msg("Satellites' pads"),
        paper="A4",
        purpose=Msg("For each group outside: what it noticed, and what it wants to ask those inside."),
        draw=_four("board_cards", "pads"),
        others=_single("board_cards", "pads"),
        kinds=("fishbowl",),
    ),
    Printable(
        key="idea-cards",
        name=Msg("Idea cards"),
        paper="A4",
        purpose=Msg("For everybody: one bold idea, five boxes for scores below a fold."),
        draw=_four("board_cards", "ideas"),
        others=_single("board_cards", "ideas"),
        kinds=("scores",),
    ),
    Printable(
        key="value-story",
        name=Msg("Value story sheet"),
        paper="A4",
        purpose=Msg("To copy for everybody: a story of value, begun today, finished later."),
        draw=_painter("value_story"),
        kinds=("matrix",),
    ),
    Printable(
        key="open-space-slips",
        name=Msg("Topic slips"),
        paper="A4",
        purpose=Msg("For the marketplace: topic, who brings it, slot and place."),
        draw=_four("board_cards", "topics"),
        others=_single("board_cards", "topics"),
        kinds=("grid",),
    ),
    Printable(
        key="process-card",
        name=Msg("Process card"),
        paper="A5",
        purpose=Msg("For each table: phases and minutes in front; rules, roles and questions on the back."),
        draw=_painter("process_card"),
    ),
    Printable(
        key="feedback",
        name=Msg("Feedback sheet"),
        paper="A5",
        purpose=Msg("For everybody at the close: 1 to 5 and two lines, no name; keyed by numbers."),
        draw=_painter("feedback_sheet"),
        others={"A4": _painter("feedback_sheet", "draw_large")},
    ),
    Printable(
        key="note-sheet",
        name=Msg("Presenter’s notes"),
        paper="A5",
        purpose=Msg("For each presenter: theirs to keep, never collected."),
        draw=_painter("note_sheet"),
    ),
    Printable(
        key="follow-up",
        name=Msg("Follow-up lists"),
        paper="A5",
        purpose=Msg("For each person to take home: my ask, who helps me, what I offered, when to look back."),
        draw=_painter("follow_up"),
        kinds=("ring",),
    ),
    Printable(
        key="group-list-wall",
        name=Msg("Group list for the wall"),
        paper="A3",
        purpose=Msg("For the wall: who sits where, to be read from a few steps away."),
        draw=_painter("group_list", "draw_wall"),
        needs="tables",
    ),
    Printable(
        key="charter",
        name=Msg("Charter"),
        paper="A3",
        purpose=Msg("For the wall of a first meeting: what a community agrees on, filled in together."),
        draw=_painter("launch", "draw_charter"),
        needs="launch",
    ),
    Printable(
        key="day-agenda-wall",
        name=Msg("Agenda for the door"),
        paper="A3",
        purpose=Msg("For the wall: what comes when and where, to be read from a few steps away."),
        draw=_painter("day_agenda", "draw_wall"),
        needs="blocks",
    ),
    Printable(
        key="board-wall",
        name=Msg("Board with every card"),
        paper="A3",
        purpose=Msg("For the wall or the file: what the room made, nothing left out."),
        draw=_painter("board_sheets", "draw_wall"),
        needs="board",
        kinds=_BOARDS,
    ),
)

PRINTABLES: Mapping[str, Printable] = MappingProxyType({printable.key: printable for printable in _ALL})
"""All handouts in the order of a pack: one paper size after the other, so that a printer changes paper seldom."""
