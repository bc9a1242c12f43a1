"""Sound: whether bells are heard, how loud, and a bell to be sure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF

from copfacil.core.words import Msg, Words
from copfacil.ui.icons import IconName
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.key_cap import KeyCap
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.room.values import Sound
from copfacil.ui.theme import BOLD, Theme, Tone

STEP = 10
"""Percent."""


class Volume(Stepper):
    """Tenths of the full volume, shown in percent."""

    def __init__(self, words: Words, theme: Theme) -> None:
        self._words = words
        super().__init__(
            words("Volume"),
            0,
            theme,
            fewer=words("Quieter"),
            more=words("Louder"),
            least=0,
            most=100 // STEP,
            size="small",
        )

    def set_value(self, value: int) -> None:
        """Shows so many tenths, without a signal."""
        super().set_value(value)
        text = self._words("{n} %", n=self.value() * STEP)
        self._shown.set_text(text)
        for told in (self, self._shown):
            told.setAccessibleName(f"{self.name}: {text}")

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; the figure keeps the width of its widest value."""
        super().set_theme(theme)
        widest = QFontMetricsF(theme.font("head", weight=BOLD)).horizontalAdvance(self._words("{n} %", n=100))
        self._shown.setFixedWidth(round(widest) + theme.px(8))


class SoundSection(Box):
    """All about the bells.

    Signals:
        rung(), volume(int), muted(bool): what a person wants; the volume in percent.
    """

    rung = Signal()
    volume = Signal(int)
    muted = Signal(bool)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0, name=words("Sound"))
        self._words = words
        middle = Qt.AlignmentFlag.AlignVCenter
        self.sign = IconView("unknown", theme)
        self.told = Label("", theme, wrap=True)
        state = Box(theme, across=True, gap=11)
        state.add(self.sign, align=Qt.AlignmentFlag.AlignTop)
        state.add(self.told, stretch=1)
        self.ring = Button(words("Ring the bell"), theme, icon="bell")
        self.stepper = Volume(words, theme)
        self.mute = Check(words("Mute: bells are only shown"), theme)
        silent = Box(theme, across=True)
        silent.add(self.mute, stretch=1)
        silent.add(KeyCap(words("M"), theme, tone="ink_soft"), align=middle)
        loud = Box(theme, across=True)
        loud.add(Label(words("Volume"), theme, align=middle), stretch=1)
        loud.add(self.stepper)
        self.add(Rule(words("Sound"), theme))
        self.space(12)
        self.add(state)
        self.space(12)
        self.add(self.ring, align=Qt.AlignmentFlag.AlignLeading)
        self.space(12)
        self.add(loud)
        self.space(4)
        self.add(silent)
        self.ring.clicked.connect(self.rung)
        self.stepper.changed.connect(lambda tenths: self.volume.emit(tenths * STEP))
        self.mute.clicked.connect(self.muted)

    def show_sound(self, sound: Sound) -> None:
        """Shows what is known of the sound."""
        icon, tone, msg = said(sound)
        self.sign.set_icon(icon, tone)
        self.told.set_text(self._words(msg))
        self.ring.set_why_not(self._words("Nothing is heard while it is muted.") if sound.muted else "")
        if sound.percent != self.stepper.value() * STEP:
            self.stepper.set_value(round(sound.percent / STEP))
        self.mute.setChecked(sound.muted)


def said(sound: Sound) -> tuple[IconName, Tone, Msg]:
    """Sign, tone and sentence of what is known; what was not tried is never shown as ready."""
    if sound.state == "none":
        return "sound-off", "warn", Msg("There is no sound on this machine: bells are shown.")
    if sound.muted:
        return "sound-off", "ink_soft", Msg("Muted: bells are shown, not heard.")
    if sound.state == "untried":
        return "unknown", "warn", Msg("Not tried yet. Ring the bell and you know.")
    if sound.heard:
        return "ready", "good", Msg("Sound is on. The bell rang at {time}.", time=sound.heard)
    return "ready", "good", Msg("Sound is on.")
