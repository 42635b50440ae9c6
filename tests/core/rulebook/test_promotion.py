"""F13 with the Tianjin table."""

from __future__ import annotations

import pytest

from leitai.core.rulebook.outcomes import Promotion, PromotionRow
from leitai.core.rulebook.promotion import Candidate, Decision, promote

TABLE = (
    PromotionRow((1, 10), "worker", "高级工", "技师"),
    PromotionRow((1, 10), "worker", "技师", "高级技师"),
    PromotionRow((1, 10), "worker", "高级技师", "特级技师"),
    PromotionRow((1, 10), "worker", "特级技师", "技师"),
    PromotionRow((1, 10), "student", "中级工", "高级工"),
)
GRADES = ("中级工", "高级工", "技师", "高级技师", "特级技师")
CITY = Promotion(GRADES, "高级技师", once_per_year=True, table=TABLE)


@pytest.mark.parametrize(
    ("candidate", "decision"),
    [
        (Candidate(7, "worker", "技师"), Decision("高级技师")),
        (Candidate(7, "worker", "高级工"), Decision("技师")),
        (Candidate(10, "student", "中级工"), Decision("高级工")),
        (Candidate(11, "worker", "技师"), Decision(None, "no_row")),
        (Candidate(7, "coach", "技师"), Decision(None, "no_row")),
        (Candidate(1, "worker", "高级技师"), Decision(None, "over_cap")),
        (Candidate(1, "worker", "特级技师"), Decision(None, "not_higher")),
        (Candidate(7, "worker", "技师", {2026}), Decision(None, "once_per_year")),
        (Candidate(7, "worker", "技师", {2025}), Decision("高级技师")),
    ],
)
def test_f13(candidate: Candidate, decision: Decision) -> None:
    assert promote(CITY, candidate, year=2026) == decision


def test_f13_without_the_yearly_limit() -> None:
    rule = Promotion(GRADES, "高级技师", once_per_year=False, table=TABLE)
    assert promote(rule, Candidate(7, "worker", "技师", {2026}), year=2026).to == "高级技师"
