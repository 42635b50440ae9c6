"""How long a list of 50,000 people takes: read, checked, written, entered; progress must be seen.

Plain reference: openpyxl reading the same workbook row by row and doing nothing else with it.
"""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROWS = 50_000
FLOOR_SECONDS = 30.0
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
HEADER = ("序号", "姓名", "身份证号", "联系电话", "性别", "工种", "技能等级", "单位", "工号")


def id_number(n: int) -> str:
    """A valid identity number, another for each `n` below 28 × 12 × 1000."""
    day, order = divmod(n, 1000)
    month, day = divmod(day, 28)
    first = f"3303041990{month + 1:02d}{day + 1:02d}{order:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True))
    return first + "10X98765432"[total % 11]


def workbook(units: list[str]) -> bytes:
    """A list as a union sends it: a title above, one row in a hundred damaged."""
    import xlsxwriter  # noqa: PLC0415 -- only this needs it

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        sheet = made.add_worksheet("名单")
        sheet.write(0, 0, "报名汇总表")
        sheet.write_row(2, 0, HEADER)
        for n in range(ROWS):
            number: str | float = 3.30304199001011e17 if n % 100 == 99 else id_number(n)
            gender = "男" if n % 1000 % 2 else "女"
            row = (n + 1, "职工" + "甲乙丙丁戊己庚辛壬癸"[n % 10], number, 13800000000 + n,
                   gender, "焊工", "高级工", units[n % len(units)], f"K{n:06d}")  # fmt: skip
            sheet.write_row(n + 3, 0, row)
    return out.getvalue()


def plain(body: bytes) -> float:
    """Seconds that openpyxl takes to read the cells and nothing else."""
    import openpyxl  # noqa: PLC0415 -- only this needs it

    begun = time.perf_counter()
    book = openpyxl.load_workbook(io.BytesIO(body), read_only=True, data_only=True)
    for _ in book.worksheets[0].iter_rows(values_only=True):
        pass
    return time.perf_counter() - begun


def house() -> Any:
    """A contest in a fresh installation, its unit, and twenty units below."""
    from django.contrib.auth.models import User  # noqa: PLC0415 -- after Django is set up

    from leitai.contests.enrolment.plans import save_plan  # noqa: PLC0415 -- the same
    from leitai.contests.services import open_contest, publish_rulebook  # noqa: PLC0415
    from leitai.governance.organisation.models import Unit  # noqa: PLC0415 -- the same

    user = User.objects.create(username="bench", is_superuser=True)
    city = Unit.objects.create(code="T", name="某市", kind="city", path="/T/")
    units = [
        Unit(code=f"W{n}", name=f"第{n}工厂", kind="enterprise", parent=city, path=f"/T/W{n}/")
        for n in range(20)
    ]
    Unit.objects.bulk_create(units)
    contest = open_contest(user=user.pk, contest_id="bench", title={"zh": "导入"})
    rules = Path(__file__).parents[1] / "tests/support/cup.py"
    source = rules.read_text(encoding="utf-8").split('"""', 4)[3].encode()
    publish_rulebook(contest=contest, source=source, actor=f"user.{user.pk}")
    plan = {"grade_least": 3, "accept": "auto", "quotas": {"total": 60_000}}
    save_plan(contest=contest, document=plan, version=0, actor=f"user.{user.pk}")
    return contest, city, user


def measure(body: bytes) -> dict[str, Any]:
    """Seconds of each phase, as somebody who waits sees them."""
    from leitai.contests.enrolment.importing import begin_writing, take_in  # noqa: PLC0415
    from leitai.contests.enrolment.models import Application  # noqa: PLC0415 -- the same

    contest, city, user = house()
    begun = time.perf_counter()
    job = take_in(contest=contest, unit=city, user=user.pk, name="x.xlsx", body=iter([body]))
    seen_reading = wait(job, "reading")
    checked = time.perf_counter()
    begin_writing(job=job, consent=True, user=user.pk, organises=True)
    seen_writing = wait(job, "applying")
    done = time.perf_counter()
    counts = {state: job.rows.filter(state=state).count() for state in ("applied", "flagged")}
    accepted = Application.objects.filter(contest=contest, registered=True).count()
    return {
        "read_and_check_seconds": round(checked - begun, 2),
        "write_and_enter_seconds": round(done - checked, 2),
        "seconds": round(done - begun, 2),
        "rows": ROWS,
        **counts,
        "entries": accepted,
        "progress_steps_seen": seen_reading + seen_writing,
        "phase": job.phase,
    }


def wait(job: Any, phase: str) -> int:
    """Wait until the worker is through; how many different amounts of progress were seen."""
    seen: set[int] = set()
    while True:
        job.refresh_from_db()
        if job.phase != phase:
            return len(seen)
        seen.add(job.done)
        time.sleep(0.1)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LEITAI_DATA_DIR"] = folder
        from leitai.server.house import House, prepare  # noqa: PLC0415 -- after the folder is known
        from leitai.server.run import calm_collector  # noqa: PLC0415 -- the same

        prepare()
        running = House()
        calm_collector()
        try:
            body = workbook([f"第{n}工厂" for n in range(20)])
            reference = plain(body)
            found = measure(body)
        finally:
            running.close()
    found["openpyxl_reading_only_seconds"] = round(reference, 2)
    found["ratio_to_reading_only"] = round(found["seconds"] / reference, 2)
    found["floor_seconds"] = FLOOR_SECONDS
    good = found["applied"] == ROWS - ROWS // 100 == found["entries"]
    found["holds"] = (
        good and found["seconds"] <= FLOOR_SECONDS and found["progress_steps_seen"] > 10
    )
    print(json.dumps(found, ensure_ascii=False))
    sys.exit(0 if found["holds"] else 1)


if __name__ == "__main__":
    main()
