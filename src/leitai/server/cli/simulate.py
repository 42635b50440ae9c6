"""`leitai simulate`: a machine that is not there, with faults on order."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import NoReturn, Protocol
from urllib.parse import urlsplit

import click
import numpy as np

from leitai.devices.agents.uplink import Door
from leitai.devices.refusal import WORDS
from leitai.server.cli.report import OUT, refuse
from leitai.simulators.faults import Fault, FaultUnreadable, Kind, Parcel, read_fault
from leitai.simulators.machine import Machine
from leitai.simulators.player import Pace, play
from leitai.simulators.robot import ROBOT
from leitai.simulators.tightening import TIGHTENING

MACHINES = {each.id: each for each in (ROBOT, TIGHTENING)}
MQTT_PORT, OPCUA_PORT = 1883, 4840
HOPELESS = ("key_wrong", "key_missing", "key_tries", "foreign_station", "station_unknown",
            "no_telemetry", "stage_unknown", "channels_mismatch", "unreachable")  # fmt: skip
"""Answers that the next block would get as well."""
ENOUGH = 3
"""Such answers after which a machine of which nothing was taken gives up."""


class Sink(Protocol):
    """Where a machine's parcels go."""

    told: Counter[str]

    def __call__(self, parcel: Parcel) -> None:
        """Take a parcel."""


class Rejected(Exception):  # noqa: N818  it is a state of the world
    """Nothing is taken in, and nothing will be.

    Attributes:
        code: what the server answers.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Watched:
    """A sink that gives up where nothing is taken in."""

    sink: Sink

    def __call__(self, parcel: Parcel) -> None:
        """Pass it on; raises `Rejected`."""
        self.sink(parcel)
        told = self.sink.told
        for code in HOPELESS:
            if not told["ok"] and told[code] >= ENOUGH:
                raise Rejected(code)


@dataclass(frozen=True, slots=True)
class Target:
    """What the options say about where to send."""

    http: str | None
    mqtt: str | None
    opcua: str | None
    contest: str
    station: str
    key: str
    json: bool


@click.command("simulate")
@click.argument("machine", type=click.Choice(list(MACHINES)))
@click.option("--http", help="服务器地址 / server, for instance http://127.0.0.1:8000")
@click.option("--mqtt", help="MQTT 地址 / broker, host:port")
@click.option("--opcua", help="作为 OPC UA 服务端 / be an OPC UA server at host:port")
@click.option("--contest", default="", help="赛事编号 / contest id")
@click.option("--station", default="", help="工位编号 / station id")
@click.option("--key", envvar="LEITAI_STATION_KEY", default="", help="工位密钥 / the station's key")
@click.option("--json", "as_json", is_flag=True, help="HTTP 用 JSON 数据块 / JSON blocks over HTTP")
@click.option("--fault", "faults", multiple=True,
              help="故障，可重复 / fault, repeatable: kind@seconds[:length[:channel]], kind = "
              + ", ".join(Kind))  # fmt: skip
@click.option("--seed", type=click.IntRange(0, 2**32), default=1, show_default=True)
@click.option("--skill", type=click.FloatRange(0, 1), default=0.7, show_default=True,
              help="选手水平 / how good the contestant is")  # fmt: skip
@click.option("--speed", type=click.FloatRange(0, 1000), default=1.0, show_default=True,
              help="时间倍率，0 为尽快 / pace, 0 = as fast as taken")  # fmt: skip
@click.option("--from", "begin", type=click.Choice(["past", "now"]), default="past",
              show_default=True,
              help="加速时的时间戳 / stamps of a sped-up run: past = begin so much earlier, "
              "now = begin now and lie closer together")  # fmt: skip
@click.option("--runs", type=click.IntRange(1, 100000), default=1, show_default=True,
              help="操作次数 / how many performances, each with the next seed")  # fmt: skip
@click.option("--block", type=click.FloatRange(0.02, 10), default=0.05, show_default=True,
              help="每块秒数 / seconds in a block")  # fmt: skip
def command(  # noqa: PLR0913  the options of the command line
    *, machine: str, http: str | None, mqtt: str | None, opcua: str | None, contest: str,
    station: str, key: str, faults: tuple[str, ...], seed: int, skill: float, speed: float,
    begin: str, runs: int, block: float, as_json: bool,
) -> None:  # fmt: skip
    """模拟设备：机器人或拧紧工位 / A simulated robot cell or tightening station."""
    chosen = MACHINES[machine]
    if begin == "now":
        chosen, speed = _quicker(chosen, speed), 1.0
    wrong = _read_faults(faults, chosen)
    target = Target(http, mqtt, opcua, contest, station, key, as_json)
    sequence = time.time_ns() // 1_000_000
    stopped = False
    with _opened(chosen, target) as sink:
        try:
            for run in range(runs):
                OUT.print(f"{chosen.title['zh']} {chosen.title['en']}: {run + 1}/{runs}")
                sequence = _run(chosen, Watched(sink), wrong, Pace(speed, block), sequence,
                                seed + run, skill)  # fmt: skip
        except KeyboardInterrupt:
            stopped = True
            OUT.print("已停止 stopped")
        except Rejected as reason:
            _give_up(reason.code)
    OUT.print(" · ".join(f"{code} {count}" for code, count in sink.told.most_common() if count))
    if not (stopped or sink.told["ok"]):
        refuse("没有数据被接收 / nothing was taken in", ["docs/devices.md: Refusals and marks"])


def _give_up(code: str) -> NoReturn:
    """Say why nothing is taken in and what to do, and leave."""
    words = WORDS.get(code)
    fix = (
        words.fix
        if words
        else "检查地址，服务是否在运行 / check the address; is the server running?"
    )
    refuse(f"没有数据被接收，已停止 / nothing was taken in, stopped: {code}", [fix])


def _quicker(machine: Machine, speed: float) -> Machine:
    """The machine doing everything so many times as fast, in event time too."""
    if speed == 0:
        raise click.UsageError(
            "--from now 需要 --speed 大于 0 / --from now wants a --speed above 0"
        )
    return replace(machine, tick=max(1, round(machine.tick / speed)))


def _run(  # noqa: PLR0913, PLR0917  one call
    machine: Machine, sink: Watched, faults: list[Fault], pace: Pace, sequence: int, seed: int,
    skill: float,
) -> int:  # fmt: skip
    """One performance and a second of rest, stamped so that no sample lies in the future."""
    trace = machine.perform(seed, skill)
    rest = round(1e6 / machine.tick)
    values = np.concatenate([trace.values, machine.idle(rest, seed)])
    length = len(values) * machine.tick * 1000
    ahead = 1.0 if pace.speed == 0 else max(0.0, 1 - 1 / pace.speed)
    start = time.time_ns() - round(length * ahead)
    if ahead:
        OUT.print(f"时间戳从 {length * ahead / 1e9:.0f} 秒前开始；要进入进行中的作业：--speed 1 或 "
                  f"--from now / stamps begin {length * ahead / 1e9:.0f} s ago, before an attempt "
                  "that has just begun; to fill it: --speed 1 or --from now")  # fmt: skip
    return play(values, machine, sink, start=start, sequence=sequence, faults=faults, pace=pace)


def _read_faults(texts: tuple[str, ...], machine: Machine) -> list[Fault]:
    try:
        return [read_fault(each, machine) for each in texts]
    except FaultUnreadable as error:
        raise click.UsageError(str(error)) from None


@contextmanager
def _opened(machine: Machine, target: Target) -> Iterator[Sink]:
    """The one sink that was asked for, opened; says what to do if it cannot be."""
    try:
        with _sink(machine, target) as sink:
            yield sink
    except ConnectionError as error:
        refuse(f"不能连接 cannot connect: {error}", [
            "检查地址、工位编号与密钥 / check address, station and key",
        ])  # fmt: skip


def _sink(machine: Machine, target: Target) -> AbstractContextManager[Sink]:
    if sum(each is not None for each in (target.http, target.mqtt, target.opcua)) != 1:
        raise click.UsageError("三选一 / choose one of: --http --mqtt --opcua")
    if target.opcua is not None:
        return _opcua(machine, target.opcua)
    if not (target.contest and target.station and target.key):
        raise click.UsageError("需要 / needed: --contest --station --key")
    if target.http is not None:
        from leitai.simulators.publishers.http import HttpSink  # noqa: PLC0415 -- only if used

        door = Door(target.http.rstrip("/"), target.contest, target.station, target.key)
        return HttpSink(machine, door, json=target.json)
    from leitai.simulators.publishers.mqtt import MqttSink, Topic  # noqa: PLC0415 -- only if used

    host, port = _address(target.mqtt or "", MQTT_PORT)
    return MqttSink(machine, Topic(host, port, target.contest, target.station, target.key))


def _opcua(machine: Machine, address: str) -> AbstractContextManager[Sink]:
    from leitai.server.cli.optional import need_asyncua  # noqa: PLC0415 -- only if used

    need_asyncua()
    from leitai.simulators.publishers.opcua import OpcUaSink  # noqa: PLC0415 -- only if used

    host, port = _address(address, OPCUA_PORT)
    sink = OpcUaSink(machine, host=host, port=port)
    OUT.print(f"OPC UA: {sink.url}", markup=False)
    return sink


def _address(text: str, port: int) -> tuple[str, int]:
    """Host and port of `host:port` or a URL."""
    try:
        parts = urlsplit(text if "://" in text else f"//{text}")
        said = parts.port or port
    except ValueError:
        raise click.UsageError(f"地址写作 host:port / write host:port, not {text!r}") from None
    return parts.hostname or "127.0.0.1", said
