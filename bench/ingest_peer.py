"""Reads the stations' messages and does nothing with them: ours, or the plain client (ingest.py).

    ingest_peer.py ours|plain FOLDER PORT SECONDS

Each hands every block on as the inbox takes it (`Raw`). Prints how many came and the CPU time a
block cost; `ours` reads the stored log, `plain` is nats-py 2.x with a core subscription.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import nats

from leitai.devices.batch import Raw
from leitai.devices.broker import wire
from leitai.devices.broker.blocks import Address, Blocks
from leitai.devices.broker.config import INTERNAL, Secrets
from leitai.devices.broker.connection import Connection
from leitai.devices.broker.reader import PACE_SECONDS
from leitai.devices.broker.sink import raws_of
from leitai.devices.broker.stream import Cursor, Directory, open_stream

ADDRESSES = [Address("bench", f"S{n:04d}") for n in range(1000)]


def read_ours(port: int, secrets: Secrets, seconds: float) -> tuple[int, float]:
    wire.warm()
    directory = Directory(ADDRESSES)
    connection = Connection(port, secrets)
    last = open_stream(connection, 2 << 30)["state"]["last_seq"]
    cursor = Cursor(connection, last)
    count, end, cpu = 0, time.monotonic() + seconds, time.process_time()
    while time.monotonic() < end:
        for part in cursor.read(lambda: directory):
            if isinstance(part, Blocks):
                count += len(list(raws_of(part)))
        time.sleep(PACE_SECONDS)
    return count, time.process_time() - cpu


async def read_plain(port: int, secrets: Secrets, seconds: float) -> tuple[int, float]:
    known = {f"tele.bench.{each.station}": each for each in ADDRESSES}
    taken: list[Raw] = []
    count = 0

    async def take(message: Any) -> None:
        nonlocal count
        taken.append(Raw(known[message.subject], message.data))
        count += 1
        if len(taken) > 500:
            taken.clear()

    address = f"nats://127.0.0.1:{port}"
    client = await nats.connect(address, user=INTERNAL, password=secrets.password)
    await client.subscribe("tele.>", cb=take, pending_msgs_limit=0, pending_bytes_limit=0)
    cpu = time.process_time()
    await asyncio.sleep(seconds)
    used = time.process_time() - cpu
    await client.close()
    return count, used


def main() -> None:
    kind, folder, port, seconds = sys.argv[1:]
    secrets = msgspec.json.decode(Path(folder, "broker/secrets.json").read_bytes(), type=Secrets)
    if kind == "ours":
        count, used = read_ours(int(port), secrets, float(seconds))
    else:
        count, used = asyncio.run(read_plain(int(port), secrets, float(seconds)))
    each = round(used / max(count, 1) * 1e6, 3)
    print(json.dumps({"blocks": count, "cpu_us_a_block": each}), flush=True)


if __name__ == "__main__":
    main()
