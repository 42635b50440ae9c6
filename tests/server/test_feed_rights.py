"""A view that was open when the right to it was taken, on a real server."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from support.cup import Cup, error_of, good
from support.people import appointed
from support.server import Server
from support.union import Union
from support.visitors import admin

pytestmark = pytest.mark.server


class Watch:
    """What came of a view after it was open."""

    def __init__(self) -> None:
        self.frames: list[dict[str, Any]] = []
        self.open = threading.Event()

    @property
    def kinds(self) -> list[str]:
        return [frame["kind"] for frame in self.frames if frame["kind"] != "heartbeat"]

    def read(self, http: httpx.Client, address: str) -> None:
        with http.stream("GET", address, timeout=40) as answer:
            for line in answer.iter_lines():
                self.frames.append(json.loads(line))
                self.open.set()


@contextmanager
def watching(http: httpx.Client, cup: Cup, view: str) -> Iterator[Watch]:
    """Leaves when the server has closed the view."""
    watch = Watch()
    address = f"{cup.path}/feed?view={view}&format=ndjson"
    reader = threading.Thread(target=watch.read, args=(http, address), daemon=True)
    reader.start()
    assert watch.open.wait(20)
    yield watch
    reader.join(40)
    assert not reader.is_alive(), "the view is still open"


def test_a_role_taken_closes_the_view_before_the_next_mark(running_server: Server) -> None:
    root = running_server.client()
    cup = Cup(root, "rights-role")
    http = appointed(running_server, {"rights-one": {"contest": cup.contest, "role": "organiser"}})[
        "rights-one"
    ]
    with watching(http, cup, "organiser") as watch:
        good(root.post(f"{cup.path}/stages/semi/freeze"))
        good(root.delete(f"{cup.path}/roles/rights-one"))
        good(cup.put("m1", cup.mark("J1", "E1", "7")))
    assert watch.kinds[-1] == "closed"
    assert watch.frames[-1]["body"]["error"]["code"] == "rights_changed"
    told = [row for frame in watch.frames for row in frame["body"].get("rows", {}).values()]
    assert {row["total"] for row in told} <= {None, "0.00"}, "nothing after the right was taken"
    error_of(http.get(f"{cup.path}/board?view=organiser"), 403, "forbidden")


def test_an_office_opens_views_of_what_the_unit_holds_until_it_is_taken(
    running_server: Server,
) -> None:
    root = running_server.client()
    union = Union(running_server, root, "fr")
    cup = Cup(root, "rights-office")
    appointed(running_server, {"fr-host": {"contest": cup.contest, "host": union.first}})
    error_of(union.people["viewer"].get(f"{cup.path}/board?view=organiser"), 403, "forbidden")
    error_of(union.people["neighbour"].get(f"{cup.path}/board?view=organiser"), 403, "forbidden")
    with watching(union.people["upper"], cup, "organiser") as watch:
        good(root.delete(f"/api/units/{union.city}/offices/fr-upper"))
    assert watch.kinds == ["snapshot", "closed"]


def test_a_recalled_link_closes_the_judges_view(running_server: Server) -> None:
    root = running_server.client()
    cup = Cup(root, "rights-link")
    with watching(cup.judge("J1"), cup, "jury") as watch:
        good(root.delete(f"{cup.path}/judges/J1/link"))
    assert watch.kinds == ["snapshot", "closed"]


def test_signing_out_closes_what_that_browser_watches(running_server: Server) -> None:
    cup = Cup(running_server.client(), "rights-out")
    http = admin(running_server)
    with watching(http, cup, "organiser") as watch:
        good(http.delete("/api/session"))
    assert watch.kinds == ["snapshot", "closed"]
