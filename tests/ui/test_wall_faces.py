"""The wall's faces, judged by what stands on the picture: every text, its height, its place, its ink."""

# Qt calls paint engines and event filters by these names.
# ruff: noqa: N802

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QImage, QPaintDevice, QPaintEngine, QPainter, QPainterPath, QTextItem, qGray
from PySide6.QtWidgets import QApplication

from copfacil.core.faces import Break, Holding, Lines, Phase, Places, Silence, Wall
from copfacil.core.plan import clock
from copfacil.core.words import ENGLISH, Words, pseudo
from copfacil.ui import fonts
from copfacil.ui.theme import load
from copfacil.ui.wall.face import next_repaint, paint_face, pieces, rest
from copfacil.ui.wall.frame import TURN_MS, Look
from copfacil.ui.wall.pieces import Chairs
from tests.wall_samples import LINES, NAMES, WITNESS, dial, long, shelved, usual

SIZES = ((1280, 720), (1920, 1080), (3840, 2160), (1024, 768))
LOOKS: tuple[Look, ...] = ("both", "ring", "disc", "digits")
FACES = {**usual(), **long()}


@dataclass(frozen=True)
class Shown:
    """A text on the wall: what it says, the height of its capitals and the box of its ink, px."""

    text: str
    capital: float
    ink: QRectF


class Recorder(QPaintEngine):
    """Writes down every text that is painted, where it is painted."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[Shown] = []

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, _state: object) -> None:
        """Nothing here depends on pens."""

    def drawTextItem(self, at: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        assert isinstance(at, QPointF)
        metrics = QFontMetricsF(item.font())
        ink = metrics.tightBoundingRect(item.text()).translated(at)
        turned = self.painter().transform()
        self.texts.append(Shown(item.text(), metrics.capHeight() * turned.m22(), turned.mapRect(ink)))

    def drawPixmap(self, *_args: object) -> None:
        """Chairs and icons are no texts."""

    def drawPolygon(self, *_args: object) -> None:
        """Lines are no texts."""

    def drawPath(self, *_args: object) -> None:
        """Lines are no texts."""

    def drawImage(self, *_args: object) -> None:
        """Pictures are no texts."""


class Paper(QPaintDevice):
    """A picture that only remembers its texts."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.engine = Recorder()
        self._size = (width, height)

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, what: QPaintDevice.PaintDeviceMetric) -> int:
        known = QPaintDevice.PaintDeviceMetric
        match what:
            case known.PdmWidth:
                return self._size[0]
            case known.PdmHeight:
                return self._size[1]
            case known.PdmDevicePixelRatio:
                return 1
            case known.PdmDevicePixelRatioScaled:
                return int(QPaintDevice.devicePixelRatioFScale())
            case known.PdmDepth:
                return 32
            case _:
                return 96


@pytest.fixture(autouse=True)
def _letters(qapp: QApplication) -> None:
    assert qapp is not None
    fonts.load()


def texts(
    face: Wall, size: tuple[int, int], look: Look = "both", words: Words = ENGLISH, turn_ms: int = 0
) -> list[Shown]:
    """Every text that a face paints."""
    paper = Paper(*size)
    painter = QPainter(paper)
    paint_face(painter, QSizeF(*size), face, load("wall_light"), words, look, turn_ms)
    painter.end()
    return [shown for shown in paper.engine.texts if shown.text.strip()]


def picture(face: Wall, size: tuple[int, int], look: Look = "both", turn_ms: int = 0) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_face(painter, QSizeF(*size), face, load("wall_light"), ENGLISH, look, turn_ms)
    painter.end()
    return image


def ink_rows(image: QImage, box: QRectF) -> tuple[int, int]:
    """First and last row of pixels inside a box that differ clearly from the corner of the picture."""
    ground = qGray(image.pixel(0, 0))
    part: QRect = box.toAlignedRect().intersected(image.rect())
    grey = image.copy(part).convertToFormat(QImage.Format.Format_Grayscale8)
    signs, wide = bytes(grey.constBits()), grey.bytesPerLine()
    lines = (signs[at * wide : at * wide + part.width()] for at in range(part.height()))
    rows = [y for y, line in enumerate(lines, part.top()) if max(line) - ground > 60 or ground - min(line) > 60]
    return (rows[0], rows[-1]) if rows else (-1, -1)


def judged(shown: list[Shown], size: tuple[int, int], name: str) -> None:
    """Large enough, inside the picture, nothing on top of anything."""
    width, height = size
    picture_box = QRectF(0, 0, width, height)
    for one in shown:
        assert one.capital >= 0.03 * height, f"{name} at {size}: {one.text!r} is {one.capital / height:.4f} high"
        assert picture_box.contains(one.ink), f"{name} at {size}: {one.text!r} leaves the picture"
    for index, one in enumerate(shown):
        for other in shown[index + 1 :]:
            assert not one.ink.intersects(other.ink), f"{name} at {size}: {one.text!r} lies on {other.text!r}"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", LOOKS)
def test_every_text_can_be_read_from_the_last_row(size: tuple[int, int], look: Look) -> None:
    for name, face in FACES.items():
        for turn in range(3):
            judged(texts(face, size, look, turn_ms=turn * TURN_MS), size, f"{name} {look} turn {turn}")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_phase_of_the_shelf_can_be_read_from_the_last_row(size: tuple[int, int]) -> None:
    for name, face in shelved():
        judged(texts(face, size), size, name)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_language_forty_per_cent_longer_has_room(size: tuple[int, int]) -> None:
    for name, face in FACES.items():
        for look in LOOKS:
            judged(texts(face, size, look, pseudo()), size, f"{name} {look} pseudo")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_language_read_from_the_right_has_every_face_the_other_way_round(size: tuple[int, int]) -> None:
    for name, face in FACES.items():
        for look in LOOKS:
            mirrored = texts(face, size, look, pseudo(mirrored=True))
            # Letters of two directions on one line are painted one after the other, and touch by a hair.
            apart = [replace(one, ink=one.ink.adjusted(1, 0, -1, 0)) for one in mirrored]
            judged(apart, size, f"{name} {look} mirrored")
            plain = texts(face, size, look, pseudo())
            begins = min(one.ink.left() for one in plain), min(size[0] - one.ink.right() for one in plain)
            turned = min(size[0] - one.ink.right() for one in mirrored), min(one.ink.left() for one in mirrored)
            assert turned == pytest.approx(begins, abs=0.03 * size[1]), f"{name} {look}"


def test_chairs_and_clocks_go_clockwise_wherever_lines_begin() -> None:
    face = FACES["phase"]
    assert isinstance(face, Phase)
    size = QSizeF(1280, 720)
    told = [
        pieces(rest(face), size, load("wall_light"), words, "both", 0) for words in (pseudo(), pseudo(mirrored=True))
    ]
    one, other = ([piece for piece in laid if isinstance(piece, Chairs)] for laid in told)
    assert [piece.circle for piece in one] == [piece.circle for piece in other]
    assert one[0].box.center().x() > 640 > other[0].box.center().x()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_rendered_capitals_are_three_per_cent_of_the_picture(size: tuple[int, int]) -> None:
    face = Phase(dial=dial(replace(WITNESS, name="HHHH", wall="HHHHH", wall_more="HHHHHH"), 61_000), seats=4)
    image = picture(face, size)
    found = [one for one in texts(face, size) if set(one.text) == {"H"}]
    assert len(found) == 3
    for one in found:
        first, last = ink_rows(image, one.ink.adjusted(0, -2, 0, 2))
        assert last - first + 1 >= 0.03 * size[1]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_text_holds_ink_where_it_says_it_stands(size: tuple[int, int]) -> None:
    for name in ("phase", "silence", "find", "holding", "break", "thanks"):
        image = picture(FACES[name], size)
        for one in texts(FACES[name], size):
            first, last = ink_rows(image, one.ink)
            assert first >= 0, f"{name}: {one.text!r} was not painted"
            assert last - first >= 0.4 * one.capital


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", ["phase", "phase-over", "phase-hours", "move", "break", "long-phase-over"])
def test_digits_are_a_quarter_of_the_picture_or_more(name: str, size: tuple[int, int]) -> None:
    digits = max(texts(FACES[name], size), key=lambda one: one.capital)
    assert digits.text.strip("+0123456789:") == ""
    first, last = ink_rows(picture(FACES[name], size), digits.ink.adjusted(0, -4, 0, 4))
    assert 0.25 * size[1] <= last - first + 1 <= 0.40 * size[1]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", LOOKS)
def test_name_who_speaks_and_digits_stand_above_two_thirds(size: tuple[int, int], look: Look) -> None:
    for name, face in FACES.items():
        if isinstance(face, Holding | Break):
            continue
        vital, shown = _vital(face), texts(face, size, look)
        for one in shown:
            if one.text in vital or one.text.strip("+0123456789:") == "":
                assert one.ink.bottom() <= 0.668 * size[1], f"{name} at {size}: {one.text!r} stands too low"
        if isinstance(face, Phase | Silence):
            title = face.dial.step.name
            assert any(title.startswith(one.text) and one.ink.bottom() <= 0.668 * size[1] for one in shown), name


def _vital(face: Wall) -> set[str]:
    match face:
        case Phase() | Silence():
            return {face.dial.step.wall}
        case Places():
            return {name for place in face.places for name in place.names} | {place.spot for place in face.places}
        case Lines():
            return {line for line, _ in face.lines} | {str(number + 1) for number in range(len(face.lines))}
        case _:
            return set()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", ["lines", "lines-few", "long-lines"])
def test_every_line_of_the_process_comes_onto_the_wall_above_two_thirds(name: str, size: tuple[int, int]) -> None:
    face = FACES[name]
    assert isinstance(face, Lines)
    seen: list[str] = []
    for turn in range(5):
        shown = texts(face, size, turn_ms=turn * TURN_MS)
        assert "How we do this" in " ".join(one.text for one in shown)
        seen += [one.text for one in shown if one.ink.bottom() <= 0.668 * size[1]]
    for number, (line, _) in enumerate(face.lines, start=1):
        assert str(number) in seen
        assert line in " ".join(seen)


def test_a_usual_process_is_seen_at_one_glance_and_a_short_one_with_its_softer_lines() -> None:
    for size in SIZES:
        five = " ".join(one.text for one in texts(FACES["lines"], size))
        assert all(line in five for line, _ in LINES)
    three = " ".join(one.text for one in texts(FACES["lines-few"], SIZES[1]))
    assert all(line in three and more in three for line, more in LINES[:3])


def test_the_names_of_the_seats_stay_unsaid_until_they_are_released() -> None:
    spoken = " ".join(name for one in NAMES for name in one.split())
    for name, face in FACES.items():
        if isinstance(face, Places | Holding) and face.named:
            continue
        for one in texts(face, SIZES[1]):
            assert not set(one.text.replace(",", "").split()) & set(spoken.split()), f"{name} shows {one.text!r}"


@pytest.mark.parametrize("name", ["find-named", "move-named", "holding-named", "long-find", "long-move"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_released_names_are_all_shown_in_turns(name: str, size: tuple[int, int]) -> None:
    face = FACES[name]
    assert isinstance(face, Places | Holding)
    seen: list[str] = []
    for turn in range(40):
        seen += [one.text for one in texts(face, size, turn_ms=turn * TURN_MS)]
    said = " ".join(seen).replace(",", "").replace("\u00a0", " ").split()
    for place in face.places:
        assert str(place.number) in said
        for person in place.names:
            assert set(person.split()) <= set(said)


def test_what_comes_in_turns_says_which_page_this_is() -> None:
    pages = [
        {one.text for one in texts(FACES["find-forty"], SIZES[1], turn_ms=turn * TURN_MS)} for turn in (0, 1, 2, 3, 4)
    ]
    assert [f"{n} of 4" in page for n, page in zip((1, 2, 3, 4, 1), pages, strict=True)] == [True] * 5


@pytest.mark.parametrize("look", LOOKS)
def test_silence_shows_no_digit(look: Look) -> None:
    for name in ("silence", "silence-paused", "long-silence", "long-silence-word"):
        for one in texts(FACES[name], SIZES[1], look):
            assert not any(sign.isdigit() for sign in one.text)


def test_silence_is_dark_whatever_the_wall_is() -> None:
    assert picture(FACES["silence"], SIZES[0]).pixelColor(2, 2).lightness() < 60
    assert picture(FACES["phase"], SIZES[0]).pixelColor(2, 2).lightness() > 200


@pytest.mark.parametrize("look", LOOKS)
def test_time_over_is_told_in_words_and_sign(look: Look) -> None:
    said = {one.text.strip() for one in texts(FACES["phase-over"], SIZES[1], look)}
    assert "+0:20" in said
    assert said & {"over", "Over time"}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("phase-waiting", "Waiting for the start"),
        ("phase-paused", "Paused"),
        ("phase-warned", "The last minute"),
        ("silence-paused", "Paused"),
    ],
)
def test_the_state_of_the_clock_is_told_in_words(name: str, words: str, look: Look) -> None:
    assert words in {one.text for one in texts(FACES[name], SIZES[1], look)}


def test_where_the_last_minute_begins_is_marked_on_the_ring() -> None:
    marked = Phase(dial=dial(WITNESS, 222_000), seats=4)
    plain = Phase(dial=dial(replace(WITNESS, ms=20_000), 222_000, length=360_000), seats=4)
    assert texts(marked, SIZES[0]) == texts(plain, SIZES[0])
    assert picture(marked, SIZES[0]) != picture(plain, SIZES[0])


def test_a_waiting_phase_shows_its_full_time() -> None:
    assert "6:00" in {one.text for one in texts(FACES["phase-waiting"], SIZES[1])}


def test_nothing_counts_down_before_the_start() -> None:
    for one in texts(FACES["find"], SIZES[1]):
        assert ":" not in one.text.replace("First:", "")
    assert "Find your number" in {one.text for one in texts(FACES["find"], SIZES[1])}
    assert "Find your name" in {one.text for one in texts(FACES["find-named"], SIZES[1])}


def test_a_small_preview_is_the_same_picture() -> None:
    small, large = texts(FACES["phase"], (384, 216)), texts(FACES["phase"], (1920, 1080))
    assert [one.text for one in small] == [one.text for one in large]
    for one, other in zip(small, large, strict=True):
        assert abs(one.ink.x() * 5 - other.ink.x()) < 1
        assert abs(one.ink.bottom() * 5 - other.ink.bottom()) < 1


LEFT = (0, 1, 249, 250, 251, 999, 1000, 1001, 3500, 59_999, 60_000, 222_123, -1, -999, -1000, -1001, -20_500)


@pytest.mark.parametrize("left", LEFT)
def test_the_next_painting_comes_when_the_second_turns(left: int) -> None:
    face = Phase(dial=dial(WITNESS, left, pace="over" if left < 0 else "running"), seats=4)
    wait = next_repaint(face, "digits", 0)
    assert 0 < wait <= 1000
    now = clock(left)
    assert {clock(left - ms) for ms in range(wait)} == {now} or left % 1000 == 0
    assert clock(left - wait - 1) != clock(left - wait + 1)


def test_a_ring_moves_four_times_a_second() -> None:
    ring = Phase(dial=dial(WITNESS, 222_000), seats=4)
    assert next_repaint(ring, "both", 0) == 250
    assert next_repaint(FACES["silence"], "digits", 0) == 250


def test_a_clock_that_stands_is_painted_only_for_the_next_turn() -> None:
    for name in ("phase-paused", "phase-waiting", "holding", "lines", "thanks"):
        assert next_repaint(FACES[name], "both", 3_000) == TURN_MS - 3_000
