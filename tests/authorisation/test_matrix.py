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

from support.calls import Call, Caller
from support.cup import good
from support.server import Server
from support.world import COMMON, OUTSIDE, ROLES, SCENES, World

pytestmark = pytest.mark.server
ACCESS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("access.toml").read_text(encoding="utf-8")
)
RULES: dict[str, dict[str, list[str]]] = ACCESS["rules"]
SCENE_OF = {each: scene for scene, every in ACCESS["scenes"].items() for each in every}
REFUSED = (401, 403, 429)
"""429: refused too often."""
NOT_REFUSALS = {"wrong_password", "too_many_tries", "objections_many"}
"""Of what anyone may: they say something else."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that a provider's app is configured on."""
    app = {"LEITAI_WEIXIN": "app-1:s3cret"}
    with Server(tmp_path_factory.mktemp("server") / "data", environment=app) as server:
        yield server


@pytest.fixture(scope="module")
def world(server: Server) -> World:
    return World(server)


@pytest.fixture(scope="module")
def schema(server: Server) -> Any:
    return good(server.client().get("/api/openapi.json"))


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
    assert set(ACCESS["scenes"]) == set(SCENES)
    assert set(SCENE_OF) | set(ACCESS["unserved"]) <= there


@pytest.mark.timeout(600)
def test_everybody_is_let_in_or_kept_out_as_the_table_says(world: World, schema: Any) -> None:
    caller = Caller(schema, ACCESS["bodies"])
    wrong = [
        problem
        for operation in caller.operations
        if operation in ACCESS["operations"]
        for problem in problems_of(world, caller, operation)
    ]
    assert not wrong, "\n".join(wrong)


def problems_of(world: World, caller: Caller, operation: str) -> Iterator[str]:
    """What is not as the rule says; those who are kept out come first, before anything changes."""
    rule = RULES[ACCESS["operations"][operation]]
    scene = SCENE_OF.get(operation, COMMON)
    ids = world.ids(operation, scene)
    served = not rule["may"]
    for role in sorted(ROLES, key=lambda role: role in rule["may"]):
        call = caller.call(operation, world.ids_of(role, ids), world.raw(operation, scene))
        status, code, text = answer(world.client(role, scene), call)
        got = f"{operation} as {role}: {status} {code}"
        if role in OUTSIDE and world.secret in text:
            yield f"{got}, and tells whom it is about"
        if complaint := odd(rule, role, status, code):
            yield f"{got}, {complaint}"
        if role in rule["may"] and status < 400:
            served = True
            ids = world.ids(operation, scene) if world.again(operation, scene) else ids
    if served == (operation in ACCESS["unserved"]):
        yield f"{operation} serves {'somebody now' if served else 'nobody'}"


def odd(rule: dict[str, list[str]], role: str, status: int, code: str) -> str:
    """What is not as the rule says."""
    if status >= 500:
        return "which is a fault of the server"
    if role in rule["may"]:
        refused = status in REFUSED and code not in NOT_REFUSALS
        return "although entitled" if refused else "so that nothing is shown" * (status == 404)
    if role in rule.get("unseen", ()):
        return "should be 404 and tell nothing" if status != 404 else ""
    return "should be refused" if status not in REFUSED else ""


def answer(http: httpx.Client, call: Call) -> tuple[int, str, str]:
    """Status, code and text of the answer; a feed is left as soon as it begins."""
    with http.stream(call.method, call.path, **call.request()) as response:
        if response.headers.get("content-type", "").startswith("text/event-stream"):
            return response.status_code, "", ""
        response.read()
        if not response.is_error:
            code = refused_piece(response)
            return 403 if code else response.status_code, code, response.text
        error = response.json().get("error", {}) if response.content else {}
        return response.status_code, error.get("code", ""), response.text


def refused_piece(response: httpx.Response) -> str:
    """Why the only mark of several that were sent together was not let in."""
    kind = response.headers.get("content-type", "")
    said = response.json() if response.content and "json" in kind else None
    marks = said.get("marks") if isinstance(said, dict) else None
    first = marks[0] if isinstance(marks, list) and len(marks) == 1 else {}
    code: str = first.get("error", {}).get("code", "")
    return code if code in {"not_signed_in", "not_allowed"} else ""
