"""The look as values: colours by role, type, space and motion, read once from tokens.toml.

A theme is handed to every widget that paints; ``dress.dress`` gives one to the whole app and changes it at run time.
"""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Literal, Protocol, runtime_checkable

from PySide6.QtGui import QColor, QFont

from copfacil import resources
from copfacil.core.value import dataclass

ThemeName = Literal["light", "dark", "contrast", "wall_light", "wall_dark"]
THEMES: tuple[ThemeName, ...] = ("light", "dark", "contrast", "wall_light", "wall_dark")

TypeRole = Literal["small", "body", "lead", "head", "title", "face", "time", "clock"]
Tone = Literal[
    "ink",
    "ink_soft",
    "edge",
    "line",
    "accent",
    "accent_ink",
    "good",
    "warn",
    "over",
    "calm",
    "paper",
    "sheet",
    "focus",
    "east",
    "north",
    "west",
    "south",
]
"""A colour by what it is for; every tone is an attribute of Theme."""

REGULAR, SEMIBOLD, BOLD = 400, 600, 700


@runtime_checkable
class Themed(Protocol):
    """A widget that paints from the desk's theme and is given another when the desk is dressed anew.

    The wall's own widget has a theme of its own and must not have this method.
    """

    def set_theme(self, theme: "Theme") -> None:
        """Takes the theme and paints again."""


@dataclass(frozen=True, slots=True)
class Letters:
    """One size of type, in px at the theme's text scale.

    Attributes:
        px: font size.
        line: distance of lines.
        weight: 400, 600 or 700.
        tracking: added between letters, px.
    """

    px: int
    line: int
    weight: int
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Space:
    """Distances and targets in px at the theme's text scale."""

    xs: int
    s: int
    m: int
    l: int  # noqa: E741 - the token's own name, next to s, m and xl
    xl: int
    xxl: int
    gutter: int
    top_bar: int
    status_bar: int
    control: int
    control_small: int
    control_big: int
    target_least: int


@dataclass(frozen=True, slots=True)
class Radius:
    """Rounding of corners, px."""

    chip: int
    control: int
    card: int


@dataclass(frozen=True, slots=True)
class Lines:
    """Widths of lines, px, and dashes in px on and off."""

    hair: int
    state: int
    focus: int
    focus_gap: int
    mark: int
    tab: int
    dash: tuple[int, int]
    dash_empty: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Motion:
    """Durations in ms; all zero when motion is reduced."""

    press: int
    state: int
    move: int
    face: int
    silence: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Theme:
    """One look at one text scale.

    Colours are QColor attributes named by role. ``load`` gives the same object for the same look, so a theme can be a key.

    Attributes:
        name: which of the five.
        scale: 1.0 to 2.0; type, space and targets are already multiplied by it.
        still: motion is reduced.
        state_line: width of the border that carries a state, px: 1, or 2 where washes fall away.
    """

    name: ThemeName
    scale: float
    still: bool
    paper: QColor
    sheet: QColor
    sunk: QColor
    ink: QColor
    ink_soft: QColor
    line: QColor
    edge: QColor
    accent: QColor
    accent_ink: QColor
    wash: QColor
    focus: QColor
    good: QColor
    warn: QColor
    over: QColor
    calm: QColor
    good_wash: QColor
    warn_wash: QColor
    over_wash: QColor
    calm_wash: QColor
    east: QColor
    east_wash: QColor
    north: QColor
    north_wash: QColor
    west: QColor
    west_wash: QColor
    south: QColor
    south_wash: QColor
    hover: QColor
    pressed: QColor
    accent_hover: QColor
    accent_pressed: QColor
    state_line: int
    letters: Mapping[TypeRole, Letters]
    space: Space
    radius: Radius
    lines: Lines
    motion: Motion
    family: str

    def px(self, at_full_size: float) -> int:
        """A length of the design, in px at this text scale."""
        return round(at_full_size * self.scale)

    def colour(self, tone: Tone) -> QColor:
        """The colour of a tone that arrives as a value."""
        return getattr(self, tone)  # type: ignore[no-any-return]  # Tone names attributes of this class only

    def font(self, role: TypeRole, *, weight: int | None = None, italic: bool = False) -> QFont:
        """The font of a role, at the role's own weight unless one is given. Kept: do not change it, copy it."""
        letters = self.letters[role]
        return _font(self.family, letters.px, weight or letters.weight, letters.tracking, italic=italic)

    def font_px(self, px: int, weight: int = REGULAR, *, tracking: float = 0.0) -> QFont:
        """A font of any size in px, for faces that scale with their picture."""
        return _font(self.family, px, weight, tracking, italic=False)

    @property
    def is_dark(self) -> bool:
        """Light letters on a dark ground."""
        return self.ink.lightness() > self.paper.lightness()


@cache
def load(name: ThemeName = "light", *, scale: float = 1.0, still: bool = False) -> Theme:
    """The theme of that name.

    Args:
        name: light, dark, contrast, wall_light or wall_dark.
        scale: text scale, kept between 1.0 and 2.0.
        still: reduce motion; every duration is zero.
    """
    tokens = _tokens()
    scale = min(2.0, max(1.0, scale))
    roles = dict(tokens["theme"][name.replace("_", "-")])
    state_line = roles.pop("state-line", 1)
    colours = {role.replace("-", "_"): QColor(value) for role, value in roles.items()}
    lines: dict[str, Any] = {key.replace("-", "_"): px for key, px in tokens["line"].items()}
    for dash in ("dash", "dash_empty"):
        lines[dash] = tuple(lines[dash])
    return Theme(
        name=name,
        scale=scale,
        still=still,
        state_line=state_line,
        letters={role: _letters(entry, scale) for role, entry in tokens["type"].items() if isinstance(entry, dict)},
        space=Space(
            **{key.replace("-", "_"): round(px * scale) for key, px in tokens["space"].items() if key != "grid"}
        ),
        radius=Radius(**tokens["radius"]),
        lines=Lines(**lines),
        motion=Motion(
            **{key: 0 if still else tokens["motion"][key] for key in ("press", "state", "move", "face", "silence")}
        ),
        family=tokens["type"]["family"],
        **colours,
        **_answers(colours),
    )


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two; share is how much of the other, 0.0 to 1.0."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


def _answers(colours: Mapping[str, QColor]) -> dict[str, QColor]:
    """The grounds with which controls answer to pointer and press, derived from the roles.

    Where grounds are all one black, only the wash can answer; otherwise a plain control sinks. The main button moves
    away from its own text, so its contrast only grows.
    """
    flat = colours["sheet"] == colours["sunk"]
    accent, text = colours["accent"], colours["accent_ink"]
    away = QColor("black") if text.lightness() > accent.lightness() else QColor("white")
    return {
        "hover": colours["wash"] if flat else colours["sunk"],
        "pressed": colours["wash"] if flat else colours["line"],
        "accent_hover": mix(accent, away, 0.24),
        "accent_pressed": mix(accent, away, 0.40),
    }


def _letters(entry: Mapping[str, float], scale: float) -> Letters:
    return Letters(
        px=round(entry["px"] * scale),
        line=round(entry["line"] * scale),
        weight=int(entry["weight"]),
        tracking=entry.get("tracking", 0.0) * scale,
    )


@cache
def _tokens() -> dict[str, Any]:
    return tomllib.loads(resources.path("tokens.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=512)
def _font(family: str, px: int, weight: int, tracking: float, *, italic: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, px))
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    return font
