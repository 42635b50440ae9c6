"""A real Chromium: the system's if there is one, else Playwright's own, else a loud skip."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from staging import stage_contest

from support.server import Server

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
OFFICE: dict[str, Any] = {"viewport": {"width": 1366, "height": 768}}


class Staged(NamedTuple):
    """A contest's id and its judge's personal link."""

    id: str
    link: str


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser per file (its event loop must not outlive it: Django refuses to work beside one).

    With `LEITAI_REQUIRE_BROWSER` its absence is a failure.
    """
    system = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=system, args=list(QUIET))
        except Error as error:
            if os.environ.get("LEITAI_REQUIRE_BROWSER"):
                raise
            pytest.skip(f"NO BROWSER, browser tests skipped: {error.message.splitlines()[0]}")
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh visitor on a phone, in Chinese."""
    context = browser.new_context(**PHONE, locale="zh-CN", timezone_id="Asia/Shanghai")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page; the test fails on any script error it had."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all browser tests; each test has a contest of its own."""
    with Server(tmp_path_factory.mktemp("browser") / "data") as server:
        yield server


@pytest.fixture
def contest(server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Staged:
    """An open contest named after the test, and its judge's personal link."""
    name = "".join(c if c.isalnum() else "-" for c in request.node.name.removeprefix("test_"))
    folder, links = stage_contest(server, tmp_path / name[-60:].strip("-"))
    return Staged(folder.contest, server.url + links["J1"])
