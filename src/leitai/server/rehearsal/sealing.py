"""Blind codes: drawn and sealed by one, opened by two holders under a supervisor's eyes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from leitai.server.rehearsal.cast import refused
from leitai.server.rehearsal.chronicle import require
from leitai.server.rehearsal.stage import StageRun

HOLDERS = ("encryption", "keeper", "second")
"""Parts that hold the three shares."""


Shares = dict[str, list[dict[str, str]]]
"""Stage → layers, the last on top: part → its share."""


class Envelopes:
    """The shares as their holders keep them.

    Args:
        shares: of layers that were sealed before.
        written: called when shares have been written down, before they are needed.
    """

    def __init__(
        self, shares: Shares | None = None, written: Callable[[], object] = lambda: None
    ) -> None:
        self.shares: Shares = {} if shares is None else shares
        self._written = written

    def seal(self, run: StageRun) -> int:
        """Draw the next layer, write the shares down, seal it; how many codes there are."""
        encryption = run.cast["encryption"]
        holders = [run.cast.officials[part].user for part in HOLDERS]
        prepared = encryption.post(f"{run.path}/codes/prepare", {"holders": holders})
        parts = dict(zip(holders, HOLDERS, strict=True))
        shares = {parts[each["holder"]]: each["share"] for each in prepared["shares"]}
        self.shares.setdefault(run.stage, []).append(shares)
        self._written()
        seal = {"commitment": prepared["commitment"]}
        sealed = encryption.post(f"{run.path}/codes/seal", seal)
        same = sealed["sealed"] and sealed["codes"] == prepared["codes"]
        require(same, "other codes were sealed than prepared")
        run.known_as = {
            each["code"]: run.known_as.get(each["old"], each["old"]) for each in prepared["labels"]
        }
        return len(prepared["codes"])

    def open(self, run: StageRun, *, tempted: bool = False) -> int | None:
        """Open the outermost layer; how many codes, `None` if nothing is sealed.

        Args:
            run: of which stage.
            tempted: a holder tries another one's share first, and is refused.
        """
        state = run.stage_codes()
        if not state["sealed"]:
            return None
        shares = self.shares[run.stage].pop()
        path, first, second = f"{run.path}/codes/open", *HOLDERS[:2]
        run.cast[first].post(path, {"share": shares[first]})
        if tempted:
            other = refused(partial(run.cast[second].post, path, {"share": shares[HOLDERS[2]]}))
            require(other == "share_holder", f"another one's share was taken: {other}")
        waiting = run.cast[second].post(path, {"share": shares[second]})
        require(waiting["sealed"] == state["sealed"], "codes were opened without a supervisor")
        opened = run.cast["supervisor"].post(f"{run.path}/codes/witness")
        require(opened["sealed"] == state["sealed"] - 1, "two shares do not open the codes")
        return int(state["layers"][-1]["codes"])
