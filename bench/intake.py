"""Durable marks over HTTP: the hot door against the plain Django view (`make bench-intake`).

One contest of 1,000 entries, 64 judges with a session each, SQLite with `synchronous=FULL`; the
server on one core, the judges on the other. The rival does the same checks with django-ninja and
the ORM and commits once per request, under uvicorn and a2wsgi with eight threads. Then the board
is read from both. Prints one JSON object last.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))

from support.server import Server, free_port  # noqa: E402

ENTRIES, JUDGES, ASPECTS = 1000, 64, 10
FLOORS = {"marks_ratio": 10.0, "p99_ms": 25.0, "board_ratio": 10.0}
RULEBOOK = (
    "rulebook: 1\ntitle: 杯赛\nrounding: {places: 2, mode: half_up}\nstages:\n"
    "  practice:\n    title: 实操\n    aspects:\n"
    + "".join(
        f"      - {{id: A{n}, title: A{n}, kind: panel, range: {{min: 0, max: 10, step: 0.5}},"
        " combine: {trim: {low: 1, high: 1, from: 5}, mean: true, round: 2}}\n"
        for n in range(ASPECTS)
    )
    + "    rank: {by: [total desc]}\n"
)


def cores() -> tuple[set[int], set[int]]:
    """One for the server, another for the judges, if there are two."""
    there = sorted(os.sched_getaffinity(0))
    return {there[0]}, {there[-1]}


def set_up(server: Server) -> list[str]:
    """Open the contest through the API; one cookie per judge, from the personal links."""
    with server.client() as http:
        path = "/api/contests/cup"
        say(http.post("/api/contests", json={"id": "cup", "title": {"zh": "杯赛"}}))
        say(http.put(f"{path}/rulebook", content=RULEBOOK.encode()))
        for start in range(0, ENTRIES, 500):
            rows = [{"entry": f"E{n}", "name": f"参赛者 {n}"} for n in range(start, start + 500)]
            say(http.post(f"{path}/entries", json={"entries": rows}))
        judges = [{"judge": f"J{n}"} for n in range(JUDGES)]
        answer = say(http.post(f"{path}/judges", json={"judges": judges}))
        say(http.post(f"{path}/stages/practice/open"))
    return [cookie(server.url + judge["link"]) for judge in answer["judges"]]


def say(answer: httpx.Response) -> Any:
    """The JSON of a good answer; stops the bench otherwise."""
    if answer.is_error:
        raise SystemExit(f"{answer.request.url}: {answer.status_code} {answer.text}")
    return answer.json()


def cookie(link: str) -> str:
    """Open a personal link as a browser does."""
    answer = httpx.get(link)
    return "; ".join(f"{name}={value}" for name, value in answer.cookies.items())


def load(kind: str, port: int, seconds: float, cookies: list[str], first: int) -> dict[str, Any]:
    """Let the judges loose; what they report."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(cookies, file)
        file.flush()
        command = [sys.executable, HERE / "intake_load.py", kind, port, seconds, file.name, first]
        done = subprocess.run(
            [str(word) for word in command], capture_output=True, text=True, check=False
        )
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    print(kind, port, found, file=sys.stderr, flush=True)
    return found


def measure_hot(folder: Path, seconds: float) -> dict[str, Any]:
    """Leitai."""
    with Server(folder, cpus=cores()[0]) as server:
        cookies = set_up(server)
        load("marks", server.port, 1.0, cookies, 0)  # warm
        marks = load("marks", server.port, seconds, cookies, 2000)
        cpu = cpu_seconds(server.pid)
        again = load("marks", server.port, seconds / 2, cookies, 6000)
        used = cpu_seconds(server.pid) - cpu
        board = load("board", server.port, seconds / 2, cookies, 0)
        with server.client() as http:
            given = say(http.get("/api/contests/cup"))["stages"][0]["given"]
    return {"marks": marks, "board": board, "given": given,
            "cpu_us_a_mark": round(used / again["answers"] * 1e6)}  # fmt: skip


def cpu_seconds(pid: int) -> float:
    """CPU time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure_plain(folder: Path, seconds: float) -> dict[str, Any]:
    """The rival."""
    port = free_port()
    folder.mkdir()
    words = [sys.executable, HERE / "plain/server.py", port, folder, ENTRIES, JUDGES]
    with subprocess.Popen(
        [str(word) for word in words],
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, cores()[0]),  # noqa: PLW1509
    ) as process:
        try:
            cookies = read_cookies(process)
            wait_for(port)
            load("marks", port, 1.0, cookies, 0)  # warm
            marks = load("marks", port, seconds, cookies, 2000)
            return {"marks": marks, "board": load("board", port, seconds / 2, cookies, 0)}
        finally:
            process.kill()


def read_cookies(process: subprocess.Popen[str]) -> list[str]:
    """What the rival prints before it serves."""
    cookies = []
    for line in process.stdout or ():
        if line.strip() == "ready":
            return cookies
        cookies.append(line.removeprefix("cookie ").strip())
    raise SystemExit("the plain server did not start")


def wait_for(port: int) -> None:
    """Until it answers."""
    for _ in range(200):
        try:
            httpx.get(f"http://127.0.0.1:{port}/api/contests/cup/board", timeout=10)
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    raise SystemExit("the plain server does not answer")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=6.0)
    parser.add_argument("--only-hot", action="store_true")
    options = parser.parse_args()
    os.sched_setaffinity(0, cores()[1])
    with tempfile.TemporaryDirectory() as folder:
        hot = measure_hot(Path(folder) / "hot", options.seconds)
        if options.only_hot:
            print(json.dumps(hot))
            return 0
        plain = measure_plain(Path(folder) / "plain", options.seconds)
    ratio = hot["marks"]["per_second"] / plain["marks"]["per_second"]
    board = hot["board"]["per_second"] / plain["board"]["per_second"]
    holds = (
        ratio >= FLOORS["marks_ratio"]
        and board >= FLOORS["board_ratio"]
        and hot["marks"]["p99_ms"] <= FLOORS["p99_ms"]
        and not hot["marks"]["refused"]
        and not plain["marks"]["refused"]
    )
    print(
        json.dumps(
            {
                "bench": "intake",
                "hot": hot,
                "plain": plain,
                "marks_ratio": round(ratio, 1),
                "board_ratio": round(board, 1),
                "p99_ms": hot["marks"]["p99_ms"],
                "floors": FLOORS,
                "holds": holds,
            }
        )
    )
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
