"""The API against its own schema: whatever is sent, no 5xx, no hang, one shape of errors."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from support.cup import Cup
from support.server import Server

pytestmark = pytest.mark.server
SECONDS = 20
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}")
KEPT_OUT = ("openFeed", "signOut")
ORIGINS = [b"http://[", b"null", b"://", b"http://\xff\xfe", b"x" * 8000]
COOKIES = [
    b"leitai_session=x",
    b"leitai_session=" + b"y" * 8000,
    b"\xff=;;=",
    b"leitai_session=\x80",
]
ROUTES = [
    ("POST", "/api/session"),
    ("GET", "/api/session"),
    ("POST", "/api/contests"),
    ("PUT", "/api/contests/none/marks/M1"),
    ("POST", "/api/contests/none/marks"),
    ("GET", "/api/contests/none/board?view=organiser"),
    ("GET", "/api/contests/none/feed?view=jury"),
    ("GET", "/j/nothing"),
    ("GET", "/"),
]
BOUNDED = settings(
    max_examples=20,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def operations(server: Server) -> Iterator[schemathesis.APIOperation]:
    """Every operation but the endless one and the one that signs out."""
    schema = schemathesis.openapi.from_url(f"{server.url}/api/openapi.json")
    for found in schema.get_all_operations():
        operation = found.ok()
        if operation.definition.raw["operationId"] not in KEPT_OUT:
            yield operation


def attack(
    operation: schemathesis.APIOperation,
    mode: GenerationMode,
    contest: str,
    headers: dict[str, str],
) -> None:
    """Send what the schema allows, or what it does not, aimed at a contest that is there."""

    @BOUNDED
    @given(case=operation.as_strategy(generation_mode=mode))
    def send(case: schemathesis.Case) -> None:
        if CODE.fullmatch(str(case.path_parameters.get("contest_id", ""))):
            case.path_parameters["contest_id"] = contest
        answer = case.call(headers=headers, timeout=SECONDS)
        assert answer.status_code < 500, (operation.label, answer.text)
        if answer.status_code >= 400:
            assert set(answer.json()["error"]) >= {"code", "message", "zh", "fix", "params"}

    send()


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("signed_in", [True, False])
def test_nothing_that_is_sent_breaks_the_server(
    running_server: Server, mode: GenerationMode, *, signed_in: bool
) -> None:
    contest = f"cup-{mode.value}-{signed_in}"
    Cup(running_server.client(), contest)
    headers = {"Authorization": f"Bearer {running_server.token}"} if signed_in else {}
    tried = 0
    for operation in operations(running_server):
        try:
            attack(operation, mode, contest, headers)
        except Unsatisfiable:
            assert mode is GenerationMode.NEGATIVE, "only where nothing is forbidden"
        else:
            tried += 1
    assert tried >= 20
    assert httpx.get(f"{running_server.url}/api/contests/{contest}/board").status_code == 200
    assert "Traceback" not in running_server.log


@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize("cookie", COOKIES)
def test_no_header_breaks_a_door(running_server: Server, origin: bytes, cookie: bytes) -> None:
    headers = [(b"origin", origin), (b"cookie", cookie)]
    for method, path in ROUTES:
        answer = httpx.request(method, running_server.url + path, headers=headers, content=b"{}")
        assert 400 <= answer.status_code < 500 or method == "GET", (method, path, answer.text)
        assert answer.status_code < 500, (method, path, answer.text)
