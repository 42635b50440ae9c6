"""The demo's judges: they give the sample's marks one by one, as tablets would."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable
from urllib.parse import urlsplit

from leitai.contests.folder.read import ContestFolder, SourcedAct
from leitai.core.ledger.acts import MarkGiven
from leitai.server.client import Client, ServerRefused, Unreachable
from leitai.server.demo.pace import MARKS_A_SECOND, Pace
from leitai.server.replay import give, set_up

_LOG = logging.getLogger(__name__)
_WHO = "judges"


class DemoJudges(threading.Thread):
    """Sets the sample contest up if it is not there, then marks until all is given.

    Marks that are in the ledger already are not given again, so a second start goes on where the
    first stopped; a cell that a visitor has marked is left to the visitor.
    """

    def __init__(  # noqa: PLR0913  keyword-only
        self,
        *,
        url: str,
        token: str,
        folder: ContestFolder,
        pace: Pace,
        link_for: str | None,
        ready: Callable[[str], object],
    ) -> None:
        """`ready` is called with a new personal link of judge `link_for` once marking begins."""
        super().__init__(name="demo-judges", daemon=True)
        self._url, self._token = url, token
        self._folder, self._pace = folder, pace
        self._link_for, self._ready = link_for, ready
        self._over = threading.Event()

    def stop(self) -> None:
        """Ask the judges to lay down their pens."""
        self._over.set()

    def run(self) -> None:
        """Mark until finished or stopped; a server that goes away ends it quietly."""
        self._pace.begin(_WHO)
        done = False
        try:
            with Client(self._url, self._token) as client:
                done = self._work(client)
        except Unreachable:
            _LOG.info("the server has stopped, and with it the demo's judges")
        except ServerRefused as reason:
            _LOG.warning("the demo's judges stopped: %s", reason)
        finally:
            self._pace.end(_WHO, done=done)

    def _work(self, client: Client) -> bool:
        """Judge stage by stage; whether all of them were."""
        stages = [stage.id for stage in self._folder.rulebook.stages]
        marks = Counter(
            each.act.stage for each in self._folder.marks if isinstance(each.act, MarkGiven)
        )
        set_up(client, self._folder, open_stages=())
        for stage in stages:
            last = stage == stages[-1]
            if last:
                self._ready(self._link(client))
            if not self._stage(client, stage, hurry=not last and marks[stage] > 0):
                return False
        return True

    def _link(self, client: Client) -> str:
        """A new personal link, as a path; empty where one is known already."""
        if self._link_for is None:
            return ""
        path = f"/contests/{self._folder.contest}/judges/{self._link_for}/link"
        return str(urlsplit(client.post(path)["link"]).path)

    def _stage(self, client: Client, stage: str, *, hurry: bool) -> bool:
        """Judge one stage; the early ones at once, so that a visitor meets the last one live."""
        path = f"/contests/{self._folder.contest}"
        status = {each["id"]: each["status"] for each in client.get(path)["stages"]}[stage]
        if status == "waiting":
            client.post(f"{path}/stages/{stage}/open")
        elif status != "open":
            return True
        for sourced in self._of(stage):
            if not (hurry or self._pace.wait(1 / MARKS_A_SECOND, self._over)):
                return False
            self._give(client, sourced)
        if hurry:
            client.post(f"{path}/stages/{stage}/close")
        return True

    def _of(self, stage: str) -> list[SourcedAct]:
        acts = self._folder.marks
        return [
            each for each in acts if isinstance(each.act, MarkGiven) and each.act.stage == stage
        ]

    def _give(self, client: Client, sourced: SourcedAct) -> None:
        try:
            give(client, self._folder, sourced)
        except ServerRefused as refusal:
            _LOG.info("a demo mark was not taken: %s", refusal.code)
