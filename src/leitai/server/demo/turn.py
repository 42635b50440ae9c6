"""One project's turn in the demo's final: the slot runs, the judges mark, a dispute is settled."""

from __future__ import annotations

import logging
import threading
import zlib
from typing import Any, Final

from leitai.server.client import ServerRefused
from leitai.server.demo.pace import Pace
from leitai.server.rehearsal.stage import StageRun, require_taken
from leitai.server.rehearsal.tablet import Tablet
from leitai.simulators.panel import InventedPanel

CHANGE: Final = 10.0
"""Seconds between two projects, at the usual pace."""
FIRST: Final = 0.5
"""Share of the slot after which the quickest judge marks."""
DISCUSS: Final = 6.0
"""Seconds that judges discuss before they mark again."""
AGAIN: Final = 0.6
"""Seconds from one judge's new mark to the next one's."""
SECOND: Final = 1_000_000
_LOG = logging.getLogger(__name__)
Row = dict[str, Any]


class FinalTurn:
    """Lets the next project present, as the board names it.

    Attributes:
        finished: everybody has presented and been marked.
    """

    def __init__(
        self, run: StageRun, pace: Pace, over: threading.Event, panel: InventedPanel
    ) -> None:
        self._run, self._pace, self._over, self._panel = run, pace, over, panel
        self.finished = False

    def take(self) -> bool:
        """The next project's turn; false when there is none, or the demo is over."""
        turn = self._turn()
        if turn["running"] is not None:
            self._cut(turn)
            return True
        if turn["next"] is None:
            self.finished = self._catch_up()
            return False
        entry = str(turn["next"]["entry"])
        return self._present(entry, turn["length"]) and self._wait(CHANGE)

    def _turn(self) -> Row:
        turn: Row = self._run.board()["turn"]
        return turn

    def _cut(self, turn: Row) -> None:
        """A stop of the demo has cut a slot: it took the time it would have taken."""
        running = turn["running"]
        entry, start = running["entry"], running["start"]
        span = {"start": start, "end": start + self._length(entry, turn["length"])}
        self._run.organiser.post(f"{self._run.path}/entries/{entry}/attempt", span)
        self._mark_all(entry)

    def _present(self, entry: str, slot: int) -> bool:
        path, chief = f"{self._run.path}/entries/{entry}/slot", self._run.cast["chief"]
        chief.post(path)
        length = self._length(entry, slot) / SECOND
        order = sorted(self._run.tablets, key=lambda each: self._share(each, entry))
        clock = 0.0
        for tablet in order:
            at = length * (FIRST + 0.7 * self._share(tablet, entry))
            if clock < length <= at:
                if not self._wait(length - clock):
                    return False
                chief.post(f"{path}/stop")
                clock = length
            if not self._wait(at - clock):
                return False
            clock = at
            self._mark(tablet, entry)
        if clock < length:
            if not self._wait(length - clock):
                return False
            chief.post(f"{path}/stop")
        return self._settle(entry) and self._sign(entry)

    def _length(self, entry: str, slot: int) -> int:
        return self._panel.time_on_stage(self._run.stage, entry, slot)

    def _share(self, tablet: Tablet, entry: str) -> float:
        """How late the judge marks this project, 0 … 1."""
        return zlib.crc32(f"{tablet.judge} {entry}".encode()) / 2**32

    def _mark(self, tablet: Tablet, entry: str) -> None:
        """What a visitor has marked for this judge stays the visitor's."""
        try:
            require_taken(tablet.deliver(tablet.fill(self._run.stage, only=entry)))
        except ServerRefused as refusal:
            _LOG.info("a demo mark was not taken: %s", refusal.code)

    def _mark_all(self, entry: str) -> None:
        for tablet in self._run.tablets:
            self._mark(tablet, entry)
        self._settle(entry)
        self._sign(entry)

    def _settle(self, entry: str) -> bool:
        """Where the judges lie too far apart they discuss, and mark again one by one."""
        found = self._run.blocker("disputes_open")
        places = [one for one in found["where"] if one["entry"] == entry] if found else []
        if not places:
            return True
        if not self._wait(DISCUSS):
            return False
        for place in places:
            self._run.call_remark(entry, place["aspect"])
        for tablet in self._run.tablets:
            if not self._wait(AGAIN):
                return False
            tablet.deliver(tablet.mark_again(self._run.stage))
        return True

    def _sign(self, entry: str) -> bool:
        for tablet in self._run.tablets:
            try:
                tablet.sign(self._run.stage, entry)
            except ServerRefused as refusal:
                _LOG.info("a demo form was not signed: %s", refusal.code)
        return True

    def _catch_up(self) -> bool:
        """Marks and signatures that a stop of the demo has left out."""
        self._run.mark()
        self._run.settle_disputes()
        self._run.sign_forms()
        return True

    def _wait(self, seconds: float) -> bool:
        return self._pace.wait(max(0.0, seconds), self._over)
