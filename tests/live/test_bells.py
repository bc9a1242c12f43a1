"""The bells, as people in the room hear them."""

import os
import subprocess
import sys
import threading
import wave
from array import array
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import miniaudio
import pytest

from copfacil import resources
from copfacil.live.bells import NO_DEVICE, RATE, Bells, State, monotonic, quiet_stderr, tone
from copfacil.live.mixer import TONES, Bell, Mixer

PER_MS = RATE // 1_000
CHUNK = 10 * PER_MS
LOUD = 10_000
ROOT = Path(__file__).parents[2]
NOWHERE = miniaudio.Backend.COREAUDIO if sys.platform == "win32" else miniaudio.Backend.WASAPI


class Room:
    """A device whose clock is ours: it keeps 20 ms in stock and asks for 10 ms at a time."""

    def __init__(self, length: int = 100, level: int = LOUD) -> None:
        self.now = 5_000.0
        self.mixer = Mixer(lambda _: array("h", [level] * (length * PER_MS)), lambda: self.now, RATE)
        self.frames = self.mixer.stream()
        self.sound = array("h")
        self.ask(2)

    def ask(self, times: int = 1) -> None:
        """The device asks for its next 10 ms."""
        for _ in range(times):
            self.sound.frombytes(self.frames.send(CHUNK))

    def run(self, ms: int, *, late: Iterable[float] = (), speed: float = 1.0) -> None:
        """Let time pass; the device asks every 10 ms of its own, ``late`` by that many ms each time."""
        lateness = iter(late)
        start = self.now
        for k in range(ms // 10):
            self.now = start + k * 10 / speed + next(lateness, 0)
            self.ask()
        self.now = start + ms / speed

    def heard(self, ms: float) -> int:
        """The sample that is heard so many ms after the beginning."""
        return self.sound[round(ms * PER_MS)]

    def onset(self, after: int = 0) -> float:
        """When the first sound after so many ms begins, ms."""
        first = after * PER_MS
        return next(i for i, value in enumerate(self.sound[first:], first) if value) / PER_MS


@pytest.fixture
def room() -> Room:
    return Room()


def test_a_bell_sounds_at_its_very_sample(room: Room) -> None:
    room.mixer.set_bells([Bell("end", 5_123)])
    room.run(300)

    assert room.onset() == 123
    assert (room.heard(222.9), room.heard(223.1)) == (LOUD, 0)
    (placed,) = room.mixer.placed
    assert (placed.sample, placed.due, placed.late) == (123 * PER_MS, 123 * PER_MS, 0)


def test_a_bell_that_is_due_now_sounds_as_soon_as_the_device_asks(room: Room) -> None:
    room.run(1_000)
    room.mixer.set_bells([Bell("start", 6_000)])
    room.run(100)

    assert room.onset() == 1_020
    assert room.mixer.placed[0].late == 20


def test_a_bell_that_was_taken_back_never_sounds(room: Room) -> None:
    room.mixer.set_bells([Bell("warning", 5_100), Bell("end", 5_300)])
    room.mixer.set_bells([Bell("end", 5_400)])
    room.run(600)

    assert room.onset() == 400
    assert [placed.bell for placed in room.mixer.placed] == [Bell("end", 5_400)]


def test_the_same_bells_given_again_and_again_sound_once(room: Room) -> None:
    for _ in range(40):
        room.mixer.set_bells([Bell("start", 5_100), Bell("end", 5_300)])
        room.run(10)

    assert [placed.bell.tone for placed in room.mixer.placed] == ["start", "end"]


def test_a_bell_long_past_is_not_rung_when_the_sound_comes_at_last(room: Room) -> None:
    room.now += 60_000
    room.mixer.set_bells([Bell("end", 20_000)])
    room.run(100)

    assert not any(room.sound)
    assert room.mixer.quiet.is_set()


def test_muted_bells_are_placed_but_not_heard(room: Room) -> None:
    room.mixer.muted = True
    room.ask()
    room.mixer.set_bells([Bell("end", 5_100)])
    room.run(300)

    assert not any(room.sound)
    assert len(room.mixer.placed) == 1


def test_muting_in_the_middle_of_a_tone_makes_no_click(room: Room) -> None:
    room.mixer.set_bells([Bell("end", 5_030)])
    room.run(60)
    room.mixer.muted = True
    room.run(60)

    after = room.sound[60 * PER_MS :]
    assert max(abs(a - b) for a, b in pairwise(after)) < 50
    assert not after[-1]


def test_volume_turns_the_sound_down_as_ears_hear(room: Room) -> None:
    room.mixer.volume = 0.5
    room.ask()
    room.mixer.set_bells([Bell("end", 5_100)])
    room.run(200)

    assert room.heard(150) == LOUD // 4


@pytest.mark.parametrize(("asked", "given_"), [(-1.0, 0.0), (7.0, 1.0)])
def test_volume_stays_between_silence_and_all_of_it(room: Room, asked: float, given_: float) -> None:
    room.mixer.volume = asked

    assert room.mixer.volume == given_


def test_two_bells_that_overlap_are_both_heard(room: Room) -> None:
    room.mixer.set_bells([Bell("end", 5_100), Bell("move", 5_150)])
    room.run(400)

    assert [room.heard(ms) for ms in (99, 120, 170, 230, 260)] == [0, LOUD, 2 * LOUD, LOUD, 0]


def test_many_loud_bells_at_once_never_clip() -> None:
    room = Room(level=30_000)
    room.mixer.set_bells(Bell(name, 5_100) for name in TONES)
    room.run(300)

    assert 30_000 < max(room.sound) <= 32_767
    assert min(room.sound) == 0


def test_hush_fades_what_sounds_and_leaves_what_is_due(room: Room) -> None:
    room.mixer.set_bells([Bell("end", 5_040), Bell("start", 5_300)])
    room.run(60)
    room.mixer.hush()
    room.run(400)

    assert 0 < room.heard(100) < LOUD
    assert room.heard(125) == 0
    assert room.onset(after=200) == 300


def test_hush_makes_no_click(room: Room) -> None:
    room.mixer.set_bells([Bell("end", 5_030)])
    room.run(60)
    room.mixer.hush()
    room.run(60)

    after = room.sound[60 * PER_MS :]
    assert max(abs(a - b) for a, b in pairwise(after)) < 20
    assert not after[-1]


def test_a_test_ring_is_heard_though_the_bells_are_replaced(room: Room) -> None:
    room.mixer.ring("end")
    room.mixer.set_bells([])
    room.run(100)

    assert room.onset() == 20


def test_it_is_quiet_only_when_the_last_tone_has_died_away(room: Room) -> None:
    room.mixer.set_bells([Bell("end", 5_100)])
    room.run(150)
    assert not room.mixer.quiet.is_set()

    room.run(100)
    assert room.mixer.quiet.is_set()


def test_a_second_device_takes_over_the_bells_alone(room: Room) -> None:
    room.mixer.set_bells([Bell("end", 5_100)])
    second = room.mixer.stream()

    with pytest.raises(StopIteration):
        room.frames.send(CHUNK)
    second.send(200 * PER_MS)
    assert [placed.sample for placed in room.mixer.placed] == [100 * PER_MS]


def test_a_tone_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match='no tone "gong"; the tones are start'):
        Bell("gong", 0)


def test_requests_that_come_late_now_and_then_move_no_bell(room: Room) -> None:
    room.run(3_000, late=[0, 9, 0, 4, 15, 0, 7] * 43)
    room.mixer.set_bells([Bell("end", 8_100)])
    room.run(300)

    assert abs(room.onset() - 3_100) < 1


@pytest.mark.parametrize(("speed", "within"), [(0.9998, 1), (1.0, 1), (1.0002, 1), (0.99, 20), (1.01, 20)])
def test_a_device_whose_crystal_runs_slow_or_fast_keeps_the_time_of_the_clock(speed: float, within: int) -> None:
    room = Room()
    room.run(30_000, speed=speed)
    room.mixer.set_bells([Bell("end", round(room.now) + 100)])
    last = room.now
    begun = len(room.sound)
    room.run(300, speed=speed)

    # What is asked for now is heard after the stock of 20 ms; the rest is the device's own speed.
    onset = begun / PER_MS + (round(last) + 100 - last - 20) * speed
    assert abs(room.onset() - onset) < within


def test_after_the_device_ran_dry_bells_are_right_again(room: Room) -> None:
    room.run(1_000)
    room.now += 700
    room.ask(2)
    begun = len(room.sound)
    room.mixer.set_bells([Bell("end", round(room.now) + 500)])
    room.run(800)

    assert abs(room.onset() - (begun / PER_MS - 20 + 500)) < 1


def seen(bells: Bells) -> State:
    """The state once whatever the bells' thread was at is done."""
    for thread in threading.enumerate():
        if thread.name == "bells":
            thread.join(5)
    return bells.state


def test_the_null_device_rings_in_time_and_rests() -> None:
    bells = Bells(backend=miniaudio.Backend.NULL)
    bells.set_bells([Bell("start", round(monotonic()) + 100)])
    assert bells.mixer.rang.wait(5)
    assert bells.state is State.OPEN

    assert bells.mixer.placed[0].late < 30
    bells.hush()
    bells.rest()
    assert seen(bells) is State.AT_REST


def test_after_a_rest_the_next_bell_opens_the_device_again() -> None:
    bells = Bells(backend=miniaudio.Backend.NULL)
    for _ in range(2):
        bells.set_bells([Bell("start", round(monotonic()) + 60)])
        assert bells.mixer.rang.wait(5)
        bells.mixer.rang.clear()
        bells.hush()
        bells.rest()
        assert seen(bells) is State.AT_REST

    assert len(bells.mixer.placed) == 2


def test_the_test_button_rings_once_and_the_device_closes_by_itself() -> None:
    bells = Bells(backend=miniaudio.Backend.NULL)
    bells.test()
    assert bells.mixer.rang.wait(5)
    bells.hush()

    assert seen(bells) is State.AT_REST
    assert [placed.bell.tone for placed in bells.mixer.placed] == ["end"]


def test_the_app_closes_while_bells_are_due() -> None:
    bells = Bells(backend=miniaudio.Backend.NULL)
    bells.set_bells([Bell("end", round(monotonic()) + 3_600_000)])
    bells.close()

    assert seen(bells) is State.AT_REST


def test_without_a_device_it_is_said_once_and_bells_may_be_set_all_the_same() -> None:
    said: list[str] = []
    now = [0.0]
    bells = Bells(lambda what: said.append(str(what)), lambda: now[0], NOWHERE)

    for _ in range(3):
        bells.set_bells([Bell("start", round(now[0]) + 100)])
        assert seen(bells) is State.NO_DEVICE
        now[0] += 20_000
    bells.test()
    assert seen(bells) is State.NO_DEVICE

    assert said == [str(NO_DEVICE)]


def test_a_device_that_asks_no_more_is_given_up_and_tried_again_after_ten_seconds() -> None:
    given_up = threading.Event()
    leap = [0.0]

    def now() -> float:
        return monotonic() + leap[0]

    bells = Bells(lambda _: given_up.set(), now, miniaudio.Backend.NULL)
    bells.set_bells([Bell("start", round(now()))])
    assert bells.mixer.rang.wait(5)
    bells.mixer.rang.clear()
    bells.mixer.end()

    assert given_up.wait(10)
    bells.set_bells([Bell("end", round(now()))])
    assert seen(bells) is State.NO_DEVICE

    leap[0] = 11_000.0
    bells.set_bells([Bell("move", round(now()))])
    assert bells.mixer.rang.wait(5)
    bells.close()
    assert [placed.bell.tone for placed in bells.mixer.placed] == ["start", "move"]


def test_the_complaints_of_a_driver_are_not_seen_and_others_are(capfd: pytest.CaptureFixture[str]) -> None:
    def opening() -> None:
        with quiet_stderr():
            os.write(2, b"cannot find card '0'\n")
            raise OSError("driver")

    with pytest.raises(OSError, match="driver"):
        opening()
    os.write(2, b"seen\n")

    assert capfd.readouterr().err == "seen\n"


def test_the_script_makes_the_very_tones_that_are_kept(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "tools" / "make_tones.py", tmp_path], check=True)

    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in resources.path("tones").iterdir()}
    assert set(made) == {f"{name}.wav" for name in TONES}


@pytest.mark.parametrize("name", TONES)
def test_a_tone_begins_and_ends_in_silence_and_leaves_room_above(name: str) -> None:
    with wave.open(str(resources.path("tones", f"{name}.wav"))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
    sound = tone(name)

    assert max(map(abs, sound[:4])) < 10
    assert max(map(abs, sound[-100:])) < 10
    assert max(abs(a - b) for a, b in pairwise(sound[: PER_MS // 2])) < 100
    assert max(map(abs, sound)) < 32_767 * 10 ** (-3 / 20)


def test_the_end_of_a_silence_is_the_softest_and_the_end_of_a_phase_the_loudest() -> None:
    peaks = {name: max(map(abs, tone(name))) for name in TONES}

    assert min(peaks, key=peaks.__getitem__) == "silence-end"
    assert max(peaks, key=peaks.__getitem__) == "end"
