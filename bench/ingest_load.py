"""A thousand stations that publish over MQTT, each on a connection of its own (see ingest.py).

    ingest_load.py PORT STATIONS TICKS SECONDS QOS KEY SENT

Raw sockets and prepared bytes: the load must not cost more than what it measures. Blocks carry the
time by their schedule; when each was really published stands in the shared file SENT. Prints
`connected`, waits for a line with the time of the first sample (UTC ns), publishes, prints JSON.
"""

from __future__ import annotations

import json
import socket
import struct
import sys
import time

import numpy as np

from referee_rules import CHANNELS, signals

TICK = 10_000_000
CYCLE = 600
HEADER = struct.Struct("<HHIQqIHH")


def text(data: bytes) -> bytes:
    return struct.pack(">H", len(data)) + data


def packet(kind: int, body: bytes) -> bytes:
    size, digits = len(body), b""
    while size > 127:
        digits += bytes([size % 128 | 128])
        size //= 128
    return bytes([kind]) + digits + bytes([size]) + body


def connect(port: int, station: str, key: str) -> socket.socket:
    made = socket.create_connection(("127.0.0.1", port), 60)
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    head = text(b"MQTT") + b"\x04\xc2" + struct.pack(">H", 0)
    who = text(station.encode()) + text(f"bench/{station}".encode()) + text(key.encode())
    made.sendall(packet(0x10, head + who))
    return made


class Fleet:
    """All stations."""

    def __init__(self, port: int, stations: int, ticks: int, qos: int, key: str) -> None:
        names = [f"S{n:04d}" for n in range(stations)]
        self.sockets = [connect(port, name, key) for name in names]
        for each in self.sockets:
            if each.recv(4) != b"\x20\x02\x00\x00":
                raise SystemExit("the broker refused a station")
            each.settimeout(0)
        self.ticks, self.qos = ticks, qos
        self.times = np.memmap(sys.argv[-1], np.int64, "r+").reshape(stations, -1)
        self.values = np.ascontiguousarray(signals(CYCLE, stations).transpose(2, 0, 1))
        size = HEADER.size + 4 * CHANNELS * ticks
        self.buffers = [
            bytearray(
                packet(
                    0x32 if qos else 0x30,
                    text(f"tele/bench/{name}".encode()) + (b"\0\1" if qos else b"") + bytes(size),
                )
            )
            for name in names
        ]
        self.at = [len(each) - size for each in self.buffers]
        self.acknowledged = self.sent = self.blocked = 0

    def send(self, station: int, nth: int, start: int) -> None:
        buffer, at = self.buffers[station], self.at[station]
        head = (1, CHANNELS, station + 1, nth)
        HEADER.pack_into(buffer, at, *head, start, TICK, self.ticks, 0)
        tick = nth * self.ticks % CYCLE
        buffer[at + HEADER.size :] = self.values[station, tick : tick + self.ticks].tobytes()
        if self.qos:
            struct.pack_into(">H", buffer, at - 2, nth % 65535 + 1)
        self.times[station, nth] = time.time_ns()
        self.push(self.sockets[station], buffer)
        self.sent += 1

    def push(self, to: socket.socket, buffer: bytearray) -> None:
        done = 0
        while done < len(buffer):
            try:
                done += to.send(memoryview(buffer)[done:])
            except BlockingIOError:
                self.blocked += 1
                time.sleep(0.001)

    def hear(self) -> None:
        for each in self.sockets:
            try:
                self.acknowledged += len(each.recv(1 << 16)) // 4
            except BlockingIOError:
                continue

    def run(self, origin: int, seconds: float) -> float:
        """Publish evenly spread over each period; how late it was at worst, seconds."""
        step, late = self.ticks * TICK, 0
        slot = step // len(self.sockets)
        for nth in range(round(seconds * 1e9 / step)):
            for station in range(len(self.sockets)):
                if station % 20 == 0:
                    ahead = origin + (nth + 1) * step + station * slot - time.time_ns()
                    if ahead > 0:
                        time.sleep(ahead / 1e9)
                    late = max(late, -ahead)
                self.send(station, nth, origin + nth * step)
            if self.qos and nth % 10 == 9:
                self.hear()
        return late / 1e9


def main() -> None:
    port, stations, ticks, seconds, qos, key, _ = sys.argv[1:]
    fleet = Fleet(int(port), int(stations), int(ticks), int(qos), key)
    print("connected", flush=True)
    origin = int(sys.stdin.readline())
    began, cpu = time.perf_counter(), time.process_time()
    late = fleet.run(origin, float(seconds))
    share = (time.process_time() - cpu) / (time.perf_counter() - began)
    time.sleep(1.0)
    if fleet.qos:
        fleet.hear()
    found = {"sent": fleet.sent, "late_ms": round(late * 1000, 1), "core": round(share, 3)}
    if fleet.qos:
        found["acknowledged"] = fleet.acknowledged
    print(json.dumps(found | {"blocked": fleet.blocked}), flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    main()
