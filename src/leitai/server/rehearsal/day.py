"""The whole day: registration to fairness report, by the people and on the pages it is done on."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from leitai.contests.folder.read import ContestFolder
from leitai.core.rulebook.model import Procedure, Stage
from leitai.core.rulebook.parse import read_rulebook
from leitai.server.client import Client
from leitai.server.rehearsal.appealing import appeal, appeal_late, middle_of
from leitai.server.rehearsal.cast import Cast, refused
from leitai.server.rehearsal.checking import check_bundle, told
from leitai.server.rehearsal.chronicle import Chronicle, Scene, require
from leitai.server.rehearsal.drawing import draw_order
from leitai.server.rehearsal.mishaps import (
    enter_from_paper,
    flag_problem,
    forge,
    mark_with_gaps,
    unlock_one,
)
from leitai.server.rehearsal.sealing import Envelopes
from leitai.server.rehearsal.seating import assign, recuse
from leitai.server.rehearsal.slots import present
from leitai.server.rehearsal.stage import StageRun
from leitai.server.rehearsal.tablet import Tablet
from leitai.server.replay import set_up
from leitai.simulators.panel import InventedPanel

SECOND: Final = 1_000_000
APPEALS: Final = 15
"""Seconds for appeals in a rehearsal, instead of what the rulebook says."""
PATIENCE: Final = 180.0
"""Seconds to wait for an answer; on a new machine the first allocation compiles its kernels."""
SEED: Final = "rehearsal"


def shortened(folder: ContestFolder, seconds: int = APPEALS) -> ContestFolder:
    """The same contest with so many seconds for appeals, wherever the rules set a time for them."""
    source = re.sub(rb"appeals: *[^,}\n]+", b"appeals: %d s" % seconds, folder.source)
    return replace(folder, source=source, rulebook=read_rulebook(source))


class Day:
    """A rehearsal of a contest.

    Args:
        url: of a running server.
        organiser: who may open contests there.
        folder: the contest; marks in it are not used.
        tell: called with every scene as it ends.
        seed: of the invented judges.

    Attributes:
        bundle: the verification bundle, once the day is over.
    """

    def __init__(
        self,
        *,
        url: str,
        organiser: Client,
        folder: ContestFolder,
        tell: Callable[[Scene], object],
        seed: str = SEED,
    ) -> None:
        self.folder = shortened(folder)
        self.organiser = organiser
        self.chronicle = Chronicle(tell)
        self.cast = Cast(url, folder.contest)
        self.bundle = b""
        self._panel = InventedPanel(list(folder.judges), seed)
        self._envelopes = Envelopes()

    def run(self) -> None:
        """Live through it.

        Raises:
            Failed: something was possible that must not be, or not possible that must.
            ServerRefused: the server refused what the day needs.
        """
        with self.cast:
            self.register()
            *earlier, last = self.folder.rulebook.stages
            runs = [run for stage in earlier if (run := self.judge(stage))]
            for run in runs:
                self.finalise(run)
            closing = self.judge(last)
            if closing is not None:
                self.finalise(closing)
                runs.append(closing)
            self.report(runs)

    def register(self) -> None:
        """Rules, entries, judges, officials, recusals."""
        links = set_up(self.organiser, self.folder, open_stages=())
        note = self.chronicle.note
        note("rules", f"{len(self.folder.entries)} 个项目 entries · {len(links)} 名评委 judges")
        self.cast.invite(self.organiser)
        self.cast.seat(self.organiser, links)
        note("people", f"{len(self.cast.officials)} 人 people")
        note("recusals", f"{recuse(self.organiser, self.folder.contest)} 对 pairs")

    def judge(self, stage: Stage) -> StageRun | None:
        """One stage up to its publication, or as far as its procedure goes.

        Nobody is there to play the machines of an automatic referee: such a stage is left out.
        """
        run, procedure = self._run(stage), stage.procedure
        if stage.referee is not None:
            self._note(run, "machines", "")
            return None
        self._prepare(run, procedure)
        run.open()
        if procedure.slot is not None:
            self._note(run, "slots", present(run, self._panel, procedure.slot))
        self._mark(run, procedure)
        self._close(run)
        require(not procedure.appeals or run.status == "published", "the stage was not published")
        return run

    def _prepare(self, run: StageRun, procedure: Procedure) -> None:
        """Blind codes, seats and draws, as the rules want them."""
        for layer in range(1, procedure.blind + 1):
            codes = self._envelopes.seal(run)
            self._note(run, "codes", f"第 {layer} 层 layer · {codes} 个 codes · 3 份密钥 shares")
        if procedure.reviews:
            loads = assign(run, procedure)
            self._note(run, "seats", f"每人 {min(loads)}–{max(loads)} 个项目 entries a judge")
        if procedure.slot:
            self._note(run, "order", f"首位 first: {draw_order(run)}")

    def _mark(self, run: StageRun, procedure: Procedure) -> None:
        """All marks, with all that goes wrong."""
        if procedure.four_eyes:
            paper = enter_from_paper(run, run.tablets[-1], run.entries()[-1])
            self._note(run, "paper", f"{paper} 个分数 marks · 1 个退回重录 rejected")
        marks, repeated = mark_with_gaps(run)
        words = f"{marks} 个分数 marks · {repeated} 个重发不重计 sent twice, counted once"
        self._note(run, "marks", words)
        self._note(run, "forged", f"{forge(run)} 个被拒 refused")
        self._note(run, "problem", flag_problem(run, run.tablets[0]))
        self._note(run, "disputes", f"{run.settle_disputes()} 处 cells")
        early = refused(run.finalise)
        require(early is not None, "an open stage could be made final")
        if procedure.sign:
            signed = run.sign_forms()
            unlocked = unlock_one(run, run.tablets[0])
            self._note(run, "forms", f"{signed} 张 forms · 解锁 unlocked: {unlocked}")

    def _close(self, run: StageRun) -> None:
        """Close, and do what the stage's readiness asks for next, until only time is missing."""
        run.close()
        while (asked := run.readiness()["next"]) not in (None, "finalise"):
            verb, _, office = str(asked).partition(":")
            if verb == "sign":
                run.sign(office)
                self._note(run, office, "✓")
                self._open_codes(run)
            elif verb == "recheck":
                self._note(run, "recheck", f"{run.recheck()} 个项目 entries")
            else:
                code = refused(run.finalise)
                require(code == "not_published", f"final before publication: {code}")
                entry = middle_of(run)
                run.publish()
                self._note(run, "published", "✓")
                self._note(run, "appeal", f"{appeal(run, entry)} 个名次变动 places moved")

    def _open_codes(self, run: StageRun) -> None:
        while (opened := self._envelopes.open(run, tempted=True)) is not None:
            self._note(run, "opened", f"{opened} 个 codes")

    def finalise(self, run: StageRun) -> None:
        """The result is final once the time for appeals is over, and not before."""
        until = run.readiness()["appeals_until"]
        if until is not None and time.time_ns() // 1000 < until - SECOND:
            code = refused(run.finalise)
            require(code == "appeals_time", f"final before the time for appeals ended: {code}")
        end = time.monotonic() + PATIENCE
        while run.readiness()["next"] != "finalise" and time.monotonic() < end:
            time.sleep(0.2)
        if until is not None:
            appeal_late(run)
        shadow = run.readiness()["shadow"]
        run.finalise()
        agrees = "影子计分一致 the shadow scorer agrees"
        self._note(run, "final", agrees if shadow and shadow["checked"] else "✓")

    def report(self, runs: Sequence[StageRun]) -> None:
        """What everybody may read afterwards, and compute again."""
        self.bundle = self.organiser.bundle(self.folder.contest)
        self.chronicle.note("verified", told(check_bundle(self.bundle)))
        public = self.cast.stranger()
        for run in runs:
            path = f"{run.path}/fairness"
            require(public.get(path), "there is no fairness report")
            csv, pdf = (len(public.download(f"{path}.{kind}")) for kind in ("csv", "pdf"))
            self._note(run, "fairness", f"CSV {csv // 1024} KB · PDF {pdf // 1024} KB")

    def _note(self, run: StageRun, name: str, found: str) -> None:
        self.chronicle.note(name, found, stage=run.stage)

    def _run(self, stage: Stage) -> StageRun:
        contest, panel = self.folder.contest, self._panel
        tablets = [Tablet(self.cast[judge], contest, judge, panel) for judge in self.folder.judges]
        return StageRun(
            organiser=self.organiser,
            cast=self.cast,
            tablets=tablets,
            contest=contest,
            stage=stage.id,
        )
