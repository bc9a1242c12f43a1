"""Finite fields: the arithmetic under lines and planes of few points."""

from itertools import product

Polynomial = tuple[int, ...]
"""Coefficients modulo a prime, the constant first."""


def prime_power(q: int) -> tuple[int, int] | None:
    """The prime and the power that make ``q``, or None: 9 is (3, 2), 12 is None."""
    if q < 2:  # noqa: PLR2004 - the smallest field has two elements
        return None
    prime = next(p for p in range(2, q + 1) if q % p == 0)
    power, rest = 0, q
    while rest % prime == 0:
        rest //= prime
        power += 1
    return (prime, power) if rest == 1 else None


class Field:
    """The field of ``q`` elements, written 0 to q - 1; an element's digits to the base p are its polynomial.

    Raises:
        ValueError: when ``q`` is not a power of a prime.
    """

    def __init__(self, q: int) -> None:
        found = prime_power(q)
        if found is None:
            raise ValueError(f"There is no field of {q} elements; the number must be a power of a prime.")
        self.q = q
        self.prime, self.power = found
        self._modulus = _irreducible(self.prime, self.power)

    def add(self, a: int, b: int) -> int:
        """The sum of two elements."""
        return self._number(tuple((x + y) % self.prime for x, y in zip(self._digits(a), self._digits(b), strict=True)))

    def times(self, a: int, b: int) -> int:
        """The product of two elements."""
        x, y = self._digits(a), self._digits(b)
        long = [0] * (2 * self.power - 1)
        for i, j in product(range(self.power), repeat=2):
            long[i + j] += x[i] * y[j]
        return self._number(_remainder(tuple(long), self._modulus, self.prime)[: self.power])

    def _digits(self, a: int) -> Polynomial:
        return tuple(a // self.prime**k % self.prime for k in range(self.power))

    def _number(self, digits: Polynomial) -> int:
        return sum(digit * self.prime**k for k, digit in enumerate(digits))


def _irreducible(prime: int, power: int) -> Polynomial:
    """The first polynomial of a degree, leading coefficient one, that no smaller one divides."""
    smaller = [
        (*low, 1) for degree in range(1, power // 2 + 1) for low in product(range(prime), repeat=degree)
    ]  # degree one and up, leading coefficient one
    for low in product(range(prime), repeat=power):
        whole = (*low, 1)
        if all(any(_remainder(whole, divisor, prime)) for divisor in smaller):
            return whole
    raise AssertionError("every finite field has an irreducible polynomial of every degree")


def _remainder(whole: Polynomial, divisor: Polynomial, prime: int) -> Polynomial:
    """What is left of a polynomial divided by one whose leading coefficient is one."""
    left = [digit % prime for digit in whole]
    degree = len(divisor) - 1
    for top in range(len(left) - 1, degree - 1, -1):
        factor = left[top]
        for k, digit in enumerate(divisor):
            left[top - degree + k] = (left[top - degree + k] - factor * digit) % prime
    return tuple(left)
