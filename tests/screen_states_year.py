"""States of a programme's pages of value, paper and sharing."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from copfacil.core.programme import gestures
from copfacil.core.programme.materials import Material
from copfacil.ui.register.page import RegisterPage
from tests.handouts.year_samples import INDICATORS, stories
from tests.screen_states_programme import begun, cohort_of, screen

if TYPE_CHECKING:
    from tests.screen_states import Laptop


def value(laptop: "Laptop") -> None:
    """Stories of every strength and consent; one of them is looked at."""
    opened = cohort_of(laptop, 23)
    assert opened.act(gestures.put, *stories(list(opened.state.cohort.people)), *INDICATORS) is None
    page = screen(laptop, "value").widget_of("value")
    assert isinstance(page, RegisterPage)
    page.choose("applied", "story", "w2")


def value_empty(laptop: "Laptop") -> None:
    begun(laptop)
    screen(laptop, "value")


def paper(laptop: "Laptop") -> None:
    cohort_of(laptop, 23)
    screen(laptop, "paper")


def share(laptop: "Laptop") -> None:
    opened = cohort_of(laptop, 23)
    ahead = next(one for one in opened.state.year.in_order if not one.held and one.kind == "webinar")
    reading = Material(
        id="r1", title="On hosting a first meeting", meeting=ahead.id, when="before", minutes=12, ready=True
    )
    assert opened.act(gestures.put, reading) is None
    screen(laptop, "share")


def share_empty(laptop: "Laptop") -> None:
    begun(laptop)
    screen(laptop, "share")


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "year-value": value,
    "year-value-empty": value_empty,
    "year-paper": paper,
    "year-share": share,
    "year-share-empty": share_empty,
}
"""Each state, and how it is reached."""
