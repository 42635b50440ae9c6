"""Judges at work: sends marks at a steady rate over kept-alive connections.

usage: live_marks.py PORT CONTEST RATE COUNT HEADER; four entries at a time are marked by judges
J0…J9 for aspects A0…A9 of stage `practice`, five times over, then the next four; each mark replaces
the one before, the first the seeded one. Prints how long the answers took, as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field

import uvloop

CONNECTIONS = 64
CELLS = 400
TIMES = 5


@dataclass
class Tally:
    """What came back."""

    milliseconds: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def report(self, sent: int) -> dict[str, object]:
        times = sorted(self.milliseconds)
        return {
            "sent": sent,
            "stored": len(times),
            "refused": self.refused[:2],
            "p50_ms": round(times[len(times) // 2], 2) if times else None,
            "p99_ms": round(times[len(times) * 99 // 100], 2) if times else None,
            "max_ms": round(times[-1], 2) if times else None,
        }


def request(contest: str, header: str, number: int) -> bytes:
    """The PUT of one mark."""
    group, rest = divmod(number, CELLS * TIMES)
    time_over, cell = divmod(rest, CELLS)
    entry, judge, aspect = group * 4 + cell // 100, cell // 10 % 10, cell % 10
    mark = {
        "stage": "practice",
        "entry": f"E{entry}",
        "item": "",
        "aspect": f"A{aspect}",
        "judge": f"J{judge}",
        "value": value(entry, number),
        "replaces": f"M{number - CELLS}" if time_over else f"S{entry}-{judge}-{aspect}",
    }
    body = json.dumps(mark)
    return (
        f"PUT /api/contests/{contest}/marks/M{number} HTTP/1.1\r\nhost: 127.0.0.1\r\n{header}\r\n"
        f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n{body}"
    ).encode()


def value(entry: int, seed: int) -> str:
    """A mark in tenths: entries differ by more than one entry's marks do."""
    return f"{(20 + entry * 7 % 40 * 2 - seed % 7) / 10:.1f}"


async def judge(port: int, work: asyncio.Queue[tuple[float, bytes]], tally: Tally) -> None:
    """One connection: a mark, its answer, the next."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while True:
        due, data = await work.get()
        writer.write(data)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        body = await reader.readexactly(length)
        if head.startswith(b"HTTP/1.1 200"):
            tally.milliseconds.append((time.monotonic() - due) * 1000)
        else:
            tally.refused.append(body.decode())
        work.task_done()


async def run(port: int, contest: str, rate: int, count: int, header: str) -> None:
    work: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
    tally = Tally()
    ready = [request(contest, header, number) for number in range(count)]
    judges = [asyncio.create_task(judge(port, work, tally)) for _ in range(CONNECTIONS)]
    began = time.monotonic()
    for number, data in enumerate(ready):
        due = began + number / rate  # the wait for a free connection counts, too
        if (left := due - time.monotonic()) > 0:
            await asyncio.sleep(left)
        work.put_nowait((due, data))
    await asyncio.wait_for(work.join(), 30)
    seconds = time.monotonic() - began
    for one in judges:
        one.cancel()
    print(json.dumps({**tally.report(count), "per_second": round(count / seconds)}))


if __name__ == "__main__":
    port, contest, rate, count, header = sys.argv[1:6]
    uvloop.run(run(int(port), contest, int(rate), int(count), header))
