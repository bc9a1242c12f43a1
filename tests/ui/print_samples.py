"""Papers of an invented day, made by the real painters, and doors that write down what was asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from copfacil.core.words import ENGLISH, Msg, Words
from copfacil.handouts import PRINTABLES, render
from copfacil.handouts import Options as Chosen
from copfacil.handouts import pack as everything
from copfacil.ui.prints.doors import Answer, Doors
from copfacil.ui.prints.values import Missing, Option, Papers, Printable, Text
from tests.handouts.samples import crowd, sitting

SITTING = sitting(crowd(23))
NO_GROUPS = Missing("There are no groups yet.", "Form groups", "people")
NOT_BEGUN = Missing("The sitting has not begun yet.", "", "")
SIGNER = Text(key="signer", name="Who signs certificates", text="", none="For the team")
GROUPS = Option("tables", "For", (("", "All groups"), *((str(n), f"Group {n}") for n in (1, 2, 3))))


def papers(words: Words = ENGLISH, *, groups: bool = True, told: tuple[str, ...] = ()) -> Papers:
    """Everything there is to print, before the sitting."""
    lacks = {"tables": None if groups else NO_GROUPS, "passages": NOT_BEGUN}
    items = tuple(
        Printable(
            key=printable.key,
            name=words(printable.name),
            paper=printable.paper,
            purpose=words(printable.purpose),
            texts=(SIGNER,) if printable.key == "certificates" else (),
            options=(GROUPS,) if groups and printable.key == "process-card" else (),
            lacks=lacks.get(printable.needs),
        )
        for printable in PRINTABLES.values()
    )
    return Papers(title="Module 2, Vitality", items=items, told=told)


EMPTY = Papers(
    title="",
    missing=(
        Missing("Lists and sheets need people: bring a list, or type names.", "Bring people", "people"),
        Missing("Group lists and numbers need groups.", "Form groups", "people"),
        Missing("Cards need an exercise on the desk.", "Choose an exercise", "run"),
    ),
)


@dataclass
class Asked:
    """What was asked for, in its order; and what the doors answer."""

    acts: list[tuple[str, object]] = field(default_factory=list)
    refused: Msg | None = None
    answer: Answer = None

    def note(self, door: str, said: object) -> Answer:
        self.acts.append((door, said))
        return self.answer


def doors(words: Words = ENGLISH, asked: Asked | None = None) -> Doors:
    """Doors that print the sample sitting."""
    asked = asked or Asked()

    async def one(key: str, options: Mapping[str, str]) -> bytes | Msg:
        asked.note("render", (key, dict(options)))
        tables = frozenset({int(options["tables"])}) if options.get("tables") else frozenset[int]()
        return asked.refused or render(key, SITTING, Chosen(tables=tables), words)

    async def pack(keys: Sequence[str], _options: Mapping[str, Mapping[str, str]]) -> bytes | Msg:
        asked.note("pack", tuple(keys))
        return asked.refused or everything(SITTING, words, keys)

    def save(pdf: bytes, path: Path) -> Answer:
        path.write_bytes(pdf)
        return asked.note("save", path)

    def choose(key: str) -> Papers:
        asked.note("choose", key)
        return replace(papers(words), about=key)

    return Doors(
        words=words,
        papers=lambda: papers(words),
        choose=choose,
        render=one,
        render_pack=pack,
        state=lambda key, text: asked.note("state", (key, text)),
        save=save,
        left=lambda title, keys, path: asked.acts.append(("left", (title, tuple(keys), path))),
        open_file=lambda path: asked.note("open", path),
        go=lambda where: asked.note("go", where),
    )
