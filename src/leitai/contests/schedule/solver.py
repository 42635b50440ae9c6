"""The solver's process: started, heard, and ended, whatever happens."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, Final

Row = dict[str, Any]
GRACE: Final = 10.0
"""A process that has not ended so long after its time is ended."""
WORKER: Final = (sys.executable, "-m", "leitai.contests.schedule.worker")


class Solver:
    """One run of the worker; `stop` ends it at any time, also before it has begun."""

    def __init__(self, command: Sequence[str] = WORKER) -> None:
        self._command = command
        self._lock = threading.Lock()
        self._stopped = False
        self._process: subprocess.Popen[bytes] | None = None

    def run(self, order: bytes, *, seconds: float, hear: Callable[[Row], None]) -> None:
        """Tell the worker what to solve, and `hear` what it says, until it ends.

        Raises:
            OSError: it cannot be started or spoken to.
            ValueError: it does not speak JSON.
        """
        with self._lock:
            if self._stopped:
                return
            self._process = process = subprocess.Popen(  # noqa: S603 -- our own module
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        brake = threading.Timer(seconds + GRACE, process.kill)
        with process:
            try:
                brake.start()
                _talk(process, order, hear)
            except (OSError, ValueError):
                if not self._stopped:
                    raise
            finally:
                brake.cancel()
                process.kill()

    def stop(self) -> None:
        """End it."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()


def _talk(process: subprocess.Popen[bytes], order: bytes, hear: Callable[[Row], None]) -> None:
    if process.stdin is None or process.stdout is None:
        raise OSError("the worker has no pipes")
    with process.stdin as pipe:
        pipe.write(order)
    for line in process.stdout:
        hear(json.loads(line))
