"""Scenes from beginning to end of a result: referee, publication, awards, certificates."""

from __future__ import annotations

from typing import Any

import httpx

from support.cell import GOOD, TICK, Cell
from support.cup import good
from support.prizes import Prizes
from support.scenes import Scene

SHORT = GOOD[45:75]
WHY = {"reason": "按录像裁定"}


class Referee(Scene):
    """Three stations, an attempt that was sealed, and decisions about it."""

    def __init__(self, http: httpx.Client) -> None:
        super().__init__(http, "mx-referee")
        self.cell = Cell(http, self.contest)
        self.cell.keys["S3"] = self.cell.enrol("S3")
        self.judge()
        self.sealed = self._sealed("E1")
        self.corrections = f"{self.path}/corrections"
        shown = self._previewed()["correction"]
        self.ids |= {
            "stage": "cell", "entry": "E1", "station": "S2", "attempt": self.sealed,
            "correction": shown,
        }  # fmt: skip
        rules = (self.cell.rules, "application/yaml")
        self.raws = dict.fromkeys(("tryRules", "checkRules"), rules)
        self.raws["previewCorrection"] = (self._lenient(), rules[1])
        self.makers = {
            "beginAttempt": lambda: self._free("S2"),
            "sealAttempt": self._to_seal,
            "abortAttempt": self._to_abort,
            "withdrawStation": self._station,
            "renewStationKey": self._station,
            "askOverride": lambda: {"attempt": self._sealed("E2")},
            "askOverrides": lambda: {"attempt": self._sealed("E2")},
            "confirmOverride": self._override,
            "cancelOverride": self._override,
            "confirmOverrides": self._overrides,
            "cancelOverrides": self._overrides,
            "applyCorrection": self._previewed,
            "confirmCorrection": self._correction,
            "cancelCorrection": self._correction,
        }

    def _free(self, station: str) -> dict[str, Any]:
        """Nothing runs there any more."""
        for row in good(self.http.get(f"{self.path}/attempts")):
            if row["station"] == station and row["state"] == "running":
                good(self.http.post(f"{self.path}/attempts/{row['attempt']}/abort", json=WHY))
        return {"station": station}

    def _sealed(self, entry: str) -> str:
        self._free("S3")
        return str(self.cell.run(entry, SHORT, "S3")["attempt"])

    def _to_abort(self) -> dict[str, Any]:
        self._free("S3")
        return self.cell.begin("E3", "S3")

    def _to_seal(self) -> dict[str, Any]:
        attempt = self._to_abort()
        self.cell.send(attempt, SHORT)
        self.cell.send(attempt, [(0.0, 0.0)], first=len(SHORT))
        return attempt | {"$end": attempt["start"] + len(SHORT) * TICK // 1000}

    def _station(self) -> dict[str, Any]:
        station = self.fresh("X")
        self.cell.enrol(station)
        return {"station": station}

    def _override(self) -> dict[str, Any]:
        path = f"{self.path}/attempts/{self._sealed('E2')}/overrides"
        wish = {"aspect": "A1", "value": "1", **WHY}
        return {"override": good(self.http.post(path, json=wish))["override"]}

    def _overrides(self) -> dict[str, Any]:
        path = f"{self.path}/attempts/{self._sealed('E2')}/override-groups"
        wish = {"marks": [{"aspect": "A1", "value": "1"}], **WHY}
        return {"group": good(self.http.post(path, json=wish))[0]["group"]}

    def _lenient(self) -> bytes:
        """Rules by which what was recorded earns other marks, each time others."""
        self._made += 1
        return self.cell.rules.replace(b"mark: 1}", f"mark: 2.{self._made:02}}}".encode())

    def _previewed(self) -> dict[str, Any]:
        made = good(self.http.post(self.corrections, content=self._lenient()))
        return {"correction": made["correction"]}

    def _correction(self) -> dict[str, Any]:
        made = self._previewed()
        good(self.http.post(f"{self.corrections}/{made['correction']}/apply", json=WHY))
        return made


class Shown(Scene):
    """A stage that was published: appeals and objections are taken in."""

    def __init__(self, http: httpx.Client) -> None:
        super().__init__(http, "mx-shown")
        Prizes(http, self.contest, period="24 h, appeals: 24 h").publish()
        self.judge()
        self.ids |= {
            "stage": "final", "entry": "E1", "judge": "J1", **self._appealed(), **self._objected(),
        }  # fmt: skip
        self.makers = {
            "lodgeAppeal": lambda: {"appeal": self.fresh("A")},
            "prepareRejudge": self._appealed,
            "cancelRejudge": self._prepared,
            "decideAppeal": self._appealed,
            "takeBackDecision": self._decided,
            "confirmAppeal": self._decided,
        }

    def _appealed(self) -> dict[str, Any]:
        appeal = self.fresh("A")
        body = {"stage": "final", "entry": "E4", "ground": "marks", "text": "漏记", "by": "陈师傅"}
        good(self.http.put(f"{self.path}/appeals/{appeal}", json=body))
        return {"appeal": appeal}

    def _prepared(self) -> dict[str, Any]:
        made = self._appealed()
        change = {"entry": "E4", "aspect": "B1", "judge": "J1", "value": "9.5"}
        path = f"{self.path}/appeals/{made['appeal']}/rejudge"
        good(self.http.put(path, json={"changes": [change]}))
        return made

    def _decided(self) -> dict[str, Any]:
        made = self._appealed()
        path = f"{self.path}/appeals/{made['appeal']}/decide"
        good(self.http.post(path, json={"decision": "rejected", **WHY}))
        return made

    def _objected(self) -> dict[str, Any]:
        body = {"stage": "final", "entry": "E2", "text": "计时有误"}
        made = good(self.http.post(f"{self.path}/objections", json=body))
        return {"objection": made["objection"]}


class Closed(Scene):
    """A stage with all marks, one not opened yet, and one that is final."""

    def __init__(self, http: httpx.Client) -> None:
        super().__init__(http, "mx-closed")
        Prizes(http, self.contest, period="1 s", heat=True)
        self.judge()
        final = Prizes(http, "mx-finished")
        final.finalise()
        Prizes(http, "mx-ended")
        self.ids |= {"stage": "final", "entry": "E1", "$awards": final.seen()["awards"]}
        self.makers = {
            "openStage": lambda: {"stage": "heat"},
            "conferAwards": lambda: {"contest_id": "mx-finished"},
            "finaliseStage": lambda: {"contest_id": "mx-ended"},
        }


class Awarded(Scene):
    """Awards conferred, certificates issued, and a winner who turns out to have cheated."""

    once = frozenset({"confirmAwardCorrection", "revokeCredential", "revokeCredentials"})

    def __init__(self, http: httpx.Client) -> None:
        super().__init__(http, "mx-awarded")
        self.prizes = Prizes(http, self.contest)
        self.prizes.finalise()
        self.prizes.confer()
        job = self.prizes.issue(taking_part=True)["job"]
        self.judge()
        rows = good(http.get(f"{self.path}/credentials"))["credentials"]
        self.rows = [(row["credential"], row["key"]) for row in rows]
        good(http.post(f"{self.path}/entries/E1/disqualify", json={"reason": "fraud"}))
        code, key = self.rows.pop()
        self.ids |= {
            "stage": "final", "entry": "E2", "job": job, "code": code, "?key": key, "nth": "0",
            "$awards": self._due(),
        }  # fmt: skip
        self.makers = {
            "revokeCredential": lambda: {"credential": self.rows.pop()[0]},
            "revokeCredentials": lambda: {"$credential": self.rows.pop()[0]},
            "confirmAwardCorrection": self._asked,
            "cancelAwardCorrection": self._asked,
        }

    def _due(self) -> dict[str, Any]:
        """The awards as they should be."""
        due = self.prizes.awards()["due"] or []
        return {one["award"]: [each["entry"] for each in one["entries"]] for one in due}

    def _asked(self) -> dict[str, Any]:
        path, waiting = f"{self.path}/awards/corrections", self.prizes.awards()["correction"]
        if waiting is not None:
            good(self.http.delete(f"{path}/{waiting['request']}"))
        if not self._due():
            good(self.http.post(f"{self.path}/entries/E2/disqualify", json={"reason": "fraud"}))
        body = {"awards": self._due(), **WHY}
        return {"code": good(self.http.post(path, json=body))["request"]}
