"""Whatever is written, it is understood or refused at a place in the text; nothing else happens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.referee.language.build import FUNCTIONS, RESERVED
from leitai.core.referee.language.read import FormulaError, read_formula
from leitai.core.referee.language.shape import shape
from leitai.core.referee.model import Telemetry
from leitai.core.referee.reference import evaluate

SIGNS = [*"()+-*/<>=!,.:&|^%~…“”‘’（），＋－＜＞≤≥≠。；：\"'#\\ \n\t", "..", "<=", "==", "!="]
VALUES = ["1", "0.5", "3 mm", "2 s", "500 ms", "10 ms..20 ms", "1e3", "999999999999", '"pick"']
NAMES = ["x", "y", "v", "n", "p", "q", "step", "torque", "nobody", "速度", "é", "😀", "\x00"]
SOUP = st.lists(
    st.sampled_from([*SIGNS, *VALUES, *NAMES, *sorted(RESERVED)]), min_size=1, max_size=40
)


def is_read_or_refused(text: str, telemetry: Telemetry) -> None:
    for wanted in ("condition", "outcome"):
        try:
            formula = read_formula(text, telemetry, wanted)  # type: ignore[arg-type]
        except FormulaError as error:
            assert 0 <= error.at <= len(text)
            assert error.message
            assert error.code
        else:
            made = shape(formula)
            assert made.size <= 2000
            assert made.depth <= 100
            assert made.horizon <= 60_000


@given(st.text(max_size=80))
def test_any_text(telemetry: Telemetry, text: str) -> None:
    is_read_or_refused(text, telemetry)


@given(SOUP, st.sampled_from(["", " "]))
def test_words_in_any_order(telemetry: Telemetry, words: list[str], between: str) -> None:
    is_read_or_refused(between.join(words), telemetry)


@given(st.sampled_from(sorted(FUNCTIONS)), SOUP)
def test_words_with_anything_inside(telemetry: Telemetry, word: str, inside: list[str]) -> None:
    is_read_or_refused(f"{word}({' '.join(inside)})", telemetry)


DEEP = [
    "(" * 1000 + "p",
    "not " * 499 + "p",
    "not(" * 400 + "p" + ")" * 400,
    "-" * 1000 + "n > 1",
    "hold(" * 60 + "p" + ", 1 s)" * 60,
    "cycle(" * 40 + "p" + ", 1 s..2 s)" * 40,
    "in_order(" * 60 + "p" + ", p)" * 60,
    "in_order(" + ", ".join(["p within 1 s"] * 64) + ")",
    "in_order(p" + ", p within 1 s" * 63 + ")",
    "n" + "+n" * 248 + " > 1",
    "n > " + "+".join(["(n"] * 100),
    " implies ".join(["p"] * 200),
    "p" + " since p" * 200,
    "abs(" * 200 + "n" + ")" * 200 + " > 1",
    "max(" + ",".join(["n"] * 65) + ") > 1",
    "rate(" * 60 + "n" + ")" * 60 + " > 1",
    "smooth(" * 60 + "n" + ", 1)" * 60,
    "n > " + "*".join(["999999999999"] * 100),
    "n > 1" + "/999999999999" * 100,
    "n * 1" + "*1 km" * 100 + " > 1",
]


@pytest.mark.parametrize("text", DEEP)
def test_deep_and_large(telemetry: Telemetry, text: str) -> None:
    is_read_or_refused(text, telemetry)


# Formulas that are right by construction.

TIMES = st.sampled_from(["0 s", "10 ms", "20 ms", "50 ms", "0.1 s"])
SPANS = st.sampled_from(["0 s..10 ms", "10 ms..30 ms", "20..40 ms"])
RELATIONS = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])


def _numbers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda t: f"({' '.join(t)})"),
        inner.map("abs({})".format),
        inner.map("-{}".format),
        st.tuples(inner, inner).map(lambda t: f"max({t[0]}, {t[1]})"),
    )


SIGNALS = st.one_of(
    st.recursive(st.sampled_from(["n", "2", "0.5"]), _numbers, max_leaves=4).map("(n + {})".format),
    st.sampled_from(["rate(n) * 1 s", "rate(n, 20 ms) * 0.5 s", "n"]),
)
LEAVES = st.one_of(
    st.sampled_from(["p", "q", "true", 'step == "pick"', "stays(n, -1..1)", "smooth(v, 5 mm/s³)"]),
    st.tuples(SIGNALS, RELATIONS, SIGNALS).map(" ".join),
)


def _conditions(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    one, two = inner.map("({})".format), st.tuples(inner, inner)
    return st.one_of(
        one.map("not {}".format),
        st.tuples(one, st.sampled_from(["and", "or", "implies"]), one).map(" ".join),
        st.tuples(st.sampled_from(["hold", "once", "held", "eventually", "always"]), inner, TIMES)
        .map(lambda t: f"{t[0]}({t[1]}, {t[2]})"),
        st.tuples(st.sampled_from(["once", "held", "eventually", "always"]), inner, SPANS)
        .map(lambda t: f"{t[0]}({t[1]}, {t[2]})"),
        st.tuples(st.sampled_from(["once", "held", "rises", "falls"]), inner)
        .map(lambda t: f"{t[0]}({t[1]})"),
        st.tuples(one, one, TIMES).map(lambda t: f"{t[0]} within {t[2]} of {t[1]}"),
        st.tuples(one, one, TIMES).map(lambda t: f"{t[0]} until {t[1]} within {t[2]}"),
        st.tuples(one, one, TIMES).map(lambda t: f"{t[0]} since {t[1]} within {t[2]}"),
        st.tuples(one, one).map(" since ".join),
        two.map(lambda t: f"in_order({t[0]}, ({t[1]}) within 30 ms)"),
        st.tuples(st.integers(1, 3), inner, TIMES)
        .map(lambda t: f"at_least({t[0]}, {t[1]}, {t[2]})"),
        inner.map("cycle({}, 20 ms..40 ms)".format),
    )  # fmt: skip


FORMULAS = st.recursive(LEAVES, _conditions, max_leaves=4)
WHOLE = st.one_of(
    st.tuples(
        st.sampled_from(["eventually", "always", "never", "count", "duration", "first"]),
        FORMULAS,
        st.sampled_from(["", " while p", " while not q"]),
    ).map(lambda t: f"{t[0]}({t[1]}{t[2]})"),
    st.tuples(
        st.sampled_from(["peak", "lowest", "final", "initial", "mean"]),
        SIGNALS,
        st.sampled_from(["", " while p", " while not q"]),
    ).map(lambda t: f"{t[0]}({t[1]}{t[2]})"),
)
SAMPLE = st.sampled_from([None, 0.0, 1.0, 2.0, -1.0, 0.5])


@given(FORMULAS, st.lists(SAMPLE, max_size=8))
def test_what_is_right_is_read_and_has_a_truth_at_every_tick(
    telemetry: Telemetry, text: str, samples: list[float | None]
) -> None:
    found = evaluate(read_formula(text, telemetry), [samples] * 10)
    assert isinstance(found, list)
    assert len(found) == len(samples)
    assert set(found) <= {True, False, None}


@given(WHOLE, st.lists(SAMPLE, max_size=8))
def test_what_is_right_about_the_attempt_is_read(
    telemetry: Telemetry, text: str, samples: list[float | None]
) -> None:
    evaluate(read_formula(text, telemetry, "outcome"), [samples] * 10)
