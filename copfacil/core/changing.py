"""`dataclasses.replace` for the fold: the same values, many times as fast.

The library's function looks at every field anew and builds the value field by field; a day of ten thousand events makes
forty thousand calls. Values without slots are copied whole, in one step of C. Type checkers see the library's own
function, so that wrong fields are found as ever.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace as replace  # noqa: PLC0414 - told on to those who import it from here
else:
    from typing import Any

    _new, _give = object.__new__, object.__setattr__

    def replace(value: Any, /, **new: Any) -> Any:  # noqa: ANN401 - any dataclass without slots
        """A copy of a frozen dataclass value with some fields new."""
        made = _new(value.__class__)
        _give(made, "__dict__", value.__dict__ | new)
        return made


__all__ = ["replace"]
