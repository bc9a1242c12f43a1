"""The bells of the day: what the session says is due, handed to the sound card ahead of time."""

from collections.abc import Callable

from copfacil.core.events import Started
from copfacil.core.play import centre_at
from copfacil.core.session import Session
from copfacil.core.signals import signals, start_tone
from copfacil.core.words import Msg
from copfacil.live.bells import Bells, State, monotonic
from copfacil.live.mixer import Bell

LEAD = 20_000
"""ms before a bell at which the sound device is opened; before that it rests and costs nothing."""


class Ringer:
    """Keeps the bells set.

    Args:
        say: told once that there is no sound; may be called from another thread.
    """

    def __init__(self, say: Callable[[Msg], None]) -> None:
        self.bells = Bells(say)
        self._set: tuple[tuple[str, int], ...] = ()

    def look(self, session: Session, now: int, rate: int = 1) -> None:
        """Sets what is due as things stand; cheap when nothing changed. ``rate`` is how fast the session's clock goes."""
        due = signals(session, now)
        if not due or due[0].at - now > LEAD * rate:
            if self._set:
                self._set = ()
                self.bells.rest()
            return
        wanted = tuple((signal.tone, signal.at) for signal in due)
        if wanted != self._set:
            self._set = wanted
            real = monotonic()
            self.bells.set_bells(Bell(tone, round(real + (at - now) / rate)) for tone, at in wanted)

    def done(self, happened: tuple[object, ...], session: Session, now: int) -> None:
        """A gesture that starts a phase is heard."""
        play = session.play
        if play is not None and any(isinstance(one, Started) and one.group is None for one in happened):
            self.bells.test(start_tone(play, centre_at(play, play.axis(now)).index))

    def next_bell(self, session: Session, now: int) -> int | None:
        """When the next bell rings, ms on the session's clock."""
        return next((signal.at for signal in signals(session, now)), None)

    @property
    def tried(self) -> bool:
        """Whether a device was opened, or looked for in vain, by now."""
        return self.bells.state is not State.AT_REST

    @property
    def silent(self) -> bool:
        """Whether this machine was found without sound."""
        return self.bells.state is State.NO_DEVICE

    def close(self) -> None:
        """Ends with the app."""
        self.bells.close()
