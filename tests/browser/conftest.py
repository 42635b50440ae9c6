"""A real Chromium: the system's if there is one, else Playwright's own, else a loud skip."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from rooms import SIZES, Room, sentence
from staging import stage_contest

from support.cup import good
from support.jury import RULES, Jury
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
NUMBERS = count(1)
expect.set_options(timeout=20_000)  # how slow the machine is decides nothing
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


@pytest.fixture
def rules() -> bytes:
    """The rulebook in force."""
    return RULES


@pytest.fixture
def jury(server: Server, request: pytest.FixtureRequest, rules: bytes) -> Iterator[Jury]:
    """A contest with three judges and its officials, named after the test."""
    words = re.sub(r"[^a-z0-9]+", "-", request.node.originalname.removeprefix("test_"))
    name = f"{words[:40].strip('-')}-{next(NUMBERS)}"
    with server.client() as http:
        yield Jury(http, name, rules)


@pytest.fixture
def room(browser: Browser, server: Server, jury: Jury) -> Iterator[Room]:
    """Opens the room by the link of a new official of a role; fails on any script error."""
    errors: list[str] = []
    with ExitStack() as open_:

        def enter(
            role: str = "jury", size: tuple[int, int] = SIZES[1], name: str = "陆文杰"
        ) -> Page:
            body = {"name": name, "role": role}
            made = good(jury.http.post(f"{jury.path}/officials", json=body))
            view = {"width": size[0], "height": size[1]}
            context = browser.new_context(viewport=view, locale="zh-CN")
            open_.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.goto(server.url + made["link"])
            if role == "organiser":
                page.goto(f"{server.url}/chief/{jury.contest}")
            expect(page.get_by_test_id("primary").or_(sentence(page)).first).to_be_visible()
            return page

        yield enter
    assert errors == []
