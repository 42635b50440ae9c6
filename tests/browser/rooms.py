"""Moving about in the chief judge's room."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page

Room = Callable[..., Page]
"""Opens the room by the link of a new official: `role`, `size` of the window, `name`."""
SIZES = [(390, 844), (1366, 768), (1920, 1080)]


def sentence(page: Page) -> Locator:
    return page.get_by_test_id("sentence")


def go(page: Page, part: str) -> None:
    """Open a part of the room."""
    page.evaluate("part => { location.hash = '#/' + part }", part)


def cell(page: Page, entry: str, judge: int) -> Locator:
    return page.locator(f".grid [data-entry={entry}] [data-column='{judge}']")


def decide(page: Page, verb: str, reason: str) -> None:
    """Fill in the reason that the open dialog asks for, and act."""
    dialog = page.get_by_role("dialog").last
    dialog.get_by_label(re.compile("理由")).fill(reason)
    dialog.get_by_role("button", name=verb).click()
