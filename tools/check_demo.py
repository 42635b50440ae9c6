"""Asks a running demo for its pages and waits until judges' marks move the board."""

from __future__ import annotations

import json
import sys
import time
import urllib.error
import urllib.request
from typing import Any

PATIENCE = 180.0
"""A fresh installation compiles the referee's kernels at its first start."""


def main() -> int:
    """0 when pages, assets and a growing number of marks were seen within `PATIENCE` seconds."""
    base = sys.argv[1]
    until = time.monotonic() + PATIENCE
    wait_for(base, until)
    for page in ("/", "/desk"):
        assert "/assets/" in text(base + page), f"{page} names no built asset"
    contest = first_contest(base, until)
    first = given(base, contest)
    while given(base, contest) <= first:
        assert time.monotonic() < until, "no mark arrived"
        time.sleep(0.5)
    assert contest in text(f"{base}/live/{contest}")
    print(f"the wheel alone serves its pages and takes marks ({contest})")
    return 0


def wait_for(base: str, until: float) -> None:
    """Until the server answers."""
    while True:
        try:
            text(base + "/")
        except (urllib.error.URLError, ConnectionError):
            assert time.monotonic() < until, "the server did not start"
            time.sleep(0.5)
        else:
            return


def first_contest(base: str, until: float) -> str:
    """The id of the contest that the demo opens first, once it has."""
    while not (contests := json.loads(text(f"{base}/api/contests"))):
        assert time.monotonic() < until, "no contest was opened"
        time.sleep(0.5)
    return str(contests[0]["id"])


def text(url: str) -> str:
    """The body of a page."""
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310  the address is ours
        return str(answer.read().decode())


def given(base: str, contest: str) -> int:
    """How many marks have been given, over all stages."""
    detail: dict[str, Any] = json.loads(text(f"{base}/api/contests/{contest}"))
    return sum(int(stage["given"]) for stage in detail["stages"])


if __name__ == "__main__":
    sys.exit(main())
