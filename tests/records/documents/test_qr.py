"""QR codes computed in the short way are Segno's own."""

from __future__ import annotations

import re

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from leitai.records.documents.qr import MASK, qr_rows, qr_svg


def reference(text: str) -> list[bytes]:
    made = segno.make(text, error="l", micro=False, mask=MASK, boost_error=False)
    return [bytes(row) for row in made.matrix]


@pytest.mark.parametrize("length", [*range(1, 900, 37), 106, 107, 134, 135, 858, 859, 1200])
def test_every_size(length: int) -> None:
    text = ("https://leitai.example.org/verify#aB3_-." * 40)[:length]
    assert qr_rows(text) == reference(text)


@pytest.mark.parametrize("text", ["1234567", "HTTPS://A.B", "中文证书" * 40, "é" * 200])
def test_other_texts(text: str) -> None:
    assert qr_rows(text) == reference(text)


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=120, max_size=700))
def test_any_address(text: str) -> None:
    assert qr_rows(f"x{text}") == reference(f"x{text}")


def test_the_drawing_is_the_code() -> None:
    text = "https://leitai.example.org/verify#" + "q" * 300
    drawn = {
        (int(top), int(left) + nth)
        for left, top, width in re.findall(r"M(\d+) (\d+)\.5h(\d+)", qr_svg(text))
        for nth in range(int(width))
    }
    rows = reference(text)
    dark = {(y + 2, x + 2) for y, row in enumerate(rows) for x, bit in enumerate(row) if bit}
    assert drawn == dark
