"""How long a text may be and how much of anything there may be: the room that wall, desk and paper have.

Built-in exercises, those a convener writes and those somebody sends are held to the same numbers, so that a painter
never meets a text it cannot place.
"""

import re

from copfacil.core.boards.plan import BoardPlan, Labels, Zone
from copfacil.core.exercise import Exercise, Minutes, People, Phase, Preset, Prompts, Role, Said

FILE = 256 * 1024
"""Bytes of one file; the longest of our own has a tenth of that."""

DOTS = 100
"""Full stops on one line; a dotted key of thousands of parts would cost the parser gigabytes."""

KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""How keys are written: lower-case words joined by hyphens."""

KEY_LENGTH = 32
"""Characters of a key."""

TEXTS: dict[type, dict[str, int]] = {
    Exercise: {
        "name": 28,  # the title of a card in a third of the library's width
        "purpose": 200,
        "short": 44,  # one line under that title
        "credit": 240,
        "licence": 40,
        "source": 400,
        "space": 200,
        "materials": 80,
        "rules": 90,  # two rows on the back of the process card
        "cautions": 200,
        "starter": 240,
        "stretch": 240,
        "seated": 240,
    },
    Preset: {"name": 28, "about": 120},
    Phase: {
        "name": 18,  # under its part of the strip on the wall
        "wall": 40,  # half the wall's width at a twentieth of its height
        "wall_more": 48,
        "host": 120,
        "card": 150,  # three rows on the A5 card beside seats and minutes
    },
    Said: {"line": 60, "more": 90},  # one row each at the gate
    Role: {"name": 24, "does": 100, "card": 80},  # lines of 80 take two rows on the A6 card
    Prompts: {"name": 32, "lines": 90},
    BoardPlan: {},
    Labels: {"name": 40},
    Zone: {"name": 28, "ask": 60, "sign": 2},
}
"""The longest text in characters, by field; for a list of texts, of each."""

LISTS: dict[type, dict[str, tuple[int, int]]] = {
    Exercise: {
        "materials": (0, 20),
        "presets": (1, 12),
        "roles": (0, 12),
        "said": (0, 5),
        "prompts": (0, 40),
        "rules": (0, 10),
        "capture": (0, 8),
        "prints": (0, 12),
        "cautions": (0, 12),
    },
    Preset: {"phases": (1, 60), "said": (0, 5)},
    Role: {"card": (1, 6)},
    Prompts: {"lines": (1, 10)},
    BoardPlan: {"zones": (0, 12), "labels": (0, 6)},
    Labels: {"zones": (1, 12)},
}
"""How many a list holds, at least and at most."""

NUMBERS: dict[type, dict[str, tuple[int, int]]] = {
    Exercise: {"version": (1, 1_000_000)},
    People: {"least": (1, 5000), "best": (1, 5000), "most": (1, 5000)},
    Preset: {"turns": (0, 60)},
    Phase: {"least": (0, 480), "most": (0, 480)},
    Minutes: {"plus": (0, 480), "per_person": (0, 60)},
    BoardPlan: {"seats": (0, 12), "dots": (0, 20)},
}
"""The least and the most a number may be; minutes in minutes."""

MINUTES = 480
"""A phase takes more than nothing and at most this many minutes."""

PRINTS = (
    "process-card",
    "role-cards",
    "cue-sheet",
    "group-list",
    "group-numbers",
    "note-sheet",
    "action-slips",
    "sign-in",
    "planned-actual",
    "run-sheet",
    "recipe",
    "prompt-cards",
    "closing-slips",
    "board",
    "board-wall",
    "board-poster",
    "ask-slips",
    "follow-up",
    "fishbowl-rules",
    "satellite-pads",
    "idea-cards",
    "value-story",
    "open-space-slips",
    "compass-posters",
)
"""The handouts an exercise may ask for."""

KEPT: dict[type, tuple[str, ...]] = {Exercise: ("credit", "licence", "source")}
"""Texts that stay as they are in every language: whose method it is, and on what terms."""
