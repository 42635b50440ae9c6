"""What each operator says at the edges: of windows, of the attempt, of what is known."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.lanes import Lanes
from leitai.core.referee.language.tree import (
    Arithmetic,
    AtLeast,
    Compare,
    Condition,
    Constant,
    Eventually,
    Extreme,
    Henceforth,
    Historically,
    Not,
    Once,
    Or,
    Rate,
    Read,
    Rises,
    Since,
    Until,
)
from support.oracles.traces import rules_of

UNKNOWN = "?"
A = Compare("!=", Read(0), Constant(Decimal(0)))
B = Compare("!=", Read(1), Constant(Decimal(0)))


def say(condition: Condition, a: str, b: str = "") -> str:
    """The truth at every tick for channels drawn as `1`, `0` and `?` (invalid)."""
    rows = (a, b or "0" * len(a), "0" * len(a))
    x = np.array([[float(c == "1") for c in row] for row in rows], np.float32).T
    valid = np.array([[c != UNKNOWN for c in row] for row in rows], np.uint8).T
    x[valid == 0] = np.nan
    lanes = Lanes(compile_rules(rules_of([condition])), 1)
    lanes.run(np.ascontiguousarray(x[:, :, None]), np.ascontiguousarray(valid[:, :, None]))
    lanes.finish(np.ones(1, np.bool_))
    said = np.full(len(a), -1)
    for edge in lanes.edges():
        said[edge["tick"] :] = edge["value"]
    return "".join("0?1"[value + 1] for value in said)


@pytest.mark.parametrize(
    ("condition", "a", "expected"),
    [
        (Historically(A, 0, 2, strong=True), "11110111", "00110001"),
        (Historically(A, 0, 2, strong=False), "11110111", "11110001"),
        (Not(Historically(A, 0, 2, strong=True)), "11110111", "11001110"),
        (Historically(A, 1, 2, strong=True), "1101110", "0010011"),
        (Historically(A, 1, 2, strong=False), "1101110", "1110011"),
        (Historically(A, 0, None, strong=False), "1101", "1100"),
        (Once(A, 0, 2), "01000010", "01110011"),
        (Once(A, 2, 3), "01000000", "00011000"),
        (Once(A, 1, None), "0100", "0011"),
        (Eventually(A, 0, 2), "00010000", "01110000"),
        (Eventually(A, 1, 2), "00010001", "01100110"),
        (Henceforth(A, 0, 2), "11101110", "10001000"),
        (Henceforth(A, 0, 2), "0111", "0111"),
        (Henceforth(A, 1, 2), "0001", "0011"),
        (Rises(A), "110110", "000100"),
        (Rises(Not(A)), "010011", "001000"),
        (AtLeast(A, 2, None), "1101", "0001"),
        (AtLeast(A, 1, None), "0010", "0011"),
        (AtLeast(A, 2, 3), "10100001", "00110000"),
    ],
)
def test_alone(condition: Condition, a: str, expected: str) -> None:
    assert say(condition, a) == expected


@pytest.mark.parametrize(
    ("condition", "a", "b", "expected"),
    [
        (Since(A, B, None), "0110111", "1000010", "1110011"),
        (Since(A, B, 2), "0111111", "1000000", "1110000"),
        (Until(A, B, 2), "1111000", "0001000", "0111000"),
        (Until(A, B, 2), "1101000", "0001000", "0001000"),
        (Until(A, B, 0), "1111", "0101", "0101"),
        (Or((Not(A), Eventually(B, 0, 2))), "100000", "001000", "111111"),
        (Or((Not(A), Eventually(B, 0, 2))), "100000", "000100", "011111"),
        (Or((Not(A), Eventually(B, 0, 2))), "100000", "100000", "111111"),
        (Or((Not(A), Eventually(B, 0, 2))), "000010", "000000", "111101"),
    ],
)
def test_together(condition: Condition, a: str, b: str, expected: str) -> None:
    assert say(condition, a, b) == expected


@pytest.mark.parametrize(
    ("condition", "a", "expected"),
    [
        (A, "1?0", "1?0"),
        (Not(A), "1?0", "0?1"),
        (Once(A, 0, 1), "0?00110", "0??0111"),
        (Once(A, 0, 1), "1?0", "11?"),
        (Historically(A, 0, 1, strong=True), "11?110", "01??10"),
        (Historically(A, 0, 1, strong=True), "10?0", "0000"),
        (Eventually(A, 0, 1), "00?01", "0??11"),
        (Rises(A), "0?11", "0??0"),
        (Rises(A), "?1", "0?"),
        (AtLeast(A, 1, None), "0?01", "0??1"),
        (AtLeast(A, 1, 1), "0?0000", "0??000"),
        (Once(A, 0, None), "?001", "???1"),
    ],
)
def test_what_is_missing_is_unknown(condition: Condition, a: str, expected: str) -> None:
    assert say(condition, a) == expected


def test_unknown_does_not_last_longer_than_what_depends_on_it() -> None:
    """Once all is known again one plane is enough; the answers stay the same."""
    condition = Once(Historically(A, 0, 3, strong=True), 0, 300)
    a = "1" * 50 + UNKNOWN * 3 + "0" * 3000 + "1" * 10 + "0" * 400
    told = say(condition, a)
    clear = say(condition, a.replace(UNKNOWN, "0"))
    assert told.replace(UNKNOWN, "0") == clear
    assert UNKNOWN not in told[400:]


def test_dividing_by_zero_is_unknown_and_no_more() -> None:
    ratio = Compare(">", Arithmetic("/", Read(0), Read(1)), Constant(Decimal("0.5")))
    assert say(ratio, "1111", "1011") == "1?11"
    assert say(Once(ratio, 0, 1), "0010", "1011") == "0?11"


def test_a_signal_stood_still_before_the_attempt() -> None:
    speed = Compare("!=", Rate(Read(0), 2, Decimal(50)), Constant(Decimal(0)))
    assert say(speed, "1111000", "") == "0000110"
    assert say(speed, "?11100", "") == "???011"


def test_numbers_come_from_where_their_gate_is_open() -> None:
    wanted = [Extreme(how, Read(0), B) for how in ("peak", "lowest", "initial", "final", "mean")]
    plan = compile_rules(rules_of([], list(wanted)))
    lanes = Lanes(plan, 1)
    x = np.zeros((5, 3, 1), np.float32)
    x[:, 0, 0], x[:, 1, 0] = [9, 1, 4, 2.5, -8], [0, 1, 1, 1, 0]
    lanes.run(x)
    measured = lanes.probes(0).measured
    assert [measured[each].value for each in wanted] == [4, 1, 1, 2.5, 2.5]
    assert all(measured[each].certain for each in wanted)


def test_a_missing_value_makes_uncertain_what_it_could_have_changed() -> None:
    wanted = [Extreme(how, Read(0), B) for how in ("peak", "initial", "final")]
    lanes = Lanes(compile_rules(rules_of([], list(wanted))), 1)
    x = np.ones((3, 3, 1), np.float32)
    valid = np.ones(x.shape, np.uint8)
    x[1, 0], valid[1, 0] = np.nan, 0
    lanes.run(x, valid)
    measured = lanes.probes(0).measured
    assert [measured[each].certain for each in wanted] == [False, True, True]
    assert [measured[each].value for each in wanted] == [1, 1, 1]


def test_a_gate_that_never_opens_leaves_nothing() -> None:
    wanted = Extreme("mean", Read(0), B)
    lanes = Lanes(compile_rules(rules_of([], [wanted])), 1)
    lanes.run(np.zeros((3, 3, 1), np.float32))
    found = lanes.probes(0).measured[wanted]
    assert (found.value, found.certain, found.ticks) == (None, True, 3)
