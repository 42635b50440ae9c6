"""A tightening station and a contestant at work at it.

The task: clamp the workpiece, tighten six bolts crosswise to 12 N·m, loosen and tighten again what
went wrong. The curve of a joint: running down under little friction, the snug point, then torque
in proportion to the angle until the tool switches off.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from leitai.simulators.machine import Machine, Signal, Trace
from leitai.simulators.tape import Tape

TICK = 10_000
BOLTS = 6
CROSSWISE = (1, 4, 2, 5, 3, 6)
TARGET = 12.0
"""N·m."""
FRICTION = 0.35
SNUG = 0.9
STIFFNESS = 0.16
"""Friction while running down and torque at the snug point in N·m, then N·m per degree."""
THREAD = 900.0
"""Degrees from the first thread to the snug point."""
RUN_DOWN = 720.0
FINAL = 90.0
"""Speeds of the tool in degrees a second."""
CROSSED = 6.5
"""Torque at which a crossed thread jams, N·m."""
STEPS = ("idle", "search", "seat", "tighten", "hold", "loosen", "done")
RESULTS = ("none", "ok", "low", "high", "angle")

SIGNALS = (
    Signal("torque", "N·m", noise=0.02),
    Signal("angle", "°", noise=0.05),
    Signal("spindle", "°/s", noise=0.5),
    Signal("trigger", kind="bool"),
    Signal("clamped", kind="bool"),
    Signal("bolt"),
    Signal("step", kind="code", words=STEPS),
    Signal("result", kind="code", words=RESULTS),
)


@dataclass(frozen=True, slots=True)
class Joint:
    """What happens to one bolt.

    Attributes:
        over: by how much the target torque is missed, N·m (positive: too tight).
        crossed: the thread is crossed: torque comes far too early.
        again: whether a bad joint is loosened and tightened again.
    """

    bolt: int
    over: float = 0.0
    crossed: bool = False
    again: bool = True


@dataclass(frozen=True, slots=True)
class Temper:
    """What a contestant will do, well or badly.

    Attributes:
        hesitation: seconds before the first move; `reach`: from bolt to bolt.
        clamps: whether the workpiece is clamped before the first bolt.
        joints: in the order of work.
    """

    hesitation: float
    reach: float
    clamps: bool
    joints: tuple[Joint, ...]

    def flawless(self) -> Temper:
        """The same contestant on the best of days."""
        joints = tuple(Joint(bolt) for bolt in CROSSWISE)
        return replace(self, hesitation=1.5, reach=2.0, clamps=True, joints=joints)


def temper(rng: np.random.Generator, skill: float) -> Temper:
    """Draw a contestant of that skill (0 … 1): the less skill, the more goes wrong."""
    lack = 1 - min(1.0, max(0.0, skill))

    def fails(chance: float) -> bool:
        return bool(rng.random() < chance * lack)

    order = tuple(range(1, BOLTS + 1)) if fails(0.4) else CROSSWISE
    joints = tuple(
        Joint(
            bolt,
            over=float(rng.standard_normal() * (0.12 + 0.6 * lack) + (2.2 if fails(0.12) else 0)),
            crossed=fails(0.2),
            again=not fails(0.5),
        )
        for bolt in order
    )
    return Temper(
        hesitation=1 + 4 * lack * rng.random(),
        reach=5.0 + 4 * lack * rng.random() + rng.random(),
        clamps=not fails(0.4),
        joints=joints,
    )


def perform(seed: int, skill: float) -> Trace:
    """The whole task, by a contestant of that skill; some 40 to 90 seconds."""
    rng = np.random.default_rng([seed, 7])
    return act(temper(rng, skill), rng)


def act(temperament: Temper, rng: np.random.Generator) -> Trace:
    """The whole task, as this contestant does it."""
    tape = Tape(SIGNALS, {}, TICK)
    tape.wait(temperament.hesitation)
    if temperament.clamps:
        tape.wait(2.0, clamped=True)
        tape.happened("clamped")
    for joint in temperament.joints:
        tape.wait(temperament.reach, step="search", bolt=joint.bolt, result="none")
        good = _tighten(tape, joint)
        if not good and joint.again:
            _loosen(tape)
            _tighten(tape, Joint(joint.bolt, over=joint.over / 4))
    tape.wait(1.5, step="done", clamped=False)
    tape.happened("finished")
    return tape.trace(rng)


def _tighten(tape: Tape, joint: Joint) -> bool:
    """One bolt from the first thread to the verdict of the tool; whether it is good."""
    reached = CROSSED if joint.crossed else TARGET + joint.over
    tape.set(trigger=True, step="seat", angle=0.0, result="none")
    tape.happened(f"bolt {joint.bolt}")
    _turn(tape, THREAD * (0.12 if joint.crossed else 1), RUN_DOWN, FRICTION, FRICTION)
    tape.set(step="tighten")
    stiffness = STIFFNESS * (4 if joint.crossed else 1)
    _turn(tape, (reached - FRICTION) / stiffness, FINAL, FRICTION, reached)
    tape.wait(0.4, step="hold", spindle=0.0)
    result = _result(reached, crossed=joint.crossed)
    tape.happened(result)
    tape.wait(0.3, step="idle", trigger=False, torque=0.0, result=result)
    return result == "ok"


def _loosen(tape: Tape) -> None:
    tape.happened("loosened")
    tape.wait(1.2, result="none")
    tape.set(trigger=True, step="loosen")
    _turn(tape, -240.0, RUN_DOWN, -TARGET * 0.7, -FRICTION)
    tape.wait(0.6, trigger=False, torque=0.0, spindle=0.0)


def _turn(tape: Tape, degrees: float, speed: float, first: float, last: float) -> None:
    """Turn the spindle evenly while the torque goes from `first` to `last`."""
    ticks = tape.ticks(abs(degrees) / speed)
    share = np.arange(1, ticks + 1) / ticks
    tape.set(spindle=speed if degrees > 0 else -speed)
    torque = first + share * (last - first)
    tape.play({"torque": torque, "angle": tape.state["angle"] + share * degrees})


def _result(torque: float, *, crossed: bool) -> str:
    """What the tool says of the joint by itself: angle window first, then torque ± 5 %."""
    if crossed:
        return "angle"
    if torque < TARGET * 0.95:
        return "low"
    return "high" if torque > TARGET * 1.05 else "ok"


TITLE = {"zh": "拧紧工位", "en": "Tightening station"}
TIGHTENING = Machine("tightening", TITLE, SIGNALS, TICK, {}, perform)
