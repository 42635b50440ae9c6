from __future__ import annotations

import gzip

import pytest

from leitai.live import Page


def test_a_page_is_packed_once_and_names_its_bytes() -> None:
    page = Page(b"{}" * 1000)
    assert gzip.decompress(page.packed()) == page.body
    assert page.packed() is page.packed()
    assert page.etag == Page(b"{}" * 1000).etag != Page(b"[]").etag
    assert page.packed_etag != page.etag


@pytest.mark.parametrize("form", [b"%b", b"W/%b", b'"x", %b', b' %b , W/"y"'])
def test_a_client_that_has_it_is_told_so(form: bytes) -> None:
    page = Page(b"{}")
    assert page.fresh_for(form % page.etag)
    assert page.fresh_for(form % page.packed_etag)
    assert not page.fresh_for(form % b'"other"')
    assert page.fresh_for(b"*")
