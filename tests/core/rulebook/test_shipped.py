"""The rulebooks we ship and the examples of the reference are read without a problem."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.parse_stage import every_aspect

ROOT = Path(__file__).parents[3]
SHIPPED = sorted((ROOT / "rulebooks").glob("*/rulebook.yaml"))
REFERENCE = [ROOT / "docs" / name for name in ("rulebook.md", "referee.md")]
_EXAMPLE = re.compile(r"^```yaml *(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEAD = "rulebook: 1\ntitle: x\n"
_STAGE = "{aspects: [{id: show, kind: panel, range: {max: 10}}]}"


def _indented(text: str, spaces: int) -> str:
    return "".join(f"{' ' * spaces}{line}\n" for line in text.splitlines())


def _whole(kind: str, text: str) -> str:
    """An example in the surroundings it belongs to."""
    match kind:
        case "stage":
            return f"{_HEAD}stages:\n  final:\n{_indented(text, 4)}"
        case "criterion":
            body = _indented(text, 8)
            return f"{_HEAD}stages:\n  final:\n    criteria:\n      - {body[8:]}"
        case "aspect":
            return f"{_HEAD}stages:\n  final:\n    aspects:\n{_indented(text, 6)}"
        case "top":
            return f"{_HEAD}stages:\n  final: {_STAGE}\n{text}"
    return text


def examples() -> list[bytes]:
    """Every example of the references as a whole rulebook."""
    found = [each for page in REFERENCE for each in _EXAMPLE.findall(page.read_text("utf-8"))]
    return [_whole(kind, text).encode() for kind, text in found]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_shipped_rulebooks_are_read(path: Path) -> None:
    rulebook = read_rulebook(path.read_bytes(), file=str(path))
    titles = [rulebook.title, *(stage.title for stage in rulebook.stages)]
    for stage in rulebook.stages:
        titles += [each.title for each in (*stage.criteria, *every_aspect(stage.criteria))]
        titles += [each.title for each in stage.deductions]
    titles += [award.title for award in rulebook.awards]
    assert all({"zh", "en"} <= set(title) for title in titles)


@pytest.mark.parametrize("example", examples())
def test_examples_of_the_reference_are_read(example: bytes) -> None:
    read_rulebook(example)


def test_there_are_enough_of_both() -> None:
    assert len(SHIPPED) >= 6
    assert len(examples()) >= 12


def test_the_founding_contest_adds_up() -> None:
    rulebook = read_rulebook((ROOT / "rulebooks" / "robot" / "rulebook.yaml").read_bytes())
    assert [stage.weight for stage in rulebook.stages] == [Decimal(30), Decimal(70)]
    practice = rulebook.stage("practice")
    assert practice.maximum == Decimal(100)
    assert len(list(every_aspect(practice.criteria))) >= 12
    keys = [key.text for key in rulebook.result.rank.by]
    assert keys == ["total desc", "elapsed asc", "practice desc", "theory desc"]
