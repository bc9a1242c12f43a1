"""What Print shows, as values. All texts are already in the desk's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Missing:
    """Why something cannot be printed yet, and the way out of it.

    Attributes:
        sentence: "There are no groups yet."
        act: the word of the button ("Form groups").
        where: what the app is asked to go to.
    """

    sentence: str
    act: str
    where: str


@dataclass(frozen=True, slots=True)
class Option:
    """One choice about a printable.

    Attributes:
        key: of the option; "paper" chooses the size, by its name.
        name: "For".
        values: (value, text) pairs; the first holds until a person chooses.
    """

    key: str
    name: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words that a person types for a printable, and that are kept with what it is about.

    Attributes:
        key: of the words.
        name: "Who signs".
        text: as they stand.
        none: what holds while nothing is typed.
    """

    key: str
    name: str
    text: str
    none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """One thing on paper.

    Attributes:
        key: by which the app knows it.
        name: what people call it.
        paper: A3, A4, A5 or A6.
        purpose: what it is for, a sentence.
        count: how many pages or copies, in words; empty while nobody knows.
        options: what may be chosen about it.
        texts: what may be typed for it.
        lacks: why it cannot be printed yet; None when it can.
        ticked: it is part of the pack until a person takes it out.
    """

    key: str
    name: str
    paper: str
    purpose: str
    count: str = ""
    options: tuple[Option, ...] = ()
    texts: tuple[Text, ...] = ()
    lacks: Missing | None = None
    ticked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """All that can be printed of one day.

    Attributes:
        title: of the day; names the file of a pack.
        items: the printables in the order of a pack.
        told: what paper cannot print, a sentence each.
        missing: without any printable: what has to come first.
        abouts: (key, name) of everything paper can be about.
        about: the key of what this is about.
    """

    title: str
    items: tuple[Printable, ...] = ()
    told: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    abouts: tuple[tuple[str, str], ...] = ()
    about: str = ""
