"""Unusual invitations: what somebody finds in their hand, how it is made, and words to begin with.

After what conveners tell of theirs: sweets in an envelope, an object, a riddle. Retold in our own words.
"""

from dataclasses import dataclass

from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Unusual:
    """One of them.

    Attributes:
        key: lower-case word.
        name: what it is called.
        arrives: what somebody finds.
        made: how it is made, and what it costs.
        works: why it works, or when it does not.
        words: texts for fields of the invitation, by their keys.
    """

    key: str
    name: Msg
    arrives: Msg
    made: Msg
    works: Msg
    words: dict[str, Msg]


GALLERY: tuple[Unusual, ...] = (
    Unusual(
        key="sweet",
        name=Msg("Jelly beans"),
        arrives=Msg("A small bag of jelly beans, no two of one colour, and a card."),
        made=Msg(
            "A bag for each person; a bowl of the same beans stands on the table. The colour you draw starts a story."
        ),
        works=Msg("It tastes of something else than a meeting. Ask first what people may eat."),
        words={
            "invite-question": Msg("What would we dare if we did it together?"),
            "invite-bring": Msg("the bean you kept for the last"),
        },
    ),
    Unusual(
        key="object",
        name=Msg("An object in an envelope"),
        arrives=Msg("A button, a key, a screw, a shell: each envelope holds another thing, and a question."),
        made=Msg("Things from one drawer, and thick envelopes. Write down who got what."),
        works=Msg("Everybody comes with something in the pocket to begin with, also who is shy."),
        words={
            "invite-question": Msg("What does this belong to, and what is missing beside it?"),
            "invite-bring": Msg("the thing from this envelope"),
        },
    ),
    Unusual(
        key="riddle",
        name=Msg("A riddle"),
        arrives=Msg("Four lines that do not say what it is. The answer is told in the room."),
        made=Msg("Write it with the one who laughs most easily. Put the plain facts on the back."),
        works=Msg("For people who are asked to too many things. Not where it could shut somebody out."),
        words={"invite-question": Msg("What grows when it is shared, and shrinks when it is kept?")},
    ),
    Unusual(
        key="half",
        name=Msg("Half a picture"),
        arrives=Msg("One half of a postcard. Somebody else who is asked has the other half."),
        made=Msg("Old postcards and scissors: one card for two people who do not know each other."),
        works=Msg("The first talk of the meeting is made. With an odd number cut one into three."),
        words={
            "invite-question": Msg("Who holds the other half of what you know?"),
            "invite-bring": Msg("your half"),
        },
    ),
    Unusual(
        key="seeds",
        name=Msg("A packet of seeds"),
        arrives=Msg("Five seeds in folded paper, and the month in which they want to be sown."),
        made=Msg("Cress for the impatient, beans for the year. The date of the next meeting is the harvest."),
        works=Msg("It says without saying it that nothing is asked to be ready."),
        words={
            "invite-question": Msg("What would you plant here if you could be sure of a second year?"),
            "invite-not": Msg("a plan that is finished already"),
        },
    ),
    Unusual(
        key="menu",
        name=Msg("A menu"),
        arrives=Msg(
            "A bill of fare: a question to start with, a main course to cook together, something sweet to close."
        ),
        made=Msg("One folded sheet. The courses are the blocks of the plan; the food itself stands below."),
        works=Msg("People see that it is short, and that they will be fed."),
        words={
            "invite-question": Msg("What have we all been hungry for?"),
            "invite-bring": Msg("an appetite, and one recipe that never failed you"),
        },
    ),
    Unusual(
        key="chair",
        name=Msg("A chair with your name"),
        arrives=Msg("A photograph of an empty chair in the room, with a first name on it."),
        made=Msg("Paper on a chair, a telephone, ten minutes. The same paper lies on the chair when they come."),
        works=Msg(
            "Nobody doubts whether they are meant. Take the paper away from chairs that stay empty, before people come."
        ),
        words={
            "invite-question": Msg("What do we not see as long as this chair is empty?"),
            "invite-you": Msg("because nobody else here sees it from your side"),
        },
    ),
    Unusual(
        key="voice",
        name=Msg("By word of mouth"),
        arrives=Msg("Somebody comes by, tells why they go, and leaves a card."),
        made=Msg("Ask each who said yes to ask one more. Give them the card, not the words."),
        works=Msg("It reaches those whom no list knows. The log says who asked whom."),
        words={"invite-you": Msg("because somebody said: without you it is not the same")},
    ),
)
"""The gallery."""
