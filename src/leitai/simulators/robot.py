"""A six-axis robot cell and a contestant at work in it.

The task: teach point P1 and stay there, prove the emergency stop, switch to automatic, move parts
from a magazine to a fixture, clear the fault that the station puts in the way, drive home.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from leitai.simulators.arm import joints
from leitai.simulators.machine import Machine, Signal, Trace
from leitai.simulators.motion import Curve, braked, trapezoid
from leitai.simulators.tape import Tape

TICK = 10_000
P1 = (412.5, -80.0, 120.0)
HOME = (300.0, 0.0, 400.0)
MAGAZINE = (380.0, 220.0, 90.0)
FIXTURE = (430.0, -210.0, 95.0)
PITCH = 45.0
"""Distance between places in the magazine and in the fixture, mm."""
ABOVE = 180.0
CYCLES = 6
EMERGENCY = 4_000.0
"""Braking after an emergency stop, mm/s²."""
STEPS = ("idle", "teach", "prove", "approach", "pick", "carry", "place", "home")
ALARMS = ("none", "gripper_air", "axis_drive", "vision")
MODES = ("manual", "automatic")

SIGNALS = (
    *(Signal(f"j{axis}", "°", noise=0.002) for axis in range(1, 7)),
    *(Signal(f"tcp_{axis}", "mm", noise=0.005) for axis in "xyz"),
    Signal("speed", "mm/s", noise=0.05),
    Signal("gripper", kind="bool"),
    Signal("part", kind="bool"),
    Signal("gate_open", kind="bool"),
    Signal("estop", kind="bool"),
    Signal("mode", kind="code", words=MODES),
    Signal("step", kind="code", words=STEPS),
    Signal("alarm", kind="code", words=ALARMS),
    Signal("cycles"),
)


@dataclass(frozen=True, slots=True)
class Temper:
    """What a contestant will do, well or badly.

    Attributes:
        hesitation: seconds before the first move.
        miss: by how much P1 is missed on each axis, mm.
        hold: seconds at P1.
        manual, automatic: speeds, mm/s; `acceleration` mm/s².
        proves: whether the emergency stop is tried.
        diagnosis: seconds until the fault is cleared; `alarm`: which it is, `alarmed`: its cycle.
        gate: cycle in which the gate is opened while the arm moves; -1: never.
        drops: cycle in which the part falls; -1: never.
        panics: whether the emergency stop is hit when the fault comes.
    """

    hesitation: float
    miss: tuple[float, float, float]
    hold: float
    manual: float
    automatic: float
    acceleration: float
    proves: bool
    diagnosis: float
    alarm: int
    alarmed: int
    gate: int
    drops: int
    panics: bool

    def flawless(self) -> Temper:
        """The same contestant on the best of days."""
        return replace(self, miss=(0.0, 0.0, 0.0), hold=2.6, manual=180.0, automatic=520.0,
                       acceleration=1500.0, proves=True, diagnosis=4.0, gate=-1, drops=-1,
                       panics=False)  # fmt: skip


def temper(rng: np.random.Generator, skill: float) -> Temper:
    """Draw a contestant of that skill (0 … 1): the less skill, the more goes wrong."""
    lack = 1 - min(1.0, max(0.0, skill))

    def fails(chance: float) -> bool:
        return bool(rng.random() < chance * lack)

    def cycle() -> int:
        return int(rng.integers(0, CYCLES))

    miss = rng.standard_normal(3) * (0.03 + 0.7 * lack**1.5)
    return Temper(
        hesitation=1 + 4 * lack * rng.random(),
        miss=(float(miss[0]), float(miss[1]), float(miss[2])),
        hold=1.2 if fails(0.5) else 2.3 + rng.random(),
        manual=310.0 if fails(0.4) else 140 + 80 * rng.random(),
        automatic=320 + 240 * (1 - lack) * (0.8 + 0.2 * rng.random()),
        acceleration=6500.0 if fails(0.5) else 1200 + 600 * rng.random(),
        proves=not fails(0.5),
        diagnosis=3 + 3 * rng.random() + 22 * lack * rng.random(),
        alarm=int(rng.integers(1, len(ALARMS))),
        alarmed=int(rng.integers(1, CYCLES)),
        gate=cycle() if fails(0.6) else -1,
        drops=cycle() if fails(0.6) else -1,
        panics=fails(0.4),
    )


def perform(seed: int, skill: float) -> Trace:
    """The whole task, by a contestant of that skill; some 60 to 110 seconds."""
    rng = np.random.default_rng([seed, 6])
    return act(temper(rng, skill), rng)


def act(temperament: Temper, rng: np.random.Generator) -> Trace:
    """The whole task, as this contestant does it."""
    script = _Script(temperament)
    script.teach()
    script.prove()
    script.automatic()
    script.finish()
    return script.tape.trace(rng)


def rest() -> dict[str, float]:
    """At home, in manual mode, gate closed."""
    place = {f"tcp_{axis}": value for axis, value in zip("xyz", HOME, strict=True)}
    angles = joints(*(np.array([value]) for value in HOME))
    return place | {f"j{axis}": float(angle[0]) for axis, angle in enumerate(angles, 1)}


class _Script:
    """Writes the task onto a tape."""

    def __init__(self, temperament: Temper) -> None:
        self.tape = Tape(SIGNALS, rest(), TICK)
        self._t = temperament

    def teach(self) -> None:
        """Jog to P1 in three moves, the last one slow, and stay."""
        t, tape = self._t, self.tape
        tape.wait(t.hesitation, mode="manual")
        tape.set(step="teach")
        tape.happened("teach")
        x, y, z = (goal + miss for goal, miss in zip(P1, t.miss, strict=True))
        self._go((x - 60, y, z + ABOVE), t.manual)
        tape.wait(0.8)
        self._go((x, y, z + 20), t.manual)
        tape.wait(0.6)
        self._go((x, y, z), 30.0)
        tape.happened("taught")
        tape.wait(t.hold)

    def prove(self) -> None:
        """Move and hit the emergency stop: the arm has to stand still at once."""
        self._go((P1[0] - 60, P1[1], P1[2] + ABOVE), self._t.manual)
        if not self._t.proves:
            return
        self.tape.set(step="prove")
        self._go(HOME, 200.0, stop=0.4)
        self.tape.wait(1.6)
        self.tape.wait(0.8, estop=False)
        self._go(HOME, self._t.manual)

    def automatic(self) -> None:
        """Move the parts, one cycle each."""
        self.tape.wait(1.0, mode="automatic")
        self.tape.happened("automatic")
        for cycle in range(CYCLES):
            start = self.tape.now
            self._cycle(cycle)
            if cycle == self._t.gate:
                self._gate(start)

    def finish(self) -> None:
        """Drive home and say so."""
        self.tape.set(step="home")
        self._go(HOME, self._t.automatic)
        self.tape.wait(1.2)
        self.tape.wait(1.0, step="idle", mode="manual")
        self.tape.happened("finished")

    def _cycle(self, cycle: int) -> None:
        t, tape = self._t, self.tape
        take = (MAGAZINE[0], MAGAZINE[1] - PITCH * cycle, MAGAZINE[2])
        put = (FIXTURE[0], FIXTURE[1] + PITCH * cycle, FIXTURE[2])
        tape.set(step="approach")
        self._over(take)
        tape.set(step="pick")
        self._go(take, t.automatic / 2)
        tape.wait(0.3, gripper=True)
        tape.wait(0.2, part=True)
        if cycle == t.alarmed:
            self._fault()
        self._lift(take)
        tape.set(step="carry")
        self._carry(put, drops=cycle == t.drops)
        tape.set(step="place")
        self._go(put, t.automatic / 2)
        if tape.state["part"]:
            tape.happened("placed")
            tape.set(cycles=tape.state["cycles"] + 1)
        tape.wait(0.4, gripper=False, part=False)
        self._lift(put)

    def _over(self, place: tuple[float, float, float]) -> None:
        self._go((place[0], place[1], place[2] + ABOVE), self._t.automatic)

    def _lift(self, place: tuple[float, float, float]) -> None:
        self._go((place[0], place[1], place[2] + ABOVE), self._t.automatic / 2)

    def _carry(self, put: tuple[float, float, float], *, drops: bool) -> None:
        start = self.tape.now
        self._over(put)
        if drops:
            at = (start + self.tape.now) // 2
            self.tape.overlay("part", 0, at, self.tape.now)
            self.tape.set(part=False)
            self.tape.happened("dropped")

    def _fault(self) -> None:
        """The station's fault: the arm stands until the contestant has found and cleared it."""
        t, tape = self._t, self.tape
        tape.happened("alarm")
        tape.wait(1.0, alarm=ALARMS[t.alarm])
        if t.panics:
            tape.wait(2.0, estop=True)
            tape.set(estop=False)
        tape.wait(t.diagnosis)
        tape.set(alarm="none")
        tape.happened("cleared")
        tape.wait(0.5)

    def _gate(self, start: int) -> None:
        """Open the gate for two seconds in the middle of the cycle that began at tick `start`."""
        middle = (start + self.tape.now) // 2
        self.tape.overlay("gate_open", 1, middle, min(middle + 200, self.tape.now))
        self.tape.happened("gate")

    def _go(
        self, to: tuple[float, float, float], speed: float, *, stop: float | None = None
    ) -> None:
        """Move the tool in a straight line; `stop` seconds later the emergency stop is hit."""
        here = np.array([self.tape.state[f"tcp_{axis}"] for axis in "xyz"])
        line = np.array(to) - here
        length = float(np.linalg.norm(line))
        way, pace = trapezoid(length, speed, self._t.acceleration, TICK / 1e6)
        hit = len(way)
        if stop is not None:
            hit = min(hit, self.tape.ticks(stop))
            way, pace = braked(way, pace, hit, EMERGENCY, TICK / 1e6)
        share = way / length if length else way
        self._play(here + share[:, None] * line, pace)
        if stop is not None:
            self.tape.overlay("estop", 1, self.tape.now - len(way) + hit, self.tape.now)
            self.tape.set(estop=True)
            self.tape.happened("estop")

    def _play(self, points: Curve, pace: Curve) -> None:
        x, y, z = points[:, 0], points[:, 1], points[:, 2]
        curves = {"tcp_x": x, "tcp_y": y, "tcp_z": z, "speed": pace}
        angles = joints(x, y, z)
        self.tape.play(curves | {f"j{axis}": angle for axis, angle in enumerate(angles, 1)})
        self.tape.set(speed=0.0)


TITLE = {"zh": "六轴机器人工作站", "en": "Six-axis robot cell"}
ROBOT = Machine("robot", TITLE, SIGNALS, TICK, rest(), perform)
