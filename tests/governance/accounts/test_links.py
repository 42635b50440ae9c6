from __future__ import annotations

from typing import Any

import httpx
import pytest

from support.cup import error_of, good
from support.server import Server
from support.totp import code_of
from support.visitors import PASSWORD, browser, confirm, newcomer, secret_of, sign_in

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def city(running_server: Server) -> Server:
    """A city with two districts."""
    units = [("C", None, "city"), ("D1", "C", "district"), ("D2", "C", "district")]
    with running_server.client() as http:
        for code, parent, kind in units:
            unit = {"code": code, "name": f"单位{code}", "kind": kind, "parent": parent}
            good(http.post("/api/units", json=unit))
    return running_server


def person(server: Server, unit: str, name: str) -> str:
    with server.client() as http:
        return str(good(http.post("/api/people", json={"name": name, "unit": unit}))["code"])


def invite(http: httpx.Client, unit: str, **body: Any) -> httpx.Response:
    return http.post(f"/api/units/{unit}/invitations", json=body)


def read(server: Server, secret: str) -> httpx.Response:
    return browser(server).post("/api/auth/link", json={"secret": secret})


def test_an_invitation_makes_an_account_with_person_and_office(city: Server) -> None:
    code = person(city, "D1", "赵敏")
    with city.client() as http:
        secret = secret_of(good(invite(http, "D1", person=code, office="officer", label="赵")))
    told = good(read(city, secret))
    assert (told["unit_name"], told["person_name"]) == ("单位D1", "赵敏")
    with browser(city) as own:
        body = {"secret": secret, "username": "zhaomin", "password": PASSWORD}
        assert good(own.post("/api/auth/link/accept", json=body))["name"] == "赵敏"
        assert good(own.get("/api/account"))["person"] == code
        good(own.get("/api/people?unit=D1"))
        error_of(own.get("/api/units/D2"), 404, "unit_unknown")
    error_of(read(city, secret), 404, "link_dead")
    with city.client() as http:
        listed = good(http.get("/api/units/D1/invitations"))["invitations"][0]
        assert (listed["username"], listed["label"]) == ("zhaomin", "")
        error_of(invite(http, "D1", person=code), 409, "person_has_account")


def test_somebody_with_an_account_takes_an_invitation_up(city: Server) -> None:
    own = newcomer(city, "D1", "already-here", office="viewer")
    code = person(city, "D2", "已有")
    with city.client() as http:
        secret = secret_of(good(invite(http, "D2", person=code, office="admin")))
        lesser = secret_of(good(invite(http, "D2", office="viewer")))
    error_of(
        browser(city).post("/api/auth/link/accept", json={"secret": secret}), 401, "not_signed_in"
    )
    good(own.post("/api/auth/link/accept", json={"secret": secret}))
    good(own.post("/api/auth/link/accept", json={"secret": lesser}))
    assert good(own.get("/api/account"))["person"] == code
    good(own.get("/api/units/D2/invitations"))


def test_units_invite_within_their_reach_only(city: Server) -> None:
    admin = newcomer(city, "D1", "d1-admin", office="admin")
    officer = newcomer(city, "D1", "d1-officer", office="officer")
    stranger = person(city, "D2", "邻居")
    good(invite(admin, "D1", office="admin"))
    error_of(invite(admin, "D2"), 404, "unit_unknown")
    error_of(invite(admin, "C"), 404, "unit_unknown")
    error_of(invite(admin, "D1", person=stranger), 404, "person_unknown")
    error_of(invite(officer, "D1"), 403, "not_allowed")
    error_of(officer.get("/api/units/D1/invitations"), 403, "not_allowed")
    error_of(invite(browser(city), "D1"), 401, "not_signed_in")


def test_an_invitation_can_be_taken_back(city: Server) -> None:
    with city.client() as http:
        made = good(invite(http, "D1"))
        error_of(http.delete(f"/api/units/D2/invitations/{made['id']}"), 404, "invitation_unknown")
        assert http.delete(f"/api/units/D1/invitations/{made['id']}").status_code == 204
    error_of(read(city, secret_of(made)), 404, "link_dead")


def test_names_and_passwords_are_looked_at(city: Server) -> None:
    newcomer(city, "D1", "Taken")
    with city.client() as http:
        secret = secret_of(good(invite(http, "D1")))
    body = {"secret": secret, "username": "taken", "password": PASSWORD}
    with browser(city) as http:
        error_of(http.post("/api/auth/link/accept", json=body), 409, "username_taken")
        weak = {**body, "username": "fresh", "password": "12345678"}
        error_of(http.post("/api/auth/link/accept", json=weak), 422, "weak_password")
        odd = {**body, "username": "a/b"}
        error_of(http.post("/api/auth/link/accept", json=odd), 422, "invalid")
    assert good(read(city, secret))["kind"] == "invitation"


def test_only_whoever_reaches_further_resets_a_password(city: Server) -> None:
    d1 = newcomer(city, "D1", "resetter", office="admin")
    plain, chief = person(city, "D1", "普通"), person(city, "D1", "领导")
    newcomer(city, "D1", "plain-worker", person=plain)
    newcomer(city, "C", "city-chief", person=None, office="admin")
    with city.client() as http:
        secret = secret_of(good(invite(http, "D1", person=chief)))
    with browser(city) as http:
        good(http.post("/api/session", json={"username": "city-chief", "password": PASSWORD}))
        good(http.post("/api/auth/link/accept", json={"secret": secret}))
    refused = d1.post(f"/api/people/{chief}/password-link", json={})
    error_of(refused, 403, "account_reaches_further")
    error_of(d1.delete(f"/api/people/{chief}/account"), 403, "account_reaches_further")
    good(d1.post(f"/api/people/{plain}/password-link", json={}))
    nobody = person(city, "D1", "没有账号")
    answer = d1.post(f"/api/people/{nobody}/password-link", json={})
    error_of(answer, 409, "person_without_account")
    neighbour = person(city, "D2", "邻居二")
    error_of(d1.post(f"/api/people/{neighbour}/password-link", json={}), 404, "person_unknown")


def test_a_reset_ends_sessions_and_may_take_factors_away(city: Server) -> None:
    code = person(city, "D1", "丢手机")
    own = newcomer(city, "D1", "lost-phone", person=code)
    confirm(own)
    secret = good(own.get("/api/account/totp"))["secret"]
    good(own.post("/api/account/totp", json={"code": code_of(secret, -1)}))
    with city.client() as http:
        body = {"clear_factors": True}
        first = secret_of(good(http.post(f"/api/people/{code}/password-link", json=body)))
        link = secret_of(good(http.post(f"/api/people/{code}/password-link", json=body)))
    error_of(read(city, first), 404, "link_dead")
    new = {"secret": link, "password": "quite another one"}
    with browser(city) as http:
        assert http.post("/api/auth/link/password", json=new).status_code == 204
        error_of(http.post("/api/auth/link/password", json=new), 404, "link_dead")
    assert good(own.get("/api/session"))["user"] is None
    error_of(sign_in(city, "lost-phone"), 401, "wrong_password")
    assert sign_in(city, "lost-phone", "quite another one").is_success


def test_an_account_is_its_owners_business(city: Server) -> None:
    with city.client() as token:
        error_of(token.get("/api/account"), 403, "own_session_only")
        error_of(
            token.post("/api/account/confirm", json={"password": "x"}), 403, "own_session_only"
        )
    with browser(city) as http:
        error_of(http.get("/api/account"), 401, "not_signed_in")
        error_of(http.delete("/api/account/totp"), 401, "not_signed_in")
        closed = {"username": "anybody", "password": PASSWORD}
        error_of(http.post("/api/auth/signup", json=closed), 403, "signup_closed")
    one, two = newcomer(city, "D1", "owner-one"), newcomer(city, "D1", "owner-two")
    device = good(one.get("/api/account"))["devices"][0]["id"]
    error_of(two.delete(f"/api/account/devices/{device}"), 404, "device_unknown")
    error_of(two.delete("/api/account/passkeys/1"), 401, "confirm_identity")


def test_a_new_password_signs_other_browsers_out(city: Server) -> None:
    own = newcomer(city, "D1", "changer")
    other = browser(city)
    good(other.post("/api/session", json={"username": "changer", "password": PASSWORD}))
    wrong = {"current_password": "no", "new_password": "a better one still"}
    error_of(own.post("/api/account/password", json=wrong), 422, "wrong_current_password")
    right = {**wrong, "current_password": PASSWORD}
    assert own.post("/api/account/password", json=right).status_code == 204
    assert good(own.get("/api/session"))["username"] == "changer"
    assert good(other.get("/api/session"))["user"] is None
    assert len(good(own.get("/api/account"))["devices"]) == 1


def test_an_officials_link_does_not_open_the_account(city: Server) -> None:
    with city.client() as http:
        good(http.post("/api/contests", json={"id": "acc", "title": {"zh": "杯"}}))
        body = {"name": "监督", "role": "supervisor"}
        link = good(http.post("/api/contests/acc/officials", json=body))["link"]
    with browser(city) as own:
        own.get(link)
        error_of(own.get("/api/account"), 403, "own_session_only")
        assert good(own.get("/api/auth"))["link"] is True


def test_ones_data_are_shown_and_erased(city: Server) -> None:
    code = person(city, "D1", "要走的人")
    own = newcomer(city, "D1", "leaver", person=code)
    parts = good(own.get(f"/api/people/{code}/export"))["parts"]
    assert parts["account"]["username"] == "leaver"
    assert len(parts["account"]["devices"]) == 1
    good(own.post(f"/api/people/{code}/erase", json={"confirm": code}))
    assert good(own.get("/api/session"))["user"] is None
    error_of(sign_in(city, "leaver"), 401, "wrong_password")
    serving = person(city, "D1", "留任的人")
    staff = newcomer(city, "D1", "stays", person=serving, office="officer")
    good(staff.post(f"/api/people/{serving}/erase", json={"confirm": serving}))
    me = good(staff.get("/api/account"))
    assert (me["name"], me["person"]) == ("", None)
