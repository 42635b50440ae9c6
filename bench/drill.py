"""The bad day: the server is killed again and again while judges mark and viewers watch.

    python bench/drill.py --kills 20

Sixteen judges post marks, each repeated with the same id until it is acknowledged; viewers follow
the public board by SSE and resume by the last `seq` they saw. The server gets SIGKILL at random
moments and is started again. In the end: every acknowledged mark is in the ledger exactly once,
the bundle verifies, and every viewer's board equals the one that the bundle's replay gives.
Prints one JSON object last; exit code 1 if anything is missing.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from drill_compare import compare
from drill_contest import CONTEST, JUDGES, contest_folder, judge_marks
from drill_viewer import Viewer
from leitai.server.client import Client, Unreachable
from leitai.server.replay import set_up
from support.server import Server

SERVER_UP = 30.0
PAUSE = 0.02


def main() -> int:
    """Run the drill and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--viewers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=None)
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else int(time.time())
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(drill(Path(folder), options.kills, options.viewers, seed))
    print(json.dumps({"bench": "drill", "seed": seed, **found}))
    return 0 if found["holds"] else 1


async def drill(folder: Path, kills: int, viewers: int, seed: int) -> dict[str, object]:
    """Set up, disturb, compare."""
    chance = random.Random(seed)
    server = Server(folder / "data")
    server.start()
    try:
        contest = contest_folder(folder / CONTEST)
        with Client(server.url, server.token) as client:
            set_up(client, contest)
        acknowledged: dict[str, str] = {}
        done = threading.Event()
        watching = [Viewer(server.url, CONTEST) for _ in range(viewers)]
        feeds = [asyncio.create_task(viewer.watch()) for viewer in watching]
        marking = [
            threading.Thread(target=mark, args=(server, judge, done, acknowledged), daemon=True)
            for judge in JUDGES
        ]
        for thread in marking:
            thread.start()
        await disturb(server, kills, chance)
        done.set()
        for thread in marking:
            await asyncio.to_thread(thread.join)
        return await settle(server, watching, feeds, acknowledged, kills)
    finally:
        server.stop()


async def disturb(server: Server, kills: int, chance: random.Random) -> None:
    """SIGKILL at random moments, `kills` times, each time followed by a start."""
    for number in range(1, kills + 1):
        await asyncio.sleep(chance.uniform(0.3, 1.6))
        await asyncio.to_thread(server.kill)
        await asyncio.sleep(chance.uniform(0, 0.3))
        await asyncio.to_thread(server.start)
        print(f"kill {number}/{kills}", file=sys.stderr, flush=True)
    await asyncio.sleep(1)


def mark(server: Server, judge: str, done: threading.Event, acknowledged: dict[str, str]) -> None:
    """Give marks until told to stop; one at a time, repeated until acknowledged."""
    client = Client(server.url, server.token)
    for given in judge_marks(judge):
        while not done.is_set():
            try:
                client.give_mark(CONTEST, given)
            except Unreachable:
                done.wait(0.05)
                client = Client(server.url, server.token)
            else:
                acknowledged[given["mark"]] = given["value"]
                done.wait(PAUSE)
                break


async def settle(
    server: Server,
    watching: list[Viewer],
    feeds: list[asyncio.Task[None]],
    acknowledged: dict[str, str],
    kills: int,
) -> dict[str, object]:
    """Compare ledger, bundle and screens once all is quiet."""
    until = time.monotonic() + SERVER_UP
    with Client(server.url, server.token) as client:
        last = client.get(f"/contests/{CONTEST}")["seq"]
        board = client.get(f"/contests/{CONTEST}/board?at_least={last}")
        while time.monotonic() < until and not all(at(board, viewer) for viewer in watching):  # noqa: ASYNC110
            await asyncio.sleep(0.2)
        bundle = client.bundle(CONTEST)
    for feed in feeds:
        feed.cancel()
    await asyncio.gather(*feeds, return_exceptions=True)
    return compare(bundle, board, [v.board for v in watching], acknowledged) | {"kills": kills}


def at(board: dict[str, object], viewer: Viewer) -> bool:
    """Whether the viewer's screen has come as far as the board."""
    return viewer.board.get("seq") == board["seq"]


if __name__ == "__main__":
    sys.exit(main())
