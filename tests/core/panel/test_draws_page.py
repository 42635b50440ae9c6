"""What docs/draws.md tells a stranger to run gives what it says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[3] / "docs/draws.md"


def test_the_page_computes_its_own_examples() -> None:
    page = PAGE.read_text(encoding="utf-8")
    told: dict[str, Any] = {}
    for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        exec(block, told)  # noqa: S102 — this is what the page is for
    key = "9319./2.5.8.10.12./9.18.26.34.41.45./"
    assert key in page
    picked = " ".join(map(str, told["draw"](range(1, 26), 10, key)))
    assert f"`sha256`: {picked}." in page
    pairs = [["P001", "S07"], ["P002", "S03"]]
    assert f"`{told['commitment'](pairs, '9f2c')}`" in page
