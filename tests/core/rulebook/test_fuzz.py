"""Whatever comes in: a rulebook or a `RulebookError`, and nothing else."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from leitai.core.rulebook.errors import MAX_PROBLEMS, RulebookError
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.parse import read_rulebook

ROOT = Path(__file__).parents[3]
SHIPPED = [path.read_bytes() for path in sorted((ROOT / "rulebooks").glob("*/rulebook.yaml"))]
PIECES = (
    "rulebook: 1\n|title: x\n|stages:\n|  a:\n|    aspects:\n|- {id: a|, kind: panel|, range: |"
    "{max: 9}|}|[|]|&a |*a|<<: |!t |: |- |\n|  |'|\"|#|---\n|~|NaN|1e400|yes|\t|：|combine: |"
    "score: |total|rank: |by: |desc|criteria:\n|items: |like: a\n|points: |format: icpc\n"
)
WORDS = PIECES.split("|")


def reads_or_refuses(data: bytes) -> None:
    try:
        assert isinstance(read_rulebook(data), Rulebook)
    except RulebookError as error:
        assert 1 <= len(error.problems) <= MAX_PROBLEMS
        for problem in error.problems:
            assert problem.code
            assert problem.message
            assert len(str(problem)) < 2000
            assert problem.line >= 0


@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf")
@example(b"\x81\x30\x81\x30")
def test_any_bytes(data: bytes) -> None:
    reads_or_refuses(data)


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    reads_or_refuses(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map("".join))
def test_words_of_the_language_in_any_order(text: str) -> None:
    reads_or_refuses(text.encode())


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A shipped rulebook with pieces cut out, doubled or overwritten."""
    data = bytearray(draw(st.sampled_from(SHIPPED)))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        piece = draw(st.sampled_from(WORDS).map(str.encode) | st.binary(max_size=4))
        data[start:end] = draw(st.sampled_from([b"", bytes(data[start:end]) * 2, piece]))
    return bytes(data)


@settings(max_examples=200)
@given(damaged())
def test_damaged_rulebooks(data: bytes) -> None:
    reads_or_refuses(data)


@settings(max_examples=50)
@given(st.sampled_from(SHIPPED), st.data())
def test_truncated_rulebooks(data: bytes, draw: st.DataObject) -> None:
    reads_or_refuses(data[: draw.draw(st.integers(0, len(data)))])
