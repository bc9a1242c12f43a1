"""The doors of the library: the shelf with one's own exercises on it, and the files that come and go."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from copfacil.app.answer import Answer, answered
from copfacil.app.day import fresh_id
from copfacil.app.print_doors import saved
from copfacil.app.run_doors import put_on
from copfacil.app.shell import Shell
from copfacil.core.agenda import gestures as agenda_gestures
from copfacil.core.agenda.blocks import of_exercise
from copfacil.core.exercise import Exercise, Minutes, People, Phase, Preset
from copfacil.core.pack import sitting
from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.exercises import own
from copfacil.exercises.refusal import Refused
from copfacil.exercises.shelf import BUILT_IN, Shelf, shelf
from copfacil.exercises.writing import written
from copfacil.ui.desk.doors import PutOn
from copfacil.ui.library.doors import Doors
from copfacil.ui.library.values import FRESH
from copfacil.ui.plan.plan import PlanScreen


def library_doors(desktop: Shell) -> Doors:
    """The doors of the library."""
    library = Library(desktop)
    return Doors(
        words=desktop.words,
        exercises=lambda: sorted(library.exercises.values(), key=lambda one: one.name.casefold()),
        own=library.own,
        refused=lambda: [desktop.words(_placed(one)) for one in library.shelf.refused],
        put_on=library.put_on,
        plan=library.plan,
        card=library.card,
        fresh=lambda: fresh(desktop.words),
        check=check,
        keep=lambda draft, new: library.keep(draft, new=new),
        save=lambda key, path: saved(written(library.exercises[key]).encode(), path),
        bring=library.bring,
    )


class Library:
    """The shelf as the library sees it; read anew after something was kept."""

    def __init__(self, desktop: Shell) -> None:
        self._desktop = desktop
        self._folder = desktop.store.folder / "exercises"
        self._shelf: Shelf | None = None

    @property
    def shelf(self) -> Shelf:
        """All of it."""
        if self._shelf is None:
            self._shelf = shelf([self._folder], language=self._desktop.words.language)
        return self._shelf

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """Those that are whole, by key."""
        return self.shelf.exercises

    def own(self) -> frozenset[str]:
        """Keys of one's own."""
        held = self._held() - _built_in()
        return frozenset(key for key in self.exercises if key in held)

    def put_on(self, key: str) -> Answer:
        """Puts an exercise on in the day that is open, or in one that is opened now, and turns to the desk."""
        why = put_on(self._desktop.needed(), PutOn(exercise=key, preset=""))
        return why if why is not None else self._desktop.go("run")

    def plan(self, key: str) -> Answer:
        """An exercise comes to the end of the day's plan, before its close, and the plan is turned to."""
        day = self._desktop.needed()
        exercise = day.shelf.get(key)
        if exercise is None:
            return Msg("This is not on the shelf any more.")
        agenda = day.state.agenda
        block = of_exercise(exercise, key=fresh_id(), expected=agenda.expected)
        last = next((one.id for one in reversed(agenda.blocks) if not one.beside and one.kind != "close"), "")
        why = day.act(agenda_gestures.put, block, last) or self._desktop.go("plan")
        screen = self._desktop.frame.screen_of("plan")
        if why is None and isinstance(screen, PlanScreen):
            screen.timeline.stand(block.id, focus=True)
        return why

    def card(self, key: str, path: Path) -> Answer:
        """The recipe card of an exercise as a PDF."""
        from copfacil.handouts.pack import Options, render  # noqa: PLC0415 - only who prints waits for paper

        one = self.exercises[key]
        told = sitting(Session(title=one.name), one, now=0, local=lambda _: datetime.now(UTC).replace(tzinfo=None))
        return saved(render("recipe", told, Options(), self._desktop.words), path)

    def keep(self, draft: Exercise, *, new: bool) -> str | Msg:
        """Writes a draft; its key, or why not."""
        kept = own.keyed(draft, own.free_key(draft.name, self._taken())) if new else draft
        if not new and kept.key not in self.own():
            return Msg("This exercise comes with copfacil; copy it and change the copy.")
        refused: list[Refused] = []

        def write() -> None:
            said = own.keep(self._folder, kept, new=new)
            refused.extend([said] if said is not None else [])

        why = answered(write)
        if refused:
            return refused[0].msg
        if why is not None:
            return why
        self._shelf = None
        if self._desktop.day is not None:
            self._desktop.day.read_shelf_anew()
        return kept.key

    def bring(self, path: Path) -> str | Msg:
        """Takes in a file; its key, or why not."""
        found = own.brought(path, self._taken())
        return _placed(found) if isinstance(found, Refused) else self.keep(found, new=True)

    def _held(self) -> frozenset[str]:
        """Every name in the folder of one's own, whole or not, as keys are written."""
        try:
            return frozenset(place.name.replace("_", "-") for place in self._folder.iterdir())
        except OSError:
            return frozenset()

    def _taken(self) -> frozenset[str]:
        return self._held() | _built_in()


def _built_in() -> frozenset[str]:
    return frozenset(place.name.replace("_", "-") for place in BUILT_IN.iterdir())


def fresh(words: Words) -> Exercise:
    """An exercise to begin with; it can be kept as it is."""
    phase = Phase(key="first", name=words("First phase"), minutes=Minutes(plus=10.0))
    return Exercise(
        key=FRESH,
        version=1,
        name=words("New exercise"),
        short=words("What happens, in a few words"),
        purpose=words("What it is good for."),
        credit=words("Our own"),
        licence=words("Ours"),
        source=words("Nowhere yet"),
        people=People(least=4, best=12, most=60),
        group=None,
        energy="small",
        space=words("Chairs in a circle."),
        materials=(),
        presets=(Preset(key="standard", name=words("Standard"), phases=(phase,)),),
        roles=(),
        said=(),
        prompts=(),
        rules=(),
        capture=("action", "note"),
        prints=("recipe",),
        cautions=(),
    )


def check(draft: Exercise) -> Answer:
    """What the reader says of a draft, with the line it means."""
    refused = own.checked(draft)
    if refused is None:
        return None
    line = written(draft).splitlines()[refused.line - 1]
    return Msg("{sentence} Look for: {line}", sentence=refused.msg, line=line[:80])


def _placed(refused: Refused) -> Msg:
    sentence = "{file}, line {line}: {sentence}"
    return Msg(sentence, file=refused.path.name, line=refused.line, sentence=refused.msg)
