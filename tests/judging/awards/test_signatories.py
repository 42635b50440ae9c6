"""Who signs a certificate, and whose unit stands on it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from support.cup import good
from support.prizes import Prizes

pytestmark = pytest.mark.server


def test_hosts_sign_and_helpers_are_named_by_role(prizes: Callable[..., Prizes]) -> None:
    cup = prizes()
    profile = good(cup.http.get(f"{cup.path}/profile"))
    hosts = [
        {"role": "主办单位", "name": "市总工会、市人社局联合办公室"},
        {"role": "协办单位", "name": "某公司"},
    ]
    body = {"version": profile["version"], "hosts": hosts}
    good(cup.http.patch(f"{cup.path}/profile", json=body))
    cup.finalise()
    cup.confer()
    cup.issue()
    row = good(cup.http.get(f"{cup.path}/credentials"))["credentials"][0]
    path = f"/api/credentials/{row['credential']}"
    document = good(cup.http.get(f"{path}.json?key={row['key']}"))
    creator = document["credentialSubject"]["achievement"]["creator"]
    assert creator["name"] == "市总工会、市人社局联合办公室"
    assert creator["description"] == "协办单位：某公司"
    pdf = cup.http.get(f"{path}.pdf?key={row['key']}").content
    printed = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert "协办单位：某公司" in printed
    assert row["unit"] == "一厂"
