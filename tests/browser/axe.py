"""What is seriously wrong with a page: what axe finds, and what is wider than the screen."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
RUN = """axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']}).then((told) =>
  told.violations.filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)}`))"""


def serious(page: Page) -> list[str]:
    """Serious and critical findings, each with the first place; the page is looked at as it is."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUN)
    return found


def sound(page: Page, name: str = "") -> None:
    """In the office and on a phone: nothing wider than the screen, nothing serious for axe."""
    before = page.viewport_size
    for width, height in ((1366, 768), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (name, wide)
        assert serious(page) == [], (name, width)
    if before is not None:
        page.set_viewport_size(before)
