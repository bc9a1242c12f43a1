"""`dataclasses.dataclass` for values of which a start makes none or few: the same, ready in a tenth of the time.

The library writes and compiles five functions for each class, more than a millisecond on a small machine; a day has
two hundred classes. Here what can be shared is shared, and the one function that must be a class's own, its __init__, is
written when the first value is made. Type checkers see the library's own decorator.
"""

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - told on to those who import it from here
else:
    from functools import partial
    from operator import attrgetter

    _MISSING = dataclasses.MISSING

    def dataclass(plain=None, /, *, frozen=False, slots=False, kw_only=False, eq=True):  # noqa: ANN001, ANN201 - see above
        """The class with its fields, __init__, __repr__, __eq__ and, frozen, __hash__; what it has itself is kept."""
        if plain is None:
            return partial(dataclass, frozen=frozen, slots=slots, kw_only=kw_only, eq=eq)
        made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(plain)
        own = vars(made)
        given = {"__init__": _late(made), "__repr__": _said}
        if eq:
            same, hashed = _comparing(tuple(field.name for field in dataclasses.fields(made)))
            given |= {"__eq__": same, "__hash__": hashed if frozen else None}
        if frozen:
            given |= {"__setattr__": _kept_from, "__delattr__": _kept_from, "__setstate__": _filled}
        for name, function in given.items():
            if own.get(name) is None:  # a class with an __eq__ of its own is given no hash by Python
                setattr(made, name, function)
        return made

    def _comparing(names):  # noqa: ANN001, ANN202
        """Equality and hash by these fields, for values of one class."""
        held = attrgetter(*names) if names else lambda _: ()

        def same(self, other):  # noqa: ANN001, ANN202
            if self is other:
                return True
            return held(self) == held(other) if other.__class__ is self.__class__ else NotImplemented

        return same, lambda self: hash(held(self))

    def _said(self):  # noqa: ANN001, ANN202
        fields = dataclasses.fields(self)
        return f"{type(self).__qualname__}({', '.join(f'{one.name}={getattr(self, one.name)!r}' for one in fields)})"

    def _kept_from(self, name, *_):  # noqa: ANN001, ANN002, ANN202
        raise dataclasses.FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")

    def _filled(self, state):  # noqa: ANN001, ANN202
        """A copy gets what the other holds, past `_kept_from`."""
        for held in state if isinstance(state, tuple) else (state,):
            for name, value in (held or {}).items():
                object.__setattr__(self, name, value)

    def _late(made):  # noqa: ANN001, ANN202
        """An __init__ that gives way to the class's own."""

        def init(self, *given, **named):  # noqa: ANN001, ANN002, ANN003, ANN202
            made.__init__ = own = _written(made)
            own(self, *given, **named)

        return init

    def _written(made):  # noqa: ANN001, ANN202
        """The __init__ of a class, as the library would write it."""
        known = {"_missing": _MISSING, "_set": object.__setattr__}
        takes, holds = {False: ["self"], True: []}, {}
        for field in dataclasses.fields(made):
            name, default = field.name, field.default
            if field.default_factory is not _MISSING:
                known[f"_new_{name}"] = field.default_factory
                takes[field.kw_only].append(f"{name}=_missing")
                holds[name] = f"_new_{name}() if {name} is _missing else {name}"
                continue
            known[f"_default_{name}"] = default
            takes[field.kw_only].append(name if default is _MISSING else f"{name}=_default_{name}")
            holds[name] = name
        if "__slots__" in vars(made):
            known |= {f"_put_{name}": getattr(made, name).__set__ for name in holds}
            does = [f" _put_{name}(self, {value})" for name, value in holds.items()]
        else:  # a dict given whole is the quickest way past a frozen value's own __setattr__
            does = [f" _set(self, '__dict__', {{{', '.join(f'{name!r}: {value}' for name, value in holds.items())}}})"]
        if hasattr(made, "__post_init__"):
            does.append(" self.__post_init__()")
        named = ["*", *takes[True]] if takes[True] else []
        exec(f"def __init__({', '.join(takes[False] + named)}):\n" + "\n".join(does or [" pass"]), known)  # noqa: S102 - from names of fields alone
        return known["__init__"]


__all__ = ["dataclass"]
