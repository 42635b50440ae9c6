"""The API against its own schema: whatever is sent, no 5xx, no hang, one shape of errors."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from support.cup import Cup
from support.server import Server

pytestmark = pytest.mark.server
SECONDS = 20
KEPT_OUT = ("openFeed", "signOut")
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


def attack(operation: schemathesis.APIOperation, server: Server, contest: str) -> None:
    """Send what the schema allows, aimed at a contest that is there."""

    @BOUNDED
    @given(case=operation.as_strategy())
    def send(case: schemathesis.Case) -> None:
        if "contest_id" in case.path_parameters:
            case.path_parameters["contest_id"] = contest
        headers = {"Authorization": f"Bearer {server.token}"}
        answer = case.call(headers=headers, timeout=SECONDS)
        assert answer.status_code < 500, (operation.label, answer.text)
        if answer.status_code >= 400:
            assert set(answer.json()["error"]) >= {"code", "message", "zh", "fix", "params"}

    send()


def test_nothing_that_is_sent_breaks_the_server(running_server: Server) -> None:
    Cup(running_server.client(), "cup")
    tried = 0
    for operation in operations(running_server):
        attack(operation, running_server, "cup")
        tried += 1
    assert tried >= 30
    assert httpx.get(f"{running_server.url}/api/contests/cup/board").status_code == 200
    assert "Traceback" not in running_server.log
