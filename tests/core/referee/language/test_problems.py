"""Every refusal says where, what, and what to write instead."""

from __future__ import annotations

import pytest

from leitai.core.referee.language.read import (
    FormulaError,
    read_duration,
    read_formula,
    read_quantity,
)
from leitai.core.referee.language.units import read_unit
from leitai.core.referee.model import Telemetry

CONDITIONS = [
    # words
    ("", 0, "something is missing before the end — a formula must not be empty"),
    ("p and", 5, "something is missing before the end"),
    ("and p", 0, 'something is missing before "and"'),
    ("p q", 2, '"q" is not expected here — put an operator or a comma between two values'),
    ("(p", 2, 'a ")" is missing for "(" at character 1'),
    ("p)", 1, 'there is a ")" too many'),
    ("p & q", 2, "write and"),
    ("!p", 0, "write not"),
    ("x = 3", 2, "write == to compare"),
    ("x > 3；", 5, "write ,"),
    ("x ± 3", 2, "stays(x, 11.5..12.5)"),
    ("速度 > 10", 0, "channels and words are in ASCII letters"),
    ('step == "pick', 8, "close the text with the same quotation mark"),
    ("x > 1.2.3", 4, '"1.2.3" is not a number of this language'),
    ("x > 1e3", 4, "has an exponent — write it out"),
    ("x > 0x10", 4, "has an exponent"),
    ("x > 1234567890123", 4, "at most twelve digits and nine decimals"),
    ("x\u0000 > 1", 1, '"U+0000" means nothing here'),
    ("1 < x < 3", 6, "write low < x and x < high, or stays(x, low..high)"),
    ("p since q since p", 10, "put one of them in parentheses"),
    ("not p since q", 0, 'not clear what "not" belongs to'),
    ("p .. q", 2, "a range stands alone as an argument"),
    ("p within 2 s", 2, "write b within 2 s of a"),
    ("p while q", 2, "as the key while: beside the formula"),
    ("p" + " and p" * 400, 2000, "at most 2000 are read"),
    ("+".join("n" * 300), 500, "the formula is too large"),
    ("(" * 65 + "p" + ")" * 65, 64, "over 500 parts or 64 levels"),
    ("n" + " + n" * 150 + " > 1", 0, "spelled out, the formula has over 2000 parts or 100 levels"),
    # names
    ("z > 3", 0, 'there is no channel "z" — channels are: x, y, v'),
    ("torqe > 3", 0, 'did you mean "torque"?'),
    ("Gate_Open", 0, 'did you mean "gate_open"?'),
    ("hold", 0, '"hold" needs something in parentheses — write hold(p, 2 s)'),
    ("holt(p, 2 s)", 0, 'did you mean "hold"?'),
    ("x(3)", 0, '"x" is a channel and takes no arguments'),
    ("hold(p)", 0, '"hold" has 1 argument — write hold(p, 2 s)'),
    ("hold()", 0, '"hold" has 0 arguments'),
    ("abs(x, y) > 1", 0, '"abs" has 2 arguments — write abs(x)'),
    # types
    ("x", 0, "the formula must be a condition (true or false at every instant), not a signal"),
    ("not x", 4, "compare it with something, such as speed > 10 mm/s"),
    ("p + 1 > 2", 0, "count(…) and duration(…) make numbers of it"),
    ("p == true", 0, "write the condition alone, or not before it"),
    ("2 > 1", 2, "this compares two constants"),
    ("hold(x, 2 s)", 5, 'what is held in "hold" must be a condition, not a signal'),
    ("hold(count(p) > 2, 2 s)", 14, "known only at the end cannot stand inside a condition"),
    ("p and count(p) > 2", 0, "say when: eventually(…), always(…) or never(…)"),
    ("x > peak(x)", 2, "say which value of the signal: peak(x), lowest(x)"),
    ("eventually(p within 2 s)", 13, "a limit alone stands only in in_order(…)"),
    ("in_order(p within 2 s, q)", 11, "there is nothing before the first step"),
    ("always(p, 2 s while q)", 14, '"while" has no meaning in this "always"'),
    ("hold(p while q, 2 s)", 7, '"while" has no meaning in this "hold"'),
    ("once(p, q)", 8, "must be a fixed time"),
    ("rate(3) > 1", 5, "a signal that changes"),
    ("x / 0 > 1", 2, "this divides by zero"),
    ("x > " + "*".join(["999999999999"] * 3), 29, "this number is too large"),
    ("*".join("y" * 11) + " > " + "*".join("x" * 11), 19, "this number is too large"),
    # codes
    ("step", 0, 'write step == "idle"'),
    ("step == pick", 8, 'needs quotes — write "pick"'),
    ('step == "pock"', 8, '"pock" is no word of channel "step" — did you mean "pick"?'),
    ("step == 1", 8, "must be one of its words in quotes"),
    ('step < "pick"', 5, "is a code: it can only be == or !="),
    ('x == "pick"', 5, "must be a number, not a text"),
    ('step in "pick"', 8, 'write step in ("pick", "place")'),
    ("step in (pick, idle)", 8, 'after "in" stand words in quotes'),
    ("step in ()", 8, 'after "in" stand words in quotes'),
    ('step in ("pick", "pock")', 17, 'did you mean "pick"?'),
    ('x in ("pick")', 6, "must be a number, not a text"),
    # units
    ("x > 3 s", 2, '">" cannot join mm and s — both sides must be of one kind'),
    ("n > 3 mm", 2, "give the channel its unit under channels:"),
    ("x + torque > 1", 2, '"+" cannot join mm and N·m'),
    ("x > 3 mm//s", 9, 'something is missing before "/"'),
    ("x > 3 mm^20", 4, "has a power that is not between 1 and 12"),
    ("10 mm/x > n", 0, "put spaces around the / that divides"),
    # times
    ("hold(p, 2 秒)", 10, "write units in letters: ms, s, min"),
    ("hold(p, 2)", 8, 'the time of "hold" has no unit of time — write 2 s, ms or min'),
    ("hold(p, 2 mm)", 8, "is in mm, not a time"),
    ("hold(p, 15 ms)", 8, "no whole number of ticks of 10 ms — write 10 ms or 20 ms"),
    ("hold(p, 1 ms)", 8, "write 10 ms"),
    ("hold(p, -1 s)", 8, "is negative"),
    ("hold(p, 2 h)", 8, "is 120 min; at most 60 min can be"),
    ("once(p, 2 s..1 s)", 11, "ends before it begins — write the shorter time first"),
    ("once(p, 1 h..1 h)", 11, "at most 60000 are kept"),
    ("eventually(p, 20 min)", 0, "looks 120000 ticks ahead; at most 60000 can be"),
    ("p until q", 2, "write p until q within 10 s"),
    ("rate(x, 0 s) > 1", 8, "less than one tick"),
    ("at_least(0, p)", 9, "must be whole, from 1 to 1000"),
    ("at_least(x, p)", 9, "must be a whole number, not a signal"),
    ("cycle(p, 10 s)", 9, "must be a range of times"),
    ("cycle(p, 0 s..0 s)", 12, "ends at zero"),
    ("stays(x, 3)", 9, "must be a range"),
    ("stays(x, 12 mm..10 mm)", 9, "nothing stays in it — write the smaller number first"),
    ("stays(x, 2 cm..10 mm)", 9, "write the smaller number first"),
    ("stays(x, 3..-3)", 9, "write the smaller number first"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at", "said"), CONDITIONS)
def test_refused_conditions(telemetry: Telemetry, text: str, at: int, said: str) -> None:
    with pytest.raises(FormulaError) as caught:
        read_formula(text, telemetry)
    assert said in str(caught.value)
    assert caught.value.at == at
    assert caught.value.code


OUTCOMES = [
    ("p", "say when: eventually(…), always(…), never(…), or count(…)"),
    ("x", "say which: peak(x), lowest(x), final(x), initial(x) or mean(x)"),
    ("3", "about the whole attempt, not a number"),
    ("eventually(p) and q", "say when: eventually(…)"),
    ("eventually(p) + 1", "must be a number, not a truth about the whole attempt"),
    ("count(p) > 2 s", '">" cannot join a number without unit and s'),
    ("peak(p)", "must be a signal, not a condition"),
    ("count(x)", "must be a condition, not a signal"),
    ("count(count(p) > 1)", "cannot stand inside a condition"),
    ("always(hold(p, 2 s))", "write always(held(p, 2 s)), or eventually(hold(p, 2 s))"),
    ("always(q and hold(p, 500 ms))", "hold is false for the first 500 ms of every attempt"),
    ("count(p) > 1 or always(p and (hold(q, 10 ms) and p))", "never true"),
]


@pytest.mark.parametrize(("text", "said"), OUTCOMES)
def test_refused_outcomes(telemetry: Telemetry, text: str, said: str) -> None:
    with pytest.raises(FormulaError) as caught:
        read_formula(text, telemetry, "outcome")
    assert said in str(caught.value)


def test_what_may_be_held_at_all_times(telemetry: Telemetry) -> None:
    for text in ("always(hold(p, 0 s))", "always(held(p, 2 s))", "always(hold(p, 2 s) or q)"):
        read_formula(text, telemetry, "outcome")
    read_formula("always(hold(p, 2 s) while q)", telemetry, "outcome")


def test_refused_quantities_and_durations() -> None:
    for text in ("", "x", "true", "5 mm"):
        with pytest.raises(FormulaError):
            read_quantity(text)
    with pytest.raises(FormulaError, match="s is not mm"):
        read_quantity("5 s", read_unit("mm"))
    for text in ("5", "5 mm", "-1 s", "soon"):
        with pytest.raises(FormulaError):
            read_duration(text)
