"""Having lists opened by a process of its own, so that the server goes on judging."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import msgspec

from leitai.contests.enrolment import workbook_refusals as refusals
from leitai.contests.enrolment.workbook_reader import SECONDS, Answer, Order
from leitai.contests.enrolment.workbooks import Opened
from leitai.governance.faults import Fault

_COMMAND: Final = (sys.executable, "-m", "leitai.contests.enrolment.workbook_reader")


def look_over(path: Path) -> None:
    """Find out whether it is a list at all.

    Raises:
        Fault: it is not taken: no list, macros, a password, far too much.
    """
    _ask(Order(str(path), look=True))


def open_list(path: Path, *, sheet: str = "") -> Opened:
    """The cells of one sheet: the named one, else the visible one with the most rows.

    Raises:
        Fault: as `look_over`, or it cannot be read, or it has too many rows.
    """
    answer = _ask(Order(str(path), sheet))
    return Opened(answer.sheets, answer.sheet, answer.rows, answer.notes, answer.merged)


def _ask(order: Order) -> Answer:
    try:
        done = subprocess.run(  # noqa: S603 -- our own module
            _COMMAND,
            input=msgspec.json.encode(order),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise refusals.bomb(f"> {SECONDS} s") from None
    if done.returncode < 0:
        raise refusals.bomb("> 1 GB")
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:].decode(errors="replace"))
    answer = msgspec.msgpack.decode(done.stdout, type=Answer)
    if answer.fault is not None:
        raise Fault(**answer.fault)
    return answer
