"""The feed's writer against a C send loop and a Starlette generator (`make bench-live`).

CPU time of the server process per 1,000 deliveries of 1 KB to 10,000 viewers, resident memory a
viewer, and whether anything was lost; then marks and viewers together in one process.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from typing import IO, Any

HERE = Path(__file__).parent
SIZE = 1024
RATE, MARKS = 2_000, 20_000
FLOORS = {"cpu_vs_c": 1.5, "cpu_vs_generator": 0.3, "kb_a_viewer": 3.0}
PATH = "/api/contests/cup/feed?format=ndjson"


def compiled(name: str, folder: Path) -> Path:
    program = folder / name
    subprocess.run(["cc", "-O2", "-o", program, HERE / f"{name}.c"], check=True)
    return program


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


class Program:
    """A child process that answers lines with lines."""

    def __init__(self, *command: object, core: int) -> None:
        words = [str(word) for word in command]
        self.child = subprocess.Popen(words, stdin=PIPE, stdout=PIPE, text=True)
        if core in os.sched_getaffinity(0):
            os.sched_setaffinity(self.child.pid, {core})

    @property
    def pipes(self) -> tuple[IO[str], IO[str]]:
        """Its input and output."""
        if self.child.stdin is None or self.child.stdout is None:
            raise SystemExit("no pipes")
        return self.child.stdin, self.child.stdout

    def line(self) -> str:
        line = self.pipes[1].readline()
        if not line:
            raise SystemExit(f"{self.child.args} ended: {self.child.wait()}")
        return line

    def ask(self, line: str) -> Any:
        self.pipes[0].write(line + "\n")
        self.pipes[0].flush()
        return json.loads(self.line())

    def finish(self) -> Any:
        """Close its input and read its last words."""
        self.pipes[0].close()
        return json.loads(self.line())


@contextmanager
def running(*command: object, core: int) -> Iterator[Program]:
    program = Program(*command, core=core)
    try:
        yield program
    finally:
        program.child.kill()
        program.child.wait()
        for pipe in program.pipes:
            pipe.close()


def wait_for(port: int) -> None:
    for _ in range(400):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise SystemExit("the server does not listen")


@dataclass(frozen=True)
class Test:
    """How many viewers, how many rounds, how far apart."""

    folder: Path
    viewers: int
    rounds: int
    period_ms: int

    def measure(self, server: Program, port: int) -> dict[str, Any]:
        """Open the feeds, run the rounds, close; figures of the server and of the viewers."""
        before = server.ask("rss")["rss"]
        with running(self.folder / "live_reader", port, self.viewers, PATH, core=1) as crowd:
            crowd.line()
            after = server.ask("rss")["rss"]
            used = server.ask(f"go {self.rounds} {self.period_ms}")
            seen = crowd.finish()
        delivered, expected = seen["deltas"], self.viewers * self.rounds
        return {
            "cpu_ms_per_1000": round(used["cpu"] * 1e6 / max(1, delivered), 2),
            "kb_a_viewer": round((after - before) / self.viewers / 1024, 2),
            "expected": expected,
            "delivered": delivered,
            "bytes_a_frame": seen["bytes"] // max(1, delivered + seen["snapshots"]),
            "whole": delivered == expected and not (seen["gaps"] or seen["closed"]),
            "p50_ms": seen["p50_ms"],
            "p99_ms": seen["p99_ms"],
        }

    def floor(self) -> dict[str, Any]:
        """The C send loop."""
        port = free_port()
        command = (self.folder / "live_floor", port, self.viewers, SIZE)
        with running(*command, core=0) as server:
            server.line()
            return self.measure(server, port)

    def python(self, kind: str) -> dict[str, Any]:
        """A server of `live_server.py`."""
        port = free_port()
        with running(sys.executable, HERE / "live_server.py", kind, port, SIZE, core=0) as server:
            wait_for(port)
            return self.measure(server, port)


def best(passes: list[dict[str, Any]]) -> dict[str, Any]:
    """The pass with the least CPU: the others had more noise."""
    return min(passes, key=lambda one: float(one["cpu_ms_per_1000"]))


def ratio(own: dict[str, Any], other: dict[str, Any]) -> float:
    return round(float(own["cpu_ms_per_1000"]) / float(other["cpu_ms_per_1000"]), 3)


def writer(folder: Path, viewers: int) -> dict[str, Any]:
    """The writer against its floor and its alternatives."""
    quick, slow = Test(folder, viewers, 16, 250), Test(folder, viewers, 4, 1500)
    floors, ours = [], []
    for number in (1, 2):
        print(f"pass {number}: C send loop, then Leitai's writer", flush=True)
        floors.append(quick.floor())
        ours.append(quick.python("feed"))
    print("Starlette generators: each viewer's text for itself, then bytes made once", flush=True)
    usual, lean = slow.python("usual"), slow.python("lean")
    c, own = best(floors), best(ours)
    return {
        "viewers": viewers,
        "c": c,
        "leitai": own,
        "generator": usual,
        "lean_generator": lean,
        "cpu_vs_c": ratio(own, c),
        "cpu_vs_generator": ratio(own, usual),
        "cpu_vs_lean_generator": ratio(own, lean),
        "kb_a_viewer": max(one["kb_a_viewer"] for one in ours),
        "lost_nothing": all(one["whole"] for one in ours),
    }


def together(folder: Path, viewers: int) -> dict[str, Any]:
    """Marks and viewers in one process: how long each waits for the other."""
    port, data = free_port(), folder / "data"
    server_program = (sys.executable, HERE / "live_together.py", data, port, MARKS // 500)
    with running(*server_program, core=0) as server:
        token = json.loads(server.line())["token"]
        server.line()
        reader = (folder / "live_reader", port, viewers, PATH)
        marks = (sys.executable, HERE / "live_marks.py", port, "cup", RATE, MARKS)
        with running(*reader, core=1) as crowd:
            crowd.line()
            with running(*marks, f"authorization: Bearer {token}", core=1) as judges:
                posted = json.loads(judges.line())
            seen = crowd.finish()
        total = seen["deltas"] + seen["snapshots"]
    return {
        "viewers": viewers,
        "marks": posted,
        "feed": {
            "deltas_a_viewer": round(seen["deltas"] / viewers, 1),
            "skips_to_snapshot": seen["snapshots"] - viewers,
            "mb_sent": seen["bytes"] // 1_000_000,
            "bytes_a_frame": seen["bytes"] // max(1, total),
            "gaps": seen["gaps"],
            "behind_at_the_end": seen["behind"],
            "p50_ms": seen["p50_ms"],
            "p99_ms": seen["p99_ms"],
            "max_ms": seen["max_ms"],
        },
        "whole": posted["stored"] == MARKS and not (seen["gaps"] or seen["behind"]),
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--viewers", type=int, default=10_000)
    options.add_argument("--only-together", action="store_true")
    chosen = options.parse_args()
    load = round(os.getloadavg()[0], 2)
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    viewers = min(chosen.viewers, hard - 512)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for program in ("live_floor", "live_reader"):
            compiled(program, folder)
        found = {} if chosen.only_together else writer(folder, viewers)
        print(f"{RATE} durable marks a second while {viewers} watch", flush=True)
        found["together"] = together(folder, viewers)
    found |= {"floors": FLOORS, "load_before": load}
    found["holds"] = found["together"]["whole"] and (
        chosen.only_together
        or (found["lost_nothing"] and all(found[name] <= FLOORS[name] for name in FLOORS))
    )
    print(json.dumps(found))


if __name__ == "__main__":
    main()
