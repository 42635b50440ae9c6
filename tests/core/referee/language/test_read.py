"""What formulas mean once they are read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from leitai.core.referee.language.read import (
    FormulaError,
    read_condition,
    read_duration,
    read_formula,
    read_quantity,
    read_rule,
)
from leitai.core.referee.language.tree import (
    Absolute,
    And,
    Arithmetic,
    AtLeast,
    Calculate,
    Combine,
    Compare,
    Constant,
    Elapsed,
    Eventually,
    Ever,
    Extreme,
    Formula,
    Henceforth,
    Historically,
    Judge,
    Not,
    Number,
    Once,
    Or,
    Outcome,
    Rate,
    Read,
    Rises,
    Since,
    Tally,
    Throughout,
    Truth,
    Until,
)
from leitai.core.referee.language.units import read_unit
from leitai.core.referee.model import Telemetry

ZERO = Constant(Decimal(0))
X, Y, V, N = Read(0), Read(1), Read(2), Read(5)
P, Q = Compare("!=", Read(6), ZERO), Compare("!=", Read(7), ZERO)


def number(text: str) -> Constant:
    return Constant(Decimal(text))


CONDITIONS: list[tuple[str, Formula]] = [
    ("p", P),
    ("true", Truth(value=True)),
    ("not p", Not(P)),
    ("p and q and not p", And((P, Q, Not(P)))),
    ("p or q or p", Or((P, Q, P))),
    ("p and q or p", Or((And((P, Q)), P))),
    ("p implies q", Or((Not(P), Q))),
    ("p implies q implies p", Or((Not(P), Not(Q), P))),
    ("x < 10", Compare("<", X, number("10"))),
    ("10 < x", Compare("<", number("10"), X)),
    ("x >= 1 cm", Compare(">=", X, number("10"))),
    ("1 cm <= x", Compare("<=", number("10"), X)),
    ("x > -0.5", Compare(">", X, number("-0.5"))),
    ("-x > 0.5", Compare(">", Arithmetic("-", ZERO, X), number("0.5"))),
    ("x - 412.5 mm <= 0.5", Compare("<=", Arithmetic("-", X, number("412.5")), number("0.5"))),
    ("abs(x) == 2", Compare("==", Absolute(X), number("2"))),
    ("2 * 3 mm < x", Compare("<", number("6"), X)),
    ("x / 2 < 1", Compare("<", Arithmetic("/", X, number("2")), number("1"))),
    ("n + 1 - 2 * n < 3", Compare("<", Arithmetic("-", Arithmetic("+", N, number("1")),
                                   Arithmetic("*", number("2"), N)), number("3"))),
    ("min(x, 3, 4) < 1", Compare("<", Arithmetic("min", Arithmetic("min", X, number("3")),
                                  number("4")), number("1"))),
    # Different units of one dimension meet in the finer one.
    ("x + y > 3 cm", Compare(">", Arithmetic("+", X, Arithmetic("*", Y, number("1000"))),
                             number("30"))),
    ("y > x", Compare(">", Arithmetic("*", Y, number("1000")), X)),
    ("x / y > 2", Compare(">", Arithmetic("*", Arithmetic("/", X, Y), number("0.001")),
                          number("2"))),
    ("rate(x) > 0.1 m/s", Compare(">", Rate(X, 1, Decimal(100)), number("100"))),
    ("rate(x, 40 ms) > v", Compare(">", Rate(X, 4, Decimal(25)), V)),
    ("rate(angle) > 1 rpm", Compare(">", Rate(Read(4), 1, Decimal(100)), number("6"))),
    ("torque > 5 N·mm", Compare(">", Read(3), number("0.005"))),
    ("torque > 5 N.mm", Compare(">", Read(3), number("0.005"))),
    ("torque > 5 J", Compare(">", Read(3), number("5"))),
    ('step == "pick"', Compare("==", Read(9), number("1"))),
    ('"取料" != step', Compare("!=", Read(9), number("2"))),
    ('step in ("idle", “取料”) and p',
     And((Or((Compare("==", Read(9), ZERO), Compare("==", Read(9), number("2")))), P))),
    ('not step in ("pick")', Not(Compare("==", Read(9), number("1")))),
    ("hold(p, 2 s)", Historically(P, 0, 200, strong=True)),
    ("once(p)", Once(P, 0, None)),
    ("once(p, 0.5 s)", Once(P, 0, 50)),
    ("once(p, 1 s..2 s)", Once(P, 100, 200)),
    ("once(p, 1..2 s)", Once(P, 100, 200)),
    ("held(p)", Historically(P, 0, None, strong=False)),
    ("held(p, 100 ms..1 s)", Historically(P, 10, 100, strong=False)),
    ("eventually(p, 1 s)", Eventually(P, 0, 100)),
    ("eventually(p, 1..2 min)", Eventually(P, 6000, 12000)),
    ("always(p, 0.01 min)", Henceforth(P, 0, 60)),
    ("p since q", Since(P, Q, None)),
    ("p since q within 1 s", Since(P, Q, 100)),
    ("p until q within 1 s", Until(P, Q, 100)),
    ("q within 500 ms of p", Or((Not(P), Eventually(Q, 0, 50)))),
    ("p and q within 500 ms of p", And((P, Or((Not(P), Eventually(Q, 0, 50)))))),
    ("rises(p)", Rises(P)),
    ("falls(p)", Rises(Not(P))),
    ("at_least(3, p)", AtLeast(P, 3, None)),
    ("at_least(3, p, 10 s)", AtLeast(P, 3, 1000)),
    ("in_order(p, q)", Once(And((Q, Once(P, 0, None))), 0, None)),
    ("in_order(p, q within 5 s)", Once(And((Q, AtLeast(Once(P, 0, None), 1, 500))), 0, None)),
    ("in_order(p, p and q within 5 s)",
     Once(And((P, Q, AtLeast(Once(P, 0, None), 1, 500))), 0, None)),
    ("in_order(p, (q within 1 s of p) within 5 s)", Once(And((
        Or((Not(P), Eventually(Q, 0, 100))), AtLeast(Once(P, 0, None), 1, 500))), 0, None)),
    ("stays(x, -1..2 mm)", And((Compare(">=", X, number("-1")), Compare("<=", X, number("2"))))),
    ("stays(x, y..2)", And((Compare(">=", X, Arithmetic("*", Y, number("1000"))),
                            Compare("<=", X, number("2"))))),
    ("smooth(x, 5 m/s²)", Compare("<=", Absolute(Rate(Rate(X, 1, Decimal(100)), 1, Decimal(100))),
                                  number("5000"))),
    ("cycle(p, 0 s..1 s)", Not(And((Once(Rises(P), 100, 100), Not(Once(Rises(P), 0, 99)))))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), CONDITIONS)
def test_conditions(telemetry: Telemetry, text: str, meant: Formula) -> None:
    assert read_formula(text, telemetry) == meant


OUTCOMES: list[tuple[str, Formula]] = [
    ("eventually(p)", Ever(P)),
    ("eventually(p while q)", Ever(And((P, Q)))),
    ("always(p)", Throughout(P)),
    ("always(p while q)", Throughout(Or((Not(Q), P)))),
    ("never(p)", Throughout(Not(P))),
    ("never(p while q)", Throughout(Not(And((P, Q))))),
    ("not eventually(p)", Combine("not", (Ever(P),))),
    ("eventually(p) and always(q)", Combine("and", (Ever(P), Throughout(Q)))),
    (
        "eventually(p) implies always(q)",
        Combine("or", (Combine("not", (Ever(P),)), Throughout(Q))),
    ),
    ("count(p)", Tally("count", P)),
    ("duration(p while q)", Tally("duration", And((P, Q)))),
    ("first(p) <= 1 min", Judge("<=", Tally("first", P), Number(Decimal(60)))),
    ("count(p) > 2", Judge(">", Tally("count", P), Number(Decimal(2)))),
    ("peak(x)", Extreme("peak", X, Truth(value=True))),
    ("mean(abs(x) while p)", Extreme("mean", Absolute(X), P)),
    ("elapsed", Elapsed()),
    ("elapsed / 2", Calculate("/", (Elapsed(), Number(Decimal(2))))),
    ("abs(final(x) - 1 cm)", Calculate("abs", (Calculate("-", (
        Extreme("final", X, Truth(value=True)), Number(Decimal(10)))),))),
    ("max(0, count(p) - 1)", Calculate("max", (Number(Decimal(0)), Calculate("-", (
        Tally("count", P), Number(Decimal(1))))))),
    ("-count(p)", Calculate("-", (Number(Decimal(0)), Tally("count", P)))),
    ("initial(y) < lowest(x)", Judge("<", Calculate("*", (
        Extreme("initial", Y, Truth(value=True)), Number(Decimal(1000)))),
        Extreme("lowest", X, Truth(value=True)))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), OUTCOMES)
def test_outcomes(telemetry: Telemetry, text: str, meant: Outcome) -> None:
    assert read_formula(text, telemetry, "outcome") == meant


CHINESE = [
    ("（x ＋ １） ＞ 2 and not p", "(x + 1) > 2 and not p"),
    ("hold（p， 2 s）", "hold(p, 2 s)"),
    ("x ≤ 2 and x ≥ 1 or x ≠ 3", "x <= 2 and x >= 1 or x != 3"),
    ("step == “取料”", 'step == "取料"'),
    ("step ＝＝ ‘pick’", "step == 'pick'"),
    ("once(p, 1 s～2 s)", "once(p, 1 s..2 s)"),
    ("once(p, 1 s…2 s)", "once(p, 1 s..2 s)"),
    ("x − 3 × 2 mm > 0．5", "x - 3 * 2 mm > 0.5"),
    ("angle > 3 °", "angle > 3 deg"),
    ("hold(p, 1\u3000s)", "hold(p, 1 s)"),
    ("p\n  and\tq", "p and q"),
]


@pytest.mark.parametrize(("typed", "plain"), CHINESE)
def test_what_a_chinese_keyboard_gives(telemetry: Telemetry, typed: str, plain: str) -> None:
    assert read_formula(typed, telemetry) == read_formula(plain, telemetry)


def test_the_while_of_a_rule_gates_every_outcome(telemetry: Telemetry) -> None:
    gate = read_condition("q", telemetry)
    text = "count(p) + duration(p) / 1 s + peak(n while p)"
    counted = "count(p while q) + duration(p while q) / 1 s + peak(n while p and q)"
    rule = read_rule(text, telemetry, "number", gate)
    assert rule.formula == read_formula(counted, telemetry, "outcome")
    assert read_rule("never(p)", telemetry, "truth", gate).formula == read_formula(
        "never(p while q)", telemetry, "outcome"
    )
    assert read_rule("p", telemetry, "condition", gate).formula == And((P, Q))
    share = read_rule("duration(p) / elapsed", telemetry, "number", gate).formula
    assert share == read_formula("duration(p while q) / elapsed", telemetry, "outcome")


def test_a_while_that_holds_for_nothing_is_refused(telemetry: Telemetry) -> None:
    gate = read_condition("q", telemetry)
    assert read_rule("elapsed", telemetry, "number").formula == Elapsed()
    with pytest.raises(FormulaError, match=r"duration\(true\)"):
        read_rule("elapsed", telemetry, "number", gate)
    with pytest.raises(FormulaError, match=r"duration\(true\)"):
        read_rule("elapsed <= 60 s", telemetry, "truth", gate)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("peak(x)", "mm"),
        ("duration(p)", "s"),
        ("count(p)", ""),
        ("peak(rate(x))", "mm/s"),
        ("peak(x) / elapsed", "mm/s"),
        ("peak(x) * peak(x)", "mm²"),
        ("peak(x) / peak(y)", ""),
        ("3 + count(p)", ""),
    ],
)
def test_the_unit_of_a_measure(telemetry: Telemetry, text: str, unit: str) -> None:
    read = read_rule(text, telemetry, "number").unit
    assert read is not None
    assert read.powers == read_unit(unit).powers
    assert read.factor == read_unit(unit).factor


def test_quantities_and_durations() -> None:
    assert read_quantity("0.5") == Decimal("0.5")
    assert read_quantity("0.5", read_unit("mm")) == Decimal("0.5")
    assert read_quantity("-1.5 cm", read_unit("mm")) == -15
    assert read_quantity("2 min", read_unit("s")) == 120
    assert read_quantity("7 mm", None) == 7
    assert read_duration("1.5 min") == 90_000_000
    assert read_duration("100 us") == 100


def test_times_follow_the_tick(telemetry: Telemetry) -> None:
    slow = Telemetry(100_000, telemetry.channels, 360_000)
    assert read_formula("hold(p, 2 s)", slow) == Historically(P, 0, 20, strong=True)
    assert read_formula("rate(x) > 1", slow) == Compare(
        ">", Rate(X, 1, Decimal(10)), Constant(Decimal(1))
    )
