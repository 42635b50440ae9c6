"""Public draws anyone can recompute: RFC 3797's selection, commit and reveal (docs/draws.md).

A draw is announced with its pool and with public values that do not exist yet. When they do, they
are written as a *key string*, and pick i of a pool is decided by `hash(i ‖ key ‖ i)` modulo what is
left of the pool, i being two bytes, most significant first. Without a public value at hand
witnesses commit to secrets and reveal them: one honest witness is enough.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

SUITES: Final = ("sha256", "sm3")
TEST_SUITE: Final = "md5"
"""What RFC 3797 used; only for its test vector, no draw is announced with it."""
MOST_PICKS: Final = 0xFFFF
_NUMBER: Final = re.compile(r"0*([0-9]+)(?:\.([0-9]*))?", re.ASCII)
_NOT_IN_KEY: Final = re.compile(r"[^0-9A-Z]")


class DrawError(ValueError):
    """A draw cannot be made like this.

    Attributes:
        code: `draw_*`, for translation.
        params: what it is about.
    """

    def __init__(self, code: str, message: str, **params: object) -> None:
        super().__init__(message)
        self.code = code
        self.params = params


class Source(Protocol):
    """A public value, as `core.ledger.panels.DrawSource`."""

    @property
    def source(self) -> str:
        """Its id."""
        ...

    @property
    def reserve(self) -> bool:
        """Whether it is used only in the place of one that is not to be had."""
        ...


class Announced(Protocol):
    """What was announced, as `core.ledger.panels.DrawAnnounced`."""

    @property
    def pool(self) -> Sequence[str]:
        """What is drawn from, in this order."""
        ...

    @property
    def picks(self) -> int:
        """How many are drawn."""
        ...

    @property
    def sources(self) -> Sequence[Source]:
        """Public values, in the order of the key string."""
        ...

    @property
    def suite(self) -> str:
        """The hash."""
        ...


class Made(Protocol):
    """The values a draw was made with, as `core.ledger.panels.DrawMade`."""

    @property
    def values(self) -> Mapping[str, Sequence[str]]:
        """Source → its values as published."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """One pick, with all a stranger needs to follow it.

    Attributes:
        number: i, from 0.
        digest: `hash(i ‖ key ‖ i)`, hexadecimal.
        left: size of the pool before the pick.
        index: digest mod left, from 0.
        picked: who stood there.
    """

    number: int
    digest: str
    left: int
    index: int
    picked: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an announced draw gives with given values."""

    key: str
    picked: list[str]


def key_string(sources: Iterable[Sequence[str]]) -> str:
    """The key string of RFC 3797 §4: sorted values, each closed by `.`, each source by `/`.

    Numbers lose leading zeros, and zeros at the end of a fraction; a number with a fraction has its
    point in the place of the closing one (`3211.34`). Of any other text the ASCII letters and
    digits stay, in capitals. Numbers come first, by size, then texts by their characters.

    Raises:
        DrawError: a source without a value, or a value of which nothing stays.
    """
    return "".join(f"{_source_key(values)}/" for values in sources)


def nonce_key(revealed: Mapping[str, str]) -> str:
    """The key string of commit and reveal: each nonce as it is, closed by `./`, by witness."""
    return "".join(f"{revealed[witness]}./" for witness in sorted(revealed))


def commitment(nonce: str) -> str:
    """What a witness commits to: SHA-256 of the nonce's UTF-8, hexadecimal."""
    return hashlib.sha256(nonce.encode()).hexdigest()


def selection(pool: Sequence[str], picks: int, key: str, suite: str = "sha256") -> list[str]:
    """The picks in order; raises `DrawError` as `steps`."""
    return [step.picked for step in steps(pool, picks, key, suite)]


def steps(pool: Sequence[str], picks: int, key: str, suite: str = "sha256") -> list[Step]:
    """The selection of RFC 3797 §4, step by step.

    Raises:
        DrawError: somebody stands twice in the pool, more is drawn than there is, or the hash is
            not to be had here (SM3 needs an OpenSSL that has it).
    """
    if len(set(pool)) != len(pool):
        raise DrawError("draw_pool_repeats", "somebody is in the pool twice")
    if not 0 < picks <= min(len(pool), MOST_PICKS):
        raise DrawError(
            "draw_too_many", f"{picks} cannot be drawn of {len(pool)}", picks=picks, pool=len(pool)
        )
    if suite not in hashlib.algorithms_available or suite not in (*SUITES, TEST_SUITE):
        raise DrawError("draw_suite_missing", f"there is no {suite} here", suite=suite)
    left = list(pool)
    text = key.encode()
    made: list[Step] = []
    for number in range(picks):
        frame = number.to_bytes(2, "big")
        digest = hashlib.new(suite, frame + text + frame).hexdigest()
        index = int(digest, 16) % len(left)
        made.append(Step(number, digest, len(left), index, left.pop(index)))
    return made


def recompute(
    announced: Announced,
    made: Made,
    committed: Mapping[str, str] | None = None,
    revealed: Mapping[str, str] | None = None,
) -> Outcome:
    """What the announced draw gives with these values; whoever made another outcome is wrong.

    Args:
        announced: pool, picks, sources, suite.
        made: the public values.
        committed: witness → commitment, for a draw without ordinary sources.
        revealed: witness → nonce.

    Raises:
        DrawError: the values are not those the announcement asks for (`draw_key`), or as `steps`.
    """
    key = draw_key(announced.sources, made.values, committed or {}, revealed or {})
    return Outcome(key, selection(announced.pool, announced.picks, key, announced.suite))


def draw_key(
    sources: Sequence[Source],
    values: Mapping[str, Sequence[str]],
    committed: Mapping[str, str],
    revealed: Mapping[str, str],
) -> str:
    """The key string of a draw.

    With ordinary sources: their values in announced order; for each that is not to be had one
    reserve, in announced order, at the end. Without: the nonces; who committed and did not reveal
    abstains (弃权), and then all reserve values follow the nonces, so that nobody who saw the
    others' nonces chose the outcome.

    Raises:
        DrawError: too few or too many values, an unknown source, nonces missing or wrong.
    """
    unknown = sorted(set(values) - {source.source for source in sources})
    if unknown:
        raise DrawError("draw_source_unknown", f"{unknown[0]} was not announced", source=unknown[0])
    ordinary = [source.source for source in sources if not source.reserve]
    reserves = [source.source for source in sources if source.reserve]
    if ordinary:
        asked = _asked(ordinary, reserves, values)
        return key_string(values[source] for source in asked)
    nonces = nonce_key(_checked(committed, revealed))
    if len(revealed) == len(committed):
        reserves = []
    elif not reserves:
        raise DrawError(
            "draw_not_revealed",
            "a witness has not revealed, and no reserve value was named",
            witnesses=sorted(set(committed) - set(revealed)),
        )
    _exactly(reserves, values)
    return nonces + key_string(values[source] for source in reserves)


def _asked(
    ordinary: list[str], reserves: list[str], values: Mapping[str, Sequence[str]]
) -> list[str]:
    had = [source for source in ordinary if source in values]
    missing = len(ordinary) - len(had)
    if missing > len(reserves):
        lost = next(source for source in ordinary if source not in values)
        raise DrawError("draw_value_missing", f"{lost} has no value", source=lost)
    asked = had + reserves[:missing]
    _exactly(asked, values)
    return asked


def _exactly(asked: list[str], values: Mapping[str, Sequence[str]]) -> None:
    for source in asked:
        if source not in values:
            raise DrawError("draw_value_missing", f"{source} has no value", source=source)
    for source in sorted(set(values) - set(asked)):
        raise DrawError("draw_value_unused", f"{source} must not be used", source=source)


def _checked(committed: Mapping[str, str], revealed: Mapping[str, str]) -> Mapping[str, str]:
    if not revealed:
        raise DrawError("draw_nothing_revealed", "no witness has revealed")
    for witness in sorted(revealed):
        if committed.get(witness) != commitment(revealed[witness]):
            raise DrawError(
                "draw_nonce_wrong", f"{witness} revealed what was not promised", witness=witness
            )
    return revealed


def _source_key(values: Sequence[str]) -> str:
    if not values:
        raise DrawError("draw_value_empty", "a source without a value")
    return "".join(written for _, written in sorted(_value_key(value) for value in values))


def _value_key(value: str) -> tuple[tuple[int, int, str], str]:
    """Sort key and canonical form: numbers by size (whole part, then fraction as text)."""
    text = value.strip()
    number = _NUMBER.fullmatch(text)
    if number:
        whole, fraction = number[1], (number[2] or "").rstrip("0")
        return (0, int(whole), fraction), f"{whole}.{fraction}"
    letters = _NOT_IN_KEY.sub("", text.upper())
    if not letters:
        raise DrawError("draw_value_empty", f"nothing of {value!r} can be written into a key")
    return (1, 0, letters), f"{letters}."
