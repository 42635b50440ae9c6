from __future__ import annotations

import httpx
import pytest

from support.cup import error_of, good
from support.server import Server
from support.totp import code_of
from support.visitors import PASSWORD, browser, confirm, newcomer, sign_in

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def unit(running_server: Server) -> str:
    with running_server.client() as http:
        good(http.post("/api/units", json={"code": "T1", "name": "一厂", "kind": "enterprise"}))
    return "T1"


def with_totp(http: httpx.Client) -> tuple[str, list[str]]:
    confirm(http)
    secret = good(http.get("/api/account/totp"))["secret"]
    codes = good(http.post("/api/account/totp", json={"code": code_of(secret, -1)}))["codes"]
    return secret, codes


def begun(server: Server, username: str) -> httpx.Client:
    """A browser with the first step done."""
    http = browser(server)
    answer = http.post("/api/session", json={"username": username, "password": PASSWORD})
    error = error_of(answer, 401, "second_factor")
    assert "totp" in error["params"]["types"]
    return http


def test_nobody_is_signed_in_before_the_second_factor(running_server: Server, unit: str) -> None:
    own = newcomer(running_server, unit, "totp-one", office="admin")
    secret, _ = with_totp(own)
    http = begun(running_server, "totp-one")
    assert good(http.get("/api/session"))["user"] is None
    assert good(http.get("/api/auth"))["pending"] == ["recovery_codes", "totp"]
    error_of(http.get("/api/account"), 401, "not_signed_in")
    error_of(http.get(f"/api/units/{unit}/invitations"), 401, "not_signed_in")
    wrong = http.post("/api/auth/second-factor", json={"code": "000000"})
    error_of(wrong, 422, "wrong_code")
    assert good(http.get("/api/session"))["user"] is None
    me = good(http.post("/api/auth/second-factor", json={"code": code_of(secret)}))
    assert me["username"] == "totp-one"
    assert good(http.get("/api/session"))["username"] == "totp-one"
    assert good(http.get("/api/auth"))["pending"] == []


def test_a_code_and_a_recovery_code_work_once(running_server: Server, unit: str) -> None:
    own = newcomer(running_server, unit, "totp-two")
    _, codes = with_totp(own)
    assert len(codes) == 10
    http = begun(running_server, "totp-two")
    good(http.post("/api/auth/second-factor", json={"code": codes[0]}))
    again = begun(running_server, "totp-two")
    spent = again.post("/api/auth/second-factor", json={"code": codes[0]})
    error_of(spent, 422, "wrong_code")
    assert good(own.get("/api/account"))["recovery_left"] == 9


def test_guessing_codes_is_slowed_down(running_server: Server, unit: str) -> None:
    own = newcomer(running_server, unit, "totp-guess")
    secret, _ = with_totp(own)
    for _ in range(10):
        http = begun(running_server, "totp-guess")
        guess = http.post("/api/auth/second-factor", json={"code": "123456"})
        error_of(guess, 422, "wrong_code")
    http = begun(running_server, "totp-guess")
    late = http.post("/api/auth/second-factor", json={"code": code_of(secret)})
    error_of(late, 429, "too_many_tries")


def test_the_second_step_alone_is_nothing(running_server: Server) -> None:
    http = browser(running_server)
    answer = http.post("/api/auth/second-factor", json={"code": "123456"})
    error_of(answer, 409, "sign_in_expired")
    error_of(http.get("/api/auth/second-factor/passkey"), 409, "sign_in_expired")


def test_important_changes_ask_who_it_is_again(running_server: Server, unit: str) -> None:
    own = newcomer(running_server, unit, "confirming")
    error = error_of(own.get("/api/account/totp"), 401, "confirm_identity")
    assert error["params"]["types"] == ["password"]
    error_of(own.get("/api/account/passkeys"), 401, "confirm_identity")
    error_of(own.post("/api/account/totp", json={"code": "123456"}), 401, "confirm_identity")
    wrong = own.post("/api/account/confirm", json={"password": "wrong"})
    error_of(wrong, 422, "wrong_current_password")
    secret, _ = with_totp(own)
    error_of(own.get("/api/account/totp"), 409, "totp_exists")
    assert good(own.get("/api/account"))["totp"] is True
    good(own.delete("/api/account/totp"))
    assert good(own.get("/api/account"))["recovery_left"] is None
    assert sign_in(running_server, "confirming").is_success
    assert secret


def test_signing_in_as_another_leaves_the_first(running_server: Server, unit: str) -> None:
    own = newcomer(running_server, unit, "second-user")
    with_totp(own)
    http = browser(running_server)
    me = {"username": running_server.username, "password": running_server.password}
    good(http.post("/api/session", json=me))
    other = {"username": "second-user", "password": PASSWORD}
    error_of(http.post("/api/session", json=other), 401, "second_factor")
    assert good(http.get("/api/session"))["user"] is None


def test_odd_passkeys_are_refused_plainly(running_server: Server, unit: str) -> None:
    own = newcomer(running_server, unit, "odd-keys")
    confirm(own)
    good(own.get("/api/account/passkeys"))
    odd: list[object] = [{}, {"id": "x"}, {"id": 5, "response": []}, {"rawId": "é", "response": {}}]
    for credential in odd:
        answer = own.post("/api/account/passkeys", json={"credential": credential})
        assert answer.status_code == 422, answer.text
        http = browser(running_server)
        good(http.get("/api/auth/passkey"))
        answer = http.post("/api/auth/passkey", json={"credential": credential})
        assert answer.status_code == 422, answer.text
    long = {"credential": {"id": "x" * 40_000}}
    error_of(own.post("/api/account/passkeys", json=long), 413, "too_large")
