"""What goes wrong on a real day, done on purpose: nothing of it may count or be lost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from leitai.server.rehearsal.cast import refused
from leitai.server.rehearsal.chronicle import require
from leitai.server.rehearsal.stage import StageRun, require_taken
from leitai.server.rehearsal.tablet import Tablet, at_once

Row = dict[str, Any]


def mark_with_gaps(run: StageRun) -> tuple[int, int]:
    """Half of the judges lose the network: their queues come late, and twice.

    Returns:
        How many marks were taken in, and how many repeated ones counted once.
    """
    queues = at_once([partial(each.fill, run.stage, run.known_as) for each in run.tablets])
    pairs = list(zip(run.tablets, queues, strict=True))
    online, offline = pairs[0::2], pairs[1::2]
    _deliver_all(online)
    _deliver_all(offline)
    again = _deliver_all(offline)
    require(all(each["duplicate"] for each in again), "a queue sent twice was counted twice")
    return sum(map(len, queues)), len(again)


def forge(run: StageRun) -> int:
    """A tablet sends marks as another judge, and for a recused pair; how many were refused."""
    if len(run.tablets) < 2:  # noqa: PLR2004  nobody to mark as
        return 0
    one, other = run.tablets[0], run.tablets[1]
    row, _ = one.form(run.stage)
    sample = one.mark_of(run.stage, row["entries"][0], next(iter(row["criteria"]))["aspects"][0])
    forged = [sample | {"mark": "forged.1", "judge": other.judge}]
    refusals = [_code(each) for each in one.deliver(forged)]
    require(refusals == ["not_your_mark"], f"a forged mark met {refusals}")
    return len(refusals) + _mark_recused(run, sample)


def _mark_recused(run: StageRun, sample: Row) -> int:
    """A judge marks an entry that the judge stands aside for."""
    pairs = run.organiser.get(f"{run.contest}/recusals")
    there = set(run.entries())
    tablets = {each.judge: each for each in run.tablets}
    wrong = [each for each in pairs if each["entry"] in there and each["judge"] in tablets]
    for place, pair in enumerate(wrong[:3]):
        mark = sample | {"mark": f"recused.{run.stage}.{place}", **_pair(pair)}
        code = _code(tablets[pair["judge"]].deliver([mark])[0])
        require(code == "judge_recused", f"a recused judge's mark met {code}")
    return len(wrong[:3])


def enter_from_paper(run: StageRun, tablet: Tablet, entry: str) -> int:
    """A judge marks on paper: one person enters, another confirms; how many marks.

    The first mark is entered wrongly, rejected by the second person and entered again.
    """
    clerk, second = run.cast["clerk"], run.cast["second"]
    marks = tablet.fill(run.stage, run.known_as, only=entry)
    wrong = marks[0] | {"mark": f"{marks[0]['mark']}.typo", "value": "0"}
    for mark in (wrong, *marks[1:]):
        clerk.give_mark(run.id, mark)
    confirm = f"{run.contest}/marks/{marks[-1]['mark']}/confirm"
    own = refused(partial(clerk.post, confirm))
    require(own == "second_person", f"who entered a mark could confirm it: {own}")
    second.post(
        f"{run.contest}/marks/{wrong['mark']}/reject", {"reason": "与纸面不符 not as written"}
    )
    clerk.give_mark(run.id, marks[0])
    for mark in marks:
        second.post(f"{run.contest}/marks/{mark['mark']}/confirm")
    return len(marks)


def unlock_one(run: StageRun, tablet: Tablet) -> str:
    """A judge has signed too early: two people open the form, the judge corrects and signs."""
    row, given = tablet.form(run.stage)
    entry = next(each["id"] for each in row["entries"] if each["form"] == "signed")
    path, chief = f"{run.path}/forms/{entry}", run.cast["chief"]
    mark = next(key for key in given if key[0] == entry)
    again = {"mark": f"{given[mark]}.u", "replaces": given[mark]}
    changed = tablet.again(run.stage, entry, mark, run.known_as) | again
    locked = _code(tablet.deliver([changed])[0])
    require(locked == "form_signed", f"a signed form took a mark: {locked}")
    body = {"judge": tablet.judge, "reason": "裁判发现误记 the judge found a slip"}
    request = chief.post(f"{path}/unlock", body)["request"]
    confirm = f"{run.contest}/unlocks/{request}/confirm"
    alone = refused(partial(chief.post, confirm))
    require(alone == "second_person", f"one person alone could unlock: {alone}")
    run.cast["supervisor"].post(confirm)
    require_taken(tablet.deliver([changed]))
    tablet.sign(run.stage, entry)
    return str(entry)


def flag_problem(run: StageRun, tablet: Tablet) -> str:
    """A judge flags a problem, which blocks until the chief judge settles it; the answer's code."""
    entry = run.entries()[0]
    problem = f"P.{run.stage}.{tablet.judge}"
    body = {"stage": run.stage, "entry": entry, "topic": "device", "text": "话筒无声，已重放"}
    tablet.raise_problem(problem, body)
    require(run.blocker("problems_open"), "an open problem does not block")
    settle = {"reason": "设备故障，按规则补时 device fault, time given back"}
    run.cast["chief"].post(f"{run.contest}/problems/{problem}/settle", settle)
    require(run.blocker("problems_open") is None, "a settled problem blocks")
    return problem


def _pair(pair: Row) -> Row:
    return {"judge": pair["judge"], "entry": pair["entry"]}


def _code(answer: Row) -> str | None:
    error = answer.get("error")
    return str(error["code"]) if error else None


def _deliver_all(pairs: Sequence[tuple[Tablet, list[Row]]]) -> list[Row]:
    answers = at_once([partial(tablet.deliver, queue) for tablet, queue in pairs])
    for each in answers:
        require_taken(each)
    return [one for each in answers for one in each]
