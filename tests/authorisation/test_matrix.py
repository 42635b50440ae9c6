"""Every operation of the API, called as everybody: who is entitled gets in, nobody else does.

The operations come from the schema the server gives, so that a new one cannot be forgotten:
without a line in `access.toml` it fails here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from support.calls import Call, calls
from support.cup import good
from support.server import Server
from support.world import OUTSIDE, ROLES, World

pytestmark = pytest.mark.server
ACCESS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("access.toml").read_text(encoding="utf-8")
)
RULES: dict[str, dict[str, list[str]]] = ACCESS["rules"]
REFUSED = (401, 403, 429)
"""429: refused too often."""
NOT_REFUSALS = {"wrong_password", "too_many_tries"}
"""Of signing in, which anyone may: they say something else."""


@pytest.fixture(scope="module")
def world(running_server: Server) -> World:
    return World(running_server)


@pytest.fixture(scope="module")
def schema(running_server: Server) -> Any:
    return good(running_server.client().get("/api/openapi.json"))


def operations(schema: Any) -> set[str]:
    return {each["operationId"] for path in schema["paths"].values() for each in path.values()}


def test_every_operation_has_a_rule_and_every_rule_its_operation(schema: Any) -> None:
    ruled = set(ACCESS["operations"])
    there = operations(schema)
    assert there - ruled == set(), "give these a line in tests/authorisation/access.toml"
    assert ruled - there == set(), "these are no operations any more"
    assert set(ACCESS["operations"].values()) == set(RULES)
    for rule in RULES.values():
        named = [*rule["may"], *rule.get("unseen", ())]
        assert len(named) == len(set(named))
        assert set(named) <= set(ROLES)
    assert set(ACCESS["absent"]) <= there


@pytest.mark.timeout(600)
def test_everybody_is_let_in_or_kept_out_as_the_table_says(world: World, schema: Any) -> None:
    wrong = [
        problem
        for call in calls(schema, world.ids, ACCESS["bodies"])
        if call.operation in ACCESS["operations"]
        for problem in problems_of(world, call)
    ]
    assert not wrong, "\n".join(wrong)


def problems_of(world: World, call: Call) -> Iterator[str]:
    """What is not as the rule says; those who are kept out come first, before anything changes."""
    rule = RULES[ACCESS["operations"][call.operation]]
    gone = call.operation in ACCESS["absent"]
    for role in sorted(ROLES, key=lambda role: role in rule["may"]):
        status, code, text = answer(world.client(role), call)
        got = f"{call.operation} as {role}: {status} {code}"
        if role in OUTSIDE and world.secret in text:
            yield f"{got}, and tells whom it is about"
        if status >= 500:
            yield f"{got}, which is a fault of the server"
        elif role in rule["may"]:
            if status in REFUSED and code not in NOT_REFUSALS:
                yield f"{got}, although entitled"
            if status == 404 and not gone:
                yield f"{got}, so that nothing is shown by it"
            gone = gone or call.method == "DELETE"  # the next finds nothing any more
        elif role in rule.get("unseen", ()):
            if status != 404:
                yield f"{got}, should be 404 and tell nothing"
        elif status not in REFUSED:
            yield f"{got}, should be refused"


def answer(http: httpx.Client, call: Call) -> tuple[int, str, str]:
    """Status, code and text of the answer; a feed is left as soon as it begins."""
    with http.stream(call.method, call.path, **call.request()) as response:
        if response.headers.get("content-type", "").startswith("text/event-stream"):
            return response.status_code, "", ""
        response.read()
        if not response.is_error:
            return response.status_code, "", response.text
        error = response.json().get("error", {}) if response.content else {}
        return response.status_code, error.get("code", ""), response.text
