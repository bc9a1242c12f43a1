"""An exercise being adapted: its texts on the left, its ways and phases on the right, checked with every key."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from copfacil.core.exercise import Exercise, Minutes, People, Phase, Preset, Prompts, Role, Said
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field, TextBox
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.scroll import BAR, Scroll
from copfacil.ui.library.doors import Doors
from copfacil.ui.library.entries import Entries, Shape, free, named, told_lines
from copfacil.ui.library.phase_card import PhaseCard
from copfacil.ui.library.terms import Terms
from copfacil.ui.library.values import AIMS, ENERGIES
from copfacil.ui.library.way_card import WayCard
from copfacil.ui.theme import Theme

_BESIDE = 900
"""px before the text scale, from which texts and phases stand beside each other."""
_DIGITS = 7
"""More figures than any room has people."""


class Editor(Box):
    """The editor. Every step can be taken back while it is open.

    Args:
        exercise: what is adapted.
        doors: the draft is checked through them.
        theme: the look.
        whole: it is nobody else's: credit, licence and source are written too; otherwise they stay, and it says why.

    Signals:
        kept(): the draft is to be kept.
        left(): back without keeping.
    """

    kept = Signal()
    left = Signal()

    def __init__(self, exercise: Exercise, doors: Doors, theme: Theme, *, whole: bool = False) -> None:
        words = doors.words
        super().__init__(theme, margins=(24, 24, 10, 8), gap=12, name=words("Adapt an exercise"))
        self._doors, self._words, self._whole = doors, words, whole
        self._first, self.draft = exercise, exercise
        self._before: list[Exercise] = []
        self._way = 0
        self.undo = Button(words("Undo"), theme, icon="undo")
        self.cancel = Button(words("Leave without keeping"), theme, look="quiet")
        self.keep = Button(words("Keep"), theme, look="primary")
        self.wrong = Label("", theme, tone="over", wrap=True)
        head = self._head = Box(theme, across=True, margins=(0, 0, 26 + BAR, 0), gap=12)  # as far as the columns reach
        title = words("A new exercise") if whole else words("Adapt {name}", name=exercise.name)
        head.add(Label(title, theme, "title", wrap=True), stretch=1)
        acts = Flow(theme, gap=12)
        acts.add(self.undo, self.cancel, self.keep)
        head.add(acts)
        self._texts, self._phases = Box(theme, margins=(0, 0, 12, 24)), Box(theme, margins=(0, 0, 12, 24), gap=12)
        self._columns = Box(theme, across=True, gap=24)
        self._inner = (Scroll(self._texts, theme), Scroll(self._phases, theme))
        self._columns.add(*self._inner, stretch=1)
        self.add(head, self.wrong)
        self.add(Scroll(self._columns, theme), stretch=1)
        self.undo.clicked.connect(self._undo)
        self.cancel.clicked.connect(self.left)
        self.keep.clicked.connect(self.kept)
        self.fields: dict[str, Field] = {}
        self.cards: list[PhaseCard] = []
        self._show()
        self._check()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        super().set_theme(theme)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Texts above the phases where both have no room beside each other; then all of it scrolls as one."""
        ways = QBoxLayout.Direction
        narrow = self.width() < self.theme.px(_BESIDE)
        for box in (self._head, self._columns):
            box.lay.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        for column in self._inner:
            column.set_free(free=narrow)

    @property
    def changed(self) -> bool:
        """Whether anything differs from what it began with."""
        return self.draft != self._first

    # Texts.

    def _show(self) -> None:
        """Every field anew, from the draft."""
        words, theme, page, one = self._words, self.theme, self._texts, self.draft
        page.clear()
        self.fields = {}
        self._write(
            ("name", words("Name")),
            ("short", words("In a few words")),
            ("purpose", words("What it is good for")),
            ("space", words("Room")),
            ("starter", words("For newcomers")),
            ("stretch", words("For old hands")),
            ("seated", words("Seated, and how to opt out")),
        )
        self._section(words("Whose it is"))
        if self._whole:
            self._write(("credit", words("Whose method it is")), ("source", words("Where it is described")))
        self.terms = terms = Terms(one, words, theme, free=self._whole)
        terms.changed.connect(lambda text: self.take(replace(self.draft, licence=text)))
        if self._whole:
            self.fields["licence"] = terms.field
        page.add(terms)
        aim = Choice(words("Shelf"), [(key, words(said)) for key, said in AIMS.items()], theme)
        aim.choose(one.aim)
        aim.activated.connect(lambda _row: self.take(replace(self.draft, aim=aim.currentData())))
        energy = Choice(words("Energy"), [(key, words(said)) for key, said in ENERGIES.items()], theme)
        energy.choose(one.energy)
        energy.activated.connect(lambda _row: self.take(replace(self.draft, energy=energy.currentData())))
        self.setFocusProxy(self.fields["name"])
        self._section(words("Where it stands, and for how many"))
        page.add(named(words("Shelf"), aim, theme), named(words("Energy"), energy, theme))
        page.add(self._sizes(words("People in the room"), "people"))
        page.add(self._sizes(words("People in a group"), "group"))
        self._section(words("What lies ready, and what is asked"))
        self._several(words("Bring, one thing a line"), one.materials, lambda told: {"materials": told})
        self._several(words("Take care, one sentence a line"), one.cautions, lambda told: {"cautions": told})
        self._several(words("House rules, one sentence a line"), one.rules, lambda told: {"rules": told})
        for place, prompts in enumerate(one.prompts):
            name = words("Questions, one a line: {name}", name=prompts.name)
            self._several(name, prompts.lines, partial(self._asked, place))
        more = Button(words("Add questions"), theme, icon="plus", size="small")
        more.clicked.connect(self._add_prompts)
        page.add(more, align=Qt.AlignmentFlag.AlignLeading)
        self.roles = self._roles()
        page.space(16)
        page.add(self.roles)
        page.spring()
        self._show_phases()

    def _section(self, title: str) -> None:
        self._texts.space(16)
        self._texts.add(Rule(title, self.theme))

    def _write(self, *named_: tuple[str, str]) -> None:
        """Lines of text, each by its key with its name."""
        for key, name in named_:
            field = self.fields[key] = Field(name, self.theme, show_name=True)
            field.set_text(getattr(self.draft, key))
            field.line.setCursorPosition(0)
            field.edited.connect(lambda text, key=key: self.take(replace(self.draft, **{key: text})))
            self._texts.add(field)

    def _sizes(self, name: str, key: str) -> Box:
        """Three numbers; a group may have none, then the room stays together."""
        words, theme = self._words, self.theme
        row = Box(theme, across=True)
        known: People | None = getattr(self.draft, key)
        numbers = (known.least, known.best, known.most) if known else ("", "", "")
        fields = [Field(f"{name}, {which}", theme) for which in (words("least"), words("best"), words("most"))]

        def take() -> None:
            told = [field.text().strip() for field in fields]
            if key == "group" and not any(told):
                self.take(replace(self.draft, group=None))
                return
            least, best, most = (
                int(one) if one.isascii() and one.isdecimal() and len(one) < _DIGITS else 0 for one in told
            )
            people = People(least=least, best=best, most=most)
            self.take(replace(self.draft, group=people) if key == "group" else replace(self.draft, people=people))

        for field, number in zip(fields, numbers, strict=True):
            field.set_text(str(number))
            field.edited.connect(lambda _text: take())
            row.add(field, stretch=1)
        return named(words("{name}: least, best, most", name=name), row, theme)

    def _several(
        self, name: str, lines: tuple[str, ...], changed: Callable[[tuple[str, ...]], dict[str, object]]
    ) -> None:
        box = TextBox(name, self.theme, lines=min(max(len(lines) + 1, 2), 6))
        box.setPlainText("\n".join(lines))
        box.kept.connect(lambda _text: box.insertPlainText("\n"))

        def take() -> None:
            self.take(replace(self.draft, **changed(told_lines(box))))  # type: ignore[arg-type]

        box.textChanged.connect(take)
        self._texts.add(named(name, box, self.theme))

    def _asked(self, place: int, lines: tuple[str, ...]) -> dict[str, object]:
        prompts = self.draft.prompts
        return {"prompts": (*prompts[:place], replace(prompts[place], lines=lines), *prompts[place + 1 :])}

    def _add_prompts(self) -> None:
        words = self._words
        fresh = Prompts(name=words("More questions"), role="all", lines=(words("What matters most here?"),))
        self._anew(replace(self.draft, prompts=(*self.draft.prompts, fresh)))

    def _roles(self) -> Entries:
        words, roles = self._words, self.draft.roles
        made = Entries(
            words("Roles at the table"),
            words("Add a role"),
            roles,
            words,
            self.theme,
            shape=Shape(
                texts=(("name", words("Role")), ("does", words("What this person does"))),
                lists=(("card", words("On the card, one line each")),),
            ),
            named=lambda role: role.name,
            fresh=lambda: Role(
                key=free("role", [role.key for role in roles]),
                name=words("New role"),
                does=words("What this person does."),
                card=(words("One thing to do."),),
            ),
        )
        made.changed.connect(lambda told: self.take(replace(self.draft, roles=told)))
        made.counted.connect(lambda told: self._anew(replace(self.draft, roles=told)))
        return made

    def _anew(self, draft: Exercise) -> None:
        """The draft, where there are more fields than before, or fewer."""
        self.take(draft)
        self._show()

    # Ways and phases.

    @property
    def _preset(self) -> Preset:
        return self.draft.presets[self._way]

    def _show_phases(self) -> None:
        words, theme, page = self._words, self.theme, self._phases
        page.clear()
        self._way = min(self._way, len(self.draft.presets) - 1)
        self.way = WayCard(self.draft, self._way, words, theme)
        self.way.turned.connect(self._turn)
        self.way.changed.connect(self._take_way)
        self.way.copied.connect(self._copy_way)
        self.way.removed.connect(self._remove_way)
        self.way.own_wanted.connect(self._own_lines)
        self.way.said.connect(self._read)
        page.add(self.way, Rule(words("Phases"), theme))
        last = len(self._preset.phases) - 1
        self.cards = []
        for place, phase in enumerate(self._preset.phases):
            card = PhaseCard(phase, words, theme, first=place == 0, last=place == last, alone=last == 0)
            card.changed.connect(lambda phase, place=place: self._change(place, phase))
            card.moved.connect(lambda by, place=place: self._move(place, by))
            card.removed.connect(lambda place=place: self._remove(place))
            self.cards.append(card)
            page.add(card)
        more = Button(words("Add a phase"), theme, icon="plus")
        more.clicked.connect(self._add)
        page.add(more, align=Qt.AlignmentFlag.AlignLeading)
        page.add(self.way.reading)
        page.spring()

    def _turn(self, way: int) -> None:
        self._way = way
        self._show_phases()

    def _change(self, place: int, phase: Phase) -> None:
        phases = self._preset.phases
        self._take_phases((*phases[:place], phase, *phases[place + 1 :]))

    def _move(self, place: int, by: int) -> None:
        phases = list(self._preset.phases)
        phases.insert(place + by, phases.pop(place))
        self._take_phases(tuple(phases))
        self._show_phases()

    def _remove(self, place: int) -> None:
        phases = self._preset.phases
        self._take_phases((*phases[:place], *phases[place + 1 :]))
        self._show_phases()

    def _add(self) -> None:
        phases = self._preset.phases
        taken = {phase.key for phase in phases}
        key = next(key for n in range(1, len(phases) + 2) if (key := f"more-{n}") not in taken)
        self._take_phases((*phases, Phase(key=key, name=self._words("New phase"), minutes=Minutes(plus=5.0))))
        self._show_phases()
        self.cards[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_phases(self, phases: tuple[Phase, ...]) -> None:
        self._take_way(replace(self._preset, phases=phases))

    def _take_way(self, *ways: Preset) -> None:
        """These stand in the place of the way that is worked on; none takes it out."""
        presets = self.draft.presets
        draft = replace(self.draft, presets=(*presets[: self._way], *ways, *presets[self._way + 1 :]))
        self.take(replace(draft, version=self._first.version + 1))

    def _copy_way(self) -> None:
        key = free("way", [preset.key for preset in self.draft.presets])
        self._take_way(self._preset, replace(self._preset, key=key, name=self._words("New way")))
        self._turn(self._way + 1)
        self.way.begin()

    def _remove_way(self) -> None:
        self._take_way()
        self._show_phases()

    def _own_lines(self, own: bool) -> None:
        self._take_way(replace(self._preset, said=self.draft.said if own else ()))
        self._show_phases()

    def _read(self, said: tuple[Said, ...], counted: bool) -> None:
        """Lines to read: of this way where it has its own, else of every way."""
        if self._preset.said:
            self._take_way(replace(self._preset, said=said))
        else:
            self.take(replace(self.draft, said=said))
        if counted:
            self._show_phases()

    # The draft.

    def take(self, draft: Exercise) -> None:
        """The draft is this from now on; the one before can be had back."""
        self._before.append(self.draft)
        self.draft = draft
        self._check()

    def _undo(self) -> None:
        if self._before:
            self.draft = self._before.pop()
            self._show()
            self._check()

    def _check(self) -> None:
        why, words = self._doors.check(self.draft), self._words
        self.wrong.set_text(words(why) if why is not None else "")
        self.wrong.setVisible(why is not None)
        self.keep.set_why_not(words(why) if why is not None else "")
        self.undo.set_why_not("" if self._before else words("There is nothing to take back."))
