"""A group's number keyed figure by figure: it counts as soon as no other group could be meant."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Typed:
    """Figures keyed so far, for one person.

    Attributes:
        person: id.
        figures: "" before the first.
    """

    person: str = ""
    figures: str = ""

    def then(self, person: str, figure: int) -> "Typed":
        """One figure more; another person begins anew."""
        return Typed(person, (self.figures if person == self.person else "") + str(figure))

    def meant(self, numbers: Collection[int]) -> int | None:
        """The one group that these figures can still mean; None while there are several."""
        fitting = [number for number in numbers if str(number).startswith(self.figures)]
        return fitting[0] if len(fitting) == 1 else None

    def exact(self, numbers: Collection[int]) -> int | None:
        """The group with exactly these figures, for who presses Enter."""
        return int(self.figures) if self.figures and int(self.figures) in numbers else None

    def lost(self, numbers: Collection[int]) -> bool:
        """No group begins with these figures."""
        return not any(str(number).startswith(self.figures) for number in numbers)
