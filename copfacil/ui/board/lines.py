"""Typed or pasted lines as cards: whose they are, for how many they stand, what is noted with them."""

from collections.abc import Sequence
from datetime import date

from copfacil.core.boards.typed import typed
from copfacil.core.words import Msg, Words
from copfacil.ui.board.by_name import meant
from copfacil.ui.board.doors import NewCard
from copfacil.ui.board.values import Scene


def card_of(  # noqa: PLR0913, PLR0917 - what a line is read with
    line: str, scene: Scene, zone: str, person: str, today: date, words: Words
) -> NewCard | Msg:
    """One line as a card of a zone; a sentence where its figures cannot be."""
    meant_so = typed(line, scene.board.kind, today, words)
    if isinstance(meant_so, Msg):
        return meant_so
    return NewCard(zone=zone, text=meant_so.text, by=person, count=meant_so.count, marks=meant_so.marks)


def cards_of(  # noqa: PLR0913, PLR0917 - what lines are read with
    lines: Sequence[str], scene: Scene, zone: str, person: str, today: date, words: Words
) -> list[NewCard] | Msg:
    """Each line as a card. Where cards are somebody's and nobody was named, each line begins with a name and a colon."""
    made: list[NewCard] = []
    for number, line in enumerate(lines, start=1):
        text, by = line, person
        if scene.by_name and not person:
            name, _, text = line.replace("\t", ":", 1).partition(":")
            found = meant(name, scene.view.names)
            if found is None or not text.strip():
                return Msg("Line {n}: a name from the list, a colon, then the text.", n=number)
            by = found
        card = card_of(text, scene, zone, by, today, words)
        if isinstance(card, Msg):
            return Msg("Line {n}: {why}", n=number, why=card)
        made.append(card)
    return made
