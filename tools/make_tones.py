"""Makes the tones of resources/tones/ from sums of decaying sines; the same bytes on every run.

Run it as ``python tools/make_tones.py [FOLDER]``. Every tone is 48 kHz, 16 bit, mono. A struck thing rings in partials
that are no whole multiples of its lowest tone, and the higher ones die sooner: that is what makes a bell of a sine.
Lowest tones lie above 300 Hz, because the loudspeakers of a laptop give little below.
"""

import math
import sys
import wave
from array import array
from dataclasses import dataclass, field
from itertools import count, takewhile
from pathlib import Path

RATE = 48_000
FULL = 32_767
INAUDIBLE = 1e-5
"""A partial is over at 100 dB below full scale, less than one step of 16 bit."""


@dataclass(frozen=True)
class Partial:
    """One sine of a stroke: its ratio to the stroke's pitch, how strong it begins, and its decay to 1/e in seconds."""

    ratio: float
    strength: float
    decay: float


@dataclass(frozen=True, kw_only=True)
class Stroke:
    """One stroke: pitch in Hz, when it falls in seconds, how long it takes to swell (seconds), how strong it is."""

    pitch: float
    partials: tuple[Partial, ...]
    at: float = 0.0
    swell: float = 0.012
    strength: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Tone:
    """A whole tone: seconds, the peak in dB below full scale, its strokes, and the seconds in which it ends."""

    length: float
    peak: float
    strokes: tuple[Stroke, ...]
    release: float = field(default=0.25)


# Ratios near 2.76 and 5.40 are those of a free bar; the pair beside the lowest beats slowly and makes it warm.
BAR = (Partial(1, 1.0, 0.55), Partial(1.003, 0.35, 0.5), Partial(2.756, 0.2, 0.16), Partial(5.404, 0.06, 0.05))
# Ratios of a tuned church bell: hum, prime, minor third, fifth, nominal and above.
BELL = (
    Partial(0.5, 0.45, 1.5),
    Partial(1, 1.0, 1.05),
    Partial(1.002, 0.3, 0.95),
    Partial(1.19, 0.4, 0.75),
    Partial(1.506, 0.22, 0.5),
    Partial(2.0, 0.5, 0.55),
    Partial(2.67, 0.12, 0.22),
    Partial(3.01, 0.1, 0.16),
    Partial(4.17, 0.05, 0.08),
)
# A singing bowl that is rubbed: hardly any decay, one slow beat a second and a half.
BOWED = (Partial(1, 1.0, 3.2), Partial(1.0017, 0.5, 3.2), Partial(1.5, 0.3, 2.6), Partial(2.71, 0.08, 1.4))
# The same bowl struck with felt: soft, low, long.
BOWL = (Partial(1, 1.0, 1.7), Partial(1.0025, 0.45, 1.6), Partial(2.71, 0.13, 0.6), Partial(5.2, 0.02, 0.2))

TONES = {
    "start": Tone(length=2.0, peak=-9.0, strokes=(Stroke(pitch=523.25, partials=BAR, swell=0.018),)),
    "warning": Tone(
        length=2.2,
        peak=-8.0,
        strokes=(
            Stroke(pitch=587.33, partials=BAR, swell=0.014, strength=0.9),
            Stroke(pitch=783.99, partials=BAR, swell=0.014, at=0.42),
        ),
    ),
    "end": Tone(length=4.0, peak=-4.0, strokes=(Stroke(pitch=440.0, partials=BELL, swell=0.006),), release=0.6),
    "move": Tone(length=3.6, peak=-6.0, strokes=(Stroke(pitch=392.0, partials=BOWED, swell=0.18),), release=0.9),
    "silence-end": Tone(
        length=5.0, peak=-14.0, strokes=(Stroke(pitch=349.23, partials=BOWL, swell=0.07),), release=1.2
    ),
}


def samples(tone: Tone) -> "array[int]":
    """The tone as 16-bit samples. It begins and ends at zero, in raised cosines, so that nothing clicks."""
    wanted = round(tone.length * RATE)
    sound = [0.0] * wanted
    for stroke in tone.strokes:
        for partial in stroke.partials:
            _add(sound, stroke, partial)
    ending = round(tone.release * RATE)
    for i in range(ending):
        sound[wanted - 1 - i] *= _raised(i / ending)
    scale = FULL * 10 ** (tone.peak / 20) / max(map(abs, sound))
    return array("h", [round(value * scale) for value in sound])


def _add(sound: list[float], stroke: Stroke, partial: Partial) -> None:
    first = round(stroke.at * RATE)
    turn = 2 * math.pi * stroke.pitch * partial.ratio / RATE
    swelling = round(stroke.swell * RATE)
    fall = -1 / (partial.decay * RATE)
    strength = stroke.strength * partial.strength
    loud = takewhile(lambda at: at[1] > INAUDIBLE, ((i, strength * math.exp(i * fall)) for i in count()))
    for (i, now), place in zip(loud, range(first, len(sound)), strict=False):
        swell = _raised(i / swelling) if i < swelling else 1.0
        sound[place] += now * swell * math.sin(i * turn)


def _raised(part: float) -> float:
    """From 0 to 1 in half a cosine, for a part from 0 to 1."""
    return (1 - math.cos(math.pi * part)) / 2


def write(folder: Path) -> None:
    """Write every tone as ``<name>.wav`` into the folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, tone in TONES.items():
        sound = samples(tone)
        if sys.byteorder == "big":
            sound.byteswap()
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setparams((1, 2, RATE, len(sound), "NONE", ""))
            file.writeframes(sound.tobytes())


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "resources" / "tones")
