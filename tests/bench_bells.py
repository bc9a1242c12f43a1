"""How far from its deadline a bell sounds: ``python -m tests.bench_bells``, on miniaudio's device without a card."""

import sys
import threading

import miniaudio

from copfacil.live.bells import RATE, Bells, monotonic
from copfacil.live.mixer import TONES, Bell

LIMIT = 30
BELLS = 20
EVERY = 150


def distances() -> tuple[float, float]:
    """The worst distance in ms between a bell and its deadline, over 20 bells within three seconds.

    First as the mixer knows it, by its own line; second by a measure of its own: the null device uses up its samples
    by a timer from the moment it starts, so that sample n is heard n / rate after the first request.
    """
    bells = Bells(backend=miniaudio.Backend.NULL)
    first = round(monotonic()) + 100
    due = [Bell(TONES[i % len(TONES)], first + i * EVERY) for i in range(BELLS)]
    bells.set_bells(due)
    while len(bells.mixer.placed) < BELLS:
        if not bells.mixer.rang.wait(5):
            raise TimeoutError(f"Only {len(bells.mixer.placed)} of {BELLS} bells were placed.")
        bells.mixer.rang.clear()
    placed, began = bells.mixer.placed, bells.mixer.began
    bells.close()
    own = max(abs(one.sample - one.due) * 1_000 / RATE for one in placed)
    timer = max(abs(began + one.sample * 1_000 / RATE - one.bell.at) for one in placed)
    return own, timer


def busy() -> tuple[float, float]:
    """The same while another thread of Python never rests."""
    stop = threading.Event()

    def spin() -> None:
        while not stop.is_set():
            pass

    thread = threading.Thread(target=spin)
    thread.start()
    try:
        return distances()
    finally:
        stop.set()
        thread.join()


def main() -> int:
    """Print the figures as ratios against the limit; 1 when it is not kept."""
    worst = 0.0
    for name, (own, timer) in (("at rest", distances()), ("while Python is busy", busy())):
        worst = max(worst, own, timer)
        sys.stdout.write(
            f"bells {name}: worst of {BELLS} by the mixer's line {own:.2f} ms ({own / LIMIT:.2f} of {LIMIT} ms), "
            f"by the device's timer {timer:.2f} ms ({timer / LIMIT:.2f})\n"
        )
    return int(worst >= LIMIT)


if __name__ == "__main__":
    sys.exit(main())
