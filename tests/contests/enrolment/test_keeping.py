"""Lists are sealed on disk, opened for as long as they are read, and deleted in time."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

import pytest

from support.home import database

database()

from leitai.contests.enrolment.attaching import folder
from leitai.contests.enrolment.keeping import (
    file_of,
    forget_old,
    keep,
    opened,
    tidy,
)
from leitai.contests.enrolment.models import ImportJob, ImportRow, Phase
from leitai.contests.models import Contest
from leitai.governance.faults import Fault
from leitai.governance.organisation.models import Unit

BODY = "姓名,身份证号\n王小明,330302199003070011\n".encode()


def sent(phase: Phase) -> ImportJob:
    """A list that was sent in, with a row."""
    code = f"k{secrets.token_hex(4)}"
    unit = Unit.objects.create(code=code, name="厂", kind="enterprise", path=f"/{code}/")
    contest = Contest.objects.create(slug=code, title_zh="赛")
    plain = folder() / f"{code}.plain"
    plain.write_bytes(BODY)
    keep(plain, f"{code}.list")
    job = ImportJob.objects.create(
        contest=contest, unit=unit, name="名单.csv", file=f"{code}.list", phase=phase
    )
    ImportRow.objects.create(job=job, n=1, sealed="", state="applied")
    return job


def test_only_who_reads_a_list_sees_it_plain() -> None:
    job = sent(Phase.CHECKED)
    assert BODY not in file_of(job).read_bytes()
    with opened(job) as path:
        assert path.read_bytes() == BODY
        assert path.stat().st_mode & 0o777 == 0o600
    assert not path.exists()
    file_of(job).unlink()
    with pytest.raises(Fault), opened(job):
        pass


def test_old_lists_go_with_their_rows_unless_somebody_works_on_them() -> None:
    old, working = sent(Phase.APPLIED), sent(Phase.APPLYING)
    now = datetime.now(UTC)
    forget_old(now + timedelta(days=29))
    assert ImportJob.objects.filter(pk=old.pk).exists()
    forget_old(now + timedelta(days=31))
    assert not file_of(old).exists()
    assert not ImportRow.objects.filter(job=old.pk).exists()
    assert ImportJob.objects.filter(pk=working.pk).exists()
    assert file_of(working).exists()


def test_a_start_leaves_nothing_plain_and_nothing_that_nobody_names() -> None:
    job = sent(Phase.CHECKED)
    left = [folder() / name for name in ("interrupted.plain", "unknown.list", "0a" * 32)]
    for path in left:
        path.write_bytes(BODY)
    file_of(job).write_bytes(BODY)  # as an earlier version kept it
    tidy()
    assert not any(path.exists() for path in left)
    assert BODY not in file_of(job).read_bytes()
    with opened(job) as path:
        assert path.read_bytes() == BODY
