from __future__ import annotations

import concurrent.futures
import threading

import httpx
import pytest

from support.cup import RULES, Cup, good
from support.server import Server

pytestmark = pytest.mark.server


def test_after_sigkill_every_acknowledged_mark_is_there_once(running_server: Server) -> None:
    contest = "killed"
    with running_server.client() as http:
        good(http.post("/api/contests", json={"id": contest, "title": {"zh": "杯赛"}}))
        good(http.put(f"/api/contests/{contest}/rulebook", content=RULES))
        entries = [{"entry": f"E{n}"} for n in range(200)]
        good(http.post(f"/api/contests/{contest}/entries", json={"entries": entries}))
        judges = [{"judge": f"J{n}"} for n in range(8)]
        good(http.post(f"/api/contests/{contest}/judges", json={"judges": judges}))
        good(http.post(f"/api/contests/{contest}/stages/semi/open"))
    acknowledged: dict[str, int] = {}
    enough = threading.Event()

    def work(judge: int) -> None:
        with running_server.client() as http:
            for number in range(200):
                body = {
                    "stage": "semi",
                    "entry": f"E{number}",
                    "aspect": "A1",
                    "judge": f"J{judge}",
                    "value": "5.5",
                }
                try:
                    answer = http.put(f"/api/contests/{contest}/marks/J{judge}-{number}", json=body)
                except httpx.HTTPError:
                    return
                acknowledged[f"J{judge}-{number}"] = good(answer)["seq"]
                if len(acknowledged) > 300:
                    enough.set()

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        futures = [pool.submit(work, judge) for judge in range(8)]
        assert enough.wait(30)
        running_server.kill()
        for future in futures:
            future.result(30)
    running_server.start()
    assert len(set(acknowledged.values())) == len(acknowledged)
    with running_server.client() as http:
        for mark, seq in acknowledged.items():
            judge, number = mark.split("-")
            body = {
                "stage": "semi",
                "entry": f"E{number}",
                "aspect": "A1",
                "judge": judge,
                "value": "5.5",
            }
            again = good(http.put(f"/api/contests/{contest}/marks/{mark}", json=body))
            assert (again["seq"], again["duplicate"]) == (seq, True)
        detail = good(http.get(f"/api/contests/{contest}"))
        checkpoint = good(http.get(f"/api/contests/{contest}/checkpoint"))
    assert checkpoint["size"] == detail["seq"]
    assert detail["seq"] >= max(acknowledged.values())


def test_the_signing_key_and_the_data_outlive_the_process(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "outlives")
        good(cup.put("M1", cup.mark("J1", "E1", "8.5")))
        before = good(http.get(f"{cup.path}/checkpoint"))
    running_server.restart()
    with running_server.client() as http:
        assert good(http.get(f"{cup.path}/checkpoint")) == before
