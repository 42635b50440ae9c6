"""Opens one list in a process of its own, with little memory and time, and never in the server.

Reads an `Order` as JSON from standard input and writes an `Answer` to standard output. Whatever a
file makes its reader do ends with this process.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec

from leitai.contests.enrolment import workbook_refusals as refusals
from leitai.contests.enrolment.workbooks import Opened, Plain, look_over, open_list
from leitai.core.enrolment.bodies import Merged
from leitai.governance.faults import Fault

MEMORY: Final = 1 << 30
SECONDS: Final = 60


class Order(msgspec.Struct):
    """Which file and sheet; `look`: only whether it is a list at all."""

    path: str
    sheet: str = ""
    look: bool = False


class Answer(msgspec.Struct):
    """A list as `Opened` has it, or the `Fault` why there is none."""

    sheets: list[str] = []
    sheet: str = ""
    rows: list[Sequence[Plain]] = []
    notes: list[str] = []
    merged: Sequence[Merged] = ()
    fault: dict[str, Any] | None = None


def main(source: BinaryIO = sys.stdin.buffer, sink: BinaryIO = sys.stdout.buffer) -> None:
    """Do what is ordered within the bounds."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    order = msgspec.json.decode(source.read(), type=Order)
    sink.write(msgspec.msgpack.encode(_answer(order)))


def _answer(order: Order) -> Answer:
    path = Path(order.path)
    try:
        opened = Opened([], "", [], look_over(path)) if order.look else open_list(path, order.sheet)
    except Fault as fault:
        return Answer(fault=vars(fault))
    except MemoryError:
        return Answer(fault=vars(refusals.bomb("> 1 GB")))
    except BaseException as error:  # noqa: BLE001 -- the reader's own panics are no Exceptions
        return Answer(fault=vars(refusals.damaged(type(error).__name__)))
    return Answer(*opened)


if __name__ == "__main__":
    main()
