"""The sheets of a first meeting: fields of the invitation and of the charter, lines of the checklist.

The fields are those that programmes for communities of practice ask for; the words are our own.
"""

from dataclasses import dataclass

from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a sheet.

    Attributes:
        key: by which events name it.
        name: what it is called where it is written.
        hint: an example, or what belongs there.
        most: characters that have room on paper.
    """

    key: str
    name: Msg
    hint: Msg
    most: int = 90


INVITATION: tuple[Field, ...] = (
    Field(
        "invite-question",
        Msg("The question that matters"),
        Msg("One that keeps you awake, and that nobody can answer alone"),
    ),
    Field(
        "invite-you",
        Msg("Who is wanted, and why them"),
        Msg("because you stayed when it became difficult"),
        80,
    ),
    Field("invite-not", Msg("What it is not"), Msg("a committee; no minutes, no slides"), 70),
    Field("invite-when", Msg("Day, place, food"), Msg("Tue 12 May, 10 to 12, The Mill; soup at noon"), 80),
    Field("invite-bring", Msg("One thing to bring"), Msg("a thing from your desk that has a story"), 70),
    Field(
        "invite-decline",
        Msg("How to say no"),
        Msg("a card back with a cross on it is answer enough"),
        70,
    ),
    Field(
        "invite-access",
        Msg("What people may need"),
        Msg("steps, loop, diet, a child to bring: tell me by Friday"),
        70,
    ),
)
"""Fields of the invitation; a line of one's own for each person stands in the log."""

SAYS: dict[str, Msg] = {
    "invite-you": Msg("You, {text}"),
    "invite-not": Msg("It is not {text}"),
    "invite-bring": Msg("Bring {text}"),
    "invite-decline": Msg("If you cannot come: {text}"),
    "invite-access": Msg("If you need something: {text}"),
}
"""How the card says what was written; the rest it says as it is."""

CHARTER: tuple[Field, ...] = (
    Field("charter-domain", Msg("What we care about"), Msg("The subject, in words a newcomer understands"), 160),
    Field("charter-people", Msg("Who we are"), Msg("Whom we want here, and who is missing"), 160),
    Field("charter-practice", Msg("What we do together"), Msg("Help each other, try things out, keep what works"), 160),
    Field("charter-purpose", Msg("What it is for"), Msg("What will be different in a year, and for whom"), 160),
    Field("charter-rhythm", Msg("When we meet"), Msg("First Tuesday, two hours, with soup"), 120),
    Field("charter-roles", Msg("Who holds what"), Msg("Who invites, who hosts, who writes down actions"), 160),
    Field("charter-norms", Msg("How we are with each other"), Msg("The fewest rules that will do"), 200),
    Field("charter-review", Msg("When we look at this again"), Msg("A date, not “some time”"), 60),
)
"""Fields of the charter, filled in together."""


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the checklist.

    Attributes:
        key: by which events name it.
        part: "before", "room", "table", "day" or "own".
        said: the line.
    """

    key: str
    part: str
    said: Msg | str


PARTS: dict[str, Msg] = {
    "before": Msg("In the weeks before"),
    "room": Msg("Room and chairs"),
    "table": Msg("Food and things"),
    "day": Msg("On the day, and after"),
    "own": Msg("Our own"),
}
"""The parts of the checklist, in order."""

CHECKS: tuple[Check, ...] = (
    Check("check-asked", "before", Msg("Six to fifteen people asked by name, not by a mailing list")),
    Check("check-friend", "before", Msg("Two friends who know the plan and come early")),
    Check("check-aloud", "before", Msg("The invitation and the opening story said aloud to somebody")),
    Check("check-rehearsed", "before", Msg("The plan rehearsed once at ten times the speed")),
    Check("check-room", "room", Msg("A room with daylight; who unlocks it, and whose number that is")),
    Check("check-circle", "room", Msg("Chairs in one circle, two to spare, no tables in the middle")),
    Check("check-access", "room", Msg("Steps, loop, lavatory, quiet corner: everybody who comes can take part")),
    Check("check-food", "table", Msg("Something to eat first, and what people may not eat")),
    Check("check-pens", "table", Msg("Badges with first names, thick pens, cards, tape")),
    Check("check-object", "table", Msg("An object that goes round with the word")),
    Check("check-charter", "table", Msg("The charter sheet on the wall, empty")),
    Check("check-slips", "table", Msg("Closing slips and a box for them")),
    Check("check-door", "day", Msg("Somebody at the door who brings each newcomer to two people")),
    Check("check-next", "day", Msg("The next date chosen before anybody leaves")),
    Check("check-thanks", "day", Msg("Thanks to those who came within two days, a word to those who did not")),
)
"""Lines of the checklist."""

TEXT_MOST = 200
"""Characters of any text of the kit."""

LINE_MOST = 80
"""Characters of a line that is added to the checklist."""

KEYS = frozenset(field.key for field in (*INVITATION, *CHARTER)) | frozenset(check.key for check in CHECKS)
"""What can be written or taken out."""
