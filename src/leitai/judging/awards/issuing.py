"""Certificates for everybody who has an award, in the background."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Mapping
from typing import Any, Final, Literal

from django.db import connection

from leitai.contests.models import Contest, EntryKind
from leitai.contests.names import NAMES
from leitai.contests.queries import Called
from leitai.core.credential.badge import Issuer
from leitai.core.rulebook.fold import Fold
from leitai.governance.faults import Fault, fault_of, not_found
from leitai.journal.journal import current
from leitai.judging.awards.ceremony import not_conferred
from leitai.judging.awards.holders import Holder, holders_of
from leitai.judging.awards.models import IssueJob
from leitai.judging.awards.standing import lines_of, winners_of
from leitai.records.credentials.services import Honour, Occasion, issue

Row = dict[str, Any]
HOLDS: Final = ("主办", "举办")
"""Roles of hosts that sign; all others are named with their roles."""
log = logging.getLogger(__name__)
_one_at_a_time = threading.Lock()
Teams = Literal["each", "one"]
_running: Final[dict[int, tuple[str, bool, Teams]]] = {}
"""Jobs at work → contest, whether all who took part get one, teams; others have been cut off."""
_turns: Final[dict[str, threading.Lock]] = {}
"""Contest → held by the job that issues."""


def start_issuing(
    *, contest: Contest, issuer: Issuer, taking_part: bool, actor: str, teams: Teams = "each"
) -> IssueJob:
    """Begin to issue what is not issued yet; while it runs, asking for the same gives that job.

    Raises:
        Fault: the awards have not been conferred.
    """
    with _one_at_a_time:
        about = contest.slug, taking_part, teams
        same = [number for number, one in list(_running.items()) if one == about]
        running = IssueJob.objects.filter(pk__in=same, state="running").first()
        if running is not None:
            return running
        honours = honours_of(contest=contest.slug, taking_part=taking_part, teams=teams)
        occasion = occasion_of(contest)
        job = IssueJob.objects.create(
            contest=contest.slug,
            by=actor,
            total=len(honours),
            started=time.time_ns() // 1000,
        )
        _running[job.pk] = about
    args = (job, occasion, honours, issuer)
    threading.Thread(target=_run, args=args, name=f"issue-{job.pk}", daemon=True).start()
    return job


def find_job(*, contest: str, job: int) -> Row:
    """How far a job has come; raises `Fault`."""
    row = IssueJob.objects.filter(contest=contest, pk=job).first()
    if row is None:
        raise not_found("job", "任务", str(job))
    return job_row(row)


def unfinished_job(*, contest: str) -> Row | None:
    """The last job, if it is running, was cut off or failed: for whoever comes to the page anew."""
    row = IssueJob.objects.filter(contest=contest).order_by("pk").last()
    return None if row is None or row.state == "done" else job_row(row)


def job_row(row: IssueJob) -> Row:
    """One job; one that was cut off can simply be asked for again."""
    state = row.state
    if state == "running" and row.pk not in _running:
        row.refresh_from_db()
        state = "cut_off" if row.state == state else row.state
    return {
        "job": row.pk,
        "state": state,
        "total": row.total,
        "done": row.done,
        "new": row.new,
        "started": row.started,
        "ended": row.ended,
        "fault": row.fault or None,
    }


def _run(job: IssueJob, occasion: Occasion, honours: list[Honour], issuer: Issuer) -> None:
    def told(done: int) -> None:
        IssueJob.objects.filter(pk=job.pk).update(done=done)

    try:
        with _turns.setdefault(occasion.contest, threading.Lock()):
            new = issue(occasion=occasion, honours=honours, issuer=issuer, actor=job.by, told=told)
        _end(job, state="done", new=new)
    except Exception as error:
        log.exception("issuing certificates of %s failed", occasion.contest)
        _end(job, state="failed", fault=fault_of(error).body()["error"])
    finally:
        del _running[job.pk]
        connection.close()


def _end(job: IssueJob, **found: Any) -> None:
    IssueJob.objects.filter(pk=job.pk).update(ended=time.time_ns() // 1000, **found)


def occasion_of(contest: Contest) -> Occasion:
    """The contest as certificates name it."""
    hosts = [each for each in contest.hosts if isinstance(each, dict) and each.get("name")]
    sign = [each for each in hosts if str(each.get("role", "")).startswith(HOLDS)]
    named = [str(each["name"]) for each in sign]
    if not named and contest.unit is not None:
        named = [contest.unit.name]
    return Occasion(
        contest.slug,
        contest.title_zh or contest.title_en or contest.slug,
        tuple(named),
        tuple(f"{each.get('role', '')}：{each['name']}" for each in hosts if each not in sign),
    )


def honours_of(*, contest: str, taking_part: bool, teams: Teams = "each") -> list[Honour]:
    """Who gets what: everybody of a team, or the team itself.

    Raises:
        Fault: the awards have not been conferred.
    """
    names, holders = NAMES.of(contest), holders_of(contest)
    if teams == "one":
        holders = {
            entry: people
            for entry, people in holders.items()
            if names.get(entry, Called()).kind == EntryKind.PERSON
        }
    with current().book(contest) as book:
        fold = book.full
        if fold.organising.conferred is None:
            raise not_conferred()
        found = _awarded(fold, names, holders)
        return [*found, *_others(fold, names, holders)] if taking_part else found


def _awarded(
    fold: Fold, names: Mapping[str, Called], holders: Mapping[str, list[Holder]]
) -> list[Honour]:
    found: list[Honour] = []
    for award, entries in zip(fold.rulebook.awards, winners_of(fold), strict=True):
        title = award.title.get("zh") or award.title.get("en") or award.id
        lines = lines_of(fold, award.source)
        for entry in entries:
            line = lines.get(entry)
            rank = 0 if line is None else line.rank or 0
            found += _of_entry(entry, award.id, title, rank, names, holders)
    return found


def _others(
    fold: Fold, names: Mapping[str, Called], holders: Mapping[str, list[Holder]]
) -> list[Honour]:
    """Those with a result."""
    lines = [line for line in fold.result().rows if line.rank is not None]
    return [
        honour for line in lines for honour in _of_entry(line.entry, "", "参赛", 0, names, holders)
    ]


def _of_entry(  # noqa: PLR0913, PLR0917 -- what a certificate names
    entry: str,
    award: str,
    title: str,
    rank: int,
    names: Mapping[str, Called],
    holders: Mapping[str, list[Holder]],
) -> list[Honour]:
    people, called = holders.get(entry), names.get(entry, Called())
    if people:
        team = "" if called.kind == EntryKind.PERSON else called.name or ""
        return [
            Honour(entry, award, title, one.code, one.name, called.unit or one.unit, rank, team)
            for one in people
        ]
    return [Honour(entry, award, title, "", called.name or entry, called.unit or "", rank)]


def no_such_page(most: int) -> Fault:
    """More certificates than one document takes."""
    return Fault(
        422,
        "certificates_many",
        f"One document takes up to {most} certificates; nothing was printed.",
        zh=f"单个打印文件最多 {most} 份证书，未生成。",
        fix="Choose one award, or download them as single files.",
        params={"most": most},
    )


def no_certificates() -> Fault:
    """There is nothing to print."""
    return Fault(
        404,
        "certificates_none",
        "No valid certificate is issued for this yet.",
        zh="还没有可打印的有效证书。",
        fix="Issue the certificates first.",
    )
