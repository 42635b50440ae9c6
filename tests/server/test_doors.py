from __future__ import annotations

import gzip
import json
import re

import httpx
import pytest

from support.cup import Cup, error_of, good
from support.server import Server

pytestmark = pytest.mark.server

ADDRESSES = ["/", "/desk", "/desk/contests/x", "/judge", "/judge/cup-1", "/referee/cup-1"]


def get(server: Server, path: str, **headers: str) -> httpx.Response:
    return httpx.get(server.url + path, headers=headers)


def test_errors_of_the_api_have_one_shape(running_server: Server) -> None:
    with running_server.client() as http:
        error_of(http.get("/api/nothing"), 404, "not_found")
        error_of(http.get("/api/contests/none"), 404, "contest_unknown")
        error_of(http.get("/api/contests/none/nothing"), 404, "not_found")
        answer = http.delete("/api/contests")
        error_of(answer, 405, "method_not_allowed")
        assert set(answer.headers["allow"].split(", ")) == {"GET", "POST"}
        error_of(http.post("/api/contests", content=b"{"), 400, "bad_request")
        error = error_of(http.post("/api/contests", json={"id": "x"}), 422, "invalid")
        assert error["params"]["errors"][0]["where"].endswith("title")
        error_of(http.get("/api/contests/none/board"), 404, error_code(http, "none"))


def error_code(http: httpx.Client, contest: str) -> str:
    """The board's own word for an unknown contest."""
    return str(http.get(f"/api/contests/{contest}/board").json()["error"]["code"])


def test_pages_may_load_nothing_from_elsewhere(running_server: Server) -> None:
    for address in [*ADDRESSES, "/nowhere"]:
        answer = get(running_server, address)
        rules = answer.headers["content-security-policy"]
        assert "script-src 'self';" in rules
        assert "default-src 'none'" in rules
        assert "frame-ancestors 'none'" in rules
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert not re.search(r"<script(?![^>]*(src=|application/json))", answer.text)


def test_the_judges_page_can_be_installed_and_opened_without_network(
    running_server: Server,
) -> None:
    worker = get(running_server, "/sw.js")
    assert worker.headers["content-type"].startswith("text/javascript")
    assert worker.headers["cache-control"] == "no-cache"
    manifest = get(running_server, "/judge.webmanifest")
    assert manifest.headers["content-type"].startswith("application/manifest+json")
    told = manifest.json()
    assert told["scope"] == told["start_url"] == "/judge"
    for icon in told["icons"]:
        assert get(running_server, icon["src"]).headers["content-type"] == "image/png"
        assert icon["src"] not in worker.text
    kept = re.findall(r'"(/[^"]+)"', worker.text)
    assert kept
    for path in kept:
        assert get(running_server, path).status_code == 200, path


def test_a_lost_visitor_is_helped(running_server: Server) -> None:
    for address in ("/nowhere", "/live/nothing", "/live/a/b", "/judge/a/b", "/%3Cscript%3E"):
        answer = get(running_server, address)
        assert answer.status_code == 404, address
        assert "没有这个页面" in answer.text
        assert "href='/'" in answer.text
        assert "<script>" not in answer.text
    assert httpx.post(f"{running_server.url}/").status_code == 405


def test_a_dead_link_leads_to_words_about_it(running_server: Server) -> None:
    answer = get(running_server, "/j/nonsense")
    assert answer.status_code == 404
    assert "个人链接无效" in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_the_board_comes_with_the_page(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "inlined")
        rows = [{"entry": "E1", "name": "</script><b>"}]
        good(http.post(f"{cup.path}/entries", json={"entries": rows}))
        answer = get(running_server, "/live/inlined")
        if answer.status_code == 503:
            assert "make run" in answer.text  # this checkout has no built front end
            return
        block = re.search(r'<script type="application/json" id="board">(.*?)</script>', answer.text)
        assert block is not None
        board = json.loads(block[1])
        assert board["rows"]["E1"]["name"] == "</script><b>"
        assert board["contest"] == "inlined"
        assert 'property="og:title" content="杯赛' in answer.text
        assert "frame-ancestors *" in answer.headers["content-security-policy"]


def test_assets_are_packed_and_kept(running_server: Server) -> None:
    shell = get(running_server, "/")
    if shell.status_code == 503:
        assert "make run" in shell.text  # this checkout has no built front end
        return
    address = re.findall(r'(?:src|href)="(/assets/[^"]+\.js)"', shell.text)[0]
    packed = get(running_server, address, **{"accept-encoding": "gzip"})
    plain = get(running_server, address, **{"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content
    assert len(gzip.compress(plain.content)) < len(plain.content)
    assert packed.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert packed.headers["content-type"].startswith("text/javascript")
    for escape in (
        "/assets/../../settings.py",
        "/assets/%2e%2e/%2e%2e/secret.key",
        "/.vite/manifest.json",
    ):
        assert get(running_server, escape).status_code == 404


def test_the_schema_names_every_operation(running_server: Server) -> None:
    schema = get(running_server, "/api/openapi.json").json()
    operations = [one for path in schema["paths"].values() for one in path.values()]
    names = [one["operationId"] for one in operations]
    assert len(names) == len(set(names))
    hot = {"giveMark", "giveMarks", "withdrawMark", "getBoard", "getSheet", "openFeed"}
    assert hot | {"getForm", "signIn", "downloadBundle", "finaliseStage"} <= set(names)
    assert all("default" in one["responses"] for one in operations)
    text = json.dumps(schema)
    for ref in set(re.findall(r'"#/components/schemas/(\w+)"', text)):
        assert ref in schema["components"]["schemas"]


def test_the_demos_pace_is_for_the_administrator(running_server: Server) -> None:
    with running_server.client() as http:
        assert good(http.get("/api/demo")) == {"speed": 1.0, "running": False, "finished": False}
        assert good(http.put("/api/demo", json={"speed": 5}))["speed"] == 5
        error_of(http.put("/api/demo", content=b'{"speed": NaN}'), 422, "invalid")
        error_of(
            httpx.put(f"{running_server.url}/api/demo", json={"speed": 1}), 401, "not_signed_in"
        )


def test_a_second_server_on_the_same_data_is_refused(running_server: Server) -> None:
    with pytest.raises(RuntimeError, match="another Leitai server"):
        Server(running_server.data).start()


def test_it_stops_when_asked(running_server: Server) -> None:
    told = len(running_server.log)
    with running_server.client() as http:
        cup = Cup(http, "stops")
        good(cup.put("M1", cup.mark("J1", "E1", "1")))
    assert running_server.stop() == 0
    running_server.start()
    assert "Traceback" not in running_server.log[told:]
    with running_server.client() as http:
        assert good(cup.put("M1", cup.mark("J1", "E1", "1"), http))["duplicate"] is True
