"""Scenes of a judging day: forms, problems, draws, blind codes, timetables, works."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import httpx

from support.cup import good
from support.jury import JUDGES, RULES, Jury
from support.scenes import MINUTE, NONCE, PDF, PROMISE, Scene, hall, soon

BLIND = RULES.replace(b"sign: true", b"sign: false").replace(
    b"recheck: {top: 30, rest: 15, limit: 5}", b"blind: 1"
)
People = Mapping[str, httpx.Client]


class Day(Scene):
    """An open stage, with everything that happens while judges are at work."""

    once = frozenset({"takePlaceDraw"})

    def __init__(self, http: httpx.Client, people: People) -> None:
        super().__init__(http, "mx-day")
        self.people = people
        self.jury = Jury(http, self.contest)
        self.judge(self.jury.links)
        self.table = f"{self.jury.heat}/timetable"
        self.ids |= {"stage": "heat", "entry": "E1", "judge": "J2", "evidence": "V1", "work": "W1"}
        self.ids |= {"$promise": PROMISE, "$nonce": NONCE, "$ended": soon() - 80 * MINUTE}
        self._lay_out()
        self.raws = dict.fromkeys(("attachEvidence", "handInWork"), PDF)
        self.makers = {
            "settleProblem": self._problem,
            "liftPenalty": self._penalty,
            "liftRecusal": self._recusal,
            "confirmUnlock": self._unlock,
            "cancelUnlock": self._unlock,
            "askUnlock": self._signed,
            "signForm": lambda: {"entry": self._marked("J1")},
            "confirmMark": self._held,
            "rejectMark": self._held,
            "settleIncident": self._incident,
            "takeBackWork": self._work,
            "attachEvidence": lambda: {"evidence": self.fresh("V")},
            "handInWork": lambda: {"work": self.fresh("W")},
            "commitDraw": self._draw,
            "revealDraw": self._promised,
            "makeDraw": self._revealed,
            "takePlaceDraw": self._place_draw,
            "putTimetable": self._quiet,
            "solveTimetable": self._quiet,
            "publishTimetable": self._quiet,
            "revertTimetable": self._quiet,
            "stopTimetableSearch": self._search,
            "getTimetableSearch": self._search,
            "startSlot": self._idle,
            "stopSlot": self._slot,
            "putVenues": self._hall,
            "withdrawAbsent": lambda: {"$entry": self._absent.pop()},
            "callRemark": self._apart,
            "acceptSpread": self._apart,
        }

    def _lay_out(self) -> None:
        more = [{"entry": f"E{n}", "name": f"项目E{n}"} for n in range(4, 90)]
        good(self.http.post(f"{self.path}/entries", json={"entries": more}))
        good(self.http.put(f"{self.path}/venues", json=hall()))
        self._absent, self._left = ([one["entry"] for one in each] for each in (more[:9], more[9:]))
        self._on_stage = ""
        good(self._send(self.jury.judges["J1"], f"{self.path}/evidence/V1"))
        good(self._send(self.http, f"{self.path}/works/W1"))
        self._place()

    def _place(self) -> None:
        """Publish when who is on: E1 next, some have not come."""
        start = time.time_ns() // 1000 // MINUTE * MINUTE + 5 * MINUTE
        missed = [(entry, start - (n + 5) * 60 * MINUTE) for n, entry in enumerate(self._absent)]
        rows = [
            {"entry": entry, "station": "S1", "start": at} for entry, at in (("E1", start), *missed)
        ]
        made = good(self.http.put(self.table, json={**self._version(), "places": rows}))
        body = {"version": made["version"], "despite": True}
        good(self.http.post(f"{self.table}/publish", json=body))

    @staticmethod
    def _send(http: httpx.Client, path: str) -> httpx.Response:
        place = {"stage": "heat", "entry": "E1"}
        return http.put(path, content=PDF[0], headers={"Content-Type": PDF[1]}, params=place)

    def _problem(self) -> dict[str, Any]:
        problem = self.fresh("P")
        body = {"stage": "heat", "entry": "E1", "topic": "device", "text": "投影机不亮"}
        good(self.jury.judges["J1"].put(f"{self.path}/problems/{problem}", json=body))
        return {"problem": problem}

    def _penalty(self) -> dict[str, Any]:
        penalty = self.fresh("N")
        body = {"stage": "heat", "entry": self._left.pop(), "deduction": "late", "value": "1"}
        good(self.http.put(f"{self.path}/penalties/{penalty}", json={**body, "reason": "超时"}))
        return {"penalty": penalty}

    def _recusal(self) -> dict[str, Any]:
        pair = {"judge": "J3", "entry": self._left.pop()}
        good(self.http.post(f"{self.path}/recusals", json={**pair, "ground": "ordered"}))
        return pair

    def _marked(self, judge: str) -> str:
        entry = self._left.pop()
        good(self.jury.mark(judge, entry, "A1", "5"))
        good(self.jury.mark(judge, entry, "B1", "2"))
        return entry

    def _signed(self) -> dict[str, Any]:
        entry = self._marked("J2")
        good(self.jury.sign("J2", entry))
        return {"entry": entry, "$judge": "J2"}

    def _unlock(self) -> dict[str, Any]:
        entry = self._signed()["entry"]
        body = {"judge": "J2", "reason": "看错一行"}
        made = good(self.http.post(f"{self.jury.heat}/forms/{entry}/unlock", json=body))
        return {"code": made["request"]}

    def _held(self) -> dict[str, Any]:
        mark, entry = self.fresh("M"), self._left.pop()
        good(self.jury.mark("J3", entry, "A1", "5", by=self.jury.keeper, mark=mark))
        return {"mark": mark}

    def _apart(self) -> dict[str, Any]:
        """A cell whose marks lie far apart."""
        entry = self._left.pop()
        for judge, value in zip(JUDGES, ("1", "9", "9"), strict=True):
            good(self.jury.mark(judge, entry, "A1", value))
        return {"$entry": entry}

    def _idle(self) -> dict[str, Any]:
        """Nobody is on stage; who is next."""
        if self._on_stage:
            self.http.post(f"{self.jury.heat}/entries/{self._on_stage}/slot/stop")
        self._on_stage = self._left.pop()
        return {"entry": self._on_stage}

    def _slot(self) -> dict[str, Any]:
        made = self._idle()
        good(self.http.post(f"{self.jury.heat}/entries/{made['entry']}/slot"))
        return made

    def _incident(self) -> dict[str, Any]:
        body = {"entry": "E1", "stage": "heat", "topic": "device", "started": soon() - 90 * MINUTE}
        return {"number": good(self.http.post(f"{self.path}/incidents", json=body))["id"]}

    def _work(self) -> dict[str, Any]:
        work = self.fresh("W")
        good(self._send(self.http, f"{self.path}/works/{work}"))
        return {"work": work}

    def _draw(self) -> dict[str, Any]:
        draw = self.fresh("D")
        plan = {"purpose": "panel", "pool": [f"{draw}-{n}" for n in "123"], "picks": 2}
        good(self.http.put(f"{self.path}/draws/{draw}", json=plan))
        return {"draw": draw}

    def _promised(self, draw: str = "") -> dict[str, Any]:
        """The supervisor and the organiser promise."""
        made = {"draw": draw} if draw else self._draw()
        for role in ("supervisor", "organiser"):
            path = f"{self.path}/draws/{made['draw']}/commit"
            good(self.people[role].post(path, json={"commitment": PROMISE}))
        return made

    def _revealed(self, draw: str = "") -> dict[str, Any]:
        made = self._promised(draw)
        for role in ("supervisor", "organiser"):
            path = f"{self.path}/draws/{made['draw']}/reveal"
            good(self.people[role].post(path, json={"nonce": NONCE}))
        return made

    def _place_draw(self) -> dict[str, Any]:
        places = f"{self.jury.heat}/places/draws"
        draw = good(self.http.post(places, json={"purpose": "order"}))["draw"]
        self._revealed(draw)
        good(self.http.post(f"{self.path}/draws/{draw}/make", json={"values": {}}))
        return {"$draw": draw}

    def _hall(self) -> dict[str, Any]:
        return {"$hall": hall(good(self.http.get(f"{self.path}/venues"))["version"])}

    def _version(self) -> dict[str, Any]:
        return {"version": good(self.http.get(self.table))["version"]}

    def _quiet(self) -> dict[str, Any]:
        """No search is running."""
        answer = self.http.post(f"{self.table}/solve", json={**self._version(), "seconds": 1})
        said = answer.json()
        job = said["job"] if answer.is_success else said["error"]["params"]["job"]
        good(self.http.delete(f"{self.table}/solve/{job}"))
        return {"$version": self._version()["version"]}

    def _search(self) -> dict[str, Any]:
        body = {"version": self._quiet()["$version"], "seconds": 1}
        return {"job": good(self.http.post(f"{self.table}/solve", json=body))["job"]}


class Blind(Scene):
    """A stage whose entries are to be judged under codes."""

    def __init__(self, http: httpx.Client, people: People, contest: str = "mx-blind") -> None:
        super().__init__(http, contest)
        self.officer = people["encryption"]
        self.jury = Jury(http, self.contest, BLIND)
        self.judge(self.jury.links)
        accounts = {
            one["username"]: one["user"] for one in good(http.get(f"{self.path}/officials"))
        }
        holders = [accounts[f"mx-{role}"] for role in ("encryption", "scorekeeper", "jury")]
        self.ids |= {"stage": "heat", "entry": "E1", "$holders": holders}
        self.makers = {"sealPrepared": self._prepared}

    def _prepared(self) -> dict[str, Any]:
        body = {"holders": self.ids["$holders"]}
        made = good(self.officer.post(f"{self.jury.heat}/codes/prepare", json=body))
        return {"$commitment": made["commitment"]}


class Opening(Blind):
    """The same once all is marked and signed: the scorekeeper's share can be put in."""

    def __init__(self, http: httpx.Client, people: People) -> None:
        super().__init__(http, people, "mx-opening")
        body = {"holders": self.ids["$holders"]}
        made = good(self.officer.post(f"{self.jury.heat}/codes", json=body))
        for row in made["labels"]:
            for judge in JUDGES:
                good(self.jury.mark(judge, row["code"], "A1", "5"))
                good(self.jury.mark(judge, row["code"], "B1", "2"))
        good(http.post(f"{self.jury.heat}/close"))
        good(http.post(f"{self.jury.heat}/sign", json={"office": "chief"}))
        shares = {row["holder"]: row["share"] for row in made["shares"]}
        self.ids["$share"] = shares[self.ids["$holders"][1]]


class Signing(Scene):
    """A stage with all marks that is to be checked again, and signed."""

    def __init__(self, http: httpx.Client) -> None:
        super().__init__(http, "mx-signing")
        self.jury = Jury(http, self.contest, RULES.replace(b"sign: true", b"sign: false"))
        self.judge(self.jury.links)
        self.jury.mark_all()
        good(http.post(f"{self.jury.heat}/close"))
        self.ids |= {"stage": "heat"}
        self.makers = {"recordRecheck": self._drawn}

    def _drawn(self) -> dict[str, Any]:
        """An entry that was drawn to be compared with its papers."""
        path = f"{self.jury.heat}/recheck"
        if not good(self.http.get(path))["entries"]:
            good(self.http.post(path))
        return {"entry": good(self.http.get(path))["entries"][0]["entry"]}
