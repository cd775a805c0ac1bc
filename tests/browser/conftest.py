"""A real browser for the tests of pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from needs import CHROMIUM, require
from serving import Served, own_data, serve, studio

__all__ = ["OpenTab", "Served", "Tab", "own_data", "serve", "studio"]

ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
"""It runs as any user, without a screen, and asks nobody for anything of its own accord."""

SECOND_MS = 1000
expect.set_options(timeout=60 * SECOND_MS)  # as other work may have the cores


@dataclass
class Tab:
    """A page in a browser, and everything that went wrong in it."""

    page: Page
    problems: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.on("console", lambda said: self.problems.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda fault: self.problems.append(str(fault)))
        self.page.on("request", lambda request: self.requests.append(request.url))


OpenTab = Callable[..., Tab]


@pytest.fixture(scope="module")  # an event loop runs in this thread meanwhile, which later tests need for themselves
def chromium() -> Iterator[Browser]:
    require("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_tab(chromium: Browser) -> Iterator[OpenTab]:
    """Open an address in a browser of its own; at the end of the test nothing must have gone wrong in it."""
    tabs: list[Tab] = []
    contexts: list[BrowserContext] = []

    def opened(address: str, *, script: str = "", **options: Any) -> Tab:
        context = chromium.new_context(**options)
        contexts.append(context)
        context.set_default_timeout(60 * SECOND_MS)
        if script:
            context.add_init_script(script)
        tab = Tab(context.new_page())
        tab.watch()
        tabs.append(tab)
        tab.page.goto(address)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert [problem for tab in tabs for problem in tab.problems] == []


@pytest.fixture
def tab(studio: Served, open_tab: OpenTab) -> Tab:
    """Open a studio in a window as wide as that of a desk."""
    return open_tab(studio.address, viewport={"width": 1400, "height": 1000})
