"""Places bells into a stream of sound at the very sample where they are due; knows no device."""

import math
import threading
from array import array
from collections import deque
from collections.abc import Callable, Generator, Iterable

from copfacil.core.value import dataclass

TONES = ("start", "warning", "end", "move", "silence-end")
"""A phase begins; one minute is left; a phase is over; people move; a silence is over."""

LATE = 2_000
"""A bell that cannot sound within these ms of its deadline is left out: by then it would mislead the room."""

_SAME = 50  # ms; two strokes of one tone closer than this are one to the ear
_FADE = 40  # ms in which a hushed tone dies away
_WINDOW = 500  # ms over which the line of a stream is watched before it is moved
_PEAK = 32_767
_KNEE = 0.8 * _PEAK  # above this, loudness is bent so that tones which sound together never clip


@dataclass(frozen=True, slots=True)
class Bell:
    """A tone and its deadline.

    Attributes:
        tone: one of TONES.
        at: ms of the monotonic clock.

    Raises:
        ValueError: there is no such tone.
    """

    tone: str
    at: int

    def __post_init__(self) -> None:
        if self.tone not in TONES:
            raise ValueError(f'There is no tone "{self.tone}"; the tones are {", ".join(TONES)}.')


@dataclass(frozen=True, slots=True)
class Placed:
    """A bell that was handed to the device.

    Attributes:
        bell: which.
        sample: where in the stream its tone begins.
        due: the sample of the stream that is heard at its deadline.
        late: by how many ms the tone comes after its deadline; 0 when the device asked in time.
    """

    bell: Bell
    sample: int
    due: int
    late: float


class Line:
    """Which moment of the monotonic clock hears which sample of a stream.

    The device takes samples ahead of time and by its own crystal, and its requests come late by whatever else the
    machine is doing, but never early. So three things are known at each request: the sample asked for cannot be heard
    before now; the device keeps about the same stock of samples all the time; and the least late of many requests
    tells truest how large that stock is. Hence:

    - the first sample is heard when the first request comes, and the quick requests that follow fill the stock;
    - the largest stock seen in the first half second is the stock of this device;
    - after each further half second the line moves by half of what the largest stock seen then differs from it, which
      follows the drift of a crystal and is deaf to a late request;
    - a request that comes after its sample should have been heard means that the stock ran dry (the machine was held
      up, the device paused): the line begins again at that sample.

    Args:
        rate: samples a second.
    """

    def __init__(self, rate: int) -> None:
        self._per_ms = rate / 1_000
        self._zero: float | None = None  # ms at which sample 0 is heard
        self._stock: float | None = None  # ms of sound the device keeps, once known
        self._seen = 0.0  # the largest stock of the present window, ms
        self._until = 0.0  # end of the present window

    def meet(self, sample: int, now: float) -> None:
        """The device asks for ``sample`` at ``now``, ms."""
        zero = now - sample / self._per_ms  # if nothing were in stock
        if self._zero is None or zero > self._zero:
            self._zero = zero
            self._seen, self._until = 0.0, now + _WINDOW
            return
        self._seen = max(self._seen, self._zero - zero)
        if now >= self._until:
            if self._stock is None:
                self._stock = self._seen
            self._zero += (self._stock - self._seen) / 2
            self._seen, self._until = 0.0, now + _WINDOW

    def sample(self, at: float) -> int:
        """The sample heard at ``at``, ms of the clock; nothing is heard before the first request."""
        return 0 if self._zero is None else round((at - self._zero) * self._per_ms)


@dataclass(slots=True)
class _Voice:
    """A tone that sounds: its samples, the sample of the stream where it begins, and where it began to fade."""

    tone: "array[int]"
    onset: int
    fading: int | None = None

    def over(self, sample: int, fade: int) -> bool:
        return sample >= self.onset + len(self.tone) or (self.fading is not None and sample >= self.fading + fade)

    def add(self, sound: list[float], first: int, fade: int) -> None:
        """Add what is heard of it to the samples from ``first`` on."""
        begin = max(self.onset - first, 0)
        part = self.tone[max(first - self.onset, 0) : max(first + len(sound) - self.onset, 0)]
        for i, value in enumerate(part, begin):
            sound[i] += value if self.fading is None else value * max(0.0, 1 - (first + i - self.fading) / fade)


class Mixer:
    """Bells in, samples out; the one asks from the loop, the other from the device's own thread.

    Args:
        tones: the samples of a tone by its name, 16 bit, mono, at ``rate``.
        now: the monotonic clock, ms.
        rate: samples a second.

    Attributes:
        rang: set each time a bell is placed; whoever waits for it clears it.
        quiet: set while nothing is due and nothing sounds.
    """

    def __init__(self, tones: Callable[[str], "array[int]"], now: Callable[[], float], rate: int = 48_000) -> None:
        self.rang = threading.Event()
        self.quiet = threading.Event()
        self.quiet.set()
        self._tones, self._now, self._rate = tones, now, rate
        self._fade = rate * _FADE // 1_000
        self._lock = threading.Lock()
        self._bells: frozenset[Bell] = frozenset()
        self._once: frozenset[Bell] = frozenset()
        self._placed: deque[Placed] = deque(maxlen=100)
        self._stream = 0
        self._began = self._asked = -math.inf
        self._hushes = 0
        self._volume = 1.0
        self._muted = False

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The last hundred bells that were handed to a device, oldest first."""
        with self._lock:
            return tuple(self._placed)

    @property
    def began(self) -> float:
        """When the running stream was first asked for samples, ms; minus infinity while there was none."""
        return self._began

    @property
    def asked(self) -> float:
        """When the running stream was last asked for samples, ms; until then, when it was made."""
        return self._asked

    @property
    def volume(self) -> float:
        """From 0 to 1. Squared on its way into the sound, because ears hear in proportions."""
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = min(max(volume, 0.0), 1.0)

    @property
    def muted(self) -> bool:
        """Bells are placed all the same, so that one's tail is heard when sound comes back within it."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        self._muted = muted

    def set_bells(self, bells: Iterable[Bell]) -> None:
        """Replace every bell that has not sounded yet; one that is given again after it sounded stays silent."""
        with self._lock:
            self._bells = frozenset(bells)
            if self._bells:
                self.quiet.clear()

    def ring(self, tone: str) -> None:
        """Sound a tone now, whatever else is due."""
        with self._lock:
            self._once |= {Bell(tone, round(self._now()))}
            self.quiet.clear()

    def hush(self) -> None:
        """What sounds now fades within 40 ms; what is due stays due."""
        with self._lock:
            self._hushes += 1

    def stream(self) -> Generator[bytes, int, None]:
        """The sound for one opening of a device: send a number of samples, get their bytes.

        It is started already. A stream begun before ends: two devices never share the bells.
        """
        with self._lock:
            self._stream += 1
            self._asked = self._now()
            frames = self._frames(self._stream)
        next(frames)
        return frames

    def end(self) -> None:
        """The running stream places no more bells."""
        with self._lock:
            self._stream += 1

    def _frames(self, stream: int) -> Generator[bytes, int, None]:
        line = Line(self._rate)
        voices: list[_Voice] = []
        first, hushes, gain = 0, self._hushes, self._gain()
        count = yield b""
        while stream == self._stream:
            self._asked = self._now()
            if not first:
                self._began = self._asked
            line.meet(first, self._asked)
            if hushes != self._hushes:
                hushes = self._hushes
                for voice in voices:
                    voice.fading = first if voice.fading is None else voice.fading
            voices += self._due(line, first, first + count)
            was, gain = gain, self._gain()
            sound = self._mix(voices, first, count, (was, gain))
            first += count
            voices = [voice for voice in voices if not voice.over(first, self._fade)]
            self._settle(voices)
            count = yield sound

    def _gain(self) -> float:
        return 0.0 if self._muted else self._volume**2

    def _due(self, line: Line, first: int, end: int) -> list[_Voice]:
        """The tones that begin among the samples from ``first`` to before ``end``, each noted as placed."""
        begun = []
        with self._lock:
            due = [bell for bell in self._bells | self._once if line.sample(bell.at) < end]
            self._bells = self._bells.difference(due)
            self._once = self._once.difference(due)
            for bell in sorted(due, key=lambda bell: bell.at):
                wanted = line.sample(bell.at)
                onset = max(wanted, first)
                late = (onset - wanted) * 1_000 / self._rate
                if late <= LATE and not self._sounded(bell):
                    self._placed.append(Placed(bell, onset, wanted, late))
                    begun.append(_Voice(self._tones(bell.tone), onset))
        if begun:
            self.rang.set()
        return begun

    def _sounded(self, bell: Bell) -> bool:
        return any(was.bell.tone == bell.tone and abs(was.bell.at - bell.at) < _SAME for was in self._placed)

    def _mix(self, voices: list[_Voice], first: int, count: int, gain: tuple[float, float]) -> bytes:
        """The samples of all voices; loudness goes in a straight line from the first gain to the second."""
        if not voices:
            return bytes(2 * count)
        sound = [0.0] * count
        for voice in voices:
            voice.add(sound, first, self._fade)
        step = (gain[1] - gain[0]) / count
        return array("h", [_bent(value * (gain[0] + i * step)) for i, value in enumerate(sound)]).tobytes()

    def _settle(self, voices: list[_Voice]) -> None:
        with self._lock:
            if not (voices or self._bells or self._once):
                self.quiet.set()


def _bent(value: float) -> int:
    """A sample within 16 bit: straight up to the knee, then ever flatter towards full scale."""
    size = abs(value)
    if size <= _KNEE:
        return round(value)
    room = _PEAK - _KNEE
    return round(math.copysign(_KNEE + room * math.tanh((size - _KNEE) / room), value))
