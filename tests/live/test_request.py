from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.live import ask_of, is_own_page

PROXY = ("https://board.example",)


@pytest.mark.parametrize(
    ("origin", "crosses"),
    [
        ("http://host:1", False),
        ("https://HOST:1", False),
        ("https://board.example", False),
        ("https://evil.example", True),
        ("null", True),
        ("http://[", True),
        ("", True),
    ],
)
def test_only_own_pages_and_allowed_origins_do_not_cross_sites(
    origin: str, *, crosses: bool
) -> None:
    ask = ask_of("cup", b"", [(b"host", b"host:1"), (b"origin", origin.encode())])
    assert ask.crosses_sites(PROXY) is crosses


@given(st.text(max_size=100), st.text(max_size=100))
def test_any_origin_can_be_compared(origin: str, host: str) -> None:
    assert isinstance(is_own_page(origin, host=host), bool)


def test_nothing_is_not_an_address_of_a_server_without_a_name() -> None:
    assert not is_own_page("null", host="")
