"""The innovation demo: preliminaries judged at once, then the final, project after project."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from leitai.contests.folder.read import ContestFolder, read_folder
from leitai.server.client import Client, ServerRefused, Unreachable
from leitai.server.demo.pace import Pace
from leitai.server.demo.people import keep, read_kept
from leitai.server.demo.turn import FinalTurn
from leitai.server.rehearsal.cast import Cast
from leitai.server.rehearsal.drawing import draw_order
from leitai.server.rehearsal.sealing import Envelopes
from leitai.server.rehearsal.seating import recuse
from leitai.server.rehearsal.stage import StageRun
from leitai.server.rehearsal.tablet import Tablet
from leitai.server.replay import set_up
from leitai.simulators.panel import SLIPS, InventedPanel

SEED = "innovation-2026"
SLOT: Final = 60_000_000
"""Time on stage in the demo, so that a visitor sees more than one project."""
LIVELY: Final = 0.06
"""The odd judge is far off more often than in life, so that a visitor sees a dispute."""
WAIT: Final = 30.0
"""Seconds that the other demos have to begin in."""
_WHO = "panel"
_LOG = logging.getLogger(__name__)
Links = Mapping[str, str]


def demo_folder(path: Path) -> ContestFolder:
    """The sample contest with one minute on stage instead of five."""
    folder = read_folder(path)
    source = re.sub(rb"slot: 5 min", b"slot: 1 min", folder.source)
    source = re.sub(rb"\b300\)", b"60)", source)
    head = "# 演示：展示时限缩短为 1 分钟 / demo: one minute on stage\n".encode()
    return replace(folder, source=head + source)


class DemoPanel(threading.Thread):
    """Sets the contest up if it is not there, then judges it until all is judged or stopped."""

    def __init__(  # noqa: PLR0913  keyword-only
        self,
        *,
        url: str,
        token: str,
        folder: ContestFolder,
        file: Path,
        pace: Pace,
        after: threading.Event,
        ready: Callable[[Links], object],
    ) -> None:
        """Begins when `after` is set; tells `ready` the personal links once all can come in.

        Args:
            url: of the server.
            token: the organiser's.
            folder: what is judged.
            file: in which links and shares are kept.
            pace: how fast.
            after: set once the other demos have begun.
            ready: called with the personal links by part and judge.
        """
        super().__init__(name="demo-panel", daemon=True)
        self._url, self._token = url, token
        self._folder, self._file = folder, file
        self._kept = read_kept(file)
        self._envelopes = Envelopes(self._kept.shares, self._keep)
        self._pace, self._after, self._ready = pace, after, ready
        self._over = threading.Event()

    def stop(self) -> None:
        """Send everybody home."""
        self._over.set()

    def run(self) -> None:
        """Judge until finished or stopped; a server that goes away ends it quietly."""
        self._after.wait(WAIT)
        if self._over.is_set():
            return
        self._pace.begin(_WHO)
        done = False
        try:
            with Client(self._url, self._token) as client:
                done = self._work(client)
        except Unreachable:
            _LOG.info("the server has stopped, and with it the innovation demo")
        except ServerRefused as reason:
            _LOG.warning("the innovation demo stopped: %s", reason)
        finally:
            self._pace.end(_WHO, done=done)

    def _work(self, client: Client) -> bool:
        """Judge all stages; whether that was finished."""
        contest, kept = self._folder.contest, self._kept
        kept.links |= set_up(client, self._folder, open_stages=())
        recuse(client, contest)
        with Cast(self._url, contest) as cast:
            cast.invite(client, links=kept.links)
            seats = {judge: kept.links.get(judge, "") for judge in self._folder.judges}
            kept.links |= cast.seat(client, seats)
            kept.links |= {part: official.link for part, official in cast.officials.items()}
            self._keep()
            self._ready(kept.links)
            *prelims, final = [stage.id for stage in self._folder.rulebook.stages]
            for stage in prelims:
                if self._over.is_set():
                    return False
                self._judge(self._run(client, cast, stage))
            run = self._run(client, cast, final, slips=LIVELY)
            self._open(run)
            return self._present(run)

    def _keep(self) -> None:
        keep(self._file, self._kept)

    def _run(self, client: Client, cast: Cast, stage: str, slips: float = SLIPS) -> StageRun:
        judges, contest = list(self._folder.judges), self._folder.contest
        panel = InventedPanel(judges, SEED, slips=slips)
        tablets = [Tablet(cast[judge], contest, judge, panel) for judge in judges]
        return StageRun(organiser=client, cast=cast, tablets=tablets, contest=contest, stage=stage)

    def _judge(self, run: StageRun) -> None:
        """A preliminary from blind codes to publication; goes on where a stop cut it."""
        if run.status == "waiting" and not run.stage_codes()["layers"]:
            self._envelopes.seal(run)
        run.open()
        if run.status == "open":
            run.mark()
            run.settle_disputes()
            run.sign_forms()
            run.close()
        if run.status == "closed":
            self._publish(run)

    def _publish(self, run: StageRun) -> None:
        """Press what the stage's readiness asks for, as far as it is a button."""
        while (asked := run.readiness()["next"]) is not None:
            verb, _, office = str(asked).partition(":")
            if verb == "sign":
                run.sign(office)
                self._envelopes.open(run)
                self._keep()
            elif verb == "recheck":
                run.recheck()
            elif verb == "publish":
                run.publish()
            else:
                return

    def _open(self, run: StageRun) -> None:
        """The final: the order drawn in public, then marks are accepted."""
        drawn = {each["draw"] for each in run.organiser.get(f"{run.contest}/draws")}
        if run.status == "waiting" and f"order.{run.stage}" not in drawn:
            draw_order(run)
        run.open()

    def _present(self, run: StageRun) -> bool:
        """The final, one project after another; whether all have presented."""
        turn = FinalTurn(run, self._pace, self._over, InventedPanel(["J01"], SEED))
        while not self._over.is_set():
            if run.status != "open":
                return True
            if not turn.take():
                return turn.finished
        return False
