"""The fairness report of a running server: who may read it, what it says, that it computes."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from statistics import fmean, pstdev

import httpx
import pytest
from pypdf import PdfReader

from support.clients import open_client
from support.cup import error_of, good
from support.people import account, appoint
from support.server import Server
from support.show import ENTRIES, JUDGES, Show, marks

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def show(running_server: Server) -> Show:
    return Show(running_server.client(), "report")


def official(server: Server, show: Show, name: str, role: str) -> httpx.Client:
    client = account(server, f"{name}-{show.contest}")
    appoint(show.http, show.contest, f"{name}-{show.contest}", role)
    return client


def test_nobody_reads_marks_while_they_are_given_and_all_do_once_published(
    running_server: Server, show: Show
) -> None:
    stranger = open_client(running_server.url)
    jury = official(running_server, show, "chief", "jury")
    keeper = official(running_server, show, "keeper", "scorekeeper")
    address = f"{show.stage}/fairness"
    for suffix in ("", ".csv", ".pdf"):
        error_of(stranger.get(address + suffix), 403, "report_not_published")
        error_of(jury.get(address + suffix), 403, "report_not_published")
    show.close()
    error_of(stranger.get(address), 403, "report_not_published")
    error_of(keeper.get(address), 403, "not_allowed")
    assert good(jury.get(address))["status"] == "closed"
    good(show.http.post(f"{show.stage}/publish"))
    assert good(stranger.get(address))["status"] == "published"
    error_of(stranger.get(f"{show.path}/stages/none/fairness"), 404, "stage_unknown")


def test_its_numbers_are_those_of_an_independent_calculation(
    running_server: Server, show: Show
) -> None:
    report = good(open_client(running_server.url).get(f"{show.stage}/fairness"))
    sums: dict[tuple[str, str], float] = {}
    for each in marks():
        seat = each["entry"], each["judge"]
        sums[seat] = sums.get(seat, 0.0) + float(each["value"])
    level = {e: fmean(sums[e, j] for j in JUDGES) for e in ENTRIES}
    rows = {row["judge"]: row for row in report["diagnosis"]["tiles"]["severity"]["rows"]}
    for judge in JUDGES:
        points = fmean(sums[e, judge] - level[e] for e in ENTRIES)
        assert rows[judge]["points"] == pytest.approx(points, abs=0.005)
    strict = rows["J1"]
    assert strict["high"] < 0
    assert strict["text"]["zh"].startswith("1号评委平均比同组低")
    assert "不表示不公" in strict["text"]["zh"]
    procedure = report["procedure"]
    assert procedure["constituencies"] == {"专家": 4, "劳模工匠": 3}
    assert report["rule"]["progress"]["given"] == len(marks())
    widths = [
        max(v) - min(v)
        for e in ENTRIES
        for v in [[float(m["value"]) for m in marks() if (m["entry"], m["aspect"]) == (e, "use")]]
    ]
    spread = next(row for row in report["diagnosis"]["spread"] if row["aspect"] == "use")
    assert (float(spread["highest"]), sum(spread["histogram"])) == (max(widths), len(widths))
    assert report["rule"]["shadow"] == {
        "checked": True,
        "numbers": report["rule"]["shadow"]["numbers"],
        "differ": 0,
        "unchecked": [],
    }
    offsets = report["rule"]["offsets"]["use"]
    use = {
        j: [float(m["value"]) for m in marks() if (m["judge"], m["aspect"]) == (j, "use")]
        for j in JUDGES
    }
    whole = fmean(v for values in use.values() for v in values)
    for judge in JUDGES:
        assert float(offsets[judge]) == pytest.approx(whole - fmean(use[judge]), abs=1e-4)
    assert pstdev(level.values()) > 0
    assert sum(row["dropped"] for row in report["rule"]["trimmed"]) == 2 * 2 * len(ENTRIES)


def test_own_sides_are_for_supervisors_only(running_server: Server, show: Show) -> None:
    address = f"{show.stage}/fairness"
    supervisor = official(running_server, show, "eye", "supervisor")
    jury = official(running_server, show, "jury", "jury")
    assert good(open_client(running_server.url).get(address))["own_side"] is None
    assert good(jury.get(address))["own_side"] is None
    own = good(supervisor.get(address))["own_side"]
    assert own["cases"] == 3
    assert [row["judge"] for row in own["rows"]] == ["J1"]
    assert "不说明动机" in own["rows"][0]["text"]["zh"]


def test_the_table_computes_with_the_downloaded_verifier(
    running_server: Server, show: Show, tmp_path: Path
) -> None:
    stranger = open_client(running_server.url)
    table = stranger.get(f"{show.stage}/fairness.csv")
    program = stranger.get("/api/recompute.py")
    assert "report-show-fairness.csv" in table.headers["content-disposition"]
    (tmp_path / "recompute.py").write_bytes(program.content)
    (tmp_path / "fairness.csv").write_bytes(table.content)
    words = [sys.executable, "-I", "recompute.py", "fairness.csv"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, " 0 differ" in done.stdout) == (0, True), done.stdout + done.stderr
    assert "项目" not in table.text


def test_the_printed_page_is_chinese_and_bears_the_ledgers_head(
    running_server: Server, show: Show
) -> None:
    answer = open_client(running_server.url).get(f"{show.stage}/fairness.pdf")
    if answer.status_code == 503:
        error_of(answer, 503, "font_missing")
        pytest.skip("no Chinese font here")
    reader = PdfReader(io.BytesIO(answer.content))
    text = "".join("".join(page.extract_text() for page in reader.pages).split())
    assert "公平体检报告" in text
    assert "项目01" in text
    report = good(open_client(running_server.url).get(f"{show.stage}/fairness"))
    assert report["checkpoint"].splitlines()[2][:20] in text
