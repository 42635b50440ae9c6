"""Links end when whoever made them could not make them any more."""

from __future__ import annotations

import httpx
import pytest

from support.cup import error_of, good
from support.server import Server
from support.visitors import browser, newcomer, secret_of

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def city(running_server: Server) -> Server:
    """A city with a district."""
    with running_server.client() as http:
        for code, parent, kind in (("C", None, "city"), ("D1", "C", "district")):
            unit = {"code": code, "name": f"单位{code}", "kind": kind, "parent": parent}
            good(http.post("/api/units", json=unit))
    return running_server


def person(server: Server, name: str) -> str:
    with server.client() as http:
        return str(good(http.post("/api/people", json={"name": name, "unit": "D1"}))["code"])


def read(server: Server, secret: str) -> httpx.Response:
    return browser(server).post("/api/auth/link", json={"secret": secret})


def test_links_end_with_the_office_they_came_from(city: Server) -> None:
    going = newcomer(city, "D1", "going-admin", office="admin")
    invite = "/api/units/D1/invitations"
    own, other = (
        secret_of(good(going.post(invite, json={"office": one}))) for one in ("admin", "viewer")
    )
    plain = person(city, "密码")
    newcomer(city, "D1", "plain-two", person=plain)
    reset = secret_of(good(going.post(f"/api/people/{plain}/password-link", json={})))
    assert good(read(city, own))["office"] == "admin"
    with city.client() as http:
        assert http.delete("/api/units/D1/offices/going-admin").status_code == 204
        listed = good(http.get("/api/units/D1/invitations?limit=200"))["invitations"]
        assert "going-admin" not in {one["username"] for one in listed if one["used"] is None}
        good(http.put("/api/units/D1/offices/going-admin", json={"role": "viewer"}))
    error_of(going.post("/api/auth/link/accept", json={"secret": own}), 404, "link_dead")
    for secret in (own, other, reset):
        error_of(read(city, secret), 404, "link_dead")
    new = {"secret": reset, "password": "quite another one"}
    error_of(browser(city).post("/api/auth/link/password", json=new), 404, "link_dead")


def test_a_reset_link_ends_when_the_account_comes_to_reach_further(city: Server) -> None:
    d1 = newcomer(city, "D1", "resetter-two", office="admin")
    code = person(city, "升职")
    newcomer(city, "D1", "promoted", person=code)
    reset = secret_of(good(d1.post(f"/api/people/{code}/password-link", json={})))
    with city.client() as http:
        good(http.put("/api/units/C/offices/promoted", json={"role": "admin"}))
    new = {"secret": reset, "password": "quite another one"}
    error_of(browser(city).post("/api/auth/link/password", json=new), 404, "link_dead")
