"""Units of measurement: exact factors between those of one dimension, never a guess.

A unit is a factor times powers of base units. Words that are not in the table are dimensions of
their own (`pcs`, `°C`, `rad`): equal to themselves and to nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

Powers = tuple[tuple[str, int], ...]

MAX_POWER: Final = 12
_EXACT: Final = Context(prec=40)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; `text` is only for people.

    Attributes:
        factor: what one of it is in base units.
        powers: base units and their exponents, sorted by name; none is zero.
    """

    factor: Fraction
    powers: Powers
    text: str

    @property
    def is_plain(self) -> bool:
        """Whether it has no dimension."""
        return not self.powers

    def fits(self, other: Unit) -> bool:
        """Whether the one can be expressed in the other."""
        return self.powers == other.powers

    def times(self, other: Unit) -> Unit:
        """The unit of a product."""
        return _joined(self, other, 1, _spelled(self.text, "·", other.text))

    def over(self, other: Unit) -> Unit:
        """The unit of a quotient."""
        return _joined(self, other, -1, _spelled(self.text, "/", other.text))


PLAIN: Final = Unit(Fraction(1), (), "")
"""Counts, ratios: numbers without unit."""

_BASES: Final[dict[str, tuple[str, str]]] = {
    # unit: (factor, base units)
    "m": ("1", "m"),
    "km": ("1000", "m"),
    "dm": ("1/10", "m"),
    "cm": ("1/100", "m"),
    "mm": ("1/1000", "m"),
    "um": ("1/1000000", "m"),
    "nm": ("1/1000000000", "m"),
    "s": ("1", "s"),
    "ms": ("1/1000", "s"),
    "us": ("1/1000000", "s"),
    "min": ("60", "s"),
    "h": ("3600", "s"),
    "kg": ("1", "kg"),
    "g": ("1/1000", "kg"),
    "mg": ("1/1000000", "kg"),
    "t": ("1000", "kg"),
    "N": ("1", "kg m s-2"),
    "mN": ("1/1000", "kg m s-2"),
    "kN": ("1000", "kg m s-2"),
    "Pa": ("1", "kg m-1 s-2"),
    "kPa": ("1000", "kg m-1 s-2"),
    "MPa": ("1000000", "kg m-1 s-2"),
    "bar": ("100000", "kg m-1 s-2"),
    "mbar": ("100", "kg m-1 s-2"),
    "J": ("1", "kg m2 s-2"),
    "kJ": ("1000", "kg m2 s-2"),
    "W": ("1", "kg m2 s-3"),
    "kW": ("1000", "kg m2 s-3"),
    "A": ("1", "A"),
    "mA": ("1/1000", "A"),
    "V": ("1", "kg m2 s-3 A-1"),
    "mV": ("1/1000", "kg m2 s-3 A-1"),
    "kV": ("1000", "kg m2 s-3 A-1"),
    "Ω": ("1", "kg m2 s-3 A-2"),
    "kΩ": ("1000", "kg m2 s-3 A-2"),
    "Hz": ("1", "s-1"),
    "kHz": ("1000", "s-1"),
    "deg": ("1", "deg"),
    "rev": ("360", "deg"),
    "r": ("360", "deg"),
    "rpm": ("6", "deg s-1"),
    "L": ("1/1000", "m3"),
    "mL": ("1/1000000", "m3"),
}
_SPELLINGS: Final = {
    "µm": "um",
    "μm": "um",
    "µs": "us",
    "μs": "us",
    "°": "deg",
    "sec": "s",
    "ohm": "Ω",
    "℃": "°C",
    "l": "L",
    "ml": "mL",
}
_SIGNS: Final = str.maketrans("⋅•・*．／²³⁻¹", "····./23-1")
_PART: Final = re.compile(r"([^0-9\s/·^.()-]{1,20})(?:\^?(-?[0-9]{1,2}))?")


@lru_cache(maxsize=4096)
def read_unit(text: str) -> Unit:
    """The unit of that spelling: parts joined by `·`, `.`, `*` or `/`, with powers (`m/s²`).

    Raises:
        ValueError: naming what cannot be read.
    """
    plain = text.strip().translate(_SIGNS).replace(".", "·")
    if not plain:
        return PLAIN
    unit = PLAIN
    sign, first = 1, True
    for piece in re.split(r"([·/])", plain):
        if piece in ("·", "/"):
            sign = -1 if piece == "/" else sign
            continue
        if first and piece.strip() == "1":  # 1/s
            first = False
            continue
        first = False
        unit = _joined(unit, _part(piece.strip(), text), sign, text)
    return Unit(unit.factor, unit.powers, text.strip())


def is_known(name: str) -> bool:
    """Whether the word is a unit of the table."""
    return name in _BASES or name in _SPELLINGS


def _part(piece: str, whole: str) -> Unit:
    match = _PART.fullmatch(piece)
    if match is None:
        raise ValueError(f'"{whole[:40]}" is not a unit')
    power = int(match[2] or 1)
    if not 0 < abs(power) <= MAX_POWER:
        raise ValueError(f'"{whole[:40]}" has a power that is not between 1 and {MAX_POWER}')
    factor, powers = _base(_SPELLINGS.get(match[1], match[1]))
    return Unit(factor**power, tuple((base, each * power) for base, each in powers), piece)


def _base(name: str) -> tuple[Fraction, Powers]:
    if name not in _BASES:
        return Fraction(1), ((name, 1),)
    factor, bases = _BASES[name]
    powers = [re.fullmatch(r"([A-Za-z]+)(-?[0-9]+)?", each) for each in bases.split()]
    return Fraction(factor), tuple((each[1], int(each[2] or 1)) for each in powers if each)


def _joined(one: Unit, two: Unit, sign: int, text: str) -> Unit:
    powers = dict(one.powers)
    for base, power in two.powers:
        powers[base] = powers.get(base, 0) + sign * power
    kept = tuple(sorted((base, power) for base, power in powers.items() if power))
    return Unit(one.factor * two.factor**sign, kept, text)


def _spelled(left: str, sign: str, right: str) -> str:
    if not right:
        return left
    if sign == "·":
        return f"{left}·{right}" if left else right
    compound = any(each in right for each in "·/*.")
    return f"{left or '1'}/{f'({right})' if compound else right}"


def as_decimal(value: Fraction) -> Decimal:
    """The decimal of a fraction, to 40 digits where it does not end."""
    exact = _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
    return exact or Decimal(0)
