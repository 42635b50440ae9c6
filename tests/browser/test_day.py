"""One's own day: what comes next is told with its date, and far ahead in days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from playwright.sync_api import Browser, expect

from support.cup import good
from support.days import HOUR, Days, this_minute
from support.server import Server

pytestmark = pytest.mark.browser
HOUSE = timezone(timedelta(hours=8))


def test_a_start_far_ahead_has_its_date_and_is_told_in_days(
    browser: Browser, server: Server
) -> None:
    start = this_minute() + 10 * 24 * HOUR
    days = Days(server.client(), "far-ahead", start)
    days.place(("E1", "S1", 0))
    good(days.publish(despite=True))
    made = good(days.http.post(f"{days.path}/entry-links", json={"entries": ["E1"]}))
    page = browser.new_page(viewport={"width": 390, "height": 844}, locale="zh-CN")
    page.goto(server.url + made["links"][0]["link"])
    coming = page.get_by_label("下一场")
    expect(coming).to_contain_text("还有 10 天")
    expect(coming).not_to_contain_text("小时")
    day = datetime.fromtimestamp(start / 1e6, UTC).astimezone(HOUSE)
    expect(coming).to_contain_text(f"{day.month}月{day.day}日")
    page.close()
